"""Made-up therapists for tests, and a search without cleverness to hold the real one against."""

from __future__ import annotations

import random
from collections.abc import Sequence
from typing import Any

from intimacy_cli.core.geo import Point, haversine
from intimacy_cli.core.typos import alike
from intimacy_cli.directory.fields.languages import language_code
from intimacy_cli.directory.fields.modality_names import modalities_in
from intimacy_cli.directory.record import (
    Accepting,
    Fee,
    HelperKind,
    Modality,
    Record,
    RecordPlace,
    Source,
    Term,
    Therapist,
)
from intimacy_cli.directory.search.query import Query, SearchWish, Sort, Want
from intimacy_cli.directory.search.terms import (
    SHARED,
    WORD,
    accessible,
    fee_of,
    flags,
    order_key,
    own_ways,
    own_words,
    tokens,
    town_of,
    town_terms,
)

FIRST = ("Ana", "Bjørn", "Carla", "Dario", "Élodie", "Farid", "Grete", "Hana")
LAST = ("Berg", "Castro", "Dahl", "Eriksen", "Fuchs", "Gómez", "Haas", "Ilić", "Jansen")
MODALITIES = ("EFT (certified)", "EFT", "Gottman", "IBCT", "EFT tapping", "Reiki", "Imago")
LANGUAGES = ("en", "Spanish", "hi", "Deutsch", "fr-CA")
SPECIALTIES = ("couples", "trauma", "grief", "Emotionally focused therapy", "sleep")


def person(chance: random.Random, number: int) -> Record:
    """One made-up therapist, of whom much or little is known."""

    def maybe(value: Any, nothing: Any) -> Any:
        return value if chance.random() < 0.6 else nothing

    low = chance.choice([0, 40, 80, 80.5, 120, 200])
    names = [chance.choice(MODALITIES) for _ in range(chance.randrange(3))]
    return Record(
        Source("list", "own-csv", number + 2, str(number)),
        chance.choice(list(HelperKind)),
        chance.choice([Therapist.YES, Therapist.YES, Therapist.UNKNOWN, Therapist.NO]),
        name=f"{chance.choice(FIRST)} {chance.choice(LAST)}",
        organisation=maybe(f"Praxis {chance.choice(LAST)}", ""),
        places=tuple(
            RecordPlace(
                city=chance.choice(("Berlin", "Potsdam", "København")),
                latitude=chance.uniform(47, 56),
                longitude=chance.uniform(6, 15),
            )
            for _ in range(chance.choice((0, 1, 1, 1, 2)))
        ),
        languages=tuple(
            Term(each) for each in chance.sample(LANGUAGES, chance.choice((0, 0, 1, 2)))
        ),
        specialties=tuple(
            Term(each) for each in chance.sample(SPECIALTIES, chance.choice((0, 1, 2)))
        ),
        modalities=tuple(Modality(*_split(name)) for name in dict.fromkeys(names)),
        fee=maybe(Fee(low, low, chance.choice(("EUR", "USD", ""))), None),
        online=maybe(chance.random() < 0.5, None),
        insurance=maybe((chance.choice(("Aetna", "TK")),), ()),
        accepts_new=maybe(chance.choice(list(Accepting)), None),
        accessibility=maybe((chance.choice(("wheelchair: yes", "wheelchair: no", "loop")),), ()),
        couples_first=maybe(True, None),
    )


def _split(name: str) -> tuple[str, str]:
    head, _, level = name.partition(" (")
    return head, level.rstrip(")")


def plainly(records: Sequence[Record], query: Query) -> tuple[list[str], int]:
    """Return ids in order and how many there are, by looking at each record and each wish."""
    found = []
    for record in records:
        points = fit(record, query)
        if points is None:
            continue
        distance = None if query.near is None else nearest(record, query.near)
        if distance is not None and query.within is not None and distance > query.within:
            continue
        if distance is None and query.within is not None:
            continue
        found.append((_key(record, points, distance, query), record.id))
    return [name for _, name in sorted(found)][: query.limit], len(found)


def _key(record: Record, points: int, distance: float | None, query: Query) -> tuple[object, ...]:
    if query.sort is Sort.DISTANCE:
        return (distance is None, distance or 0.0, order_key(record))
    if query.sort is Sort.FEE:
        fee = fee_of(record)
        return (fee is None, fee or 0, order_key(record))
    return (points, order_key(record))


def nearest(record: Record, near: Point) -> float | None:
    """Return the distance to the nearest place that has coordinates."""
    return min(
        (
            haversine(near, Point(place.latitude, place.longitude))
            for place in record.places
            if place.latitude is not None and place.longitude is not None
        ),
        default=None,
    )


def fit(record: Record, query: Query) -> int | None:
    """Return the points of a record, None if it does not fit."""
    if record.therapist is Therapist.NO and not query.everyone:
        return None
    points = 0
    for wish in query.wishes:
        said = verdict(record, wish)
        if said is None and (query.known_only or wish.want is Want.WORDS):
            return None
        if said is not None and said < 0:
            return None
        points += 3 if said is None else said
    return points


def verdict(record: Record, wish: SearchWish) -> int | None:
    """Return points (0 or 1), -1 for a no, None for unknown."""
    if wish.want is Want.FLAG:
        return _flag(record, wish.subject)
    if wish.want is Want.FEE:
        return _fee(record, wish)
    if wish.want is Want.LANGUAGE:
        codes = {language_code(term.text) for term in record.languages}
        return None if not codes else (0 if wish.subject in codes else -1)
    if wish.want is Want.MODALITY:
        return _modality(record, wish)
    if wish.want is Want.TOKENS:
        texts = {"s:": [t.text for t in record.specialties], "i:": list(record.insurance)}
        said = texts[wish.subject]
        return None if not said else _likeness(wish.words, said)
    return _words(record, wish)


def _words(record: Record, wish: SearchWish) -> int:
    ids, _ = _ids(record)
    if ids & wish.ids:
        return 0
    if wish.ids & {"eft", "tapping"}:
        return -1
    texts_ = [record.name, record.organisation, *(place.city for place in record.places)]
    texts_ += [*(t.text for t in record.specialties), *(m.name for m in record.modalities)]
    return _likeness(wish.words, texts_)


def _fee(record: Record, wish: SearchWish) -> int | None:
    fee = fee_of(record)
    other = wish.currency and record.fee and record.fee.currency.upper() != wish.currency
    return None if fee is None or other else (0 if fee <= wish.amount else -1)


def _flag(record: Record, subject: str) -> int | None:
    if subject == "accepts_new":
        said = None if record.accepts_new is None else record.accepts_new is Accepting.YES
    elif subject == "accessible":
        said = accessible(record.accessibility)
    else:
        said = getattr(record, subject)
    return None if said is None else (0 if said else -1)


def _ids(record: Record) -> tuple[set[str], set[str]]:
    ids: set[str] = set()
    sure: set[str] = set()
    for each in record.modalities:
        found = modalities_in(f"{each.name} {each.level}")
        ids |= found
        sure |= found if "certif" in each.level else set()
    for term in record.specialties:
        ids |= modalities_in(term.text)
    return ids, sure


def _modality(record: Record, wish: SearchWish) -> int | None:
    ids, sure = _ids(record)
    if wish.ids & ids:
        return 0 if wish.ids & sure else 1
    if not wish.ids and record.modalities:
        return _likeness(wish.words, [each.name for each in record.modalities])
    return -1 if record.modalities else None


def _likeness(words: Sequence[str], texts: Sequence[str]) -> int:
    found = {token for text in texts for token in tokens(text)}
    if all(word in found for word in words):
        return 0
    return 1 if all(any(alike(word, token) for token in found) for word in words) else -1


def terms_of(record: Record) -> set[str]:
    """All terms of a record, one after the other."""
    found = {WORD + word for word in own_words(record)} | {*own_ways(record), *flags(record)}
    for place in record.places:
        found.update(town_terms(town_of(place)))
    for field, read in SHARED.items():
        if said := getattr(record, field):
            found.update(read(said))
    return found
