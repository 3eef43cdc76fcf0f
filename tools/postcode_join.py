"""Give postcodes a point: their own, or that of the town they name, where that is sure.

A town's name stands for a point only if all towns of that name in the country (or in the
state, where both sources name it) lie within 30 km of each other. Without that rule the same
join is off by 2,500 km where several states have towns of one name.
"""

import re
from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator, Sequence
from statistics import median
from typing import Any, NamedTuple

from place_sources import Town

from intimacy_cli.core.geo import Point, haversine, middle
from intimacy_cli.core.normalise import fold

ONE_TOWN_KM = 30
ONE_CODE_KM = 20
OWN_SHARE = 0.6
"""Share of a country's rows with coordinates from which they alone are used."""
CLOSE_SHARE = 0.6
"""Share of a code's localities that must lie close together; the rest are mistaken names."""
STRAY_KM, MOST = 100, 0.8
"""A code is left out that lies so far from the middle of those with its first two digits, if
so large a share of them lies nearer."""
VOTES, AGREEMENT = 3, 0.7
"""What it takes to hold that a state's code in one source is a region's in the other."""
JAPANESE_TOWN = re.compile(r"^(?:.+?郡)?(.+?市|.+?区|.+?町|.+?村)")


class Spot(NamedTuple):
    """The point of a town, and the region that it lies in."""

    lat: float
    lon: float
    region: str = ""


class Gazetteer:
    """All towns, by country and folded name."""

    def __init__(self, towns: Sequence[Town]) -> None:
        self.own: dict[tuple[str, str], list[Town]] = defaultdict(list)
        self.other: dict[tuple[str, str], list[Town]] = defaultdict(list)
        for town in towns:
            own = fold(town.name)
            self.own[town.country, own].append(town)
            for other in {fold(name) for name in town.others} - {own}:
                self.other[town.country, other].append(town)

    def named(self, country: str, name: str, region: str | None) -> Spot | None:
        """Return the one town of this name, or None if there is none or more than one."""
        for shelf in (self.own, self.other):
            towns = shelf.get((country, fold(name)), [])
            if region is not None:
                towns = [t for t in towns if t.region == region]
            if towns:
                first = max(towns, key=lambda t: t.population)
                near = all(_km(first, t) <= ONE_TOWN_KM for t in towns)
                return Spot(first.lat, first.lon, first.region) if near else None
        return None


def _km(one: Town, other: Town) -> float:
    return haversine(Point(one.lat, one.lon), Point(other.lat, other.lon))


def join_country(
    gazetteer: Gazetteer, country: str, rows: Sequence[dict[str, Any]]
) -> dict[str, Spot]:
    """Return the postcodes of a country that have a point."""
    rows = [r for r in rows if r["code"]]
    placed = [r for r in rows if r["latitude"] is not None]
    if len(placed) >= OWN_SHARE * len(rows):
        return _own(placed)
    if country == "JP":
        return _japanese(gazetteer, rows)
    return _by_name(gazetteer, country, rows)


def _own(rows: Iterable[dict[str, Any]]) -> dict[str, Spot]:
    """Use the coordinates that the source has itself."""
    spots: dict[str, list[Spot]] = defaultdict(list)
    for row in rows:
        spots[row["code"]].append(Spot(row["latitude"], row["longitude"]))
    return dict(_together(spots))


def _by_name(gazetteer: Gazetteer, country: str, rows: Sequence[dict[str, Any]]) -> dict[str, Spot]:
    """Take the point of the town that a postcode names."""
    regions = _regions(gazetteer, country, rows)
    spots: dict[str, list[Spot]] = defaultdict(list)
    for row in rows:
        spot = _spot(gazetteer, country, row, regions)
        if spot is not None:
            spots[row["code"]].append(spot)
    return _without_strays(dict(_together(spots)))


def _without_strays(spots: dict[str, Spot]) -> dict[str, Spot]:
    """Leave out what lies far from most of the codes that begin alike: a namesake was taken."""
    groups: dict[str, list[Spot]] = defaultdict(list)
    for code, spot in spots.items():
        groups[code[:2]].append(spot)
    centres = {
        start: Point(median(s.lat for s in group), median(s.lon for s in group))
        for start, group in groups.items()
    }
    near = {
        code: spot
        for code, spot in spots.items()
        if haversine(centres[code[:2]], Point(spot.lat, spot.lon)) <= STRAY_KM
    }
    kept = Counter(code[:2] for code in near)
    # Where codes that begin alike lie all over the country, the beginning says nothing.
    telling = {start for start, group in groups.items() if kept[start] >= MOST * len(group)}
    return {code: spot for code, spot in spots.items() if code in near or code[:2] not in telling}


def _together(spots: dict[str, list[Spot]]) -> Iterator[tuple[str, Spot]]:
    """Take the middle of a code's spots, if most of them lie close together."""
    for code, all_ in spots.items():
        points = [Point(s.lat, s.lon) for s in all_]
        if len(set(points)) > 1:
            points = max((_about(p, points) for p in sorted(set(points))), key=len)
        if len(points) >= CLOSE_SHARE * len(all_):
            yield code, Spot(*(points[0] if len(set(points)) == 1 else middle(points)))


def _about(centre: Point, points: Sequence[Point]) -> list[Point]:
    return [p for p in points if haversine(centre, p) <= ONE_CODE_KM]


def _spot(
    gazetteer: Gazetteer, country: str, row: dict[str, Any], regions: dict[str, str]
) -> Spot | None:
    region = regions.get(row["stateCode"] or "")
    for name in names(row["localityName"] or "", row["stateCode"] or ""):
        spot = gazetteer.named(country, name, region)
        if spot is not None:
            return spot
    return None


def _regions(gazetteer: Gazetteer, country: str, rows: Iterable[dict[str, Any]]) -> dict[str, str]:
    """Learn which region a state's code means from the names that are there only once."""
    votes: dict[str, Counter[str]] = defaultdict(Counter)
    for state, name in sorted({(r["stateCode"] or "", r["localityName"] or "") for r in rows}):
        spot = gazetteer.named(country, name, None) if state and name else None
        if spot is not None:
            votes[state][spot.region] += 1
    return {
        state: region
        for state, count in votes.items()
        for region, most in count.most_common(1)
        if most >= VOTES and most >= AGREEMENT * count.total()
    }


def names(locality: str, state: str) -> Iterator[str]:
    """Give the ways in which a locality may be named elsewhere, the fullest first."""
    plain = re.sub(r"\s*\(.*?\)", "", locality)
    plain = re.sub(r"\s+CEDEX\b.*$", "", plain)
    yield plain
    if state and plain.endswith(" " + state):
        yield plain.removesuffix(" " + state)
    if (bare := re.sub(r"\s+\d.*$", "", plain)) != plain:
        yield bare
    if (french := re.sub(r"\bST(E?)\b", r"SAINT\1", plain)) != plain:
        yield french
    if len(parts := [p.strip() for p in re.split(r"[,/]", plain)]) > 1:
        yield from (p for p in parts if p)


def _japanese(gazetteer: Gazetteer, rows: Iterable[dict[str, Any]]) -> dict[str, Spot]:
    """Give areas of three digits: a post office's district, if it lies close together."""
    spots: dict[str, list[Spot]] = defaultdict(list)
    asked: dict[str, Spot | None] = {}
    for row in rows:
        match = JAPANESE_TOWN.match(row["localityName"] or "")
        if match is None:
            continue
        town = match[1]
        if town not in asked:
            asked[town] = gazetteer.named("JP", town, None) or gazetteer.named(
                "JP", town[:-1], None
            )
        spot = asked[town]
        if spot is not None:
            spots[row["code"][:3]].append(spot)
    return dict(_together(spots))
