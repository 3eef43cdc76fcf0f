"""A pack of helplines is held to having a source, a day and numbers."""

from __future__ import annotations

from pathlib import Path

import pytest

from intimacy_cli.packs.loader import builtin_path
from tests.conftest import Cli

GOOD = """[pack]
kind = "helplines"
verified_on = 2026-11-23

[[country]]
code = "XX"
name = "Somewhere"
sources = ["example.org"]
line = [{ for = "fear", name = "Help", reach = ["123"] }]
"""


def test_the_one_that_comes_with_the_program_is_sound(cli: Cli) -> None:
    checked = cli("packs", "check", builtin_path("helplines"), "--json")
    assert checked.code == 0
    assert checked.data["findings"] == []
    assert checked.data["good"] == 11


@pytest.mark.parametrize(
    ("good", "bad", "said"),
    [
        ('sources = ["example.org"]', "sources = []", "no page where"),
        ("verified_on = 2026-11-23", "", "verified_on"),
        ('reach = ["123"]', "reach = []", "no number"),
        ('for = "fear"', 'for = "fun"', "'fun'"),
        ('code = "XX"', "", "code is missing"),
        ('line = [{ for = "fear", name = "Help", reach = ["123"] }]', "", "no helpline"),
    ],
)
def test_a_country_that_lacks_something_is_named(
    cli: Cli, tmp_path: Path, good: str, bad: str, said: str
) -> None:
    file = tmp_path / "lines.toml"
    file.write_text(GOOD)
    assert cli("packs", "check", str(file), "--json").data["findings"] == []
    file.write_text(GOOD.replace(good, bad))
    (finding,) = cli("packs", "check", str(file), "--json").data["findings"]
    assert said in finding["what"]
