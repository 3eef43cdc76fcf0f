"""Small files whole or not at all, also where a file system can do less than others."""

from __future__ import annotations

import errno
import os
import stat
import subprocess
import sys
import threading
from collections.abc import Callable
from pathlib import Path

import pytest

from intimacy_cli import atomic
from intimacy_cli.atomic import create_file, replace_file, taken_unsure
from tests.harness.program import environment

NO_FLUSHING = (errno.EINVAL, errno.ENOTSUP, errno.ENOSYS)
Refuse = Callable[[str, int], None]

# The program, in a file system of which one call fails.
ODD_DISK = """
import os, stat, sys
call, number, folders_only = sys.argv[1], int(sys.argv[2]), sys.argv[3] == "folders"
real = getattr(os, call)
def failing(*given):
    if not folders_only or stat.S_ISDIR(os.fstat(given[0]).st_mode):
        raise OSError(number, os.strerror(number))
    return real(*given)
setattr(os, call, failing)
sys.argv = ["intimacy", *sys.argv[4:]]
from intimacy_cli.quick import main
main()
"""


@pytest.fixture
def refuse(monkeypatch: pytest.MonkeyPatch) -> Refuse:
    """Let a call of the system fail, as it does on such a file system; fsync for folders only."""

    def replace(call: str, number: int) -> None:
        real = getattr(os, call)

        def failing(*given: int) -> object:
            if call != "fsync" or stat.S_ISDIR(os.fstat(given[0]).st_mode):
                raise OSError(number, os.strerror(number))
            return real(*given)

        monkeypatch.setattr(os, call, failing)

    return replace


@pytest.mark.parametrize("number", NO_FLUSHING)
def test_a_folder_that_cannot_be_flushed_is_no_failure(
    tmp_path: Path, refuse: Refuse, number: int
) -> None:
    refuse("fsync", number)
    replace_file(f"{tmp_path}/file", "whole")
    assert create_file(f"{tmp_path}/other", "whole")
    assert (tmp_path / "file").read_text() == "whole"
    assert taken_unsure() == ()


def test_after_the_rename_it_is_done_and_what_the_disk_did_not_confirm_is_known(
    tmp_path: Path, refuse: Refuse
) -> None:
    refuse("fsync", errno.EIO)
    replace_file(f"{tmp_path}/file", "whole")
    assert (tmp_path / "file").read_text() == "whole"
    assert taken_unsure() == (f"{tmp_path}/file",)
    assert taken_unsure() == ()


def test_a_file_that_cannot_be_flushed_itself_is_not_put_in_place(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    (tmp_path / "file").write_text("older")

    def failing(_: int) -> None:
        raise OSError(errno.EIO, "")

    monkeypatch.setattr(os, "fsync", failing)
    with pytest.raises(OSError, match="5"):
        replace_file(f"{tmp_path}/file", "newer")
    assert [each.name for each in tmp_path.iterdir()] == ["file"]
    assert (tmp_path / "file").read_text() == "older"


@pytest.mark.parametrize("number", [errno.EPERM, errno.ENOTSUP, errno.ENOSYS, errno.EMLINK])
def test_without_hard_links_only_one_of_many_makes_the_file(
    tmp_path: Path, refuse: Refuse, number: int
) -> None:
    refuse("link", number)
    path, made = f"{tmp_path}/key", []

    def make(text: str) -> None:
        if create_file(path, text):
            made.append(text)

    threads = [threading.Thread(target=make, args=(f"text {n}",)) for n in range(12)]
    for each in threads:
        each.start()
    for each in threads:
        each.join()
    assert [(tmp_path / "key").read_text()] == made
    assert [each.name for each in tmp_path.iterdir()] == ["key"]
    assert not create_file(path, "another")


def test_what_was_killed_while_it_had_its_turn_is_in_nobodys_way(
    tmp_path: Path, refuse: Refuse
) -> None:
    refuse("link", errno.EPERM)
    (tmp_path / "key.turn.new").touch()
    assert create_file(f"{tmp_path}/key", "text")
    assert [each.name for each in tmp_path.iterdir()] == ["key"]


def test_another_failure_of_a_link_is_one(tmp_path: Path, refuse: Refuse) -> None:
    refuse("link", errno.EIO)
    with pytest.raises(OSError, match="5"):
        create_file(f"{tmp_path}/key", "text")
    assert list(tmp_path.iterdir()) == []


def on_odd_disk(
    call: str, number: int, *arguments: str, folders: bool = True, passphrases: bytes = b""
) -> subprocess.CompletedProcess[bytes]:
    reading, writing = os.pipe()
    os.write(writing, passphrases)
    os.close(writing)
    where = "folders" if folders else "everywhere"
    try:
        return subprocess.run(
            [sys.executable, "-c", ODD_DISK, call, str(number), where, *arguments],
            env=environment({"INTIMACY_PASSPHRASE_FD": str(reading)} if passphrases else {}),
            capture_output=True, check=False, pass_fds=[reading], stdin=subprocess.DEVNULL,
        )  # fmt: skip
    finally:
        os.close(reading)


@pytest.mark.parametrize(("number", "said"), [(errno.EINVAL, False), (errno.EIO, True)])
def test_a_lock_that_is_set_is_said_to_be_set_and_its_code_is_shown(
    home: Path, number: int, said: bool
) -> None:
    words = b"four words are good\n"
    done = on_odd_disk(
        "fsync", number, "lock", "set", "--yes-i-wrote-it-down", passphrases=words
    )  # fmt: skip
    assert done.returncode == 0, done.stderr
    assert done.stdout.count(b"-") >= 4
    assert b"nothing was changed" not in done.stderr
    assert (b"the disk wouldn't confirm" in done.stderr) == said
    status = on_odd_disk("fsync", number, "lock", "status")
    assert b"Locked" in status.stdout


def test_where_there_are_no_hard_links_a_home_can_be_begun(home: Path) -> None:
    done = on_odd_disk("link", errno.EPERM, "partner", "name", "Ana", "Ben", folders=False)
    assert (done.returncode, b"Saved" in done.stderr) == (0, True)
    assert sorted(each.name for each in (home / "config").iterdir()) == ["key"]
    assert b"Ana" in on_odd_disk("link", errno.EPERM, "partner", folders=False).stdout


def test_nothing_of_the_two_lists_of_errors_is_a_failure_of_the_disk_itself() -> None:
    failures = {errno.EIO, errno.ENOSPC, errno.EDQUOT, errno.EROFS}
    assert not failures & {*atomic._NO_FLUSHING, *atomic._NO_LINKS}
