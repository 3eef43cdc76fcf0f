"""`intimacy shell-line`: the lines for a shell's start-up, printed, never written."""

from __future__ import annotations

from typing import Annotated

import typer

from ...shell.command import HELP, leaf
from ...shell.invocation import Invocation
from . import view
from .lines import Shell, ShellLines, lines_for

app = typer.Typer(context_settings=HELP, rich_markup_mode=None, add_completion=False)


@app.command(epilog="Example: intimacy shell-line zsh >> ~/.zshrc")
@leaf("shell-line", view.shell_lines, to_copy=True)
def shell_line(
    call: Invocation,  # noqa: ARG001 - every leaf is handed its call
    shell: Annotated[Shell, typer.Argument(metavar="bash|zsh|fish")],
) -> ShellLines:
    """Print what to paste into your shell's start-up file; nothing is written."""
    return lines_for(shell)
