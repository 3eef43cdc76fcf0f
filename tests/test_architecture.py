"""The house holds: floors by import-linter, and what a command imports in a fresh process."""

from __future__ import annotations

import os
import shutil
import subprocess
import sys
from pathlib import Path

import pytest

from intimacy_cli.features.table import COMMANDS
from tests.conftest import Cli
from tests.harness.locks import PASSPHRASE, lock_cheaply, scripted

ROOT = Path(__file__).parents[1]
FIRST = "6,5,6,2,4,5,3"
# Runs one command line as the console script does and says which modules that brought in.
PROBE = """
import sys
before = set(sys.modules)
sys.argv = ["intimacy", *sys.argv[1:]]
from intimacy_cli.quick import main
try:
    main()
except SystemExit as leaving:
    code = leaving.code
sys.stdout.flush()
print("\\nMODULES", code, *sorted(set(sys.modules) - before))
"""
COSTLY = {
    "typer", "dataclasses", "json", "re", "rich", "questionary", "prompt_toolkit", "pydantic",
    "tomlkit", "tomllib", "tomli_w", "cryptography", "zxcvbn", "platformdirs", "enum", "typing",
    "hashlib", "importlib.metadata", "inspect", "logging", "subprocess", "contextlib", "pathlib",
}  # fmt: skip
OF_CHECKIN = "intimacy_cli.features.checkin"


def imported(*arguments: str, **variables: str) -> set[str]:
    """Every module that a command line imports, beyond a bare interpreter's."""
    # -S: what site-packages' own start-up files import is not our doing.
    search = os.pathsep.join([str(ROOT / "src"), *(p for p in sys.path if "site-packages" in p)])
    env = {**os.environ, "PYTHONPATH": search, **variables}
    done = subprocess.run(
        [sys.executable, "-S", "-c", PROBE, *arguments],
        env=env, capture_output=True, text=True, check=True,
    )  # fmt: skip
    _, _, listed = done.stdout.rpartition("MODULES ")
    code, *modules = listed.split()
    assert code == "0", done.stdout + done.stderr
    return set(modules)


def features_in(modules: set[str]) -> set[str]:
    """The features' modules among these, without the table, which imports nothing."""
    below = "intimacy_cli.features."
    return {m for m in modules if m.startswith(below)} - {f"{below}table"}


def test_the_floors_hold() -> None:
    program = shutil.which("lint-imports", path=os.path.dirname(sys.executable))
    assert program, "import-linter is among the development tools"
    env = {**os.environ, "PYTHONPATH": str(ROOT / "src")}
    done = subprocess.run(
        [program, "--no-cache"], cwd=ROOT, env=env, capture_output=True, text=True, check=False
    )
    assert done.returncode == 0, done.stdout


def test_the_version_costs_next_to_nothing() -> None:
    modules = imported("--version")
    assert not modules & COSTLY
    assert "apsw" not in modules


@pytest.mark.parametrize("filled", [False, True])
def test_the_line_for_the_shell_imports_what_it_needs(*, filled: bool) -> None:
    if filled:
        imported("checkin", "--as", "Ana", "--answers", FIRST)
    modules = imported("checkin", "status")
    assert not modules & COSTLY, modules & COSTLY
    assert ("apsw" in modules) == filled


@pytest.mark.parametrize("is_open", [False, True])
def test_a_lock_costs_the_line_for_the_shell_next_to_nothing(
    home: Path, cli: Cli, *, is_open: bool
) -> None:
    imported("checkin", "--as", "Ana", "--answers", FIRST)
    lock_cheaply(home)
    if is_open:
        scripted(cli, "lock", "open", lines=(PASSPHRASE,))
    modules = imported("checkin", "status")
    assert not modules & COSTLY, modules & COSTLY
    assert ("apsw" in modules) == is_open


@pytest.mark.parametrize("filled", [False, True])
def test_the_prompt_of_the_day_imports_what_it_needs(*, filled: bool) -> None:
    if filled:
        imported("talk", "card")
    modules = imported("talk", "today")
    assert not modules & COSTLY, modules & COSTLY
    assert ("apsw" in modules) == filled


def test_a_card_pays_for_no_rule_of_wording() -> None:
    modules = imported("talk", "card", "--json")
    assert not {m for m in modules if ".talk.wording" in m}
    assert not modules & {"rich", "questionary", "prompt_toolkit"}


@pytest.mark.parametrize("line", ["trends --json", "report --json", "report --markdown"])
def test_looking_back_pays_for_a_page_only_where_one_is_made(line: str) -> None:
    imported("checkin", "--as", "Ana", "--answers", FIRST)
    modules = imported(*line.split())
    assert not modules & {"jinja2", "rich", "questionary", "prompt_toolkit", "cryptography"}


@pytest.mark.parametrize("arguments", [["--help"], ["-h"]])
def test_help_imports_no_feature(arguments: list[str]) -> None:
    modules = imported(*arguments)
    assert features_in(modules) == set()
    assert not modules & {"apsw", "questionary", "tomlkit", "cryptography", "zxcvbn"}


@pytest.mark.parametrize("words", ["intimacy ", "intimacy ch", "intimacy --"])
def test_completion_imports_no_feature(words: str) -> None:
    modules = imported(
        _INTIMACY_COMPLETE="complete_bash", COMP_WORDS=words, COMP_CWORD="1",
        _TYPER_COMPLETE_ARGS=words,
    )  # fmt: skip
    assert features_in(modules) == set()
    assert not modules & {"apsw", "questionary", "tomlkit", "cryptography", "zxcvbn"}


def test_a_check_in_by_options_imports_nothing_for_people_at_a_terminal() -> None:
    modules = imported("checkin", "--as", "Ana", "--answers", FIRST)
    assert "intimacy_cli.shell.keyring" not in modules
    assert not modules & {
        "rich",
        "questionary",
        "prompt_toolkit",
        "tomlkit",
        "cryptography",
        "zxcvbn",
        "tomli_w",
    }
    others = {m for m in features_in(modules) if not m.startswith(OF_CHECKIN)}
    assert others == set()


@pytest.mark.parametrize("command", [row.name for row in COMMANDS])
def test_a_commands_help_imports_that_command_alone(command: str) -> None:
    modules = imported(command, "--help")
    (row,) = [row for row in COMMANDS if row.name == command]
    own = f"intimacy_cli.features.{row.module.split('.')[0]}"
    assert {m for m in features_in(modules) if not m.startswith(own)} == set()
    assert not modules & {"apsw", "questionary", "tomlkit", "cryptography", "zxcvbn"}


def test_the_table_of_commands_imports_nothing() -> None:
    text = (ROOT / "src" / "intimacy_cli" / "features" / "table.py").read_text()
    assert not [line for line in text.splitlines() if line.startswith(("import ", "from "))]


def test_every_command_has_a_module_a_panel_and_a_line_of_help() -> None:
    from intimacy_cli.features.table import PANELS

    assert {row.panel for row in COMMANDS} <= set(PANELS)
    assert all(row.help.endswith(".") and len(row.help) <= 60 for row in COMMANDS)
    assert len({row.name for row in COMMANDS}) == len(COMMANDS)
