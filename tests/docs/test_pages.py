"""Every command has its page, its line and its example, and every example on a page runs."""

from __future__ import annotations

import re
import shlex
import shutil
from pathlib import Path

import pytest

from intimacy_cli import __version__
from intimacy_cli.features.table import COMMANDS
from intimacy_cli.shell.command import LEAVES
from tests.conftest import Cli

ROOT = Path(__file__).parents[2]
README = (ROOT / "README.md").read_text(encoding="utf-8")
REFERENCE = (ROOT / "docs/commands.md").read_text(encoding="utf-8")
# The page of a command whose name is not its page's.
PAGES = {
    "config": "settings", "partner": "checkin", "packs": "packs", "doctor": "reliability",
    "shell-line": "scripting",
}  # fmt: skip


@pytest.mark.parametrize("name", [row.name for row in COMMANDS])
def test_each_command_has_a_page_a_line_and_an_example(cli: Cli, name: str) -> None:
    page = ROOT / "docs" / f"{PAGES.get(name, name)}.md"
    assert f"intimacy {name}" in page.read_text(encoding="utf-8")
    assert f"intimacy {name}" in README or f"`{name}" in README
    assert "Example: " in cli(name, "--help").out


def test_each_subcommand_is_in_the_reference_with_an_example(cli: Cli) -> None:
    for row in COMMANDS:
        cli(row.name, "--help")
    leaves = [name for name in LEAVES if name != "intimacy"]
    assert len(leaves) > 80
    for name in leaves:
        assert f"intimacy {name}" in REFERENCE, name
        _, _, after = REFERENCE.partition(f"Usage: intimacy {name} ")
        assert "Example: " in after.partition("Usage: ")[0], name


def test_the_changelog_has_a_place_for_what_is_new() -> None:
    text = (ROOT / "CHANGELOG.md").read_text(encoding="utf-8")
    assert f"\n## [{__version__}]" in text or "\n## [Unreleased]" in text


# -- the examples --------------------------------------------------------------------------------

# Held by tests of their own: ask, thanks, trends, report, analysis, and the gallery of errors.
ELSEWHERE = {"ask", "thanks", "trends", "report", "analysis", "errors"}
EXAMPLES = {
    page.stem: lines
    for page in (*sorted((ROOT / "docs").glob("*.md")), ROOT / "README.md")
    if page.stem not in ELSEWHERE
    and (
        lines := [
            row.removeprefix("$ ")
            for block in re.findall(
                r"```(?:bash|console|sh)\n(.*?)```", page.read_text(encoding="utf-8"), re.DOTALL
            )
            for row in block.splitlines()
            if re.match(r"(\$ )?intimacy( |$)", row)
        ]
    )
}
FILES = {
    "answers.json": '{"answers": {"close": 6}, "note": "..."}',
    "note.txt": "a long day",
    "list.csv": "name,phone,Wer,Was es kostet\nAnn Lee,503 555 0100,Ann Lee,80 EUR\n",
    "friend.toml": '[[therapist]]\nname = "Robin Stevens"\ncity = "Berlin"\ncountry = "DE"\n',
    "our-questions.toml": (ROOT / "tests/data/four-items.toml").read_text(encoding="utf-8"),
}
READY = '{"answers": {"thought": 3}}'
# What must come first for an example to have something to act on.
BEFORE = {
    "backup": ("checkin --as Ana --answers 6,5,6,2,4,5,3",),
    "data": tuple(f"bucket add 'Wish {n}'" for n in range(5)),
    "therapist": ("config set therapist.directories ./friend.toml",),
}
# Where an example has to be refused here, and why.
REFUSED = (
    # Passphrases, recovery codes and answers by key are typed on a terminal.
    "data backup", "data restore", "lock", "chemistry --as", "chemistry reveal",
    "checkin --questionnaire",
    # They name what only a home of one's own has: an id, a session, a file.
    "bucket edit 3fa9c1", "bucket drop 3fa9c1", "conflict show 3", "therapist show nppes",
    "therapist show 2", "therapist keep 2",
    "therapist keep nppes", "therapist called", "therapist drop", "packs check ~",
    # One a day, and both must have answered.
    "checkin --as Ana", "checkin reveal", "therapist ready --as", "therapist ready reveal",
)  # fmt: skip


@pytest.mark.parametrize("page", sorted(EXAMPLES))
def test_every_example_is_a_line_that_the_program_takes(
    cli: Cli, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, page: str
) -> None:
    """It runs, or is refused for what is not here; never because it is typed wrongly."""
    monkeypatch.chdir(tmp_path)
    monkeypatch.setenv("HOME", str(tmp_path))
    files = FILES | ({"answers.json": READY} if page == "ready" else {})
    for name, text in files.items():
        (tmp_path / name).write_text(text, encoding="utf-8")
    shutil.copy(ROOT / "tests/features/therapist/lists/uk-clinic.xlsx", tmp_path / "clinic.xlsx")
    shutil.copy(ROOT / "tests/samples/nppes-2018-329cols.csv", tmp_path / "npidata.csv")
    (tmp_path / "backups").mkdir()
    cli("partner", "name", "Ana", "Ben")
    for line in BEFORE.get(page, ()):
        assert cli(*shlex.split(line)).code == 0, line
    for row in EXAMPLES[page]:
        typed = re.split(r" (?:\|\|?|>|[0-9]?<) ?", re.sub(r"\s+#.*", "", row))[0]
        file = re.search(r" < (\S+)", row)
        stdin = files.get(file[1], "") if file else "a line"
        words = shlex.split(typed)[1:]
        words = [str(tmp_path) + word[1:] if word.startswith("~/") else word for word in words]
        done = cli(*words, stdin=stdin)
        if done.code == 0 or (done.code == 1 and not done.err):
            continue  # done; or 1 is the answer, as with --exit-code
        line = " ".join(words).replace(str(tmp_path), "~")
        assert any(line.startswith(each) for each in REFUSED), (row, done.err)
        error = cli(*words, "--json", stdin=stdin)
        assert error.code in (1, 2, 4), (row, error.err)
        assert error.data["code"] != "wrong-use", (row, error.err)
