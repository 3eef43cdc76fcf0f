"""`intimacy thanks` and its subcommands: options to work. What is shown lives in view.py."""

from __future__ import annotations

from typing import Annotated, Any

import typer

from ...core.typos import one_slip_apart
from ...shell.command import Group, group, leaf
from ...shell.invocation import Invocation
from ...shell.message_lines import render_message
from . import view
from .answers import JarOf, Message, NotedThanks, Plan, ReadNow

_QUOTES = "put the words in quotes: intimacy thanks 'you made coffee'"


class _WithText(Group):
    """A group in which what is no subcommand is the text: `intimacy thanks 'you made coffee'`."""

    def parse_args(self, ctx: Any, args: list[str]) -> list[str]:
        """Make of the first word that is no subcommand the option that it stands for."""
        _, rest, _ = self.make_parser(ctx).parse_args(list(args))
        known = [*self.known, *self.commands]
        if not rest or rest[0] in known:
            return list(super().parse_args(ctx, args))
        text, behind = rest[0], rest[1:]
        # A word may be all that somebody has to say; a slip of one of ours hardly is.
        if any(one_slip_apart(text, each) for each in known):
            from ...shell.usage_errors import unknown_command

            raise unknown_command(text, known, ctx)
        before = args[: len(args) - len(rest)]
        if before and before[-1] == "--":
            before = before[:-1]
        typed = [*before, f"--text={text}", *behind]
        _, more, _ = self.make_parser(ctx).parse_args(list(typed))
        if more:
            from ...shell.usage_errors import refusal

            raise refusal(_QUOTES, ctx)
        return list(super().parse_args(ctx, typed))


app = group(
    "One line of thanks: for your partner to find, or kept for yourself until you give it. "
    "Nothing is counted.",
    epilog="Example: intimacy thanks 'you made coffee while I was on the phone' --as Ana",
)
app.info.cls = _WithText

_Copy = Annotated[bool, typer.Option("--copy", help="Put the message on the clipboard too.")]
_Kept = Annotated[
    str | None,
    typer.Argument(metavar="[ID|WORDS]", help="Which thank-you, if you've kept several."),
]


@app.callback()
@leaf("thanks", view.render_noted)
def thanks(
    call: Invocation,
    text: Annotated[
        str | None,
        typer.Option(
            "--text",
            metavar="TEXT",
            help="What you're thankful for; you can leave out --text. '-' reads stdin.",
        ),
    ] = None,
    later: Annotated[
        bool, typer.Option("--later", help="Keep it for yourself, to give another time.")
    ] = False,
) -> NotedThanks:
    """Thank your partner for something you noticed."""
    from .work import thank

    return thank(call, text, later=later)


@app.command("give", epilog="Example: intimacy thanks give coffee --as Ana")
@leaf("thanks give", view.render_noted)
def give(call: Invocation, kept: _Kept = None) -> NotedThanks:
    """Give a thank-you that you've kept."""
    from .work import give as hand_on

    return hand_on(call, kept)


@app.command("ask", epilog="Example: intimacy thanks ask 'you made coffee' --as Ana --copy")
@leaf("thanks ask", render_message, to_copy=True)
def ask(
    call: Invocation,
    text: Annotated[
        str | None,
        typer.Argument(
            metavar="[TEXT|-]", help="What you're thankful for; '-' reads it from stdin."
        ),
    ] = None,
    file: Annotated[
        str | None, typer.Argument(metavar="[FILE.svg]", help="Where --qr puts the QR code.")
    ] = None,
    kept: Annotated[
        str | None, typer.Option("--kept", metavar="ID|WORDS", help="A thank-you that you've kept.")
    ] = None,
    copy: _Copy = False,
    qr: Annotated[
        bool,
        typer.Option(
            "--qr",
            help="Show it as a QR code, if the window is large enough, or save it as FILE.svg.",
        ),
    ] = False,
) -> Message:
    """Write a thank-you as a message, for a partner who doesn't use a terminal."""
    from ...shell.message_out import Wanted
    from .work import ask as send

    return send(call, text, kept, Wanted(copy, qr, file))


@app.command("read", epilog="Example: intimacy thanks read --as Ben")
@leaf("thanks read", view.render_read)
def read_command(call: Invocation) -> ReadNow:
    """Read what's waiting for you, on a small page."""
    from .work import read_thanks as read_now

    return read_now(call)


@app.command("jar", epilog="Example: intimacy thanks jar --since 2026-11-01")
@leaf("thanks jar", view.jar)
def jar(
    call: Invocation,
    since: Annotated[
        str | None, typer.Option("--since", metavar="DAY", help="From this day on.")
    ] = None,
) -> JarOf:
    """Look through your thanks; with --as NAME, those you've kept too."""
    from .work import look_through

    return look_through(call, since)


@app.command(
    "plan",
    epilog="Example: intimacy thanks plan --notice 'the table is laid' --say 'you thought of it'",
)
@leaf("thanks plan", view.plan)
def plan(
    call: Invocation,
    notice: Annotated[
        str | None, typer.Option("--notice", metavar="TEXT", help="If I notice this ...")
    ] = None,
    say: Annotated[
        str | None, typer.Option("--say", metavar="TEXT", help="... then I say this.")
    ] = None,
) -> Plan:
    """Make one plan for yourself: if I notice ..., then I say ..."""
    from .work import plan as make_plan

    return make_plan(call, notice, say)
