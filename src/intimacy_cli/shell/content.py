"""The content packs that a command reads, where they are kept parsed, and what is wrong in them.

What a good row is, is decided by the feature whose rows they are.
"""

from __future__ import annotations

import os
from collections.abc import Iterator, Sequence

from ..core.lines import line
from ..errors import BadFile
from ..packs.faults import Fault, located
from ..packs.loader import Pack, builtin_path, load_pack, own_paths
from .call import Call


def cache_of(call: Call) -> str | None:
    """The cache folder; None where nothing of ours stands yet: looking leaves no trace."""
    places = call.env.places()
    there = os.path.isdir(places.cache) or os.path.exists(places.vault)
    return places.cache if there else None


def packs_of(call: Call, kind: str) -> Iterator[Pack]:
    """The built-in pack of a kind, then the couple's own; a broken file is told and left out."""
    cache = cache_of(call)
    for path in (builtin_path(kind), *own_paths(call.env.places().packs)):
        try:
            pack = load_pack(path, cache)
        except BadFile as error:
            call.talk(line(f"{error.message} {error.hint}".rstrip()))
            continue
        if pack.kind == kind:
            yield pack


def report(call: Call, path: str, table: str, faults: Sequence[Fault]) -> None:
    """Tell, on stderr, what is wrong with the rows `[[table]]` of the pack at `path`."""
    if not faults:
        return
    with open(path, encoding="utf-8", errors="replace") as file:
        text = file.read()
    for each in located(path, text, table, faults):
        call.talk(line(f"{each.file}, line {each.line}: {each.what}; the others are used."))
