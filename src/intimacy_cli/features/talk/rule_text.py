"""Makes a sentence ready to be looked at, and the few ways of looking that all rules share.

Pure. What is quoted, or told as somebody's words, is taken out here.
"""

from __future__ import annotations

import re
from collections.abc import Iterable
from functools import cache

from ...core.texting import spelt_out

_LONG_FORMS = (
    (r"\bcan'?t\b|\bcannot\b", "can not"),
    (r"\bwon't\b", "will not"),
    (r"\bshan't\b", "shall not"),
    (
        r"\b(do|does|did|is|are|was|were|have|has|had|would|could|should|must|need|ought)n'?t\b",
        r"\1 not",
    ),
    (r"\bi'?m\b", "i am"),
    (r"\b(you|they)'?re\b|\b(we)'re\b", r"\1\2 are"),
    (r"\b(i|you|we|they)'ve\b", r"\1 have"),
    (r"\b(i|you|he|she|it|we|they|that|what|nobody|there)'ll\b", r"\1 will"),
    (r"\b(he|she|it|that|what|there|who|here|nothing|everything|nobody)'s\b", r"\1 is"),
    (
        r"\b(i|you|he|she|we|they|it|that)'d (?=(?:\w+ly )?(?:have|be|like|love|get|appreciate|"
        r"be)\b)",
        r"\1 would ",
    ),
)
_QUOTED = (r'"[^"]*"', r"(?<!\w)'[^']*'(?!\w)")
# What somebody said is a report, up to the next comma or 'and I'.
_SAID = (
    r"\b(?:you|he|she|they|we|mum|dad|(?:my|your|our|the) \w+)(?: \w+ly| have| has| had| once)? "
    r"(?:said|told (?:me|us|him|her|them)|wrote|shouted|mentioned|called me|call me|asked (?:me )?"
    r"(?:if|whether)|say|says|tell me)\b(?! sorry)[^,.;:!?]*"
)


def plain(sentence: str) -> str:
    """Lower case, short forms written out, without quotations and reported words."""
    text = spelt_out(sentence)
    text = " ".join(text.lower().replace("\u2019", "'").replace("\u2018", "'").split())
    text = text.replace("\u201c", '"').replace("\u201d", '"')
    for quoted in _QUOTED:
        text = rx(quoted).sub(" ", text)
    for short, long in _LONG_FORMS:
        text = rx(short).sub(long, text)
    text = rx(_SAID).sub(" ", text)
    # 'Stop doing that' says 'you do that'.
    return rx(r"\b(?:stop|quit|stopped) (\w+ing)\b").sub(r"stop, you are \1", text)


@cache
def rx(pattern: str) -> re.Pattern[str]:
    """The pattern, compiled when first needed: `talk card` and `talk day` never pay for it."""
    return re.compile(pattern)


def has(pattern: str, text: str) -> bool:
    """Whether the pattern is somewhere in the text."""
    return rx(pattern).search(text) is not None


def has_any(patterns: Iterable[str], text: str) -> bool:
    """Whether any of the patterns is somewhere in the text."""
    return any(has(each, text) for each in patterns)


def any_of(listed: list[str]) -> str:
    """A pattern for any of the words, the longest first."""
    return "(?:" + "|".join(sorted(listed, key=len, reverse=True)) + ")"


def clauses(text: str) -> list[str]:
    """The parts of a sentence, cut at commas, stops and conjunctions."""
    return [
        part.strip()
        for part in rx(r"[,.;:!?]| - |\b(?:but|though|although|because|when|while)\b").split(text)
        if part.strip()
    ]
