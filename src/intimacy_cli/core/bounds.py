"""How far a value may go: where it is typed, and (never narrower) where it is kept.

What is typed is refused beyond what anybody can mean; the option and its test share the constant.
What is kept may be as large as any version's options let it be, or it would be lost on its way
through a backup or an export (`core/kinds.py`).
"""

from __future__ import annotations

import sys

# -- typed -------------------------------------------------------------------------------------

MOST_MINUTES = 52_704_000
"""Of a wish, or for a date: a hundred years."""
MOST_AMOUNT = 1e15
"""More than anything costs in any currency."""
MOST_YEARS_AHEAD = 200
"""Of a day to come; from there on a year is a slip of the pen."""

# -- kept --------------------------------------------------------------------------------------

MOST_AMOUNT_KEPT = sys.float_info.max
LONGEST_HANDLE = 512 * 1024
"""No pack is larger, so no id in one is longer."""
MOST_LISTED = 10_000
