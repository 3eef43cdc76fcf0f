"""When two records are the same person: keys they may share, and what tells them apart. Pure."""

from __future__ import annotations

from collections.abc import Iterator

from ...core.normalise import fold, phone_key, words_in
from ..record import HelperKind, Record, RecordPlace
from .terms import tokens

_TITLES = words_in("dr prof mr mrs ms miss mag dipl med phd psyd lmft ma msc ing rer nat")


_LETTERS = _TITLES | words_in("md do np rn lpc lpcc lcsw licsw lmhc lmsw msw mft bsc edd")


def same_keys(record: Record) -> tuple[str, ...]:
    """Return keys of which the same person in two rows or files has at least one in common.

    A name alone is never enough: a way to reach them or an address must be the same as well.
    """
    keys = [f"npi:{record.npi}"] if record.npi else []
    if record.source.identity and not record.npi:
        # A node of the map is the same in every export; a list's own numbers are its own.
        file = "" if record.source.format == "osm" else record.source.file
        keys.append(f"id:{record.source.format}:{file}:{record.source.identity}")
    name = " ".join(sorted(set(tokens(record.name)) - _TITLES))
    return tuple(keys + [f"nm:{name}:{where}" for where in _where(record) if name])


def _where(record: Record) -> Iterator[str]:
    for phone in record.phones:
        if number := phone_key(phone):
            yield f"p{number}"
    for mail in record.emails:
        yield f"m{mail.casefold()}"
    for place in record.places:
        if place.address and (place.postcode or place.city):
            code = place.postcode.replace(" ", "").casefold()[:5] or fold(place.city)
            yield f"a{fold(place.address)}:{code}"


def same_person(one: Record, other: Record) -> bool:
    """Tell whether two records with a key in common may be one.

    Two numbers in a registry are two people, branches that share a telephone are several, and
    lists in which one number was copied to all do not make all of them one.
    """
    if one.npi and other.npi:
        persons = one.kind is HelperKind.PERSON and other.kind is HelperKind.PERSON
        return one.npi == other.npi and (not persons or _may_be_one_name(one.name, other.name))
    if one.kind is HelperKind.PERSON and other.kind is HelperKind.PERSON:
        return True
    pairs = [(here, there) for here in one.places for there in other.places]
    return not pairs or not all(_differ(here, there) for here, there in pairs)


def _may_be_one_name(one: str, other: str) -> bool:
    """Tell whether two names may be one person's: married, shortened, turned round, or cut."""
    here = [word for word in tokens(one) if word not in _LETTERS]
    there = [word for word in tokens(other) if word not in _LETTERS]
    if not here or not there or here[0] == there[0]:
        return True
    common = set(here) & set(there)
    if len(common) != 1 or len(here) == 1 or len(there) == 1:
        return bool(common)
    rest = [(a, b) for a in set(here) - common for b in set(there) - common]
    return any(a.startswith(b) or b.startswith(a) for a, b in rest)


def _differ(one: RecordPlace, other: RecordPlace) -> bool:
    for here, there in (
        (one.address, other.address),
        (one.postcode.replace(" ", "")[:5], other.postcode.replace(" ", "")[:5]),
        (one.city, other.city),
    ):
        if here and there and fold(here) != fold(there):
            return True
    return False
