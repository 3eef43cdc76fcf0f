"""`intimacy safety`: help where there is fear. Opens and writes no file of the couple's."""

from __future__ import annotations

from typing import Annotated

import typer

from ...shell.call import Call
from ...shell.leaf import HELP, leaf
from . import view
from .helplines import Found, Help, read_helplines, wanted

app = typer.Typer(rich_markup_mode=None, add_completion=False, pretty_exceptions_enable=False)


@app.command(epilog="Example: intimacy safety --country IE", context_settings=HELP)
@leaf("safety", view.safety, traceless=True)
def safety(
    call: Call,
    country: Annotated[
        str | None,
        typer.Option("--country", metavar="XX", help="Two letters; else your locale, or a list."),
    ] = None,
    every: Annotated[bool, typer.Option("--list", help="All countries with numbers.")] = False,
) -> Help | None:
    """Where to find help when there is fear or danger. Keeps nothing, opens no file of yours."""
    helplines = read_helplines()
    asked, found = (None, Found.NOT) if every else wanted(country, call.env.environ)
    answer = helplines.help_for(asked, found)
    printed = call.json or call.console.look().plain
    if printed or not (call.can_ask and call.console.live):
        return answer
    from . import page

    page.show(call.console, helplines, answer)
    return None
