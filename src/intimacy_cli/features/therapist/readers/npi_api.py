"""Answers of the NPI registry's API (versions 2.0 and 2.1). Calls no API."""

from collections.abc import Iterator, Mapping
from typing import Any

from .. import values
from ..findings import Finding, note, part_of
from ..jsontext import items, obj, objects
from ..record import (
    Format,
    Kind,
    Licence,
    Place,
    Record,
    Source,
    Term,
)
from ..taxonomy import couples_by_codes, therapist_by_codes, words_of
from .nppes import credentials

PAGE = 200
"""Results on one page at most; a full page means that there are more."""


def read(file: str, document: Any) -> Iterator[Record | Finding]:
    """Yield records of one answer; an error that the registry sent is a finding with its words."""
    for error in objects(obj(document).get("Errors")):
        words = values.clean(error.get("description")) or "no reason given"
        yield Finding(file, None, f"is an error of the NPI registry: {words}")
    found = obj(document).get("results") if isinstance(document, dict) else document
    results = items(found)
    if isinstance(document, dict) and "taxonomies" in document:
        results = [document]
    for number, result in enumerate(results, 1):
        record = _record(file, result) if isinstance(result, dict) else None
        if record is None:
            yield Finding(file, None, f"result {number} has no NPI; left out")
        elif values.clean(obj(result.get("basic")).get("status")) in {"A", ""}:
            yield record
        else:
            yield note(file, None, f"result {number} isn't active; left out")
    if len(results) >= PAGE:
        yield part_of(
            file, None, f"holds {PAGE} results, as many as one page can; there may be more"
        )


def _record(file: str, result: Mapping[str, Any]) -> Record | None:
    npi = values.npi(result.get("number"))
    basic = obj(result.get("basic"))
    if not npi:
        return None
    person = values.clean(result.get("enumeration_type")) != "NPI-2"
    taxonomies = sorted(
        objects(result.get("taxonomies")), key=lambda each: each.get("primary") is not True
    )
    codes = [code for each in taxonomies if (code := values.clean(each.get("code")))]
    name, organisation = _names(result, basic, person=person)
    places, phones = _places(result)
    certified = values.iso_date(basic.get("certification_date"))
    changed = values.iso_date(basic.get("last_updated"))
    return Record(
        source=Source(file, Format.NPI_API, None, npi, certified or changed),
        kind=Kind.PERSON if person else Kind.PRACTICE,
        therapist=therapist_by_codes(codes),
        name=name,
        credentials=credentials(values.known(basic.get("credential"))) if person else (),
        organisation=organisation,
        places=places,
        specialties=values.distinct_terms(
            Term(values.clean(each.get("desc")) or words_of(code), code)
            for each in taxonomies
            if (code := values.clean(each.get("code")))
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
        parts = [values.known(basic.get(key)) for key in keys]
        full = " ".join(part for part in parts if part) or values.known(basic.get("name"))
        return full, ""
    legal = values.known(basic.get("organization_name")) or values.known(basic.get("name"))
    for other in objects(result.get("other_names")):
        known_as = values.known(other.get("organization_name"))
        if values.clean(other.get("code")) == "3" and known_as:
            return known_as, legal if legal != known_as else ""
    return legal, ""


def _licences(taxonomies: list[Mapping[str, Any]]) -> tuple[Licence, ...]:
    found: dict[Licence, None] = {}
    for each in taxonomies:
        number, state = values.known(each.get("license")), values.known(each.get("state"))
        if number or state:
            found[Licence(state, number)] = None
    return tuple(found)


def _places(result: Mapping[str, Any]) -> tuple[tuple[Place, ...], tuple[str, ...]]:
    """Practice locations and their telephones; never the mailing address."""
    addresses = [
        each
        for each in objects(result.get("addresses"))
        if values.clean(each.get("address_purpose")).upper() in {"LOCATION", "PRIMARY", "SECONDARY"}
    ]
    addresses += objects(result.get("practiceLocations"))
    places: dict[Place, None] = {}
    for each in addresses:
        country = values.known(each.get("country_code"))
        country = "" if country == "AA" else country
        place = Place(
            address=values.joined((each.get("address_1"), each.get("address_2"))),
            city=values.known(each.get("city")),
            region=values.known(each.get("state")),
            postcode=values.postcode(each.get("postal_code"), country),
            country=country,
        )
        if place != Place():
            places[place] = None
    phones = values.distinct(values.telephone(each.get("telephone_number")) for each in addresses)
    return tuple(places), phones
