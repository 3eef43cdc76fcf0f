"""Help on a terminal: the same letters as in a pipe, with headings and keys that stand out."""

from __future__ import annotations

import re

import pytest

from intimacy_cli.core.styled_text import texts
from intimacy_cli.shell.help_look import dress_help
from tests.harness.on_terminal import shown
from tests.harness.program import intimacy

LINES = (["--help"], ["checkin", "--help"], ["date-idea", "take", "-h"])


@pytest.mark.parametrize("line", LINES, ids=" ".join)
def test_help_is_dressed_on_a_terminal_and_keeps_every_letter(line: list[str]) -> None:
    plain = intimacy(line).stdout.decode()
    assert "\x1b" not in plain
    assert texts(dress_help(plain)) == plain.split("\n")
    seen = shown(line, 80, env={"NO_COLOR": ""}, styles=True)
    assert re.sub(r"\x1b\[[0-9;]*m", "", seen).split() == plain.split()
    assert "\x1b[1mUsage:\x1b[0m" in seen
    assert "\x1b[1mOptions:\x1b[0m" in seen
    assert "\x1b[1;36m--json\x1b[0m" in seen
    assert "\x1b" not in shown(
        [*line, "--plain"], 80, env={"NO_COLOR": "", "INTIMACY_PLAIN": "1"}, styles=True
    )
