"""The reason of the day's suggestion never says more than `trends` does."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

import pytest

from tests.conftest import Cli
from tests.harness.made_up import LIVES, make_home

FALLEN, LOWEST = "there's been less of this than usual", "there's been least of this"


@pytest.mark.parametrize(("size", "seed", "grade"), [(0.7, 3, "changed"), (0.9, 6, "usual")])
def test_a_fall_within_the_usual_is_said_to_be_lowest_of_late(
    cli: Cli, home: Path, size: float, seed: int, grade: str
) -> None:
    def shift(who: str, area: str, back: int) -> float:
        return -size if (who, area) == ("Ana", "close") and back < 28 else 0.0

    make_home(home, replace(LIVES["steady"], shift=shift), seed=seed)
    step = cli("--json").data["suggestion"]
    assert (step["reason"], step["area"]) == ("fallen", "close"), "the rule stays its own"
    areas = cli("trends", "--json").data["areas"]
    assert [e["grade"] for e in areas if (e["area"], e["who"]) == ("close", "Ana")] == [grade]
    assert step["why"].startswith(LOWEST if grade == "usual" else FALLEN)
    assert "lower since" not in cli().out
