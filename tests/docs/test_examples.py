"""The examples of docs/ask.md and docs/thanks.md work as they stand, one after the other."""

from __future__ import annotations

import re
import shlex
from pathlib import Path

import pytest

from tests.conftest import Cli

ROOT = Path(__file__).parents[2]
FILES = {"reply.txt": "7 4 5 3 2 4\nslept well", "line.txt": "you laughed at my joke"}


@pytest.fixture
def couple(cli: Cli) -> Cli:
    """Ana and Ben are named."""
    assert cli("partner", "name", "Ana", "Ben").code == 0
    return cli


def lines_of(page: str) -> list[str]:
    """The command lines in a page's blocks."""
    text = (ROOT / "docs" / page).read_text(encoding="utf-8")
    blocks = re.findall(r"```bash\n(.*?)```", text, re.DOTALL)
    rows = [row for block in blocks for row in block.splitlines()]
    return [re.sub(r"\s+#.*", "", row) for row in rows if row.startswith("intimacy")]


@pytest.mark.parametrize("page", ["ask.md", "thanks.md"])
def test_the_examples_of_a_page_work(
    couple: Cli, page: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    tool = tmp_path / "wl-copy"
    tool.write_text("#!/bin/sh\ncat > /dev/null\n")
    tool.chmod(0o700)
    monkeypatch.setenv("PATH", f"{tmp_path}:/usr/bin:/bin")
    monkeypatch.setenv("WAYLAND_DISPLAY", "wayland-0")
    rows = lines_of(page)
    assert len(rows) > 5
    for row in rows:
        typed, _, file = row.partition(" < ")
        stdin = FILES[file.strip()] if file else ""
        if "ready heard" in typed:
            stdin = "1 1 2 - 1 2"
        done = couple(*shlex.split(typed)[1:], stdin=stdin)
        # The page asks again in its last block, when both have answered by then.
        answered = done.code == 1 and "you've both answered" in done.err
        assert done.code == 0 or answered or "no message" in done.err, (row, done.err)


def test_what_the_page_says_a_telephone_may_send_is_read(couple: Cli) -> None:
    couple("checkin", "--as", "Ana", "--answers", "6,5,6,2,4,5,3")
    couple("checkin", "ask", "--as", "Ana")
    for reply in (
        "7, 4, 5, 3, 2, 4", "7\n4\n5\n3\n2\n4", "seven four five three two four",
        "7/7 4/7 5/7 3/7 2/7 4/7", "7 4 skip 3 2 4", "7 4 5 6 2 4\nsorry, tension should be 3",
    ):  # fmt: skip
        data = couple("checkin", "heard", "-", "--dry-run", "--json", stdin=reply).data
        assert data["answers"]["tension"] == 3
