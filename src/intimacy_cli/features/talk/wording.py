"""Finds what in a sentence would close a partner's ears; says what, never why or what instead.

The rules go by words and who is spoken of, so they miss and they mistake; docs/talk.md has the
measured shares. Texting is spelt out first; what is quoted, or told as somebody's words, is not
looked at. Danger comes before all of this and is not looked for here (core/danger.py).
"""

from __future__ import annotations

from collections.abc import Callable

from .answers import Label
from .rule_absolutes import is_rule_without_exception
from .rule_blame import blames
from .rule_comparisons import compares
from .rule_contempt import despises
from .rule_demands import orders
from .rule_feeling_that import feels_that_you
from .rule_insults import insults
from .rule_judgement import judges
from .rule_mind_reading import reads_a_mind
from .rule_text import has, plain
from .rule_threats import threatens
from .rule_vague import is_vague


def found_in(sentence: str, line: str = "") -> tuple[Label, ...]:
    """The labels that fit a sentence, each once, in the order of `Label`.

    `line` is where it was written; only a need or a wish can be too vague to do, so that 'loved'
    is a good answer to what one felt. Empty: it may be anywhere.
    """
    text = plain(sentence)
    found = [label for label, holds in _RULES if holds(text)]
    return tuple(each for each in found if not _goes_without(each, found, text, line))


def _goes_without(label: Label, found: list[Label], text: str, line: str) -> bool:
    """'Stop it or I'm gone' is no order besides; 'she's a waste of space' is said to nobody."""
    if label is Label.DEMAND:
        return Label.THREAT in found
    if label is Label.VAGUE:
        told = line in ("situation", "feeling")
        return told or Label.INSULT in found or Label.THREAT in found
    return label is Label.INSULT and Label.CONTEMPT in found and not has(r"\byou", text)


_RULES: tuple[tuple[Label, Callable[[str], bool]], ...] = (
    (Label.ALWAYS_NEVER, is_rule_without_exception),
    (Label.YOU_ARE, judges),
    (Label.MIND_READING, reads_a_mind),
    (Label.INSULT, insults),
    (Label.THREAT, threatens),
    (Label.DEMAND, orders),
    (Label.COMPARISON, compares),
    (Label.FEEL_THAT_YOU, feels_that_you),
    (Label.BLAME, blames),
    (Label.VAGUE, is_vague),
    (Label.CONTEMPT, despises),
)
