"""What something costs, as it is given with an option."""

from __future__ import annotations

from ..core.bounds import MOST_AMOUNT
from ..errors import WrongUse


def amount(value: float | None, option: str) -> float | None:
    """The amount that was given, if one was. Raises WrongUse for what is none, or is absurd."""
    if value is None or 0 <= value <= MOST_AMOUNT:
        return value
    raise WrongUse(f"{option} {value:g} isn't an amount.", f"Give 0 to {MOST_AMOUNT:.0f}.")
