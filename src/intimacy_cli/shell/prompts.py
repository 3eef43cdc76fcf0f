"""Asks for a line of text or a choice. The only place that uses questionary.

Prompts are written to stderr, so that `--json > file` holds the answer alone. Ctrl-C raises
KeyboardInterrupt; Ctrl-Z stops the program, and `fg` comes back to the same prompt.
"""

from __future__ import annotations

import sys
from contextlib import contextmanager, suppress
from typing import TYPE_CHECKING, Any

from ..core.keys import spelt, without_sequences
from ..core.sanitize import inert
from ..core.styled_text import Line, line, quiet
from ..errors import Stopped
from .console import Console
from .drawn_as import margin_of, width_of
from .frame import with_margin
from .glyphs import glyphs_for

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator, Mapping, Sequence

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


LEAVES = "Ctrl-C leaves"
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
        empty: str = "",
        begin: str = "",
    ) -> str:
        """A line of text, which may be empty. `check` returns what is wrong, or an empty text.

        `begin` stands in the field at first, where there is one.

        `empty` says what Enter alone does (`Enter skips it`), where it may be left empty.

        What is `private` does not stay on the screen, and with it goes what stands `above`; where
        nothing is redrawn it does stay, and that is said first.
        """
        faults = check or _anything
        if self._console.live:
            return self._text_live(
                question, faults, private=private, above=above, empty=empty, begin=begin
            )
        asked = f"{question} ({empty})" if empty else question
        return self._text_by_lines(asked, faults, private=private, above=above)

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

    def choose(
        self,
        question: str,
        options: Sequence[tuple[str, str]],
        about: Mapping[str, str] | None = None,
        above: Sequence[Line] = (),
    ) -> str:
        """One of `options`, each a value and its label; `about` has a word about some values.

        `above` is said first, and stands on the same page where there is one.
        """
        words = about or {}
        if self._console.live:
            from .picking import Option, Picking, pick

            offered = tuple(Option(value, label, words.get(value, "")) for value, label in options)
            return pick(self._console, Picking(question, offered, above=tuple(above)))
        self._console.talk(*above, line(question))
        for number, (value, label) in enumerate(options, 1):
            word = f"  {words[value]}" if words.get(value) else ""
            self._console.talk(line(f"  {number}. {label}{word}"))
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
        self,
        question: str,
        check: Callable[[str], str],
        *,
        private: bool,
        above: Sequence[Line],
        empty: str,
        begin: str,
    ) -> str:
        def valid(answer: str) -> bool | str:
            return check(_clean(spelt(answer, sys.stdin.encoding)[0])) or True

        with self._stands_above(above, gone=private):
            return self._typed_live(question, valid, private=private, empty=empty, held=begin)

    @contextmanager
    def _stands_above(self, lines: Sequence[Line], *, gone: bool) -> Iterator[None]:
        """While it lasts, these lines stand above; with `gone` they go when the prompt does."""
        console = self._console
        shown = list(with_margin(lines, console.screen_look(self._width())))
        colour = console.coloured(sys.stderr)
        rows = sum(len(console.rows(each, sys.stderr, colour=colour)) for each in shown)
        console.talk(*shown)
        try:
            yield
        finally:
            if gone and rows:
                with suppress(OSError):
                    sys.stderr.write(f"\x1b[{rows}A\r\x1b[J")
                    sys.stderr.flush()

    def _typed_live(
        self,
        question: str,
        valid: Callable[[str], bool | str],
        *,
        private: bool,
        empty: str,
        held: str,
    ) -> str:
        import questionary

        while True:
            asked = questionary.text(
                self._asked(question),
                default=held,
                qmark=" " * (margin_of(self._width()) - 1),
                validate=valid,
                output=_stderr(),
                style=self._style(),
                erase_when_done=private,
                placeholder=[("class:aside", self._keys_of_a_field(empty))],
            )
            typed, whole = spelt(str(_answered(asked)), sys.stdin.encoding)
            if whole:
                return _clean(typed)
            held = _clean(typed)
            self._console.talk(line(NO_UTF8))

    def _asked(self, question: str) -> str:
        """The question in rows that fit, and the marker of the row where one types.

        The prompt itself breaks in the middle of a word.
        """
        import textwrap

        room = width_of(self._width())
        rows = textwrap.wrap(inert(question), room, break_on_hyphens=False)
        marker = glyphs_for(self._console.screen_look(room)).marker
        return f"\n{' ' * margin_of(self._width())}".join(["", *rows, marker])

    def _keys_of_a_field(self, empty: str) -> str:
        """What Enter alone does and how to leave: an empty field says so while it is empty."""
        ways = f"{empty}; {LEAVES}" if empty else LEAVES
        # The marker stands before it, and the cursor needs a column.
        return ways if len(ways) <= width_of(self._width()) - 3 else empty

    def _width(self) -> int:
        return self._console.width(sys.stderr)

    def _style(self) -> Any:
        from prompt_toolkit.styles import Style

        accent = "fg:ansicyan" if self._console.coloured(sys.stderr) else "fg:default"
        return Style([
            ("qmark", "fg:default"), ("question", "fg:default bold"),
            ("answer", "fg:default nobold"), ("aside", "fg:default dim"),
            ("validation-toolbar", f"noreverse bg:default {accent}"),
        ])  # fmt: skip

    def _secret_live(self, question: str) -> str:
        import questionary

        asked = questionary.password(
            self._asked(question),
            qmark=" " * (margin_of(self._width()) - 1),
            output=_stderr(),
            style=self._style(),
            erase_when_done=True,
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
