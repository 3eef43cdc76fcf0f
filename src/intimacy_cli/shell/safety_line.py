"""The one quiet line with which an exercise for two begins, for whoever sits there.

It says the same to everybody, each time, and nothing is kept of it.
"""

from __future__ import annotations

from ..core.styled_text import Line, quiet

# For the eyes of both, so it points at neither; short enough for a line of 40 columns.
SAFETY = "If you're afraid: intimacy safety"


def safety_line() -> Line:
    """The line, dim."""
    return quiet(SAFETY)
