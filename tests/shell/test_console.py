"""What is written: inert, never wrapped into a pipe, coloured only where colour is wanted."""

from __future__ import annotations

import io
import sys
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st
from rich.text import Text

from intimacy_cli.core.styled_text import Line, Span, Style, accent, line, strong
from intimacy_cli.errors import Stopped
from intimacy_cli.shell.console import Console, styled_rows, wrap_line
from intimacy_cli.shell.prompts import Prompts
from tests.conftest import Cli

FIRST = ["--answers", "6,5,6,2,4,5,3"]
HOSTILE = "\x1b[2J\x1b]0;owned\x07 [/b] [bold]x :smile: a\x9bb \u202egnihton\u2066"
texts = st.text(st.characters(exclude_categories=["Cs"]), max_size=60)


class Teletype(io.StringIO):
    """A stream that says it is a terminal."""

    def isatty(self) -> bool:
        """Yes."""
        return True


def test_hostile_text_is_shown_as_text_wherever_it_comes_from(cli: Cli) -> None:
    cli("partner", "name", "[/b]", ":smile:")
    for who in ("[/b]", ":smile:"):
        cli("checkin", "--as", who, *FIRST, "--note", "-", "--share-note", stdin=HOSTILE)
    for command in (
        ["checkin", "reveal"], ["checkin", "history"], ["partner"], ["checkin", "status", "--json"],
        ["checkin", "reveal", "--json"], ["data", "export"], ["data", "export", "--format", "csv"],
        ["checkin", "--as", "[/i]", *FIRST],
    ):  # fmt: skip
        done = cli(*command)
        shown = done.out + done.err
        assert "[/b]" in shown
        assert ":smile:" in shown
        assert not {"\x1b", "\x07", "\x9b", "\u202e", "\u2066"} & set(shown), command
    assert "[bold]x" in cli("checkin", "reveal").out


def test_a_line_in_a_pipe_is_never_wrapped(cli: Cli) -> None:
    cli("checkin", "--as", "Ana", *FIRST, "--note", "-", stdin="word " * 200)
    (long,) = [each for each in cli("checkin", "history").lines if "word" in each]
    assert long.count("word") == 200


@given(st.lists(texts, max_size=4), st.integers(20, 100), st.integers(0, 12))
def test_rows_of_a_narrow_terminal_hold_every_word_once(
    parts: list[str], width: int, indent: int
) -> None:
    each = Line(tuple(accent(part) for part in parts), indent)
    rows = wrap_line(each, width)
    whole = "".join("".join(rows).split())
    assert whole == "".join(Console({}).rows(each, io.StringIO(), colour=False)[0].split())
    assert all(len(row) <= width for row in rows)


@given(st.text("abc äß漢[]:/\\", max_size=200), st.integers(20, 100))
def test_colours_add_nothing_and_lose_nothing(text: str, width: int) -> None:
    import re

    rows = styled_rows(line(strong(text)), width)
    bare = "".join(re.sub(r"\x1b\[[0-9;]*m", "", row) for row in rows)
    assert "".join(bare.split()) == "".join(text.split())


@pytest.mark.parametrize(
    ("environ", "plain", "coloured", "weighted"),
    [
        ({"TERM": "xterm-256color"}, False, True, True),
        ({"TERM": "xterm-256color"}, True, False, False),
        ({"TERM": "xterm-256color", "NO_COLOR": "1"}, False, False, True),
        ({"TERM": "xterm-256color", "NO_COLOR": ""}, False, True, True),
        ({"TERM": "xterm-256color", "ACCESSIBLE": "1"}, False, False, False),
        ({"TERM": "xterm-256color", "ACCESSIBLE": "0"}, False, True, True),
        ({"TERM": "dumb"}, False, False, False),
        ({}, False, False, False),
    ],
)
def test_colour_is_for_terminals_that_want_it_and_weight_stays_without_it(
    environ: dict[str, str],
    plain: bool,
    coloured: bool,
    weighted: bool,
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    console = Console(environ, plain=plain)
    assert console.coloured(Teletype()) is coloured
    assert console.coloured(io.StringIO()) is False
    monkeypatch.setattr("sys.stdout", Teletype())
    console.answer([line(strong("word"), accent("hue"))])
    said = sys.stdout.getvalue()  # type: ignore[union-attr]
    assert ("\x1b[36m" in said) is coloured
    assert ("\x1b[1m" in said) is weighted
    assert "word" in said


@given(st.text("abc äß●◆━ ", max_size=60), st.sampled_from(list(Style)), st.booleans())
def test_a_line_that_fits_looks_the_same_whoever_writes_it(
    text: str, style: Style, colour: bool
) -> None:
    each = line(Span(f"{text}x", style))
    # A letter that may be wide makes Rich write the same line.
    (ours,) = styled_rows(each, 80, colour=colour)
    (richs,) = styled_rows(line(Span(f"{text}x", style), Span("漢")), 80, colour=colour)
    assert richs == f"{ours}漢"


def test_a_screen_is_redrawn_only_where_one_can_be(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("sys.stderr", Teletype())
    assert Console({"TERM": "xterm"}).live
    assert not Console({"TERM": "xterm"}, plain=True).live
    assert not Console({"TERM": "dumb"}).live
    assert not Console({"TERM": "xterm", "ACCESSIBLE": "1"}).live


def asked(monkeypatch: pytest.MonkeyPatch, typed: str) -> Prompts:
    """Questions as numbered lines, answered by what is typed."""
    monkeypatch.setattr("sys.stdin", io.StringIO(typed))
    return Prompts(Console({"ACCESSIBLE": "1", "TERM": "xterm"}))


OPTIONS = [("a", "The first"), ("b", "The second")]


@pytest.mark.parametrize("typed", ["2\n", "3\n0\n²\n\n2\n", "9" * 5000 + "\n 2 \n"])
def test_a_choice_by_number_waits_for_one_that_is_there(
    monkeypatch: pytest.MonkeyPatch, typed: str, capsys: pytest.CaptureFixture[str]
) -> None:
    assert asked(monkeypatch, typed).choose("Which?", OPTIONS) == "b"
    out, err = capsys.readouterr()
    assert out == ""
    assert "  1. The first\n  2. The second\n" in err


def test_the_end_of_input_at_a_question_is_an_interruption(monkeypatch: pytest.MonkeyPatch) -> None:
    for typed in ("", "7\n"):
        with pytest.raises(KeyboardInterrupt):
            asked(monkeypatch, typed).choose("Which?", OPTIONS)
    with pytest.raises(KeyboardInterrupt):
        asked(monkeypatch, "").text("What?")


def test_a_text_that_does_not_fit_is_asked_for_again(monkeypatch: pytest.MonkeyPatch) -> None:
    def fault(text: str) -> str:
        return "" if text == "yes" else "it must be yes"

    assert asked(monkeypatch, "no\nyes\n").text("What?", check=fault) == "yes"


def test_a_terminal_that_is_gone_is_a_hang_up(monkeypatch: pytest.MonkeyPatch) -> None:
    class Gone(io.StringIO):
        def readline(self, *_: Any) -> str:  # type: ignore[override]
            raise OSError(5, "Input/output error")

    prompts = asked(monkeypatch, "")
    monkeypatch.setattr("sys.stdin", Gone())
    with pytest.raises(Stopped) as caught:
        prompts.text("What?")
    assert caught.value.exit_code == 129


def test_typed_control_characters_are_left_out(monkeypatch: pytest.MonkeyPatch) -> None:
    assert asked(monkeypatch, "a\x1b[2Jb\n").text("What?") == "ab"


def test_a_firm_space_holds_its_words_together_with_colour_and_without() -> None:
    each = line(strong("8\u00a0shame  9\u00a0weariness"), accent("  0\u00a0unsettled"))
    for width in range(12, 40):
        coloured = [Text.from_ansi(row).plain for row in styled_rows(each, width)]
        for rows in (wrap_line(each, width), coloured):
            assert not any(row.rstrip().endswith(("8", "9", "0")) for row in rows), (width, rows)
        assert "9\u00a0weariness" in "".join(coloured)
