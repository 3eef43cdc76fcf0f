"""A round: both are asked the same, each answers alone, then both see. Pure; knows no storage.

An answer is sealed from the other until both have answered; the same rule serves the check-in
and every later question that is put to both.
"""

from __future__ import annotations

from enum import Enum


class RoundState(Enum):
    """Where a round stands for the couple."""

    EMPTY = "empty"  # nobody has answered
    ALONE = "alone"  # only one partner uses the toolkit: own answers are readable at once
    WAITING = "waiting"  # one has answered, the other has not
    READY = "ready"  # both have answered: both may see


def state_of(partners: tuple[str, ...], answered: frozenset[str]) -> RoundState:
    """The state of a round, from who takes part and who has answered (both as partner ids)."""
    present = [p for p in partners if p in answered]
    if not present:
        return RoundState.EMPTY
    if len(partners) < 2:
        return RoundState.ALONE
    return RoundState.READY if len(present) == len(partners) else RoundState.WAITING


def round_of(kind: str, key: str) -> str:
    """The name of a round in the log, such as `checkin/2026-11-23`."""
    return f"{kind}/{key}"
