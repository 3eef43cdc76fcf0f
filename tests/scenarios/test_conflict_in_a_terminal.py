"""A disagreement in turns in a real terminal: by keys, by lines, killed and taken up again."""

from __future__ import annotations

import os
import re
import signal
import time
from collections.abc import Iterator
from pathlib import Path

import pytest

from intimacy_cli.features.conflict.session_log import EVENT, find_open
from intimacy_cli.quick import quick_answer
from intimacy_cli.store.log import Log
from tests.conftest import Cli
from tests.harness.golden import same_as_golden
from tests.harness.terminal import PATIENCE, Terminal

pytestmark = pytest.mark.terminal

TITLE = "What is it about?"
NO_FIXED_TIME = {"INTIMACY_NOW": ""}
TICKS = os.sysconf("SC_CLK_TCK")


@pytest.fixture
def couple(cli: Cli) -> Cli:
    """Ana and Ben are named."""
    assert cli("partner", "name", "Ana", "Ben").code == 0
    return cli


@pytest.fixture
def terminal(home: Path, couple: Cli) -> Iterator[Terminal]:
    with Terminal(home, env=NO_FIXED_TIME) as opened:
        yield opened


def begun(terminal: Terminal, options: str = "") -> None:
    """Sit down, skip the topic, and let Ana begin."""
    terminal.intimacy(f"conflict {options}")
    terminal.wait_for(TITLE)
    terminal.type("\r")
    terminal.wait_for("Who starts?")
    terminal.type("1")
    terminal.wait_for("Ana has the floor.")


def understood(terminal: Terminal, speaker: str, listener: str) -> None:
    """The speaker has said something, it was said back, and was it."""
    terminal.type("\r")
    terminal.wait_for(f"{listener} says it back.")
    terminal.type("\r")
    terminal.wait_for("Was that it?")
    terminal.type("y")
    terminal.wait_for(f"{speaker}: say more")


def vault(home: Path) -> Log:
    return Log.open(str(home / "data/vault.db"), str(home / "config/key"), create=False)


def test_a_whole_session_by_keys(terminal: Terminal, cli: Cli) -> None:
    before = terminal.mode()
    terminal.intimacy("conflict --pause 1 --keep-notes")
    terminal.wait_for(TITLE)
    terminal.type("w")
    terminal.wait_for("What's it about, in a sentence?")
    terminal.type("the quiet weekends\r")
    terminal.wait_for("How would you start?")
    terminal.type("I feel far away\r")
    terminal.wait_for("Who starts?")
    assert "the quiet weekends" in terminal.text
    terminal.type("1")
    terminal.wait_for("Ana has the floor.")
    terminal.type("cd")
    terminal.wait_for("To close that way")
    terminal.type("\x1b")
    terminal.wait_for("Ana has the floor.")
    understood(terminal, "Ana", "Ben")
    terminal.type("1")
    terminal.wait_for("heard   ◆ Ben")
    terminal.type("p")
    terminal.wait_for("Ben has the floor.")
    understood(terminal, "Ben", "Ana")
    terminal.type("2")
    terminal.wait_for("You both feel heard.")
    terminal.type("c")
    terminal.wait_for("One way is as good as another.")
    terminal.type("s")
    terminal.wait_for("What did you settle on?")
    terminal.type("\r")
    terminal.wait_for("each say one thing")
    terminal.type("b")
    terminal.wait_for("You both feel heard.")
    terminal.type("cm")
    terminal.wait_for("What did you settle on?")
    terminal.type("every second Sunday\r")
    terminal.wait_for("each say one thing")
    terminal.type("1")
    terminal.wait_for("Ana  said")
    terminal.type("2")
    terminal.wait_for("You both felt heard. That was the hard part.")
    terminal.wait_for("Closed   we met in the middle")
    assert "spoke" not in terminal.text
    terminal.wait_for("intimacy conflict reflect")
    assert "every second Sunday" in terminal.text
    assert terminal.code() == 0
    assert terminal.mode() == before
    assert not terminal.cursor_hidden
    (kept,) = cli("conflict", "log", "--json").data["sessions"]
    assert (kept["state"], kept["how"], kept["turns"]) == ("ended", "middle", 1)
    assert kept["heard"] == ["Ana", "Ben"]


def test_after_two_passes_and_a_kill_the_session_goes_on_with_the_same_ledgers(
    terminal: Terminal, home: Path, run_folder: Path, cli: Cli
) -> None:
    # What is between a key and its screen is the machine's: each stretch has a least and a most.
    least, most = {"Ana": 0.0, "Ben": 0.0}, {"Ana": 0.0, "Ben": 0.0}

    def pressed(key: str, shown: str) -> tuple[float, float]:
        before = time.time()
        terminal.type(key)
        terminal.wait_for(shown)
        return before, time.time()

    def spoke(who: str, begin: tuple[float, float], end: tuple[float, float]) -> None:
        least[who] += end[0] - begin[1]
        most[who] += end[1] - begin[0]

    terminal.intimacy("conflict --pause 0")
    terminal.wait_for(TITLE)
    terminal.type("\r")
    terminal.wait_for("Who starts?")
    begin = pressed("1", "Ana has the floor.")
    for speaker, listener in (("Ana", "Ben"), ("Ben", "Ana")):
        time.sleep(1.5)
        spoke(speaker, begin, pressed("\r", f"{listener} says it back."))
        pressed("\r", "Was that it?")
        begin = pressed("y", f"{speaker}: say more")
        end = pressed("p", f"{listener} has the floor.")
        spoke(speaker, begin, end)
        begin = end
    time.sleep(2.0)
    terminal.kill(signal.SIGKILL)
    terminal.wait_for("Killed")
    (beat,) = run_folder.glob("conflict-*.beat")
    seen = beat.read_text().split()
    # A killed process has spoken until it was last seen.
    spoke("Ana", begin, (float(seen[2]), float(seen[2])))
    time.sleep(2.5)
    terminal.type("reset; clear; echo RESET$((1+1))\r")
    terminal.wait_for("RESET2")
    assert "conflict" not in cli().out
    terminal.intimacy("conflict resume")
    terminal.wait_for("Ana has the floor.")
    # The first thing that the new process did was to keep that nobody was there.
    slept = vault(home).records(None, kinds=(EVENT,))[-1].payload
    assert slept["event"] == "sleep"
    assert slept["at"] == pytest.approx(float(seen[1]), abs=1e-5)
    assert slept["seconds"] > 2
    found = find_open(vault(home))
    assert found is not None
    session = found.session
    assert (session.state.value, session.floor, session.passes) == ("speaking", "Ana", 2)
    for who in ("Ana", "Ben"):
        assert least[who] - 0.2 <= session.spoken(who) <= most[who] + 0.2
    terminal.type("q")
    terminal.wait_for("You've stopped for now.")


def leave_by(terminal: Terminal, way: str) -> int:
    """Leave the session in one of its ways; the exit code that is to come."""
    codes = {"q": 0, "ctrl-c": 130, "term": 143, "away": 0, "stopped": 0, "typing": 0}
    if way == "ctrl-c":
        terminal.type("\x03")
    elif way == "term":
        terminal.kill(signal.SIGTERM)
    elif way == "away":
        terminal.press("t", "\r", "x")
    elif way == "stopped":
        terminal.type("\x1a")
        terminal.wait_for("Stopped")
        assert not terminal.cursor_hidden
        terminal.type("clear; fg\r")
        terminal.wait_for("Ana has the floor.")
        terminal.type("q")
    elif way == "typing":
        terminal.press("t", "4", "5", "\x1b", "q")
    else:
        terminal.type("q")
    return codes[way]


@pytest.mark.parametrize("way", ["q", "ctrl-c", "term", "away", "stopped", "typing"])
def test_every_way_to_leave_gives_the_terminal_back(terminal: Terminal, way: str) -> None:
    before = terminal.mode()
    begun(terminal)
    code = leave_by(terminal, way)
    if way != "term":
        terminal.wait_for("conflict resume")
    assert terminal.code() == code
    assert terminal.mode() == before
    assert not terminal.cursor_hidden
    assert b"\x1b[?1049l" in terminal.raw


@pytest.mark.parametrize("way", ["ctrl-c", "term"])
def test_what_was_interrupted_goes_on_where_it_was(terminal: Terminal, way: str) -> None:
    begun(terminal)
    terminal.type("\r")
    terminal.wait_for("Ben says it back.")
    leave_by(terminal, way)
    terminal.wait_ended()
    terminal.type("clear\r")
    terminal.wait_gone("Ben says it back.")
    terminal.intimacy("conflict resume")
    terminal.wait_for("Ben says it back.")
    terminal.type("q")
    terminal.wait_for("You've stopped for now.")


def test_a_time_out_is_what_waits_until_its_end(terminal: Terminal, cli: Cli) -> None:
    begun(terminal)
    terminal.type("t")
    terminal.wait_for("how many minutes")
    terminal.type("60\r")
    terminal.wait_for("Time-out. Back at")
    at = re.search(r"Back at (\d\d:\d\d)", terminal.text)
    terminal.type("x")
    terminal.wait_for("Pick it up with")
    assert at is not None
    waits = rf"Time-out until {at[1]} on \w+day, then: intimacy conflict resume"
    assert re.search(waits, cli().out)


def test_a_terminal_that_is_gone_loses_nothing(home: Path, couple: Cli) -> None:
    with Terminal(home, env=NO_FIXED_TIME) as terminal:
        begun(terminal)
    until = time.monotonic() + PATIENCE
    while True:
        found = find_open(vault(home))
        assert found is not None
        try:
            with Terminal(home, env=NO_FIXED_TIME) as terminal:
                terminal.intimacy("conflict resume")
                terminal.wait_for("Ana has the floor.", 4)
                terminal.type("q")
                terminal.wait_for("You've stopped for now.")
            break
        except AssertionError:
            assert time.monotonic() < until, "the first process holds on to its session"


def test_the_window_may_change_its_size(terminal: Terminal) -> None:
    begun(terminal)
    terminal.resize(40, 12)
    terminal.wait_for("Ana has the floor.")
    assert "██  ██  ████" in terminal.text
    terminal.resize(120, 40)
    terminal.wait_for("██████████████████")
    terminal.resize(30, 6)
    terminal.wait_for("Ana has the floor.")
    terminal.resize(80, 24)
    terminal.wait_for("● Ana 0:")
    terminal.type("q")
    terminal.wait_for("You've stopped for now.")


@pytest.mark.parametrize("size", [(80, 24), (120, 40), (40, 12)], ids=lambda s: f"{s[0]}x{s[1]}")
def test_the_screen_in_a_real_terminal_is_the_one_that_was_looked_at(
    home: Path, couple: Cli, size: tuple[int, int]
) -> None:
    columns, rows = size
    with Terminal(home, columns=columns, rows=rows) as terminal:
        terminal.intimacy("conflict --topic 'the weekends'")
        terminal.wait_for(TITLE)
        terminal.type("\r")
        terminal.wait_for("Who starts?")
        terminal.settle()
        rest = "\n" * rows
        shown = "\n".join((terminal.text + rest).split("\n")[:rows]) + "\n"
        same_as_golden(f"conflict/{columns}x{rows}-ready", shown)
        terminal.type("q")


@pytest.mark.parametrize(
    ("env", "options", "size"),
    [({"ACCESSIBLE": "1"}, "", (80, 24)), ({}, "--plain", (80, 24)), ({}, "", (39, 11))],
)
def test_by_lines_where_a_screen_is_not_wanted_or_too_small(
    home: Path, couple: Cli, cli: Cli, env: dict[str, str], options: str, size: tuple[int, int]
) -> None:
    columns, rows = size
    with Terminal(home, env={**NO_FIXED_TIME, **env}, columns=columns, rows=rows) as terminal:
        terminal.intimacy(f"conflict --pause 1 {options}")
        terminal.wait_for("Type a letter and press Enter")
        assert "If you're afraid: intimacy safety" in terminal.text
        for typed, answered in (
            ("\r", "Who starts?"),
            ("ana\r", "Ana has the floor."),
            ("\r", "says it back."),
            ("\r", "Was that it?"),
            ("maybe\r", "There's no key 'maybe' here."),
            ("p\r", "There's no key 'p' here."),
            ("yes\r", "Ana heard;"),
            ("pass\r", "Ben has the floor."),
            ("t\r", "Or go back: type esc"),
            ("30\r", "Time-out."),
            ("park\r", "p  parked, until a day"),
            ("p\r", "Park it until when?"),
            ("tomorrow\r", "each say one thing"),
            ("ana\r", "Ana  said"),
            ("ben\r", "You've put it down for now."),
        ):
            terminal.type(typed)
            terminal.wait_for(answered)
            terminal.settle()
        assert b"\x1b[?1049h" not in terminal.raw
        assert terminal.code() == 0
    (kept,) = cli("conflict", "log", "--json").data["sessions"]
    assert (kept["state"], kept["turns"], kept["how"]) == ("ended", 1, "parked")


def test_sam_and_pam_sit_down_for_the_first_time(home: Path, cli: Cli) -> None:
    with Terminal(home) as terminal:
        terminal.intimacy("conflict")
        terminal.wait_for("What's your name?")
        terminal.type("Sam\r")
        terminal.wait_for("And your partner's name?")
        terminal.type("Pam\r")
        terminal.wait_for(TITLE)
        terminal.type("q")
        terminal.wait_for("You've stopped for now.")
    assert cli("partner", "--json").data["partners"] == ["Sam", "Pam"]


def test_the_first_session_asks_for_both_names(home: Path, cli: Cli) -> None:
    with Terminal(home) as terminal:
        terminal.intimacy("conflict")
        terminal.wait_for("What's your name?")
        terminal.type("Ana\r")
        terminal.wait_for("And your partner's name?")
        terminal.type("Ben\r")
        terminal.wait_for(TITLE)
        terminal.type("q")
        terminal.wait_for("You've stopped for now.")
    assert cli("partner", "--json").data["partners"] == ["Ana", "Ben"]


def test_a_session_that_waits_is_offered_and_a_script_is_not(terminal: Terminal, cli: Cli) -> None:
    begun(terminal)
    terminal.type("\x03")
    terminal.wait_for("intimacy: stopped.")
    assert cli("conflict", "--script", "-", stdin="").code == 0
    terminal.type("clear\r")
    terminal.intimacy("conflict")
    terminal.wait_for("You have an unfinished session")
    terminal.type("\r")
    terminal.wait_for("Ana has the floor.")
    terminal.type("q")
    terminal.wait_for("You've stopped for now.")
    terminal.type("clear\r")
    terminal.settle()
    terminal.intimacy("conflict")
    terminal.wait_for("You have an unfinished session")
    terminal.type("\x1b[B\r")
    terminal.wait_for(TITLE)
    terminal.type("q")
    terminal.wait_for("You've stopped for now.")
    first, _, third = cli("conflict", "log", "--json").data["sessions"]
    assert (first["state"], third["state"]) == ("ended", "topic")


PAGES = {
    "topic": ((), TITLE),
    "speaking": (("\r", "1"), "Ana has the floor."),
    "help": (("\r", "1", "?"), "any key to go back"),
    "how": (("\r", "1", "c"), "How do you want to close?"),
    "time-out": (("\r", "1", "t", "\r"), "Time-out. Back at"),
    "typing": (("\r", "1", "t", "4", "\x1b"), "Ana has the floor."),
    "closing": (("\r", "1", "c", "p", "2", "\r"), "each say one thing"),
}


@pytest.mark.parametrize("page", PAGES)
def test_q_from_every_page_is_taken_up_again_for_a_day_and_not_a_second_longer(
    home: Path, couple: Cli, page: str
) -> None:
    keys, shown = PAGES[page]
    with Terminal(home) as terminal:
        terminal.intimacy("conflict")
        terminal.wait_for(TITLE)
        assert "If you're afraid: intimacy safety" in terminal.text
        terminal.press(*keys, pause=0.3)
        terminal.wait_for(shown)
        terminal.type("q")
        terminal.wait_for("Pick it up with" if page == "time-out" else "You can pick it up again")
        assert terminal.code() == 0
    events = [each.payload["event"] for each in vault(home).records(None, kinds=(EVENT,))]
    assert "leave" not in events
    assert ("conflict resume" in couple().out) == (page == "time-out")
    # The clock of these tests stands at 20:15; a time-out of 20 minutes is open for a day more.
    last = "20:34:59" if page == "time-out" else "20:14:59"
    gone = "20:35:01" if page == "time-out" else "20:15:01"
    in_time = {"INTIMACY_NOW": f"2026-11-24T{last}+01:00"}
    too_late = {"INTIMACY_NOW": f"2026-11-24T{gone}+01:00"}
    with Terminal(home, env=too_late) as terminal:
        terminal.intimacy("conflict resume")
        terminal.wait_for("there's no session to resume.")
        assert terminal.code() == 1
    (kept,) = couple("conflict", "log", "--json", env=too_late).data["sessions"]
    assert kept["state"] == "ended"
    with Terminal(home, env=in_time) as terminal:
        terminal.intimacy("conflict resume")
        terminal.wait_for("Ana has the floor." if page in ("help", "how") else shown)


def test_a_time_out_that_is_over_says_so_and_can_be_longer(
    home: Path, couple: Cli, monkeypatch: pytest.MonkeyPatch
) -> None:
    with Terminal(home) as terminal:
        terminal.intimacy("conflict")
        terminal.wait_for(TITLE)
        terminal.press("\r", "1", "t", "3", "0", "\r", pause=0.3)
        terminal.wait_for("Time-out. Back at 20:45.")
        terminal.type("q")
        terminal.wait_for("Pick it up with")

    def said(at: str) -> str:
        monkeypatch.setenv("INTIMACY_NOW", f"{at}+01:00")
        text = couple().out
        assert quick_answer([]) in (None, text)
        return text

    assert "Time-out until 20:45 on Monday, then: intimacy conflict resume" in said(
        "2026-11-23T20:44:59"
    )
    over = "The time-out is over. When you're both ready: intimacy conflict resume"
    assert over in said("2026-11-23T20:45:00")
    assert over in said("2026-11-24T20:44:59")
    assert "conflict" not in said("2026-11-24T20:45:01")
    with Terminal(home, env={"INTIMACY_NOW": "2026-11-23T21:00:00+01:00"}) as terminal:
        terminal.intimacy("conflict resume")
        terminal.wait_for("Time's up. When")
        terminal.type("l")
        terminal.wait_for("from now")
        terminal.type("60\r")
        terminal.wait_for("Back at 22:00.")
        terminal.type("x")
        terminal.wait_for("Pick it up with")
    assert "Time-out until 22:00" in said("2026-11-23T21:30:00")


def test_one_bell_when_the_time_is_up_and_none_where_it_is_switched_off(
    home: Path, couple: Cli
) -> None:
    quiet_home = home.parent / "quiet"
    with Terminal(home) as loud, Terminal(quiet_home) as quiet:
        rung = loud.raw.count(b"\a"), quiet.raw.count(b"\a")
        begun(quiet, "--turn 15 --no-bell --partners Ana Ben")
        begun(loud, "--turn 15")
        for terminal in (quiet, loud):
            terminal.wait_for("0:01 over", 25)
        assert loud.raw.count(b"\a") == rung[0] + 1
        assert quiet.raw.count(b"\a") == rung[1]


@pytest.mark.real_time
def test_a_minute_by_the_real_clock_is_a_minute_and_costs_next_to_nothing(
    terminal: Terminal, cli: Cli
) -> None:
    begun(terminal)
    started = time.monotonic()
    process = os.tcgetpgrp(terminal._child.child_fd)
    used = processor_seconds(process)
    while time.monotonic() - started < 60:
        terminal.settle(0.5)
    share = (processor_seconds(process) - used) / (time.monotonic() - started)
    spoke = time.monotonic() - started
    terminal.type("\r")
    terminal.wait_for("Ben says it back.")
    terminal.type("q")
    terminal.wait_for("You've stopped for now.")
    (kept,) = cli("conflict", "log", "--json").data["sessions"]
    assert kept["ledger"]["spoken"][0]["seconds"] == pytest.approx(spoke, abs=0.2)
    assert share <= 0.02, f"{share:.1%} of a core while it waits"


def processor_seconds(process: int) -> float:
    """What a process has used so far, by /proc; 0 where there is none."""
    try:
        fields = Path(f"/proc/{process}/stat").read_text().rpartition(")")[2].split()
    except OSError:
        return 0.0
    return (int(fields[11]) + int(fields[12])) / TICKS


def test_what_was_written_in_a_reflection_outlives_an_interruption(
    terminal: Terminal, cli: Cli
) -> None:
    terminal.intimacy("conflict reflect --as Ana")
    terminal.wait_for("would they tell it?")
    terminal.type("Both were tired.\r")
    terminal.wait_for("What good could they find")
    terminal.type("\x03")
    terminal.wait_for("What you wrote is saved;")
    assert terminal.code() == 130
    terminal.type("clear\r")
    terminal.intimacy("conflict reflect --as Ana")
    terminal.wait_for("You started writing earlier.")
    terminal.type("\r")
    terminal.wait_for("What good could they find")
    terminal.type("Both came back.\r")
    terminal.wait_for("What makes it hard to")
    terminal.type("\r")
    terminal.wait_for("Saved, for your eyes")
    (kept,) = cli("conflict", "reflect", "--list", "--as", "Ana", "--json").data["reflections"]
    assert kept["text"] == "Both were tired.\nBoth came back."
    assert cli("conflict", "reflect", "--list", "--as", "Ben", "--json").data["reflections"] == []


def test_in_a_narrow_window_no_question_is_torn_in_a_word(home: Path, couple: Cli) -> None:
    with Terminal(home, columns=40, rows=24) as terminal:
        terminal.intimacy("conflict reflect --as Ana")
        terminal.wait_for("How would they describe what happened?\n (Enter skips a question)")
        terminal.type("It rained, and both were tired.\r")
        terminal.wait_for("What good could they find in it, on\n either side?")
        assert "rained" not in terminal.text
        terminal.type("\r")
        terminal.wait_for("would help?")
        terminal.type("\r")
        terminal.wait_for("Saved, for your eyes")


def test_in_a_narrow_window_no_key_is_torn_from_its_word(home: Path, couple: Cli) -> None:
    with Terminal(home, columns=40, rows=12) as terminal:
        terminal.intimacy("talk day --minutes 5 --first Ana")
        terminal.wait_for("Ana goes first")
        terminal.type("\r")
        terminal.wait_for("over to Ben")
        assert "\n h pause  q leave" in terminal.text
        terminal.type("q")
