"""What a terminal sends, as keys. Pure; must not depend on a terminal.

A key can be one letter or a sequence of them (ECMA-48), and either may arrive in pieces: what has
no end yet is held back, and means nothing until its rest has come or is waited for no longer.
"""

from __future__ import annotations

import re

ENTER, BACKSPACE, ESCAPE = "enter", "backspace", "escape"
UP, DOWN, LEFT, RIGHT = "up", "down", "left", "right"
HOME, END, PAGE_UP, PAGE_DOWN, DELETE = "home", "end", "page up", "page down", "delete"
# Ctrl-U and Ctrl-W, as every shell has them.
ERASE_LINE, ERASE_WORD = "erase-line", "erase-word"

ESC = "\x1b"
# A lone Escape and the beginning of an arrow key look alike until so much time has passed.
ESCAPE_SECONDS = 0.25
# Nobody types the beginning of a sequence: its rest is on its way, over a line however slow.
SEQUENCE_SECONDS = 1.0
# A sign that is no text in the terminal's encoding; it stands where it was typed.
NO_TEXT = "\ufffd"

_NAMED = {"A": UP, "B": DOWN, "C": RIGHT, "D": LEFT, "H": HOME, "F": END}
_NUMBERED = {
    "1": HOME, "7": HOME, "4": END, "8": END, "3": DELETE, "5": PAGE_UP, "6": PAGE_DOWN,
}  # fmt: skip
_SINGLE = {
    "\r": ENTER, "\n": ENTER, "\x7f": BACKSPACE, "\x08": BACKSPACE,
    "\x01": HOME, "\x05": END, "\x15": ERASE_LINE, "\x17": ERASE_WORD,
}  # fmt: skip
_CSI, _SS3 = r"\x1b?(?:\x1b\[|\x9b)", r"\x1b?(?:\x1bO|\x8f)"
# Answers of a terminal to a question (its colours, its name) are such texts.
_TEXT = r"(?:\x1b[PX\]^_]|[\x90\x98\x9d-\x9f])"
# A Linux console sends its first function keys as ESC [ [ A.
_WHOLE = re.compile(
    rf"{_CSI}(?:\[[ -~]|([0-?]*)[ -/]*([@-Z\\-~]))|{_SS3}[0-?]*([@-~])"
    rf"|{_TEXT}[^\x07\x1b\x9c]*(?:\x07|\x1b\\|\x9c)"
)
_BEGUN = re.compile(
    rf"{_CSI}(?:\[|[0-?]*[ -/]*)|{_SS3}[0-?]*|{_TEXT}[^\x07\x1b\x9c]*(?:\x1b\Z)?|\x1b+"
)
# Bytes that a decoder handed on in disguise (surrogateescape), and the 8-bit controls among them.
_DISGUISED = range(0xDC80, 0xDD00)
_CONTROLS = {code: code - 0xDC00 for code in range(0xDC80, 0xDCA0)}


def keys_of(text: str) -> tuple[list[str], str]:
    r"""The keys in it, and its end, if that is the beginning of a key.

    >>> keys_of("5\x1b[C\x1b[5")
    (['5', 'right'], '\x1b[5')
    """
    text = text.translate(_CONTROLS)
    keys: list[str] = []
    at = 0
    while at < len(text):
        if whole := _WHOLE.match(text, at):
            keys += _named(whole)
            at = whole.end()
        elif (begun := _BEGUN.match(text, at)) and begun.end() == len(text):
            return keys, text[at:]
        elif begun and len(begun[0].lstrip(ESC)) > 1:
            # It breaks off in its middle; what comes behind it is something else.
            at = begun.end()
        else:
            keys += _single(text[at])
            at += 1
    return keys, ""


def _named(whole: re.Match[str]) -> list[str]:
    """The key that a whole sequence stands for, if we know it."""
    final = whole[2] or whole[3] or ""
    if final == "~":
        number = re.search(r"(\d+)(?:;\d+)?~\Z", whole[0])
        known = number and whole[0].count(";") < 2 and _NUMBERED.get(number[1])
    else:
        known = _NAMED.get(final)
    return [known] if known else []


def without_sequences(text: str) -> str:
    r"""A text without the keys in it that are no letters: nobody means to write an arrow.

    >>> without_sequences("seven\x1b[C taps")
    'seven taps'
    """
    return _WHOLE.sub("", text) if ESC in text else text


def spelt(typed: str, encoding: str | None) -> tuple[str, bool]:
    """What was typed as text, and whether all of it is; a byte that is none has its stand-in.

    A byte that the terminal's encoding does not know comes through in disguise (surrogateescape).
    """
    try:
        typed.encode()
    except UnicodeEncodeError:
        data = typed.encode(encoding or "utf-8", "surrogateescape")
        text = data.decode(errors="replace")
        return text, text.encode() == data
    return typed, True


def given_up(begun: str) -> list[str]:
    """What the beginning of a key means whose rest has not come in its time."""
    if begun.strip(ESC) and len(begun.lstrip(ESC)) > 1:
        return []
    return [key for sign in begun for key in _single(sign)]


def patience(begun: str) -> float:
    """How long to wait for the rest of it, in seconds since its last piece."""
    return SEQUENCE_SECONDS if begun.strip(ESC) else ESCAPE_SECONDS


def _single(sign: str) -> list[str]:
    if sign == ESC:
        return [ESCAPE]
    key = NO_TEXT if ord(sign) in _DISGUISED else _SINGLE.get(sign, sign)
    return [key] if len(key) > 1 or key.isprintable() else []
