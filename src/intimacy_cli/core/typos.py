"""Typed words and what they are nearly: one slip off, unfinished, or near enough to ask.

Pure. Accents and case are gone before: words are folded (see normalise.fold).
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from functools import lru_cache

SHORTEST = 4
"""Letters; shorter words with a slip could be any word."""
_LETTERS = "abcdefghijklmnopqrstuvwxyz "


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


def slips(key: str) -> Iterator[str]:
    """Give every key one typing error away: a letter lost, put in, changed, or two swapped.

    Damerau's four (1964), over the plain alphabet; the same key may come twice. To be looked up
    among many; where there are two words to compare, `one_slip_apart` tells, in any alphabet.
    """
    for at in range(len(key) + 1):
        head, tail = key[:at], key[at:]
        if tail:
            yield head + tail[1:]
        if len(tail) > 1:
            yield head + tail[1] + tail[0] + tail[2:]
        for letter in _LETTERS:
            yield head + letter + tail
            if tail:
                yield head + letter + tail[1:]


def one_slip_apart(one: str, other: str) -> bool:
    """Whether one letter was added, left out, changed, or swapped with its neighbour.

    Names of two letters or fewer are never taken for one another: Al and Jo are two people.
    """
    if min(len(one), len(other)) < 3 or abs(len(one) - len(other)) > 1 or one == other:
        return False
    at = next((i for i, (a, b) in enumerate(zip(one, other, strict=False)) if a != b), None)
    if at is None:
        return True
    rest, rest_other = one[at:], other[at:]
    return (
        rest[1:] == rest_other[1:]
        or rest[1:] == rest_other
        or rest == rest_other[1:]
        or (rest[:2] == rest_other[:2][::-1] and rest[2:] == rest_other[2:])
    )


def nearest_few(typed: str, known: Iterable[str], most: int, *, cutoff: float = 0.6) -> list[str]:
    """Which of the known names are like what was typed, the likest first."""
    from difflib import get_close_matches

    return get_close_matches(typed, list(known), n=most, cutoff=cutoff)


def nearest(typed: str, known: Iterable[str], *, cutoff: float = 0.6) -> str | None:
    """The likest of them; None if none is."""
    return next(iter(nearest_few(typed, known, 1, cutoff=cutoff)), None)


def did_you_mean(
    typed: str, known: Iterable[str], otherwise: str = "", *, cutoff: float = 0.6
) -> str:
    """The question with the nearest name, or what to say `otherwise`, where none is near.

    >>> did_you_mean("quite_until", ["as", "quiet_until"], "See them all.")
    'Did you mean quiet_until?'
    """
    near = nearest(typed, known, cutoff=cutoff)
    return otherwise if near is None else f"Did you mean {near}?"
