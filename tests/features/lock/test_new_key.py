"""What a lock is worth: older key files open nothing, what costs too much is left to its owner."""

from __future__ import annotations

import base64
import os
import re
import shutil
from pathlib import Path

import pytest

from intimacy_cli.store.age import MOST_WORK, WORK, seal_data, work_of
from intimacy_cli.store.keyfile import LockedKey, VaultKey, read_key, write_key
from tests.conftest import Cli
from tests.harness.locks import CODE, PASSPHRASE, every_byte, lock_cheaply, scripted
from tests.harness.program import intimacy

NEW = "another four words"
WRITTEN = "--yes-i-wrote-it-down"
ANSWERS = "6,5,6,2,4,5,3"
TODAY = ("checkin", "history", "--as", "Ana", "--json")


@pytest.mark.parametrize(("command", "lines"), [
    (("lock", "change", "--new-code", WRITTEN), (PASSPHRASE, NEW)),
    (("lock", "recover", "--new-code", WRITTEN), (CODE, NEW)),
    (("lock", "remove"), (PASSPHRASE,)),
])  # fmt: skip
def test_an_older_copy_of_the_key_file_opens_nothing_after_a_new_code_or_without_a_lock(
    locked: Cli, home: Path, tmp_path: Path, command: tuple[str, ...], lines: tuple[str, ...]
) -> None:
    key = home / "config" / "key"
    shutil.copy(key, tmp_path / "older")
    assert scripted(locked, *command, lines=lines).code == 0
    now = () if command[1] == "remove" else (NEW,)
    read = scripted(locked, *TODAY, lines=now) if now else locked(*TODAY)
    assert read.data["days"]
    shutil.copy(tmp_path / "older", key)
    for secret in (PASSPHRASE, CODE, NEW):
        assert scripted(locked, *TODAY, lines=(secret,)).code == 4
    found = scripted(locked, "lock", "recover", lines=(CODE, NEW))
    assert found.code == 4
    assert "another vault" in found.err or "does not open" in found.err
    assert scripted(locked, *TODAY, lines=(NEW,)).code == 4


def test_a_copy_of_the_key_from_before_the_lock_opens_nothing_after_it(
    cli: Cli, home: Path, tmp_path: Path
) -> None:
    cli("checkin", "--as", "Ana", "--answers", ANSWERS)
    key = home / "config" / "key"
    shutil.copy(key, tmp_path / "older")
    os.link(key, tmp_path / "other name of it")
    clear = read_key(str(key))
    assert isinstance(clear, VaultKey)
    assert scripted(cli, "lock", "set", WRITTEN, lines=(PASSPHRASE,)).code == 0
    assert clear.key.encode() not in every_byte(home)
    shutil.copy(tmp_path / "older", key)
    found = cli(*TODAY)
    assert (found.code, "another vault" in found.err) == (4, True)


def test_what_is_written_is_stretched_as_far_on_every_machine(cli: Cli, home: Path) -> None:
    assert scripted(cli, "lock", "set", WRITTEN, lines=(PASSPHRASE,)).code == 0
    lock = read_key(str(home / "config" / "key"))
    assert isinstance(lock, LockedKey)
    assert [work_of(base64.b64decode(wrap)) for wrap in lock.wraps] == [WORK, WORK]


def test_a_lock_is_not_changed_under_a_session_that_is_open_elsewhere(
    locked: Cli, home: Path
) -> None:
    from tests.store.test_rekey import SESSION, another_process

    scripted(locked, "lock", "remove", lines=(PASSPHRASE,))
    before = every_byte(home)
    with another_process(SESSION, f"{home}/data/vault.db", f"{home}/config/key"):
        found = scripted(locked, "lock", "set", WRITTEN, lines=(PASSPHRASE,))
        assert (found.code, "another window" in found.err) == (1, True)
        assert every_byte(home) == before
    assert scripted(locked, "lock", "set", WRITTEN, lines=(PASSPHRASE,)).code == 0


def heavy(home: Path, work: int) -> None:
    """A lock as the first versions made it on a fast machine; its header says so, no more."""
    lock = read_key(f"{home}/config/key")
    assert isinstance(lock, LockedKey)
    wraps = [
        base64.b64encode(
            re.sub(rb" \d+\n", b" %d\n" % work, base64.b64decode(wrap), count=1)
        ).decode()
        for wrap in lock.wraps
    ]
    write_key(f"{home}/config/key", LockedKey(lock.salt, *wraps))


@pytest.mark.parametrize("command", [
    TODAY, ("lock", "open"), ("lock", "remove"), ("data", "backup", "us.age"),
    ("checkin", "--as", "Ben", "--answers", ANSWERS),
])  # fmt: skip
def test_a_lock_that_takes_gigabytes_is_never_opened_by_the_way_and_never_called_damaged(
    locked: Cli, home: Path, command: tuple[str, ...]
) -> None:
    heavy(home, MOST_WORK + 2)
    found = scripted(locked, *command, lines=(PASSPHRASE,))
    assert (found.code, found.out) == (1, "")
    assert "4 GB of memory and half a minute" in found.err
    assert "lock change --heavy" in found.err
    assert "damaged" not in found.err


def test_its_owner_is_asked_first_and_a_script_says_yes_by_an_option(
    locked: Cli, home: Path
) -> None:
    heavy(home, MOST_WORK + 1)
    for command, secret in (("change", PASSPHRASE), ("recover", CODE)):
        found = scripted(locked, "lock", command, lines=(secret, NEW))
        assert (found.code, "--heavy" in found.err, "2 GB" in found.err) == (2, True, True)
    heavy(home, 23)
    found = scripted(locked, "lock", "change", "--heavy", lines=(PASSPHRASE, NEW))
    assert (found.code, "data restore" in found.err) == (1, True)


def test_in_a_shells_lines_such_a_lock_is_a_lock(locked: Cli, home: Path) -> None:
    heavy(home, MOST_WORK + 2)
    assert locked("checkin", "status").out.startswith("intimacy: locked.")


@pytest.mark.long
def test_a_heavy_lock_is_made_light_by_its_owner(locked: Cli, home: Path) -> None:
    opened = read_key(f"{home}/config/key")
    assert isinstance(opened, LockedKey)
    scripted(locked, "lock", "remove", lines=(PASSPHRASE,))
    clear = read_key(f"{home}/config/key")
    assert isinstance(clear, VaultKey)
    text = f"intimacy vault key\nkey {clear.key}\nsalt {clear.salt}\n".encode()
    wraps = (
        base64.b64encode(seal_data(text, each, work=MOST_WORK + 1)).decode()
        for each in (PASSPHRASE, CODE)
    )
    write_key(f"{home}/config/key", LockedKey(clear.salt, *wraps))
    done = scripted(locked, "lock", "change", "--heavy", lines=(PASSPHRASE, NEW))
    assert (done.code, "--new-code" in done.out) == (0, True)
    assert scripted(locked, *TODAY, lines=(NEW,)).data["days"]


@pytest.mark.parametrize("passphrase", ["password1", "Sunshine2019!", "12345678", "qwertyuiop"])
def test_a_passphrase_that_is_soon_guessed_sets_no_lock(
    locked: Cli, home: Path, passphrase: str
) -> None:
    before = every_byte(home)
    for command, lines in (
        (("lock", "change"), (PASSPHRASE, passphrase)),
        (("lock", "recover"), (CODE, passphrase)),
        (("data", "backup", "--passphrase", "us.age"), (PASSPHRASE, passphrase)),
    ):
        found = scripted(locked, *command, lines=lines)
        assert (found.code, passphrase in found.err) == (2, False)
    assert every_byte(home) == before
    assert not Path("us.age").exists()


def test_words_by_chance_are_for_a_terminal(cli: Cli, home: Path) -> None:
    for lines in ((), (PASSPHRASE,)):
        found = scripted(cli, "lock", "set", "--generate", WRITTEN, lines=lines)
        assert (found.code, "INTIMACY_PASSPHRASE_FD" in found.err) == (2, True)
    assert not home.exists()


@pytest.mark.parametrize("command", [
    "cat ~/words.txt", 'cat "$HOME/words.txt"', "cat '{user}/words.txt' | head -n 1",
    "echo 'four words' && false || cat ~/words.txt", "cat < ~/words.txt; true",
])  # fmt: skip
def test_a_passphrase_command_is_what_one_would_type(
    locked: Cli, tmp_path: Path, command: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    user = tmp_path / "a user"
    user.mkdir()
    (user / "words.txt").write_text(f"{PASSPHRASE}\n")
    monkeypatch.setenv("HOME", str(user))
    locked("config", "set", "passphrase_command", command.format(user=user))
    found = locked("checkin", "history")
    assert (found.code, "&&" in command) in ((0, False), (4, True))


@pytest.mark.parametrize("command", ["nothing-here | head -1", "exit 3", ";;", "cat <<", "("])
def test_a_passphrase_command_that_is_none_leaves_it_locked(locked: Cli, command: str) -> None:
    found = locked("checkin", "history", env={"INTIMACY_PASSPHRASE_COMMAND": command})
    assert found.code == 4
    assert "passphrase_command" in found.err


def fails_to_show(home: Path, *arguments: str, where: str, lines: tuple[str, ...]) -> str:
    """What the program says when the code it has made cannot be shown."""
    readable, writable = os.pipe()
    os.write(writable, "".join(f"{line}\n" for line in lines).encode())
    os.close(writable)
    try:
        with open(where, "wb") as out:
            done = intimacy(
                arguments, env={"INTIMACY_PASSPHRASE_FD": str(readable)} if lines else {},
                pass_fds=(readable,), stdout=out,
            )  # fmt: skip
    finally:
        os.close(readable)
    assert done.returncode == 1
    return done.stderr.decode()


def test_a_code_that_could_not_be_shown_is_said_with_what_to_do(cli: Cli, home: Path) -> None:
    cli("partner", "name", "Ana")
    set_ = ("lock", "set", WRITTEN)
    said = fails_to_show(home, *set_, where="/dev/null", lines=(PASSPHRASE,))
    assert "nothing was changed" in said
    assert cli("lock", "--json").data["state"] == "none"
    said = fails_to_show(home, *set_, where="/dev/full", lines=(PASSPHRASE,))
    assert "nobody has it" in said
    assert "lock change --new-code" in said
    assert cli("lock", "--json").data["state"] == "locked"
    change = ("lock", "change", "--new-code", WRITTEN)
    done = scripted(cli, *change, "--json", lines=(PASSPHRASE, NEW))
    assert scripted(cli, "lock", "recover", lines=(done.data["code"], PASSPHRASE)).code == 0


def test_a_key_file_that_is_a_link_is_followed(locked: Cli, home: Path, tmp_path: Path) -> None:
    scripted(locked, "lock", "remove", lines=(PASSPHRASE,))
    key, stick = home / "config" / "key", tmp_path / "stick" / "key"
    stick.parent.mkdir()
    shutil.move(key, stick)
    key.symlink_to(stick)
    before = stick.read_bytes()
    assert scripted(locked, "lock", "set", WRITTEN, lines=(PASSPHRASE,)).code == 0
    assert key.is_symlink()
    assert before[16:120] not in stick.read_bytes()
    assert scripted(locked, "lock", "change", lines=(PASSPHRASE, NEW)).code == 0
    assert key.is_symlink()
    assert scripted(locked, *TODAY, lines=(NEW,)).data["days"]


def test_another_form_of_the_same_lock_of_a_first_version_opens(locked: Cli, home: Path) -> None:
    # As lock_cheaply writes it: with the vault's salt in the wraps.
    assert scripted(locked, *TODAY, lines=(PASSPHRASE,)).data["days"]
    scripted(locked, "lock", "remove", lines=(PASSPHRASE,))
    lock_cheaply(home)
    assert scripted(locked, *TODAY, lines=(PASSPHRASE,)).data["days"]
