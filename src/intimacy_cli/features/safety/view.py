"""Help as text for people. Pure: an answer and a look in, lines out."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from itertools import groupby

from ...core.days import say_day
from ...core.styled_text import (
    ROOMY,
    Line,
    Look,
    Span,
    Style,
    blank,
    key,
    line,
    quiet,
    quietly,
    strong,
    title,
)
from ...core.wrapping import cells
from ...errors import quote_for_shell
from ...shell.drawn_as import MEASURE
from ...shell.glyphs import arrows_of
from .helplines import Country, CountrySource, Help, Helpline, Own, Use
from .words import (
    CANNOT_HIDE,
    KEPT,
    KEPT_BUT_YOURS,
    MISTAKEN,
    NEWS,
    NONE_FOR,
    NOT_YOUR_FAULT,
    OWN,
    SILENT,
    USES,
    WHOM,
    WORLDWIDE,
)

_CHOOSE = "intimacy safety --country NAME"
_GAP = 3  # columns between a name and how to reach it, in one row
_ALL_MISSING = (Use.DANGER, Use.FEAR, Use.CRISIS)


def safety(answer: Help, look: Look, *, rows: int = ROOMY) -> Iterator[Line]:
    """The help of a country (or of all), then what cannot be hidden.

    `rows`: those of the window; in a small one what can be called stands closer together.
    """
    roomy = rows >= ROOMY
    parts = [
        _before(answer),
        _own(answer.own, look, roomy=roomy),
        *(_helped(country, look, roomy=roomy) for country in answer.countries),
        _section(WORLDWIDE, answer.worldwide, look, roomy=roomy),
        _elsewhere(answer),
        limits(look, own=answer.own is not None),
        _sources(answer),
    ]
    first = True
    for part in parts:
        lines = list(part)
        if lines and not first and not look.plain:
            yield blank()
        first = first and not lines
        yield from lines


def findings(own: Own | None) -> Iterator[Line]:
    """What is wrong with the rows of the user's own file; the good ones are used."""
    for each in () if own is None else own.findings:
        where = f", line {each.line}" if each.line else ""
        yield line(Span(f"{each.file}{where}: {each.what}; the rest are used.", Style.CARE))


def _before(answer: Help) -> Iterator[Line]:
    if answer.unknown:
        yield line(f"INTIMACY_COUNTRY is {answer.unknown!r}, which isn't a country we know.")
    if answer.found is CountrySource.NOT:
        yield line("Every country we have confirmed numbers for. For just one: ", key(_CHOOSE))
    other = MISTAKEN.get(answer.asked or "")
    if other and answer.found in (CountrySource.OPTION, CountrySource.VARIABLE):
        name = answer.countries[0].name
        yield line(
            f"{answer.asked} is {name}. For {other}: ", key(f"--country {quote_for_shell(other)}")
        )


def _own(own: Own | None, look: Look, *, roomy: bool) -> Iterator[Line]:
    if own is None:
        return
    if own.helplines:
        yield from _section(OWN, own.helplines, look, roomy=roomy)
    else:
        yield line(f"{own.file} has no line for this country.")


def _helped(country: Country, look: Look, *, roomy: bool) -> Iterator[Line]:
    yield title(f"Help · {country.name}")
    if all(use in country.none_for for use in _ALL_MISSING):
        yield line(f"We have no number for {country.name} that we could confirm.")
        return
    for use, label in USES.items():
        lines = [each for each in country.helplines if each.use is use]
        if use in country.none_for:
            yield from _label(label, look)
            yield line(_none(country, use))
        elif lines:
            yield from _label(label, look)
            yield from _lines(lines, look, roomy=roomy)


def _none(country: Country, use: Use) -> str:
    said = f"We found {NONE_FOR[use]} for {country.name} that we could confirm."
    if use is Use.CRISIS and Use.DANGER not in country.none_for:
        return f"{said} If a life is in danger, call the emergency number above."
    return said


def _label(label: str, look: Look) -> Iterator[Line]:
    if not look.plain:
        yield from (blank(), line(Span(label, Style.STRONG)))


def _section(label: str, lines: Iterable[Helpline], look: Look, *, roomy: bool) -> Iterator[Line]:
    """Lines that stand under a title of their own, each with what it is for."""
    yield title(label)
    for use, some in groupby(lines, key=lambda each: each.use):
        yield from _label(USES[use], look)
        yield from _lines(some, look, roomy=roomy)


def _lines(lines: Iterable[Helpline], look: Look, *, roomy: bool) -> Iterator[Line]:
    for number, each in enumerate(lines):
        if look.plain:
            yield from _in_one(each)
            continue
        # A number is looked for in a hurry: each stands apart from the next.
        yield from ([blank()] if number and roomy else [])
        yield from _in_rows(each, look)


def _in_rows(each: Helpline, look: Look) -> Iterator[Line]:
    """A line for the screen: whose it is with how to reach it, then the rest standing back."""
    news = "  (n)" if each.news else ""
    reach = " · ".join(each.reach)
    if _named_by_number(each):
        yield line("  ", key(reach), quietly(news), indent=4)
    else:
        name = f"  {each.name}{news}"
        gap = min(look.width, MEASURE) - cells(name) - cells(reach)
        named = [line("  ", each.name, quietly(news), indent=4), line("  ", key(reach), indent=4)]
        beside = line("  ", each.name, quietly(news), " " * gap, key(reach))
        yield from [beside] if gap >= _GAP else named
    yield line("  ", quietly(" · ".join(_facts(each))), indent=2)
    if each.note:
        yield line("  ", quietly(each.note), indent=2)
    if each.old:
        yield line("  ", Span(_old(each), Style.CARE), indent=2)
    if each.silent:
        yield line("  ", f"{SILENT}:", indent=2)
        for condition in each.silent:
            yield line("  - ", condition, indent=4)


def _in_one(each: Helpline) -> Iterator[Line]:
    """A line in one row; how to call without speaking has rows of its own."""
    label = USES[each.use]
    name = "" if _named_by_number(each) else f"{each.name}: "
    news = " (n)" if each.news else ""
    words = [f"{label}: {name}{' or '.join(each.reach)}; {'; '.join(_facts(each))}.", each.note]
    yield line(" ".join(word for word in (*words, _old(each) if each.old else "") if word) + news)
    for condition in each.silent:
        yield line(f"{label}, {SILENT[0].lower()}{SILENT[1:]}: {each.name}: {condition}")


def _named_by_number(each: Helpline) -> bool:
    return each.reach == (f"call {each.name}",)


def _facts(each: Helpline) -> Iterator[str]:
    """For whom, where, when, and what it costs; of a helpline also that its source says neither."""
    yield f"for {each.who}" if each.who else WHOM[each.whom]
    if each.region:
        yield f"in {' and '.join(each.region)}"
    stated = each.use is Use.DANGER or each.reach[0].startswith("web ") or not each.source
    if each.hours or not stated:
        yield each.hours or "hours not stated"
    if each.cost or not stated:
        yield each.cost or "cost not stated"


def _old(each: Helpline) -> str:
    day = "" if each.verified_on is None else say_day(each.verified_on)
    return f"Last confirmed on {day}, more than 400 days ago: look it up before you rely on it."


def _shown(answer: Help) -> list[Helpline]:
    own = () if answer.own is None else answer.own.helplines
    lines = [each for country in answer.countries for each in country.helplines]
    return [*own, *lines, *answer.worldwide]


def _elsewhere(answer: Help) -> Iterator[Line]:
    if any(each.news for each in _shown(answer)):
        yield quiet(NEWS)
    if answer.found in (CountrySource.LOCALE, CountrySource.VARIABLE):
        yield line("Somewhere else? ", key(_CHOOSE))


def _sources(answer: Help) -> Iterator[Line]:
    """Where, and when, each line was read."""
    shown = [each for each in _shown(answer) if each.source]
    for name, source, page in dict.fromkeys((each.name, each.source, each.page) for each in shown):
        of = f" ({page})" if page else ""
        yield line(quietly(f"{name}: read at {source}{of}"), indent=2)
    days = sorted({each.verified_on for each in shown if each.verified_on})
    if days:
        between = f" to {say_day(days[-1])}" if days[-1] != days[0] else ""
        yield quiet(f"Confirmed on {say_day(days[0])}{between}.")


def limits(look: Look, *, own: bool) -> Iterator[Line]:
    """What this page keeps (nothing), and what it cannot hide."""
    yield line(NOT_YOUR_FAULT)
    yield from ([] if look.plain else [blank()])
    yield title("What this page can't hide")
    for what, words in CANNOT_HIDE:
        yield line(strong(what), words)
    yield line(KEPT_BUT_YOURS if own else KEPT)


def foot(look: Look, *, more: bool) -> list[Line]:
    """The keys of a country's page."""
    scroll: list[str | Span] = [key(arrows_of(look)), " more  "] if more else []
    return [line(key("any other key"), " clears and leaves  ", key("c"), " country  ", *scroll)]
