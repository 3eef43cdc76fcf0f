"""The record of a suggestion: what it may hold."""

from __future__ import annotations

from ...core.checkin_stats import SCORED
from ...core.kinds import RecordKind, Whose, fields, one_of, whole, word
from ...core.suggest import STRENGTH
from .glance import STEP

_LAST_DAY = 3_652_059  # date.max as a number

KINDS = (
    RecordKind(
        STEP,
        fields(
            {
                "area": one_of(*SCORED), "since": whole(1, _LAST_DAY),
                "reason": one_of(*STRENGTH), "command": word,
            },
        ),
        "a suggestion",
        whose=Whose.COUPLE,
    ),
)  # fmt: skip
