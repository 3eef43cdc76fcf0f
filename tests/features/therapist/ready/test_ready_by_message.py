"""`therapist ready` for a partner without a terminal: asked by message, the reply heard."""

from __future__ import annotations

import pytest

from tests.conftest import Cli

ANAS = "3,4,3,3,1,4"
REPLY = "1 1 2 - 1 2"


@pytest.fixture
def asked(cli: Cli) -> Cli:
    """Ana has answered, and asked Ben."""
    cli("partner", "name", "Ana", "Ben")
    cli("therapist", "ready", "--as", "Ana", "--answers", ANAS)
    assert cli("therapist", "ready", "ask", "--as", "Ana").code == 0
    return cli


def test_whoever_asks_answers_first(cli: Cli) -> None:
    cli("partner", "name", "Ana", "Ben")
    refused = cli("therapist", "ready", "ask", "--as", "Ana")
    assert (refused.code, refused.err.count("\n")) == (1, 1)
    assert "you answer first" in refused.err


def test_the_message_asks_all_and_holds_no_answer(asked: Cli) -> None:
    rows = asked("therapist", "ready", "ask", "--as", "Ana").lines
    assert rows[0] == "Ana asks whether you're both open to help from outside (round 1)."
    assert "Answer like 2 3 3 2 1 4. There's no right answer, and no score." in rows
    assert sum(row.strip().startswith("4 = ") for row in rows) == 6
    assert any("afraid" in row for row in rows)


def test_a_reply_is_kept_and_both_sides_go_back(asked: Cli) -> None:
    heard = asked("therapist", "ready", "heard", "-", stdin=f"{REPLY}\nlet's talk on Sunday")
    assert heard.code == 0
    assert "Ana: Yes, let's" in heard.lines
    assert "Ben: No, not as things are" in heard.lines
    assert "Ben: -" in heard.lines
    assert "You're in different places on this." in heard.lines
    assert "We don't keep what else they wrote" in heard.err
    shown = asked("therapist", "ready", "reveal", "--json").data
    assert shown["partners"][1]["answers"] == {
        "thought": 1, "asked": 1, "hope": 2, "steps": 1, "room": 2,
    }  # fmt: skip


@pytest.mark.parametrize("line", ["withdraw", "--again --answers 1,1,1,1,1,1", "--answers " + ANAS])
def test_after_asking_the_answers_stay(asked: Cli, line: str) -> None:
    refused = asked("therapist", "ready", *line.split(), "--as", "Ana")
    assert (refused.code, refused.err.count("\n")) == (1, 1)
    assert "stay as they are" in refused.err
    mine = asked("therapist", "ready", "mine", "--as", "Ana", "--json").data["side"]
    assert list(mine["answers"].values()) == [3, 4, 3, 3, 1, 4]


def test_a_round_that_stays_open_is_no_reveal_and_hides_none(asked: Cli) -> None:
    day = asked("therapist", "ready", "mine", "--as", "Ana", "--json").data["side"]["day"]
    assert asked("data", "forget", day, "--as", "Ana", "--yes").code == 0
    assert asked("therapist", "ready", "--as", "Ben", "--answers", ANAS).code == 0
    waiting = asked("therapist", "ready", "reveal", "--as", "Ben", "--json").data
    assert (waiting["partners"], waiting["waiting_for"]) == ([], ["Ana"])


def test_no_undo_takes_them_back(asked: Cli) -> None:
    assert asked("data", "undo", "--as", "Ana").code == 1
    assert asked("therapist", "ready", "status", "--json").data["answered"] == ["Ana"]


def test_the_quoted_message_is_known_and_another_rounds_is_refused(asked: Cli) -> None:
    message = asked("therapist", "ready", "ask", "--as", "Ana").out
    quoted = "".join(f"> {row}\n" for row in message.splitlines())
    for text in (f"{quoted}\n{REPLY}", f"{message}\n{REPLY}"):
        heard = asked("therapist", "ready", "heard", "-", "--dry-run", "--json", stdin=text).data
        assert list(heard["answers"].values()) == [1, 1, 2, 1, 2]
    older = f"{message.replace('round 1', 'round 7')}\n{REPLY}"
    refused = asked("therapist", "ready", "heard", "-", stdin=older)
    assert (refused.code, "round 7" in refused.err) == (1, True)
    assert asked("therapist", "ready", "heard", "-", stdin=message).code == 1


@pytest.mark.parametrize(
    ("text", "says"),
    [
        ("1 1 2 1 1", "5 answers"),
        ("1 1 2 1 1 2 2", "7 answers"),
        ("1 1 2 1 1 5", "5 for time, money isn't a number from 1 to 4"),
        ("1 1 2? 1 1 2", "isn't clear on could help (2)"),
        ("no", "no answers"),
        ("- - - - - -", "every question is skipped"),
    ],
)
def test_a_bad_reply_is_refused_in_one_line(asked: Cli, text: str, says: str) -> None:
    refused = asked("therapist", "ready", "heard", "-", stdin=text)
    assert (refused.code, refused.err.count("\n")) == (1, 1)
    assert says in refused.err
    assert asked("therapist", "ready", "status", "--json").data["answered"] == ["Ana"]


def test_a_reply_from_before_the_asker_sealed_is_not_heard(cli: Cli) -> None:
    cli("partner", "name", "Ana", "Ben")
    assert cli("therapist", "ready", "heard", REPLY).code == 1
    cli("therapist", "ready", "--as", "Ana", "--answers", ANAS)
    assert cli("therapist", "ready", "heard", REPLY).code == 1


def test_a_second_reply_changes_nothing(asked: Cli) -> None:
    asked("therapist", "ready", "heard", REPLY)
    assert asked("therapist", "ready", "heard", "4 4 4 4 4 4").code == 1


def test_what_was_forgotten_after_asking_is_not_answered_anew_in_that_round(asked: Cli) -> None:
    asked("data", "forget", "2026-11-23", "--as", "Ana", "--yes")
    assert asked("therapist", "ready", "heard", REPLY).code == 1
    assert asked("therapist", "ready", "--as", "Ana", "--answers", "1,1,1,1,1,1").code == 0
    assert asked("therapist", "ready", "heard", REPLY).code == 1
    message = asked("therapist", "ready", "ask", "--as", "Ana").out
    assert "(round 2)" in message
    assert asked("therapist", "ready", "heard", REPLY).code == 0


def test_a_partner_may_still_answer_at_the_terminal(asked: Cli) -> None:
    assert asked("therapist", "ready", "--as", "Ben", "--answers", ANAS).code == 0
    assert asked("therapist", "ready", "ask", "--as", "Ana").code == 1


def test_a_new_round_can_be_asked_in_four_weeks_later(asked: Cli) -> None:
    asked("therapist", "ready", "heard", REPLY)
    later = {"INTIMACY_NOW": "2026-12-25T20:15:00+01:00"}
    asked("therapist", "ready", "--as", "Ana", "--answers", ANAS, env=later)
    assert "(round 2)" in asked("therapist", "ready", "ask", "--as", "Ana").out
    assert asked("therapist", "ready", "heard", REPLY).code == 0


def test_what_a_partner_sent_is_never_looked_at(asked: Cli) -> None:
    said = asked("therapist", "ready", "heard", f"{REPLY}\nhe hits me", "--dry-run")
    plain = asked("therapist", "ready", "heard", f"{REPLY}\nnice walk", "--dry-run")
    assert (said.out.replace("he hits me", "nice walk"), said.err) == (plain.out, plain.err)


def test_qr_and_the_file_for_it(asked: Cli, tmp_path: object) -> None:
    file = f"{tmp_path}/ready.svg"
    done = asked("therapist", "ready", "ask", "--as", "Ana", "--qr", file, "--json").data
    assert (done["file"], done["round"]) == (file, 1)
