"""One object with others in it as cells under headers, as a person would put it in a sheet. Pure.

A nested key is called by its last word that tells something: `contact.phone` is a phone. What is
in an object that may be about somebody else (`supervisor.phone`) is no cell of this person's: it
keeps its whole path, in a form that no header is taken for.
"""

import re
from collections.abc import Iterator, Mapping, Sequence
from functools import lru_cache
from typing import Any

from ....core.normalise import words_in
from .key_words import GENERIC, KINDS, VALUES, field_of, is_neutral, is_wrapper, means_clinic

Json = Mapping[str, Any]
Cells = dict[str, str]

OF_ANOTHER = "\u203a"
"""Between the keys of what is not known to be this person's own."""
_IN_LANGUAGE = re.compile(r"(.*[a-z])(?:[_-]([a-z]{2})|([A-Z][a-z]))")
_LANGUAGES = words_in(
    "en de fr es it pt nl pl sv da no nb fi cs sk sl hr sr bs mk bg ro hu ru uk el he ar hi zh ja "
    "ko tr id vi th fa ur ca eu"
)
_OF_A_MAP = frozenset(("query", "osm_id", "place_id", "boundingbox"))
_DISPLAYED = frozenset(("display_name", "displayName"))
_CALLED = {"org": "organisation", "tel": "phone", "img": "image", "desc": "description"}
"""What programs call things that people write out."""
_WHOLE = words_in("full formatted raw text line1 value display main primary number")
_DEEPEST = 6
_LONGEST = 20_000
_MOST = 400
_LISTED = frozenset(("languages", "specialties", "modalities", "insurance", "accessibility",
                     "credentials", "profession", "faith"))  # fmt: skip
_TOLD = frozenset((*_LISTED, "hours", "description"))
_WHERE = frozenset(("address", "address2", "city", "region", "postcode", "country", "latitude",
                    "longitude", "point"))  # fmt: skip


def rows_of(value: Json) -> list[Cells]:
    """Give the cells of an object; where it has several places, one row for each."""
    value = in_one_language(value)
    if _OF_A_MAP & set(value):
        # A map's answer displays the whole address as the name of a place.
        value = {key: each for key, each in value.items() if key not in _DISPLAYED}
    first: Cells = {}
    more: list[Json] = []
    for key, each in value.items():
        places = _places(str(key), each)
        if len(places) > 1:
            _take(first, _in_object(places[0], (str(key),)))
            more += places[1:]
        else:
            _take(first, _of(each, (str(key),)))
    rows = [first]
    for place in more:
        cells: Cells = {}
        _take(cells, _in_object(place, ("address",)))
        if any(field_of(header) in _WHERE for header in cells):
            rows.append(cells)
    return rows


def _places(key: str, value: Any) -> list[Json]:
    """Give the objects of a list, if it is one of places; else nothing."""
    if not isinstance(value, list) or not is_neutral(key):
        return []
    objects: list[Json] = [each for each in value if isinstance(each, dict)]
    wanted = {"address", "city", "postcode", "latitude"}
    if not all(wanted & set(map(field_of, _keys_within(each))) for each in objects):
        return []
    return objects


def _keys_within(value: Json) -> list[str]:
    found = [str(key) for key in value]
    return found + [str(key) for each in value.values() if isinstance(each, dict) for key in each]


def _take(cells: Cells, found: Iterator[tuple[str, str]]) -> None:
    """Put what was found beside what there is; the same header twice is two columns."""
    for header, text in found:
        name, number = header, 2
        while name in cells and cells[name] and cells[name] != text:
            name, number = f"{header} {number}", number + 1
        if len(cells) < _MOST or name in cells:
            cells[name] = text


def _of(value: Any, path: tuple[str, ...]) -> Iterator[tuple[str, str]]:
    if isinstance(value, dict):
        yield from _in_object(value, path)
    elif isinstance(value, list):
        yield from _in_list(value, path)
    else:
        yield header_of(path), text_of(value)


def _in_object(value: Json, path: tuple[str, ...]) -> Iterator[tuple[str, str]]:
    if len(path) > _DEEPEST:
        return
    told = field_of(path[-1])
    if told in _LISTED and value and all(isinstance(each, bool) for each in value.values()):
        # Flags: English yes, German no.
        yield header_of(path), "; ".join(str(key) for key, each in value.items() if each)
        return
    if told == "hours":
        parts = ((key, _text_within(each)) for key, each in value.items())
        yield header_of(path), "; ".join(f"{key} {text}" for key, text in parts if text)
        return
    for key, each in in_one_language(value).items():
        yield from _of(each, (*path, str(key)))


def in_one_language(value: Json) -> Json:
    """Call by its plain name what is there in several languages only, or in one that is named.

    >>> in_one_language({"nameZh": "x", "nameEn": "y", "bio": "a", "bio_en": "b"})
    {'nameZh': 'x', 'name': 'y', 'bio': 'a', 'bio_en': 'b'}
    """
    found: dict[str, str] = {}
    for key in value:
        match = _IN_LANGUAGE.fullmatch(str(key))
        if match is None or match[1] in value or _code(match) not in _LANGUAGES:
            continue
        if match[1] not in found or _code(match) == "en":
            found[match[1]] = str(key)
    plain = {key: base for base, key in found.items()}
    return {plain.get(str(key), key): each for key, each in value.items()} if plain else value


def _code(match: re.Match[str]) -> str:
    return (match[2] or match[3]).casefold()


def _in_list(values: Sequence[Any], path: tuple[str, ...]) -> Iterator[tuple[str, str]]:
    objects = [each for each in values if isinstance(each, dict)]
    if not objects:
        yield header_of(path), "; ".join(filter(None, map(_text_within, values)))
        return
    kinds = [_kind_and_value(each) for each in objects]
    if all(kind and text for kind, text in kinds):
        yield from _by_kind([(kind, text) for kind, text in kinds], path)
    elif is_neutral(path[-1]) and (len(objects) == 1 or _places(path[-1], values)):
        yield from _in_object(objects[0], path)
    else:
        told = field_of(path[-1])
        texts = (_text_within(each) if told == "hours" else _telling(each) for each in objects)
        yield header_of(path), "; ".join(dict.fromkeys(filter(None, texts)))


def _kind_and_value(value: Json) -> tuple[str, str]:
    """Give 'phone' and the number of {"type": "phone", "value": ...}."""
    kind = next((value[key] for key in KINDS if isinstance(value.get(key), str)), "")
    return kind, _telling({key: each for key, each in value.items() if key not in KINDS})


def _by_kind(found: Sequence[tuple[str, str]], path: tuple[str, ...]) -> Iterator[tuple[str, str]]:
    """Give what is of several kinds: under its kind if that tells, else under the list's key."""
    alone = field_of(path[-1])
    columns: dict[str, list[str]] = {}
    for kind, text in found:
        word = kind.casefold()
        if alone in {"phone", "email", "web"}:
            header = word if "fax" in word else path[-1]
        elif field_of(word) in {"phone", "email", "web"} or "fax" in word:
            header = word
        elif alone and alone not in _WHERE:
            header = path[-1]
        else:
            header = header_of((*path, kind))
        columns.setdefault(header, []).append(text)
    for header, texts in columns.items():
        yield header, "; ".join(dict.fromkeys(texts))


def _telling(value: Json) -> str:
    """Give what one of several things is called."""
    for key in VALUES:
        if isinstance(each := value.get(key), str | int | float) and not isinstance(each, bool):
            return text_of(each)
    texts = [each for each in value.values() if isinstance(each, str) and each.strip()]
    return texts[0] if len(texts) == 1 else ""


def _text_within(value: Any, depth: int = 0) -> str:
    """Give all that is said in something, in order."""
    if depth > _DEEPEST:
        return ""
    if isinstance(value, dict):
        return " ".join(filter(None, (_text_within(each, depth + 1) for each in value.values())))
    if isinstance(value, list):
        return ", ".join(filter(None, (_text_within(each, depth + 1) for each in value)))
    return text_of(value)


def text_of(value: Any) -> str:
    """Give a plain value as a person writes it."""
    if value is None:
        return ""
    if isinstance(value, bool):
        return "yes" if value else "no"
    try:
        return str(value)[:_LONGEST]
    except ValueError:  # an integer of more digits than Python prints
        return ""


@lru_cache(maxsize=8192)
def header_of(path: tuple[str, ...]) -> str:
    """Give what the cell at the end of a path of keys is called.

    >>> header_of(("contact", "phone")), header_of(("fees", "couple"))
    ('phone', 'fees couple')
    >>> header_of(("organization", "name")), header_of(("contact", "name"))
    ('organization name', 'contact person')
    """
    *around, last = path
    telling = last.casefold().lstrip("@$#") not in GENERIC
    strange = [each for each in around if not is_neutral(each)]
    if not around:
        return _CALLED.get(last, last)
    if not strange:
        if telling or len(last) <= 2:
            return last
        return _of_generic(around[-1], last)
    known = field_of(strange[0])
    if len(strange) == 1 and (known in _TOLD or known in {"fee", "phone", "email", "web"}):
        return f"{strange[0]} {last}"
    if len(strange) == 1 and means_clinic(strange[0]):
        return f"{strange[0]} {last}" if not telling or last == "name" else last
    return f" {OF_ANOTHER} ".join(path)


def _of_generic(around: str, last: str) -> str:
    """Give the header of a `name` or `type` in an object that only holds together."""
    if is_wrapper(around):
        return last
    if means_clinic(around):
        return f"{around} {last}"
    if last.casefold() == "name":
        contact = field_of(f"{around} name") == "name" and around.casefold().startswith("contact")
        return "contact person" if contact else f"{around} name"
    if last.casefold() in _WHOLE:
        return around
    return f"{around} 2" if last.casefold() == "line2" else f"{around} {last}"
