"""Asks the list on a terminal, and shows pages: single keys on a screen, or lines to be read out.

What is answered is kept, under the word, whenever a section is done and whenever the person leaves,
however that comes about.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence
from functools import partial

from ...core.quiz import STOP
from ...core.styled_text import Line, line, quiet
from ...errors import Stopped
from ...shell.invocation import Invocation
from ...shell.one_key import Numbered, one_key, wait_for_key
from ...shell.prompts import STAYS
from ...shell.screen import Screen
from . import screens
from .answers import Revealed
from .pad import FINISH, Pad

NOTHING_KEPT = "You haven't answered anything yet."
_LEAVE = {STOP: "leave", "escape": "leave"}
_ON = {"enter": "on", " ": "on", **_LEAVE}
_SAVING = quiet(screens.SAVING)
_WORDS = {"back": "b", "skip": "s", "stop": STOP, "finish": FINISH, "no": "x"}


def show_before(call: Invocation) -> None:
    """What a person should know before the first question. Raises Stopped when they leave."""
    if not call.console.live:
        call.console.talk(*(line(text) for page in screens.BEFORE for text in page))
        call.console.talk(quiet(f"{STAYS} Clear it afterwards if somebody might look."))
        go_on = [("on", "Go on"), ("leave", "Leave")]
        if call.prompts.choose("Go on?", go_on) == "leave":
            raise Stopped(kept=NOTHING_KEPT)
        return
    for number in range(len(screens.BEFORE)):
        if wait_for_key(call, partial(screens.before, number), _ON) == "leave":
            raise Stopped(kept=NOTHING_KEPT)


def ask_heat(call: Invocation) -> int:
    """How far the list may go. Raises Stopped when the person leaves."""
    options = [("1", "tender"), ("2", "sensual too"), ("3", "all of it, sex included")]
    numbered = Numbered("How far may your list go?", options)
    if not call.console.live:
        return int(one_key(call, screens.how_far, {}, numbered))
    chosen = wait_for_key(call, screens.how_far, {"1": "1", "2": "2", "3": "3", **_LEAVE})
    if chosen == "leave":
        raise Stopped(kept=NOTHING_KEPT)
    return int(chosen)


def ask_pad(call: Invocation, pad: Pad, keep: Callable[[Pad], None], *, kept: str) -> Pad:
    """Ask until the person says that they are ready.

    Raises Stopped, which says what is `kept`, when they leave before.
    """
    keeper = _Keeper(pad, keep)
    try:
        while (answer := _asked_and(call, keeper)) == "back":
            keeper.pad = _back(keeper.pad)
        _refuse_later(answer, kept)
    except BaseException as left:
        # A closed window and a signal leave this way too.
        keeper.keep_now()
        if isinstance(left, KeyboardInterrupt):
            raise Stopped(kept=kept) from None
        raise
    return keeper.pad


def _asked_and(call: Invocation, keeper: _Keeper) -> str:
    """Ask the questions, then whether that is all: `ready`, `later` or `back`."""
    done = _on_screen(call, keeper) if call.console.live else _by_lines(call, keeper)
    return "later" if done.quiz.stopped else _ask_ready(call, done)


def _refuse_later(answer: str, kept: str) -> None:
    if answer == "later":
        raise Stopped(kept=kept)


class _Keeper:
    """The pad as it is now, kept whenever a section is done."""

    def __init__(self, pad: Pad, keep: Callable[[Pad], None]) -> None:
        self.pad = pad
        self._keep = keep
        self._kept = pad

    def press(self, key: str, saving: Callable[[], None] = lambda: None) -> bool:
        """Press a key; whether it meant anything. `saving` says that it takes a moment."""
        before, self.pad = self.pad, self.pad.press(key)
        if self.pad.section != before.section and not self.pad.quiz.stopped:
            saving()
            self.keep_now()
        return self.pad != before

    def keep_now(self) -> None:
        """Keep it, unless it is kept as it is."""
        now, then = self.pad.quiz, self._kept.quiz
        if (now.answers, now.items) != (then.answers, then.items):
            self._keep(self.pad)
            self._kept = self.pad


def _on_screen(call: Invocation, keeper: _Keeper) -> Pad:
    with Screen(call.console) as screen:
        while not keeper.pad.done:
            screen.show(*screens.question_screen(keeper.pad, screen.size))
            key = screen.wait()
            if key is not None:
                keeper.press(key, lambda: screen.show(*screens.saving(keeper.pad, screen.size)))
    return keeper.pad


def _by_lines(call: Invocation, keeper: _Keeper) -> Pad:
    while not keeper.pad.done:
        call.console.talk(*screens.say_question(keeper.pad))
        typed = call.prompts.text(screens.SPOKEN_KEYS).strip().lower()
        if not keeper.press(_WORDS.get(typed, typed), lambda: call.console.talk(_SAVING)):
            call.console.talk(line("Type 1 to 5, or one of the letters."))
    return keeper.pad


def _ask_ready(call: Invocation, pad: Pad) -> str:
    options = [("ready", "Ready"), ("later", "Not yet; keep it for later"), ("back", "Back")]
    numbered = Numbered("Are you ready? Your partner will be told that you are.", options)
    keys = {"r": "ready", "l": "later", "b": "back", **dict.fromkeys(_LEAVE, "later")}
    return one_key(call, lambda size: screens.finish(pad, size), keys, numbered)


def _back(pad: Pad) -> Pad:
    from dataclasses import replace

    place = min(pad.quiz.at, len(pad.quiz.items) - 1)
    return replace(pad, finished=False, quiz=replace(pad.quiz, at=max(0, place)))


def ask_together(call: Invocation) -> None:
    """Whether both are there and want to look. Raises Stopped if not."""
    options = [("on", "Go on"), ("leave", "Leave")]
    stays = quiet("What you have in common will stay on this screen; clear it afterwards.")
    numbered = Numbered("Go on?", options, [*(line(text) for text in screens.TOGETHER), stays])
    if one_key(call, screens.together, _ON, numbered) == "leave":
        raise Stopped(kept="Nothing was opened, and nothing was erased.")


def show_revealed(call: Invocation, found: Revealed) -> None:
    """Show what they have in common, a page at a time, on a screen that leaves nothing behind."""
    pages: Sequence[list[Line]] = screens.pages_of(found)
    keys = {**_ON, "b": "back", "left": "back", "right": "on", "backspace": "back"}
    place = 0
    with Screen(call.console) as screen:
        while place < len(pages):
            screen.show(*screens.page(pages[place], place, len(pages)))
            meant = keys.get(screen.wait() or "")
            if meant == "leave":
                return
            place += {"on": 1, "back": -1}.get(meant or "", 0)
            place = max(0, place)
