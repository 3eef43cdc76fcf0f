"""Answers that were given as text: `2,3,3,-,1,4`, or JSON. Pure."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from ...core.quiz_given import answers_of, from_json, looks_like_json
from ...errors import WrongUse
from .ready import Question

EXAMPLE = "2,3,3,2,1,4"
_JSON_EXAMPLE = '{"answers": {"thought": 2, "asked": 3}}'


def parse_given(text: str, questions: Sequence[Question]) -> Mapping[str, int]:
    """Answers from an option or from stdin. Raises WrongUse naming the question."""
    if not looks_like_json(text):
        return answers_of(text.strip().split(","), questions)
    found = from_json(text, _JSON_EXAMPLE)
    if isinstance(found, Mapping):
        odd = [name for name in found if name != "answers"]
        if odd:
            raise WrongUse(f"--answers: {odd[0]!r} isn't a field; the only one is answers.")
        found = found.get("answers")
    return answers_of(found, questions)
