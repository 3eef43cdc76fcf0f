"""The health check: tells what is wrong and what to do, and nothing about the two."""

from __future__ import annotations

import json
import os
import shutil
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import apsw
import pytest

from intimacy_cli.store import migrations
from intimacy_cli.store.connection import connect
from tests.conftest import Cli, Result
from tests.harness.vault_key import plain_key

FIRST = "6,5,6,2,4,5,3"


@pytest.fixture
def filled(cli: Cli) -> Iterator[Cli]:
    """A couple with a check-in, in the umask that the console script sets."""
    before = os.umask(0o077)
    cli("partner", "name", "Ana", "Benedikt")
    cli("checkin", "--as", "Ana", "--answers", FIRST, "--note", "CANARY")
    yield cli
    os.umask(before)


def opened(home: Path) -> apsw.Connection:
    """The vault, opened beside the program."""
    return connect(str(home / "data" / "vault.db"), plain_key(str(home / "config" / "key")))


def findings(done: Result) -> dict[str, Any]:
    """The checks by name; the worst of each."""
    order = ["ok", "info", "warning", "error"]
    checks = json.loads(done.out)["data"]["checks"]
    checks.sort(key=lambda each: order.index(each["level"]))
    return {each["name"]: each for each in checks}


def test_all_is_well(filled: Cli) -> None:
    done = filled("doctor", "--json")
    assert done.code == 0
    assert {each["level"] for each in done.data["checks"]} <= {"ok", "info"}
    assert "vault" in findings(done)


def test_on_a_fresh_home_all_is_well_and_nothing_is_made(cli: Cli, home: Path) -> None:
    assert cli("doctor").code == 0
    assert not home.exists()


def test_it_changes_no_byte(filled: Cli, home: Path) -> None:
    before = {p: (p.read_bytes(), p.stat().st_mtime_ns) for p in home.rglob("*") if p.is_file()}
    filled("doctor")
    after = {p: (p.read_bytes(), p.stat().st_mtime_ns) for p in home.rglob("*") if p.is_file()}
    assert after == before


def put_back(home: Path, kept: Path) -> None:
    """Put an older copy of the vault in the place of the one that is there."""
    shutil.copy(kept, home / "data" / "vault.db")


def test_an_older_vault_that_was_put_back_is_known_also_after_more_was_written(
    filled: Cli, home: Path, tmp_path: Path
) -> None:
    kept = shutil.copy(home / "data" / "vault.db", tmp_path)
    assert findings(filled("doctor", "--json"))["age"]["level"] == "ok"
    filled("checkin", "--as", "Benedikt", "--answers", FIRST)
    assert findings(filled("doctor", "--json"))["age"]["level"] == "ok"
    put_back(home, Path(kept))
    assert filled("checkin", "status", "--json").data["due"] == ["Benedikt"]
    for again in (False, True):
        found = findings(filled("doctor", "--json"))["age"]
        assert found["level"] == "warning"
        assert not any(sign.isdigit() for sign in found["what"] + found["advice"])
        if not again:
            filled("checkin", "--as", "Benedikt", "--answers", FIRST)
            filled("date-idea", "--count", "5")


@pytest.mark.parametrize(
    "grown",
    [
        ["data", "forget", "everything", "--as", "Ana", "--yes"],
        ["data", "undo", "--as", "Ana"],
        ["checkin", "withdraw", "--as", "Ana"],
        ["date-idea", "--seed", "x"],
    ],
    ids=" ".join,
)
def test_what_is_written_forgotten_or_taken_back_makes_no_vault_an_older_one(
    filled: Cli, grown: list[str]
) -> None:
    assert filled(*grown).code == 0
    assert findings(filled("doctor", "--json"))["age"]["level"] == "ok"


def test_of_a_vault_that_was_never_here_nothing_is_noted_and_nothing_said(
    filled: Cli, home: Path, tmp_path: Path
) -> None:
    elsewhere = tmp_path / "elsewhere"
    for name in ("data", "config"):
        shutil.copytree(home / name, elsewhere / name)
    there = {"INTIMACY_HOME": str(elsewhere)}
    assert findings(filled("doctor", "--json", env=there))["age"]["level"] == "info"
    filled("date-idea")
    assert findings(filled("doctor", "--json"))["age"]["level"] == "ok"
    # Another vault under another key is a beginning, and no older one.
    for name in ("data", "config"):
        shutil.rmtree(elsewhere / name)
    filled("partner", "name", "Ana", "Ben")
    assert findings(filled("doctor", "--json"))["age"]["level"] == "ok"


def test_the_mark_holds_nothing_legible_and_differs_whenever_anything_was_written(
    filled: Cli, home: Path
) -> None:
    mark = home / "state" / "mark"
    ids = [
        each["id"] for each in json.loads(filled("data", "export", "--as", "Ana").out)["records"]
    ]
    seen = {mark.read_text()}
    for _ in range(3):
        # The line for the shell's start-up is worked out anew; no record comes of it.
        connection = opened(home)
        connection.execute("DELETE FROM projection")
        connection.close()
        filled()
        seen.add(mark.read_text())
    assert len(seen) == 4
    assert {len(text) for text in seen} == {len(mark.read_text())}
    assert not any(each in text for each in ids for text in seen)
    assert os.stat(mark).st_mode & 0o077 == 0


@pytest.mark.parametrize("text", ["", "intimacy mark 1\n", "\xff", "x" * 1000, "a\nb\nc d e\n"])
def test_a_mark_that_is_damaged_or_cannot_be_written_fails_nothing(
    filled: Cli, home: Path, text: str
) -> None:
    mark = home / "state" / "mark"
    mark.write_text(text, encoding="latin-1")
    assert findings(filled("doctor", "--json"))["age"]["level"] == "info"
    assert filled("date-idea").code == 0
    assert findings(filled("doctor", "--json"))["age"]["level"] == "ok"
    shutil.rmtree(home / "state")
    (home / "state").write_text("no folder")
    done = filled("date-idea")
    assert (done.code, "state" in done.err) == (0, False)


def damage(home: Path, how: str) -> None:
    """One of the ways in which a home can be broken."""
    vault, key = home / "data" / "vault.db", home / "config" / "key"
    if how == "page":
        data = bytearray(vault.read_bytes())
        data[-77] ^= 4
        vault.write_bytes(data)
    elif how == "header":
        data = bytearray(vault.read_bytes())
        data[40] ^= 4
        vault.write_bytes(data)
    elif how == "no vault":
        vault.unlink()
    elif how == "no key":
        key.unlink()
    elif how == "key":
        key.write_text(key.read_text().replace("salt ", "salt 0"))
    elif how == "newer":
        db = connect(str(vault), plain_key(str(key)))
        db.execute(f"PRAGMA user_version={migrations.VERSION + 1}")
        db.close()
    elif how == "settings":
        (home / "config" / "config.toml").write_text("as = Benedikt\n")
    elif how == "record":
        connect(str(vault), plain_key(str(key))).execute("UPDATE record SET day = 'CANARY'")


BROKEN = {
    "page": "records", "header": "vault", "no vault": "vault", "no key": "vault", "key": "vault",
    "newer": "vault", "settings": "settings", "record": "records",
}  # fmt: skip


@pytest.mark.parametrize("how", BROKEN)
def test_what_is_broken_is_an_error_with_what_to_do(filled: Cli, home: Path, how: str) -> None:
    damage(home, how)
    done = filled("doctor", "--json")
    assert done.code == 1
    found = findings(done)[BROKEN[how]]
    assert found["level"] == "error"
    assert found["advice"]


@pytest.mark.parametrize("how", [*BROKEN, "nothing"])
@pytest.mark.parametrize("form", ["--json", "--plain"])
def test_what_it_says_can_be_shown_in_public(
    filled: Cli, home: Path, monkeypatch: pytest.MonkeyPatch, how: str, form: str
) -> None:
    packs = home / "data" / "packs"
    packs.mkdir()
    (packs / "about-benedikt.toml").write_text("CANARY")
    damage(home, how)
    done = filled("doctor", form)
    said = done.out + done.err
    for private in ("Ana", "Benedikt", "benedikt", "CANARY", str(home), os.path.expanduser("~")):
        assert private not in said


def test_the_key_of_another_vault_is_said(filled: Cli, home: Path, tmp_path: Path) -> None:
    other = tmp_path / "other"
    filled("partner", "name", "Cleo", env={"INTIMACY_HOME": str(other)})
    shutil.copy(other / "config" / "key", home / "config" / "key")
    done = filled("doctor", "--json", env={"INTIMACY_HOME": str(home)})
    assert "another vault" in findings(done)["vault"]["what"]


def test_files_that_others_may_read_are_a_warning_and_no_error(filled: Cli, home: Path) -> None:
    (home / "config" / "key").chmod(0o644)
    done = filled("doctor", "--json")
    found = findings(done)["modes"]
    assert (done.code, found["level"]) == (0, "warning")
    assert "chmod 600" in found["advice"]


def test_a_record_from_the_future_points_at_the_clock(filled: Cli) -> None:
    done = filled("doctor", "--json", env={"INTIMACY_NOW": "2026-11-01T12:00:00+01:00"})
    assert findings(done)["order"]["level"] == "warning"
    done = filled("doctor", "--json", env={"INTIMACY_NOW": "1970-01-01T12:00:00+01:00"})
    assert findings(done)["clock"]["level"] == "warning"


def test_a_pack_that_cannot_be_read_is_a_warning(cli: Cli, home: Path) -> None:
    packs = home / "data" / "packs"
    packs.mkdir(parents=True)
    (packs / "bad.toml").write_text("no toml")
    found = findings(cli("doctor", "--json"))["packs"]
    assert (found["level"], found["what"]) == ("warning", "1 of 1 of your own can't be used")
    (packs / "bad.toml").write_text('[pack]\nkind = "weather"\n\n[[cloud]]\nname = "No end\n')
    assert findings(cli("doctor", "--json"))["packs"] == found


def test_a_pack_of_which_the_good_rows_are_used_has_rows_to_mend(cli: Cli, home: Path) -> None:
    packs = home / "data" / "packs"
    packs.mkdir(parents=True)
    good = '[pack]\nkind = "ideas"\n\n[[idea]]\ntitle = "Pier"\ntext = "Count the boats."\n'
    (packs / "good.toml").write_text(good)
    assert findings(cli("doctor", "--json"))["packs"]["level"] == "ok"
    (packs / "slip.toml").write_text(f'{good}\n[[idea]]\ntitle = "No end\n')
    found = findings(cli("doctor", "--json"))["packs"]
    assert (found["level"], found["what"]) == ("warning", "1 of 2 of your own has rows to mend")
    assert "intimacy packs check FILE" in found["advice"]


def test_what_a_killed_program_left_is_said(filled: Cli, home: Path) -> None:
    (home / "config" / "key.1.ab.new").write_text("")
    assert findings(filled("doctor", "--json"))["leftovers"]["level"] == "info"


def test_another_that_writes_is_a_warning(filled: Cli, home: Path) -> None:
    other = connect(str(home / "data" / "vault.db"), plain_key(str(home / "config" / "key")))
    other.execute("BEGIN EXCLUSIVE")
    with pytest.MonkeyPatch.context() as patch:
        from intimacy_cli.shell import env

        patch.setattr(env, "WAIT_MS", 20)
        done = filled("doctor", "--json")
    assert findings(done)["vault"]["level"] == "warning"
    assert done.code == 0


def test_a_build_that_cannot_encrypt_is_an_error(cli: Cli, monkeypatch: pytest.MonkeyPatch) -> None:
    class Plain(apsw.Connection):
        def execute(self, statement: str, *more: object) -> apsw.Cursor:  # type: ignore[override]
            return super().execute("SELECT 1 WHERE 0" if "cipher" in statement else statement)

    monkeypatch.setattr(apsw, "Connection", Plain)
    done = cli("doctor", "--json")
    assert (done.code, findings(done)["engine"]["level"]) == (1, "error")
