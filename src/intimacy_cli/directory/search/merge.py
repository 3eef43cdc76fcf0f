"""One record of two that are the same person: what one does not say, the other may. Pure."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence
from dataclasses import fields, replace
from typing import Any

from ...core.frozen import frozen
from ...core.normalise import fold, phone_key, words_in
from ..record import Origin, Record, RecordPlace, Source, Therapist
from .same_person import same_keys, same_person, shared_by, web_key

_LISTS = words_in(
    "credentials languages specialties modalities insurance licences faith accessibility phones "
    "emails web remarks others"
)
_SINGLE = words_in(
    "organisation fee sliding_scale online couples_first lgbtq_affirming poly_affirming "
    "ipv_trained accepts_new hours description note npi"
)


@frozen
class DirectoryEntry:
    """A record for people, and every source that it was put together of, the first one first.

    `by` says what the rows of several have in common.
    """

    record: Record
    sources: tuple[Source, ...]
    ids: tuple[str, ...]
    by: tuple[str, ...] = ()


def group_records(records: Iterable[Record]) -> tuple[list[list[int]], list[Record]]:
    """Return which of the records (by number) are the same person, and all records as a list."""
    kept: list[Record] = []
    leader: list[int] = []
    by_key: dict[str, int] = {}

    def first(number: int) -> int:
        while leader[number] != number:
            number = leader[number]
        return number

    for number, record in enumerate(records):
        kept.append(record)
        leader.append(number)
        for key in same_keys(record):
            other = by_key.setdefault(key, number)
            if other != number and same_person(kept[other], record):
                one, two = sorted((first(other), first(number)))
                leader[two] = one
    groups: dict[int, list[int]] = {}
    for number in range(len(kept)):
        groups.setdefault(first(number), []).append(number)
    return list(groups.values()), kept


def entries_of(records: Iterable[Record]) -> list[DirectoryEntry]:
    """Merge the records that are the same person; the order is that of the first of each."""
    groups, kept = group_records(records)
    return [entry_of([kept[number] for number in group]) for group in groups]


def entry_of(records: Sequence[Record]) -> DirectoryEntry:
    """Put the records of one person together: the first one's word comes first."""
    merged = records[0]
    for other in records[1:]:
        merged = _merged(merged, other)
    return DirectoryEntry(
        merged,
        tuple(dict.fromkeys(record.source for record in records)),
        tuple(dict.fromkeys(record.id for record in records)),
        shared_by(records) if len(records) > 1 else (),
    )


def _merged(one: Record, other: Record) -> Record:
    changes: dict[str, Any] = {}
    origins = list(one.elsewhere)
    for name in sorted(_SINGLE):
        if getattr(one, name) in (None, "") and getattr(other, name) not in (None, ""):
            changes[name] = getattr(other, name)
            origins.append(Origin(name, other.origin_of(name)))
    for name in sorted(_LISTS):
        both = _joined(getattr(one, name), getattr(other, name), _KEYS.get(name, _sign))
        if len(both) > len(getattr(one, name)):
            changes[name] = both
            origins.append(Origin(name, other.origin_of(name)))
    places = _places(one.places, other.places)
    if places != one.places:
        changes["places"] = places
        origins.append(Origin("places", other.origin_of("places")))
    if other.therapist is Therapist.YES or one.therapist is Therapist.UNKNOWN:
        changes["therapist"] = other.therapist
    if other.verified_on > one.verified_on:
        changes |= {"verified_on": other.verified_on, "verified_by": other.verified_by}
        origins.append(Origin("verified_on", other.origin_of("verified_on")))
    return replace(one, **changes, elsewhere=tuple(origins))


def _joined(
    one: tuple[Any, ...], other: tuple[Any, ...], sign: Callable[[Any], str]
) -> tuple[Any, ...]:
    """Keep each thing once, however it is written: 'LMFT' and 'lmft', '(503) 5' and '5035'."""
    if not other or other == one:
        return one
    seen = {sign(each) for each in one}
    return (*one, *(each for each in dict.fromkeys(other) if sign(each) not in seen))


def _sign(value: Any) -> str:
    if not isinstance(value, str):
        parts = (str(getattr(value, field.name)) for field in fields(value))
        return "|".join(fold(part) for part in parts)
    return fold(value)


_KEYS: dict[str, Callable[[Any], str]] = {
    "phones": lambda phone: phone_key(phone) or fold(phone),
    "web": web_key,
}
"""How two values of these fields are known to be one; of all others by their letters."""


def _places(
    one: tuple[RecordPlace, ...], other: tuple[RecordPlace, ...]
) -> tuple[RecordPlace, ...]:
    found = list(one)
    for place in other:
        if place in found:
            continue
        same = next((n for n, each in enumerate(found) if _same_place(each, place)), None)
        if same is None:
            found.append(place)
        elif found[same].latitude is None and place.latitude is not None:
            found[same] = replace(found[same], latitude=place.latitude, longitude=place.longitude)
    return tuple(found)


def _same_place(one: RecordPlace, other: RecordPlace) -> bool:
    if one.address and other.address and fold(one.address) != fold(other.address):
        return False
    if one.postcode and other.postcode:
        return one.postcode.replace(" ", "")[:5] == other.postcode.replace(" ", "")[:5]
    return bool(one.city) and fold(one.city) == fold(other.city)
