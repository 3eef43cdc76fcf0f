"""Decides whether a text speaks of danger: violence, control, fear, despair. Pure; says no more.

It goes by words and does not understand the sentence. It is made to speak once too often rather
than once too seldom; docs/talk.md has the shares that it caught and wrongly caught. That it says
nothing means nothing, and no screen may say so. Never used on what somebody else wrote.

What sounds like danger and is ordinary life is blanked out first (danger_lexicon/harmless.py);
then any one of the patterns is enough.
"""

from __future__ import annotations

from functools import cache, lru_cache

from .danger_lexicon.bare import BARE
from .danger_lexicon.child import CHILD
from .danger_lexicon.control import CONTROL
from .danger_lexicon.denied import DENIED
from .danger_lexicon.despair import DESPAIR
from .danger_lexicon.driving import DRIVING
from .danger_lexicon.fear import FEAR
from .danger_lexicon.forced_sex import FORCED_SEX
from .danger_lexicon.harmless import HARMLESS
from .danger_lexicon.held import HELD
from .danger_lexicon.stalking import STALKING
from .danger_lexicon.strangling import STRANGLING
from .danger_lexicon.threats import THREATS
from .danger_lexicon.violence import VIOLENCE
from .danger_lexicon.weapons import WEAPONS
from .danger_lexicon.words import LISTS
from .danger_pattern import Pattern, holds, patterns, possible, without
from .danger_text import words_of

_FAMILIES = {
    "violence": VIOLENCE, "strangling": STRANGLING, "threats": THREATS, "weapons": WEAPONS,
    "held": HELD, "driving": DRIVING, "control": CONTROL, "stalking": STALKING, "fear": FEAR,
    "despair": DESPAIR, "forced sex": FORCED_SEX, "child": CHILD, "bare": BARE,
}  # fmt: skip


def speaks_of_danger(*texts: str) -> bool:
    """Whether any of the texts speaks of danger. False means only that nothing was found."""
    return any(_found_in(text) for text in texts)


@lru_cache(maxsize=64)
def _found_in(text: str) -> bool:
    words = without(_harmless(), words_of(text))
    return any(holds(each, words) for each in possible(_dangerous(), words))


@cache
def _harmless() -> tuple[Pattern, ...]:
    return patterns(HARMLESS + DENIED, LISTS)


@cache
def _dangerous() -> tuple[Pattern, ...]:
    return tuple(each for family in _FAMILIES.values() for each in patterns(family, LISTS))
