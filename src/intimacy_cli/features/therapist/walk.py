"""Lists before they are given as an answer: on a terminal they are walked through first."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from ...directory.options import Options
from ...shell.invocation import Invocation
from . import last_list
from .answers import FoundPeople, Shortlist
from .find import search_people
from .find_options import FindOptions
from .shortlist import list_shortlist, number_people


def walk_found(
    call: Invocation, named: Sequence[str], typed: FindOptions, options: Options
) -> FoundPeople:
    """Search, let people walk through the list where they can, and answer with it."""
    search = search_people(call, named, typed, options)
    if search.entries and call.can_ask:
        from .on_screen import can_browse, walk_through

        if can_browse(call):
            walk_through(call, search)
    people = [(each.id, each.name) for each in search.answer.hits]
    counted = last_list.remember(call, people, search.chosen, search.options)
    asked_as = call.as_again().strip() if counted else ""
    return replace(search.answer, numbered=counted, asked_as=asked_as)


def shortlist(call: Invocation) -> Shortlist:
    """Let people walk through the shortlist where they can, and answer with it as it is then."""
    if call.can_ask and list_shortlist(call).kept:
        from .on_screen import can_browse, walk_through_shortlist

        if can_browse(call):
            walk_through_shortlist(call)
    return number_people(call)
