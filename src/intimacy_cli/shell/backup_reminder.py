"""A gentle word when the last backup is old; said to a person, at most once a week.

Two dates in the state folder are all it remembers.
"""

from __future__ import annotations

from contextlib import suppress
from datetime import date, timedelta

from ..atomic import replace_file
from ..core.days import day_of
from .env import Env

PAUSE = timedelta(days=7)


def backup_word(env: Env) -> str:
    """The word, if it is time for it; and it is noted that it was said. Never fails."""
    today = day_of(env.now())
    settings = env.settings()
    days = settings.number("backup.remind_days")
    if not days or settings.quiet_on(today):
        return ""
    backed_up, said = _read(env)
    since = backed_up or env.vault().began()
    if since is None or today - since <= timedelta(days=days):
        return ""
    if said is not None and today - said < PAUSE:
        return ""
    _write(env, backed_up, today)
    command = "intimacy data backup FILE"
    if backed_up is None:
        return f"There's no backup yet. When you have a moment: {command}"
    return f"Your last backup is {(today - since).days} days old. When you have a moment: {command}"


def note_backup(env: Env) -> None:
    """Note that a backup was made today."""
    _write(env, day_of(env.now()), None)


def _path(env: Env) -> str:
    return f"{env.places().state}/backup"


def _read(env: Env) -> tuple[date | None, date | None]:
    try:
        with open(_path(env), encoding="utf-8") as file:
            words = file.read(200).split()
    except (OSError, UnicodeDecodeError):
        return None, None
    found = dict(zip(words[::2], words[1::2], strict=False))
    return _day(found.get("made", "")), _day(found.get("said", ""))


def _day(text: str) -> date | None:
    try:
        return date.fromisoformat(text)
    except ValueError:
        return None


def _write(env: Env, made: date | None, said: date | None) -> None:
    lines = [f"{name} {day}\n" for name, day in (("made", made), ("said", said)) if day]
    # Only a reminder: without it nothing is lost.
    with suppress(OSError):
        replace_file(_path(env), "".join(lines))
