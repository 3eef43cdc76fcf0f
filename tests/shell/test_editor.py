"""Writing a text in one's own editor: what stands there comes back, and no copy stays."""

from __future__ import annotations

import os
from pathlib import Path

import pytest

from intimacy_cli.errors import CannotWrite, CouldNot
from intimacy_cli.shell.editor import edited_text
from intimacy_cli.shell.env import real_env


def test_what_was_written_comes_back_and_the_file_is_gone(
    home: Path, run_folder: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    editor = tmp_path / "editor"
    editor.write_text('#!/bin/sh\ncp "$1" "$1~"\nprintf "a line" > "$1"\n')
    editor.chmod(0o700)
    monkeypatch.setenv("VISUAL", str(editor))
    assert edited_text(real_env()) == "a line"
    assert os.listdir(run_folder) == []


def test_an_editor_that_fails_leaves_no_copy_either(
    home: Path, run_folder: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("VISUAL", "false")
    with pytest.raises(CouldNot, match="ended with an error"):
        edited_text(real_env())
    assert os.listdir(run_folder) == []


def test_where_no_folder_can_be_made_that_is_said(home: Path, run_folder: Path) -> None:
    home.mkdir(parents=True)
    run_folder.write_text("in the way")
    with pytest.raises(CannotWrite, match="intimacy: file exists"):
        edited_text(real_env())
