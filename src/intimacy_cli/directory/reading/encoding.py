"""From bytes to text: byte order marks, UTF-8, UTF-16, Windows-1252. Never fails on a byte."""

import codecs
import io
import re
from collections.abc import Iterator
from contextlib import suppress
from typing import BinaryIO

from ...core.frozen import frozen

HEAD = 64 * 1024
"""Bytes that may be looked at before a file is streamed."""
LONGEST_LINE = 1024 * 1024
"""Characters in one line; a longer one is no row of any directory."""
_MARKS = (
    (codecs.BOM_UTF8, "utf-8-sig", ""),
    (codecs.BOM_UTF32_LE, "utf-32", "UTF-32"),
    (codecs.BOM_UTF16_LE, "utf-16", "UTF-16"),
    (codecs.BOM_UTF16_BE, "utf-16", "UTF-16"),
)


def _windows(error: UnicodeError) -> tuple[str, int]:
    """Read the bytes that are no UTF-8 as Windows-1252, its five holes as Latin-1."""
    if not isinstance(error, UnicodeDecodeError):
        raise error
    bad = error.object[error.start : error.end]
    text = "".join(
        bytes([byte]).decode("cp1252" if byte not in b"\x81\x8d\x8f\x90\x9d" else "latin-1")
        for byte in bad
    )
    return text, error.end


codecs.register_error("intimacy-windows", _windows)


@frozen
class Encoding:
    """How the bytes are read; `told` is what to say about it, or empty."""

    name: str
    errors: str
    told: str = ""

    def text(self, data: bytes) -> str:
        """Decode; bytes that do not fit are read as Windows-1252 or replaced."""
        return data.decode(self.name, self.errors).replace("\ufeff", "")

    def lines(self, stream: BinaryIO) -> Iterator[str]:
        """Give lines that end in a line feed, whatever ended them; a line too long is cut off."""
        reader = io.TextIOWrapper(stream, encoding=self.name, errors=self.errors, newline=None)
        try:
            while line := reader.readline(LONGEST_LINE):
                yield line
        finally:
            with suppress(ValueError):  # closed already when a reading is given up half-way
                reader.detach()


def encoding_of(head: bytes, wanted: str = "") -> Encoding:
    """Give the encoding of a file that begins so; `wanted` (a codec's name) wins if it exists."""
    if wanted:
        return Encoding(codecs.lookup(wanted).name, "replace")
    for mark, name, told in _MARKS:
        if head.startswith(mark):
            return Encoding(name, "replace" if told else "intimacy-windows", told and f"is {told}")
    return _sixteen_bits(head) or _eight_bits(head)


def _sixteen_bits(head: bytes) -> Encoding | None:
    """UTF-16 without a mark: half the bytes of Latin text are zero."""
    if len(head) < 4 or b"\x00" not in head[:64]:
        return None
    even, odd = head[:512:2].count(0), head[1:512:2].count(0)
    half = min(len(head), 512) // 2
    if odd > half * 0.6 and even < half * 0.1:
        return Encoding("utf-16-le", "replace", "is UTF-16")
    if even > half * 0.6 and odd < half * 0.1:
        return Encoding("utf-16-be", "replace", "is UTF-16")
    return None


def _eight_bits(head: bytes) -> Encoding:
    """UTF-8, unless more bytes speak against it than for it.

    A single damaged byte must not turn a UTF-8 file into another encoding, so what is bad is
    weighed against the sequences that are right.
    """
    decoder = codecs.getincrementaldecoder("utf-8")("strict")
    try:
        decoder.decode(head)
    except UnicodeDecodeError:
        right = len(re.findall(rb"[\xc3-\xf4][\x80-\xbf]+", head))
        high = len(re.findall(rb"[\x80-\xff]+", head))
        if high - right > right:
            return Encoding("cp1252", "intimacy-windows", "isn't UTF-8; read as Windows-1252")
        told = "has bytes that aren't UTF-8; those are read as Windows-1252"
        return Encoding("utf-8", "intimacy-windows", told)
    return Encoding("utf-8", "intimacy-windows")
