"""Makes broken input out of sound examples: bytes that are wrong, and values that do not belong."""

from __future__ import annotations

import copy
import json
import random
import tomllib
from typing import Any

import tomli_w

_NASTY = (
    b"\0", b"\xff\xfe", b"\xed\xa0\x80", b"\x1b[2J", b"[" * 3000, b'{"a":' * 2000, b"9" * 5000,
    b"-1", b"1e999", b"NaN", b"null", b"true", b'""', b"[]", b"{}", b"\\ud800", b"\r\n", b"'''",
    b'"""', b"[[x]]", b"1979-05-27T07:32:00Z", b"%s", b"{due}", b"../../etc/passwd",
    b"\xe2\x80\xae",
)  # fmt: skip

_ODD: tuple[Any, ...] = (
    None, True, 0, -1, 10**30, 1.5, float("inf"), "", " ", "x" * 3000, "\x00", "\x1b[2J", "\ud800",
    [], {}, [[]], {"a": {"b": []}}, [None], "2026-02-30", "0001-01-01", "9999-12-31", "checkin",
    "undo", "withdraw", "partner", "share", "forget", "both", "own", "round", "Ana", "Cleo",
)  # fmt: skip


def broken(seed: bytes, chance: random.Random) -> bytes:
    """A sound example with a few things wrong with it."""
    data = bytearray(seed)
    for _ in range(chance.choice((1, 1, 1, 2, 3, 8))):
        at = chance.randrange(len(data) + 1)
        kind = chance.randrange(6)
        if kind == 0 and at < len(data):
            data[at] ^= 1 << chance.randrange(8)
        elif kind == 1:
            del data[at : at + chance.choice((1, 1, 4, 40, 400))]
        elif kind == 2:
            data[at:at] = chance.choice(_NASTY)
        elif kind == 3:
            other = chance.randrange(len(data) + 1)
            data[at:at] = data[other : other + chance.choice((1, 10, 100))]
        elif kind == 4:
            del data[at:]
        else:
            length = chance.choice((1, 2, 5))
            data[at : at + length] = chance.choice(_NASTY)[:200]
    return bytes(data)


def broken_json(seed: bytes, chance: random.Random) -> bytes:
    """Sound JSON in which values are not what they should be."""
    found = json.loads(seed)
    for _ in range(chance.choice((1, 1, 2, 4))):
        _break_a_value(found, chance)
    return json.dumps(found).encode()


def broken_toml(seed: bytes, chance: random.Random) -> bytes:
    """Sound TOML in which values are not what they should be."""
    found = tomllib.loads(seed.decode())
    for _ in range(chance.choice((1, 1, 2, 4))):
        _break_a_value(found, chance)
    try:
        return tomli_w.dumps(found).encode()
    except (TypeError, UnicodeEncodeError):
        # There is no null in TOML, and no half of a character.
        return seed


def _break_a_value(found: Any, chance: random.Random) -> None:
    """Go down to somewhere, and put something odd there, or take something away."""
    while True:
        keys = list(found) if isinstance(found, dict) else list(range(len(found)))
        if not keys:
            return
        key = chance.choice(keys)
        below = found[key]
        if isinstance(below, dict | list) and below and chance.random() < 0.85:
            found = below
            continue
        if chance.random() < 0.2:
            del found[key]
        elif chance.random() < 0.2 and isinstance(found, list):
            found.append(below)
        else:
            found[key] = copy.deepcopy(chance.choice(_ODD))
        return
