"""Settings: options over variables over the file; a hand-edited file keeps its comments."""

from __future__ import annotations

import os
import stat
from pathlib import Path

import pytest

from intimacy_cli.features.config.edit_settings import template
from intimacy_cli.shell.env import real_env
from intimacy_cli.shell.settings import SETTINGS, load_settings
from tests.conftest import Cli

FIRST = ["--answers", "6,5,6,2,4,5,3"]


@pytest.fixture
def file(home: Path) -> Path:
    """Where the settings are."""
    (home / "config").mkdir(parents=True)
    return home / "config" / "config.toml"


def who(cli: Cli, *more: str, **env: str) -> str:
    """Who a check-in without being kept would be by."""
    done = cli("checkin", *FIRST, "--dry-run", "--json", *more, env=env)
    return str(done.data["who"])


def test_options_win_over_variables_over_the_file(cli: Cli, file: Path) -> None:
    assert who(cli) == "You"
    file.write_text('as = "File"\n')
    assert who(cli) == "File"
    assert who(cli, INTIMACY_AS="") == "File"
    assert who(cli, INTIMACY_AS="Variable") == "Variable"
    assert who(cli, "--as", "Option") == "Option"
    found = cli("config", "get", "as", "--json").data
    assert (found["value"], found["origin"]) == ("Variable", "INTIMACY_AS")


def test_a_setting_is_set_read_and_taken_out_again(cli: Cli, file: Path) -> None:
    assert cli("config", "set", "country", "ie").out == "IE\n"
    assert file.stat().st_mode & 0o777 == 0o600
    assert cli("config", "get", "country").out == "IE\n"
    assert cli("config", "set", "country").out == "\n"
    assert cli("config", "get", "country", "--json").data["origin"] == "default"


def test_comments_and_order_survive(cli: Cli, file: Path) -> None:
    file.write_text('# ours\nas = "Ana" # me\n\n# later\nplain = true\n\n[other]\nx = 1\n')
    cli("config", "set", "as", "Zoë")
    cli("config", "set", "plain")
    assert file.read_text() == '# ours\nas = "Zoë" # me\n\n# later\n\n[other]\nx = 1\n'


@pytest.mark.parametrize(
    ("text", "names"),
    [
        ("as = = 3\n", "line 1"),
        ('as = "Ana"\nplain = maybe\n', "line 2"),
        ('as = "Ana"\nas = "Ben"\n', "line 2"),
        ('as = "a,b"\n', "as = 'a,b'"),
        ('quiet_until = "soon"\n', "quiet_until"),
        ('country = "Ireland"\n', "country"),
        ("plain = 3\n", "plain"),
    ],
)
def test_a_file_that_does_not_fit_is_named_before_anything_is_done(
    cli: Cli, file: Path, home: Path, text: str, names: str
) -> None:
    file.write_text(text)
    for command in (["checkin", "--as", "Ana", *FIRST], ["checkin", "history", "--json"], ["data"]):
        done = cli(*command)
        assert (done.code, done.out, done.err.count("\n")) == (1, "", 1)
        assert "config.toml" in done.err
        assert names in done.err
    assert [p for p in home.rglob("*") if p.is_file()] == [file]
    assert cli("config", "path").out == f"{file}\n"
    assert cli("checkin", "status").code == 0


def test_a_file_that_is_no_text_is_named(cli: Cli, file: Path) -> None:
    file.write_bytes(b"\xff\xfe")
    assert cli("config", "list").code == 1
    assert cli("config", "set", "as", "Ana").code == 1
    assert file.read_bytes() == b"\xff\xfe"
    file.unlink()
    file.mkdir()
    assert cli("config", "list", "--json").data["code"] == "bad-file"


@pytest.mark.parametrize(
    ("variable", "value"),
    [("INTIMACY_QUIET_UNTIL", "soon"), ("INTIMACY_AS", "a,b"), ("INTIMACY_PLAIN", "3")],
)
def test_a_variable_that_does_not_fit_is_named(cli: Cli, variable: str, value: str) -> None:
    done = cli("checkin", "history", env={variable: value})
    assert (done.code, done.out) == (2, "")
    assert variable in done.err
    assert "Example: " in done.err


@pytest.mark.parametrize(
    ("key", "value"),
    [("as", "a,b"), ("as", ""), ("quiet_until", "soon"), ("plain", "maybe"), ("country", "I")],
)
def test_a_value_that_does_not_fit_changes_nothing(
    cli: Cli, file: Path, key: str, value: str
) -> None:
    file.write_text("# mine\n")
    done = cli("config", "set", key, value, "--json")
    assert (done.code, done.data["code"]) == (2, "wrong-use")
    assert file.read_text() == "# mine\n"


def test_all_settings_are_listed_with_what_they_are_for(cli: Cli, file: Path) -> None:
    file.write_text("[other]\nx = 1\n")
    for command in (["config"], ["config", "list"]):
        found = cli(*command, "--json").data
        assert [each["key"] for each in found["settings"]] == [each.key for each in SETTINGS]
        assert found["unknown"] == ["other.x"]
    assert "other.x is in the file, but isn't a setting" in cli("config").out


def test_the_template_sets_nothing_and_every_line_of_it_fits(tmp_path: Path) -> None:
    path = tmp_path / "config.toml"
    path.write_text(template())
    untouched = load_settings(str(path), {})
    assert all(untouched[each.key] == each.default for each in SETTINGS)
    lines = template().splitlines()
    path.write_text(
        "\n".join(line[2:] for line in lines if line.startswith("# ") and " = " in line)
    )
    used = load_settings(str(path), {})
    assert all(used.origin(each.key) == "file" for each in SETTINGS)


def editor(tmp_path: Path, script: str) -> str:
    """An editor that does what a script says to the file in $1."""
    path = tmp_path / "editor"
    path.write_text(f"#!/bin/sh\n{script}\n")
    path.chmod(path.stat().st_mode | stat.S_IXUSR)
    return str(path)


@pytest.mark.parametrize("before", [None, 'as = "Ana"\n', "as = = 3\n"])
def test_what_an_editor_leaves_is_taken_if_it_fits(
    file: Path, tmp_path: Path, before: str | None
) -> None:
    if before is not None:
        file.write_text(before)
    done = edited(tmp_path, """printf 'as = "Ben"\\n' > "$1" """)
    assert done == 0
    assert file.read_text() == 'as = "Ben"\n'


@pytest.mark.parametrize("before", [None, 'as = "Ana" # me\n'])
def test_what_an_editor_leaves_is_put_aside_if_it_does_not_fit(
    file: Path, tmp_path: Path, before: str | None, capsys: pytest.CaptureFixture[str]
) -> None:
    if before is not None:
        file.write_text(before)
    assert edited(tmp_path, 'echo "as = = 3" > "$1"') == 1
    assert file.read_text() == (before if before is not None else template())
    assert Path(f"{file}.refused").read_text() == "as = = 3\n"
    assert "line 1" in capsys.readouterr().err


@pytest.mark.parametrize("script", ["exit 3", 'rm "$1"'])
def test_an_editor_that_fails_leaves_the_old_settings(
    file: Path, tmp_path: Path, script: str
) -> None:
    file.write_text('as = "Ana"\n')
    assert edited(tmp_path, script) in (0, 1)
    assert not file.exists() or file.read_text() == 'as = "Ana"\n'
    assert edited(tmp_path, "true", name="/none/such") == 1


def edited(tmp_path: Path, script: str, name: str = "") -> int:
    """Run `config edit` as if somebody sat at a terminal."""
    import dataclasses

    from intimacy_cli.app import run

    os.environ["EDITOR"] = name or editor(tmp_path, script)
    try:
        env = dataclasses.replace(real_env(), interactive=lambda: True)
        return run(["config", "edit"], env)
    finally:
        del os.environ["EDITOR"]


def test_a_name_that_nobody_has_is_set_and_said_to_be_nobodys(cli: Cli) -> None:
    assert cli("config", "set", "as", "Carl").err == ""
    cli("partner", "name", "Ana", "Ben")
    told = cli("config", "set", "as", "Carl")
    assert (told.code, told.out.strip()) == (0, "Carl")
    assert "Nobody here is called Carl, only Ana and Ben." in told.err
    assert cli("config", "set", "as", "Ana").err == ""
