"""Answers about the data as text for people."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import asdict
from typing import TYPE_CHECKING

from ...core.days import short
from ...core.styled_text import Line, Look, blank, line, quiet, strong, title
from ...shell.columns import facts
from ...store.verify import Verified
from .answers import Backed, DataPaths, Imported, Restored, UndoneAll

if TYPE_CHECKING:
    from .answers import Forgotten

_ELSEWHERE = {
    "name": (
        "Your name stays while sealed answers are waiting for both of you; forget again after that."
    ),
    "backups": "Backups you've made still hold it, until you delete them.",
    "exports": "So do exports, and any copies a synchronised folder has kept.",
    "disk": "Freed blocks of the disk may still hold it, encrypted with the key you use now.",
    "terminal": "We can't erase what was on a screen or in your shell's history.",
}


def where(answer: DataPaths, look: Look) -> Iterator[Line]:
    """A place a line."""
    if not look.plain:
        yield title("Where your data is")
        yield blank()
        yield from facts(list(asdict(answer).items()), indent=2)
        return
    for name, path in asdict(answer).items():
        yield line(f"{name:<9}", path)


def render_import(answer: Imported, look: Look) -> Iterator[Line]:
    """What came in."""
    del look
    yield line(f"Imported {answer.added} records; {answer.known} were already here.")


def undone(answer: UndoneAll, look: Look) -> Iterator[Line]:
    """What was taken back, and how to bring it back."""
    del look
    for act in answer.acts:
        day = f"({short(act.day)})"
        if act.kind == "forget" and not act.restored:
            yield line(f"Passed over: {act.what} {day}. It can't be undone.")
            continue
        verb = "Brought back" if act.restored else "Undone"
        yield line(f"{verb}: ", strong(f"{act.what} {day}"))
    if answer.all_there_was:
        yield line("There's nothing more to undo.")
    yield line(f"To redo: {answer.again}")


def about_to_forget(answer: Forgotten) -> Iterator[Line]:
    """What is about to be erased, before the question."""
    yield line("This erases ", strong(_amount(answer)), ". There's no undo.")
    if answer.scope.value == "everything" and answer.who:
        yield line(
            f"That's everything {answer.who} has written, and everything that belongs to both of "
            "you."
        )


def render_forgotten(answer: Forgotten, look: Look) -> Iterator[Line]:
    """What was erased, and what was out of reach."""
    del look
    if answer.dry_run:
        yield line("This would erase: ", strong(_amount(answer)), ". Nothing was changed.")
        return
    yield line("Forgotten: ", strong(_amount(answer)), ". There's no undo.")
    for path in answer.left:
        yield line(f"We couldn't reach this; delete it yourself: {path}")
    for name in answer.elsewhere:
        yield quiet(_ELSEWHERE[name])


def render_verified(answer: Verified, look: Look) -> Iterator[Line]:
    """Whether all is as it was written."""
    del look
    gone = f"; forgotten: {answer.forgotten}" if answer.forgotten else ""
    yours = f"What you can see: {_records(answer.records)}{gone}; drafts: {answer.drafts}."
    if not answer.faults:
        yield title("All records are sound, including what's sealed or private.")
        yield line(yours)
        return
    for fault in answer.faults:
        yield line(f"{fault.where}: ", strong(f"{fault.what}."))
    yield line(f"{yours} Faults found in all: {len(answer.faults)}.")
    yield line("Use your last backup (intimacy data restore FILE), or export what can be read.")


def _records(number: int) -> str:
    return "1 record" if number == 1 else f"{number} records"


def _amount(answer: Forgotten) -> str:
    parts = (
        (answer.records, "record", "records"),
        (answer.lines, "line", "lines"),
        (answer.drafts, "draft", "drafts"),
    )
    named = [f"{n} {one if n == 1 else many}" for n, one, many in parts if n]
    return ", ".join(named) or "nothing"


def render_export(path: str, records: int) -> Line:
    """Where an export went."""
    return line(f"Records written to {path}: {records}.")


def backed_up(answer: Backed, look: Look) -> Iterator[Line]:
    """Where the backup is, and what opens it."""
    if answer.checked:
        yield line("It opens, and everything in it is sound: ", strong(answer.file))
        return
    yield line("Everything is backed up: ", strong(answer.file))
    if answer.code is None:
        yield line("We opened it once to check it. To check it again at any time: --check.")
        return
    yield line("Recovery code: ", strong(answer.code))
    if not look.plain:
        yield quiet("Only this code opens the backup, and it's shown only now. Write it down.")


def render_restore(answer: Restored, look: Look) -> Iterator[Line]:
    """What is here now."""
    del look
    yield line(
        f"Everything has been restored from {answer.file}. You can see {_records(answer.records)}."
    )
    for path in answer.set_aside:
        yield line("What was here before is kept, unopened, in: ", strong(path))
