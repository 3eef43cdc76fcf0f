"""Two at one machine: handing in, changing, opening, and what stays one's own."""

from __future__ import annotations

import json
from collections.abc import Sequence
from typing import Any

import pytest

from intimacy_cli.quick import quick_answer
from tests.conftest import Cli, Result

FIRST, SECOND = "6,5,6,2,4,5,3", "3,5,6,2,4,5,-"
TODAY = "2026-11-23"


def hand_in(cli: Cli, who: str, answers: str = FIRST, *more: str, stdin: str = "") -> Result:
    """Check in by options."""
    done = cli("checkin", "--as", who, "--answers", answers, *more, "--json", stdin=stdin)
    assert done.code == 0, done.err
    return done


def notes(cli: Cli, who: str, command: Sequence[str] = ("checkin", "reveal")) -> dict[str, Any]:
    """The notes that `who` can read, by their author."""
    partners = cli(*command, "--as", who, "--json").data["partners"]
    return {each["name"]: each["note"] for each in partners}


def test_the_first_of_two_waits_and_the_second_sees_both_sides(couple: Cli) -> None:
    first = hand_in(couple, "Ana").data
    assert (first["state"], first["waiting_for"], first["reveal"]) == ("waiting", ["Ben"], None)
    waiting = couple("checkin", "reveal", "--as", "Ben", "--json").data
    assert (waiting["partners"], waiting["waiting_for"]) == ([], ["Ben"])
    second = hand_in(couple, "Ben", SECOND).data
    assert second["state"] == "ready"
    assert [p["name"] for p in second["reveal"]["partners"]] == ["Ana", "Ben"]
    assert "stress" not in second["answers"]
    assert couple("checkin", "status", "--json").data["ready"] is True


def test_what_is_sealed_does_not_stay_on_the_screen_either(couple: Cli) -> None:
    done = couple("checkin", "--as", "Ana", "--answers", FIRST, "--note", "mine")
    assert "Sealed until Ben" in done.out
    assert "mine" not in done.out
    assert "close" not in done.out


READY = "Check-in: you've both answered. See it with: intimacy checkin reveal\n"
DONE = "Check-in: done.\n"


def test_there_is_something_new_only_to_one_who_has_not_looked(
    couple: Cli, monkeypatch: pytest.MonkeyPatch
) -> None:
    hand_in(couple, "Ana")
    hand_in(couple, "Ben", SECOND)  # and sees both sides with it

    def status(who: str) -> str:
        monkeypatch.setenv("INTIMACY_AS", who)
        said = couple("checkin", "status").out
        assert quick_answer(["checkin", "status"]) in (said, None)
        assert couple("checkin", "status", "--as", who or "nobody").out == said
        return said

    assert [status(who) for who in ("Ana", "Ben", "ben", "")] == [READY, DONE, DONE, READY]
    assert "Check-in: you've both answered" in couple().out
    assert couple("checkin", "reveal", "--as", "Ana").code == 0
    assert [status(who) for who in ("Ana", "Ben", "")] == [DONE] * 3
    assert "Check-in: done" in couple().out
    found = couple("checkin", "status", "--json").data
    assert (found["ready"], found["new"]) == (True, False)
    assert couple("checkin", "status", "--format", "{ready} {new}").out == "yes no\n"


def test_looking_without_a_name_is_looking_together(couple: Cli) -> None:
    hand_in(couple, "Ana")
    hand_in(couple, "Ben")
    couple("checkin", "reveal")
    assert couple("checkin", "status").out == quick_answer(["checkin", "status"]) == DONE


def test_looking_is_no_act_that_an_undo_would_take_back(couple: Cli) -> None:
    hand_in(couple, "Ana")
    hand_in(couple, "Ben")
    couple("bucket", "add", "See the sea", "--as", "Ana")
    couple("checkin", "reveal", "--as", "Ana")
    assert "wish" in couple("data", "undo", "--as", "Ana").out
    assert couple("checkin", "status").out == DONE


def test_what_is_left_of_a_round_can_be_looked_at_too(couple: Cli) -> None:
    hand_in(couple, "Ana")
    hand_in(couple, "Ben")
    couple("data", "forget", TODAY, "--as", "Ben", "--yes")
    assert "Your answers for" in couple("checkin", "reveal", "--as", "Ana").out
    couple("checkin", "reveal")
    assert couple("checkin", "status").out == DONE


def test_after_the_reveal_everybody_may_look_without_a_name(couple: Cli) -> None:
    hand_in(couple, "Ana")
    hand_in(couple, "Ben", SECOND)
    sides = couple("checkin", "reveal", "--json").data
    assert [p["answers"]["close"] for p in sides["partners"]] == [6, 3]
    assert [each["area"] for each in sides["apart"]] == ["close"]


def test_a_note_stays_its_authors_own_after_the_reveal(couple: Cli) -> None:
    hand_in(couple, "Ana", FIRST, "--note", "only mine")
    hand_in(couple, "Ben")
    assert notes(couple, "Ana") == {"Ana": "only mine", "Ben": None}
    assert notes(couple, "Ben") == {"Ana": None, "Ben": None}
    for who in ("Ben", None):
        named = ["--as", who] if who else []
        for command in (["checkin", "history"], ["data", "export"], ["checkin", "reveal"]):
            assert "only mine" not in couple(*command, *named).out


def test_an_unshared_line_is_not_drawn_under_both_sides_even_for_its_author(couple: Cli) -> None:
    hand_in(couple, "Ben", FIRST, "--note", "for you", "--share-note")
    last = couple("checkin", "--as", "Ana", "--answers", FIRST, "--note", "MINE").out
    for text in (last, couple("checkin", "reveal", "--as", "Ana").out):
        assert "Both sides" in text
        assert "for you" in text
        assert "MINE" not in text
    assert "MINE  (yours alone)" in couple("checkin", "history", "--as", "Ana").out


def test_a_wish_for_more_is_shown_to_both_at_the_reveal_and_to_nobody_before(couple: Cli) -> None:
    hand_in(couple, "Ana", FIRST, "--want", "shared")
    for who in ([], ["--as", "Ben"]):
        for line in (["checkin", "history"], ["data", "export"], ["--json"]):
            assert '"want"' not in couple(*line, *who).out
            assert "sharing what matters" not in couple(*line, *who).out
    hand_in(couple, "Ben", FIRST, "--want", "affection")
    for who in ([], ["--as", "Ana"], ["--as", "Ben"]):
        revealed = couple("checkin", "reveal", *who).out
        assert "Ana would like more of: sharing what matters" in revealed
        assert "Ben would like more of: affection and touch" in revealed
        wants = [p["want"] for p in couple("checkin", "reveal", *who, "--json").data["partners"]]
        assert wants == ["shared", "affection"]


def test_a_shared_note_opens_with_the_reveal_and_not_before(couple: Cli) -> None:
    hand_in(couple, "Ana", FIRST, "--note", "for you", "--share-note")
    assert "for you" not in couple("data", "export", "--as", "Ben").out
    hand_in(couple, "Ben")
    assert notes(couple, "Ben")["Ana"] == "for you"


def test_a_line_added_later_is_own_unless_it_is_shared(couple: Cli) -> None:
    hand_in(couple, "Ana")
    hand_in(couple, "Ben")
    assert couple("checkin", "note", TODAY, "kept", "--as", "Ana").code == 0
    assert (
        couple("checkin", "note", TODAY, "-", "--share-note", "--as", "Ana", stdin="given").code
        == 0
    )
    assert notes(couple, "Ana")["Ana"] == "kept\ngiven"
    assert notes(couple, "Ben")["Ana"] == "given"


def test_a_second_answer_is_refused_and_told_how_to_edit(couple: Cli) -> None:
    hand_in(couple, "Ana")
    again = couple("checkin", "--as", "Ana", "--answers", FIRST, "--json")
    assert (again.code, again.out, again.data["code"]) == (1, "", "already-answered")
    assert f"intimacy checkin edit --as Ana --on {TODAY}" in again.data["hint"]


def test_until_the_reveal_one_may_edit_and_afterwards_not(couple: Cli) -> None:
    hand_in(couple, "Ana", FIRST, "--note", "first words", "--want", "new")
    assert couple("checkin", "edit", "--as", "Ana", "--answers", SECOND).code == 0
    assert couple("checkin", "edit", "--as", "Ana", "--note", "better words").code == 0
    hand_in(couple, "Ben")
    mine = couple("checkin", "reveal", "--as", "Ana", "--json").data["partners"][0]
    assert (mine["answers"]["close"], mine["note"]) == (3, "better words")
    wanted = [r["payload"].get("want") for r in exported(couple, "Ana") if r["kind"] == "checkin"]
    assert "new" in wanted
    for command in (["edit", "--answers", FIRST], ["withdraw"]):
        late = couple("checkin", *command, "--as", "Ana", "--json")
        assert (late.code, late.data["code"]) == (1, "already-revealed")
        assert f"intimacy checkin note {TODAY} -" in late.data["hint"]
    late = couple("data", "undo", "--as", "Ana", "--json")
    assert (late.code, late.data["code"]) == (1, "could-not")


def exported(cli: Cli, who: str) -> list[Any]:
    """The records that `who` may see."""
    return list(json.loads(cli("data", "export", "--as", who).out)["records"])


def test_an_edit_leaves_a_shared_line_shared_and_an_own_one_own(couple: Cli) -> None:
    hand_in(couple, "Ana", FIRST, "--note", "for you", "--share-note")
    couple("checkin", "note", TODAY, "for me", "--as", "Ana")
    couple("checkin", "note", TODAY, "and this", "--share-note", "--as", "Ana")
    for _ in range(2):
        assert couple("checkin", "edit", "--as", "Ana", "--answers", SECOND).code == 0
    hand_in(couple, "Ben")
    assert notes(couple, "Ana")["Ana"] == "for you\nfor me\nand this"
    assert notes(couple, "Ben")["Ana"] == "for you\nand this"


@pytest.mark.parametrize(
    ("first", "then", "seen"),
    [
        (["--share-note"], [], "better"),
        ([], [], None),
        (["--share-note"], ["--own-note"], None),
        ([], ["--share-note"], "better"),
    ],
)
def test_a_line_written_anew_is_as_open_as_the_old_one_unless_told_otherwise(
    couple: Cli, first: list[str], then: list[str], seen: str | None
) -> None:
    hand_in(couple, "Ana", FIRST, "--note", "first words", *first)
    couple("checkin", "note", TODAY, "more", *first, "--as", "Ana")
    assert couple("checkin", "edit", "--as", "Ana", "--note", "better", *then).code == 0
    hand_in(couple, "Ben")
    assert notes(couple, "Ana")["Ana"] == "better"
    assert notes(couple, "Ben")["Ana"] == seen
    assert "more" not in [r["payload"].get("note") for r in exported(couple, "Ana")]


@pytest.mark.parametrize(("option", "seen"), [("--share-note", "for me"), ("--own-note", None)])
def test_whether_a_line_is_shared_is_changed_without_asking_anything_again(
    couple: Cli, option: str, seen: str | None
) -> None:
    hand_in(couple, "Ana", FIRST, "--note", "for me")
    assert couple("checkin", "edit", "--as", "Ana", option).code == 0
    hand_in(couple, "Ben")
    mine = couple("checkin", "reveal", "--as", "Ben", "--json").data["partners"][0]
    assert (mine["note"], mine["answers"]["close"]) == (seen, 6)


def test_where_there_is_no_line_there_is_none_to_share(couple: Cli) -> None:
    hand_in(couple, "Ana")
    refused = couple("checkin", "edit", "--as", "Ana", "--share-note", "--json")
    assert (refused.code, refused.data["code"]) == (1, "nothing-there")
    assert "you have no note" in refused.data["message"]


def test_a_line_added_to_what_was_answered_alone_is_shown_once_that_is(ana: Cli) -> None:
    hand_in(ana, "Ana")
    ana("partner", "name", "Ana", "Ben")
    line = ("checkin", "note", TODAY, "look", "--share-note", "--as", "Ana")
    refused = ana(*line, "--json")
    assert (refused.code, refused.data["code"]) == (1, "could-not")
    assert f"intimacy checkin share {TODAY} --as Ana" in refused.data["hint"]
    ana("checkin", "share", TODAY, "--as", "Ana")
    again = ana("checkin", "share", TODAY, "--as", "Ana")
    assert "nothing was changed" in again.err
    assert ana(*line).code == 0
    assert ana("checkin", "note", TODAY, "mine", "--as", "Ana").code == 0
    hand_in(ana, "Ben", SECOND)
    assert notes(ana, "Ben")["Ana"] == "look"
    assert notes(ana, "Ana")["Ana"] == "look\nmine"


def test_an_edit_that_is_undone_brings_the_added_lines_back_as_they_were(couple: Cli) -> None:
    hand_in(couple, "Ana")
    couple("checkin", "note", TODAY, "more", "--as", "Ana")
    couple("checkin", "edit", "--as", "Ana", "--note", "instead")
    couple("data", "undo", "--as", "Ana")
    (day,) = couple("checkin", "history", "--as", "Ana", "--json").data["days"]
    assert day["partners"][0]["note"] == "more"


def test_one_who_withdrew_may_answer_anew(couple: Cli) -> None:
    hand_in(couple, "Ana")
    assert couple("checkin", "withdraw", "--as", "Ana").code == 0
    assert couple("checkin", "status", "--json").data["due"] == ["Ana", "Ben"]
    assert hand_in(couple, "Ana", SECOND).data["state"] == "waiting"


def test_a_shared_line_left_behind_by_a_withdrawn_check_in_opens_nothing(couple: Cli) -> None:
    hand_in(couple, "Ana")
    couple("checkin", "note", TODAY, "look at this", "--share-note", "--as", "Ana")
    couple("checkin", "withdraw", "--as", "Ana")
    hand_in(couple, "Ben", FIRST, "--note", "CANARY", "--share-note")
    assert "CANARY" not in couple("data", "export", "--as", "Ana").out
    assert couple("checkin", "history", "--as", "Ana", "--json").data["days"] == []
    assert "look at this" not in couple("data", "export", "--as", "Ben").out


def test_the_other_cannot_change_or_withdraw_what_is_not_theirs(couple: Cli) -> None:
    hand_in(couple, "Ana")
    for command in (
        ["edit", "--answers", SECOND],
        ["withdraw"],
        ["share", TODAY],
        ["note", TODAY, "x"],
    ):
        refused = couple("checkin", *command, "--as", "Ben", "--json")
        assert (refused.code, refused.data["code"]) == (1, "nothing-there"), command


def test_nobody_joins_by_changing_what_they_never_wrote(cli: Cli) -> None:
    for command in (
        ["edit", "--answers", SECOND],
        ["withdraw"],
        ["share", TODAY],
        ["note", TODAY, "x"],
    ):
        refused = cli("checkin", *command, "--as", "Ana", "--json")
        assert refused.data["code"] == "unknown-partner", command
        assert cli("checkin", *command, "--json").data["code"] == "nothing-there"
    assert cli("partner", "--json").data["partners"] == []


def test_what_was_answered_alone_stays_own_until_it_is_shared(ana: Cli) -> None:
    alone = hand_in(ana, "Ana", FIRST, "--note", "before you")
    assert alone.data["state"] == "alone"
    ana("partner", "name", "Ana", "Ben")
    ben = hand_in(ana, "Ben", SECOND).data
    assert (ben["state"], ben["waiting_for"], ben["alone"]) == ("waiting", ["Ana"], ["Ana"])
    assert ana("checkin", "status", "--json").data["ready"] is False
    found = ana("checkin", "reveal", "--as", "Ben")
    assert f"intimacy checkin share {TODAY} --as Ana" in found.out
    assert "before you" not in ana("data", "export", "--as", "Ben").out
    assert ana("checkin", "share", TODAY, "--as", "Ana").code == 0
    both = ana("checkin", "reveal", "--as", "Ben", "--json").data["partners"]
    assert [p["answers"]["close"] for p in both] == [6, 3]
    assert both[0]["note"] is None
    assert ana("checkin", "edit", "--as", "Ana", "--answers", SECOND, "--json").data["code"] == (
        "already-revealed"
    )


def test_one_who_edits_what_they_answered_alone_keeps_it_to_themself(ana: Cli) -> None:
    hand_in(ana, "Ana")
    ana("partner", "name", "Ana", "Ben")
    hand_in(ana, "Ben", SECOND)
    changed = ana("checkin", "edit", "--as", "Ana", "--note", "still so")
    share = f"intimacy checkin share {TODAY} --as Ana"
    assert f"so it stays private. To share it: {share}" in changed.out
    assert ana("checkin", "status", "--json").data["ready"] is False
    assert "still so" not in ana("data", "export", "--as", "Ben").out
    assert ana("checkin", "share", TODAY, "--as", "Ana").code == 0
    assert notes(ana, "Ana") == {"Ana": "still so", "Ben": None}


def test_in_a_script_a_new_name_joins_and_is_told_so(couple: Cli, cli: Cli) -> None:
    refused = cli("checkin", "--as", "Anna", "--answers", FIRST, "--json")
    assert (refused.code, refused.data["code"]) == (2, "unknown-partner")
    assert "did you mean Ana?" in refused.data["message"]
    third = cli("checkin", "--as", "Cara", "--answers", FIRST, "--json")
    assert (third.code, third.data["code"]) == (2, "unknown-partner")


def test_a_first_name_joins_by_checking_in(cli: Cli) -> None:
    done = cli("checkin", "--as", "Ana", "--answers", FIRST)
    assert "Ana has joined" in done.err
    assert cli("partner", "--json").data["partners"] == ["Ana"]
    assert "data undo" in done.err


def test_the_other_partners_own_days_are_not_in_ones_fortnight(couple: Cli) -> None:
    hand_in(couple, "Ana", FIRST, "--on", "2026-11-20")
    hand_in(couple, "Ben", "1,1,1,1,1,1,1", "--on", "2026-11-20")
    done = hand_in(couple, "Ben", "2,2,2,2,2,2,2", "--on", "2026-11-21").data
    close = next(t for t in done["fortnight"] if t["area"] == "close")
    assert [v for v in close["values"] if v] == [1, 2]


@pytest.mark.parametrize("name", [None, "Ana", "Ben"])
def test_history_shows_a_day_as_it_may_be_seen(couple: Cli, name: str | None) -> None:
    hand_in(couple, "Ana", FIRST, "--on", "2026-11-20")
    hand_in(couple, "Ben", FIRST, "--on", "2026-11-20")
    hand_in(couple, "Ana")
    named = ["--as", name] if name else []
    days = couple("checkin", "history", *named, "--json").data["days"]
    seen = {day["day"]: [p["name"] for p in day["partners"]] for day in days}
    expected = {"2026-11-20": ["Ana", "Ben"]}
    assert seen == (expected | {TODAY: ["Ana"]} if name == "Ana" else expected)


def test_the_evening_before_lasts_until_four(couple: Cli) -> None:
    late = couple(
        "checkin", "--as", "Ana", "--answers", FIRST, "--json",
        env={"INTIMACY_NOW": "2026-11-24T03:59:00+01:00"},
    )  # fmt: skip
    assert late.data["day"] == TODAY
    early = couple(
        "checkin", "--as", "Ana", "--answers", FIRST, "--json",
        env={"INTIMACY_NOW": "2026-11-24T04:00:00+01:00"},
    )  # fmt: skip
    assert early.data["day"] == "2026-11-24"


def test_undo_takes_back_what_one_wrote_and_once_more_brings_it_back(couple: Cli) -> None:
    hand_in(couple, "Ana")
    assert couple("data", "undo", "--as", "Ana").code == 0
    assert couple("checkin", "status", "--json").data["due"] == ["Ana", "Ben"]
    assert "Brought back" in couple("data", "undo", "--as", "Ana").out
    assert couple("checkin", "status", "--json").data["due"] == ["Ben"]
