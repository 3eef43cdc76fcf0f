"""Fixtures: a home of its own for each test, and the program run in it as a user would."""

from __future__ import annotations

import io
import json
import os
import sys
import time
from collections.abc import Callable, Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import pytest
from hypothesis import settings

from intimacy_cli.app import run
from intimacy_cli.shell.env import real_env
from tests.harness.schemas import schema_for

NOW = "2026-11-23T20:15:00+01:00"

# A busy machine is no failure: how long one example may take is not what these tests are about.
settings.register_profile("patient", deadline=None)
settings.register_profile("long", deadline=None, max_examples=2000)
settings.register_profile("mutants", deadline=None, max_examples=25)
settings.load_profile(os.environ.get("HYPOTHESIS_PROFILE", "patient"))


@dataclass(frozen=True)
class Result:
    """What one command line did."""

    code: int
    out: str
    err: str

    @property
    def data(self) -> Any:
        """The data of a JSON answer, or the error of a JSON failure."""
        found = json.loads(self.out or self.err)
        return found.get("data", found.get("error"))

    @property
    def lines(self) -> list[str]:
        """The answer's lines."""
        return self.out.splitlines()


Cli = Callable[..., Result]


@pytest.fixture
def run_folder(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Where what lives for a session only is kept: in the session's folder, which each test has."""
    return tmp_path_factory.mktemp("session") / "intimacy"


@pytest.fixture(autouse=True)
def home(tmp_path: Path, run_folder: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A fresh home, a fixed evening, and no variable of the developer's own."""
    for name in list(os.environ):
        if name.startswith(("INTIMACY_", "XDG_")):
            monkeypatch.delenv(name)
    place = tmp_path / "home"
    monkeypatch.setenv("INTIMACY_HOME", str(place))
    monkeypatch.setenv("XDG_RUNTIME_DIR", str(run_folder.parent))
    monkeypatch.setenv("INTIMACY_NOW", NOW)
    monkeypatch.setenv("TZ", "Europe/Berlin")
    monkeypatch.setenv("NO_COLOR", "1")
    time.tzset()
    return place


@pytest.fixture
def cli(capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch) -> Cli:
    """Run a command line in this process, without a terminal.

    Every JSON answer is held against its schema in docs/schema on the way.
    """

    def call(*arguments: str, stdin: str = "", env: Mapping[str, str] | None = None) -> Result:
        for name, value in (env or {}).items():
            monkeypatch.setenv(name, value)
        monkeypatch.setattr(sys, "stdin", io.StringIO(stdin))
        capsys.readouterr()
        code = run(arguments, real_env())
        out, err = capsys.readouterr()
        result = Result(code, out, err)
        if code == 0 and out.startswith('{"schema"'):
            check(out)
        return result

    return call


def check(out: str) -> None:
    """Hold a JSON answer against its schema."""
    import jsonschema

    found = json.loads(out)
    jsonschema.validate(found, schema_for(found["command"]))


@pytest.fixture(scope="session")
def unpacked(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The places that come with the program, unpacked once for all tests."""
    from intimacy_cli.gazetteer.builtin import SHELF
    from intimacy_cli.gazetteer.resolve import open_places

    folder = tmp_path_factory.mktemp("places")
    open_places(str(folder)).close()
    return folder / SHELF


@pytest.fixture
def places_there(home: Path, unpacked: Path) -> None:
    """Places as they are from the second call on: unpacking takes three seconds."""
    (home / "cache").mkdir(parents=True, exist_ok=True)
    os.link(unpacked, home / "cache" / unpacked.name)
