"""What areas are called, and how often a change is told that is none: for all who look back."""

from __future__ import annotations

AREA_NAMES = {
    "close": "close",
    "shared": "shared",
    "understood": "understood",
    "tension": "tension",
    "new": "new",
    "affection": "affection",
    "week_close": "week close",
    "week_ease": "week ease",
    "week_desired": "week wanted",
    "stress": "stress",
}


def often(times: float) -> str:
    """So many times a year, in words.

    >>> often(0.7), often(9.4)
    ('about once in a year and a half', 'about 9 times a year')
    >>> often(1.0), often(0.36)
    ('about once a year', 'about once in 3 years')
    """
    if times >= 1.5:
        return f"about {times:.0f} times a year" if times >= 2.5 else "about twice a year"
    years = 1 / max(times, 0.01)
    if years < 1.25:
        return "about once a year"
    return "about once in a year and a half" if years < 1.75 else f"about once in {years:.0f} years"
