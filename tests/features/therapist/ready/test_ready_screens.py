"""A question of `therapist ready` on the smallest window that is provided for."""

from __future__ import annotations

import tomllib
from dataclasses import replace
from pathlib import Path

import pytest

from intimacy_cli.core.quiz import begin_quiz
from intimacy_cli.core.styled_text import Line, Look, foot_rows
from intimacy_cli.features.therapist.ready.screens import look
from intimacy_cli.features.therapist.ready.stages import StageQuestion
from intimacy_cli.packs.loader import builtin_path
from intimacy_cli.shell.console import wrap_line
from intimacy_cli.shell.frame import frame_of
from intimacy_cli.shell.tap import Pointer, tap

WIDTH, ROWS = frame_of(40).width, 12
QUESTIONS = tuple(
    StageQuestion(**{**row, "answers": tuple(row["answers"])})
    for row in tomllib.loads(Path(builtin_path("ready")).read_text())["question"]
)


def rows(lines: list[Line]) -> int:
    return sum(len(wrap_line(each, WIDTH)) for each in lines)


@pytest.mark.parametrize("explained", [False, True], ids=["asked", "explained"])
@pytest.mark.parametrize("at", range(len(QUESTIONS)))
def test_a_question_its_answers_and_its_meaning_fit(at: int, explained: bool) -> None:
    state = replace(begin_quiz(QUESTIONS), at=at, explained=explained)
    drawn = Look(WIDTH, plain=False)
    above, below = tap(state, look("Ana"), Pointer(), drawn, (WIDTH, ROWS))
    foot = [row for each in below for row in foot_rows(each, WIDTH)]
    assert rows(above) + rows(foot) <= ROWS
