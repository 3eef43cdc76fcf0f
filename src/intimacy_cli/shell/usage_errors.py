"""Typer's complaints about a command line, as one sentence that a person can use.

Imported only once a command line is wrong. Typer names Python's types; people type numbers.
"""

from __future__ import annotations

import re
from typing import Any

from ..errors import WrongUse

# A value of thousands of digits is known by the first of them.
_LONG = re.compile(r"(\S{40})\S{40,}?('?)(?=\s|$)")
# What Typer says, and what we say; whatever it says besides stays as it is.
_WORDS = (
    (r"invalid value for '([^']+)': ('.*') is not a valid float( range)?\.",
     r"\1: \2 isn't a number."),
    (r"invalid value for '([^']+)': ('.*') is not a valid int(eger)?( range)?\.",
     r"\1: \2 isn't a whole number."),
    (r"invalid value for '([^']+)': (\S+) is not in the range (\S+)<=x<=(\S+)\.",
     r"\1: \2 doesn't fit; give \3 to \4."),
    (r"invalid value for '([^']+)': (\S+) is not in the range x>=(\S+)\.",
     r"\1: \2 doesn't fit; give \3 or more."),
    (r"invalid value for '([^']+)': ('.*') is not one of (.*)\.",
     r"\1: \2 doesn't fit; give one of \3."),
    (r"option '([^']+)' requires an argument\.", r"\1: needs a value."),
    (r"got unexpected extra argument\(s\) \((.*)\)", r"too many words: \1."),
    (r"(missing argument .*\. Choose from: .*[^.])", r"\1."),
    (r"(no such option: \S+) \(Possible options: (.*)\)", r"\1. Did you mean \2?"),
    (r"(no such option: \S+)", r"\1."),
)  # fmt: skip


def wrong_use(error: Any, command: str | None = None) -> WrongUse:
    """A usage error of Typer as one of ours, with where to read more.

    `command` is the path of the one it is about, for an error that does not know it.
    """
    message = " ".join(error.format_message().split())
    message = _LONG.sub(lambda found: f"{found[1]}...{found[2]}", message)
    path = error.ctx.command_path if error.ctx is not None else command or "intimacy"
    return WrongUse(in_plain_words(message[:1].lower() + message[1:]), f"See: {path} --help")


def in_plain_words(message: str) -> str:
    """The sentence without the words of a programming language.

    >>> in_plain_words("invalid value for '--budget': 'free' is not a valid float.")
    "--budget: 'free' isn't a number."
    """
    for theirs, ours in _WORDS:
        found = re.fullmatch(theirs, message)
        if found is not None:
            said = found.expand(ours)
            return re.sub(r"Did you mean (.*), (\S+)\?", r"Did you mean \1 or \2?", said)
    return message
