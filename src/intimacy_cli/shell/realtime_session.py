"""Plays something that goes by the clock: by single keys on a screen, or by lines of text.

A scene is a pure value that knows no screen; this hands it the moment and the key, and shows how
it is drawn. A screen reader gets the same scene in words, said again only when they change.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence
from typing import Protocol, Self, TypeVar

from ..core.styled_text import Line, Look, Screenful
from ..errors import Stopped
from .clock import steady_seconds
from .invocation import Invocation
from .screen import Screen
from .typed_lines import TypedLines

# Short enough that a gap of 2 s is a pause of the machine, never of the screen.
_TICK_SECONDS = 0.5
_TYPED = {"": "enter"}


class Scene(Protocol):
    """Something that goes on in time. `at` gives the scene that follows."""

    @property
    def done(self) -> bool:
        """Whether it has ended."""
        ...

    @property
    def chimes(self) -> int:
        """How often a soft bell was due so far."""
        ...

    def at(self, now: float, key: str | None) -> Self:
        """The scene at `now` (steady seconds), after this key if one was pressed."""
        ...


S = TypeVar("S", bound=Scene)
Draw = Callable[[S, tuple[int, int], Look], Screenful]
"""What stands above, and what at the foot, on so many columns and rows."""
Say = Callable[[S], Sequence[Line]]
"""The same as lines to be read out; the same lines while nothing happens."""


def play(call: Invocation, scene: S, draw: Draw[S], say: Say[S], kept: str) -> S:
    """Go on until the scene is done. Raises Stopped, with `kept` as its last word, on Ctrl-C."""
    try:
        return _on_screen(call, scene, draw) if call.console.live else _by_lines(call, scene, say)
    except KeyboardInterrupt:
        raise Stopped(kept=kept) from None


def _on_screen(call: Invocation, scene: S, draw: Draw[S]) -> S:
    with Screen(call.console) as screen:
        scene = scene.at(steady_seconds(), None)
        while not scene.done:
            screen.show(*draw(scene, screen.size, screen.look))
            key = screen.wait(_TICK_SECONDS)
            before = scene.chimes
            scene = scene.at(steady_seconds(), key)
            if scene.chimes > before:
                screen.bell()
    return scene


def _by_lines(call: Invocation, scene: S, say: Say[S]) -> S:
    said: list[str] = []
    lines = TypedLines()
    scene = scene.at(steady_seconds(), None)
    while not scene.done:
        words = say(scene)
        if [each.text for each in words] != said:
            call.console.talk(*words)
            said = [each.text for each in words]
        scene = scene.at(steady_seconds(), _key(lines))
    return scene


def _key(lines: TypedLines) -> str | None:
    typed = lines.wait(_TICK_SECONDS)
    return None if typed is None else _TYPED.get(typed.lower(), typed.lower())
