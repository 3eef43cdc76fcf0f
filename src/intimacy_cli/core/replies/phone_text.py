"""Takes away what telephones and mail programs put around a reply: heads, quotes, names. Pure."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Callable, Iterator, Sequence

from ..frozen import frozen
from ..keys import without_sequences
from ..sanitize import inert_lines
from .model import Reason, UnreadReply

_CLOCK = r"\d{1,2}[:.]\d{2}(?:[:.]\d{2})?(?:\s?[ap]\.?m\.?)?"
_DATE = r"\d{1,4}[./-]\d{1,2}[./-]\d{2,4}"
_NAME = r"[^\d\[\]:]{1,40}"
# `[23/11/2026, 21:04:10] Ben: `, `23.11.26, 21:04 - Ben: `, `Ben, [23.11.2026 21:04]`, `Ben 21:04`
_HEAD = re.compile(
    rf"^(?:\[{_DATE},?\s{_CLOCK}\]\s?(?:{_NAME}:)?|{_DATE},?\s{_CLOCK}\s[-–]\s(?:{_NAME}:)?"
    rf"|{_NAME},\s\[{_DATE}\s{_CLOCK}\]:?|[^\W\d]{{1,20}},?\s{_CLOCK}$)",
    re.IGNORECASE,
)
# Everything below is what was answered, or the mail program's.
_BELOW = re.compile(
    r"^(?:on\b.*\bwrote:$|am\b.*\bschrieb\b.*:$|le\b.*\ba écrit\s?:$|el\b.*\bescribió:$"
    r"|-{2,}\s?original message|_{10,}$|--$|from:\s)",
    re.IGNORECASE,
)
_SIGNATURE = re.compile(
    r"^(?:sent|get|von|enviado|envoyé)\b.*\b(?:iphone|ipad|android|outlook|mobile|phone|galaxy)\b",
    re.IGNORECASE,
)
_QUOTED = re.compile(r"^\s*[>|»]")
_KEYCAP = re.compile("([0-9])\ufe0f?\u20e3")
_JOINS = dict.fromkeys([0xFE0E, 0x200D])
# So many words and letters of a message in a row are a piece of it, and nobody's own line.
_WORDS, _LETTERS, _NUMBERS = 4, 16, 3

About = Callable[[str], str | None]
"""What the message is about to which this line belongs as its head; None for any other line."""


@frozen
class Cleaned:
    """What somebody wrote themselves, line by line; and what the quoted message is about."""

    lines: Sequence[str]
    about: str | None


def own_words(
    text: str, messages: Sequence[str], about: About, names: Sequence[str], example: str = ""
) -> Cleaned:
    """Take away all that is not the writer's: `messages` are those that may be quoted.

    An answer behind a quoted question becomes `3) 5`. `names` may stand before what they say;
    `example` goes wherever a telephone breaks it. Raises NotUnderstood where two are quoted.
    """
    quotes = _Quotes(messages)
    lines: list[str] = []
    found: set[str] = set()
    below = False
    for raw in _without_example(_straight(text), example).split("\n"):
        row = raw.strip()
        found |= {each for each in [about(_QUOTED.sub("", row).strip())] if each}
        below = below or bool(_BELOW.match(row))
        if below or _QUOTED.match(row) or about(row) or _SIGNATURE.match(row):
            continue
        lines += quotes.own_part(_without_head(row, names))
    if len(found) > 1:
        raise UnreadReply(Reason.TWO)
    return Cleaned(lines, next(iter(found), None))


def _straight(text: str) -> str:
    """The text with every digit as 0 to 9, and nothing in it that is not seen."""
    spread = _KEYCAP.sub(r" \1 ", without_sequences(text)).replace("\U0001f51f", " 10 ")
    plain = inert_lines(spread.replace("\r", "\n").replace("\u2028", "\n")).translate(_JOINS)
    return "".join(_plain_sign(sign) for sign in plain)


def _without_example(text: str, example: str) -> str:
    """The text without the numbers that show how to answer: nobody's answer."""
    words = [re.escape(word) for word in re.findall(r"\w+", example)]
    return re.sub(r"[\W_]+".join(words), "", text, flags=re.IGNORECASE) if words else text


def _plain_sign(sign: str) -> str:
    digit = unicodedata.digit(sign, None) if not sign.isascii() else None
    if digit is not None:
        # A circled five stands for itself, and so do the digits of any script.
        return f" {digit} " if unicodedata.category(sign) == "No" else str(digit)
    return " " if sign.isspace() and sign != "\n" else sign


def _without_head(row: str, names: Sequence[str]) -> str:
    rest = _HEAD.sub("", row, count=1).strip()
    for name in names:
        if rest.casefold().startswith(f"{name.casefold()}:"):
            rest = rest[len(name) + 1 :].strip()
    return rest


class _Quotes:
    """The lines of messages that may be quoted without any mark."""

    def __init__(self, messages: Sequence[str]) -> None:
        rows = [row for text in messages for row in _straight(text).split("\n")]
        self._rows = {_folded(row) for row in rows if _folded(row)}
        self._numbered = {
            _folded(row): row.partition(".")[0] for row in rows if re.match(r"\d+\. ", row)
        }
        # Row by row: what ends one must not be taken for the number of the next.
        self._wholes = [f" {' | '.join(map(_folded, text.split(chr(10))))} " for text in messages]

    def own_part(self, row: str) -> Iterator[str]:
        """What of a line is not quoted; an empty line stays one."""
        folded = _folded(row)
        if folded and self._is_quoted(folded):
            return
        for asked, number in self._numbered.items():
            if folded.startswith(f"{asked} "):
                yield f"{number}) {_behind(row, len(asked.split()))}"
                return
        yield row

    def _is_quoted(self, folded: str) -> bool:
        if folded in self._rows and any(sign.isalpha() for sign in folded):
            return True
        words, letters = folded.split(), sum(map(str.isalpha, folded))
        numbers = sum(map(str.isdigit, words))
        long = len(words) >= _WORDS and (letters >= _LETTERS or (letters and numbers >= _NUMBERS))
        return bool(long) and any(f" {folded} " in whole for whole in self._wholes)


def _folded(row: str) -> str:
    """The words of a line, without what stands between them."""
    return " ".join(re.findall(r"\w+", row.casefold()))


def _behind(row: str, words: int) -> str:
    """What stands behind the first so many words of a line."""
    ends = [each.end() for each in re.finditer(r"\w+", row)]
    return row[ends[words - 1] :].lstrip(" ).:?")
