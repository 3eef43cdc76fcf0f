"""One call of a command: the world, and what --json, --plain and --as said. Prints the answer."""

from __future__ import annotations

import sys
from collections.abc import Callable, Iterable, Iterator
from contextlib import contextmanager
from datetime import date, timedelta
from functools import partial
from typing import TYPE_CHECKING, Any

from ..core.days import day_of
from ..core.frozen import frozen
from ..core.keys import NO_TEXT, spelt
from ..core.styled_text import Line, Look, Span, Style, line, quiet
from ..errors import (
    CannotWrite,
    IntimacyError,
    TerminalNeeded,
    WrongUse,
    quote_for_shell,
    reason_of,
)
from ..plain_file import MB
from ..store.log import Log
from .console import Console
from .env import Env
from .open_key import is_locked
from .streams import deafen_stdout

if TYPE_CHECKING:
    from .keyring import Talker
    from .prompts import Prompts

MOST_ON_STDIN = 16 * MB
"""Far more than anybody writes, in letters; `yes` and /dev/zero never end."""

View = Callable[[Any, Look], Iterable[Line]]


TYPE_HERE = (
    "Type, then end with Ctrl-D on a line of its own. What you type stays on the screen: clear it "
    "afterwards if somebody might look."
)


@frozen
class Raw:
    """An answer that is a document of its own, such as an export: written byte for byte."""

    text: str


@frozen
class Coded:
    """An answer, and the exit code that a script asked for."""

    answer: object
    exit_code: int


@frozen
class ShownOnce:
    """An answer with something in it that is shown only now, and what to say if nobody saw it."""

    answer: object
    unseen: IntimacyError


@frozen
class Invocation:
    """What a command is handed."""

    env: Env
    json: bool = False
    plain: bool = False
    as_name: str | None = None

    @property
    def log(self) -> Log:
        """The records, for reading: a missing vault is empty and stays missing."""
        self.unlock()
        return self.env.log()

    @property
    def vault(self) -> Log:
        """The records, for writing: a missing vault is made."""
        self.unlock()
        return self.env.vault()

    def unlock(self) -> None:
        """Open the lock, if there is one. Call it before asking anything that will be kept."""
        if is_locked(self.env.places()) and self.env.keyring().wanted:
            self.env.keyring().unlock(self.talker)

    @property
    def talker(self) -> Talker:
        """How to ask for a passphrase, and to say that something takes a moment."""
        from .keyring import Talker

        ask = self.prompts.secret if self.can_ask else None
        return Talker(ask, self.say_moment)

    def say_moment(self, text: str) -> None:
        """Say that something takes a moment, to somebody who sees it."""
        if sys.stderr.isatty():
            self.talk(quiet(text))

    @property
    def today(self) -> date:
        """The couple's day, which turns at 04:00."""
        return day_of(self.env.now())

    @property
    def lives_south(self) -> bool | None:
        """Whether on the southern half of the globe: as it was set, else as the clocks here tell.

        None where nobody said and the clocks don't change in a year.
        """
        half = self.env.settings().text("hemisphere")
        if half is not None:
            return half == "south"
        from .clock import clocks_say_south

        return clocks_say_south(self.today.year)

    @property
    def console(self) -> Console:
        """The streams, as --plain and the settings want them."""
        try:
            settings = self.env.settings()
        except IntimacyError:
            # Said already, before anything was done, or this command is the one that mends it.
            return Console(dict(self.env.environ), plain=self.plain)
        plain = self.plain or settings.flag("plain")
        return Console(
            dict(self.env.environ),
            plain=plain,
            glyphs=settings.text("glyphs"),
            motion=settings.flag("motion"),
        )

    @property
    def prompts(self) -> Prompts:
        """Questions; check `can_ask` or call `must_ask` first."""
        from .prompts import Prompts

        return Prompts(self.console)

    @property
    def can_ask(self) -> bool:
        """Whether there is somebody at a terminal."""
        return self.env.interactive()

    def must_ask(self, what: str, option: str) -> None:
        """Raise TerminalNeeded, naming the option to give instead, if nobody can be asked."""
        if not self.can_ask:
            raise TerminalNeeded(what, option)

    def day(self, text: str | None, option: str) -> date:
        """A day that was given as an option (None: today), never in the future."""
        if text is None:
            return self.today
        from ..core.typed_days import parse_day

        day = self._typed_day(text, option, parse_day)
        if day > self.today:
            raise WrongUse(f"{option}: {day} hasn't come yet.", "Give today or an earlier day.")
        return day

    def day_to_come(self, text: str, option: str) -> date:
        """A day that was given as an option, today or later."""
        from ..core.typed_days import parse_coming_day

        day = self._typed_day(text, option, parse_coming_day)
        if day < self.today:
            raise WrongUse(f"{option}: {day} is already past.", "Give today or a later day.")
        return day

    def _typed_day(self, text: str, option: str, parse: Callable[[str, date], date]) -> date:
        try:
            return parse(text, self.today)
        except ValueError as error:
            raise WrongUse(f"{option}: {error}.") from None

    def since(self, text: str | None, days: int) -> date:
        """The first day of a look back: what --since gave, else so many days before today."""
        return self.day(text, "--since") if text else self.today - timedelta(days)

    def talk(self, *lines: Line) -> None:
        """Say something beside the answer, on stderr; silent where a program reads the answer."""
        if self.json:
            return
        from .frame import with_margin

        console = self.console
        look = console.screen_look(console.width(sys.stderr))
        console.talk(*with_margin(lines, look))

    def say_saved(self, what: str = "Saved.", *, by: str | None = None) -> None:
        """Say after a write that it is kept, and how to take it back.

        `by` is whose it is, where they were asked for their name instead of giving --as.
        """
        if not self.json:
            undo = Span(f"intimacy data undo{self.as_again(by)}", Style.QUIET)
            back = (Span("Undo: ", Style.QUIET), undo)
            # Behind a command, another would be read as its words.
            beside = " intimacy " not in what
            self.talk(*[line(f"{what} ", *back)] if beside else [line(what), line(*back)])
        if self.can_ask:
            from .backup_reminder import backup_word

            if word := backup_word(self.env):
                self.talk(quiet(word))

    def say_unchanged(self) -> None:
        """Say that it was so before: there's nothing that an undo would take back."""
        if not self.json:
            self.talk(line("It was like that already: nothing was changed."))

    def as_again(self, by: str | None = None) -> str:
        """The --as that the next command needs, with a space before it; empty if it needs none.

        Of two, nobody in particular cannot take back what belongs to one of them.
        """
        name = by or self.as_name
        if name is None or not self.log.ever_two() or self.env.settings().text("as") == name:
            return ""
        return f" --as {quote_for_shell(name)}"

    def read_stdin(self, option: str, most: int = MOST_ON_STDIN) -> str:
        """All of stdin, for an option given as `-`. Raises WrongUse for what has no end."""
        if self.can_ask:
            self.console.talk(quiet(TYPE_HERE))
        stdin = self.env.stdin()
        text, whole = spelt(stdin.read(most + 1), getattr(stdin, "encoding", None))
        if not whole:
            if not self.can_ask:
                raise WrongUse(f"{option} -: what came on stdin isn't UTF-8 text.")
            # Nobody types it twice for the sake of one letter.
            self.console.talk(line(f"Some of that wasn't UTF-8 text, and now shows as {NO_TEXT}."))
        if len(text) > most:
            raise WrongUse(f"{option} -: more than {most // MB} MB came on stdin.")
        return text

    def give(
        self, command: str, answer: object, view: View | None, *, to_copy: bool = False
    ) -> None:
        """Write the answer to stdout, in the form that was asked for; `to_copy`: without margin."""
        if isinstance(answer, ShownOnce):
            try:
                self._write(command, answer.answer, view, to_copy=to_copy)
            except OSError:
                deafen_stdout()
                raise answer.unseen from None
            return
        with _stdout_that_may_fail():
            self._write(command, answer, view, to_copy=to_copy)

    def answer(self, draw: Callable[[Look], Iterable[Line]]) -> None:
        """Write lines to stdout as they are drawn for it: between the margins of a terminal."""
        from .frame import fit_rows, print_answer

        console = self.console
        lines = print_answer(draw, console.look())
        if sys.stdout.isatty() and not console.look().plain:
            from .console import terminal_size

            lines = fit_rows(lines, terminal_size(sys.stdout)[1])
        console.answer(lines)

    def _write(self, command: str, answer: object, view: View | None, *, to_copy: bool) -> None:
        if answer is None:
            return
        if self.json:
            from .json_output import answer_json

            data = _document(answer) if isinstance(answer, Raw) else answer
            sys.stdout.write(answer_json(command, data) + "\n")
        elif isinstance(answer, Raw):
            sys.stdout.write(answer.text)
        elif view is not None and to_copy:
            self.console.answer(view(answer, self.console.look()))
        elif view is not None:
            self.answer(partial(view, answer))
        sys.stdout.flush()


def write_stdout(text: str) -> None:
    """Write a piece of an answer that comes line by line, and send it off."""
    with _stdout_that_may_fail():
        sys.stdout.write(text)
        sys.stdout.flush()


@contextmanager
def _stdout_that_may_fail() -> Iterator[None]:
    try:
        yield
    except BrokenPipeError:
        raise
    except OSError as error:
        deafen_stdout()
        reason = reason_of(error)
        raise CannotWrite(f"the answer couldn't be written: {reason}.") from None


def _document(raw: Raw) -> object:
    import json

    try:
        return json.loads(raw.text)
    except ValueError:
        return raw.text
