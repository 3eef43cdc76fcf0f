"""A number means the last list that was shown: `show 2`, `keep 2`, `called 2`, `drop 2`."""

from __future__ import annotations

import shlex
from datetime import datetime, timedelta
from pathlib import Path

import pytest

from tests.conftest import Cli
from tests.harness.locks import PASSPHRASE, lock_cheaply, scripted

LIST = """name,city,country,phone
Anna Berg,Berlin,DE,030 1234567
Bert Klein,Berlin,DE,030 7654321
Carla Tapp,Hamburg,DE,040 222333
"""
FIND = ("therapist", "find", "-d")


@pytest.fixture
def clinic(tmp_path: Path) -> str:
    path = tmp_path / "a clinic's list.csv"
    path.write_text(LIST)
    return str(path)


@pytest.fixture
def vault(cli: Cli, home: Path) -> Path:
    assert cli("bucket", "add", "the sea").code == 0
    return home / "data" / "vault.db"


def later(monkeypatch: pytest.MonkeyPatch, now: str, **much: int) -> None:
    monkeypatch.setenv(
        "INTIMACY_NOW", (datetime.fromisoformat(now) + timedelta(**much)).isoformat()
    )


@pytest.mark.usefixtures("vault")
def test_from_list_to_call_by_numbers(cli: Cli, clinic: str) -> None:
    listed = cli(*FIND, clinic, "--plain")
    assert "  number: 2" in listed.lines
    assert listed.lines[-1].endswith("intimacy therapist show 1")
    assert cli("therapist", "show", "2").lines[0] == "Bert Klein"
    assert (
        cli("therapist", "keep", "2", "--note", "asked a friend").lines[0].startswith("Bert Klein")
    )
    called = cli("therapist", "called", "2", "--note", "back on Monday")
    assert called.lines[0].startswith("Bert Klein")
    assert any("back on Monday" in line for line in called.lines)
    # The shortlist is a list of its own: its first is now 1.
    assert cli("therapist", "shortlist").lines[0].startswith("1  Bert Klein")
    dropped = cli("therapist", "drop", "1")
    assert (dropped.code, "Bert Klein" in dropped.err) == (0, True)
    assert cli("therapist", "shortlist", "--json").data == {"kept": [], "numbered": False}


@pytest.mark.usefixtures("vault")
def test_scripts_count_too(cli: Cli, clinic: str) -> None:
    found = cli(*FIND, clinic, "--json").data
    assert (found["numbered"], len(found["hits"])) == (True, 3)
    for number, hit in enumerate(found["hits"], 1):
        shown = cli("therapist", "show", str(number), "--json").data["hit"]
        assert (shown["id"], shown["name"]) == (hit["id"], hit["name"])


def test_where_there_is_no_vault_none_is_made_and_the_id_is_used(
    cli: Cli, home: Path, clinic: str
) -> None:
    listed = cli(*FIND, clinic)
    assert not (home / "data" / "vault.db").exists()
    command = listed.lines[-1].partition("full: ")[2]
    assert cli(*shlex.split(command.removeprefix("intimacy "))).lines[0] == "Anna Berg"
    done = cli("therapist", "show", "1")
    assert (done.code, done.err.count("\n")) == (1, 1)
    assert "in the last hour" in done.err


@pytest.mark.usefixtures("vault")
def test_it_lasts_an_hour(cli: Cli, clinic: str, monkeypatch: pytest.MonkeyPatch) -> None:
    now = "2026-03-02T20:00:00+01:00"
    later(monkeypatch, now)
    cli(*FIND, clinic)
    later(monkeypatch, now, minutes=59)
    assert cli("therapist", "show", "3").lines[0] == "Carla Tapp"
    later(monkeypatch, now, minutes=61)
    assert "in the last hour" in cli("therapist", "show", "3").err
    later(monkeypatch, now, minutes=-5)
    assert "in the last hour" in cli("therapist", "show", "3").err


@pytest.mark.usefixtures("vault")
def test_what_one_partner_listed_is_not_the_others(cli: Cli, clinic: str) -> None:
    for who in ("Ana", "Ben"):
        assert cli("bucket", "add", f"{who}'s wish", "--as", who).code == 0
    cli(*FIND, clinic, "klein", "--as", "Ana")
    for another in (("--as", "Ben"), ()):
        done = cli("therapist", "show", "1", *another)
        assert (done.code, "Bert" in done.out + done.err) == (1, False), another
        assert cli("therapist", "called", "1", *another).code == 1
    cli(*FIND, clinic, "tapp", "--as", "Ben")
    assert cli("therapist", "show", "1", "--as", "Ana").lines[0] == "Bert Klein"
    assert cli("therapist", "show", "1", "--as", "Ben").lines[0] == "Carla Tapp"
    # A slip of a name is nobody: nothing is kept under it.
    assert not cli(*FIND, clinic, "--as", "Anna", "--json").data["numbered"]


@pytest.mark.usefixtures("vault")
@pytest.mark.parametrize("beside", [False, True])
def test_a_list_whose_files_changed_is_refused(cli: Cli, clinic: str, beside: bool) -> None:
    cli(*FIND, clinic)
    if beside:
        Path(f"{clinic}.toml").write_text('[mapping]\nname = "city"\n')
    else:
        Path(clinic).write_text(LIST.replace("Anna", "Zoe"))
    for command in ("show", "keep"):
        done = cli("therapist", command, "1")
        assert (done.code, done.out, done.err.count("\n")) == (1, "", 1)
        assert "changed since" in done.err


@pytest.mark.usefixtures("vault")
def test_a_number_never_means_somebody_of_an_older_list(cli: Cli, clinic: str) -> None:
    cli(*FIND, clinic)
    piped = cli(*FIND, "-", "tapp", stdin=LIST)
    assert "show" not in piped.lines[-1]
    assert cli("therapist", "show", "1").code == 1
    cli(*FIND, clinic)
    assert cli(*FIND, clinic, "Xqzzy").code == 0
    assert cli("therapist", "show", "1").code == 1


@pytest.mark.usefixtures("vault")
def test_a_number_beyond_the_list_and_one_not_kept_yet_are_told_in_a_line(
    cli: Cli, clinic: str
) -> None:
    cli(*FIND, clinic)
    for number in ("0", "4"):
        done = cli("therapist", "show", number)
        assert (done.code, done.err.count("\n")) == (1, 1)
        assert "3 people" in done.err
    done = cli("therapist", "called", "2")
    assert (done.code, done.err.count("\n")) == (1, 1)
    assert "Bert Klein isn't on your shortlist yet" in done.err
    assert done.err.rstrip().endswith("intimacy therapist keep 2")


@pytest.mark.usefixtures("vault")
def test_it_is_read_as_the_list_was(cli: Cli, tmp_path: Path) -> None:
    odd = tmp_path / "odd.csv"
    odd.write_text("Wer,Tel\nAnna Berg,030 1234567\nBert Klein,030 7654321\n")
    cli(*FIND, str(odd), "--map", "name=Wer")
    assert cli("therapist", "show", "2").lines[0] == "Bert Klein"


@pytest.mark.usefixtures("vault")
def test_a_shortlist_whose_directory_is_not_named_says_so(cli: Cli, clinic: str) -> None:
    cli(*FIND, clinic)
    cli("therapist", "keep", "1")
    cli("therapist", "shortlist")
    done = cli("therapist", "show", "1")
    assert (done.code, done.err.count("\n")) == (1, 1)
    assert "Anna Berg is on your shortlist" in done.err
    assert cli("therapist", "show", "1", "-d", clinic).lines[0] == "Anna Berg"


@pytest.mark.usefixtures("vault")
def test_behind_a_lock_that_is_shut_a_search_asks_for_nothing(
    cli: Cli, home: Path, clinic: str
) -> None:
    lock_cheaply(home)
    listed = cli(*FIND, clinic)
    assert listed.code == 0
    assert f"-d '{clinic.split(chr(39), maxsplit=1)[0]}" in listed.lines[-1]
    kept = scripted(cli, "therapist", "keep", "1", lines=(PASSPHRASE,))
    assert (kept.code, "in the last hour" in kept.err) == (1, True)


@pytest.mark.usefixtures("vault")
def test_it_is_encrypted_and_forgotten_and_no_act(cli: Cli, vault: Path, clinic: str) -> None:
    cli(*FIND, clinic)
    for file in vault.parent.iterdir():
        assert b"Bert Klein" not in file.read_bytes()
    assert "Bert" not in cli("data", "undo").err + cli("data", "export").out
    assert cli("therapist", "show", "2").code == 0
    assert cli("data", "forget", "everything", "--yes").code == 0
    assert cli("therapist", "show", "2").code == 1


@pytest.mark.usefixtures("vault")
def test_a_list_shown_to_nobody_in_particular_is_not_anas_and_that_is_said(
    cli: Cli, clinic: str
) -> None:
    cli("partner", "name", "Ana", "Ben")
    cli(*FIND, clinic)
    refused = cli("therapist", "keep", "2", "--as", "Ana")
    assert refused.code == 1
    assert "no list of yours" in refused.err
    assert "Show the list again with --as Ana." in refused.err
    cli(*FIND, clinic, "--as", "Ana")
    assert cli("therapist", "keep", "2", "--as", "Ana").code == 0
