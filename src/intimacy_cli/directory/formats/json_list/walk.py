"""Finds the lists of people in a JSON document, whatever is around them. Pure.

An entry is an object that may be a person. What stands around it for all of a group ('city':
'Berlin' beside the list of Berlin) is given with each.
"""

from collections.abc import Iterator, Mapping, Sequence
from typing import Any

from ....core.frozen import frozen
from .key_words import GENERIC, field_of, means_details, means_people, singular

Json = Mapping[str, Any]
Above = tuple[tuple[str, Any], ...]

KEYED = "*"
"""Stands in a path for the key of each of many objects."""
_DEEPEST = 12
_SAMPLE = 5
_CONTACTS = frozenset(
    ("phone", "email", "web", "address", "city", "postcode", "credentials", "profession",
     "specialties", "languages", "modalities", "licence", "latitude", "fee", "description")
)  # fmt: skip
_NAMES = frozenset(("name", "first", "last", "organisation"))


@frozen
class ListEntry:
    """An object of a list: where the list is, what is said around it, and its key if it has one.

    `line` is given where each stands on a line of its own.
    """

    path: tuple[str, ...]
    value: Json
    above: Above = ()
    key: str = ""
    line: int = 0


def entries(value: Any, path: tuple[str, ...] = (), above: Above = ()) -> Iterator[ListEntry]:
    """Give every object of every list of a document, in order."""
    if len(path) > _DEEPEST:
        return
    if isinstance(value, list):
        yield from _of_list(value, path, above)
    elif isinstance(value, dict):
        if not path and is_person(value) and not _lists_of_people(value):
            yield ListEntry(path, value, above)
            return
        for key, each in value.items():
            yield from of_key(key, each, path, above)


def of_key(key: str, value: Any, path: tuple[str, ...], above: Above) -> Iterator[ListEntry]:
    """Give the entries of what an object, which is no person, has under a key."""
    if isinstance(value, list):
        yield from _of_list(value, (*path, key), above)
    elif isinstance(value, dict) and value:
        if _is_group(value) or _holds_a_list(value) or not _has_cells(value):
            yield from entries(value, (*path, key), (*above, *_said_around(value, path)))
        else:
            yield ListEntry((*path, KEYED), value, above, key)


def _of_list(values: Sequence[Any], path: tuple[str, ...], above: Above) -> Iterator[ListEntry]:
    if values and all(isinstance(each, list) for each in values[:_SAMPLE]):
        values = _under_header(values)
    for each in values:
        if isinstance(each, dict):
            yield from member(each, path, above)


def member(value: Json, path: tuple[str, ...], above: Above = ()) -> Iterator[ListEntry]:
    """Give an object of a list, or the people in it if it is a group of them."""
    groups = _lists_of_people(value) if len(path) < _DEEPEST else []
    if not groups:
        yield ListEntry(path, value, above)
        return
    around = (*above, *_said_around(value, path))
    for key in groups:
        yield from entries(value[key], (*path, key), around)


def is_person(value: Json) -> bool:
    """Tell whether an object has a name and something that is said of people or practices."""
    found = {field_of(str(key)) for key, each in value.items() if not isinstance(each, dict)}
    return bool(_NAMES & found) and bool(_CONTACTS & found)


def _lists_of_people(value: Json) -> list[str]:
    """Give the keys under which a group has its people; none if it is itself a person."""
    found = []
    for key, each in value.items():
        if not isinstance(each, list) or means_details(key):
            continue
        objects = [one for one in each[:_SAMPLE] if isinstance(one, dict)]
        if objects and all(map(is_person, objects)) and (means_people(key) or not _named(value)):
            found.append(key)
    return found


def _named(value: Json) -> bool:
    return any(field_of(key) in _NAMES for key, each in value.items() if isinstance(each, str))


def _is_group(value: Json) -> bool:
    return bool(_lists_of_people(value))


def _holds_a_list(value: Json) -> bool:
    """Tell whether an object is nobody but has a list of objects, as `hits` beside its `total`."""
    if any(field_of(str(key)) in _NAMES | {"first"} for key in value):
        return False
    lists = (each[:_SAMPLE] for each in value.values() if isinstance(each, list))
    return any(isinstance(one, dict) for each in lists for one in each)


def _has_cells(value: Json) -> bool:
    """Tell whether an object says something itself: one of objects and lists alone does not."""
    return any(
        not isinstance(each, dict | list)
        or (isinstance(each, list) and not any(isinstance(one, dict | list) for one in each))
        for each in value.values()
    )


def _said_around(value: Json, path: tuple[str, ...]) -> Above:
    """Give what a group says of all in it; its own name is called by what it is one of."""
    what = next((singular(each) for each in reversed(path) if each != KEYED), "")
    said = []
    for key, each in value.items():
        if isinstance(each, dict | list) or each in (None, ""):
            continue
        if key.casefold() not in GENERIC:
            said.append((key, each))
        elif what and key.casefold() in {"name", "title", "label"}:
            said.append((what if field_of(what) else f"{what} {key}", each))
    return tuple(said)


def _under_header(rows: Sequence[Any]) -> list[Json]:
    """Give a table that is written as lists as objects; its first list is the header."""
    header, *rest = [each for each in rows if isinstance(each, list)]
    names = [each if isinstance(each, str) else "" for each in header]
    if sum(map(bool, names)) < 2:
        return []
    return [{name: cell for name, cell in zip(names, row, strict=False) if name} for row in rest]
