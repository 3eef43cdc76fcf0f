"""The US registry of providers (NPPES): its monthly CSV, streamed by column name.

Source: CMS, NPPES Data Dissemination Readme and Code Values. Public domain.
A row that is deactivated and was not reactivated later is left out and counted.
"""

import re
from collections.abc import Iterator, Mapping, Sequence

from intimacy_cli.features.therapist import values
from intimacy_cli.features.therapist.delimited import Row
from intimacy_cli.features.therapist.findings import Finding, note
from intimacy_cli.features.therapist.record import (
    Format,
    Kind,
    Licence,
    Place,
    Record,
    Source,
    Term,
)
from intimacy_cli.features.therapist.taxonomy import couples_by_codes, therapist_by_codes, words_of

_PHONE = "Provider Business Practice Location Address Telephone Number"
_SLOTS = tuple(
    (
        f"Healthcare Provider Taxonomy Code_{slot}",
        f"Healthcare Provider Primary Taxonomy Switch_{slot}",
        f"Provider License Number_{slot}",
        f"Provider License Number State Code_{slot}",
    )
    for slot in range(1, 16)
)
"""The four columns of each of the fifteen taxonomies."""


class Cells:
    """One row by column name; a column that is not there is empty."""

    __slots__ = ("_cells", "_index")

    def __init__(self, index: Mapping[str, int], cells: Sequence[str]) -> None:
        self._index = index
        self._cells = cells

    def raw(self, name: str) -> str:
        """Give a cell as it stands in the file."""
        place = self._index.get(name)
        return "" if place is None or place >= len(self._cells) else self._cells[place]

    def __getitem__(self, name: str) -> str:
        cell = self.raw(name)
        if not cell:
            return ""
        text = values.clean(cell)
        return "" if text in {"<UNAVAIL>", "--"} else text


def read(
    file: str,
    rows: Iterator[Row | Finding],
    more_places: Mapping[str, tuple[Place, ...]] | None = None,
) -> Iterator[Record | Finding]:
    """Yield records of a registry file; `more_places` are the second places by NPI."""
    index: dict[str, int] | None = None
    left_out = 0
    for row in rows:
        if isinstance(row, Finding):
            yield row
            continue
        if index is None:
            index = {cell.strip("\ufeff \"'"): place for place, cell in enumerate(row.cells)}
            continue
        cells = Cells(index, row.cells)
        npi = cells["NPI"]
        if not re.fullmatch(r"\d{10}", npi):
            yield Finding(file, row.line, "has no NPI of ten digits; left out")
        elif not _is_active(cells):
            left_out += 1
        else:
            yield _record(file, row.line, cells, (more_places or {}).get(npi, ()))
    if index is None:
        yield Finding(file, None, "has no header line")
    if left_out:
        yield note(file, None, f"{left_out} deactivated entries are left out")


def _is_active(cells: Cells) -> bool:
    """Deactivated and reactivated later is active; no entity type is what deactivation leaves."""
    gone = values.iso_date(cells["NPI Deactivation Date"], month_first=True)
    back = values.iso_date(cells["NPI Reactivation Date"], month_first=True)
    if not gone and cells["NPI Deactivation Date"]:
        gone = "9999"
    return not gone or back >= gone if gone or back else bool(cells["Entity Type Code"])


def _record(file: str, line: int, cells: Cells, more: tuple[Place, ...]) -> Record:
    npi = cells["NPI"]
    codes = _codes(cells)
    person = cells["Entity Type Code"] != "2"
    organisation, name = _names(cells, person=person)
    certified = values.iso_date(cells["Certification Date"], month_first=True)
    changed = values.iso_date(cells["Last Update Date"], month_first=True)
    return Record(
        source=Source(file, Format.NPPES, line, npi, certified or changed),
        kind=Kind.PERSON if person else Kind.PRACTICE,
        therapist=therapist_by_codes(codes),
        name=name,
        credentials=credentials(cells["Provider Credential Text"]) if person else (),
        organisation=organisation,
        places=(*_place(cells), *more),
        specialties=tuple(Term(words_of(code), code) for code in codes),
        licences=_licences(cells),
        couples_first=couples_by_codes(codes),
        phones=values.distinct([values.telephone(cells[_PHONE])]),
        npi=npi,
        verified_on=certified or changed,
        verified_by="certified" if certified else "last update" if changed else "",
    )


def _codes(cells: Cells) -> tuple[str, ...]:
    """Give the taxonomy codes, the primary one first."""
    found: list[str] = []
    for column, switch, _, _ in _SLOTS:
        code = cells.raw(column).strip()
        if not code:
            continue
        if cells.raw(switch) == "Y":
            found.insert(0, code)
        else:
            found.append(code)
    return values.distinct(found)


def _names(cells: Cells, *, person: bool) -> tuple[str, str]:
    """Give the organisation (if it is another name) and the name that is shown."""
    if not person:
        legal = cells["Provider Organization Name (Legal Business Name)"]
        other = cells["Provider Other Organization Name"]
        if other and cells["Provider Other Organization Name Type Code"] == "3":
            return (legal if legal != other else ""), other
        return "", legal
    parts = (
        cells["Provider Name Prefix Text"],
        cells["Provider First Name"],
        cells["Provider Middle Name"],
        cells["Provider Last Name (Legal Name)"],
        cells["Provider Name Suffix Text"],
    )
    return "", " ".join(part for part in parts if part)


def credentials(text: str) -> tuple[str, ...]:
    """Letters after a name: 'LMFT, PH.D.' and 'M.A.; LMHC' as single words without dots."""
    plain = text.replace(".", "")
    plain = re.sub(r"\b(PH|PSY|ED)\s+D\b", r"\1D", plain, flags=re.IGNORECASE)
    return values.distinct(part.strip() for part in re.split(r"[,;/\s]+", plain))


def _licences(cells: Cells) -> tuple[Licence, ...]:
    found: dict[Licence, None] = {}
    for _, _, numbers, states in _SLOTS:
        number, state = cells[numbers], cells[states]
        number = number if any(each.isalnum() for each in number) else ""
        if number or state:
            found[Licence(state, number)] = None
    return tuple(found)


def _place(cells: Cells) -> tuple[Place, ...]:
    """Give the practice location; the mailing address is often somebody's home."""

    def part(which: str, *, line: str = "") -> str:
        return cells[f"Provider {line}Business Practice Location Address{which}"]

    country = part(" Country Code (If outside U.S.)")
    return values.some_place(
        Place(
            address=values.joined((part("", line="First Line "), part("", line="Second Line "))),
            city=part(" City Name"),
            region=part(" State Name"),
            postcode=values.postcode(part(" Postal Code"), country or "US"),
            country=country,
        )
    )


_SECOND = "Provider Secondary Practice Location Address"
_MOST_PLACES = 400_000


def second_places(rows: Iterator[Row | Finding]) -> dict[str, tuple[Place, ...]]:
    """Second practice places by NPI, from a `pl_pfile`; at most 400,000 are kept in memory."""
    index: dict[str, int] | None = None
    found: dict[str, tuple[Place, ...]] = {}
    for row in rows:
        if isinstance(row, Finding):
            continue
        if index is None:
            index = {cell.strip("\ufeff \"'"): place for place, cell in enumerate(row.cells)}
            continue
        cells = Cells(index, row.cells)
        country = cells[f"{_SECOND} - Country Code (If outside U.S.)"]
        place = Place(
            address=values.joined(
                (cells[f"{_SECOND}- Address Line 1"], cells[f"{_SECOND}- Address Line 2"],
                 cells[f"{_SECOND}-  Address Line 2"])
            ),
            city=cells[f"{_SECOND} - City Name"],
            region=cells[f"{_SECOND} - State Name"],
            postcode=values.postcode(cells[f"{_SECOND} - Postal Code"], country or "US"),
            country=country,
        )  # fmt: skip
        found[cells["NPI"]] = (*found.get(cells["NPI"], ()), place)
        if len(found) >= _MOST_PLACES:
            break
    return found
