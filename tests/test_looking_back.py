"""No screen that looks back calls anything good or bad, or makes a contest of two people."""

from __future__ import annotations

import re
from pathlib import Path

import pytest

from tests.conftest import Cli
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
# What none of our sentences says when it looks back; of a danger it may well be said that it gets
# worse, and an idea may be to score a street.
NEVER = re.compile(r"\b(better|worse|improved|declined|score|streak)\b", re.IGNORECASE)
SHAPE = Path(__file__).parent / "data" / "four-items.toml"
SAID_IN = (
    "features/checkin/message_view.py",
    "features/trends/view.py", "features/trends/words.py", "features/report/view.py",
    "features/report/words.py", "features/report/year.py", "features/report/therapist.py",
    "features/checkin/history_view.py", "shell/reliable_line.py", "shell/trend_line.py",
)  # fmt: skip


@pytest.mark.parametrize("path", SCREENS, ids=lambda path: path.stem)
def test_no_screen_judges(path: Path) -> None:
    assert JUDGING.search(" ".join(path.read_text().split())) is None


@pytest.mark.parametrize("path", sorted(FOLDER.glob("*.txt")), ids=lambda path: path.stem)
def test_no_golden_text_says_what_we_never_say(path: Path) -> None:
    assert NEVER.findall(" ".join(path.read_text().split())) == []


def test_nor_does_what_is_said_of_a_questionnaire_of_ones_own(cli: Cli) -> None:
    cli("partner", "name", "Ana", "Ben")
    said = []
    for day, answers in (("2026-05-03", "0,0,0,0"), ("2026-11-03", "5,5,5,5")):
        for who in ("Ana", "Ben"):
            typed = ["--as", who, "--answers", answers, "--on", day]
            said.append(cli("checkin", "--questionnaire", str(SHAPE), *typed))
    looks = (["reveal", "2026-11-03"], ["history", "--since", "2026-01-01"])
    said += [cli("checkin", *look, "--questionnaire", str(SHAPE)) for look in looks]
    said.append(cli("report"))
    assert [each.err for each in said if each.code] == []
    assert "20, on a scale from 0 to 21; its source says high is good" in said[-3].out
    for each in said:
        assert JUDGING.search(each.out) is None, each.out


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
