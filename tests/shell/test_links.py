"""Files that are links: what they lead to is read and written, and the link stays a link."""

from __future__ import annotations

import dataclasses
from collections.abc import Callable
from pathlib import Path

import pytest

from intimacy_cli.app import run
from intimacy_cli.shell.env import real_env
from tests.conftest import Cli, Result

Edit = Callable[[str], Result]


@pytest.fixture
def dotfile(home: Path, tmp_path: Path) -> Path:
    """Settings that lie elsewhere, as programs for dotfiles do it."""
    file = tmp_path / "dotfiles" / "intimacy.toml"
    file.parent.mkdir()
    file.write_text('# mine\nas = "Ana"\n')
    (home / "config").mkdir(parents=True)
    (home / "config" / "config.toml").symlink_to(file)
    return file


@pytest.fixture
def edit(
    tmp_path: Path, capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> Edit:
    """`config edit`, with an editor that does `script`."""

    def call(script: str) -> Result:
        program = tmp_path / "editor"
        program.write_text(f"#!/bin/sh\n{script}\n")
        program.chmod(0o700)
        monkeypatch.setenv("EDITOR", str(program))
        capsys.readouterr()
        env = dataclasses.replace(real_env(), interactive=lambda: True)
        return Result(run(["config", "edit"], env), *capsys.readouterr())

    return call


def test_settings_behind_a_link_are_changed_where_they_lie(
    cli: Cli, home: Path, dotfile: Path
) -> None:
    assert cli("config", "set", "plain", "true").code == 0
    assert dotfile.read_text() == '# mine\nas = "Ana"\nplain = true\n'
    assert (home / "config" / "config.toml").is_symlink()
    assert [each.name for each in dotfile.parent.iterdir()] == ["intimacy.toml"]


def test_they_are_edited_where_they_lie(home: Path, dotfile: Path, edit: Edit) -> None:
    assert edit('echo "plain = true" >> "$1"').code == 0
    assert dotfile.read_text() == '# mine\nas = "Ana"\nplain = true\n'
    done = edit('echo "plain = 7" > "$1"')
    assert (done.code, "config.toml" in done.err) == (1, True)
    assert dotfile.read_text() == '# mine\nas = "Ana"\nplain = true\n'
    link = home / "config" / "config.toml"
    assert link.is_symlink()
    assert Path(f"{link}.refused").read_text() == "plain = 7\n"


def test_a_link_to_a_file_that_is_not_there_is_said_and_can_be_filled(
    cli: Cli, home: Path, dotfile: Path, edit: Edit
) -> None:
    dotfile.unlink()
    for command in (["date-idea"], ["checkin", "history"], ["config", "set", "as", "Ana"]):
        done = cli(*command)
        assert (done.code, done.err.count("\n")) == (1, 1), command
        assert "is a link to" in done.err
    assert edit("""printf 'as = "Ben"\\n' > "$1" """).code == 0
    assert dotfile.read_text() == 'as = "Ben"\n'
    assert (home / "config" / "config.toml").is_symlink()


@pytest.mark.parametrize(
    ("target", "said"),
    [
        ("config.toml", "leads back to itself"),
        ("no/such/folder/file.toml", "that folder isn't there"),
        (".", "is a link to a folder"),
    ],
)
def test_a_link_that_leads_to_no_file_is_one_line_and_stays(
    cli: Cli, home: Path, edit: Edit, target: str, said: str
) -> None:
    (home / "config").mkdir(parents=True)
    link = home / "config" / "config.toml"
    link.symlink_to(target)
    done = edit('echo > "$1"')
    assert (done.code, done.err.count("\n"), said in done.err) == (1, 1, True)
    done = cli("config", "set", "as", "Ana")
    assert (done.code, done.err.count("\n"), str(link) in done.err) == (1, 1, True)
    assert cli("checkin", "history").code == 1
    assert link.is_symlink()
    (home / "config" / "loop").symlink_to("loop")
    done = cli("data", "export", "--output", str(home / "config" / "loop"))
    assert done.code == 1


@pytest.mark.parametrize(
    ("script", "code", "refused"),
    [
        ('echo "plain = true" > "$1"; exit 1', 1, "plain = true\n"),
        ('echo "plain = true" > "$1"; kill -9 $$', 1, "plain = true\n"),
        ('printf \'as = "Ren\\351"\\n\' > "$1"', 1, None),
        ("exit 1", 1, None),
        ("true", 0, None),
    ],
)
def test_what_was_changed_in_an_editor_that_fails_is_kept_beside_the_settings(
    home: Path, dotfile: Path, edit: Edit, script: str, code: int, refused: str | None
) -> None:
    before = dotfile.read_text()
    done = edit(script)
    assert (done.code, dotfile.read_text()) == (code, before)
    aside = home / "config" / "config.toml.refused"
    if refused is not None:
        assert aside.read_text() == refused
        assert str(aside) in done.err
    if "351" in script:
        assert aside.read_bytes() == b'as = "Ren\xe9"\n'
    if code == 0:
        assert "code --wait" in done.err


def test_settings_that_an_editor_saves_later_are_kept_beside_the_settings(
    cli: Cli, home: Path, dotfile: Path, edit: Edit, run_folder: Path, tmp_path: Path
) -> None:
    edit(f'echo "$1" > {tmp_path}/file')
    Path((tmp_path / "file").read_text().strip()).write_text("plain = true\n")
    assert cli("config", "list").code == 0
    assert (home / "config" / "config.toml.refused").read_text() == "plain = true\n"
    assert list(run_folder.iterdir()) == []
