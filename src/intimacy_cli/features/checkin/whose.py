"""Whose check-in is changed, taken back or added to: somebody's who is named here already."""

from __future__ import annotations

from ...core.partners import Partner
from ...errors import NothingThere
from ...shell.identity import known_author
from ...shell.invocation import Invocation


def who_checked_in(call: Invocation) -> Partner:
    """Who is changing what they wrote before. Raises NothingThere where nobody is named."""
    who = known_author(call)
    if who is None:
        raise NothingThere("nobody has checked in yet.", "Start with: intimacy checkin")
    return who
