"""`intimacy therapist ready` and `intimacy therapist questions`: options to work."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Annotated

import typer

from ....shell.call import Call
from ....shell.leaf import Group, group, leaf
from ....shell.who import viewer
from . import first_call_view as questions_view
from . import view as ready_view
from .answers import Answered, Mine, Revealed, Standing, Withdrawn
from .first_call import FirstCall


class _Ready(Group):
    known: Sequence[str] = ("status", "reveal", "mine", "withdraw")


_app = group(
    "Are you both open to help? Six questions, answered alone; then what fits. Your answers stay "
    "sealed until you've both answered.",
    epilog="Example: intimacy therapist ready --as Ana --answers 2,3,3,2,1,4",
)


def register(app: typer.Typer) -> None:
    """Add both commands to the group `therapist`."""
    app.add_typer(_app, name="ready", cls=_Ready)
    app.command("questions", epilog="Example: intimacy therapist questions --modality EFT")(
        questions
    )


@_app.callback()
@leaf("therapist ready", ready_view.ready)
def ready(
    call: Call,
    answers: Annotated[
        str | None,
        typer.Option(
            "--answers",
            metavar="2,3,3,2,1,4",
            help="All answers in order, '-' for one you leave out; or '-' alone: a list or JSON "
            "on stdin.",
        ),
    ] = None,
    again: Annotated[
        bool,
        typer.Option(
            "--again",
            help="Answer again: before the reveal this replaces your answers, afterwards it starts "
            "a new round. Not needed after four weeks.",
        ),
    ] = False,
) -> Answered | Revealed | Standing:
    """Answer six questions about outside help, alone: with keys, or with --answers."""
    from .session import hand_in

    return hand_in(call, answers, again=again)


@_app.command("status", epilog="Example: intimacy therapist ready status --json")
@leaf("therapist ready status", ready_view.standing)
def status(call: Call) -> Standing:
    """Who has answered and who hasn't. Never asks, never shows an answer."""
    from .content import content_for
    from .read_back import standing

    return standing(call.log, content_for(call))


@_app.command("reveal", epilog="Example: intimacy therapist ready reveal")
@leaf("therapist ready reveal", ready_view.revealed)
def reveal(call: Call) -> Revealed:
    """Both sides and what fits, once you've both answered."""
    from .content import content_for
    from .read_back import reveal as shown

    return shown(call.log, content_for(call), viewer(call, call.log))


@_app.command("mine", epilog="Example: intimacy therapist ready mine --as Ana")
@leaf("therapist ready mine", ready_view.mine)
def mine(call: Call) -> Mine:
    """Your own latest answers, for your eyes only."""
    from .content import content_for
    from .read_back import mine as own
    from .session import who_answered

    return own(call.log, content_for(call), who_answered(call))


@_app.command("withdraw", epilog="Example: intimacy therapist ready withdraw --as Ana")
@leaf("therapist ready withdraw", ready_view.withdrawn)
def withdraw(call: Call) -> Withdrawn:
    """Take your own answers back, until they're revealed."""
    from .session import withdraw as take_back

    return take_back(call)


@leaf("therapist questions", questions_view.questions)
def questions(
    call: Call,
    modality: Annotated[
        str,
        typer.Option(
            "--modality",
            metavar="NAME",
            help="EFT, Gottman, IBCT, Imago, sex-therapy, discernment, or any.",
        ),
    ] = "any",
) -> FirstCall:
    """What to ask a therapist in a first call."""
    from .content import modalities_for
    from .first_call import first_call

    return first_call(modalities_for(call), modality)
