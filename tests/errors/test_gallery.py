"""The gallery: every class of error, provoked through the program, word for word.

The golden text is also what docs/errors.md is made from (tools/make_errors_page.py). To take in
changed words: UPDATE_GOLDEN=1 pytest tests/errors, then make the page anew.
"""

from __future__ import annotations

import dataclasses
import functools
import inspect
import io
import json
import os
import shutil
import signal
import subprocess
import sys
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any

import apsw
import pytest

from intimacy_cli import errors
from intimacy_cli.app import run
from intimacy_cli.shell.env import real_env
from intimacy_cli.store import connection as vault_connection
from intimacy_cli.store.migrations import VERSION
from intimacy_cli.store.vault import open_vault
from tests.conftest import Cli, Result
from tests.harness.cheap_age import cheap_age
from tests.harness.locks import PASSPHRASE, lock_cheaply
from tests.harness.program import intimacy
from tests.harness.words import hand_in, vault_of

ROOT = Path(__file__).parents[2]
GOLDEN = ROOT / "tests" / "golden" / "errors.txt"
FIRST = ["--answers", "6,5,6,2,4,5,3"]
# Names for a family; what is raised is always one of its members.
FAMILIES = {"IntimacyError", "Locked", "Damaged"}


@dataclasses.dataclass(frozen=True)
class Provoked:
    """The last command line, and what it answered."""

    typed: list[str]
    result: Result


class Stage:
    """A home in which errors are provoked; the last command line is what the gallery shows."""

    def __init__(self, cli: Cli, home: Path, monkeypatch: pytest.MonkeyPatch) -> None:
        self.cli = cli
        self.home = home
        self.monkeypatch = monkeypatch
        self.vault = home / "data" / "vault.db"
        self.key = home / "config" / "key"
        self.more: list[str] = []

    def two(self) -> None:
        """Ana and Ben are named."""
        assert self.cli("partner", "name", "Ana", "Ben").code == 0

    def show(self, *typed: str, stdin: str = "") -> Provoked:
        """The command line that fails."""
        return Provoked(list(typed), self.cli(*typed, *self.more, stdin=stdin))

    def stopped_by(self, stop: Callable[[], None]) -> Provoked:
        """A command that is stopped while it reads."""

        class Stopping(io.StringIO):
            def read(self, size: int | None = -1) -> str:
                del size
                stop()
                return ""

        environment = dataclasses.replace(real_env(), stdin=Stopping)
        typed = ["checkin", "--as", "Ana", "--answers", "-"]
        handlers = {n: signal.getsignal(n) for n in (signal.SIGTERM, signal.SIGHUP)}
        code, err = _run_quietly([*typed, *self.more], environment)
        for number, handler in handlers.items():
            signal.signal(number, handler)
        return Provoked(typed, Result(code, "", err))


def _run_quietly(typed: list[str], environment: object) -> tuple[int, str]:
    old, sys.stderr = sys.stderr, io.StringIO()
    try:
        return run(typed, environment), sys.stderr.getvalue()  # type: ignore[arg-type]
    finally:
        sys.stderr = old


def already_answered(stage: Stage) -> Provoked:
    """A second check-in for the same day."""
    stage.two()
    stage.cli("checkin", "--as", "Ana", *FIRST)
    return stage.show("checkin", "--as", "Ana", *FIRST)


def already_revealed(stage: Stage) -> Provoked:
    """Changing what both have seen."""
    stage.two()
    for who in ("Ana", "Ben"):
        stage.cli("checkin", "--as", who, *FIRST)
    return stage.show("checkin", "withdraw", "--as", "Ana")


def already_sent(stage: Stage) -> Provoked:
    """Changing answers with which the partner was asked by message."""
    stage.two()
    stage.cli("checkin", "--as", "Ana", *FIRST)
    stage.cli("checkin", "ask", "--as", "Ana")
    return stage.show("checkin", "withdraw", "--as", "Ana")


def not_understood(stage: Stage) -> Provoked:
    """A reply with one answer too many."""
    stage.two()
    stage.cli("checkin", "--as", "Ana", *FIRST)
    stage.cli("checkin", "ask", "--as", "Ana")
    return stage.show("checkin", "heard", "7 4 5 3 2 4 4")


def nothing_there(stage: Stage) -> Provoked:
    """A setting that does not exist."""
    return stage.show("config", "get", "quiet_untl")


def unknown_place(stage: Stage) -> Provoked:
    """A place to be near to that could not be found."""
    return stage.show("therapist", "find", "--near", "99,0", "--directory", "-")


def could_not(stage: Stage) -> Provoked:
    """Undoing the names of people who have answered."""
    stage.two()
    stage.cli("checkin", "--as", "Ana", *FIRST)
    return stage.show("data", "undo")


def cannot_write(stage: Stage) -> Provoked:
    """Another command holds the vault for more than five seconds."""
    stage.two()
    # Not five seconds of everybody's time: the other's lock is refused at once.
    at_once = functools.partial(vault_connection.connect, wait_ms=1)
    stage.monkeypatch.setattr(vault_connection, "connect", at_once)
    script = (
        "import sys; from intimacy_cli.store.vault import open_vault;"
        "c = open_vault(sys.argv[1], sys.argv[2], create=False);"
        "c.execute('BEGIN EXCLUSIVE'); print('held', flush=True); sys.stdin.readline()"
    )
    command = [sys.executable, "-c", script, str(stage.vault), str(stage.key)]
    with subprocess.Popen(command, stdin=subprocess.PIPE, stdout=subprocess.PIPE) as other:
        assert other.stdout is not None
        other.stdout.readline()
        try:
            return stage.show("checkin", "--as", "Ana", *FIRST)
        finally:
            other.communicate(b"\n")


def bad_file(stage: Stage) -> Provoked:
    """A settings file with a slip in it."""
    (stage.home / "config").mkdir(parents=True)
    (stage.home / "config" / "config.toml").write_text('as = "Ana"\nplain = = true\n')
    return stage.show("checkin", "--as", "Ana", *FIRST)


def not_encrypting(stage: Stage) -> Provoked:
    """Plain apsw was installed over the encrypting build."""

    class Plain(apsw.Connection):
        def execute(self, statement: str, *more: Any) -> apsw.Cursor:  # type: ignore[override]
            plain = "SELECT 1 WHERE 0" if "PRAGMA cipher" in statement else statement
            return super().execute(plain, *more)

    stage.monkeypatch.setattr(apsw, "Connection", Plain)
    return stage.show("checkin", "--as", "Ana", *FIRST)


def wrong_use(stage: Stage) -> Provoked:
    """An answer that is not on the scale."""
    return stage.show("checkin", "--as", "Ana", "--answers", "9,5,6,2,4,5,3")


def unknown_partner(stage: Stage) -> Provoked:
    """A name that looks like a slip of a known one."""
    stage.two()
    return stage.show("checkin", "--as", "Anna", *FIRST)


def terminal_needed(stage: Stage) -> Provoked:
    """A question, and nobody there to ask."""
    return stage.show("checkin", "--as", "Ana")


def key_missing(stage: Stage) -> Provoked:
    """The key file is gone."""
    stage.two()
    stage.key.unlink()
    return stage.show("checkin", "history")


def vault_locked(stage: Stage) -> Provoked:
    """There is a lock, and nobody to ask for its passphrase."""
    stage.two()
    lock_cheaply(stage.home)
    return stage.show("checkin", "history")


def wrong_passphrase(stage: Stage) -> Provoked:
    """A script gives another passphrase."""
    stage.two()
    lock_cheaply(stage.home)
    readable, writable = os.pipe()
    os.write(writable, b"not these words\n")
    os.close(writable)
    stage.monkeypatch.setenv("INTIMACY_PASSPHRASE_FD", str(readable))
    return stage.show("checkin", "history")


def backup_damaged(stage: Stage) -> Provoked:
    """A backup that was cut off."""
    stage.monkeypatch.chdir(stage.home.parent)
    Path("us.age").write_bytes(cheap_age(b"what we wrote", PASSPHRASE)[:-9])
    stage.monkeypatch.setenv("INTIMACY_PASSPHRASE_COMMAND", f"echo {PASSPHRASE}")
    found = stage.show("data", "restore", "us.age")
    text = found.result.err.replace(os.getcwd(), "~")
    return Provoked(found.typed, Result(found.result.code, found.result.out, text))


def too_heavy(stage: Stage) -> Provoked:
    """A file that would take all the memory there is to open."""
    stage.monkeypatch.chdir(stage.home.parent)
    Path("us.age").write_bytes(cheap_age(b"", PASSPHRASE).replace(b" 1\n", b" 30\n", 1))
    stage.monkeypatch.setenv("INTIMACY_PASSPHRASE_COMMAND", f"echo {PASSPHRASE}")
    found = stage.show("data", "restore", "us.age")
    text = found.result.err.replace(os.getcwd(), "~")
    return Provoked(found.typed, Result(found.result.code, found.result.out, text))


def code_unseen(stage: Stage) -> Provoked:
    """A recovery code that would be printed to nowhere."""
    stage.two()
    typed = ["data", "backup", "us.age", "--yes-i-wrote-it-down"]
    with open(os.devnull, "wb") as nowhere:
        done = intimacy([*typed, *stage.more], stdout=nowhere, cwd=stage.home.parent)
    return Provoked(typed, Result(done.returncode, "", done.stderr.decode()))


def wrong_key(stage: Stage) -> Provoked:
    """The key file of another vault."""
    stage.two()
    keep = stage.vault.read_bytes()
    shutil.rmtree(stage.home)
    stage.two()
    stage.vault.write_bytes(keep)
    return stage.show("checkin", "history")


def key_file_damaged(stage: Stage) -> Provoked:
    """The key file was edited."""
    stage.two()
    stage.key.write_text(stage.key.read_text().replace("salt ", "salt  "))
    return stage.show("checkin", "history")


def vault_damaged(stage: Stage) -> Provoked:
    """A bit of the vault has rotted."""
    stage.two()
    content = bytearray(stage.vault.read_bytes())
    content[100] ^= 1
    stage.vault.write_bytes(content)
    return stage.show("checkin", "history")


def vault_missing(stage: Stage) -> Provoked:
    """The vault is gone, and the key file remembers it."""
    stage.two()
    stage.vault.unlink()
    return stage.show("checkin", "history")


def answers_damaged(stage: Stage) -> Provoked:
    """What somebody keeps under a word of their own is not as it was written."""
    stage.two()
    for who in ("Ana", "Ben"):
        hand_in(stage.cli, who, {})
    db = vault_of(stage.home)
    db.execute("UPDATE record SET payload = json_set(payload, '$.check', 'x') WHERE form <> 'open'")
    db.close()
    return stage.show("chemistry", "reveal")


def newer_vault(stage: Stage) -> Provoked:
    """The vault was written by a later version."""
    stage.two()
    connection = open_vault(str(stage.vault), str(stage.key), create=False)
    assert connection is not None
    connection.execute("PRAGMA user_version=99")
    connection.close()
    return stage.show("checkin", "history")


def interrupted(stage: Stage) -> Provoked:
    """Ctrl-C."""

    def stop() -> None:
        raise KeyboardInterrupt

    return stage.stopped_by(stop)


def terminated(stage: Stage) -> Provoked:
    """The system ends the program."""
    return stage.stopped_by(lambda: os.kill(os.getpid(), signal.SIGTERM))


def hung_up(stage: Stage) -> Provoked:
    """The terminal was closed."""
    return stage.stopped_by(lambda: os.kill(os.getpid(), signal.SIGHUP))


GALLERY: dict[str, Callable[[Stage], Provoked]] = {
    each.__name__.replace("_", "-"): each
    for each in (
        could_not, already_answered, already_revealed, already_sent, not_understood,
        nothing_there, cannot_write, bad_file,
        too_heavy, code_unseen, not_encrypting, wrong_use, unknown_partner, unknown_place,
        terminal_needed, vault_locked,
        wrong_passphrase, key_missing, wrong_key, key_file_damaged, vault_damaged, vault_missing,
        backup_damaged, answers_damaged, newer_vault, interrupted, terminated, hung_up,
    )
}  # fmt: skip


@pytest.fixture
def stage(cli: Cli, home: Path, monkeypatch: pytest.MonkeyPatch) -> Stage:
    """An empty stage."""
    return Stage(cli, home, monkeypatch)


def entry(code: str, provoke: Callable[[Stage], Provoked], found: Provoked, home: Path) -> str:
    """An error as it stands in the golden file."""
    said = masked(found.result.err, home).rstrip("\n")
    typed = " ".join(found.typed)
    when = inspect.getdoc(provoke)
    return f"[{code}] exit {found.result.code}\n# {when}\n$ intimacy {typed}\n{said}\n"


def masked(text: str, home: Path) -> str:
    """A sentence without what differs from machine to machine and from version to version."""
    return text.replace(str(home), "HOME").replace(f"up to {VERSION}.", "up to N.")


def golden() -> dict[str, str]:
    """The entries of the golden file by code."""
    blocks = GOLDEN.read_text().split("\n\n") if GOLDEN.exists() else []
    return {block[1 : block.index("]")]: block.rstrip("\n") + "\n" for block in blocks}


def classes() -> Iterator[type[errors.IntimacyError]]:
    """Every class of the error tree."""
    for _, kind in inspect.getmembers(errors, inspect.isclass):
        if issubclass(kind, errors.IntimacyError):
            yield kind


def test_every_class_of_error_is_in_the_gallery() -> None:
    codes = {kind.code for kind in classes() if kind.__name__ not in FAMILIES}
    assert codes <= GALLERY.keys()
    assert GALLERY.keys() == golden().keys()


@pytest.mark.parametrize("code", GALLERY)
def test_an_error_is_one_line_word_for_word(stage: Stage, code: str) -> None:
    found = GALLERY[code](stage)
    assert found.result.out == ""
    assert found.result.err.count("\n") == 1
    text = entry(code, GALLERY[code], found, stage.home)
    if os.environ.get("UPDATE_GOLDEN"):
        kept = {**golden(), code: text}
        GOLDEN.parent.mkdir(exist_ok=True)
        GOLDEN.write_text("\n".join(kept[each] for each in GALLERY if each in kept))
    assert golden()[code] == text


@pytest.mark.parametrize("code", GALLERY)
def test_the_same_error_in_json_has_its_code(stage: Stage, code: str) -> None:
    stage.more = ["--json"]
    found = GALLERY[code](stage).result
    error = json.loads(found.err)["error"]
    assert found.out == ""
    assert f"[{code}] exit {found.code}\n" in golden()[code]
    assert error["code"] == code
    said = f"intimacy: {error['message']} {error['hint']}".rstrip()
    assert masked(said, stage.home) in golden()[code]


def test_each_family_has_the_exit_code_of_the_contract() -> None:
    expected = {errors.CouldNot: 1, errors.WrongUse: 2, errors.Locked: 4, errors.Damaged: 5}
    for family, code in expected.items():
        assert {kind.exit_code for kind in classes() if issubclass(kind, family)} == {code}
    assert [errors.Stopped(n).code for n in (130, 131, 143, 129)] == [
        "interrupted", "quit", "terminated", "hung-up",
    ]  # fmt: skip


def test_codes_are_unique() -> None:
    codes = [kind.code for kind in classes()]
    assert len(codes) == len(set(codes))


def test_a_bug_says_where_and_never_a_value() -> None:
    def broken() -> object:
        raise ZeroDivisionError("CANARY")

    environment = dataclasses.replace(real_env(), now=broken)  # type: ignore[arg-type]
    for typed in (["checkin", "--as", "Ana", *FIRST], ["checkin", "--as", "Ana", *FIRST, "--json"]):
        code, err = _run_quietly(typed, environment)
        assert code == 3
        assert "ZeroDivisionError at test_gallery.py" in err
        assert "CANARY" not in err
        assert err.count("\n") == 1


def test_the_page_is_made_from_the_gallery() -> None:
    command = [sys.executable, str(ROOT / "tools" / "make_errors_page.py"), "--check"]
    done = subprocess.run(command, capture_output=True, text=True, check=False)
    assert done.returncode == 0, done.stdout
