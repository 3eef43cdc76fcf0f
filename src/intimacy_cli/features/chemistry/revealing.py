"""The reveal, on purpose together: both words, the overlap in memory, and then nothing one-sided.

What is written is written in one transaction: what both have in common, and the erasure of both
their answers. Killed before it, nothing has happened; after it, there is nothing left to read.
"""

from __future__ import annotations

from collections.abc import Mapping

from ...core.days import joined
from ...core.people import Partner
from ...errors import CouldNot, NothingThere, quoted
from ...shell.call import Call
from ...store.wrapped import Wrapped
from .answers import Closed, Revealed
from .content import listing_for
from .listing import Listing
from .overlap import Match, overlap
from .rounds import Rounds
from .sheet import Sheet
from .word import opened


def reveal(call: Call) -> Revealed | Closed:
    """What the two have in common: of the round that both are ready for, else of the last one."""
    listing = listing_for(call)
    rounds = Rounds(call.log)
    ready = rounds.ready()
    if len(rounds.partners) < 2 or len(ready) < 2:
        return _shown(call, _earlier(rounds, listing, ready))
    live = call.can_ask and not call.json and not call.env.keyring().sources.by_script
    if live:
        from .ask import ask_together

        ask_together(call)
    sheets = _opened(call, listing, rounds, ready)
    _close(call, listing, ready, overlap(listing, *(each.wishes for each in sheets)))
    found = Rounds(call.vault).last(listing)
    assert found is not None
    return _shown(call, found)


def _shown(call: Call, found: Revealed) -> Revealed | Closed:
    """On a screen of its own where there is one, and then nothing of it stays; else as it is."""
    live = call.can_ask and not call.json and call.console.live
    if not live or call.env.keyring().sources.by_script:
        return found
    from .ask import show_revealed

    show_revealed(call, found)
    return Closed(found.again_from)


def _earlier(rounds: Rounds, listing: Listing, ready: Mapping[str, Wrapped]) -> Revealed:
    """What the last round brought, while the next one waits. Raises NothingThere."""
    found = rounds.last(listing)
    due = tuple(each.name for each in rounds.partners if each.id not in ready)
    if found is not None:
        return found
    if not due:
        raise NothingThere("nobody is named here yet.", "Answer: intimacy chemistry")
    verb = "isn't" if len(due) == 1 else "aren't"
    raise NothingThere(
        f"nothing to see yet: {joined(due)} {verb} ready.", "Answer: intimacy chemistry"
    )


def _opened(
    call: Call, listing: Listing, rounds: Rounds, ready: Mapping[str, Wrapped]
) -> list[Sheet]:
    """Both sheets, in the order of the two. Raises CouldNot for one of another list."""
    sheets: list[Sheet] = []
    for who in rounds.partners:
        _, sheet = opened(call, who, ready[who.id].sealed, rounds.place(who))
        _refuse_other_list(who, sheet, listing)
        sheets.append(sheet)
    return sheets


def _refuse_other_list(who: Partner, sheet: Sheet, listing: Listing) -> None:
    if sheet.list != listing.version:
        raise CouldNot(
            f"{who.name} answered another version of the list, so the two can't be compared.",
            f"Go through it once more, nothing is lost: intimacy chemistry --as {quoted(who.name)}",
        )


def _close(
    call: Call, listing: Listing, ready: Mapping[str, Wrapped], found: tuple[Match, ...]
) -> None:
    log = call.vault
    with log.writing():
        now = Rounds(log)
        if {each.id for each in now.ready().values()} != {each.id for each in ready.values()}:
            raise CouldNot(
                "one of you has changed something in the meantime, so nothing was opened.",
                "Try again: intimacy chemistry reveal",
            )
        now.close(call.env.now(), call.today, listing, found)
