"""Works out the trends from check-ins: pure. Who may see which check-in was decided before."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import replace
from datetime import date

from ...core.partners import Partner
from ...core.series import AREAS, FOR_ONE_ALONE, STRESS, AnsweredDays, Series, series_of
from ...core.trend import Grade, missing, trend_of, wrong_a_year
from .answers import AreaTrend, TooFew, TrendGap, TrendLine, TrendPoint, Trends, Withheld

Found = Mapping[tuple[str, str], Series]
# Little tension went as well as much of anything else.
_LESS_IS_LIGHTER = ("tension",)


def trends_of(
    check_ins: Iterable[AnsweredDays],
    partners: Sequence[Partner],
    viewer: str | None,
    *,
    since: date,
    until: date,
) -> Trends:
    """The trends of all areas and of everybody, as `viewer` may be told them."""
    found = series_of(check_ins, until.toordinal())
    names = {partner.id: partner.name for partner in partners}
    own = viewer or (partners[0].id if len(partners) == 1 else None)
    told: list[AreaTrend] = []
    few: list[TooFew] = []
    withheld = []
    for area in AREAS:
        for who, name in names.items():
            series = found.get((who, area))
            if series is None:
                continue
            if area in FOR_ONE_ALONE and who != own:
                withheld.append(Withheld(area, name))
                continue
            if lacking := missing(series):
                few.append(TooFew(area, name, len(series.values), lacking))
            else:
                told.append(_told(series, name, since))
    return Trends(
        since, until, tuple(names.values()),
        tuple(sorted(told, key=_what_went_well)),
        tuple(few),
        tuple(_lines(found, names, own, since)),
        tuple(_apart(found, tuple(names), since)),
        wrong_a_year(each.area for each in told),
        withheld=tuple(withheld),
    )  # fmt: skip


def narrow_trends(trends: Trends, area: str | None, who: str | None) -> Trends:
    """The part of it that was asked for; how often a line is wrong stays that of all of them."""

    def asked(each: AreaTrend | TooFew | TrendLine | Withheld) -> bool:
        of_area = area is None or each.area == area or (each.area == STRESS and area in AREAS)
        return of_area and (who is None or each.who == who)

    return replace(
        trends,
        areas=tuple(filter(asked, trends.areas)),
        too_few=tuple(filter(asked, trends.too_few)),
        lines=tuple(filter(asked, trends.lines)),
        apart=() if who else tuple(each for each in trends.apart if area in (None, each.area)),
        area=area,
        withheld=tuple(filter(asked, trends.withheld)),
    )


def _told(series: Series, name: str, since: date) -> AreaTrend:
    trend = trend_of(series, since.toordinal())
    day = None if trend.since is None else date.fromordinal(trend.since)
    return AreaTrend(
        series.area, name, trend.grade, trend.direction, day, trend.usual, len(series.values)
    )


def _what_went_well(trend: AreaTrend) -> tuple[int, int]:
    """What rose (of tension: sank) first, then what is as usual, then what may have, then has."""
    up = -trend.direction if trend.area in _LESS_IS_LIGHTER else trend.direction
    place = {Grade.USUAL: 2, Grade.UNSURE: 1 if up > 0 else 3, Grade.CHANGED: 0 if up > 0 else 4}
    return place[trend.grade], AREAS.index(trend.area)


def _lines(
    found: Found, names: Mapping[str, str], own: str | None, since: date
) -> Iterable[TrendLine]:
    """The answers behind what is told: where a change is withheld, so is the line that shows it."""
    for area in (*AREAS, STRESS):
        for who, name in names.items():
            if (who, area) in found and (who == own or area not in FOR_ONE_ALONE):
                part = found[who, area].since(since.toordinal())
                points = zip(part.days, part.values, strict=True)
                yield TrendLine(
                    area, name, tuple(TrendPoint(date.fromordinal(d), v) for d, v in points)
                )


def _apart(found: Found, people: Sequence[str], since: date) -> Iterable[TrendGap]:
    if len(people) != 2:
        return
    # How far apart two are in affection would be half of what is told to one of them alone.
    for area in (each for each in AREAS if each not in FOR_ONE_ALONE):
        one, other = (found.get((who, area)) for who in people)
        if one is None or other is None:
            continue
        mine = dict(zip(one.days, one.values, strict=True))
        both = [
            abs(mine[day] - value)
            for day, value in zip(other.days, other.values, strict=True)
            if day in mine and day >= since.toordinal()
        ]
        if both:
            yield TrendGap(area, round(sum(both) / len(both), 1), len(both))
