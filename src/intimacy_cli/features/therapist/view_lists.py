"""Checks, places and the shortlist as text for people. Pure."""

from __future__ import annotations

from collections.abc import Iterator

from ...core.styled_text import Line, Look, Span, Style, blank, key, line, quiet, strong
from .answers import CheckedFiles, Overview, PlaceFiles, PlacesAdded, Shortlist, Shortlisted

_SHOWN = 40
"""A screen shows this many findings; --json and --plain show all of them."""


def overview(answer: Overview, look: Look) -> Iterator[Line]:
    """What there is to search, who is kept, what to type next."""
    del look
    for name in answer.directories:
        yield line(f"  directory  {name}")
    if not answer.directories:
        yield line("No directory yet. It can be a friend's list, a clinic's, or a registry's file.")
        yield line("  search one   ", key("intimacy therapist find --directory FILE --near PLACE"))
        yield line("  keep it      ", key("intimacy config set therapist.directories FILE"))
        yield line("  begin one    ", key("intimacy therapist template toml > therapists.toml"))
    else:
        yield line("  search       ", key("intimacy therapist find --near PLACE --within 20"))
    people = "1 is" if answer.kept == 1 else f"{answer.kept} are"
    if answer.kept:
        yield line(f"  {people} on your shortlist: ", key("intimacy therapist shortlist"))
    yield quiet("  If you're afraid at home, this isn't the first step: intimacy safety")


def render_check(answer: CheckedFiles, look: Look) -> Iterator[Line]:
    """Files, counts, findings."""
    for file in answer.files:
        detail = f" ({file.detail})" if file.detail else ""
        yield line(strong(file.name), f": {file.format}{detail}, {_records(file.records)}")
    counts = ", ".join(f"{count} {name}" for name, count in answer.therapists.items())
    yield line(f"{_records(answer.records)} in all. Therapist: {counts}.")
    if answer.duplicates:
        yield line(f"Duplicates: {answer.duplicates}; `find` shows each person once.")
    most = len(answer.findings) if look.plain else _SHOWN
    ranked = sorted(answer.findings, key=lambda each: each.weight != "bad")
    for each in ranked[:most]:
        at = f"{each.file}:{each.line}" if each.line else each.file
        style = Style.CARE if each.weight == "bad" else Style.QUIET
        yield line(Span(f"  {at}  ", style), each.what, indent=4)
    if len(ranked) > most:
        yield quiet(f"  and {len(ranked) - most} more: --plain shows all")
    if answer.dropped:
        yield line(f"{answer.dropped} couldn't be used; the rest can.")


def _records(count: int) -> str:
    return f"{count} record{'' if count == 1 else 's'}"


def shortlist(answer: Shortlist, look: Look) -> Iterator[Line]:
    """Those who were kept, with calls."""
    if not answer.kept:
        yield line("Nobody is on your shortlist yet. ", key("intimacy therapist keep ID"))
    for number, each in enumerate(answer.kept):
        if number and not look.plain:
            yield blank()
        yield from render_kept(each, look)


def render_kept(each: Shortlisted, look: Look) -> Iterator[Line]:
    """One of the shortlist."""
    del look
    yield line(strong(each.name), Span(f"  {each.id}, kept {each.kept_on}", Style.QUIET), indent=2)
    facts = " · ".join((*each.places[:1], *each.phones, *each.emails, *each.web))
    if facts:
        yield line(f"  {facts}", indent=2)
    if each.note:
        yield line(f"  {each.note}".replace("\n", " / "), indent=2)
    for called in each.calls:
        said = f": {called.note}" if called.note else ""
        yield line(f"  called {called.day}{said}".replace("\n", " / "), indent=2)
    if each.credit:
        yield quiet(f"  {each.credit}")


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
