"""What stands on the screen, as it was looked at and found good. Update: --snapshot-update."""

from __future__ import annotations

import tomllib
from pathlib import Path

import pytest
from syrupy.assertion import SnapshotAssertion

from intimacy_cli.core.styled_text import Line, foot_rows
from intimacy_cli.features.listen import screens
from intimacy_cli.features.listen.answers import Feeling, ListenReply, Situation
from intimacy_cli.features.listen.exchange import Exchange, begin_exchange
from intimacy_cli.features.listen.practice import Phase, Practising, by_family
from intimacy_cli.packs.loader import builtin_path
from intimacy_cli.shell.console import wrap_line

SIZES = [(80, 24), (40, 12)]


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


def laid_out(screenful: tuple[list[Line], list[Line]], size: tuple[int, int]) -> list[str]:
    columns, rows = size
    lines, foot = screenful
    above = [row for each in lines for row in wrap_line(each, columns)]
    below = [row.text for each in foot for row in foot_rows(each, columns)]
    gap = [""] * (rows - len(above) - len(below))
    assert len(above) + len(below) <= rows, "\n".join(above + below)
    return [*above, *gap, *below]


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


@pytest.mark.parametrize("size", SIZES, ids=["80x24", "40x12"])
@pytest.mark.parametrize("moment", practices())
def test_a_practice(moment: str, size: tuple[int, int], snapshot: SnapshotAssertion) -> None:
    shown = screens.practising(practices()[moment], size)
    assert "\n".join(laid_out(shown, size)) == snapshot


@pytest.mark.parametrize("size", SIZES, ids=["80x24", "40x12"])
@pytest.mark.parametrize("moment", exchanges())
def test_an_exchange(moment: str, size: tuple[int, int], snapshot: SnapshotAssertion) -> None:
    shown = screens.exchange(exchanges()[moment], size)
    assert "\n".join(laid_out(shown, size)) == snapshot


@pytest.mark.parametrize("moment", practices())
def test_a_practice_read_aloud(moment: str, snapshot: SnapshotAssertion) -> None:
    assert "\n".join(each.text for each in screens.say_practice(practices()[moment])) == snapshot


def test_every_situation_and_every_family_fit_a_small_window() -> None:
    for situation in situations():
        for family in FAMILIES:
            scene = Practising(situation, FAMILIES, Phase.NAME, family)
            laid_out(screens.practising(scene, (80, 16)), (80, 16))
        for number in range(3):
            for phase in (Phase.CHOOSE, Phase.WHY):
                scene = Practising(situation, FAMILIES, phase, None, number, said=True)
                laid_out(screens.practising(scene, (80, 16)), (80, 16))
