"""Words for a passphrase, drawn by chance from a published list (its licence is beside it)."""

from __future__ import annotations

import os
import secrets
from functools import cache

COUNT = 6  # of 7,776 words: 77 bits
_SYSTEM = "/usr/share/dict/words"
_LIST = os.path.join(os.path.dirname(__file__), "data", "eff_large_wordlist.txt")


@cache
def published_words() -> frozenset[str]:
    """The EFF's long list of words for passphrases."""
    with open(_LIST, encoding="ascii") as file:
        return frozenset(file.read().split())


@cache
def words_of_this_system() -> frozenset[str]:
    """The words in the system's own list, in any language; there's often no such list."""
    try:
        with open(_SYSTEM, encoding="utf-8", errors="replace") as file:
            return frozenset(file.read().lower().split())
    except OSError:
        return frozenset()


def words_by_chance() -> tuple[str, ...]:
    """Six words that nobody could foresee; the same one may come twice, as with dice."""
    words = sorted(published_words())
    return tuple(secrets.choice(words) for _ in range(COUNT))
