"""A record as a vCard, for an address book. Pure. Source: RFC 2426 (vCard 3.0), which all read."""

from __future__ import annotations

from collections.abc import Iterator

from ...core.ical_lines import escape_text, fold_line
from ...directory.record import HelperKind, RecordPlace
from ...directory.search.merge import DirectoryEntry


def card(entry: DirectoryEntry) -> str:
    """Return the text of a card; long lines are folded as the RFC asks."""
    return "".join(f"{fold_line(line)}\r\n" for line in _lines(entry))


def _lines(entry: DirectoryEntry) -> Iterator[str]:
    record = entry.record
    name = record.name or record.organisation
    first, _, last = name.rpartition(" ")
    yield "BEGIN:VCARD"
    yield "VERSION:3.0"
    yield f"FN:{escape_text(name)}"
    if record.kind is HelperKind.PERSON:
        titles = escape_text(", ".join(record.credentials))
        yield f"N:{escape_text(last)};{escape_text(first)};;;{titles}"
    else:
        yield f"N:{escape_text(name)};;;;"
    if record.organisation or record.kind is not HelperKind.PERSON:
        yield f"ORG:{escape_text(record.organisation or name)}"
    if record.credentials:
        yield f"TITLE:{escape_text(', '.join(record.credentials))}"
    yield from (f"TEL;TYPE=WORK:{escape_text(phone)}" for phone in record.phones)
    yield from (f"EMAIL;TYPE=WORK:{escape_text(mail)}" for mail in record.emails)
    yield from (f"URL:{escape_text(web)}" for web in record.web)
    for place in record.places:
        yield from _place(place)
    topics = [*(t.text for t in record.specialties), *(m.name for m in record.modalities)]
    if topics:
        yield f"CATEGORIES:{','.join(escape_text(topic) for topic in topics)}"
    yield f"NOTE:{escape_text('; '.join(_sources(entry)))}"
    yield f"UID:{escape_text(record.id)}"
    yield "END:VCARD"


def _place(place: RecordPlace) -> Iterator[str]:
    parts = (place.address, place.city, place.region, place.postcode, place.country)
    if any(parts):
        yield f"ADR;TYPE=WORK:;;{';'.join(escape_text(part) for part in parts)}"
    if place.latitude is not None and place.longitude is not None:
        yield f"GEO:{place.latitude:.6f};{place.longitude:.6f}"


def _sources(entry: DirectoryEntry) -> Iterator[str]:
    for source in entry.sources:
        dated = f", {source.dated}" if source.dated else ""
        credit = f", {source.credit}" if source.credit else ""
        yield f"From {source.file} ({source.format}{dated}{credit})"
