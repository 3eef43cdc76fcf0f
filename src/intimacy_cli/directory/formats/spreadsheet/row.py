"""How a row of a table, told in our fields, becomes a record. Knows no header and no file."""

import re
from collections.abc import Sequence
from functools import lru_cache

from ....core.normalise import strip_accents
from ...fields import clean, fees, negation
from ...fields.languages import languages_of_flags
from ...fields.professions import names_couples, therapist_by_words
from ...record import Accepting, Fee, HelperKind, Licence, Modality, Record, Remark, Source, Term
from .addresses import Fields, one, places

_REMEMBERED = 4096
_BETWEEN_LANGUAGES = re.compile(r"\s+(?:and|und|et|y|e|en|i|\+)\s+|\s*&\s*")

_FULL = re.compile(
    r"\bclosed|\bfull\b(?! availab| time)|\bwait ?list|waiting list|warteliste|\bcomplet\b"
    r"|\bvoll\b|lista de espera|liste dattente|lista dattesa|wachtlijst|\bausgebucht"
)
_OPEN = re.compile(
    r"\bopen|\baccepting|\baccepts?\b|\bavailab|\btaking|\bnew\b|\bneue\b|\bvacanc|^(?:yes|ja|oui|si)\b"
)
_PRESENT = re.compile(
    r"\b(?:existing|current|present|established)\b.*\b(?:only|famil)|\bonly (?:existing|current)"
    r"|\bfamil\w*\b.*\b(?:existing|current|present|established)\b|\bfamily$"
)
_NAY = re.compile(r"(?:no|nein|non|not|nicht|kein\w*)\b")
_ONLINE = re.compile(
    r"online|\bvideo|\btele|virtual|remote|\bzoom\b|^(?:yes|ja|oui|si)\b|\bboth\b|hybrid|^moglich$"
    r"|^beides$|^possible$|^posible$"
)
_THERE = re.compile(r"in ?person|in prasenz|vor ort|face to face|presenti?el|presencial|office")
_ONLY_THERE = re.compile(
    rf"\b(?:only|nur|uniquement|solo|exclusively) (?:{_THERE.pattern})"
    rf"|(?:{_THERE.pattern})(?: \w+)? (?:only|uniquement|exclusively)\b"
)


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
    modalities = _modalities(_lists(fields, "modalities"))
    description = one(fields, "description")
    credentials = _both(_lists(fields, "credentials"), _lists(fields, "profession"))
    titles = (name, organisation, *credentials, *(term.text for term in specialties))
    sliding = one(fields, "sliding")
    fee = _fee(one(fields, "fee"), one(fields, "currency").upper())
    online = one(fields, "online")
    return Record(
        source=source,
        kind=HelperKind.PERSON if is_person else HelperKind.PRACTICE,
        therapist=therapist_by_words((*titles, *(each.name for each in modalities)), description),
        name=name,
        credentials=credentials,
        organisation=organisation if organisation != name else "",
        places=places(fields),
        languages=_languages(_lists(fields, "languages")),
        specialties=specialties,
        modalities=modalities,
        fee=fee,
        sliding_scale=_sliding(sliding, fee.words if fee else ""),
        insurance=_insurances(_lists(fields, "insurance")),
        online=_said(online),
        licences=_licences(fields),
        couples_first=_couples(one(fields, "couples"), titles),
        lgbtq_affirming=clean.yes_no(one(fields, "lgbtq")),
        poly_affirming=clean.yes_no(one(fields, "poly")),
        faith=_lists(fields, "faith"),
        ipv_trained=clean.yes_no(one(fields, "ipv")),
        accessibility=_accessibility(one(fields, "accessibility")),
        accepts_new=accepting(one(fields, "accepts")),
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


def _said(text: str) -> bool | None:
    answer = clean.yes_no(text)
    if answer is not None or not text:
        return answer
    parts = negation.clauses(text)
    answers = {found for part in parts for found in negation.answers_in(part, _ONLINE)}
    if answers:
        return negation.agreed_answer(answers)
    if any(_ONLY_THERE.search(part) for part in parts):
        return False
    return False if any(_NAY.match(part) and not _THERE.search(part) for part in parts) else None


def _sliding(text: str, fee_words: str) -> bool | None:
    answer = clean.yes_no(text)
    if answer is not None:
        return answer
    return negation.agreed_answer(
        said for said in map(fees.sliding_scale, (text, fee_words)) if said is not None
    )


def _couples(text: str, titles: Sequence[str]) -> bool | None:
    answer = clean.yes_no(text)
    return answer if answer is not None else names_couples(titles)


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
