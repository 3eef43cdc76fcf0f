"""Naming and renaming the two; what they have written stays theirs."""

from __future__ import annotations

from collections.abc import Sequence

from ...core.frozen import frozen
from ...core.people import Partner, folded, name_fault
from ...errors import WrongUse
from ...shell.call import Call
from ...shell.who import naming
from ...store.log import New, fresh_id


@frozen
class Couple:
    """The names, in the order in which they were given: none, one or two."""

    partners: tuple[str, ...]


def name_them(call: Call, names: Sequence[str]) -> Couple:
    """Give these names to the first and second partner. Raises WrongUse for an unfit name."""
    for name in names:
        if fault := name_fault(name):
            raise WrongUse(f"{name!r}: {fault}.")
    if len({folded(name) for name in names}) < len(names):
        raise WrongUse("both names are the same.", "Add a letter, so that you can be told apart.")
    log = call.vault
    with log.writing():
        known = log.partners()
        both = [*(name.strip() for name in names), *(p.name for p in known[len(names) :])]
        if len({folded(name) for name in both}) < len(both):
            raise WrongUse(f"{names[0]!r} is the other's name.", "Give both names, in order.")
        new = [
            each
            for seat, name in enumerate(names, 1)
            if (each := _record(call, known, seat, name.strip())) is not None
        ]
        log.append(call.env.now(), *new)
        return Couple(tuple(each.name for each in log.partners()))


def _record(call: Call, known: Sequence[Partner], seat: int, name: str) -> New | None:
    if seat > len(known):
        return naming(call, Partner(fresh_id(), name), seat=seat)
    old = known[seat - 1]
    if old.name == name:
        return None
    records = call.vault.records(None, kinds=("partner",))
    target = next(r.id for r in records if r.payload["partner"] == old.id)
    return naming(call, Partner(old.id, name), seat=seat, target=target)
