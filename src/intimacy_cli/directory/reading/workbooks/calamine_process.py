"""Run by `by_calamine` as a script: a workbook on standard input, its cells as lines of JSON out.

Imports nothing of ours. 3 is the exit code where python-calamine is missing, any other but 0 that
the workbook could not be read, however it failed.
"""

import io
import json
import os
import sys

_MEMORY = 512 * 1024 * 1024
_SECONDS = 100
_MOST_COLUMNS = 2_000
_MOST_OUT = 100 * 1024 * 1024


def text_of(value: object) -> str:
    """Give a cell's value as text; its format is not known here."""
    if value is None or value == "":
        return ""
    if isinstance(value, bool):
        return "TRUE" if value else "FALSE"
    if isinstance(value, float):
        return str(int(value)) if value.is_integer() and abs(value) < 1e15 else f"{value:.15g}"
    if hasattr(value, "isoformat"):
        return str(value.isoformat(" ") if hasattr(value, "hour") and hasattr(value, "day")
                   else value.isoformat())  # fmt: skip
    return str(value)


def main() -> int:
    """Read the workbook, write its cells."""
    try:
        import resource

        resource.setrlimit(resource.RLIMIT_AS, (_MEMORY, _MEMORY))
        resource.setrlimit(resource.RLIMIT_CPU, (_SECONDS, _SECONDS))
        resource.setrlimit(resource.RLIMIT_CORE, (0, 0))
    except (ImportError, ValueError, OSError):
        return 1
    try:
        import python_calamine
    except ImportError:
        return 3
    book = python_calamine.load_workbook(io.BytesIO(sys.stdin.buffer.read()))
    out, size = sys.stdout, 0
    for meta in book.sheets_metadata:
        if "work" not in str(meta.typ).lower():
            continue
        hidden = "visible" not in str(meta.visible).lower() or "hidden" in str(meta.visible).lower()
        out.write(json.dumps({"name": meta.name[:100], "hidden": hidden}) + "\n")
        if hidden:
            continue
        sheet = book.get_sheet_by_name(meta.name)
        first_row, first_column = sheet.start or (0, 0)
        rows = sheet.to_python(skip_empty_area=True)
        for number, row in enumerate(rows, first_row + 1):
            texts = ((index, text_of(cell)) for index, cell in enumerate(row, first_column))
            cells = [each for each in texts if each[1] and each[0] < _MOST_COLUMNS]
            if cells:
                line = json.dumps([number, cells])
                size += len(line)
                if size > _MOST_OUT:
                    return 1
                out.write(line + "\n")
    return 0


if __name__ == "__main__":
    code = 1
    try:
        code = main()
        sys.stdout.flush()
    except BaseException:  # noqa: BLE001 - a panic of Rust is one, and any is the same to us
        code = 1
    os._exit(code)
