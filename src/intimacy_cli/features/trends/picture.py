"""The trends as an SVG file: a chart an area. Pure."""

from __future__ import annotations

from ...shell.svg_chart import Picture, svg_file
from ...shell.trend_line import AREA_NAMES, grade_words, usual_words, wrong_words
from . import words
from .answers import Trends
from .view import areas_told, chart_frame, dots_of


def pictures(answer: Trends) -> str:
    """The charts of all areas that were asked for, each with its sentences."""
    return svg_file([_picture(area, answer) for area in areas_told(answer)])


def _picture(area: str, answer: Trends) -> Picture:
    lines = [each for each in answer.lines if each.area == area]
    said = [
        f"{each.who}: {grade_words(each, answer.until)}, usual {usual_words(each.usual)}."
        for each in answer.areas
        if each.area == area
    ]
    few = words.too_few_words(tuple(each for each in answer.too_few if each.area == area))
    return Picture(
        AREA_NAMES[area],
        " ".join([*said, *few, wrong_words(answer.wrong_a_year)]),
        tuple(dots_of(each, answer) for each in lines),
        answer.partners,
        chart_frame(answer.since, answer.until, 0),
    )
