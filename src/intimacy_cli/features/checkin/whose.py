"""Whose check-in is changed, taken back or added to: somebody's who is named here already."""

from __future__ import annotations

from ...core.people import Partner
from ...errors import NothingThere
from ...shell.call import Call
from ...shell.who import author, given_name, viewer


def known_author(call: Call) -> Partner:
    """Who is changing what they wrote before: nobody joins by that."""
    partner = viewer(call, call.log) if given_name(call) is not None else None
    if partner is None and not call.log.partners():
        raise NothingThere("nobody has checked in here yet.", "Begin with: intimacy checkin")
    return partner or author(call)
