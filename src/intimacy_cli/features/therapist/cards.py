"""A record as a vCard, for an address book. Pure. Source: RFC 2426 (vCard 3.0), which all read."""

from __future__ import annotations

from collections.abc import Iterator

from .merging import Entry
from .record import Kind, Place

_OCTETS = 75


def card(entry: Entry) -> str:
    """Return the text of a card; long lines are folded as the RFC asks."""
    return "".join(f"{line}\r\n" for each in _lines(entry) for line in _folded(each))


def _lines(entry: Entry) -> Iterator[str]:
    record = entry.record
    name = record.name or record.organisation
    first, _, last = name.rpartition(" ")
    yield "BEGIN:VCARD"
    yield "VERSION:3.0"
    yield f"FN:{_text(name)}"
    if record.kind is Kind.PERSON:
        yield f"N:{_text(last)};{_text(first)};;;{_text(', '.join(record.credentials))}"
    else:
        yield f"N:{_text(name)};;;;"
    if record.organisation or record.kind is not Kind.PERSON:
        yield f"ORG:{_text(record.organisation or name)}"
    if record.credentials:
        yield f"TITLE:{_text(', '.join(record.credentials))}"
    yield from (f"TEL;TYPE=WORK:{_text(phone)}" for phone in record.phones)
    yield from (f"EMAIL;TYPE=WORK:{_text(mail)}" for mail in record.emails)
    yield from (f"URL:{_text(web)}" for web in record.web)
    for place in record.places:
        yield from _place(place)
    topics = [*(t.text for t in record.specialties), *(m.name for m in record.modalities)]
    if topics:
        yield f"CATEGORIES:{','.join(_text(topic) for topic in topics)}"
    yield f"NOTE:{_text('; '.join(_sources(entry)))}"
    yield f"UID:{_text(record.id)}"
    yield "END:VCARD"


def _place(place: Place) -> Iterator[str]:
    parts = (place.address, place.city, place.region, place.postcode, place.country)
    if any(parts):
        yield f"ADR;TYPE=WORK:;;{';'.join(_text(part) for part in parts)}"
    if place.latitude is not None and place.longitude is not None:
        yield f"GEO:{place.latitude:.6f};{place.longitude:.6f}"


def _sources(entry: Entry) -> Iterator[str]:
    for source in entry.sources:
        dated = f", {source.dated}" if source.dated else ""
        credit = f", {source.credit}" if source.credit else ""
        yield f"From {source.file} ({source.format.value}{dated}{credit})"


def _text(value: str) -> str:
    for mark in "\\;,":
        value = value.replace(mark, f"\\{mark}")
    return value.replace("\r", "").replace("\n", "\\n")


def _folded(line: str) -> Iterator[str]:
    part, size = "", 0
    for character in line:
        width = len(character.encode())
        if size + width > _OCTETS:
            yield part
            part, size = " ", 1
        part, size = part + character, size + width
    yield part
