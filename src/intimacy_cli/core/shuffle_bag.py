"""Takes things from a deck: none comes twice before all have come once. Must not read or write.

Of what fits, only what came up least often is in the running; the seeded race of
`core/weighted_draw.py` decides among those. So the promise holds whatever part of the
deck was asked for in between.
"""

from __future__ import annotations

from .weighted_draw import draw

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Sequence

    Thing = tuple[str, str]


def waiting(fit: Sequence[Thing], past: Sequence[str]) -> list[Thing]:
    """The (id, category) of those that fit and came up least often; `past` is ids as drawn."""
    times = {name: 0 for name, _ in fit}
    for name in past:
        if name in times:
            times[name] += 1
    fewest = min(times.values(), default=0)
    return [thing for thing in fit if times[thing[0]] == fewest]


def next_of(fit: Sequence[Thing], past: Sequence[Thing], seed: str) -> tuple[str | None, int]:
    """The id of the next thing (None: nothing fits), and how many wait behind it.

    `past` is what was drawn, oldest first, of things that no longer fit too. The same fit, past
    and seed give the same thing on every machine.
    """
    field = waiting(fit, [name for name, _ in past])
    if not field:
        return None, 0
    (winner,) = draw(field, offers=past, seed=seed, number=len(past), count=1)
    return winner.id, len(field) - 1
