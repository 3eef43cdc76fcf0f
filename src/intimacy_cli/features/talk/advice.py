"""What to say about a wording: why it might not be heard, and another one. Pure; never scolds.

An offered wording is a beginning to go on from, in the words of the sentence where that is safe.
"""

from __future__ import annotations

import re
from collections.abc import Mapping
from functools import cache, partial

from .answers import Finding
from .wording import Label, found_in

LINES = ("situation", "feeling", "need", "wish")

_WHY = {
    Label.ALWAYS_NEVER: "A rule without exception gets the exception for an answer; one moment is "
    "easier to hear.",
    Label.YOU_ARE: "This says who the other is; what somebody did is easier to change.",
    Label.MIND_READING: "Only the other knows what goes on in them, and may see it otherwise.",
    Label.INSULT: "A word like this is all that will be heard, and what you need is lost in it.",
}
_FRAMES = {
    "situation": "On [one day], [what a camera would have seen].",
    "feeling": "I felt [one word for it] when [what happened].",
    "need": "I need [what would help], because [what it means to me].",
    "wish": "Would you [one small thing, this week]?",
}
_ONE_TIME = {
    "situation": "Last [day], [what happened that one time].",
    "feeling": "I felt [one word for it] last [day], when [what happened].",
    "need": "I need [what would have helped last time].",
    "wish": "Would you, the next time, [one small thing]?",
}
_SOFTER = (
    (r"\balways\b", "often"),
    (r"\b(?:constantly|continually|forever|permanently)\b", "often"),
    (r"\bnever\b", "seldom"),
    (r"\ball the time\b", "often"),
    (r"\bevery single (\w+)", r"on many a \1"),
)
_SURE = r"\b(?:obviously|clearly|plainly|evidently|just|simply|only|of course) "
_FEEL = (
    r"^(?:and |but )?i (?:just |really )?(?:feel|felt|think|know) (?:like |that |as if )?(?=you\b)"
)


def findings_in(lines: Mapping[str, str]) -> tuple[Finding, ...]:
    """Everything that was found in the lines, in their order; a line is looked at alone."""
    return tuple(
        Finding(label.value, _WHY[label], _instead(label, name, text), name)
        for name, text in lines.items()
        for label in found_in(text)
    )


def _instead(label: Label, name: str, text: str) -> str:
    if label is Label.ALWAYS_NEVER:
        return _softened(text) or _ONE_TIME[name]
    if label is Label.MIND_READING:
        return _as_a_story(text) or "I don't know why. The story I tell myself is that [...]."
    return _FRAMES[name]


def _softened(text: str) -> str | None:
    """The sentence with 'often' and 'seldom', if nothing is then left to point at."""
    softer = text
    for pattern, word in _SOFTER:
        softer = _rx(pattern).sub(partial(_cased, word), softer)
    return softer if softer != text and not found_in(softer) else None


def _cased(word: str, found: re.Match[str]) -> str:
    """The word as `found` was written: 'Always' becomes 'Often', 'NEVER' becomes 'seldom'."""
    new = found.expand(word)
    return new.capitalize() if found.group()[:1].isupper() and found.start() == 0 else new


def _as_a_story(text: str) -> str | None:
    """The claim as what it is, a story of one's own; only where it begins with 'you'."""
    claim = _rx(_FEEL).sub("", text.strip())
    if not _rx(r"^you\b").search(claim):
        return None
    claim = _rx(_SURE).sub("", claim).rstrip(".! ")
    return f"The story I tell myself is that y{claim[1:]}. Is it so?"


@cache
def _rx(pattern: str) -> re.Pattern[str]:
    return re.compile(pattern, re.IGNORECASE)
