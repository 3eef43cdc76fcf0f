"""Points on the earth and how far apart they are: pure sums, no files."""

import math
import re
from collections.abc import Callable, Sequence
from typing import NamedTuple

EARTH_KM = 6371.0088
"""Mean radius of the earth in kilometres (IUGG, GRS 80)."""

_PAIR = re.compile(r"\s*([+-]?\d{1,3}(?:\.\d+)?)\s*[,;]\s*([+-]?\d{1,3}(?:\.\d+)?)\s*")


class Point(NamedTuple):
    """Degrees on WGS 84: latitude -90 to 90 (north is positive), longitude -180 to 180."""

    lat: float
    lon: float


def haversine(one: Point, other: Point) -> float:
    """Return the great-circle distance in kilometres (within 0.5 % of the true one).

    Source: R. W. Sinnott, 'Virtues of the Haversine', Sky and Telescope 68 (1984) 159.
    """
    return distance_from(one)(other.lat, other.lon)


def distance_from(one: Point) -> Callable[[float, float], float]:
    """Return the haversine from one point: a function of latitude and longitude in degrees."""
    lat1, lon1 = math.radians(one.lat), one.lon
    cos1 = math.cos(lat1)
    radians, sin, cos, asin, sqrt = math.radians, math.sin, math.cos, math.asin, math.sqrt

    def measure(lat: float, lon: float) -> float:
        lat2 = radians(lat)
        across = sin(radians(lon - lon1) / 2) ** 2
        chord = sin((lat2 - lat1) / 2) ** 2 + cos1 * cos(lat2) * across
        return 2 * EARTH_KM * asin(sqrt(min(1.0, chord)))

    return measure


def parse_point(text: str) -> Point | None:
    """Read 'LAT,LON' or 'LAT;LON' with decimal points; None when it is not that.

    Raises ValueError, with a sentence, for two numbers that are no place on earth.
    """
    match = _PAIR.fullmatch(text)
    if match is None:
        return None
    point = Point(float(match[1]), float(match[2]))
    if abs(point.lat) > 90:
        raise ValueError(f"a latitude lies between -90 and 90, not {match[1]}")
    if abs(point.lon) > 180:
        raise ValueError(f"a longitude lies between -180 and 180, not {match[2]}")
    return point


def middle(points: Sequence[Point]) -> Point:
    """Return the mean of points that lie close together.

    Taken as vectors, so that a group across the date line has its middle there.
    """
    x = y = z = 0.0
    for lat, lon in points:
        radius = math.cos(math.radians(lat))
        x += radius * math.cos(math.radians(lon))
        y += radius * math.sin(math.radians(lon))
        z += math.sin(math.radians(lat))
    return Point(math.degrees(math.atan2(z, math.hypot(x, y))), math.degrees(math.atan2(y, x)))


def reach(points: Sequence[Point]) -> float:
    """Return how far, in kilometres, the farthest of the points lies from their middle."""
    centre = middle(points)
    return max(haversine(centre, point) for point in points)
