"""schema.org JSON-LD, alone or in the scripts of a page. Fetches nothing.

Sources: schema.org/MedicalBusiness, Physician, IndividualPhysician, Psychiatric. `Psychologist`
is no type of schema.org and the commonest one on therapists' pages.
"""

import html
import re
from collections.abc import Iterator, Mapping
from typing import Any

from ...core.normalise import words_in
from ..fields import clean, fees
from ..fields.professions import names_couples, therapist_by_words
from ..findings import Finding, note
from ..options import Options
from ..reading.json_text import at, items, loads, obj, objects
from ..record import (
    Fee,
    HelperKind,
    Modality,
    Record,
    RecordPlace,
    Remark,
    Source,
    Term,
    Therapist,
)
from .spreadsheet.row import accepting

_SCRIPT = re.compile(
    r"<script[^>]{0,500}application/ld\+json[^>]{0,500}>(.*?)(?:</script\s*>|\Z)",
    re.IGNORECASE | re.DOTALL,
)
_PERSONS = frozenset({"Person", "IndividualPhysician", "Psychologist", "Psychotherapist",
                      "Therapist", "Counselor", "Counsellor"})  # fmt: skip
_PRACTICES = words_in(
    "MedicalBusiness MedicalClinic MedicalOrganization Physician PhysiciansOffice Psychiatric "
    "ProfessionalService LocalBusiness HealthAndBeautyBusiness CommunityHealth Hospital "
    "PsychologicalTreatment PsychotherapyPractice NGO Organization Psychology PublicHealth "
    "PrimaryCare Nursing MedicalTherapy HealthcareService Service"
)
_OTHER_TRADES = words_in(
    "Dentist Optician Pharmacy VeterinaryCare Physiotherapy Dermatology Podiatric Midwifery "
    "DietNutrition Gynecologic Obstetric Oncologic Optometric Otolaryngologic Pediatric "
    "PlasticSurgery Urologic DaySpa BeautySalon HairSalon NailSalon TattooParlor HealthClub "
    "Restaurant Hotel Store AutoRepair RealEstateAgent Attorney LegalService Notary Plumber "
    "Electrician FoodEstablishment AccountingService InsuranceAgency"
)
_TRADES = words_in(
    "Psychiatric Psychologist Psychotherapist Therapist Counselor Counsellor "
    "PsychologicalTreatment PsychotherapyPractice Psychology"
)
_ONLINE = re.compile(r"\bonline\b|\bvideo|\btele(?:health|therap|medi)", re.IGNORECASE)
_MOST = 20_000
_DEEP = 8
_INSIDE = (
    "@graph", "mainEntity", "itemListElement", "item", "about", "provider", "employee",
    "employees", "member", "founder", "department", "subOrganization",
)  # fmt: skip


_OF_A_BUSINESS = words_in(
    "telephone email url address geo contactPoint openingHours openingHoursSpecification priceRange"
)
_TITLE = re.compile(r"<title[^>]*>([^<]{1,200})", re.IGNORECASE)


def read_page(file: str, text: str) -> Iterator[Record | Finding]:
    """Yield records of all scripts of a page; a broken script is named and the others are used."""
    documents: list[tuple[int, Any]] = []
    count, last, line = 0, 0, 1
    for match in _SCRIPT.finditer(text):
        count += 1
        line += text.count("\n", last, match.start())
        last = match.start()
        try:
            documents.append((line, loads(_repaired(match.group(1)))))
        except ValueError:
            yield Finding(file, line, "is a script that isn't valid JSON; left out")
    if not count:
        title = clean.clean_text(html.unescape(found[1])) if (found := _TITLE.search(text)) else ""
        called = f" ('{title[:60]}')" if title else ""
        what = f"is a web page{called} without schema.org data; the download may have failed"
        yield Finding(file, None, what)
    yield from read_documents(file, documents)


def _repaired(text: str) -> str:
    """Take off what pages wrap around JSON: comments, CDATA, a closing semicolon, entities."""
    text = text.strip().removeprefix("\ufeff")
    text = re.sub(
        r"^(?:\s*(?:<!--.*?-->|/\*.*?\*/|//[^\n]*\n))+(?=\s*[\[{])", "", text, flags=re.DOTALL
    ).strip()
    text = re.sub(r"^(?:<!--|//)?\s*<!\[CDATA\[|(?://)?\s*\]\]>\s*(?:-->)?$|^<!--|-->$", "", text)
    text = text.strip().rstrip(";").strip()
    try:
        loads(text)
    except ValueError:
        pass
    else:
        return text
    bare = html.unescape(text) if "&quot;" in text else text
    return re.sub(r",(\s*[}\]])", r"\1", bare)


def read(file: str, document: Any, _options: Options) -> Iterator[Record | Finding]:
    """Yield records of a document of JSON-LD."""
    yield from read_documents(file, [(0, document)])


def read_documents(file: str, documents: list[tuple[int, Any]]) -> Iterator[Record | Finding]:
    """Yield records of several documents that may point at each other by @id."""
    nodes: list[tuple[int | None, Mapping[str, Any]]] = []
    for number, document in documents:
        nodes += [(number or None, each) for each in _nodes(document)]
    by_id: dict[str, Mapping[str, Any]] = {}
    for _, node in nodes:
        key = clean.clean_text(node.get("@id"))
        if key and len(node) > len(by_id.get(key, {})):
            by_id[key] = node
    seen: set[int] = set()
    known = [by_id.get(clean.clean_text(node.get("@id")), node) for _, node in nodes]
    more = _said_elsewhere(known, by_id)
    for line, node in nodes:
        whole = by_id.get(clean.clean_text(node.get("@id")), node)
        if id(whole) in seen or id(whole) in more.taken or not _is_somebody(whole):
            continue
        seen.add(id(whole))
        record = _record(file, line, more.of(whole), by_id)
        if record is None:
            yield Finding(file, line, "is an entry without a name; left out")
        else:
            yield record
    if documents and not seen:
        yield note(file, None, "has schema.org data, but nobody in it is a practice or a therapist")


class _Elsewhere:
    """What other entries of a page say of somebody; `taken` are those that say nothing else."""

    def __init__(self) -> None:
        self.taken: set[int] = set()
        self.business: dict[int, Mapping[str, Any]] = {}
        self.services: dict[int, list[Mapping[str, Any]]] = {}

    def of(self, node: Mapping[str, Any]) -> Mapping[str, Any]:
        """Give an entry with what is said of it elsewhere."""
        whole = dict(node)
        for key, value in self.business.get(id(node), {}).items():
            if key in _OF_A_BUSINESS:
                whole.setdefault(key, value)
        for service in self.services.get(id(node), ()):
            offers, kinds = items(service.get("offers")), items(service.get("serviceType"))
            whole["makesOffer"] = [*items(whole.get("makesOffer")), *offers]
            whole["availableService"] = [*items(whole.get("availableService")), *kinds]
        return whole


def _said_elsewhere(
    nodes: list[Mapping[str, Any]], by_id: Mapping[str, Mapping[str, Any]]
) -> _Elsewhere:
    """Find the business of a person, if it is of no known type, and the offers of somebody.

    A page may say telephone and address of a `PsychologicalService`, and in it who provides it; or
    beside a practice a `Service` that the practice of the same name provides, with its price.
    """
    found = _Elsewhere()
    people = [node for node in nodes if _is_somebody(node)]
    for node in nodes:
        given = [_linked(each, by_id) for each in items(node.get("provider"))]
        if len(given) != 1 or not isinstance(given[0], dict):
            continue
        provider = given[0]
        if not _is_somebody(node) and _is_somebody(provider):
            found.business[id(provider)] = node
        elif set(types(node)) == {"Service"} and node.get("provider") is provider:
            # Named once more, and not by a link to an entry of its own that has several services.
            name = _value(provider.get("name"))
            others = (each for each in people if each is not node)
            same = [each for each in others if _value(each.get("name")) == name]
            if name and len({id(each) for each in same}) == 1:
                found.services.setdefault(id(same[0]), []).append(node)
                found.taken.add(id(node))
    return found


def _nodes(document: Any) -> Iterator[Mapping[str, Any]]:
    """Entries at the top, in @graph, in lists of items and behind `mainEntity` and the like."""
    waiting: list[tuple[Any, int]] = [(document, 0)]
    given = 0
    while waiting and given < _MOST:
        value, depth = waiting.pop(0)
        if isinstance(value, list):
            waiting[:0] = [(each, depth + 1) for each in value[:_MOST]] if depth < _DEEP else []
            continue
        node = obj(value)
        if not node:
            continue
        given += 1
        if "@type" in node:
            yield node
        if depth < _DEEP:
            waiting += [(node[key], depth + 1) for key in _INSIDE if key in node]


def types(node: Mapping[str, Any]) -> tuple[str, ...]:
    """Give the types of an entry by their last word, so that any vocabulary will do."""
    return tuple(
        re.split(r"[/#:]", text)[-1]
        for each in items(node.get("@type"))
        if (text := clean.clean_text(each))
    )


def _is_somebody(node: Mapping[str, Any]) -> bool:
    kinds = set(types(node))
    if "Person" in kinds and not (kinds - {"Person"}) & (_PERSONS | _PRACTICES):
        return bool(node.get("jobTitle") or node.get("hasOccupation") or node.get("hasCredential"))
    if kinds & {"Service", "NGO", "Organization"} and not kinds - {
        "Service",
        "NGO",
        "Organization",
    }:
        named = therapist_by_words([clean.clean_text(node.get("name"))]) is Therapist.YES
        return bool(named or node.get("address") or node.get("medicalSpecialty"))
    return bool(kinds & (_PERSONS | _PRACTICES | _OTHER_TRADES))


def _value(value: object) -> str:
    """Text of a value that may be text, a list or an object with a name."""
    for each in items(value):
        named = obj(each)
        possible = (each, named.get("name"), named.get("@value"))
        text = next(filter(None, map(clean.text_or_empty, possible)), "")
        if text and not clean.is_hole(text):
            return html.unescape(text)
    return ""


def _all(value: object, *keys: str) -> tuple[str, ...]:
    found = []
    for each in items(value):
        text = clean.text_or_empty(each)
        for key in ("name", *keys):
            text = text or _value(obj(each).get(key))
        found += [text if "schema.org/" not in text else text.rsplit("/", 1)[-1]]
    return clean.distinct(html.unescape(text) for text in found if not clean.is_hole(text))


def _linked(value: object, by_id: Mapping[str, Mapping[str, Any]]) -> Any:
    """Give the entry that an @id alone stands for."""
    node = obj(value)
    if set(node) == {"@id"}:
        return by_id.get(clean.clean_text(node["@id"]), node)
    return value


def _record(
    file: str, line: int | None, node: Mapping[str, Any], by_id: Mapping[str, Mapping[str, Any]]
) -> Record | None:
    name = _value(node.get("name"))
    if not name:
        parts = [_value(node.get(key)) for key in ("honorificPrefix", "givenName", "familyName")]
        name = " ".join(part for part in parts if part) or _value(node.get("legalName"))
    if not name:
        return None
    kinds = set(types(node))
    job = (*_all(node.get("jobTitle")), *_all(node.get("hasOccupation"), "occupationalCategory"))
    specialties = tuple(Term(each) for each in _all(node.get("medicalSpecialty")))
    specialties += tuple(Term(each) for each in _all(node.get("knowsAbout")))
    letters = (*_all(node.get("honorificSuffix")),
               *_all(node.get("hasCredential"), "credentialCategory"), *job,
               *_all(node.get("occupationalCategory")))  # fmt: skip
    whose = node.get("worksFor") or node.get("affiliation") or node.get("provider")
    works = _linked(next(iter(items(whose)), None), by_id)
    offered = _all(node.get("availableService"), "serviceType")
    titles = [name, *letters, *(term.text for term in specialties), *offered]
    description = html.unescape(clean.text_or_empty(node.get("description")))
    dated = clean.iso_date(node.get("dateModified"))
    return Record(
        source=Source(file, "jsonld", line, clean.clean_text(node.get("@id")), dated),
        kind=_kind(kinds),
        therapist=_therapist(kinds, titles, description),
        name=name,
        credentials=clean.distinct(letters),
        organisation=_value(works),
        places=_places(node, by_id),
        languages=_languages(node),
        specialties=clean.distinct_terms(specialties),
        modalities=tuple(Modality(each) for each in offered),
        fee=_fee(node),
        insurance=_all(node.get("healthPlanNetworkId")),
        online=True if any(_ONLINE.search(each) for each in (name, *offered)) else None,
        couples_first=names_couples(titles),
        accepts_new=accepting(node.get("isAcceptingNewPatients")),
        phones=_contacts(node, "telephone", clean.telephone),
        emails=_contacts(node, "email", clean.address_of_mail),
        web=clean.distinct([clean.address_of_web(_value(node.get("url")))]),
        hours="; ".join(_all(node.get("openingHours")) or _hours(node)),
        description=description,
        remarks=tuple(
            Remark("payment", text)
            for text in [", ".join(_all(node.get("paymentAccepted")))]
            if text
        ),
        npi=clean.npi(node.get("usNPI")),
        verified_on=dated,
        verified_by="changed" if dated else "",
    )


def _kind(kinds: set[str]) -> HelperKind:
    if kinds & _PERSONS:
        return HelperKind.PERSON
    return HelperKind.SERVICE if kinds == {"Service"} else HelperKind.PRACTICE


def _hours(node: Mapping[str, Any]) -> tuple[str, ...]:
    told = []
    for each in objects(node.get("openingHoursSpecification")):
        days = [day.rsplit("/", 1)[-1][:2] for day in _all(each.get("dayOfWeek"))]
        opens, closes = _value(each.get("opens"))[:5], _value(each.get("closes"))[:5]
        told.append(f"{','.join(days)} {opens}-{closes}".strip() if opens and closes else "")
    return clean.distinct(told)


def _therapist(kinds: set[str], titles: list[str], description: str) -> Therapist:
    if kinds & _TRADES:
        return Therapist.YES
    by_words = therapist_by_words(titles, description)
    if by_words is Therapist.YES and not kinds & _OTHER_TRADES:
        return by_words
    return Therapist.NO if kinds & _OTHER_TRADES else by_words


def _contacts(node: Mapping[str, Any], key: str, check: Any) -> tuple[str, ...]:
    points = objects(node.get("contactPoint"))
    found = [check(each) for owner in (node, *points) for each in items(owner.get(key))]
    return clean.distinct(text for text in found if not clean.is_hole(text))


def _languages(node: Mapping[str, Any]) -> tuple[Term, ...]:
    found = []
    for each in [*items(node.get("knowsLanguage")), *items(node.get("availableLanguage"))]:
        text = _value(each)
        code = _value(obj(each).get("alternateName")) or (text if re.fullmatch(
            r"[a-z]{2,3}(?:-[A-Za-z]{2,4})?", text) else "")  # fmt: skip
        several = clean.split_list(text) if not code else ()
        found += [Term(part) for part in several] if len(several) > 1 else [Term(text, code)]
    return clean.distinct_terms(found)


def _places(
    node: Mapping[str, Any], by_id: Mapping[str, Mapping[str, Any]]
) -> tuple[RecordPlace, ...]:
    elsewhere = ("location", "workLocation", "worksFor", "provider")
    linked = [_linked(each, by_id) for key in elsewhere for each in items(node.get(key))]
    owners = [node, *map(obj, linked)]
    found: dict[RecordPlace, None] = {}
    for owner in owners:
        geo = obj(_linked(next(iter(items(owner.get("geo"))), None), by_id))
        point = clean.coordinates(geo.get("latitude"), geo.get("longitude"))
        addresses = items(owner.get("address")) or ([{}] if point else [])
        for each in addresses:
            place = _place(_linked(each, by_id), point if len(addresses) == 1 else None)
            if place != RecordPlace():
                found[place] = None
        if found:
            break
    return tuple(found)


def _place(address: object, point: tuple[float, float] | None) -> RecordPlace:
    said = obj(address)

    def part(key: str) -> str:
        text = _value(said.get(key))
        return "" if clean.is_hole(text) else text

    country = part("addressCountry")
    return RecordPlace(
        address=part("streetAddress") or (clean.text_or_empty(address) if not said else ""),
        city=part("addressLocality"),
        region=part("addressRegion"),
        postcode=clean.postcode(part("postalCode"), country),
        country=country,
        latitude=point[0] if point else None,
        longitude=point[1] if point else None,
    )


def _fee(node: Mapping[str, Any]) -> Fee | None:
    """Give the offers' prices, else the price range, which is an amount only with a currency."""
    offers = [*objects(node.get("makesOffer")), *objects(node.get("offers"))]
    catalogue = items(node.get("hasOfferCatalog"))
    offers += [each for one in catalogue for each in objects(at(one, "itemListElement"))]
    found: list[Fee] = []
    for each in offers[:200]:
        specification = next(iter(objects(each.get("priceSpecification"))), {})
        for owner in (each, specification):
            told = fees.fee(owner.get("price"), _value(owner.get("priceCurrency")).upper())
            found += [told] if told and told.low is not None else []
    if found:
        ends = [end for each in found for end in (each.low, each.high) if end is not None]
        currency = next((each.currency for each in found if each.currency), "")
        return Fee(min(ends), max(ends), currency)
    words = _value(node.get("priceRange"))
    ranged = fees.fee(words) if words else None
    if ranged and (not ranged.currency or ranged.low is None):
        return Fee(words=words)
    return ranged
