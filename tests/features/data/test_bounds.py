"""What the program has written stays: no check of its own refuses it later, whatever its size.

What is absurd is refused where it is typed; what was kept, by this version or by one without
checks, comes through an export, a backup and an upgrade as it was.
"""

from __future__ import annotations

import json
from collections.abc import Mapping
from pathlib import Path
from typing import Any

import pytest

from intimacy_cli.core.bounds import (
    LONGEST_HANDLE,
    MOST_AMOUNT,
    MOST_AMOUNT_KEPT,
    MOST_LISTED,
    MOST_MINUTES,
    MOST_YEARS_AHEAD,
)
from intimacy_cli.core.days import EARLIEST, LATEST
from intimacy_cli.core.kinds import LONGEST_ID
from intimacy_cli.packs.loader import LARGEST
from intimacy_cli.store.connection import connect
from intimacy_cli.store.keyfile import VaultKey, read_key
from intimacy_cli.store.log import Log
from intimacy_cli.store.migrations import RULES
from tests.conftest import Cli, Result
from tests.harness.cheap_age import cheap_age
from tests.harness.locks import PASSPHRASE, scripted
from tests.harness.older_vault import partner_ids, planted

THIS_YEAR = 2026
LAST_TYPED = f"{THIS_YEAR + MOST_YEARS_AHEAD}-12-31"
LONG = "x" * (LONGEST_ID + 100)
READERS = (
    "", "bucket list --all --as Ana", "bucket list --all --json", "bucket draw --seed 1",
    "date-idea history --since 1900-01-01 --as Ana", "date-idea list --bucket --json",
    "date-idea --bucket --seed 1 --at 'tomorrow 7pm' --ics -", "date-idea --again --seed 2",
    "date-idea today", "conflict log --since 1900-01-01", "conflict show --json",
    "conflict reflect --list --as Ana", "checkin history --since 1900-01-01 --as Ana",
    "checkin status", "talk decks", "talk today", "therapist shortlist --json", "doctor",
)  # fmt: skip


def own_pack(home: Path, name: str, text: str) -> None:
    folder = home / "data" / "packs"
    folder.mkdir(parents=True, exist_ok=True)
    (folder / f"{name}.toml").write_text(text)


def script_of(folder: Path, until: str) -> str:
    lines = (
        {"at": 0, "event": "begin", "who": "Ana"},
        {"at": 4_000_000_000, "event": "close", "how": "parked", "until": until},
    )
    file = folder / f"{until}.jsonl"
    file.write_text("".join(f"{json.dumps(each)}\n" for each in lines))
    return str(file)


@pytest.fixture
def extreme(couple: Cli, home: Path, tmp_path: Path) -> Cli:
    """A couple who went as far as every option lets them."""
    own_pack(home, "cards", f'[pack]\nkind = "prompts"\n[[prompt]]\nid = "{LONG}\\u00a0"\n'
             'text = "Tell."\ndeck = ""\n[[prompt]]\nid = "far"\ntext = "Tell."\ndeck = "'
             f'{LONG}"\n')  # fmt: skip
    own_pack(home, "said", f'[pack]\nkind = "situations"\n[[situation]]\nid = "{LONG}"\n'
             'says = "s"\n[[situation.reply]]\ntext = "a"\nvalidates = true\nkind = "k"\n'
             'why = "w"\n')  # fmt: skip
    own_pack(home, "ideas", '[pack]\nkind = "ideas"\n[[idea]]\nid = "dear"\ntitle = "Dear"\n'
             f'text = "t"\ncost = {MOST_AMOUNT_KEPT!r}\ncategory = "c\\td"\n')  # fmt: skip
    asked = tmp_path / "asked.toml"
    asked.write_text(f'[pack]\nkind = "questionnaire"\nname = "{LONG}"\nversion = "{LONG}\\t"\n'
                     'licence = "l"\n[[scale]]\nname = "s"\npoints = [0, 9]\n[scoring]\n'
                     f'rule = "sum"\n[[item]]\nid = "{LONG}\\u00a0"\ntext = "t"\nscale = "s"\n'
                     "weight = 999999.9\n")  # fmt: skip
    phones = "; ".join(f"+1 212 555 {number:04}" for number in range(150))
    (tmp_path / "list.csv").write_text(f"id,name,phones\n{LONG},Alex,{phones}\n")
    for arguments in (
        ["bucket", "add", "one", "--by", LAST_TYPED, "--cost", f"{MOST_AMOUNT:f}",
         "--minutes", f"{MOST_MINUTES}", "--as", "Ana"],
        ["bucket", "add", "two", "--sealed", "--by", LAST_TYPED, "--as", "Ana"],
        ["bucket", "edit", "one", "--text", "y" * 200],
        ["date-idea", "--bucket", "--seed", "1"],
        ["date-idea", "--budget", f"{MOST_AMOUNT:f}", "--minutes", f"{MOST_MINUTES}", "--as", "Ana",
         *["--access", "quiet"] * 150],
        ["date-idea", "--again", "--as", "Ana"],
        ["date-idea", "take", "dear"], ["date-idea", "done", "dear", "--on", f"{EARLIEST}"],
        ["date-idea", "add", "--title", "Moon", "--text", "t", "--cost", f"{MOST_AMOUNT:f}",
         "--minutes", "10080"],
        ["talk", "card", "--deck", LONG], ["talk", "favourite", f"{LONG}\u00a0"],
        ["talk", "skip", f"{LONG}\u00a0"],
        *([["listen", "--json"]] * 40),
        ["checkin", "--questionnaire", str(asked), "--answers", "9", "--note", "n", "--as", "Ana"],
        ["checkin", "--answers", "6,5,6,2,4,5,3", "--on", f"{EARLIEST}", "--as", "Ana"],
        ["conflict", "--script", script_of(tmp_path, "9999-12-31")],
        ["conflict", "--script", script_of(tmp_path, "0001-01-01"), "--keep-notes", "--topic", "t"],
        ["therapist", "keep", f"spreadsheet:{LONG}", "-d", str(tmp_path / "list.csv")],
        ["therapist", "called", "Alex", "--note", "n", "--as", "Ana"],
    ):  # fmt: skip
        done = couple(*arguments)
        assert done.code == 0, (arguments, done.err)
    for now in (f"{LATEST}T12:00:00+00:00", f"{EARLIEST}T03:30:00+01:00"):
        for arguments in (["bucket", "add", now], ["conflict", "--script", str(
                          tmp_path / "9999-12-31.jsonl")]):  # fmt: skip
            assert couple(*arguments, env={"INTIMACY_NOW": now}).code == 0
    assert couple("data", "verify", env={"INTIMACY_NOW": "2026-11-23T21:00:00+01:00"}).code == 0
    return couple


def seen_by(cli: Cli, who: str, home: Path) -> dict[str, Mapping[str, Any]]:
    """All that one of the two may take out of a home, by id; an import is an act of its own."""
    done = cli("data", "export", "--as", who, env={"INTIMACY_HOME": str(home)})
    assert done.code == 0, done.err
    return {each["id"]: each for each in json.loads(done.out)["records"]}


def shows(cli: Cli, home: Path) -> None:
    """Every command that reads says what it says, and none is a bug."""
    import shlex

    for line in READERS:
        done = cli(*shlex.split(line), env={"INTIMACY_HOME": str(home)})
        assert (done.code in (0, 1), "bug" in done.err) == (True, False), (line, done.err)
    assert cli("data", "verify", env={"INTIMACY_HOME": str(home)}).code == 0


def comes_through(cli: Cli, home: Path, folder: Path) -> None:
    """Nothing is lost by an export and a backup, whoever makes them."""
    for who in ("Ana", "Ben"):
        held = seen_by(cli, who, home)
        for form in ("json", "csv"):
            file, empty = folder / f"{who}.{form}", folder / f"{who}-{form}"
            here = {"INTIMACY_HOME": str(home)}
            taken = cli("data", "export", "--as", who, "--format", form, "-o", str(file), env=here)
            assert taken.code == 0, taken.err
            brought = cli("data", "import", str(file), env={"INTIMACY_HOME": str(empty)})
            assert brought.code == 0, brought.err
            assert seen_by(cli, who, empty) == held
    restored = restored_elsewhere(cli, home, folder)
    for who in ("Ana", "Ben"):
        assert seen_by(cli, who, restored) == seen_by(cli, who, home)
    shows(cli, restored)


def restored_elsewhere(cli: Cli, home: Path, folder: Path) -> Path:
    log = Log.open(f"{home}/data/vault.db", f"{home}/config/key", create=False)
    (folder / "us.age").write_bytes(cheap_age(log.copied()[0], PASSPHRASE))
    cli("--version", env={"INTIMACY_HOME": str(folder / "restored")})
    done = scripted(cli, "data", "restore", str(folder / "us.age"), lines=(PASSPHRASE,))
    assert done.code == 0, done.err
    return folder / "restored"


def test_what_every_option_takes_comes_through_an_export_and_a_backup(
    extreme: Cli, home: Path, tmp_path: Path
) -> None:
    comes_through(extreme, home, tmp_path)
    shows(extreme, home)


IDEA = {"category": "own", "title": "Sail", "minutes": 10**4000, "cost": 1e305}
# As the version before there were checks wrote it, with what it then let through.
OLDER: tuple[tuple[str, dict[str, Any]], ...] = (
    ("wish", {"wish": "w1", "text": "sail", "when": "soon", "by": "9999-12-31", "cost": 1.7e308,
              "minutes": 10**4000}),
    ("wish", {"wish": "w2", "text": "far", "when": "dream", "by": "2500-01-01",
              "minutes": 99_999_999_999}),
    ("wish.edited", {"wish": "w2", "text": "far", "when": "dream", "cost": 1e305}),
    ("date.offered", {"idea": "wish-w1", **IDEA}),
    ("date.offered", {"idea": "wish-" + "x" * LONGEST_ID, **IDEA, "asked": {
        "budget": 1e305, "minutes": 99_999_999_999, "category": ["c\td"] * 150,
        "access": ["quiet"] * 150}}),
    ("idea.added", {"id": "moon", "title": "Moon", "text": "t", "cost": 1e305}),
    ("talk.card", {"card": LONG, "deck": ""}), ("talk.card", {"card": "n\u00a0b", "deck": LONG}),
    ("talk.favourite", {"card": LONG}), ("talk.skip", {"card": LONG}),
    ("listen.practice", {"situation": LONG}),
    ("therapist-keep", {"id": LONG, "name": "Alex", "phones": ["1"] * 150, "emails": [], "web": [],
                        "places": ["p"] * 150, "credit": "", "note": "n\tn"}),
    ("therapist-call", {"therapist": LONG, "note": ""}),
)  # fmt: skip


@pytest.fixture
def older(couple: Cli, home: Path) -> Cli:
    """A vault of a version without checks, with what that one let through."""
    ana = partner_ids(home)["Ana"]
    rows: list[dict[str, Any]] = [{"kind": kind, "payload": held} for kind, held in OLDER]
    name = f"questionnaire:{LONG}/2026-11-23"
    rows += [
        {"kind": "questionnaire", "author": ana, "visibility": "round", "round": name, "payload": {
            "answers": {LONG: 9}, "questionnaire": LONG, "score": None, "version": "v\t"}},
        {"kind": "wish", "day": "8999-06-01", "at": "8999-06-01T12:00:00+02:00",
         "payload": {"wish": "w3", "text": "clock", "when": "soon"}},
        {"kind": "wish", "day": "1899-12-31", "at": "1900-01-01T02:00:00+01:00",
         "payload": {"wish": "w4", "text": "clock", "when": "soon"}},
        *session(ana),
    ]  # fmt: skip
    planted(home, rows)
    return couple


def session(ana: str) -> list[dict[str, Any]]:
    """One that was parked until the year 2500, by a clock that went wrong."""
    seats = [{"id": ana, "name": "Ana"}, {"id": None, "name": "=Ben"}]
    none = dict.fromkeys(("saying_back", "gate", "passing", "timed_out", "paused", "other"), 0.0)
    parts: tuple[tuple[str, dict[str, Any]], ...] = (
        ("conflict", {"seats": seats, "turn_seconds": 90, "pause_seconds": 5, "rounds": 3,
                      "scripted": True, "keep_words": False}),
        ("conflict.event", {"at": 0.0, "event": "begin", "who": 0, "wall": 16725225600.0}),
        ("conflict.event", {"at": 1.0, "event": "close", "how": "parked", "until": "2500-01-01",
                            "wall": 16725225601.0}),
        ("conflict.end", {"how": "parked", "until": "2500-01-01", "turns": 0, "heard": [],
                          "seconds": 1.0, "speaking": [1.0, 0.0], **none}),
    )  # fmt: skip
    return [{"kind": kind, "payload": held, "act": "sitting"} for kind, held in parts]


def test_what_a_version_without_checks_took_is_all_there_after_the_upgrade(
    older: Cli, home: Path, tmp_path: Path
) -> None:
    assert older("data", "verify", "--json").data["faults"] == []
    listed = older("bucket", "list", "--json").data["wishes"]
    assert [(each["by"], each["minutes"]) for each in listed[:2]] == [
        ("9999-12-31", 10**4000), (None, None),
    ]  # fmt: skip
    assert older("conflict", "show", "--json").data["until"] == "2500-01-01"
    assert "Alex" in older("therapist", "shortlist").out
    comes_through(older, home, tmp_path)
    shows(older, home)


def test_what_earlier_rules_passed_over_counts_again(older: Cli, home: Path) -> None:
    key = read_key(str(home / "config" / "key"))
    assert isinstance(key, VaultKey)
    db = connect(str(home / "data" / "vault.db"), key)
    for table in ("odd SELECT seq, 'none of ours'", "dead SELECT seq"):
        db.execute(f"INSERT INTO {table} FROM record WHERE kind = 'wish'")
    db.execute(f"PRAGMA application_id={RULES - 1}")
    db.close()
    assert len(older("bucket", "list", "--json").data["wishes"]) == 4


@pytest.mark.parametrize("name", ["@ana", "=1+1", "'=x", "-"])
def test_a_name_that_an_early_version_took_stays_a_name(
    cli: Cli, home: Path, tmp_path: Path, name: str
) -> None:
    cli("partner", "name", "Ada", "Ben")
    payload = {"partner": partner_ids(home)["Ada"], "seat": 1, "name": name}
    first = next(iter(seen_by(cli, "Ada", home)))
    planted(home, [{"kind": "partner", "payload": payload, "target": first}])
    assert cli("partner", "--json").data["partners"] == [name, "Ben"]
    assert cli("checkin", "--answers", "6,5,6,2,4,5,3", f"--as={name}").code == 0
    assert cli("bucket", "add", "sail", f"--as={name}").code == 0
    for form in ("json", "csv"):
        file, empty = tmp_path / form, tmp_path / f"empty-{form}"
        here = {"INTIMACY_HOME": str(home)}
        exported = cli(
            "data", "export", f"--as={name}", "--format", form, "-o", str(file), env=here
        )
        assert exported.code == 0, exported.err
        brought = cli("data", "import", str(file), env={"INTIMACY_HOME": str(empty)})
        assert brought.code == 0, brought.err
        assert cli("bucket", "list", "--json").data["wishes"][0]["who"] == name


def test_a_name_that_begins_a_formula_is_shown_by_a_spreadsheet_and_not_reckoned_with(
    cli: Cli, home: Path
) -> None:
    cli("partner", "name", "Ada")
    payload = {"partner": partner_ids(home)["Ada"], "seat": 1, "name": "=1+1"}
    planted(home, [{"kind": "partner", "payload": payload, "target": "none"}])
    cli("bucket", "add", "sail", "--as==1+1")
    (row,) = [each for each in cli("data", "export", "--format", "csv").lines if "sail" in each]
    assert row.split(",")[2] == "'=1+1"


# -- both sides of each bound where it is typed ------------------------------------------------

AMOUNT, MORE = f"{MOST_AMOUNT:f}", f"{MOST_AMOUNT + 1:f}"
MINUTES, LONGER = f"{MOST_MINUTES}", f"{MOST_MINUTES + 1}"
NEVER = f"{THIS_YEAR + MOST_YEARS_AHEAD + 1}-01-01"
TYPED = (
    (["bucket", "add", "one", "--by"], LAST_TYPED, [NEVER, "2500-01-01", "9999-12-31"]),
    (["bucket", "add", "one", "--cost"], AMOUNT, [MORE, "1e305", "nan", "inf", "-1"]),
    (["bucket", "add", "one", "--minutes"], MINUTES, [LONGER, "9" * 4000, "9" * 5000, "0"]),
    (["bucket", "edit", "two", "--by"], LAST_TYPED, [NEVER]),
    (["bucket", "edit", "two", "--cost"], AMOUNT, [MORE]),
    (["bucket", "edit", "two", "--minutes"], MINUTES, [LONGER]),
    (["date-idea", "--budget"], AMOUNT, [MORE, "1e305", "nan", "inf", "-1"]),
    (["date-idea", "--minutes"], MINUTES, [LONGER, "99999999999", "9" * 4000]),
    (["date-idea", "list", "--budget"], AMOUNT, [MORE]),
    (["date-idea", "list", "--minutes"], MINUTES, [LONGER]),
    (["date-idea", "add", "--title", "Moon", "--text", "t", "--cost"], AMOUNT, [MORE, "nan"]),
    (["date-idea", "add", "--title", "Moon", "--text", "t", "--minutes"], "10080", ["10081"]),
)  # fmt: skip


@pytest.mark.parametrize(("arguments", "taken", "refused"), TYPED)
def test_what_is_absurd_is_refused_where_it_is_typed(
    couple: Cli, arguments: list[str], taken: str, refused: list[str]
) -> None:
    assert couple("bucket", "add", "two").code == 0
    for value in refused:
        done: Result = couple(*arguments, value)
        assert (done.code, len(done.err.splitlines())) == (2, 1), done.err
        assert arguments[-1] in done.err
        assert len(done.err) < 200
    done = couple(*arguments, taken)
    assert done.code == 0, done.err


# -- both sides of each bound where it is kept -------------------------------------------------


def brought_in(cli: Cli, folder: Path, kind: str, payload: object, **more: object) -> Result:
    """One record from elsewhere."""
    record = {
        "id": "r1", "act": "r1", "who": None, "day": "2026-11-23",
        "at": "2026-11-23T20:00:00+01:00", "kind": kind, "visibility": "both", "form": "open",
        "round": None, "target": None, "payload": payload, "private": None, **more,
    }  # fmt: skip
    file = folder / "one.json"
    file.write_text(json.dumps({"format": 1, "partners": [], "records": [record]}))
    return cli("data", "import", str(file))


def wish(**more: object) -> dict[str, object]:
    return {"wish": "w1", "text": "sail", "when": "soon", **more}


@pytest.mark.parametrize(("kind", "payload"), [
    ("wish", wish(by="9999-12-31", cost=MOST_AMOUNT_KEPT, minutes=10**4299)),
    ("wish", wish(by="0001-01-01", cost=int(MOST_AMOUNT_KEPT))),
    ("talk.card", {"card": "x" * LONGEST_HANDLE, "deck": ""}),
    ("therapist-keep", {"id": "n\u00a0b", "phones": ["1"] * MOST_LISTED}),
])  # fmt: skip
def test_what_could_have_been_written_is_taken_in(
    cli: Cli, tmp_path: Path, kind: str, payload: object
) -> None:
    done = brought_in(cli, tmp_path, kind, payload)
    assert done.code == 0, done.err[:300]
    assert cli("data", "verify").code == 0


@pytest.mark.parametrize(("kind", "payload"), [
    ("wish", wish(by="10000-01-01")), ("wish", wish(by="2026-02-30")), ("wish", wish(by=20261123)),
    ("wish", wish(by="20261123")), ("wish", wish(cost=float("nan"))),
    ("wish", wish(cost=float("inf"))), ("wish", wish(cost=10**309)), ("wish", wish(cost=-1)),
    ("wish", wish(cost=True)), ("wish", wish(minutes=0)), ("wish", wish(minutes=1.5)),
    ("wish", wish(minutes=True)), ("wish", wish(minutes="9")), ("wish", wish(wish="a\x1b[2J")),
    ("wish", wish(wish="x" * (LONGEST_ID + 1))), ("wish", wish(text="\ud800")),
    ("talk.card", {"card": "x" * (LONGEST_HANDLE + 1), "deck": ""}),
    ("talk.card", {"card": "a\x00b", "deck": ""}), ("talk.card", {"card": "a\tb", "deck": ""}),
    ("talk.card", {"card": "\x9b2J", "deck": ""}), ("talk.card", {"card": "", "deck": ""}),
    ("talk.card", {"card": "\ud800", "deck": ""}), ("talk.card", {"card": "a", "deck": 5}),
    ("therapist-keep", {"id": "a", "phones": ["1"] * (MOST_LISTED + 1)}),
    ("listen.practice", {"situation": ["a"]}),
    ("conflict.event", {"at": 0, "event": "begin", "who": 0, "wall": 1e12}),
    ("conflict.event", {"at": 4_000_000_001, "event": "begin", "who": 0, "wall": 0}),
])  # fmt: skip
def test_what_nobody_can_have_written_is_still_refused(
    cli: Cli, home: Path, tmp_path: Path, kind: str, payload: object
) -> None:
    done = brought_in(cli, tmp_path, kind, payload)
    assert (done.code, len(done.err.splitlines())) == (1, 1), done.err
    assert cli("bucket", "list", "--json").data["wishes"] == []


@pytest.mark.parametrize(("day", "taken"), [
    ("1899-12-30", False), ("1899-12-31", True), (f"{LATEST}", True), ("9001-01-01", False),
])  # fmt: skip
def test_the_days_of_records_are_those_that_a_clock_of_ours_shows(
    cli: Cli, tmp_path: Path, day: str, taken: bool
) -> None:
    at = f"{day}T12:00:00+00:00"
    assert (brought_in(cli, tmp_path, "wish", wish(), day=day, at=at).code == 0) is taken


def test_no_pack_can_hold_a_longer_id_than_is_kept() -> None:
    assert LARGEST <= LONGEST_HANDLE


@pytest.mark.parametrize(("kind", "row", "asked"), [
    ("prompts", '[[prompt]]\nid = "a\\tb"\ntext = "Tell."\ndeck = "oddest"\n', "talk decks"),
    ("situations", '[[situation]]\nid = "a\\tb"\nsays = "s"\n[[situation.reply]]\ntext = "a"\n'
     'validates = true\nkind = "k"\nwhy = "w"\n', "listen"),
])  # fmt: skip
def test_an_id_that_is_not_kept_is_refused_in_its_pack(
    cli: Cli, home: Path, kind: str, row: str, asked: str
) -> None:
    own_pack(home, "own", f'[pack]\nkind = "{kind}"\n{row}')
    done = cli(*asked.split())
    assert done.code == 0
    assert "own.toml, line 3: " in done.err
    assert "oddest" not in done.out
