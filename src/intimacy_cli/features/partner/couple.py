"""Naming and renaming the two; what they have written stays theirs."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from ...core.frozen import frozen
from ...core.partners import AT_MOST, Partner, fold_name, name_fault
from ...errors import CouldNot, WrongUse
from ...shell.identity import naming
from ...shell.invocation import Invocation
from ...store.record import NewRecord, fresh_id


@frozen
class Renamed:
    """One of the two goes by another name from now on."""

    before: str
    now: str


@frozen
class Couple:
    """The names, in the order in which they were given: none, one or two."""

    partners: tuple[str, ...]
    renamed: tuple[Renamed, ...] = ()


def name_them(call: Invocation, names: Sequence[str]) -> Couple:
    """Name the two, or rename them. Raises WrongUse for an unfit name.

    A name that is known already stays with its person, in whatever order it is given: with
    `Ben Ana` for Ana and Ben, taken in order, each would get what the other wrote.
    """
    for name in names:
        if fault := name_fault(name):
            raise WrongUse(f"{name!r}: {fault}.")
    if len({fold_name(name) for name in names}) < len(names):
        raise WrongUse("both names are the same.", "Add a letter, so that you can be told apart.")
    log = call.vault
    with log.writing():
        known = log.partners()
        seats = seat_names([name.strip() for name in names], known)
        _refuse_the_others(seats, known, log.names_borne())
        new = [
            each
            for seat, name in seats.items()
            if (each := _record(call, known, seat, name)) is not None
        ]
        log.append(call.env.now(), *new)
        return _couple(known, log.partners())


def _refuse_the_others(
    seats: Mapping[int, str], known: Sequence[Partner], borne: Sequence[tuple[str, str]]
) -> None:
    """Nobody gets a name under which somebody else has written: by it, that would be read.

    In two steps, by names that are nobody's, the two could change places, and each would be asked,
    and shown, what is the other's.
    """
    for seat, name in seats.items():
        own = known[seat - 1].id if seat <= len(known) else None
        for theirs, was in borne:
            if theirs != own and fold_name(was) == fold_name(name):
                raise CouldNot(
                    f"somebody else here has written under the name {name}, so it stays theirs.",
                    "Choose another; or take the renaming back: intimacy data undo",
                )


def _couple(before: Sequence[Partner], now: Sequence[Partner]) -> Couple:
    """The names, and whose name is another than it was: what is theirs goes on under it."""
    old = {partner.id: partner.name for partner in before}
    renamed = [
        Renamed(old[each.id], each.name) for each in now if each.name != old.get(each.id, each.name)
    ]
    return Couple(tuple(each.name for each in now), tuple(renamed))


def seat_names(names: Sequence[str], known: Sequence[Partner]) -> dict[int, str]:
    """Each name's seat, from 1: its own if it is known, else the next that no name has taken."""
    theirs = {fold_name(partner.name): seat for seat, partner in enumerate(known, 1)}
    kept = {theirs[fold_name(name)]: name for name in names if fold_name(name) in theirs}
    free = iter(seat for seat in range(1, AT_MOST + 1) if seat not in kept)
    return kept | {next(free): name for name in names if fold_name(name) not in theirs}


def _record(call: Invocation, known: Sequence[Partner], seat: int, name: str) -> NewRecord | None:
    if seat > len(known):
        return naming(call, Partner(fresh_id(), name), seat=seat)
    old = known[seat - 1]
    if old.name == name:
        return None
    records = call.vault.records(None, kinds=("partner",))
    target = next(r.id for r in records if r.payload["partner"] == old.id)
    return naming(call, Partner(old.id, name), seat=seat, target=target)
