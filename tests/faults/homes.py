"""What is in the places: prepared once, copied for each run, and read afterwards."""

from __future__ import annotations

import contextlib
import io
import json
import os
import shlex
import shutil
import stat
import sys
from collections.abc import Sequence
from dataclasses import dataclass
from functools import cache
from pathlib import Path
from typing import Any

from intimacy_cli.app import run
from intimacy_cli.core.turn_session import Account
from intimacy_cli.errors import WrongPassphrase
from intimacy_cli.shell.env import real_env
from intimacy_cli.store.age import seal_data, unseal_data
from intimacy_cli.store.connection import connect
from intimacy_cli.store.hold import let_go
from intimacy_cli.store.key_wrapping import by_passphrase
from intimacy_cli.store.keyfile import VaultKey, read_key
from intimacy_cli.store.rekey import settle
from tests.faults.commands import (
    ANOTHER,
    CANARY,
    CODE,
    HOMES,
    LIST,
    PASSPHRASE,
    POSTCODES,
    SESSION,
)
from tests.faults.places import Ended, Place, handed, ran
from tests.harness.locks import lock_cheaply
from tests.harness.words import seal_cheaply

# Ctrl-C, or the end of what was typed, while something waited for a key.
STOPPED = 130


@dataclass(frozen=True)
class Said:
    """What a command answered in this process."""

    code: int
    out: str
    err: str


def intimacy(place: Place, line: str, stdin: str = "", secrets: Sequence[str] = ()) -> Said:
    """Run a command line in this process: quick, and the next one after a fault."""
    out, err = io.StringIO(), io.StringIO()
    before, sys.stdin = sys.stdin, io.StringIO(stdin)
    kept = dict(os.environ)
    # The console looks at the process's own variables where it has no call yet.
    os.environ.update(NO_COLOR="1")
    umask = os.umask(0o077)
    try:
        environ: Any = place.environ
        with (
            contextlib.redirect_stdout(out),
            contextlib.redirect_stderr(err),
            handed(secrets) as (named, _),
        ):
            code = run(shlex.split(place.filled(line)), real_env(environ | named))
    finally:
        sys.stdin = before
        os.umask(umask)
        os.environ.clear()
        os.environ.update(kept)
    return Said(code, out.getvalue(), err.getvalue())


def prepared(folder: Path, name: str) -> Place:
    """A place as HOMES says, with the user's files and an export of the couple in them."""
    place = Place(folder / name)
    for part in ("files", "tmp", "user", "session"):
        (place.root / part).mkdir(parents=True)
    (place.root / "files" / "session.jsonl").write_text(SESSION)
    (place.root / "files" / "list.toml").write_text(LIST)
    (place.root / "files" / "NL.txt").write_text(POSTCODES)
    couple = Place(folder / "couple")
    if name != "couple" and couple.root.exists():
        shutil.copy(couple.root / "files" / "old.json", place.root / "files")
    for line in HOMES[name]:
        if isinstance(line, str):
            done: Said | Ended = intimacy(place, line)
            expected = 0
        else:
            done, expected = ran(line, place), STOPPED if line.terminal else 0
        assert done.code == expected, f"{line}: {done.err}"
    _made_ready(place, name)
    if name == "couple":
        intimacy(place, "data export --as Ana --output {files}/old.json")
    (place.root / "files" / "other.txt").write_text("not ours\n")
    (place.root / "files" / "mine.toml").write_text('[pack]\nkind = "ideas"\nname = "mine"\n')
    if not HOMES[name]:
        return place
    return Place(place.root, wish_of(place), limit_of(place))


def _made_ready(place: Place, name: str) -> None:
    """What no command line does in no time."""
    if name == "ready":
        seal_cheaply(place.home)
    if name in ("locked", "open"):
        lock_cheaply(place.home, PASSPHRASE, CODE)
    if name == "open":
        assert intimacy(place, "lock open --minutes 720", secrets=(PASSPHRASE,)).code == 0
    if name in ("backed", "bare"):
        _back_up(place)


def _back_up(place: Place) -> None:
    """Put a backup of another, locked home beside this one, in age that opens at once."""
    other, backup = prepared(place.root / "user", "locked"), place.root / "files" / "us.age"
    done = intimacy(other, f"data backup {backup}", secrets=(PASSPHRASE,))
    assert done.code == 0, done.err
    inside = unseal_data(backup.read_bytes(), PASSPHRASE)
    backup.write_bytes(seal_data(inside, PASSPHRASE, work=1))
    other.drop()


@cache
def _opened(path: Path, _text: bytes) -> tuple[VaultKey, tuple[str, ...]]:
    # The text stands for what is in the file: opening a lock takes a second.
    key = read_key(str(path))
    if isinstance(key, VaultKey):
        return key, ()
    for secret in (PASSPHRASE, ANOTHER):
        with contextlib.suppress(WrongPassphrase):
            return by_passphrase(str(path), key, secret), (secret,)
    raise AssertionError("the lock opens with no passphrase that anybody knows")


def opened(place: Place) -> tuple[VaultKey, tuple[str, ...]]:
    """The key of a vault, and what a script must hand over for it: nothing where nothing is locked.

    Raises AssertionError if it opens with neither passphrase.
    """
    path = place.home / "config" / "key"
    settle(str(place.home / "data" / "vault.db"), str(path))
    let_go()
    return _opened(path, path.read_bytes())


def lock_of(place: Place) -> str:
    """How the lock is: none or set, what opens it, and whether it is kept open."""
    if not (place.home / "config" / "key").exists():
        return "none"
    secrets = opened(place)[1]
    state = json.loads(intimacy(place, "lock status --json").out)["data"]["state"]
    return " ".join((state, *secrets))


def rows_of(place: Place) -> list[dict[str, Any]]:
    """Every record, as it stands in the vault, in the order of writing, dead or alive."""
    vault = place.home / "data" / "vault.db"
    if not vault.exists() or vault.stat().st_size == 0:
        return []
    db = connect(str(vault), opened(place)[0])
    try:
        if not list(db.execute("SELECT 1 FROM sqlite_schema WHERE name = 'record'")):
            return []
        rows = db.execute("""SELECT id, act, author, day, kind, visibility, payload, private,
            seq IN (SELECT seq FROM dead) AS dead FROM record ORDER BY seq""")
        return [dict(zip(_NAMES, row, strict=True)) for row in rows]
    finally:
        db.close()


def wish_of(place: Place) -> str:
    """The id of a wish of theirs, or nothing."""
    payloads = [row["payload"] for row in rows_of(place) if row["kind"] == "wish"]
    return str(json.loads(payloads[0])["wish"]) if payloads else ""


def limit_of(place: Place) -> str:
    """The id of a limit that one of them has stated, or nothing."""
    return next((row["id"] for row in rows_of(place) if row["kind"] == "chemistry.limit"), "")


_NAMES = ("id", "act", "author", "day", "kind", "visibility", "payload", "private", "dead")


def shape_of(rows: list[dict[str, Any]]) -> list[tuple[Any, ...]]:
    """Records without what is random about them: for comparing two runs of one command."""
    return [
        (
            row["day"], row["kind"], row["visibility"], row["private"], bool(row["dead"]),
            row["author"] is None, _without_chance(row["payload"]),
        )
        for row in rows
    ]  # fmt: skip


# Who and what is named by a random id; and how long something took, by a clock of its own.
_EACH_TIME_ANEW = {
    "partner", "of", "wish", "at", "seconds", "speaking", "sealed", "check",
    "entry", *(account.value for account in Account),
}  # fmt: skip


def _without_chance(payload: str | None) -> str | None:
    if payload is None:
        return None
    found = json.loads(payload)
    if isinstance(found.get("seats"), list):
        found["seats"] = [seat.get("name") for seat in found["seats"]]
    return json.dumps({k: v for k, v in found.items() if k not in _EACH_TIME_ANEW})


def files_of(place: Place) -> dict[str, bytes]:
    """Every other file of the couple's and the user's.

    The cache is nobody's loss, and lock_of tells what is in the runtime folder. The mark by which
    an older vault is known differs each time it is made: `doctor` is asked what it tells.
    """
    apart = (place.home / "data", place.home / "cache", place.session, place.root / "tmp")
    return {
        str(path.relative_to(place.root)): _told(path)
        for path in place.root.rglob("*")
        if path.is_file()
        and path.name not in ("key", "mark")
        and not path.name.endswith((".new", ".refused"))
        and not any(folder in path.parents for folder in apart)
    }


def _told(path: Path) -> bytes:
    # No two backups are alike: each has a salt of its own. Whole ones are of one length.
    return b"%d bytes" % path.stat().st_size if path.suffix == ".age" else path.read_bytes()


def legible(place: Place) -> list[str]:
    """The files of ours in which something that was typed can be read by anybody."""
    apart = place.root / "files"
    return [
        str(path.relative_to(place.root))
        for path in place.root.rglob("*")
        if path.is_file() and apart not in path.parents and CANARY.encode() in path.read_bytes()
    ]


def open_to_others(place: Place) -> list[str]:
    """The files and folders of ours that another account may do anything with."""
    return [
        f"{path.relative_to(place.root)} {stat.S_IMODE(path.stat().st_mode):o}"
        for path in (place.home, *place.home.rglob("*"))
        if path.exists() and stat.S_IMODE(path.stat().st_mode) & 0o077
    ]
