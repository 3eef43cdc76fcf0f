"""Every command on the pages about therapists, and every printed one, works as it stands."""

from __future__ import annotations

import re
import shlex
import shutil
from pathlib import Path

import pytest

from tests.conftest import Cli

DOCS = Path(__file__).parents[3] / "docs"
FRIENDS = """name,city,country,latitude,longitude,languages,modalities,fee,currency,online,phones
Asha Stevens,Berlin,DE,52.52,13.40,hi,EFT (certified),90,EUR,yes,030 5550101
Bruno Klein,Berlin,DE,52.51,13.39,es,EFT,100,EUR,yes,030 5550102
"""
ODD = "Wer,Was es kostet,Raum\nAnna Berg,90 EUR,12\nBert Klein,80 EUR,13\n"


def blocks(page: str) -> list[list[str]]:
    """The command lines of a page, block by block."""
    text = (DOCS / page).read_text(encoding="utf-8")
    found = re.findall(r"```bash\n(.*?)```", text, re.DOTALL)
    return [[row for row in block.splitlines() if row.startswith("intimacy ")] for block in found]


@pytest.fixture
def folder(tmp_path: Path, cli: Cli, monkeypatch: pytest.MonkeyPatch) -> Path:
    place = tmp_path / "here"
    place.mkdir()
    monkeypatch.chdir(place)
    monkeypatch.setenv("HOME", str(place))
    (place / "friend.toml").write_text(cli("therapist", "template", "toml").out)
    (place / "npidata.csv").write_text(FRIENDS)
    (place / "list.csv").write_text(ODD)
    shutil.copy(Path(__file__).parent / "lists" / "uk-clinic.xlsx", place / "clinic.xlsx")
    return place


def run(cli: Cli, row: str) -> None:
    typed, _, into = row.partition(" > ")
    done = cli(*shlex.split(typed, comments=True)[1:])
    # A table without a word we know is no list until its columns are named: check says so.
    unread = " check list.csv" in typed and "--map" not in typed and "no column we know" in done.out
    assert done.code == (1 if unread else 0), (row, done.err)
    if into:
        Path(shlex.split(into, comments=True)[0]).write_text(done.out)


@pytest.mark.usefixtures("places_there", "folder")
@pytest.mark.parametrize("page", ["therapist.md", "directory-files.md"])
def test_the_examples_of_a_page_work_one_after_the_other(cli: Cli, page: str) -> None:
    cli("bucket", "add", "the sea")
    found = blocks(page)
    assert sum(map(len, found)) >= 5
    for block in found:
        if any(" show 2" in row for row in block):
            cli("therapist", "find", "--json")
        for row in block:
            run(cli, row)


@pytest.mark.usefixtures("places_there", "folder")
def test_the_examples_in_the_help_work(cli: Cli) -> None:
    cli("bucket", "add", "the sea")
    cli("config", "set", "therapist.directories", "npidata.csv")
    for command in ("show", "keep", "called", "drop", "find", "check"):
        example = cli("therapist", command, "--help").out.partition("Example: ")[2]
        row = " ".join(example.split()).replace("registry.csv", "npidata.csv")
        if command in ("show", "keep"):
            cli("therapist", "find", "--json")
        done = cli(*shlex.split(row)[1:], stdin="a note" if row.endswith(" -") else "")
        if command == "drop":
            # It drops by name somebody who may not be on the list of a test.
            assert done.code in (0, 1)
            continue
        assert done.code == 0, (row, done.err)


@pytest.mark.usefixtures("folder")
@pytest.mark.parametrize("who", [(), ("--as", "Ana")])
def test_the_command_under_an_answer_is_the_whole_of_it(cli: Cli, who: tuple[str, ...]) -> None:
    for name in ("Ana", "Ben"):
        cli("bucket", "add", f"{name}'s sea", "--as", name)
    for kept in (True, False):
        if not kept:
            # A list of what comes from a pipe, and one that is not kept.
            who = ("--as", "Nobody")
        found = cli("therapist", "find", "-d", "list.csv", "--map", "name=Wer", *who)
        (row,) = [row for row in found.lines if "in full: " in row]
        done = cli(*shlex.split(row.partition("in full: ")[2])[1:])
        assert (done.code, done.lines[0]) == (0, "Anna Berg"), row


@pytest.mark.usefixtures("folder")
def test_the_command_that_check_prints_is_one(cli: Cli) -> None:
    checked = cli("therapist", "check", "list.csv")
    (row,) = [row.strip() for row in checked.lines if "--save-map" in row]
    run(cli, row)
    assert Path("list.csv.toml").exists()
