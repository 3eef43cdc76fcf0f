"""The questionnaire that comes with the program, as its pack says it."""

from __future__ import annotations

from intimacy_cli.packs.instrument import Instrument, read_instrument
from intimacy_cli.packs.loader import builtin_path, load_pack


def builtin_instrument() -> Instrument:
    """The check-in in English."""
    path = builtin_path("checkin")
    return read_instrument(load_pack(path).tables, path)
