"""The parts of an age file (age-encryption.org/v1) in bytes: armor, header and stanzas. No secrets.

Strict, as the specification asks: what is read is what would be written, byte for byte, so that
the header's MAC speaks of all of it.
"""

from __future__ import annotations

import base64
import binascii
from collections.abc import Iterator

from ..core.frozen import frozen

VERSION = b"age-encryption.org/v1"
MAC_BYTES = 32
MOST_HEADER = 1 << 20
_BEGIN = b"-----BEGIN AGE ENCRYPTED FILE-----"
_END = b"-----END AGE ENCRYPTED FILE-----"
_FULL_LINE = 64
_SPACE = b" \t\r\n"


class NotAge(ValueError):
    """The bytes are no age file that can be read: cut, damaged, or something else."""


@frozen
class Stanza:
    """One way to the file's key: its type, its arguments, and the key as that way wraps it."""

    kind: bytes
    arguments: tuple[bytes, ...]
    body: bytes


@frozen
class Parts:
    """An age file in its parts; `signed` is what the MAC is over, `payload` what follows it."""

    stanzas: tuple[Stanza, ...]
    signed: bytes
    mac: bytes
    payload: bytes


def is_age(data: bytes) -> bool:
    """Whether this begins as an age file does."""
    return data.startswith(VERSION + b"\n") or data.lstrip(_SPACE).startswith(_BEGIN)


def parts_of(data: bytes) -> Parts:
    """The parts of an age file, in armor or not. Raises NotAge."""
    if data.lstrip(_SPACE).startswith(_BEGIN):
        data = _unarmored(data.strip(_SPACE))
    head, _, rest = data.partition(b"\n---")
    if not data.startswith(VERSION + b"\n") or len(head) > MOST_HEADER:
        raise NotAge("it doesn't begin like an age file")
    line, ended, payload = rest.partition(b"\n")
    if not ended or not line.startswith(b" "):
        raise NotAge("its header has no end")
    stanzas = tuple(_stanzas(head.split(b"\n")[1:]))
    mac = decode_base64(line[1:])
    if not stanzas or len(mac) != MAC_BYTES:
        raise NotAge("its header is damaged")
    return Parts(stanzas, head + b"\n---", mac, payload)


def signed_part(*stanzas: Stanza) -> bytes:
    """The header of an age file up to where its MAC stands."""
    return b"\n".join([VERSION, *(_written(each) for each in stanzas), b"---"])


def encode_base64(data: bytes) -> bytes:
    """Base64 as age has it: without padding."""
    return base64.b64encode(data).rstrip(b"=")


def decode_base64(text: bytes) -> bytes:
    """What `spelled` would spell so, and nothing else. Raises NotAge."""
    try:
        data = base64.b64decode(text + b"=" * (-len(text) % 4), validate=True)
    except binascii.Error:
        raise NotAge("its header is damaged") from None
    if encode_base64(data) != text:
        raise NotAge("its header is damaged")
    return data


def _written(stanza: Stanza) -> bytes:
    body = encode_base64(stanza.body)
    # The last line is a short one, be it empty.
    lines = [body[at : at + _FULL_LINE] for at in range(0, len(body) + 1, _FULL_LINE)]
    return b"\n".join([b" ".join([b"->", stanza.kind, *stanza.arguments]), *lines])


def _stanzas(lines: list[bytes]) -> Iterator[Stanza]:
    at = 0
    while at < len(lines):
        mark, *words = lines[at].split(b" ")
        if mark != b"->" or not words or not all(_is_word(each) for each in words):
            raise NotAge("its header is damaged")
        first = at = at + 1
        while at < len(lines) and len(lines[at]) == _FULL_LINE:
            at += 1
        if at == len(lines) or len(lines[at]) > _FULL_LINE:
            raise NotAge("a part of its header has no end")
        at += 1
        yield Stanza(words[0], tuple(words[1:]), decode_base64(b"".join(lines[first:at])))


def _is_word(word: bytes) -> bool:
    return bool(word) and all(0x21 <= sign <= 0x7E for sign in word)


def _unarmored(text: bytes) -> bytes:
    lines = text.replace(b"\r\n", b"\n").split(b"\n")
    ends = lines.pop(0), lines.pop() if lines else b""
    whole = b"".join(lines)
    short = lines.pop() if lines else b""
    if (
        ends != (_BEGIN, _END)
        or not 0 < len(short) <= _FULL_LINE
        or any(len(line) != _FULL_LINE for line in lines)
    ):
        raise NotAge("its armor is damaged")
    try:
        data = base64.b64decode(whole, validate=True)
    except binascii.Error:
        raise NotAge("its armor is damaged") from None
    if base64.b64encode(data) != whole:
        raise NotAge("its armor is damaged")
    return data
