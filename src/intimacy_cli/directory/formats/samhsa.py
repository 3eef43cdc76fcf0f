"""Answers of the US treatment locator (SAMHSA, findtreatment.gov). Public domain."""

from collections.abc import Iterator, Mapping
from typing import Any

from ..fields import clean
from ..findings import Finding, part_of
from ..options import Options
from ..reading.json_text import obj, objects
from ..record import (
    HelperKind,
    Modality,
    Record,
    RecordPlace,
    Remark,
    Source,
    Term,
    Therapist,
)

_COUPLES = ("marital", "couples")
_FAMILIES = ("family counseling", "family therapy")


def read(file: str, document: Any, _options: Options) -> Iterator[Record | Finding]:
    """Yield records of one page of the locator."""
    whole = obj(document)
    for number, row in enumerate(objects(whole.get("rows")), 1):
        if not (clean.text_or_empty(row.get("name1")) or clean.text_or_empty(row.get("name2"))):
            yield Finding(file, None, f"row {number} has no name; left out")
            continue
        if "services" not in row and "typeFacility" not in row:
            continue
        yield _record(file, row)
    pages = clean.number(whole.get("totalPages")) or 1
    if pages > 1:
        yield part_of(file, None, f"is one page of {pages:.0f}; the others aren't here")


def _services(row: Mapping[str, Any]) -> dict[str, tuple[str, ...]]:
    found: dict[str, tuple[str, ...]] = {}
    for each in objects(row.get("services")):
        code = clean.clean_text(each.get("f2"))
        parts = clean.distinct(
            clean.text_or_empty(p) for p in clean.clean_text(each.get("f3")).split(";")
        )
        found[code] = (*found.get(code, ()), *parts)
    return found


def _says(services: Mapping[str, tuple[str, ...]], code: str, *words: str) -> bool | None:
    said = " ".join(services.get(code, ())).casefold()
    return True if any(word in said for word in words) else None


def _record(file: str, row: Mapping[str, Any]) -> Record:
    services = _services(row)
    identity = clean.clean_text(row.get("frid")) or clean.clean_text(row.get("_irow"))
    couples = _says(services, "EDU", *_COUPLES) or _says(services, "TAP", *_COUPLES)
    families = _says(services, "EDU", *_FAMILIES) or _says(services, "TAP", *_FAMILIES)
    mental = clean.clean_text(row.get("typeFacility")) == "MH" or _says(
        services, "TC", "mental health"
    )
    point = clean.coordinates(row.get("latitude"), row.get("longitude"))
    spoken = (*services.get("OL", ()), *services.get("LANG", ()))
    return Record(
        source=Source(file, "samhsa", None, identity),
        kind=HelperKind.PRACTICE,
        therapist=Therapist.YES if mental or couples or families else Therapist.UNKNOWN,
        name=clean.join_parts((row.get("name1"), row.get("name2"))),
        credentials=services.get("LCA", ()),
        places=clean.some_place(
            RecordPlace(
                address=clean.join_parts((row.get("street1"), row.get("street2"))),
                city=clean.text_or_empty(row.get("city")),
                region=clean.text_or_empty(row.get("state")),
                postcode=clean.postcode(row.get("zip"), "US"),
                country="US",
                latitude=point[0] if point else None,
                longitude=point[1] if point else None,
            )
        ),
        languages=tuple(Term(each) for each in spoken),
        specialties=clean.distinct_terms(
            Term(each) for code in ("TC", "EDU", "SG") for each in services.get(code, ())
        ),
        modalities=tuple(Modality(each) for each in clean.distinct(services.get("TAP", ()))),
        sliding_scale=_says(services, "PYAS", "sliding"),
        insurance=services.get("PAY", ()),
        online=_says(services, "SET", "telemedicine", "telehealth"),
        couples_first=couples,
        lgbtq_affirming=_says(services, "SG", "lgbt", "lesbian"),
        ipv_trained=_says(services, "SG", "intimate partner violence"),
        accessibility=services.get("SL", ()),
        phones=clean.distinct(
            clean.telephone(row.get(key)) for key in ("phone", "intake1", "intake2")
        ),
        web=clean.distinct([clean.address_of_web(row.get("website"))]),
        remarks=tuple(
            Remark(label, "; ".join(services[code]))
            for label, code in (("age", "AGE"), ("gender", "GN"))
            if services.get(code)
        ),
    )
