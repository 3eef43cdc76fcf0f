"""FHIR R4 provider directories (Plan-Net, National Directory, VZD, ...): one record a role.

Sources: hl7.org/fhir/R4; hl7.org/fhir/us/davinci-pdex-plan-net (STU 1.2); gematik.de/fhir.
A service without a role, a person without a role and an organisation without either are records
too. Several roles of one person are one record with several places.
"""

from collections.abc import Iterator
from dataclasses import replace

from ...fields import clean
from ...fields.nucc_codes import couples_by_codes
from ...fields.professions import names_therapy
from ...findings import Finding, note
from ...options import Options
from ...reading.json_text import items, obj, objects
from ...record import HelperKind, Origin, Record, RecordPlace, Source, Therapist
from . import elements
from .places import place_of_location, places_of_addresses
from .resources import FoundResource, Pool
from .restricted import extensions, is_restricted, withheld

_NO_PRACTICE = frozenset({"payer", "ntwk", "pay", "ins", "atyprv", "hin"})


def read(file: str, pool: Pool, options: Options) -> Iterator[Record | Finding]:
    """Yield the records of all resources collected, and what there is to say about them."""
    roles = _roles_by_person(pool, options)
    used: set[str] = set()
    inactive = sum(
        1 for found in pool.by_key.values() if not elements.is_current(found.resource, options)
    )
    numbers: set[str] = set()
    for group in roles:
        record = _of_roles(group, pool, options, used)
        if record is not None:
            numbers.update(record.phones)
            yield record
    for record in _services(pool, options, used):
        yield _but_no_ward(record, numbers)
    yield from _people(pool, options, used)
    networks = 0
    for key, found in list(pool.each("Organization")):
        if key in used or found.included or not elements.is_current(found.resource, options):
            continue
        if _NO_PRACTICE & set(elements.codes(found.resource.get("type"))):
            networks += 1
            continue
        yield _of_organisation(key, found, options)
    if networks:
        yield note(file, None, f"{networks} payers and networks aren't practices; left out")
    if inactive:
        yield note(file, None, f"{inactive} resources aren't active or have ended; left out")
    places = sum(1 for _ in pool.each("Location"))
    if places and len(pool.by_key) == places:
        yield note(file, None, f"holds {places} places only; give the folder with all types")
    yield from pool.findings(file)


def _roles_by_person(pool: Pool, options: Options) -> list[list[FoundResource]]:
    groups: dict[str, list[FoundResource]] = {}
    for key, found in pool.each("PractitionerRole"):
        if found.included or not elements.is_current(found.resource, options):
            continue
        person = pool.resolve(found.resource.get("practitioner"), found)
        whose = person.key if person else ""
        reference = clean.clean_text(obj(found.resource.get("practitioner")).get("reference"))
        whose = whose or ("" if reference.startswith("#") else reference)
        groups.setdefault(whose or key, []).append(found)
    return list(groups.values())


def _related(found: FoundResource, field: str, pool: Pool, options: Options) -> list[FoundResource]:
    linked = [pool.resolve(each, found) for each in items(found.resource.get(field))]
    current = [each for each in linked if each and elements.is_current(each.resource, options)]
    # What is not for everybody is not to be had through its neighbours either.
    return [_withheld(each) for each in current] if is_restricted(found.resource) else current


def _withheld(found: FoundResource) -> FoundResource:
    return replace(found, resource=withheld(found.resource))


def _of_roles(
    group: list[FoundResource], pool: Pool, options: Options, used: set[str]
) -> Record | None:
    first = group[0]
    person = pool.resolve(first.resource.get("practitioner"), first)
    if person and not elements.is_current(person.resource, options):
        return None
    if person and is_restricted(person.resource):
        group = [_withheld(each) for each in group]
    services = [
        each for role in group for each in _related(role, "healthcareService", pool, options)
    ]
    organisations = [
        each for role in group for each in _related(role, "organization", pool, options)
    ]
    providers = [each for one in services for each in _related(one, "providedBy", pool, options)]
    locations = [each for role in group for each in _related(role, "location", pool, options)]
    used.update(each.key for each in (*services, *organisations, *providers, *locations))
    if person:
        used.add(person.key)
    chain = [*group, *([person] if person else []), *locations, *services,
             *organisations, *(providers if not organisations else [])]  # fmt: skip
    organisation = _organisation_name(group, organisations, providers, services)
    name = elements.person_name(person.resource) if person else ""
    name = name or elements.name_in_role(first.resource)
    name = name or clean.text_or_empty(obj(first.resource.get("practitioner")).get("display"))
    kind = HelperKind.PERSON if name else HelperKind.PRACTICE
    specialties = elements.terms(group, "specialty") or elements.terms(services, "specialty")
    qualified = elements.qualification_codes(person)
    asked = [code for code in (*(term.code for term in specialties), *qualified) if code]
    places = _places(group, locations, person, services)
    source = Source(
        first.file, "fhir", first.line, first.key, elements.date_changed(first.resource)
    )
    verified_on, verified_by = elements.date_verified(first, person, pool)
    return Record(
        source=source,
        kind=kind,
        therapist=elements.therapist([*group, *services], person, specialties, name),
        name=name or organisation,
        credentials=elements.credentials(person),
        organisation=organisation if organisation != name and name else "",
        places=places,
        languages=elements.languages([*([person] if person else []), *services]),
        specialties=specialties,
        insurance=_networks(chain, pool),
        online=elements.online([*group, *services, *locations]),
        licences=elements.licences(person),
        couples_first=couples_by_codes(asked),
        accessibility=elements.accessibility([*locations, *services]),
        accepts_new=elements.accepting([group, locations, services]),
        phones=elements.telecom(chain, "phone", options),
        emails=elements.telecom(chain, "email", options),
        web=elements.telecom(chain, "url", options),
        hours=elements.hours([*group, *locations, *services]),
        npi=elements.npi(person or first),
        verified_on=verified_on,
        verified_by=verified_by,
        elsewhere=_origins(person, locations),
    )


def _origins(person: FoundResource | None, locations: list[FoundResource]) -> tuple[Origin, ...]:
    found: list[Origin] = []
    pairs = [(person, ("name", "credentials", "languages", "licences", "npi"))] if person else []
    place = locations[0] if locations else None
    for owner, fields in [*pairs, *([(place, ("places", "accessibility"))] if place else [])]:
        changed = elements.date_changed(owner.resource)
        source = Source(owner.file, "fhir", owner.line, owner.key, changed)
        found += [Origin(field, source) for field in fields]
    return tuple(found)


def _organisation_name(
    group: list[FoundResource],
    organisations: list[FoundResource],
    providers: list[FoundResource],
    services: list[FoundResource],
) -> str:
    named = [each.resource.get("name") for each in organisations]
    shown = [obj(role.resource.get("organization")).get("display") for role in group]
    offered = [each.resource.get("name") for each in (*providers, *services)]
    return next(
        (text for each in (*named, *shown, *offered) if (text := clean.text_or_empty(each))), ""
    )


def _places(
    group: list[FoundResource],
    locations: list[FoundResource],
    person: FoundResource | None,
    services: list[FoundResource],
) -> tuple[RecordPlace, ...]:
    places = [place_of_location(each.resource) for each in locations]
    named = any(role.resource.get("location") for role in group)
    if not places and named:
        shown = [obj(each).get("display") for role in group
                 for each in items(role.resource.get("location"))]  # fmt: skip
        places = [RecordPlace(name=text) for each in shown if (text := clean.text_or_empty(each))]
    if not places and person:
        places = places_of_addresses(person.resource.get("address"))
    if not places and not named:
        places = [
            place_of_location(each)
            for service in services
            for each in objects(service.resource.get("contained"))
            if each.get("resourceType") == "Location"
        ]
    return tuple(dict.fromkeys(place for place in places if place != RecordPlace()))


def _networks(chain: list[FoundResource], pool: Pool) -> tuple[str, ...]:
    """Insurance networks by name; an extension of Plan-Net, a field from R5 on."""
    names: list[str] = []
    for found in chain:
        references = [
            each.get("valueReference")
            for each in extensions(found.resource, "network-reference", "participatingnetwork")
        ]
        for reference in [*references, *items(found.resource.get("network"))]:
            network = pool.resolve(reference, found)
            shown = obj(reference).get("display")
            names.append(clean.text_or_empty(network.resource.get("name") if network else shown))
    return clean.distinct(names)


def _but_no_ward(record: Record, numbers: set[str]) -> Record | Finding:
    """Tell of a service that is no therapy and that is reached through somebody in the list."""
    if record.therapist is not Therapist.NO or not record.phones:
        return record
    if not numbers.issuperset(record.phones):
        return record
    what = f"{record.name} has the telephone of somebody in the list; it isn't listed by itself"
    return note(record.source.file, None, what)


def _services(pool: Pool, options: Options, used: set[str]) -> Iterator[Record]:
    for key, found in list(pool.each("HealthcareService")):
        if key in used or found.included or not elements.is_current(found.resource, options):
            continue
        locations = _related(found, "location", pool, options)
        owners = _related(found, "providedBy", pool, options)
        used.update(each.key for each in (*owners, *locations))
        owner = obj(found.resource.get("providedBy")).get("display")
        organisation = clean.text_or_empty(owners[0].resource.get("name") if owners else owner)
        name = clean.text_or_empty(found.resource.get("name")) or organisation
        types = elements.terms([found], "type")
        specialties = elements.terms([found], "specialty") or types
        specialties += tuple(e for e in types if names_therapy(e.text) and e not in specialties)
        chain = [found, *locations, *owners]
        yield Record(
            source=Source(
                found.file, "fhir", found.line, key, elements.date_changed(found.resource)
            ),
            kind=HelperKind.SERVICE,
            therapist=elements.therapist([found, *owners], None, specialties, name),
            name=name or ", ".join(term.text for term in specialties),
            organisation=organisation if organisation != name else "",
            places=_places([found], locations, None, []),
            languages=elements.languages([found]),
            specialties=specialties,
            insurance=_networks(chain, pool),
            online=elements.online([found, *locations]),
            couples_first=couples_by_codes(term.code for term in specialties),
            accessibility=elements.accessibility([*locations, found]),
            accepts_new=elements.accepting([[found], locations]),
            phones=elements.telecom(chain, "phone", options),
            emails=elements.telecom(chain, "email", options),
            web=elements.telecom(chain, "url", options),
            hours=elements.hours([found, *locations]),
            description=clean.text_or_empty(found.resource.get("comment")),
            verified_on=elements.date_changed(found.resource),
            verified_by="changed" if elements.date_changed(found.resource) else "",
        )


def _people(pool: Pool, options: Options, used: set[str]) -> Iterator[Record]:
    for key, found in list(pool.each("Practitioner")):
        if key in used or found.included or not elements.is_current(found.resource, options):
            continue
        name = elements.person_name(found.resource)
        verified_on, verified_by = elements.date_verified(found, found, pool)
        qualified = elements.qualification_terms(found)
        yield Record(
            source=Source(
                found.file, "fhir", found.line, key, elements.date_changed(found.resource)
            ),
            kind=HelperKind.PERSON,
            therapist=elements.therapist([], found, (), name),
            name=name,
            credentials=elements.credentials(found),
            places=tuple(places_of_addresses(found.resource.get("address"))),
            languages=elements.languages([found]),
            specialties=qualified,
            licences=elements.licences(found),
            couples_first=couples_by_codes(term.code for term in qualified),
            phones=elements.telecom([found], "phone", options),
            emails=elements.telecom([found], "email", options),
            web=elements.telecom([found], "url", options),
            npi=elements.npi(found),
            verified_on=verified_on,
            verified_by=verified_by,
        )


def _of_organisation(key: str, found: FoundResource, options: Options) -> Record:
    name = clean.text_or_empty(found.resource.get("name"))
    changed = elements.date_changed(found.resource)
    return Record(
        source=Source(found.file, "fhir", found.line, key, changed),
        kind=HelperKind.PRACTICE,
        therapist=elements.therapist([found], None, (), name),
        name=name,
        places=tuple(places_of_addresses(found.resource.get("address"))),
        phones=elements.telecom([found], "phone", options),
        emails=elements.telecom([found], "email", options),
        web=elements.telecom([found], "url", options),
        npi=elements.npi(found),
        verified_on=changed,
        verified_by="changed" if changed else "",
    )
