"""Asks for a line of text or a choice. The only place that uses questionary.

Prompts are written to stderr, so that `--json > file` holds the answer alone. Ctrl-C raises
KeyboardInterrupt; Ctrl-Z stops the program, and `fg` comes back to the same prompt.
"""

from __future__ import annotations

import sys
from typing import TYPE_CHECKING, Any

from ..core.keys import spelt, without_sequences
from ..core.sanitize import inert
from ..core.styled_text import Line, line, quiet, texts
from ..errors import Stopped
from .console import Console

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

    from questionary import Question

# The line as it was read stands in the prompt again, or is what Enter alone takes.
NO_UTF8 = (
    "Some of that wasn't UTF-8 text, and now shows as \ufffd. Mend it, or press Enter to keep it."
)
NO_UTF8_LINE = (
    "Some of that wasn't UTF-8 text. Type it again, or press Enter to keep it as it is here:"
)
NOT_TAKEN = "Some of that wasn't UTF-8 text, so we took none of it. Type it once more."
ONE_LINE = "That had a line break in the middle, so we took none of it. Type it on one line."


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
        ask = self._text_live if self._console.live else self._text_by_lines
        return ask(question, faults, private=private, above=above)

    def secret(self, question: str) -> str:
        """A line of text that is not shown while it is typed; it may be empty.

        A line end that was pasted with it is no part of it.
        """
        from .no_echo import nothing_shown

        ask = self._secret_live if self._console.live else self._secret_by_lines
        with nothing_shown():
            while True:
                answer, whole = spelt(ask(question), sys.stdin.encoding)
                answer = answer.rstrip("\r\n")
                broken = "\n" in answer or "\r" in answer
                if whole and not broken:
                    return answer
                self._console.talk(line(ONE_LINE if whole else NOT_TAKEN))

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
            self._console.talk(line(f"Type a number from 1 to {len(options)}."))

    def _read_line(self) -> str:
        return _clean(spelt(_typed_line(), sys.stdin.encoding)[0])

    def _text_by_lines(
        self, question: str, check: Callable[[str], str], *, private: bool, above: Sequence[Line]
    ) -> str:
        if private:
            self._console.talk(quiet(STAYS))
        self._console.talk(*above)
        held = ""
        while True:
            self._console.talk(line(question))
            typed, whole = spelt(_typed_line(), sys.stdin.encoding)
            answer = _clean(typed) or held
            if not whole:
                held = answer
                self._console.talk(line(NO_UTF8_LINE), line(f"  {held}"))
                continue
            fault = check(answer)
            if not fault:
                return answer
            self._console.talk(line(f"{fault}."))

    def _secret_by_lines(self, question: str) -> str:
        self._console.talk(line(question))
        return _typed_line()

    def _text_live(
        self, question: str, check: Callable[[str], str], *, private: bool, above: Sequence[Line]
    ) -> str:
        import questionary

        def valid(answer: str) -> bool | str:
            return check(_clean(spelt(answer, sys.stdin.encoding)[0])) or True

        rows = [self._between_words(text) for text in (*texts(above), question)]
        held = ""
        while True:
            asked = questionary.text(
                "\n ".join(rows),
                default=held,
                qmark="",
                validate=valid,
                output=_stderr(),
                erase_when_done=private,
            )
            typed, whole = spelt(str(_answered(asked)), sys.stdin.encoding)
            if whole:
                return _clean(typed)
            held = _clean(typed)
            self._console.talk(line(NO_UTF8))

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


def _typed_line() -> str:
    try:
        answer = sys.stdin.readline()
    except OSError:
        # The terminal is gone.
        raise Stopped(129) from None
    if not answer:
        raise KeyboardInterrupt
    return answer.rstrip("\n")


def _clean(typed: str) -> str:
    return inert(without_sequences(typed))


def _stderr() -> Any:
    from prompt_toolkit.output import create_output

    output: Any = create_output(stdout=sys.stderr)
    # Where the cursor stands is not asked for: a terminal that does not know earns a warning in
    # the middle of a question, and a late answer would be taken for keys.
    output.enable_cpr = False
    return output


def _answered(question: Question) -> object:
    r"""Ask, with Ctrl-Z, Ctrl-\ and Ctrl-D bound: else these keys are swallowed, or an error."""
    from prompt_toolkit.filters import Condition
    from prompt_toolkit.key_binding import KeyBindings, merge_key_bindings

    bound = KeyBindings()

    @bound.add("c-z")
    def _(event: Any) -> None:
        event.app.suspend_to_background()

    @bound.add("c-\\")
    def _(event: Any) -> None:
        event.app.exit(exception=Stopped(131))

    # Ctrl-D on an empty line leaves, as it does where lines are read.
    @bound.add("c-d", eager=True, filter=Condition(lambda: not app.current_buffer.text))
    def _(event: Any) -> None:
        event.app.exit(exception=KeyboardInterrupt())

    app = question.application
    app.key_bindings = merge_key_bindings([b for b in (app.key_bindings, bound) if b])
    try:
        return question.unsafe_ask()
    except (EOFError, OSError):
        # The terminal is gone, between two keys or in the middle of a question.
        raise Stopped(129) from None
