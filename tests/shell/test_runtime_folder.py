"""Where the open key lies: in memory wherever there is a folder for it, and in each home's own."""

from __future__ import annotations

import os
import shutil
from collections.abc import Iterator
from pathlib import Path

import pytest

from intimacy_cli.shell import paths
from intimacy_cli.shell.paths import find_places
from tests.conftest import Cli
from tests.harness.locks import PASSPHRASE, every_byte, lock_cheaply, scripted

MEMORY = Path("/dev/shm")
OURS = MEMORY / f"intimacy-{os.getuid()}"
needs_memory = pytest.mark.skipif(not MEMORY.is_dir(), reason="no /dev/shm here")


@pytest.fixture
def in_memory(home: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[Path]:
    """This home's folder in memory, where no session has one; gone afterwards."""
    monkeypatch.delenv("XDG_RUNTIME_DIR")
    run = Path(find_places({"INTIMACY_HOME": str(home)}).run)
    yield run
    shutil.rmtree(run, ignore_errors=True)


@needs_memory
def test_the_open_key_lies_in_memory_also_where_the_home_is_a_folder_of_ones_own(
    cli: Cli, home: Path, in_memory: Path
) -> None:
    assert in_memory.parent == OURS
    cli("partner", "name", "Ana")
    lock_cheaply(home)
    key = scripted(cli, "lock", "open", "--json", lines=(PASSPHRASE,))
    assert key.data["on_disk"] is None
    (kept,) = in_memory.iterdir()
    secret = kept.read_text().split("key ")[1][:64].encode()
    assert secret not in every_byte(home)
    assert (in_memory.stat().st_mode & 0o777, kept.stat().st_mode & 0o777) == (0o700, 0o600)
    assert cli("partner").code == 0
    assert cli("data", "path", "--json").data["run"] == str(in_memory)
    # A copy of the home, the lock and all, has no key with it.
    shutil.copytree(home, home.parent / "copy")
    assert cli("partner", env={"INTIMACY_HOME": str(home.parent / "copy")}).code == 4


@needs_memory
def test_a_text_that_a_killed_editor_left_there_is_removed_by_forget(
    cli: Cli, home: Path, in_memory: Path
) -> None:
    cli("partner", "name", "Ana")
    in_memory.mkdir(parents=True, mode=0o700)
    (in_memory / "note-1-abcd.txt").write_text("a line of hers")
    assert cli("data", "forget", "everything", "--as", "Ana", "--yes").code == 0
    assert not (in_memory / "note-1-abcd.txt").exists()


def test_two_homes_have_each_their_own_and_one_home_has_one_by_any_name(tmp_path: Path) -> None:
    def run(home: Path | str) -> str:
        return find_places({"INTIMACY_HOME": str(home)}).run

    (tmp_path / "a").mkdir()
    (tmp_path / "link").symlink_to(tmp_path / "a")
    assert run(tmp_path / "a") != run(tmp_path / "b")
    if MEMORY.is_dir():
        assert run(tmp_path / "link") == run(tmp_path / "a") == run(f"{tmp_path}/b/../a/")


@pytest.mark.parametrize("made", ["a link", "open to others", "a file"])
def test_a_folder_that_somebody_else_may_have_made_is_not_used(
    tmp_path: Path, made: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    # Another place stands for /dev/shm, which belongs to everybody on this machine.
    monkeypatch.setattr(paths, "_MEMORY", str(tmp_path))
    ours, home = tmp_path / f"intimacy-{os.getuid()}", tmp_path / "home"
    places = find_places({"INTIMACY_HOME": str(home)})
    assert places.run.startswith(f"{ours}/")
    if made == "a link":
        (tmp_path / "theirs").mkdir()
        ours.symlink_to(tmp_path / "theirs")
    elif made == "a file":
        ours.write_text("")
    else:
        ours.mkdir()
        ours.chmod(0o777)
    assert places.run == f"{home}/run"


def test_where_there_is_no_memory_the_disk_is_used_and_that_is_said(
    cli: Cli, home: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.delenv("XDG_RUNTIME_DIR")
    monkeypatch.setattr(paths, "_MEMORY", f"{tmp_path}/none")
    cli("partner", "name", "Ana")
    done = scripted(cli, "lock", "set", "--yes-i-wrote-it-down", "--json", lines=(PASSPHRASE,))
    assert done.data["on_disk"] == f"{home}/run"
    opened = scripted(cli, "lock", "open", lines=(PASSPHRASE,))
    assert f"on the disk, in {home}/run" in opened.out
    assert list((home / "run").iterdir()) != []
