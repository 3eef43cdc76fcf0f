"""Draws what comes next from what fits: a seeded, weighted race. It must not read, ask or write.

Anything with an id and a category can run: date ideas, the couple's own list, later prompts.
Each runner gets the time -ln(u) / weight and the shortest time wins, which draws in proportion to
the weights (Efraimidis & Spirakis 2006, Information Processing Letters 97). Because u belongs to
one runner alone, adding or removing another leaves almost every draw as it was.

The lines of the shell's start-up import this module, and they have about one bare interpreter
(11 ms) to spend. `dataclasses` would take 18 ms of that, `re` 6, `hashlib` 3. So values are
classes written by hand, types are there for the checker only, and the hash is plain arithmetic.
"""

from __future__ import annotations

from math import exp, log

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Collection, Iterable, Mapping, Sequence

    Thing = tuple[str, str]
    Rating = tuple[str, str, int]

# Every number of the rule. benchmarks/draw.py holds what they bring about over two years.
MOST_THAT_REST = 60
NOVELTY_OFFERS = 100.0
NEVER_OFFERED = 4.0
SAME_AS_LAST = 0.25
SAME_AS_BEFORE = 0.6
CATEGORY_PSEUDO_RATINGS = 2.0
COUPLE_PSEUDO_RATINGS = 4.0
NEW_FIRST_BELOW = 20
VETO_RATING = 1


class Reasons:
    """Why a winner had the weight it had. The weight is the product of the four parts.

    `novelty`: 0 to 1, 1 for what was never offered. `variety`: 0.15 to 1, below 1 when one of the
    last two offers was of the same category. `expected_rating`: points of the 1-5 scale above
    (below) what this couple usually gives, 0 when nothing is known. `never_offered`: new here.
    """

    __slots__ = ("expected_rating", "never_offered", "novelty", "variety")

    def __init__(
        self, *, novelty: float, variety: float, expected_rating: float, never_offered: bool
    ) -> None:
        self.novelty = novelty
        self.variety = variety
        self.expected_rating = expected_rating
        self.never_offered = never_offered

    @property
    def weight(self) -> float:
        """How much more often than a runner of weight 1 this one wins, all else equal."""
        bonus = NEVER_OFFERED if self.never_offered else 1.0
        return self.novelty * self.variety * exp(self.expected_rating) * bonus


class Winner:
    """One thing that was drawn, with the reasons for its weight."""

    __slots__ = ("category", "id", "reasons")

    def __init__(self, id: str, category: str, reasons: Reasons) -> None:  # noqa: A002 - the domain's word
        self.id = id
        self.category = category
        self.reasons = reasons


def draw(
    fits: Iterable[Thing],
    *,
    offers: Sequence[Thing] = (),
    ratings: Iterable[Rating] = (),
    vetoed: Collection[str] = (),
    seed: str,
    number: int,
    count: int = 1,
) -> list[Winner]:
    """Draw up to `count` things from those that fit; fewer when the others rest or are vetoed.

    `fits` and `offers` are (id, category), the offers oldest first, of things that no longer fit
    too. `ratings` are (id, category, 1-5), those that the reader may see. `number` is the
    draw's own number: the same seed, number and history draw the same things on every machine.

    Each further winner is drawn as if the one before it had just been offered, so that several at
    once are of several kinds. No winner is among the most recently offered half of what fits.
    """
    given = list(ratings)
    runners = _not_vetoed(fits, given, vetoed)
    ages = _ages(offers)
    tired = _resting(runners, ages)
    new_first = len(runners) < NEW_FIRST_BELOW
    taste = Taste(given)
    recent = [category for _, category in offers[-2:]]
    waiting = {name: kind for name, kind in runners.items() if name not in tired}
    winners: list[Winner] = []
    while waiting and len(winners) < count:
        never = {name: kind for name, kind in waiting.items() if name not in ages}
        field = never if never and new_first else waiting
        reasons = {
            name: Reasons(
                novelty=_novelty(ages.get(name)),
                variety=_variety(kind, recent),
                expected_rating=taste.expected(name, kind),
                never_offered=name not in ages,
            )
            for name, kind in field.items()
        }
        first = _first_home(reasons, seed, number)
        kind = waiting.pop(first)
        winners.append(Winner(first, kind, reasons[first]))
        recent = [*recent[-1:], kind]
    return winners


class Taste:
    """What a couple's ratings lead one to expect of things rated, and of things not yet tried.

    A thing's own ratings are shrunk to its category's mean by 2 pseudo-ratings, and that to the
    couple's mean by 4: one good evening moves its kind a little, and nothing far.
    """

    __slots__ = ("_by_id", "_by_kind", "_usual")

    def __init__(self, ratings: Iterable[Rating]) -> None:
        self._by_id: dict[str, tuple[int, int]] = {}
        self._by_kind: dict[str, tuple[int, int]] = {}
        total = number = 0
        for name, kind, points in ratings:
            total, number = total + points, number + 1
            _add(self._by_id, name, points)
            _add(self._by_kind, kind, points)
        self._usual = total / number if number else 0.0

    def expected(self, name: str, kind: str) -> float:
        """Points of the 1-5 scale above (below) the couple's mean; 0 when nothing is known."""
        of_kind = self._above_usual(self._by_kind.get(kind), COUPLE_PSEUDO_RATINGS, 0.0)
        return self._above_usual(self._by_id.get(name), CATEGORY_PSEUDO_RATINGS, of_kind)

    def _above_usual(
        self, sum_and_number: tuple[int, int] | None, pseudo_ratings: float, prior: float
    ) -> float:
        if sum_and_number is None:
            return prior
        total, number = sum_and_number
        return (total - number * self._usual + pseudo_ratings * prior) / (number + pseudo_ratings)


def _add(sums: dict[str, tuple[int, int]], key: str, points: int) -> None:
    total, number = sums.get(key, (0, 0))
    sums[key] = (total + points, number + 1)


def _not_vetoed(
    fits: Iterable[Thing], ratings: Iterable[Rating], vetoed: Collection[str]
) -> dict[str, str]:
    """Leave out what was rated 1, too: nobody has to say no twice."""
    out = {*vetoed, *(name for name, _, points in ratings if points <= VETO_RATING)}
    return {name: kind for name, kind in fits if name not in out}


def _ages(offers: Sequence[Thing]) -> dict[str, int]:
    """How many offers ago each thing was last offered: 1 for the very last."""
    ages: dict[str, int] = {}
    for age, (name, _) in enumerate(reversed(offers), start=1):
        ages.setdefault(name, age)
    return ages


def _resting(runners: Mapping[str, str], ages: Mapping[str, int]) -> set[str]:
    """Name the most recently offered half of what fits, at most 60."""
    offered = sorted((name for name in runners if name in ages), key=ages.__getitem__)
    return set(offered[: min(MOST_THAT_REST, len(runners) // 2)])


def _novelty(age: int | None) -> float:
    return 1.0 if age is None else 1.0 - exp(-age / NOVELTY_OFFERS)


def _variety(kind: str, recent: Sequence[str]) -> float:
    last = SAME_AS_LAST if recent and recent[-1] == kind else 1.0
    before = SAME_AS_BEFORE if len(recent) > 1 and recent[-2] == kind else 1.0
    return last * before


def _first_home(reasons: Mapping[str, Reasons], seed: str, number: int) -> str:
    """Who finishes first; of two at the same instant, the one whose id sorts first."""
    start = _mixed(_mixed(_fingerprint(seed)) + number)
    times = {
        name: -log(_uniform(start, name)) / max(why.weight, 1e-300) for name, why in reasons.items()
    }
    return min(times, key=lambda name: (times[name], name))


def _uniform(start: int, name: str) -> float:
    """Give a number between 0 and 1, both excluded, that hangs on the draw and this id alone."""
    return ((_mixed(start ^ _fingerprint(name)) >> 11) + 0.5) / (1 << 53)


def _fingerprint(text: str) -> int:
    r"""Read the text's bytes as one long number, modulo the prime 2**61 - 1 (Karp & Rabin 1987).

    `hash` differs between two runs of Python. The leading byte keeps '' and '\0' apart; a seed
    typed at a shell may hold bytes that are no UTF-8, hence `surrogatepass`.
    """
    return int.from_bytes(b"\x01" + text.encode("utf-8", "surrogatepass"), "big") % ((1 << 61) - 1)


def _mixed(number: int) -> int:
    """SplitMix64's step: nearby numbers come out unrelated (Steele, Lea & Flood 2014, OOPSLA)."""
    mask = (1 << 64) - 1
    mixed = (number + 0x9E3779B97F4A7C15) & mask
    mixed = ((mixed ^ (mixed >> 30)) * 0xBF58476D1CE4E5B9) & mask
    mixed = ((mixed ^ (mixed >> 27)) * 0x94D049BB133111EB) & mask
    return mixed ^ (mixed >> 31)
