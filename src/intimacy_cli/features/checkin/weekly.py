"""Which question of once a week comes tonight: the wish, the week, or neither. Pure.

Never both on one evening: who checks in every day gets them on two days, and who checks in once a
week gets them in turn.
"""

from __future__ import annotations

from datetime import date
from enum import Enum

WEEK_DAYS = 7


class Weekly(Enum):
    """What is asked beside the taps."""

    WISH = "wish"
    WEEK = "week"
    NEITHER = ""


def weekly(wished: date | None, said: date | None, today: date, *, refused: bool) -> Weekly:
    """What is due `today`, from when each was last asked (None: never, or long ago).

    `refused`: the questions about the week are wanted no more.
    """
    wish_due = wished is None or (today - wished).days >= WEEK_DAYS
    week_due = not refused and (said is None or (today - said).days >= WEEK_DAYS)
    if wish_due and week_due:
        # The one that was asked longer ago; of two that never were, the wish.
        longer = said or date.min
        return Weekly.WEEK if wished is not None and longer < wished else Weekly.WISH
    if wish_due:
        return Weekly.WISH
    return Weekly.WEEK if week_due else Weekly.NEITHER
