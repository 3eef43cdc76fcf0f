"""Asks the questions of `therapist ready`: single keys on a screen, or numbered lines.

Both drive the same pure `Asking`; `keep` is called after every answer, so that nothing is lost.
"""

from __future__ import annotations

from collections.abc import Callable

from ...core.lines import line
from ...errors import Stopped
from ...shell.call import Call
from ...shell.screen import Screen
from . import ready_screens as screens
from .ready import BACK, SKIP, STOP, Asking

Keep = Callable[[Asking], None]
KEPT = "What you answered so far is kept; intimacy therapist ready goes on from there."


def ask_all(call: Call, asking: Asking, head: str, keep: Keep) -> Asking:
    """Ask until every question is answered or left out. Raises Stopped when the person leaves."""
    ask = _on_screen if call.console.live else _by_lines
    try:
        done = ask(call, asking, head, keep)
    except KeyboardInterrupt:
        raise Stopped(kept=KEPT) from None
    if done.stopped:
        raise Stopped(kept=KEPT)
    return done


def ask_go_on(call: Call, answered: int, of: int) -> bool:
    """Whether to go on with a draft."""
    if not call.console.live:
        question = f"You began earlier: {answered} of {of} are done."
        return call.prompts.choose(question, [("on", "Go on"), ("new", "Begin anew")]) == "on"
    with Screen(call.console) as screen:
        while True:
            screen.show(*screens.draft_found(answered, of))
            key = screen.wait()
            if key in ("enter", "y"):
                return True
            if key == "n":
                return False


def show_before(call: Call, other: str | None) -> None:
    """Who will see the answers, and what this is not for. Raises Stopped when the person leaves."""
    if not call.console.live:
        call.console.talk(*screens.before_lines(other))
        return
    with Screen(call.console) as screen:
        while True:
            screen.show(*screens.before(other, screen.size))
            key = screen.wait()
            if key == STOP:
                raise Stopped
            if key in ("enter", " "):
                return


def _on_screen(call: Call, asking: Asking, head: str, keep: Keep) -> Asking:
    with Screen(call.console) as screen:
        while not (asking.done or asking.stopped):
            screen.show(*screens.question(asking, head, screen.size))
            key = screen.wait()
            if key is not None:
                pressed = asking.press(key)
                if (pressed.answers, pressed.skipped) != (asking.answers, asking.skipped):
                    keep(pressed)
                asking = pressed
    return asking


def _by_lines(call: Call, asking: Asking, head: str, keep: Keep) -> Asking:
    call.console.talk(line(head))
    while not (asking.done or asking.stopped):
        call.console.talk(*screens.spoken_question(asking))
        typed = call.prompts.text(screens.spoken_keys(asking)).strip().lower()
        key = {"back": BACK, "skip": SKIP, "leave out": SKIP, "stop": STOP, "help": "?"}.get(
            typed, typed
        )
        pressed = asking.press(key)
        if pressed == asking:
            call.console.talk(screens.not_understood(asking))
        else:
            keep(pressed)
        asking = pressed
    return asking
