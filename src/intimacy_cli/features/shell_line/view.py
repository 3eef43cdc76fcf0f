"""The lines as they are to be pasted."""

from __future__ import annotations

from collections.abc import Iterator

from ...core.styled_text import Line, Look, line
from ...core.wrapping import break_line
from .lines import ShellLines


def shell_lines(answer: ShellLines, look: Look) -> Iterator[Line]:
    """The lines, with a comment that says where they belong."""
    comment = (
        f"intimacy, in {answer.file}: today at a glance when a shell starts, and two short names."
    )
    # A terminal would go on in a row that is no comment any more, and would be pasted like that.
    rows = [line(comment)] if look.plain else break_line(line(comment), look.width - 2)
    yield from (line("# ", *each.spans) for each in rows)
    yield from (line(each) for each in answer.text.split("\n"))
