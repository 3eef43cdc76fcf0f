"""Shows a session and takes its keys: on a screen of its own, or as lines for a screen reader."""

from __future__ import annotations

import sys
from dataclasses import replace

from ...core.keys import ENTER, ESCAPE
from ...core.partners import fold_name
from ...core.styled_text import Look, line, quiet
from ...errors import Stopped
from ...shell.console import terminal_size
from ...shell.invocation import Invocation
from ...shell.keyboard import REDRAW, RESIZE
from ...shell.safety_line import safety_line
from ...shell.screen import Screen
from ...shell.typed_lines import TypedLines
from . import hints, screens
from .key_bindings import TYPING, Desk, Mode, Pressed, enter_text, press
from .live_session import Live
from .turn_page import WIDEST, care, ledgers, people

# Often enough for a clock of whole seconds and a heartbeat; a key is answered at once.
TICK_SECONDS = 0.2
# How a session looks to those who hear it.
HEARD = Look()
KEPT = "Your session is saved: intimacy conflict resume"
_SPELT = {
    "": ENTER, "pass": "p", "yes": "y", "no": "n", "not quite": "n", "undo": "u", "said": ENTER,
    "time-out": "t", "close": "c", "park": "c", "help": "?", "end": "q",
    "quit": "q", "leave": "q", "longer": "l", "back": "b", "write": "w",
    "esc": ESCAPE, "calendar": "k", "calendar file": "k", "other words": "r",
}  # fmt: skip


def sit(call: Invocation, live: Live, *, bell: bool) -> None:
    """Go on until the session ends, or is left for later. Raises Stopped with what to type."""
    try:
        if call.console.live and _big_enough():
            _on_screen(call, live, bell=bell)
        else:
            _by_lines(call, live)
    except KeyboardInterrupt:
        raise Stopped(kept=KEPT) from None


def _big_enough() -> bool:
    columns, rows = terminal_size(sys.stderr)
    return columns >= screens.SMALLEST[0] and rows >= screens.SMALLEST[1]


def _on_screen(call: Invocation, live: Live, *, bell: bool) -> None:
    with Screen(call.console, measure=WIDEST) as screen:
        shown = None
        while not live.over:
            live.tick()
            if screens.help_is_over(live.desk, screen.size):
                live.close_help()
            now = screens.board(live.desk, screen.size, screen.look, live.back_at)
            if now != shown:
                screen.show(*now)
                shown = now
            if live.bell() and bell:
                screen.bell()
            key = screen.wait(TICK_SECONDS)
            if key in (RESIZE, REDRAW):
                shown = None
            elif key is not None:
                # The time up to the key is counted first, so that nothing is judged by old time.
                live.tick()
                live.apply(press(live.desk, key))


def _by_lines(call: Invocation, live: Live) -> None:
    """One fact a line, a line typed for a key; the clock goes on while nothing is typed."""
    typed = TypedLines()
    told: object = None
    call.console.talk(safety_line())
    while not live.over:
        live.tick()
        now = _what(live.desk)
        if now != told:
            _tell(call, live)
            told = now
        if live.bell():
            call.console.talk(line("Time's up. Finish your sentence; there's no hurry."))
        text = typed.wait(TICK_SECONDS)
        if text is not None:
            live.tick()
            _take_line(live, text)
            told = None


def _take_line(live: Live, text: str) -> None:
    desk = live.desk
    if desk.mode in TYPING:
        live.apply(press(desk, ESCAPE) if text.lower() == "esc" else enter_text(desk, text))
        return
    word = text.strip().lower()
    for number, who in enumerate(desk.session.seats, 1):
        if fold_name(word) == fold_name(who):
            word = str(number)
    pressed = press(desk, _SPELT.get(word, word if len(word) == 1 else ""))
    if pressed == Pressed(replace(desk, said="")):
        # Who hears the screen cannot see that nothing has changed.
        what = f"'{text[:40]}'" if text else "Enter"
        pressed = Pressed(replace(desk, said=f"There's no key {what} here."))
    live.apply(pressed)


def _what(desk: Desk) -> tuple[object, ...]:
    """What is worth a new line when it changes; the clock alone is not."""
    session = desk.session
    return (desk.mode, session.state, session.floor, session.words, session.heard)


def _tell(call: Invocation, live: Live) -> None:
    desk = live.desk
    if desk.mode is Mode.HELP:
        call.console.talk(*(line(each) for each in hints.HELP))
        live.close_help()
        desk = live.desk
    if desk.mode is not Mode.TURNS:
        lines, _ = screens.board(desk, (80, 24), HEARD)
        call.console.talk(
            *(each for each in lines if each.text and not each.text.startswith(screens.PROMPT)),
            quiet("Or go back: type esc, then Enter."),
        )
        return
    call.console.talk(line(desk.said or hints.headline(desk.session, live.back_at)))
    if not desk.said:
        call.console.talk(line(hints.hint(desk.session)))
    call.console.talk(*people(desk, HEARD), *care(desk))
    if desk.session.floor is not None:
        call.console.talk(ledgers(desk, HEARD))
    keys = "; ".join(f"{name} {what}" for name, what in screens.keys_now(desk))
    call.console.talk(quiet(f"Type a letter and press Enter: {keys}."))
