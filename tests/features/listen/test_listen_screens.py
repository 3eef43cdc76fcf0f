"""What stands on the screen, as it was looked at and found good. Update: --snapshot-update."""

from __future__ import annotations

import tomllib
from pathlib import Path

import pytest
from syrupy.assertion import SnapshotAssertion

from intimacy_cli.features.listen import screens
from intimacy_cli.features.listen.answers import Feeling, ListenReply, Situation
from intimacy_cli.features.listen.exchange import Exchange, begin_exchange
from intimacy_cli.features.listen.practice import Phase, Practising, by_family
from intimacy_cli.packs.loader import builtin_path
from tests.harness.window import Page, window

SIZES = [(80, 24), (120, 40), (40, 12)]
IDS = ["80x24", "120x40", "40x12"]


def tables(name: str, key: str) -> list[dict[str, object]]:
    with Path(builtin_path(name)).open("rb") as file:
        found: list[dict[str, object]] = tomllib.load(file)[key]
    return found


def situations() -> list[Situation]:
    return [
        Situation(
            str(each["id"]),
            str(each["says"]),
            tuple(ListenReply(**reply) for reply in each["reply"]),  # type: ignore[attr-defined]
        )
        for each in tables("situations", "situation")
    ]


FAMILIES = by_family([
    Feeling(str(e["word"]), str(e["family"]), int(str(e["strength"])), str(e["near"]), care=False)
    for e in tables("feelings", "feeling")
])  # fmt: skip
STEPS = {str(each["id"]): str(each["text"]) for each in tables("steps", "step")}


def shown(page: Page, size: tuple[int, int]) -> str:
    """The window as the screen lays it out, without colours; nothing is wider than it."""
    text = window(page, size)
    assert all(len(row) <= size[0] for row in text.split("\n"))
    return text


def practices() -> dict[str, Practising]:
    hear = Practising(situations()[0], FAMILIES)
    name = hear.at(0, "enter")
    chosen = name.at(0, "6")
    choose = chosen.at(0, "enter")
    return {
        "hear": hear,
        "name": name,
        "family": chosen,
        "choose": choose,
        "why": choose.at(0, "y"),
        "why, seen otherwise": choose.at(0, "n"),
    }


def exchanges() -> dict[str, Exchange]:
    ready = begin_exchange(("Ana", "Ben"), STEPS, 0)
    speaks = ready.at(0, "enter")
    back = speaks.at(1, "enter")
    gate = back.at(1, "enter")
    again = gate
    for _ in range(3):
        again = again.at(1, "n").at(1, "enter")
    understood = gate.at(1, "y")
    return {
        "ready": ready,
        "speaks": speaks,
        "says back": back,
        "gate": gate,
        "three times not quite": again.at(1, "n"),
        "understood": understood,
        "passing": understood.at(1, "p"),
    }


@pytest.mark.parametrize("size", SIZES, ids=IDS)
@pytest.mark.parametrize("moment", practices())
def test_a_practice(moment: str, size: tuple[int, int], snapshot: SnapshotAssertion) -> None:
    now = practices()[moment]
    assert shown(lambda room, look: screens.practising(now, room, look), size) == snapshot


@pytest.mark.parametrize("size", SIZES, ids=IDS)
@pytest.mark.parametrize("moment", exchanges())
def test_an_exchange(moment: str, size: tuple[int, int], snapshot: SnapshotAssertion) -> None:
    now = exchanges()[moment]
    assert shown(lambda room, look: screens.exchange(now, room, look), size) == snapshot


@pytest.mark.parametrize("moment", practices())
def test_a_practice_read_aloud(moment: str, snapshot: SnapshotAssertion) -> None:
    assert "\n".join(each.text for each in screens.say_practice(practices()[moment])) == snapshot


def fits(scene: Practising) -> None:
    text = shown(lambda room, look: screens.practising(scene, room, look), (80, 24))
    assert "↓ more" not in text, text


def test_one_step_back_is_one_key() -> None:
    why = practices()["why"]
    choose = why.at(0, "b")
    assert (choose.phase, choose.said) == (Phase.CHOOSE, None)
    assert choose.at(0, "n").said is False
    name = choose.at(0, "b")
    assert (name.phase, name.family) == (Phase.NAME, None)
    assert name.at(0, "b").phase is Phase.HEAR
    assert name.at(0, "6").at(0, "b") == name


def test_every_situation_and_every_family_fit_a_window() -> None:
    for situation in situations():
        for family in FAMILIES:
            scene = Practising(situation, FAMILIES, Phase.NAME, family)
            fits(scene)
        for number in range(3):
            for phase in (Phase.CHOOSE, Phase.WHY):
                scene = Practising(situation, FAMILIES, phase, None, number, said=True)
                fits(scene)
