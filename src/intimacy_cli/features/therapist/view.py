"""Answers about therapists as text for people. Pure: an answer and a look in, lines out."""

from __future__ import annotations

import shlex
from collections.abc import Iterator, Sequence

from ...core.days import join_words
from ...core.styled_text import (
    Line,
    Look,
    Span,
    Style,
    blank,
    key,
    line,
    quiet,
    strong,
    title,
)
from ...directory.record import Accepting, Therapist
from ...directory.search.explain import money
from ...errors import quote_for_shell
from ...shell.columns import facts
from .answers import FoundPeople, FoundPerson, MeetingPlace, ShownPerson
from .as_written import name_as_written, number_as_written

_PARTS = 3
"""We name at most this many files that hold only part of their source."""
_NAMELESS = "(no name)"


def render_found(answer: FoundPeople, look: Look) -> Iterator[Line]:
    """Those who fit, each with why; or what to leave out."""
    yield from (quiet(f"{each[:1].upper()}{each[1:]}.") for each in answer.said)
    if answer.near:
        yield quiet(f"Near {answer.near}")
    if not answer.hits:
        yield from _nobody(answer)
        yield from _unplaced(answer)
        yield from _unread(answer)
        return
    for number, hit in enumerate(answer.hits, 1):
        if number > 1 and not look.plain:
            yield blank()
        plain = _plain_hit(hit, number if answer.numbered else 0)
        yield from plain if look.plain else hit_lines(hit, number)
        if answer.explained:
            yield from _merged(hit, "  " if look.plain else "    ")
    if answer.explained and not any(hit.merged_by for hit in answer.hits):
        yield quiet("Each of these is one row: nobody was put together from several rows.")
    yield from ([] if look.plain else [blank()])
    shown, total = len(answer.hits), answer.total
    more = f"; --limit {min(total, 50)} shows more" if total > shown else ""
    matches = "match" if total == 1 else "matches"
    yield quiet(f"{shown} of {total} {matches}{more}.")
    if show := _show_first(answer):
        yield line(Span("To see the first in full: ", Style.QUIET), key(show), indent=2)
    yield from _unplaced(answer)
    yield from _unread(answer)
    yield from credits_of(answer.hits)


def _show_first(answer: FoundPeople) -> str:
    if answer.numbered:
        return f"intimacy therapist show 1 {answer.asked_as}".rstrip()
    if "-" in shlex.split(answer.again):
        # What came through a pipe is gone.
        return ""
    return f"intimacy therapist show {quote_for_shell(answer.hits[0].id)} {answer.again}".rstrip()


def _unplaced(answer: FoundPeople) -> Iterator[Line]:
    """Say of how many we can't tell how near they are: they are never shown as near."""
    if many := answer.unplaced:
        people = "1 person" if many == 1 else f"{many} people"
        yield quiet(
            f"{people} couldn't be placed: they have no town or postcode that we know. "
            "For postcodes without a country, say which country: --country XX"
        )


def _unread(answer: FoundPeople) -> Iterator[Line]:
    """Say that there may be more: whoever could not be read cannot be among those who fit."""
    for each in answer.partial[:_PARTS]:
        yield quiet(f"Others may be missing: {each.rstrip('.')}.")
    if answer.findings:
        piped = "-" in shlex.split(answer.again)
        check = "FILE" if piped else answer.again
        things = "1 thing" if answer.findings == 1 else f"{answer.findings} things"
        yield quiet(
            f"{things} couldn't be read. To see which, and why: intimacy therapist "
            f"check {check}".rstrip()
        )


def _nobody(answer: FoundPeople) -> Iterator[Line]:
    yield line("Nobody in these directories fits all of that.")
    for each in answer.relax:
        people = "1 person fits" if each.opens == 1 else f"{each.opens} people fit"
        yield line("  without ", key(each.option), f": {people}")
    if not answer.relax:
        yield line("Leaving out one or two conditions wouldn't help either.")


def hit_lines(hit: FoundPerson, number: int) -> Iterator[Line]:
    """One of those who fit: name, why, where and how to reach them, id."""
    after = ", ".join(hit.credentials[:4])
    at = f" · {hit.organisation}" if hit.organisation and hit.organisation != hit.name else ""
    yield line(
        Span(f"{number:>2}  ", Style.QUIET), strong(name_as_written(hit.name) or _NAMELESS),
        f", {after}" if after else "", at, indent=4,
    )  # fmt: skip
    if hit.why or hit.unknown:
        yield line("    ", Span(" · ".join(hit.why), Style.ACCENT), *_not_said(hit), indent=4)
    yield from facts(
        [
            ("At", "".join(_where(hit.places[:1]))),
            ("Call", "".join(phones_of(hit)[:1])),
            ("Write", "".join(hit.emails[:1])),
        ],
        indent=4,
    )
    doubt = " · may not be a therapist" if hit.therapist is Therapist.UNKNOWN else ""
    doubt = " · not a therapist" if hit.therapist is Therapist.NO else doubt
    yield quiet(f"    {hit.id}{doubt}{_age(hit)}")


def _merged(hit: FoundPerson, margin: str) -> Iterator[Line]:
    """Say which rows are one person, and by what they have in common."""
    if hit.merged_by:
        rows = [f"{s.file}, line {s.line}" if s.line else s.file for s in hit.sources]
        same = " and the same ".join(hit.merged_by)
        yield line(f"{margin}one person in {len(rows)} rows, by the same {same}:", indent=4)
        yield from (line(f"{margin}  {row}", indent=6) for row in rows)


def _not_said(hit: FoundPerson) -> Sequence[Span]:
    if not hit.unknown:
        return ()
    between = "   " if hit.why else ""
    return (Span(f"{between}not said: {', '.join(hit.unknown)}", Style.CARE),)


def _age(hit: FoundPerson) -> str:
    return f" · {hit.verified_by} {hit.verified_on}" if hit.verified_on else ""


def _plain_hit(hit: FoundPerson, number: int) -> Iterator[Line]:
    yield line(f"{hit.id}: {name_as_written(hit.name) or _NAMELESS}")
    if number:
        yield line(f"  number: {number}")
    if hit.why:
        yield line(f"  why: {'; '.join(hit.why)}")
    if hit.unknown:
        yield line(f"  not said: {', '.join(hit.unknown)}")
    for where in _where(hit.places):
        yield line(f"  at: {where}")
    for name, texts in (("phone", phones_of(hit)), ("e-mail", hit.emails), ("web", hit.web)):
        yield from (line(f"  {name}: {text}") for text in texts)


def phones_of(hit: FoundPerson) -> list[str]:
    """The telephone numbers as they are written where somebody works."""
    countries = [place.country for place in hit.places]
    return [number_as_written(each, countries) for each in hit.phones]


def _where(places: Sequence[MeetingPlace]) -> list[str]:
    found = []
    for place in places:
        city = " ".join(part for part in (place.postcode, place.city) if part)
        parts = (place.address, city, place.region, place.country)
        if text := ", ".join(part for part in parts if part):
            found.append(text)
    return found


def credits_of(hits: Sequence[FoundPerson]) -> Iterator[Line]:
    """What the sources ask to be shown with their data."""
    named = dict.fromkeys(s.credit for hit in hits for s in hit.sources if s.credit)
    yield from (quiet(credit) for credit in named)


def render_person(answer: ShownPerson, look: Look) -> Iterator[Line]:
    """One record whole; what the source does not say is not there."""
    hit = answer.hit
    yield title(name_as_written(hit.name) or "(no name)")
    if look.plain:
        for name, text in _facts(answer):
            if text:
                yield line(Span(f"  {name:<16}", Style.QUIET), text, indent=18)
    else:
        yield blank()
        yield from facts(_named_once(_facts(answer)), indent=2)
    yield from _others(answer, look)
    yield from ([] if look.plain else [blank()])
    for source in hit.sources:
        at = f", line {source.line}" if source.line else ""
        yield quiet(f"  from {source.file} ({source.format}{at})")
    if hit.verified_on:
        yield quiet(f"  {hit.verified_by} on {hit.verified_on}")
    yield from credits_of([hit])


def _named_once(pairs: Iterator[tuple[str, str]]) -> list[tuple[str, str]]:
    """The second place and the third telephone stand below the first, without its name."""
    told: list[tuple[str, str]] = []
    before = ""
    for name, text in pairs:
        if text:
            told.append(("" if name == before else name, text))
            before = name
    return told


def _others(answer: ShownPerson, look: Look) -> Iterator[Line]:
    """What else stands in the row, under its own headers and in its own words."""
    if answer.others:
        yield from ([] if look.plain else [blank()])
        yield quiet("  Also in that row, word for word:")
    for each in answer.others:
        text = each.text.replace("\n", " / ")
        yield line(Span(f"  {each.label}: ", Style.QUIET), text, indent=4)


def _facts(answer: ShownPerson) -> Iterator[tuple[str, str]]:
    hit = answer.hit
    yield "id", hit.id
    yield "credentials", ", ".join(hit.credentials)
    yield "organisation", hit.organisation
    yield from (("place", where) for where in _where(hit.places))
    yield "languages", ", ".join(hit.languages)
    yield "specialties", "; ".join(hit.specialties)
    levels = (f"{each.name} ({each.level})" if each.level else each.name for each in hit.modalities)
    yield "approaches", "; ".join(levels)
    yield "fee", money(hit.fee).removeprefix("fee ").removeprefix("fee: ") if hit.fee else ""
    yield "sliding scale", _yes_no(hit.sliding_scale)
    yield "insurance", "; ".join(hit.insurance)
    yield "online", _yes_no(hit.online)
    where = ", ".join(each.jurisdiction for each in hit.licences if each.jurisdiction)
    yield "licensed in", where
    yield "couples first", _yes_no(hit.couples_first)
    yield "LGBTQ+", _yes_no(hit.lgbtq_affirming)
    yield "poly", _yes_no(hit.poly_affirming)
    yield "faith", ", ".join(hit.faith)
    yield "partner violence", "trained" if hit.ipv_trained else _yes_no(hit.ipv_trained)
    yield "access", "; ".join(hit.accessibility)
    accepts = {Accepting.FAMILY: "only family of current clients", Accepting.YES: "yes"}
    yield "new clients", accepts.get(hit.accepts_new, "no") if hit.accepts_new else ""
    yield from (("phone", each) for each in phones_of(hit))
    yield from (("e-mail", each) for each in hit.emails)
    yield from (("web", each) for each in hit.web)
    yield "hours", hit.hours
    yield "about", answer.description
    yield from answer.remarks.items()
    yield "own note", answer.note.replace("\n", " / ")
    yield "shortlist", join_words(answer.kept)
    yield "therapist", "" if hit.therapist is Therapist.YES else hit.therapist.value


def _yes_no(value: bool | None) -> str:
    return "" if value is None else "yes" if value else "no"
