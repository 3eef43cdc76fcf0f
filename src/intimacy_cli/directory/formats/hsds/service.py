"""One service of HSDS, at each of its places, as a record."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

from ...fields import clean, fees
from ...fields.professions import names_couples, therapist_by_words
from ...findings import Finding, note
from ...reading.json_text import items, obj, objects
from ...record import Fee, HelperKind, Record, RecordPlace, Remark, Source, Term
from .names import Part


def told_left_out(file: str, left_out: list[str]) -> Iterator[Finding]:
    """One sentence about services that are not active."""
    if left_out:
        kinds = ", ".join(sorted(set(left_out)))
        many = f"{len(left_out)} services are" if len(left_out) > 1 else "1 service is"
        yield note(file, None, f"{many} not active ({kinds}); left out")


def of_service(
    file: str, service: Part, at_places: list[Part], left_out: list[str], line: int | None = None
) -> Iterator[Record | Finding]:
    """One record for each place of a service; one without a place if it has none."""
    status = clean.clean_text(service.get("status")).casefold()
    if status not in {"active", ""}:
        left_out.extend([status] * max(len(at_places), 1))
        return
    name = clean.text_or_empty(service.get("name")) or clean.text_or_empty(
        service.get("alternate_name")
    )
    if not name:
        yield Finding(file, line, "is a service without a name; left out")
        return
    for each in at_places or [{}]:
        location = obj(each.get("location"))
        point = (location.get("latitude"), location.get("longitude"))
        if clean.text_or_empty(point[0]) and clean.coordinates(*point) is None:
            told = ", ".join(clean.clean_text(part) for part in point)
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
    description = clean.text_or_empty(service.get("description"))
    dated, by = _dated(service)
    titles = [name, *(term.text for term in specialties)]
    virtual = clean.clean_text(location.get("location_type")).casefold() == "virtual"
    identity = clean.clean_text(service.get("id"))
    return Record(
        source=Source(file, "hsds", line, identity, dated),
        kind=HelperKind.SERVICE,
        therapist=therapist_by_words(titles, description),
        name=name,
        credentials=clean.distinct(
            clean.text_or_empty(service.get(key)) for key in ("accreditations", "licenses")
        ),
        organisation=clean.text_or_empty(owner.get("name")),
        places=() if virtual else clean.some_place(_place(location)),
        languages=_languages(chain),
        specialties=specialties,
        fee=fee,
        sliding_scale=fees.sliding_scale(fee_words),
        online=True if virtual else None,
        couples_first=names_couples(titles),
        accessibility=clean.distinct(
            clean.text_or_empty(each.get("description"))
            or clean.text_or_empty(each.get("accessibility"))
            for key in ("accessibility", "accessibility_for_disabilities")
            for each in objects(location.get(key))
        ),
        phones=_phones(chain),
        emails=_nearest(chain, clean.address_of_mail, "email"),
        web=_nearest([at_place, service, location, owner], clean.address_of_web, "url", "website"),
        hours=_hours(chain),
        description=description,
        remarks=_remarks(service, fee_words, fee),
        verified_on=dated,
        verified_by=by,
    )


def _place(location: Part) -> RecordPlace:
    """Give a location with its physical address, or its postal one if there is no other."""
    addresses = [
        *objects(location.get("physical_addresses")),
        *objects(location.get("addresses")),
        *objects(location.get("postal_addresses")),
    ]
    addresses.sort(
        key=lambda each: clean.clean_text(each.get("address_type")) not in {"physical", ""}
    )
    address = addresses[0] if addresses else {}
    point = clean.coordinates(location.get("latitude"), location.get("longitude"))
    country = clean.text_or_empty(address.get("country"))
    lines = [address.get(f"address_{number}") for number in range(1, 5)]
    return RecordPlace(
        name=clean.text_or_empty(location.get("name")),
        address=clean.join_parts(lines),
        city=clean.text_or_empty(address.get("city")),
        region=clean.text_or_empty(address.get("state_province"))
        or clean.text_or_empty(address.get("region")),
        postcode=clean.postcode(address.get("postal_code"), country),
        country=country,
        latitude=point[0] if point else None,
        longitude=point[1] if point else None,
    )


def _taxonomy(*owners: Part) -> tuple[Term, ...]:
    terms: list[Term] = []
    for owner in owners:
        for each in objects(owner.get("attributes")):
            term = obj(each.get("taxonomy_term"))
            text = clean.text_or_empty(term.get("name")) or clean.text_or_empty(each.get("label"))
            terms.append(Term(text, clean.text_or_empty(term.get("code"))))
        older = [*objects(owner.get("taxonomy")), *objects(owner.get("taxonomies"))]
        older += [
            obj(each.get("taxonomy"))
            for key in ("service_taxonomys", "service_taxonomies", "services_taxonomy")
            for each in objects(owner.get(key))
        ]
        terms += [
            Term(clean.text_or_empty(e.get("name")), clean.text_or_empty(e.get("code")))
            for e in older
        ]
    return clean.distinct_terms(terms)


def _languages(chain: list[Part]) -> tuple[Term, ...]:
    for owner in chain:
        terms = []
        for each in items(owner.get("languages")):
            said = obj(each)
            text = clean.text_or_empty(said.get("name")) or clean.text_or_empty(
                said.get("language")
            )
            code = clean.text_or_empty(said.get("code"))
            parts = clean.split_list(text or clean.text_or_empty(each)) or (code,)
            terms += [Term(part, code if len(parts) == 1 else "") for part in parts]
        if found := clean.distinct_terms(terms):
            return found
    return ()


def _phones(chain: list[Part]) -> tuple[str, ...]:
    for owner in chain:
        found = []
        for each in objects(owner.get("phones")):
            if clean.clean_text(each.get("type")).casefold() in {"fax", "pager"}:
                continue
            number = clean.telephone(each.get("number"))
            extension = clean.text_or_empty(each.get("extension"))
            found.append(f"{number} ext {extension}" if number and extension else number)
        if phones := clean.distinct(found):
            return phones
    return ()


def _nearest(chain: list[Part], check: Any, *keys: str) -> tuple[str, ...]:
    for owner in chain:
        found = clean.distinct(check(owner.get(key)) for key in keys)
        if found:
            return found
    return ()


def _hours(chain: list[Part]) -> str:
    for owner in chain:
        told = []
        for each in [*objects(owner.get("schedules")), *objects(owner.get("regular_schedules"))]:
            opens = clean.text_or_empty(each.get("opens_at"))[:5]
            closes = clean.text_or_empty(each.get("closes_at"))[:5]
            day = clean.text_or_empty(each.get("byday")) or clean.text_or_empty(each.get("weekday"))
            rule = f"{day} {opens}-{closes}".strip() if opens else ""
            told.append(clean.text_or_empty(each.get("description")) or rule)
        if found := clean.distinct(told):
            return "; ".join(found)
    return ""


def _fee(service: Part) -> tuple[Fee | None, str]:
    """Give the lowest cost option; words are kept as words and never parsed further."""
    offered = objects(service.get("cost_options"))
    told = (each.get(key) for each in offered for key in ("option", "amount_description"))
    words = clean.text_or_empty(service.get("fees_description")) or clean.text_or_empty(
        service.get("fees")
    )
    options = [
        (amount, each)
        for each in offered
        if (amount := fees.amount(each.get("amount"))) is not None
    ]
    if options:
        low, cheapest = min(options, key=lambda each: each[0])
        high = max(amount for amount, _ in options)
        until = clean.iso_date(cheapest.get("valid_to"))
        said = clean.join_parts(
            (cheapest.get("option"), cheapest.get("amount_description"), until and f"until {until}")
        )
        return Fee(low, high, clean.clean_text(cheapest.get("currency")).upper(), said), words
    words = words or clean.join_parts(told)
    if fees.is_free(words):
        return Fee(0.0, 0.0, "", words), ""
    return (Fee(words=words), words) if words else (None, "")


def _remarks(service: Part, fee_words: str, fee: Fee | None) -> tuple[Remark, ...]:
    told = [("fees", fee_words if fee and fee.words != fee_words else "")]
    told.append(("waiting time", clean.text_or_empty(service.get("wait_time"))))
    told.append(("for whom", clean.text_or_empty(service.get("eligibility_description"))))
    told += [
        ("for whom", clean.text_or_empty(each.get("eligibility")))
        for each in objects(service.get("eligibility"))
    ]
    told.append(("minimum age", clean.text_or_empty(service.get("minimum_age"))))
    told.append(("interpreting", clean.text_or_empty(service.get("interpretation_services"))))
    told += [
        ("payment", clean.text_or_empty(each.get("payment")))
        for each in objects(service.get("payments_accepted"))
    ]
    return tuple(Remark(label, text) for label, text in told if text)


def _dated(service: Part) -> tuple[str, str]:
    assured = clean.iso_date(service.get("assured_date"))
    if assured:
        return assured, "assured"
    changed = clean.iso_date(service.get("last_modified")) or max(
        (clean.iso_date(each.get("last_action_date")) for each in objects(service.get("metadata"))),
        default="",
    )
    return changed, "changed" if changed else ""
