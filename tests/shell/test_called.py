"""A printed command works as it stands, from where it is printed."""

from __future__ import annotations

import sys
from collections.abc import Iterator
from pathlib import Path

import pytest

from intimacy_cli.core.styled_text import Line, key, line, quietly
from intimacy_cli.shell.called import how_called
from intimacy_cli.shell.console import Console
from tests.shell.test_console import Teletype


@pytest.fixture
def unknown_to_the_shell(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[None]:
    """It was started by its path, and the shell finds nothing by its name."""
    monkeypatch.chdir(tmp_path)
    monkeypatch.setattr(sys, "argv", [str(tmp_path / ".venv/bin/intimacy")])
    monkeypatch.setenv("PATH", str(tmp_path))
    how_called.cache_clear()
    yield
    how_called.cache_clear()


@pytest.mark.usefixtures("unknown_to_the_shell")
@pytest.mark.parametrize(
    "each",
    [line("Undo: ", quietly("intimacy data undo")), line("Undo: ", key("intimacy data undo"))],
)
def test_on_a_terminal_a_command_is_called_as_this_one_was(
    each: Line, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(sys, "stdout", Teletype())
    Console({"TERM": "xterm", "NO_COLOR": "1"}).answer([each])
    assert ".venv/bin/intimacy data undo" in sys.stdout.getvalue()  # type: ignore[union-attr]


@pytest.mark.usefixtures("unknown_to_the_shell")
def test_in_a_pipe_it_keeps_its_name(capsys: pytest.CaptureFixture[str]) -> None:
    Console({}).answer([line("Undo: ", quietly("intimacy data undo"))])
    assert capsys.readouterr().out == "Undo: intimacy data undo\n"
