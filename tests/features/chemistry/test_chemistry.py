"""`chemistry` by options, as a script would: answers, the reveal, and what may never be told."""

from __future__ import annotations

import json
import shutil
from pathlib import Path

import pytest

from tests.conftest import Cli
from tests.harness.locks import lock_cheaply, scripted
from tests.harness.older_vault import partner_ids
from tests.harness.words import (
    WORDS,
    hand_in,
    left_off,
    pages_of,
    reveal,
    seal_cheaply,
    vault_of,
    wrapped_in,
)

ANA = {
    "kiss-at-the-door": "yes", "back-massage.give": "yes", "bath-together": "curious",
    "mouth.get": "no", "dance-in-the-kitchen": "glad", "blindfold.get": "not-now",
}  # fmt: skip
BEN = {
    "kiss-at-the-door": "yes", "back-massage.get": "glad", "bath-together": "glad",
    "mouth.give": "yes", "dance-in-the-kitchen": "glad", "blindfold.give": "yes",
}  # fmt: skip
LATER = "2026-12-23T20:15:00+01:00"
TOO_EARLY = "2026-12-22T20:15:00+01:00"


@pytest.fixture(scope="module")
def template(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Where the home of two who are ready is kept once it was made: scrypt takes its seconds."""
    return tmp_path_factory.mktemp("ready") / "home"


@pytest.fixture
def both(cli: Cli, home: Path, template: Path) -> Cli:
    """Ana and Ben are ready."""
    if template.exists():
        shutil.copytree(template, home)
        return cli
    cli("partner", "name", "Ana", "Ben")
    assert hand_in(cli, "Ana", ANA).code == 0
    assert hand_in(cli, "Ben", BEN).code == 0
    seal_cheaply(home)
    shutil.copytree(home, template)
    return cli


def test_only_what_both_are_open_to_is_shown(both: Cli) -> None:
    found = reveal(both, "--json").data
    assert [each["id"] for each in found["both"]] == ["kiss-at-the-door"]
    assert [(e["id"], e["gives"]) for e in found["gladly"]] == [("back-massage", "Ana")]
    assert [each["id"] for each in found["talk"]] == ["bath-together"]
    assert all(each["first_step"] for each in (*found["both"], *found["talk"]))
    assert found["again_from"] == "2026-12-23"
    shown = both("chemistry", "reveal").out
    assert "A proper kiss" in shown
    for hidden in ("mouth", "slow dance", "scarf", "Ben gives"):
        assert hidden not in shown


def test_whoever_is_ready_is_all_that_is_known(couple: Cli) -> None:
    done = hand_in(couple, "Ana", ANA, "--json")
    assert done.data == {"who": "Ana", "ready": True, "due": ["Ben"]}
    found = couple("chemistry", "status", "--json").data
    assert (found["ready"], found["due"], found["round"]) == (["Ana"], ["Ben"], 1)
    early = couple("chemistry", "reveal", "--json")
    assert (early.code, early.data["code"]) == (1, "nothing-there")
    assert "Ben isn't ready" in early.data["message"]


@pytest.mark.parametrize("who", ["Ana", "Ben"])
def test_a_wrong_word_opens_nothing_and_erases_nothing(both: Cli, home: Path, who: str) -> None:
    before = wrapped_in(home)
    lines = tuple("none of the words" if name == who else word for name, word in WORDS.items())
    done = scripted(both, "chemistry", "reveal", "--json", lines=lines)
    assert (done.code, done.data["code"]) == (4, "wrong-passphrase")
    assert f"This needs {who}'s word" in done.data["hint"]
    assert wrapped_in(home) == before
    assert reveal(both).code == 0


def test_a_damaged_record_is_told_from_a_wrong_word(both: Cli, home: Path) -> None:
    (record, held), *_ = wrapped_in(home)
    held["sealed"] = held["sealed"][:400] + "AAAA" + held["sealed"][404:]
    db = vault_of(home)
    db.execute("UPDATE record SET payload = ? WHERE id = ?", (json.dumps(held), record))
    db.close()
    done = reveal(both, "--json")
    assert (done.code, done.data["code"]) == (5, "answers-damaged")
    assert "Ana's answers are damaged" in done.data["message"]
    assert "--anew --as Ana" in done.data["hint"]
    told = both("data", "verify", "--json")
    assert told.data["faults"] == [{"where": record, "what": "what is wrapped in it is damaged"}]


def test_an_answer_of_somebody_else_is_no_answer_of_mine(both: Cli, home: Path) -> None:
    """Ben puts his own wrapped answers in the place of Ana's: his word opens them, and no more."""
    (ana, _), (_, bens) = wrapped_in(home)
    db = vault_of(home)
    db.execute("UPDATE record SET payload = ? WHERE id = ?", (json.dumps(bens), ana))
    db.close()
    lines = (WORDS["Ben"], WORDS["Ben"])
    done = scripted(both, "chemistry", "reveal", "--json", lines=lines)
    assert (done.code, done.data["code"]) == (5, "answers-damaged")


def test_another_list_is_told_and_nothing_of_the_answers_is_lost(both: Cli) -> None:
    assert both("chemistry", "add", "Breakfast in bed", "--section", "day").code == 0
    done = reveal(both, "--json")
    assert (done.code, done.data["code"]) == (1, "could-not")
    assert "Ana answered another version of the list" in done.data["message"]
    for who, wishes in (("Ana", ANA), ("Ben", BEN)):
        hand_in(both, who, wishes)
    assert reveal(both, "--json").data["both"][0]["id"] == "kiss-at-the-door"


def test_a_new_round_comes_after_thirty_days_and_nothing_shortens_it(both: Cli) -> None:
    reveal(both)
    for line in (
        ("data", "undo"), ("data", "undo", "--as", "Ana"),
        ("data", "forget", "everything", "--as", "Ana", "--yes"),
        ("data", "forget", "2026-11-23", "--as", "Ben", "--yes"),
    ):  # fmt: skip
        both(*line)
    both("partner", "name", "Ana", "Ben")
    for when, code in ((TOO_EARLY, 1), (LATER, 0)):
        both("partner", env={"INTIMACY_NOW": when})
        done = hand_in(both, "Ana", ANA)
        assert done.code == code, done.err
    assert both("chemistry", "status", "--json").data["round"] == 2


def test_a_reveal_that_was_forged_elsewhere_goes_with_its_import(both: Cli) -> None:
    forged = {
        "id": "e" * 16, "act": "e" * 16, "who": None, "day": "2026-11-23",
        "at": "2026-11-23T20:00:00+01:00", "kind": "chemistry.revealed", "visibility": "both",
        "form": "open", "round": "chemistry/1", "target": None, "private": None,
        "payload": {"list": "x", "matches": []},
    }  # fmt: skip
    text = json.dumps({"partners": [], "records": [forged]})
    assert both("data", "import", "-", stdin=text).code == 0
    assert both("chemistry", "status", "--json").data["revealed"] == "2026-11-23"
    both("data", "undo")
    assert both("chemistry", "status", "--json").data["ready"] == ["Ana", "Ben"]
    assert reveal(both).code == 0


def test_how_far_somebody_is_shows_in_nothing(
    couple: Cli, home: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    said = set()
    for count in (1, 60, 195):
        place = tmp_path / str(count)
        shutil.copytree(home, place)
        monkeypatch.setenv("INTIMACY_HOME", str(place))
        for each in range(count - 1, count + 1):
            left_off(place, "Ana", each)
        lines = (
            ("chemistry", "status", "--json"), ("data", "verify"), ("data", "export"), ("doctor",),
            ("data", "verify", "--as", "Ana"), ("data", "export", "--as", "Ana"), ("data", "undo"),
        )  # fmt: skip
        size = (place / "data" / "vault.db").stat().st_size
        said.add((size, *(couple(*line).out.replace(str(place), "") for line in lines)))
    assert len(said) == 1
    assert '"ready": []' in str(said)


def test_what_was_left_off_is_erased_with_the_rest(both: Cli, home: Path) -> None:
    pieces = []
    both("chemistry", "withdraw", "--as", "Ana")
    for count in (3, 40):
        whole = left_off(home, "Ana", count)
        # The first line is the same in every age file.
        pieces += [whole[at : at + 40] for at in range(80, len(whole) - 40, 40)]
    assert any(each in pages_of(home) for each in pieces)
    hand_in(both, "Ana", ANA)
    pages = pages_of(home)
    assert [number for number, each in enumerate(pieces) if each in pages] == []
    assert reveal(both).code == 0


def test_an_undo_after_the_reveal_brings_nothing_back(both: Cli, home: Path) -> None:
    reveal(both)
    for who in ("Ana", "Ben"):
        done = both("data", "undo", "--as", who)
        assert "the last thing done was to forget" in done.err
    assert wrapped_in(home) == []


def test_before_the_reveal_an_undo_takes_back_ones_own_and_brings_it_back(both: Cli) -> None:
    assert "the answers to the list" in both("data", "undo", "--as", "Ana").out
    assert both("chemistry", "status", "--json").data["ready"] == ["Ben"]
    both("data", "undo", "--as", "Ana")
    assert both("chemistry", "status", "--json").data["ready"] == ["Ana", "Ben"]
    assert reveal(both).code == 0


def test_withdrawing_makes_nobody_ready_any_more(both: Cli) -> None:
    assert both("chemistry", "withdraw", "--as", "Ana").code == 0
    assert both("chemistry", "status", "--json").data["due"] == ["Ana"]
    again = both("chemistry", "withdraw", "--as", "Ana", "--json")
    assert (again.code, again.data["code"]) == (1, "nothing-there")


def test_answering_again_needs_the_same_word_or_begins_anew(couple: Cli, home: Path) -> None:
    hand_in(couple, "Ana", ANA)
    line = ("chemistry", "--as", "Ana", "--answers", "-")
    text = json.dumps({"answers": BEN})
    other = scripted(couple, *line, lines=("eleven other words here",), stdin=text)
    assert other.code == 4
    assert scripted(couple, *line, lines=(WORDS["Ana"],), stdin=text).code == 0
    anew = scripted(couple, *line, "--anew", lines=("eleven other words here",), stdin=text)
    assert anew.code == 0
    assert len(wrapped_in(home)) == 1


@pytest.mark.parametrize("word", ["short", "password", "sunshine1"])
def test_a_word_that_is_easily_guessed_is_refused(couple: Cli, word: str) -> None:
    line = ("chemistry", "--as", "Ana", "--answers", "-")
    done = scripted(couple, *line, lines=(word,), stdin=json.dumps({"answers": ANA}))
    assert done.code == 2
    assert couple("chemistry", "status", "--json").data["ready"] == []


def test_behind_a_lock_the_passphrase_comes_first_and_then_the_word(
    couple: Cli, home: Path
) -> None:
    lock_cheaply(home)
    lines = ("four words for tests", WORDS["Ana"])
    line = ("chemistry", "--as", "Ana", "--answers", "-")
    assert scripted(couple, *line, lines=lines, stdin=json.dumps({"answers": ANA})).code == 0


@pytest.mark.parametrize(
    ("text", "said"),
    [
        ("kiss", "isn't JSON"),
        ("[]", "one object"),
        ('{"answers": {}, "note": "x"}', "one object"),
        ('{"answers": {"kiss-at-the-dor": "yes"}}', "Did you mean kiss-at-the-door?"),
        ('{"answers": {"kiss-at-the-door": "maybe"}}', "is one of yes, glad, curious"),
        ('{"answers": {"back-massage": "yes"}}', "isn't an entry"),
    ],
)
def test_what_does_not_fit_is_said_in_a_line(couple: Cli, text: str, said: str) -> None:
    done = couple("chemistry", "--as", "Ana", "--answers", "-", stdin=text)
    assert done.code == 2
    assert said in done.err
    assert len(done.err.splitlines()) == 1


def test_without_a_terminal_a_word_is_missing_and_nothing_is_kept(couple: Cli) -> None:
    done = couple("chemistry", "--as", "Ana", "--answers", "-", stdin='{"answers": {}}')
    assert done.code == 2
    assert "INTIMACY_PASSPHRASE_FD" in done.err
    assert couple("chemistry").code == 2
    assert couple("chemistry", "status", "--json").data["ready"] == []


def test_alone_there_is_nobody_to_compare_with(ana: Cli) -> None:
    done = ana("chemistry", "--as", "Ana", "--answers", "-", "--json", stdin='{"answers": {}}')
    assert (done.code, done.data["code"]) == (1, "could-not")
    assert "intimacy partner name" in done.data["hint"]


@pytest.mark.parametrize("more", [("--leave-out", "kiss"), ("--heat", "1")])
def test_what_one_leaves_out_counts_as_nothing(couple: Cli, more: tuple[str, ...]) -> None:
    everything = {
        item: "yes"
        for entry in couple("chemistry", "list", "--json").data["entries"]
        for item in entry["items"]
    }
    hand_in(couple, "Ana", everything, *more)
    hand_in(couple, "Ben", everything)
    found = {each["id"] for each in reveal(couple, "--json").data["both"]}
    assert "kiss-everywhere" not in found
    assert "hand-in-the-street" in found
    assert ("long-kiss" in found) == ("--heat" in more)


def test_a_couple_leaves_out_sections_and_heats_by_a_setting(couple: Cli) -> None:
    assert couple("config", "set", "chemistry.leave_out", "kiss,heat-3").code == 0
    everything = {
        "long-kiss": "yes",
        "hands.give": "yes",
        "hands.get": "yes",
        "feet-on-the-sofa": "yes",
    }
    for who in ("Ana", "Ben"):
        hand_in(couple, who, everything)
    found = reveal(couple, "--json").data["both"]
    assert [each["id"] for each in found] == ["feet-on-the-sofa"]


def test_an_export_gives_only_that_there_are_answers_to_anybody(both: Cli) -> None:
    for who in (("--as", "Ana"), ("--as", "Ben"), ()):
        out = both("data", "export", *who).out
        assert "sealed" not in out
        mine = [e for e in json.loads(out)["records"] if e["kind"] == "chemistry"]
        assert [e["who"] for e in mine] == list(who[1:])
        assert all(set(e["payload"]) == {"list"} for e in mine)
        assert "sealed" not in both("data", "export", *who, "--format", "csv").out


def test_what_an_export_says_of_answers_makes_nobody_ready_elsewhere(
    both: Cli, tmp_path: Path
) -> None:
    text = both("data", "export", "--as", "Ana").out
    assert (
        both("data", "import", "-", stdin=text, env={"INTIMACY_HOME": str(tmp_path / "new")}).code
        == 0
    )
    assert both("chemistry", "status", "--json").data["ready"] == []


def test_nobody_brings_wrapped_answers_in(both: Cli, home: Path) -> None:
    document = json.loads(both("data", "export", "--as", "Ben").out)
    (record,) = [each for each in document["records"] if each["kind"] == "chemistry"]
    forged = record | {"id": "f" * 16, "act": "f" * 16, "who": "Ana"}
    forged["payload"] = wrapped_in(home)[1][1]
    document["records"].append(forged)
    done = both("data", "import", "-", stdin=json.dumps(document))
    assert done.code == 1
    assert "never in an export" in done.err


def test_forgetting_ones_own_answers_is_no_longer_being_ready(both: Cli, home: Path) -> None:
    both("data", "forget", "2026-11-23", "--as", "Ana", "--yes")
    assert both("chemistry", "status", "--json").data["ready"] == ["Ben"]
    assert len(wrapped_in(home)) == 1
    assert both("data", "verify").code == 0


def test_one_may_forget_what_both_have_in_common(both: Cli) -> None:
    reveal(both)
    document = json.loads(both("data", "export").out)
    (found,) = [each["id"] for each in document["records"] if each["kind"] == "chemistry.revealed"]
    assert both("data", "forget", found, "--yes", "--as", "Ana").code == 0
    assert both("chemistry", "reveal").code == 1
    assert both("chemistry", "status", "--json").data["open_from"] == "2026-12-23"


def test_a_backup_and_a_restore_keep_who_is_ready(both: Cli, tmp_path: Path) -> None:
    file = str(tmp_path / "us.age")
    secret = "four words for tests"
    assert scripted(both, "data", "backup", file, lines=(secret, secret)).code == 0
    both("chemistry", "withdraw", "--as", "Ana")
    assert scripted(both, "data", "restore", file, "--yes", lines=(secret,)).code == 0
    assert both("chemistry", "status", "--json").data["ready"] == ["Ana", "Ben"]
    assert reveal(both).code == 0


def test_a_giver_is_named_by_the_name_of_today(both: Cli, home: Path) -> None:
    reveal(both)
    assert set(partner_ids(home)) == {"Ana", "Ben"}
    both("partner", "name", "Anna", "Ben")
    assert both("chemistry", "reveal", "--json").data["gladly"][0]["gives"] == "Anna"


def test_nothing_ever_suggests_it(both: Cli) -> None:
    reveal(both)
    both("chemistry", "plan", "--at", "Fri 20:00")
    for line in (
        (),
        ("checkin", "status"),
        ("talk",),
        ("talk", "decks"),
        ("doctor",),
        ("date-idea",),
    ):
        assert "chemistry" not in both(*line).out.lower()


# -- limits, plan, after, talk, facts ------------------------------------------------------------


def test_a_limit_is_told_to_both_and_taken_back_by_who_said_it(couple: Cli) -> None:
    said = couple("chemistry", "limits", "add", "No surprises", "--as", "Ana", "--json").data
    (limit,) = said["limits"]
    assert (limit["who"], limit["text"]) == ("Ana", "No surprises")
    assert "Ana: No surprises" in couple("chemistry", "limits", "--as", "Ben").out
    assert couple("chemistry", "limits", "drop", limit["id"], "--as", "Ben").code == 1
    assert couple("chemistry", "limits", "drop", limit["id"], "--as", "Ana").code == 0
    assert couple("chemistry", "limits", "--json").data["limits"] == []


def test_limits_are_never_made_from_answers(both: Cli) -> None:
    reveal(both)
    assert both("chemistry", "limits", "--json").data["limits"] == []


def test_a_plan_is_in_the_calendar_in_neutral_words(both: Cli, tmp_path: Path) -> None:
    reveal(both)
    file = tmp_path / "us.ics"
    found = both(
        "chemistry", "plan", "--at", "Fri 20:00", "--idea", "common", "--seed", "1", "--ics",
        str(file), "--json",
    ).data  # fmt: skip
    assert found["idea"] in ("kiss-at-the-door", "back-massage")
    text = file.read_text()
    assert "SUMMARY:Time for us" in text
    assert found["title"] not in text
    assert "chemistry" not in text
    assert "intimacy" not in text.replace("PRODID:-//intimacy-cli//EN", "")


def test_a_sensual_idea_needs_nothing_in_common(couple: Cli) -> None:
    found = couple("chemistry", "plan", "--at", "Fri 20:00", "--idea", "sensual", "--json").data
    assert found["title"]
    none = couple("chemistry", "plan", "--at", "Fri 20:00", "--idea", "common", "--json")
    assert (none.code, none.data["code"]) == (1, "nothing-there")


def test_how_it_was_is_sealed_until_both_have_said_so(couple: Cli) -> None:
    first = couple("chemistry", "after", "--as", "Ana", "--answers", "2,4", "--note", "SECRET")
    assert "Sealed until Ben" in first.out
    for line in (("chemistry", "after", "--show"), ("data", "export", "--as", "Ben")):
        assert "SECRET" not in couple(*line).out
    second = couple("chemistry", "after", "--as", "Ben", "--answers", "5,-", "--json").data
    assert [(side["name"], side["felt"], side["again"]) for side in second["sides"]] == [
        ("Ana", 2, 4), ("Ben", 5, None),
    ]  # fmt: skip
    assert "SECRET" in couple("chemistry", "after", "--show").out
    again = couple("chemistry", "after", "--as", "Ana", "--answers", "5,5")
    assert (again.code, "undo" in again.err) == (1, False)


def test_how_it_was_for_one_alone_stays_theirs_whoever_joins(cli: Cli) -> None:
    first = cli("chemistry", "after", "--as", "Ana", "--answers", "1,1", "--note", "SECRET")
    assert "SECRET" in first.out
    assert "Two views" not in first.out
    joined = cli("chemistry", "after", "--as", "Ben", "--answers", "5,5")
    assert "Sealed until Ana" in joined.out
    for line in (("chemistry", "after", "--show"), ("data", "export", "--as", "Ben")):
        assert "SECRET" not in cli(*line).out
    assert "SECRET" in cli("data", "export", "--as", "Ana").out
    # For the two of them Ana says it anew.
    both = cli("chemistry", "after", "--as", "Ana", "--answers", "2,2", "--json").data
    assert [(side["name"], side["felt"], side["note"]) for side in both["sides"]] == [
        ("Ana", 2, None), ("Ben", 5, None),
    ]  # fmt: skip


def test_no_prompt_comes_unasked_and_each_at_most_as_hot_as_is_wanted(couple: Cli) -> None:
    assert couple("chemistry", "talk", "--json").data["card"] is None
    heats = {
        couple("chemistry", "talk", "--heat", "2", "--seed", str(n), "--json").data["card"]["heat"]
        for n in range(12)
    }
    assert heats <= {1, 2}
    couple("config", "set", "content.heat", "1")
    assert couple("chemistry", "talk", "--json").data["card"]["heat"] == 1


def test_each_fact_has_its_source_and_a_way_to_somebody_who_helps(couple: Cli) -> None:
    found = couple("chemistry", "facts", "--json").data
    assert all(each["source"].startswith("http") for each in found["facts"])
    assert found["who_helps"] == "intimacy therapist find --modality 'sex therapy'"
    assert {"pain-is-a-reason", "desire-differs", "desire-responds", "sensate-focus"} <= {
        each["id"] for each in found["facts"]
    }


def test_own_packs_add_entries_and_bad_ones_are_told(couple: Cli, home: Path) -> None:
    (home / "data" / "packs").mkdir(parents=True, exist_ok=True)
    (home / "data" / "packs" / "ours.toml").write_text(
        '[pack]\nkind = "chemistry"\nname = "ours"\n\n'
        '[[entry]]\nid = "tea-at-dawn"\nsection = "day"\nheat = 1\ntext = "Tea at dawn"\n'
        'step = "Set the alarm."\n\n[[entry]]\nid = "bad one"\nsection = "day"\nheat = 9\n'
        'text = "x"\nstep = "y"\n'
    )
    done = couple("chemistry", "list", "--json")
    assert "tea-at-dawn" in {each["id"] for each in done.data["entries"]}
    listed = couple("chemistry", "list")
    assert "line 12" in listed.err
