"""What a shell offers after Tab for a value: names, settings, decks, ids.

It asks for no passphrase, waits for nobody and never fails: where nothing can be told, nothing is
offered. Of `safety` nothing is looked up, since it leaves no trace.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable

import typer

from .invocation import Invocation

Find = Callable[[Invocation], Iterable[str]]
Offer = Callable[[typer.Context, str], list[str]]
_WAIT_MS = 200


def offer(find: Find) -> Offer:
    """Make what Typer asks for the words that may stand in an option's or argument's place."""

    def complete(ctx: typer.Context, _incomplete: str) -> list[str]:
        # Typer leaves out what doesn't begin like the word that is being typed.
        if "safety" in ctx.command_path.split():
            return []
        from contextlib import redirect_stderr
        from io import StringIO

        from .env import real_env

        call = Invocation(real_env(), plain=True)
        try:
            call.env.hurry(_WAIT_MS)
            # What's wrong in a pack is for the next command to say.
            with redirect_stderr(StringIO()):
                return list(find(call))
        except Exception:  # noqa: BLE001 - a traceback would land in the line that is being typed
            return []

    return complete


def partner_names(call: Invocation) -> list[str]:
    """The names of the two, where the vault can be read without asking."""
    return [partner.name for partner in call.env.log().partners()]


def setting_keys(_call: Invocation) -> list[str]:
    """The keys that `config set` knows."""
    from .settings import SETTINGS

    return [setting.key for setting in SETTINGS]
