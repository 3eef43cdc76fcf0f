"""The one quiet line with which an exercise for two begins, for whoever sits there.

It says the same to everybody, each time, and nothing is kept of it.
"""

from __future__ import annotations

from ..core.styled_text import Line, key, line
from .care_line import WHO_HELPS

# For the eyes of both, so it points at neither; short enough for a line of 40 columns.
_IF_AFRAID = "If you're afraid: "
SAFETY = _IF_AFRAID + WHO_HELPS


def safety_line() -> Line:
    """The line, as plain to read as the words around it."""
    return line(_IF_AFRAID, key(WHO_HELPS))
