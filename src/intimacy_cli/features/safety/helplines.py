"""The helplines of a country, read from the pack. Invents no number, and writes no file."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import date
from enum import Enum
from typing import Any

from ...core.frozen import frozen
from ...errors import WrongUse
from ...packs.loader import builtin_path, load_pack

# As people say it, and as ISO 3166 does not.
_OTHER_CODES = {"UK": "GB", "EN": "GB"}
_LOCALES = ("LC_ALL", "LC_MESSAGES", "LANG")


class Use(Enum):
    """What a number is for."""

    FEAR = "fear"
    CRISIS = "crisis"
    DANGER = "danger"


class Found(Enum):
    """How the country was found."""

    OPTION = "option"
    LOCALE = "locale"
    CHOSEN = "chosen"
    NOT = "not"


@frozen
class Helpline:
    """One service. `reach` are its numbers as given; `news`: quoted in news, not read at home."""

    use: Use
    name: str
    reach: tuple[str, ...]
    note: str
    news: bool


@frozen
class Country:
    """A country's help, with the addresses where its numbers were read."""

    code: str
    name: str
    helplines: tuple[Helpline, ...]
    sources: tuple[str, ...]


@frozen
class Help:
    """What is shown: one country, or, where none was found, all that are known.

    `asked` is the code that was given or read from the locale, also one without helplines here.
    """

    asked: str | None
    found: Found
    countries: tuple[Country, ...]
    verified_on: date


@frozen
class Helplines:
    """All that is known, and when it was last verified."""

    countries: tuple[Country, ...]
    verified_on: date

    def help_for(self, asked: str | None, found: Found) -> Help:
        """The help of the country with that code; of all, if it has none here."""
        one = tuple(each for each in self.countries if each.code == asked)
        return Help(asked, found if one else Found.NOT, one or self.countries, self.verified_on)


def read_helplines() -> Helplines:
    """The helplines that come with the program, without the cache: nothing may be written."""
    tables = load_pack(builtin_path("helplines")).tables
    countries = tuple(_country(each) for each in tables["country"])
    return Helplines(countries, tables["pack"]["verified_on"])


def country_code(typed: str) -> str:
    """A country as typed, as the two letters of ISO 3166. Raises WrongUse for anything else."""
    code = typed.strip().upper()
    if len(code) != 2 or not (code.isascii() and code.isalpha()):
        raise WrongUse(f"--country {typed!r}: a country is two letters, such as IE.")
    return _OTHER_CODES.get(code, code)


def country_of_locale(environ: Mapping[str, str]) -> str | None:
    """The country in the locale, such as IE in en_IE.UTF-8."""
    text = next((environ[name] for name in _LOCALES if environ.get(name)), "")
    _, _, country = text.partition(".")[0].partition("@")[0].partition("_")
    code = country.upper()
    return code if len(code) == 2 and code.isascii() and code.isalpha() else None


def wanted(typed: str | None, environ: Mapping[str, str]) -> tuple[str | None, Found]:
    """Which country, and how we know. The settings are a file of the couple's: not asked."""
    if typed is not None:
        return country_code(typed), Found.OPTION
    return country_of_locale(environ), Found.LOCALE


def _country(table: Mapping[str, Any]) -> Country:
    helplines = tuple(
        Helpline(
            Use(each["for"]),
            each.get("name", ""),
            tuple(each["reach"]),
            each.get("note", ""),
            each.get("news", False),
        )
        for each in table["line"]
    )
    return Country(table["code"], table["name"], helplines, tuple(table["sources"]))
