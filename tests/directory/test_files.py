"""How large a list counts as, which decides whether it is read afresh or indexed."""

from __future__ import annotations

import zipfile
from pathlib import Path

from intimacy_cli.directory.files import Directory


def _packed(path: Path, content: bytes) -> Path:
    with zipfile.ZipFile(path, "w", zipfile.ZIP_STORED) as archive:
        archive.writestr("xl/worksheets/sheet1.xml", content)
    return path


def test_a_workbook_counts_as_the_table_that_it_holds(tmp_path: Path) -> None:
    path = _packed(tmp_path / "list.xlsx", b"x" * 1000)
    directory = Directory("list.xlsx", str(path))
    assert directory.unpacked == 3 * directory.size


def test_a_table_counts_as_it_is(tmp_path: Path) -> None:
    path = tmp_path / "list.csv"
    path.write_text("name\n" + "Ana\n" * 100)
    assert Directory("list.csv", str(path)).unpacked == path.stat().st_size


def test_a_folder_counts_as_the_files_in_it(tmp_path: Path) -> None:
    _packed(tmp_path / "list.xlsx", b"x" * 1000)
    (tmp_path / "list.csv").write_text("name\nAna\n")
    directory = Directory("us", str(tmp_path))
    assert directory.unpacked == sum(each.stat().st_size for each in tmp_path.iterdir())
