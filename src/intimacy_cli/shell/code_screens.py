"""Shows a recovery code until it is written down, and words that were chosen by chance."""

from __future__ import annotations

import os
import secrets
from collections.abc import Sequence

from ..core.frozen import frozen
from ..core.recovery_code import GROUPS, RANDOM_BYTES, group_of, recovery_code, same_group
from ..core.styled_text import Line, blank, key, line, strong, title
from ..errors import CodeUnseen, Stopped
from .invocation import Invocation
from .streams import goes_nowhere

WRITTEN_DOWN = "--yes-i-wrote-it-down"
_ORDINALS = ("first", "second", "third", "fourth", "last")


@frozen
class Paper:
    """What a code is for: what is said below it, and what is so if one leaves before it is kept."""

    about: Sequence[str]
    left: str


def fresh_code() -> str:
    """A recovery code that nobody has seen."""
    return recovery_code(os.urandom(RANDOM_BYTES))


def refuse_if_unseen() -> None:
    """Raise CodeUnseen, before anything is done, if what is printed would go nowhere."""
    if goes_nowhere():
        raise CodeUnseen(
            "the recovery code would be printed where nobody can read it; nothing was changed.",
            "Send the answer to a file, or run the command on a terminal.",
        )


def show_until_written_down(call: Invocation, code: str, paper: Paper) -> None:
    """Show the code on a screen that leaves no trace, until a group of it is typed back."""
    while True:
        number = secrets.randbelow(GROUPS) + 1
        _show(call, code, paper)
        typed = call.prompts.text(
            f"Type the {_ORDINALS[number - 1]} group of the code, from your paper:", private=True
        )
        if same_group(typed, group_of(code, number)):
            return
        call.console.talk(line("That doesn't match. Here is the code again."))


def choose_words(call: Invocation, words: Sequence[str], left: str) -> bool:
    """Show words on such a screen; whether they are to be the passphrase, or others are wanted."""
    page = [
        title("Your new passphrase, if you like it"),
        blank(),
        _set_apart(" ".join(words)),
        blank(),
        line("These words were picked at random. Keep them on paper until you know them by heart."),
        blank(),
    ]
    return _key_of(call, page, "take them", "other words", left)


def _show(call: Invocation, code: str, paper: Paper) -> None:
    page = [title("Your recovery code"), blank(), _set_apart(code), blank()]
    page += [line(each) for each in paper.about]
    _key_of(call, [*page, blank()], "I've written it down", "", paper.left)


def _key_of(call: Invocation, page: list[Line], enter: str, other: str, left: str) -> bool:
    """Whether Enter was pressed, and not `o`; Stopped for q, saying what is `left` as it was."""
    if not call.console.live:
        call.console.talk(*page)
        if not other:
            return True
        return call.prompts.choose("What now?", (("take", enter), ("other", other))) == "take"
    from ..core.keys import ENTER
    from .one_key import wait_for_key

    another = (key("o"), f" {other}  ") if other else ()
    foot = [line(key("Enter"), f" {enter}  ", *another, key("q"), " leave")]
    keys = {ENTER: "take", "q": "leave", "Q": "leave"}
    keys |= {"o": "other", "O": "other"} if other else {}
    found = wait_for_key(call, (page, foot), keys)
    if found == "leave":
        raise Stopped(kept=left)
    return found == "take"


def _set_apart(text: str) -> Line:
    # To be read from some distance.
    return line("    ", strong(text))
