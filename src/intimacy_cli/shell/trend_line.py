"""What is said of a line over time, for all who look back: its grade, its usual, how sure it is.

No sentence here calls a change good or bad, or holds two people against each other.
"""

from __future__ import annotations

from datetime import date
from typing import TYPE_CHECKING

from ..core.days import MONTHS
from ..core.trend import Grade, Wrong
from .plot import rows_of

if TYPE_CHECKING:
    from typing import Protocol

    class Graded(Protocol):
        """A line with its grade."""

        @property
        def grade(self) -> Grade:
            """What the line says: usual, unsure or changed."""
            ...

        @property
        def direction(self) -> int:
            """Which way the line goes: 1 is up, -1 down, 0 neither."""
            ...

        @property
        def since(self) -> date | None:
            """Roughly the day on which the change began."""
            ...


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


def say_how_often(times: float) -> str:
    """So many times a year, in words.

    >>> say_how_often(0.7), say_how_often(9.4)
    ('about once in a year and a half', 'about 9 times a year')
    >>> say_how_often(1.0), say_how_often(0.36)
    ('about once a year', 'about once in 3 years')
    """
    if times >= 1.5:
        return f"about {times:.0f} times a year" if times >= 2.5 else "about twice a year"
    years = 1 / max(times, 0.01)
    if years < 1.25:
        return "about once a year"
    return "about once in a year and a half" if years < 1.75 else f"about once in {years:.0f} years"


def day_words(day: date, today: date | None = None) -> str:
    """A day as it is said; without its year where that is the year of `today`."""
    year = "" if today and day.year == today.year else f" {day.year}"
    return f"{day.day} {MONTHS[day.month - 1]}{year}"


def grade_words(line: Graded, today: date | None = None) -> str:
    """One of the three grades: 'lower since about 5 November', 'perhaps lower, not sure' ..."""
    way = "higher" if line.direction > 0 else "lower"
    if line.grade is Grade.UNSURE:
        return f"perhaps {way}, not sure"
    if line.grade is Grade.USUAL or line.since is None:
        return "as usual"
    return f"{way} since about {day_words(line.since, today)}"


def usual_words(usual: tuple[float, float]) -> str:
    """What is usual, in whole answers."""
    low, high = rows_of(usual)
    return f"{low} to {high}" if low < high else f"{low}"


def wrong_words(wrong: Wrong) -> str:
    """How often a change is told where there is none: both worlds, never one alone."""
    return (
        "A line that says 'lower' or 'higher since' is wrong "
        f"{say_how_often(wrong.steady)} in steady times; where moods swing slowly, "
        f"{say_how_often(wrong.swinging)}."
    )


def both_answered(evenings: int, both: int, who: str = "you") -> str:
    """On how many evenings somebody answered, and on how many `who` both did."""
    if evenings == 1:
        return f"one evening; {who} both answered" if both else "one evening"
    if both == evenings:
        return f"{evenings} evenings; {who} both answered on all of them"
    return f"{evenings} evenings; {who} both answered on {both or 'none'} of them"
