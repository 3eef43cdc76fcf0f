"""`intimacy doctor`: a health check that is safe to show in public."""

from __future__ import annotations

import typer

from ...shell.command import HELP, leaf
from ...shell.invocation import Coded, Invocation
from . import view
from .check import Health

app = typer.Typer(context_settings=HELP, rich_markup_mode=None, add_completion=False)
UNWELL = 1


@app.command(epilog="Example: intimacy doctor --json")
@leaf("doctor", view.health, whatever_settings=True, looks_only=True)
def doctor(call: Invocation) -> Health | Coded:
    """Check that everything works. It shows no name, path or text of yours."""
    from .run_checks import examine

    found = examine(call)
    return found if found.healthy else Coded(found, UNWELL)
