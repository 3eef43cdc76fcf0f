"""Says which area a couple might turn to next, and what to do for it. It must not write sentences.

A step is a reason code, an area, a command and plain numbers; whoever shows it makes the sentence.
It must be given only what both may see: answers of rounds that are complete, wishes that are open
to both. Then no reason can betray what one partner has not revealed; and no step ever says whose
answers have fallen.

The lines of the shell's start-up import this module (see `core/weighted_draw.py`), so values are
classes written by hand, days are plain numbers (`date.toordinal()`), and types are for the checker
only. `benchmarks/suggest.py` measures how often the rule names the right area, beside simpler ones.
"""

from __future__ import annotations

from math import sqrt

from .checkin_stats import RECENT_DAYS, SCORED, AreaHistory, both_levels

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Collection, Mapping, Sequence
    from typing import Final, Literal

    from .checkin_stats import CheckIn, Fall, Numbers

    Want = tuple[int, str]
    Reason = Literal["fallen", "wanted", "lowest", "held", "new_to_you", "in_turn"]
    Choice = tuple[str, Reason, Numbers | None]

HELD_DAYS = 21
CLEARLY_FALLEN = 2.5
CHECK_INS_FOR_AN_AREA = 7
_NO_MEAN = 8.0

# What gives way to what, while something is held.
STRENGTH: Final = {"new_to_you": 0, "in_turn": 0, "held": 0, "lowest": 1, "wanted": 2, "fallen": 3}

# A low answer about affection may mean too much, or not wanted: nobody is ever nudged by it.
ADVISED: Final = tuple(area for area in SCORED if area != "affection")

# What to do for an area: the words to type after `intimacy`, and a name for the sentence. Each is
# safe for everyone, on a bad evening and where there is fear: none opens a row, none says 'talk it
# out now'. For tension that means an easy evening, practising to listen, or looking back alone.
_WAYS: Final = {
    "close": (("talk", "talk-about-the-day"), ("date-idea", "time-for-two")),
    "shared": (("talk", "talk-about-the-day"), ("listen", "practise-listening")),
    "understood": (("listen", "practise-listening"), ("talk", "talk-about-the-day")),
    "tension": (
        ("date-idea --energy low", "an-easy-evening"),
        ("listen", "practise-listening"),
        ("conflict reflect", "look-back-alone"),
    ),
    "new": (("date-idea --new", "something-new"), ("bucket draw", "from-your-list")),
    # Only where it was wished for, and never touch or nearness: one of two may not want it.
    "affection": (("talk", "talk-about-the-day"),),
}
_TOUR: Final = (
    ("checkin", "check-in"),
    ("date-idea", "time-for-two"),
    ("talk", "talk-about-the-day"),
    ("bucket", "start-your-list"),
    ("listen", "practise-listening"),
    ("therapist", "know-where-to-ask"),
)


class CurrentSuggestion:
    """The area that has been suggested, the day it began, and the strongest reason it had."""

    __slots__ = ("area", "reason", "since")

    def __init__(self, area: str, since: int, reason: Reason) -> None:
        self.area = area
        self.since = since
        self.reason = reason


class NextStep:
    """One thing to do next. `area`, `numbers` and `held` are None while there is too little to say.

    `command` is what to type after `intimacy`, `action` a name for it that does not change.
    `held` is what to hand to the next call.
    """

    __slots__ = ("action", "area", "command", "held", "numbers", "reason")

    def __init__(
        self,
        way: tuple[str, str],
        reason: Reason,
        held: CurrentSuggestion | None = None,
        numbers: Numbers | None = None,
    ) -> None:
        self.command, self.action = way
        self.reason: Reason = reason
        self.area = held.area if held else None
        self.held = held
        self.numbers = numbers


def next_step(
    people: Sequence[Sequence[CheckIn]],
    *,
    today: int,
    available: Collection[str],
    wants: Sequence[Sequence[Want]] = (),
    held: CurrentSuggestion | None = None,
    used: Collection[str] = (),
    not_now: Collection[str] = (),
) -> NextStep | None:
    """Name one step, or None when no command that would serve is `available`.

    `people` has each partner's check-ins in any order, (day, answers 1-7 by area), the last 210
    days or all (2 ms for ten years of two); `wants` each partner's wishes, (day, area); what is
    dated after `today` is left out. `available` and `used` are first words of commands; `not_now`
    are whole ones that were suggested often enough (`conflict reflect` three times a year at most,
    which only the caller can count).

    First comes what has clearly fallen, then what was wished for, then the lowest mean; held for
    three weeks against anything no stronger, and after that until another is clearly lower.
    """
    histories = [AreaHistory(check_ins, today) for check_ins in people]
    levels = {area: n for area, n in both_levels(histories).items() if area in ADVISED}
    falls = _clear_falls(histories)
    choice = _furthest(falls) or _wanted(wants, levels, today) or _lowest(histories, levels)
    if held and choice and not _displaces(choice, _as_it_stands(held, falls), levels, today):
        choice = (held.area, "held", levels[held.area])
    if choice is None:
        return _something_new(available, used, today)
    area, reason, numbers = choice
    keeps = _kept(held, area, reason, today)
    ways = [way for way in _WAYS[area] if _first_word(way) in available and way[0] not in not_now]
    if not ways:
        return _something_new(available, used, today)
    return NextStep(ways[(today - keeps.since) // 7 % len(ways)], reason, keeps, numbers)


def _clear_falls(people: Sequence[AreaHistory]) -> list[Fall]:
    """Find what has clearly fallen below either partner's own usual, the furthest first."""
    falls = [fall for one in people for fall in one.falls() if fall[0] > CLEARLY_FALLEN]
    falls = [fall for fall in falls if fall[1] in ADVISED]
    return sorted(falls, key=lambda fall: -fall[0])


def _furthest(falls: Sequence[Fall]) -> Choice | None:
    return (falls[0][1], "fallen", falls[0][2]) if falls else None


def _as_it_stands(held: CurrentSuggestion, falls: Sequence[Fall]) -> CurrentSuggestion:
    """Hold a fall that is no longer clear against nothing but the lowest mean."""
    if held.reason != "fallen" or any(area == held.area for _, area, _ in falls):
        return held
    return CurrentSuggestion(held.area, held.since, "lowest")


def _wanted(
    wants: Sequence[Sequence[Want]], levels: Mapping[str, Numbers], today: int
) -> Choice | None:
    """Take each partner's latest wish of the last 28 days; of two, the area that stands lower.

    A wish is no noisy measurement, so it counts from the first day on. Never the one who asks
    more often wins, nor the one who asked last.
    """
    latest = []
    for wishes in wants:
        fresh = [
            (day, area) for day, area in wishes if 0 <= today - day < RECENT_DAYS and area in SCORED
        ]
        if fresh:
            latest.append(max(fresh)[1])
    if not latest:
        return None
    area = min(latest, key=lambda area: _place(area, levels))
    return (area, "wanted", levels.get(area))


def _lowest(people: Sequence[AreaHistory], levels: Mapping[str, Numbers]) -> Choice | None:
    if sum(one.number for one in people) < CHECK_INS_FOR_AN_AREA or not levels:
        return None
    area = min(levels, key=lambda area: _place(area, levels))
    return (area, "lowest", levels[area])


def _place(area: str, levels: Mapping[str, Numbers]) -> tuple[float, int]:
    mean = levels[area].mean if area in levels else _NO_MEAN
    return (mean, SCORED.index(area))


def _displaces(
    choice: Choice, held: CurrentSuggestion, levels: Mapping[str, Numbers], today: int
) -> bool:
    """Say whether what would be chosen today takes the place of what is held."""
    area, reason, _ = choice
    if area == held.area or held.area not in levels:
        return True
    if today - held.since < HELD_DAYS:
        return STRENGTH[reason] > STRENGTH[held.reason]
    if reason != "lowest":
        return True
    new, old = levels[area], levels[held.area]
    error = sqrt(new.standard_error**2 + old.standard_error**2)
    return old.mean - new.mean > error


def _kept(
    held: CurrentSuggestion | None, area: str, reason: Reason, today: int
) -> CurrentSuggestion:
    if held is None or held.area != area:
        return CurrentSuggestion(area, today, reason)
    stronger = held.reason if STRENGTH[held.reason] >= STRENGTH[reason] else reason
    return CurrentSuggestion(area, held.since, stronger)


def _something_new(
    available: Collection[str], used: Collection[str], today: int
) -> NextStep | None:
    """Show what this couple has not tried yet, another one every day; all tried: in turn again."""
    there = [way for way in _TOUR if _first_word(way) in available]
    new = [way for way in there if _first_word(way) not in used]
    ways = new or there
    return NextStep(ways[today % len(ways)], "new_to_you" if new else "in_turn") if ways else None


def _first_word(way: tuple[str, str]) -> str:
    return way[0].partition(" ")[0]
