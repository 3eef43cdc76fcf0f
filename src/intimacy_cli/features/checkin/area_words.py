"""What the areas of a check-in are called where somebody reads them.

Apart from the screens, since each answer names areas, and few of them are given on a screen.
"""

from __future__ import annotations

from collections.abc import Mapping

WANTED = {
    "close": "feeling close",
    "shared": "sharing what matters",
    "understood": "feeling understood",
    "tension": "ease (less tension)",
    "new": "new and fun things",
    "affection": "affection and touch",
}

WEEK_WORDS = {
    "week_close": "week close",
    "week_ease": "week ease",
    "week_desired": "week wanted",
}


def area_words(area: str) -> str:
    """An area as one says what one would like more of; another questionnaire's by its own word."""
    return WANTED.get(area, area)


def named_week(week: Mapping[str, int] | None) -> dict[str, int]:
    """What was said of the week, under the names that are shown."""
    return {WEEK_WORDS.get(area, area): value for area, value in (week or {}).items()}
