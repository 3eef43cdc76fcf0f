"""What every command shares: --json, --plain, --as and help, by one decorator.

Beside `app.py` and the features' `cli.py`, the one place that uses Typer.
"""

from __future__ import annotations

import functools
import inspect
import sys
from collections.abc import Callable, Iterator, Sequence
from contextlib import contextmanager
from dataclasses import replace
from typing import Annotated, Any, get_type_hints

import typer
from typer.core import TyperGroup

from ..errors import Stopped
from .completion import offer, partner_names
from .env import Env
from .invocation import Coded, Invocation, View
from .streams import deafen_stdout

# Every leaf that has been imported, by command: the JSON schemas are made from what they return.
LEAVES: dict[str, Callable[..., Any]] = {}

HELP = {"help_option_names": ["-h", "--help"]}

_Json = Annotated[bool, typer.Option("--json", help="Answer in JSON, for scripts.")]
_Plain = Annotated[bool, typer.Option("--plain", help="Plain lines: no colour, no redrawing.")]
_As = Annotated[
    str | None,
    typer.Option("--as", metavar="NAME", help="Who you are.", autocompletion=offer(partner_names)),
]
_SHARED = (("json", _Json, False), ("plain", _Plain, False), ("as_name", _As, None))


def leaf(
    command: str,
    view: View | None = None,
    *,
    whatever_settings: bool = False,
    traceless: bool = False,
    looks_only: bool = False,
    to_copy: bool = False,
) -> Callable[[Callable[..., Any]], Any]:
    """Make a function `(call, **options) -> answer` a command of that name.

    Settings that do not fit are complained of before anything is done, but not where the command
    is what one needs to mend them (`whatever_settings`).

    The answer is written as JSON or through `view`. On the bare noun of a group, the shared
    options that stand before a subcommand hold for the subcommand too. A `traceless` one does
    not read the settings; where one `looks_only`, what editors left stays as it is. What is
    `to_copy` from a terminal to somewhere else begins in its first column, without a margin.
    """

    def decorate(function: Callable[..., Any]) -> Callable[..., Any]:
        LEAVES[command] = function

        def run(
            ctx: typer.Context, *, json: bool, plain: bool, as_name: str | None, **options: object
        ) -> None:
            call = _call(ctx, json=json, plain=plain, as_name=as_name)
            if traceless:
                call = replace(call, env=call.env.traceless())
            if ctx.invoked_subcommand is not None:
                ctx.obj = call
                return
            if not whatever_settings:
                call.env.settings()
            try:
                with _taking_in(call if not (traceless or looks_only) else None):
                    answer = function(call, **options)
                coded = answer if isinstance(answer, Coded) else Coded(answer, 0)
                call.give(command, coded.answer, view, to_copy=to_copy)
            except KeyboardInterrupt:
                # Typer would leave without a word.
                raise Stopped from None
            except BrokenPipeError:
                # The reader has gone, which is no failure; Typer would make it exit 1.
                deafen_stdout()
                return
            if coded.exit_code:
                raise typer.Exit(coded.exit_code)

        return _Leaf(function, run)

    return decorate


@contextmanager
def _taking_in(call: Invocation | None) -> Iterator[None]:
    """Take in, after whatever was done, what an editor left behind or saved late."""
    from .open_key import notes_lie_in

    try:
        yield
    finally:
        if call is not None and notes_lie_in(call.env.places().run):
            from .written import take_in_what_is_left

            take_in_what_is_left(call)


def group(text: str, *, epilog: str) -> typer.Typer:
    """A command that has subcommands; its bare noun is the callback."""
    return typer.Typer(
        cls=Group,
        help=text,
        epilog=epilog,
        invoke_without_command=True,
        context_settings=HELP,
        rich_markup_mode=None,
        add_completion=False,
        pretty_exceptions_enable=False,
    )


_TypersOwn: Any = typer.Context.formatter_class


class _Formatter(_TypersOwn):  # type: ignore[misc]
    """Typer's own, whose page is dressed where it is seen, between margins."""

    width: int

    def __init__(self, **options: Any) -> None:
        from .help_look import help_width

        super().__init__(**options)
        self.width = help_width(self.width)

    def getvalue(self) -> Any:
        """The whole page."""
        from .help_look import shown_help

        return shown_help(super().getvalue())


class HelpContext(typer.Context):
    """A command's context whose help is dressed."""

    formatter_class = _Formatter


class Group(TyperGroup):
    """A group whose unknown subcommand is answered with the nearest of all that it has."""

    context_class = HelpContext
    known: Sequence[str] = ()

    def get_command(self, ctx: Any, cmd_name: str) -> Any:
        """The subcommand, whose help is dressed as well."""
        command = super().get_command(ctx, cmd_name)
        if command is not None:
            command.context_class = HelpContext
        return command

    def format_commands(self, ctx: Any, formatter: Any) -> None:
        """The subcommands with their whole first sentence."""
        commands = [(name, self.get_command(ctx, name)) for name in self.list_commands(ctx)]
        rows = [(n, (c.help or "").split("\n\n")[0]) for n, c in commands if c is not None]
        if rows:
            with formatter.section("Commands"):
                formatter.write_dl(rows)

    def resolve_command(self, ctx: Any, args: list[str]) -> Any:
        """Find the subcommand, or fail with one sentence."""
        if self.get_command(ctx, args[0]) is None:
            from .usage_errors import unknown_command

            raise unknown_command(args[0], self.known, ctx)
        return super().resolve_command(ctx, args)


def _call(ctx: typer.Context, *, json: bool, plain: bool, as_name: str | None) -> Invocation:
    above = ctx.parent.obj if ctx.parent is not None else ctx.obj
    if isinstance(above, Env):
        return Invocation(above, json, plain, as_name)
    return Invocation(above.env, json or above.json, plain or above.plain, as_name or above.as_name)


def _sentence_of(function: Callable[..., Any]) -> str | None:
    """What help says of a command, also where Python was told to leave docstrings out (-OO)."""
    if function.__doc__ or sys.flags.optimize < 2:
        return function.__doc__
    import ast
    from textwrap import dedent

    try:
        made = ast.parse(dedent(inspect.getsource(function))).body[0]
    except (OSError, SyntaxError):
        return None
    return ast.get_docstring(made) if isinstance(made, ast.FunctionDef) else None


class _Leaf:
    """A command for Typer: the options of `function` (all but `call`), and the shared ones.

    They are looked at when Typer builds the command: most of a feature's commands are not the one
    that is called, and each would cost half a millisecond.
    """

    def __init__(self, function: Callable[..., Any], run: Callable[..., None]) -> None:
        self._function, self._run = function, run
        self.__name__, self.__doc__ = function.__name__, _sentence_of(function)
        self.__module__, self.__qualname__ = function.__module__, function.__qualname__

    def __call__(self, *values: Any, **options: Any) -> None:
        self._run(*values, **options)

    @functools.cached_property
    def __signature__(self) -> inspect.Signature:
        hints = get_type_hints(self._function, include_extras=True)
        only = inspect.Parameter.KEYWORD_ONLY
        own = [
            parameter.replace(annotation=hints[name], kind=only)
            for name, parameter in inspect.signature(self._function).parameters.items()
            if name != "call"
        ]
        shared = [
            inspect.Parameter(name, only, default=default, annotation=annotation)
            for name, annotation, default in _SHARED
        ]
        context = inspect.Parameter("ctx", only, annotation=typer.Context)
        return inspect.Signature([context, *own, *shared])

    @property
    def __annotations__(self) -> dict[str, Any]:  # type: ignore[override]
        return {name: each.annotation for name, each in self.__signature__.parameters.items()}
