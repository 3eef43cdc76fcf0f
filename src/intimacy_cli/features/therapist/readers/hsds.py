"""Open Referral HSDS 3 as JSON, and how one service at one place becomes a record.

Source: docs.openreferral.org, github.com/openreferral/specification (1.1, 2.0, 3.0, 3.1). The
tables of the CSV form are nested into this shape by `hsds_tables`.
"""

from collections.abc import Iterator, Mapping
from dataclasses import replace
from typing import Any

from .. import price, values
from ..findings import Finding, note, part_of
from ..jsontext import items, obj, objects
from ..profession import names_couples, therapist_by_words
from ..recognise import is_tabular
from ..record import (
    Fee,
    Format,
    Kind,
    Place,
    Record,
    Remark,
    Source,
    Term,
)

Part = Mapping[str, Any]
_OF_A_SERVICE = frozenset({"status", "organization", "organization_id", "service_at_locations"})
"""What a service has and an organisation alone has not."""


def read(file: str, document: Any) -> Iterator[Record | Finding]:
    """Yield records of a page, a service, a service at a location, or an organisation in full."""
    whole = obj(document)
    if is_tabular(whole):
        from . import hsds_tables

        yield from hsds_tables.read_tabular(file, whole)
        return
    if "resources" in whole and "contents" not in whole and "services" not in whole:
        yield note(file, None, "describes tables of a data package; give the folder with them")
        return
    # The British profile's first API calls a page's list `content` and counts `totalPages`.
    page = next((whole[key] for key in ("contents", "content") if key in whole), document)
    found = objects(page)
    left_out: list[str] = []
    for each in found:
        yield from _of_document(file, each, left_out)
    yield from told_left_out(file, left_out)
    pages = values.number(whole.get("total_pages", whole.get("totalPages"))) or 1
    if pages > 1:
        yield part_of(file, None, f"is one page of {pages:.0f}; more pages aren't here")


def told_left_out(file: str, left_out: list[str]) -> Iterator[Finding]:
    """One sentence about services that are not active."""
    if left_out:
        kinds = ", ".join(sorted(set(left_out)))
        many = f"{len(left_out)} services are" if len(left_out) > 1 else "1 service is"
        yield note(file, None, f"{many} not active ({kinds}); left out")


def _of_document(file: str, each: Part, left_out: list[str]) -> Iterator[Record | Finding]:
    if "service" in each:
        yield from of_service(file, obj(each.get("service")), [each], left_out)
        return
    services = objects(each.get("services"))
    if "services" in each:
        for service in services:
            merged = {"organization": {k: v for k, v in each.items() if k != "services"}, **service}
            places = objects(merged.get("service_at_locations"))
            yield from of_service(file, merged, places, left_out)
        return
    if "latitude" in each and "status" not in each:
        return
    for item in of_service(file, each, objects(each.get("service_at_locations")), left_out):
        alone = isinstance(item, Record) and not _OF_A_SERVICE & set(each)
        yield replace(item, kind=Kind.PRACTICE) if isinstance(item, Record) and alone else item


def of_service(
    file: str, service: Part, at_places: list[Part], left_out: list[str], line: int | None = None
) -> Iterator[Record | Finding]:
    """One record for each place of a service; one without a place if it has none."""
    status = values.clean(service.get("status")).casefold()
    if status not in {"active", ""}:
        left_out.extend([status] * max(len(at_places), 1))
        return
    name = values.known(service.get("name")) or values.known(service.get("alternate_name"))
    if not name:
        yield Finding(file, line, "is a service without a name; left out")
        return
    for each in at_places or [{}]:
        location = obj(each.get("location"))
        point = (location.get("latitude"), location.get("longitude"))
        if values.known(point[0]) and values.coordinates(*point) is None:
            told = ", ".join(values.clean(part) for part in point)
            what = f"latitude and longitude {told[:60]} aren't a place on earth; left out"
            yield Finding(file, line, what)
        yield _record(file, line, name, service, each)


def _record(file: str, line: int | None, name: str, service: Part, at_place: Part) -> Record:
    location = obj(at_place.get("location"))
    owner = obj(service.get("organization"))
    owners = [at_place, location, service, owner]
    # Somebody's own line is given only where no office has one.
    chain = [*owners, *(contact for each in owners for contact in objects(each.get("contacts")))]
    specialties = _taxonomy(service, at_place)
    fee, fee_words = _fee(service)
    description = values.known(service.get("description"))
    dated, by = _dated(service)
    titles = [name, *(term.text for term in specialties)]
    virtual = values.clean(location.get("location_type")).casefold() == "virtual"
    identity = values.clean(service.get("id"))
    return Record(
        source=Source(file, Format.HSDS, line, identity, dated),
        kind=Kind.SERVICE,
        therapist=therapist_by_words(titles, description),
        name=name,
        credentials=values.distinct(
            values.known(service.get(key)) for key in ("accreditations", "licenses")
        ),
        organisation=values.known(owner.get("name")),
        places=() if virtual else values.some_place(_place(location)),
        languages=_languages(chain),
        specialties=specialties,
        fee=fee,
        sliding_scale=price.sliding_scale(fee_words),
        online=True if virtual else None,
        couples_first=names_couples(titles),
        accessibility=values.distinct(
            values.known(each.get("description")) or values.known(each.get("accessibility"))
            for key in ("accessibility", "accessibility_for_disabilities")
            for each in objects(location.get(key))
        ),
        phones=_phones(chain),
        emails=_nearest(chain, values.address_of_mail, "email"),
        web=_nearest([at_place, service, location, owner], values.address_of_web, "url", "website"),
        hours=_hours(chain),
        description=description,
        remarks=_remarks(service, fee_words, fee),
        verified_on=dated,
        verified_by=by,
    )


def _place(location: Part) -> Place:
    """Give a location with its physical address, or its postal one if there is no other."""
    addresses = [
        *objects(location.get("physical_addresses")),
        *objects(location.get("addresses")),
        *objects(location.get("postal_addresses")),
    ]
    addresses.sort(key=lambda each: values.clean(each.get("address_type")) not in {"physical", ""})
    address = addresses[0] if addresses else {}
    point = values.coordinates(location.get("latitude"), location.get("longitude"))
    country = values.known(address.get("country"))
    lines = [address.get(f"address_{number}") for number in range(1, 5)]
    return Place(
        name=values.known(location.get("name")),
        address=values.joined(lines),
        city=values.known(address.get("city")),
        region=values.known(address.get("state_province")) or values.known(address.get("region")),
        postcode=values.postcode(address.get("postal_code"), country),
        country=country,
        latitude=point[0] if point else None,
        longitude=point[1] if point else None,
    )


def _taxonomy(*owners: Part) -> tuple[Term, ...]:
    terms: list[Term] = []
    for owner in owners:
        for each in objects(owner.get("attributes")):
            term = obj(each.get("taxonomy_term"))
            text = values.known(term.get("name")) or values.known(each.get("label"))
            terms.append(Term(text, values.known(term.get("code"))))
        older = [*objects(owner.get("taxonomy")), *objects(owner.get("taxonomies"))]
        older += [
            obj(each.get("taxonomy"))
            for key in ("service_taxonomys", "service_taxonomies", "services_taxonomy")
            for each in objects(owner.get(key))
        ]
        terms += [Term(values.known(e.get("name")), values.known(e.get("code"))) for e in older]
    return values.distinct_terms(terms)


def _languages(chain: list[Part]) -> tuple[Term, ...]:
    for owner in chain:
        terms = []
        for each in items(owner.get("languages")):
            said = obj(each)
            text = values.known(said.get("name")) or values.known(said.get("language"))
            code = values.known(said.get("code"))
            parts = values.listed(text or values.known(each)) or (code,)
            terms += [Term(part, code if len(parts) == 1 else "") for part in parts]
        if found := values.distinct_terms(terms):
            return found
    return ()


def _phones(chain: list[Part]) -> tuple[str, ...]:
    for owner in chain:
        found = []
        for each in objects(owner.get("phones")):
            if values.clean(each.get("type")).casefold() in {"fax", "pager"}:
                continue
            number = values.telephone(each.get("number"))
            extension = values.known(each.get("extension"))
            found.append(f"{number} ext {extension}" if number and extension else number)
        if phones := values.distinct(found):
            return phones
    return ()


def _nearest(chain: list[Part], check: Any, *keys: str) -> tuple[str, ...]:
    for owner in chain:
        found = values.distinct(check(owner.get(key)) for key in keys)
        if found:
            return found
    return ()


def _hours(chain: list[Part]) -> str:
    for owner in chain:
        told = []
        for each in [*objects(owner.get("schedules")), *objects(owner.get("regular_schedules"))]:
            opens = values.known(each.get("opens_at"))[:5]
            closes = values.known(each.get("closes_at"))[:5]
            day = values.known(each.get("byday")) or values.known(each.get("weekday"))
            rule = f"{day} {opens}-{closes}".strip() if opens else ""
            told.append(values.known(each.get("description")) or rule)
        if found := values.distinct(told):
            return "; ".join(found)
    return ""


def _fee(service: Part) -> tuple[Fee | None, str]:
    """Give the lowest cost option; words are kept as words and never parsed further."""
    offered = objects(service.get("cost_options"))
    told = (each.get(key) for each in offered for key in ("option", "amount_description"))
    words = values.known(service.get("fees_description")) or values.known(service.get("fees"))
    options = [
        (amount, each)
        for each in offered
        if (amount := price.amount(each.get("amount"))) is not None
    ]
    if options:
        low, cheapest = min(options, key=lambda each: each[0])
        high = max(amount for amount, _ in options)
        until = values.iso_date(cheapest.get("valid_to"))
        said = values.joined(
            (cheapest.get("option"), cheapest.get("amount_description"), until and f"until {until}")
        )
        return Fee(low, high, values.clean(cheapest.get("currency")).upper(), said), words
    words = words or values.joined(told)
    if price.is_free(words):
        return Fee(0.0, 0.0, "", words), ""
    return (Fee(words=words), words) if words else (None, "")


def _remarks(service: Part, fee_words: str, fee: Fee | None) -> tuple[Remark, ...]:
    told = [("fees", fee_words if fee and fee.words != fee_words else "")]
    told.append(("waiting time", values.known(service.get("wait_time"))))
    told.append(("for whom", values.known(service.get("eligibility_description"))))
    told += [
        ("for whom", values.known(each.get("eligibility")))
        for each in objects(service.get("eligibility"))
    ]
    told.append(("minimum age", values.known(service.get("minimum_age"))))
    told.append(("interpreting", values.known(service.get("interpretation_services"))))
    told += [
        ("payment", values.known(each.get("payment")))
        for each in objects(service.get("payments_accepted"))
    ]
    return tuple(Remark(label, text) for label, text in told if text)


def _dated(service: Part) -> tuple[str, str]:
    assured = values.iso_date(service.get("assured_date"))
    if assured:
        return assured, "assured"
    changed = values.iso_date(service.get("last_modified")) or max(
        (
            values.iso_date(each.get("last_action_date"))
            for each in objects(service.get("metadata"))
        ),
        default="",
    )
    return changed, "changed" if changed else ""
