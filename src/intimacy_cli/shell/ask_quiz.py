"""Asks a quiz on a terminal: single keys on a screen, or numbered lines for a screen reader.

Both drive the same pure quiz; `keep` is called after every answer, so that nothing is ever lost.
"""

from __future__ import annotations

from collections.abc import Callable

from ..core import quiz_screens as screens
from ..core.keys import LEFT, RIGHT
from ..core.quiz import BACK, EXPLAIN, SKIP, STOP, Quiz, T
from ..core.quiz_screens import QuizLook
from ..core.styled_text import line, quiet
from ..errors import Stopped
from .invocation import Invocation
from .one_key import Numbered, one_key
from .prompts import STAYS
from .screen import Screen
from .tap import LIT_SECONDS, Pointer, point_at, take_tap, tap

_WORDS = {"back": BACK, "skip": SKIP, "stop": STOP, "help": EXPLAIN}


def ask_quiz(
    call: Invocation,
    quiz: Quiz[T],
    look: QuizLook[T],
    keep: Callable[[Quiz[T]], None],
    *,
    kept: str,
) -> Quiz[T]:
    """Ask until every item is answered or skipped.

    Raises Stopped, which says what is `kept`, when the person leaves.
    """
    ask = _on_screen if call.console.live else _by_lines
    try:
        done = ask(call, quiz, look, keep)
    except KeyboardInterrupt:
        raise Stopped(kept=kept) from None
    if done.stopped:
        raise Stopped(kept=kept)
    return done


def ask_go_on(call: Invocation, found: str) -> bool:
    """Whether to go on with a draft; `found` says how far it went."""
    keys = {"enter": "on", "y": "on", "n": "new", "q": "leave", "escape": "leave"}
    options = [("on", "Go on"), ("new", "Start over")]
    numbered = Numbered(f"Pick up where you left off? {found}", options)
    chosen = one_key(call, screens.draft_found(found), keys, numbered)
    if chosen == "leave":
        raise Stopped(kept="What you answered so far stays saved.")
    return chosen == "on"


def _on_screen(
    call: Invocation, quiz: Quiz[T], look: QuizLook[T], keep: Callable[[Quiz[T]], None]
) -> Quiz[T]:
    pointer = Pointer()
    with Screen(call.console) as screen:
        while not (quiz.done or quiz.stopped):
            screen.show(*tap(quiz, look, pointer, screen.look, screen.size))
            key = screen.wait() or ""
            pointer = point_at(quiz, pointer, key, look)
            meant = take_tap(quiz, pointer, key)
            if meant in (LEFT, RIGHT):
                continue
            pressed = _pressed(quiz, meant, keep)
            if pressed.answers != quiz.answers or pressed.at > quiz.at:
                _light(screen, quiz, look, meant)
            if pressed.at != quiz.at:
                pointer = Pointer()
            quiz = pressed
    return quiz


def _light(screen: Screen, quiz: Quiz[T], look: QuizLook[T], key: str) -> None:
    """Show for a moment what was chosen, before the next question stands there."""
    if key.isdecimal():
        lit = Pointer(int(key), lit=True)
        screen.show(*tap(quiz, look, lit, screen.look, screen.size))
        screen.rest(LIT_SECONDS)


def _by_lines(
    call: Invocation, quiz: Quiz[T], look: QuizLook[T], keep: Callable[[Quiz[T]], None]
) -> Quiz[T]:
    stays = quiet(f"{STAYS} Clear it afterwards if somebody might look.")
    call.console.talk(line(look.head), stays)
    while not (quiz.done or quiz.stopped):
        call.console.talk(*screens.item_lines(quiz, look))
        typed = call.prompts.text(screens.spoken_keys(quiz, look)).strip().lower()
        key = {look.skip: SKIP, **_WORDS}.get(typed, typed)
        pressed = _pressed(quiz, key, keep)
        if pressed == quiz:
            call.console.talk(screens.not_understood(quiz, key))
        quiz = pressed
    return quiz


def _pressed(quiz: Quiz[T], key: str, keep: Callable[[Quiz[T]], None]) -> Quiz[T]:
    pressed = quiz.press(key)
    if (pressed.answers, pressed.skipped) != (quiz.answers, quiz.skipped):
        keep(pressed)
    return pressed
