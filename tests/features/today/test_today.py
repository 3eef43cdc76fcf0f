"""`intimacy` alone: today at a glance, for a shell's start-up too."""

from __future__ import annotations

import os
import subprocess
import sys
from pathlib import Path

import apsw
import pytest

from intimacy_cli.features.today.glance import STEP
from intimacy_cli.quick import quick_answer
from intimacy_cli.store.connection import connect
from tests.conftest import Cli
from tests.harness.steps import needs_strace, seconds_slept
from tests.harness.vault_key import plain_key

ANSWERS = ("--answers", "6,5,6,2,4,5,3")


def ordinarily(cli: Cli) -> str:
    """What the ordinary way says, Typer and all."""
    done = cli()
    assert done.code == 0
    return done.out


def test_on_an_empty_vault_there_is_a_welcome_with_three_commands(cli: Cli, home: Path) -> None:
    done = cli()
    assert done.code == 0
    assert done.out.count("\n  intimacy ") == 3
    assert cli("--json").data["welcome"] is True
    assert not home.exists()


def test_it_says_who_is_due_and_one_thing_to_do_next_with_its_reason(cli: Cli) -> None:
    cli("partner", "name", "Ana", "Ben")
    cli("checkin", "--as", "Ana", *ANSWERS)
    found = cli("--json").data
    assert {"command": "checkin", "text": "Check-in: waiting for Ben."} in found["lines"]
    assert found["suggestion"]["command"].startswith("intimacy ")
    assert found["suggestion"]["why"]
    text = ordinarily(cli)
    assert "Monday 23 November 2026" in text
    assert "Check-in: waiting for Ben." in text
    assert "Next: " in text
    assert ", because " in text


def test_what_one_has_answered_alone_is_never_the_reason(cli: Cli) -> None:
    cli("partner", "name", "Ana", "Ben")
    for day in range(1, 20):
        cli("checkin", "--as", "Ana", "--answers", "1,7,7,1,7,7,1", "--on", f"2026-11-{day:02}")
    found = cli("--json").data["suggestion"]
    assert found["reason"] in ("new_to_you", "in_turn")
    assert found["area"] is None


def test_what_both_have_revealed_is(cli: Cli) -> None:
    cli("partner", "name", "Ana", "Ben")
    for who in ("Ana", "Ben"):
        for day in range(1, 20):
            cli("checkin", "--as", who, "--answers", "6,7,7,1,2,7,1", "--on", f"2026-11-{day:02}")
    found = cli("--json").data["suggestion"]
    assert (found["area"], found["reason"]) == ("new", "lowest")


def test_whoever_has_answered_about_help_is_not_told_that_they_have_not_tried_it(
    cli: Cli, monkeypatch: pytest.MonkeyPatch
) -> None:
    cli("therapist", "ready", "--as", "Ana", "--answers", "2,3,3,2,1,4")
    suggested = set()
    for day in range(24, 31):
        monkeypatch.setenv("INTIMACY_NOW", f"2026-11-{day}T20:15:00+01:00")
        suggested.add(cli("--json").data["suggestion"]["command"])
    assert "intimacy listen" in suggested
    assert "intimacy therapist" not in suggested


def test_on_quiet_days_nothing_is_due_and_nothing_suggested(cli: Cli) -> None:
    cli("checkin", "--as", "Ana", *ANSWERS)
    cli("config", "set", "quiet_until", "2026-11-24")
    assert ordinarily(cli) == "Monday 23 November 2026. Quiet for now.\n"
    assert cli("--json").data["suggestion"] is None


@pytest.mark.parametrize("line", [[], ["checkin", "status"], ["date-idea", "today"], ["--version"]])
def test_the_quick_way_says_the_same_as_the_ordinary_one(cli: Cli, line: list[str]) -> None:
    def same() -> None:
        said = cli(*line).out
        quick = quick_answer(line)
        assert quick in (said, None)
        # Once it has been worked out, the quick way has it.
        assert quick_answer(line) == said

    same()
    cli("partner", "name", "Ana", "Ben")
    same()
    cli("checkin", "--as", "Ana", *ANSWERS)
    same()
    cli("checkin", "--as", "Ben", *ANSWERS)
    same()
    cli("data", "undo")
    same()


def test_after_any_write_the_quick_text_is_worked_out_anew(cli: Cli) -> None:
    cli("partner", "name", "Ana", "Ben")
    ordinarily(cli)
    assert "waiting for Ana and Ben" in (quick_answer([]) or "")
    cli("checkin", "--as", "Ana", *ANSWERS)
    assert quick_answer([]) is None
    assert "waiting for Ben" in ordinarily(cli)
    assert "waiting for Ben" in (quick_answer([]) or "")


@needs_strace
def test_while_another_process_holds_the_vault_it_hardly_waits(
    cli: Cli, home: Path, tmp_path: Path
) -> None:
    cli("checkin", "--as", "Ana", *ANSWERS)
    holder = connect(str(home / "data/vault.db"), plain_key(str(home / "config/key")))
    holder.execute("BEGIN EXCLUSIVE")
    try:
        quick, said = quick_answer([]), cli()
        slept = [
            seconds_slept(line, tmp_path / "calls")
            for line in ([], ["--plain"], ["checkin", "history"])
        ]
    finally:
        holder.execute("ROLLBACK")
    # Whoever asks in earnest waits for the other to be done; what the shell asks hardly does.
    assert max(slept[:2]) <= 0.5
    assert slept[2] > 4
    assert quick == said.out == "intimacy: not available just now; to see why: intimacy checkin\n"
    assert said.code == 0


def test_with_a_wrong_key_it_says_one_neutral_line(cli: Cli, home: Path) -> None:
    cli("checkin", "--as", "Ana", *ANSWERS)
    key = home / "config/key"
    key.write_text(key.read_text().replace("key ", "key 0", 1)[:-2] + "\n")
    said = cli()
    assert said.code == 0
    assert (
        said.out
        == quick_answer([])
        == ("intimacy: not available just now; to see why: intimacy checkin\n")
    )
    assert cli("--json").code == 5


def test_what_is_suggested_is_nobodys_act_and_no_undo_means_it(cli: Cli) -> None:
    cli("partner", "name", "Ana", "Ben")
    for who in ("Ana", "Ben"):
        for day in range(1, 20):
            cli("checkin", "--as", who, "--answers", "6,7,7,1,2,7,1", "--on", f"2026-11-{day:02}")
    cli("--json")
    undone = cli("data", "undo", "--as", "Ana", "--json")
    assert STEP not in undone.out


def test_the_line_for_a_shell_can_be_pasted(cli: Cli) -> None:
    for shell in ("bash", "zsh", "fish"):
        text = cli("shell-line", shell).out
        assert "intimacy" in text
    assert cli("shell-line", "tcsh").code == 2


def test_pasted_into_bash_it_runs(home: Path, cli: Cli, tmp_path: Path) -> None:
    start = tmp_path / "bashrc"
    start.write_text(cli("shell-line", "bash").out)
    program = tmp_path / "bin" / "intimacy"
    program.parent.mkdir()
    program.write_text(f'#!/bin/sh\nexec {sys.executable} -m intimacy_cli "$@"\n')
    program.chmod(0o755)
    done = subprocess.run(
        ["bash", "--rcfile", str(start), "-ic", "alias us"],
        env={**os.environ, "PATH": f"{program.parent}:{os.environ['PATH']}"},
        capture_output=True, text=True, check=False, stdin=subprocess.DEVNULL,
    )  # fmt: skip
    assert "Welcome." in done.stdout
    assert "intimacy checkin" in done.stdout


def test_a_vault_of_an_earlier_format_is_brought_up_first(cli: Cli, home: Path) -> None:
    cli("checkin", "--as", "Ana", *ANSWERS)
    db: apsw.Connection = connect(str(home / "data/vault.db"), plain_key(str(home / "config/key")))
    db.execute(
        "DROP TABLE projection; DROP TABLE odd; DROP INDEX record_by_brought;"
        "ALTER TABLE record DROP COLUMN brought; PRAGMA user_version=1; PRAGMA application_id=0"
    )
    db.close()
    assert quick_answer([]) is None
    assert quick_answer(["checkin", "status"]) is None
    assert "Check-in: done." in ordinarily(cli)
    assert quick_answer([]) == ordinarily(cli)


def test_a_sealed_list_and_a_session_that_was_left_are_what_waits(cli: Cli) -> None:
    cli("partner", "name", "Ana", "Ben")
    cli("bucket", "add", "--sealed", "Learn to sail", "--as", "Ana")
    text = ordinarily(cli)
    assert "Sealed wishes are waiting for Ben: intimacy bucket add --sealed" in text
    assert "sail" not in text
    cli("bucket", "add", "--sealed", "See the sea", "--as", "Ben")
    assert "Sealed wishes" not in ordinarily(cli)


def test_no_line_of_it_is_torn_in_a_word_at_eighty_columns(cli: Cli) -> None:
    cli("checkin", "--as", "Ana", *ANSWERS)
    text = ordinarily(cli)
    assert max(len(line) for line in text.splitlines()) <= 80
    assert quick_answer([]) == text
