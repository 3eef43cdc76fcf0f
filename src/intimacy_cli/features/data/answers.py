"""What the commands of data answer."""

from __future__ import annotations

from datetime import date

from ...core.frozen import frozen
from ...store.erase import Scope


@frozen
class Forgotten:
    """What was forgotten, or with `dry_run` would be.

    `records` were emptied, `lines` of records lost their line only. `left` are files of ours that
    it did not reach, such as a vault that was set aside; `elsewhere` names what no program reaches.
    """

    what: str
    scope: Scope
    day: date | None
    who: str | None
    records: int
    lines: int
    drafts: int
    dry_run: bool
    left: tuple[str, ...]
    elsewhere: tuple[str, ...]


@frozen
class Backed:
    """A backup that was written, or only looked at (`checked`).

    Everything is in it; `records` are those that the one who made it, or looks, may see. `code`:
    the new recovery code that it was made to, where nobody has seen it yet.
    """

    file: str
    records: int
    code: str | None
    checked: bool = False


@frozen
class Restored:
    """What is here now; `set_aside`: the files that were here before, unopened.

    `records` are those that the one who restored it may see.
    """

    file: str
    records: int
    set_aside: tuple[str, ...]


@frozen
class DataPaths:
    """Where everything of ours lives."""

    config: str
    data: str
    state: str
    cache: str
    run: str
    vault: str
    key: str
    settings: str
    packs: str


@frozen
class Imported:
    """How many records were new, and how many were here already."""

    added: int
    known: int


@frozen
class Undone:
    """One act that was taken back (or, for an undo, brought back); `what` it was, by its name."""

    kind: str
    day: date
    restored: bool
    what: str


@frozen
class UndoneAll:
    """All acts that were taken back, newest first; `again` is the command that turns it round.

    `all_there_was`: fewer than were asked for, as there are no more.
    """

    acts: tuple[Undone, ...]
    again: str
    all_there_was: bool
