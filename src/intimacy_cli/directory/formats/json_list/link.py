"""Lists of one document that refer to each other by id, put together. Pure.

What a person refers to (`locationIds`), what refers to the person (`therapistId`), and what refers
to both, is put into the person as if it had been written there.
"""

from collections.abc import Iterable, Mapping, Sequence
from typing import Any

from ....core.frozen import frozen
from .key_words import IDS, means_people, singular

Json = Mapping[str, Any]
Lists = dict[str, list[Json]]

_SAMPLE = 200
_STEM = 4
_MOST = 50
"""Things of one list that are put into one person."""
_ENDS = ("ids", "id", "refs", "ref", "uuid", "slug", "key")


@frozen
class Link:
    """A key of one list by which it refers to another."""

    of: str
    key: str
    to: str


def names_of_links(key: str) -> str:
    """Give what a key refers to: 'location' of `locationIds` and `location_id`; else nothing."""
    plain = singular(key).split() if key else []
    while plain and plain[-1] in _ENDS:
        plain = plain[:-1]
        return singular(" ".join(plain))
    if key.casefold().endswith("ids"):
        return singular(key[:-3])
    return ""


def links_in(lists: Lists) -> list[Link]:
    """Give the keys that refer from one list of a document to another."""
    known = {name: _ids(rows) for name, rows in lists.items()}
    found = []
    for of, rows in lists.items():
        for key in _keys(rows):
            values = [one for row in rows[:_SAMPLE] for one in _each(row.get(key))]
            if not values or key in IDS:
                continue
            able = [
                to
                for to, ids in known.items()
                if to != of and sum(1 for value in values if value in ids) * 5 >= len(values) * 4
            ]
            found += [Link(of, key, to) for to in _meant(key, values, able)]
    return found


def _keys(rows: Sequence[Json]) -> list[str]:
    return list(dict.fromkeys(str(key) for row in rows[:_SAMPLE] for key in row))


def _meant(key: str, values: Sequence[str], able: Sequence[str]) -> list[str]:
    """Give the list that a key refers to, of those that have its values as ids.

    By its name; a key that says that it holds ids, and whose values are no mere numbers, is
    believed without.
    """
    of_ids = names_of_links(key)
    meant = of_ids or singular(key)
    named = [to for to in able if _alike(meant, to)]
    told = of_ids and len(able) == 1 and not any(value.isdigit() for value in values)
    return named[:1] or (list(able) if told else [])


def _alike(meant: str, name: str) -> bool:
    """Tell whether what a key refers to and what a list is called are the same word."""
    if not meant:
        return False
    own, other = meant.rsplit(maxsplit=1)[-1], singular(name.rsplit(".", 1)[-1]).split()[-1:]
    if means_people(meant) and means_people(name):
        return True
    # The plural of many a language is another ending.
    stem = own[: max(_STEM, len(own) - 2)]
    return bool(other) and (own == other[0] or other[0].startswith(stem))


def _each(value: Any) -> list[str]:
    """Give the ids that a value may be: one, or a list of them."""
    values = value if isinstance(value, list) else [value]
    plain = (str, int)
    return [str(one) for one in values if isinstance(one, plain) and not isinstance(one, bool)]


def id_of(row: Json) -> str:
    """Give what an object is referred to by."""
    for key in IDS:
        value = row.get(key)
        if isinstance(value, str | int) and not isinstance(value, bool) and value != "":
            return str(value)
    return ""


def _ids(rows: Iterable[Json]) -> dict[str, Json]:
    return {known: row for row in rows if (known := id_of(row))}


def join_lists(people: str, lists: Lists, links: Sequence[Link]) -> tuple[list[Json], set[str]]:
    """Give the people with what the other lists say of them, and which lists were used."""
    rows = [dict(row) for row in lists[people]]
    used: set[str] = set()
    for link in links:
        if link.of == people:
            used.add(link.to)
            _put_in(rows, link, _ids(lists[link.to]))
    for link in links:
        if link.to == people and link.of != people:
            used.add(link.of)
            others = [each for each in links if each.of == link.of and each.to != people]
            used.update(each.to for each in others)
            _bring(rows, link, lists, others)
    return list(rows), used


def _put_in(rows: Sequence[dict[str, Any]], link: Link, there: Mapping[str, Json]) -> None:
    """Put what a person refers to in the place of the reference."""
    for row in rows:
        found = [_plain(there[one]) for one in _each(row.get(link.key)) if one in there]
        row.pop(link.key, None)
        if found:
            row.setdefault(link.to, found[:_MOST])


def _bring(
    rows: Sequence[dict[str, Any]], link: Link, lists: Lists, others: Sequence[Link]
) -> None:
    """Put into a person what refers to it, or what that refers to as well."""
    by_id = {id_of(row): row for row in rows}
    known = {each.to: _ids(lists[each.to]) for each in others}
    for row in lists[link.of]:
        for one in _each(row.get(link.key)):
            person = by_id.get(one)
            if person is None:
                continue
            for each in others:
                for other in _each(row.get(each.key)):
                    if other in known[each.to]:
                        _add(person, each.to, _plain(known[each.to][other]))
            refers = {link.key, *(each.key for each in others)}
            own = {key: value for key, value in _plain(row).items() if key not in refers}
            if own:
                _add(person, link.of, own)


def _add(person: dict[str, Any], name: str, value: Json) -> None:
    there = person.setdefault(name, [])
    if isinstance(there, list) and len(there) < _MOST and value not in there:
        there.append(value)


def _plain(row: Json) -> dict[str, Any]:
    """Give an object without its own id, which is nobody else's."""
    return {key: value for key, value in row.items() if key not in IDS}
