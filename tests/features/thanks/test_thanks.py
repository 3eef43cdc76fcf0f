"""Thanks: given, kept and given later, sent, read once, looked through; never counted."""

from __future__ import annotations

import json
import re
from pathlib import Path

import pytest

from tests.conftest import Cli
from tests.test_architecture import imported

SOURCE = Path(__file__).parents[3] / "src" / "intimacy_cli"
COFFEE = "you made coffee while I was on the phone"


def texts(cli: Cli, *who: str) -> list[str]:
    """What the jar holds for a viewer."""
    return [each["text"] for each in cli("thanks", "jar", *who, "--json").data["thanks"]]


# -- given -----------------------------------------------------------------------------------------


def test_a_line_is_given_waits_in_the_glance_and_is_read_once(couple: Cli) -> None:
    given = couple("thanks", COFFEE, "--as", "Ana")
    assert given.code == 0
    assert "A thank-you for Ben: intimacy thanks read --as Ben" in couple().out
    assert COFFEE not in couple().out
    read = couple("thanks", "read", "--as", "Ben")
    assert COFFEE in read.out
    assert "thank-you" not in couple().out
    assert couple("thanks", "read", "--as", "Ben").out == "Nothing is waiting for you.\n"
    assert texts(couple, "--as", "Ben") == [COFFEE]


def test_what_waits_is_read_before_it_is_in_the_jar(couple: Cli) -> None:
    couple("thanks", COFFEE, "--as", "Ana")
    assert texts(couple, "--as", "Ben") == texts(couple) == []
    assert texts(couple, "--as", "Ana") == [COFFEE]


def test_both_may_wait_for_each_other_and_nothing_says_how_many(couple: Cli) -> None:
    for who, text in (("Ana", "one"), ("Ana", "two more"), ("Ben", "three")):
        couple("thanks", text, "--as", who)
    (row,) = [row for row in couple().lines if "thank-you" in row]
    assert row == "A thank-you for Ana and Ben: intimacy thanks read"


def test_one_reads_what_is_for_them_alone(couple: Cli) -> None:
    couple("thanks", COFFEE, "--as", "Ana")
    assert COFFEE not in couple("thanks", "read", "--as", "Ana").out
    assert couple("thanks", "read").code == 2
    assert "for Ben" in couple().out


def test_it_can_be_taken_back_and_again(couple: Cli) -> None:
    couple("thanks", COFFEE, "--as", "Ana")
    undone = couple("data", "undo", "--as", "Ana")
    assert COFFEE in undone.out
    assert "thank-you" not in couple().out
    couple("data", "undo", "--as", "Ana")
    assert "A thank-you for Ben" in couple().out


def test_reading_is_nobodys_act(couple: Cli) -> None:
    couple("thanks", COFFEE, "--as", "Ana")
    couple("thanks", "read", "--as", "Ben")
    assert couple("data", "undo", "--as", "Ben").code == 1 or "Undone" not in couple().out
    assert "thank-you" not in couple().out


def test_after_two_months_it_waits_in_the_jar_alone(couple: Cli) -> None:
    couple("thanks", COFFEE, "--as", "Ana")
    assert "thank-you" not in couple(env={"INTIMACY_NOW": "2027-01-30T20:00:00+01:00"}).out
    assert COFFEE in couple("thanks", "read", "--as", "Ben").out


def test_quiet_days_are_quiet(couple: Cli) -> None:
    couple("thanks", COFFEE, "--as", "Ana")
    couple("config", "set", "quiet_until", "2026-12-24")
    assert "thank-you" not in couple().out


# -- kept ------------------------------------------------------------------------------------------


def test_a_line_is_kept_for_oneself_and_given_later(couple: Cli) -> None:
    kept = couple("thanks", COFFEE, "--later", "--as", "Ana")
    assert COFFEE not in kept.out
    assert "thank-you" not in couple().out
    assert texts(couple, "--as", "Ben") == []
    given = couple("thanks", "give", "--as", "Ana", "--json").data
    assert (given["thanks"]["state"], given["to"]) == ("given", "Ben")
    assert COFFEE in couple("thanks", "read", "--as", "Ben").out
    assert [each["state"] for each in couple(
        "thanks", "jar", "--as", "Ana", "--json").data["thanks"]] == ["given"]  # fmt: skip


def test_nothing_of_having_kept_it_shows_to_the_other(couple: Cli) -> None:
    couple("thanks", COFFEE, "--later", "--as", "Ana")
    couple("thanks", "give", "--as", "Ana")
    records = couple("data", "export", "--as", "Ben", "--json").data["records"]
    (mine,) = [each for each in records if each["kind"] == "thanks"]
    assert (mine["target"], mine["act"]) == (None, mine["id"])
    assert "withdraw" not in {each["kind"] for each in records}


def test_giving_is_one_act(couple: Cli) -> None:
    couple("thanks", COFFEE, "--later", "--as", "Ana")
    couple("thanks", "give", "--as", "Ana")
    couple("data", "undo", "--as", "Ana")
    (mine,) = couple("thanks", "jar", "--as", "Ana", "--json").data["thanks"]
    assert mine["state"] == "kept"


def test_one_of_several_is_named(couple: Cli) -> None:
    couple("thanks", COFFEE, "--later", "--as", "Ana")
    couple("thanks", "you laughed", "--later", "--as", "Ana")
    assert couple("thanks", "give", "--as", "Ana").code == 2
    assert couple("thanks", "give", "you", "--as", "Ana").code == 2
    assert couple("thanks", "give", "tea", "--as", "Ana").code == 1
    assert couple("thanks", "give", "laughed", "--as", "Ana", "--json").data["thanks"]["text"] == (
        "you laughed"
    )
    assert couple("thanks", "give", "--as", "Ben").code == 1


def test_alone_it_is_kept_until_there_is_somebody(ana: Cli) -> None:
    kept = ana("thanks", COFFEE, "--json").data
    assert (kept["thanks"]["state"], kept["to"]) == ("kept", None)
    assert ana("thanks", "give").code == 1
    ana("partner", "name", "Ana", "Ben")
    assert texts(ana, "--as", "Ben") == []
    assert ana("thanks", "give", "--as", "Ana").code == 0
    assert COFFEE in ana("thanks", "read", "--as", "Ben").out


def test_it_works_on_a_fresh_home(cli: Cli) -> None:
    assert cli("thanks", COFFEE, "--as", "Ana").code == 0
    assert texts(cli, "--as", "Ana") == [COFFEE]


# -- as a message ----------------------------------------------------------------------------------


def test_it_goes_out_as_a_message_and_does_not_wait_here(couple: Cli) -> None:
    sent = couple("thanks", "ask", COFFEE, "--as", "Ana")
    assert sent.out == f"Ana says thank you: {COFFEE}\n"
    assert "thank-you" not in couple().out
    assert texts(couple) == [COFFEE]


def test_a_kept_one_goes_out_as_a_message_too(ana: Cli, tmp_path: Path) -> None:
    ana("thanks", COFFEE)
    ana("thanks", "you laughed")
    file = tmp_path / "thanks.svg"
    sent = ana("thanks", "ask", "--kept", "coffee", "--qr", str(file), "--json").data
    assert (sent["thanks"]["state"], sent["file"]) == ("sent", str(file))
    ana("thanks", "ask", "--qr", str(tmp_path / "other.svg"))
    assert (tmp_path / "other.svg").exists()
    states = [each["state"] for each in ana("thanks", "jar", "--json").data["thanks"]]
    assert states == ["sent", "sent"]


def test_the_message_goes_to_the_clipboard(
    couple: Cli, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    tool = tmp_path / "wl-copy"
    tool.write_text(f"#!/bin/sh\ncat > {tmp_path}/held\n")
    tool.chmod(0o700)
    monkeypatch.setenv("PATH", f"{tmp_path}:/usr/bin:/bin")
    monkeypatch.setenv("WAYLAND_DISPLAY", "wayland-0")
    sent = couple("thanks", "ask", COFFEE, "--as", "Ana", "--copy")
    assert (tmp_path / "held").read_text() == sent.out.strip()
    assert "clipboards keep" in sent.err


# -- the plan --------------------------------------------------------------------------------------


def test_a_plan_is_made_once_and_is_ones_own(couple: Cli) -> None:
    assert couple("thanks", "plan", "--as", "Ana").code == 2
    made = couple(
        "thanks", "plan", "--notice", "the table is laid", "--say", "you thought of it",
        "--as", "Ana",
    )  # fmt: skip
    said = "If I notice the table is laid, then I say you thought of it."
    assert made.lines == [said]
    assert couple("thanks", "plan", "--as", "Ana").lines == [said]
    assert couple("thanks", "plan", "--as", "Ben").code == 2
    assert "laid" not in couple("data", "export", "--as", "Ben").out
    couple("thanks", "plan", "--notice", "a look", "--say", "hello", "--as", "Ana")
    assert couple("thanks", "plan", "--as", "Ana", "--json").data["notice"] == "a look"
    couple("data", "undo", "--as", "Ana")
    assert couple("thanks", "plan", "--as", "Ana").lines == [said]


# -- never counted, never demanded -----------------------------------------------------------------


def test_nothing_counts_or_compares(couple: Cli) -> None:
    for text in ("first", "second", "third"):
        couple("thanks", text, "--as", "Ana")
    couple("thanks", "read", "--as", "Ben")
    shown = [couple("thanks", "jar").out, couple().out, couple("thanks", "read", "--as", "Ben").out]
    for out in shown:
        said = re.sub(r"\d+ November 2026|2026-11-\d+", "", out)
        jar = "\n".join(row for row in said.splitlines() if "thank" in row or "Ana" in row)
        assert not re.search(r"\b(3|three|2|two)\b", jar), jar


def test_an_empty_jar_is_not_mentioned(couple: Cli) -> None:
    assert (couple("thanks", "jar").out, couple("thanks", "jar", "--json").data) == (
        "", {"thanks": []},
    )  # fmt: skip


def test_whoever_has_not_used_it_never_hears_of_it(couple: Cli) -> None:
    for day in range(1, 23):
        for who in ("Ana", "Ben"):
            answers = "2,2,2,6,2,2,5"
            on = f"2026-11-{day:02}"
            couple("checkin", "--as", who, "--answers", answers, "--on", on)
        shown = couple(env={"INTIMACY_NOW": f"2026-11-{day:02}T21:00:00+01:00"}).out
        assert "thank" not in shown.lower()


# -- what is typed ---------------------------------------------------------------------------------

BAD = {
    "ten thousand signs": (["x" * 10_000], "room for 500 characters, and these are 10,000"),
    "empty": ([""], "there's nothing in it"),
    "blanks": (["   "], "there's nothing in it"),
    "control characters alone": (["\x07\x1b\x00"], "there's nothing in it"),
    "no quotes": (["you", "made", "coffee"], "in quotes"),
    "a slip of a command": (["jra"], "Did you mean jar?"),
    "two texts": (["ask", "a", "--kept", "b"], "give one of them"),
    "a plan by half": (["plan", "--notice", "x"], "--say TEXT"),
    "a plan without words": (["plan", "--notice", "x", "--say", " "], "--say"),
    "a file without a code": (["ask", "a", "b.svg"], "--qr FILE.svg"),
    "a day that is none": (["jar", "--since", "someday"], "--since"),
}


@pytest.mark.parametrize("name", BAD)
def test_bad_input_is_one_line_and_keeps_nothing(couple: Cli, name: str) -> None:
    typed, says = BAD[name]
    before = couple("data", "export", "--json").data
    refused = couple("thanks", *typed, "--as", "Ana")
    assert refused.code == 2
    assert refused.err.startswith("intimacy: ")
    assert refused.err.count("\n") == 1
    assert says in refused.err
    assert couple("data", "export", "--json").data == before


def test_from_stdin_nothing_stays_in_the_shells_history(couple: Cli) -> None:
    assert couple("thanks", "-", "--as", "Ana", stdin=f"{COFFEE}\n").code == 0
    assert couple("thanks", "ask", "-", "--as", "Ana", stdin="you laughed\n").code == 0
    assert texts(couple, "--as", "Ana") == [COFFEE, "you laughed"]


def test_options_stand_before_or_behind_the_words(couple: Cli) -> None:
    for typed in (["--as", "Ana", COFFEE, "--later"], [COFFEE, "--later", "--as", "Ana"],
                  ["--later", "--as", "Ana", "--", COFFEE]):  # fmt: skip
        assert couple("thanks", *typed).code == 0
    assert texts(couple, "--as", "Ana") == [COFFEE] * 3


def test_what_a_terminal_would_obey_is_not_kept(couple: Cli) -> None:
    couple("thanks", "you \x1b[2Jmade\x07 coffee\nagain\u202e", "--later", "--as", "Ana")
    (text,) = texts(couple, "--as", "Ana")
    assert text.isprintable()
    assert text.endswith("made coffee again")


def test_an_import_takes_thanks_and_refuses_what_is_none(couple: Cli, tmp_path: Path) -> None:
    couple("thanks", COFFEE, "--as", "Ana")
    couple("thanks", "read", "--as", "Ben")
    couple("thanks", "plan", "--notice", "a", "--say", "b", "--as", "Ana")
    out = couple("data", "export", "--as", "Ana", "--format", "json").out
    file = tmp_path / "out.json"
    file.write_text(out)
    fresh = {"INTIMACY_HOME": str(tmp_path / "fresh")}
    assert couple("data", "import", str(file), env=fresh).code == 0
    assert texts(couple, "--as", "Ana") == [COFFEE]
    assert couple("thanks", "plan", "--as", "Ana").code == 0
    document = json.loads(out)
    for wrong in ({"text": ""}, {"text": "x" * 501}, {"text": "x", "more": 1}, {}):
        for each in document["records"]:
            if each["kind"] == "thanks":
                each["payload"] = wrong
        file.write_text(json.dumps(document))
        other = {"INTIMACY_HOME": str(tmp_path / "other")}
        assert couple("data", "import", str(file), env=other).code == 1


def test_forgetting_one_erases_it_and_that_it_was_read(couple: Cli, home: Path) -> None:
    couple("thanks", COFFEE, "--as", "Ana")
    couple("thanks", "read", "--as", "Ben")
    assert couple("data", "forget", "2026-11-23", "--as", "Ana", "--yes").code == 0
    assert texts(couple, "--as", "Ben") == texts(couple, "--as", "Ana") == []
    assert "thank-you" not in couple().out


def test_only_the_writer_is_told_who_can_help(couple: Cli) -> None:
    given = couple("thanks", "you didn't hit me this time", "--as", "Ana")
    assert "intimacy safety" in given.err
    read = couple("thanks", "read", "--as", "Ben")
    assert "safety" not in read.out + read.err


def test_nothing_but_its_row_and_the_report_knows_of_it() -> None:
    """The campaign, the sealed worlds, undo and forget all meet it by its row alone."""
    named = re.compile(r"""["']thanks(?:\.\w+)*(?::\w+)?["']|import thanks|features\.thanks""")
    knows = {
        str(path.relative_to(SOURCE))
        for path in SOURCE.rglob("*.py")
        if path.parent.name != "thanks" and named.search(path.read_text())
    }
    # 'Thanks' is a warm word to the checker of wording, too.
    assert knows == {
        "features/table.py",
        "features/report/thanks.py",
        "features/talk/rule_lexicon.py",
    }


def test_a_thank_you_imports_nothing_heavy() -> None:
    imported("partner", "name", "Ana", "Ben")
    modules = imported("thanks", COFFEE, "--as", "Ana")
    assert not modules & {
        "rich", "questionary", "prompt_toolkit", "segno", "tomlkit", "cryptography", "zxcvbn",
        "platformdirs",
    }  # fmt: skip
    assert "intimacy_cli.shell.clipboard" not in modules
