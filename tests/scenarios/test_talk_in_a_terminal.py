"""A whole talk by keys, in a real terminal of 80 x 24, and in one for a screen reader."""

from __future__ import annotations

import time
from collections.abc import Iterator
from pathlib import Path

import pytest

from tests.conftest import Cli
from tests.harness.terminal import Terminal

pytestmark = pytest.mark.terminal


@pytest.fixture
def terminal(home: Path, cli: Cli) -> Iterator[Terminal]:
    cli("partner", "name", "Ana", "Ben")
    with Terminal(home) as opened:
        yield opened


@pytest.fixture
def read_aloud(home: Path, cli: Cli) -> Iterator[Terminal]:
    cli("partner", "name", "Ana", "Ben")
    with Terminal(home, env={"ACCESSIBLE": "1"}) as opened:
        yield opened


def talks(cli: Cli) -> list[object]:
    """What is kept of talks about the day."""
    records = cli("data", "export", "--format", "json").data or []
    found = records if isinstance(records, list) else records.get("records", [])
    return [each for each in found if each["kind"] == "talk.day"]


def test_a_couple_tells_each_other_about_the_day(terminal: Terminal, cli: Cli) -> None:
    before = terminal.mode()
    terminal.intimacy("talk day --minutes 0.2 --first Ben")
    terminal.wait_for("Ben goes first, then Ana. 12 seconds in all.")
    terminal.press("o")
    terminal.wait_for("Ana goes first, then Ben.")
    terminal.press("\r")
    terminal.wait_for("Ana: your turn to talk.")
    assert "Ben listens, asks questions, and saves any advice for later." in terminal.text
    terminal.press("p")
    terminal.wait_for("If it helps:")
    terminal.press("\r")
    terminal.wait_for("Take a breath. Then over to Ben.")
    terminal.wait_for("Ben: your turn to talk.")
    assert "If it helps" not in terminal.text
    terminal.wait_for("Time's up.")
    terminal.press("\r")
    terminal.wait_for("how long, is saved")
    assert terminal.code() == 0
    assert terminal.mode() == before
    assert not terminal.cursor_hidden


def test_time_ends_it_though_nobody_presses_a_key(terminal: Terminal) -> None:
    terminal.intimacy("talk day --minutes 0.1")
    terminal.wait_for("Enter begin")
    terminal.type("\r")
    terminal.wait_for("Half the time is up.")
    terminal.wait_for("Time's up.")
    assert "Ben hasn't had a turn yet: now, or another time?" in terminal.text
    terminal.type("m")
    terminal.wait_for("Then over to Ben.")
    terminal.type("q")
    assert terminal.code() == 0


def test_what_holds_it_up_is_not_counted(terminal: Terminal) -> None:
    terminal.intimacy("talk day --minutes 0.2")
    terminal.wait_for("Enter begin")
    begun = time.monotonic()
    terminal.press("\r")
    terminal.wait_for("Ana: your turn to talk.")
    terminal.press("h")
    terminal.wait_for("Paused.")
    held = time.monotonic()
    time.sleep(4)
    held = time.monotonic() - held
    terminal.press("\r")
    terminal.wait_for("Half the time is up.")
    # Half of 0.2 minutes, and what it was held up for: never sooner, however slow the machine.
    assert time.monotonic() - begun >= 6 + held - 0.1
    terminal.press("q")


def test_ctrl_c_leaves_the_terminal_as_it_was(terminal: Terminal) -> None:
    before = terminal.mode()
    terminal.intimacy("talk day")
    terminal.wait_for("Enter begin")
    terminal.press("\r")
    terminal.wait_for("Ana: your turn to talk.")
    terminal.type("\x03")
    terminal.wait_for("stopped.")
    assert terminal.code() == 130
    assert terminal.mode() == before
    assert not terminal.cursor_hidden


def test_ctrl_z_and_fg_come_back_to_the_same_turn(terminal: Terminal) -> None:
    terminal.intimacy("talk day --minutes 0.2")
    terminal.wait_for("Enter begin")
    begun = time.monotonic()
    terminal.press("\r")
    terminal.wait_for("Ana: your turn to talk.")
    terminal.type("\x1a")
    terminal.wait_for("Stopped")
    away = time.monotonic()
    time.sleep(4)
    away = time.monotonic() - away
    terminal.type("fg\r")
    terminal.wait_for("Half the time is up.")
    # The time on the shell is not a time of the talk.
    assert time.monotonic() - begun >= 6 + away - 0.1
    terminal.press("\r")
    terminal.wait_for("Then over to Ben.")
    terminal.press("q")
    assert terminal.code() == 0


def test_a_narrow_low_window_still_shows_the_keys(terminal: Terminal) -> None:
    terminal.intimacy("talk day")
    terminal.wait_for("Enter begin")
    terminal.press("\r")
    terminal.wait_for("Ana: your turn to talk.")
    terminal.resize(40, 12)
    terminal.wait_for("Ana: your turn to talk.")
    assert "Enter over to Ben" in terminal.text
    assert "q leave" in terminal.text
    assert len(terminal.lines) == 12
    terminal.press("q")


def test_a_screen_reader_gets_the_same_talk(read_aloud: Terminal) -> None:
    read_aloud.intimacy("talk day --minutes 0.2")
    read_aloud.wait_for("Ana goes first, then Ben.")
    read_aloud.type("\r")
    read_aloud.wait_for("Ana: your turn to talk.")
    read_aloud.type("p\r")
    read_aloud.wait_for("If it helps: ")
    read_aloud.type("\r")
    read_aloud.wait_for("Ben: your turn to talk.")
    read_aloud.wait_for("Time's up.")
    read_aloud.type("\r")
    read_aloud.wait_for("how long, is saved")
    assert b"\x1b[?1049h" not in read_aloud.raw
    assert "━" not in read_aloud.text
    assert read_aloud.code() == 0


def raise_lines(terminal: Terminal) -> None:
    """Type the four lines; the first gets another wording."""
    terminal.wait_for("What happened?")
    terminal.type("You never wash up after you cook.\r")
    terminal.wait_for("On [one day], [what happened that one time].")
    terminal.wait_for("Another way to say it")
    terminal.type("On Tuesday the pans stood there till noon.\r")
    terminal.wait_for("How did you feel?")
    terminal.type("tired and alone with it\r")
    terminal.wait_for("What do you need?")
    terminal.type("\r")
    terminal.wait_for("One small request")
    terminal.type("Could you do the pans tonight?\r")


def test_someone_finds_calm_words_and_reads_them_out(terminal: Terminal, cli: Cli) -> None:
    before = terminal.mode()
    terminal.intimacy("talk raise --as Ana")
    raise_lines(terminal)
    terminal.wait_for("What you want to raise")
    assert "On Tuesday the pans stood there till noon, and I felt" in terminal.text
    assert "I need" not in terminal.text
    terminal.press("r")
    terminal.wait_for("Ask first: is now a good time?")
    terminal.press("\r")
    terminal.wait_for("You've said it. Nothing was kept.")
    # The screen of its own is left, and with it all that stood there.
    assert b"pans" not in terminal.raw.rpartition(b"\x1b[?1049l")[2]
    assert terminal.mode() == before
    assert "pans" not in cli("data", "export", "--format", "json", "--as", "Ana").out


def test_what_is_kept_is_its_authors_alone_and_can_be_read_out_later(
    terminal: Terminal, cli: Cli
) -> None:
    terminal.intimacy("talk raise --as Ana")
    raise_lines(terminal)
    terminal.wait_for("What you want to raise")
    terminal.press("k")
    terminal.wait_for("Saved for your eyes only.")
    assert "pans" not in cli("data", "export", "--format", "json", "--as", "Ben").out
    terminal.type("clear\r")
    terminal.intimacy("talk raise --read --as Ana")
    terminal.wait_for("Could you do the pans tonight?")
    terminal.press("\r")
    terminal.wait_for("You've said it, and it's gone.")
    assert cli("talk", "raise", "--read", "--as", "Ana", "--json").code == 1


def test_the_text_is_changed_as_a_whole_and_kept_like_that(terminal: Terminal, cli: Cli) -> None:
    terminal.intimacy("talk raise --as Ana")
    raise_lines(terminal)
    terminal.wait_for("What you want to raise")
    terminal.press("e")
    terminal.wait_for("In your own words")
    terminal.type("\x15")
    terminal.wait_gone("pans")
    terminal.type("The pans, Ben. I was too tired.\r")
    terminal.wait_for("The pans, Ben. I was too tired.")
    terminal.wait_for("r read it out")
    terminal.press("e")
    terminal.wait_for("In your own words")
    terminal.type("Not this.")
    terminal.wait_for("Not this.")
    terminal.type("\x1b")
    terminal.wait_for("r read it out")
    terminal.press("k")
    terminal.wait_for("Saved for your eyes only.")
    kept = cli("talk", "raise", "--read", "--as", "Ana", "--json").data["lines"]
    assert kept["whole"] == "The pans, Ben. I was too tired."
    assert kept["wish"] == "Could you do the pans tonight?"
    terminal.type("clear\r")
    terminal.intimacy("talk raise --read --as Ana")
    terminal.wait_for("The pans, Ben. I was too tired.")
    assert "tonight" not in terminal.text
    terminal.press("\r")
    terminal.wait_for("You've said it, and it's gone.")


def test_ctrl_c_keeps_a_draft_and_the_next_run_offers_it(terminal: Terminal) -> None:
    terminal.intimacy("talk raise --as Ana")
    terminal.wait_for("What happened?")
    terminal.type("On Tuesday the pans stood there.\r")
    terminal.wait_for("How did you feel?")
    terminal.type("\x03")
    terminal.wait_for("What you typed is saved;")
    assert terminal.code() == 130
    assert "pans" not in terminal.text
    terminal.intimacy("talk raise --as Ana")
    terminal.wait_for("You began earlier: 1 of 4 lines are there.")
    terminal.type("\r")
    terminal.wait_for("How did you feel?")
    terminal.type("\x03")


def test_what_was_typed_is_not_lost_where_another_wording_was_offered(terminal: Terminal) -> None:
    terminal.intimacy("talk raise --as Ana")
    terminal.wait_for("Press Enter to skip a line.")
    terminal.type("You never help.\r")
    terminal.wait_for("Another way to say it")
    terminal.type("\x03")
    terminal.wait_for("What you typed is saved;")
    terminal.intimacy("talk raise --as Ana")
    terminal.wait_for("You began earlier: 1 of 4 lines are there.")
    terminal.type("\x03")


def test_a_name_that_is_new_here_is_enough_to_keep_what_was_typed(home: Path, cli: Cli) -> None:
    with Terminal(home) as alone:
        alone.intimacy("talk raise --as Ana")
        alone.wait_for("What happened?")
        alone.type("On Tuesday the pans stood there.\r")
        alone.wait_for("How did you feel?")
        alone.type("\x03")
        alone.wait_for("What you typed is saved;")
        assert alone.code() == 130
    assert cli("partner", "--json").data["partners"] == ["Ana"]


def doctor_and_undo(cli: Cli) -> str:
    """What anybody could learn of what was begun or kept."""
    undo = cli("data", "undo", "--dry-run", "--as", "Ana")
    verify = cli("data", "verify")
    return cli("doctor").out + verify.out + undo.out + undo.err


HIT = "You hit me last night in front of the children."


def test_who_writes_of_danger_is_shown_help_and_leaves_nothing(
    terminal: Terminal, cli: Cli, home: Path
) -> None:
    before = doctor_and_undo(cli)
    terminal.intimacy("talk raise --as Ana")
    terminal.wait_for("somebody you're afraid of")
    terminal.type("On Sunday evening.\r")
    terminal.wait_for("How did you feel?")
    terminal.type("I was terrified of you\r")
    terminal.wait_for("This exercise isn't meant for that.")
    terminal.wait_for("What do you need?")
    terminal.settle()
    assert "Who can help: intimacy safety" in " ".join(terminal.text.split())
    assert "Another way" not in terminal.text
    terminal.type("\x03")
    terminal.wait_for("Nothing was kept.")
    assert terminal.code() == 130
    assert "isn't meant for that" not in terminal.text
    assert "drafts: 0" in cli("data", "verify").out
    assert doctor_and_undo(cli) == before
    terminal.intimacy("talk raise --as Ana")
    terminal.wait_for("What happened?")
    terminal.settle()
    assert "Pick up where" not in terminal.text
    terminal.type("\x03")
    assert not [path for path in home.rglob("*") if path.is_file() and HIT.encode() in
                path.read_bytes()]  # fmt: skip


def test_after_a_line_of_danger_no_later_line_is_corrected(terminal: Terminal) -> None:
    terminal.intimacy("talk raise --as Ana")
    terminal.wait_for("What happened?")
    terminal.type(f"{HIT}\r")
    terminal.wait_for("How did you feel?")
    terminal.type("that you are a monster\r")
    terminal.wait_for("What do you need?")
    terminal.type("Stop it now\r")
    terminal.wait_for("One small request")
    assert "Another way" not in terminal.raw.decode()
    terminal.type("\x03")
    terminal.wait_for("Nothing was kept.")


def test_a_name_that_is_new_does_not_join_over_words_of_danger(home: Path) -> None:
    with Terminal(home) as alone:
        alone.intimacy("talk raise --as Ana")
        alone.wait_for("What happened?")
        alone.type(f"{HIT}\r")
        alone.wait_for("Who can help: intimacy safety")
        alone.type("\x03")
        alone.wait_for("Nothing was kept.")
        assert alone.code() == 130
    assert not (home / "data").exists()


def test_reading_out_is_not_what_comes_next_but_can_be_chosen(terminal: Terminal, cli: Cli) -> None:
    before = doctor_and_undo(cli)
    terminal.intimacy("talk raise --as Ana")
    terminal.wait_for("What happened?")
    terminal.type(f"{HIT}\r")
    for question in ("How did you feel?", "What do you need?", "One small request"):
        terminal.wait_for(question)
        terminal.type("\r")
    terminal.wait_for("What you want to raise")
    assert "Who can help: intimacy safety" in terminal.text
    assert "q let it go  k keep it  e edit  r read it out" in terminal.text
    terminal.press("r")
    terminal.wait_for("Ask first: is now a good time?")
    # Whoever hears it sees the same screen.
    assert "safety" not in terminal.text
    terminal.press("q")
    terminal.wait_for("What you want to raise")
    terminal.press("q")
    terminal.wait_for("Nothing was kept.")
    assert doctor_and_undo(cli) == before


def test_going_back_from_what_is_read_out_loses_nothing(terminal: Terminal, cli: Cli) -> None:
    terminal.intimacy("talk raise --as Ana")
    raise_lines(terminal)
    terminal.wait_for("What you want to raise")
    terminal.press("r")
    terminal.wait_for("till noon, and I felt")
    terminal.press("\x1b")
    terminal.wait_for("What you want to raise")
    terminal.press("k")
    terminal.wait_for("Saved for your eyes only.")
    terminal.type("clear\r")
    terminal.intimacy("talk raise --read --as Ana")
    terminal.wait_for("Could you do the pans tonight?")
    terminal.press("q")
    terminal.wait_for("Saved for your eyes only.")
    assert cli("talk", "raise", "--read", "--as", "Ana", "--json").code == 0


def test_what_was_kept_of_danger_is_shown_to_its_author_before_anybody_hears_it(
    terminal: Terminal, cli: Cli
) -> None:
    cli("talk", "raise", "--situation", HIT, "--keep", "--as", "Ana")
    terminal.intimacy("talk raise --read --as Ana")
    terminal.wait_for("Who can help: intimacy safety")
    assert "Ask first" not in terminal.text
    terminal.press("q")
    terminal.wait_for("Saved for your eyes only.")
    assert terminal.code() == 0


def test_a_screen_reader_gets_the_same_four_lines(read_aloud: Terminal) -> None:
    read_aloud.intimacy("talk raise --as Ana")
    raise_lines(read_aloud)
    read_aloud.wait_for("1. Read it out now")
    read_aloud.type("1\r")
    read_aloud.wait_for("Ask first: is now a good time?")
    read_aloud.type("1\r")
    read_aloud.wait_for("You've said it. Nothing was kept.")
    assert b"\x1b[?1049h" not in read_aloud.raw


def test_a_screen_reader_hears_of_help_once_and_gets_reading_out_last(
    read_aloud: Terminal,
) -> None:
    read_aloud.intimacy("talk raise --as Ana")
    read_aloud.wait_for("What happened?")
    read_aloud.type(f"{HIT}\r")
    read_aloud.wait_for("Who can help: intimacy safety")
    for question in ("How did you feel?", "What do you need?", "One small request"):
        read_aloud.wait_for(question)
        read_aloud.type("\r")
    read_aloud.wait_for("4. Read it out now")
    assert "1. Let it go" in read_aloud.text
    read_aloud.type("1\r")
    read_aloud.wait_for("Nothing was kept.")


def test_the_menu_leads_to_a_card(terminal: Terminal) -> None:
    terminal.intimacy("talk")
    terminal.wait_for("1-3 choose")
    terminal.press("3")
    terminal.wait_for("n not for us  ? more")
    terminal.press("q")
    terminal.wait_for("You can always pass.")
    assert terminal.code() == 0


def test_a_text_that_is_too_long_for_its_window_scrolls_and_says_so(home: Path, cli: Cli) -> None:
    long = " ".join(f"On Tuesday the pans stood there till {n}." for n in range(1, 13))
    cli("partner", "name", "Ana", "Ben")
    typed = ("talk", "raise", "--as", "Ana", "--situation", long, "--wish", "Wash up with me?")
    assert cli(*typed, "--keep").code == 0
    with Terminal(home, columns=40, rows=12) as small:
        small.intimacy("talk raise --read --as Ana")
        small.wait_for("On Tuesday")
        small.settle()
        assert "↓ more" in small.lines[-1]
        assert "Wash up" not in small.text
        small.press("\x1b[6~", "\x1b[6~", "\x1b[6~", "\x1b[6~")
        small.wait_for("Wash up")
        small.press("q")
