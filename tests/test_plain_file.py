"""Files of others are opened in one way: it never waits for anybody and never reads on for ever."""

from __future__ import annotations

import io
import os
import subprocess
import sys
import threading
from pathlib import Path

import pytest

from intimacy_cli import plain_file
from intimacy_cli.plain_file import NotPlainError, open_plain, read_at_most, read_plain


def test_a_plain_file_is_read_and_so_is_what_a_link_leads_to(tmp_path: Path) -> None:
    file, link = tmp_path / "file", tmp_path / "link"
    file.write_bytes(b"12345")
    link.symlink_to(file)
    assert read_plain(str(file), 5) == read_plain(str(link), 5) == b"12345"
    with open_plain(str(link)) as opened:
        assert opened.read() == b"12345"


def test_one_byte_too_many_is_too_many(tmp_path: Path) -> None:
    file = tmp_path / "file"
    file.write_bytes(b"12345")
    with pytest.raises(NotPlainError) as caught:
        read_plain(str(file), 4)
    assert "larger than" in str(caught.value.strerror)
    with pytest.raises(NotPlainError):
        read_at_most(io.BytesIO(b"x" * 200_000), 199_999)
    assert len(read_at_most(io.BytesIO(b"x" * 200_000), 200_000)) == 200_000


def test_what_is_no_plain_file_is_refused_at_once(tmp_path: Path) -> None:
    pipe, zero = tmp_path / "pipe", tmp_path / "zero"
    os.mkfifo(pipe)
    zero.symlink_to("/dev/zero")
    for path, why in ((pipe, "ordinary"), (zero, "ordinary"), (tmp_path, "folder")):
        with pytest.raises(NotPlainError) as caught:
            read_plain(str(path), 10)
        assert why in str(caught.value.strerror)
    with pytest.raises(FileNotFoundError):
        read_plain(str(tmp_path / "none"), 10, pipes=True)


@pytest.fixture
def _a_writer_may_take_its_time(monkeypatch: pytest.MonkeyPatch) -> None:
    """However busy the machine is: a writer that was given up would wait for a reader for ever."""
    monkeypatch.setattr(plain_file, "_NOBODY_WRITES", 120.0)


@pytest.mark.usefixtures("_a_writer_may_take_its_time")
def test_a_pipe_is_read_to_its_end_where_it_may_be_one(tmp_path: Path) -> None:
    pipe = tmp_path / "pipe"
    os.mkfifo(pipe)
    body = b"x" * 300_000
    writer = threading.Thread(target=pipe.write_bytes, args=(body,))
    writer.start()
    assert read_plain(str(pipe), len(body), pipes=True) == body
    writer.join()


def test_a_pipe_into_which_nobody_writes_is_not_waited_for(tmp_path: Path) -> None:
    pipe = tmp_path / "pipe"
    os.mkfifo(pipe)
    with pytest.raises(NotPlainError, match="nothing came"):
        read_plain(str(pipe), 10, pipes=True)


@pytest.mark.usefixtures("_a_writer_may_take_its_time")
def test_a_pipe_without_an_end_is_left_at_the_limit(tmp_path: Path) -> None:
    pipe = tmp_path / "pipe"
    os.mkfifo(pipe)
    endless = "import sys\nwhile True: sys.stdout.buffer.write(bytes(65536))"
    with subprocess.Popen(
        f'"{sys.executable}" -c "$0" > "{pipe}"'.replace("$0", endless.replace("\n", ";").replace(
            "sys;while", "sys\nwhile")),
        shell=True, stderr=subprocess.DEVNULL,
    ) as writer:  # fmt: skip
        with pytest.raises(NotPlainError, match="larger"):
            read_plain(str(pipe), 1_000_000, pipes=True)
        writer.wait()
