"""A disk that is really full: every writing command on a small file system of its own.

Run inside a mount namespace (see test_small_disk.py), so that nothing is mounted for anybody
else: python -m tests.faults.small_disk FOLDER [EVERY]. Prints what is wrong, and the figures.
"""

from __future__ import annotations

import os
import sys
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

from tests.faults.campaign import Campaign, Dose, problems
from tests.faults.commands import WRITES, Example
from tests.faults.places import ran

PAGE = 4096
# So many free pages are enough for any of the commands; one that answers also where it can keep
# nothing is given each number of them.
ENOUGH = 64


@dataclass
class Tight:
    """What came of one command with less and less room: tries, how many were refused, problems."""

    tries: int
    refused: int
    problems: list[str]


def with_less_room(campaign: Campaign, folder: Path, example: Example) -> Tight:
    """Run it with no page free, then one, then two, until it has had all it wants."""
    before, after = campaign.before_and_after(example)
    tight = Tight(0, 0, [])
    for pages in range(ENOUGH):
        place = campaign.fresh(example)
        _leave(folder, pages)
        try:
            ended = ran(example, place)
        finally:
            (folder / "ballast").unlink()
        tight.tries += 1
        tight.refused += ended.code > 0
        for problem in problems(example, place, ended, before, after):
            tight.problems.append(f"{example.line}, {pages} pages free: {problem}")
        place.drop()
        if ended.code == 0 and example.promises:
            return tight
    if example.promises:
        tight.problems.append(f"{example.line}: refused with {ENOUGH - 1} pages free")
    return tight


def _leave(folder: Path, pages: int) -> None:
    """Fill the file system up to so many free pages."""
    with (folder / "ballast").open("wb") as file:
        room = os.statvfs(folder)
        size = (room.f_bavail - pages) * room.f_frsize
        os.posix_fallocate(file.fileno(), 0, size)


def run(folder: Path, examples: tuple[Example, ...]) -> Iterator[tuple[Example, Tight]]:
    """Each of these commands with less and less room."""
    campaign = Campaign(folder, Dose())
    for example in examples:
        yield example, with_less_room(campaign, folder, example)


def say(text: str) -> None:
    """A line for whoever looks at the figures."""
    sys.stdout.write(f"{text}\n")


def main(folder: str, every: str = "1") -> int:
    """Run it; 1 if anything is not as it must be, or if no disk was ever full."""
    tries, refused, wrong = 0, 0, 0
    for example, tight in run(Path(folder), WRITES[:: int(every)]):
        say(f"{example.line or 'intimacy'}: {tight.tries} tries, {tight.refused} refused")
        for problem in tight.problems:
            say(f"PROBLEM {problem}")
        tries, refused = tries + tight.tries, refused + tight.refused
        wrong += len(tight.problems)
    say(f"{tries} tries, {refused} refused, {wrong} problems")
    return int(bool(wrong) or not refused)


if __name__ == "__main__":
    sys.exit(main(*sys.argv[1:]))
