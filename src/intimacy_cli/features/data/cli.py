"""`intimacy data`: the couple's records as a whole."""

from __future__ import annotations

from enum import Enum
from typing import Annotated

import typer

from ...shell.call import Call, Raw
from ...shell.leaf import group, leaf
from ...shell.named_file import place, write
from . import view
from .document import as_csv, as_json
from .work import Imported, UndoneAll, Where, exported, imported, undone, where

app = group(
    "Your records as a whole: take them out, bring them in, take the last thing back.",
    epilog="Example: intimacy data export --format json --output us.json",
)


class Format(Enum):
    """What an export looks like."""

    JSON = "json"
    CSV = "csv"


@app.callback()
@leaf("data", view.where)
def data(call: Call) -> Where:
    """Show where everything lives."""
    return where(call)


@app.command("path", epilog="Example: intimacy data path")
@leaf("data path", view.where)
def path(call: Call) -> Where:
    """Show where everything lives."""
    return where(call)


@app.command("export", epilog="Example: intimacy data export --as Ana --format csv > ana.csv")
@leaf("data export")
def export(
    call: Call,
    form: Annotated[Format, typer.Option("--format", help="json or csv.")] = Format.JSON,
    output: Annotated[
        str | None, typer.Option("--output", "-o", metavar="FILE", help="To a file, mode 0600.")
    ] = None,
) -> Raw | None:
    """Write out all that you may see: your own records, and those open to both."""
    document = exported(call)
    text = as_csv(document) if form is Format.CSV else as_json(document)
    if output is None or output == "-":
        return Raw(text)
    write(place(output, "--output"), text)
    call.talk(view.written(output, len(document.records)))
    return None


@app.command("import", epilog="Example: intimacy data import us.json")
@leaf("data import", view.imported)
def import_(
    call: Call, file: Annotated[str, typer.Argument(metavar="FILE", help="'-' is stdin.")]
) -> Imported:
    """Take in an export (JSON or CSV): all of it or nothing; what is here already stays."""
    return imported(call, file)


@app.command("undo", epilog="Example: intimacy data undo 2")
@leaf("data undo", view.undone)
def undo(
    call: Call,
    count: Annotated[int, typer.Argument(metavar="[N]", min=1, max=100)] = 1,
) -> UndoneAll:
    """Take back the last thing written (or the last N); once more brings it back."""
    return undone(call, count)
