"""`intimacy lock`: a passphrase over the vault's key."""

from __future__ import annotations

from typing import Annotated

import typer

from ...shell.command import group, leaf
from ...shell.invocation import Invocation, ShownOnce
from . import view
from .changing import LockChanged, LockRequest, change_lock, recover_lock, remove_lock, set_lock
from .commands import LockState, lock_now, open_lock, state

app = group(
    "Lock what you keep here with a passphrase. Once you've typed it, the vault stays open "
    "for a while (the setting lock.minutes). A script can pass the "
    "passphrase with INTIMACY_PASSPHRASE_FD or the setting passphrase_command.",
    epilog="Example: intimacy lock set",
)

_WrittenDown = Annotated[
    bool,
    typer.Option(
        "--yes-i-wrote-it-down",
        help="Print the recovery code with the answer, and don't ask for it again.",
    ),
]
_NewCode = Annotated[
    bool,
    typer.Option(
        "--new-code",
        help="Make a new recovery code and a new key too; the old ones won't open anything.",
    ),
]
_Generate = Annotated[
    bool, typer.Option("--generate", help="Pick six words at random for the passphrase.")
]
_Heavy = Annotated[
    bool,
    typer.Option(
        "--heavy",
        help="Open a lock from an early version even if it takes 4 GB of memory and half a minute.",
    ),
]


@app.callback()
@leaf("lock", view.state)
def lock(call: Invocation) -> LockState:
    """Show whether there's a lock, and whether it's open."""
    return state(call)


@app.command("status", epilog="Example: intimacy lock status --json")
@leaf("lock status", view.state)
def status(call: Invocation) -> LockState:
    """Show whether there's a lock, and whether it's open. It never asks."""
    return state(call)


@app.command("set", epilog="Example: intimacy lock set")
@leaf("lock set", view.render_change)
def set_(
    call: Invocation, written_down: _WrittenDown = False, generate: _Generate = False
) -> LockChanged | ShownOnce:
    """Set a passphrase. You'll see a recovery code once, to write down."""
    return set_lock(call, LockRequest(written_down=written_down, generate=generate))


@app.command("change", epilog="Example: intimacy lock change --new-code")
@leaf("lock change", view.render_change)
def change(
    call: Invocation,
    new_code: _NewCode = False,
    written_down: _WrittenDown = False,
    generate: _Generate = False,
    heavy: _Heavy = False,
) -> LockChanged | ShownOnce:
    """Set a new passphrase; you're asked for the current one first."""
    return change_lock(call, LockRequest(new_code, written_down, generate, heavy))


@app.command("remove", epilog="Example: intimacy lock remove")
@leaf("lock remove", view.render_change)
def remove(call: Invocation) -> LockChanged:
    """Remove the lock; you're asked for the passphrase first."""
    return remove_lock(call)


@app.command("open", epilog="Example: intimacy lock open --minutes 60")
@leaf("lock open", view.state)
def open_(
    call: Invocation,
    minutes: Annotated[
        int | None,
        typer.Option(
            "--minutes",
            min=1,
            max=1440,
            help="For how many minutes; default: the setting lock.minutes.",
        ),
    ] = None,
) -> LockState:
    """Open the vault for a while, and do nothing else."""
    return open_lock(call, minutes)


@app.command("now", epilog="Example: intimacy lock now")
@leaf("lock now", view.state)
def now(call: Invocation) -> LockState:
    """Lock the vault now, before the time is up."""
    return lock_now(call)


@app.command("recover", epilog="Example: intimacy lock recover")
@leaf("lock recover", view.render_change)
def recover(
    call: Invocation,
    new_code: _NewCode = False,
    written_down: _WrittenDown = False,
    generate: _Generate = False,
    heavy: _Heavy = False,
) -> LockChanged | ShownOnce:
    """Forgotten your passphrase? Open the vault with the recovery code and set a new one."""
    return recover_lock(call, LockRequest(new_code, written_down, generate, heavy))
