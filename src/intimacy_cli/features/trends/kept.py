"""The trends that were worked out, kept in the vault until something is written to it.

What is kept is what one viewer may see, under that viewer's id; it is encrypted as everything is,
is in no backup and no export, and goes with the next record, a check-in or any other.
"""

from __future__ import annotations

import json
from contextlib import suppress
from datetime import date
from typing import Any

from ... import __version__
from ...core.trend import Grade, Wrong
from ...errors import IntimacyError
from ...shell.json_output import encode_value
from ...store.log import Log
from .answers import AreaTrend, TooFew, TrendGap, TrendLine, TrendPoint, Trends, Withheld

NAME = "trends"


def kept_trends(log: Log, viewer: str | None, since: date, until: date) -> Trends | None:
    """What was worked out before for this viewer and these days, if it still holds."""
    text = log.projection(_name(viewer), until, _about(since))
    return None if text is None else _decoded(json.loads(text))


def keep_trends(log: Log, viewer: str | None, trends: Trends) -> None:
    """Keep what was worked out; where that cannot be written, nothing is lost."""
    if not log.stored:
        return
    text = json.dumps(encode_value(trends), ensure_ascii=False, separators=(",", ":"))
    with suppress(IntimacyError):
        log.keep_projection(_name(viewer), trends.until, _about(trends.since), text)


def _name(viewer: str | None) -> str:
    return f"{NAME}/{viewer or ''}"


def _about(since: date) -> str:
    return f"{__version__} {since}"


def _decoded(found: Any) -> Trends:
    return Trends(
        _day(found["since"]),
        _day(found["until"]),
        tuple(found["partners"]),
        tuple(_trend(each) for each in found["areas"]),
        tuple(TooFew(**each) for each in found["too_few"]),
        tuple(
            TrendLine(
                each["area"],
                each["who"],
                tuple(TrendPoint(_day(point["day"]), point["value"]) for point in each["points"]),
            )
            for each in found["lines"]
        ),
        tuple(TrendGap(**each) for each in found["apart"]),
        Wrong(**found["wrong_a_year"]),
        withheld=tuple(Withheld(**each) for each in found["withheld"]),
    )


def _trend(found: Any) -> AreaTrend:
    since = found["since"] and _day(found["since"])
    low, high = found["usual"]
    return AreaTrend(**{
        **found, "grade": Grade(found["grade"]), "since": since, "usual": (low, high),
    })  # fmt: skip


def _day(text: str) -> date:
    return date.fromisoformat(text)
