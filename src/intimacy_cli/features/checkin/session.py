"""One check-in, from the first question to what stands in the log: between quiz and diary."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import replace
from datetime import date, timedelta
from typing import TYPE_CHECKING

from ...core.checkin_stats import comparable
from ...core.days import say_day
from ...core.frozen import frozen
from ...core.partners import Partner
from ...core.quiz import Quiz, as_draft, begin_quiz, from_draft, refuse_nothing
from ...core.sealed_rounds import RoundState, state_of
from ...errors import NothingThere, WrongUse
from ...packs.instrument import Instrument, InstrumentItem, asked_of
from ...shell.identity import author, author_asked, given_name, known_partner
from ...shell.invocation import Invocation
from ...store.record import AUTOMATIC
from .answers import CheckedIn, CheckinChange, Trail, score_of
from .checkin_log import Diary
from .content import tonight_for
from .parse_answers import ParsedAnswers, parse_given, week_of
from .queries import reveal_of
from .records import EDITED, PAGE, CheckinEntry, CheckinSheet, RoundRef, first_page_record
from .refusals import questionnaire_option, what_is_answered
from .weekly import Weekly
from .whose import who_checked_in

if TYPE_CHECKING:
    from ...shell.written import Purpose

FORTNIGHT = 14


@frozen
class CheckinOptions:
    """The options as they were typed."""

    answers: str | None
    note: str | None
    edit_note: bool
    share_note: bool | None
    want: str | None
    on: str | None
    week: str | None = None


def must_be_askable(call: Invocation, instrument: Instrument, typed: CheckinOptions) -> None:
    """Raise TerminalNeeded, before anything is read or made, if there is nobody to ask."""
    if typed.answers is None:
        call.must_ask("your answers", f"--answers {','.join('5' for _ in instrument.items)}")


def gather_given(
    call: Invocation, instrument: Instrument, typed: CheckinOptions, *, opens: bool = False
) -> tuple[ParsedAnswers | None, date]:
    """What was given instead of being asked (None: ask), and the day it belongs to.

    `opens`: whether a line of before is shown or hidden now, for which nothing is to be asked.
    Raises WrongUse for what does not fit.
    """
    if typed.answers == "-" and typed.note == "-":
        raise WrongUse(
            "--answers - and --note - can't both read stdin.", "Give one of them as text."
        )
    if typed.edit_note:
        call.must_ask("your note", "--note TEXT")
    given = None
    if typed.answers is not None:
        text = call.read_stdin("--answers") if typed.answers == "-" else typed.answers
        given = parse_given(text, instrument)
    day = call.day(typed.on or (given.on if given else None), "--on")
    written = call.read_stdin("--note").strip() if typed.note == "-" else typed.note
    others = (written, typed.want, typed.week)
    said = any(each is not None for each in others) or typed.edit_note or opens
    if given is None and not said:
        return None, day
    base = given or ParsedAnswers({})
    whole = replace(
        base,
        note=written if written is not None else base.note,
        share_note=base.share_note if typed.share_note is None else typed.share_note,
        want=_area(typed.want or base.want, instrument),
        week=base.week if typed.week is None else week_of(typed.week, instrument),
        in_editor=typed.edit_note,
    )
    return whole, day


def hand_in(
    call: Invocation, instrument: Instrument, asked: RoundRef, given: ParsedAnswers | None
) -> CheckedIn:
    """Take the answers (given or asked) and keep them; answer with where the round stands."""
    asking = given is None or not given.answers
    who = _who_is_asked(call) if asking else author(call)
    diary = Diary(call.vault)
    diary.refuse_a_second(who, asked)
    no_week = False
    if asking:
        _show_first_page(call, who)
        sheet, no_week = _asked_for(call, instrument, asked, who, given)
    else:
        sheet = _sheet(instrument, _with_line(call, asked, who, given or ParsedAnswers({}), None))
    diary.write(call.env.now(), who, asked, sheet, no_week=no_week)
    call.say_saved(by=who.name)
    if given is not None:
        care_for(call, sheet.note)
    return _answer(call, instrument, asked, who, sheet, by_hand=asking)


def _who_is_asked(call: Invocation) -> Partner:
    from .screens import hello

    return author_asked(call, hello())


def _held(call: Invocation) -> bool:
    from .ceremony import hold_reveal

    return hold_reveal(call)


def hand_in_again(
    call: Invocation, instrument: Instrument, asked: RoundRef, given: ParsedAnswers | None
) -> CheckinChange:
    """Replace one's own answers of that day, until they are revealed."""
    who = who_checked_in(call)
    diary = Diary(call.vault)
    old = diary.own(who, asked)
    if given is None:
        from . import ask

        known = _meant_now(asked, old.answers, old.version)
        quiz = replace(begin_quiz(_in_words_for(call, instrument, asked).items, known), at=0)
        done = ask.ask_items(call, quiz, _head(who, asked), kept=ask.UNCHANGED)
        refuse_nothing(done)
        given = ParsedAnswers(done.answers)
    given = _with_line(call, asked, who, given, old)
    sheet = _sheet_again(instrument, asked, old, given)
    diary.rewrite(call.env.now(), who, asked, sheet, keeps_added=_leaves_lines(given))
    call.say_saved(by=who.name)
    care_for(call, given.note)
    alone = old.visibility == "own" and len(call.log.partners()) > 1
    return CheckinChange(asked.day, who.name, "edited", alone, asked.questionnaire or None)


def care_for(call: Invocation, note: str | None) -> None:
    """Say to the writer of a line that was given as an option who can help, if it may be wanted."""
    if note:
        from . import ask

        ask.show_care(call, note, typed=False)


def _leaves_lines(given: ParsedAnswers) -> bool:
    return given.note is None and given.share_note is None


def _sheet_again(
    instrument: Instrument, asked: RoundRef, old: CheckinEntry, given: ParsedAnswers
) -> CheckinSheet:
    """What was handed in, with what was given now in its place; a line stays as open as it was."""
    answers = given.answers or old.answers
    kept = [line for line in old.lines if not (_leaves_lines(given) and line.added)]
    text = "\n".join(line.text for line in kept) if given.note is None else given.note
    as_before = bool(kept) and all(line.shared for line in kept)
    shared = as_before if given.share_note is None else given.share_note
    if given.share_note and not text:
        what = what_is_answered(asked.questionnaire)
        raise NothingThere(
            f"you have no note to share in the {what} for {asked.day}.",
            "Write one with: --note -",
        )
    want = old.want if given.want is None else given.want
    week = old.week if given.week is None else given.week
    version = instrument.version if given.answers else old.version
    return CheckinSheet(
        answers, text or None, shared, want, instrument.score(answers), version, week
    )


def preview(
    call: Invocation, instrument: Instrument, asked: RoundRef, given: ParsedAnswers | None
) -> CheckedIn:
    """What would be kept; writes nothing, names nobody, makes no file."""
    if given is not None and given.in_editor:
        raise WrongUse("--dry-run saves nothing, so it doesn't open an editor.", "Use: --note TEXT")
    partners = call.log.partners()
    name = given_name(call) or (partners[0].name if partners else "You")
    known = known_partner(name, partners) if given_name(call) else None
    name = name if known is None else known.name
    if given is None or not given.answers:
        from . import ask

        items = _in_words_for(call, instrument, asked).items
        head = f"{name} · {say_day(asked.day)}"
        quiz = ask.ask_items(call, begin_quiz(items), head, kept=ask.UNCHANGED)
        given = replace(given or ParsedAnswers({}), answers=quiz.answers)
    sheet = _sheet(instrument, given)
    others = tuple(p.name for p in partners if p.name != name)
    state = state_of(("me", *others), frozenset({"me"}))
    return CheckedIn(
        day=asked.day, who=name, answers=sheet.answers, state=state, note=sheet.note,
        want=sheet.want, dry_run=True, waiting_for=others,
        tonight=tonight_for(call, instrument, asked.day, () if others else (sheet.answers,)),
        questionnaire=asked.questionnaire or None, score=score_of(instrument, sheet.score),
        week=sheet.week or None,
    )  # fmt: skip


def _head(who: Partner, asked: RoundRef) -> str:
    return f"{who.name} · {say_day(asked.day)}"


def _show_first_page(call: Invocation, who: Partner) -> None:
    """Before a person's first question, once: what this is not for. Kept is that it was shown."""
    if call.log.records(who.id, kinds=(PAGE,), author=who.id, last=1):
        return
    from . import ask

    ask.show_first_page(call)
    log = call.vault
    with log.writing():
        # Nothing that anybody did: no undo means it.
        log.append(call.env.now(), first_page_record(who, call.today), act=AUTOMATIC)


def _asked_for(
    call: Invocation,
    instrument: Instrument,
    asked: RoundRef,
    who: Partner,
    given: ParsedAnswers | None,
) -> tuple[CheckinSheet, bool]:
    """Ask the quiz, going on from a draft if there is one, then the line and what is due.

    Beside the sheet: whether there are to be no more questions about the week.
    """
    from . import ask

    log = call.vault

    def keep(quiz: Quiz[InstrumentItem], note: str | None = None) -> None:
        with log.writing():
            left = as_draft(quiz) | {"note": note, "version": instrument.version}
            log.keep_draft(asked.round, who.id, call.env.now(), left)

    quiz, note = _left_or_new(call, instrument, asked, who)
    kept = ask.kept_hint(who, asked, past=asked.day != call.today, two=len(log.partners()) > 1)
    done = ask.ask_items(call, quiz, _head(who, asked), keep, kept=kept)
    if not done.answers:
        with log.writing():
            log.drop_draft(asked.round, who.id)
    refuse_nothing(done)
    if given is not None:
        given = _with_line(call, asked, who, replace(given, answers=done.answers), None)
        return _sheet(instrument, given), False
    if note is None:
        from ...shell.written import say_what_is_kept

        say_what_is_kept(call, _purpose(call, asked), who)
    diary, two = Diary(log), len(log.partners()) > 1
    due = Weekly.NEITHER if asked.questionnaire else diary.weekly_due(who.id, asked.day)
    if due is Weekly.WEEK and asked.day != call.today:
        # 'The past week' is the one until tonight.
        due = Weekly.NEITHER
    extras = ask.ask_extras(
        call, instrument, head=_head(who, asked), two=two, due=due, note=note,
        keep=lambda said: keep(done, said), kept=kept, past=asked.day != call.today,
    )  # fmt: skip
    score = instrument.score(done.answers)
    sheet = CheckinSheet(
        done.answers, extras.note, extras.share_note, extras.want, score, instrument.version,
        extras.week,
    )  # fmt: skip
    return sheet, extras.no_week


def _left_or_new(
    call: Invocation, instrument: Instrument, asked: RoundRef, who: Partner
) -> tuple[Quiz[InstrumentItem], str | None]:
    """The quiz to go on with, and the line that was written already: of a draft, or none."""
    from ...shell.ask_quiz import ask_go_on

    items = _in_words_for(call, instrument, asked).items
    new = begin_quiz(items)
    draft = call.vault.draft(asked.round, who.id)
    if draft is None:
        return new, None
    known = draft.payload.get("answers")
    known = _meant_now(asked, known, draft.payload.get("version")) if known else {}
    left = from_draft(items, {**draft.payload, "answers": known})
    if not ask_go_on(call, left.so_far):
        return new, None
    return left, draft.payload.get("note")


def _sheet(instrument: Instrument, given: ParsedAnswers) -> CheckinSheet:
    score = instrument.score(given.answers)
    note, shares = given.note or None, bool(given.share_note)
    return CheckinSheet(
        given.answers, note, shares, given.want, score, instrument.version, given.week
    )


def _in_words_for(call: Invocation, instrument: Instrument, asked: RoundRef) -> Instrument:
    return asked_of(instrument, past=asked.day != call.today)


def _meant_now(asked: RoundRef, answers: Mapping[str, int], version: object) -> Mapping[str, int]:
    """Answers that an earlier version of the check-in asked otherwise are left out."""
    return answers if asked.questionnaire else comparable(answers, version)


def _answer(
    call: Invocation,
    instrument: Instrument,
    asked: RoundRef,
    who: Partner,
    sheet: CheckinSheet,
    *,
    by_hand: bool,
) -> CheckedIn:
    log = call.vault
    diary = Diary(log)
    state, counted = diary.state(asked), diary.counted(asked)
    ready = state is RoundState.READY
    if ready and not (by_hand and _held(call)):
        # Where the reveal is held, they look together, or later.
        diary.note_looking(call.env.now(), who, asked)
    missing = tuple(p for p in log.partners() if p.id not in counted | {who.id})
    revealed = reveal_of(call, instrument, asked, who) if ready else None
    open_now = (
        [_meant_now(asked, sheet.answers, sheet.version)] if state is RoundState.ALONE else []
    )
    if revealed is not None:
        open_now = [_meant_now(asked, each.answers, each.version) for each in revealed.partners]
    return CheckedIn(
        day=asked.day,
        who=who.name,
        answers=sheet.answers,
        state=state,
        note=sheet.note,
        want=sheet.want or None,
        dry_run=False,
        waiting_for=tuple(p.name for p in missing),
        alone=tuple(p.name for p in missing if p.id in diary.answered(asked)),
        tonight=tonight_for(call, instrument, asked.day, open_now),
        questionnaire=asked.questionnaire or None,
        score=score_of(instrument, sheet.score),
        fortnight=_fortnight(diary, instrument, asked, who),
        reveal=revealed,
        week=sheet.week or None,
    )


def _fortnight(
    diary: Diary, instrument: Instrument, asked: RoundRef, who: Partner
) -> tuple[Trail, ...]:
    days = [asked.day - timedelta(days=n) for n in range(FORTNIGHT - 1, -1, -1)]
    mine: dict[date, Mapping[str, int]] = {
        entry.day: _meant_now(asked, entry.answers, entry.version)
        for entry in diary.entries(
            who.id, questionnaire=asked.questionnaire, since=days[0], until=days[-1]
        )
        if entry.author == who.id
    }
    return tuple(
        Trail(item.id, tuple(mine.get(day, {}).get(item.id) for day in days))
        for item in instrument.items
    )


def _area(want: str | None, instrument: Instrument) -> str | None:
    if want is None:
        return None
    areas = [item.id for item in instrument.items if item.scored]
    if want not in areas:
        raise WrongUse(f"--want {want!r} isn't an area.", f"Give one of {', '.join(areas)}.")
    return want


def _with_line(
    call: Invocation, asked: RoundRef, who: Partner, given: ParsedAnswers, old: CheckinEntry | None
) -> ParsedAnswers:
    """The same with the line that was written in an editor now, if one is to be written."""
    if not given.in_editor:
        return given
    from ...shell.written import write_in_editor

    begin = (old.note or "") if old else ""
    note = write_in_editor(call, _purpose(call, asked, again=old is not None), who, begin)
    # A line that came back as it was stays as it was.
    return given if note is None or note == begin else replace(given, note=note)


def _purpose(call: Invocation, asked: RoundRef, *, again: bool = False) -> Purpose:
    from ...shell.written import Purpose

    command = f"intimacy checkin{' edit' if again else ''} --edit-note"
    on = "" if asked.day == call.today else f" --on {asked.day}"
    return Purpose(EDITED, f"{command}{on}{questionnaire_option(asked.typed)}")
