"""The columns of the US registry (NPPES): what a row says, by name. Makes no record.

Source: CMS, NPPES Data Dissemination Readme and Code Values.
"""

from collections.abc import Callable, Sequence
from operator import itemgetter
from typing import NamedTuple

from ...fields import clean
from ...fields.columns import column_key
from ...fields.nucc_codes import couples_by_codes, therapist_by_codes, words_of
from ...record import Licence, Term, Therapist

_ADDRESS = "Business Practice Location Address"
_SLOTS = range(1, 16)
_CODES = tuple(f"Healthcare Provider Taxonomy Code_{slot}" for slot in _SLOTS)
_SWITCHES = tuple(f"Healthcare Provider Primary Taxonomy Switch_{slot}" for slot in _SLOTS)
_NUMBERS = tuple(f"Provider License Number_{slot}" for slot in _SLOTS)
_STATES = tuple(f"Provider License Number State Code_{slot}" for slot in _SLOTS)
"""The four columns of each of the fifteen taxonomies."""
_REMEMBERED = 4096
"""Different sets of codes that are kept in mind: there are some hundreds."""


class NppesRow(NamedTuple):
    """What one row says, by our own names for the columns in `_COLUMNS`."""

    npi: str
    entity: str
    replaced_by: str
    gone: str
    back: str
    legal: str
    other: str
    other_kind: str
    prefix: str
    first: str
    middle: str
    last: str
    suffix: str
    letters: str
    line_1: str
    line_2: str
    city: str
    state: str
    postcode: str
    country: str
    phone: str
    certified: str
    changed: str


_COLUMNS = NppesRow(
    npi="NPI",
    entity="Entity Type Code",
    replaced_by="Replacement NPI",
    gone="NPI Deactivation Date",
    back="NPI Reactivation Date",
    legal="Provider Organization Name (Legal Business Name)",
    other="Provider Other Organization Name",
    other_kind="Provider Other Organization Name Type Code",
    prefix="Provider Name Prefix Text",
    first="Provider First Name",
    middle="Provider Middle Name",
    last="Provider Last Name (Legal Name)",
    suffix="Provider Name Suffix Text",
    letters="Provider Credential Text",
    line_1=f"Provider First Line {_ADDRESS}",
    line_2=f"Provider Second Line {_ADDRESS}",
    city=f"Provider {_ADDRESS} City Name",
    state=f"Provider {_ADDRESS} State Name",
    postcode=f"Provider {_ADDRESS} Postal Code",
    country=f"Provider {_ADDRESS} Country Code (If outside U.S.)",
    phone=f"Provider {_ADDRESS} Telephone Number",
    certified="Certification Date",
    changed="Last Update Date",
)


class Trade(NamedTuple):
    """What the taxonomy codes of a row come to."""

    therapist: Therapist
    couples_first: bool | None
    specialties: tuple[Term, ...]


class NppesColumns:
    """Gives what a row says by column; a column that is not there is empty."""

    def __init__(self, header: Sequence[str]) -> None:
        index = {column_key(cell): place for place, cell in enumerate(header)}
        # What is not there is looked up behind the last cell, where nothing stands.
        self._wide = len(header)

        def picking(names: Sequence[str]) -> Callable[[Sequence[str]], tuple[str, ...]]:
            return itemgetter(*[index.get(column_key(name), self._wide) for name in names])

        self._pick = picking(_COLUMNS)
        self._codes = picking((*_CODES, *_SWITCHES))
        self._licences = picking((*_NUMBERS, *_STATES))
        self._trades: dict[tuple[str, ...], Trade] = {}

    def padded(self, cells: Sequence[str]) -> Sequence[str]:
        """Return the cells with an empty one for columns that are not there."""
        return (*cells, *[""] * (self._wide + 1 - len(cells)))

    def said(self, cells: Sequence[str]) -> NppesRow:
        """Return what padded cells say."""
        return NppesRow._make(map(plain, self._pick(cells)))

    def trade(self, cells: Sequence[str]) -> Trade:
        """Return what padded cells say of the profession, worked out once for each set of codes."""
        said = self._codes(cells)
        if said not in self._trades:
            if len(self._trades) >= _REMEMBERED:
                self._trades.clear()
            codes = _in_order(said[: len(_CODES)], said[len(_CODES) :])
            terms = tuple(Term(words_of(code), code) for code in codes)
            self._trades[said] = Trade(therapist_by_codes(codes), couples_by_codes(codes), terms)
        return self._trades[said]

    def licences(self, cells: Sequence[str]) -> tuple[Licence, ...]:
        """Return the licences, each once."""
        said = self._licences(cells)
        found: dict[Licence, None] = {}
        for number, state in zip(said[: len(_NUMBERS)], said[len(_NUMBERS) :], strict=True):
            if number or state:
                where, which = plain(state), plain(number)
                which = which if any(each.isalnum() for each in which) else ""
                if which or where:
                    found[Licence(where, which)] = None
        return tuple(found)


def plain(cell: str) -> str:
    """Give the clean text of a cell, nothing for what the registry writes where it has none."""
    text = clean.clean_text(cell) if cell else ""
    return "" if text in {"<UNAVAIL>", "--"} else text


def _in_order(codes: Sequence[str], switches: Sequence[str]) -> tuple[str, ...]:
    """Give the taxonomy codes, the primary one first."""
    found: list[str] = []
    for cell, switch in zip(codes, switches, strict=True):
        if code := cell.strip():
            found.insert(0 if switch == "Y" else len(found), code)
    return clean.distinct(found)
