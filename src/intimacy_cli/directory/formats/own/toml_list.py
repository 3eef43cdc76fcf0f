"""Our own list as TOML: no guessing, and one bad entry costs that entry.

The text is cut at its `[[therapist]]` lines and each piece is read alone, so that a slip in one
does not lose the others.
"""

import re
from collections.abc import Callable, Iterator, Mapping
from typing import Any

from ....core.normalise import words_in
from ....core.toml_text import TomlError, parse_toml
from ...fields import clean, fees
from ...findings import Finding
from ...reading.json_text import items, obj
from ...record import (
    Fee,
    HelperKind,
    Licence,
    Modality,
    Record,
    RecordPlace,
    Source,
    Term,
    Therapist,
)
from ..spreadsheet.row import accepting, modality

KEYS = words_in(
    "id name kind therapist credentials organisation address city region postcode country "
    "latitude longitude places languages specialties modalities fee fee_low fee_high currency "
    "sliding_scale insurance online jurisdictions licence couples_first lgbtq_affirming "
    "poly_affirming faith ipv_trained accessibility accepts_new phones phone emails email web "
    "hours description note verified_on npi"
)
_START = re.compile(r"^\s*\[\[\s*therapists?\s*\]\]\s*(?:#.*)?$", re.IGNORECASE)
_WHERE = re.compile(r"\(at line (\d+)(?:, column \d+)?\)|\(at end of document\)")
_LARGEST = 64 * 1024

TEMPLATE = """# Therapists you know of. Only `name` is needed; leave out what you don't know:
# whatever you leave out is unknown, never "no".
[[therapist]]
name = "Alex Example"
credentials = ["LMFT"]
organisation = "Example Practice"
address = "1 Example Street"
city = "Exampleton"
region = ""
postcode = "12345"
country = "US"
# latitude = 40.71            # degrees, with the longitude
# longitude = -74.0
languages = ["en", "es"]
specialties = ["couples", "trauma"]
modalities = ["EFT (certified)", "IBCT"]
fee = 120                     # for one session; or: fee = { low = 80, high = 120 }
currency = "USD"
sliding_scale = true
insurance = ["Example Health"]
online = true
jurisdictions = ["NY", "NJ"]  # where they may work, online too
couples_first = true
lgbtq_affirming = true
# poly_affirming = true
# faith = ["Quaker"]
# ipv_trained = true          # knows what to do where there is violence
# accessibility = ["step-free"]
accepts_new = "yes"           # yes, no or family
phones = ["+1 212 555 0100"]
emails = ["alex@example.org"]
web = ["https://example.org"]
note = "A friend told us."    # private: never printed in lists
verified_on = 2026-11-23
"""


def read(file: str, lines: Iterator[str]) -> Iterator[Record | Finding]:
    """Yield records of a list; a bad entry is named by its line."""
    found = False
    for start, block in _blocks(lines):
        first = block.lstrip().splitlines()[:1]
        if not first or not _START.match(first[0]):
            yield from _preamble(file, start, block)
            continue
        found = True
        value, problem = _parsed(block)
        if problem:
            yield Finding(file, start + problem[0] - 1, f"{problem[1]}; this entry is left out")
            continue
        entry = next(
            (each for key, each in value.items() if key.casefold().startswith("therapist"))
        )
        yield from _entry(file, start, obj(entry[0] if isinstance(entry, list) else entry))
    if not found:
        yield Finding(
            file, None, "is TOML without any [[therapist]]; see `therapist template toml`"
        )


def _blocks(lines: Iterator[str]) -> Iterator[tuple[int, str]]:
    held: list[str] = []
    start = 1
    for number, line in enumerate(lines, 1):
        if _START.match(line) and held:
            yield start, "".join(held)
            held, start = [], number
        held.append(line)
    if held:
        yield start, "".join(held)


def _preamble(file: str, start: int, block: str) -> Iterator[Finding]:
    _, problem = _parsed(block)
    if problem:
        yield Finding(file, start + problem[0] - 1, problem[1])


def _parsed(block: str) -> tuple[dict[str, Any], tuple[int, str] | None]:
    """Give the values of a piece, or the line in it and what is wrong."""
    if len(block) > _LARGEST:
        return {}, (1, f"is larger than {_LARGEST // 1024} KiB")
    try:
        return parse_toml(block.replace("\r", "")), None
    except TomlError as error:
        where = _WHERE.search(str(error))
        failed = int(where.group(1)) if where and where.group(1) else len(block.splitlines())
        words = _WHERE.sub("", str(error)).strip()[:80]
        return {}, (failed, f"isn't valid TOML ({words[:1].lower()}{words[1:]})")


def _entry(file: str, line: int, entry: Mapping[str, Any]) -> Iterator[Record | Finding]:
    if not clean.text_or_empty(entry.get("name")):
        yield Finding(file, line, "has no name; left out")
        return
    for key in entry:
        if key not in KEYS:
            yield Finding(file, line, f"has a key '{key[:40]}' that we don't know; not used")
    for key in ("latitude", "longitude"):
        if (
            key in entry
            and clean.coordinates(entry.get("latitude"), entry.get("longitude")) is None
        ):
            yield Finding(file, line, "has coordinates that aren't on earth; not used")
            break
    yield record_of(entry, Source(file, "own-toml", line, clean.clean_text(entry.get("id"))))


def texts(value: object) -> tuple[str, ...]:
    """Give a list of texts; in one text they are divided by `;`, as in the CSV form."""
    if isinstance(value, str):
        return clean.distinct(clean.text_or_empty(part) for part in value.split(";"))
    return clean.distinct(clean.text_or_empty(each) for each in items(value))


Entry = Mapping[str, Any]
Part = tuple[tuple[str, ...], Callable[[Entry], Any]]


def _text(name: str) -> Part:
    return (name,), lambda entry: clean.text_or_empty(entry.get(name))


def _texts(name: str) -> Part:
    return (name,), lambda entry: texts(entry.get(name))


def _terms(name: str) -> Part:
    return (name,), lambda entry: tuple(Term(each) for each in texts(entry.get(name)))


def _yes_no(name: str) -> Part:
    return (name,), lambda entry: clean.yes_no(entry.get(name))


def _contacts(keys: tuple[str, ...], read: Callable[[object], str]) -> Part:
    return keys, lambda entry: clean.distinct(
        read(each) for key in keys for each in items(entry.get(key))
    )


def _kind(entry: Entry) -> HelperKind:
    kind = clean.clean_text(entry.get("kind"))
    return HelperKind(kind) if kind in set(HelperKind) else HelperKind.PERSON


def _therapist(entry: Entry) -> Therapist:
    said = clean.clean_text(entry.get("therapist"))
    return Therapist(said) if said in set(Therapist) else Therapist.YES


def _licences(entry: Entry) -> tuple[Licence, ...]:
    number = clean.text_or_empty(entry.get("licence"))
    where = texts(entry.get("jurisdictions"))
    return tuple(Licence(each, number) for each in where) or (
        (Licence("", number),) if number else ()
    )


def record_of(entry: Entry, source: Source) -> Record:
    """Give a record from values under our own names."""
    return finish_record({name: read(entry) for name, (_, read) in PARTS.items()}, source)


def finish_record(parts: dict[str, Any], source: Source) -> Record:
    """Put a record together from its parts."""
    verified = parts["verified_on"]
    if verified:
        source = Source(source.file, source.format, source.line, source.identity, verified)
    return Record(source=source, **parts, verified_by="verified" if verified else "")


def _modality(value: object) -> Modality:
    said = obj(value)
    if said:
        return Modality(
            clean.text_or_empty(said.get("name")), clean.text_or_empty(said.get("level"))
        )
    return modality(clean.text_or_empty(value))


def _fee(entry: Mapping[str, Any]) -> Fee | None:
    said = entry.get("fee")
    currency = clean.text_or_empty(obj(said).get("currency", entry.get("currency"))).upper()
    low = fees.amount(obj(said).get("low", entry.get("fee_low")))
    high = fees.amount(obj(said).get("high", entry.get("fee_high")))
    if low is not None:
        return Fee(low, high if high is not None else low, currency)
    if high is not None:
        return Fee(words=f"up to {high:g} {currency}".rstrip(), currency=currency)
    return None if obj(said) else fees.fee(said, currency)


def _languages(value: object) -> tuple[Term, ...]:
    """Give languages; no name of one has a comma, so 'en, de' is two."""
    parts = (part for text in texts(value) for part in text.split(","))
    return tuple(map(Term, clean.distinct(map(clean.text_or_empty, parts))))


def _places(entry: Mapping[str, Any]) -> tuple[RecordPlace, ...]:
    found: list[RecordPlace] = []
    for each in [entry, *items(entry.get("places"))]:
        said = obj(each)
        point = clean.coordinates(said.get("latitude"), said.get("longitude"))
        country = clean.text_or_empty(said.get("country"))
        place = RecordPlace(
            address=clean.text_or_empty(said.get("address")),
            city=clean.text_or_empty(said.get("city")),
            region=clean.text_or_empty(said.get("region")),
            postcode=clean.postcode(said.get("postcode"), country),
            country=country,
            latitude=point[0] if point else None,
            longitude=point[1] if point else None,
        )
        if place != RecordPlace() and place not in found:
            found.append(place)
    return tuple(found)


PARTS: dict[str, Part] = {
    "kind": (("kind",), _kind),
    "therapist": (("therapist",), _therapist),
    "name": _text("name"),
    "credentials": _texts("credentials"),
    "organisation": _text("organisation"),
    "places": (
        ("address", "city", "region", "postcode", "country", "latitude", "longitude", "places"),
        _places,
    ),
    "languages": (("languages",), lambda entry: _languages(entry.get("languages"))),
    "specialties": _terms("specialties"),
    "modalities": (
        ("modalities",),
        lambda entry: tuple(_modality(each) for each in items(entry.get("modalities"))),
    ),
    "fee": (("fee", "fee_low", "fee_high", "currency"), _fee),
    "sliding_scale": _yes_no("sliding_scale"),
    "insurance": _texts("insurance"),
    "online": _yes_no("online"),
    "licences": (("licence", "jurisdictions"), _licences),
    "couples_first": _yes_no("couples_first"),
    "lgbtq_affirming": _yes_no("lgbtq_affirming"),
    "poly_affirming": _yes_no("poly_affirming"),
    "faith": _texts("faith"),
    "ipv_trained": _yes_no("ipv_trained"),
    "accessibility": _texts("accessibility"),
    "accepts_new": (("accepts_new",), lambda entry: accepting(entry.get("accepts_new"))),
    "phones": _contacts(("phones", "phone"), clean.telephone),
    "emails": _contacts(("emails", "email"), clean.address_of_mail),
    "web": _contacts(("web",), clean.address_of_web),
    "hours": _text("hours"),
    "description": _text("description"),
    "note": (("note",), lambda entry: clean.paragraphs(entry.get("note") or "")),
    "npi": (("npi",), lambda entry: clean.npi(entry.get("npi"))),
    "verified_on": (("verified_on",), lambda entry: clean.iso_date(entry.get("verified_on"))),
}
"""For each field of a record: the keys that it is made of, and how."""
