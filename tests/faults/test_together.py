"""Several write at once: each write that was acknowledged is there, once; none waits for ever."""

from __future__ import annotations

import subprocess
import sys
from pathlib import Path

import pytest

from tests.faults.homes import intimacy, prepared, rows_of
from tests.faults.places import Place

PATIENCE = 900
"""Seconds until processes that do not end are a failure; long, for a busy machine."""

# Each writes so many lines, one after the other, as fast as it can; prints what it was told.
WRITER = """
import subprocess, sys
who, many = sys.argv[1], int(sys.argv[2])
for number in range(many):
    text = f"line-{who}-{number}"
    done = subprocess.run([sys.executable, "-m", "intimacy_cli", "checkin", "note", "2026-11-20",
        text, "--as", "Ana"], capture_output=True, text=True)
    print(done.returncode, text, done.stderr.strip().replace(chr(10), " | "), flush=True)
"""


def written_together(place: Place, processes: int, many: int) -> list[tuple[int, str, str]]:
    """Exit code, text and words of each write."""
    command = [sys.executable, "-c", WRITER]
    several = [
        subprocess.Popen(
            [*command, str(number), str(many)], env=place.environ, stdout=subprocess.PIPE,
            text=True,
        )
        for number in range(processes)
    ]  # fmt: skip
    said = [each.communicate(timeout=PATIENCE)[0] for each in several]
    rows = [row.split(" ", 2) for text in said for row in text.splitlines()]
    return [(int(code), text, words) for code, text, words in rows]


def check(folder: Path, processes: int, many: int) -> int:
    """How many writes were acknowledged; every one of them is there once."""
    place = prepared(folder, "couple")
    before = len(rows_of(place))
    done = written_together(place, processes, many)
    kept = [text for code, text, _ in done if code == 0]
    refused = [(code, words) for code, _, words in done if code]
    assert all(code == 1 and "another intimacy command" in words for code, words in refused)
    there = [row["payload"] for row in rows_of(place)[before:]]
    for text in kept:
        assert sum(f'"{text}"' in payload for payload in there) == 1
    assert len(there) == len(kept)
    assert intimacy(place, "data verify").code == 0
    assert len(done) == processes * many
    return len(kept)


@pytest.mark.parametrize(("processes", "many"), [(2, 12), (8, 4)])
def test_what_is_written_at_once_is_all_there(tmp_path: Path, processes: int, many: int) -> None:
    assert check(tmp_path, processes, many) > processes


@pytest.mark.long
@pytest.mark.parametrize(("processes", "many"), [(2, 200), (8, 50)])
def test_four_hundred_times(tmp_path: Path, processes: int, many: int) -> None:
    kept = check(tmp_path, processes, many)
    print(f"{processes} processes: {kept} of {processes * many}")  # noqa: T201 - figures
    assert kept > 60


def test_two_who_answer_the_same_day_at_once_leave_one_answer(tmp_path: Path) -> None:
    place = prepared(tmp_path, "couple")
    command = [
        sys.executable, "-m", "intimacy_cli", "checkin", "--as", "Ana", "--answers",
        "1,2,3,4,5,6,7",
    ]  # fmt: skip
    several = [
        subprocess.Popen(command, env=place.environ, stdout=subprocess.PIPE, stderr=subprocess.PIPE)
        for _ in range(6)
    ]
    for each in several:
        each.communicate(timeout=PATIENCE)
    assert sorted(each.returncode for each in several) == [0, 1, 1, 1, 1, 1]
    today = [row for row in rows_of(place) if row["kind"] == "checkin"]
    today = [row for row in today if row["day"] == "2026-11-23"]
    assert len(today) == 1
