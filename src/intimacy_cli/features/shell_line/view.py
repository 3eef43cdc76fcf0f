"""The lines as they are to be pasted."""

from __future__ import annotations

from collections.abc import Iterator

from ...core.styled_text import Line, Look, line
from .lines import ShellLines


def shell_lines(answer: ShellLines, look: Look) -> Iterator[Line]:
    """The lines, with a comment that says where they belong."""
    del look
    yield line(
        f"# intimacy, in {answer.file}: today at a glance when a shell starts, and two short names."
    )
    yield from (line(each) for each in answer.text.split("\n"))
