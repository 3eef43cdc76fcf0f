"""When a word that was typed is one that stands in a directory: exact, unfinished, or one slip off.

Pure. Accents and case are gone before: words are folded (see normalise.fold).
"""

from __future__ import annotations

from functools import lru_cache

from .normalise import slips

SHORTEST = 4
"""Letters; shorter words with a slip could be any word."""


def forgiving(word: str) -> bool:
    """Whether a word may be unfinished or have a slip; numbers are meant as they stand."""
    return len(word) >= SHORTEST and word.isalpha()


@lru_cache(maxsize=64)
def near_misses(word: str) -> frozenset[str]:
    """Return all that is one typing error away from a word; nothing if that is not forgiven."""
    return frozenset(slips(word)) - {word} if forgiving(word) else frozenset()


def alike(word: str, token: str) -> bool:
    """Tell whether a token is what was typed, or nearly."""
    if word == token:
        return True
    unfinished = len(word) >= SHORTEST and token.startswith(word)
    return unfinished or token in near_misses(word)
