"""Workbooks of Excel before 2007 and binary ones, through python-calamine in its own process.

A crafted file of a kilobyte makes it ask for 549 GB and abort: in a process with a limit that is
one line for us. It tells no number formats, which `check` says.
"""

import io
import json
import os
import subprocess
import sys
from collections.abc import Iterator
from functools import partial

from .sheet import Cells, NumberedRows, Sheet, WorkbookError, put_cell

_CHILD = os.path.join(os.path.dirname(__file__), "calamine_process.py")
_MOST_S = 120
_DAMAGED = "is damaged, or isn't a workbook we can read; open it and save it as .xlsx"
_NOT_HERE = "needs python-calamine, which isn't installed; open it and save it as .xlsx"


def sheets_of(data: bytes) -> list[Sheet]:
    """Give the sheets of a workbook. Raises WorkbookError if the process that reads it fails."""
    try:
        done = subprocess.run(  # noqa: S603 - our own script, which bounds what it writes
            [sys.executable, "-I", _CHILD],
            input=data,
            stdout=subprocess.PIPE,
            stderr=subprocess.DEVNULL,
            timeout=_MOST_S,
            check=False,
        )
    except subprocess.TimeoutExpired:
        raise WorkbookError(_DAMAGED) from None
    if done.returncode == 3:
        raise WorkbookError(_NOT_HERE)
    if done.returncode:
        raise WorkbookError(_DAMAGED)
    return list(_sheets(io.BytesIO(done.stdout)))


def _sheets(out: io.BytesIO) -> Iterator[Sheet]:
    """Give the sheets of what the process wrote: a line for each sheet, and one for each row."""
    for line in out:
        said = json.loads(line)
        if isinstance(said, dict):
            yield Sheet(said["name"], said["hidden"], partial(_rows, out, out.tell()))


def _rows(out: io.BytesIO, start: int) -> NumberedRows:
    at = start
    while True:
        out.seek(at)
        line = out.readline()
        at = out.tell()
        said = json.loads(line) if line else {}
        if isinstance(said, dict):
            return
        number, texts = said
        cells: Cells = []
        for column, text in texts:
            put_cell(cells, column, text)
        if cells:
            yield number, cells
