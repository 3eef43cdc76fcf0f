"""The answer of `find`, and the shortlist, to be walked through with arrows on a terminal."""

from __future__ import annotations

from collections.abc import Sequence
from contextlib import suppress
from dataclasses import replace

from ...core.browsing import Item
from ...core.styled_text import Line, Look, Span, Style, line, quiet, strong
from ...directory.search.merge import DirectoryEntry
from ...errors import IntimacyError
from ...shell.invocation import Invocation
from ...shell.list_browser import Act, BrowsedList, browse, can_browse
from . import view, view_lists
from .answers import FoundPerson, Shortlisted
from .as_written import name_as_written, number_as_written
from .find import Searched, entry_with, shown_of
from .shortlist import call_made, drop, keep, kept_ids, kept_notes, list_shortlist

__all__ = ["can_browse", "walk_through", "walk_through_shortlist"]
_CAME_OF_IT = "What came of the call? (Enter for no note)"


def walk_through(call: Invocation, searched: Searched) -> None:
    """Walk through those who were found; say afterwards what was kept on the way."""
    hits, entries = searched.answer.hits, searched.entries

    def items() -> list[Item]:
        ids = _kept(call)
        return [
            _item(hit, number, kept=not ids.isdisjoint(entry.ids))
            for number, (hit, entry) in enumerate(zip(hits, entries, strict=True), 1)
        ]

    def whole(at: int) -> list[Line]:
        return list(
            view.render_person(shown_of(entries[at], _notes(call, entries[at])), _look(call))
        )

    def keeps(at: int) -> str:
        keep(call, entries[at], "")
        return f"{name_as_written(hits[at].name)} is on your shortlist."

    def called(at: int) -> str:
        if entries[at].record.id not in _kept(call):
            call.unlock()
            if entries[at].record.id not in _kept(call):
                keep(call, entries[at], "")
        return _called(call, hits[at].id, hits[at].name)

    shown, total = len(hits), searched.answer.total
    head = f"{shown} of {total} who fit" if total > shown else f"{shown} who fit"
    acts = (Act("k", "keep", keeps), Act("c", "called", called))
    _say(call, browse(call, BrowsedList(head, items, whole, acts)))


def walk_through_shortlist(call: Invocation) -> None:
    """Walk through those who were kept."""

    def items() -> list[Item]:
        return [
            _kept_item(each, number) for number, each in enumerate(list_shortlist(call).kept, 1)
        ]

    def whole(at: int) -> list[Line]:
        each = list_shortlist(call).kept[at]
        return [*view_lists.render_kept(each, _look(call)), line(), *_from_directory(call, each)]

    def called(at: int) -> str:
        each = list_shortlist(call).kept[at]
        return _called(call, each.id, each.name)

    def drops(at: int) -> str:
        name, _ = drop(call, list_shortlist(call).kept[at].id)
        return f"{name_as_written(name)} is off your shortlist."

    acts = (Act("c", "called", called), Act("d", "drop", drops))
    _say(call, browse(call, BrowsedList("Your shortlist", items, whole, acts)))


def _called(call: Invocation, wanted: str, name: str) -> str:
    note = call.prompts.text(_CAME_OF_IT, private=True)
    call_made(call, wanted, note.strip())
    return f"The call to {name_as_written(name)} is noted."


def _say(call: Invocation, done: Sequence[str]) -> None:
    for each in done[:-1]:
        call.talk(line(each))
    if done:
        call.say_saved(done[-1])


def _look(call: Invocation) -> Look:
    return Look(call.console.look().width, plain=False)


def _kept(call: Invocation) -> frozenset[str]:
    """Return who is on the shortlist, as far as that can be known without asking anybody."""
    with suppress(IntimacyError):
        return kept_ids(call.env.log())
    return frozenset()


def _notes(call: Invocation, entry: DirectoryEntry) -> tuple[str, ...]:
    return () if _kept(call).isdisjoint(entry.ids) else kept_notes(call, entry.ids)


def _item(hit: FoundPerson, number: int, *, kept: bool) -> Item:
    # How far it is stands in the row itself, and isn't said again below it.
    located = hit.distance_km is not None
    head, *more = view.hit_lines(replace(hit, why=hit.why[1:]) if located else hit, number)
    mark = (Span("  kept", Style.GOOD),) if kept else ()
    near = (Span(f"  {hit.why[0]}", Style.ACCENT),) if located else ()
    row = Line((*head.spans[:3], *near, *mark, *head.spans[3:]))
    words = (hit.name, hit.organisation, *hit.credentials, *hit.specialties, *hit.languages)
    towns = (f"{each.city} {each.postcode} {each.region}" for each in hit.places)
    ways = (each.name for each in hit.modalities)
    return Item(row, tuple(_flush(each) for each in more), " ".join((*words, *towns, *ways)))


def _kept_item(each: Shortlisted, number: int) -> Item:
    calls = f"called {each.calls[-1].day}" if each.calls else ""
    name, countries = name_as_written(each.name), view_lists.countries_of(each)
    phones = (number_as_written(phone, countries) for phone in each.phones[:1])
    facts = " · ".join((*phones, *each.places[:1], *each.emails[:1]))
    head = line(Span(f"{number:>2}  ", Style.QUIET), strong(name), Span(f"  {calls}"))
    more = [quiet(text) for text in (facts, each.note.replace("\n", " / ")) if text]
    return Item(head, tuple(more), " ".join((each.name, *each.places, each.note)))


def _flush(each: Line) -> Line:
    """Return a line without the blanks it begins with: the list has a margin of its own."""
    spans = list(each.spans)
    while spans and not spans[0].text.strip():
        spans.pop(0)
    first = Span(spans[0].text.lstrip(), spans[0].style) if spans else Span("")
    return Line((first, *spans[1:]))


def _from_directory(call: Invocation, each: Shortlisted) -> list[Line]:
    """Return what the directories of the settings know, if they know them."""
    from ...directory.options import Options

    with suppress(IntimacyError):
        entry = entry_with(call, (), each.id, Options("", (), call.today.isoformat()))
        return list(view.render_person(shown_of(entry, ()), _look(call)))
    return []
