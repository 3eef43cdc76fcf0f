"""Single fields of FHIR resources: names, places, codes, contacts. Joins nothing."""

import re
from collections.abc import Sequence

from ....core.normalise import words_in
from ...fields import clean
from ...fields.nucc_codes import therapist_by_codes
from ...fields.professions import names_another_place, names_therapy, therapist_by_words
from ...options import Options
from ...reading.json_text import at, items, obj, objects
from ...record import Accepting, Licence, Term, Therapist
from ..nppes.monthly_csv import credentials as letters
from .resources import FoundResource, Pool, Resource
from .restricted import extensions

_NUCC = "nucc.org"
_NPI = "us-npi"
# gematik's professions and practices of psychotherapists (OID 1.2.276.0.76.4.x), the specialty
# PST of a service, and SNOMED CT's psychologist, psychiatrist, psychiatry and psychology.
_OTHER_CODES = words_in(
    "1.2.276.0.76.4.45 1.2.276.0.76.4.46 1.2.276.0.76.4.47 1.2.276.0.76.4.52 PST 59944000 "
    "80584001 310191001 394587001 722162001"
)
_GERMAN_SPECIALISTS = frozenset(["470", "471", "474", "475", "476"])
_ACCESS = re.compile(r"wheelchair|accessib|step.free|rollstuhl|barriere", re.IGNORECASE)
_USE = {"official": 0, "usual": 1, "": 2}
_ACCEPTS = {
    "newpt": Accepting.YES,
    "existptonly": Accepting.NO,
    "nopt": Accepting.NO,
    "existptfam": Accepting.FAMILY,
}


_PLAINLY: dict[bool | None, Accepting] = {True: Accepting.YES, False: Accepting.NO}


def is_current(resource: Resource, options: Options) -> bool:
    """Give false for what is inactive, suspended or has ended."""
    if resource.get("active") is False or clean.clean_text(resource.get("status")) in {
        "suspended", "inactive", "entered-in-error"}:  # fmt: skip
        return False
    return not options.ended(clean.clean_text(at(resource, "period", "end")))


def concept(value: object) -> Term:
    """Give a CodeableConcept as words and code; words fall back on the code."""
    coding = next(iter(objects(obj(value).get("coding"))), {})
    code = clean.clean_text(coding.get("code"))
    text = clean.text_or_empty(obj(value).get("text")) or clean.text_or_empty(coding.get("display"))
    return Term(text or code, code)


def codes(value: object) -> tuple[str, ...]:
    """All codes of one or several CodeableConcepts."""
    return tuple(
        clean.clean_text(coding.get("code"))
        for each in objects(value)
        for coding in objects(each.get("coding"))
    )


def terms(owners: Sequence[FoundResource], field: str) -> tuple[Term, ...]:
    """Give what a field of several resources says, each once."""
    return clean.distinct_terms(
        term
        for owner in owners
        for each in objects(owner.resource.get(field))
        for term in _concepts(each)
    )


def _concepts(value: Resource) -> list[Term]:
    """Give a CodeableConcept; several codes of one list are several things."""
    coding = objects(value.get("coding"))
    systems = {str(each.get("system", "")) for each in coding}
    if len(coding) < 2 or len(systems) > 1 or systems == {""} or value.get("text"):
        return [concept(value)]
    return [concept({"coding": [each]}) for each in coding]


def qualification_terms(person: FoundResource) -> tuple[Term, ...]:
    """Qualifications that are professions of the NUCC list."""
    found = [
        concept(each.get("code"))
        for each in objects(person.resource.get("qualification"))
        if _NUCC in str(at(each, "code", "coding"))[:500]
    ]
    return clean.distinct_terms(found)


def qualification_codes(person: FoundResource | None) -> tuple[str, ...]:
    """Codes of a person's qualifications."""
    if person is None:
        return ()
    return tuple(
        code
        for each in objects(person.resource.get("qualification"))
        for code in codes(each.get("code"))
    )


def therapist(
    owners: Sequence[FoundResource],
    person: FoundResource | None,
    specialties: Sequence[Term],
    name: str,
) -> Therapist:
    """By NUCC codes where there are any, by other codes and words otherwise."""
    concepts = [each for owner in owners for field in ("specialty", "code", "type", "category")
                for each in objects(owner.resource.get(field))]  # fmt: skip
    if person:
        for each in objects(person.resource.get("qualification")):
            concepts += objects(each.get("code"))
    coding = [each for one in concepts for each in objects(one.get("coding"))]
    nucc = [
        clean.clean_text(each.get("code"))
        for each in coding
        if _NUCC in str(each.get("system", ""))
    ]
    if nucc:
        return therapist_by_codes(nucc)
    if any(_is_other_code(each) for each in coding):
        return Therapist.YES
    words = [clean.clean_text(each.get("text")) for each in concepts]
    words += [clean.clean_text(each.get("display")) for each in coding]
    if therapist_by_words([*words, name]) is Therapist.YES:
        return Therapist.YES
    named = any(term.text and not names_therapy(term.text) for term in specialties)
    named = named or any(map(names_another_place, [name, *words]))
    return Therapist.NO if named else Therapist.UNKNOWN


def _is_other_code(coding: Resource) -> bool:
    code, system = clean.clean_text(coding.get("code")), str(coding.get("system", ""))
    german = "1.2.276.0.76" in system or "gematik" in system
    return code in _OTHER_CODES or (german and code in _GERMAN_SPECIALISTS)


def person_name(resource: Resource) -> str:
    """Give the name in use: its text, else prefix, given, family and suffix."""
    names = [each for each in objects(resource.get("name"))
             if clean.clean_text(each.get("use")) not in {"old", "maiden"}]  # fmt: skip
    names.sort(key=lambda each: _USE.get(clean.clean_text(each.get("use")), 3))
    return next((text for name in names if (text := _full_name(name))), "")


def _full_name(name: Resource) -> str:
    """Give a HumanName in one line; a title alone is no name."""
    own = [*items(name.get("given")), name.get("family")]
    pieces = [*items(name.get("prefix")), *own, *items(name.get("suffix"))]
    known = any(clean.text_or_empty(each) for each in own)
    return clean.text_or_empty(name.get("text")) or (_in_one_line(pieces) if known else "")


def _in_one_line(pieces: Sequence[object]) -> str:
    return " ".join(part for each in pieces if (part := clean.text_or_empty(each)))


def name_in_role(role: Resource) -> str:
    """Give the name that a role carries itself, as in the French directory."""
    for each in objects(role.get("extension")):
        name = obj(each.get("valueHumanName"))
        if found := _in_one_line([*items(name.get("given")), name.get("family")]):
            return found
    return ""


def credentials(person: FoundResource | None) -> tuple[str, ...]:
    """Give the letters after a name, then the qualifications in words."""
    if person is None:
        return ()
    suffixes = [
        letter
        for name in objects(person.resource.get("name"))
        for suffix in items(name.get("suffix"))
        for letter in letters(clean.text_or_empty(suffix))
    ]
    spoken = [
        concept(each.get("code")).text for each in objects(person.resource.get("qualification"))
    ]
    return clean.distinct((*suffixes, *spoken))


def licences(person: FoundResource | None) -> tuple[Licence, ...]:
    """Where a qualification is valid and until when; one that is not active is left out."""
    found: dict[Licence, None] = {}
    for each in objects(person.resource.get("qualification")) if person else ():
        number = next(
            (text for one in objects(each.get("identifier"))
             if (text := clean.text_or_empty(one.get("value")))), "")  # fmt: skip
        until = clean.iso_date(at(each, "period", "end"))
        for extension in extensions(each, "practitioner-qualification"):
            inner = objects(extension.get("extension"))
            status = [one.get("valueCode") for one in inner if one.get("url") == "status"]
            for one in inner:
                where = concept(one.get("valueCodeableConcept"))
                if one.get("url") == "whereValid" and where.text and status in ([], ["active"]):
                    found[Licence(where.code or where.text, number, until)] = None
    return tuple(found)


def languages(owners: Sequence[FoundResource]) -> tuple[Term, ...]:
    """Languages spoken, as BCP 47 codes with words where there are any."""
    return clean.distinct_terms(
        # From R5 on a Practitioner's language is one level deeper.
        concept(each.get("language") or each)
        for owner in owners
        for each in objects(owner.resource.get("communication"))
    )


def telecom(chain: Sequence[FoundResource], system: str, options: Options) -> tuple[str, ...]:
    """Telephones, e-mails or addresses of the web from the nearest resource that has any."""
    check = {
        "phone": clean.telephone,
        "email": clean.address_of_mail,
        "url": clean.address_of_web,
    }[system]
    for owner in chain:
        inside = objects(owner.resource.get("contact"))  # since R5; of organisations always
        points = [
            each
            for one in (owner.resource, *inside)
            for each in objects(one.get("telecom"))
            if each.get("system") == system
            and clean.clean_text(each.get("use")) not in {"old", "home"}
            and not options.ended(clean.clean_text(at(each, "period", "end")))
        ]
        points.sort(key=lambda each: clean.number(each.get("rank")) or 99)
        found = clean.distinct(check(each.get("value")) for each in points)
        if found:
            return found
    return ()


def accepting(levels: Sequence[Sequence[FoundResource]]) -> Accepting | None:
    """Whether new clients are taken, from the nearest level that says so.

    It may differ by network: yes anywhere is yes, then family, then no.
    """
    for owners in levels:
        said = {
            _ACCEPTS.get(concept(inner.get("valueCodeableConcept")).code)
            or _PLAINLY.get(clean.yes_no(inner.get("valueBoolean")))
            for owner in owners
            for each in extensions(owner.resource, "newpatients")
            for inner in extensions(each, "acceptingpatients")
        }
        for answer in (Accepting.YES, Accepting.FAMILY, Accepting.NO):
            if answer in said:
                return answer
    return None


def online(owners: Sequence[FoundResource]) -> bool | None:
    """Tell whether any delivery is virtual, False if all that is said is physical."""
    said: set[str] = set()
    for owner in owners:
        if objects(owner.resource.get("virtualService")):
            said.add("virtual")
        for each in extensions(owner.resource, "delivery-method", "deliverymethod"):
            for inner in objects(each.get("extension")):
                if inner.get("url") == "type":
                    said.add(concept(inner.get("valueCodeableConcept")).code)
                elif inner.get("url") == "virtualModalities":
                    said.add("virtual")
    if "virtual" in said:
        return True
    return False if "physical" in said else None


def accessibility(owners: Sequence[FoundResource]) -> tuple[str, ...]:
    """Give what places say about access, and services among what is characteristic of them."""
    told = [
        concept(each.get("valueCodeableConcept")).text
        for owner in owners
        for each in extensions(owner.resource, "/accessibility", "-accessibility")
    ]
    features = [term.text for term in terms(owners, "characteristic")]
    return clean.distinct([*told, *(text for text in features if _ACCESS.search(text))])


def hours(owners: Sequence[FoundResource]) -> str:
    """Give opening hours of the nearest resource that has any, a rule each."""
    for owner in owners:
        rules = [
            *objects(owner.resource.get("availableTime")),
            *objects(owner.resource.get("hoursOfOperation")),
        ]
        # From R5 on the times are inside.
        for each in (*objects(owner.resource.get("availability")), *rules[:]):
            rules += objects(each.get("availableTime"))
        told = clean.distinct(_rule(each) for each in rules)
        if told:
            return "; ".join(told)
    return ""


def _rule(rule: Resource) -> str:
    days = ",".join(clean.clean_text(day) for day in items(rule.get("daysOfWeek")))
    begins = clean.clean_text(rule.get("availableStartTime") or rule.get("openingTime"))[:5]
    ends = clean.clean_text(rule.get("availableEndTime") or rule.get("closingTime"))[:5]
    when = "all day" if rule.get("allDay") is True else f"{begins}-{ends}" if begins else ""
    return f"{days} {when}".strip()


def npi(owner: FoundResource) -> str:
    """Give the National Provider Identifier."""
    for each in objects(owner.resource.get("identifier")):
        value = clean.clean_text(each.get("value"))
        if _NPI in str(each.get("system", "")) and re.fullmatch(r"\d{10}", value):
            return value
    return ""


def date_changed(resource: Resource) -> str:
    """When the server last changed a resource."""
    return clean.iso_date(at(resource, "meta", "lastUpdated"))


def date_verified(
    first: FoundResource, person: FoundResource | None, pool: Pool
) -> tuple[str, str]:
    """When somebody attested it (VerificationResult), else when the server changed it."""
    attested = pool.attested(first.key) or (pool.attested(person.key) if person else "")
    if attested:
        return attested, "attested"
    when = date_changed(first.resource)
    return when, "changed" if when else ""
