"""The content packs that a command reads, where they are kept parsed, and what is wrong in them.

What a good row is, is decided by the feature whose rows they are.
"""

from __future__ import annotations

import os
from collections.abc import Iterator, Sequence

from ..core.styled_text import line
from ..errors import BadFile
from ..packs.loader import builtin_path, own_paths
from ..packs.tolerant_reader import OpenPack, read_pack
from ..packs.validation import RowFault
from .invocation import Invocation


def cache_of(call: Invocation) -> str | None:
    """The cache folder; None where nothing of ours stands yet: looking leaves no trace."""
    places = call.env.places()
    there = os.path.isdir(places.cache) or os.path.exists(places.vault)
    return places.cache if there else None


def packs_of(call: Invocation, kind: str, table: str) -> Iterator[OpenPack]:
    """The built-in pack of a kind, then the couple's own; `table` is the name of its rows.

    Of a broken file the good rows are given; one that cannot be read at all is told and left out.
    """
    cache = cache_of(call)
    for path in (builtin_path(kind), *own_paths(call.env.places().packs)):
        try:
            opened = read_pack(path, {kind: table}, cache)
        except BadFile as error:
            call.talk(line(f"{error.message} {error.hint}".rstrip()))
            continue
        if opened.pack.kind == kind:
            yield opened


def report(call: Invocation, opened: OpenPack, faults: Sequence[RowFault]) -> None:
    """Tell, on stderr, what is wrong with a pack: the rows that were lost, and these faults."""
    for each in opened.findings(faults):
        if each.line:
            call.talk(line(f"{each.file}, line {each.line}: {each.what}; the rest are used."))
        else:
            call.talk(line(f"{each.file}: {each.what}."))
