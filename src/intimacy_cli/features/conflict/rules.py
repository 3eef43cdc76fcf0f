"""The lengths of a session: options over settings. The same for both, by construction."""

from __future__ import annotations

from ...core.turn_session import Rules
from ...shell.settings import Settings


def rules_of(settings: Settings, turn: int | None, pause: int | None, rounds: int | None) -> Rules:
    """The rules that hold; the ranges are those of the options and the settings."""
    return Rules(
        turn_seconds=settings.number("conflict.turn_seconds") if turn is None else turn,
        pause_seconds=settings.number("conflict.pause_seconds") if pause is None else pause,
        rounds=settings.number("conflict.rounds") if rounds is None else rounds,
    )
