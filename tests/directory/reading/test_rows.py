"""Rows and cards as programs write them: ended early, guarded, folded, in other alphabets."""

import csv
import io

import pytest
from hypothesis import given
from hypothesis import strategies as st

from intimacy_cli.directory.reading.csv_rows import strip_guards
from tests.harness.directories import read

HEAD = "Name,Address,City,Zip,Phone,Email\n"
CELLS = st.text(st.characters(codec="utf-8", exclude_categories=["C", "Z"]), min_size=1, max_size=8)


@pytest.mark.parametrize("quoting", [csv.QUOTE_MINIMAL, csv.QUOTE_ALL])
@given(widths=st.lists(st.integers(2, 6), min_size=1, max_size=40))
def test_a_row_may_leave_out_its_last_cells(quoting: int, widths: list[int]) -> None:
    text = io.StringIO()
    writer = csv.writer(text, quoting=quoting, lineterminator="\n")  # type: ignore[arg-type]
    for number, width in enumerate(widths):
        cells = [f"Ada {number}", "1 Main St", "Boston", "02138", "617-555-0102", "a@example.org"]
        writer.writerow(cells[:width])
    told = read(HEAD + text.getvalue())
    assert told.names == [f"Ada {number}" for number in range(len(widths))]
    assert told.bad == []


def test_short_rows_are_rows_though_a_quoted_line_break_is_near() -> None:
    told = read(
        HEAD + '"Ada Miller","1 Main St\nSuite 5",Portland,97205,503-555-0101,a@example.org\n'
        "Bo Stone,2 Oak Ave,Boston,02138\n" + "Cy Zero,3 Elm,Boston,02139\n" * 2
    )
    assert len(told.records) == 4
    assert told.bad == []


def test_a_row_that_ends_early_within_quotes_of_several_lines_is_one() -> None:
    early = "".join(f'"Bo {n}","2 Oak Ave","Boston"\n' for n in range(4))
    told = read(HEAD + early + '"Ada","1 Main St\nSuite 5","Boston"\n' + early)
    assert len(told.records) == 9
    assert told.bad == []


def test_each_row_of_a_stretch_that_could_not_be_read_is_counted() -> None:
    whole = "Cy Zero,3 Elm,Boston,02139,617-555-0103,c@example.org\n"
    told = read(
        HEAD + 'Ada "Addie Miller,1 Main St,Portland,97205,503-555-0101,a@example.org\n'
        '"Bo Stone,2 Oak Ave,Boston,02138,617-555-0102,b@example.org\n' + whole * 2
    )
    assert len(told.records) == 2
    assert sum(each.lost for each in told.findings) == 2
    assert [each.line for each in told.bad] == [2]


def test_a_quote_that_was_not_doubled_costs_nothing_where_the_cells_still_end() -> None:
    told = read(
        "name,languages,city\n"
        'Ada Miller,"[""English"",""French"]","Boston"\n'
        'Bo Stone,"[""English""]","Portland"\n'
        'Cy Zero,3 Elm",Boston\n'
    )
    assert [(each.name, each.places[0].city) for each in told.records] == [
        ("Ada Miller", "Boston"), ("Bo Stone", "Portland"),
    ]  # fmt: skip
    assert [each.text for each in told.records[0].languages] == ["English", "French"]
    assert [each.line for each in told.bad] == [4]


def test_of_a_cell_that_is_too_long_that_is_said() -> None:
    (said,) = read(HEAD + f'Ada,"1 Main {"x" * 140_000}, B",Boston,02138,1,a@b.de\n' * 2).bad
    assert said.what == "has a cell of more than 131072 characters (to line 3)"
    assert said.rows == 2


@given(st.lists(st.tuples(CELLS, CELLS, CELLS), min_size=1, max_size=8), st.integers(1, 3))
def test_blanks_between_quotes_and_commas_are_none_of_the_cells(
    rows: list[tuple[str, str, str]], blanks: int
) -> None:
    between = f'",{" " * blanks}"'
    people = [(f"P {n}", f"{n} A St, {a}", b + c) for n, (a, b, c) in enumerate(rows)]
    lines = [
        f'"{between.join(each.replace(chr(34), chr(34) * 2) for each in row)}"'
        for row in [("Name", "Address", "City"), *people]
    ]
    told = read("\n".join(lines) + "\n")
    assert told.names == [f"P {n}" for n in range(len(rows))]
    assert all(f"{n} A St, " in each.places[0].address for n, each in enumerate(told.records))


def test_what_guards_a_zero_from_a_spreadsheet_is_none_of_the_value() -> None:
    told = read(
        'Name,City,State,Zip,Phone,Country\nEl,Boston,MA,="02138",="617-555-0105",US\n'
        "Fi O'Hara,Boston,MA,'02138,'+1 617 555 0106,US\n"
        'Gi,Boston,MA,"=""02138""","\'6175550107",US\n'
    )
    assert {record.places[0].postcode for record in told.records} == {"02138"}
    assert [record.phones for record in told.records] == [
        ("617-555-0105",), ("+1 617 555 0106",), ("6175550107",)
    ]  # fmt: skip
    assert told.names == ["El", "Fi O'Hara", "Gi"]


@given(st.lists(st.text(), max_size=5))
def test_other_cells_stay_as_they_are(cells: list[str]) -> None:
    kept = [cell for cell in cells if cell[:1] not in {"=", "'"}]
    assert strip_guards(kept) == kept
    assert strip_guards(["'t Hooft", "'n Sync", "=1+1", "'"]) == [
        "'t Hooft",
        "'n Sync",
        "=1+1",
        "'",
    ]


def card(*lines: bytes) -> bytes:
    return b"\r\n".join([b"BEGIN:VCARD", b"VERSION:2.1", *lines, b"END:VCARD", b""])


@pytest.mark.parametrize(
    ("charset", "name"),
    [("Windows-1251", "Екатерина Иванова"), ("ISO-8859-2", "Żółć Wałęsa"),
     ("SHIFT_JIS", "山田 花子"), ("UTF-8", "Zoë Müller"), ("ISO-8859-1", "Zoë Müller")],
)  # fmt: skip
def test_a_card_is_read_in_the_character_set_that_it_says(charset: str, name: str) -> None:
    plain = card(f"FN;CHARSET={charset}:".encode() + name.encode(charset))
    told = read(plain + card("FN:Zoë Plain".encode()), "a.vcf")
    assert told.names == [name, "Zoë Plain"]


def test_a_line_folded_within_a_letter_spoils_no_name() -> None:
    folded = "FN:Zoë Müller".encode().replace(b"\xc3\xab", b"\xc3\r\n \xab")
    told = read(card(folded) + card("FN:René Dupont".encode()), "a.vcf")
    assert told.names == ["Zoë Müller", "René Dupont"]
    assert told.findings == []


def test_a_card_that_says_nothing_and_is_no_utf_8_is_windows_and_it_is_said() -> None:
    told = read(card("FN:René Dupont".encode("cp1252")), "a.vcf")
    assert told.names == ["René Dupont"]
    assert told.says("Windows-1252")
    wide = read(card("FN:Zoë Müller".encode()).decode().encode("utf-16"), "a.vcf")
    assert wide.names == ["Zoë Müller"]


def test_quoted_printable_that_is_folded_with_a_blank_besides() -> None:
    told = read(
        card(
            b"FN;CHARSET=UTF-8;ENCODING=QUOTED-PRINTABLE:=D0=90=D0=B2=D0=B8=D0=B0 =D0=9A=",
            b" =D0=B0=D0=BF=D1=83=D1=81=D1=82=D0=B8=D0=",
            b" =BD",
        ),
        "a.vcf",
    )
    assert told.names == ["Авиа Капустин"]
