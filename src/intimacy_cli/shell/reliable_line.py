"""What is said of the change between two results of a questionnaire: its figures, no verdict."""

from __future__ import annotations

from ..core.reliable import SURE, ReliableChange


def reliable_words(change: ReliableChange) -> str:
    """The change between two times, and whether measuring error alone could explain it."""
    by = f"{change.change:+g}" if change.change else "no change"
    said = (
        f"{change.who}: {change.first:g} on {change.before}, {change.second:g} on {change.after} "
        f"({by})"
    )
    if change.index is None:
        return (
            f"{said}. The file doesn't say how exact a result is, so we can't say if that's a "
            "real change."
        )
    more = "more" if change.reliable else "no more"
    index = f"reliable-change index {change.index:g}; {SURE:g} or more is reliable"
    return f"{said}; {more} than measurement error explains ({index})."
