"""With plain `apsw` installed over the encrypting build, nothing is opened and nothing is written.

Plain SQLite takes every statement without an error and answers nothing to `PRAGMA cipher` and
`PRAGMA key`. Here a stand-in connection behaves like that; the long tier installs the real one.
"""

from __future__ import annotations

import os
import shutil
import subprocess
import sys
import venv
from pathlib import Path
from typing import Any

import apsw
import pytest

from tests.conftest import Cli

SOURCE = Path(__file__).parents[2] / "src"
FIRST = "1,2,3,4,5,6,7"
OPENING = [
    ["checkin", "--as", "Ana", "--answers", FIRST, "--note", "CANARY"],
    ["checkin", "history"],
    ["checkin", "reveal"],
    ["checkin", "edit", "--as", "Ana", "--answers", FIRST],
    ["partner", "name", "Ana", "Ben"],
    ["partner"],
    ["data", "export"],
    ["data", "undo"],
]


class Plain(apsw.Connection):
    """SQLite without a cipher: what it is told about one, it takes and forgets."""

    def execute(self, statement: str, *more: Any) -> apsw.Cursor:  # type: ignore[override]
        """Answer nothing where plain SQLite answers nothing."""
        lowered = statement.lower()
        if lowered.startswith("pragma") and ("cipher" in lowered or "key=" in lowered):
            statement, more = "SELECT 1 WHERE 0", ()
        return super().execute(statement, *more)


def couples_files(home: Path) -> dict[Path, bytes]:
    """Everything of the couple's; the cache holds our own content, parsed."""
    files = (path for path in home.rglob("*") if path.is_file())
    return {path: path.read_bytes() for path in files if home / "cache" not in path.parents}


@pytest.mark.parametrize("command", OPENING, ids=" ".join)
@pytest.mark.parametrize("before", ["fresh", "kept"])
def test_every_command_that_would_open_the_vault_refuses(
    cli: Cli, home: Path, monkeypatch: pytest.MonkeyPatch, command: list[str], before: str
) -> None:
    if before == "kept":
        cli("partner", "name", "Ana", "Ben")
    kept = couples_files(home)
    monkeypatch.setattr(apsw, "Connection", Plain)
    done = cli(*command, "--json")
    assert (done.code, done.out, done.data["code"]) == (1, "", "not-encrypting")
    assert "pip install apsw-sqlite3mc" in done.data["hint"]
    assert couples_files(home) == kept


def test_the_line_for_the_shell_stays_neutral(cli: Cli, monkeypatch: pytest.MonkeyPatch) -> None:
    cli("partner", "name", "Ana", "Ben")
    monkeypatch.setattr(apsw, "Connection", Plain)
    done = cli("checkin", "status")
    assert done.code == 0
    assert "not available just now" in done.out


@pytest.mark.long
def test_with_the_real_plain_apsw_over_it_nothing_is_written(tmp_path: Path) -> None:
    """Both packages in one environment, plain apsw last, as an unlucky `pip install` leaves it."""
    place = tmp_path / "venv"
    venv.create(place, with_pip=True)
    python = str(place / "bin" / "python")
    needed = [
        "typer>=0.27,<0.29", "rich", "questionary", "tomli-w", "tomlkit", "platformdirs",
        "cryptography", "zxcvbn", "apsw-sqlite3mc",
    ]  # fmt: skip
    pip = [python, "-m", "pip", "install", "-q", "--disable-pip-version-check"]
    subprocess.run([*pip, *needed], check=True)
    env = {**os.environ, "PYTHONPATH": str(SOURCE), "INTIMACY_HOME": str(tmp_path / "home")}

    def intimacy(*arguments: str) -> subprocess.CompletedProcess[str]:
        command = [python, "-m", "intimacy_cli", *arguments]
        return subprocess.run(command, env=env, capture_output=True, text=True, check=False)

    assert intimacy("partner", "name", "Ana", "Ben").returncode == 0
    subprocess.run([*pip, "--force-reinstall", "apsw"], check=True)
    home = tmp_path / "home"
    for fresh in (False, True):
        if fresh:
            shutil.rmtree(home)
        kept = couples_files(home)
        for command in OPENING:
            done = intimacy(*command)
            assert done.returncode == 1, (command, done)
            assert "can't encrypt" in done.stderr
            assert "pip install apsw-sqlite3mc" in done.stderr
        assert intimacy("checkin", "status").returncode == 0
        assert couples_files(home) == kept
    assert sys.executable != python
