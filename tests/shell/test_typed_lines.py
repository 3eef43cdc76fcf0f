"""Lines that are typed against the clock."""

from __future__ import annotations

import os
import sys
from collections.abc import Iterator

import pytest

from intimacy_cli.shell.typed_lines import TypedLines


@pytest.fixture
def typing(monkeypatch: pytest.MonkeyPatch) -> Iterator[int]:
    """Where to write what is typed."""
    end, typing = os.pipe()
    with os.fdopen(end, encoding="utf-8") as stdin:
        monkeypatch.setattr(sys, "stdin", stdin)
        yield typing
    os.close(typing)


def test_of_two_lines_that_come_at_once_none_waits_for_the_next_key(typing: int) -> None:
    lines = TypedLines()
    os.write(typing, b"pass\n\n y \n")
    assert [lines.wait(0) for _ in range(4)] == ["pass", "", "y", None]


def test_a_line_without_its_end_waits_until_that_comes(typing: int) -> None:
    lines = TypedLines()
    os.write(typing, b"time")
    assert lines.wait(0) is None
    os.write(typing, b"-out\n")
    assert lines.wait(0) == "time-out"


def test_bytes_that_are_no_text_are_not_taken_for_enter_and_nothing_obeyed_is_kept(
    typing: int,
) -> None:
    lines = TypedLines()
    os.write(typing, b"\xff\n\x1b[2Jy\n")
    assert lines.wait(0)
    assert lines.wait(0) == "y"


def test_the_end_of_the_input_is_told_from_a_line_that_does_not_come(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    end, typing = os.pipe()
    with os.fdopen(end, encoding="utf-8") as stdin:
        monkeypatch.setattr(sys, "stdin", stdin)
        os.close(typing)
        with pytest.raises(KeyboardInterrupt):
            TypedLines().wait(0)
