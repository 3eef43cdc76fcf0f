"""Reads and changes the settings, one by one."""

from __future__ import annotations

from contextlib import suppress
from datetime import date

from ...core.days import join_words, say_day
from ...core.frozen import frozen
from ...core.styled_text import line
from ...errors import IntimacyError, WrongUse
from ...shell.invocation import Invocation
from ...shell.open_key import is_locked
from ...shell.settings import (
    SETTINGS,
    Setting,
    Settings,
    Value,
    find_setting,
    load_settings,
    parse,
    read_file,
)
from ...shell.settings_file import write_setting

QUIET = "quiet_until"


@frozen
class One:
    """One setting: its value (None: not set), and where that is from."""

    key: str
    value: Value
    origin: str


@frozen
class Explained:
    """A setting with what it is for."""

    key: str
    value: Value
    origin: str
    shape: str
    default: Value
    meaning: str
    variable: str


@frozen
class SettingsList:
    """All settings, and keys in the file that are none."""

    settings: tuple[Explained, ...]
    unknown: tuple[str, ...]


@frozen
class Path:
    """Where the settings file is."""

    path: str


def list_settings(call: Invocation) -> SettingsList:
    """All settings in force."""
    from ...shell.settings import TABLE, flat

    found = call.env.settings()
    unknown = tuple(key for key in flat(read_file(call.env.places().settings)) if key not in TABLE)
    return SettingsList(tuple(_explained(each, found) for each in SETTINGS), unknown)


def one(call: Invocation, key: str) -> One:
    """One setting. Raises NothingThere for a key that is none."""
    find_setting(key)
    settings = call.env.settings()
    return One(key, settings[key], settings.origin(key))


def change(call: Invocation, key: str, words: list[str]) -> One:
    """Set a value in the file, or, without words, remove it. The old file stays on any error."""
    setting, path = find_setting(key), call.env.places().settings
    if key == QUIET and words:
        # What is kept must mean the same day tomorrow.
        words = [_quiet_until(call, " ".join(words)).isoformat()]
    value = parse(key, "\n".join(words), key) if words else None
    if key == "as" and isinstance(value, str):
        _say_if_nobodys(call, value)
    write_setting(path, setting, value)
    settings = load_settings(path, dict(call.env.environ))
    return One(key, settings[key], settings.origin(key))


def _quiet_until(call: Invocation, text: str) -> date:
    """The day until which it is to be quiet; that one has passed is said."""
    from ...core.typed_days import parse_day

    try:
        day = parse_day(text, call.today, coming=True)
    except ValueError as error:
        raise WrongUse(f"{QUIET}: {error}.") from None
    if day < call.today:
        call.talk(line(f"{say_day(day)} has passed, so the quiet time is over."))
    return day


def _say_if_nobodys(call: Invocation, name: str) -> None:
    """Say that nobody has this name, where that can be told without a passphrase."""
    if is_locked(call.env.places()):
        return
    with suppress(IntimacyError):
        names = [each.name for each in call.log.partners()]
        if names and name not in names:
            said = (
                f"Nobody here is called {name}, only {join_words(names)}. "
                "The setting is saved all the same."
            )
            call.talk(line(said))


def template() -> str:
    """A settings file in which everything is explained and nothing is set."""
    parts = ["# Settings for intimacy. Remove the # to set one.\n"]
    for setting in sorted(SETTINGS, key=lambda s: "." in s.key):
        example = setting.example
        read = setting.read(example)
        value = f'"{example}"' if isinstance(read, str | tuple) else example
        value = f"[{value}]" if isinstance(read, tuple) else value
        parts.append(f"\n# {setting.meaning}\n# {setting.key} = {value}\n")
    return "".join(parts)


def _explained(setting: Setting, settings: Settings) -> Explained:
    return Explained(
        setting.key, settings[setting.key], settings.origin(setting.key), setting.shape,
        setting.default, setting.meaning, setting.variable,
    )  # fmt: skip
