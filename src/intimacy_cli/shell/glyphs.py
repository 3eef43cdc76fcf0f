"""The signs that pictures are drawn with: one column each, or their stand-ins in ASCII. Pure.

Two people have two marks wherever they are seen beside each other: shape says who, colour helps.
"""

from __future__ import annotations

from collections.abc import Sequence

from ..core.frozen import frozen
from ..core.sanitize import inert
from ..core.styled_text import Line, Look, Span, Style, line, quietly

PEOPLE = (Style.FIRST, Style.SECOND)


@frozen
class Glyphs:
    """One set. `people`: the two partners' marks, `both`: where they meet; `steps` rise.

    `point` and `rail` make a track, `full` and `rest` a bar, `box` a card's corners (from the top
    left, row by row); `marker` stands before what is chosen or being typed, `chosen` is where one
    stands on a scale while choosing: nobody's mark.
    """

    people: tuple[str, str]
    both: str
    empty: str
    steps: str
    shades: tuple[str, str]
    side: str
    foot: str
    corner: str
    point: str
    rail: str
    full: str
    rest: str
    box: str
    marker: str
    chosen: str
    up: str
    down: str


UNICODE = Glyphs(
    ("●", "◆"), "◉", "·", "▁▂▃▄▅▆▇", ("░", "▒"), "│", "─", "└",
    point="○", rail="─", full="━", rest="─", box="╭╮╰╯", marker="›", chosen="■", up="↑", down="↓",  # noqa: RUF001 - it is that sign
)  # fmt: skip
ASCII = Glyphs(
    ("o", "*"), "#", ".", "_.-:=+#", (":", "="), "|", "-", "+",
    point=".", rail="-", full="=", rest="-", box="++++", marker=">", chosen="@", up="^", down="v",
)  # fmt: skip


def glyphs_for(look: Look) -> Glyphs:
    """The set that this terminal draws in one column."""
    return ASCII if look.ascii else UNICODE


def arrows_of(look: Look) -> str:
    """What the keys that go up and down are called in a row of keys."""
    return "arrows" if look.ascii else "↑ ↓"


def in_signs(text: str, look: Look) -> str:
    """Words of ours with the dot between them that this terminal draws in one column."""
    return text.replace("·", "-") if look.ascii else text


def mark_of(seat: int, look: Look) -> Span:
    """The mark of the first (0) or the second (1) partner."""
    return Span(glyphs_for(look).people[seat], PEOPLE[seat])


def title_with_marks(text: str, names: Sequence[str], look: Look, width: int) -> list[Line]:
    """A title with whose mark is whose at its right, or below it where there is no room."""
    marks: list[str | Span] = []
    for seat, name in enumerate(names):
        marks += ["    " if seat else "", mark_of(seat, look), f" {name}"]
    taken = sum(len(each.text if isinstance(each, Span) else each) for each in marks)
    room = width - len(text) - taken
    head = Span(text, Style.TITLE)
    if room >= 2:
        return [line(head, " " * room, *marks)]
    return [line(head), line(*marks)]


def spark(values: Sequence[float | None], lowest: float, highest: float, look: Look) -> str:
    """A small chart, a column a value: the higher, the more; a blank where there is none."""
    steps = glyphs_for(look).steps
    share = (len(steps) - 1) / (highest - lowest)
    return "".join(
        " " if value is None else steps[round((min(max(value, lowest), highest) - lowest) * share)]
        for value in values
    )


def spans_of(cells: Sequence[Span]) -> list[Span]:
    """Cells in a row, those of one style joined, and none of blanks at the end.

    >>> [each.text for each in spans_of([Span("a"), Span("b"), Span(" ")])]
    ['ab']
    """
    rest = list(cells)
    while rest and not rest[-1].text.strip():
        rest.pop()
    joined: list[Span] = []
    for cell in rest:
        if joined and joined[-1].style is cell.style:
            joined[-1] = Span(joined[-1].text + cell.text, cell.style)
        else:
            joined.append(cell)
    if joined:
        joined[-1] = Span(joined[-1].text.rstrip(), joined[-1].style)
    return joined


def caption(text: str, width: int) -> list[Line]:
    """A sentence that stands back, under a picture, in rows of at most `width` columns."""
    return [line(quietly(row)) for row in _broken(text, width)]


def wrap_sentence(text: str, width: int) -> list[Line]:
    """A sentence that stands beside a picture, in rows of at most `width` columns."""
    return [line(row) for row in _broken(text, width)]


def _broken(text: str, width: int) -> list[str]:
    import textwrap

    return textwrap.wrap(inert(text), width, break_on_hyphens=False)
