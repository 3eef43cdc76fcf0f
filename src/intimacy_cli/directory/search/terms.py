"""What of a record can be searched: terms, fee, order. Pure.

A term is a text whose first letters say what kind it is. Where a record is silent on a matter it
has none of that matter's terms, and so it stays apart from one that says no.
"""

from __future__ import annotations

from collections.abc import Callable, Hashable, Iterable, Iterator, Mapping, Sequence
from functools import lru_cache
from operator import attrgetter
from typing import Any

from ...core.normalise import fold, words_in
from ..fields.languages import is_language, language_code
from ..fields.modality_names import modalities_in
from ..fields.wheelchair import gets_in
from ..record import Accepting, Modality, Record, RecordPlace, Term, Therapist

WORD, SPECIALTY, INSURANCE, FAITH = "w:", "s:", "i:", "f:"
LANGUAGE, MODALITY, CERTIFIED, NAMED = "l:", "m:", "c:", "n:"
CURRENCY = "e:"
KNOWN, YES, NO = "k:", "y:", "x:"
UNSEARCHED = words_in("poly_affirming licences hours note remarks others verified_on verified_by")
"""Fields that no search looks at: an index of rows that are read again can do without them."""
FLAGS = ("sliding_scale", "online", "lgbtq_affirming", "ipv_trained", "couples_first")
ACCEPTS, ACCESSIBLE, THERAPIST = "accepts_new", "accessible", "therapist"
DEAREST = 1 << 27
"""In hundredths: more than a million for a session is a slip."""
_CERTIFIED = words_in("certif zertif superv accredit icceft iceeft trainer")


@lru_cache(maxsize=50_000)
def tokens(text: str) -> tuple[str, ...]:
    """Return the words of a text, folded, each once."""
    return tuple(dict.fromkeys(fold(text.replace("-", " ")).split()))


def own_words(record: Record) -> list[str]:
    """Return the words of what is nearly each record's own; some may come twice."""
    words = [*tokens(record.name), *tokens(record.organisation)]
    for place in record.places:
        words += tokens(place.postcode)
    return words


def own_ways(record: Record) -> tuple[str, ...]:
    """Return the terms of the ways of working that the description names."""
    return tuple(_ways((record.description,))) if record.description else ()


def town_of(place: RecordPlace) -> tuple[str, ...]:
    """Return what of an address many records have alike."""
    return place.name, place.city, place.region


def town_terms(texts: Sequence[str]) -> Iterator[str]:
    """Give the terms of that."""
    yield from _tagged(WORD, texts)


def _specialties(terms: Sequence[Term]) -> Iterator[str]:
    yield KNOWN + SPECIALTY
    yield from _tagged(SPECIALTY, [term.text for term in terms])
    yield from _ways(term.text for term in terms)


def _languages(terms: Sequence[Term]) -> Iterator[str]:
    # A word for a language that we do not know may be the one that is looked for.
    if all(is_language(term.text) or is_language(term.code) for term in terms):
        yield KNOWN + LANGUAGE
    for term in terms:
        yield LANGUAGE + language_code(term.text)
        if term.code:
            yield LANGUAGE + language_code(term.code)


def _insurance(texts: Sequence[str]) -> Iterator[str]:
    yield KNOWN + INSURANCE
    yield from _tagged(INSURANCE, texts)


def _faith(texts: Sequence[str]) -> Iterator[str]:
    yield KNOWN + FAITH
    yield from _tagged(FAITH, texts)


def _credentials(texts: Sequence[str]) -> Iterator[str]:
    yield from _tagged(WORD, texts)
    yield from _ways(texts)


def _tagged(kind: str, texts: Iterable[str]) -> Iterator[str]:
    for text in texts:
        for token in tokens(text):
            yield kind + token


def _modalities(modalities: Sequence[Modality]) -> Iterator[str]:
    yield KNOWN + MODALITY
    for each in modalities:
        for name in modalities_in(f"{each.name} {each.level}"):
            yield MODALITY + name
            if is_certified(each.level or each.name):
                yield CERTIFIED + name
        yield from _tagged(NAMED, [each.name])


def _ways(texts: Iterable[str]) -> Iterator[str]:
    """Give the ways of working that are named elsewhere than among them."""
    for text in texts:
        for name in modalities_in(text):
            yield MODALITY + name
            if is_certified(text) and len(text) < 80:
                yield CERTIFIED + name


@lru_cache(maxsize=4096)
def is_certified(text: str) -> bool:
    """Tell whether a level or title speaks of a certificate."""
    folded = fold(text)
    return any(word in folded for word in _CERTIFIED)


def accessible(texts: tuple[str, ...]) -> bool | None:
    """Tell whether somebody in a wheelchair gets in; None if what is said is of something else."""
    return gets_in(texts)


SHARED: Mapping[str, Callable[[Any], Iterable[str]]] = {
    "specialties": _specialties,
    "languages": _languages,
    "modalities": _modalities,
    "insurance": _insurance,
    "faith": _faith,
    "credentials": _credentials,
}
"""Fields that many records have alike, and the terms of each. For the same cell readers give the
very same tuple, so that its terms need be worked out once only."""
_FLAG_TERMS = tuple((name, YES + name, NO + name) for name in FLAGS)


def flags(record: Record) -> Iterator[str]:
    """Give the terms of what is a yes or a no, and of whether a fee is known."""
    for name, yes, no in _FLAG_TERMS:
        said = getattr(record, name)
        if said is not None:
            yield yes if said else no
    if record.accepts_new is not None:
        # Family of present clients only: for a couple that is looking, a no.
        yield (YES if record.accepts_new is Accepting.YES else NO) + ACCEPTS
    access = accessible(record.accessibility) if record.accessibility else None
    if access is not None:
        yield (YES if access else NO) + ACCESSIBLE
    if record.therapist is not Therapist.UNKNOWN:
        yield (YES if record.therapist is Therapist.YES else NO) + THERAPIST
    if record.fee is not None and record.fee.low is not None:
        yield KNOWN + "fee"
        if record.fee.currency:
            yield CURRENCY + record.fee.currency.upper()


_said_flags = attrgetter(*FLAGS, ACCEPTS, THERAPIST, "accessibility")


def flag_key(record: Record) -> Hashable:
    """Return what the flags of a record follow from."""
    fee = record.fee
    if fee is None or fee.low is None:
        return _said_flags(record)
    return _said_flags(record), fee.currency


def fee_of(record: Record) -> int | None:
    """Return the lowest fee in hundredths of whatever currency, if an amount is known."""
    if record.fee is None or record.fee.low is None:
        return None
    return min(max(0, round(record.fee.low * 100)), DEAREST - 1)


def order_key(record: Record, name: str = "") -> str:
    """Return what decides among equals: therapists, couples first, open to new, then the name."""
    return (
        f"{_THERAPISTS_FIRST[record.therapist]}{0 if record.couples_first else 1}"
        f"{_OPEN_FIRST[record.accepts_new]}{fold(record.name)}\x00{name or record.id}"
    )


_THERAPISTS_FIRST = {Therapist.YES: 0, Therapist.UNKNOWN: 1, Therapist.NO: 2}
_OPEN_FIRST = {Accepting.YES: 0, None: 1, Accepting.FAMILY: 2, Accepting.NO: 2}
