"""`intimacy partner`: who the two are."""

from __future__ import annotations

from typing import Annotated

import typer

from ...shell.command import group, leaf
from ...shell.invocation import Invocation
from . import view
from .couple import Couple, name_them

app = group(
    "Your names. One is enough: you can use most of this alone.",
    epilog="Example: intimacy partner name Ana Ben",
)


@app.callback()
@leaf("partner", view.couple)
def partner(call: Invocation) -> Couple:
    """Show the names."""
    return Couple(tuple(each.name for each in call.log.partners()))


@app.command("name", epilog="Example: intimacy partner name Ana Ben")
@leaf("partner name", view.couple)
def name(
    call: Invocation,
    one: Annotated[str, typer.Argument(metavar="ANA")],
    other: Annotated[str | None, typer.Argument(metavar="[BEN]")] = None,
) -> Couple:
    """Name yourself and your partner, or rename yourselves in the same order."""
    names = (one,) if other is None else (one, other)
    before = call.log.partners()
    couple = name_them(call, names)
    if call.log.partners() != before:
        call.say_saved()
    else:
        call.say_unchanged()
    return couple
