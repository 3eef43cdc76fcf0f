"""The content packs that a command reads, where they are kept parsed, and what is wrong in them.

What a good row is, is decided by the feature whose rows they are.
"""

from __future__ import annotations

import os
from collections.abc import Callable, Iterator, Mapping, Sequence
from typing import Any, TypeVar

from ..core.language import languages_of
from ..core.styled_text import line
from ..errors import BadFile
from ..packs.languages import pack_paths
from ..packs.loader import Pack, builtin_path, load_pack, own_paths
from ..packs.misfit import misfit
from ..packs.tolerant_reader import OpenPack, read_pack
from ..packs.validation import RowFault
from .invocation import Invocation

Made = TypeVar("Made")


def cache_of(call: Invocation) -> str | None:
    """The cache folder; None where nothing of ours stands yet: looking leaves no trace."""
    places = call.env.places()
    there = os.path.isdir(places.cache) or os.path.exists(places.vault)
    return places.cache if there else None


def packs_of(call: Invocation, kind: str, table: str) -> Iterator[OpenPack]:
    """The program's pack of a kind, then the couple's own; `table` is the name of its rows.

    Of a broken file the good rows are given; one that cannot be read at all is told and left out.
    The program's comes in the couple's language, if there is one of that kind, else in English.
    """
    ours = (_opened(call, path, kind, table) for path in paths_of(call, kind))
    yield from (opened for opened in [next(filter(None, ours), None)] if opened)
    own = (_opened(call, path, kind, table) for path in own_paths(call.env.places().packs))
    yield from filter(None, own)


def read_rows(
    call: Invocation,
    kind: str,
    table: str,
    make: Callable[[Any], Made | None],
    check: Callable[[Mapping[str, Any]], tuple[int, list[RowFault]]],
    key: str = "id",
) -> tuple[Made, ...]:
    """What is made of the rows of a kind: ours, then the couple's own; of one key, the first.

    Of a bad row nothing is made; `check` says what is wrong, and that is reported.
    """
    from ..packs.tables import rows_in

    found: dict[str, Made] = {}
    for opened in packs_of(call, kind, table):
        tables = opened.pack.tables
        report(call, opened, check(tables)[1])
        for made in map(make, rows_in(tables, table)):
            if made is not None:
                found.setdefault(getattr(made, key), made)
    return tuple(found.values())


def _opened(call: Invocation, path: str, kind: str, table: str) -> OpenPack | None:
    try:
        opened = read_pack(path, {kind: table}, cache_of(call))
    except BadFile as error:
        call.talk(line(f"{error.message} {error.hint}".rstrip()))
        return None
    return opened if opened.pack.kind == kind else None


def paths_of(call: Invocation, name: str) -> Iterator[str]:
    """Where to look for a pack of the program, in the couple's language first; English is last."""
    languages = languages_of(call.env.settings().text("language"), call.env.environ)
    return pack_paths(name, languages, call.env.places().packs)


def in_language(
    call: Invocation, name: str, make: Callable[[Pack], Made], cache: str | None = None
) -> Made:
    """What `make` makes of a pack of the program, in the couple's language if it can be used.

    One that cannot is told, and the English one is used: packs fall back one by one.
    """
    ours = builtin_path(name)
    for path in paths_of(call, name):
        if path == ours:
            break
        try:
            return make(_fitting(path, ours, cache))
        except BadFile as error:
            call.talk(line(f"{error.message} The English one is used."))
    return make(load_pack(ours, cache))


def _fitting(path: str, ours: str, cache: str | None) -> Pack:
    """The pack of another language. Raises BadFile if it can't stand in for ours."""
    pack = load_pack(path, cache)
    if what := misfit(load_pack(ours, cache).tables, pack.tables):
        raise BadFile(f"{path}: {what}.")
    return pack


def report(call: Invocation, opened: OpenPack, faults: Sequence[RowFault]) -> None:
    """Tell, on stderr, what is wrong with a pack: the rows that were lost, and these faults."""
    for each in opened.findings(faults):
        if each.line:
            call.talk(line(f"{each.file}, line {each.line}: {each.what}; the rest are used."))
        else:
            call.talk(line(f"{each.file}: {each.what}."))
