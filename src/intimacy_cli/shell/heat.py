"""How sensual what is put to the two may be: no more than each of them has asked for."""

from __future__ import annotations

from typing import TYPE_CHECKING

from ..core.heat import lowest_heat

if TYPE_CHECKING:
    from ..store.log import Log
    from .invocation import Invocation


def heat_of_both(call: Invocation, log: Log) -> int:
    """The lower of the two heats in the settings; 0 where nobody has set one."""
    setting = call.env.settings()["content.heat"]
    # Nobody's names are looked up where nobody has asked for anything.
    return lowest_heat(setting, [each.name for each in log.partners()]) if setting else 0
