"""When a file was last read tells nothing of `intimacy safety`: every command reads it too."""

from __future__ import annotations

import shutil
from collections.abc import Callable
from functools import cache

import pytest

from tests.faults.commands import Example
from tests.faults.homes import prepared
from tests.faults.places import SOURCE
from tests.faults.tracing import traced

pytestmark = pytest.mark.skipif(shutil.which("strace") is None, reason="strace is not installed")

SAFETY = (
    "safety --country GB --plain", "safety --country Botswana --json", "safety --list",
    "safety --country nowhere-at-all",
)  # fmt: skip
# What a shell's start-up may hold, answered without the rest of the program.
SHELL_LINES = ("--version", "", "checkin status", "date-idea today", "talk today")
ORDINARY = (
    "checkin history --as Ana", "config list", "date-idea --json", "talk card", "doctor", "--help",
    "listen feelings sad", "therapist questions", "data export", "packs", "no-such-command",
)  # fmt: skip
PACKAGE = SOURCE / "intimacy_cli"
Read = Callable[[str], frozenset[str]]
ITS_OWN = (
    str(PACKAGE / "features" / "safety"),
    str(PACKAGE / "packs" / "content" / "en" / "helplines.toml"),
    str(PACKAGE / "packs" / "content" / "en" / "countries.tsv"),
)


@pytest.fixture(scope="module")
def read(tmp_path_factory: pytest.TempPathFactory) -> Read:
    """The files and folders that a command line reads something of."""
    place = prepared(tmp_path_factory.mktemp("access"), "couple")

    @cache
    def of(line: str) -> frozenset[str]:
        calls, _ = traced(
            Example(line.split(" ", maxsplit=1)[0], line), place, ("read", "getdents64")
        )
        if not calls:
            pytest.skip("no process may be traced here")
        paths = {call.arguments.partition("<")[2].partition(">")[0] for call in calls}
        return frozenset(path for path in paths if path.startswith("/") and place_free(path))

    return of


def place_free(path: str) -> bool:
    """Whether a file is there for every user: not the kernel's own, nor a pipe of this run."""
    return not path.startswith(("/proc/", "/sys/", "/dev/"))


def its_own(paths: frozenset[str]) -> set[str]:
    return {path for path in paths if path.startswith(ITS_OWN)}


@pytest.mark.parametrize("line", [*SHELL_LINES, *ORDINARY])
def test_every_command_reads_what_only_safety_would_read(read: Read, line: str) -> None:
    wanted = {path for each in SAFETY for path in its_own(read(each))}
    assert any(path.endswith("helplines.toml") for path in wanted)
    assert any(path.endswith("safety") for path in wanted), "the folder is read too"
    assert its_own(read(line)) == wanted


def test_safety_reads_nothing_else_that_no_other_command_reads_of_python_or_the_system(
    read: Read,
) -> None:
    others = {path for line in ORDINARY for path in read(line)}
    for line in SAFETY:
        assert read(line) - others == set()
