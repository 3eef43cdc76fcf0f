"""`intimacy` alone on a terminal: heads, marks, commands; kept for the next shell as drawn."""

from __future__ import annotations

import re

import pytest

from intimacy_cli.core.styled_text import Span, texts
from intimacy_cli.shell.glance_row import GlanceRow, laid_out, row_of
from tests.conftest import Cli
from tests.harness.on_terminal import shown

COLOUR = {"NO_COLOR": ""}


def bare(text: str) -> str:
    return re.sub(r"\x1b\[[0-9;]*m", "", text)


@pytest.mark.parametrize("columns", [40, 80, 120])
def test_it_has_both_marks_and_commands_and_the_next_shell_has_it_as_it_is(
    cli: Cli, columns: int
) -> None:
    cli("partner", "name", "Ana", "Ben")
    cli("checkin", "--as", "Ana", "--answers", "6,5,6,2,4,5,3")
    first = shown([], columns, env=COLOUR, styles=True)
    text = bare(first)
    assert "● Ana  answered    ◆ Ben  not yet" in text
    assert "intimacy checkin" in text
    assert "\x1b[1mMonday 23 November\x1b[0m" in first
    assert all(len(row) <= columns for row in text.splitlines())
    # Worked out once: what the quick way has kept is the same, escape sequences and all.
    assert shown([], columns, env=COLOUR, styles=True) == first
    assert "\x1b[" not in shown(["--plain"], columns, env=COLOUR, styles=True)
    assert "Check-in: waiting for Ben." in shown(
        [], columns, env={**COLOUR, "INTIMACY_PLAIN": "true"}, styles=True
    )


def test_without_colour_shape_says_who_is_who(cli: Cli) -> None:
    cli("partner", "name", "Ana", "Ben")
    text = shown([], 80, env={"NO_COLOR": "1", "INTIMACY_GLYPHS": "ascii"}, styles=True)
    assert "o Ana  not yet    * Ben  not yet" in bare(text)
    assert "\x1b[36m" not in text
    assert "\x1b[1m" in text


def test_while_a_time_out_runs_nothing_is_said_beside_it() -> None:
    rows = [
        GlanceRow("Together", (Span("Fingertip Telegram"),), "intimacy date-idea show x"),
        GlanceRow("", (Span("Time-out until 19:40"),), "intimacy conflict resume", alone=True),
    ]
    (only,) = texts(laid_out(rows, 64))
    assert only.split() == ["Time-out", "until", "19:40", "intimacy", "conflict", "resume"]


def test_a_line_of_a_feature_without_a_row_has_its_command_apart() -> None:
    row = row_of("Sealed wishes are waiting for Ben: intimacy bucket add --sealed")
    assert row.command == "intimacy bucket add --sealed"
    assert row_of("Quiet for now.").command == ""
