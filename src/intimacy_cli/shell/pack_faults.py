"""Says which rows of a content pack were left out, each with its line. Decides nothing."""

from __future__ import annotations

from collections.abc import Sequence

from ..core.lines import line
from ..packs.faults import Fault, located
from .call import Call


def report(call: Call, path: str, table: str, faults: Sequence[Fault]) -> None:
    """Tell, on stderr, what is wrong with the rows `[[table]]` of the pack at `path`."""
    if not faults:
        return
    with open(path, encoding="utf-8", errors="replace") as file:
        text = file.read()
    for each in located(path, text, table, faults):
        call.talk(line(f"{each.file}, line {each.line}: {each.what}; the others are used."))
