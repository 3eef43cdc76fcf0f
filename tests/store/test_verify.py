"""Verifying: what is wrong is named by id, and never by what stands in it."""

from __future__ import annotations

import json
from pathlib import Path

import apsw
import pytest

from intimacy_cli.store.connection import connect
from tests.conftest import Cli
from tests.harness.vault_key import plain_key

CANARY = "CANARY-55aa"


@pytest.fixture
def filled(cli: Cli) -> Cli:
    """A couple, a check-in and its undo."""
    cli("partner", "name", "Ana", "Ben")
    cli("checkin", "--as", "Ana", "--answers", "6,5,6,2,4,5,3", "--note", CANARY)
    cli("checkin", "edit", "--as", "Ana", "--answers", "1,5,6,2,4,5,3")
    return cli


def vault(home: Path) -> apsw.Connection:
    """The vault, opened beside the program."""
    return connect(str(home / "data" / "vault.db"), plain_key(str(home / "config" / "key")))


def test_a_sound_vault_is_said_to_be_sound(filled: Cli) -> None:
    done = filled("data", "verify", "--json")
    assert (done.code, done.data["records"], done.data["faults"]) == (0, 2, [])
    assert filled("data", "verify").out == (
        "All records are sound, including what's sealed or private.\n"
        "What you can see: 2 records; drafts: 0.\n"
    )


def test_what_is_counted_is_what_the_asker_may_see(filled: Cli, home: Path) -> None:
    """Ana changed hers once, and has begun another; nobody else is told that by a number."""
    connection = vault(home)
    ana = connection.execute("SELECT DISTINCT author FROM record WHERE author IS NOT NULL").get
    connection.execute("INSERT INTO draft VALUES ('checkin/2026-11-22', ?, 'x', '{}')", (ana,))
    connection.close()
    seen = {
        who: filled("data", "verify", *who.split(), "--json").data
        for who in ("--as Ana", "--as Ben", "", "--as Somebody")
    }
    assert [(each["records"], each["drafts"]) for each in seen.values()] == [
        (3, 1), (2, 0), (2, 0), (2, 0)
    ]  # fmt: skip


def test_a_home_with_nothing_in_it_is_sound_and_stays_empty(cli: Cli, home: Path) -> None:
    assert cli("data", "verify").code == 0
    assert not home.exists()


FAULTS = {
    "payload = '{CANARY'": "its text can't be read",
    "payload = '[1]'": "its text can't be read",
    "private = 'CANARY'": "its text can't be read",
    "payload = NULL, private = '{}'": "only half of it was forgotten",
    "day = 'CANARY'": "its day isn't a date",
    "day = '2026-11-3'": "its day isn't a date",
    "at = '2026-11-23T20:15:00'": "no offset",
    "at = 7": "no offset",
    "form = 'sealed'": "doesn't know its form",
    "author = 'CANARY'": "its author has no name",
    "kind = ''": "a field is missing",
    "round = x'00'": "isn't text",
}


@pytest.mark.parametrize("change", FAULTS)
def test_what_is_wrong_with_a_record_is_said_by_its_id(
    filled: Cli, home: Path, change: str
) -> None:
    db = vault(home)
    ((record_id,),) = db.execute("SELECT id FROM record ORDER BY seq DESC LIMIT 1")
    db.execute(f"UPDATE record SET {change} WHERE id = ?", (record_id,))
    db.close()
    done = filled("data", "verify", "--json")
    assert done.code == 5
    (fault,) = json.loads(done.out)["data"]["faults"]
    assert fault["where"] == record_id
    assert FAULTS[change] in fault["what"]
    assert "CANARY" not in done.out + done.err


@pytest.mark.parametrize("change", ["DELETE FROM dead", "INSERT INTO dead VALUES (1)"])
def test_a_projection_that_differs_from_the_records_is_said(
    filled: Cli, home: Path, change: str
) -> None:
    vault(home).execute(change)
    done = filled("data", "verify")
    assert done.code == 5
    assert "projection: record " in done.out


def test_an_illegible_draft_is_said(filled: Cli, home: Path) -> None:
    vault(home).execute("INSERT INTO draft VALUES ('a', 'b', 'c', 'CANARY')")
    done = filled("data", "verify")
    assert (done.code, "draft: its text can't be read." in done.out) == (5, True)
    assert "CANARY" not in done.out


def test_a_page_that_rots_while_the_rest_opens_is_said(filled: Cli, home: Path) -> None:
    path = home / "data" / "vault.db"
    data = bytearray(path.read_bytes())
    data[-100] ^= 1
    path.write_bytes(data)
    done = filled("data", "verify")
    assert done.code == 5
    assert "Traceback" not in done.err
    assert CANARY not in done.out + done.err
