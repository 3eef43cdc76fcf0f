"""The vault's format, one function a step; a newer format than `VERSION` is never touched.

`record` is the log: rows are only added (and, when something is forgotten, emptied). `dead`, `odd`
and `projection` are made from it, and can be rebuilt at any time. `draft` keeps unfinished answers.

`RULES` counts what we ask of a record beside the format; it stands in the vault as `application_id`
once all of it has been looked over by these rules. Raise it whenever a kind of record may hold
something else than before.
"""

from __future__ import annotations

TYPE_CHECKING = False
if TYPE_CHECKING:
    import apsw


def _step_1(connection: apsw.Connection) -> None:
    connection.execute(
        """
        CREATE TABLE record(
            seq INTEGER PRIMARY KEY AUTOINCREMENT,
            id TEXT NOT NULL UNIQUE,
            act TEXT NOT NULL,          -- the id of the first record of the same command
            author TEXT,                -- a partner's id; null: the couple
            day TEXT NOT NULL,          -- the author's local date, turning at 04:00
            at TEXT NOT NULL,           -- the instant, with its offset
            kind TEXT NOT NULL,
            visibility TEXT NOT NULL CHECK (visibility IN ('both', 'own', 'round')),
            form TEXT NOT NULL,         -- how the payload is kept; 'open': legible in the vault
            round TEXT,
            target TEXT,                -- the record or act that this one replaces, undoes, opens
            payload TEXT,               -- JSON; null once forgotten
            private TEXT,               -- JSON that stays its author's own even after a reveal
            CHECK (visibility <> 'round' OR round IS NOT NULL),
            CHECK (visibility = 'both' OR author IS NOT NULL)
        );
        CREATE INDEX record_by_kind ON record(kind, day);
        CREATE INDEX record_by_round ON record(round) WHERE round IS NOT NULL;
        CREATE INDEX record_by_act ON record(act);
        CREATE INDEX record_by_target ON record(target) WHERE target IS NOT NULL;
        CREATE TABLE dead(seq INTEGER PRIMARY KEY);
        CREATE TABLE draft(
            name TEXT NOT NULL, author TEXT NOT NULL, at TEXT NOT NULL, payload TEXT NOT NULL,
            PRIMARY KEY (name, author)
        );
        """
    )


def _step_2(connection: apsw.Connection) -> None:
    # What the shell's lines show, worked out beforehand; `made_of` says from what, so that anything
    # that has changed since makes it stale. Dropping it costs nothing but the time to work it out.
    connection.execute(
        """
        CREATE TABLE projection(
            name TEXT PRIMARY KEY, day TEXT NOT NULL, made_of TEXT NOT NULL, text TEXT NOT NULL
        )
        """
    )


def _step_3(connection: apsw.Connection) -> None:
    # An import is one act, and yet what it brought keeps the acts in which it was written. `odd` is
    # what an earlier version took in and no version of ours has written: it counts for nothing.
    for statement in (
        "ALTER TABLE record ADD COLUMN brought TEXT",
        "CREATE INDEX record_by_brought ON record(brought) WHERE brought IS NOT NULL",
        "CREATE TABLE odd(seq INTEGER PRIMARY KEY, what TEXT NOT NULL)",
    ):
        connection.execute(statement)


STEPS = (_step_1, _step_2, _step_3)
VERSION = len(STEPS)
RULES = 8


def migrate(connection: apsw.Connection) -> None:
    """Bring the vault to the present format, all steps in one transaction."""
    connection.execute("BEGIN IMMEDIATE")
    try:
        # Read again inside: another process may have done it meanwhile.
        found = connection.pragma("user_version")
        for step in STEPS[found:]:
            step(connection)
        if found == 0:
            # In a new one there is nothing to look over.
            connection.execute(f"PRAGMA application_id={RULES}")
        connection.execute(f"PRAGMA user_version={VERSION}")
        connection.execute("COMMIT")
    except BaseException:
        connection.execute("ROLLBACK")
        raise
