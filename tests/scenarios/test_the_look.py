"""Every screen of an evening, as text, at three sizes; what is too long says so."""

from __future__ import annotations

from pathlib import Path

import pytest

from tests.harness.evening import SIZES, evening, variables
from tests.harness.golden import same_as_golden
from tests.harness.terminal import Terminal

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
