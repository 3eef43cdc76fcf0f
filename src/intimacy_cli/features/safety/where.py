"""Which country is meant: by the option, INTIMACY_COUNTRY, the locale, or not known. Pure.

The settings are a file of the couple's, so they are not asked.
"""

from __future__ import annotations

from collections.abc import Mapping

from ...core.frozen import frozen
from ...errors import WrongUse, quote_for_shell
from .countries import Countries, Territory
from .helplines import CountrySource

VARIABLE = "INTIMACY_COUNTRY"
_LOCALES = ("LC_ALL", "LC_MESSAGES", "LANG")


@frozen
class CountryMeant:
    """The place, how it was found, and a value of INTIMACY_COUNTRY that names none."""

    place: Territory | None
    found: CountrySource
    unknown: str = ""


def meant(typed: str | None, environ: Mapping[str, str], countries: Countries) -> CountryMeant:
    """Which place is meant. Raises WrongUse only for an option: a variable must not cost help."""
    if typed is not None:
        return CountryMeant(place_named(typed, countries), CountrySource.OPTION)
    unknown = environ.get(VARIABLE, "").strip()
    if unknown:
        place = countries.named(unknown)
        if place is not None:
            return CountryMeant(place, CountrySource.VARIABLE)
    code = code_of_locale(environ)
    place = None if code is None else countries.of_code(code)
    return CountryMeant(place, CountrySource.LOCALE if place else CountrySource.NOT, unknown)


def place_named(typed: str, countries: Countries) -> Territory:
    """The place of that name. Raises WrongUse with the nearest names."""
    place = countries.named(typed)
    if place is not None:
        return place
    near = countries.near(typed)
    options = " or ".join(f"--country {quote_for_shell(name)}" for name in near)
    raise WrongUse(
        f"--country {typed!r}: we don't know a country of that name.",
        f"Did you mean {options}?"
        if near
        else ("Two letters will do, such as IE. To see them all: --list"),
    )


def code_of_locale(environ: Mapping[str, str]) -> str | None:
    """The two letters in the locale, such as IE in en_IE.UTF-8."""
    text = next((environ[name] for name in _LOCALES if environ.get(name)), "")
    _, _, country = text.partition(".")[0].partition("@")[0].partition("_")
    code = country.upper()
    return code if len(code) == 2 and code.isascii() and code.isalpha() else None
