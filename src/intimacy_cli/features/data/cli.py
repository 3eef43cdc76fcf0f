"""`intimacy data`: the couple's records as a whole."""

from __future__ import annotations

from enum import Enum
from typing import Annotated

import typer

from ...errors import Damaged, WrongUse
from ...shell.command import group, leaf
from ...shell.invocation import Coded, Invocation, Raw, ShownOnce
from ...shell.output_file import new_place, write
from ...store.verify import Verified
from . import view
from .answers import Backed, DataPaths, Forgotten, Imported, Restored, UndoneAll
from .backup import BackupRequest, OpenRequest, backed_up, check_backup, restore_backup
from .commands import export_document, import_document, undone, where
from .document import as_csv, as_json
from .forget import forget_records

app = group(
    "Export, import, back up, undo or forget your records.",
    epilog="Example: intimacy data export --format json --output us.json",
)


_Heavy = Annotated[
    bool,
    typer.Option(
        "--heavy", help="Open an early backup even if it takes 4 GB of memory and half a minute."
    ),
]


class Format(Enum):
    """What an export looks like."""

    JSON = "json"
    CSV = "csv"


@app.callback()
@leaf("data", view.where)
def data(call: Invocation) -> DataPaths:
    """Show where everything lives."""
    return where(call)


@app.command("path", epilog="Example: intimacy data path")
@leaf("data path", view.where)
def path(call: Invocation) -> DataPaths:
    """Show where everything lives."""
    return where(call)


@app.command("export", epilog="Example: intimacy data export --as Ana --format csv > ana.csv")
@leaf("data export")
def export(
    call: Invocation,
    form: Annotated[
        Format, typer.Option("--format", help="The format of the export: json or csv.")
    ] = Format.JSON,
    output: Annotated[
        str | None,
        typer.Option(
            "--output",
            "-o",
            metavar="FILE",
            help="Write it to this file, which only you can read (0600).",
        ),
    ] = None,
    replace: Annotated[
        bool, typer.Option("--replace", help="With --output: replace a file that's there already.")
    ] = False,
) -> Raw | None:
    """Write out everything you can see: your own records, and those open to both of you."""
    to_file = output is not None and output != "-"
    if replace and not to_file:
        raise WrongUse("--replace needs --output FILE.")
    path = (
        new_place(call.env.places(), output or "", "--output", replace=replace) if to_file else None
    )
    document = export_document(call)
    text = as_csv(document) if form is Format.CSV else as_json(document)
    if path is None or output is None:
        return Raw(text)
    write(path, text)
    call.talk(view.render_export(output, len(document.records)))
    return None


@app.command("import", epilog="Example: intimacy data import us.json")
@leaf("data import", view.render_import)
def import_(
    call: Invocation,
    file: Annotated[
        str,
        typer.Argument(metavar="FILE", help="The export to read in; '-' reads it from stdin."),
    ],
) -> Imported:
    """Read in an export (JSON or CSV): all of it, or nothing. What's already here stays.

    It counts as one step: one undo takes all of it back.
    """
    return import_document(call, file)


@app.command("undo", epilog="Example: intimacy data undo 2")
@leaf("data undo", view.undone)
def undo(
    call: Invocation,
    count: Annotated[int, typer.Argument(metavar="[N]", min=1, max=100)] = 1,
) -> UndoneAll:
    """Take back the last thing you did, or the last N (up to 100).

    The next undo brings it all back.
    """
    return undone(call, count)


@app.command("forget", epilog="Example: intimacy data forget 2026-11-20 --as Ana --dry-run")
@leaf("data forget", view.render_forgotten)
def forget(
    call: Invocation,
    what: Annotated[
        str,
        typer.Argument(
            metavar="WHAT",
            help="A record's id, a day, or one of: notes, drafts, everything.",
        ),
    ],
    yes: Annotated[bool, typer.Option("--yes", help="Erase without asking first.")] = False,
    dry_run: Annotated[
        bool, typer.Option("--dry-run", help="Show what would be erased; erase nothing.")
    ] = False,
) -> Forgotten:
    """Erase for good what you wrote and what you both own, but never what your partner wrote."""
    return forget_records(call, what, yes=yes, dry_run=dry_run)


@app.command("verify", epilog="Example: intimacy data verify --json")
@leaf("data verify", view.render_verified)
def verify(call: Invocation) -> Verified | Coded:
    """Check every record. A bad one is named by its id, never by what's in it.

    The count covers only the records you can see.
    """
    from ...shell.identity import asker

    log = call.log
    answer = log.verify(asker(call, log))
    return Coded(answer, Damaged.exit_code) if answer.faults else answer


@app.command("backup", epilog="Example: intimacy data backup ~/backups/us.age")
@leaf("data backup", view.backed_up)
def backup(
    call: Invocation,
    file: Annotated[str, typer.Argument(metavar="FILE")],
    code: Annotated[
        bool,
        typer.Option(
            "--code", help="Make a new recovery code for this backup, even if the vault has a lock."
        ),
    ] = False,
    passphrase: Annotated[
        bool,
        typer.Option(
            "--passphrase", help="Give it a passphrase of its own; you'll be asked for it now."
        ),
    ] = False,
    check: Annotated[
        bool, typer.Option("--check", help="Open the backup FILE and check it; write nothing.")
    ] = False,
    replace: Annotated[
        bool,
        typer.Option(
            "--replace",
            help="Replace a backup that's already there. Its old code won't open the new one.",
        ),
    ] = False,
    written_down: Annotated[
        bool,
        typer.Option(
            "--yes-i-wrote-it-down",
            help="Print the recovery code with the answer, and don't ask for it again.",
        ),
    ] = False,
    heavy: _Heavy = False,
) -> Backed | ShownOnce:
    """Write everything into one encrypted file, locked with your passphrase or a new code."""
    if code and passphrase:
        raise WrongUse("--code and --passphrase can't go together.")
    if check:
        if code or passphrase or replace or written_down:
            raise WrongUse("--check writes nothing, so it takes no option but --heavy.")
        return check_backup(call, file, heavy=heavy)
    wanted = (
        OpenRequest.CODE if code else OpenRequest.TYPED if passphrase else OpenRequest.WHAT_FITS
    )
    return backed_up(call, file, BackupRequest(wanted, replace, written_down))


@app.command("restore", epilog="Example: intimacy data restore ~/backups/us.age")
@leaf("data restore", view.render_restore)
def restore(
    call: Invocation,
    file: Annotated[str, typer.Argument(metavar="FILE")],
    yes: Annotated[bool, typer.Option("--yes", help="Replace what's here without asking.")] = False,
    set_aside: Annotated[
        bool,
        typer.Option(
            "--set-aside",
            help="Keep what's here, unopened, under another name: for when it's damaged "
            "or its passphrase is lost.",
        ),
    ] = False,
    heavy: _Heavy = False,
) -> Restored:
    """Replace everything here with a backup: all of it, or nothing."""
    return restore_backup(call, file, yes=yes, set_aside=set_aside, heavy=heavy)
