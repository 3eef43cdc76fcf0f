"""How a disagreement can be left, in the words that the two choose by."""

from __future__ import annotations

from ...core.turn_events import Ending

HOW_LABELS = {
    Ending.SOLVED: "solved",
    Ending.MIDDLE: "we met in the middle",
    Ending.DIFFER: "we see it differently, and that's fine",
    Ending.PARKED: "parked, until a day if you like",
}

# What a session that was left is called by, afterwards.
CLOSED_AS = {**HOW_LABELS, Ending.PARKED: "parked"}
