"""The records of check-ins and questionnaires: what each may hold, and what undo calls it."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from ...core.checkin_stats import SCORED
from ...core.kinds import (
    RecordKind,
    Whose,
    by_day,
    fields,
    flag,
    handle,
    list_of,
    map_of,
    maybe,
    nothing,
    number,
    one_of,
    some_text,
    text,
    whole,
    word,
)
from ...core.series import WEEKLY
from .records import ALLOWED, CHECKIN, LOOKED, NO_WEEK, NOTE, PAGE, QUESTIONNAIRE, SENT

_AREAS = one_of(*SCORED, "stress")
# An empty text: asked what they would like more of, and no answer.
_WANT = one_of("", *SCORED)
# An empty one: asked about the week, and no answer.
_WEEK = map_of(one_of(*WEEKLY), whole(1, 7), least=0)
_OWN_NOTE = fields({}, {"note": some_text})


def _of_questionnaire(name: str, day: str, payload: Mapping[str, Any]) -> bool:
    return name == f"{QUESTIONNAIRE}:{payload.get('questionnaire')}/{day}"


def _of_either(name: str, day: str, _payload: Mapping[str, Any]) -> bool:
    return name == f"{CHECKIN}/{day}" or (
        name.startswith(f"{QUESTIONNAIRE}:") and name.endswith(f"/{day}")
    )


KINDS = (
    RecordKind(
        CHECKIN,
        fields(
            {"answers": map_of(_AREAS, whole(1, 7))},
            {"want": _WANT, "week": _WEEK, "note": some_text, "version": word, "heard": flag},
        ),
        "the check-in",
        private=_OWN_NOTE,
        seen_by=("own", "round"),
        whose=Whose.ONE,
        in_round=by_day(CHECKIN),
        replaces=True,
    ),
    RecordKind(
        QUESTIONNAIRE,
        fields(
            {
                "answers": map_of(handle, whole(0, 9)),
                "questionnaire": handle,
                "score": maybe(number(-1e9, 1e9)),
            },
            {"want": text, "note": some_text, "version": text},
        ),
        "the answers to {}",
        plain="the answers to a questionnaire",
        name="questionnaire",
        private=_OWN_NOTE,
        seen_by=("own", "round"),
        whose=Whose.ONE,
        in_round=_of_questionnaire,
        replaces=True,
    ),
    RecordKind(
        NOTE,
        fields({"of": word, "note": some_text}),
        "the note added to a check-in",
        seen_by=("own", "both", "round"),
        whose=Whose.ONE,
        in_round=_of_either,
        replaces=True,
    ),
    RecordKind(
        SENT,
        fields({"asked": list_of(one_of(*SCORED, "stress", *WEEKLY), least=1, most=10)}),
        "asking by message",
        whose=Whose.ONE,
        in_round=by_day(CHECKIN),
    ),
    RecordKind(
        ALLOWED,
        fields({"affection": flag}),
        "whether to be asked about affection",
        whose=Whose.ONE,
    ),
    RecordKind(
        NO_WEEK, nothing, "no more questions about the week", seen_by=("own",), whose=Whose.ONE
    ),
    RecordKind(PAGE, nothing, "the first page", seen_by=("own",), whose=Whose.ONE),
    RecordKind(
        LOOKED, nothing, "a look at both sides", seen_by=("own", "both"), in_round=_of_either
    ),
)
