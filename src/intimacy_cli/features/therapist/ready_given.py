"""Answers that were given as text: `2,3,3,-,1,4`, or JSON. Pure."""

from __future__ import annotations

import json
from collections.abc import Mapping, Sequence

from ...errors import WrongUse
from .ready import Question

SKIPPED = "-"
EXAMPLE = "2,3,3,2,1,4"


def parse_given(text: str, questions: Sequence[Question]) -> Mapping[str, int]:
    """Answers from an option or from stdin. Raises WrongUse naming the question."""
    stripped = text.strip()
    if not stripped.startswith(("{", "[")):
        return _from_list(stripped.split(","), questions)
    try:
        found: object = json.loads(stripped)
    except (ValueError, RecursionError):
        raise WrongUse(
            "--answers: that is no JSON.", 'Example: {"answers": {"thought": 2, "asked": 3}}'
        ) from None
    if isinstance(found, Mapping):
        odd = [name for name in found if name != "answers"]
        if odd:
            raise WrongUse(f"--answers: {odd[0]!r} is no field; there is only answers.")
        found = found.get("answers")
    if isinstance(found, list):
        return _from_list(found, questions)
    if isinstance(found, Mapping):
        return _by_name(found, questions)
    raise WrongUse("--answers: the JSON needs answers, as a list or by question.")


def _from_list(parts: Sequence[object], questions: Sequence[Question]) -> Mapping[str, int]:
    if len(parts) != len(questions):
        raise WrongUse(
            f"--answers takes {len(questions)} answers, and {len(parts)} were given.",
            f"In this order, '-' for one you leave out: {','.join(q.id for q in questions)}",
        )
    return {
        question.id: _value(question, part)
        for question, part in zip(questions, parts, strict=True)
        if part is not None and str(part).strip() != SKIPPED
    }


def _by_name(found: Mapping[object, object], questions: Sequence[Question]) -> Mapping[str, int]:
    by_id: dict[object, Question] = {question.id: question for question in questions}
    for name in found:
        if name not in by_id:
            ids = ", ".join(question.id for question in questions)
            raise WrongUse(f"--answers: {name!r} is not asked here; asked are {ids}.")
    return {str(k): _value(by_id[k], v) for k, v in found.items() if v is not None}


def _value(question: Question, part: object) -> int:
    text = str(part).strip()
    allowed = [str(n) for n in range(1, len(question.answers) + 1)]
    if isinstance(part, bool) or text not in allowed:
        raise WrongUse(
            f"--answers: {text!r} for {question.id} does not fit; it is one of "
            f"{', '.join(allowed)}, or '-' to leave it out."
        )
    return int(text)
