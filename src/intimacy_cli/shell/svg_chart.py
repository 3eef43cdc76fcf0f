"""A chart of one area over time as SVG: for a file of its own, or inside a page. Pure.

It asks for nothing from outside, follows light and dark, and says in words what it shows. Two
people have two shapes, a dot and a diamond, beside two colours.
"""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date
from html import escape

from ..core.days import short
from ..core.frozen import frozen
from ..core.sanitize import inert
from .plot import Dots, PlotFrame, buckets

WIDTH, HEIGHT = 640, 220
LEFT, TOP, BOTTOM, RIGHT = 36, 36, 28, 12
MOST_DOTS = 120  # more of them would be a smear, and a page has many charts

STYLE = """\
.chart{color-scheme:light dark;font:13px system-ui,sans-serif;--ink:#1d1d1f;--soft:#5c5c63;
--line:#d8d8dc;--one:#00697a;--two:#9b2d86;--back:#fff}
@media (prefers-color-scheme:dark){.chart{--ink:#f2f2f4;--soft:#b4b4bc;--line:#46464d;--one:#5cd0e3;
--two:#f19be2;--back:#161618}}
.chart .back{fill:var(--back)}.chart text{fill:var(--ink)}.chart .soft{fill:var(--soft)}
.chart .grid{stroke:var(--line);stroke-width:1}
.chart .dot0{fill:var(--one)}.chart .dot1{fill:var(--two)}
.chart .usual0{fill:var(--one);opacity:.13}.chart .usual1{fill:var(--two);opacity:.13}
"""


@frozen
class Picture:
    """One chart: its title, what it shows in words, the lines, their names, and the days."""

    title: str
    words: str
    lines: tuple[Dots, ...]
    names: tuple[str, ...]
    frame: PlotFrame


def svg_file(pictures: Sequence[Picture]) -> str:
    """A file with these charts below one another."""
    parts = [
        f'<g transform="translate(0 {number * HEIGHT})">{_inside(each)}</g>'
        for number, each in enumerate(pictures)
    ]
    words = " ".join(each.words for each in pictures)
    size = f'viewBox="0 0 {WIDTH} {HEIGHT * len(pictures)}"'
    return (
        f'<svg xmlns="http://www.w3.org/2000/svg" class="chart" role="img" {size}>'
        f"<title>{_text(joined_titles(pictures))}</title><desc>{_text(words)}</desc>"
        f"<style>{STYLE}</style>"
        f'<rect class="back" width="{WIDTH}" height="{HEIGHT * len(pictures)}"/>'
        f"{''.join(parts)}</svg>\n"
    )


def svg_inline(picture: Picture, name: str) -> str:
    """One chart inside a page that has STYLE; `name` is its id there."""
    return (
        f'<svg class="chart" role="img" aria-labelledby="{name}-t {name}-d" '
        f'viewBox="0 0 {WIDTH} {HEIGHT}"><title id="{name}-t">{_text(picture.title)}</title>'
        f'<desc id="{name}-d">{_text(picture.words)}</desc>{_inside(picture)}</svg>'
    )


def joined_titles(pictures: Sequence[Picture]) -> str:
    """What all of them are about."""
    return ", ".join(each.title for each in pictures)


def _inside(picture: Picture) -> str:
    parts = [f'<text x="{LEFT}" y="20" font-weight="600">{_text(picture.title)}</text>']
    at = WIDTH - RIGHT - sum(map(_room, picture.names))
    for seat, name in enumerate(picture.names):
        parts.append(_mark(seat, at + 5, 16))
        parts.append(f'<text x="{at + 14}" y="20">{_text(name)}</text>')
        at += _room(name)
    parts += _grid(picture.frame)
    for dots in picture.lines:
        parts += _line(dots, picture.frame)
    return "".join(parts)


def _room(name: str) -> int:
    """How much a mark and its name take, at the size that words have on a telephone."""
    return 24 + 12 * len(name)


def _grid(frame: PlotFrame) -> list[str]:
    parts = []
    for value in range(frame.lowest, frame.highest + 1):
        y = _y(value, frame)
        parts.append(f'<path class="grid" d="M{LEFT} {y:.1f}H{WIDTH - RIGHT}"/>')
        parts.append(
            f'<text class="soft" x="{LEFT - 10}" y="{y + 4:.1f}" text-anchor="end">{value}</text>'
        )
    for share, anchor in ((0.0, "start"), (0.5, "middle"), (1.0, "end")):
        day = date.fromordinal(frame.first + round(share * (frame.last - frame.first)))
        x = LEFT + share * (WIDTH - LEFT - RIGHT)
        parts.append(
            f'<text class="soft" x="{x:.0f}" y="{HEIGHT - 6}" text-anchor="{anchor}">'
            f"{short(day)} {day.year}</text>"
        )
    return parts


def _line(dots: Dots, frame: PlotFrame) -> list[str]:
    parts = []
    if dots.usual is not None:
        top, bottom = (_y(value, frame) for value in reversed(dots.usual))
        parts.append(
            f'<rect class="usual{dots.seat}" x="{LEFT}" y="{top:.1f}" '
            f'width="{WIDTH - LEFT - RIGHT}" height="{max(bottom - top, 2):.1f}"/>'
        )
    columns = min(MOST_DOTS, frame.last - frame.first + 1)
    step = (WIDTH - LEFT - RIGHT) / columns
    for column, mean in enumerate(buckets(dots, frame.first, frame.last, columns)):
        if mean is not None:
            parts.append(_mark(dots.seat, LEFT + (column + 0.5) * step, _y(mean, frame)))
    return parts


def _mark(seat: int, x: float, y: float) -> str:
    if seat == 0:
        return f'<circle class="dot0" cx="{x:.1f}" cy="{y:.1f}" r="4"/>'
    return f'<path class="dot1" d="M{x:.1f} {y - 5:.1f}l5 5l-5 5l-5-5z"/>'


def _y(value: float, frame: PlotFrame) -> float:
    share = (value - frame.lowest) / (frame.highest - frame.lowest)
    return HEIGHT - BOTTOM - share * (HEIGHT - TOP - BOTTOM)


def _text(text: str) -> str:
    return escape(inert(text))
