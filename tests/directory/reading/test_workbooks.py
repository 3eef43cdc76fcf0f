"""Workbooks: cells as a person sees them, sheets, bounds, and one line for what cannot be read."""

from __future__ import annotations

import io
import struct
import zipfile

import pytest
from hypothesis import given
from hypothesis import strategies as st

from intimacy_cli.directory.reading.workbooks.number_formats import show_number
from tests.harness.directories import read, read_set
from tests.harness.workbooks import ods, ods_row, packed, row, xlsx

HEADER = row("Name", "Phone", "Town")
ANNA = row("Anna Berg", "030 5550101", "Berlin")


@pytest.mark.parametrize(
    ("number", "code", "seen"),
    [
        ("2139", "00000", "02139"),
        ("2139.0", "00000", "02139"),
        ("28171841", "00000-0000", "02817-1841"),
        ("5551234567", "(###) ###-####", "(555) 123-4567"),
        ("5551234", "[<=9999999]###-####;(###) ###-####", "555-1234"),
        ("5551234567", "[<=9999999]###-####;(###) ###-####", "(555) 123-4567"),
        ("120", '#,##0.00 "€"', "120.00 €"),
        ("1200", "[$£-809]#,##0", "£1200"),
        ("85.5", '"$"#,##0.00_);[Red]("$"#,##0.00)', "$85.50"),
        ("0.25", "0%", "25%"),
        ("45000", "dd/mm/yyyy", "2023-03-15"),
        ("45000.5", "d.m.yy h:mm", "2023-03-15 12:00"),
        ("0.75", "h:mm AM/PM", "18:00"),
        ("60", "General", "60"),
        ("4.93012345678E+11", "General", "493012345678"),
        ("35.100000000000001", "", "35.1"),
        ("1.5", "0.##", "1.5"),
        ("7", "0.##", "7"),
        ("12", '0" years"', "12 years"),
        ("44.5", "@", "44.5"),
        ("x", "0", "x"),
        ("1e999", "0", "1e999"),
    ],
)
def test_a_number_is_read_as_its_cell_shows_it(number: str, code: str, seen: str) -> None:
    assert show_number(number, code) == seen


@given(st.text(max_size=20), st.text(max_size=30))
def test_any_number_under_any_format_gives_some_text(number: str, code: str) -> None:
    assert isinstance(show_number(number, code), str)


@given(st.integers(0, 99_999))
def test_a_postcode_keeps_its_zeros(code: int) -> None:
    assert show_number(str(code), "00000") == f"{code:05d}"


def test_dates_may_be_counted_from_1904() -> None:
    assert show_number("43538", "yyyy-mm-dd", since_1904=True) == "2023-03-15"


def test_shared_texts_are_read_without_how_they_are_spoken() -> None:
    shared = (
        "<si><t>Name</t></si><si><r><t>鈴木 </t></r><r><t>一郎</t></r><rPh><t>スズキ</t></rPh></si>"
    )
    cells = '<row><c r="A1" t="s"><v>0</v></c></row><row><c r="A2" t="s"><v>1</v></c></row>'
    assert read(xlsx({"S": cells}, shared=shared)).names == ["鈴木 一郎"]


def test_errors_booleans_and_formulas_are_read_as_they_show() -> None:
    cells = (
        HEADER
        + row("Anna Berg")
        + '<row><c t="str"><f>A1</f><v>Bo Holm</v></c><c t="e"><v>#N/A</v></c></row>'
    )
    found = read(xlsx({"S": cells}))
    assert found.names == ["Anna Berg", "Bo Holm"]
    assert found.records[1].phones == ()


def test_each_visible_sheet_is_a_table_and_hidden_ones_are_named() -> None:
    book = xlsx({"A": HEADER + ANNA, "B": HEADER + row("Bo Holm"), "C": HEADER}, hidden=["C"])
    found = read(book, "book.xlsx")
    assert [each.file for each in found.recognised] == ["book.xlsx/A", "book.xlsx/B"]
    assert found.names == ["Anna Berg", "Bo Holm"]
    assert found.says("sheet 'C' is hidden; not read")


def test_a_sheet_that_is_no_list_gives_nobody() -> None:
    rota = row("Week", "Mon", "Fri") + row("1", "Anna", "Bo")
    found = read(xlsx({"Rota": rota, "People": HEADER + ANNA}))
    assert found.names == ["Anna Berg"]
    assert found.says("sheet 'Rota' doesn't look like a list of people")


def test_titles_above_the_header_are_passed_over_and_told() -> None:
    found = read(xlsx({"S": row("Our list") + row("") + row("2026") + HEADER + ANNA}))
    assert found.names == ["Anna Berg"]
    assert found.says("what's above it isn't read: 'Our list'")


def test_rows_are_those_that_are_there_and_not_those_that_an_address_claims() -> None:
    far = '<row r="1048576"><c r="XFD1048576" t="inlineStr"><is><t>x</t></is></c></row>'
    found = read(xlsx({"S": HEADER + ANNA + far}))
    assert found.names == ["Anna Berg"]


def test_repeated_rows_and_columns_of_an_ods_are_there_once() -> None:
    rows = (
        ods_row("Name", "Town")
        + ods_row("Anna Berg", "Berlin")
        + '<table:table-row table:number-rows-repeated="1048570">'
        '<table:table-cell table:number-columns-repeated="16384"><text:p>x</text:p>'
        "</table:table-cell></table:table-row>"
    )
    found = read(ods(f'<table:table table:name="S">{rows}</table:table>'))
    assert found.names == ["Anna Berg", "x"]


def test_an_ods_shows_its_text_without_comments_and_without_hidden_sheets() -> None:
    cell = (
        '<table:table-cell office:value-type="float" office:value="184"><office:annotation>'
        "<text:p>call late</text:p></office:annotation><text:p>00184</text:p></table:table-cell>"
    )
    anna = "<table:table-cell><text:p>Anna</text:p></table:table-cell>"
    rows = f"{ods_row('Name', 'Postcode')}<table:table-row>{anna}{cell}</table:table-row>"
    unseen = '<style:table-properties table:display="false"/>'
    style = f'<style:style style:name="ta2">{unseen}</style:style>'
    tables = (
        f'<table:table table:name="S">{rows}</table:table>'
        f'<table:table table:name="Old" table:style-name="ta2">{rows}</table:table>'
    )
    found = read(ods(tables, styles=style))
    assert [each.places[0].postcode for each in found.records] == ["00184"]
    assert found.says("sheet 'Old' is hidden")


def test_a_workbook_in_a_zip_is_read() -> None:
    found = read(packed({"folder/list.xlsx": xlsx({"S": HEADER + ANNA})}), "all.zip")
    assert found.names == ["Anna Berg"]
    assert found.recognised[0].file == "all.zip/folder/list.xlsx"


def test_a_workbook_of_something_else_in_a_folder_gives_nobody_and_is_no_fault() -> None:
    budget = xlsx({"S": row("Name", "January") + row("Rent of the flat", "900")})
    found = read_set({"f/budget.xlsx": budget, "f/list.xlsx": xlsx({"S": HEADER + ANNA})})
    assert found.names == ["Anna Berg"]
    assert found.bad == []


LAUGHS = (
    '<!DOCTYPE x [<!ENTITY a "aaaaaaaaaa"><!ENTITY b "&a;&a;&a;&a;&a;&a;">]>'
    "<worksheet><sheetData><row><c t='str'><v>&b;</v></c></row></sheetData></worksheet>"
)


def _with(part: str, data: str | bytes) -> bytes:
    out = io.BytesIO()
    whole = zipfile.ZipFile(io.BytesIO(xlsx({"S": HEADER + ANNA})))
    with zipfile.ZipFile(out, "w", zipfile.ZIP_DEFLATED) as archive:
        for name in whole.namelist():
            archive.writestr(name, data if name == part else whole.read(name))
        if part not in whole.namelist():
            archive.writestr(part, data)
    return out.getvalue()


def old_office(*streams: str) -> bytes:
    """Give the beginning of a document of the old Office with streams of these names."""
    names = b"".join(name.encode("utf-16-le") + b"\0\0" for name in streams)
    return b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + bytes(504) + names + struct.pack("<I", 7) * 200


SHEET = "xl/worksheets/sheet1.xml"


@pytest.mark.parametrize(
    ("data", "said"),
    [
        (_with(SHEET, LAUGHS), "declares a document type"),
        (_with("xl/workbook.xml", LAUGHS), "declares a document type"),
        (_with("xl/sharedStrings.xml", LAUGHS.encode("utf-16")), "declares a document type"),
        (_with(SHEET, "<a>" * 5000), "elements in elements without end"),
        (_with(SHEET, "<worksheet><row a='" + "x" * 5_000_000), "far more"),
        (_with(SHEET, " " * 300_000_000), "unpacks to far more"),
        (_with(SHEET, "no XML"), "is damaged"),
        (_with(SHEET, ""), "is damaged"),
        (xlsx({}), "has nothing in the sheets"),
        (xlsx({f"S{n}": "" for n in range(200)}), "more than 100 sheets"),
        (ods("<table:table/>" * 100_000), "more than 100 sheets"),
        (old_office("EncryptedPackage"), "is locked with a password: open it, save a copy without"),
        (old_office("WordDocument"), "is a Word document: copy its table into a spreadsheet"),
        (old_office("Workbook"), "open it and save it as .xlsx"),
        (ods("", parts={"META-INF/manifest.xml": "<encryption-data/>"}), "locked with a password"),
        (packed({"word/document.xml": "x"}), "is a Word document: copy its table"),
        (packed({"Index/Document.iwa": "x"}), "File > Export To > CSV"),
        (packed({"mimetype": "x.text", "content.xml": "<a/>"}), "but not a spreadsheet"),
        (b"%PDF-1.7 \xe2\xe3\xcf\xd3" + bytes(range(256)) * 20, "is a PDF, which has no rows"),
    ],
    ids=lambda each: each if isinstance(each, str) else "",
)
def test_what_cannot_be_read_is_one_line_that_says_why(data: bytes, said: str) -> None:
    found = read(data, "list")
    assert len(found.findings) == 1, found.findings
    assert said in found.findings[0].what


def test_ten_thousand_columns_are_read_to_the_bound() -> None:
    wide = row("Name", *(f"C{n}" for n in range(10_000))) + row("Anna Berg", *["x"] * 10_000)
    assert read(xlsx({"S": wide})).names == ["Anna Berg"]
