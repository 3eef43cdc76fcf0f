"""A check-in as a picture: both on one track a row, or one's own day and the fortnight. Pure.

Rows in which the two are near each other come first; the one that lies furthest apart comes last,
with one question to ask. Nothing says whose answer is the higher one.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from datetime import date

from ...core.days import say_day
from ...core.frozen import frozen
from ...core.series import HIGHEST, LOWEST
from ...core.styled_text import Line, Look, Span, Style, blank, line, quietly, strong
from ...core.wrapping import break_line
from ...shell.glyphs import spark, title_with_marks
from ...shell.track import track, track_width
from .answers import WORTH_ASKING, CheckinReveal, PartnerAnswers, Trail
from .area_words import area_words, named_week

AREA = 13  # columns of an area's name
FURTHEST = "furthest apart"
_SCALE = (LOWEST, HIGHEST)
_WIDE = 56  # columns from which a picture of the fortnight stands beside the day


@frozen
class PictureRow:
    """An area with what each of the two answered; None where it was skipped."""

    area: str
    values: tuple[int | None, ...]

    @property
    def apart(self) -> int:
        """How far apart the two are; -1 where one of them did not answer."""
        if None in self.values or len(self.values) != 2:
            return -1
        one, other = (each or 0 for each in self.values)
        return abs(one - other)


def can_be_drawn(answer: CheckinReveal) -> bool:
    """Whether there are two sides of the daily check-in, all on its scale."""
    values = [v for side in answer.partners for v in (*side.answers.values(), *_week(side))]
    on_scale = all(LOWEST <= value <= HIGHEST for value in values)
    return len(answer.partners) == 2 and not answer.questionnaire and bool(values) and on_scale


def head_of(answer: CheckinReveal, look: Look, *, roomy: bool = True) -> list[Line]:
    """The day, whose mark is whose, and which end of the tracks is which."""
    names = [each.name for each in answer.partners]
    head = title_with_marks(day_words(answer.day), names, look, look.width)
    return [*head, *([blank()] if roomy else []), ends_of_the_scale()]


def rows_of(answer: CheckinReveal) -> list[PictureRow]:
    """The areas of the day, quietest first, the furthest apart last."""
    rows = _rows([each.answers for each in answer.partners])
    return sorted(rows, key=lambda row: row.apart)


def drawn_rows(answer: CheckinReveal, look: Look) -> list[Line]:
    """The rows as tracks; the last one is named where the two are worth a question."""
    rows = rows_of(answer)
    lines = [_drawn(row, look) for row in rows]
    if rows[-1].apart >= WORTH_ASKING and _names_the_last(look):
        lines[-1] = line(*lines[-1].spans, "   ", strong(FURTHEST))
    return lines


def ends_of_the_scale() -> Line:
    """Which end of the tracks below is which: the keys that were pressed."""
    return line(quietly(" " * AREA + f"{LOWEST}".ljust(track_width(_SCALE) - 1) + f"{HIGHEST}"))


def _names_the_last(look: Look) -> bool:
    """Whether there is room beside a track to say which row lies furthest apart."""
    return look.width - AREA - track_width(_SCALE) >= len(FURTHEST) + 3


def words_after(answer: CheckinReveal, look: Look) -> list[Line]:
    """What to ask, what they said of the week, and what they wrote for both."""
    lines = [blank(), *_question(answer, look)]
    weeks = _rows([
        named_week(side.week)
        for side in answer.partners
    ])  # fmt: skip
    if weeks:
        lines += [blank(), *(_drawn(row, look) for row in weeks)]
    said = [row for side in answer.partners for row in _said_by(side, look)]
    return [*lines, *([blank(), *said] if said else [])]


def _question(answer: CheckinReveal, look: Look) -> list[Line]:
    last = rows_of(answer)[-1]
    ask = next((each for each in answer.apart if each.area == last.area), None)
    if ask is None:
        text = "You saw the day much alike. Tell each other what made it so."
        return break_line(line(text), look.width)
    which = "" if _names_the_last(look) else f"Furthest apart: {last.area}. "
    said = f"{which}You saw this differently, and both views are true. Ask:"
    return [
        *break_line(line(said), look.width),
        blank(),
        *break_line(line(strong(ask.ask)), look.width),
    ]


def _said_by(side: PartnerAnswers, look: Look) -> list[Line]:
    rows = []
    if side.shared_note:
        text = side.shared_note.replace("\n", " / ")
        rows.append(line(quietly(f"{side.name}  "), text, indent=len(side.name) + 2))
    if side.want:
        wish = f"would like more of {area_words(side.want)}"
        rows.append(line(quietly(f"{side.name}  "), wish, indent=len(side.name) + 2))
    return [row for each in rows for row in break_line(each, look.width)]


def _rows(sides: Sequence[Mapping[str, int]]) -> list[PictureRow]:
    areas = dict.fromkeys(area for side in sides for area in side)
    return [PictureRow(area, tuple(side.get(area) for side in sides)) for area in areas]


def _drawn(row: PictureRow, look: Look) -> Line:
    return line(f"{row.area:<{AREA}}", *track(row.values, _SCALE, look))


def _week(side: PartnerAnswers) -> list[int]:
    return list((side.week or {}).values())


def own_day(answers: Mapping[str, int], trails: Sequence[Trail], look: Look) -> list[Line]:
    """One's own day on tracks, and one's own last two weeks beside it, a column a day."""
    weeks = {each.area: each.values for each in trails}
    many = max((sum(v is not None for v in each) for each in weeks.values()), default=0) > 1
    tracks = look.width >= _WIDE or not many
    lines = []
    if many:
        gap = " " * (AREA + (track_width(_SCALE) + 3 if tracks else 3))
        lines.append(line(quietly(f"{gap}the last two weeks")))
    for area, value in answers.items():
        shown = track((value,), _SCALE, look) if tracks else [strong(f"{value}")]
        past = spark(weeks.get(area, ()), LOWEST, HIGHEST, look) if many else ""
        between = "   " if tracks else "  "
        lines.append(
            line(f"{area:<{AREA}}", *shown, between, Span(past.rstrip(), Style.ACCENT))
            if past.strip()
            else line(f"{area:<{AREA}}", *shown)
        )
    return lines


def day_words(day: date) -> str:
    """A day as it heads a picture: `Monday 23 November`."""
    return say_day(day).rpartition(" ")[0]
