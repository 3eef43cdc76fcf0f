"""Content packs as text for people."""

from __future__ import annotations

import os
from collections.abc import Iterator

from ...core.styled_text import Line, Look, blank, line, quiet, quietly, strong, title
from ...shell.columns import align_columns, facts
from .check import CheckedPack, Packs


def render_check(answer: CheckedPack, look: Look) -> Iterator[Line]:
    """A line a finding, then how many rows are good."""
    del look
    for each in answer.findings:
        where = f"line {each.line}: " if each.line else ""
        yield line(f"{each.file}: {where}{each.what}")
    yield line(f"{answer.file}: good: {answer.good}, to mend: {len(answer.findings)}.")


def packs(answer: Packs, look: Look) -> Iterator[Line]:
    """A line a pack."""
    if look.plain:
        for each in answer.packs:
            mend = f", to mend: {len(each.findings)}" if each.findings else ""
            yield line(f"{each.name:<12}  {each.kind:<14}  good: {each.good}{mend}  {each.file}")
        yield quiet(f"Put your own in {answer.folder}")
        return
    yield title("Packs")
    yield blank()
    yield from align_columns([
        (
            strong(each.name),
            each.kind,
            f"{each.good} good" + (f", {len(each.findings)} to mend" if each.findings else ""),
            quietly(os.path.basename(each.file)),
        )
        for each in answer.packs
    ], indent=2)  # fmt: skip
    yield blank()
    folders = dict.fromkeys(os.path.dirname(each.file) for each in answer.packs)
    yield from facts([("In", ", ".join(folders)), ("Your own", f"put them in {answer.folder}")])
