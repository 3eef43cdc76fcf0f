"""A bad row is named by the line on which it stands, however the file is written."""

from __future__ import annotations

import pytest

from intimacy_cli.packs.salvage import head_alone, salvage_rows
from intimacy_cli.packs.validation import PackFinding, RowFault, locate_faults, row_lines

TEXT = '''[pack]
kind = "ideas"

[[idea]]
text = """
[[idea]]
minutes = 3
"""  # [[idea]]
[[ "idea" ]]  # the second
title = "a \\" # [[idea]]"
minutes = 0
'''


def test_a_header_inside_a_text_is_no_row() -> None:
    assert row_lines(TEXT, "idea") == (4, 9)


def test_the_row_and_the_key_are_both_named() -> None:
    found = locate_faults("f.toml", TEXT, "idea", [RowFault(1, "minutes", "minutes is 1 or more")])
    assert found == (PackFinding("f.toml", 9, "minutes is 1 or more (line 11)"),)


def test_a_fault_of_the_whole_file_has_no_line() -> None:
    assert locate_faults("f.toml", TEXT, "idea", [RowFault(-1, "", "no")]) == (
        PackFinding("f.toml", 0, "no"),
    )


def test_one_broken_row_costs_only_itself() -> None:
    text = '[pack]\nkind = "ideas"\n[[idea]]\na = 1\n[[idea]]\nb = = 2\n[[idea]]\nc = 3\n'
    saved = salvage_rows("f.toml", text, "idea")
    assert saved.tables == {"pack": {"kind": "ideas"}, "idea": [{"a": 1}, {"c": 3}]}
    assert saved.lines == (3, 7)
    assert saved.findings == (PackFinding("f.toml", 5, "Invalid value (line 6)"),)


@pytest.mark.parametrize(
    ("slip", "what"),
    [
        (f"b = {'9' * 5000}", "a number is too long"),
        (f"b = {'[' * 5000}", "nested too deeply"),
        ('b = "\udcfc"', "not UTF-8 text"),
    ],
)
def test_whatever_broke_a_row_the_others_are_saved(slip: str, what: str) -> None:
    text = f"[[idea]]\na = 1\n[[idea]]\n{slip}\n[[idea]]\nc = 3\n"
    saved = salvage_rows("f.toml", text, "idea")
    assert saved.tables["idea"] == [{"a": 1}, {"c": 3}]
    assert saved.findings == (PackFinding("f.toml", 3, what),)


def test_a_table_where_a_list_of_them_belongs_costs_only_itself() -> None:
    text = '[pack]\nkind = "ideas"\n[idea]\na = 1\n[[idea]]\nb = 2\n'
    saved = salvage_rows("f.toml", text, "idea")
    assert saved.tables["idea"] == [{"b": 2}]
    assert saved.findings == (
        PackFinding("f.toml", 1, "idea has to be a list of tables; write [[idea]]"),
    )


def test_a_value_where_rows_should_be_is_no_row() -> None:
    assert salvage_rows("f.toml", "idea = 3\n[[idea]\n", "idea").tables["idea"] == []


@pytest.mark.parametrize(
    "text",
    [
        '[pack]\nkind = "ideas"\n\n[[idea]]\ntitle = "No end\n',
        '# Ours.\n["pack"]  # the head\nkind = "ideas"\n[[idea]]\ntext = "\udcfc"\n',
        '[[idea]]\ntitle = "No end\n\n[ pack ]\nkind = "ideas"\n',
        'pack = { kind = "ideas" }\n[[idea]\n',
    ],
)
def test_the_head_of_a_broken_pack_is_read_alone(text: str) -> None:
    assert head_alone(text) == {"pack": {"kind": "ideas"}}


@pytest.mark.parametrize("text", ["", "[[idea]\n", '[pack]\nkind = "ideas\n', "\x00", "[\n["])
def test_a_head_that_is_missing_or_broken_says_nothing(text: str) -> None:
    assert head_alone(text) == {}
