"""What is wrong with a new passphrase that is easily guessed; imported only where one is set.

zxcvbn (Wheeler, USENIX Security 2016) knows the 30,000 commonest passwords, as many words of
English and some thousand names, in capitals, backwards, with 0 for o; and rows of keys, dates and
repetitions. Other languages are known only where the system has a list of words.
"""

from __future__ import annotations

import re
from typing import Any

from .words import published_words, words_of_this_system

# Guesses; among these is all that programs for guessing try first.
FEWEST = 1_000_000
_COMMON = 1_000  # of the commonest passwords; with capitals and 0 for o they count as more
_MOST_SIGNS = 72  # what zxcvbn looks at
_BETWEEN_WORDS = re.compile(r"[\s_,;:.+/&-]+")
_NOT_LETTERS = "0123456789 \t!\"#$%&'()*+,-./:;<=>?@[\\]^_`{|}~"


def weakness_of(text: str) -> str:
    """What is wrong with it, as the beginning of a sentence; empty if nothing is.

    >>> weakness_of("Sunshine2019!")[:32]
    "that's a single word, and easy t"
    >>> weakness_of("four words for tests")
    ''
    >>> weakness_of("password Dragon")[:11]
    'those words'
    """
    behind, around = text.rstrip(_NOT_LETTERS), text.strip(_NOT_LETTERS)
    if any(_is_one_word(each) for each in {behind, around} if each):
        return f"that's a single word, and easy to guess; {_BETTER}"
    if _is_of_common_words(text):
        return f"those words are among the first anybody would try; {_BETTER}"
    if _looked_at(text)["guesses"] < FEWEST:
        return f"that's one of the first anybody would try; {_BETTER}"
    return ""


_BETTER = "four or five words are better, or six picked at random: --generate"


def _is_one_word(text: str) -> bool:
    sequence = _looked_at(text)["sequence"]
    known = len(sequence) == 1 and sequence[0]["pattern"] == "dictionary"
    word = text.lower()
    return known or word in published_words() or word in words_of_this_system()


def _is_of_common_words(text: str) -> bool:
    """Whether it is one word over and over, or nothing but passwords that many have.

    Each blank between two words is hard to guess for zxcvbn, which tries no words in a row.
    """
    pieces = [each for each in _BETWEEN_WORDS.split(text.lower()) if each]
    words = {each: each.strip(_NOT_LETTERS) for each in pieces}
    numbers = [each for each, word in words.items() if not word]
    if len(pieces) < 2 or not all(_looked_at(each)["guesses"] <= _COMMON for each in numbers):
        return False
    one_word = len({word for word in words.values() if word}) == 1
    return one_word or all(map(_is_common, (each for each in words if words[each])))


def _is_common(word: str) -> bool:
    """Whether it is one of the commonest passwords, or that with digits or signs around it."""
    return any(_is_common_as_it_is(each) for each in {word, word.strip(_NOT_LETTERS)})


def _is_common_as_it_is(word: str) -> bool:
    found = _looked_at(word)
    sequence = found["sequence"]
    known = len(sequence) == 1 and sequence[0].get("dictionary_name") == "passwords"
    return known and found["guesses"] <= _COMMON


def _looked_at(text: str) -> dict[str, Any]:
    from zxcvbn import zxcvbn

    found: dict[str, Any] = zxcvbn(text[:_MOST_SIGNS])
    return found
