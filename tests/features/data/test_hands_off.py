"""Nothing that comes in, is taken back, forgotten or renamed opens or takes what is another's."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

import pytest

from tests.conftest import Cli
from tests.harness.older_vault import partner_ids, planted
from tests.harness.whole_life import SHAPE

FIRST = "6,5,6,2,4,5,3"
TODAY = "2026-11-23"
ROUND = f"checkin/{TODAY}"


def document(couple: Cli, who: str, *forged: dict[str, Any]) -> str:
    """What somebody takes out, with records put into it."""
    found = json.loads(couple("data", "export", "--as", who).out)
    usual: dict[str, Any] = {
        "who": who, "day": TODAY, "at": f"{TODAY}T20:00:00+01:00", "visibility": "both",
        "form": "open", "round": None, "target": None, "payload": {}, "private": None,
    }  # fmt: skip
    found["records"] += [
        {"id": f"f{n}", "act": f"f{n}", **usual, **each} for n, each in enumerate(forged)
    ]
    return json.dumps(found)


def ids(couple: Cli, who: str, kind: str, by: str) -> list[str]:
    """The ids of the records of one kind that `who` sees and `by` wrote."""
    records = json.loads(couple("data", "export", "--as", who).out)["records"]
    return [each["id"] for each in records if (each["kind"], each["who"]) == (kind, by)]


def seen(couple: Cli, *who: str) -> list[str]:
    """Whose check-ins of today can be read."""
    days = couple("checkin", "history", *who, "--json").data["days"]
    return [side["name"] for day in days for side in day["partners"]]


def revealed(couple: Cli) -> None:
    """Both have answered today."""
    for who in ("Ana", "Ben"):
        couple("checkin", "--as", who, "--answers", FIRST, "--note", f"{who} alone")


# -- imports -----------------------------------------------------------------------------------


@pytest.mark.parametrize(
    "forged",
    [
        {"kind": "zzz", "visibility": "round", "round": ROUND},
        {"kind": "ready", "visibility": "round", "round": ROUND, "payload": {"answers": {"a": 1}}},
        {"kind": "checkin.note", "visibility": "round", "round": ROUND,
         "payload": {"of": "x", "note": "x"}},
        {"kind": "checkin", "visibility": "round", "round": ROUND, "payload": {"answers": {}}},
        {"kind": "checkin", "visibility": "round", "round": ROUND, "day": "2026-11-20",
         "payload": {"answers": {"close": 4}}},
        {"kind": "wish", "visibility": "round", "round": ROUND,
         "payload": {"wish": "w", "text": "x", "when": "soon"}},
    ],
    ids=lambda forged: str(forged["kind"]),
)  # fmt: skip
def test_no_record_but_an_answer_opens_a_round(
    couple: Cli, home: Path, forged: dict[str, Any]
) -> None:
    couple("checkin", "--as", "Ana", "--answers", FIRST, "--note", "CANARY")
    couple("data", "import", "-", stdin=document(couple, "Ben", forged))
    assert seen(couple, "--as", "Ben") == []
    # Nor where an earlier version let it in.
    planted(home, [forged | {"author": partner_ids(home)["Ben"]}])
    assert seen(couple, "--as", "Ben") == []
    assert "CANARY" not in couple("data", "export", "--as", "Ben").out
    assert couple("checkin", "status", "--json").data["answered"] == ["Ana"]


@pytest.mark.parametrize("kind", ["share", "withdraw", "undo", "checkin", "zzz", "partner"])
@pytest.mark.parametrize("whose", ["Ben", None])
def test_nothing_that_comes_in_acts_on_what_another_wrote(
    couple: Cli, home: Path, kind: str, whose: str | None
) -> None:
    revealed(couple)
    (hers,) = ids(couple, "Ben", "checkin", "Ana")
    couple("checkin", "--as", "Ana", "--answers", FIRST, "--on", "2026-11-20")
    before = couple("data", "export", "--as", "Ana").out
    forged: dict[str, Any] = {"kind": kind, "who": whose, "target": hers}
    if kind == "checkin":
        forged |= {"visibility": "round", "round": ROUND, "payload": {"answers": {"close": 1}}}
    refused = couple("data", "import", "-", stdin=document(couple, "Ben", forged))
    assert refused.code == 1, refused
    assert len(refused.err.splitlines()) == 1
    assert couple("data", "export", "--as", "Ana").out == before
    # Nor where an earlier version let it in: it is passed over, and told by verify.
    by = None if whose is None or kind == "partner" else partner_ids(home)[whose]
    forged = {name: value for name, value in forged.items() if name != "who"}
    if by is None:
        forged["visibility"] = "both"
    planted(home, [{"payload": {}, **forged, "author": by}])
    assert seen(couple, "--as", "Ana") == ["Ana", "Ana", "Ben"]
    assert seen(couple, "--as", "Ben") == ["Ana", "Ben"]
    told = couple("data", "verify", "--json")
    assert (told.code, [each["where"] for each in told.data["faults"]]) == (5, ["planted0"])


@pytest.mark.parametrize("number", [10**400, -1, float("inf"), float("nan"), "5", True, [1]])
@pytest.mark.parametrize(
    ("kind", "payload", "field"),
    [
        ("idea.added", {"id": "x", "title": "x", "text": "x"}, "cost"),
        ("wish", {"wish": "x", "text": "x", "when": "soon"}, "cost"),
        ("wish", {"wish": "x", "text": "x", "when": "soon"}, "minutes"),
        ("date.offered", {"idea": "x"}, "cost"),
        ("date.rated", {"idea": "x"}, "stars"),
        ("talk.day", {}, "seconds"),
        ("today.step", {"area": "new", "reason": "lowest", "command": "x"}, "since"),
    ],
)
def test_a_number_that_is_none_is_refused_in_one_line(
    couple: Cli, kind: str, payload: dict[str, Any], field: str, number: object
) -> None:
    sight = "own" if kind == "date.rated" else "both"
    who = None if kind == "today.step" else "Ben"
    odd = {"kind": kind, "payload": payload | {field: number}, "visibility": sight, "who": who}
    refused = couple("data", "import", "-", stdin=document(couple, "Ben", odd))
    if (field, number) == ("minutes", 10**400):
        # Absurd, but an early version took it at its option, so it stays.
        assert refused.code == 0
        return
    assert (refused.code, len(refused.err.splitlines())) == (1, 1)
    assert field in refused.err


def test_an_import_takes_away_no_name(couple: Cli) -> None:
    found = json.loads(couple("data", "export").out)["records"]
    act = next(each["act"] for each in found if each["kind"] == "partner")
    couple("checkin", "--as", "Ana", "--answers", FIRST)
    undo = {"kind": "undo", "who": None, "target": act, "payload": {"kind": "partner"}}
    refused = couple("data", "import", "-", stdin=document(couple, "Ben", undo))
    assert (refused.code, "would take away a name" in refused.err) == (1, True)
    assert couple("partner", "--json").data["partners"] == ["Ana", "Ben"]


def test_a_line_shared_with_a_questionnaire_opens_with_the_answers(couple: Cli) -> None:
    for who in ("Ana", "Ben"):
        answers = ["--questionnaire", SHAPE, "--answers", "1,1,1,1", "--as", who]
        assert couple("checkin", *answers).code == 0
        if who == "Ana":
            note = ["checkin", "note", TODAY, "CANARY", "--share-note", "--as", "Ana"]
            assert couple(*note, "--questionnaire", SHAPE).code == 0
            assert "CANARY" not in couple("data", "export", "--as", "Ben").out
    assert "CANARY" in couple("data", "export", "--as", "Ben").out


def test_one_cannot_be_made_to_take_back_what_the_other_did(couple: Cli) -> None:
    couple("checkin", "--as", "Ana", "--answers", FIRST)
    document_of_ana = json.loads(couple("data", "export", "--as", "Ana").out)
    act = next(r["act"] for r in document_of_ana["records"] if r["kind"] == "checkin")
    joined = {"kind": "talk.skip", "payload": {"card": "x"}, "act": act}
    refused = couple("data", "import", "-", stdin=document(couple, "Ben", joined))
    assert (refused.code, "what somebody else did" in refused.err) == (1, True)


def test_what_the_couple_keeps_together_may_be_taken_over_by_either(
    couple: Cli, tmp_path: Path
) -> None:
    file = tmp_path / "list.toml"
    file.write_text('[[therapist]]\nid = "alex"\nname = "Alex Example"\n')
    for who in ("Ana", "Ben"):
        kept = couple(
            "therapist", "keep", "own-toml:alex", "--directory", str(file), "--note", who,
            "--as", who,
        )  # fmt: skip
        assert kept.code == 0
    taken = couple("data", "export", "--as", "Ana").out
    other = {"INTIMACY_HOME": str(tmp_path / "other")}
    assert couple("data", "import", "-", stdin=taken, env=other).code == 0
    (kept,) = couple("therapist", "shortlist", "--json").data["kept"]
    assert kept["note"] == "Ben"


def test_an_import_of_nothing_new_is_no_act(couple: Cli) -> None:
    couple("bucket", "add", "one")
    taken = couple("data", "export").out
    assert couple("data", "import", "-", stdin=taken).code == 0
    assert couple("data", "undo").lines[0] == 'Undone: the wish "one" (23 Nov)'


# -- taking back, forgetting, renaming ---------------------------------------------------------


def test_a_name_stays_while_an_answer_waits_for_its_person(cli: Cli) -> None:
    cli("partner", "name", "Ana")
    cli("partner", "name", "Ana", "Ben")
    cli("checkin", "--as", "Ana", "--answers", FIRST, "--note", "CANARY")
    for count in ("1", "2", "9"):
        refused = cli("data", "undo", count, "--json")
        assert (refused.code, refused.data["code"]) == (1, "could-not")
        assert "CANARY" not in cli("checkin", "history").out + cli("data", "export").out
    assert cli("partner", "--json").data["partners"] == ["Ana", "Ben"]


def test_nobody_is_somebody_without_a_name_once_two_were_named(cli: Cli) -> None:
    cli("partner", "name", "Ana")
    assert cli("checkin", "--answers", FIRST, "--on", "2026-11-20", "--note", "CANARY").code == 0
    assert "CANARY" in cli("checkin", "history").out
    cli("partner", "name", "Ana", "Ben")
    assert cli("data", "undo").code == 0
    assert cli("partner", "--json").data["partners"] == ["Ana"]
    for command in (["checkin", "history"], ["data", "export"], ["checkin", "reveal"]):
        assert "CANARY" not in cli(*command).out
    assert cli("checkin", "--answers", FIRST).code == 2
    assert cli("talk", "raise", "--read").code == 2
    assert "CANARY" in cli("checkin", "history", "--as", "Ana").out
    said = cli("bucket", "add", "one", "--as", "Ana").err
    assert said.rstrip().endswith("intimacy data undo --as Ana")


def test_forgetting_everything_opens_nothing_of_the_others(couple: Cli) -> None:
    couple("checkin", "--as", "Ana", "--answers", FIRST, "--note", "CANARY")
    couple("bucket", "add", "mine", "--as", "Ben")
    done = couple("data", "forget", "everything", "--as", "Ben", "--yes")
    assert "Your name stays while sealed answers are waiting" in done.out
    for who in ([], ["--as", "Ben"]):
        for command in (["checkin", "history"], ["data", "export"], ["checkin", "reveal"]):
            assert "CANARY" not in couple(*command, *who).out
    # Once nothing waits any more, the name goes, and still nobody is Ana without saying so.
    couple("checkin", "withdraw", "--as", "Ana")
    couple("checkin", "--as", "Ana", "--answers", FIRST, "--on", "2026-11-01")
    couple("checkin", "withdraw", "2026-11-01", "--as", "Ana")
    done = couple("data", "forget", "everything", "--as", "Ben", "--yes")
    assert "Your name stays" not in done.out
    assert couple("partner", "--json").data["partners"] == ["Ana"]
    couple("checkin", "--as", "Ana", "--answers", FIRST, "--note", "CANARY")
    assert "CANARY" not in couple("checkin", "history").out


def test_one_who_is_alone_stays_so_after_forgetting_everything(cli: Cli) -> None:
    for _ in range(2):
        cli("checkin", "--as", "Ana", "--answers", FIRST)
        assert len(cli("checkin", "history", "--json").data["days"]) == 1
        assert cli("data", "forget", "everything", "--as", "Ana", "--yes").code == 0


def test_the_two_cannot_change_places_by_way_of_other_names(couple: Cli) -> None:
    couple("checkin", "--as", "Ana", "--answers", FIRST, "--note", "CANARY")
    couple("checkin", "--as", "Ben", "--answers", FIRST, "--on", "2026-11-20")
    assert couple("partner", "name", "Xa", "Yb").code == 0
    for names in (["Ben", "Ana"], ["Ben", "Yb"], ["Xa", "Ána"]):
        refused = couple("partner", "name", *names)
        assert (refused.code, "has written" in refused.err) == (1, True)
    assert couple("partner", "name", "Ana", "Ben").code == 0
    assert "CANARY" not in couple("checkin", "history", "--as", "Ben").out


def test_an_undo_names_nothing_of_a_surprise_to_the_other(couple: Cli) -> None:
    couple("date-idea", "--surprise", "--as", "Ana", "--at", "2026-12-28 18:00")
    (title,) = {
        each["private"]["title"]
        for each in json.loads(couple("data", "export", "--as", "Ana").out)["records"]
        if each["kind"] == "date.offered"
    }
    for who in ([], ["--as", "Ben"]):
        for count in ("1", "5"):
            tried = couple("data", "undo", count, *who)
            assert title not in tried.out + tried.err
            couple("data", "undo", *who)
    assert f'the offer of "{title}"' in couple("data", "undo", "--as", "Ana").out
