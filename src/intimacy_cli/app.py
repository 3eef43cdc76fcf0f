"""The whole program: Typer over the table of commands; exceptions become exit codes here only."""

from __future__ import annotations

import importlib
import os
import signal
import sys
from collections.abc import Callable, Sequence
from contextlib import suppress
from dataclasses import replace
from types import FrameType
from typing import TYPE_CHECKING, Annotated, Any, NoReturn

import typer
from typer.core import TyperCommand, TyperGroup

from . import __version__
from .errors import CannotWrite, IntimacyError, Stopped, WrongUse, reason_of
from .features.table import BY_NAME, COMMANDS, PANELS, every_kind
from .shell.command import HELP, HelpContext, leaf
from .shell.env import Env, real_env
from .shell.invocation import Invocation
from .shell.streams import deafen_stdout
from .store.hold import let_go

if TYPE_CHECKING:
    from .store.log import Log

BUG = 3
COMPLETING = "_INTIMACY_COMPLETE"
_UsageError = typer.BadParameter.__base__
_EPILOG = "Example: intimacy checkin. Each command has its own help: intimacy checkin --help"


class Root(TyperGroup):
    """All commands by name; the module of one is imported when that one is called."""

    context_class = HelpContext

    def list_commands(self, ctx: Any) -> list[str]:  # noqa: ARG002 - Typer's signature
        """The names, in the order of the table."""
        return [command.name for command in COMMANDS]

    def get_command(self, ctx: Any, cmd_name: str) -> Any:  # noqa: ARG002 - Typer's signature
        """A stand-in with name and help: enough for help and completion."""
        row = BY_NAME.get(cmd_name)
        return None if row is None else TyperCommand(row.name, help=row.help)

    def resolve_command(self, ctx: Any, args: list[str]) -> Any:
        """The real command, or one sentence with the nearest name."""
        name, *rest = args
        if name not in BY_NAME:
            from .shell.usage_errors import unknown_command

            raise unknown_command(name, self.list_commands(ctx), ctx)
        module = importlib.import_module(f".features.{BY_NAME[name].module}", __package__)
        command = build_subcommands(module.app, rest)
        command.name = name
        command.context_class = HelpContext
        return name, command, rest

    def format_commands(self, ctx: Any, formatter: Any) -> None:  # noqa: ARG002 - Typer's signature
        """The commands, panel by panel."""
        for panel in PANELS:
            rows = [(row.name, row.help) for row in COMMANDS if row.panel == panel]
            if rows:
                with formatter.section(panel):
                    formatter.write_dl(rows)


app = typer.Typer(
    cls=Root,
    help="A couple's toolkit for the terminal. Everything stays on this machine. Without a "
    "command, it shows today at a glance.",
    epilog=_EPILOG,
    invoke_without_command=True,
    context_settings=HELP,
    rich_markup_mode=None,
    pretty_exceptions_enable=False,
)


def build_subcommands(made: typer.Typer, rest: list[str]) -> Any:
    """A feature's command with those subcommands only that the rest of the line could mean.

    Typer builds every option of every subcommand, a millisecond each; one is going to be called.
    """
    every, groups = made.registered_commands, made.registered_groups
    asks_help = not {"-h", "--help"}.isdisjoint(rest) or COMPLETING in os.environ
    try:
        if made.registered_callback is not None and not asks_help:
            made.registered_commands = [each for each in every if each.name in rest]
            made.registered_groups = [each for each in groups if each.name in rest]
        command = typer.main.get_command(made)
    finally:
        made.registered_commands, made.registered_groups = every, groups
    command.known = [each.name for each in (*every, *groups)]  # type: ignore[attr-defined]
    return command


def _print_version(wanted: bool) -> None:
    if wanted:
        sys.stdout.write(f"intimacy {__version__}\n")
        raise typer.Exit


@app.callback()
@leaf("intimacy", whatever_settings=True)
def intimacy(
    call: Invocation,
    version: Annotated[  # noqa: ARG001 - answered by its callback
        bool,
        typer.Option("--version", callback=_print_version, is_eager=True, help="Show the version."),
    ] = False,
) -> Any:
    """Today at a glance: what's due, today's idea, and one next step with its reason."""
    from .features.today.cli import run_glance

    return run_glance(call)


def run(arguments: Sequence[str], env: Env | None = None) -> int:
    """Carry out one command line and return its exit code."""
    for number in (signal.SIGTERM, signal.SIGHUP, signal.SIGQUIT):
        signal.signal(number, _stop)
    world = env or real_env()
    try:
        return _carried_out(arguments, world)
    finally:
        # The answer is given, and what was written is kept: nothing here may turn that round.
        with suppress(Exception, KeyboardInterrupt):
            _say_what_is_unsure()
            world.leave()


def _carried_out(arguments: Sequence[str], env: Env) -> int:
    try:
        return _run(list(arguments), env)
    except IntimacyError as error:
        _show_error(error, arguments)
        return error.exit_code
    except (KeyboardInterrupt, typer.Abort):
        _show_error(Stopped(), arguments)
        return Stopped.exit_code
    except BrokenPipeError:
        # The reader has gone: nothing more to say, and nothing for the exit to flush.
        deafen_stdout()
        return 0
    except OSError as error:
        # A full disk is no bug of ours; where more is known, it was said before it came here.
        trouble = _trouble_of(error)
        _show_error(trouble, arguments)
        return trouble.exit_code
    except Exception as error:  # noqa: BLE001 - the one place where a bug becomes an exit code
        return _ended_by(error, arguments)
    finally:
        let_go()


def _trouble_of(error: OSError) -> CannotWrite:
    """What the disk refused; a folder that is gone has no name that could be told any more."""
    if isinstance(error, FileNotFoundError) and not error.filename and not _stands_somewhere():
        return CannotWrite(
            "the folder that you're in has been removed.", "Go to one that's there: cd"
        )
    return CannotWrite(
        f"{error.filename or 'a file'}: {reason_of(error)}.",
        "Check the free space and the permissions there.",
    )


def _stands_somewhere() -> bool:
    try:
        os.getcwd()
    except OSError:
        return False
    return True


def _say_what_is_unsure() -> None:
    from .atomic import taken_unsure
    from .core.styled_text import line
    from .shell.console import Console

    for path in taken_unsure():
        said = f"intimacy: {path} is saved, but the disk wouldn't confirm that it's safe there."
        Console(os.environ).talk(line(f"{said} Make a copy of it, and check the disk."))


def _ended_by(error: Exception, arguments: Sequence[str]) -> int:
    refused = _gone_with_the_terminal(error) or _refused_by_the_vault(error)
    if refused is None:
        _show_bug(error, arguments)
        return BUG
    _show_error(refused, arguments)
    return refused.exit_code


def _gone_with_the_terminal(error: Exception) -> IntimacyError | None:
    """A terminal that went away between two keys, whoever was about to set its mode."""
    return Stopped(129) if type(error).__module__ == "termios" else None


def _refused_by_the_vault(error: Exception) -> IntimacyError | None:
    """A database's refusal that nobody has put into words yet: no bug of ours either."""
    if type(error).__module__ != "apsw":
        return None
    from .store.connection import explain_error

    return explain_error(error, "the vault")


def _run(arguments: list[str], env: Env) -> int:
    _refuse_undecodable(arguments)
    if arguments[:1] == ["help"]:
        # As people know it from git and others.
        arguments = [*arguments[1:], "--help"]
    command = typer.main.get_command(app)
    try:
        world = _looking_over(env)
        result = command.main(arguments, prog_name="intimacy", standalone_mode=False, obj=world)
    except typer.Exit as leaving:
        return leaving.exit_code
    except SystemExit:
        if "_INTIMACY_COMPLETE" in os.environ:
            raise
        # Otherwise Typer's way out when help has lost its reader, which is no failure.
        deafen_stdout()
        return 0
    except typer.Abort:
        raise
    except Exception as error:
        if _UsageError is not None and isinstance(error, _UsageError):
            from .shell.usage_errors import wrong_use

            raise wrong_use(error, command, arguments) from None
        raise
    return result if isinstance(result, int) else 0


def _looking_over(env: Env) -> Env:
    """The same world, in which a vault that comes from before is looked over when it is opened.

    What a record may hold is for the features to say, and the store knows none of them.
    """

    def opened(way: Callable[[], Log]) -> Log:
        log = way()
        log.look_over(every_kind)
        return log

    return replace(env, log=lambda: opened(env.log), vault=lambda: opened(env.vault))


def _refuse_undecodable(arguments: list[str]) -> None:
    for argument in arguments:
        try:
            argument.encode()
        except UnicodeEncodeError:
            raise WrongUse(f"{argument!a} isn't UTF-8 text.") from None


def _stop(number: int, _frame: FrameType | None) -> NoReturn:
    raise Stopped(128 + number)


def _show_error(error: IntimacyError, arguments: Sequence[str]) -> None:
    if "--json" in arguments:
        from .shell.json_output import error_json

        sys.stderr.write(error_json(error) + "\n")
        return
    from .core.styled_text import line
    from .shell.console import Console

    Console(os.environ).talk(line(f"intimacy: {error.message} {error.hint}".rstrip()))


def _show_bug(error: Exception, arguments: Sequence[str]) -> None:
    """Say that it is our fault, and where; never a value: it could be an answer."""
    where = error.__traceback__
    while where is not None and where.tb_next is not None:
        where = where.tb_next
    place = ""
    if where is not None:
        file = os.path.basename(where.tb_frame.f_code.co_filename)
        place = f" at {file}:{where.tb_lineno}"
    bug = IntimacyError(
        f"this is our bug: {type(error).__name__}{place}. What you saved is still there.",
        f"Report it with your version, {__version__}.",
    )
    bug.code = "bug"
    _show_error(bug, arguments)
