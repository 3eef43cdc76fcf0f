"""Asks for a new passphrase on a terminal."""

from __future__ import annotations

from ..core.lines import line, quiet
from .call import Call
from .passphrase import fault_of


def typed_twice(call: Call, question: str) -> str:
    """A new passphrase, the same twice, and long enough."""
    call.console.talk(
        quiet("Four or five words that nobody would guess are good. They are not shown.")
    )
    while True:
        first = call.prompts.secret(question)
        if fault := fault_of(first):
            call.console.talk(line(f"{fault[:1].upper()}{fault[1:]}."))
        elif call.prompts.secret("The same once more:") == first:
            return first
        else:
            call.console.talk(line("Those were two different ones. Again:"))
