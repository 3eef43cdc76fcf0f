"""The lines for a shell's start-up break between words, at the width of the terminal."""

from __future__ import annotations

import pytest

from tests.conftest import Cli
from tests.harness.on_terminal import shown


@pytest.mark.parametrize("columns", [30, 40, 80])
@pytest.mark.parametrize(
    "line", [["talk", "today"], ["date-idea", "today"], ["checkin", "status"], ["--plain"]]
)
def test_no_word_is_torn(cli: Cli, line: list[str], columns: int) -> None:
    cli("partner", "name", "Ana", "Ben")
    whole = cli(*line).out.split()
    # The first time worked out, then by the quick way.
    for _ in range(2):
        rows = shown(line, columns).splitlines()
        assert " ".join(rows).split() == whole
        assert all(len(row) <= columns or " " not in row.strip() for row in rows)
