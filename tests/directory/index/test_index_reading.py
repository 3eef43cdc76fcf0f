"""The quick ways of reading a large directory say what the plain ones say, whatever the file."""

from __future__ import annotations

import csv
import re
import tempfile
from dataclasses import replace
from pathlib import Path

from hypothesis import assume, given, settings
from hypothesis import strategies as st

from intimacy_cli.core.geo import Point
from intimacy_cli.core.normalise import fold, words_in
from intimacy_cli.directory.fields import clean
from intimacy_cli.directory.files import Directory, items_of
from intimacy_cli.directory.findings import Finding, Weight
from intimacy_cli.directory.formats.own import csv_list as own_csv
from intimacy_cli.directory.formats.own.toml_list import record_of
from intimacy_cli.directory.index.build import index_of
from intimacy_cli.directory.index.file import ROWS, IndexScale
from intimacy_cli.directory.index.reader import Index
from intimacy_cli.directory.options import Options
from intimacy_cli.directory.reading.csv_rows import Row, split
from intimacy_cli.directory.record import Record, RecordPlace, Source
from intimacy_cli.directory.search.bitset import planes_of
from intimacy_cli.directory.search.merge import entries_of
from intimacy_cli.directory.search.query import Query
from intimacy_cli.directory.search.same_person import same_keys
from intimacy_cli.directory.search.search import search
from intimacy_cli.directory.search.segment import Locate, MemorySegment
from intimacy_cli.directory.search.terms import UNSEARCHED, fee_of, order_key
from tests.harness.people import terms_of

CELLS = st.one_of(
    st.sampled_from(
        ["", "", "Ana Berg", "Ana Berg", "n/a", "  N/A " + " " * 20, "Not  Applicable", "yes", "no",
         "EFT (certified); IBCT", "en; es; ", ";", "120", "80-120", "90,50", "US", "97205",
         "972051234", "45.5", "-122.6", "91", "+1 503 555 0100", "1.234E+09", "5035550100.0",
         "+1-XXX", "ana@example.org; b@c.d", "mailto:a@b.c", "https://example.org", "a\nb",
         'says "yes"', '"', '5" pipe, 6" pipe', "Zoë Müller", "\u200bZoe\u00a0 B", "\x00", "É" * 9,
         "family", "2026-01-01", "LMFT; Ph.D.", "wheelchair; step free", "x" * 30, "\u2028", "\x1c"]
    ),
    st.text(alphabet="aB1 ;,\"'.\t-é\u200b", max_size=25),
)  # fmt: skip
COLUMNS = (*own_csv.COLUMNS, "id", "phone", "email", "fee_low", "kind", "description", "npi", "huh")
"""Our own columns, some that only the TOML names, and one that nobody knows."""
SEVERAL = words_in(
    "credentials languages specialties modalities insurance jurisdictions faith accessibility "
    "phones phone emails email web"
)


@st.composite
def tables(draw: st.DrawFn) -> bytes:
    """Our own CSV, well and badly written."""
    mark = draw(st.sampled_from(",,;\t|"))
    end = draw(st.sampled_from(["\n", "\r\n"]))
    quote = draw(st.sampled_from(['"', '"', ""]))
    chosen = draw(st.lists(st.sampled_from(COLUMNS), min_size=2, max_size=9, unique=True))
    header = ["name", *(name for name in chosen if name != "name")]
    cells = st.lists(CELLS, min_size=len(header), max_size=len(header))
    lines = [mark.join(header)]
    for kind in draw(st.lists(st.sampled_from("rrrrrrrbse"), max_size=60)):
        row = draw(cells)
        if kind == "r":
            lines.append(mark.join(_written(cell, mark, quote) for cell in row))
        elif kind == "b":
            lines.append(draw(st.sampled_from(['broken"row', 'a,"b', '"', "only one", '"x""'])))
        else:
            lines.append(mark.join(row[: len(row) // 2]) if kind == "s" else "")
    text = end.join(lines) + draw(st.sampled_from([end, ""]))
    start = draw(st.sampled_from([b"", b"", b"\xef\xbb\xbf"]))
    return start + text.encode(draw(st.sampled_from(["utf-8", "utf-8", "cp1252"])), "replace")


def _written(cell: str, mark: str, quote: str) -> str:
    plain = not any(each in cell for each in f'{mark}"\n\r')
    return cell if plain and not quote else '"' + cell.replace('"', '""') + '"'


def locate(place: RecordPlace) -> Point | None:
    return Point(52.5, 13.4) if place.city else None


def new_locate() -> Locate:
    return locate


def indexed(path: Path, scale: IndexScale) -> Index:
    directory, cache = Directory(str(path), str(path)), str(path.parent / "cache")
    return index_of(directory, Options(), cache, "", new_locate, lambda _: None, scale)


SCALES = st.builds(
    IndexScale, rows=st.integers(2, 40), piece=st.integers(60, 3000), processes=st.integers(1, 3)
)


@settings(max_examples=120, deadline=None)
@given(tables(), SCALES)
def test_an_index_of_any_table_holds_what_is_read_from_it_row_by_row(
    data: bytes, scale: IndexScale
) -> None:
    with tempfile.TemporaryDirectory() as folder:
        path = Path(folder) / "list.csv"
        path.write_bytes(data)
        items = list(items_of(Directory(str(path), str(path)), Options()))
        records = [item for item in items if isinstance(item, Record)]
        index = indexed(path, scale)
        bad = [i for i in items if isinstance(i, Finding) and i.weight is Weight.BAD]
        assert (index.size, index.bad) == (len(records), sum(i.lost for i in bad))
        rows = _rows(index)
        # With its line, and with what the index itself does not hold.
        assert index.records(rows) == records
        _holds(index, rows, records)
        entries = entries_of(records)
        memory = MemorySegment(entries, locate)
        for near in (None, Point(52.0, 13.0)):
            asked = Query(everyone=True, near=near, limit=500)
            found, expected = search(index.segments, asked), search([memory], asked)
            assert [h.entry for h in found.hits] == [h.entry for h in expected.hits]
            assert (found.total, found.relax) == (expected.total, expected.relax)
        assert index.merged == len(records) - len(entries)
        index.close()


def _rows(index: Index) -> list[int]:
    """The rows that stand in the file, without those that were put together of several."""
    left = index.size
    rows = []
    for number, size in enumerate(index.sizes):
        rows += [number * ROWS + row for row in range(min(size, left))]
        left -= min(size, left)
    return rows


def _holds(index: Index, rows: list[int], records: list[Record]) -> None:
    """Every term, fee and key of every record is in the index, and no other."""
    terms = {term for record in records for term in terms_of(record)}
    for term in terms:
        having = {row for row in rows if index.segments[row // ROWS].rows(term) >> row % ROWS & 1}
        assert having == {
            row for row, record in zip(rows, records, strict=True) if term in terms_of(record)
        }
    for row, record in zip(rows, records, strict=True):
        planes = index.segments[row // ROWS].planes("fee")
        fee = sum((plane >> row % ROWS & 1) << n for n, plane in enumerate(reversed(planes)))
        assert fee == (fee_of(record) or 0)
        for key in (f"is:{record.id}", *same_keys(record)):
            assert row in index.rows_with([key])


@given(
    st.lists(st.sampled_from(COLUMNS), unique=True),
    st.lists(st.lists(CELLS, min_size=len(COLUMNS), max_size=len(COLUMNS)), max_size=12),
    st.booleans(),
)
def test_a_row_is_read_as_an_entry_of_our_own_list_is(
    chosen: list[str], rows: list[list[str]], partly: bool
) -> None:
    header = ("name", *(name for name in chosen if name != "name"))
    cut = [tuple(cells[: len(header)]) for cells in rows]
    numbered = [Row(1, header), *(Row(line, cells) for line, cells in enumerate(cut, 2))]
    read = own_csv.read("list", iter(numbered), UNSEARCHED if partly else ())
    found = {item.source.line: item for item in read if isinstance(item, Record)}
    for line, cells in enumerate(cut, 2):
        entry = {n: _entry(n, cell) for n, cell in zip(header, cells, strict=True) if n != "huh"}
        plain = record_of(entry, Source("list", "own-csv", line, str(entry.get("id", ""))))
        if not plain.name:
            assert line not in found
        elif not partly:
            # A column that is none of ours is kept word for word beside it.
            assert replace(found[line], others=()) == plain
        else:
            assert found[line].id == plain.id
            assert found[line].places == plain.places
            assert terms_of(found[line]) == terms_of(plain)
            assert same_keys(found[line]) == same_keys(plain)
            assert order_key(found[line]) == order_key(plain)


def _entry(name: str, cell: str) -> object:
    """A cell as the value that an entry of our own list would have."""
    if name in SEVERAL:
        return list(clean.distinct(clean.text_or_empty(part) for part in cell.split(";")))
    return clean.paragraphs(cell) if name == "note" else clean.text_or_empty(cell)


@given(st.text(alphabet='ab ,;\t"\'\n\r\x00é\u2028', max_size=40), st.sampled_from(",;\t|¬"),
       st.booleans(), st.booleans())  # fmt: skip
def test_a_line_is_cut_where_the_csv_module_cuts_it(
    text: str, mark: str, quoting: bool, strict: bool
) -> None:
    # Blanks beside a quote are ours to leave out, wherever the module would keep one.
    assume(not quoting or not re.search(r'" | "', text.replace("\x00", "")))
    lines = [f"{line}\n" for line in text.replace("\x00", "").removesuffix("\n").split("\n")]
    try:
        if quoting:
            rows = list(csv.reader(lines, delimiter=mark, strict=strict))
        else:
            rows = list(csv.reader(lines, delimiter=mark, quoting=csv.QUOTE_NONE))
    except csv.Error:
        rows = []
    expected = rows[0] if len(rows) == 1 else []
    assert split(text, mark, quoting=quoting, strict=strict) == expected


@given(st.lists(st.text(alphabet="ab 12é", max_size=5), min_size=1, max_size=8))
def test_a_line_of_quoted_cells_is_cut_where_the_csv_module_cuts_it(cells: list[str]) -> None:
    line = ",".join(f'"{cell}"' for cell in cells)
    assert split(line + "\n", ",", strict=True) == next(csv.reader([line]))


@given(st.text(alphabet=st.characters(max_codepoint=127)))
def test_plain_letters_are_folded_as_all_others_are(text: str) -> None:
    # A letter that is not plain and leaves nothing behind takes the other way.
    assert fold(text[:50]) == fold(text[:50] + "\u0301")


@given(CELLS)
def test_a_cell_is_settled_when_looking_twice_says_no_more(cell: str) -> None:
    assert clean.settle_text(cell) == clean.text_or_empty(clean.text_or_empty(cell))


@given(st.lists(st.integers(0, 2**32 - 1), max_size=70))
def test_planes_hold_every_number(numbers: list[int]) -> None:
    planes = planes_of(numbers)
    for row, number in enumerate(numbers):
        assert number == sum((plane >> row & 1) << n for n, plane in enumerate(reversed(planes)))
