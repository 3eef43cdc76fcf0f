"""A record as a vCard, for an address book. Pure. Source: RFC 2426 (vCard 3.0), which all read."""

from __future__ import annotations

from collections.abc import Iterator

from ...core.content_lines import escaped, folded
from ...directory.record import Kind, Place
from ...directory.search.merge import Entry


def card(entry: Entry) -> str:
    """Return the text of a card; long lines are folded as the RFC asks."""
    return "".join(f"{folded(line)}\r\n" for line in _lines(entry))


def _lines(entry: Entry) -> Iterator[str]:
    record = entry.record
    name = record.name or record.organisation
    first, _, last = name.rpartition(" ")
    yield "BEGIN:VCARD"
    yield "VERSION:3.0"
    yield f"FN:{escaped(name)}"
    if record.kind is Kind.PERSON:
        yield f"N:{escaped(last)};{escaped(first)};;;{escaped(', '.join(record.credentials))}"
    else:
        yield f"N:{escaped(name)};;;;"
    if record.organisation or record.kind is not Kind.PERSON:
        yield f"ORG:{escaped(record.organisation or name)}"
    if record.credentials:
        yield f"TITLE:{escaped(', '.join(record.credentials))}"
    yield from (f"TEL;TYPE=WORK:{escaped(phone)}" for phone in record.phones)
    yield from (f"EMAIL;TYPE=WORK:{escaped(mail)}" for mail in record.emails)
    yield from (f"URL:{escaped(web)}" for web in record.web)
    for place in record.places:
        yield from _place(place)
    topics = [*(t.text for t in record.specialties), *(m.name for m in record.modalities)]
    if topics:
        yield f"CATEGORIES:{','.join(escaped(topic) for topic in topics)}"
    yield f"NOTE:{escaped('; '.join(_sources(entry)))}"
    yield f"UID:{escaped(record.id)}"
    yield "END:VCARD"


def _place(place: Place) -> Iterator[str]:
    parts = (place.address, place.city, place.region, place.postcode, place.country)
    if any(parts):
        yield f"ADR;TYPE=WORK:;;{';'.join(escaped(part) for part in parts)}"
    if place.latitude is not None and place.longitude is not None:
        yield f"GEO:{place.latitude:.6f};{place.longitude:.6f}"


def _sources(entry: Entry) -> Iterator[str]:
    for source in entry.sources:
        dated = f", {source.dated}" if source.dated else ""
        credit = f", {source.credit}" if source.credit else ""
        yield f"From {source.file} ({source.format}{dated}{credit})"
