"""The page about turns is made from the table, and says so when it is not."""

import subprocess
import sys
from pathlib import Path

ROOT = Path(__file__).parents[2]
TOOL = ROOT / "tools" / "make_turns_diagram.py"


def run(*arguments: str) -> subprocess.CompletedProcess[str]:
    command = [sys.executable, str(TOOL), *arguments]
    return subprocess.run(command, capture_output=True, text=True, check=False)


def test_the_page_in_the_docs_is_what_the_table_says() -> None:
    assert run("--check").returncode == 0


def test_a_page_that_differs_is_named_and_left_as_it_is(tmp_path: Path) -> None:
    page = tmp_path / "turns.md"
    assert run(str(page)).returncode == 0
    assert run("--check", str(page)).returncode == 0
    page.write_text(page.read_text() + "by hand\n")
    checked = run("--check", str(page))
    assert checked.returncode == 1
    assert "turns.md differs" in checked.stdout
    assert page.read_text().endswith("by hand\n")


def test_a_page_that_is_missing_is_no_success(tmp_path: Path) -> None:
    assert run("--check", str(tmp_path / "turns.md")).returncode == 1
