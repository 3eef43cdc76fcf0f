"""From the British national grid to WGS 84, for tools/build_places.py alone.

Source: Ordnance Survey, 'A guide to coordinate systems in Great Britain', annexes A to C:
the Airy 1830 ellipsoid, the national grid's projection, and the seven-parameter Helmert
transformation. Right to about 5 metres.
"""

import math

_A, _B = 6377563.396, 6356256.909
_F0, _E0, _N0 = 0.9996012717, 400000.0, -100000.0
_LAT0, _LON0 = math.radians(49), math.radians(-2)
_E2 = 1 - (_B * _B) / (_A * _A)
_N = (_A - _B) / (_A + _B)
# OSGB36 to WGS84: metres, seconds of arc, parts per million.
_SHIFT = (446.448, -125.157, 542.060)
_TURN = tuple(math.radians(s / 3600) for s in (0.1502, 0.2470, 0.8421))
_SCALE = -20.4894e-6
_WGS_A, _WGS_B = 6378137.0, 6356752.3142


def _meridian(lat: float) -> float:
    n, d, s = _N, lat - _LAT0, lat + _LAT0
    return (
        _B
        * _F0
        * (
            (1 + n + 5 / 4 * n**2 + 5 / 4 * n**3) * d
            - (3 * n + 3 * n**2 + 21 / 8 * n**3) * math.sin(d) * math.cos(s)
            + (15 / 8 * n**2 + 15 / 8 * n**3) * math.sin(2 * d) * math.cos(2 * s)
            - 35 / 24 * n**3 * math.sin(3 * d) * math.cos(3 * s)
        )
    )


def _to_airy(easting: float, northing: float) -> tuple[float, float]:
    lat = _LAT0
    while True:
        rest = northing - _N0 - _meridian(lat)
        if abs(rest) < 1e-5:
            break
        lat += rest / (_A * _F0)
    sin, tan, sec = math.sin(lat), math.tan(lat), 1 / math.cos(lat)
    nu = _A * _F0 / math.sqrt(1 - _E2 * sin * sin)
    rho = _A * _F0 * (1 - _E2) / (1 - _E2 * sin * sin) ** 1.5
    eta2 = nu / rho - 1
    d, t2 = easting - _E0, tan * tan
    vii = tan / (2 * rho * nu)
    viii = tan / (24 * rho * nu**3) * (5 + 3 * t2 + eta2 - 9 * t2 * eta2)
    ix = tan / (720 * rho * nu**5) * (61 + 90 * t2 + 45 * t2 * t2)
    x = sec / nu
    xi = sec / (6 * nu**3) * (nu / rho + 2 * t2)
    xii = sec / (120 * nu**5) * (5 + 28 * t2 + 24 * t2 * t2)
    return (
        lat - vii * d**2 + viii * d**4 - ix * d**6,
        _LON0 + x * d - xi * d**3 + xii * d**5,
    )


def to_wgs84(easting: float, northing: float) -> tuple[float, float]:
    """Return latitude and longitude in degrees of a point given in metres of the grid."""
    lat, lon = _to_airy(easting, northing)
    nu = _A / math.sqrt(1 - _E2 * math.sin(lat) ** 2)
    x = nu * math.cos(lat) * math.cos(lon)
    y = nu * math.cos(lat) * math.sin(lon)
    z = nu * (1 - _E2) * math.sin(lat)
    (tx, ty, tz), (rx, ry, rz), s = _SHIFT, _TURN, 1 + _SCALE
    x, y, z = (
        tx + s * x - rz * y + ry * z,
        ty + rz * x + s * y - rx * z,
        tz - ry * x + rx * y + s * z,
    )
    e2 = 1 - (_WGS_B / _WGS_A) ** 2
    flat = math.hypot(x, y)
    lat = math.atan2(z, flat * (1 - e2))
    for _ in range(8):
        nu = _WGS_A / math.sqrt(1 - e2 * math.sin(lat) ** 2)
        lat = math.atan2(z + e2 * nu * math.sin(lat), flat)
    return math.degrees(lat), math.degrees(math.atan2(y, x))
