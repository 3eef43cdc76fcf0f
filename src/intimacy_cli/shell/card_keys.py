"""The keys of a card, whatever it holds: the same ones mean the same on each. Pure.

Enter takes it, `a` brings another, `n` says that it is not for the two, `b` leads back to the one
before, `?` says what is behind it, `q` leaves.
"""

from __future__ import annotations

from collections.abc import Sequence

from ..core.keys import ENTER, ESCAPE
from ..core.styled_text import Line, Span, key, line

TAKE, ANOTHER, VETO, BACK, MEANING, LEAVE = "take", "a", "n", "b", "?", "q"


def card_keys(*own: str) -> dict[str, str]:
    """What each key means; `own` are those that only this card has."""
    shared = (ANOTHER, VETO, BACK, MEANING, LEAVE, *own)
    return {each: each for each in shared} | {ENTER: TAKE, ESCAPE: LEAVE}


def card_foot(take: str, own: Sequence[tuple[str, str]], *, back: bool) -> Line:
    """The keys at the foot: what Enter does, and the words of those that only this card has."""
    pairs = [("Enter", take), (ANOTHER, "another"), *own, (VETO, "not for us")]
    pairs += [(BACK, "back")] if back else []
    pairs += [(MEANING, "more"), (LEAVE, "leave")]
    parts: list[str | Span] = []
    for name, words in pairs:
        parts += [key(name), f" {words}  "]
    return line(*parts)
