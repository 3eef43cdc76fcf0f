"""Answers that were given as text: `6,5,6,2,-,5,3`, or JSON. Pure."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from ...core.answer_text import answers_of, from_json, looks_like_json
from ...core.frozen import frozen
from ...errors import WrongUse
from ...packs.instrument import Instrument

_EXAMPLE = '{"answers": {"close": 6}, "note": "..."}'
_FIELDS = ("answers", "note", "share_note", "want", "week", "on")


@frozen
class ParsedAnswers:
    """What was given; a skipped item is absent from `answers`, and None was not said.

    With `in_editor` the line is still to be written, once nothing else can refuse it.
    """

    answers: Mapping[str, int]
    note: str | None = None
    share_note: bool | None = None
    want: str | None = None
    week: Mapping[str, int] | None = None
    on: str | None = None
    in_editor: bool = False


def parse_given(text: str, instrument: Instrument) -> ParsedAnswers:
    """Answers from an option or from stdin. Raises WrongUse naming the item."""
    if looks_like_json(text):
        return _given(from_json(text, _EXAMPLE), instrument)
    return ParsedAnswers(answers_of(text.strip().split(","), instrument.items))


def _given(found: object, instrument: Instrument) -> ParsedAnswers:
    if not isinstance(found, Mapping):
        return ParsedAnswers(answers_of(found, instrument.items))
    for name in found:
        if name not in _FIELDS:
            raise WrongUse(
                f"--answers: {name!r} isn't a field; the fields are {', '.join(_FIELDS)}."
            )
    share = found.get("share_note")
    if not isinstance(share, bool | None):
        raise WrongUse("--answers: share_note has to be true or false.")
    note, want, on = (_text_or_none(found, name) for name in ("note", "want", "on"))
    week = None if found.get("week") is None else week_of(found["week"], instrument)
    return ParsedAnswers(
        answers_of(found.get("answers"), instrument.items), note, share, want, week, on
    )


def week_of(found: object, instrument: Instrument) -> dict[str, int]:
    """Answers about the week, as `5,6,4`, as a list or by name. Raises WrongUse naming --week."""
    if not instrument.week:
        raise WrongUse("--week goes with the daily check-in, not with a questionnaire.")
    parts = found.strip().split(",") if isinstance(found, str) else found
    return answers_of(parts, instrument.week, "--week")


def _text_or_none(found: Mapping[str, Any], name: str) -> str | None:
    value = found.get(name)
    if value is not None and not isinstance(value, str):
        raise WrongUse(f"--answers: {name} has to be a text.")
    try:
        (value or "").encode()
    except UnicodeEncodeError:
        raise WrongUse(f"--answers: there's half a character in {name}.") from None
    return value
