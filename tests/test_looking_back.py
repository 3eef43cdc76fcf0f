"""No screen that looks back calls anything good or bad, or makes a contest of two people."""

from __future__ import annotations

import re
from pathlib import Path

import pytest

from tests.harness.golden import FOLDER

ROOT = Path(__file__).parents[1]
JUDGING = re.compile(
    r"\b(better|worse|improved?|improving|declined?|declining|scores?|scored|streaks?|winner|wins|"
    r"ahead of|more than (?:Ana|Ben|your partner)|less than (?:Ana|Ben|your partner)|"
    r"(?:higher|lower|closer|happier) than|best|worst|healthy|unhealthy)\b",
    re.IGNORECASE,
)
SCREENS = sorted(
    path for name in ("trends", "history", "report") for path in FOLDER.glob(f"{name}-*.txt")
)
SAID_IN = (
    "features/trends/view.py", "features/trends/words.py", "features/report/view.py",
    "features/report/words.py", "features/report/year.py", "features/report/therapist.py",
    "features/checkin/history_view.py", "shell/reliable_line.py", "shell/trend_line.py",
)  # fmt: skip


@pytest.mark.parametrize("path", SCREENS, ids=lambda path: path.stem)
def test_no_screen_judges(path: Path) -> None:
    assert JUDGING.search(" ".join(path.read_text().split())) is None


@pytest.mark.parametrize("name", SAID_IN)
def test_no_sentence_does(name: str) -> None:
    text = (ROOT / "src/intimacy_cli" / name).read_text()
    sentences = re.findall(r'"([^"\n]*)"', text)
    assert [each for each in sentences if " " in each and JUDGING.search(each)] == []


def test_there_are_screens_of_all_three() -> None:
    assert len(SCREENS) > 25


@pytest.mark.parametrize("wrong", ["Things got worse.", "a score of 5", "Ana is higher than Ben"])
def test_what_would_judge_is_seen(wrong: str) -> None:
    assert JUDGING.search(wrong)
