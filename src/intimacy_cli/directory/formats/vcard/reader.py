"""vCard 2.1, 3.0 and 4.0. A friend's list is private: notes are kept apart and never listed.

Sources: vCard 2.1 (versit, 1996), RFC 2426, RFC 6350, RFC 6715, RFC 9554.
"""

import re
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass, field, replace
from typing import TypeVar

from ...fields import clean
from ...fields.professions import may_help, names_couples, therapist_by_words
from ...findings import Finding, note
from ...reading.encoding import Encoding
from ...record import HelperKind, Record, RecordPlace, Source, Term, Therapist
from .lines import Property, decode_value, property_of, unescape_value, unfold_lines

_BIG = frozenset({"PHOTO", "LOGO", "SOUND", "KEY", "X-MS-CARDPICTURE", "X-MS-OL-DESIGN"})
_Told = TypeVar("_Told")


@dataclass(slots=True)
class _Card:
    line: int
    properties: list[Property] = field(default_factory=list)

    def all(self, *names: str) -> list[Property]:
        return [each for each in self.properties if each.name in names]

    def text(self, *names: str) -> str:
        return next((each.text for each in self.all(*names) if each.text), "")

    def texts(self, name: str, check: Callable[[str], str]) -> tuple[str, ...]:
        """Give the values of a property that pass a check, not those of a home beside others."""
        return clean.distinct(_of_work([(each, check(each.text)) for each in self.all(name)]))


def _of_work(found: Sequence[tuple[Property, _Told]]) -> list[_Told]:
    """Leave out what is only of somebody's home, if anything else is there, and what is empty."""
    there = [(each, told) for each, told in found if told]
    others = [told for each, told in there if not each.is_of_home]
    return others or [told for _, told in there]


def read(file: str, lines: Iterator[str], encoding: Encoding) -> Iterator[Record | Finding]:
    """Yield records of all cards; a card that is cut short is used for what it says.

    `lines` are bytes in disguise; `encoding` is that of the file where it cannot be UTF-8.
    """
    card: _Card | None = None
    for each in _properties(file, lines, encoding):
        if isinstance(each, Finding):
            yield each
            continue
        number, text, found = each
        if found is None:
            if text.strip() and card is not None:
                yield note(file, number, "isn't a line of a vCard; left out")
        elif found.name in {"BEGIN", "END"}:
            if card is not None:
                yield from _finished(file, card, cut=found.name == "BEGIN")
            card = _Card(number) if found.name == "BEGIN" else None
        elif card is None and found.name in {"VERSION", "FN", "N"}:
            yield Finding(file, number, "is outside a card; BEGIN:VCARD may be missing")
            card = _Card(number, [found])
        elif card is not None and found.name not in _BIG:
            card.properties.append(found)
    if card is not None:
        yield from _finished(file, card, cut=True)


def _properties(
    file: str, lines: Iterator[str], encoding: Encoding
) -> Iterator[tuple[int, str, Property | None] | Finding]:
    """Give each whole line and what it says, decoded; and once, that an encoding was guessed."""
    told = False
    for number, text in unfold_lines(lines):
        found = property_of(text)
        if found is not None and found.name not in _BIG:
            raw, guessed = decode_value(found.raw, found.parameters.get("CHARSET", ""), encoding)
            found = replace(found, raw=raw)
            if guessed and not told:
                told = True
                yield note(file, number, "isn't UTF-8; read as Windows-1252")
        yield number, text, found


def _finished(file: str, card: _Card, *, cut: bool) -> Iterator[Record | Finding]:
    if cut:
        yield Finding(file, card.line, "is a card with no end")
    names = card.all("N")
    composed = ""
    if names:
        last, first, middle, prefix, suffix = (*names[0].parts, "", "", "", "", "")[:5]
        composed = " ".join(part for part in (prefix, first, middle, last, suffix) if part)
    organisation = clean.join_parts(part for each in card.all("ORG")[:1] for part in each.parts)
    name = clean.text_or_empty(card.text("FN")) or clean.text_or_empty(composed) or organisation
    if not name:
        yield Finding(file, card.line, "is a card without a name; left out")
        return
    phones, told = _telephones(file, card)
    yield from told
    kind = card.text("KIND", "X-ADDRESSBOOKSERVER-KIND").casefold()
    if kind == "group":
        yield note(file, card.line, "is a group of other cards; left out")
        return
    yield _record(file, card, name, organisation, phones)


def _telephones(file: str, card: _Card) -> tuple[tuple[str, ...], list[Finding]]:
    phones: list[tuple[Property, str]] = []
    told: list[Finding] = []
    for each in card.all("TEL"):
        if "FAX" in each.kinds:
            continue
        text = each.text
        if text.casefold().startswith("tel:"):
            text = re.sub(r";ext=", " ext ", text[4:], flags=re.IGNORECASE).split(";")[0]
        number = clean.telephone(text)
        if number:
            phones.append((each, number))
        elif text:
            told.append(note(file, card.line, "has a telephone without a number; left out"))
    return clean.distinct(_of_work(phones)), told


def _record(
    file: str, card: _Card, name: str, organisation: str, phones: tuple[str, ...]
) -> Record:
    titles = clean.distinct(clean.text_or_empty(each.text) for each in card.all("TITLE", "ROLE"))
    tags = clean.distinct(
        clean.text_or_empty(unescape_value(part))
        for each in card.all("CATEGORIES")
        for part in re.split(r"(?<!\\),", each.raw)
    )
    words = "\n".join(each.text for each in card.all("NOTE") if each.text)
    changed = clean.iso_date(card.text("REV"))
    uid = clean.clean_text(card.text("UID"))
    person = name != organisation and card.text("KIND").casefold() not in {"org", "organization"}
    return Record(
        source=Source(file, "vcard", card.line, uid, changed),
        kind=HelperKind.PERSON if person else HelperKind.PRACTICE,
        therapist=_therapist((name, organisation, *titles, *tags), words, titles),
        name=name,
        credentials=titles,
        organisation=organisation if organisation != name else "",
        places=_places(card),
        languages=clean.distinct_terms(
            Term(text, text)
            for each in card.all("LANG")
            if (text := clean.text_or_empty(each.text))
        ),
        specialties=tuple(Term(each) for each in tags),
        couples_first=names_couples((name, organisation, *titles, *tags)),
        phones=phones,
        emails=card.texts("EMAIL", clean.address_of_mail),
        web=card.texts("URL", clean.address_of_web),
        note=words,
        verified_on=changed,
        verified_by="changed" if changed else "",
    )


def _therapist(said: tuple[str, ...], words: str, titles: tuple[str, ...]) -> Therapist:
    """Tell whether a card is a therapist's; a job that is stated and names no help is a no."""
    found = therapist_by_words(said, words, titles)
    if found is Therapist.UNKNOWN and titles and not any(map(may_help, titles)):
        return Therapist.NO
    return found


def _places(card: _Card) -> tuple[RecordPlace, ...]:
    found = [(each, place) for each in card.all("ADR") if (place := _place(each)) != RecordPlace()]
    if not found:
        labels = [(each, " ".join(each.text.split())) for each in card.all("LABEL")]
        found = [(each, RecordPlace(address=text)) for each, text in labels if text]
    places = _of_work(found)
    point = _point(card)
    # Among several addresses nothing says whose the point is: it may be that of the home.
    if point and len(found) <= 1 and not (places and places[0].latitude is not None):
        first = places[0] if places else RecordPlace()
        places = [replace(first, latitude=point[0], longitude=point[1])]
    return tuple(dict.fromkeys(places))


def _place(written: Property) -> RecordPlace:
    parts = [clean.text_or_empty(part) for part in (*written.parts, *[""] * 7)][:7]
    box, extended, street, city, region, code, country = parts
    address = clean.join_parts((box, extended, street))
    north, east = _degrees(written.parameters.get("GEO", "")) or (None, None)
    return RecordPlace("", address, city, region, code, country, north, east)


def _point(card: _Card) -> tuple[float, float] | None:
    points = _of_work([(each, _degrees(each.text)) for each in card.all("GEO")])
    return next(iter(points), None)


def _degrees(said: str) -> tuple[float, float] | None:
    """Give 'lat;lon' of version 3 or 'geo:lat,lon' of version 4, also beside an address."""
    text = said.casefold().removeprefix("geo:").split(";u=")[0]
    north, _, east = text.replace(";", ",", 1).partition(",")
    return clean.coordinates(north, re.split("[,;]", east)[0])
