"""The places in which commands are run: prepared once, copied for each run, and read afterwards.

A place is a folder with a home of ours, a folder of the user's files and a temporary folder.
"""

from __future__ import annotations

import contextlib
import gc
import io
import json
import os
import shlex
import shutil
import stat
import sys
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from intimacy_cli.app import run
from intimacy_cli.shell.env import real_env
from intimacy_cli.store.keyfile import read_key
from intimacy_cli.store.vault import connect
from tests.faults.commands import CANARY, HOMES, LIST, POSTCODES, SESSION

NOW = "2026-11-23T20:15:00+01:00"
SOURCE = Path(__file__).parents[2] / "src"


@dataclass(frozen=True)
class Place:
    """A folder with everything that a run needs in it."""

    root: Path
    wish: str = ""

    @property
    def home(self) -> Path:
        """Where everything of ours is."""
        return self.root / "home"

    @property
    def environ(self) -> dict[str, str]:
        """The variables of a run, the same each time."""
        kept = {k: v for k, v in os.environ.items() if not k.startswith(("INTIMACY_", "XDG_"))}
        return kept | {
            "INTIMACY_HOME": str(self.home), "INTIMACY_NOW": NOW, "TZ": "Europe/Berlin",
            "TMPDIR": str(self.root / "tmp"), "HOME": str(self.root / "user"), "EDITOR": "true",
            "PYTHONPATH": str(SOURCE), "PYTHONDONTWRITEBYTECODE": "1", "PYTHONHASHSEED": "0",
            "NO_COLOR": "1",
        }  # fmt: skip

    def filled(self, line: str) -> str:
        """A command line with this place's folder and record in it."""
        return line.replace("{files}", str(self.root / "files")).replace("{wish}", self.wish)

    def copy(self, root: Path) -> Place:
        """The same in another folder."""
        shutil.copytree(self.root, root, symlinks=True)
        return Place(root, self.wish)

    def drop(self) -> None:
        """Remove it, and close what was left open on it."""
        shutil.rmtree(self.root)
        gc.collect()


@dataclass(frozen=True)
class Said:
    """What a command answered in this process."""

    code: int
    out: str
    err: str


def intimacy(place: Place, line: str, stdin: str = "") -> Said:
    """Run a command line in this process: quick, and the next one after a fault."""
    out, err = io.StringIO(), io.StringIO()
    before, sys.stdin = sys.stdin, io.StringIO(stdin)
    kept = dict(os.environ)
    # The console looks at the process's own variables where it has no call yet.
    os.environ.update(NO_COLOR="1")
    umask = os.umask(0o077)
    try:
        environ: Any = place.environ
        with contextlib.redirect_stdout(out), contextlib.redirect_stderr(err):
            code = run(shlex.split(place.filled(line)), real_env(environ))
    finally:
        sys.stdin = before
        os.umask(umask)
        os.environ.clear()
        os.environ.update(kept)
    return Said(code, out.getvalue(), err.getvalue())


def prepared(folder: Path, name: str) -> Place:
    """A place as HOMES says, with the user's files and an export of the couple in them."""
    place = Place(folder / name)
    for part in ("files", "tmp", "user"):
        (place.root / part).mkdir(parents=True)
    (place.root / "files" / "session.jsonl").write_text(SESSION)
    (place.root / "files" / "list.toml").write_text(LIST)
    (place.root / "files" / "NL.txt").write_text(POSTCODES)
    for line in HOMES[name]:
        done = intimacy(place, line)
        assert done.code == 0, f"{line}: {done.err}"
    couple = Place(folder / "couple")
    if name == "couple":
        intimacy(place, "data export --as Ana --output {files}/old.json")
    elif couple.root.exists():
        shutil.copy(couple.root / "files" / "old.json", place.root / "files")
    (place.root / "files" / "other.txt").write_text("not ours\n")
    (place.root / "files" / "mine.toml").write_text('[pack]\nkind = "ideas"\nname = "mine"\n')
    if not HOMES[name]:
        return place
    return Place(place.root, wish_of(place))


def rows_of(place: Place) -> list[dict[str, Any]]:
    """Every record, as it stands in the vault, in the order of writing, dead or alive."""
    vault, key = place.home / "data" / "vault.db", place.home / "config" / "key"
    if not vault.exists() or vault.stat().st_size == 0:
        return []
    db = connect(str(vault), read_key(str(key)))
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


_NAMES = ("id", "act", "author", "day", "kind", "visibility", "payload", "private", "dead")


def shape_of(rows: list[dict[str, Any]]) -> list[tuple[Any, ...]]:
    """Records without what is random about them: for comparing two runs of one command."""
    return [
        (
            row["day"], row["kind"], row["visibility"], row["private"], bool(row["dead"]),
            row["author"] is None, _without_ids(row["payload"]),
        )
        for row in rows
    ]  # fmt: skip


def _without_ids(payload: str | None) -> str | None:
    if payload is None:
        return None
    found = json.loads(payload)
    return json.dumps({k: v for k, v in found.items() if k not in ("partner", "of", "wish")})


def files_of(place: Place) -> dict[str, bytes]:
    """Every other file of the couple's and the user's; the cache is nobody's loss."""
    apart = (place.home / "data", place.home / "cache")
    return {
        str(path.relative_to(place.root)): _told(path)
        for path in place.root.rglob("*")
        if path.is_file()
        and path.name != "key"
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
