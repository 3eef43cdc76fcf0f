"""Homes of couples who never were: the same to the last answer each time, for looking back on.

Each writes what the check-in writes, day by day, and nothing else unless it says so.
"""

from __future__ import annotations

import math
import random
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from datetime import UTC, date, datetime, timedelta
from pathlib import Path

from intimacy_cli.core.partners import Partner
from intimacy_cli.store.log import Log
from intimacy_cli.store.record import NewRecord, fresh_id

UNTIL = date(2026, 11, 23)
AREAS = ("close", "shared", "understood", "tension", "new", "affection", "stress")
LEVELS = {
    "close": 5.2, "shared": 4.6, "understood": 5.0, "tension": 2.4, "new": 3.4, "affection": 5.0,
    "stress": 3.6,
}  # fmt: skip
Shift = Callable[[str, str, int], float]


@dataclass(frozen=True)
class Life:
    """How a couple's days go: how many, which are missed, how they hang together, what shifts.

    `shift` says by how much an area of somebody's lies off its level, so many days before the end.
    """

    days: int
    missing: float = 0.15
    carried: float = 0.3
    noise: float = 0.0
    sd: float = 0.9
    shift: Shift = lambda _who, _area, _back: 0.0
    gaps: tuple[tuple[int, int], ...] = ()
    weekly: bool = False
    names: tuple[str, ...] = ("Ana", "Ben")
    together: bool = True
    full: bool = False


def _falls(who: str, area: str, back: int) -> float:
    return -1.8 if (who, area) == ("Ben", "understood") and back < 40 else 0.0


LIVES = {
    "steady": Life(200),
    "fallen": Life(200, shift=_falls, weekly=True),
    "swinging": Life(300, carried=0.85, noise=0.62),
    "four": Life(4, missing=0.0),
    "gaps": Life(240, gaps=((150, 95), (60, 41))),
    "alone": Life(120, names=("Ana",)),
    "year": Life(365, shift=_falls, weekly=True, gaps=((200, 186),), full=True),
}


def make_home(home: Path, life: Life, *, seed: int = 1, until: date = UNTIL) -> None:
    """Fill the vault of a new home with a life, the last day on `until`."""
    log = Log.open(str(home / "data/vault.db"), str(home / "config/key"), create=True)
    couple = [Partner(fresh_id(), name) for name in life.names]
    with log.writing():
        for seat, each in enumerate(couple, 1):
            payload = {"partner": each.id, "seat": seat, "name": each.name}
            log.append(
                _evening(until - timedelta(days=life.days)), NewRecord("partner", until, payload)
            )
        days = [_answers(life, each.name, seed) for each in couple]
        for number in range(life.days):
            day = until - timedelta(days=life.days - 1 - number)
            for who, answers in zip(couple, [next(each) for each in days], strict=True):
                if answers:
                    log.append(_evening(day), _record(life, who, day, answers))
        if life.full:
            for day, new in _lived(until, couple):
                log.append(_evening(day), new)
            _thank(log, until, couple)


# A line each on the 14th of a month; some have signs that a page or Markdown would obey.
NOTES = {
    "Ana": (
        "porridge & snow outside", "you waited up for me", "first evening without a coat",
        "we sang in the car", "the balcony again", "too hot to cook, so bread & olives",
        "the sea was cold, you went in", "nothing planned, and it was good", "new shoes for school",
        "the long way round", "a <b>very</b> slow breakfast", "candles for the fourth",
    ),
    "Ben": (
        "glad to be indoors", "late shift, warm kitchen", "mud up to our knees",
        "you know all the words", "your tomatoes have come up", "three peaches left",
        "I did go in, briefly", "we slept till ten", "he didn't look round, we did",
        "lost on purpose", "tea & the whole newspaper", "you remembered the matches",
    ),
}  # fmt: skip
DATES = ("Reading the Mud", "Fingertip Telegram", "Recipe Without Numbers", "The Slowest Dance")
THANKS = (
    ("you kept the soup warm", 300), ("you drove through the rain", 210),
    ("you laughed <out loud> at my joke", 120), ("you let me sleep", 30),
)  # fmt: skip
WISHES = ("See the northern lights", "Learn to sail <properly>", "Bake bread & eat it warm")


def _lived(until: date, couple: list[Partner]) -> Iterator[tuple[date, NewRecord]]:
    """What else a couple does in a year, all of it open to both, and one thing that is not."""
    for number, title in enumerate(DATES * 3):
        day = until - timedelta(days=350 - 28 * number)
        yield day, NewRecord("date.done", day, {"idea": f"idea-{number % 4}", "title": title})
    for number, text in enumerate(WISHES):
        day = until - timedelta(days=300 - 90 * number)
        yield day, NewRecord("wish", day, {"wish": f"w{number}", "text": text, "when": "dream"})
        later = day + timedelta(days=60)
        yield later, NewRecord("wish.done", later, {"wish": f"w{number}"})
    for number in range(20):
        day = until - timedelta(days=340 - 17 * number)
        yield day, NewRecord("talk.day", day, {"seconds": 600})
        yield day, NewRecord("talk.card", day, {"card": f"card-{number}", "deck": "small"})
    day = until - timedelta(days=10)
    yield day, NewRecord("date.rated", day, {"idea": "idea-1", "stars": 1}, couple[0].id, "own")


def _thank(log: Log, until: date, couple: list[Partner]) -> None:
    """Thanks in turn, each read on the evening after; then one that waits, and one that is kept."""
    for number, (text, back) in enumerate(THANKS):
        day, (who, reader) = until - timedelta(days=back), couple[:: 1 if number % 2 else -1]
        (given,) = log.append(_evening(day), NewRecord("thanks", day, {"text": text}, who.id))
        after = day + timedelta(days=1)
        log.append(_evening(after), NewRecord("thanks.read", after, {"of": given}, reader.id))
    for seen_by in ("both", "own"):
        kept = {"text": f"CANARY-thanks-{seen_by}"}
        log.append(_evening(until), NewRecord("thanks", until, kept, couple[0].id, seen_by))


def _answers(life: Life, name: str, seed: int) -> Iterator[dict[str, dict[str, int]] | None]:
    chance = random.Random(f"{seed} {name}")
    # Whether a day is missed is the couple's: then most rounds are complete.
    missed = random.Random(f"{seed} {'both' if life.together else name}")
    true, fresh = math.sqrt(1 - life.noise), math.sqrt(1 - life.carried**2)
    mood = {area: chance.gauss(0, 1) for area in AREAS}
    for back in range(life.days - 1, -1, -1):
        taps = {}
        for area in AREAS:
            mood[area] = life.carried * mood[area] + fresh * chance.gauss(0, 1)
            felt = true * mood[area] + math.sqrt(life.noise) * chance.gauss(0, 1)
            level = LEVELS[area] + life.shift(name, area, back) - (0.6 if name == "Ben" else 0.0)
            taps[area] = min(7, max(1, round(level + life.sd * felt)))
        found = {"answers": taps}
        if life.weekly and back % 7 == 3:
            week = {"week_close": taps["close"], "week_ease": 8 - taps["tension"]}
            found["week"] = week | {"week_desired": taps["affection"]}
        away = any(first >= back >= last for first, last in life.gaps)
        yield None if missed.random() < life.missing or away else found


def _record(life: Life, who: Partner, day: date, answers: dict[str, dict[str, int]]) -> NewRecord:
    payload: dict[str, object] = {**answers, "version": "2"}
    if life.full and day.day == 14:
        payload["note"] = NOTES[who.name][day.month - 1]
    elif life.full and day.day == 3 and who.name == "Ana":
        payload["note"] = "CANARY-one-sided"
    if len(life.names) == 1:
        return NewRecord("checkin", day, payload, who.id, "own", f"checkin/{day}")
    return NewRecord("checkin", day, payload, who.id, "round", f"checkin/{day}")


def _evening(day: date) -> datetime:
    return datetime.combine(day, datetime.min.time(), UTC) + timedelta(hours=19)
