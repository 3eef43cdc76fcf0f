"""Asks for a line of text or a choice. The only place that uses questionary.

Prompts are written to stderr, so that `--json > file` holds the answer alone. Ctrl-C raises
KeyboardInterrupt; Ctrl-Z stops the program, and `fg` comes back to the same prompt.
"""

from __future__ import annotations

import sys
from typing import TYPE_CHECKING, Any

from ..core.inert import inert
from ..core.lines import Line, line, quiet, texts
from ..errors import Stopped
from .console import Console

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

    from questionary import Question


STAYS = "What you type here stays on the screen."


class Prompts:
    """Questions on a terminal; with ACCESSIBLE=1 or a dumb terminal, as plain numbered lines."""

    def __init__(self, console: Console) -> None:
        self._console = console

    def text(
        self,
        question: str,
        *,
        check: Callable[[str], str] | None = None,
        private: bool = False,
        above: Sequence[Line] = (),
    ) -> str:
        """A line of text, which may be empty. `check` returns what is wrong, or an empty text.

        What is `private` does not stay on the screen, and with it goes what stands `above`; where
        nothing is redrawn it does stay, and that is said first.
        """
        faults = check or _anything
        if self._console.live:
            return self._text_live(question, faults, private=private, above=above)
        if private:
            self._console.talk(quiet(STAYS))
        self._console.talk(*above)
        while True:
            self._console.talk(line(question))
            answer = self._read_line()
            fault = faults(answer)
            if not fault:
                return answer
            self._console.talk(line(f"{fault}."))

    def secret(self, question: str) -> str:
        """A line of text that is not shown while it is typed; it may be empty."""
        if self._console.live:
            return self._secret_live(question)
        from .hidden import nothing_shown

        self._console.talk(line(question))
        with nothing_shown():
            return self._typed_line()

    def choose(self, question: str, options: Sequence[tuple[str, str]]) -> str:
        """One of `options`, each a value and its label."""
        if self._console.live:
            return self._choose_live(question, options)
        self._console.talk(line(question))
        for number, (_, label) in enumerate(options, 1):
            self._console.talk(line(f"  {number}. {label}"))
        while True:
            self._console.talk(quiet("Type a number:"))
            answer = self._read_line()
            for number, (value, _) in enumerate(options, 1):
                if answer.strip() == str(number):
                    return value
            self._console.talk(line(f"It is one of the numbers 1 to {len(options)}."))

    def _read_line(self) -> str:
        return inert(self._typed_line())

    def _typed_line(self) -> str:
        try:
            answer = sys.stdin.readline()
        except UnicodeDecodeError:
            answer = "\ufffd\n"
        except OSError:
            # The terminal is gone.
            raise Stopped(129) from None
        if not answer:
            raise KeyboardInterrupt
        return answer.rstrip("\n")

    def _text_live(
        self, question: str, check: Callable[[str], str], *, private: bool, above: Sequence[Line]
    ) -> str:
        import questionary

        def valid(answer: str) -> bool | str:
            return check(answer) or True

        rows = [self._between_words(text) for text in (*texts(above), question)]
        asked = questionary.text(
            "\n ".join(rows),
            qmark="",
            validate=valid,
            output=_stderr(),
            erase_when_done=private,
        )
        return inert(str(_answered(asked)))

    def _between_words(self, question: str) -> str:
        """The question in rows that fit: the prompt itself breaks in the middle of a word."""
        import textwrap

        # A blank stands on either side of it; the further rows get theirs here.
        room = self._console.width(sys.stderr) - 2
        return "\n ".join(textwrap.wrap(inert(question), room, break_on_hyphens=False))

    def _secret_live(self, question: str) -> str:
        import questionary

        asked = questionary.password(
            inert(question), qmark="", output=_stderr(), erase_when_done=True
        )
        return str(_answered(asked))

    def _choose_live(self, question: str, options: Sequence[tuple[str, str]]) -> str:
        import questionary

        choices = [questionary.Choice(inert(label), value=value) for value, label in options]
        asked = questionary.select(
            self._between_words(question),
            choices,
            qmark="",
            output=_stderr(),
            instruction="(arrows, Enter)",
        )
        return str(_answered(asked))


def _anything(_: str) -> str:
    return ""


def _stderr() -> Any:
    from prompt_toolkit.output import create_output

    return create_output(stdout=sys.stderr)


def _answered(question: Question) -> object:
    """Ask, with Ctrl-Z bound: without it the key is swallowed and typing goes astray."""
    from prompt_toolkit.key_binding import KeyBindings, merge_key_bindings

    suspend = KeyBindings()

    @suspend.add("c-z")
    def _(event: Any) -> None:
        event.app.suspend_to_background()

    app = question.application
    app.key_bindings = merge_key_bindings([b for b in (app.key_bindings, suspend) if b])
    return question.unsafe_ask()
