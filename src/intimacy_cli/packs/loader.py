"""Reads content packs (TOML): built in, or the couple's own; both by the same way.

Parsing 300 ideas costs 41 ms as TOML and 1.2 ms as JSON, so the parsed form is kept in the cache
folder by path, size and time. No cache folder, no harm.
"""

from __future__ import annotations

import json
import os
from collections.abc import Iterator, Mapping
from contextlib import suppress
from typing import Any

from ..atomic import Replacement
from ..core.frozen import frozen
from ..errors import BadFile, reason_of
from ..plain_file import read_plain

LARGEST = 512 * 1024
CACHE_FORMAT = 1
CONTENT = os.path.join(os.path.dirname(__file__), "content")
LANGUAGE = "en"


@frozen
class Pack:
    """A parsed pack: where it is from, its kind and name, and its tables as they were written."""

    path: str
    kind: str
    name: str
    tables: Mapping[str, Any]


def load_pack(path: str, cache: str | None = None) -> Pack:
    """The pack at `path`. Raises BadFile naming the file, the line and what is wrong."""
    return pack_of(path, _cached(path, cache))


def pack_of(path: str, tables: Mapping[str, Any]) -> Pack:
    """The pack whose tables these are. Raises BadFile if they do not say of which kind it is."""
    head = tables.get("pack")
    if not isinstance(head, Mapping) or not isinstance(head.get("kind"), str):
        raise BadFile(
            f"{path}: no [pack] table with a kind.", 'A pack begins with: [pack] kind = "..."'
        )
    name = head.get("name")
    stem = os.path.splitext(os.path.basename(path))[0]
    return Pack(path, head["kind"], name if isinstance(name, str) else stem, tables)


def builtin_path(name: str) -> str:
    """Where a built-in pack lies."""
    return os.path.join(CONTENT, LANGUAGE, f"{name}.toml")


def own_paths(folder: str) -> Iterator[str]:
    """The couple's own packs, in the order of their names."""
    try:
        names = sorted(os.listdir(folder))
    except OSError:
        return
    for name in names:
        if name.endswith(".toml"):
            yield os.path.join(folder, name)


def _cached(path: str, cache: str | None) -> Mapping[str, Any]:
    try:
        status = os.stat(path)
    except OSError as error:
        raise BadFile(f"{path}: {reason_of(error, 'cannot be read')}.") from None
    if status.st_size > LARGEST:
        raise BadFile(f"{path}: larger than a pack can be ({LARGEST // 1024} kB).")
    stamp = [CACHE_FORMAT, os.path.abspath(path), status.st_size, status.st_mtime_ns]
    kept = None if cache is None else os.path.join(cache, "packs", f"{_mark(path)}.json")
    tables = _read_kept(kept, stamp)
    if tables is None:
        tables = _parsed(path)
        _keep(kept, stamp, tables)
    return tables


def _parsed(path: str) -> Mapping[str, Any]:
    from ..core.toml_text import TomlError, parse_toml_bytes

    try:
        return parse_toml_bytes(read_plain(path, LARGEST))
    except OSError as error:
        raise BadFile(f"{path}: {reason_of(error, 'cannot be read')}.") from None
    except TomlError as error:
        raise BadFile(f"{path}: {error}.", "Mend that line; the file wasn't used.") from None


def _mark(path: str) -> str:
    # The stamp inside holds the whole path: this only has to differ for most. hashlib costs 5 ms.
    import zlib

    name = os.path.splitext(os.path.basename(path))[0]
    return f"{name}-{zlib.crc32(os.path.abspath(path).encode(errors='replace')):08x}"


def _read_kept(kept: str | None, stamp: list[object]) -> Mapping[str, Any] | None:
    if kept is None:
        return None
    try:
        with open(kept, encoding="utf-8") as file:
            found = json.load(file)
        if found["stamp"] == stamp and isinstance(found["tables"], dict):
            tables: Mapping[str, Any] = found["tables"]
            return tables
    except (OSError, ValueError, KeyError, TypeError, RecursionError):
        # A cache that cannot be read is a cache that is not there.
        return None
    return None


def _keep(kept: str | None, stamp: list[object], tables: Mapping[str, Any]) -> None:
    if kept is None:
        return
    # TOML knows dates, JSON does not: such a pack is parsed anew each time.
    with (
        suppress(OSError, TypeError, ValueError, RecursionError),
        Replacement(kept, flush=False) as made,
        open(made, "w", encoding="utf-8") as file,
    ):
        json.dump({"stamp": stamp, "tables": tables}, file, separators=(",", ":"))
