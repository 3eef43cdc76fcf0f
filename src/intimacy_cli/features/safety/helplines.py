"""Helplines as nouns, and which of them are shown to whom. Pure: reads no file."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import replace
from datetime import date, timedelta
from enum import Enum

from ...core.frozen import frozen
from ...packs.validation import PackFinding
from .countries import Countries, Territory

# After so many days a line says that it should be looked at again before it is relied on.
TRUSTED_DAYS = 400


class Use(Enum):
    """What a line is for, in the order in which they are shown."""

    DANGER = "danger"
    FEAR = "fear"
    CRISIS = "crisis"
    OWN_VIOLENCE = "own-violence"


class Whom(Enum):
    """Whom a line is for, in the order in which they are shown."""

    EVERYONE = "everyone"
    WOMEN = "women"
    MEN = "men"
    LGBT = "lgbt"


class CountrySource(Enum):
    """How the country was found."""

    OPTION = "option"
    VARIABLE = "variable"
    LOCALE = "locale"
    CHOSEN = "chosen"
    NOT = "not"


@frozen
class Helpline:
    """One line of one service.

    `country` and `region` are empty for a line that is for every country, or for all of one. `who`
    says in words whom it is for where `whom` is too wide. `silent`: how to call without speaking,
    with its exact conditions. `news`: quoted in news, not read on a page of the service, a
    government, the police or a health service. `page` is how old the page is, where it says so.
    `old`: last confirmed more than 400 days ago; a line without a day never is.
    """

    country: str
    region: tuple[str, ...]
    use: Use
    whom: Whom
    who: str
    name: str
    reach: tuple[str, ...]
    hours: str
    cost: str
    note: str
    silent: tuple[str, ...]
    news: bool
    source: str
    page: str
    verified_on: date | None
    old: bool = False

    def on(self, today: date) -> Helpline:
        """The same line as it is to be shown on a day."""
        verified = self.verified_on
        late = verified is not None and today - verified > timedelta(TRUSTED_DAYS)
        return replace(self, old=late)


@frozen
class Country:
    """A country's lines (or a region's), and the uses for which there is none to be shown."""

    code: str
    name: str
    region: str
    helplines: tuple[Helpline, ...]
    none_for: tuple[Use, ...]


@frozen
class Own:
    """What a file of the user's holds: its good lines, and what is wrong with the others."""

    file: str
    helplines: tuple[Helpline, ...]
    findings: tuple[PackFinding, ...]


@frozen
class Help:
    """What is shown: one country, or, where none was found, all of which there are lines.

    `asked` is what was given, chosen or read from the locale. `unknown` is a value of
    INTIMACY_COUNTRY that names no country. `worldwide` is for every country.
    """

    asked: str | None
    found: CountrySource
    unknown: str
    countries: tuple[Country, ...]
    worldwide: tuple[Helpline, ...]
    own: Own | None


@frozen
class Helplines:
    """All that is known, on the day on which it is looked at."""

    countries: Countries
    lines: tuple[Helpline, ...]
    own: Own | None
    today: date

    def help_for(self, place: Territory | None, found: CountrySource, unknown: str = "") -> Help:
        """The help of one place; of all that have lines here, if it is not known which."""
        places = self.places if place is None else (place,)
        own = self.own
        if own is not None:
            lines = tuple(each for each in own.helplines if place is None or _here(each, place))
            own = replace(own, helplines=_sorted(lines, self.today))
        return Help(
            None if place is None else place.id,
            CountrySource.NOT if place is None else found,
            unknown,
            tuple(self._country(each) for each in places),
            _sorted((each for each in self.lines if not each.country), self.today),
            own,
        )

    @property
    def places(self) -> tuple[Territory, ...]:
        """The countries that have lines here, by name."""
        codes = {each.country for each in self.lines}
        return tuple(each for each in self.countries.whole if each.code in codes)

    def _country(self, place: Territory) -> Country:
        lines = (each for each in self.lines if each.country == place.code)
        shown = _sorted((each for each in lines if _in_region(each, place)), self.today)
        uses = {each.use for each in shown}
        none_for = tuple(use for use in Use if use not in uses)
        return Country(place.code, self.countries.title(place), place.region, shown, none_for)


_USES, _WHOM = list(Use), list(Whom)


def _sorted(lines: Iterable[Helpline], today: date) -> tuple[Helpline, ...]:
    """By use, then for everyone first; of those, what is for the whole country first."""
    shown = [each.on(today) for each in lines]
    shown.sort(key=lambda e: (_USES.index(e.use), _WHOM.index(e.whom), bool(e.region)))
    return tuple(shown)


def _here(each: Helpline, place: Territory) -> bool:
    """Whether an own line belongs to a place: somebody's own regions are not ours to know."""
    return each.country in ("", place.code)


def _in_region(each: Helpline, place: Territory) -> bool:
    return not (each.region and place.region) or place.region in each.region
