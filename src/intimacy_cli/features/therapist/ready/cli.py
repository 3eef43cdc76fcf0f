"""`intimacy therapist ready` and `intimacy therapist questions`: options to work."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Annotated

import typer

from ....shell.command import Group, group, leaf
from ....shell.identity import viewer
from ....shell.invocation import Invocation, Raw
from ....shell.message_lines import render_message
from . import first_call_view, message_view, view
from .answers import (
    Mine,
    ReadyAnswered,
    ReadyHeard,
    ReadyMessage,
    ReadyReveal,
    ReadyStatus,
    Withdrawn,
)
from .first_call import FirstCall


class _Ready(Group):
    known: Sequence[str] = ("ask", "heard", "status", "reveal", "mine", "withdraw")


_Copy = Annotated[bool, typer.Option("--copy", help="Put the message on the clipboard too.")]


_app = group(
    "Are you both open to help? You each answer six questions alone, then see what fits. "
    "Your answers stay sealed until you've both answered.",
    epilog="Example: intimacy therapist ready --as Ana --answers 2,3,3,2,1,4",
)


def register(app: typer.Typer) -> None:
    """Add both commands to the group `therapist`."""
    app.add_typer(_app, name="ready", cls=_Ready)
    app.command("questions", epilog="Example: intimacy therapist questions --modality EFT")(
        questions
    )


@_app.callback()
@leaf("therapist ready", view.ready)
def ready(
    call: Invocation,
    answers: Annotated[
        str | None,
        typer.Option(
            "--answers",
            metavar="2,3,3,2,1,4",
            help="All answers in order, '-' to skip one; '-' alone reads a list or JSON from "
            "stdin.",
        ),
    ] = None,
    again: Annotated[
        bool,
        typer.Option(
            "--again",
            help="Answer again: before the reveal this replaces your answers, afterwards it starts "
            "a new round. After four weeks you don't need it.",
        ),
    ] = False,
) -> ReadyAnswered | ReadyReveal | ReadyStatus:
    """On your own, answer six questions about outside help, by pressing keys or with --answers."""
    from .session import hand_in

    return hand_in(call, answers, again=again)


@_app.command("ask", epilog="Example: intimacy therapist ready ask --as Ana --copy")
@leaf("therapist ready ask", render_message, to_copy=True)
def ask(
    call: Invocation,
    file: Annotated[
        str | None, typer.Argument(metavar="[FILE.svg]", help="Where --qr puts the QR code.")
    ] = None,
    copy: _Copy = False,
    qr: Annotated[
        bool,
        typer.Option(
            "--qr",
            help="Show it as a QR code, if the window is large enough, or save it as FILE.svg.",
        ),
    ] = False,
) -> ReadyMessage:
    """Write the questions in a message to a partner who has no terminal. You answer first."""
    from ....shell.message_out import Wanted
    from .by_message import ask as make_message

    return make_message(call, Wanted(copy, qr, file))


@_app.command("heard", epilog="Example: intimacy therapist ready heard - --as Ana")
@leaf("therapist ready heard", message_view.heard, to_copy=True)
def heard(
    call: Invocation,
    text: Annotated[str, typer.Argument(metavar="TEXT|-", help="'-' reads it from stdin.")],
    copy: _Copy = False,
    dry_run: Annotated[
        bool, typer.Option("--dry-run", help="Show what would be saved; write nothing.")
    ] = False,
) -> ReadyHeard:
    """Save your partner's reply to `ask`, and print both sides as a message."""
    from ....shell.message_out import Wanted
    from .by_message import hear

    return hear(call, text, Wanted(copy), dry_run=dry_run)


@_app.command("status", epilog="Example: intimacy therapist ready status --json")
@leaf("therapist ready status", view.standing)
def status(call: Invocation) -> ReadyStatus:
    """Show who has answered and who hasn't. It never asks, or shows an answer."""
    from .content import content_for
    from .read_back import standing

    return standing(call.log, content_for(call))


@_app.command("reveal", epilog="Example: intimacy therapist ready reveal")
@leaf("therapist ready reveal", view.render_reveal)
def reveal(call: Invocation) -> ReadyReveal | Raw:
    """Show both sides, and what fits, once you've both answered."""
    from ....shell.scrolled import scroll_lines
    from .content import content_for
    from .read_back import reveal as shown

    answer = shown(call.log, content_for(call), viewer(call, call.log))
    return scroll_lines(call, answer, view.render_reveal)


@_app.command("mine", epilog="Example: intimacy therapist ready mine --as Ana")
@leaf("therapist ready mine", view.mine)
def mine(call: Invocation) -> Mine:
    """Show your own latest answers, for your eyes only."""
    from .content import content_for
    from .read_back import mine as own
    from .session import who_answered

    return own(call.log, content_for(call), who_answered(call))


@_app.command("withdraw", epilog="Example: intimacy therapist ready withdraw --as Ana")
@leaf("therapist ready withdraw", view.render_withdrawal)
def withdraw(call: Invocation) -> Withdrawn:
    """Take your own answers back, until they're revealed."""
    from .session import withdraw as take_back

    return take_back(call)


@leaf("therapist questions", first_call_view.questions)
def questions(
    call: Invocation,
    modality: Annotated[
        str,
        typer.Option(
            "--modality",
            metavar="NAME",
            help="A way of working: EFT, Gottman, IBCT, Imago, sex-therapy, discernment, or any.",
        ),
    ] = "any",
) -> FirstCall | Raw:
    """Show what to ask a therapist on a first call."""
    from ....shell.scrolled import scroll_lines
    from .content import modalities_for
    from .first_call import first_call

    return scroll_lines(call, first_call(modalities_for(call), modality), first_call_view.questions)
