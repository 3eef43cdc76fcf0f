"""The lock, as scripts and people without a terminal at hand meet it."""

from __future__ import annotations

import json
import os
from pathlib import Path

import pytest

from intimacy_cli.core.recovery_code import read_code
from intimacy_cli.quick import quick_answer
from tests.conftest import Cli
from tests.harness.locks import CODE, PASSPHRASE, every_byte, lock_cheaply, scripted

ANSWERS = "6,5,6,2,4,5,3"
LINES = (
    (),
    ("checkin", "status"),
    ("checkin", "status", "--exit-code"),
    ("date-idea", "today"),
    ("talk", "today"),
)
NEW = "another four words"
LATER = "2026-11-23T20:31:00+01:00"  # 16 minutes after the evening of the tests


def history(cli: Cli, **more: object) -> object:
    return scripted(cli, "checkin", "history", "--as", "Ana", "--json", **more)  # type: ignore[arg-type]


def test_a_lock_is_set_and_its_code_is_printed_once(cli: Cli, home: Path) -> None:
    cli("checkin", "--as", "Ana", "--answers", ANSWERS)
    key = (home / "config" / "key").read_text().split("\n")[2].removeprefix("key ")
    done = scripted(cli, "lock", "set", "--yes-i-wrote-it-down", "--json", lines=(PASSPHRASE,))
    assert done.code == 0
    code = done.data["code"]
    assert read_code(code) == code
    assert key.encode() not in every_byte(home)
    assert code.encode() not in every_byte(home)
    assert cli("checkin", "history").code == 4
    assert scripted(cli, "checkin", "history", lines=(PASSPHRASE,)).code == 0
    again = scripted(cli, "lock", "recover", lines=(code.lower(), NEW))
    assert (again.code, code in again.out) == (0, False)
    assert scripted(cli, "checkin", "history", lines=(NEW,)).code == 0
    assert scripted(cli, "checkin", "history", lines=(PASSPHRASE,)).code == 4


def test_a_lock_on_a_fresh_home_makes_its_vault(cli: Cli) -> None:
    assert scripted(cli, "lock", "set", "--yes-i-wrote-it-down", lines=(PASSPHRASE,)).code == 0
    assert cli("partner", "name", "Ana").code == 4
    assert scripted(cli, "partner", "name", "Ana", lines=(PASSPHRASE,)).code == 0


def test_another_passphrase_leaves_the_vault_as_it_is_and_no_lock_keeps_what_is_in_it(
    locked: Cli, home: Path
) -> None:
    vault = (home / "data" / "vault.db").read_bytes()
    assert scripted(locked, "lock", "change", lines=(PASSPHRASE, NEW)).code == 0
    assert scripted(locked, "checkin", "history", lines=(PASSPHRASE,)).code == 4
    assert (home / "data" / "vault.db").read_bytes() == vault
    assert scripted(locked, "lock", "remove", lines=(NEW,)).code == 0
    assert locked("checkin", "history", "--as", "Ana", "--json").data["days"]
    assert locked("lock", "status", "--json").data["state"] == "none"


def test_the_old_recovery_code_is_void_once_a_new_one_is_made(locked: Cli) -> None:
    done = scripted(
        locked, "lock", "change", "--new-code", "--yes-i-wrote-it-down", "--json",
        lines=(PASSPHRASE, NEW),
    )  # fmt: skip
    assert done.data["code"] != CODE
    assert scripted(locked, "lock", "recover", lines=(CODE, NEW)).code == 4
    assert scripted(locked, "lock", "recover", lines=(done.data["code"], NEW)).code == 0


@pytest.mark.parametrize("command", [
    ("checkin", "history"),
    ("checkin", "--as", "Ben", "--answers", ANSWERS),
    ("checkin", "reveal"),
    ("partner",),
    ("data", "export"),
    ("data", "undo"),
    ("data", "backup", "us.age"),
    ("lock", "open"),
])  # fmt: skip
def test_a_wrong_passphrase_is_exit_4_and_says_nothing_of_what_is_there(
    locked: Cli, command: tuple[str, ...], monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    monkeypatch.chdir(tmp_path)
    wrong = scripted(locked, *command, lines=("not these words",))
    nothing = locked(*command)
    for found in (wrong, nothing):
        assert found.code == 4
        assert found.out == ""
        for word in ("Ana", "Ben", "walk", "6", PASSPHRASE, "not these"):
            assert word not in found.err
    assert "lock recover" in wrong.err
    assert "lock open" in nothing.err
    assert not (tmp_path / "us.age").exists()


def test_what_needs_no_vault_asks_for_no_passphrase(locked: Cli) -> None:
    for command in (("data", "path"), ("config", "list"), ("lock",), ("lock", "now"), ("--help",)):
        assert locked(*command).code == 0


def test_a_lock_that_was_opened_locks_itself_after_its_time(locked: Cli) -> None:
    opened = scripted(locked, "lock", "open", "--json", lines=(PASSPHRASE,))
    assert opened.data["state"] == "open"
    assert (opened.data["until"], opened.data["minutes"]) == ("2026-11-23T20:30:00+01:00", 15)
    assert locked("checkin", "history").code == 0
    assert locked("checkin", "history", env={"INTIMACY_NOW": LATER}).code == 4
    # Its time is over for good: the key is gone, whatever the clock says next.
    assert (
        locked(
            "checkin", "history", env={"INTIMACY_NOW": opened.data["until"][:14] + "16:00+01:00"}
        ).code
        == 4
    )


def test_it_can_be_opened_for_longer_and_locked_at_once(
    locked: Cli, home: Path, run_folder: Path
) -> None:
    scripted(locked, "lock", "open", "--minutes", "60", lines=(PASSPHRASE,))
    assert locked("checkin", "history", env={"INTIMACY_NOW": LATER}).code == 0
    (kept,) = run_folder.iterdir()
    assert kept.stat().st_mode & 0o777 == 0o600
    assert run_folder.stat().st_mode & 0o777 == 0o700
    assert locked("lock", "now", "--json").data["state"] == "locked"
    assert list(run_folder.iterdir()) == []
    assert locked("checkin", "history").code == 4


def test_a_scripts_passphrase_opens_its_own_command_and_nothing_else(
    locked: Cli, home: Path, run_folder: Path
) -> None:
    assert scripted(locked, "checkin", "history", lines=(PASSPHRASE,)).code == 0
    assert not run_folder.exists()
    assert locked("checkin", "history").code == 4


def test_a_scripts_wrong_passphrase_is_wrong_even_while_the_lock_is_open(locked: Cli) -> None:
    scripted(locked, "lock", "open", lines=(PASSPHRASE,))
    assert scripted(locked, "checkin", "history", lines=("not these words",)).code == 4


def test_a_password_manager_is_asked_and_the_lock_stays_open_after_it(
    locked: Cli, tmp_path: Path
) -> None:
    asked = tmp_path / "asked"
    command = f'sh -c \'echo >> {asked}; printf "%s\\n" "{PASSPHRASE}"\''
    assert locked("config", "set", "passphrase_command", command).code == 0
    assert locked("checkin", "history").code == 0
    assert locked("checkin", "history").code == 0
    assert asked.read_text() == "\n"


@pytest.mark.parametrize(
    "command", ["false", "echo not these words", "no-such-program-here", "true"]
)
def test_a_password_manager_that_does_not_help_is_exit_4(locked: Cli, command: str) -> None:
    locked("config", "set", "passphrase_command", command)
    found = locked("checkin", "history")
    assert found.code == 4
    assert "not these" not in found.err


@pytest.mark.parametrize("number", ["x", "-1", "3.5", "977", "99999999999999999999"])
def test_a_descriptor_that_is_none_is_wrong_use(locked: Cli, number: str) -> None:
    found = locked("checkin", "history", env={"INTIMACY_PASSPHRASE_FD": number})
    assert found.code == 2
    assert "INTIMACY_PASSPHRASE_FD" in found.err


def test_a_descriptor_with_nothing_in_it_is_wrong_use(locked: Cli) -> None:
    assert scripted(locked, "checkin", "history", lines=()).code == 2
    assert scripted(locked, "lock", "change", lines=(PASSPHRASE,)).code == 2


def test_without_a_terminal_nothing_is_set_and_no_file_is_made(cli: Cli, home: Path) -> None:
    found = cli("lock", "set")
    assert found.code == 2
    assert "INTIMACY_PASSPHRASE_FD" in found.err
    found = scripted(cli, "lock", "set", lines=(PASSPHRASE,))
    assert found.code == 2
    assert "--yes-i-wrote-it-down" in found.err
    assert not home.exists()


@pytest.mark.parametrize("passphrase", ["", "short", "x" * 2000])
def test_a_passphrase_that_protects_nothing_is_refused(cli: Cli, passphrase: str) -> None:
    assert scripted(cli, "lock", "set", "--yes-i-wrote-it-down", lines=(passphrase,)).code == 2
    assert cli("lock", "--json").data["state"] == "none"


def test_a_slip_in_the_recovery_code_is_told(locked: Cli) -> None:
    found = scripted(locked, "lock", "recover", lines=(CODE[:-1] + "1", NEW))
    assert found.code == 4
    assert "slip" in found.err


def test_what_cannot_be_done_twice_says_what_to_do_instead(locked: Cli, home: Path) -> None:
    assert "lock change" in scripted(locked, "lock", "set", lines=(PASSPHRASE,)).err
    assert scripted(locked, "lock", "remove", lines=(PASSPHRASE,)).code == 0
    for command in ("change", "remove", "open", "recover"):
        found = scripted(locked, "lock", command, lines=(PASSPHRASE,))
        assert found.code == 1
        assert "lock set" in found.err
    assert locked("lock", "now").code == 0


def test_a_damaged_lock_is_said_to_be_damaged_before_a_passphrase_is_asked(
    locked: Cli, home: Path
) -> None:
    path = home / "config" / "key"
    text = path.read_text()
    at = text.index("passphrase ") + 60
    path.write_text(text[:at] + ("A" if text[at] != "A" else "B") + text[at + 1 :])
    for found in (locked("checkin", "history"), scripted(locked, "lock", "open", lines=("x",))):
        assert found.code == 5
        assert "damaged" in found.err


@pytest.mark.parametrize("made", ["missing", "empty"])
def test_a_vault_that_is_gone_is_said_to_be_gone(locked: Cli, home: Path, made: str) -> None:
    vault = home / "data" / "vault.db"
    vault.unlink()
    if made == "empty":
        vault.touch()
    assert scripted(locked, "checkin", "history", lines=(PASSPHRASE,)).code == 5


def test_an_open_key_that_others_could_have_read_or_written_is_not_used(
    locked: Cli, home: Path, run_folder: Path
) -> None:
    scripted(locked, "lock", "open", lines=(PASSPHRASE,))
    (kept,) = run_folder.iterdir()
    kept.chmod(0o640)
    assert locked("checkin", "history").code == 4
    kept.chmod(0o600)
    assert locked("checkin", "history").code == 0
    kept.write_text(kept.read_text().replace("key ", "key 0", 1))
    assert locked("checkin", "history").code == 4


def test_no_open_key_is_put_into_a_folder_of_somebody_elses_choosing(
    locked: Cli, home: Path, run_folder: Path, tmp_path: Path
) -> None:
    (tmp_path / "theirs").mkdir()
    run_folder.symlink_to(tmp_path / "theirs")
    found = scripted(locked, "lock", "open", lines=(PASSPHRASE,))
    assert found.code == 1
    assert "no safe place" in found.err
    assert os.listdir(tmp_path / "theirs") == []


def test_the_open_key_lies_in_the_sessions_folder_where_there_is_one(
    locked: Cli, home: Path, run_folder: Path, tmp_path: Path
) -> None:
    session = tmp_path / "session"
    session.mkdir(0o700)
    scripted(
        lambda *a, env: locked(*a, env={**env, "XDG_RUNTIME_DIR": str(session)}),
        "lock", "open", lines=(PASSPHRASE,),
    )  # fmt: skip
    assert not run_folder.exists()
    assert len(list((session / "intimacy").iterdir())) == 1
    assert locked("checkin", "history").code == 0


def test_zero_minutes_mean_that_nothing_is_kept_open(
    locked: Cli, home: Path, run_folder: Path
) -> None:
    locked("config", "set", "lock.minutes", "0")
    locked("config", "set", "passphrase_command", f"echo {PASSPHRASE}")
    assert locked("checkin", "history").code == 0
    assert not run_folder.exists()
    found = scripted(locked, "lock", "open", lines=(PASSPHRASE,))
    assert (found.code, "--minutes" in found.err) == (1, True)


def test_lines_for_a_shells_start_up_say_one_neutral_line(locked: Cli) -> None:
    for env in ({}, {"INTIMACY_PASSPHRASE_COMMAND": "sleep 60"}, {"INTIMACY_PASSPHRASE_FD": "0"}):
        for command in LINES:
            found = locked(*command, env=env)
            assert found.code == 0
            assert found.lines[0] == "intimacy: locked. Open it with: intimacy lock open"
            assert (len(found.lines), found.err) == (1, "")
        for name in env:
            os.environ.pop(name)
    failed = locked("checkin", "status", "--json")
    assert failed.code == 4
    assert json.loads(failed.err)["error"]["code"] == "vault-locked"


def test_while_it_is_open_the_shells_lines_say_what_they_always_say(locked: Cli) -> None:
    scripted(locked, "lock", "open", lines=(PASSPHRASE,))
    assert locked("checkin", "status").out == "Check-in: waiting for Ben.\n"
    assert "waiting for Ben" in locked().out
    for command in (("checkin", "status"), (), ("date-idea", "today"), ("talk", "today")):
        said = locked(*command).out
        assert quick_answer(list(command)) == said
        assert "locked" not in said


def test_the_quick_way_and_the_ordinary_way_say_the_same_of_a_lock(locked: Cli) -> None:
    for command in (("checkin", "status"), (), ("date-idea", "today"), ("talk", "today")):
        assert quick_answer(list(command)) == locked(*command).out


def test_two_vaults_are_open_apart(cli: Cli, home: Path, tmp_path: Path) -> None:
    session = tmp_path / "session"
    session.mkdir()
    homes = (home, tmp_path / "other")
    for each in homes:
        place = {"INTIMACY_HOME": str(each), "XDG_RUNTIME_DIR": str(session)}
        cli("partner", "name", "Ana", env=place)
        lock_cheaply(each)
    scripted(cli, "lock", "open", lines=(PASSPHRASE,))
    assert cli("partner").code == 0
    assert cli("partner", env={"INTIMACY_HOME": str(home)}).code == 4
