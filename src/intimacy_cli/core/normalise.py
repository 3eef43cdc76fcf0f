"""Text made comparable: folded, without accents, by its letters alone. No files."""

import re
import unicodedata
from collections.abc import Iterable
from functools import cache
from typing import Protocol, TypeVar

LONGEST = 100
"""Characters of a name that count; the longest name in the data has fewer."""

# Letters that NFKD leaves whole although people type them plain.
_PLAIN = {"ø": "o", "ł": "l", "đ": "d", "ð": "d", "þ": "th", "æ": "ae", "œ": "oe"}
_PLAIN |= {"ħ": "h", "ŧ": "t", "\u0131": "i"}  # the Turkish i without a dot
_APOSTROPHES = frozenset(".'`\u00b4\u2018\u2019\u02bb\u02bc\u02b9\u02b0\u00b7\u05f3\u05f4")
_EXTENSION = r"(?i)\s*(?:\bext(?:ension)?|\bx|\bdurchwahl|\bdw)\W*\d{1,5}\s*$"
_SHORTEST_PHONE = 7
_PHONE = 8
"""The last digits that tell two numbers apart: whole ones of Denmark or Singapore have no more."""


N = TypeVar("N", bound="Named")


class _Folded(dict[int, str]):
    """What a character becomes, worked out when it is first seen."""

    def __missing__(self, code: int) -> str:
        before, after = "", chr(code)
        while after != before:
            before, after = after, _once(after)
        self[code] = after
        return after


def _once(text: str) -> str:
    return "".join(_character(c) for c in strip_accents(text))


def _character(character: str) -> str:
    if character in _APOSTROPHES:
        return ""
    if character in _PLAIN:
        return _PLAIN[character]
    # Vowel signs of Indic scripts are marks that take up room; names need them.
    kept = character.isalnum() or unicodedata.category(character).startswith("M")
    return character if kept else " "


_FOLDED = _Folded()


def fold(name: str) -> str:
    """Return a name without accents, case, punctuation and doubled blanks.

    >>> fold("Saint-Étienne"), fold("Washington, D.C.")
    ('saint etienne', 'washington dc')
    """
    if name.isascii():
        # Bytes are translated at the speed of C, and most names are these.
        table, left_out = _ascii()
        plain = name.encode("ascii").translate(table, left_out).decode("ascii")
    else:
        plain = name.translate(_FOLDED)
    return " ".join(plain.split())[:LONGEST].rstrip()


@cache
def _ascii() -> tuple[bytes, bytes]:
    """Return what ASCII characters become, as a table, and those that are left out."""
    folded = [_FOLDED[code] for code in range(128)]
    table = bytes(ord(text) if text else 0 for text in folded).ljust(256, b"\0")
    return table, bytes(code for code, text in enumerate(folded) if not text)


def phone_key(text: str) -> str:
    """The digits by which two numbers are one telephone, however they are written.

    Without the country's code and the zero that stands for it; empty for what is no telephone.

    >>> phone_key("+45 12 34 56 78") == phone_key("12345678")
    True
    """
    digits = "".join(filter(str.isdecimal, re.sub(_EXTENSION, "", text)))
    return digits[-_PHONE:] if len(digits) >= _SHORTEST_PHONE else ""


def beyond(prefix: str) -> str:
    """Return a key that comes after all keys with this beginning."""
    return prefix + "\U0010ffff"


def strip_accents(text: str) -> str:
    """Lower case without accents, for comparing.

    >>> strip_accents("Éire"), strip_accents("Straße")
    ('eire', 'strasse')
    """
    if text.isascii():
        return text.lower()
    # Folded first, too: the small iota under a Greek vowel is a mark that has a letter of its own.
    plain = unicodedata.normalize("NFKD", text.casefold())
    return "".join(each for each in plain if not unicodedata.combining(each)).casefold()


def squeeze(text: str) -> str:
    """Letters and digits alone, in lower case without accents, for comparing.

    >>> squeeze("U.S.A."), squeeze("  northern-ireland ")
    ('usa', 'northernireland')
    """
    return "".join(filter(str.isalnum, strip_accents(text)))


class Named(Protocol):
    """What has an id and a text."""

    @property
    def id(self) -> str:
        """Its id."""

    @property
    def text(self) -> str:
        """Its words."""


def find_named(items: Iterable[N], wanted: str, shortest: int) -> list[N]:
    """Those whose id begins so, if that is not too short; else those that hold these words."""
    word = strip_accents(wanted.strip())
    every = list(items) if word else []
    found = [each for each in every if len(word) >= shortest and each.id.startswith(word)]
    return found or [each for each in every if word in strip_accents(each.text)]


def words_in(text: str) -> frozenset[str]:
    """The words of a text: a long list of them stays readable as one."""
    return frozenset(text.split())
