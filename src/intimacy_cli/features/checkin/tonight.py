"""Which small thing to do tonight: pure. What may be known of the day, the season and the place in.

The same all day for the same knowledge. Answers take part only where whoever reads the line may
see them: both, once they are open, or one's own, where one is alone. While one of the two is still
to answer, it goes by the calendar: the other may be sitting right there.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from datetime import date
from zlib import crc32

from ...core.days import season_of
from ...core.frozen import frozen
from ...packs.instrument import Tonight

# On the scale of seven: from here on there was tension, down to here one was not understood, and
# from here on affection was as it should be.
TENSE, NOT_UNDERSTOOD, RIGHT = 5, 3, 6
# What asks for nothing but a quiet evening.
EASE = "tension"


@frozen
class Evening:
    """What a line has to suit. `answers`: of each whose answers the reader may see.

    `south`: on which half of the globe, None where nobody said; `apart`: in two towns.
    """

    day: date
    answers: Sequence[Mapping[str, int]] = ()
    south: bool | None = None
    apart: bool = False


def tonight(lines: Sequence[Tonight], evening: Evening) -> str | None:
    """One small thing to do; None if there is none that suits."""
    fits = [line for line in lines if _suits_the_place(line, evening)]
    return _of_the_day(_suited_to_the_day(fits, evening.answers), evening.day)


def _suits_the_place(line: Tonight, evening: Evening) -> bool:
    if line.where not in ("", "apart" if evening.apart else "together"):
        return False
    if not line.season:
        return True
    south = evening.south
    return south is not None and season_of(evening.day, south=south) in line.season


def _suited_to_the_day(
    lines: Sequence[Tonight], answers: Sequence[Mapping[str, int]]
) -> list[Tonight]:
    """A tense day has an easy evening; touch comes only where it was right for everybody."""
    touch = bool(answers) and all(each.get("affection", 0) >= RIGHT for each in answers)
    fits = [line for line in lines if touch or not line.touch]
    if any(each.get("tension", 0) >= TENSE for each in answers):
        return _of(EASE, fits) or [line for line in fits if line.area != "new"]
    if any(each.get("understood", TENSE) <= NOT_UNDERSTOOD for each in answers):
        return _of("understood", fits) or fits
    return fits


def _of(area: str, lines: Iterable[Tonight]) -> list[Tonight]:
    return [line for line in lines if line.area == area]


def _of_the_day(lines: Sequence[Tonight], day: date) -> str | None:
    """The lines come in an order that hangs on the round of days, each once a round."""
    if not lines:
        return None
    turn, place = divmod(day.toordinal(), len(lines))
    return sorted(lines, key=lambda line: crc32(f"{turn}/{line.id}".encode()))[place].text
