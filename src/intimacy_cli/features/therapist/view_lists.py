"""Checks, places and the shortlist as text for people. Pure."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from ...core.styled_text import (
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
from ...errors import quote_for_shell
from ...shell.columns import align_columns, facts
from .answers import CheckedFiles, Overview, PlaceFiles, PlacesAdded, Shortlist, Shortlisted
from .as_written import name_as_written, number_as_written

_NONE = "You haven't named a directory yet. It can be a friend's list, a clinic's or a registry's."
_BEGIN = (
    ("search one", "intimacy therapist find --directory FILE --near PLACE"),
    ("keep it", "intimacy config set therapist.directories FILE"),
    ("begin one", "intimacy therapist template toml > therapists.toml"),
)
_SEARCH = "intimacy therapist find --near PLACE --within 20"
_AFRAID = "If you're afraid at home, this isn't the first step: intimacy safety"
_AS = "columns read as "
_COLUMNS = 30
_OFTEN = ("name", "description", "note")
"""Fields that a column may well be meant for, and that no other column was read as."""
_SHOWN = 40
"""A screen shows this many findings; --json and --plain show all of them."""


def overview(answer: Overview, look: Look) -> Iterator[Line]:
    """What there is to search, who is kept, what to type next."""
    if not look.plain:
        yield from _drawn(answer)
        return
    for name in answer.directories:
        yield line(f"  directory  {name}")
    if not answer.directories:
        yield line(_NONE)
        for what, command in _BEGIN:
            yield line(f"  {what:<11}  ", key(command))
    else:
        yield line("  search       ", key(_SEARCH))
    if answer.kept:
        yield line(f"  {_kept(answer.kept)}: ", key("intimacy therapist shortlist"))
    yield quiet(f"  {_AFRAID}")


def _drawn(answer: Overview) -> Iterator[Line]:
    yield title("Find a couples therapist")
    yield blank()
    rows: list[tuple[Span, Span]]
    if answer.directories:
        rows = [(quietly("Directory"), Span(name)) for name in answer.directories]
        rows.append((quietly("Search"), key(_SEARCH)))
    else:
        yield line(_NONE)
        yield blank()
        rows = [(quietly(what.capitalize()), key(command)) for what, command in _BEGIN]
    if answer.kept:
        rows.append((quietly(f"Kept: {answer.kept}"), key("intimacy therapist shortlist")))
    yield from align_columns(rows, indent=2)
    yield blank()
    yield quiet(_AFRAID)


def _kept(number: int) -> str:
    return f"{number} {'is' if number == 1 else 'are'} on your shortlist"


def render_check(answer: CheckedFiles, look: Look) -> Iterator[Line]:
    """Files, counts, findings."""
    for file in answer.files:
        detail = f" ({file.detail})" if file.detail else ""
        yield line(strong(file.name), f": {file.format}{detail}, {_records(file.records)}")
    counts = ", ".join(f"{count} {name}" for name, count in answer.therapists.items())
    yield line(f"{_records(answer.records)} in all. Therapist: {counts}.")
    yield from _columns(answer, look)
    if answer.duplicates:
        yield line(f"Duplicates: {answer.duplicates}; `find` shows each person once.")
    # The columns say it above, one by one.
    told = [f for f in answer.findings if not (answer.columns and f.what.startswith(_AS))]
    most = len(told) if look.plain else _SHOWN
    ranked = sorted(told, key=lambda each: each.weight != "bad")
    for each in ranked[:most]:
        at = f"{each.file}:{each.line}" if each.line else each.file
        style = Style.CARE if each.weight == "bad" else Style.QUIET
        yield line(Span(f"  {at}  ", style), each.what, indent=4)
    if len(ranked) > most:
        yield quiet(f"  and {len(ranked) - most} more: --plain shows all")
    if answer.dropped and answer.records:
        things = "1 thing" if answer.dropped == 1 else f"{answer.dropped} things"
        yield line(f"{things} couldn't be used; the rest could.")
    elif not answer.records:
        yield line("Nothing in it could be used.")


def _columns(answer: CheckedFiles, look: Look) -> Iterator[Line]:
    """How each column was read, with values to judge it by: used ones first."""
    ranked = sorted(answer.columns, key=lambda each: not each.field)
    most = len(ranked) if look.plain else _COLUMNS
    if ranked:
        yield line("Columns:")
    for each in ranked[:most]:
        such = f": {' · '.join(each.examples)}" if each.examples else ""
        read = Span(each.field, Style.ACCENT) if each.field else Span("not used", Style.QUIET)
        yield line(f"  {each.header[:40]}  ", read, such, indent=6)
    if len(ranked) > most:
        yield quiet(f"  and {len(ranked) - most} more: --plain shows all")
    left = next((each for each in ranked if not each.field), None)
    ours = next((name for name in _OFTEN if name not in {each.field for each in ranked}), "")
    if left is not None and ours:
        typed = quote_for_shell("check", left.file, "--map", f"{ours}={left.header}", "--save-map")
        yield quiet("  To say which is which, and keep it, for example:")
        yield line("    ", key(f"intimacy therapist {typed}"), indent=6)


def _records(count: int) -> str:
    return f"{count} record{'' if count == 1 else 's'}"


def shortlist(answer: Shortlist, look: Look) -> Iterator[Line]:
    """Those who were kept, with calls."""
    if not answer.kept:
        found = key("intimacy therapist find")
        yield line("Nobody is on your shortlist yet. To look for somebody: ", found)
    for number, each in enumerate(answer.kept, 1):
        if number > 1 and not look.plain:
            yield blank()
        yield from _kept_lines(each, look, f"{number}  " if answer.numbered else "")


def render_kept(each: Shortlisted, look: Look) -> Iterator[Line]:
    """One of the shortlist."""
    yield from _kept_lines(each, look)


def _kept_lines(each: Shortlisted, look: Look, number: str = "") -> Iterator[Line]:
    after = Span(f"  {each.id}, kept {each.kept_on}", Style.QUIET)
    name = name_as_written(each.name)
    yield line(Span(number, Style.QUIET), strong(name), after, indent=2)
    phones = [number_as_written(phone, countries_of(each)) for phone in each.phones]
    if not look.plain:
        yield from _facts(each, phones)
        return
    said = " · ".join((*each.places[:1], *phones, *each.emails, *each.web))
    if said:
        yield line(f"  {said}", indent=2)
    if each.note:
        yield line(f"  {each.note}".replace("\n", " / "), indent=2)
    for called in each.calls:
        said = f": {called.note}" if called.note else ""
        yield line(f"  called {called.day}{said}".replace("\n", " / "), indent=2)
    if each.credit:
        yield quiet(f"  {each.credit}")


def _facts(each: Shortlisted, phones: Sequence[str]) -> Iterator[Line]:
    rows = [
        ("At", "".join(each.places[:1])),
        ("Call", " · ".join(phones)),
        ("Write", " · ".join(each.emails)),
        ("Web", " · ".join(each.web)),
        ("Note", each.note.replace("\n", " / ")),
    ]
    for called in each.calls:
        said = f": {called.note}" if called.note else ""
        rows.append(("Called", f"{called.day}{said}".replace("\n", " / ")))
    yield from facts(rows, indent=2)
    if each.credit:
        yield quiet(f"  {each.credit}")


def countries_of(each: Shortlisted) -> list[str]:
    """The countries that somebody's addresses end with."""
    return [place.rpartition(", ")[2] for place in each.places]


def place_files(answer: PlaceFiles, look: Look) -> Iterator[Line]:
    """Where places and postcodes are from."""
    del look
    for each in answer.files:
        own = "your own, " if each.own else ""
        yield line(strong(each.name), f": {own}{each.rows} {each.kind}; {each.licence}", indent=2)


def places_added(answer: PlacesAdded, look: Look) -> Iterator[Line]:
    """What was taken in."""
    del look
    yield line(f"Added {answer.rows} {answer.kind} rows from {answer.name} (GeoNames, CC BY 4.0).")
    if answer.dropped:
        lines = ", ".join(str(each) for each in answer.lines)
        more = " ..." if answer.dropped > len(answer.lines) else ""
        yield line(f"{answer.dropped} lines couldn't be read: {lines}{more}.", indent=2)
