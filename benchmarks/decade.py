"""Ten years of a couple's life, made up: 7,300 check-ins of two partners, with notes and wishes.

The generator of the long history on which start-up and every command are timed.
"""

from __future__ import annotations

import random
import sys
from datetime import UTC, date, datetime, timedelta
from pathlib import Path

from intimacy_cli.core.people import Partner
from intimacy_cli.core.rounds import round_of
from intimacy_cli.store.log import Log, New, fresh_id

AREAS = ("close", "shared", "understood", "tension", "new", "affection", "stress")
DAYS = 3650


def make_decade(home: Path, *, until: date, days: int = DAYS, seed: int = 1) -> None:
    """Fill the vault of `home` with `days` days of check-ins by both, the last one on `until`."""
    chance = random.Random(seed)
    log = Log.open(str(home / "data/vault.db"), str(home / "config/key"), create=True)
    couple = [Partner(fresh_id(), "Ana"), Partner(fresh_id(), "Ben")]
    at = datetime.combine(until, datetime.min.time(), UTC)
    with log.writing():
        for seat, each in enumerate(couple, 1):
            payload = {"partner": each.id, "seat": seat, "name": each.name}
            log.append(at - timedelta(days=days), New("partner", until, payload))
        for back in range(days, 0, -1):
            day = until - timedelta(days=back - 1)
            for each in couple:
                log.append(at - timedelta(days=back), _checkin(each, day, chance))


def _checkin(who: Partner, day: date, chance: random.Random) -> New:
    payload: dict[str, object] = {"answers": {area: chance.randint(1, 7) for area in AREAS}}
    if day.weekday() == 0:
        payload["want"] = chance.choice(AREAS[:6])
    note = {"note": "a line about the day " * 3} if chance.random() < 0.3 else None
    name = round_of("checkin", day.isoformat())
    return New("checkin", day, payload, who.id, "round", name, private=note)


if __name__ == "__main__":
    make_decade(Path(sys.argv[1]), until=date.fromisoformat(sys.argv[2]))
