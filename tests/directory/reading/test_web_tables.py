"""Tables of web pages and of Markdown: which are lists, what their cells say and lead to."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from intimacy_cli.directory.reading import html_tables, markdown_tables
from tests.harness.directories import read

LIST = """<!doctype html><html><body><table><caption>Our people</caption>
<tr><th>Name</th><th>Town</th><th>Web</th><th>Email</th></tr>
<tr><td>Anna<br>Berg</td><td rowspan=2>Bonn</td><td><a href="https://a.example">site</a></td>
<td><a href="mailto:anna@example.org?subject=x">write</a></td></tr>
<tr><td>Bert &amp; Co</td><td><script>var x = "<td>no</td>";</script></td><td></td></tr>
</table></body></html>"""


def test_the_table_of_a_page_is_read_with_spans_links_and_entities() -> None:
    found = read(LIST, "page.html")
    anna, bert = found.records
    assert (anna.name, anna.web, anna.emails) == (
        "Anna Berg",
        ("https://a.example",),
        ("anna@example.org",),
    )
    assert [each.places[0].city for each in (anna, bert)] == ["Bonn", "Bonn"]
    assert (bert.name, bert.web) == ("Bert & Co", ())


def test_a_table_that_is_no_list_of_people_gives_nobody() -> None:
    hours = "<tr><td>Monday</td><td>9-5</td></tr><tr><td>Friday</td><td>9-1</td></tr>"
    found = read(f"<html><table>{hours}</table></html>", "page.html")
    assert found.records == []
    assert found.says("without schema.org data")


def test_a_page_with_schema_org_data_is_read_by_that_alone() -> None:
    script = '{"@context": "https://schema.org", "@type": "Psychologist", "name": "Cy Lund"}'
    page = LIST.replace("<body>", f'<body><script type="application/ld+json">{script}</script>')
    assert read(page, "page.html").names == ["Cy Lund"]


def test_dashes_below_the_header_of_a_markdown_table_are_nobody() -> None:
    text = "# List\n\n| Name | City |\n|:-----|------|\n| Anna \\| Berg | Bonn |\n\nmore\n"
    found = read(text, "list.md")
    assert found.names == ["Anna | Berg"]
    assert found.recognised[0].detail == "Markdown, table 'List'"


@pytest.mark.parametrize(
    "text",
    [
        "Name | City\n-----+-----\nAnna Berg | Bonn\n",
        "Name|City\n--|--\nAnna Berg|Bonn",
        "| Name | City |\n| --- | --- |\n| [Anna Berg](https://x.example) | **Bonn** |",
    ],
)
def test_tables_of_several_kinds_of_markdown_are_read(text: str) -> None:
    (record,) = read(text, "list.md").records
    assert (record.name, record.places[0].city) == ("Anna Berg", "Bonn")


TAGS = (
    "<table>,</table>,<tr>,<td>,<th>,</td>,</tr>,x,<a>,<script>,</script>,<!--,&#x,<td rowspan=3>"
)
tags = st.sampled_from(TAGS.split(","))


@given(st.lists(tags, max_size=40))
def test_any_page_gives_tables_and_no_error(parts: list[str]) -> None:
    for sheet in html_tables.tables_in("".join(parts)):
        assert all(cells for _, cells in sheet.rows())


@given(st.lists(st.sampled_from(["|", "-", "\n", "a", "\\", ":", "+", "[x](y)", " "]), max_size=40))
def test_any_text_gives_tables_and_no_error(parts: list[str]) -> None:
    for sheet in markdown_tables.tables_in("".join(parts)):
        assert all(isinstance(cell, str) for _, cells in sheet.rows() for cell in cells)
