"""How a row of a table, told in our fields, becomes a record. Knows no header and no file."""

import re
from collections.abc import Sequence
from dataclasses import replace
from functools import lru_cache

from ....core.normalise import fold, strip_accents
from ...fields import clean, fees, negation
from ...fields.delivery import meets_online
from ...fields.languages import languages_of_flags
from ...fields.modality_names import TAPPING, modalities_in
from ...fields.professions import (
    names_another_place,
    names_couples,
    says_couples,
    therapist_by_words,
)
from ...fields.trade_words import SINGLE
from ...record import (
    Accepting,
    Fee,
    HelperKind,
    Licence,
    Modality,
    Record,
    RecordPlace,
    Remark,
    Source,
    Term,
    Therapist,
)
from .addresses import Fields, one, places
from .belongs import known_languages

_REMEMBERED = 4096
_BETWEEN_LANGUAGES = re.compile(r"\s+(?:and|und|et|y|e|en|i|\+)\s+|\s*&\s*")

_FULL = re.compile(
    r"\bclosed|\bfull\b(?! availab| time)|\bwait ?list|waiting list|warteliste|\bcomplet[oa]?s?\b"
    r"|\bvoll\b|lista de espera|liste dattente|lista d ?attesa|wachtlijst|\bausgebucht|\bvolzet"
    r"|\besgotad|\blotad|\bbrak miejsc|\bpelny|lista oczekuj|\bvantelista|\bventeliste|\bfullt\b"
    r"|\bobsazen|мест нет|нет мест|лист ожидания|нет записи|немає місць|רשימת המתנה|(?<!\w)מלא"
    r"|満員|満枠|受付停止|停止中|已满|额满|額滿|候补|候補|\bdolu\b|bekleme listes|\bpenuh\b"
    "|" + "|".join(map(fold, ("마감", "대기", "hết chỗ")))
)
_OPEN = re.compile(
    r"\bopen|\baccepting|\baccepts?\b|\bavailab|\btaking|\bnew\b|\bneue\b|\bvacanc|^(?:yes|ja|oui|si)\b"
    r"|\bhas (?:space|room|openings)|\bplazas? (?:libre|disponible)|\bdisponib|\bvagas?\b|\bwolne\b"
    r"|\blediga?\b|есть места|свободн|набор открыт|принима|є місця|受付中|募集中|受入可|可预约|可約"
    r"|\bmusait\b|\bpossible\b"
)
_PRESENT = re.compile(
    r"\b(?:existing|current|present|established)\b.*\b(?:only|famil)|\bonly (?:existing|current)"
    r"|\bfamil\w*\b.*\b(?:existing|current|present|established)\b|\bfamily$"
)
_NAY = re.compile(r"(?:no|nein|non|not|nicht|kein\w*)\b")


def _lists(fields: Fields, name: str) -> tuple[str, ...]:
    return _listed(fields.get(name, ()))


# Lists recur in many rows, and the index knows again what is the very same tuple.
@lru_cache(maxsize=_REMEMBERED)
def _listed(texts: tuple[str, ...]) -> tuple[str, ...]:
    return clean.distinct(part for text in texts for part in clean.split_list(text))


@lru_cache(maxsize=_REMEMBERED)
def _terms(texts: tuple[str, ...]) -> tuple[Term, ...]:
    return tuple(map(Term, texts))


@lru_cache(maxsize=_REMEMBERED)
def _languages(texts: tuple[str, ...]) -> tuple[Term, ...]:
    """Give languages one by one, also of 'English and Polish'."""
    parts = (
        part
        for text in texts
        for part in languages_of_flags(text) or _BETWEEN_LANGUAGES.split(text)
    )
    return tuple(map(Term, clean.distinct(map(clean.text_or_empty, parts))))


@lru_cache(maxsize=_REMEMBERED)
def _insurances(texts: tuple[str, ...]) -> tuple[str, ...]:
    """Give insurances by name; a mere yes does not say which, so it says nothing."""
    return tuple(text for text in texts if clean.yes_no(text) is not True)


@lru_cache(maxsize=_REMEMBERED)
def _modalities(texts: tuple[str, ...]) -> tuple[Modality, ...]:
    return tuple(map(modality, texts))


@lru_cache(maxsize=_REMEMBERED)
def _both(credentials: tuple[str, ...], profession: tuple[str, ...]) -> tuple[str, ...]:
    return clean.distinct((*credentials, *profession))


@lru_cache(maxsize=_REMEMBERED)
def _fee(text: str, currency: str) -> Fee | None:
    return fees.fee(text, currency)


def record_of(fields: Fields, source: Source) -> Record:
    """Give a record from texts in our fields (the names are those of `headers`)."""
    name, organisation, is_person = _names(fields)
    specialties = _terms(_lists(fields, "specialties"))
    topics = tuple(term.text for term in specialties)
    modalities = _modalities((*_lists(fields, "modalities"), *_named_ways(topics)))
    description = one(fields, "description")
    name, letters = _without_letters(name)
    credentials = _both((*_lists(fields, "credentials"), *letters), _lists(fields, "profession"))
    titles = (*credentials, *topics, organisation, name)
    sliding = one(fields, "sliding")
    where = places(fields)
    fee = _fee(one(fields, "fee"), one(fields, "currency").upper())
    fee = _in_its_money(fee, one(fields, "fee_currency"), where)
    return Record(
        source=source,
        kind=HelperKind.PERSON if is_person else HelperKind.PRACTICE,
        therapist=_therapist(
            (name, organisation), credentials, (*topics, *(m.name for m in modalities)), description
        ),
        name=name,
        credentials=credentials,
        organisation=organisation if organisation != name else "",
        places=where,
        languages=_languages(known_languages(_lists(fields, "languages"))),
        specialties=specialties,
        modalities=modalities,
        fee=fee,
        sliding_scale=_sliding(sliding, fee.words if fee else ""),
        insurance=_insurances(_lists(fields, "insurance")),
        online=_meets(fields.get("online", ()) or _beside(fields)),
        licences=_licences(fields),
        couples_first=_couples(fields, titles),
        lgbtq_affirming=clean.yes_no(one(fields, "lgbtq")),
        poly_affirming=clean.yes_no(one(fields, "poly")),
        faith=_lists(fields, "faith"),
        ipv_trained=clean.yes_no(one(fields, "ipv")),
        accessibility=_accessibility(one(fields, "accessibility")),
        accepts_new=_accepts(one(fields, "accepts"), one(fields, "status")),
        phones=clean.distinct(
            clean.telephone(part)
            for text in fields.get("phone", ())
            for part in re.split(r"[;|\n]| / ", text)
        ),
        emails=clean.distinct(
            clean.address_of_mail(part)
            for text in fields.get("email", ())
            for part in re.split(r"[;,\s]+", text)
        ),
        web=clean.distinct(clean.address_of_web(text) for text in fields.get("web", ())),
        hours=one(fields, "hours"),
        description=description,
        note="\n".join(text for text in fields.get("note", ()) if text),
        remarks=(Remark("sliding scale", sliding),) if len(sliding) > 5 else (),
        verified_on=clean.iso_date(one(fields, "verified")),
        verified_by="verified" if clean.iso_date(one(fields, "verified")) else "",
    )


@lru_cache(maxsize=_REMEMBERED)
def _by_shared(said: tuple[str, ...], jobs: tuple[str, ...]) -> Therapist:
    """Tell what many rows have alike: professions and ways of working, which are signs as well."""
    found = therapist_by_words(said, "", jobs)
    if found is Therapist.UNKNOWN and any(modalities_in(each) - {TAPPING} for each in said):
        return Therapist.YES
    return found


def _therapist(
    names: tuple[str, ...], jobs: tuple[str, ...], said: tuple[str, ...], running: str
) -> Therapist:
    """Tell whether this is a therapist; names are looked at if nothing else says so."""
    found = _by_shared((*jobs, *said), jobs)
    if found is Therapist.YES:
        return found
    by_name = therapist_by_words(names, running)
    if by_name is Therapist.YES and found is not Therapist.NO:
        return by_name
    return Therapist.NO if any(map(names_another_place, names)) else found


@lru_cache(maxsize=_REMEMBERED)
def _named_ways(topics: tuple[str, ...]) -> tuple[str, ...]:
    """Give the ways of working that stand among the topics under their names."""
    return tuple(
        topic
        for topic in topics
        if len(topic) <= _SHORT and modalities_in(topic) and not says_couples(topic)
    )


_SHORT = 60
_LETTERS = re.compile(
    r"(?:L[A-Z]{2,5}|[A-Z]{2,4}|Psy\.?D|Ph\.?D|Ed\.?D|M\.?D|M\.?Ed|M\.?A|M\.?S|B\.?A|M\.?Sc|B\.?Sc|M\.?Phil)"
    r"\.?(?:-[A-Z]{1,3})*\*?"
)


def _without_letters(name: str) -> tuple[str, tuple[str, ...]]:
    """Part 'Irene Duarte, LMHC-D' from the letters behind a name."""
    first, *rest = name.split(", ")
    # 'DOE, JANE' is a family name first.
    named = len(first.split()) > 1 and not first.isupper()
    if not rest or not named or not all(map(_LETTERS.fullmatch, rest)):
        return name, ()
    return first, tuple(letters.rstrip("*") for letters in rest)


def _in_its_money(fee: Fee | None, currency: str, where: Sequence[RecordPlace]) -> Fee | None:
    """Give the fee the currency that the column's header names, or its country's dollar."""
    if fee is None or fee.low is None:
        return fee
    if currency and fee.currency in ("", "$", "¥"):
        return replace(fee, currency=currency)
    return fees.of_country(fee, where[0].country) if where else fee


def _beside(fields: Fields) -> tuple[str, ...]:
    """Give what an address says of meeting elsewhere: 'Nashville, TN 37203 & Online'."""
    texts = (*fields.get("point", ()), *fields.get("address", ()), *fields.get("city", ()))
    return (
        ("online",)
        if any("&" in t or "nline" in t or "ealth" in t for t in texts)
        and any(map(_AND_ONLINE.search, texts))
        else ()
    )


_AND_ONLINE = re.compile(
    r"(?:&|\+|/|,|\band\b|\bund\b|\()\s*(?:online|telehealth)\b", re.IGNORECASE
)
_OF_CLIENTS = re.compile(
    r"accept|client|patient|wait|\bfull\b|taking|availab|capacit|spaces?\b|vacanc|closed to"
    r"|warteliste|aufnahme|attente|espera|wachtlijst"
)


def _accepts(text: str, status: str) -> Accepting | None:
    """Tell whether new clients are taken, by a column of that or else by the status."""
    said = accepting(text)
    if said is None and status and _OF_CLIENTS.search(strip_accents(status)):
        return accepting(status)
    return said


def _names(fields: Fields) -> tuple[str, str, bool]:
    """Give who it is, where they work, and whether it is a person for sure."""
    first, last, named = (one(fields, name) for name in ("first", "last", "name"))
    organisation = one(fields, "organisation")
    person = clean.join_parts((first, last), " ")
    if named and first and not last:
        # With separate first and last names a column 'nom' is the family name.
        person = f"{first} {named}"
    if named and last and not first:
        # And beside 'apellidos' a column 'nombre' is the given name, unless it holds both.
        person = named if last in named else f"{named} {last}"
    if first and last and last.casefold() not in named.casefold():
        # Beside a first and a last name the name of something else is where they work.
        organisation = organisation or named
    return person or named or organisation, organisation, bool(person)


def modality(text: str) -> Modality:
    """Give a modality with its level, as 'EFT (certified)' or 'EFT: certified' says it."""
    match = re.fullmatch(r"(.+?)\s*(?:\(([^()]*)\)|:\s+(.+))", text)
    if match and re.search(
        r"certif|train|level|advanc|superv|zertif|ausgebild|formation", strip_accents(text)
    ):
        return Modality(match.group(1), match.group(2) or match.group(3) or "")
    return Modality(text)


def accepting(value: object) -> Accepting | None:
    """Whether new clients are taken, from a yes, a no or the usual words."""
    answer = clean.yes_no(value)
    if answer is not None:
        return Accepting.YES if answer else Accepting.NO
    parts = negation.clauses(clean.clean_text(value))
    answers = [found for part in parts for found in _taken(part)]
    if Accepting.FAMILY in answers and Accepting.NO not in answers:
        return None if Accepting.YES in answers else Accepting.FAMILY
    return answers[0] if len(set(answers)) == 1 else None


def _taken(clause: str) -> set[Accepting]:
    """Give what one clause says of new clients; a waiting list that there is not says nothing."""
    if _PRESENT.search(clause):
        return {Accepting.FAMILY} if "famil" in clause else {Accepting.NO}
    full = negation.answers_in(clause, _FULL)
    if True in full:
        return {Accepting.NO}
    if False in full and not _OPEN.search(clause):
        return set()
    return {
        Accepting.YES if each else Accepting.NO for each in negation.answers_in(clause, _OPEN)
    } or ({Accepting.NO} if _NAY.match(clause) else set())


def _meets(texts: tuple[str, ...]) -> bool | None:
    """Tell whether they meet online, where several columns may say it."""
    answers = {meets_online(text) for text in texts if text} - {None}
    return None if not answers else True in answers


def _sliding(text: str, fee_words: str) -> bool | None:
    answer = clean.yes_no(text)
    if answer is not None:
        return answer
    return negation.agreed_answer(
        said for said in map(fees.sliding_scale, (text, fee_words)) if said is not None
    )


def _couples(fields: Fields, titles: Sequence[str]) -> bool | None:
    """Tell whether couples are named: by a column of their own, among the clients, in titles.

    Who leaves them out takes none, whatever else the row says.
    """
    if any(map(says_couples, fields.get("exclusions", ()))):
        return False
    answers = {_sees_couples(text) for text in fields.get("couples", ())} - {None}
    clients = fields.get("clients", ())
    if answers or any(map(says_couples, clients)):
        return True in answers or any(map(says_couples, clients))
    named = names_couples(titles)
    return False if named is None and any(map(_only_individuals, clients)) else named


@lru_cache(maxsize=_REMEMBERED)
def _only_individuals(text: str) -> bool:
    """Tell whether a list of settings names one and no other: 'Individual'."""
    parts = clean.split_list(text)
    return bool(parts) and all(SINGLE.fullmatch(strip_accents(part)) for part in parts)


@lru_cache(maxsize=_REMEMBERED)
def _sees_couples(text: str) -> bool | None:
    answer = clean.yes_no(text)
    if answer is not None or not text:
        return answer
    first = negation.clauses(text)[:1]
    if first and negation.denies(first[0]):
        return False
    return (
        True
        if says_couples(text) or re.match(r"(?i)(?:yes|ja|oui|s[ií]m?|tak|да)\b", text)
        else None
    )


def _accessibility(text: str) -> tuple[str, ...]:
    answer = clean.yes_no(text)
    if answer is None:
        return clean.split_list(text) if text else ()
    return ("accessible",) if answer else ("not accessible",)


def _licences(fields: Fields) -> tuple[Licence, ...]:
    numbers = one(fields, "licence")
    where = _lists(fields, "jurisdiction")
    if len(where) == 1:
        return (Licence(where[0], numbers),)
    if where:
        # Nothing says for which of them the number is.
        alone = (Licence("", numbers),) if numbers else ()
        return (*alone, *(Licence(each) for each in where))
    return (Licence("", numbers),) if numbers else ()
