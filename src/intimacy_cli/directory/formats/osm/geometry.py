"""The middle of a GeoJSON geometry, in degrees. Longitude comes first there, latitude here."""

from typing import Any

from ...fields import clean
from ...reading.json_text import obj

_MOST = 20_000


def middle(geometry: object) -> tuple[float, float] | None:
    """Give the point, the centroid of the first ring or the mean of all corners, if any."""
    shape = obj(geometry)
    coordinates = shape.get("coordinates")
    if shape.get("type") == "Point":
        return _pair(coordinates)
    if shape.get("type") == "GeometryCollection":
        parts = shape.get("geometries")
        first = parts[0] if isinstance(parts, list) and parts else None
        return middle(first) if obj(first).get("type") != "GeometryCollection" else None
    corners = _corners(coordinates)
    if not corners:
        return None
    if clean.clean_text(shape.get("type")) in {"Polygon", "MultiPolygon"}:
        return _centroid(corners)
    north = sum(each[0] for each in corners) / len(corners)
    return north, sum(each[1] for each in corners) / len(corners)


def _pair(value: object) -> tuple[float, float] | None:
    if not isinstance(value, list) or len(value) < 2:
        return None
    return clean.coordinates(value[1], value[0])


def _corners(value: Any) -> list[tuple[float, float]]:
    """Give the corners of the first line or ring, however deep it lies."""
    for _ in range(4):
        if not isinstance(value, list) or not value:
            return []
        if _pair(value[0]):
            return [point for each in value[:_MOST] if (point := _pair(each))]
        value = value[0]
    return []


def _centroid(ring: list[tuple[float, float]]) -> tuple[float, float]:
    """Give the centre of area; of a ring without area the mean of its corners."""
    origin = ring[0]
    area = north = east = 0.0
    for (y1, x1), (y2, x2) in zip(ring, [*ring[1:], ring[0]], strict=True):
        ay, ax, by, bx = y1 - origin[0], x1 - origin[1], y2 - origin[0], x2 - origin[1]
        cross = ax * by - bx * ay
        area += cross
        north += (ay + by) * cross
        east += (ax + bx) * cross
    if abs(area) < 1e-15:
        many = len(ring)
        return sum(each[0] for each in ring) / many, sum(each[1] for each in ring) / many
    return origin[0] + north / (3 * area), origin[1] + east / (3 * area)
