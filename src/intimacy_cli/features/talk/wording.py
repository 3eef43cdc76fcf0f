"""Finds what in a sentence would close the other's ears; says what, never why or what instead.

Four things: a complaint put as a rule without exception, a judgement of character, a claim to know
what the other thinks or wants, an insult. The rules go by words and who is spoken of, so they miss
and they mistake; docs/talk.md has the measured shares. What is quoted, or told as somebody's
words, is not looked at.
"""

from __future__ import annotations

from collections.abc import Callable
from enum import Enum

from .wording_always import is_rule_without_exception
from .wording_insults import insults
from .wording_judging import judges
from .wording_minds import reads_a_mind
from .wording_text import plain


class Label(Enum):
    """What was found. The values are the names that scripts rely on."""

    ALWAYS_NEVER = "always_never"
    YOU_ARE = "you_are"
    MIND_READING = "mind_reading"
    INSULT = "insult"


def found_in(sentence: str) -> tuple[Label, ...]:
    """The labels that fit a sentence, each once, in the order of `Label`."""
    text = plain(sentence)
    return tuple(label for label, holds in _RULES if holds(text))


_RULES: tuple[tuple[Label, Callable[[str], bool]], ...] = (
    (Label.ALWAYS_NEVER, is_rule_without_exception),
    (Label.YOU_ARE, judges),
    (Label.MIND_READING, reads_a_mind),
    (Label.INSULT, insults),
)
