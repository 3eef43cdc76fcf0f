"""What the lock asks on a terminal: whether the code is written down."""

from __future__ import annotations

import os
import secrets

from ...core.lines import Line, blank, line, quiet, strong, title
from ...core.recovery import GROUPS, RANDOM_BYTES, group_of, read_code, recovery_code, same_group
from ...errors import Stopped, WrongPassphrase
from ...shell.call import Call

_ORDINALS = ("first", "second", "third", "fourth", "last")


def fresh_code() -> str:
    """A recovery code that nobody has seen."""
    return recovery_code(os.urandom(RANDOM_BYTES))


def read_or_refuse(text: str) -> str:
    """A recovery code as it was printed. Raises WrongPassphrase at once for a slip of the pen."""
    code = read_code(text)
    if code is None:
        raise WrongPassphrase("A recovery code is five groups of five signs; look for a slip.")
    return code


def show_until_written_down(call: Call, code: str) -> None:
    """Show the code on a screen that leaves no trace, until a group of it is typed back."""
    while True:
        number = secrets.randbelow(GROUPS) + 1
        _show(call, code)
        typed = call.prompts.text(
            f"Type its {_ORDINALS[number - 1]} group, from your paper:", private=True
        )
        if same_group(typed, group_of(code, number)):
            return
        call.console.talk(line("That is another one. Here is the code again."))


def _show(call: Call, code: str) -> None:
    if not call.console.live:
        call.console.talk(*_page(code))
        return
    from ...shell.keyboard import ENTER
    from ...shell.one_key import pressed

    foot = [quiet("Enter: it is written down   q: leave, nothing is set")]
    keys = {ENTER: "written", "q": "leave", "Q": "leave"}
    if pressed(call, (_page(code), foot), keys) == "leave":
        raise Stopped(kept="No lock was set or changed.")


def _page(code: str) -> list[Line]:
    return [
        title("Your recovery code"),
        blank(),
        strong_line(code),
        blank(),
        line("It opens the vault if the passphrase is forgotten, and it is shown only now."),
        line("Write it on paper and keep it away from this machine. Without the passphrase and"),
        line("without this code, nobody can open the vault: not you, not us."),
        blank(),
    ]


def strong_line(code: str) -> Line:
    """The code, to be read from some distance."""
    return line("    ", strong(code))
