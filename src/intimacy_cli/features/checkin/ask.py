"""Asks a check-in on a terminal: single keys on a screen, or numbered lines for a screen reader.

Both drive the same pure quiz; `keep` is called after every answer, so that nothing is ever lost.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence

from ...core.frozen import frozen
from ...core.lines import Line, line
from ...errors import Stopped
from ...shell.call import Call
from ...shell.screen import Screen
from . import screens
from .instrument import Item
from .quiz import BACK, SKIP, STOP, Quiz

Keep = Callable[[Quiz], None]
UNCHANGED = "Nothing was changed."
KEPT = "What you answered so far is kept; intimacy checkin goes on from there."


@frozen
class Extras:
    """What is asked after the taps: a line, whether to share it, and what to have more of."""

    note: str | None
    share_note: bool
    want: str | None


def ask_quiz(call: Call, quiz: Quiz, head: str, keep: Keep | None = None) -> Quiz:
    """Ask until every item is answered or skipped; without `keep` nothing is kept of the way.

    Raises Stopped when the person leaves.
    """
    ask = _on_screen if call.console.live else _by_lines
    kept = KEPT if keep else UNCHANGED
    try:
        done = ask(call, quiz, head, keep or _nothing)
    except KeyboardInterrupt:
        raise Stopped(kept=kept) from None
    if done.stopped:
        raise Stopped(kept=kept)
    return done


def _nothing(_: Quiz) -> None:
    return


def ask_go_on(call: Call, answered: int, of: int) -> bool:
    """Whether to go on with a draft."""
    if not call.console.live:
        question = f"You began earlier: {answered} of {of} are answered."
        return call.prompts.choose(question, [("on", "Go on"), ("new", "Begin anew")]) == "on"
    with Screen(call.console) as screen:
        while True:
            screen.show(*screens.draft_found(answered, of))
            key = screen.wait()
            if key in ("enter", "y"):
                return True
            if key == "n":
                return False


def ask_extras(
    call: Call,
    items: Sequence[Item],
    *,
    two: bool,
    want_due: bool,
    note: str | None,
    keep: Callable[[str], None],
) -> Extras:
    """Ask for a line, whether to share it, and, once a week, what to have more of.

    `note` is a line that an earlier, interrupted run has kept; `keep` is called with a new one as
    soon as it is there. Raises Stopped when the person leaves.
    """
    try:
        if note is None:
            question = "A line about today, if you like (Enter leaves it out):"
            note = call.prompts.text(question, private=True).strip()
            keep(note)
        share = bool(note) and two and _ask_share(call)
        return Extras(note or None, share, _ask_want(call, items) if want_due else None)
    except KeyboardInterrupt:
        raise Stopped(kept=KEPT) from None


def _ask_share(call: Call) -> bool:
    if not call.console.live:
        options = [("own", "Keep it for yourself"), ("share", "Show it once both have answered")]
        return call.prompts.choose("Your line:", options) == "share"
    with Screen(call.console) as screen:
        while True:
            screen.show(*screens.share_note())
            key = screen.wait()
            if key in ("enter", "k"):
                return False
            if key == "s":
                return True


def _ask_want(call: Call, items: Sequence[Item]) -> str | None:
    """Which area to have more of; an empty text if the question was skipped."""
    areas = [item for item in items if item.scored]
    if not call.console.live:
        options = [(item.id, screens.WANTED.get(item.id, item.short)) for item in areas]
        return call.prompts.choose("Of what would you like more?", [*options, ("", "Skip")])
    with Screen(call.console) as screen:
        while True:
            screen.show(*screens.want(areas))
            key = screen.wait()
            if key in (SKIP, "enter"):
                return ""
            if key and key.isdecimal() and 1 <= int(key) <= len(areas):
                return areas[int(key) - 1].id


def show_first_page(call: Call) -> None:
    """The page that everybody sees once, alone with the screen."""
    if not call.console.live:
        call.console.talk(*screens.first_page_lines())
        return
    with Screen(call.console) as screen:
        while True:
            screen.show(*screens.first_page())
            if screen.wait() in ("enter", " ", "q"):
                return


def _on_screen(call: Call, quiz: Quiz, head: str, keep: Keep) -> Quiz:
    with Screen(call.console) as screen:
        while not (quiz.done or quiz.stopped):
            lines, foot = screens.quiz(quiz, head, screen.size)
            screen.show(lines, foot)
            key = screen.wait()
            if key is not None:
                pressed = quiz.press(key)
                if pressed.answers != quiz.answers or pressed.skipped != quiz.skipped:
                    keep(pressed)
                quiz = pressed
    return quiz


def _by_lines(call: Call, quiz: Quiz, head: str, keep: Keep) -> Quiz:
    def talk(lines: Sequence[Line]) -> None:
        call.console.talk(*lines)

    call.console.talk(line(head))
    while not (quiz.done or quiz.stopped):
        talk(screens.spoken_item(quiz))
        typed = call.prompts.text(screens.spoken_keys(quiz)).strip().lower()
        key = {"back": BACK, "skip": SKIP, "stop": STOP, "help": "?"}.get(typed, typed)
        pressed = quiz.press(key)
        if pressed == quiz:
            talk(screens.not_understood(quiz))
        keep(pressed)
        quiz = pressed
    return quiz
