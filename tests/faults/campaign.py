"""The campaign: every writing command, with something going wrong at each of its system calls.

After each: what was acknowledged is there, what was there before is there, a command is done whole
or not at all, `data verify` finds nothing, and the same command can be given again.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass, field
from functools import cache
from pathlib import Path
from typing import Any

from tests.faults.commands import HOMES, WRITES, Example
from tests.faults.homes import (
    STOPPED,
    Said,
    files_of,
    intimacy,
    legible,
    limit_of,
    lock_of,
    opened,
    prepared,
    rows_of,
    shape_of,
    wish_of,
)
from tests.faults.places import Ended, Place, ran
from tests.faults.tracing import CHANGES, KILL, LOADS, LOCKS, OPENS, Call, on, struck, traced

KILLED = -9
MAY_END = (0, 1, 4, 5)
# How a session asks for a key where nothing may be redrawn.
ASKS = "Type a letter and press Enter: "


@dataclass(frozen=True)
class Fault:
    """Something that goes wrong: at which calls, what strace does there, and whether from then on.

    `of` picks the calls that it is done to, of those that are traced.
    """

    name: str
    names: Sequence[str]
    what: str
    of: Callable[[Place, list[Call]], list[Call]]
    onwards: Sequence[str] = ()


def _all(_place: Place, calls: list[Call]) -> list[Call]:
    return calls


def _making(place: Place, calls: list[Call]) -> list[Call]:
    return [call for call in on(place, calls) if _makes(call)]


def _makes(call: Call) -> bool:
    if call.name != "openat":
        return True
    return any(flag in call.arguments for flag in ("O_CREAT", "O_RDWR", "O_WRONLY"))


def _locking(place: Place, calls: list[Call]) -> list[Call]:
    return [
        call for call in on(place, calls) if "F_SETLK" in call.arguments or call.name == "flock"
    ]


_SPACE = ("write", "pwrite64", "mkdir", "ftruncate", "fsync", "fdatasync", "link", "rename")
KILLS = Fault("killed", CHANGES, KILL, _all)
FAULTS = (
    KILLS,
    Fault("disk full", (*_SPACE, *OPENS), "error=ENOSPC", _making, onwards=("pwrite64",)),
    Fault("disk failing", CHANGES, "error=EIO", on),
    Fault(
        "read-only", (*OPENS, "mkdir", "rename", "link", "unlink"), "error=EROFS", _making
    ),
    Fault("no permission", (*OPENS, "mkdir", "rename", "link", "unlink"), "error=EACCES", _making),
    Fault("no locks", LOCKS, "error=ENOLCK", _locking, onwards=LOCKS),
    Fault("unreadable", LOADS, "error=EIO", on),
)  # fmt: skip


@dataclass
class Tally:
    """What came of one fault at all calls of one command line."""

    fault: str
    example: Example
    traced: int = 0
    struck: int = 0
    refused: int = 0
    problems: list[str] = field(default_factory=list)


@dataclass(frozen=True)
class Dose:
    """How much of the campaign: every how many calls, counted over all commands."""

    every: int = 1


class Campaign:
    """Runs faults over commands, in copies of places that are prepared once."""

    def __init__(self, folder: Path, dose: Dose = Dose()) -> None:
        self._folder = folder
        self._met = 0
        self.give(dose)
        # The couple first: the others get its export.
        for name in sorted(HOMES, key="couple".__ne__):
            prepared(folder, name)

    def give(self, dose: Dose) -> None:
        """From now on this much of it."""
        self._dose = dose

    @cache  # noqa: B019 - a campaign lives as long as its process
    def template(self, example: Example) -> Place:
        """The place in which an example is run, as it is before."""
        place = Place(self._folder / example.home)
        return Place(place.root, wish_of(place), limit_of(place))

    def run(self, fault: Fault, examples: Sequence[Example] = WRITES) -> Iterator[Tally]:
        """One fault over these command lines, one tally each."""
        for example in examples:
            yield self.over(fault, example)

    def before_and_after(self, example: Example) -> tuple[Outcome, Outcome]:
        """What is there before a command, and what after it when nothing goes wrong."""
        return Outcome.of(self.template(example)), self._well(example)[1]

    def over(self, fault: Fault, example: Example) -> Tally:
        """One fault at the calls of one command line."""
        made, after = self._well(example)
        calls = fault.of(self._now, [call for call in made if call.name in fault.names])
        tally = Tally(fault.name, example, traced=len(calls))
        for call in calls:
            self._met += 1
            if self._met % self._dose.every == 0:
                self._strike(fault, example, call, after, tally)
        return tally

    @cache  # noqa: B019 - likewise
    def _well(self, example: Example) -> tuple[list[Call], Outcome]:
        """The calls that are made when nothing goes wrong, and what is there afterwards."""
        place = self.fresh(example)
        calls, ended = traced(example, place, (*CHANGES, *OPENS, *LOCKS, *LOADS))
        assert ended.code == 0, f"{example.line}: {ended.err}"
        after = Outcome.of(place)
        place.drop()
        return calls, after

    def _strike(
        self, fault: Fault, example: Example, call: Call, after: Outcome, tally: Tally
    ) -> None:
        place = self.fresh(example)
        before = Outcome.of(self.template(example))
        ended = struck(example, place, call, fault.what, onwards=call.name in fault.onwards)
        tally.struck += ended.code == KILLED if fault is KILLS else 1
        tally.refused += ended.code > 0
        for problem in problems(example, place, ended, before, after):
            tally.problems.append(
                f"{tally.example.leaf}: {call.name} {call.number} {call.arguments[:90]}: {problem}"
            )
        place.drop()

    @property
    def _now(self) -> Place:
        return Place(self._folder / "now")

    def fresh(self, example: Example) -> Place:
        """A copy of an example's place: at one path, so that every run makes the same calls."""
        return self.template(example).copy(self._now.root)


@dataclass(frozen=True)
class Outcome:
    """What a place holds: records as they are, records for comparing, other files."""

    rows: list[dict[str, Any]]
    shape: list[tuple[Any, ...]]
    files: dict[str, bytes]
    lock: str

    @classmethod
    def of(cls, place: Place) -> Outcome:
        """What it holds now."""
        rows = rows_of(place)
        return cls(rows, shape_of(rows), files_of(place), lock_of(place))

    def is_as(self, other: Outcome) -> bool:
        """Whether both hold the same records under the same lock."""
        return (self.shape, self.lock) == (other.shape, other.lock)


def problems(
    example: Example, place: Place, ended: Ended, before: Outcome, after: Outcome
) -> Iterator[str]:
    """What is wrong after a fault; nothing, if all is as it must be."""
    yield from (f"{path} can be read by anybody" for path in legible(place))
    if ended.code != KILLED:
        yield from _unclear(ended.code, ended.err)
    try:
        now = Outcome.of(place)
    except Exception as error:  # noqa: BLE001 - whatever it is, it is the finding
        yield f"the vault does not open: {type(error).__name__} {error}"
        return
    if example.step_by_step:
        yield from _step_lost(example, now, before, after, ended)
    elif not example.promises:
        # What it keeps for itself are steps that need nothing of each other.
        if now.rows[: len(before.rows)] != before.rows:
            yield "what was there before is not as it was"
    else:
        yield from _lost(example, now, before, after, ended)
    for name in {*before.files, *now.files}:
        allowed = {before.files.get(name), after.files.get(name)}
        if now.files.get(name) not in allowed:
            yield f"{name} is neither as before nor as after"
    # A file that was finished before the end is a reason to ask for another name.
    untouched = now.is_as(before) and now.files == before.files
    yield from _unusable(example, place, untouched=untouched)


def _step_lost(
    example: Example, now: Outcome, before: Outcome, after: Outcome, ended: Ended
) -> Iterator[str]:
    """What was shown stands for events that were kept before it; what follows may be missing."""
    kept = sum(row["kind"] == "conflict.event" for row in now.rows[len(before.rows) :])
    # By keys, the first question comes before anything has happened.
    shown = ended.err.count(ASKS) - 1 if example.typed else ended.out.count("\n")
    if kept < shown:
        yield f"it was shown before its event was kept: {kept} kept, {ended.out or ended.err!r}"
    if ended.code == 0 and not now.is_as(after):
        yield f"it ended well, and not all is there: {ended.out!r}"
    if now.rows[: len(before.rows)] != before.rows:
        yield "what was there before is not as it was"


def _lost(
    example: Example, now: Outcome, before: Outcome, after: Outcome, ended: Ended
) -> Iterator[str]:
    acknowledged = bool(ended.out) or "Saved." in ended.err or ended.code == 0
    if acknowledged and not now.is_as(after):
        yield f"it was acknowledged, and is not there (exit {ended.code}: {ended.out!r})"
    elif not _whole(now, before, after):
        yield "the command is done by half"


def _unclear(code: int, err: str, may_end: Sequence[int] = MAY_END) -> Iterator[str]:
    if code not in may_end:
        yield f"exit {code}: {err[-300:]}"
    # In a terminal a long path goes to the next row, and the blank before it goes.
    said = [row for row in err.splitlines() if row.startswith("intimacy:")]
    if code and (len(said) != 1 or "Traceback" in err):
        yield f"exit {code} without a sentence: {err[-300:]!r}"


def _whole(now: Outcome, before: Outcome, after: Outcome) -> bool:
    if now.is_as(before) or now.is_as(after):
        return True
    # A command of two steps (a name joins, then answers) may stand between the two; what was there
    # is as it was, and what is new is whole acts.
    count = len(now.rows)
    acts = {row["act"] for row in now.rows[len(before.rows) :]}
    missing = after.shape[count:]
    return (
        now.lock == before.lock == after.lock
        and now.rows[: len(before.rows)] == before.rows
        and now.shape == after.shape[:count]
        and bool(acts)
        and bool(missing)
    )


def _unusable(example: Example, place: Place, *, untouched: bool) -> Iterator[str]:
    secrets = opened(place)[1] if (place.home / "config" / "key").exists() else ()
    said = intimacy(place, "data verify", secrets=secrets)
    if said.code:
        yield f"data verify ends with {said.code}: {said.out}{said.err}"
    if "older vault has been put back" in (told := intimacy(place, "doctor", secrets=secrets).out):
        yield f"doctor tells of an older vault that nobody put back: {told}"
    if example.terminal:
        again: Said | Ended = ran(example, place)
    else:
        again = intimacy(place, example.line, example.stdin, example.secrets)
    # With everything forgotten, so is the name that is given again: 2 is an answer too. What was
    # begun asks whether to go on, and then there are too few lines to its end.
    may_end = (*MAY_END, 2, STOPPED) if example.typed else (*MAY_END, 2)
    yield from (f"again: {each}" for each in _unclear(again.code, again.err, may_end))
    if untouched and again.code:
        yield f"nothing was written, and yet again it ends with {again.code}: {again.err}"


def table(tallies: Sequence[Tally]) -> str:
    """The tallies as a Markdown table."""
    rows = [
        "| command | what went wrong | calls | struck | refused | problems |",
        "|---|---|---|---|---|---|",
    ]
    for each in tallies:
        line = f"`intimacy {each.example.line}`".replace("{files}/", "").replace(" `", "`")
        home = "" if each.example.home == "couple" else f" ({each.example.home} home)"
        rows.append(
            f"| {line}{home} | {each.fault} | {each.traced} | {each.struck} "
            f"| {each.refused} | {len(each.problems)} |"
        )
    return "\n".join(rows)
