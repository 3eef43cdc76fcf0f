"""Our own list as TOML: no guessing, and one bad entry costs that entry.

The text is cut at its `[[therapist]]` lines and each piece is read alone, so that a slip in one
does not lose the others.
"""

import re
import tomllib
from collections.abc import Iterator, Mapping
from typing import Any

from intimacy_cli.features.therapist import values
from intimacy_cli.features.therapist.findings import Finding
from intimacy_cli.features.therapist.jsontext import items, obj
from intimacy_cli.features.therapist.readers.spreadsheet import accepting, modality
from intimacy_cli.features.therapist.record import (
    Fee,
    Format,
    Kind,
    Licence,
    Modality,
    Place,
    Record,
    Source,
    Term,
    Therapist,
)
from intimacy_cli.features.therapist.wordlist import words_in

KEYS = words_in(
    "id name kind therapist credentials organisation address city region postcode country "
    "latitude longitude places languages specialties modalities fee fee_low fee_high currency "
    "sliding_scale insurance online jurisdictions licence couples_first lgbtq_affirming "
    "poly_affirming faith ipv_trained accessibility accepts_new phones phone emails email web "
    "hours description note verified_on npi"
)
_START = re.compile(r"^\s*\[\[\s*therapists?\s*\]\]\s*(?:#.*)?$", re.IGNORECASE)
_WHERE = re.compile(r"\(at line (\d+), column \d+\)|\(at end of document\)")
_LARGEST = 64 * 1024
_DOTS = 20

TEMPLATE = """# Therapists whom you know of. Only `name` is needed; leave out what you do not know:
# what is not said is unknown, never "no".
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
    for number, line in enumerate(block.split("\n"), 1):
        if line.split("=")[0].count(".") > _DOTS:
            return {}, (number, "has a key of too many parts")
    try:
        return tomllib.loads(block.replace("\r", "")), None
    except tomllib.TOMLDecodeError as error:
        where = _WHERE.search(str(error))
        failed = int(where.group(1)) if where and where.group(1) else len(block.splitlines())
        words = _WHERE.sub("", str(error)).strip()[:80]
        return {}, (failed, f"is not valid TOML ({words[:1].lower()}{words[1:]})")
    except (RecursionError, ValueError):
        return {}, (1, "is not usable TOML")


def _entry(file: str, line: int, entry: Mapping[str, Any]) -> Iterator[Record | Finding]:
    if not values.known(entry.get("name")):
        yield Finding(file, line, "has no name; left out")
        return
    for key in entry:
        if key not in KEYS:
            yield Finding(file, line, f"has a key '{key[:40]}' that is not known; not used")
    for key in ("latitude", "longitude"):
        if (
            key in entry
            and values.coordinates(entry.get("latitude"), entry.get("longitude")) is None
        ):
            yield Finding(file, line, "has coordinates that are no place on earth; not used")
            break
    yield record_of(entry, Source(file, Format.OWN_TOML, line, values.clean(entry.get("id"))))


def texts(value: object) -> tuple[str, ...]:
    """Give a list of texts, or one text."""
    return values.distinct(values.known(each) for each in items(value))


def record_of(entry: Mapping[str, Any], source: Source) -> Record:
    """Give a record from values under our own names."""
    therapist, kind = values.clean(entry.get("therapist")), values.clean(entry.get("kind"))
    verified = values.iso_date(entry.get("verified_on"))
    number = values.known(entry.get("licence"))
    where = texts(entry.get("jurisdictions"))
    dated = Source(source.file, source.format, source.line, source.identity, verified)
    return Record(
        source=dated,
        kind=Kind(kind) if kind in set(Kind) else Kind.PERSON,
        therapist=Therapist(therapist) if therapist in set(Therapist) else Therapist.YES,
        name=values.known(entry.get("name")),
        credentials=texts(entry.get("credentials")),
        organisation=values.known(entry.get("organisation")),
        places=_places(entry),
        languages=tuple(Term(each) for each in texts(entry.get("languages"))),
        specialties=tuple(Term(each) for each in texts(entry.get("specialties"))),
        modalities=tuple(_modality(each) for each in items(entry.get("modalities"))),
        fee=_fee(entry),
        sliding_scale=values.yes_no(entry.get("sliding_scale")),
        insurance=texts(entry.get("insurance")),
        online=values.yes_no(entry.get("online")),
        licences=tuple(Licence(each, number) for each in where)
        or ((Licence("", number),) if number else ()),
        couples_first=values.yes_no(entry.get("couples_first")),
        lgbtq_affirming=values.yes_no(entry.get("lgbtq_affirming")),
        poly_affirming=values.yes_no(entry.get("poly_affirming")),
        faith=texts(entry.get("faith")),
        ipv_trained=values.yes_no(entry.get("ipv_trained")),
        accessibility=texts(entry.get("accessibility")),
        accepts_new=accepting(entry.get("accepts_new")),
        phones=values.distinct(
            values.telephone(each) for key in ("phones", "phone") for each in items(entry.get(key))
        ),
        emails=values.distinct(
            values.address_of_mail(each)
            for key in ("emails", "email")
            for each in items(entry.get(key))
        ),
        web=values.distinct(values.address_of_web(each) for each in items(entry.get("web"))),
        hours=values.known(entry.get("hours")),
        description=values.known(entry.get("description")),
        note=values.paragraphs(entry.get("note") or ""),
        npi=values.clean(entry.get("npi")),
        verified_on=verified,
        verified_by="verified" if verified else "",
    )


def _modality(value: object) -> Modality:
    said = obj(value)
    if said:
        return Modality(values.known(said.get("name")), values.known(said.get("level")))
    return modality(values.known(value))


def _fee(entry: Mapping[str, Any]) -> Fee | None:
    said = entry.get("fee")
    currency = values.known(entry.get("currency")).upper()
    low = values.number(obj(said).get("low", entry.get("fee_low")))
    high = values.number(obj(said).get("high", entry.get("fee_high")))
    if low is not None or high is not None:
        return Fee(low if low is not None else high, high if high is not None else low, currency)
    amount = values.number(said) if not isinstance(said, str) else None
    if amount is not None:
        return Fee(amount, amount, currency)
    return values.fee(said, currency) if isinstance(said, str) else None


def _places(entry: Mapping[str, Any]) -> tuple[Place, ...]:
    found: dict[Place, None] = {}
    for each in [entry, *items(entry.get("places"))]:
        said = obj(each)
        point = values.coordinates(said.get("latitude"), said.get("longitude"))
        country = values.known(said.get("country"))
        place = Place(
            address=values.known(said.get("address")),
            city=values.known(said.get("city")),
            region=values.known(said.get("region")),
            postcode=values.postcode(said.get("postcode"), country),
            country=country,
            latitude=point[0] if point else None,
            longitude=point[1] if point else None,
        )
        if place != Place():
            found[place] = None
    return tuple(found)
