"""Reads the rows of a pack of helplines, ours or somebody's own, or says what is wrong. Pure."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import date
from typing import Any

from ...packs.tables import no_list, rows_in
from ...packs.validation import RowFault
from .helplines import Helpline, Use, Whom

TABLE = "line"
_USES = {use.value: use for use in Use}
_WHOM = {whom.value: whom for whom in Whom}
_OPTIONAL = ("who", "hours", "cost", "note", "page")
_NAMES = frozenset(
    {"country", "region", "for", "whom", "name", "reach", "silent", "source", "news", "verified_on"}
    | set(_OPTIONAL)
)


def read_rows(tables: Mapping[str, Any]) -> tuple[tuple[Helpline, ...], list[RowFault]]:
    """The good lines, and what is wrong with the others. A pack without a line is a fault too."""
    found = rows_in(tables, TABLE)
    faults = no_list(tables, TABLE)
    if not found and not faults:
        faults.append(RowFault(-1, "", f"there's no [[{TABLE}]]"))
    head = tables.get("pack")
    day = head.get("verified_on") if isinstance(head, Mapping) else None
    if day is not None and _day(day) is None:
        faults.append(RowFault(-1, "", "verified_on isn't a day such as 2026-11-30"))
    good: list[Helpline] = []
    for row, table in enumerate(found):
        wrong = list(_faults(row, table))
        faults += wrong
        if not wrong:
            good.append(_helpline(table, _day(day)))
    return tuple(good), faults


def _helpline(table: Mapping[str, Any], day: date | None) -> Helpline:
    given = {name: table.get(name, "") for name in _OPTIONAL}
    region = table.get("region", [])
    return Helpline(
        country=table.get("country", ""),
        region=(region,) if isinstance(region, str) else tuple(region),
        use=_USES[table["for"]],
        whom=_WHOM[table.get("whom", "everyone")],
        who=given["who"],
        name=table["name"],
        reach=tuple(table["reach"]),
        hours=given["hours"],
        cost=given["cost"],
        note=given["note"],
        silent=tuple(table.get("silent", [])),
        news=table.get("news", False),
        source=table.get("source", ""),
        page=given["page"],
        verified_on=_day(table["verified_on"]) if "verified_on" in table else day,
    )


def _faults(row: int, table: Any) -> list[RowFault]:
    if not isinstance(table, Mapping):
        return [RowFault(row, "", f"isn't a table; write [[{TABLE}]]")]
    checks = {**_must(table), **_may(table)}
    wrong = [RowFault(row, key, what) for key, what in checks.items() if what]
    return wrong + [
        RowFault(row, key, f"we don't know the key {key}; you can use {', '.join(sorted(_NAMES))}")
        for key in table
        if key not in _NAMES
    ]


def _must(table: Mapping[str, Any]) -> dict[str, str]:
    """What is wrong with what every line needs."""
    use = table.get("for")
    reach = table.get("reach")
    known = isinstance(use, str) and use in _USES
    return {
        "for": "" if known else f"for is {use!r}, not one of {', '.join(_USES)}",
        "name": "" if _text(table.get("name")) else "name is missing, or isn't text",
        "reach": "" if _texts(reach) and reach else "reach lists no number or address",
    }


def _may(table: Mapping[str, Any]) -> dict[str, str]:
    """What is wrong with what may be left out."""
    whom, country = table.get("whom", "everyone"), table.get("country", "XX")
    region, source = table.get("region", []), table.get("source", "https://")
    day = table.get("verified_on")
    two = isinstance(country, str) and len(country) == 2 and country.isascii() and country.isupper()
    address = isinstance(source, str) and source.startswith("https://")
    found = {
        "whom": "" if whom in list(_WHOM) else f"whom is {whom!r}, not one of {', '.join(_WHOM)}",
        "country": "" if two else "country has to be two capital letters, such as IE",
        "region": "" if _texts(region) or _text(region) else "region has to be a list of texts",
        "silent": "" if _texts(table.get("silent", [])) else "silent has to be a list of texts",
        "source": "" if address else "source has to be an address that begins with https://",
        "news": ""
        if isinstance(table.get("news", False), bool)
        else ("news has to be true or false"),
        "verified_on": ""
        if day is None or _day(day)
        else "verified_on isn't a day like 2026-11-30",
    }
    for name in _OPTIONAL:
        found[name] = "" if name not in table or _text(table[name]) else f"{name} isn't text"
    return found


def _day(value: object) -> date | None:
    """A day as TOML or as text; an instant of TOML is no day."""
    if isinstance(value, str):
        try:
            return date.fromisoformat(value)
        except ValueError:
            return None
    return value if type(value) is date else None


def _text(value: object) -> bool:
    return isinstance(value, str) and bool(value.strip())


def _texts(value: object) -> bool:
    return isinstance(value, list) and all(_text(each) for each in value)
