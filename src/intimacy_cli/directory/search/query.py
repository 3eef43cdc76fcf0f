"""What is looked for: wishes, where, and in which order. Values, and how words become wishes."""

from __future__ import annotations

from enum import Enum

from ...core.frozen import frozen
from ...core.geo import Point
from ..fields.languages import language_code
from ..fields.modality_names import EFT, TAPPING, meant, modalities_in
from .terms import ACCEPTS, ACCESSIBLE, FAITH, INSURANCE, SPECIALTY, tokens


class Want(Enum):
    """What a wish is about."""

    WORDS = "words"
    LANGUAGE = "language"
    MODALITY = "modality"
    TOKENS = "tokens"
    FLAG = "flag"
    FEE = "fee"


class Sort(Enum):
    """The order of what is found."""

    DISTANCE = "distance"
    FEE = "fee"
    FIT = "fit"


@frozen
class SearchWish:
    """One condition, with the option that set it as it was typed.

    `subject` is the kind of term or the flag; `words` are folded; `ids` are ways of working;
    `amount` is in hundredths of `currency` (empty: of any).
    """

    option: str
    want: Want
    text: str = ""
    subject: str = ""
    words: tuple[str, ...] = ()
    ids: frozenset[str] = frozenset()
    amount: int = 0
    currency: str = ""


@frozen
class Query:
    """All that one call looks for. Kilometres; `everyone` keeps those who are no therapists."""

    wishes: tuple[SearchWish, ...] = ()
    near: Point | None = None
    within: float | None = None
    known_only: bool = False
    everyone: bool = False
    sort: Sort = Sort.FIT
    limit: int = 10


@frozen
class Condition:
    """One of them: `known` is said of who fulfils it, `unknown` names it where nothing is said."""

    option: str
    field: str
    known: str
    unknown: str


DOLLARS = frozenset({"USD", "CAD", "AUD", "NZD", "SGD", "HKD", "MXN", "ARS", "CLP", "COP"})
"""Currencies whose sign is '$'."""
CONDITIONS = {
    each.field: each
    for each in (
        Condition("--couples", "couples_first", "couples first", "couples"),
        Condition("--online", "online", "works online", "online"),
        Condition("--sliding-scale", "sliding_scale", "has a sliding scale", "sliding scale"),
        Condition("--lgbtq", "lgbtq_affirming", "LGBTQ+ affirming", "LGBTQ+ affirming"),
        Condition("--accepts-new", ACCEPTS, "takes new clients", "new clients"),
        Condition("--accessible", ACCESSIBLE, "accessible", "access"),
        Condition(
            "--ipv-trained",
            "ipv_trained",
            "trained in partner violence",
            "training in partner violence",
        ),
    )
}
"""By the field; the order is that in which they are told."""


def word_wishes(text: str) -> tuple[SearchWish, ...]:
    """Return a wish for each word; words that together name a way of working are one wish."""
    wishes, left = [], " ".join(tokens(text))
    for ids, phrase in _phrases(left):
        wishes.append(SearchWish(phrase, Want.WORDS, phrase, words=tuple(phrase.split()), ids=ids))
        left = " ".join(left.replace(phrase, " ", 1).split())
    wishes += [SearchWish(word, Want.WORDS, word, words=(word,)) for word in left.split()]
    return tuple(wishes)


def _phrases(text: str) -> list[tuple[frozenset[str], str]]:
    """Return the longest runs of words that name a way of working."""
    words, found, start = text.split(), [], 0
    while start < len(words):
        for end in range(min(len(words), start + 5), start, -1):
            phrase = " ".join(words[start:end])
            ids = modalities_in(phrase)
            if ids and not modalities_in(" ".join(words[start : end - 1])) and _starts(phrase):
                found.append((ids, phrase))
                start = end - 1
                break
        start += 1
    return found


def _starts(phrase: str) -> bool:
    return not modalities_in(" ".join(phrase.split()[1:]))


def only_by_id(ids: frozenset[str]) -> bool:
    """Whether letters alone would confuse two ways of working."""
    return bool(ids & {EFT, TAPPING})


def modality_wish(text: str) -> tuple[SearchWish, str]:
    """Return the wish for a way of working, and what is to be said about how it was read."""
    found = meant(text)
    return SearchWish(
        "--modality", Want.MODALITY, text, words=tokens(text), ids=found.ids
    ), found.said


def language_wish(text: str) -> SearchWish:
    """Return the wish for a language, by code or name."""
    return SearchWish("--language", Want.LANGUAGE, text, subject=language_code(text))


def tokens_wish(option: str, text: str) -> SearchWish:
    """Return the wish for words of one field: `--specialty`, `--insurance`, `--faith`."""
    kind = {"--specialty": SPECIALTY, "--insurance": INSURANCE, "--faith": FAITH}[option]
    return SearchWish(option, Want.TOKENS, text, subject=kind, words=tokens(text))
