"""A whole check-in by keys, in a real terminal."""

from __future__ import annotations

import sys
from collections.abc import Iterator
from pathlib import Path

import pytest

from tests.conftest import Cli
from tests.harness.program import SOURCE
from tests.harness.terminal import Terminal

pytestmark = pytest.mark.terminal

FIRST_QUESTION = "How close did you feel"
# No track, no mark, no card, no chart where pictures are said in words.
DRAWN = set("●◆◉○━─╭╮╰╯│▁▂▃▄▅▆▇░▒")
FIFTH_QUESTION = "How much did you do together"


@pytest.fixture
def terminal(home: Path) -> Iterator[Terminal]:
    with Terminal(home) as opened:
        yield opened


def first_run(terminal: Terminal, partner: str = "Ben") -> None:
    """Name the two and arrive at the first question."""
    terminal.intimacy("checkin")
    terminal.wait_for("What's your name?")
    said = " ".join(terminal.text.split())
    assert "Nobody sees your answers until you've both answered" in said
    terminal.type("Ana\r")
    terminal.wait_for("What's your partner's name?")
    terminal.type(f"{partner}\r")
    terminal.wait_for("Before the first question")
    terminal.press(" ")
    terminal.wait_for(FIRST_QUESTION)


def test_a_couple_checks_in_by_keys_on_the_first_evening(terminal: Terminal, cli: Cli) -> None:
    before = terminal.mode()
    first_run(terminal)
    terminal.press("6", "5", "6", "2", "4", "5", "3")
    terminal.wait_for("Anything to add about today")
    terminal.type("the walk was good\r")
    terminal.wait_for("It stays private unless you share it.")
    terminal.press("\r")
    terminal.wait_for("What would you like more of?")
    # Nothing is marked yet, so Enter makes no wish that nobody had.
    terminal.press("\r")
    assert "What would you like more of?" in terminal.text
    terminal.press("5")
    terminal.wait_for("Sealed until Ben has answered too.")
    terminal.wait_for("intimacy checkin --as Ben")
    assert "the walk was good" not in terminal.text
    assert terminal.mode() == before
    assert not terminal.cursor_hidden

    entry = cli("checkin", "history", "--as", "Ana", "--json").data["days"][0]["partners"][0]
    assert list(entry["answers"].values()) == [6, 5, 6, 2, 4, 5, 3]
    assert entry["note"] == "the walk was good"
    assert cli("checkin", "history", "--as", "Ben", "--json").data["days"] == []

    terminal.intimacy("checkin --as Ben")
    terminal.wait_for("Before the first question")
    terminal.press("\r")
    terminal.wait_for(FIRST_QUESTION)
    terminal.press("3", "5", "s", "2", "4", "5", "3")
    terminal.wait_for("Anything to add about today")
    terminal.type("\r")
    terminal.wait_for("What would you like more of?")
    terminal.press("s")
    terminal.wait_for("You've both answered.")
    assert "furthest apart" not in terminal.text
    terminal.press("\r")
    terminal.wait_for("both views are true")
    assert "furthest apart" in terminal.text
    terminal.press("\r")
    terminal.wait_for("Tonight:")
    # What they looked at together stays on no screen.
    assert "furthest apart" not in terminal.text


def test_a_command_that_is_printed_works_from_here(home: Path, tmp_path: Path) -> None:
    script = tmp_path / "bin" / "intimacy"
    script.parent.mkdir()
    script.write_text(
        f"#!{sys.executable}\nimport sys\nsys.path.insert(0, {str(SOURCE)!r})\n"
        "from intimacy_cli.quick import main\nmain()\n"
    )
    script.chmod(0o755)
    with Terminal(home, env={"PATH": "/usr/bin:/bin"}) as terminal:
        terminal.type(f"cd {tmp_path}; clear; bin/intimacy\r")
        terminal.wait_for("bin/intimacy checkin")
        terminal.type("clear; cd bin; ./intimacy partner name Ana Ben; clear\r")
        terminal.wait_ended()
        terminal.type("./intimacy checkin --as Ana --answers 6,5,6,2,4,5,3\r")
        terminal.wait_for("Sealed until Ben")
        # From the folder that it stands in it goes by its whole name: a bare one is not found.
        terminal.wait_for("./intimacy checkin --as Ben")


def answered_by_both(cli: Cli) -> None:
    cli("partner", "name", "Ana", "Ben")
    cli("checkin", "--as", "Ana", "--answers", "6,5,6,2,4,5,3")
    cli("checkin", "--as", "Ben", "--answers", "6,5,2,3,4,5,3", "--note", "tea", "--share-note")


@pytest.mark.parametrize("size", [(80, 24), (120, 40), (40, 12)], ids=["80x24", "120x40", "40x12"])
def test_both_sides_unfold_for_two_who_sit_down_together(
    home: Path, cli: Cli, size: tuple[int, int]
) -> None:
    answered_by_both(cli)
    with Terminal(home, columns=size[0], rows=size[1]) as terminal:
        terminal.intimacy("checkin reveal")
        terminal.wait_for("Sit down together, then press Enter.")
        terminal.press("\r")
        terminal.wait_for("go on" if size[1] == 12 else "done")
        rows = [each for each in terminal.lines if "○" in each]
        # The quietest rows first, and the one that lies furthest apart last.
        assert rows[0].strip().startswith("close")
        assert rows[-1].strip().startswith("understood")
        assert rows[-1].count("●") == rows[-1].count("◆") == 1
        if size[1] == 12:
            assert "↓ more" in terminal.lines[-1]
            # Enter pages on to the question, which is what they came for, before it leaves.
            terminal.press("\r")
        terminal.wait_for("tea")
        terminal.press("q")
        terminal.wait_for("To look again")
        assert "○" not in terminal.text
    # Two looked, whoever pressed the keys: it is new to neither.
    for who in ("Ana", "Ben"):
        assert not cli("checkin", "status", "--as", who, "--json").data["new"]


def test_a_reveal_that_is_put_off_was_not_looked_at(home: Path, cli: Cli) -> None:
    cli("partner", "name", "Ana", "Ben")
    cli("checkin", "--as", "Ana", "--answers", "6,5,6,2,4,5,3")
    with Terminal(home) as terminal:
        terminal.intimacy("checkin --as Ben")
        terminal.wait_for("Before the first question")
        terminal.press(" ", "6", "5", "2", "3", "4", "5", "3")
        terminal.wait_for("Anything to add about today")
        terminal.type("\r")
        terminal.wait_for("What would you like more of?")
        terminal.press("s")
        terminal.wait_for("You've both answered.")
        terminal.press("q")
        terminal.wait_for("When you're both there: intimacy checkin reveal")
        assert "○" not in terminal.text
    assert cli("checkin", "status", "--as", "Ben", "--json").data["new"]
    assert cli("checkin", "status", "--as", "Ana", "--json").data["new"]


def test_without_motion_the_reveal_stands_there_at_once(home: Path, cli: Cli) -> None:
    answered_by_both(cli)
    with Terminal(home, env={"INTIMACY_MOTION": "false"}) as terminal:
        terminal.intimacy("checkin reveal")
        terminal.wait_for("Sit down together")
        terminal.press("\r")
        terminal.wait_for("both views are true")
        assert b"all at once" not in terminal.raw


@pytest.mark.parametrize("size", [(80, 24), (40, 12)], ids=["80x24", "40x12"])
def test_the_page_before_a_persons_first_question_goes_on_or_leaves(
    home: Path, cli: Cli, size: tuple[int, int]
) -> None:
    cli("partner", "name", "Ana", "Ben")
    columns, rows = size
    with Terminal(home, columns=columns, rows=rows) as terminal:
        terminal.intimacy("checkin --as Ana")
        terminal.wait_for("Before the first question")
        words = " ".join(terminal.text.split())
        assert "say no without fear." in words
        assert "Being afraid is never your fault." in words
        assert "All we save is that you've seen this page." in words
        assert "Enter go on q leave" in words
        assert FIRST_QUESTION not in words
        # Nothing is kept of somebody who did not go on; a stray key goes nowhere.
        terminal.press("x")
        assert "Before the first question" in terminal.text
        terminal.type("q" if columns == 80 else "\x03")
        terminal.wait_for("intimacy: stopped.")
        terminal.settle()
        assert "You haven't answered anything yet." in " ".join(terminal.text.split())
        assert terminal.code() == 130
        assert "checkin.page" not in cli("data", "export", "--as", "Ana").out
        terminal.intimacy("checkin --as Ana")
        terminal.wait_for("Before the first question")
        terminal.type(" ")
        terminal.wait_for(FIRST_QUESTION)
        assert "checkin.page" in cli("data", "export", "--as", "Ana").out
        assert "checkin.page" not in cli("data", "export", "--as", "Ben").out
        terminal.type("q")
        terminal.wait_for("intimacy: stopped.")
        terminal.type("clear\r")
        terminal.intimacy("checkin --as Ana")
        terminal.wait_for(FIRST_QUESTION)
    # It was nobody's deed: what undo means is the naming, as before.
    assert cli("data", "undo").code == 0
    assert cli("partner", "--json").data["partners"] == []


def test_a_day_gone_by_is_asked_in_its_own_words_and_stopping_names_it(
    home: Path, cli: Cli
) -> None:
    cli("partner", "name", "Ana", "Ben")
    goes_on = "intimacycheckin--asAna--on2026-11-20"
    with Terminal(home, columns=120) as terminal:
        terminal.intimacy("checkin --as Ana --on 2026-11-20")
        terminal.wait_for("Before the first question")
        terminal.type(" ")
        terminal.wait_for("How close did you feel to your partner that day?")
        terminal.press("6", "5")
        terminal.wait_for("Did you feel understood that day?")
        terminal.type("q")
        terminal.wait_for("intimacy: stopped.")
        terminal.settle()
        assert goes_on in "".join(terminal.text.split())
        terminal.type("clear\r")
        terminal.intimacy("checkin --as Ana --on 2026-11-20")
        terminal.wait_for("2 of 7 done")
        terminal.type("\r")
        for answer in "62453":
            terminal.wait_for("that day")
            terminal.press(answer)
        terminal.wait_for("Anything to add about")
        assert "today" not in terminal.text
        terminal.type("\x03")
        terminal.wait_for("intimacy: stopped.")
        terminal.settle()
        assert goes_on in "".join(terminal.text.split())


def test_after_ctrl_c_at_the_fifth_question_the_draft_goes_on_there(
    terminal: Terminal, home: Path
) -> None:
    before = terminal.mode()
    first_run(terminal)
    terminal.press("6", "5", "6", "2")
    terminal.wait_for(FIFTH_QUESTION)
    terminal.type("\x03")
    terminal.wait_for("are saved")
    assert terminal.code() == 130
    assert terminal.mode() == before
    assert not terminal.cursor_hidden

    terminal.intimacy("checkin --as Ana")
    terminal.wait_for("4 of 7 done")
    terminal.press("\r")
    terminal.wait_for(FIFTH_QUESTION)
    assert "5 of 7" in terminal.text
    terminal.press("q")
    terminal.wait_for("are saved")


def test_a_line_that_was_written_survives_ctrl_c_at_the_last_question(
    terminal: Terminal, cli: Cli
) -> None:
    first_run(terminal, partner="")
    terminal.press("6", "5", "6", "2", "4", "5", "3")
    terminal.wait_for("Anything to add about today")
    terminal.type("the walk was good\r")
    terminal.wait_for("What would you like more of?")
    terminal.type("\x03")
    terminal.wait_for("are saved")
    assert terminal.code() == 130

    terminal.intimacy("checkin")
    terminal.wait_for("7 of 7 done")
    terminal.press("\r")
    terminal.wait_for("What would you like more of?")
    terminal.press("s")
    terminal.wait_for("Your note: the walk was good")
    entry = cli("checkin", "history", "--json").data["days"][0]["partners"][0]
    assert entry["note"] == "the walk was good"


def test_ctrl_c_at_the_line_about_today_says_that_the_answers_are_kept(terminal: Terminal) -> None:
    first_run(terminal, partner="")
    terminal.press("6", "5", "6", "2", "4", "5", "3")
    terminal.wait_for("Anything to add about today")
    terminal.type("\x03")
    terminal.wait_for("are saved")


def test_a_terminal_that_is_killed_in_the_middle_loses_no_answer(terminal: Terminal) -> None:
    first_run(terminal)
    terminal.press("6", "5", "6")
    terminal.wait_for("How much tension")
    terminal.kill()
    terminal.wait_for("Killed")
    terminal.type("reset\r")
    terminal.intimacy("checkin --as Ana")
    terminal.wait_for("3 of 7 done")


def test_ctrl_z_leaves_the_screen_and_fg_comes_back_to_the_question(terminal: Terminal) -> None:
    before = terminal.mode()
    first_run(terminal)
    terminal.press("6")
    terminal.type("\x1a")
    terminal.wait_for("Stopped")
    assert terminal.mode() == before
    terminal.type("fg\r")
    terminal.wait_for("share what mattered")
    terminal.press("5")
    terminal.wait_for("Did you feel understood?")


def test_back_skip_and_meaning_have_keys(terminal: Terminal) -> None:
    first_run(terminal, partner="")
    terminal.press("6", "b")
    terminal.wait_for("──■──")
    terminal.press("?")
    terminal.wait_for("how close the two of you felt")
    terminal.press("s")
    terminal.wait_for("2 of 7")
    terminal.press("x", "9", "\x1b[A")
    assert "2 of 7" in terminal.text


def test_the_screen_fits_forty_columns_by_twelve_rows(home: Path) -> None:
    with Terminal(home, columns=40, rows=12) as small:
        first_run(small)
        assert "1-7 or" in small.text
        assert "1 of 7" in small.text
        small.press("6", "5", "6", "2", "4", "5", "3")
        small.wait_for("Anything to add about today")


def test_a_window_that_is_resized_is_drawn_anew(terminal: Terminal) -> None:
    first_run(terminal)
    terminal.resize(50, 14)
    terminal.wait_for("1-7 or")
    assert FIRST_QUESTION in terminal.text
    terminal.resize(120, 40)
    terminal.wait_for(FIRST_QUESTION)
    assert terminal.lines[39].strip().startswith("1-7 or")


def test_a_screen_reader_gets_numbered_lines_and_nothing_is_redrawn(home: Path) -> None:
    with Terminal(home, env={"ACCESSIBLE": "1"}) as spoken:
        spoken.intimacy("checkin")
        spoken.wait_for("What's your name?")
        spoken.type("Ana\r")
        spoken.wait_for("partner's name?")
        spoken.type("\r")
        spoken.wait_for("For people who can help: intimacy safety")
        for number, answer in enumerate("6562453", 1):
            spoken.wait_for(f"Question {number} of 7.")
            spoken.type(f"{answer}\r")
        spoken.wait_for("Anything to add about today")
        spoken.type("\r")
        spoken.wait_for("Type a number:")
        spoken.type("7\r")
        spoken.wait_for("Tonight:")
        assert b"\x1b[?1049h" not in spoken.raw
        assert b"\x1b[2J" not in spoken.raw
        assert not DRAWN & set(spoken.raw.decode())


def test_a_screen_reader_gets_both_sides_in_words(home: Path, cli: Cli) -> None:
    answered_by_both(cli)
    with Terminal(home, env={"ACCESSIBLE": "1"}) as spoken:
        for line, last in (
            ("checkin reveal", "both views are true"),
            ("checkin history --as Ana", "Check-ins since"),
            ("", "Next:"),
        ):
            spoken.intimacy(line)
            spoken.wait_for(last)
        spoken.settle()
        assert "Ben understood 2" in spoken.text or b"Ben understood 2" in spoken.raw
        assert not DRAWN & set(spoken.raw.decode())


def test_without_colour_the_screen_says_the_same(home: Path) -> None:
    with Terminal(home, env={"NO_COLOR": "1"}) as grey:
        first_run(grey)
        assert b"\x1b[1;36m" not in grey.raw
        assert "1-7 or" in grey.text


def test_a_choice_that_was_mispressed_can_be_taken_back(terminal: Terminal, cli: Cli) -> None:
    first_run(terminal)
    terminal.press("6", "5", "6", "2", "4", "5", "3")
    terminal.wait_for("Anything to add about today")
    terminal.type("the walk was goof\r")
    terminal.wait_for("It stays private unless you share it.")
    terminal.press("b")
    # What was written stands there again.
    terminal.wait_for("Anything to add about today")
    terminal.wait_for("the walk was goof")
    terminal.type("\x7fd\r")
    terminal.wait_for("It stays private unless you share it.")
    terminal.press("\r")
    terminal.wait_for("What would you like more of?")
    terminal.press("b")
    terminal.wait_for("It stays private unless you share it.")
    terminal.press("s")
    terminal.wait_for("What would you like more of?")
    terminal.press("b")
    terminal.wait_for("It stays private unless you share it.")
    terminal.press("y")
    terminal.wait_for("What would you like more of?")
    terminal.press("\x1b[B", "\x1b[B", "\r")
    terminal.wait_for("Sealed until Ben has answered too.")
    entry = cli("checkin", "history", "--as", "Ana", "--json").data["days"][0]["partners"][0]
    assert (entry["shared_note"], entry["want"]) == ("the walk was good", "shared")


def test_it_takes_seven_taps_and_three_keys(terminal: Terminal) -> None:
    """Under a minute, at five seconds a key."""
    first_run(terminal, partner="")
    for answer in "6562453":
        terminal.press(answer)
    terminal.wait_for("Anything to add about today")
    terminal.type("\r")
    terminal.wait_for("What would you like more of?")
    terminal.press("5")
    terminal.wait_for("Tonight:")
