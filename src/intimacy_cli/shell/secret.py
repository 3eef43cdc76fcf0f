"""Asks for a new passphrase on a terminal, or offers one."""

from __future__ import annotations

from ..core.styled_text import line, quiet
from .invocation import Invocation
from .passphrase import fault_of


def typed_twice(call: Invocation, question: str) -> str:
    """A new passphrase, the same twice, and not easily guessed."""
    from .no_echo import nothing_shown

    with nothing_shown():
        return _typed_twice(call, question)


def _typed_twice(call: Invocation, question: str) -> str:
    call.console.talk(
        quiet(
            "Four or five words nobody would guess make a good one. You won't see them as you type."
        )
    )
    while True:
        first = call.prompts.secret(question)
        if fault := fault_of(first):
            call.console.talk(line(f"{fault[:1].upper()}{fault[1:]}."))
        elif call.prompts.secret("Type it again:") == first:
            return first
        else:
            call.console.talk(line("They don't match. Try again:"))


def chosen_by_chance(call: Invocation, left: str) -> str:
    """Words that chance chose and that somebody took, typed once from their paper.

    `left` is what is said to somebody who leaves.
    """
    from .code_screens import choose_words
    from .words import words_by_chance

    words = words_by_chance()
    while True:
        if not choose_words(call, words, left):
            words = words_by_chance()
        elif tuple(call.prompts.secret("Type the words, from your paper:").split()) == words:
            return " ".join(words)
        else:
            call.console.talk(line("Those aren't the words. Here they are again."))
