"""Looks a word for a feeling up: ours, one near it in meaning, or an honest 'not here'.

Words of danger and despair come first and are never corrected. A slip of the pen is offered only
where what was typed is one letter from a word of ours and is no English word that we know of; the
list of those is short, so that now and then an English word is taken for a slip.
"""

from __future__ import annotations

from collections.abc import Sequence

from ...core.danger import speaks_of_danger
from ...core.typos import one_slip_apart
from ...errors import NothingThere
from ...shell.invocation import Invocation
from .answers import Feeling, Feelings, Kindred
from .content import feelings, lookalikes, near_words
from .screens import CARE

# A shorter word has so many neighbours that a slip cannot be told from another word.
LONG_ENOUGH = 5
_VOWELS = frozenset("aeiouy")
ALL_OF_THEM = "See them all: intimacy listen feelings"


def find_feelings(call: Invocation, word: str | None) -> Feelings:
    """All words; or one with its neighbours; or one family. Raises NothingThere."""
    every = feelings(call)
    if word is None:
        return Feelings(every)
    wanted = _folded(word)
    found = _ours(wanted, every) or _near(wanted, every, near_words(call))
    if found is not None:
        return found
    if speaks_of_danger(word):
        return Feelings((), instead_of=word, care=True)
    raise NothingThere(f"{word!r} isn't in our list of feelings.", _slip(call, wanted, every))


def _folded(word: str) -> str:
    plain = word.lower().replace("-", " ").replace("\u2019", "'").strip(" .,;:!?'\"")
    return " ".join(plain.split())


def _ours(wanted: str, every: Sequence[Feeling]) -> Feelings | None:
    """The word with its family, or the whole family."""
    found = next((each for each in every if _folded(each.word) == wanted), None)
    family = found.family if found else wanted
    near = [each for each in every if each.family == family]
    if not near:
        return None
    ordered = sorted(near, key=lambda each: (each is not found, each.strength))
    care = found is not None and found.care
    return Feelings(tuple(ordered), found.word if found else None, care=care)


def _near(wanted: str, every: Sequence[Feeling], all_kin: Sequence[Kindred]) -> Feelings | None:
    """Ours that are near in meaning to a word that is not."""
    kin = next((each for each in all_kin if wanted in map(_folded, each.words)), None)
    if kin is None:
        return None
    by_word = {each.word: each for each in every}
    near = tuple(by_word[each] for each in kin.near if each in by_word)
    return Feelings(near, instead_of=wanted, care=kin.care)


def _slip(call: Invocation, wanted: str, every: Sequence[Feeling]) -> str:
    """What may have been meant, only if a single letter is amiss; else where all of them are."""
    if wanted in lookalikes(call):
        return ALL_OF_THEM
    all_kin = near_words(call)
    known = [each.word for each in every] + [word for kin in all_kin for word in kin.words]
    meant = [each for each in known if _is_slip(_folded(each), wanted)]
    if not meant:
        return ALL_OF_THEM
    heavy = {each.word for each in every if each.care}
    heavy |= {word for kin in all_kin if kin.care for word in kin.words}
    care = f" {CARE}" if heavy & set(meant) else ""
    return f"Did you mean {' or '.join(meant[:2])}?{care}"


def _is_slip(ours: str, typed: str) -> bool:
    """Whether a letter was dropped, doubled, swapped, or one vowel was taken for another.

    One consonant for another makes a different word more often than a slip ('fired' for 'tired'),
    and so does a letter behind the end.
    """
    if len(ours) < LONG_ENOUGH or ours[0] != typed[:1] or not one_slip_apart(ours, typed):
        return False
    if len(ours) != len(typed):
        return typed[:-1] != ours
    differ = [pair for pair in zip(ours, typed, strict=True) if pair[0] != pair[1]]
    return len(differ) > 1 or _VOWELS.issuperset(differ[0])
