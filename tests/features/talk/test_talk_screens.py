"""What stands on the screen, as it was looked at and found good. Update: --snapshot-update."""

from __future__ import annotations

import pytest
from syrupy.assertion import SnapshotAssertion

from intimacy_cli.core.styled_text import Line, foot_rows
from intimacy_cli.features.talk import screens
from intimacy_cli.features.talk.cli import OFFERS
from intimacy_cli.features.talk.day_timer import Telling, begin_telling
from intimacy_cli.shell.console import wrap_line

LINES = {
    "situation": "On Tuesday the pans stood on the stove till noon.",
    "feeling": "tired",
    "need": "a kitchen that I can cook in when I come home",
    "wish": "Could you do the pans tonight?",
}
SIZES = [(80, 24), (40, 12)]


def shown(screenful: tuple[list[Line], list[Line]], size: tuple[int, int]) -> str:
    """The screen as `Screen.show` lays it out, without colours; it must fit."""
    columns, rows = size
    lines, foot = screenful
    above = [row for each in lines for row in wrap_line(each, columns)]
    below = [row.text for each in foot for row in foot_rows(each, columns)]
    assert len(above) + len(below) <= rows
    assert all(len(row) <= columns for row in above + below)
    return "\n".join([*above, *[""] * (rows - len(above) - len(below)), *below])


def at(talk: Telling, *seconds: float) -> Telling:
    for second in seconds:
        talk = talk.at(second, None)
    return talk


def moments() -> dict[str, Telling]:
    """Each moment of a talk about the day that looks different."""
    ready = begin_telling(
        ("Ana", "Ben"), 10, ("Who crossed your path today?",), "Thank you both.", 0
    )
    tells = ready.at(0, "enter")
    passed = tells.at(1, "enter")
    second = at(passed, 2.5, 4, 5.5, 6.5)
    later = at(tells, *[each / 1.0 for each in range(1, 302)])
    return {
        "ready": ready,
        "tells": tells,
        "asked": tells.at(1, "p"),
        "half": later,
        "held": tells.at(1, "h"),
        "passing": passed,
        "second": second,
        "both had a turn": second.at(7, "enter"),
        "time is up": at(later, *[each / 1.0 for each in range(302, 602)]),
    }


@pytest.mark.parametrize("size", SIZES, ids=["80x24", "40x12"])
@pytest.mark.parametrize("moment", moments())
def test_a_talk_about_the_day(
    moment: str, size: tuple[int, int], snapshot: SnapshotAssertion
) -> None:
    assert shown(screens.telling(moments()[moment], size), size) == snapshot


@pytest.mark.parametrize("moment", moments())
def test_a_talk_about_the_day_read_aloud(moment: str, snapshot: SnapshotAssertion) -> None:
    assert "\n".join(each.text for each in screens.telling_spoken(moments()[moment])) == snapshot


@pytest.mark.parametrize("size", SIZES, ids=["80x24", "40x12"])
def test_the_four_lines(size: tuple[int, int], snapshot: SnapshotAssertion) -> None:
    assert shown(screens.page(LINES), size) == snapshot
    assert shown(screens.reading(LINES), size) == snapshot
    assert shown(screens.menu(OFFERS), size) == snapshot
