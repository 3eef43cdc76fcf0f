"""docs/directory-files.md begins with what people have; its three commands reach the answer."""

from __future__ import annotations

import re
import shlex
import shutil
from pathlib import Path

import pytest

from tests.conftest import Cli

pytestmark = pytest.mark.usefixtures("home", "places_there")

ROOT = Path(__file__).parents[3]
CLINIC = ROOT / "tests/features/therapist/lists/uk-clinic.xlsx"


def test_from_a_workbook_to_the_answer_in_three_commands(
    cli: Cli, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    text = (ROOT / "docs/directory-files.md").read_text(encoding="utf-8")
    assert text.startswith("# Directory files\n\n## You have an Excel file\n")
    block = re.search(r"```bash\n(.*?)```", text, re.DOTALL)
    assert block is not None
    monkeypatch.chdir(tmp_path)
    shutil.copy(CLINIC, "clinic.xlsx")
    checked, found, kept = (
        cli(*shlex.split(row, comments=True)[1:]) for row in block[1].splitlines()
    )
    assert checked.code == found.code == kept.code == 0
    assert "sheet 'Partners'), 2 records" in checked.out
    assert "Tom Ashworth" in found.out
    assert "Priya Nair" not in found.out
    assert "Tom Ashworth" in cli("therapist", "find", "Ashworth").out
