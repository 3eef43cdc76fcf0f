"""Settings: one table that is parser, validator and documentation. Reads TOML and variables.

Options win over variables (`INTIMACY_*`), variables over the file, the file over the default.
"""

from __future__ import annotations

import os
from collections.abc import Callable, Mapping
from datetime import date
from typing import Any

from ..core.frozen import frozen
from ..core.heat import read_heat
from ..core.language import read_language
from ..core.partners import name_fault
from ..errors import BadFile, NothingThere, WrongUse, reason_of
from ..plain_file import read_plain

LARGEST = 512 * 1024
Value = str | int | bool | tuple[str, ...] | None


@frozen
class Setting:
    """One setting: its dotted key, how a typed value is read, the default, what it is for."""

    key: str
    read: Callable[[str], Value]
    shape: str
    default: Value
    meaning: str
    example: str

    @property
    def variable(self) -> str:
        """The environment variable for this setting."""
        return "INTIMACY_" + self.key.upper().replace(".", "_")


def _name(text: str) -> str:
    fault = name_fault(text)
    if fault:
        raise ValueError(fault)
    return text.strip()


def _flag(text: str) -> bool:
    words = {"true": True, "yes": True, "on": True, "1": True}
    words |= {"false": False, "no": False, "off": False, "0": False}
    if text.strip().lower() not in words:
        raise ValueError("give true or false")
    return words[text.strip().lower()]


def _day(text: str) -> str:
    try:
        return date.fromisoformat(text.strip()).isoformat()
    except ValueError:
        raise ValueError("give a day such as 2026-12-24") from None


def _whole(least: int, most: int) -> Callable[[str], Value]:
    def read(text: str) -> int:
        try:
            number = int(text.strip())
        except ValueError:
            number = least - 1
        if not least <= number <= most:
            raise ValueError(f"give a whole number from {least} to {most}")
        return number

    return read


def _country(text: str) -> str:
    code = text.strip().upper()
    if len(code) != 2 or not code.isascii() or not code.isalpha():
        raise ValueError("give a country's two letters, such as IE")
    return code


def _command(text: str) -> str:
    import shlex

    try:
        words = shlex.split(text)
    except ValueError:
        words = []
    if not words:
        raise ValueError("give a command as you would type it")
    return text.strip()


def _paths(text: str) -> tuple[str, ...]:
    parts = [part.strip() for line in text.split("\n") for part in line.split(os.pathsep)]
    if not any(parts):
        raise ValueError("give one path or more")
    # What is kept must mean the same from every folder.
    return tuple(os.path.abspath(os.path.expanduser(part)) for part in parts if part)


def _sections(text: str) -> tuple[str, ...]:
    names = tuple(part.strip() for part in text.replace("\n", ",").split(",") if part.strip())
    if not names:
        raise ValueError("give one section or more")
    return names


def _unit(text: str) -> str:
    if text.strip().lower() not in ("km", "mi"):
        raise ValueError("give km or mi")
    return text.strip().lower()


def _currency(text: str) -> str:
    # Few commands have to do with money.
    from ..core.currency import read_currency

    return read_currency(text)


def _half(text: str) -> str:
    if text.strip().lower() not in ("north", "south"):
        raise ValueError("give north or south")
    return text.strip().lower()


def _glyphs(text: str) -> str:
    if text.strip().lower() not in ("unicode", "ascii"):
        raise ValueError("give unicode or ascii")
    return text.strip().lower()


SETTINGS = (
    Setting("as", _name, "a name", None, "Who is answering, when you don't use --as.", "Ana"),
    Setting(
        "quiet_until", _day, "a day", None,
        "Until the end of this day, nothing is suggested and nothing is due.",
        "2026-12-24",
    ),
    Setting(
        "language", read_language, "letters of a language", None,
        "The language of questions, ideas and prompts, if we have it; else your locale's.",
        "de",
    ),
    Setting(
        "apart", _flag, "true or false", False,
        "Whether you live in two places: tonight's suggestion then suits two towns.", "true",
    ),
    Setting(
        "hemisphere", _half, "north or south", None,
        "Your half of the globe; without it, your clock's summer time tells, if it has one.",
        "south",
    ),
    Setting(
        "content.heat", read_heat, "0 to 3, or one for each: NAME=0 to 3", 0,
        "How sensual ideas and prompts may be, for each of you; the lower number counts.",
        "Ana=1,Ben=2",
    ),
    Setting(
        "glyphs", _glyphs, "unicode or ascii", None,
        "What pictures are drawn with; without it, ASCII only where your locale needs it.",
        "ascii",
    ),
    Setting(
        "motion", _flag, "true or false", True,
        "Whether answers light up and a reveal unfolds row by row; false: all at once.", "false",
    ),
    Setting(
        "plain", _flag, "true or false", False,
        "Whether to answer as if you'd typed --plain every time.", "true",
    ),
    Setting(
        "country", _country, "two letters", None,
        "Your country, for places and postcodes in `therapist`; nothing goes online.", "IE",
    ),
    Setting(
        "currency", _currency, "three letters, or none", None,
        "The currency you pay in: costs are shown in it, and --budget is read in it.", "EUR",
    ),
    Setting(
        "passphrase_command", _command, "a command", None,
        (
            "A command that prints your passphrase, so you don't type it; only its first line is "
            "used."
        ),
        "pass show intimacy",
    ),
    Setting(
        "lock.minutes", _whole(0, 1440), "0 to 1440", 15,
        "How many minutes the vault stays open after the passphrase; 0: ask every time.", "30",
    ),
    Setting(
        "backup.remind_days", _whole(0, 3650), "0 to 3650", 30,
        "After how many days to remind you about a backup; 0: never.", "90",
    ),
    Setting(
        "therapist.directories", _paths, "paths", None,
        "Therapist directories that `therapist find` searches: files, folders or zips.",
        "~/therapists.toml",
    ),
    Setting("therapist.units", _unit, "km or mi", "km", "The unit of distance: km or mi.", "mi"),
    Setting(
        "chemistry.leave_out", _sections, "sections", None,
        "What neither of you is asked about in `chemistry`: sections, or heat-2, heat-3.",
        "further,heat-3",
    ),
    Setting(
        "conflict.turn_seconds", _whole(15, 900), "seconds, 15 to 900", 90,
        "How long a turn should be; only you pass the floor, the clock never does.", "60",
    ),
    Setting(
        "conflict.pause_seconds", _whole(0, 60), "seconds, 0 to 60", 5,
        "The pause when you pass the floor.", "10",
    ),
    Setting(
        "conflict.rounds", _whole(1, 20), "a number, 1 to 20", 3,
        "Suggest an end after this many turns each; you can always go on.", "2",
    ),
    Setting(
        "conflict.bell", _flag, "true or false", True,
        "One soft bell when a turn's time is up.", "false",
    ),
)  # fmt: skip

TABLE = {setting.key: setting for setting in SETTINGS}


class Settings:
    """The settings in force, each with where it came from."""

    def __init__(self, values: Mapping[str, Value], origins: Mapping[str, str]) -> None:
        self._values = values
        self._origins = origins

    def __getitem__(self, key: str) -> Value:
        return self._values[key]

    def origin(self, key: str) -> str:
        """`default`, `file`, or the name of the variable."""
        return self._origins[key]

    def text(self, key: str) -> str | None:
        """A setting that is a text, or None where it is not set."""
        value = self._values[key]
        return value if isinstance(value, str) else None

    def flag(self, key: str) -> bool:
        """A setting that is true or false."""
        return self._values[key] is True

    def number(self, key: str) -> int:
        """A setting that is a whole number."""
        value = self._values[key]
        return value if isinstance(value, int) else 0

    def texts(self, key: str) -> tuple[str, ...]:
        """A setting that is a list."""
        value = self._values[key]
        return value if isinstance(value, tuple) else ()

    def quiet_on(self, today: date) -> bool:
        """Whether the couple asked for quiet on this day."""
        until = self.text("quiet_until")
        return until is not None and today.isoformat() <= until


def default_settings() -> Settings:
    """The settings as they are where nobody has set any; reads nothing."""
    return Settings(
        {each.key: each.default for each in SETTINGS}, {each.key: "default" for each in SETTINGS}
    )


def load_settings(path: str, environ: os._Environ[str] | dict[str, str]) -> Settings:
    """Read the file (a missing one is empty) and the variables.

    Raises BadFile naming the file and the line or key, or WrongUse naming the variable.
    """
    in_file = flat(read_file(path))
    values: dict[str, Value] = {}
    origins: dict[str, str] = {}
    for setting in SETTINGS:
        values[setting.key], origins[setting.key] = setting.default, "default"
        if setting.key in in_file:
            values[setting.key] = _from_file(setting, in_file[setting.key], path)
            origins[setting.key] = "file"
        given = environ.get(setting.variable)
        if given:
            values[setting.key] = parse(setting.key, given, setting.variable)
            origins[setting.key] = setting.variable
    return Settings(values, origins)


def read_file(path: str) -> dict[str, Any]:
    """The settings file as nested tables."""
    if not os.path.exists(path):
        if os.path.islink(path):
            raise BadFile(
                f"{path} is a link to {os.readlink(path)}, but there's nothing there.",
                "Put the file back there, or remove the link.",
            )
        return {}
    from ..core.toml_text import TomlError, parse_toml_bytes

    try:
        return parse_toml_bytes(read_plain(path, LARGEST))
    except TomlError as error:
        raise BadFile(f"{path}: {error}.", "Fix it with: intimacy config edit") from None
    except OSError as error:
        raise BadFile(f"{path}: {reason_of(error, 'cannot be read')}.") from None


def flat(tables: Mapping[str, Any], prefix: str = "") -> dict[str, Any]:
    """Nested tables as dotted keys."""
    found: dict[str, Any] = {}
    for name, value in tables.items():
        key = f"{prefix}{name}"
        if isinstance(value, Mapping):
            found |= flat(value, f"{key}.")
        else:
            found[key] = value
    return found


def parse(key: str, text: str, where: str) -> Value:
    """A typed value for `key`. Raises WrongUse naming `where` it was typed."""
    try:
        return find_setting(key).read(text)
    except ValueError as error:
        example = find_setting(key).example
        raise WrongUse(f"{where} {text!r} doesn't fit: {error}.", f"Example: {example}") from None


def find_setting(key: str) -> Setting:
    """The setting of that key. Raises NothingThere with the nearest one."""
    if key in TABLE:
        return TABLE[key]
    from ..core.typos import did_you_mean

    hint = did_you_mean(key, TABLE, "See them all: intimacy config list")
    raise NothingThere(f"there's no setting {key!r}.", hint)


def _from_file(setting: Setting, value: object, path: str) -> Value:
    if isinstance(value, bool):
        text = "true" if value else "false"
    elif isinstance(value, list):
        text = "\n".join(str(each) for each in value)
    else:
        text = str(value)
    try:
        return setting.read(text)
    except ValueError as error:
        raise BadFile(
            f"{path}: {setting.key} = {text!r} doesn't fit: {error}.",
            f"Fix it with: intimacy config set {setting.key} {setting.example}",
        ) from None
