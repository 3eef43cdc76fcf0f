"""What stands at the end of things, screen by screen: of a session, of four lines, of a search."""

from __future__ import annotations

from collections.abc import Iterator

from tests.harness.evening import leave, look_at, run_line, wait_end
from tests.harness.terminal import Terminal

PEOPLE = "name,city,phone\n" + "".join(
    f"Person {n:02},Dublin,+353 1 555 01{n:02}\n" for n in range(1, 13)
)
TALKED = ("\r", "1", "\r", "\r", "y", "1", "p", "\r", "\r", "y", "2")
"""The keys of two turns, from the page that asks for a topic until both feel heard."""


def ends(terminal: Terminal) -> Iterator[str]:
    """Drive a couple with a past to what the evening has no room for."""
    yield from _conflict(terminal)
    yield from _talk(terminal)
    yield from _looked_back(terminal)
    terminal.type(f"printf '%b' '{PEOPLE.encode('unicode_escape').decode()}' > list.csv\r")
    run_line(terminal, "therapist find --directory list.csv --near Dublin --country IE", "leave")
    yield "therapist-list"
    terminal.press("q")
    wait_end(terminal)
    yield "therapist-find"


def _conflict(terminal: Terminal) -> Iterator[str]:
    run_line(terminal, "conflict --topic dishes", "What is it about?")
    terminal.press("q")
    wait_end(terminal)
    run_line(terminal, "conflict", "unfinished session")
    yield "conflict-unfinished"
    terminal.press("2")
    terminal.wait_for("What is it about?")
    terminal.press(*TALKED, pause=0.3)
    terminal.wait_for("both feel heard")
    terminal.settle()
    yield "conflict-heard"
    terminal.press("c", "m", pause=0.3)
    terminal.wait_for("each say one thing")
    terminal.press("1", "2", pause=0.3)
    wait_end(terminal)
    yield "conflict-ended"


def _talk(terminal: Terminal) -> Iterator[str]:
    run_line(terminal, "talk raise --as Ana", "What happened?")
    yield "raise"
    for line, following in (
        ("On Tuesday the pans stood there till noon.", "How did you feel?"),
        ("tired and alone with it", "What do you need?"),
        ("", "small request"),
        ("Could you do the pans tonight?", "What you want to raise"),
    ):
        terminal.type(f"{line}\r")
        terminal.wait_for(following)
    terminal.settle()
    yield "raised"
    terminal.press("q")
    wait_end(terminal)
    run_line(terminal, "talk card --seed 7", "another")
    yield "card"
    terminal.press("q")
    wait_end(terminal)


def _looked_back(terminal: Terminal) -> Iterator[str]:
    for name, words in (("month", "checkin history --as Ana"), ("trend", "trends --as Ana")):
        look_at(terminal, words)
        yield name
        leave(terminal)
