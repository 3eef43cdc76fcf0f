"""Every screen of an evening, as text, at three sizes; what is too long says so."""

from __future__ import annotations

from pathlib import Path

import pytest

from tests.conftest import Cli
from tests.harness.evening import SIZES, evening, further, variables
from tests.harness.evening_ends import ends
from tests.harness.golden import same_as_golden
from tests.harness.made_up import LIVES, make_home
from tests.harness.terminal import PROGRAM, Terminal

pytestmark = pytest.mark.terminal
# Below a page's last row there are none but those of its keys.
MOST = 64 + 2


@pytest.mark.parametrize(("columns", "rows"), SIZES, ids=str)
def test_the_screens_of_an_evening(home: Path, columns: int, rows: int) -> None:
    seen: list[str] = []
    env = variables()
    with Terminal(home, columns=columns, rows=rows, env=env) as terminal:
        for name in evening(terminal):
            lines = terminal.lines
            assert all(len(each) <= columns for each in lines), name
            if columns == 80 and name not in ("help", "after", "done"):
                # One measure, and a margin on its left.
                assert all(len(each) <= MOST for each in lines), name
            seen.append(f"== {name}\n" + "\n".join(lines).rstrip() + "\n")
    same_as_golden(f"look/evening-{columns}x{rows}", "\n".join(seen))


def test_the_same_evening_without_colour_and_in_ascii(home: Path) -> None:
    env = variables(NO_COLOR="1", INTIMACY_GLYPHS="ascii")
    with Terminal(home, env=env) as terminal:
        for name in evening(terminal):
            # An ellipsis is a sign of text that has been cut.
            assert terminal.text.replace("…", "").isascii(), f"{name}: {terminal.text}"
        assert b"\x1b[36m" not in terminal.raw


@pytest.mark.parametrize(("columns", "rows"), SIZES, ids=str)
def test_no_screen_of_what_else_there_is_is_wider_than_its_window(
    home: Path, cli: Cli, columns: int, rows: int
) -> None:
    cli("partner", "name", "Ana", "Ben", env=variables())
    cli("checkin", "--as", "Ana", "--answers", "6,5,6,2,4,5,3")
    seen = set()
    with Terminal(home, columns=columns, rows=rows, env=variables()) as terminal:
        terminal.type(f'intimacy() {{ {" ".join(PROGRAM)} "$@"; }}; clear\r')
        for name in further(terminal):
            lines = terminal.lines
            assert all(len(each) <= columns for each in lines), name
            if columns == 120 and name.startswith(("date", "conflict", "ready", "safety")):
                # Read from a sofa, a page stands in the middle; what is printed, at the left.
                printed = name in ("date-taken", "date-history", "conflict-left")
                begins = min(len(each) - len(each.lstrip()) for each in lines[:-1] if each.strip())
                assert printed == (begins < 20), name
            seen.add(name)
    assert {"date", "conflict-turn", "safety", "glance-planned"} <= seen


@pytest.mark.parametrize(("columns", "rows"), SIZES, ids=str)
def test_no_screen_at_the_end_of_something_is_wider_than_its_window(
    home: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, columns: int, rows: int
) -> None:
    make_home(home, LIVES["fallen"])
    monkeypatch.chdir(tmp_path)
    seen = []
    with Terminal(home, columns=columns, rows=rows, env=variables()) as terminal:
        terminal.type(f'intimacy() {{ {" ".join(PROGRAM)} "$@"; }}; clear\r')
        for name in ends(terminal):
            assert all(len(each) <= columns for each in terminal.lines), name
            assert any(each.strip() for each in terminal.lines), name
            seen.append(name)
    assert {"conflict-ended", "raised", "therapist-list", "therapist-find"} <= set(seen)
