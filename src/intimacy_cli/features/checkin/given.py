"""Answers that were given as text: `6,5,6,2,-,5,3`, or JSON. Pure."""

from __future__ import annotations

import json
from collections.abc import Mapping, Sequence
from typing import Any

from ...core.frozen import frozen
from ...errors import WrongUse
from .instrument import Instrument, Item

SKIPPED = "-"
LONGEST_SHOWN = 20  # characters of a value that does not fit
_FIELDS = ("answers", "note", "share_note", "want", "on")


@frozen
class Given:
    """What was given; a skipped item is absent from `answers`, and None was not said."""

    answers: Mapping[str, int]
    note: str | None = None
    share_note: bool | None = None
    want: str | None = None
    on: str | None = None


def parse_given(text: str, instrument: Instrument) -> Given:
    """Answers from an option or from stdin. Raises WrongUse naming the item."""
    stripped = text.strip()
    if stripped.startswith(("{", "[")):
        given = _from_json(stripped, instrument)
    else:
        given = Given(_from_list(stripped.split(","), instrument))
    if not given.answers:
        # It would open the other's answers in exchange for nothing.
        raise WrongUse("--answers: every one is skipped, so there is nothing to keep.")
    return given


def _from_list(parts: Sequence[object], instrument: Instrument) -> dict[str, int]:
    items = instrument.items
    if len(parts) != len(items):
        raise WrongUse(
            f"--answers takes {len(items)} answers, and {len(parts)} were given.",
            f"In this order, '-' for one you skip: {','.join(instrument.ids)}",
        )
    return {
        item.id: _value(item, part)
        for item, part in zip(items, parts, strict=True)
        if part is not None and str(part).strip() != SKIPPED
    }


def _from_json(text: str, instrument: Instrument) -> Given:
    try:
        found = json.loads(text)
    except (ValueError, RecursionError):
        raise WrongUse(
            "--answers: that is no JSON.", 'Example: {"answers": {"close": 6}, "note": "..."}'
        ) from None
    if isinstance(found, list):
        return Given(_from_list(found, instrument))
    for name in found:
        if name not in _FIELDS:
            raise WrongUse(f"--answers: {name!r} is no field; there are {', '.join(_FIELDS)}.")
    share = found.get("share_note")
    if not isinstance(share, bool | None):
        raise WrongUse("--answers: share_note is true or false.")
    note, want, on = (_text_or_none(found, name) for name in ("note", "want", "on"))
    return Given(_json_answers(found.get("answers"), instrument), note, share, want, on)


def _json_answers(answers: Any, instrument: Instrument) -> dict[str, int]:
    if isinstance(answers, list):
        return _from_list(answers, instrument)
    if not isinstance(answers, Mapping):
        raise WrongUse("--answers: the JSON needs answers, as a list or by area.")
    by_id = {item.id: item for item in instrument.items}
    for name in answers:
        if name not in by_id:
            raise WrongUse(f"--answers: {name!r} is not asked here; asked are {', '.join(by_id)}.")
    return {name: _value(by_id[name], v) for name, v in answers.items() if v is not None}


def _value(item: Item, part: object) -> int:
    text = str(part).strip()
    values = {str(value): value for value in item.scale.values}
    if text not in values:
        raise WrongUse(
            f"--answers: {_shortened(text)!r} for {item.short} does not fit; it is one of "
            f"{', '.join(values)}, or '-' to skip it."
        )
    return values[text]


def _shortened(text: str) -> str:
    return text if len(text) <= LONGEST_SHOWN else f"{text[:LONGEST_SHOWN]}..."


def _text_or_none(found: Mapping[str, Any], name: str) -> str | None:
    value = found.get(name)
    if value is not None and not isinstance(value, str):
        raise WrongUse(f"--answers: {name} is a text.")
    try:
        (value or "").encode()
    except UnicodeEncodeError:
        raise WrongUse(f"--answers: there is half a character in {name}.") from None
    return value
