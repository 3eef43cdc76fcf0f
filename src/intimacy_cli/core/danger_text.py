"""Makes what somebody typed ready for `core/danger.py`: plain words, however they were written.

Case, punctuation, apostrophes, accents and line breaks are gone afterwards; texting, dropped
letters and common slips of the pen are written out. Pure.
"""

from __future__ import annotations

import re
from functools import cache

from .danger_lexicon.spellings import WRITTEN_OUT
from .danger_lexicon.words import SLIPS_OF
from .normalise import strip_accents, words_in
from .texting import NO_SHORT_FORM, SHORT_FORMS, spellings

_APOSTROPHES = re.compile("['\u2018\u2019\u201b\u02bc\u02b9\u2032\u00b4\u0060\uff07]")
_MASKED = re.compile(r"(?<=[a-z])[*#@$](?=[a-z])")
_DRAWN_OUT = re.compile(r"([a-z])\1\1+")
_WORD = re.compile(r"[a-z0-9]+")


def words_of(text: str) -> list[str]:
    """The words of a text, as the patterns of danger know them."""
    # Before all else: taken apart, an accent that stands alone is a blank and an accent.
    plain = strip_accents(_APOSTROPHES.sub("", text))
    plain = _MASKED.sub("", plain)
    plain = _DRAWN_OUT.sub(r"\1\1", plain)
    known = _written_out()
    return _told_apart(
        [word for typed in _WORD.findall(plain) for word in known.get(typed, (typed,))]
    )


# 'her' before one of these is a person; before anything else it is 'her car'.
_BEHIND_A_PERSON = words_in("""
    and in on with again so when because last hard across at by for from into to down over
    yesterday today tonight every while if but until till after before then twice once
    sometimes a daily badly out against like though off round around up he i she they we you
    it that who all not is was always too onto the very really this any more where or as about
""")
_SELVES = words_in("my your him her them our")


def _told_apart(words: list[str]) -> list[str]:
    """One spelling for what is one thing: 'her' as a person, 'id' as 'i would', 'my self'."""
    apart: list[str] = []
    for at, word in enumerate(words):
        before = apart[-1] if apart else ""
        after = words[at + 1] if at + 1 < len(words) else "and"
        if word == "her" and after in _BEHIND_A_PERSON:
            apart.append("them")
        elif word in ("self", "selves") and before in _SELVES:
            apart[-1] += word
        elif word in SHORT_FORMS and before not in NO_SHORT_FORM:
            apart += SHORT_FORMS[word]
        else:
            apart.append(word)
    return apart


@cache
def _written_out() -> dict[str, tuple[str, ...]]:
    known: dict[str, tuple[str, ...]] = {
        slip: (word,) for word in SLIPS_OF for slip in _slips(word)
    }
    known |= {typed: tuple(_WORD.findall(meant)) for typed, meant in spellings().items()}
    for row in WRITTEN_OUT.strip().splitlines():
        typed, _, meant = row.partition(" = ")
        known |= {each: tuple(meant.split()) for each in typed.split()}
    return {typed: meant for typed, meant in known.items() if typed not in SLIPS_OF}


def _slips(word: str) -> set[str]:
    """A letter left out, two changed about, one vowel for another; never the first letter's."""
    slips = {word[:at] + word[at + 1 :] for at in range(1, len(word) - 1)}
    slips |= {
        word[:at] + word[at + 1] + word[at] + word[at + 2 :] for at in range(1, len(word) - 1)
    }
    slips |= {
        word[:at] + vowel + word[at + 1 :]
        for at in range(1, len(word))
        if word[at] in "aeiou"
        for vowel in "aeiou"
    }
    return slips | {word[:at] + word[at] + word[at:] for at in range(1, len(word))}
