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


@pytest.mark.parametrize("line", LINES, ids=" ".join)
def test_in_a_narrow_window_what_a_thing_is_stands_under_its_name(line: list[str]) -> None:
    rows = shown(line, 40).splitlines()
    assert all(len(row) <= 40 for row in rows)
    at = rows.index("   --json")
    assert rows[at + 1].startswith("       Answer in JSON")
    assert " ".join(rows).split() == intimacy(line).stdout.decode().split()


def test_a_range_is_said_in_words_and_no_type_of_python_is_named() -> None:
    said = intimacy(["conflict", "--help"]).stdout.decode()
    assert "--turn N " in said
    assert "[15 to 900]" in said
    for line in (["date-idea", "--help"], ["therapist", "find", "--help"], ["talk", "day", "-h"]):
        said = intimacy(line).stdout.decode()
        assert not re.search(r"<(?:int|float|str)\b|<=x|x>=|\d\.0\]", said), line


@pytest.mark.parametrize("line", [["checkin"], ["date-idea", "take"], []], ids=" ".join)
def test_help_may_be_asked_for_as_a_command(line: list[str]) -> None:
    asked = intimacy(["help", *line])
    assert asked.returncode == 0
    assert asked.stdout == intimacy([*line, "--help"]).stdout


def test_help_about_what_is_no_command_says_so() -> None:
    asked = intimacy(["help", "chekin"])
    assert asked.returncode == 2
    assert b"checkin" in asked.stderr
