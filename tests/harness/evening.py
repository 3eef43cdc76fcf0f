"""An evening of two, screen by screen, in a real terminal: for goldens, sheet and README."""

from __future__ import annotations

from collections.abc import Iterator

from tests.harness.terminal import PROGRAM, Terminal

SIZES = ((80, 24), (120, 40), (40, 12))
NOW = "2026-11-30T20:15:00+01:00"
RIGHT, PAGE_DOWN = "\x1b[C", "\x1b[6~"


def variables(**more: str) -> dict[str, str]:
    """What the terminal of an evening is told: always the same one."""
    return {"INTIMACY_NOW": NOW, "TZ": "Europe/Berlin", "LANG": "C.UTF-8", **more}


def evening(terminal: Terminal) -> Iterator[str]:
    """Drive the program through an evening; each name is that of the screen that stands there."""
    # Typed by its name, so that no line is wrapped by how long a path is.
    terminal.type(f'intimacy() {{ {" ".join(PROGRAM)} "$@"; }}; clear\r')
    yield from _first_minute(terminal)
    yield from _taps(terminal)
    yield from _reveal(terminal)
    yield from _looked_at(terminal)


def run_line(terminal: Terminal, words: str, until: str) -> None:
    """Type a command line on an empty screen, and wait for a text of what it shows."""
    terminal.type(f"clear; intimacy {words}\r")
    terminal.wait_for(until)
    terminal.settle()


def look_at(terminal: Terminal, words: str) -> None:
    """Type a command line whose answer is printed, or stands on a screen where it scrolls."""
    terminal.type(f"clear; intimacy {words}\r")
    terminal.settle()
    while not (terminal.ended or _scrolls(terminal)):
        terminal.wait(0.05)
    terminal.settle()


def leave(terminal: Terminal) -> None:
    """Go back to the shell from there."""
    if _scrolls(terminal):
        terminal.press("q")
    wait_end(terminal)


def _scrolls(terminal: Terminal) -> bool:
    return "leave" in terminal.lines[-1]


def wait_end(terminal: Terminal) -> None:
    """Wait until the command has ended."""
    terminal.wait_ended()
    terminal.settle()


def _first_minute(terminal: Terminal) -> Iterator[str]:
    run_line(terminal, "", "talk card")
    wait_end(terminal)
    yield "welcome"
    run_line(terminal, "checkin", "What's your name?")
    yield "hello"
    terminal.type("Ana\r")
    terminal.wait_for("partner's name?")
    terminal.settle()
    yield "partner"
    terminal.type("Ben\r")
    terminal.wait_for("Before the first question")
    terminal.settle()
    yield "before"
    terminal.press(" ")
    terminal.wait_for("1 of 7")


def _taps(terminal: Terminal) -> Iterator[str]:
    terminal.settle()
    yield "tap"
    terminal.press("6")
    terminal.wait_for("2 of 7")
    terminal.press(RIGHT, RIGHT)
    yield "tap-by-arrows"
    terminal.press("?")
    yield "tap-explained"
    terminal.press("?", "5", "6", "2", "4", "5", "3")
    terminal.wait_for("Anything to add")
    terminal.type("the walk was good")
    terminal.settle()
    yield "note"
    terminal.type("\r")
    terminal.wait_for("Share your note")
    terminal.settle()
    yield "share"
    terminal.press("y")
    terminal.wait_for("What would you like more of?")
    terminal.settle()
    yield "want"
    terminal.press("s")
    terminal.wait_for("Tonight:")
    wait_end(terminal)
    yield "done"


def _reveal(terminal: Terminal) -> Iterator[str]:
    run_line(terminal, "checkin --as Ben", "Before the first question")
    terminal.press(" ")
    terminal.wait_for("1 of 7")
    terminal.press("3", "5", "4", "3", "4", "6", "5")
    terminal.wait_for("Anything to add")
    terminal.type("\r")
    terminal.wait_for("What would you like more of?")
    terminal.press("s")
    terminal.wait_for("You've both answered.")
    terminal.settle()
    yield "called"
    terminal.press("\r")
    terminal.wait_for("all at once")
    terminal.wait_gone("all at once")
    terminal.settle()
    yield "reveal"
    while "↓" in terminal.lines[-1]:
        terminal.press("\r")
        yield "reveal-end"
    terminal.press("\r")
    terminal.wait_for("Tonight:")
    wait_end(terminal)
    yield "after"


def _looked_at(terminal: Terminal) -> Iterator[str]:
    run_line(terminal, "", "Next")
    wait_end(terminal)
    yield "glance"
    look_at(terminal, "checkin history --as Ana")
    yield "history"
    leave(terminal)
    run_line(terminal, "talk card --seed 7", "another")
    terminal.press("d")
    terminal.wait_for("Which deck?")
    terminal.settle()
    yield "decks"
    terminal.press(PAGE_DOWN, PAGE_DOWN)
    yield "decks-further"
    terminal.press("q")
    wait_end(terminal)
    run_line(terminal, "date-idea take --help", "Example")
    wait_end(terminal)
    yield "help"


def further(terminal: Terminal) -> Iterator[str]:
    """What isn't part of that evening, after it: a date, what is hard, what answers in lines."""
    run_line(terminal, "date-idea --seed 4", "not for us")
    yield "date"
    terminal.press("?")
    terminal.wait_for("Why this one")
    terminal.settle()
    yield "date-behind"
    terminal.press("b", "\r")
    wait_end(terminal)
    yield "date-taken"
    run_line(terminal, "date-idea take crunch-quiz --at 'Sat 19:30'", "It's on")
    wait_end(terminal)
    run_line(terminal, "", "Sat 19:30")
    wait_end(terminal)
    yield "glance-planned"
    yield from _hard(terminal)
    yield from _in_lines(terminal)


def _hard(terminal: Terminal) -> Iterator[str]:
    run_line(terminal, "conflict --topic dishes", "What is it about?")
    yield "conflict"
    terminal.press("\r")
    terminal.wait_for("Who starts?")
    terminal.press("1")
    terminal.wait_for("has the floor")
    terminal.settle()
    yield "conflict-turn"
    terminal.press("t")
    terminal.wait_for("how many minutes")
    terminal.press("\r")
    terminal.wait_for("Back at")
    terminal.settle()
    yield "conflict-time-out"
    terminal.press("q")
    wait_end(terminal)
    yield "conflict-left"
    run_line(terminal, "therapist ready --as Ana", "Enter")
    yield "ready"
    terminal.press("\r")
    terminal.wait_for("1 of 6")
    terminal.settle()
    yield "ready-question"
    terminal.press("q")
    wait_end(terminal)
    run_line(terminal, "safety --country IE", "Help · Ireland")
    yield "safety"
    terminal.press("c")
    terminal.wait_for("which country")
    terminal.settle()
    yield "safety-countries"
    terminal.press("\x1b")
    wait_end(terminal)


def _in_lines(terminal: Terminal) -> Iterator[str]:
    for name, words in (
        ("doctor", "doctor"), ("partner", "partner"), ("lock", "lock status"),
        ("date-history", "date-idea history"), ("trends", "trends --as Ana"),
    ):  # fmt: skip
        look_at(terminal, words)
        yield name
        leave(terminal)
