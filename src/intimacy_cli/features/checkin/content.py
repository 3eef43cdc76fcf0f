"""Finds what is asked: the built-in check-in, or a questionnaire by name or file."""

from __future__ import annotations

import os
from datetime import date
from functools import cache

from ...errors import BadFile, NothingThere
from ...packs.loader import builtin_path, load_pack, own_paths
from ...packs.reading import read_pack
from ...shell.call import Call
from ...shell.content import cache_of
from .instrument import Instrument, read_instrument

KIND, ROW = "questionnaire", "item"


@cache
def builtin_instrument(cache_folder: str | None = None) -> Instrument:
    """The check-in that comes with the program."""
    path = builtin_path("checkin")
    return read_instrument(load_pack(path, cache_folder).tables, path)


def instrument_for(call: Call, wanted: str | None, *, leave_no_trace: bool = False) -> Instrument:
    """The check-in, or the questionnaire of that name or file.

    The parsed form is kept in the cache, unless no trace is to be left.
    """
    places = call.env.places()
    if wanted is None:
        return builtin_instrument(None if leave_no_trace else cache_of(call))
    if wanted.endswith(".toml") or os.sep in wanted:
        return _read(os.path.expanduser(wanted))
    names = []
    for path in own_paths(places.packs):
        if read_pack(path, {KIND: ROW}).pack.kind != KIND:
            continue
        # A questionnaire is taken whole or not at all: its sum would be another without an item.
        pack = load_pack(path)
        names.append(pack.name)
        if pack.name == wanted:
            return read_instrument(pack.tables, path)
    hint = f"There are: {', '.join(names)}." if names else f"Put its file into {places.packs}."
    raise NothingThere(f"there is no questionnaire {wanted!r}.", hint)


def _read(path: str) -> Instrument:
    pack = load_pack(path)
    if pack.kind != KIND:
        raise BadFile(f"{path}: a pack of kind {pack.kind!r}, not a questionnaire.")
    return read_instrument(pack.tables, path)


def tonight(instrument: Instrument, day: date) -> str | None:
    """One small thing to do, the same all day.

    Chosen by the calendar, never by an answer that only one of the two has seen.
    """
    if not instrument.tonight:
        return None
    # 7 and 18 share no factor: neighbours in the file do not come on neighbouring days.
    return instrument.tonight[(day.toordinal() * 7) % len(instrument.tonight)].text
