"""Any table of therapists with a header, and how a row of our fields becomes a record."""

import html
import re
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import replace
from functools import lru_cache
from itertools import chain

from .. import price, values
from ..delimited import Row
from ..findings import Finding, note
from ..headers import Columns, guess
from ..language import languages_of_flags
from ..options import Options
from ..profession import fold, names_couples, therapist_by_words
from ..record import (
    Accepting,
    Fee,
    Format,
    Kind,
    Licence,
    Modality,
    Record,
    Remark,
    Source,
    Term,
    Therapist,
)
from ..wordlist import words_in
from .spreadsheet_places import (
    Fields,
    is_projected,
    one,
    places,
)

_LOOKED_AT = 50
_REMEMBERED = 4096
_TOTALS = words_in("total totals sum summe gesamt somme totale suma totaal subtotal")
# The registry's zip holds these tables beside that of the people.
_NO_PEOPLE = frozenset(["Endpoint Type", "Provider Other Organization Name Type Code"])
_ENDED = re.compile(
    r"(?:revoked|suspended|surrendered|expired|lapsed|inactive|deactivated|deceased|retired"
    r"|cancell?ed|terminated|defunct|inaktiv|erloschen|temporarily closed)\b",
    re.IGNORECASE,
)
_ENTITY = re.compile(r"&(?:[A-Za-z]{2,8}|#\d{2,5}|#x[0-9A-Fa-f]{2,4});")
_BETWEEN_LANGUAGES = re.compile(r"\s+(?:and|und|et|y|e|en|i|\+)\s+|\s*&\s*")
_SLIDING = re.compile(
    r"sliding|sozialtarif|nach einkommen|einkommensabhangig|tarif (?:social|solidaire)"
    r"|selon (?:les |vos )?(?:revenus|ressources)|tarifa social|segun ingresos"
)


def read(file: str, rows: Iterator[Row | Finding], options: Options) -> Iterator[Record | Finding]:
    """Yield records of a table whose first row is the header."""
    header: tuple[str, ...] | None = None
    for first in rows:
        if isinstance(first, Row):
            header = tuple(values.clean(cell) for cell in first.cells)
            break
        yield first
    if header is None:
        yield Finding(file, None, "has no header line")
        return
    ahead: list[Row | Finding] = []
    for item in rows:
        ahead.append(item)
        if len(ahead) >= _LOOKED_AT:
            break
    if _NO_PEOPLE & set(header) and "NPI" in header:
        yield note(file, None, "is a side table of the US registry, without people; not used")
        return
    columns = guess(header, options.mapping)
    if not columns.of:
        what = "has no column that is known; say which is which with --map name=COLUMN"
        yield Finding(file, 1, what)
        return
    if not {"name", "last", "organisation"} & set(columns.of):
        columns = _with_names_by_content(columns, [row for row in ahead if isinstance(row, Row)])
        for index in columns.of.get("name", ()):
            what = f"'{header[index]}' is taken for the name, by what is in it"
            yield note(file, 1, what)
    yield note(file, 1, _told(columns))
    yield from _records(file, chain(ahead, rows), columns)


def _told(columns: Columns) -> str:
    used = ", ".join(
        f"{name}={'+'.join(columns.headers[index] for index in indexes)}"
        for name, indexes in columns.of.items()
    )
    left = ", ".join(columns.unused[:40])
    return f"columns read as {used or 'nothing'}" + (f"; not used: {left}" if left else "")


def _records(
    file: str, rows: Iterable[Row | Finding], columns: Columns
) -> Iterator[Record | Finding]:
    projected, ended = False, 0
    for row in rows:
        if isinstance(row, Finding):
            yield row
            continue
        if what := _no_entry(row.cells, columns):
            yield note(file, row.line, what)
            continue
        fields = fields_of(row.cells, columns)
        if _ENDED.match(one(fields, "status")):
            ended += 1
            continue
        identity = one(fields, "id")
        source = Source(file, Format.SPREADSHEET, row.line, identity)
        record = record_of(fields, source)
        if columns.names_a_therapist:
            record = replace(record, therapist=Therapist.YES)
        if not record.name:
            if any(cell.strip() for cell in row.cells):
                yield Finding(file, row.line, "has no name; left out")
            continue
        if not projected and is_projected(fields):
            projected = True
            what = "coordinates are no degrees of latitude and longitude; they are left out"
            yield note(file, row.line, what)
        yield record
    if ended:
        many = f"{ended} rows are" if ended > 1 else "1 row is"
        yield note(file, None, f"{many} by status not active any more; left out")


def _no_entry(cells: Sequence[str], columns: Columns) -> str:
    """Say why a row is no entry: the header again, where lists were put together, or totals."""
    first = values.clean(cells[0]) if cells else ""
    if first == columns.headers[0] and tuple(map(values.clean, cells)) == columns.headers:
        return "is the header once more; left out"
    first = first or next((cell for cell in cells if cell.strip()), "")
    return "is a line of totals; left out" if fold(first.strip(" :")) in _TOTALS else ""


def fields_of(cells: Sequence[object], columns: Columns) -> dict[str, tuple[str, ...]]:
    """Give what a row says in our fields; what is flagged private is not read at all."""
    hidden = {
        column
        for flag, covered in columns.private.items()
        if flag < len(cells) and values.yes_no(cells[flag])
        for column in covered
    }
    return {
        name: tuple(
            _plain(values.paragraphs(cells[index]))
            for index in indexes
            if index < len(cells) and index not in hidden
        )
        for name, indexes in columns.of.items()
    }


def _plain(text: str) -> str:
    """Undo what a web page's export leaves in cells: `M&uuml;ller`."""
    return html.unescape(text) if "&" in text and _ENTITY.search(text) else text


def _with_names_by_content(columns: Columns, rows: Sequence[Row]) -> Columns:
    """Take the first column whose cells read like names, where no header says which it is."""
    used = {index for indexes in columns.of.values() for index in indexes}
    for index in range(len(columns.headers)):
        cells = [row.cells[index].strip() for row in rows if index < len(row.cells)]
        if index not in used and cells and _like_names(cells):
            return Columns({"name": (index,), **columns.of}, columns.private, columns.headers)
    return columns


def _like_names(cells: Sequence[str]) -> bool:
    filled = [cell for cell in cells if re.search(r"[^\W\d_]{2}", cell)]
    plain = [cell for cell in filled if len(cell) <= 100 and not re.search(r"[@\n]|://", cell)]
    many = len(plain) >= 0.9 * len(cells)
    return many and len(set(plain)) >= 0.5 * len(plain) and any(" " in cell for cell in plain)


def _lists(fields: Fields, name: str) -> tuple[str, ...]:
    return _listed(fields.get(name, ()))


# Lists recur in many rows, and the index knows again what is the very same tuple.
@lru_cache(maxsize=_REMEMBERED)
def _listed(texts: tuple[str, ...]) -> tuple[str, ...]:
    return values.distinct(part for text in texts for part in values.listed(text))


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
    return tuple(map(Term, values.distinct(map(values.known, parts))))


@lru_cache(maxsize=_REMEMBERED)
def _insurances(texts: tuple[str, ...]) -> tuple[str, ...]:
    """Give insurances by name; a mere yes does not say which, so it says nothing."""
    return tuple(text for text in texts if values.yes_no(text) is not True)


@lru_cache(maxsize=_REMEMBERED)
def _modalities(texts: tuple[str, ...]) -> tuple[Modality, ...]:
    return tuple(map(modality, texts))


@lru_cache(maxsize=_REMEMBERED)
def _both(credentials: tuple[str, ...], profession: tuple[str, ...]) -> tuple[str, ...]:
    return values.distinct((*credentials, *profession))


@lru_cache(maxsize=_REMEMBERED)
def _fee(text: str, currency: str) -> Fee | None:
    return price.fee(text, currency)


def record_of(fields: Fields, source: Source) -> Record:
    """Give a record from texts in our fields (the names are those of `headers`)."""
    person = values.joined((one(fields, "first"), one(fields, "last")), " ")
    organisation = one(fields, "organisation")
    named = one(fields, "name")
    # With separate first and last names a column 'nom' is the family name.
    if not one(fields, "last") and one(fields, "first") and named:
        person = f"{one(fields, 'first')} {named}"
    # And beside 'apellidos' a column 'nombre' is the given name, unless it holds both.
    last = one(fields, "last")
    if last and not one(fields, "first") and named:
        person = named if last in named else f"{named} {last}"
    name = person or named or organisation
    # Beside a first and a last name the name of something else is where they work.
    if last and one(fields, "first") and last.casefold() not in named.casefold():
        organisation = organisation or named
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
        kind=Kind.PERSON if person else Kind.PRACTICE,
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
        lgbtq_affirming=values.yes_no(one(fields, "lgbtq")),
        poly_affirming=values.yes_no(one(fields, "poly")),
        faith=_lists(fields, "faith"),
        ipv_trained=values.yes_no(one(fields, "ipv")),
        accessibility=_accessibility(one(fields, "accessibility")),
        accepts_new=accepting(one(fields, "accepts")),
        phones=values.distinct(
            values.telephone(part)
            for text in fields.get("phone", ())
            for part in re.split(r"[;|\n]| / ", text)
        ),
        emails=values.distinct(
            values.address_of_mail(part)
            for text in fields.get("email", ())
            for part in re.split(r"[;,\s]+", text)
        ),
        web=values.distinct(values.address_of_web(text) for text in fields.get("web", ())),
        hours=one(fields, "hours"),
        description=description,
        note="\n".join(text for text in fields.get("note", ()) if text),
        remarks=(Remark("sliding scale", sliding),) if len(sliding) > 5 else (),
        verified_on=values.iso_date(one(fields, "verified")),
        verified_by="verified" if values.iso_date(one(fields, "verified")) else "",
    )


def modality(text: str) -> Modality:
    """Give a modality with its level, as 'EFT (certified)' or 'EFT: certified' says it."""
    match = re.fullmatch(r"(.+?)\s*(?:\(([^()]*)\)|:\s+(.+))", text)
    if match and re.search(
        r"certif|train|level|advanc|superv|zertif|ausgebild|formation", fold(text)
    ):
        return Modality(match.group(1), match.group(2) or match.group(3) or "")
    return Modality(text)


def accepting(value: object) -> Accepting | None:
    """Whether new clients are taken, from a yes, a no or the usual words."""
    answer = values.yes_no(value)
    if answer is not None:
        return Accepting.YES if answer else Accepting.NO
    word = fold(values.clean(value))
    if re.search(r"\bfamil", word):
        return Accepting.FAMILY
    if re.search(
        r"\b(?:not|closed|full|waitlist|waiting list|warteliste|nein|complet"
        r"|lista de espera|liste d'attente|lista d'attesa|wachtlijst)\b",
        word,
    ):
        return Accepting.NO
    return Accepting.YES if re.search(r"\b(?:open|accepting|available|taking)\b", word) else None


def _said(text: str) -> bool | None:
    answer = values.yes_no(text)
    if answer is not None or not text:
        return answer
    word = fold(text)
    if re.search(r"\bonly in.person|\bin.person only|\bnot\b|\bno\b|\bnur in prasenz", word):
        return False
    answered = re.search(r"online|video|tele|virtual|remote|zoom|yes|ja\b|\bboth\b|hybrid", word)
    return True if answered or re.fullmatch(r"moglich|beides|possible|posible", word) else None


def _sliding(text: str, fee_words: str) -> bool | None:
    answer = values.yes_no(text)
    if answer is not None:
        return answer
    return True if _SLIDING.search(fold(f"{text} {fee_words}")) else None


def _couples(text: str, titles: Sequence[str]) -> bool | None:
    answer = values.yes_no(text)
    return answer if answer is not None else names_couples(titles)


def _accessibility(text: str) -> tuple[str, ...]:
    answer = values.yes_no(text)
    if answer is None:
        return values.listed(text) if text else ()
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
