"""Works out today's glance: each feature's line, and one next step.

The lines come through the table of commands, and no feature is named for them. The step is worked
out from check-ins, and looks at how often `conflict reflect` was there this year.

What it shows is what is open to both: it is read by nobody in particular.
"""

from __future__ import annotations

import importlib
from collections.abc import Sequence
from datetime import date, timedelta

from ... import __version__
from ...core.checkin_stats import SCORED, comparable, whole_answers
from ...core.days import say_day
from ...core.frozen import frozen
from ...core.styled_text import Line, Look, Span, Style, blank, key, line, quiet
from ...core.suggest import STRENGTH, CurrentSuggestion, NextStep, next_step
from ...core.wrapping import break_line
from ...errors import IntimacyError
from ...shell.called import as_called
from ...shell.columns import align_columns
from ...shell.glance_row import GlanceRow, as_page, row_of
from ...shell.invocation import Invocation
from ...store.log import Log
from ...store.record import AUTOMATIC, NewRecord, StoredRecord
from ..table import COMMANDS
from . import words

STEP = "today.step"
LOOKED_AT_DAYS = 210
WIDTH = 80
REFLECT, REFLECT_A_YEAR = "conflict reflect", 3


@frozen
class FeatureLine:
    """A feature's line, and the command it is about."""

    command: str
    text: str


@frozen
class Suggestion:
    """One next step: what to do, why, and what to type. `area` is None where none is meant."""

    action: str
    text: str
    area: str | None
    reason: str
    why: str
    command: str


@frozen
class TodayGlance:
    """Today at a glance. `welcome`: nothing is stored yet."""

    day: date
    welcome: bool
    quiet: bool
    lines: tuple[FeatureLine, ...]
    suggestion: Suggestion | None


def today_of(call: Invocation) -> TodayGlance:
    """Today at a glance, as seen by nobody in particular."""
    log = call.log
    if not log.kinds():
        return TodayGlance(call.today, True, False, (), None)
    quiet = call.env.settings().quiet_on(call.today)
    if quiet:
        return TodayGlance(call.today, False, True, (), None)
    lines = tuple(
        FeatureLine(row.name, text)
        for row in COMMANDS
        if row.glance
        for text in _lines(call, row.glance)
        if text
    )
    return TodayGlance(call.today, False, False, lines, _suggestion(call, log))


def today_text(answer: TodayGlance) -> str:
    """The glance as text: plain lines, the same on every terminal."""
    if answer.welcome:
        return words.WELCOME
    if answer.quiet:
        return f"{say_day(answer.day)}. Quiet for now."
    rows = [say_day(answer.day), *(each.text for each in answer.lines)]
    step = answer.suggestion
    if step is not None:
        rows += [f"Next: {step.text}, because {step.why}.", f"  {step.command}"]
    return "\n".join(part for row in rows for part in _broken(row))


def today_drawn(call: Invocation, answer: TodayGlance, look: Look) -> list[Line]:
    """The glance as rows with heads, marks and commands, for a terminal."""
    if answer.welcome:
        return welcome(look)
    head = say_day(answer.day).rpartition(" ")[0]
    if answer.quiet:
        return as_page(head, [GlanceRow("", (Span("Quiet for now."),))], look.width)
    rows = [
        drawn
        for row in COMMANDS
        if (told := [each.text for each in answer.lines if each.command == row.name])
        for drawn in _drawn(call, row.glance, told)
    ]
    step = answer.suggestion
    if step is not None:
        why = Span(f", because {step.why}", Style.QUIET)
        said = step.text[0].upper() + step.text[1:]
        rows.append(GlanceRow("Next", (Span(said), why), step.command))
    return as_page(head, rows, look.width)


def _drawn(call: Invocation, glance: str, told: list[str]) -> Sequence[GlanceRow]:
    """A feature's rows: its own, or its texts as such."""
    module = importlib.import_module(f"..{glance.partition(':')[0]}", __package__)
    plainly = [row_of(text) for text in told]
    way = getattr(module, "draw_glance", None)
    try:
        found: GlanceRow | tuple[GlanceRow, ...] | None = way(call) if way else tuple(plainly)
    except IntimacyError:
        return plainly
    if found is None:
        return ()
    return (found,) if isinstance(found, GlanceRow) else found


def welcome(look: Look) -> list[Line]:
    """The first time: what stays where, and three ways to begin."""
    head, stays = words.WELCOMED
    rows = [(key(as_called(command)), about) for command, about in words.WAYS]
    return [
        blank(), line(Span(head, Style.TITLE)), blank(),
        *break_line(line(stays), look.width), blank(),
        quiet(words.BEGIN), blank(), *align_columns(rows), blank(),
    ]  # fmt: skip


def _broken(row: str) -> list[str]:
    """A row between words, at a width that every terminal has: the shell's line wraps nothing."""
    import textwrap

    lead = " " * (len(row) - len(row.lstrip()))
    return textwrap.wrap(
        row.strip(), WIDTH, initial_indent=lead, subsequent_indent=lead + "  ",
        break_on_hyphens=False, break_long_words=False,
    )  # fmt: skip


def about() -> str:
    """What, beside the records and the day, the text is made of."""
    return __version__


def _lines(call: Invocation, glance: str) -> Sequence[str]:
    module, _, function = glance.partition(":")
    feature = importlib.import_module(f"..{module}", __package__)
    try:
        found: str | tuple[str, ...] = getattr(feature, function)(call)
    except IntimacyError:
        # One feature's trouble (a busy vault, a broken pack) is no reason to show nothing.
        return ()
    return (found,) if isinstance(found, str) else found


def _suggestion(call: Invocation, log: Log) -> Suggestion | None:
    today = call.today
    held, reflected = _held(log, today)
    records = log.records(None, kinds=("checkin",), since=today - timedelta(days=LOOKED_AT_DAYS))
    people = [partner.id for partner in log.partners()]
    kinds = log.kinds()
    step = next_step(
        [_check_ins(records, each) for each in people],
        today=today.toordinal(),
        available=[row.name for row in COMMANDS],
        wants=[_wants(records, each) for each in people],
        held=held,
        used=[row.name for row in COMMANDS if any(k.startswith(row.traces) for k in kinds)],
        not_now=[REFLECT] if reflected >= REFLECT_A_YEAR else (),
    )
    if step is None:
        return None
    _keep(call, log, held, step)
    reason = _as_trends_would_say(call, step, people)
    return Suggestion(
        step.action,
        words.ACTIONS[step.action],
        step.area,
        step.reason,
        words.reason_words(reason, step.area),
        f"intimacy {step.command}",
    )


def _as_trends_would_say(call: Invocation, step: NextStep, people: list[str]) -> str:
    """The reason in whose words it is said: no fall where `trends` finds all as usual.

    The rule of the suggestion stays its own; only a sentence that would contradict is not said.
    """
    if step.reason != "fallen" or step.area is None:
        return step.reason
    from ...core.series import answered_days, series_of
    from ...core.trend import LOOK_BACK, Grade, missing, trend_of

    records = call.log.records(None, kinds=("checkin",), until=call.today)
    found = series_of(
        (answered_days(e.author or "", e.day.toordinal(), e.payload) for e in records),
        call.today.toordinal(),
    )
    since = call.today.toordinal() - LOOK_BACK + 1
    for who in people:
        series = found.get((who, step.area))
        if series and not missing(series) and trend_of(series, since).grade is not Grade.USUAL:
            return step.reason
    return words.LOWEST_OF_LATE


def _held(log: Log, today: date) -> tuple[CurrentSuggestion | None, int]:
    """What has been suggested since when, and how often `conflict reflect` was, in a year."""
    kept = log.records(None, kinds=(STEP,), since=today - timedelta(days=365))
    reflected = sum(each.payload.get("command") == REFLECT for each in kept)
    return (_held_in(kept[-1]) if kept else None), reflected


def _held_in(record: StoredRecord) -> CurrentSuggestion | None:
    area, since, reason = (record.payload.get(name) for name in ("area", "since", "reason"))
    # An import can hold anything.
    if area not in SCORED or reason not in STRENGTH or not isinstance(since, int):
        return None
    return CurrentSuggestion(area, since, reason)


def _keep(call: Invocation, log: Log, held: CurrentSuggestion | None, step: NextStep) -> None:
    """Keep what is held now, if it is not what was held; no undo ever means this record."""
    now = step.held
    known = held is not None and now is not None and held.area == now.area
    if now is None or (known and step.command != REFLECT):
        return
    what = {"area": now.area, "since": now.since, "reason": now.reason, "command": step.command}
    last = log.records(None, kinds=(STEP,), last=1)
    if last and last[0].payload == what:
        return
    try:
        with log.writing():
            log.append(call.env.now(), NewRecord(STEP, call.today, what), act=AUTOMATIC)
    except IntimacyError:
        # Busy or read-only: the same step comes tomorrow too, and is kept then.
        return


def _check_ins(records: list[StoredRecord], who: str) -> list[tuple[int, dict[str, int]]]:
    return [
        (
            each.day.toordinal(),
            comparable(whole_answers(each.payload.get("answers")), each.payload.get("version")),
        )
        for each in records
        if each.author == who
    ]


def _wants(records: list[StoredRecord], who: str) -> list[tuple[int, str]]:
    return [
        (each.day.toordinal(), str(each.payload["want"]))
        for each in records
        if each.author == who and str(each.payload.get("want")) in words.AREAS
    ]
