"""Forgetting: what is gone is gone from every file of ours, and what is the other's stays."""

from __future__ import annotations

import json
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest

from intimacy_cli.features.table import every_kind
from intimacy_cli.store.checking import record_fault
from intimacy_cli.store.connection import connect
from tests.conftest import Cli
from tests.harness.vault_key import plain_key
from tests.harness.whole_life import leaves, lived

FIRST = "6,5,6,2,4,5,3"
TODAY, YESTERDAY = "2026-11-23", "2026-11-22"
CANARY = "CANARY-7f3a"


@pytest.fixture
def couple(cli: Cli) -> Cli:
    """Ana and Ben are named."""
    cli("partner", "name", "Ana", "Ben")
    return cli


def check_in(cli: Cli, who: str, *more: str, answers: str = FIRST) -> None:
    """Answer, by options."""
    assert cli("checkin", "--as", who, "--answers", answers, *more).code == 0


def ids(cli: Cli, who: str, kind: str = "checkin") -> list[str]:
    """The ids of the records of one kind that this person sees and wrote."""
    records = cli("data", "export", "--as", who, "--json").data["records"]
    return [each["id"] for each in records if each["kind"] == kind and each["who"] == who]


def decrypted(home: Path) -> bytes:
    """Every byte that anybody with the key can read: all pages, the free ones too."""
    vault = home / "data" / "vault.db"
    plain = home.parent / "plain.db"
    plain.write_bytes(vault.read_bytes())
    connection = connect(str(plain), plain_key(str(home / "config" / "key")))
    connection.execute("PRAGMA rekey=''")
    connection.close()
    content = plain.read_bytes()
    assert content.startswith(b"SQLite format 3")
    return content


def every_file(home: Path) -> Iterator[tuple[Path, bytes]]:
    """Every file of ours, and the vault's pages in the clear."""
    yield home / "data" / "vault.db", decrypted(home)
    for path in home.rglob("*"):
        if path.is_file():
            yield path, path.read_bytes()


def holding(home: Path, text: str = CANARY) -> list[str]:
    """The files in which this text can be found."""
    return [str(path) for path, content in every_file(home) if text.encode() in content]


def test_what_is_forgotten_is_in_no_file_of_ours(couple: Cli, home: Path) -> None:
    for number in range(1, 10):
        check_in(couple, "Ana", "--on", f"2026-11-1{number}", "--note", f"{CANARY} {number} " * 90)
        couple(
            "checkin", "note", f"2026-11-1{number}", "--as", "Ana", "-", stdin=f"{CANARY} later"
        )  # fmt: skip
    couple("checkin", "edit", "--on", "2026-11-19", "--as", "Ana", "--note", f"{CANARY} edited")
    assert holding(home) == [str(home / "data" / "vault.db")]
    done = couple("data", "forget", "everything", "--as", "Ana", "--yes")
    assert done.code == 0, done.err
    assert holding(home) == []
    assert couple("data", "verify").code == 0


def test_a_day_goes_with_all_its_versions_and_lines(couple: Cli, home: Path) -> None:
    check_in(couple, "Ana", "--note", CANARY)
    couple("checkin", "edit", "--as", "Ana", "--answers", "1,1,1,1,1,1,1")
    check_in(couple, "Ana", "--on", YESTERDAY, "--note", "stays")
    assert couple("data", "forget", "today", "--as", "Ana", "--yes").code == 0
    assert holding(home) == []
    (left,) = couple("checkin", "history", "--as", "Ana", "--json").data["days"]
    assert (left["day"], left["partners"][0]["note"]) == (YESTERDAY, "stays")


def test_one_record_goes_by_its_id(couple: Cli, home: Path) -> None:
    check_in(couple, "Ana", "--on", YESTERDAY, "--note", CANARY)
    check_in(couple, "Ana", "--note", "stays")
    (first, _) = ids(couple, "Ana")
    done = couple("data", "forget", first, "--as", "Ana", "--yes", "--json").data
    assert (done["records"], done["scope"]) == (1, "record")
    assert holding(home) == []
    assert len(ids(couple, "Ana")) == 1


def test_a_wish_goes_with_all_that_it_was_changed_to_and_drawn_as(couple: Cli, home: Path) -> None:
    couple("bucket", "add", f"{CANARY} first", "--as", "Ana")
    couple("bucket", "add", "Learn to sail", "--as", "Ana")
    couple("bucket", "edit", CANARY, "--text", f"{CANARY} second", "--as", "Ana")
    couple("bucket", "edit", CANARY, "--cost", "20")
    for _ in range(2):
        couple("bucket", "draw")
    (record,) = [
        each["id"]
        for each in couple("data", "export", "--as", "Ana", "--json").data["records"]
        if each["kind"] == "wish" and CANARY in each["payload"]["text"]
    ]
    assert couple("bucket", "done", CANARY, "--as", "Ana").code == 0
    assert couple("data", "forget", record, "--as", "Ana", "--yes").code == 0
    assert holding(home) == []
    assert CANARY not in couple("bucket", "list", "--all").out
    (left,) = couple("bucket", "list", "--json").data["wishes"]
    assert left["text"] == "Learn to sail"
    assert couple("data", "verify").code == 0


def test_a_wish_goes_by_the_id_that_the_list_shows_whoever_drew_it(couple: Cli, home: Path) -> None:
    couple("bucket", "add", CANARY, "--as", "Ana")
    (wish,) = couple("bucket", "list", "--json").data["wishes"]
    couple("bucket", "draw", "--as", "Ben")
    assert couple("data", "forget", wish["id"], "--as", "Ben", "--yes").code == 1
    assert couple("data", "forget", wish["id"], "--as", "Ana", "--yes").code == 0
    assert holding(home) == []
    assert couple("data", "verify").code == 0


def test_what_the_other_made_of_ones_wish_stays_theirs(couple: Cli) -> None:
    couple("bucket", "add", "Learn to sail", "--as", "Ana")
    couple("bucket", "edit", "sail", "--text", "Learn to sail in Brest", "--as", "Ben")
    (record,) = ids(couple, "Ana", "wish")
    assert couple("data", "forget", record, "--as", "Ana", "--yes").code == 0
    assert couple("bucket", "list", "--json").data["wishes"] == []
    assert len(ids(couple, "Ben", "wish.edited")) == 1


def test_notes_go_and_the_answers_stay(couple: Cli, home: Path) -> None:
    check_in(couple, "Ana", "--note", CANARY)
    check_in(couple, "Ana", "--note", CANARY, "--share-note", "--on", YESTERDAY)
    couple("checkin", "note", TODAY, "--as", "Ana", CANARY)
    done = couple("data", "forget", "notes", "--as", "Ana", "--yes", "--json").data
    assert (done["records"], done["lines"]) == (1, 2)
    assert holding(home) == []
    days = couple("checkin", "history", "--as", "Ana", "--json").data["days"]
    assert [each["partners"][0]["answers"]["close"] for each in days] == [6, 6]


@pytest.mark.parametrize("what", ["today", "notes", "drafts", "everything"])
def test_the_others_stays_the_others(couple: Cli, home: Path, what: str) -> None:
    check_in(couple, "Ana", "--note", "mine")
    check_in(couple, "Ben", "--note", CANARY)
    couple("data", "forget", what, "--as", "Ana", "--yes")
    (own,) = ids(couple, "Ben")
    refused = couple("data", "forget", own, "--as", "Ana", "--yes", "--json")
    assert (refused.code, refused.data["code"]) in {(1, "nothing-there"), (2, "unknown-partner")}
    records = couple("data", "export", "--as", "Ben", "--json").data["records"]
    (kept,) = [each for each in records if (each["who"], each["kind"]) == ("Ben", "checkin")]
    assert kept["private"] == {"note": CANARY}


def test_an_answer_forgotten_before_the_reveal_opens_nothing(couple: Cli) -> None:
    check_in(couple, "Ana")
    couple("data", "forget", "today", "--as", "Ana", "--yes")
    assert couple("checkin", "status", "--json").data["answered"] == []
    check_in(couple, "Ben")
    assert couple("checkin", "reveal", "--as", "Ana", "--json").data["partners"] == []
    assert ids(couple, "Ana") == []
    check_in(couple, "Ana", answers="2,2,2,2,2,2,2")
    assert len(couple("checkin", "reveal", "--json").data["partners"]) == 2


def test_what_was_revealed_stays_revealed_of_the_other(couple: Cli) -> None:
    check_in(couple, "Ana")
    check_in(couple, "Ben")
    couple("data", "forget", "today", "--as", "Ana", "--yes")
    (day,) = couple("checkin", "history", "--as", "Ana", "--json").data["days"]
    assert [each["name"] for each in day["partners"]] == ["Ben"]
    again = couple("checkin", "--as", "Ana", "--answers", FIRST, "--json")
    assert again.data["code"] == "already-answered"


@pytest.mark.parametrize("steps", [("edit",), ("edit", "undo"), ("undo",), ("undo", "undo")])
def test_no_undo_brings_it_back(couple: Cli, home: Path, steps: tuple[str, ...]) -> None:
    check_in(couple, "Ana", "--note", CANARY)
    for step in steps:
        if step == "undo":
            couple("data", "undo", "--as", "Ana")
        else:
            couple("checkin", "edit", "--as", "Ana", "--note", f"{CANARY} again")
    assert couple("data", "forget", "today", "--as", "Ana", "--yes").code == 0
    refused = couple("data", "undo", "--as", "Ana", "--json")
    assert (refused.code, refused.data["code"]) == (1, "could-not")
    assert "can't be undone" in refused.data["message"]
    for count in ("2", "1", "1", "9", "1"):
        couple("data", "undo", count, "--as", "Ana")
        assert holding(home) == []
    assert couple("checkin", "history", "--json").data["days"] == []
    assert couple("data", "verify").code == 0


def test_what_was_written_before_a_forgetting_can_still_be_taken_back(couple: Cli) -> None:
    check_in(couple, "Ana", "--on", YESTERDAY)
    check_in(couple, "Ana")
    couple("data", "forget", "today", "--as", "Ana", "--yes")
    assert "undo 2" in couple("data", "undo", "--as", "Ana", "--json").data["hint"]
    acts = couple("data", "undo", "2", "--as", "Ana", "--json").data["acts"]
    assert [(each["kind"], each["day"]) for each in acts] == [
        ("forget", TODAY),
        ("checkin", YESTERDAY),
    ]


def test_an_import_does_not_bring_it_back(couple: Cli, home: Path, tmp_path: Path) -> None:
    check_in(couple, "Ana", "--note", CANARY)
    couple("data", "export", "--as", "Ana", "--output", str(tmp_path / "ana.json"))
    couple("data", "forget", "today", "--as", "Ana", "--yes")
    assert couple("data", "import", str(tmp_path / "ana.json")).code == 0
    assert holding(home) == []


def test_a_former_name_can_be_forgotten_and_one_in_use_cannot(couple: Cli, home: Path) -> None:
    couple("partner", "name", "Zoe", "Ben")
    path = str(home / "data" / "vault.db")
    db = connect(path, plain_key(str(home / "config" / "key")))
    names = dict(db.execute("SELECT json_extract(payload, '$.name'), id FROM record"))
    db.close()
    refused = couple("data", "forget", names["Zoe"], "--as", "Zoe", "--yes", "--json")
    assert refused.data["code"] == "nothing-there"
    assert couple("data", "forget", names["Ana"], "--as", "Zoe", "--yes").code == 0
    assert holding(home, '"Ana"') == []
    # Past the forgetting stands the renaming, which has nothing to go back to.
    assert couple("data", "undo", "2", "--as", "Zoe", "--json").data["code"] == "could-not"
    assert couple("partner", "--json").data["partners"] == ["Zoe", "Ben"]


def test_everything_leaves_the_other_with_a_name_and_an_empty_seat(couple: Cli) -> None:
    check_in(couple, "Ana")
    check_in(couple, "Ben")
    couple("data", "forget", "everything", "--as", "Ana", "--yes")
    assert couple("partner", "--json").data["partners"] == ["Ben"]
    assert couple("checkin", "--as", "Cleo", "--answers", FIRST, "--on", YESTERDAY).code == 0
    assert set(couple("partner", "--json").data["partners"]) == {"Ben", "Cleo"}
    assert couple("data", "verify").code == 0


def test_when_both_have_forgotten_everything_nobody_is_named(couple: Cli, home: Path) -> None:
    check_in(couple, "Ana")
    check_in(couple, "Ben")
    couple("data", "forget", "everything", "--as", "Ana", "--yes")
    couple("data", "forget", "everything", "--as", "Ben", "--yes")
    assert couple("partner", "--json").data["partners"] == []
    assert holding(home, "Ana") == holding(home, "Ben") == []
    assert couple("data", "verify").code == 0
    assert couple("checkin", "--as", "Ana", "--answers", FIRST).code == 0


def test_a_draft_is_forgotten_too(couple: Cli, home: Path) -> None:
    from datetime import UTC, datetime

    from intimacy_cli.store.log import Log

    log = Log.open(str(home / "data" / "vault.db"), str(home / "config" / "key"), create=False)
    for partner in log.partners():
        log.keep_draft(
            f"checkin/{TODAY}", partner.id, datetime.now(UTC), {"x": f"{CANARY}-{partner.name}"}
        )
    log._db.close()
    done = couple("data", "forget", "drafts", "--as", "Ana", "--yes", "--json").data
    assert (done["records"], done["drafts"]) == (0, 1)
    assert holding(home, f"{CANARY}-Ana") == []
    assert holding(home, f"{CANARY}-Ben") != []


def test_what_a_killed_editor_left_is_removed(couple: Cli, home: Path, run_folder: Path) -> None:
    check_in(couple, "Ana")
    left = run_folder / "note-1-0123abcd.txt~"
    left.parent.mkdir(mode=0o700)
    left.write_text(CANARY)
    couple("data", "forget", "today", "--as", "Ana", "--yes")
    assert not left.exists()


def test_a_vault_that_was_set_aside_is_named(couple: Cli, home: Path) -> None:
    check_in(couple, "Ana")
    aside = home / "data" / "aside-20261123" / "vault.db"
    aside.parent.mkdir()
    aside.write_bytes(b"closed")
    done = couple("data", "forget", "today", "--as", "Ana", "--yes")
    assert f"We couldn't reach this; delete it yourself: {aside}" in done.out


def test_a_dry_run_says_what_would_go_and_changes_no_byte(couple: Cli, home: Path) -> None:
    check_in(couple, "Ana", "--note", CANARY)
    before = {p: p.read_bytes() for p in home.rglob("*") if p.is_file()}
    done = couple("data", "forget", "everything", "--as", "Ana", "--dry-run")
    assert done.out == "This would erase: 3 records. Nothing was changed.\n"
    assert {p: p.read_bytes() for p in home.rglob("*") if p.is_file()} == before


def test_without_a_terminal_it_wants_a_yes_and_makes_no_file(cli: Cli, home: Path) -> None:
    done = cli("data", "forget", "everything", "--json")
    assert (done.code, done.data["code"]) == (2, "terminal-needed")
    assert "--yes" in done.data["hint"]
    assert not home.exists()


def test_it_says_what_it_could_not_reach(couple: Cli) -> None:
    check_in(couple, "Ana")
    done = couple("data", "forget", "today", "--as", "Ana", "--yes")
    assert "Backups you've made still hold it" in done.out
    assert "exports" in done.out


@pytest.mark.parametrize("what", ["", "x", "0123", "2026-13-01", "all", "f" * 17, "\x1b[2J"])
def test_what_is_no_choice_is_wrong_use(couple: Cli, what: str) -> None:
    done = couple("data", "forget", what, "--yes", "--as", "Ana", "--json")
    assert (done.code, done.data["code"]) == (2, "wrong-use")


@pytest.mark.parametrize("what", ["0123456789abcdef", "2020-01-01", "notes", "drafts"])
def test_what_is_not_there_is_said(couple: Cli, what: str) -> None:
    done = couple("data", "forget", what, "--yes", "--as", "Ana", "--json")
    assert (done.code, done.data["code"]) == (1, "nothing-there")


def test_it_asks_who_before_it_erases_what_belongs_to_one(couple: Cli) -> None:
    done = couple("data", "forget", "everything", "--yes", "--json")
    assert (done.code, done.data["code"]) == (2, "terminal-needed")


def test_the_pages_themselves_are_what_is_searched(couple: Cli, home: Path) -> None:
    """The search finds what is there: without this, all of the above would prove nothing."""
    check_in(couple, "Ana", "--note", CANARY)
    assert CANARY.encode() not in (home / "data" / "vault.db").read_bytes()
    assert CANARY.encode() in decrypted(home)


# -- what the other's records quote ------------------------------------------------------------


def met_by_ben(couple: Cli) -> str:
    """An idea and a wish of Ana's, with all that Ben can make of them; the idea's record."""
    added = couple(
        "date-idea",
        "add",
        "--title",
        CANARY,
        "--text",
        f"{CANARY}: count.",
        "--as",
        "Ana",
        "--json",
    )
    idea = added.data["id"]
    couple("bucket", "add", f"{CANARY} wish", "--as", "Ana")
    couple("bucket", "edit", CANARY, "--text", f"{CANARY} again", "--as", "Ana")
    couple("bucket", "edit", CANARY, "--cost", "5", "--as", "Ben")
    for line in (
        ["bucket", "draw", "--as", "Ben"],
        ["date-idea", "done", "--as", "Ben"],
        ["date-idea", "--category", "own", "--seed", "1", "--as", "Ben"],
        ["date-idea", "--category", "own", "--again", "--seed", "2", "--as", "Ben"],
        ["date-idea", "take", idea, "--as", "Ben"],
        ["date-idea", "done", idea, "--as", "Ben"],
        ["date-idea", "rate", idea, "4", "--as", "Ben"],
        ["date-idea", "--surprise", "--category", "own", "--as", "Ben"],
        ["date-idea", "veto", idea, "--as", "Ben"],
    ):
        done = couple(*line)
        assert done.code == 0, (line, done.err)
    (record,) = ids(couple, "Ana", "idea.added")
    return record


@pytest.mark.parametrize("what", ["everything", "today"])
def test_what_one_wrote_is_gone_from_the_others_records_too(
    couple: Cli, home: Path, what: str
) -> None:
    met_by_ben(couple)
    assert couple("data", "forget", what, "--as", "Ana", "--yes").code == 0
    assert holding(home) == []
    assert holding(home, CANARY.lower()) == []
    assert couple("data", "verify").code == 0


def test_an_idea_goes_by_the_id_of_its_record_and_the_wish_stays(couple: Cli, home: Path) -> None:
    record = met_by_ben(couple)
    assert couple("data", "forget", record, "--as", "Ana", "--yes").code == 0
    assert holding(home, CANARY.lower()) == []
    assert len(couple("bucket", "list", "--all", "--json").data["wishes"]) == 1


def test_forgetting_tells_nothing_of_what_the_other_made_of_it_alone(
    couple: Cli, home: Path
) -> None:
    said = []
    for secret in ([], ["rate", "veto"]):
        added = couple(
            "date-idea", "add", "--title", CANARY, "--text", "Count.", "--as", "Ana", "--json"
        )
        idea = added.data["id"]
        for each in secret:
            stars = ["4"] if each == "rate" else []
            assert couple("date-idea", each, idea, *stars, "--as", "Ben").code == 0
        (record,) = ids(couple, "Ana", "idea.added")
        done = couple("data", "forget", record, "--as", "Ana", "--yes", "--json").data
        said.append({name: value for name, value in done.items() if name != "what"})
        assert holding(home, CANARY.lower()) == []
    assert said[0] == said[1]


def test_a_text_in_whatever_field_of_whatever_kind_is_forgotten(
    cli: Cli, home: Path, tmp_path: Path
) -> None:
    """Every text of Ana's and of the couple's records that can be anything holds the canary."""
    kinds = every_kind()
    (document, _) = lived(tmp_path)[1]
    ids_of = {name: name.lower() for name in document["partners"]}
    marked = set()
    for record in document["records"]:
        if record["who"] != "Ben" and record["kind"] != "partner":
            for way in leaves(record):
                if way[:1] in (("payload",), ("private",)) and with_canary(
                    record, way, ids_of, kinds
                ):
                    marked.add(record["kind"])
    texts = {"checkin.note", "conflict.words", "idea.added", "talk.raise", "therapist-keep", "wish"}
    assert marked >= texts, texts - marked
    done = cli("data", "import", "-", stdin=json.dumps(document))
    assert done.code == 0, done.err
    assert holding(home) != []
    assert cli("data", "forget", "everything", "--as", "Ana", "--yes").code == 0
    assert holding(home) == []


def with_canary(
    record: dict[str, Any], way: tuple[Any, ...], ids_of: dict[str, str], kinds: Any
) -> bool:
    """Put the canary in the place of one text; whether it can stand there."""
    *above, last = way
    holder = record
    for step in above:
        holder = holder[step]
    was = holder[last]
    if not isinstance(was, str):
        return False
    holder[last] = CANARY
    if record_fault({**record, "author": ids_of.get(record["who"])}, kinds):
        holder[last] = was
    return bool(holder[last] == CANARY)
