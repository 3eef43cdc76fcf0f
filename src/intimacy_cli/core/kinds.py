"""What a kind of record may hold, and what `undo` calls one: declared by the feature that owns it.

A check takes any value and gives what is wrong with it, as the rest of a sentence that begins with
the name of the field; an empty text if nothing is. Checks are for what comes from outside (an
import, a restored backup, a vault of an earlier version): whatever we write passes them, and
whatever any version has written. So a check is as wide as the widest that an option ever was; what
is absurd is refused where it is typed (`core/bounds.py`), and never once it is kept.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping
from datetime import date, datetime, timedelta
from enum import Enum
from math import isfinite
from typing import Any

from .bounds import LONGEST_HANDLE, MOST_AMOUNT_KEPT, MOST_LISTED
from .days import EARLIEST, LATEST
from .frozen import frozen
from .partners import kept_name_fault

Check = Callable[[object], str]
InRound = Callable[[str, str, Mapping[str, Any]], bool]

LONGEST_ID = 300
MOST_SECONDS = 4_000_000_000
# Until four in the morning of the earliest, it is still the day before.
_FIRST_DAY = EARLIEST - timedelta(days=1)
_SHOWN = 40


class Whose(Enum):
    """Who writes a kind of record."""

    COUPLE = "couple"
    ONE = "one"
    ANY = "any"


@frozen
class RecordKind:
    """One kind of record.

    `payload` and `private` are the checks of what it holds (no `private`: it never has one).
    `seen_by`: its visibilities; `in_round`: whether a round's name, with the day and the payload,
    is one that it can belong to. `replaces`: whether one may stand in the place of an earlier one
    of its kind; `either`: whether either partner may replace or withdraw what one of them wrote.
    `form`: `open`, or `wrapped` under a word of its author's own.

    `said` is what undo calls one, with `{}` for its name; `plain` the same where it has none.
    `name` is the field that names it. Where that stands in another record, `named_by` is the kind
    of that, the field here and the field there that hold the same, and the field there that
    names it.
    `withdrawn`: what taking one back is called, with `{}` for what it is called itself.
    """

    kind: str
    payload: Check
    said: str
    plain: str = ""
    name: str = ""
    named_by: tuple[str, str, str, str] | None = None
    withdrawn: str = "taking back {}"
    private: Check | None = None
    seen_by: tuple[str, ...] = ("both",)
    whose: Whose = Whose.ANY
    in_round: InRound | None = None
    replaces: bool = False
    either: bool = False
    form: str = "open"

    def called(self, name: str | None) -> str:
        """What one is called, by its name if that is known.

        >>> wish = RecordKind("wish", nothing, "the wish {}", name="text")
        >>> wish.called("Sail"), wish.called(None)
        ('the wish "Sail"', 'the wish')
        """
        if name is None or "{}" not in self.said:
            return self.plain or self.said.replace(" {}", "")
        return self.said.replace("{}", f'"{name}"')


# -- what a value may be -----------------------------------------------------------------------


def text(value: object) -> str:
    """Any text, of several lines too; it is made harmless where it is shown."""
    if not isinstance(value, str):
        return "isn't text"
    try:
        value.encode()
    except UnicodeEncodeError:
        return "contains half a character"
    return ""


def some_text(value: object) -> str:
    """A text that says something."""
    return text(value) or ("" if str(value).strip() else "is empty")


def name(value: object) -> str:
    """The name of a person, as any version took it."""
    return "isn't a name" if not isinstance(value, str) or kept_name_fault(value) else ""


def handle(value: object) -> str:
    """What a pack or a directory calls a thing: theirs to choose, but without control characters.

    Wider than a word: of any length that they can hold, and with every kind of blank.
    """
    if not isinstance(value, str) or not 0 < len(value) <= LONGEST_HANDLE or holds_controls(value):
        return f"isn't a text of 1 to {LONGEST_HANDLE} characters, without control characters"
    return text(value)


def holds_controls(value: str) -> bool:
    r"""Whether there is a control character in a text.

    >>> holds_controls("a\tb"), holds_controls("a\u00a0b")
    (True, False)
    """
    return any(sign < " " or "\x7f" <= sign <= "\x9f" for sign in value)


def word(value: object) -> str:
    """An id that we have given ourselves: one short line without control characters."""
    if not isinstance(value, str) or not 0 < len(value) <= LONGEST_ID or not value.isprintable():
        return f"isn't a text of 1 to {LONGEST_ID} characters, without control characters"
    return ""


def flag(value: object) -> str:
    """True or false."""
    return "" if value is True or value is False else "isn't true or false"


def day(value: object) -> str:
    """A day on which something was written, such as 2026-11-23: any that a clock of ours shows."""
    found = _day(value)
    if found is None or not _FIRST_DAY <= found <= LATEST:
        return f"isn't a day such as 2026-11-23, from {EARLIEST} to {LATEST}"
    return ""


def instant(value: object) -> str:
    """A day and a time with its offset, as `2026-12-05T19:30+01:00`."""
    try:
        found = datetime.fromisoformat(value) if isinstance(value, str) else None
    except ValueError:
        found = None
    return "" if found is not None and found.tzinfo is not None else "isn't a day and a time"


def any_day(value: object) -> str:
    """A day that was named, however far away: it is shown, and never counted from."""
    return "" if _day(value) else "isn't a day such as 2026-11-23"


def _day(value: object) -> date | None:
    try:
        found = date.fromisoformat(value) if isinstance(value, str) else None
    except ValueError:
        return None
    return found if found is not None and found.isoformat() == value else None


def whole(least: int, most: int | None = None) -> Check:
    """A whole number in this range; without `most` as large as JSON can spell it (4,300 digits)."""

    def check(value: object) -> str:
        fits = type(value) is int and least <= value and (most is None or value <= most)
        end = " up" if most is None else f" to {most}"
        return "" if fits else f"isn't a whole number from {least}{end}"

    return check


def number(least: float = 0, most: float = MOST_AMOUNT_KEPT) -> Check:
    """A number in this range, never one that is none or has no end."""

    def check(value: object) -> str:
        if type(value) is int or (type(value) is float and isfinite(value)):
            # A whole number is compared as such: 10^400 is no float.
            return "" if least <= value <= most else f"isn't a number from {least:g} to {most:g}"
        return "isn't a number"

    return check


def one_of(*values: str) -> Check:
    """One of these words."""

    def check(value: object) -> str:
        fits = isinstance(value, str) and value in values
        return "" if fits else f"isn't one of {', '.join(filter(None, values))}"

    return check


def maybe(check: Check) -> Check:
    """This, or null."""
    return lambda value: "" if value is None else check(value)


def list_of(check: Check, least: int = 0, most: int = MOST_LISTED) -> Check:
    """A list of these."""

    def check_list(value: object) -> str:
        if not isinstance(value, list) or not least <= len(value) <= most:
            return f"isn't a list of {least} to {most}"
        return next(
            (
                f"isn't a list we can use: something in it {fault}"
                for v in value
                if (fault := check(v))
            ),
            "",
        )

    return check_list


def map_of(key: Check, check: Check, least: int = 1, most: int = 200) -> Check:
    """An object whose keys and values are of this kind."""

    def check_map(value: object) -> str:
        if not isinstance(value, dict) or not least <= len(value) <= most:
            return f"isn't an object of {least} to {most} values"
        for name, each in value.items():
            if key(name):
                return f"holds {clip_value(name)}, which this version doesn't know"
            if fault := check(each):
                return f"holds {clip_value(name)}, which {fault}"
        return ""

    return check_map


def fields(needed: Mapping[str, Check], more: Mapping[str, Check] | None = None) -> Check:
    """An object of these fields, of which `more` may be missing, and no others."""
    every = {**needed, **(more or {})}

    def check(value: object) -> str:
        if not isinstance(value, dict):
            return "isn't an object"
        for name, each in value.items():
            if name not in every:
                return f"holds {clip_value(name)}, which this version doesn't know"
            if fault := every[name](each):
                return f"holds {clip_value(name)}, which {fault}"
        return next((f"lacks {name!r}" for name in needed if name not in value), "")

    return check


def either(*checks: Check) -> Check:
    """What passes one of these; else what the first has against it."""

    def check(value: object) -> str:
        faults = [each(value) for each in checks]
        return "" if "" in faults else faults[0]

    return check


nothing = fields({})
"""An object that holds nothing: that there is such a record says it all."""


def counted_round(prefix: str) -> InRound:
    """A round that is counted: `ready/1`, `ready/2`."""

    def fits(name: str, _day: str, _payload: Mapping[str, Any]) -> bool:
        before, _, count = name.partition("/")
        tidy = count.isascii() and count.isdecimal() and len(count) <= 6 and count[0] != "0"
        return before == prefix and tidy

    return fits


def by_day(prefix: str) -> InRound:
    """A round of one day: `checkin/2026-11-23`."""
    return lambda name, of, _payload: name == f"{prefix}/{of}"


def clip_value(value: object) -> str:
    """A value in a message, quoted: never longer than a message can be."""
    shown = repr(value) if isinstance(value, str) else type(value).__name__
    return shown if len(shown) <= _SHOWN else f"{shown[: _SHOWN - 4]}...'"
