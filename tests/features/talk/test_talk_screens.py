"""What stands on the screen, as it was looked at and found good. Update: --snapshot-update."""

from __future__ import annotations

import pytest
from syrupy.assertion import SnapshotAssertion

from intimacy_cli.core.text_field import field_of
from intimacy_cli.features.talk import own_words, screens
from intimacy_cli.features.talk.aloud import weave_lines
from intimacy_cli.features.talk.cli import OFFERS
from intimacy_cli.features.talk.day_timer import Telling, begin_telling
from tests.harness.window import Page, window

LINES = {
    "situation": "On Tuesday the pans stood on the stove till noon.",
    "feeling": "tired",
    "need": "a kitchen that I can cook in when I come home",
    "wish": "Could you do the pans tonight?",
}
SIZES = [(80, 24), (120, 40), (40, 12)]
IDS = ["80x24", "120x40", "40x12"]


def shown(page: Page, size: tuple[int, int]) -> str:
    """The window as the screen lays it out, without colours; nothing is wider than it."""
    text = window(page, size)
    assert all(len(row) <= size[0] for row in text.split("\n"))
    return text


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


@pytest.mark.parametrize("size", SIZES, ids=IDS)
@pytest.mark.parametrize("moment", moments())
def test_a_talk_about_the_day(
    moment: str, size: tuple[int, int], snapshot: SnapshotAssertion
) -> None:
    talk = moments()[moment]
    text = shown(lambda room, look: screens.telling(talk, room, look), size)
    assert text == snapshot
    assert "↓ more" not in text


@pytest.mark.parametrize("moment", moments())
def test_a_talk_about_the_day_read_aloud(moment: str, snapshot: SnapshotAssertion) -> None:
    assert "\n".join(each.text for each in screens.telling_spoken(moments()[moment])) == snapshot


@pytest.mark.parametrize("size", SIZES, ids=IDS)
def test_what_was_prepared(size: tuple[int, int], snapshot: SnapshotAssertion) -> None:
    text = weave_lines(LINES)
    assert shown(lambda room, look: screens.page(text, look, rows=room[1]), size) == snapshot
    assert shown(lambda room, look: screens.reading(text, look, rows=room[1]), size) == snapshot
    assert shown(lambda *_: own_words.page(field_of(text)), size) == snapshot
    assert shown(lambda *_: screens.menu(OFFERS), size) == snapshot
