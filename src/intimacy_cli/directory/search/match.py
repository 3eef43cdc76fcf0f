"""Which rows fulfil a wish, how well, and of which that is unknown. Pure, over sets of rows."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from ...core.frozen import frozen
from .bitset import at_most
from .query import DOLLARS, SearchWish, Want, only_by_id
from .segment import Segment
from .terms import CERTIFIED, CURRENCY, KNOWN, LANGUAGE, MODALITY, NAMED, NO, SPECIALTY, WORD, YES

LOOSE, UNKNOWN = 1, 3
"""Points by which a hit stands back: nearly the word, or a level lower; not known at all."""


@frozen
class Verdict:
    """The rows that fulfil one wish, by points (0 is best), and those of which it is unknown."""

    levels: tuple[tuple[int, int], ...]
    unknown: int = 0


def verdict_on(segment: Segment, wish: SearchWish, every: int) -> Verdict:
    """Return which rows fulfil a wish, and of which that is unknown."""
    if wish.want is Want.WORDS:
        return _words(segment, wish)
    if wish.want is Want.FLAG:
        yes, no = segment.rows(YES + wish.subject), segment.rows(NO + wish.subject)
        return Verdict(((0, yes),), every & ~yes & ~no)
    if wish.want is Want.FEE:
        return _fee(segment, wish, every)
    if wish.want is Want.LANGUAGE:
        known = segment.rows(KNOWN + LANGUAGE)
        return Verdict(((0, segment.rows(LANGUAGE + wish.subject)),), every & ~known)
    if wish.want is Want.MODALITY:
        return _modality(segment, wish, every)
    exact, loose = _all_words(segment, (wish.subject,), wish.words)
    return Verdict(
        ((0, exact), (LOOSE, loose & ~exact)), every & ~segment.rows(KNOWN + wish.subject)
    )


def _words(segment: Segment, wish: SearchWish) -> Verdict:
    exact = loose = 0
    for name in wish.ids:
        exact |= segment.rows(MODALITY + name)
    if not only_by_id(wish.ids):
        same, nearly = _all_words(segment, (WORD, SPECIALTY, NAMED), wish.words)
        exact, loose = exact | same, nearly
    return Verdict(((0, exact), (LOOSE, loose & ~exact)))


def _all_words(segment: Segment, kinds: Sequence[str], words: Sequence[str]) -> tuple[int, int]:
    """Return the rows that have all words, and those that have all of them or nearly."""
    exact = loose = -1 if words else 0
    for word in words:
        same = union(segment.rows(kind + word) for kind in kinds)
        exact &= same
        loose &= same | union(segment.alike(kind, word) for kind in kinds)
    return exact, loose


def _fee(segment: Segment, wish: SearchWish, every: int) -> Verdict:
    known = segment.rows(KNOWN + "fee")
    if wish.currency:
        # '$' is that of a country nobody named: it counts for whichever dollar is asked for.
        loose = segment.rows(CURRENCY + "$") if wish.currency in DOLLARS else 0
        known &= segment.rows(CURRENCY + wish.currency) | loose
    return Verdict(((0, at_most(known, segment.planes("fee"), wish.amount)),), every & ~known)


def _modality(segment: Segment, wish: SearchWish, every: int) -> Verdict:
    if not wish.ids:
        exact, loose = _all_words(segment, (NAMED,), wish.words)
        known = segment.rows(KNOWN + MODALITY)
        return Verdict(((0, exact), (LOOSE, loose & ~exact)), every & ~known)
    certified = union(segment.rows(CERTIFIED + name) for name in wish.ids)
    listed = union(segment.rows(MODALITY + name) for name in wish.ids)
    unknown = every & ~segment.rows(KNOWN + MODALITY) & ~listed
    return Verdict(((0, certified & listed), (LOOSE, listed & ~certified)), unknown)


def union(sets: Iterable[int]) -> int:
    """Return the rows that are in any of the sets."""
    found = 0
    for rows in sets:
        found |= rows
    return found
