"""What the first rows of a table say against the guesses made of its header. Reads no file.

A column is an identity only if its values differ, and a question is only what it seems to ask if
the answers fit: a wrong field does more harm than a missing one.
"""

from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import replace

from ...fields import clean
from ...fields.columns import Columns
from ...fields.languages import is_language
from ...fields.questions import asked_for

LOOKED_AT = 300
"""Rows that decide."""
_FITTING = 0.5
_LONG = 60
_NAMES = frozenset({"name", "last", "organisation"})


def settle_columns(columns: Columns, rows: Sequence[Sequence[str]]) -> tuple[Columns, list[str]]:
    """Return the columns that the rows bear out, and what there is to say of the others."""
    told: list[str] = []
    of = dict(columns.of)
    for index in of.get("id", ()):
        if not _tells_apart(index, columns, rows):
            named = columns.headers[index]
            told.append(f"'{named}' isn't anybody's own number; not used as the id")
            of.pop("id")
    for name, fits in _ANSWERS.items():
        for index in of.get(name, ()):
            asked = asked_for(columns.headers[index]) == name
            if asked and not _answered(_cells(index, rows), fits):
                of[name] = tuple(each for each in of[name] if each != index)
    return replace(columns, of={name: each for name, each in of.items() if each}), told


def _cells(index: int, rows: Iterable[Sequence[str]]) -> list[str]:
    cells = (clean.text_or_empty(row[index]) for row in rows if index < len(row))
    return [cell for cell in cells if cell]


def _tells_apart(index: int, columns: Columns, rows: Sequence[Sequence[str]]) -> bool:
    """Tell whether a column's values differ from person to person.

    A row may come twice, but then with the same name.
    """
    names = [each for name in sorted(_NAMES) for each in columns.of.get(name, ())]
    whose: dict[str, tuple[str, ...]] = {}
    for row in rows:
        value = clean.text_or_empty(row[index]) if index < len(row) else ""
        named = tuple(clean.clean_text(row[each]).casefold() for each in names if each < len(row))
        if value and whose.setdefault(value, named) != named:
            return False
    return True


def _answered(cells: Sequence[str], fits: Callable[[str], bool]) -> bool:
    """Tell whether the cells are answers to what was asked, as far as there are enough to tell."""
    return not cells or sum(map(fits, cells)) >= _FITTING * len(cells)


def _is_short(cell: str) -> bool:
    return len(cell) <= _LONG


def _is_amount(cell: str) -> bool:
    return any(map(str.isdigit, cell)) or len(cell) <= _LONG // 2


def _names_languages(cell: str) -> bool:
    parts = clean.split_list(cell)
    named = any(is_language(part) for part in parts)
    return named or clean.yes_no(cell) is False or _is_short(cell)


_ANSWERS: Mapping[str, Callable[[str], bool]] = {
    "accepts": _is_short,
    "city": _is_short,
    "clients": lambda cell: len(cell) <= 3 * _LONG,
    "couples": _is_short,
    "email": lambda cell: "@" in cell,
    "exclusions": lambda cell: len(cell) <= 3 * _LONG,
    "fee": _is_amount,
    "languages": _names_languages,
    "lgbtq": _is_short,
    "licence": _is_short,
    "name": _is_short,
    "online": _is_short,
    "organisation": lambda cell: len(cell) <= 2 * _LONG,
    "phone": lambda cell: any(map(str.isdigit, cell)),
    "profession": lambda cell: len(cell) <= 2 * _LONG,
    "sliding": _is_short,
    "web": lambda cell: "." in cell,
}
"""What an answer to a question looks like, by the field that it is for."""
