"""`intimacy listen` and its subcommands: options to work. What is shown lives in view.py."""

from __future__ import annotations

from typing import Annotated

import typer

from ...shell.command import group, leaf
from ...shell.invocation import Invocation, Raw
from . import view
from .answers import Exchanged, Feelings, Practice
from .lookup import find_feelings
from .work import exchange as exchange_for
from .work import practise

app = group(
    "Practise listening, alone or together: say it back, name the feeling, and see which replies "
    "help somebody feel heard. There's no score.",
    epilog="Example: intimacy listen feelings lonely",
)


@app.callback()
@leaf("listen", view.render_practice)
def listen(
    call: Invocation,
    seed: Annotated[
        str | None,
        typer.Option(
            "--seed", metavar="TEXT", help="The same seed and history give the same situation."
        ),
    ] = None,
) -> Practice | Exchanged:
    """Practise with a new situation, step by step; without a terminal, all at once."""
    return practise(call, seed)


@app.command("exchange", epilog="Example: intimacy listen exchange")
@leaf("listen exchange", view.render_exchange)
def exchange(call: Invocation) -> Exchanged:
    """Have a real exchange, the two of you: the speaker says when they feel understood."""
    return exchange_for(call)


@app.command("feelings", epilog="Example: intimacy listen feelings lonely")
@leaf("listen feelings", view.feelings)
def feelings(
    call: Invocation,
    word: Annotated[
        str | None,
        typer.Argument(metavar="[WORD]", help="A word for a feeling, or a family such as sadness."),
    ] = None,
) -> Feelings | Raw:
    """Show words for feelings, by family and strength; or one word and its neighbours."""
    from ...shell.scrolled import scroll_lines

    return scroll_lines(call, find_feelings(call, word), view.feelings)
