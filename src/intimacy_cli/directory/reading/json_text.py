"""JSON from strangers: size, depth and damage are findings, never errors. Knows no format."""

import json
import re
from collections.abc import Iterator, Mapping
from typing import Any

from ..findings import Finding, note

LARGEST = 200 * 1024 * 1024
"""Bytes of one JSON file that are loaded; larger ones should be NDJSON."""
HELD = 4 * 1024 * 1024
"""Bytes of a document that is always held as a whole; more only if its format needs it."""
_PIECE = 256 * 1024
_MARKS = re.compile(r'"(?:[^"\\]|\\.)*"|[\[\]{},]', re.DOTALL)
_LISTS = {
    "entry": "resource",
    "features": "properties",
    "elements": "id",
    "results": "number",
    "rows": "services",
    "contents": "name",
    "@graph": "@type",
}
"""Lists that documents are made of, each with a key that every entry of it has."""
_ATTEMPTS = 200
_COMMA = re.compile(r"\s*,\s*")
_ITEM = re.compile(r"\}\s*\S?\s*(?=\{)")
_END = re.compile(r"\s*\]")


def obj(value: object) -> Mapping[str, Any]:
    """Give the value if it is an object, else an empty one."""
    return value if isinstance(value, dict) else {}


def objects(value: object) -> list[Mapping[str, Any]]:
    """Give the objects in a list; one object alone counts as a list of one."""
    if isinstance(value, dict):
        return [value]
    return [each for each in value if isinstance(each, dict)] if isinstance(value, list) else []


def items(value: object) -> list[Any]:
    """Give a list as it is, nothing as an empty list, anything else as a list of one."""
    if value is None:
        return []
    return value if isinstance(value, list) else [value]


def at(value: object, *path: str) -> Any:
    """Give what lies at the end of a path of keys; None where it breaks off."""
    for key in path:
        value = obj(value).get(key)
    return value


def loads(text: str) -> Any:
    """Give the value of a JSON text; raises ValueError for anything that is none, however deep.

    Control characters inside texts are allowed: they are the commonest fault of real files.
    """
    try:
        return json.loads(text, strict=False)
    except RecursionError as error:
        raise ValueError("nested too deeply") from error


def document(file: str, text: str) -> tuple[Any, list[Finding]]:
    """Give the value of a whole file, or what can be saved of it, and what there is to say."""
    try:
        return loads(text), []
    except json.JSONDecodeError as error:
        saved = _saved(text, error.pos)
        what = f"isn't valid JSON here ({error.msg.lower()}, column {error.colno})"
        if saved is not None:
            what += "; the entries around it are used"
        return saved, [Finding(file, error.lineno, what)]
    except ValueError as error:
        return None, [Finding(file, None, f"isn't usable JSON ({str(error).split(';')[0][:60]})")]


def _saved(text: str, broken: int) -> dict[str, Any] | None:
    """Give the entries of the list that a document is made of, without the broken one.

    After a broken entry reading goes on at the next `}, {`; objects from inside an entry that
    this finds are told apart by a key that every entry has.
    """
    for key, needed in _LISTS.items():
        start = re.search(rf'"{key}"\s*:\s*\[\s*', text[: broken + 1])
        if start:
            found = list(_entries(text, start.end(), needed))
            kind = re.search(r'"resourceType"\s*:\s*"(\w+)"', text[: start.start()])
            return {**({"resourceType": kind.group(1)} if kind else {}), key: found}
    return None


def _entries(text: str, position: int, needed: str) -> Iterator[Any]:
    decoder = json.JSONDecoder(strict=False)
    attempts = 0
    while attempts < _ATTEMPTS:
        try:
            value, position = decoder.raw_decode(text, position)
        except (ValueError, RecursionError):
            attempts += 1
            resumed = _ITEM.search(text, position + 1)
            if resumed is None:
                return
            position = resumed.end()
            continue
        if needed in obj(value):
            yield value
        after = _COMMA.match(text, position)
        if after is None and (attempts or not _END.match(text, position)):
            attempts += 1
            after = _ITEM.search(text, max(position - 1, 0))
        if after is None:
            return
        position = after.end()


def begins_json(text: str) -> Any:
    """Give a document as far as it is here: what is open is closed after the last comma.

    None if nothing can be made of it.

    >>> begins_json('{"a": [{"b": 1}, {"b": 2, "c"')
    {'a': [{'b': 1}, {'b': 2}]}
    """
    open_now: list[str] = []
    cut, closing = 0, ""
    for match in _MARKS.finditer(text):
        sign = match.group()
        if sign in "[{":
            open_now.append("]" if sign == "[" else "}")
        elif sign in "]}":
            if not open_now:
                break
            open_now.pop()
        elif sign == ",":
            cut, closing = match.start(), "".join(reversed(open_now))
    try:
        return loads(text[:cut] + closing)
    except ValueError:
        return None


def in_pieces(lines: Iterator[str]) -> Iterator[str]:
    """Give lines together in pieces that are worth looking at."""
    held: list[str] = []
    size = 0
    for line in lines:
        held.append(line)
        size += len(line)
        if size >= _PIECE:
            yield "".join(held)
            held, size = [], 0
    yield "".join(held)


def looks_like_lines(head: str) -> bool:
    """Tell whether this is NDJSON: whole objects, one a line, more than one."""
    lines = [line.strip("\x1e \r\t") for line in head.split("\n")[:40]]
    lines = [line for line in lines if line][:20]
    begun = [line for line in lines if line.startswith("{") and len(line) > 2]
    if len(begun) < 2 or len(begun) * 2 < len(lines):
        return False
    # GeoJSON is often written with a feature a line: those end in a comma and are not whole.
    looked = begun[:5]
    return sum(_whole(line) for line in looked) * 2 > len(looked)


def _whole(line: str) -> bool:
    try:
        return isinstance(loads(line), dict)
    except ValueError:
        return False


def ndjson(file: str, lines: Iterator[str]) -> Iterator[tuple[int, Mapping[str, Any]] | Finding]:
    """Give the object of each line with its number; a broken line costs that line."""
    for number, line in enumerate(lines, 1):
        text = line.strip("\x1e\ufeff \r\n\t")
        if not text:
            continue
        try:
            value = loads(text)
        except ValueError:
            yield Finding(file, number, "isn't valid JSON; this line is left out")
            continue
        if isinstance(value, dict):
            yield number, value
        else:
            yield note(file, number, "is JSON but not a record")
