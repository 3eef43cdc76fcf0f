"""Which records still count, folded from those that act on others. Pure: no database here.

Three kinds of record act on an earlier one: `undo` on an act (all that one command wrote; an undo
is an act too, and so can be undone), `withdraw` on a record, and any other record with a target
replaces it. `share` has a target as well, but takes nothing away. An import is an act as well: what
it brought keeps its own acts, and goes with it.
"""

from __future__ import annotations

from collections.abc import Iterable
from collections.abc import Set as AbstractSet

from ..core.frozen import frozen


@frozen
class Effect:
    """A record that acts on an earlier one, in the order of writing.

    `brought` is the act of the import that it came with; None for what was written here.
    """

    act: str
    kind: str
    target: str
    brought: str | None = None


@frozen
class Gone:
    """What no longer counts: whole acts (of imports: all that they brought), and single records."""

    acts: AbstractSet[str | None]
    records: AbstractSet[str]


def dead_records(effects: Iterable[Effect]) -> Gone:
    """Settle all effects, given oldest first.

    From the last to the first: whether an undo still counts is decided by later ones only.
    """
    newest_first = list(effects)[::-1]
    acts: set[str | None] = set()
    for effect in newest_first:
        if effect.kind == "undo" and acts.isdisjoint((effect.act, effect.brought)):
            acts.add(effect.target)
    records = {
        effect.target
        for effect in newest_first
        if effect.kind not in ("undo", "share") and acts.isdisjoint((effect.act, effect.brought))
    }
    return Gone(acts, records)
