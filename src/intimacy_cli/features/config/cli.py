"""`intimacy config`: reading and changing settings."""

from __future__ import annotations

from typing import Annotated

import typer

from ...shell.command import group, leaf
from ...shell.completion import offer, setting_keys
from ...shell.invocation import Invocation
from . import view
from .edit import edit_file
from .edit_settings import One, Path, SettingsList, change, list_settings, one

app = group(
    (
        "See and change your settings. An option beats a variable (INTIMACY_...), and a "
        "variable beats the settings file."
    ),
    epilog="Example: intimacy config set quiet_until 2026-12-24",
)

_Key = Annotated[str, typer.Argument(metavar="KEY", autocompletion=offer(setting_keys))]


@app.callback()
@leaf("config", view.render_settings)
def config(call: Invocation) -> SettingsList:
    """Show all settings."""
    return list_settings(call)


@app.command("list", epilog="Example: intimacy config list --json")
@leaf("config list", view.render_settings)
def list_(call: Invocation) -> SettingsList:
    """Show all settings, what they're for and where each value comes from."""
    return list_settings(call)


@app.command("get", epilog="Example: intimacy config get as")
@leaf("config get", view.one)
def get(call: Invocation, key: _Key) -> One:
    """Show one setting."""
    return one(call, key)


@app.command("set", epilog="Example: intimacy config set as Ana")
@leaf("config set", view.one)
def set_(
    call: Invocation,
    key: _Key,
    value: Annotated[
        list[str] | None,
        typer.Argument(
            metavar="[VALUE]...", help="The new value; leave it out to go back to the default."
        ),
    ] = None,
) -> One:
    """Change one setting in the file; your comments stay."""
    return change(call, key, value or [])


@app.command("path", epilog="Example: intimacy config path")
@leaf("config path", view.path, whatever_settings=True)
def path(call: Invocation) -> Path:
    """Show where the settings file is."""
    return Path(call.env.places().settings)


@app.command("edit", epilog="Example: EDITOR=nano intimacy config edit")
@leaf("config edit", view.path, whatever_settings=True)
def edit(call: Invocation) -> Path:
    """Open the settings file in your editor; a mistake is never saved."""
    call.must_ask("the settings", "config set KEY VALUE")
    return edit_file(call)
