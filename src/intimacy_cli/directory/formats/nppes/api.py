"""Answers of the NPI registry's API (versions 2.0 and 2.1). Calls no API."""

from collections.abc import Iterator, Mapping
from typing import Any

from ...fields import clean
from ...fields.nucc_codes import couples_by_codes, therapist_by_codes, words_of
from ...findings import Finding, note, part_of
from ...options import Options
from ...reading.json_text import items, obj, objects
from ...record import HelperKind, Licence, Record, RecordPlace, Source, Term
from .monthly_csv import credentials

PAGE = 200
"""Results on one page at most; a full page means that there are more."""


def read(file: str, document: Any, _options: Options) -> Iterator[Record | Finding]:
    """Yield records of one answer; an error that the registry sent is a finding with its words."""
    for error in objects(obj(document).get("Errors")):
        words = clean.clean_text(error.get("description")) or "no reason given"
        yield Finding(file, None, f"is an error from the NPI registry: {words}")
    found = obj(document).get("results") if isinstance(document, dict) else document
    results = items(found)
    if isinstance(document, dict) and "taxonomies" in document:
        results = [document]
    for number, result in enumerate(results, 1):
        record = _record(file, result) if isinstance(result, dict) else None
        if record is None:
            yield Finding(file, None, f"result {number} has no NPI; left out")
        elif clean.clean_text(obj(result.get("basic")).get("status")) in {"A", ""}:
            yield record
        else:
            yield note(file, None, f"result {number} isn't active; left out")
    if len(results) >= PAGE:
        yield part_of(
            file, None, f"holds {PAGE} results, as many as one page can; there may be more"
        )


def _record(file: str, result: Mapping[str, Any]) -> Record | None:
    npi = clean.npi(result.get("number"))
    basic = obj(result.get("basic"))
    if not npi:
        return None
    person = clean.clean_text(result.get("enumeration_type")) != "NPI-2"
    taxonomies = sorted(
        objects(result.get("taxonomies")), key=lambda each: each.get("primary") is not True
    )
    codes = [code for each in taxonomies if (code := clean.clean_text(each.get("code")))]
    name, organisation = _names(result, basic, person=person)
    places, phones = _places(result)
    certified = clean.iso_date(basic.get("certification_date"))
    changed = clean.iso_date(basic.get("last_updated"))
    return Record(
        source=Source(file, "npi-api", None, npi, certified or changed),
        kind=HelperKind.PERSON if person else HelperKind.PRACTICE,
        therapist=therapist_by_codes(codes),
        name=name,
        credentials=credentials(clean.text_or_empty(basic.get("credential"))) if person else (),
        organisation=organisation,
        places=places,
        specialties=clean.distinct_terms(
            Term(clean.clean_text(each.get("desc")) or words_of(code), code)
            for each in taxonomies
            if (code := clean.clean_text(each.get("code")))
        ),
        licences=_licences(taxonomies),
        couples_first=couples_by_codes(codes),
        phones=phones,
        npi=npi,
        verified_on=certified or changed,
        verified_by="certified" if certified else "last update" if changed else "",
    )


def _names(result: Mapping[str, Any], basic: Mapping[str, Any], *, person: bool) -> tuple[str, str]:
    if person:
        keys = ("name_prefix", "first_name", "middle_name", "last_name", "name_suffix")
        parts = [clean.text_or_empty(basic.get(key)) for key in keys]
        full = " ".join(part for part in parts if part) or clean.text_or_empty(basic.get("name"))
        return full, ""
    legal = clean.text_or_empty(basic.get("organization_name")) or clean.text_or_empty(
        basic.get("name")
    )
    for other in objects(result.get("other_names")):
        known_as = clean.text_or_empty(other.get("organization_name"))
        if clean.clean_text(other.get("code")) == "3" and known_as:
            return known_as, legal if legal != known_as else ""
    return legal, ""


def _licences(taxonomies: list[Mapping[str, Any]]) -> tuple[Licence, ...]:
    found: dict[Licence, None] = {}
    for each in taxonomies:
        number, state = (
            clean.text_or_empty(each.get("license")),
            clean.text_or_empty(each.get("state")),
        )
        if number or state:
            found[Licence(state, number)] = None
    return tuple(found)


def _places(result: Mapping[str, Any]) -> tuple[tuple[RecordPlace, ...], tuple[str, ...]]:
    """Practice locations and their telephones; never the mailing address."""
    addresses = [
        each
        for each in objects(result.get("addresses"))
        if clean.clean_text(each.get("address_purpose")).upper()
        in {"LOCATION", "PRIMARY", "SECONDARY"}
    ]
    addresses += objects(result.get("practiceLocations"))
    places: dict[RecordPlace, None] = {}
    for each in addresses:
        country = clean.text_or_empty(each.get("country_code"))
        country = "" if country == "AA" else country
        place = RecordPlace(
            address=clean.join_parts((each.get("address_1"), each.get("address_2"))),
            city=clean.text_or_empty(each.get("city")),
            region=clean.text_or_empty(each.get("state")),
            postcode=clean.postcode(each.get("postal_code"), country),
            country=country,
        )
        if place != RecordPlace():
            places[place] = None
    phones = clean.distinct(clean.telephone(each.get("telephone_number")) for each in addresses)
    return tuple(places), phones
