"""The records of sessions: what each may hold, and what undo calls it."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import date

from ...core.days import EARLIEST, LATEST
from ...core.kinds import (
    MOST_SECONDS,
    RecordKind,
    Whose,
    any_day,
    fields,
    flag,
    list_of,
    maybe,
    name,
    nothing,
    number,
    one_of,
    some_text,
    text,
    whole,
    word,
)
from ...core.turn_events import Ending
from ...core.turn_session import Account
from .event_codec import BadField, decode_entry
from .reflect import REFLECTION
from .session_log import END, EVENT, START, SUGGESTED, WORDS

_A_DAY = 86400
_SECONDS = number(0, MOST_SECONDS)
# The wall clock, in seconds since 1970; wherever one is, the day may have turned elsewhere.
_EPOCH = date(1970, 1, 1)
_WALL = number(
    (EARLIEST - _EPOCH).days * _A_DAY - _A_DAY, (LATEST - _EPOCH).days * _A_DAY + 2 * _A_DAY
)
_EVENT = fields(
    {"at": _SECONDS, "event": word, "wall": _WALL},
    {
        "who": whole(0, 1), "minutes": _SECONDS, "seconds": _SECONDS,
        "how": maybe(one_of(*(how.value for how in Ending))), "until": maybe(any_day),
    },
)  # fmt: skip


def _turn_seconds(value: object) -> str:
    return number(0, _A_DAY)(value) or ("" if value else "isn't more than 0")


def _event(value: object) -> str:
    if fault := _EVENT(value):
        return fault
    assert isinstance(value, Mapping)
    try:
        decode_entry(value, ("one", "other"))
    except BadField as odd:
        return f"isn't an event of a session: look at {str(odd)!r}"
    return ""


_BEGUN = fields(
    {
        "seats": list_of(fields({"id": maybe(word), "name": name}), 2, 2),
        "turn_seconds": _turn_seconds, "pause_seconds": number(0, _A_DAY),
        "rounds": whole(1, 10**9), "scripted": flag, "keep_words": flag,
    },
)  # fmt: skip
_ENDED = fields(
    {
        "how": maybe(one_of(*(how.value for how in Ending))), "until": maybe(any_day),
        "turns": whole(0, 10**9), "heard": list_of(whole(0, 1), 0, 2), "seconds": _SECONDS,
        "speaking": list_of(_SECONDS, 2, 2),
        **{each.value: _SECONDS for each in Account if each is not Account.SPEAKING},
    },
)  # fmt: skip
# An empty one takes back what was there.
_WORDS = fields({}, {"topic": text, "opening": text, "left_with": text})

KINDS = (
    RecordKind(START, _BEGUN, "the session", whose=Whose.COUPLE),
    RecordKind(EVENT, _event, "a part of a session", whose=Whose.COUPLE),
    RecordKind(END, _ENDED, "the end of a session", whose=Whose.COUPLE),
    RecordKind(WORDS, _WORDS, "the words of a session", whose=Whose.COUPLE),
    RecordKind(SUGGESTED, nothing, "a suggestion", whose=Whose.COUPLE),
    RecordKind(
        REFLECTION, fields({"text": some_text, "seconds": whole(0, MOST_SECONDS)}),
        "the reflection", seen_by=("own", "both"), whose=Whose.ONE,
    ),
)  # fmt: skip
