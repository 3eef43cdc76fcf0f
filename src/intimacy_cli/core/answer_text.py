"""Answers to a quiz that were given as text: `6,5,6,2,-,5,3`, or JSON. Pure."""

from __future__ import annotations

import json
from collections.abc import Mapping, Sequence

from ..errors import WrongUse
from .quiz import QuestionLike

SKIPPED = "-"
LONGEST_SHOWN = 20  # characters of a value that does not fit


def looks_like_json(text: str) -> bool:
    """Whether a text is meant as JSON, and not as a list with commas."""
    return text.lstrip().startswith(("{", "["))


def from_json(text: str, example: str) -> object:
    """What a text of JSON holds. Raises WrongUse, which shows the example."""
    try:
        found: object = json.loads(text)
    except (ValueError, RecursionError):
        raise WrongUse("--answers: that isn't JSON.", f"Example: {example}") from None
    return found


def answers_of(
    found: object, asked: Sequence[QuestionLike], option: str = "--answers"
) -> dict[str, int]:
    """Answers as a list in the order of what is asked, or by its ids; a skipped one is absent.

    Raises WrongUse, which names the option and the one that does not fit; also where every one is
    skipped.
    """
    if isinstance(found, Sequence) and not isinstance(found, str):
        answers = _in_order(found, asked, option)
    elif isinstance(found, Mapping):
        answers = _by_id(found, asked, option)
    else:
        raise WrongUse(f"{option}: the JSON needs answers, as a list or by name.")
    if not answers:
        # It would open the other's answers in exchange for nothing.
        raise WrongUse(f"{option}: every question is skipped, so there's nothing to save.")
    return answers


def _in_order(
    parts: Sequence[object], asked: Sequence[QuestionLike], option: str
) -> dict[str, int]:
    if len(parts) != len(asked):
        raise WrongUse(
            f"{option} needs {len(asked)} answers; you gave {len(parts)}.",
            f"In this order, with '-' for any you skip: {','.join(each.id for each in asked)}",
        )
    return {
        each.id: _value(each, part, option)
        for each, part in zip(asked, parts, strict=True)
        if not _is_skipped(part)
    }


def _by_id(
    found: Mapping[object, object], asked: Sequence[QuestionLike], option: str
) -> dict[str, int]:
    by_id: dict[object, QuestionLike] = {each.id: each for each in asked}
    for name in found:
        if name not in by_id:
            ids = ", ".join(each.id for each in asked)
            raise WrongUse(f"{option}: there's no question {name!r}; the questions are {ids}.")
    return {str(k): _value(by_id[k], v, option) for k, v in found.items() if not _is_skipped(v)}


def _is_skipped(part: object) -> bool:
    return part is None or str(part).strip() == SKIPPED


def _value(asked: QuestionLike, part: object, option: str) -> int:
    text = str(part).strip()
    values = {str(value): value for value in asked.values}
    if text not in values:
        raise WrongUse(
            f"{option}: {_shortened(text)!r} for {asked.id} doesn't fit; give one of "
            f"{', '.join(values)}, or '-' to skip it."
        )
    return values[text]


def _shortened(text: str) -> str:
    return text if len(text) <= LONGEST_SHOWN else f"{text[:LONGEST_SHOWN]}..."
