"""The US registry of providers (NPPES): its monthly CSV, streamed by column name.

Source: CMS, NPPES Data Dissemination Readme and Code Values. Public domain.
A row that is deactivated and was not reactivated later, or replaced, is left out and counted.
"""

import re
from collections.abc import Container, Iterator, Mapping, Sequence
from functools import lru_cache

from ...fields import clean
from ...findings import Finding, note
from ...reading.csv_rows import Row
from ...record import HelperKind, Licence, Record, RecordPlace, Source
from .columns import NppesColumns, NppesRow, Trade, plain

_NPI = re.compile(r"\d{10}")
_REMEMBERED = 4096
"""Different dates and letters that are kept in mind."""


def read(
    file: str,
    rows: Iterator[Row | Finding],
    more_places: Mapping[str, tuple[RecordPlace, ...]] | None = None,
    unread: Container[str] = (),
) -> Iterator[Record | Finding]:
    """Yield records of a registry file; `more_places` are the second places by NPI.

    `unread` fields are left unknown.
    """
    columns: NppesColumns | None = None
    left_out = 0
    for row in rows:
        if isinstance(row, Finding):
            yield row
            continue
        if columns is None:
            columns = NppesColumns(row.cells)
            continue
        cells = columns.padded(row.cells)
        said = columns.said(cells)
        if not _NPI.fullmatch(said.npi):
            yield Finding(file, row.line, "has no NPI of ten digits; left out")
        elif not _is_active(said):
            left_out += 1
        else:
            licences = () if "licences" in unread else columns.licences(cells)
            more = (more_places or {}).get(said.npi, ())
            yield _record(file, row.line, said, columns.trade(cells), licences, more)
    if columns is None:
        yield Finding(file, None, "has no header line")
    if left_out:
        yield note(file, None, f"{left_out} deactivated entries are left out")


def _is_active(said: NppesRow) -> bool:
    """Deactivated and reactivated later is active; no entity type is what deactivation leaves.

    An NPI with another in its place is not active either.
    """
    if said.replaced_by and said.replaced_by != said.npi:
        return False
    if not said.gone and not said.back:
        return bool(said.entity)
    gone, back = _day(said.gone), _day(said.back)
    if not gone and said.gone:
        gone = "9999"
    return not gone or back >= gone if gone or back else bool(said.entity)


@lru_cache(maxsize=_REMEMBERED)
def _day(text: str) -> str:
    return clean.iso_date(text, month_first=True)


def _record(
    file: str,
    line: int,
    said: NppesRow,
    trade: Trade,
    licences: tuple[Licence, ...],
    more: tuple[RecordPlace, ...],
) -> Record:
    person = said.entity != "2"
    organisation, name = _names(said, person=person)
    certified, changed = _day(said.certified), _day(said.changed)
    phone = clean.telephone(said.phone)
    return Record(
        source=Source(file, "nppes", line, said.npi, certified or changed),
        kind=HelperKind.PERSON if person else HelperKind.PRACTICE,
        therapist=trade.therapist,
        name=name,
        credentials=credentials(said.letters) if person else (),
        organisation=organisation,
        places=(*_place(said), *more),
        specialties=trade.specialties,
        licences=licences,
        couples_first=trade.couples_first,
        phones=(phone,) if phone else (),
        npi=said.npi,
        verified_on=certified or changed,
        verified_by="certified" if certified else "last update" if changed else "",
    )


def _names(said: NppesRow, *, person: bool) -> tuple[str, str]:
    """Give the organisation (if it is another name) and the name that is shown."""
    if not person:
        if said.other and said.other_kind == "3":
            return (said.legal if said.legal != said.other else ""), said.other
        return "", said.legal
    parts = (said.prefix, said.first, said.middle, said.last, said.suffix)
    return "", " ".join(filter(None, parts))


@lru_cache(maxsize=_REMEMBERED)
def credentials(text: str) -> tuple[str, ...]:
    """Letters after a name: 'LMFT, PH.D.' and 'M.A.; LMHC' as single words without dots."""
    plain = text.replace(".", "")
    plain = re.sub(r"\b(PH|PSY|ED)\s+D\b", r"\1D", plain, flags=re.IGNORECASE)
    return clean.distinct(part.strip() for part in re.split(r"[,;/\s]+", plain))


def _place(said: NppesRow) -> tuple[RecordPlace, ...]:
    """Give the practice location; the mailing address is often somebody's home."""
    address = clean.join_parts((said.line_1, said.line_2))
    postcode = clean.postcode(said.postcode, said.country or "US")
    if not (address or said.city or said.state or postcode or said.country):
        return ()
    return (RecordPlace("", address, said.city, said.state, postcode, said.country),)


_SECOND = "Provider Secondary Practice Location Address"
_MOST_PLACES = 400_000


class _ByName:
    """One row by column name."""

    __slots__ = ("_cells", "_index")

    def __init__(self, index: Mapping[str, int], cells: Sequence[str]) -> None:
        self._index = index
        self._cells = cells

    def __getitem__(self, name: str) -> str:
        place = self._index.get(name)
        there = place is not None and place < len(self._cells)
        return plain(self._cells[place]) if place is not None and there else ""


def second_places(rows: Iterator[Row | Finding]) -> dict[str, tuple[RecordPlace, ...]]:
    """Second practice places by NPI, from a `pl_pfile`; at most 400,000 are kept in memory."""
    index: dict[str, int] | None = None
    found: dict[str, tuple[RecordPlace, ...]] = {}
    for row in rows:
        if isinstance(row, Finding):
            continue
        if index is None:
            index = {cell.strip("\ufeff \"'"): place for place, cell in enumerate(row.cells)}
            continue
        cells = _ByName(index, row.cells)
        country = cells[f"{_SECOND} - Country Code (If outside U.S.)"]
        place = RecordPlace(
            address=clean.join_parts(
                (cells[f"{_SECOND}- Address Line 1"], cells[f"{_SECOND}- Address Line 2"],
                 cells[f"{_SECOND}-  Address Line 2"])
            ),
            city=cells[f"{_SECOND} - City Name"],
            region=cells[f"{_SECOND} - State Name"],
            postcode=clean.postcode(cells[f"{_SECOND} - Postal Code"], country or "US"),
            country=country,
        )  # fmt: skip
        found[cells["NPI"]] = (*found.get(cells["NPI"], ()), place)
        if len(found) >= _MOST_PLACES:
            break
    return found
