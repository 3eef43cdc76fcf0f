"""What `intimacy report` answers: frozen values that become text, a page or JSON. No I/O."""

from __future__ import annotations

from datetime import date

from ...core.frozen import frozen
from ...core.reliable import ReliableChange
from ...core.series import Series
from ...core.trend import Grade, Wrong


@frozen
class DateDone:
    """A date that was done; of a surprise the title may be unknown.

    `stars`: their own rating, in the report of one who is alone; two never see each other's.
    """

    day: date
    title: str | None
    stars: int | None = None


@frozen
class WishDone:
    """A wish that came true."""

    day: date
    text: str


@frozen
class Talks:
    """How often they sat down to talk: about the day, with a card, in turns."""

    about_the_day: int
    cards: int
    exchanges: int
    disagreements: int


@frozen
class AreaYear:
    """One person's answers in one area: the mean with its band, what is usual, and the grade."""

    area: str
    who: str
    n: int
    mean: float
    band: tuple[float, float]
    usual: tuple[float, float]
    grade: Grade
    direction: int
    since: date | None


@frozen
class Words:
    """A line that somebody shared, of an evening on which both did."""

    day: date
    who: str
    text: str


@frozen
class ThanksRead:
    """A thank-you that reached its reader: who said it, when, and what for."""

    day: date
    who: str
    text: str


@frozen
class Outcome:
    """One person's latest result of a questionnaire; `change` from the one before."""

    who: str
    day: date
    value: float
    change: ReliableChange | None


@frozen
class Questionnaire:
    """A questionnaire of the couple's own. Title, licence and source are its file's, if there."""

    name: str
    title: str | None
    licence: str | None
    source: str | None
    lowest: float | None
    highest: float | None
    results: tuple[Outcome, ...]


@frozen
class PageLine:
    """One line for the page for a therapist: whose it is, None where it is both's."""

    id: str
    whose: str | None
    text: str


@frozen
class Report:
    """A year together, of what both may see; of one who is alone, of their own.

    `thanks` holds as many of one as of the other, so that nothing in it can be weighed.
    `lines` are those of the page for a therapist that were left, None where it was not asked for;
    `added` what they wrote for it themselves.
    """

    since: date
    until: date
    partners: tuple[str, ...]
    evenings: int
    answered_by_both: int
    dates: tuple[DateDone, ...]
    wishes: tuple[WishDone, ...]
    talks: Talks
    areas: tuple[AreaYear, ...]
    words: tuple[Words, ...]
    questionnaires: tuple[Questionnaire, ...]
    wrong_a_year: Wrong
    lines: tuple[PageLine, ...] | None = None
    added: tuple[str, ...] = ()
    thanks: tuple[ThanksRead, ...] = ()


@frozen
class ReportContents:
    """A report, and the series behind its charts, by area and seat."""

    report: Report
    series: tuple[tuple[int, Series], ...]
