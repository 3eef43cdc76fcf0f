"""What the check-in's commands answer: frozen values that become text or JSON. No I/O."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import date

from ...core.frozen import frozen
from ...core.reliable import ReliableChange
from ...core.sealed_rounds import RoundState
from ...packs.instrument import Instrument

# Two answers so far apart on a scale of seven are worth a question; one step is noise.
WORTH_ASKING = 2


@frozen
class Scored:
    """A questionnaire's score by its own rule, and what its source says of it; no verdict of ours.

    `value` is None when an item was skipped; `reading` is the source's word for that side of the
    cut, or an empty text.
    """

    value: float | None
    lowest: float
    highest: float
    higher: str
    cut: float | None
    reading: str
    source: str


@frozen
class PartnerAnswers:
    """One partner's answers as the viewer may see them; `note` is None if it is not theirs.

    `shared_note` is what both may read of it, `own_note` what its author alone may. `want` is the
    area that they would like more of, `week` what they said of the week: both open with the
    answers. `version` is that of the questionnaire that asked them; empty: kept before versions
    were. `heard`: they came as a reply to a message, and their partner entered them.
    """

    name: str
    answers: Mapping[str, int]
    note: str | None
    score: Scored | None = None
    version: str = ""
    shared_note: str | None = None
    own_note: str | None = None
    want: str | None = None
    heard: bool = False
    week: Mapping[str, int] | None = None


@frozen
class Trail:
    """One's own answers in one area over two weeks, oldest first; None where there is none."""

    area: str
    values: tuple[int | None, ...]


@frozen
class AreaGap:
    """An area that the two lived differently, and a question to ask about it."""

    area: str
    ask: str


@frozen
class CheckinReveal:
    """Both, side by side. Empty while `waiting_for` somebody, and where nobody is named.

    `alone`: those of them who answered before the second was named, which is still their own.
    """

    day: date
    partners: tuple[PartnerAnswers, ...]
    waiting_for: tuple[str, ...]
    apart: tuple[AreaGap, ...] = ()
    questionnaire: str | None = None
    alone: tuple[str, ...] = ()


@frozen
class CheckedIn:
    """A check-in that was handed in (or, with `dry_run`, would be).

    `alone`: those of `waiting_for` who answered before the second was named, for themselves.
    """

    day: date
    who: str
    answers: Mapping[str, int]
    state: RoundState
    note: str | None
    want: str | None
    dry_run: bool
    waiting_for: tuple[str, ...]
    tonight: str | None
    questionnaire: str | None = None
    score: Scored | None = None
    fortnight: tuple[Trail, ...] = ()
    reveal: CheckinReveal | None = None
    alone: tuple[str, ...] = ()
    week: Mapping[str, int] | None = None


@frozen
class CheckinMessage:
    """A message to be sent. `asked` are the areas; `file` is where its QR code was written."""

    day: date
    who: str
    partner: str
    asked: tuple[str, ...]
    message: str
    copied: bool = False
    file: str | None = None


@frozen
class CheckinHeard:
    """A reply as it was understood, and, once it is kept, both sides as a message to send back.

    `allows`: what it says to being asked about affection. `message` is None with `dry_run`.
    `week`: what it says of the week; None where that was not asked.
    """

    day: date
    who: str
    partner: str
    answers: Mapping[str, int]
    note: str | None
    allows: bool | None
    dry_run: bool
    message: str | None = None
    copied: bool = False
    week: Mapping[str, int] | None = None


@frozen
class Status:
    """What the shell's prompt may show: as seen by nobody in particular.

    `ready`: both sides can be seen; `new`: and somebody (the one who asks, if a name was given) has
    not looked yet. `asked`: who is due and was asked by message.
    """

    day: date
    due: tuple[str, ...]
    answered: tuple[str, ...]
    ready: bool
    quiet: bool = False
    new: bool = False
    asked: tuple[str, ...] = ()


@frozen
class Day:
    """One day of the history."""

    day: date
    partners: tuple[PartnerAnswers, ...]


@frozen
class CheckinHistory:
    """Check-ins since a day, or a questionnaire's answers, as the viewer may see them.

    `partners` are named in their order. `drawn` is the first day of the first month that a picture
    shows; `a_year_ago` what there is of the same day a year before `until`, if that is today.
    `changes`: of a questionnaire's results, from each one's last but one to the last.
    """

    since: date
    days: tuple[Day, ...]
    questionnaire: str | None = None
    until: date | None = None
    partners: tuple[str, ...] = ()
    drawn: date | None = None
    a_year_ago: Day | None = None
    changes: tuple[ReliableChange, ...] = ()


@frozen
class CheckinChange:
    """Something was done to a check-in: `edited`, `withdrawn`, `shared` or `noted`.

    `alone`: it was answered before the two were two, and stays its author's own.
    """

    day: date
    who: str
    done: str
    alone: bool = False
    questionnaire: str | None = None


def worth_asking(
    partners: tuple[PartnerAnswers, ...], instrument: Instrument
) -> tuple[AreaGap, ...]:
    """Where two views of the same day are far enough apart to ask about; never a contest."""
    if len(partners) != 2:
        return ()
    one, other = (partner.answers for partner in partners)
    return tuple(
        AreaGap(item.short, item.ask)
        for item in instrument.items
        if item.scored
        and item.ask
        and item.id in one
        and item.id in other
        and abs(one[item.id] - other[item.id]) >= WORTH_ASKING
    )


def score_of(instrument: Instrument, value: float | None) -> Scored | None:
    """A stored score with the range and the cut that its questionnaire declares."""
    if instrument.rule == "none":
        return None
    lowest, highest = instrument.range
    cut = next(iter(instrument.cuts), None)
    reading = ""
    if cut is not None and value is not None:
        reading = cut.below if value < cut.at else cut.above
    at = None if cut is None else cut.at
    return Scored(value, lowest, highest, instrument.higher, at, reading, instrument.source)
