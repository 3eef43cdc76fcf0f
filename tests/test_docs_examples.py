"""The examples on the pages about looking back do what they say."""

from __future__ import annotations

import os
import re
import shlex
import shutil
import subprocess
import sys
from pathlib import Path

import pytest

from tests.conftest import Cli
from tests.harness.made_up import LIVES, make_home

DOCS = Path(__file__).parents[1] / "docs"
ASKS = ("report --for-therapist --html first-talk.html",)


def examples(page: str) -> list[str]:
    """The lines of a page's shell examples that call the program, without what is said of them."""
    text = (DOCS / f"{page}.md").read_text()
    blocks = re.findall(r"```(?:bash|console)\n(.*?)```", text, re.DOTALL)
    rows = [row.removeprefix("$ ") for block in blocks for row in block.splitlines()]
    return [row.removeprefix("intimacy ") for row in rows if row.startswith("intimacy ")]


@pytest.mark.parametrize("page", ["trends", "report", "analysis"])
def test_every_example_runs(
    cli: Cli, home: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, page: str
) -> None:
    make_home(home, LIVES["fallen"])
    monkeypatch.chdir(tmp_path)
    found = examples(page)
    assert found
    for line in found:
        done = cli(*shlex.split(line, comments=True))
        assert done.code == (2 if line.startswith(ASKS) else 0), (line, done.err)


def block_of(page: str, language: str) -> str:
    found = re.search(rf"```{language}\n(.*?)```", (DOCS / f"{page}.md").read_text(), re.DOTALL)
    assert found
    return found[1]


def exported(cli: Cli, home: Path, folder: Path) -> None:
    make_home(home, LIVES["fallen"])
    path = folder / "ours.csv"
    assert cli("data", "export", "--as", "Ana", "--format", "csv", "--output", str(path)).code == 0


@pytest.mark.long
def test_the_example_for_pandas_runs(cli: Cli, home: Path, tmp_path: Path) -> None:
    pytest.importorskip("pandas")
    exported(cli, home, tmp_path)
    done = subprocess.run(
        [sys.executable, "-c", block_of("analysis", "python")], cwd=tmp_path, text=True,
        capture_output=True, check=False, env={**os.environ, "TZ": "UTC"},
    )  # fmt: skip
    assert done.returncode == 0, done.stderr
    assert re.search(r"^Ana\s+[4-6]\.\d", done.stdout, re.MULTILINE)
    assert re.search(r"^Ben\s+[3-6]\.\d", done.stdout, re.MULTILINE)


@pytest.mark.long
def test_the_lines_for_r_run_where_there_is_an_r(cli: Cli, home: Path, tmp_path: Path) -> None:
    if shutil.which("Rscript") is None:
        pytest.skip("no Rscript here")
    exported(cli, home, tmp_path)
    script = tmp_path / "ours.R"
    script.write_text(block_of("analysis", "r"))
    done = subprocess.run(
        ["Rscript", str(script)], cwd=tmp_path, text=True, capture_output=True, check=False
    )
    if "there is no package called" in done.stderr:
        pytest.skip("no jsonlite here")
    assert done.returncode == 0, done.stderr
    assert "Ana" in done.stdout
