"""One situation gone through step by step, as a value: hear, name the feeling, tell replies apart.

Pure. There is no score: after each choice stands how the reply is heard, whatever was chosen.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import replace
from enum import Enum

from ...core.frozen import frozen
from .answers import Feeling, Situation

ON = ("enter", " ")


class Phase(Enum):
    """Where the practice stands."""

    HEAR = "hear"
    NAME = "name"
    CHOOSE = "choose"
    WHY = "why"
    ENDED = "ended"
    LEFT = "left"


@frozen
class Practising:
    """A situation at one step. `reply` is which reply is shown, `said` what was chosen for it."""

    situation: Situation
    families: Mapping[str, tuple[Feeling, ...]]
    phase: Phase = Phase.HEAR
    family: str | None = None
    reply: int = 0
    said: bool | None = None

    @property
    def done(self) -> bool:
        """Whether there is nothing more to press."""
        return self.phase in (Phase.ENDED, Phase.LEFT)

    @property
    def chimes(self) -> int:
        """No bells: nothing here goes by the clock."""
        return 0

    def at(self, now: float, key: str | None) -> Practising:
        """What follows from a key; the moment does not matter."""
        del now
        if key is None:
            return self
        if key in ("q", "escape"):
            return replace(self, phase=Phase.LEFT)
        if key == "b":
            return self._back()
        return self._on(key)

    def _on(self, key: str) -> Practising:
        if self.phase is Phase.HEAR:
            return replace(self, phase=Phase.NAME) if key in ON else self
        if self.phase is Phase.NAME:
            return self._named(key)
        if self.phase is Phase.CHOOSE:
            chosen = {"y": True, "n": False}.get(key)
            return self if chosen is None else replace(self, phase=Phase.WHY, said=chosen)
        return self._after_why() if key in ON else self

    def _named(self, key: str) -> Practising:
        if key in ON:
            return replace(self, phase=Phase.CHOOSE)
        names = list(self.families)
        # The tenth family is the key 0, which stands right of 9.
        place = (int(key) - 1) % 10 if key.isdecimal() and len(key) == 1 else len(names)
        return replace(self, family=names[place]) if place < len(names) else self

    def _after_why(self) -> Practising:
        following = self.reply + 1
        if following == len(self.situation.replies):
            return replace(self, phase=Phase.ENDED)
        return replace(self, phase=Phase.CHOOSE, reply=following, said=None)

    def _back(self) -> Practising:
        """One step back; what was chosen there is open again."""
        if self.phase is Phase.WHY:
            return replace(self, phase=Phase.CHOOSE, said=None)
        if self.phase is Phase.CHOOSE:
            before = replace(self, phase=Phase.NAME, family=None)
            return replace(self, reply=self.reply - 1) if self.reply else before
        if self.phase is Phase.NAME and self.family is not None:
            return replace(self, family=None)
        return replace(self, phase=Phase.HEAR)


def by_family(words: Sequence[Feeling]) -> dict[str, tuple[Feeling, ...]]:
    """Words by family, in the order of the packs, the faint ones first."""
    names = dict.fromkeys(each.family for each in words)
    ordered = sorted(words, key=lambda each: each.strength)
    return {name: tuple(each for each in ordered if each.family == name) for name in names}
