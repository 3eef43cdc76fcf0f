"""A partner without a terminal: `checkin ask` makes a message, `checkin heard` takes the reply."""

from __future__ import annotations

import os
from pathlib import Path

import pytest

from tests.conftest import Cli

FIRST = "6,5,6,2,4,5,3"
TODAY = "2026-11-23"
REPLY = "7 4 5 3 2 4"


@pytest.fixture
def asked(couple: Cli) -> Cli:
    """Ana has answered, and asked Ben."""
    assert couple("checkin", "--as", "Ana", "--answers", FIRST).code == 0
    assert couple("checkin", "ask", "--as", "Ana").code == 0
    return couple


# -- the message -----------------------------------------------------------------------------------


def test_whoever_asks_answers_first(couple: Cli) -> None:
    refused = couple("checkin", "ask", "--as", "Ana")
    assert refused.code == 1
    assert "you answer first" in refused.err
    assert refused.err.count("\n") == 1


def test_the_message_asks_and_holds_no_answer_of_the_one_who_asks(
    couple: Cli, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    messages = set()
    for home, answers in (("one", FIRST), ("two", "1,1,1,7,1,1,7")):
        monkeypatch.setenv("INTIMACY_HOME", str(tmp_path / home))
        couple("partner", "name", "Ana", "Ben")
        couple("checkin", "--as", "Ana", "--answers", answers, "--note", "CANARY", "--share-note")
        messages.add(couple("checkin", "ask", "--as", "Ana").out)
    (message,) = messages
    assert "CANARY" not in message


def test_the_message_says_in_one_line_where_answers_are_and_that_any_may_be_skipped(
    asked: Cli,
) -> None:
    rows = asked("checkin", "ask", "--as", "Ana").lines
    (row,) = [row for row in rows if "Ana's computer" in row]
    assert "Put a dash for any you skip" in row
    assert "delete" in row
    assert [row for row in rows if row.startswith("Answer like 6 5 6 2 4 5")]


def test_asking_again_gives_the_same_message_and_writes_nothing_more(asked: Cli) -> None:
    before = len(asked("data", "export", "--json").data["records"])
    first, second = (asked("checkin", "ask", "--as", "Ana").out for _ in range(2))
    assert first == second
    assert len(asked("data", "export", "--json").data["records"]) == before


def test_a_partner_has_to_be_named(ana: Cli) -> None:
    ana("checkin", "--as", "Ana", "--answers", FIRST)
    refused = ana("checkin", "ask")
    assert refused.code == 1
    assert "we only know one name" in refused.err


def test_what_was_answered_alone_is_not_asked_with(ana: Cli) -> None:
    ana("checkin", "--as", "Ana", "--answers", FIRST)
    ana("partner", "name", "Ana", "Ben")
    refused = ana("checkin", "ask", "--as", "Ana")
    assert refused.code == 1
    assert "stay private" in refused.err


def test_there_is_nothing_to_ask_once_both_have_answered(couple: Cli) -> None:
    for who in ("Ana", "Ben"):
        couple("checkin", "--as", who, "--answers", FIRST)
    assert "nothing to ask" in couple("checkin", "ask", "--as", "Ana").err


def test_json_has_the_message_and_what_it_asks(asked: Cli) -> None:
    data = asked("checkin", "ask", "--as", "Ana", "--json").data
    assert data["asked"] == ["close", "shared", "understood", "tension", "new", "stress"]
    assert data["message"].startswith("Ana asks how your Monday 23 November 2026 was.")
    assert (data["who"], data["partner"], data["copied"], data["file"]) == (
        "Ana", "Ben", False, None,
    )  # fmt: skip


def test_the_replies_that_the_reader_is_held_to_answer_the_message_that_is_sent(
    couple: Cli,
) -> None:
    from tests.core.replies.test_replies import MESSAGE

    couple("checkin", "--as", "Ana", "--answers", FIRST, "--on", "2026-11-22")
    couple("checkin", "ask", "--as", "Ana", "--affection", "--on", "2026-11-22")
    couple("checkin", "heard", f"{REPLY} affection yes", "--on", "2026-11-22")
    couple("checkin", "--as", "Ana", "--answers", FIRST)
    assert couple("checkin", "ask", "--as", "Ana").out.strip() == MESSAGE


# -- affection -------------------------------------------------------------------------------------


def asked_areas(cli: Cli, *more: str, on: str = TODAY) -> list[str]:
    """What Ana's message of a day asks."""
    found = cli("checkin", "ask", "--as", "Ana", "--on", on, *more, "--json").data["asked"]
    return [str(each) for each in found]


def test_affection_is_asked_about_only_when_both_have_allowed_it(couple: Cli) -> None:
    for day in ("2026-11-20", "2026-11-21", "2026-11-22", TODAY):
        couple("checkin", "--as", "Ana", "--answers", FIRST, "--on", day)
    assert "affection" not in asked_areas(couple, on="2026-11-20")
    assert "affection" not in asked_areas(couple, "--affection", on="2026-11-21")
    said = couple("checkin", "heard", "7 4 5 3 2 4\naffection yes", "--on", "2026-11-21")
    assert said.code == 0
    assert "affection" in asked_areas(couple, on="2026-11-22")
    # What was asked stays asked; either of the two may say no at any time.
    assert "affection" not in asked_areas(couple, on="2026-11-20")
    assert couple("checkin", "heard", "7 4 5 3 2 6 4 affection no", "--on", "2026-11-22").code == 0
    assert "affection" not in asked_areas(couple, on=TODAY)


def test_only_one_who_allows_it_has_their_partner_asked_whether_they_do(couple: Cli) -> None:
    couple("checkin", "--as", "Ana", "--answers", FIRST)
    assert "affection" not in couple("checkin", "ask", "--as", "Ana").out
    assert (
        "only asked if you both want it"
        in couple("checkin", "ask", "--as", "Ana", "--affection").out
    )
    couple("checkin", "heard", f"{REPLY} affection no")
    couple("checkin", "--as", "Ana", "--answers", FIRST, "--on", "2026-11-22")
    message = couple("checkin", "ask", "--as", "Ana", "--on", "2026-11-22").out
    assert "affection" not in message


def test_affection_that_was_not_asked_about_does_not_go_back(asked: Cli) -> None:
    assert "affection" not in asked("checkin", "heard", REPLY).out


# -- from then on it stays -------------------------------------------------------------------------


@pytest.mark.parametrize(
    "line",
    ["edit --answers 1,1,1,1,1,1,1", "edit --note x", "edit --want new", "withdraw"],
)
def test_after_asking_the_answers_stay(asked: Cli, line: str) -> None:
    refused = asked("checkin", *line.split(), "--as", "Ana")
    assert (refused.code, refused.err.count("\n")) == (1, 1)
    assert "stays as it is" in refused.err
    (mine,) = asked("checkin", "history", "--as", "Ana", "--json").data["days"][0]["partners"]
    assert list(mine["answers"].values()) == [6, 5, 6, 2, 4, 5, 3]


@pytest.mark.parametrize("count", ["1", "2", "3"])
def test_no_undo_takes_back_what_was_asked_with(asked: Cli, count: str) -> None:
    asked("checkin", "note", TODAY, "more", "--as", "Ana")
    asked("data", "undo", count, "--as", "Ana")
    assert asked("checkin", "status", "--json").data["answered"] == ["Ana"]


def test_nor_is_an_edit_from_before_undone(couple: Cli) -> None:
    couple("checkin", "--as", "Ana", "--answers", FIRST)
    couple("checkin", "edit", "--as", "Ana", "--answers", "1,1,1,1,1,1,1")
    couple("checkin", "ask", "--as", "Ana")
    assert couple("data", "undo", "--as", "Ana").code == 1
    (mine,) = couple("checkin", "history", "--as", "Ana", "--json").data["days"][0]["partners"]
    assert set(mine["answers"].values()) == {1}


def test_nor_does_an_undone_edit_come_back(couple: Cli) -> None:
    couple("checkin", "--as", "Ana", "--answers", FIRST)
    couple("checkin", "edit", "--as", "Ana", "--answers", "1,1,1,1,1,1,1")
    couple("data", "undo", "--as", "Ana")
    couple("checkin", "ask", "--as", "Ana")
    assert couple("data", "undo", "--as", "Ana").code == 1


def test_a_note_may_still_be_added_and_taken_back(asked: Cli) -> None:
    assert asked("checkin", "note", TODAY, "more", "--as", "Ana").code == 0
    assert asked("data", "undo", "--as", "Ana").code == 0


def test_what_was_asked_with_may_be_forgotten_and_then_no_other_takes_its_place(
    asked: Cli,
) -> None:
    assert asked("data", "forget", TODAY, "--as", "Ana", "--yes").code == 0
    again = asked("checkin", "--as", "Ana", "--answers", FIRST)
    assert (again.code, again.err.count("\n")) == (1, 1)
    assert "can't be another" in again.err
    assert asked("checkin", "heard", REPLY, "--on", TODAY).code == 1
    assert asked("checkin", "ask", "--as", "Ana").code == 1


def test_no_import_changes_what_was_asked_with(asked: Cli, tmp_path: Path) -> None:
    import json

    out = json.loads(asked("data", "export", "--as", "Ana", "--format", "json").out)
    (mine,) = [each for each in out["records"] if each["kind"] == "checkin"]
    back = mine | {"id": "0" * 16, "act": "0" * 16, "kind": "withdraw", "target": mine["id"]}
    back |= {"payload": {}, "visibility": "own", "round": None}
    other = mine | {"id": "1" * 16, "act": "1" * 16, "target": mine["id"]}
    for crafted in (back, other):
        file = tmp_path / "crafted.json"
        file.write_text(json.dumps(out | {"records": [*out["records"], crafted]}))
        assert asked("data", "import", str(file)).code == 1
    assert asked("checkin", "status", "--json").data["answered"] == ["Ana"]


def test_what_was_asked_with_stays_in_another_home_too(asked: Cli, tmp_path: Path) -> None:
    file = tmp_path / "out.json"
    asked("data", "export", "--as", "Ana", "--output", str(file))
    fresh = {"INTIMACY_HOME": str(tmp_path / "fresh")}
    assert asked("data", "import", str(file), env=fresh).code == 0
    assert asked("checkin", "withdraw", "--as", "Ana").code == 1
    # All of it came with the import, and goes with it.
    assert asked("data", "undo").code == 0
    assert asked("data", "undo").code == 0
    assert asked("checkin", "heard", REPLY).code == 0


def test_an_unfinished_check_in_of_the_partners_is_not_lost(asked: Cli, home: Path) -> None:
    from datetime import UTC, datetime

    from intimacy_cli.store.log import Log

    log = Log.open(f"{home}/data/vault.db", f"{home}/config/key", create=False)
    ben = log.partners()[1].id
    with log.writing():
        log.keep_draft(f"checkin/{TODAY}", ben, datetime(2026, 11, 23, tzinfo=UTC), {"note": "x"})
    assert asked("checkin", "heard", REPLY).code == 0
    assert "drafts: 1" in asked("data", "verify", "--as", "Ben").out


# -- the reply -------------------------------------------------------------------------------------


def test_a_reply_is_kept_as_the_partners_own_and_both_sides_go_back(asked: Cli) -> None:
    heard = asked("checkin", "heard", "-", stdin=f"{REPLY}\nslept well, 2 dreams")
    assert heard.code == 0
    assert "close: Ana 6, Ben 7" in heard.lines
    assert "Ben: slept well, 2 dreams" in heard.lines
    revealed = asked("checkin", "reveal", "--as", "Ben", "--json").data["partners"]
    assert revealed[1]["answers"] == {
        "close": 7, "shared": 4, "understood": 5, "tension": 3, "new": 2, "stress": 4,
    }  # fmt: skip
    assert (revealed[1]["name"], revealed[1]["note"], revealed[1]["heard"]) == (
        "Ben", "slept well, 2 dreams", True,
    )  # fmt: skip
    assert revealed[0]["heard"] is False


def test_it_is_the_partners_to_forget(asked: Cli) -> None:
    asked("checkin", "heard", REPLY)
    assert asked("data", "forget", TODAY, "--as", "Ana", "--dry-run").code == 0
    assert asked("data", "forget", TODAY, "--as", "Ben", "--yes").code == 0
    (day,) = asked("checkin", "history", "--as", "Ana", "--json").data["days"]
    assert [each["name"] for each in day["partners"]] == ["Ana"]


def test_the_asker_needs_no_name_and_nobody_else_can_hear(asked: Cli) -> None:
    assert asked("checkin", "heard", REPLY, "--as", "Ben").code == 1
    assert asked("checkin", "heard", REPLY, "--dry-run").code == 0
    assert asked("checkin", "heard", REPLY, "--as", "Ana").code == 0


def test_a_dry_run_writes_nothing(asked: Cli) -> None:
    before = asked("data", "export", "--as", "Ben", "--json").data
    heard = asked("checkin", "heard", REPLY, "--dry-run", "--json").data
    assert (heard["dry_run"], heard["message"], heard["answers"]["close"]) == (True, None, 7)
    assert asked("data", "export", "--as", "Ben", "--json").data == before


BAD = {
    "eight numbers": ("7 4 5 3 2 6 4 4", "8 answers"),
    "five numbers": ("7 4 5 3 2", "5 answers"),
    "out of range": ("7 4 5 3 2 9", "9 for stress"),
    "not a word of an answer": ("later, love", "no answers"),
    "all skipped": ("- - - - - -", "every question is skipped"),
    "a correction of nothing": (f"{REPLY}\n*5", "doesn't say which"),
    "unclear": ("7 4-5 5 3 2 4", "shared (4 or 5)"),
    "unclear without a clue": ("7 ? 5 3 2 4", "isn't clear on shared"),
    "empty": ("", "TEXT is empty"),
    "control characters": ("\x07\x1b[2J", "no answers"),
    "another day's message": (
        "> Ana asks how your Sunday 22 November 2026 was. Six short\n\n7 4 5 3 2 4", "2026-11-22",
    ),
    "two messages": (
        "> Ana asks how your Sunday 22 November 2026 was.\n"
        "> Ana asks how your Monday 23 November 2026 was.\n7 4 5 3 2 4", "in two ways",
    ),
    "yesterday's": ("yesterday: 7 4 5 3 2 4", "--on"),
    "another weekday's": ("Sunday: 7 4 5 3 2 4", "2026-11-22"),
    "a novel": ("7 4 5 3 2 4 " * 600, "too many for a reply"),
}  # fmt: skip


@pytest.mark.parametrize("name", BAD)
def test_a_bad_reply_is_refused_in_one_line_and_nothing_is_kept(asked: Cli, name: str) -> None:
    text, says = BAD[name]
    before = asked("data", "export", "--as", "Ben", "--json").data
    refused = asked("checkin", "heard", "-", stdin=text)
    assert refused.code in (1, 2)
    assert refused.err.startswith("intimacy: ")
    assert refused.err.count("\n") == 1
    assert says in refused.err
    assert refused.out == ""
    assert asked("data", "export", "--as", "Ben", "--json").data == before


def test_a_reply_from_before_the_asker_sealed_is_not_heard(couple: Cli) -> None:
    for done in (lambda: None, lambda: couple("checkin", "--as", "Ana", "--answers", FIRST)):
        done()
        refused = couple("checkin", "heard", REPLY)
        assert (refused.code, refused.err.count("\n")) == (1, 1)
        assert "no message" in refused.err
    assert couple("checkin", "status", "--json").data["answered"] == ["Ana"]


def test_a_second_reply_changes_nothing(asked: Cli) -> None:
    asked("checkin", "heard", REPLY)
    refused = asked("checkin", "heard", "1 1 1 1 1 1", "--on", TODAY)
    assert refused.code == 1
    assert "stays as it is" in refused.err


def test_a_reply_that_names_no_day_is_not_guessed_between_two(asked: Cli) -> None:
    asked("checkin", "--as", "Ana", "--answers", FIRST, "--on", "2026-11-22")
    asked("checkin", "ask", "--as", "Ana", "--on", "2026-11-22")
    refused = asked("checkin", "heard", REPLY)
    assert refused.code == 2
    assert "2026-11-22, 2026-11-23" in refused.err
    assert asked("checkin", "heard", REPLY, "--on", "2026-11-22").code == 0
    assert asked("checkin", "heard", f"Monday: {REPLY}").code == 0


def test_a_quoted_message_decides_the_day(asked: Cli) -> None:
    asked("checkin", "--as", "Ana", "--answers", FIRST, "--on", "2026-11-22")
    older = asked("checkin", "ask", "--as", "Ana", "--on", "2026-11-22").out
    quoted = "".join(f"> {row}\n" for row in older.splitlines())
    assert asked("checkin", "heard", "-", "--json", stdin=f"{quoted}\n{REPLY}").data["day"] == (
        "2026-11-22"
    )
    clash = asked("checkin", "heard", "-", "--on", TODAY, stdin=f"{quoted}\n{REPLY}")
    assert clash.code == 1


@pytest.mark.parametrize(
    "line", ["he hits me when I cry", "I want to die", "you scare me, I'm afraid of you"]
)
def test_what_a_partner_sent_is_never_looked_at_nor_commented(asked: Cli, line: str) -> None:
    plain = asked("checkin", "heard", f"{REPLY}\nnice walk", "--dry-run")
    said = asked("checkin", "heard", f"{REPLY}\n{line}", "--dry-run")
    assert said.out == plain.out.replace("nice walk", line)
    assert said.err == plain.err
    kept = asked("checkin", "heard", f"{REPLY}\n{line}")
    assert "safety" not in kept.out + kept.err
    assert "help" not in kept.out + kept.err


def test_the_words_that_know_danger_are_not_even_loaded(asked: Cli) -> None:
    from tests.test_architecture import imported

    modules = imported("checkin", "heard", f"{REPLY} he hits me")
    assert not {each for each in modules if "danger" in each}
    assert not modules & {"rich", "questionary", "segno"}


def test_a_heard_answer_is_marked_as_come_by_message(asked: Cli) -> None:
    asked("checkin", "heard", REPLY)
    rows = [row for row in asked("checkin", "history").lines if TODAY in row]
    assert [row.endswith("(by message)") for row in rows] == [False, True]


# -- clipboard and QR code -------------------------------------------------------------------------


@pytest.fixture
def clipboard(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A wl-copy that puts what it gets into a file."""
    folder, held = tmp_path / "bin", tmp_path / "clipboard"
    folder.mkdir()
    tool = folder / "wl-copy"
    tool.write_text(f"#!/bin/sh\ncat > {held}\n")
    tool.chmod(0o700)
    monkeypatch.setenv("PATH", f"{folder}:/usr/bin:/bin")
    monkeypatch.setenv("WAYLAND_DISPLAY", "wayland-0")
    return held


def test_the_message_goes_to_the_clipboard_and_it_is_said_that_those_are_kept(
    asked: Cli, clipboard: Path
) -> None:
    done = asked("checkin", "ask", "--as", "Ana", "--copy")
    assert clipboard.read_text() + "\n" == done.out
    assert "clipboards keep" in done.err
    back = asked("checkin", "heard", REPLY, "--copy", "--json").data
    assert (back["copied"], clipboard.read_text()) == (True, back["message"])


def test_without_a_tool_for_it_nothing_is_kept(
    couple: Cli, monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    couple("checkin", "--as", "Ana", "--answers", FIRST)
    monkeypatch.setenv("PATH", str(tmp_path))
    refused = couple("checkin", "ask", "--as", "Ana", "--copy")
    assert (refused.code, refused.err.count("\n")) == (1, 1)
    assert "wl-copy, xclip or pbcopy" in refused.err
    assert couple("checkin", "edit", "--as", "Ana", "--answers", "1,1,1,1,1,1,1").code == 0


def test_a_tool_that_fails_loses_no_reply(asked: Cli, clipboard: Path) -> None:
    tool = Path(os.environ["PATH"].split(":")[0]) / "wl-copy"
    tool.write_text("#!/bin/sh\nexit 1\n")
    done = asked("checkin", "heard", REPLY, "--copy")
    assert done.code == 0
    assert "close: Ana 6, Ben 7" in done.out
    assert "couldn't" in done.err


def test_a_qr_code_goes_into_a_file_of_its_owners(asked: Cli, tmp_path: Path) -> None:
    file = tmp_path / "ask.svg"
    done = asked("checkin", "ask", "--as", "Ana", "--qr", str(file), "--json").data
    assert done["file"] == str(file)
    assert file.read_text().startswith("<?xml")
    assert file.stat().st_mode & 0o777 == 0o600
    again = asked("checkin", "ask", "--as", "Ana", "--qr", str(file))
    assert (again.code, "already" in again.err) == (1, True)


@pytest.mark.parametrize(
    ("more", "says"),
    [
        (["--qr"], "no terminal here"),
        (["ask.svg"], "--qr FILE.svg"),
        (["--qr", "ask.png"], "an SVG file"),
        (["--qr", "none/ask.svg"], "no such folder"),
    ],
)
def test_what_cannot_be_is_refused_before_anything_is_kept(
    couple: Cli, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, more: list[str], says: str
) -> None:
    monkeypatch.chdir(tmp_path)
    couple("checkin", "--as", "Ana", "--answers", FIRST)
    refused = couple("checkin", "ask", "--as", "Ana", *more)
    assert (refused.code in (1, 2), refused.err.count("\n")) == (True, 1)
    assert says in refused.err
    assert couple("checkin", "withdraw", "--as", "Ana").code == 0


def test_the_qr_code_can_be_read(couple: Cli, tmp_path: Path) -> None:
    """By its own maker's decoder of modules: the rows are the matrix, two to a cell."""
    import segno

    from intimacy_cli.shell.qr_code import qr_rows

    rows = qr_rows("hello", (80, 40), coloured=False)
    matrix = list(
        segno.make("hello", error="l", boost_error=False, micro=False).matrix_iter(border=2)
    )
    lit = {"█": (0, 0), "▀": (0, 1), "▄": (1, 0), " ": (1, 1)}
    unfolded = [[lit[sign][half] for sign in row] for row in rows for half in (0, 1)]
    assert [list(map(int, row)) for row in matrix] == unfolded[: len(matrix)]


def test_status_and_glance_say_that_a_reply_is_awaited(asked: Cli) -> None:
    assert asked("checkin", "status", "--json").data["asked"] == ["Ben"]
    assert "intimacy checkin heard -" in asked("checkin", "status").out
    assert "intimacy checkin heard -" in asked().out
    asked("checkin", "heard", REPLY)
    assert "heard" not in asked("checkin", "status").out


@pytest.mark.parametrize("state", ["nobody", "answered", "asked", "heard"])
def test_the_shells_line_is_the_same_by_the_quick_way(couple: Cli, state: str) -> None:
    from tests.harness.program import intimacy

    lines = (
        ("checkin", "--as", "Ana", "--answers", FIRST), ("checkin", "ask", "--as", "Ana"),
        ("checkin", "heard", REPLY),
    )  # fmt: skip
    for line in lines[: ("nobody", "answered", "asked", "heard").index(state)]:
        assert couple(*line).code == 0
    quick = intimacy(["checkin", "status"]).stdout.decode()
    assert quick == couple("checkin", "status").out
    assert ("heard -" in quick) == (state == "asked")
