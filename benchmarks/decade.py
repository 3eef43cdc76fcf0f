"""Ten years of a couple, made up: 7,300 check-ins, 1,000 dates, 500 disagreements, 60 wishes.

The generator of the long history on which start-up and every command are timed. What it writes has
the shape of what the commands write, and `data verify` and `data export` read all of it.
"""

from __future__ import annotations

import random
import sys
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import UTC, date, datetime, timedelta
from pathlib import Path

from intimacy_cli.core.partners import Partner
from intimacy_cli.core.sealed_rounds import round_of
from intimacy_cli.features.dates.ideas import TABLE, DateIdea, our_ideas
from intimacy_cli.packs.loader import builtin_path, load_pack
from intimacy_cli.store.log import Log
from intimacy_cli.store.record import NewRecord, fresh_id

AREAS = ("close", "shared", "understood", "tension", "new", "affection", "stress")
DAYS, DATES, CONFLICTS, WISHES = 3650, 1000, 500, 60
# A disagreement of one turn each: seconds since it began, and what happened; 0 and 1 are the seats.
TURNS = (
    (0, "begin", 0), (61, "spoke", None), (75, "said", None), (80, "yes", None), (80, "heard", 0),
    (82, "pass", None), (150, "spoke", None), (166, "said", None), (170, "yes", None),
    (170, "heard", 1), (175, "close", None), (190, "appreciate", 0), (205, "appreciate", 1),
)  # fmt: skip


@dataclass(frozen=True)
class Life:
    """Two partners, the ideas they draw from, and the chance that leads them."""

    couple: tuple[Partner, Partner]
    ideas: tuple[DateIdea, ...]
    chance: random.Random

    def acts(self, day: date, back: int) -> Iterator[tuple[NewRecord, ...]]:
        """What they write on a day that lies `back` days before the last, an act each."""
        for each in self.couple:
            yield (self._checkin(each, day),)
        if _falls(back, DATES):
            yield from self._date(day)
        if _falls(back, CONFLICTS):
            yield self._conflict(day)
        if _falls(back, WISHES):
            text = {"wish": fresh_id(), "text": f"See the sea from hill {back}", "when": "soon"}
            yield (NewRecord("wish", day, text, self.couple[back % 2].id),)

    def _checkin(self, who: Partner, day: date) -> NewRecord:
        chance = self.chance
        payload: dict[str, object] = {"answers": {area: chance.randint(1, 7) for area in AREAS}}
        if day.weekday() == 0:
            payload["want"] = chance.choice(AREAS[:6])
        note = {"note": "a line about the day " * 3} if chance.random() < 0.3 else None
        name = round_of("checkin", day.isoformat())
        return NewRecord("checkin", day, payload, who.id, "round", name, private=note)

    def _date(self, day: date) -> Iterator[tuple[NewRecord, ...]]:
        idea = self.chance.choice(self.ideas)
        named: dict[str, object] = {"idea": idea.id, "title": idea.title}
        kind = {"category": idea.category}
        length = {"minutes": idea.minutes, "cost": idea.cost}
        yield (NewRecord("date.offered", day, named | kind | length),)
        yield (NewRecord("date.taken", day, named),)
        yield (NewRecord("date.done", day, named),)
        for each in self.couple:
            stars = {"stars": self.chance.randint(3, 5)}
            yield (NewRecord("date.rated", day, named | kind | stars, each.id, "own"),)

    def _conflict(self, day: date) -> tuple[NewRecord, ...]:
        seats = [{"id": each.id, "name": each.name} for each in self.couple]
        rules = {"turn_seconds": 90, "pause_seconds": 5, "rounds": 3}
        wall = datetime.combine(day, datetime.min.time(), UTC).timestamp()
        began = {"seats": seats, **rules, "scripted": True, "keep_words": False}
        how = {"how": self.chance.choice(("solved", "middle", "differ")), "until": None}
        ended = how | {
            "turns": 2, "heard": [0, 1], "seconds": 205.0, "speaking": [61.0, 68.0],
            "saying_back": 30.0, "gate": 9.0, "passing": 5.0, "timed_out": 0.0, "other": 32.0,
            "paused": 0.0,
        }  # fmt: skip
        events = (
            {"at": float(at), "event": event, "wall": wall + at}
            | ({} if who is None else {"who": who})
            | (how if event == "close" else {})
            for at, event, who in TURNS
        )
        return (
            NewRecord("conflict", day, began),
            *(NewRecord("conflict.event", day, each) for each in events),
            NewRecord("conflict.end", day, ended),
        )


def make_decade(home: Path, *, until: date, days: int = DAYS, seed: int = 1) -> None:
    """Fill the vault of `home` with `days` days of a couple's life, the last one on `until`."""
    couple = (Partner(fresh_id(), "Ana"), Partner(fresh_id(), "Ben"))
    ideas = tuple(our_ideas(load_pack(builtin_path("ideas"), None).tables[TABLE]))
    life = Life(couple, ideas, random.Random(seed))
    log = Log.open(str(home / "data/vault.db"), str(home / "config/key"), create=True)
    at = datetime.combine(until, datetime.min.time(), UTC)
    with log.writing():
        for seat, each in enumerate(couple, 1):
            payload = {"partner": each.id, "seat": seat, "name": each.name}
            log.append(at - timedelta(days=days), NewRecord("partner", until, payload))
        for back in range(days, 0, -1):
            for act in life.acts(until - timedelta(days=back - 1), back):
                log.append(at - timedelta(days=back), *act)


def _falls(back: int, count: int) -> bool:
    """Whether one of `count` things, spread evenly over the years, falls on this day."""
    return back * count // DAYS != (back - 1) * count // DAYS


if __name__ == "__main__":
    make_decade(Path(sys.argv[1]), until=date.fromisoformat(sys.argv[2]))
