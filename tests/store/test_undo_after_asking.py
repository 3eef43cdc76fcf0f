"""What somebody asked with by message stays: no undo, of anything, changes it afterwards."""

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
from intimacy_cli.store.record import AUTOMATIC, NewRecord, fresh_id
from intimacy_cli.store.vault import memory_vault

DAY, AT = date(2026, 11, 23), datetime(2026, 11, 23, 20, tzinfo=UTC)
ROUND = "weekly/2026-11-23"
ACTS = st.tuples(
    st.sampled_from(("undo", "undo", "undo", "answer", "edit", "note", "ask", "withdraw")),
    st.integers(0, 1),
    st.integers(1, 4),
)


@settings(max_examples=300)
@given(acts=st.lists(ACTS, min_size=6, max_size=30))
def test_no_undo_changes_what_was_asked_with(acts: list[tuple[str, int, int]]) -> None:
    """The kind is one that nobody has yet: the seal goes by its name alone."""
    vault = memory_vault()
    log = Log(vault, "a vault")
    couple = [Partner(fresh_id(), name) for name in ("Ana", "Ben")]
    for number, (what, who, count) in enumerate(acts):
        at, author = AT + timedelta(minutes=number), couple[who].id
        before = _sent(vault)
        alive = [each.id for each in log.records(author, kinds=("weekly",), author=author)]
        asked = author in log.sent(ROUND, "weekly")
        with contextlib.suppress(NothingThere, CouldNot), log.writing():
            if what == "undo":
                log.undo(author, at, DAY, count)
            elif what == "ask" and alive and not asked:
                new = NewRecord("weekly.sent", DAY, {}, author, "both", ROUND)
                log.append(at, new, act=AUTOMATIC)
            elif what == "note":
                log.append(at, NewRecord("weekly.note", DAY, {}, author, "round", ROUND))
            elif what == "withdraw" and alive and not asked:
                log.append(at, NewRecord("withdraw", DAY, {}, author, "own", target=alive[-1]))
            elif what in ("answer", "edit") and not asked and bool(alive) == (what == "edit"):
                target = alive[-1] if alive else None
                log.append(at, NewRecord("weekly", DAY, {}, author, "round", ROUND, target))
        assert before <= _sent(vault)
        if asked:
            assert {each.id for each in log.records(author, kinds=("weekly",), author=author)} == (
                set(alive)
            )


def _sent(vault: apsw.Connection) -> frozenset[str]:
    return frozenset(row[0] for row in vault.execute(seen.ALL_SENT))
