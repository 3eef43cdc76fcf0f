"""Any table of therapists with a header, and how a row of our fields becomes a record."""

import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import replace
from functools import lru_cache

from intimacy_cli.features.therapist import price, values
from intimacy_cli.features.therapist.delimited import Row
from intimacy_cli.features.therapist.findings import Finding, note
from intimacy_cli.features.therapist.headers import Columns, guess
from intimacy_cli.features.therapist.options import Options
from intimacy_cli.features.therapist.profession import fold, names_couples, therapist_by_words
from intimacy_cli.features.therapist.record import (
    Accepting,
    Fee,
    Format,
    Kind,
    Licence,
    Modality,
    Place,
    Record,
    Remark,
    Source,
    Term,
    Therapist,
)
from intimacy_cli.features.therapist.wordlist import words_in

_LOOKED_AT = 50
_REMEMBERED = 4096
_TOTALS = words_in("total totals sum summe gesamt somme totale suma totaal subtotal")
_STATES = words_in(
    "AL AK AZ AR CA CO CT DE DC FL GA HI ID IL IN IA KS KY LA ME MD MA MI MN MS MO MT NE NV "
    "NH NJ NM NY NC ND OH OK OR PA RI SC SD TN TX UT VT VA WA WV WI WY PR VI GU"
)
_POINTS = frozenset({"latitude", "longitude", "x", "y", "point"})
Fields = Mapping[str, tuple[str, ...]]


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
    yield from _records(file, ahead, columns)
    yield from _records(file, rows, columns)


def _told(columns: Columns) -> str:
    used = ", ".join(
        f"{name}={'+'.join(columns.headers[index] for index in indexes)}"
        for name, indexes in columns.of.items()
    )
    left = ", ".join(columns.unused[:40])
    return f"columns read as {used or 'nothing'}" + (f"; not used: {left}" if left else "")


def _records(
    file: str, rows: Iterator[Row | Finding] | Sequence[Row | Finding], columns: Columns
) -> Iterator[Record | Finding]:
    projected = False
    for row in rows:
        if isinstance(row, Finding):
            yield row
            continue
        if _is_header(row.cells, columns.headers):
            yield note(file, row.line, "is the header once more; left out")
            continue
        fields = fields_of(row.cells, columns)
        first = next((cell for cell in row.cells if cell.strip()), "")
        if fold(first.strip(" :")) in _TOTALS:
            yield note(file, row.line, "is a line of totals; left out")
            continue
        identity = _one(fields, "id")
        source = Source(file, Format.SPREADSHEET, row.line, identity)
        record = record_of(fields, source)
        if columns.names_a_therapist:
            record = replace(record, therapist=Therapist.YES)
        if not record.name:
            if any(cell.strip() for cell in row.cells):
                yield Finding(file, row.line, "has no name; left out")
            continue
        if not projected and _is_projected(fields):
            projected = True
            what = "coordinates are no degrees of latitude and longitude; they are left out"
            yield note(file, row.line, what)
        yield record


def _is_header(cells: Sequence[str], headers: Sequence[str]) -> bool:
    """Tell whether a row is the header again, as where several lists were put below each other."""
    first = values.clean(cells[0]) if cells else ""
    return first == headers[0] and tuple(map(values.clean, cells)) == tuple(headers)


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
            values.paragraphs(cells[index])
            for index in indexes
            if index < len(cells) and index not in hidden
        )
        for name, indexes in columns.of.items()
    }


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


def _one(fields: Fields, name: str) -> str:
    for text in fields.get(name, ()):
        if found := values.known(text):
            return found
    return ""


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
    person = values.joined((_one(fields, "first"), _one(fields, "last")), " ")
    organisation = _one(fields, "organisation")
    named = _one(fields, "name")
    # With separate first and last names a column 'nom' is the family name.
    if not _one(fields, "last") and _one(fields, "first") and named:
        person = f"{_one(fields, 'first')} {named}"
    # And beside 'apellidos' a column 'nombre' is the given name, unless it holds both.
    last = _one(fields, "last")
    if last and not _one(fields, "first") and named:
        person = named if last in named else f"{named} {last}"
    name = person or named or organisation
    specialties = _terms(_lists(fields, "specialties"))
    modalities = _modalities(_lists(fields, "modalities"))
    description = _one(fields, "description")
    credentials = _both(_lists(fields, "credentials"), _lists(fields, "profession"))
    titles = (name, organisation, *credentials, *(term.text for term in specialties))
    sliding = _one(fields, "sliding")
    fee = _fee(_one(fields, "fee"), _one(fields, "currency").upper())
    online = _one(fields, "online")
    return Record(
        source=source,
        kind=Kind.PERSON if person else Kind.PRACTICE,
        therapist=therapist_by_words((*titles, *(each.name for each in modalities)), description),
        name=name,
        credentials=credentials,
        organisation=organisation if organisation != name else "",
        places=_places(fields),
        languages=_terms(_lists(fields, "languages")),
        specialties=specialties,
        modalities=modalities,
        fee=fee,
        sliding_scale=_sliding(sliding, fee.words if fee else ""),
        insurance=_lists(fields, "insurance"),
        online=_said(online),
        licences=_licences(fields),
        couples_first=_couples(_one(fields, "couples"), titles),
        lgbtq_affirming=values.yes_no(_one(fields, "lgbtq")),
        poly_affirming=values.yes_no(_one(fields, "poly")),
        faith=_lists(fields, "faith"),
        ipv_trained=values.yes_no(_one(fields, "ipv")),
        accessibility=_accessibility(_one(fields, "accessibility")),
        accepts_new=accepting(_one(fields, "accepts")),
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
        hours=_one(fields, "hours"),
        description=description,
        note="\n".join(text for text in fields.get("note", ()) if text),
        remarks=(Remark("sliding scale", sliding),) if len(sliding) > 5 else (),
        verified_on=values.iso_date(_one(fields, "verified")),
        verified_by="verified" if values.iso_date(_one(fields, "verified")) else "",
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
    if re.search(r"\b(?:not|closed|full|waitlist|waiting list|warteliste|nein|complet)\b", word):
        return Accepting.NO
    return Accepting.YES if re.search(r"\b(?:open|accepting|available|taking)\b", word) else None


def _said(text: str) -> bool | None:
    answer = values.yes_no(text)
    if answer is not None or not text:
        return answer
    word = fold(text)
    if re.search(r"\bonly in.person|\bnot\b|\bno\b", word):
        return False
    return True if re.search(r"online|video|tele|virtual|remote|zoom|yes|ja\b", word) else None


def _sliding(text: str, fee_words: str) -> bool | None:
    answer = values.yes_no(text)
    if answer is not None:
        return answer
    return True if "sliding" in fold(f"{text} {fee_words}") else None


def _couples(text: str, titles: Sequence[str]) -> bool | None:
    answer = values.yes_no(text)
    return answer if answer is not None else names_couples(titles)


def _accessibility(text: str) -> tuple[str, ...]:
    answer = values.yes_no(text)
    if answer is None:
        return values.listed(text) if text else ()
    return ("accessible",) if answer else ("not accessible",)


def _licences(fields: Fields) -> tuple[Licence, ...]:
    numbers = _one(fields, "licence")
    where = _lists(fields, "jurisdiction")
    if where:
        return tuple(Licence(each, numbers if len(where) == 1 else "") for each in where)
    return (Licence("", numbers),) if numbers else ()


def _places(fields: Fields) -> tuple[Place, ...]:
    country, region = _one(fields, "country"), _one(fields, "region")
    american = "US" if region.upper() in _STATES else country
    point = _degrees(fields)
    return values.some_place(
        Place(
            address=values.joined((_one(fields, "address"), *fields.get("address2", ()))),
            city=_one(fields, "city"),
            region=region,
            postcode=values.postcode(_one(fields, "postcode"), country or american),
            country=country,
            latitude=point[0] if point else None,
            longitude=point[1] if point else None,
        )
    )


def _degrees(fields: Fields) -> tuple[float, float] | None:
    if not _POINTS & fields.keys():
        return None
    for north, east in (("latitude", "longitude"), ("y", "x")):
        point = values.coordinates(_one(fields, north), _one(fields, east))
        if point:
            return point
    text = _one(fields, "point")
    number = r"(-?\d{1,3}(?:\.\d+)?)"
    if match := re.search(rf"POINT\s*\(\s*{number}\s+{number}\s*\)", text, re.IGNORECASE):
        return values.coordinates(match.group(2), match.group(1))
    if match := re.search(rf"\(?{number}\s*[,;]\s*{number}\)?\s*$", text):
        return values.coordinates(match.group(1), match.group(2))
    return None


def _is_projected(fields: Fields) -> bool:
    if not _POINTS & fields.keys():
        return False
    pairs = (("latitude", "longitude"), ("y", "x"))
    return any(
        values.number(_one(fields, north)) and values.number(_one(fields, east))
        for north, east in pairs
    ) and not _degrees(fields)
