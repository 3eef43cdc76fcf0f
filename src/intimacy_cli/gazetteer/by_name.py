"""Decides which town a name means, and when that is for the asker to say. Reads only shelves."""

from collections.abc import Iterable, Sequence
from functools import lru_cache

from ..core.geo import haversine
from ..core.normalise import fold
from ..core.typos import nearest_few
from .model import GazetteerPlace, PlaceFound, PlacePrecision, Resolution, Several, Unknown
from .queries import Lookup, Town

OWN_NAME, IN_COUNTRY = 100, 1000
"""How many times its inhabitants a town counts under its own name, and in the likely country.

York is York although Toronto once bore that name; Cologne is Köln and no village in Italy.
"""
CLEAR = 4
"""How many times bigger than the next a town must be for unfinished or misspelt words."""
MUCH_SMALLER = 20
"""So many times smaller, a town that only bore this name once is not worth a word."""
SAME_KM = 15
"""Two towns of one name that lie so close are one for people."""
SLIP_LEAST = 5_000
SUGGESTED_LEAST = 15_000
MOST_ALSO, MOST_CHOICES = 3, 12


class TownNames:
    """The towns of the shelves, by what people call them."""

    def __init__(self, lookup: Lookup) -> None:
        self._lookup = lookup
        # A list has thousands of addresses in a few hundred towns.
        self._exact = lru_cache(maxsize=10_000)(self._find_exact)

    def by_name(self, text: str, country: str) -> Resolution | None:
        """Take a town for a name: exact, else unfinished, else with one slip; None if none fits."""
        if not any(c.isalpha() for c in text):
            return None
        towns = rank_towns(self.exact_words(text), country)
        if towns:
            return self._taken(towns)
        head, *areas = (part.strip() for part in text.split(","))
        key = fold(head)
        if len(key) >= 3:
            towns = rank_towns(self._within(self._lookup.beginning(key), areas), country)
        if not towns and len(key) >= 4:
            towns = rank_towns(self._within(self._lookup.slipped(key, SLIP_LEAST), areas), country)
        if not towns:
            return None
        others = apart(towns)
        if len(others) == 1 or weight(others[0], country) >= CLEAR * weight(others[1], country):
            return self._taken(towns, read_as=text)
        return Several(text, tuple(self.place(t) for t in others[:MOST_CHOICES]))

    def exact_words(self, text: str) -> list[Town]:
        """Return the towns of a name with its region or country behind, comma or not."""
        head, *areas = (part.strip() for part in text.split(","))
        towns = self.exact(head, areas) or self.exact(text, [])
        words = head.split()
        for size in range(1, min(4, len(words))):
            towns = towns or self.exact(" ".join(words[:-size]), [" ".join(words[-size:]), *areas])
        return towns

    def exact(self, name: str, areas: Iterable[str]) -> list[Town]:
        """Return the towns of exactly this name in all of the areas named, the likeliest first."""
        return list(self._exact(name, tuple(areas)))

    def _find_exact(self, name: str, areas: tuple[str, ...]) -> tuple[Town, ...]:
        key = fold(name)
        return tuple(rank_towns(self._within(self._lookup.towns(key), areas), "")) if key else ()

    def _within(self, towns: list[Town], areas: Iterable[str]) -> list[Town]:
        """Keep the towns that lie in every one of the regions and countries named."""
        for words in filter(None, areas):
            known = self._lookup.areas(words) if towns else set()
            towns = [t for t in towns if (t.country, "") in known or (t.country, t.region) in known]
        return towns

    def _taken(self, towns: Sequence[Town], read_as: str = "") -> Resolution:
        """Take the first; tell of others that bear the name themselves, or are far bigger."""
        first, *rest = apart(towns)
        if rest and not first.population and first.own == rest[0].own:
            choices = [first, *rest][:MOST_CHOICES]
            return Several(first.name, tuple(self.place(t) for t in choices))
        taken = self.place(first)
        likely = [t for t in rest if t.own or t.population * MUCH_SMALLER >= first.population]
        # The great city of this name comes before the namesakes of the likely country.
        likely.sort(key=lambda town: town.population < first.population * MUCH_SMALLER)
        also = {place.query: place for place in map(self.place, likely[: 2 * MOST_ALSO])}
        also.pop(taken.query, None)
        return PlaceFound(taken, tuple(also.values())[:MOST_ALSO], read_as)

    def place(self, town: Town) -> GazetteerPlace:
        """Return a town as a place, with its region in words."""
        return GazetteerPlace(
            town.point,
            PlacePrecision.PLACE,
            town.name,
            self._lookup.region(town.country, town.region),
            town.region,
            town.country,
            population=town.population,
        )

    def unknown(self, text: str) -> Unknown:
        """Say that nothing was found, with the names that come nearest."""
        head, *areas = (part.strip() for part in text.split(","))
        if areas and (towns := self.exact(head, [])):
            # The name is known, only not there: say where it is.
            near = [self.place(t).query for t in apart(towns)[:MOST_ALSO]]
            reason = f"We don't know any {head} in {', '.join(areas)}."
            return Unknown(text, tuple(near), reason)
        key = fold(head)
        like = self._lookup.names_like(key[:2], SUGGESTED_LEAST) if key else []
        names = {fold(name): name for name in reversed(like)}
        near = nearest_few(key, names, 3)
        reason = ""
        if any(c.isdigit() for c in text) and not near:
            reason = (
                f"We don't know the postcode {text!r}. A town's name or LAT,LON does as well. To "
                "add your country's postcodes: intimacy therapist places add FILE"
            )
        return Unknown(text, tuple(names[n] for n in near), reason)


def weight(town: Town, country: str) -> int:
    """Return how likely a town is meant, by its inhabitants, its name and its country."""
    weight = (town.population + 1) * (OWN_NAME if town.own else 1)
    return weight * (IN_COUNTRY if town.country == country else 1)


def rank_towns(towns: Iterable[Town], country: str) -> list[Town]:
    """Return towns with the likeliest first, always in the same order."""
    return sorted(towns, key=lambda t: (-weight(t, country), t.country, t.region, t.lat, t.lon))


def apart(towns: Sequence[Town]) -> list[Town]:
    """Leave out what lies next to a likelier one, and looks like it: districts, doubles."""
    kept: list[Town] = []
    for town in towns:
        if len(kept) > MOST_CHOICES:
            break
        if all(haversine(town.point, other.point) > SAME_KM for other in kept):
            kept.append(town)
    return kept


@lru_cache(maxsize=10_000)
def sure(towns: tuple[Town, ...]) -> bool:
    """Whether the first of ranked towns needs no asking."""
    others = apart(towns)
    if len(others) < 2:
        return bool(others)
    return weight(others[0], "") >= CLEAR * weight(others[1], "")
