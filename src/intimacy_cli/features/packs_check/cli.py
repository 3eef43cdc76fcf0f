"""`intimacy packs`: which content packs there are, and whether a file is a sound one."""

from __future__ import annotations

from typing import Annotated

import typer

from ...shell.command import group, leaf
from ...shell.invocation import Coded, Invocation
from . import view
from .check import CheckedPack, Packs, in_use
from .check import check as check_file

BAD_ROWS = 1

app = group(
    "Content packs: where the ideas and questions come from. Your own are text files.",
    epilog="Example: intimacy packs check mine.toml",
)


@app.callback()
@leaf("packs", view.packs)
def packs(call: Invocation) -> Packs:
    """Show the packs in use: built in, and your own."""
    return in_use(call)


@app.command("check", epilog="Example: intimacy packs check mine.toml --strict")
@leaf("packs check", view.render_check)
def check(
    call: Invocation,  # noqa: ARG001 - every leaf is handed its call
    file: Annotated[str, typer.Argument(metavar="FILE")],
    strict: Annotated[
        bool, typer.Option("--strict", help="Exit with 1 if any row is bad.")
    ] = False,
) -> CheckedPack | Coded:
    """Say what's wrong in a pack, with line numbers. Good rows are still used."""
    answer = check_file(file)
    return Coded(answer, BAD_ROWS) if strict and answer.findings else answer
