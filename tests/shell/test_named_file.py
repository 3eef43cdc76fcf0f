"""A file that the user named: made whole, for their eyes; what is no file is not put aside."""

from __future__ import annotations

import os
import subprocess
from pathlib import Path

import pytest

from intimacy_cli.errors import CannotWrite, WrongUse
from intimacy_cli.shell.output_file import place, write
from tests.conftest import Cli


def test_a_file_is_for_its_owners_eyes_only(tmp_path: Path) -> None:
    file = tmp_path / "us.json"
    file.write_text("older")
    write(str(file), "newer")
    assert file.read_text() == "newer"
    assert file.stat().st_mode & 0o777 == 0o600


def test_a_pipe_is_written_to_and_stays_a_pipe(tmp_path: Path) -> None:
    pipe = tmp_path / "pipe"
    os.mkfifo(pipe)
    reader = os.open(pipe, os.O_RDONLY | os.O_NONBLOCK)
    try:
        write(str(pipe), "line\r\n")
        assert os.read(reader, 100) == b"line\r\n"
    finally:
        os.close(reader)
    assert pipe.is_fifo()


def test_a_pipe_from_which_nobody_reads_is_refused_and_never_waited_for(
    cli: Cli, tmp_path: Path
) -> None:
    pipe = tmp_path / "pipe"
    os.mkfifo(pipe)
    assert cli("bucket", "add", "sail").code == 0
    for more in ([], ["--replace"], ["--format", "csv"]):
        refused = cli("data", "export", "--output", str(pipe), *more)
        assert (refused.code, refused.out) == (1, "")
        assert refused.err == f"intimacy: {pipe}: it's a pipe that nothing reads from.\n"
    assert pipe.is_fifo()


def test_more_than_a_pipe_holds_is_written_whole(tmp_path: Path) -> None:
    pipe, text = tmp_path / "pipe", "line\n" * 100_000
    os.mkfifo(pipe)
    with (tmp_path / "read").open("wb") as read:
        reader = subprocess.Popen(["cat", str(pipe)], stdout=read)
    while True:  # Until it has opened its end.
        try:
            write(str(pipe), text)
            break
        except CannotWrite:
            continue
    assert reader.wait() == 0
    assert (tmp_path / "read").read_text() == text


def test_what_a_link_leads_to_is_written_and_the_link_stays(tmp_path: Path) -> None:
    file, link = tmp_path / "file", tmp_path / "link"
    file.write_text("older")
    link.symlink_to(file)
    write(str(link), "newer")
    assert link.is_symlink()
    assert file.read_text() == "newer"


def test_a_folder_that_is_not_there_is_not_made(tmp_path: Path) -> None:
    nowhere = str(tmp_path / "no" / "file")
    with pytest.raises(CannotWrite, match="no such folder"):
        write(nowhere, "x")
    with pytest.raises(WrongUse, match=r"--output .*: there's no such folder"):
        place(nowhere, "--output")
    with pytest.raises(CannotWrite, match="is a directory"):
        write(str(tmp_path), "x")
    assert list(tmp_path.iterdir()) == []
