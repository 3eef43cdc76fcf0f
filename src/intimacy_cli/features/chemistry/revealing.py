"""The reveal, on purpose together: both words, the overlap in memory, and then nothing one-sided.

What is written is written in one transaction: what both have in common, and the erasure of both
their answers. Killed before it, nothing has happened; after it, there is nothing left to read.
"""

from __future__ import annotations

from collections.abc import Mapping

from ...core.days import join_words
from ...core.partners import Partner
from ...errors import CouldNot, NothingThere, quote_for_shell
from ...shell.invocation import Invocation
from ...store.wrapped import Wrapped
from .answers import Revealed, ScreenClosed
from .content import listing_for
from .listing import Listing
from .overlap import Match, overlap
from .rounds import ChemistryRounds
from .sheet import AnswerSheet
from .word import open_with_word


def reveal(call: Invocation) -> Revealed | ScreenClosed:
    """What the two have in common: of the round that both are ready for, else of the last one."""
    listing = listing_for(call)
    rounds = ChemistryRounds(call.log)
    ready = rounds.ready()
    if len(rounds.partners) < 2 or len(ready) < 2:
        return _shown(call, _earlier(rounds, listing))
    live = call.can_ask and not call.json and not call.env.keyring().sources.by_script
    if live:
        from .ask import ask_together

        ask_together(call)
    sheets = _opened(call, listing, rounds, ready)
    _close(call, listing, ready, overlap(listing, *(each.wishes for each in sheets)))
    found = ChemistryRounds(call.vault).last(listing)
    assert found is not None
    return _shown(call, found)


def _shown(call: Invocation, found: Revealed) -> Revealed | ScreenClosed:
    """On a screen of its own where there is one, and then nothing of it stays; else as it is."""
    live = call.can_ask and not call.json and call.console.live
    if not live or call.env.keyring().sources.by_script:
        return found
    from .ask import show_revealed

    show_revealed(call, found)
    return ScreenClosed(found.again_from)


def _earlier(rounds: ChemistryRounds, listing: Listing) -> Revealed:
    """What the last round brought, while the next one waits. Raises NothingThere."""
    found = rounds.last(listing)
    if found is not None:
        return found
    due = rounds.due()
    if not due:
        raise NothingThere("you haven't given your names yet.", "Answer: intimacy chemistry")
    verb = "isn't" if len(due) == 1 else "aren't"
    raise NothingThere(
        f"nothing to see yet: {join_words(due)} {verb} ready.", "Answer: intimacy chemistry"
    )


def _opened(
    call: Invocation, listing: Listing, rounds: ChemistryRounds, ready: Mapping[str, Wrapped]
) -> list[AnswerSheet]:
    """Both sheets, in the order of the two. Raises CouldNot for one of another list."""
    sheets: list[AnswerSheet] = []
    for who in rounds.partners:
        _, sheet = open_with_word(call, who, ready[who.id].sealed, rounds.place(who))
        _refuse_other_list(who, sheet, listing)
        sheets.append(sheet)
    return sheets


def _refuse_other_list(who: Partner, sheet: AnswerSheet, listing: Listing) -> None:
    if sheet.list != listing.version:
        raise CouldNot(
            f"{who.name} answered another version of the list, so the two can't be compared.",
            "Go through it once more; nothing is lost: "
            f"intimacy chemistry --as {quote_for_shell(who.name)}",
        )


def _close(
    call: Invocation, listing: Listing, ready: Mapping[str, Wrapped], found: tuple[Match, ...]
) -> None:
    log = call.vault
    with log.writing():
        now = ChemistryRounds(log)
        if {each.id for each in now.ready().values()} != {each.id for each in ready.values()}:
            raise CouldNot(
                "one of you has changed something in the meantime, so nothing was opened.",
                "Try again: intimacy chemistry reveal",
            )
        now.close(call.env.now(), call.today, listing, found)
