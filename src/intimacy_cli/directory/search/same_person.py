"""When two records are the same person: keys they may share, and what tells them apart. Pure."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator, Sequence

from ...core.normalise import fold, phone_key, words_in
from ..record import HelperKind, Record, RecordPlace
from .terms import tokens

_TITLES = words_in("dr prof mr mrs ms miss mag dipl med phd psyd lmft ma msc ing rer nat")


_LETTERS = _TITLES | words_in("md do np rn lpc lpcc lcsw licsw lmhc lmsw msw mft bsc edd")


def same_keys(record: Record) -> tuple[str, ...]:
    """Return keys of which the same person in two rows or files has at least one in common.

    A name alone is never enough: a way to reach them, an address or the source's own id must be
    the same as well. And but for a registry's number, none of these is enough without the name:
    colleagues share a telephone, and a column that is taken for ids may hold rooms.
    """
    keys = [f"npi:{record.npi}"] if record.npi else []
    name = name_key(record)
    if record.source.identity and not record.npi:
        if record.source.format == "osm":
            # A node of the map is the same in every export, also where it is called something else.
            keys.append(f"id:osm::{record.source.identity}")
        else:
            # A list's own numbers are its own.
            source = record.source
            keys.append(f"id:{source.format}:{source.file}:{source.identity}:{name}")
    return tuple(keys + [f"nm:{where[0]}:{name}:{where[1:]}" for where in _where(record) if name])


def name_key(record: Record) -> str:
    """Return the words of a name in an order of their own, without titles; else of the practice."""
    return " ".join(sorted(set(tokens(record.name or record.organisation)) - _TITLES))


_SHARED = {
    "npi": "number in the registry", "id": "id", "nm:p": "name and telephone",
    "nm:m": "name and e-mail", "nm:w": "name and website", "nm:a": "name and address",
}  # fmt: skip


def shared_by(records: Sequence[Record]) -> tuple[str, ...]:
    """Return by what records were found to be one person, in words."""
    times = Counter(key for record in records for key in same_keys(record))
    kinds = (key[:4] if key.startswith("nm:") else key.partition(":")[0] for key in times)
    common = {kind for kind, many in zip(kinds, times.values(), strict=True) if many > 1}
    return tuple(words for kind, words in _SHARED.items() if kind in common)


def web_key(address: str) -> str:
    """Return a web address without what may be left out when it is typed.

    >>> web_key("https://www.Berg.example/") == web_key("berg.example")
    True
    """
    return _SCHEME.sub("", address.strip().casefold()).rstrip("/")


_SCHEME = re.compile(r"^(?:https?://)?(?:www\.)?")


def _where(record: Record) -> Iterator[str]:
    for phone in record.phones:
        if number := phone_key(phone):
            yield f"p{number}"
    for mail in record.emails:
        yield f"m{mail.casefold()}"
    for web in record.web:
        yield f"w{web_key(web)}"
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
    if name_key(one) != name_key(other) and not _may_be_one_name(one.name, other.name):
        return False
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
