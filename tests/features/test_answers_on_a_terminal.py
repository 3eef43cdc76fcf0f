"""Answers as a terminal shows them: headings, columns, cards. Their letters, at three widths."""

from __future__ import annotations

import re
import shlex
from pathlib import Path

import pytest

from tests.conftest import Cli
from tests.features.conflict.plays import WHOLE, script
from tests.harness.golden import same_as_golden
from tests.harness.on_terminal import shown

pytestmark = pytest.mark.terminal
STYLES = re.compile(r"\x1b\[[0-9;?]*[a-zA-Z]")
WIDTHS = (80, 120, 40)
OURS = """
[[therapist]]
id = "alex"
name = "Alex Example"
credentials = ["LMFT"]
organisation = "Example Practice"
address = "1 Example Street"
city = "Exampleton"
country = "US"
latitude = 52.3
longitude = 4.9
phones = ["+1 212 555 0100", "+1 212 555 0101"]
emails = ["alex@example.org"]
couples_first = true

[[therapist]]
id = "robin"
name = "Robin Sample"
"""
ANSWERS = {
    "conflict-log": "conflict log",
    "conflict-show": "conflict show",
    "date-idea-list": "date-idea list --category own",
    "date-idea-show": "date-idea show our-mud",
    "date-idea-history": "date-idea history",
    "therapist": "therapist",
    "therapist-find": "therapist find -d list.toml --near 52.3,4.9",
    "therapist-show": "therapist show own-toml:alex -d list.toml",
    "therapist-shortlist": "therapist shortlist",
}


def printed(arguments: list[str], columns: int, *, env: dict[str, str] | None = None) -> str:
    """What a terminal gets where nobody presses a key, with what makes letters bold or dim."""
    return shown(arguments, columns, env=env, styles=True, keys=False)


@pytest.fixture
def lived_in(cli: Cli, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A home with something of each."""
    monkeypatch.chdir(tmp_path)
    (tmp_path / "list.toml").write_text(OURS)
    assert cli("partner", "name", "Ana", "Ben").code == 0
    assert script(cli, *WHOLE, options=("--topic", "the weekends", "--keep-notes")).code == 0
    idea = (
        "date-idea add --id our-mud --title 'Our Mud' --how 'Ask of the first "
        "print: coming, going, or late?' --bring 'a coin for scale' --minutes 40 --cost 0 --place "
        "near --text 'After rain or snow, study the tracks on a soft path and work out who passed.'"
    )
    for line in (
        idea,
        "date-idea take our-mud",
        "date-idea done our-mud",
        "therapist keep own-toml:alex -d list.toml --note 'Ask about Tuesdays.'",
        "therapist called Alex --note 'back on Monday'",
        "config set conflict.rounds 2",
    ):
        done = cli(*shlex.split(line))
        assert done.code == 0, done.err
    return tmp_path


def test_what_a_terminal_shows_is_what_was_looked_at(lived_in: Path) -> None:
    for name, line in ANSWERS.items():
        for width in WIDTHS:
            text = STYLES.sub("", printed(shlex.split(line), width)).replace(str(lived_in), "HERE")
            same_as_golden(f"terminal/{width}-{name}", text)
            assert max(map(len, text.split("\n"))) <= width, line


def test_settings_stand_by_part_and_one_of_your_own_says_where_it_is_from(lived_in: Path) -> None:
    rows = STYLES.sub("", printed(["config"], 80)).splitlines()
    heads = [row.strip() for row in rows if row.startswith("  ") and row[2] != " "]
    assert heads[0] == "You and this program"
    assert len(set(heads)) == len(heads)
    (own,) = [row for row in rows if "set in:" in row]
    assert own.split()[:2] == ["conflict.rounds", "2"]


def test_without_colour_bold_and_dim_still_part_what_matters(lived_in: Path) -> None:
    text = printed(["conflict", "show"], 80, env={"NO_COLOR": "1"})
    assert "\x1b[1m" in text
    assert "\x1b[2m" in text
    assert not re.search(r"\x1b\[[0-9;]*3[0-9]m", text)


def test_nothing_is_drawn_for_those_who_hear_it(lived_in: Path) -> None:
    for line in ANSWERS.values():
        text = printed(shlex.split(line), 80, env={"ACCESSIBLE": "1"})
        assert not set(text) & set("╭╮╰╯│─━●◆"), line


# A command to type stands out: it is bold, in the colour of keys.
TYPED = re.compile(r"\x1b\[1;36m(intimacy [^\x1b]*)\x1b")


def test_every_command_that_is_printed_works_as_it_stands(lived_in: Path, cli: Cli) -> None:
    assert cli("bucket", "add", "See the northern lights", "--as", "Ana").code == 0
    typed = []
    for line in (*ANSWERS.values(), "bucket draw"):
        for command in TYPED.findall(printed(shlex.split(line), 120, env={"NO_COLOR": ""})):
            # What is to be filled in stands in capitals.
            if not re.search(r"[A-Z]{4}", command):
                typed.append(command)
                done = printed(shlex.split(command.partition(" > ")[0])[1:], 120)
                assert "intimacy: " not in done
    assert "intimacy conflict show 1" in typed
    assert "intimacy date-idea show our-mud" in typed
    assert "intimacy therapist show 1" in typed
    assert any(each.startswith("intimacy bucket done ") for each in typed)


@pytest.mark.parametrize("shell", ["bash", "zsh", "fish"])
def test_the_lines_for_a_shell_are_never_broken_by_a_narrow_terminal(cli: Cli, shell: str) -> None:
    whole = cli("shell-line", shell).out.splitlines()
    for width in (80, 40):
        rows = STYLES.sub("", printed(["shell-line", shell], width)).splitlines()
        assert max(map(len, rows)) <= width
        assert [row for row in rows if not row.startswith("#")] == whole[1:]
        said = " ".join(row.removeprefix("# ") for row in rows if row.startswith("#"))
        assert f"# {said}" == whole[0]
