"""A backup: the vault at one moment as an ordinary SQLite file, inside an ordinary age file.

Its length says little: it is filled up to a power of two first. The clear form exists in memory
only. It is read under one lock, so that it is whole while another process writes; and it is put
back in one transaction of the vault that is there, under that vault's own key: after a crash it is
the one or the other.
"""

from __future__ import annotations

import os
from collections.abc import Sequence
from typing import TYPE_CHECKING

from ..atomic import make_folder, replace_file
from ..core.frozen import frozen
from ..core.recovery_code import normalise_code
from ..errors import (
    BackupDamaged,
    BadFile,
    CannotWrite,
    NewerVault,
    TooHeavy,
    WrongPassphrase,
)
from .age import MOST_HEAVY_WORK, MOST_WORK, seal_data, unseal_data, work_of
from .age_format import NotAge, is_age
from .connection import cannot_write, explain_error
from .migrations import STEPS, VERSION, migrate
from .plain_file import read_plain_file
from .vault import memory_vault

if TYPE_CHECKING:
    import apsw

MOST_BYTES = (1 << 30) + (1 << 20)  # a gigabyte, and what encrypting it adds
_STEPS_BETWEEN = 100_000
# The log and the drafts are all there is: anything else is worked out from them.
_TABLES = ("record", "draft")
_WORKED_OUT = ("dead", "projection", "odd")
_ODD = """SELECT count(*) FROM record WHERE date(day) IS NOT day OR datetime(at) IS NULL
    OR NOT json_valid(coalesce(payload, '{}')) OR NOT json_valid(coalesce(private, '{}'))"""
# A draft of an odd shape is no reason to refuse the rest.
_ODD_DRAFTS = """DELETE FROM draft WHERE CASE WHEN json_valid(payload)
    THEN json_type(payload) <> 'object' ELSE 1 END"""


@frozen
class Copy:
    """A vault in memory, looked over and in the present format; and how many records it has."""

    connection: apsw.Connection
    records: int


def copy_vault(connection: apsw.Connection, path: str) -> tuple[bytes, int]:
    """The whole vault at one moment, as a plain SQLite file in memory, and how many records."""
    import apsw

    try:
        connection.execute("BEGIN")
        try:
            records = connection.execute("SELECT count(*) FROM record").get
            return bytes(connection.serialize("main")), records
        finally:
            connection.execute("ROLLBACK")
    except apsw.Error as error:
        raise explain_error(error, path) from None


def write_backup(path: str, data: bytes, secret: str) -> None:
    """Write `data` as an age file, whole or not at all, and open it once before it is done.

    Takes 1 to 4 s. Raises CannotWrite; an older backup at `path` is there until the new one is
    known to open.
    """
    filled = _filled(data)
    whole = seal_data(filled, normalise_code(secret))
    if unseal_data(whole, normalise_code(secret)) != filled:
        raise CannotWrite("the backup doesn't open again; nothing was written.", "Try once more.")
    try:
        replace_file(path, whole)
        with open(path, "rb") as file:
            written = file.read() == whole
    except OSError as error:
        raise cannot_write(error) from None
    if not written:
        raise CannotWrite(f"the disk didn't keep {path} as it was written.", "Use another disk.")


def may_be_replaced(path: str) -> bool:
    """Whether what stands at `path` is an older backup (or any age file)."""
    try:
        with open(path, "rb") as file:
            return is_age(file.read(256))
    except OSError:
        return False


def read_backup(path: str) -> tuple[bytes, int]:
    """A backup as it stands in its file, and how far (log2) its passphrase is stretched.

    Raises BadFile, BackupDamaged, or TooHeavy where that is more than any backup of ours asks for.
    """
    data = read_plain_file(path, MOST_BYTES, "a backup")
    if not is_age(data):
        raise BadFile(f"{path} isn't a backup.", "A backup is made with: intimacy data backup FILE")
    try:
        work = work_of(data)
    except NotAge as fault:
        raise BackupDamaged(path, str(fault)) from None
    if work > MOST_HEAVY_WORK:
        raise TooHeavy(path, work, "No backup of ours asks for that much; try another copy.")
    return data, work


def is_heavy(work: int) -> bool:
    """Whether a backup is opened only if somebody says yes to what it takes."""
    return work > MOST_WORK


def opened_backup(path: str, data: bytes, secret: str) -> Copy:
    """What is in a backup. Takes a second; a heavy one, which was agreed to, half a minute.

    Raises WrongPassphrase, BackupDamaged, NewerVault.
    """
    try:
        clear = unseal_data(data, normalise_code(secret), most=MOST_HEAVY_WORK)
        return _looked_over(_without_filling(clear), path)
    except WrongPassphrase:
        raise WrongPassphrase(
            "If it's the right passphrase or recovery code, the file is damaged: try another copy."
        ) from None
    except NotAge:
        raise BackupDamaged(path, "it was cut or altered") from None


def replace_all(connection: apsw.Connection, copy: Copy) -> None:
    """Empty the vault and fill it from the copy. Call it inside a transaction."""
    for table in (*_TABLES, *_WORKED_OUT):
        connection.execute(f"DELETE FROM {table}")
    for table in _TABLES:
        columns = [row[1] for row in connection.execute(f"PRAGMA table_info({table})")]
        names, places = ", ".join(columns), ", ".join("?" for _ in columns)
        rows = copy.connection.execute(f"SELECT {names} FROM {table}")
        connection.executemany(f"INSERT INTO {table}({names}) VALUES ({places})", rows)


def set_aside(paths: Sequence[str], name: str) -> tuple[str, ...]:
    """Move files, in this order, each into a folder of that name beside it; where they are now.

    They keep their own names: a journal is found by the name of its vault.
    """
    moved = []
    for path in paths:
        if os.path.lexists(path):
            folder = os.path.join(os.path.dirname(path), name)
            aside = os.path.join(folder, os.path.basename(path))
            try:
                make_folder(folder)
                os.rename(path, aside)
            except OSError as error:
                raise cannot_write(error) from None
            moved.append(aside)
    return tuple(moved)


def _filled(data: bytes) -> bytes:
    """An SQLite file with zero bytes after it; SQLite itself knows where it ends."""
    return data.ljust(1 << (len(data) - 1).bit_length(), b"\0")


def _without_filling(data: bytes) -> bytes:
    """The SQLite file alone: as many pages as its own head says, where nothing follows them."""
    page, pages = int.from_bytes(data[16:18]), int.from_bytes(data[28:32])
    end = (65536 if page == 1 else page) * pages
    return data[:end] if end and not data[end:].strip(b"\0") else data


def _looked_over(data: bytes, path: str) -> Copy:
    import apsw

    try:
        connection = _unpacked(data)
        found = connection.pragma("user_version")
        if found > VERSION:
            raise NewerVault(found, VERSION)
        # First of all: what is no table of ours may count, or be read, for ever.
        if found < 1 or _schema_of(connection) != _our_schema(found):
            raise apsw.CorruptError
        if connection.pragma("integrity_check") != "ok":
            raise apsw.CorruptError
        migrate(connection)
        # Taken over once in memory, where nothing can be lost by it.
        copy = Copy(memory_vault(), connection.execute("SELECT count(*) FROM record").get)
        replace_all(copy.connection, Copy(connection, copy.records))
        odd = copy.connection.execute(_ODD).get
        copy.connection.execute(_ODD_DRAFTS)
    except apsw.Error:
        odd = 1
    if odd:
        raise BackupDamaged(path, "what's in it isn't a vault")
    return copy


def _unpacked(data: bytes) -> apsw.Connection:
    """A file of anybody's as a database in memory, in which nothing of its own can run."""
    import apsw

    connection = apsw.Connection(":memory:")
    connection.deserialize("main", data)
    connection.limit(apsw.SQLITE_LIMIT_LENGTH, MOST_BYTES)
    connection.execute("PRAGMA trusted_schema=OFF")
    connection.execute("PRAGMA cell_size_check=ON")
    # Now and then Python has its turn: Ctrl-C and a signal to end are heard while it is read.
    connection.set_progress_handler(lambda: False, _STEPS_BETWEEN)
    return connection


def _schema_of(connection: apsw.Connection) -> frozenset[tuple[str, str, str | None]]:
    """Every table, index, view and trigger by its kind and name, and how it was made."""
    query = "SELECT type, name, sql FROM sqlite_schema"
    return frozenset(tuple(row) for row in connection.execute(query))


def _our_schema(version: int) -> frozenset[tuple[str, str, str | None]]:
    """The same of a vault of ours in this format."""
    import apsw

    connection = apsw.Connection(":memory:")
    for step in STEPS[:version]:
        step(connection)
    return _schema_of(connection)
