"""Finds what is asked: the built-in check-in, or a questionnaire by name or file."""

from __future__ import annotations

import os
from collections.abc import Mapping, Sequence
from datetime import date

from ...errors import BadFile, NothingThere
from ...packs.instrument import Instrument, read_instrument
from ...packs.loader import load_pack, own_paths
from ...packs.tolerant_reader import read_pack
from ...shell.content import cache_of, in_language
from ...shell.invocation import Invocation
from .tonight import Evening, tonight

KIND, ROW = "questionnaire", "item"


def _quick_checkin(call: Invocation, cache_folder: str | None) -> Instrument:
    return in_language(
        call, "checkin", lambda pack: read_instrument(pack.tables, pack.path), cache_folder
    )


def instrument_for(
    call: Invocation, wanted: str | None, *, leave_no_trace: bool = False
) -> Instrument:
    """The check-in, or the questionnaire of that name or file.

    The parsed form is kept in the cache, unless no trace is to be left.
    """
    places = call.env.places()
    if wanted is None:
        return _quick_checkin(call, None if leave_no_trace else cache_of(call))
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
    hint = f"You can use: {', '.join(names)}." if names else f"Put its file in {places.packs}."
    raise NothingThere(f"there's no questionnaire called {wanted!r}.", hint)


def _read(path: str) -> Instrument:
    pack = load_pack(path)
    if pack.kind != KIND:
        raise BadFile(f"{path}: this is a pack of {pack.kind!r}, not a questionnaire.")
    return read_instrument(pack.tables, path)


def tonight_for(
    call: Invocation, instrument: Instrument, day: date, answers: Sequence[Mapping[str, int]] = ()
) -> str | None:
    """The line for tonight; none for a day gone by. `answers` are those that the reader may see."""
    if day != call.today:
        return None
    evening = Evening(day, answers, call.lives_south, call.env.settings().flag("apart"))
    return tonight(instrument.tonight, evening)
