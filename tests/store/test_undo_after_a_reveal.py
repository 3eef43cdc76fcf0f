"""What both have seen stays open: no undo, of anything, closes a round again."""

from __future__ import annotations

import contextlib
from datetime import UTC, date, datetime, timedelta

import apsw
from hypothesis import given, settings
from hypothesis import strategies as st

from intimacy_cli.core.partners import Partner
from intimacy_cli.errors import CouldNot, NothingThere
from intimacy_cli.store import visibility as seen
from intimacy_cli.store.log import Log
from intimacy_cli.store.record import NewRecord, fresh_id
from intimacy_cli.store.vault import memory_vault

DAY, AT = date(2026, 11, 23), datetime(2026, 11, 23, 20, tzinfo=UTC)
ROUND = "checkin/2026-11-23"
OPEN = f"""SELECT r.id FROM record r
    WHERE r.visibility = 'round' AND {seen.ALIVE} AND {seen.COMPLETE}"""
# What two people may do: answer a round, together or each for themselves; share that, take back.
ACTS = st.tuples(
    st.sampled_from(("undo", "undo", "undo", "answer", "alone", "share", "withdraw")),
    st.integers(0, 1),
    st.integers(1, 3),
)


@settings(max_examples=300)
@given(acts=st.lists(ACTS, min_size=6, max_size=24))
def test_no_undo_closes_what_both_have_seen(acts: list[tuple[str, int, int]]) -> None:
    vault = memory_vault()
    log = Log(vault, "a vault")
    couple = [Partner(fresh_id(), name) for name in ("Ana", "Ben")]
    mine: list[list[str]] = [[], []]
    for number, (what, who, back) in enumerate(acts):
        at, author = AT + timedelta(minutes=number), couple[who].id
        before = _open(vault)
        with contextlib.suppress(NothingThere, CouldNot), log.writing():
            if what == "undo":
                log.undo(author, at, DAY)
            elif what in ("share", "withdraw"):
                target = mine[who][-back] if back <= len(mine[who]) else None
                if target is not None and not (what == "withdraw" and target in before):
                    log.append(at, NewRecord(what, DAY, {}, author, target=target))
            else:
                sight = "round" if what == "answer" else "own"
                new = NewRecord("checkin", DAY, {"answers": {}}, author, sight, ROUND)
                mine[who] += log.append(at, new)
        if what == "undo":
            assert before <= _open(vault)


def _open(vault: apsw.Connection) -> frozenset[str]:
    return frozenset(row[0] for row in vault.execute(OPEN))
