"""A pack of helplines: what a good row is, and that bad ones are named and cost nothing else."""

from __future__ import annotations

import os
from pathlib import Path

import pytest

from intimacy_cli.packs.loader import builtin_path
from tests.conftest import Cli

HEAD = '[pack]\nkind = "helplines"\nverified_on = 2026-11-23\n\n'
GOOD = """[[line]]
country = "IE"
for = "fear"
name = "Help"
reach = ["call 123"]
source = "https://example.org"
"""
SISTER = '[[line]]\nfor = "fear"\nname = "My sister"\nreach = ["call 0123 456"]\n'


def packed(folder: Path, *rows: str, head: str = HEAD) -> str:
    file = folder / "ours.toml"
    file.write_text(head + "\n".join(rows), encoding="utf-8")
    return str(file)


def test_the_one_that_comes_with_the_program_is_sound(cli: Cli) -> None:
    checked = cli("packs", "check", builtin_path("helplines"), "--json")
    assert checked.code == 0
    assert checked.data["findings"] == []
    assert checked.data["good"] > 160


@pytest.mark.parametrize(
    ("good", "bad", "said"),
    [
        ('for = "fear"', 'for = "fun"', "'fun'"),
        ('for = "fear"', "for = [1]", "not one of"),
        ('for = "fear"', "", "for is None"),
        ('name = "Help"', "", "name is missing"),
        ('reach = ["call 123"]', "reach = []", "no number"),
        ('reach = ["call 123"]', 'reach = "123"', "no number"),
        ('country = "IE"', 'country = "Ireland"', "two capital letters"),
        ("https://example.org", "example.org", "https://"),
        ('name = "Help"', 'name = "Help"\nwhom = "dogs"', "'dogs'"),
        ('name = "Help"', 'name = "Help"\nhours = 24', "hours isn't text"),
        ('name = "Help"', 'name = "Help"\nhous = "24/7"', "we don't know the key hous"),
        ('name = "Help"', 'name = "Help"\nverified_on = "soon"', "verified_on isn't a day"),
        ('name = "Help"', 'name = "Help"\nnews = "yes"', "true or false"),
        ('name = "Help"', 'name = "Help"\nsilent = "55"', "list of texts"),
    ],
)
def test_a_line_that_lacks_something_is_named_with_its_row(
    cli: Cli, tmp_path: Path, good: str, bad: str, said: str
) -> None:
    assert cli("packs", "check", packed(tmp_path, GOOD), "--json").data["findings"] == []
    file = packed(tmp_path, GOOD, GOOD.replace(good, bad))
    checked = cli("packs", "check", file, "--json").data
    (finding,) = checked["findings"]
    assert said in finding["what"]
    assert (checked["good"], finding["line"]) == (1, 12)


def test_an_own_file_is_shown_first_whatever_country(cli: Cli, tmp_path: Path) -> None:
    file = packed(tmp_path, SISTER, GOOD, GOOD.replace('"IE"', '"FR"').replace("123", "999"))
    shown = cli("safety", "--country", "IE", "--file", file)
    assert (shown.code, shown.err) == (0, "")
    assert shown.lines[0] == "Your own numbers"
    assert "My sister: call 0123 456" in shown.lines[1]
    assert "call 123" in shown.lines[2]
    assert "1800 341 900" in shown.out
    assert "no file of yours but the one you named" in shown.out
    assert "call 999;" not in shown.out.split("Help")[0]


def test_bad_rows_are_named_with_their_line_and_the_good_ones_used(
    cli: Cli, tmp_path: Path
) -> None:
    file = packed(tmp_path, SISTER, SISTER.replace('"fear"', '"fun"'), "[[line]]\nname = = 1\n")
    shown = cli("safety", "--country", "IE", "--file", file)
    assert shown.code == 0
    assert f"{file}, line 10: for is 'fun'" in shown.err
    assert f"{file}, line 15:" in shown.err
    assert shown.out.count("My sister") == 1
    found = cli("safety", "--country", "IE", "--file", file, "--json").data["own"]
    assert [each["line"] for each in found["findings"]] == [10, 15]


@pytest.mark.parametrize(
    ("text", "said"),
    [
        ("", "no [pack] table"),
        ("\x00", "ours.toml"),
        ('[pack]\nkind = "ideas"\n', "not of helplines"),
        ("[pack]\nkind = 3\n", "no [pack] table"),
    ],
)
def test_a_file_that_is_no_pack_of_helplines_is_refused_in_one_line(
    cli: Cli, tmp_path: Path, text: str, said: str
) -> None:
    shown = cli("safety", "--file", packed(tmp_path, head=text))
    assert (shown.code, shown.out) == (1, "")
    assert said in shown.err
    assert len(shown.err.splitlines()) == 1


def test_a_pack_of_the_kind_without_a_line_says_so_and_the_rest_is_shown(
    cli: Cli, tmp_path: Path
) -> None:
    shown = cli("safety", "--country", "IE", "--file", packed(tmp_path))
    assert shown.code == 0
    assert "there's no [[line]]" in shown.err
    assert "1800 341 900" in shown.out


@pytest.mark.parametrize("kind", ["folder", "pipe", "endless", "missing", "link"])
def test_what_is_no_ordinary_file_is_refused_at_once(cli: Cli, tmp_path: Path, kind: str) -> None:
    path = tmp_path / "numbers"
    if kind == "folder":
        path.mkdir()
    elif kind == "pipe":
        os.mkfifo(path)
    elif kind == "link":
        path.symlink_to("/dev/zero")
    named = "/dev/zero" if kind == "endless" else str(path)
    shown = cli("safety", "--country", "IE", "--file", named)
    assert (shown.code, shown.out) == (1, "")
    assert named in shown.err
    assert len(shown.err.splitlines()) == 1


def test_nothing_in_an_own_file_moves_the_cursor(cli: Cli, tmp_path: Path) -> None:
    file = packed(tmp_path, SISTER.replace("My sister", "My \\u001b[2Jsister"))
    assert "\x1b" not in cli("safety", "--country", "IE", "--file", file).out
