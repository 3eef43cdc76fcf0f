"""`intimacy safety`: help where there is fear. Opens and writes no file of the couple's."""

from __future__ import annotations

from typing import Annotated

import typer

from ...core.language import languages_of
from ...shell.command import HELP, leaf
from ...shell.invocation import Invocation
from . import view
from .helplines import CountrySource, Help
from .sources import read_helplines
from .where import meant

app = typer.Typer(rich_markup_mode=None, add_completion=False, pretty_exceptions_enable=False)


@app.command(epilog="Example: intimacy safety --country Scotland", context_settings=HELP)
@leaf("safety", view.safety, traceless=True)
def safety(
    call: Invocation,
    country: Annotated[
        str | None,
        typer.Option(
            "--country",
            metavar="NAME",
            help=(
                "A country, a nation of the UK, or a code such as IE; default: your "
                "locale's, or a list."
            ),
        ),
    ] = None,
    every: Annotated[
        bool, typer.Option("--list", help=("List all the countries we have numbers for."))
    ] = False,
    file: Annotated[
        str | None,
        typer.Option(
            "--file",
            metavar="FILE",
            help=("Show your own numbers too, from a file of yours, wherever you keep it."),
        ),
    ] = None,
) -> Help | None:
    """Show where to find help with fear, danger or a crisis. It keeps nothing."""
    languages = languages_of(call.env.settings().text("language"), call.env.environ)
    helplines = read_helplines(call.today, file, languages)
    if every:
        answer = helplines.help_for(None, CountrySource.NOT)
    else:
        found = meant(country, call.env.environ, helplines.countries)
        answer = helplines.help_for(found.place, found.found, found.unknown)
    printed = call.json or call.console.look().plain
    if printed or not (call.can_ask and call.console.live):
        call.talk(*view.findings(answer.own))
        return answer
    from . import fullscreen as page

    page.show(call.console, helplines, answer)
    return None
