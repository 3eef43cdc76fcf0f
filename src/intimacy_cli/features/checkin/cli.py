"""`intimacy checkin` and its subcommands: options to work. What is shown lives in view.py."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date
from functools import partial
from typing import TYPE_CHECKING, Annotated

import typer

from ...core.styled_text import Line, Look, line
from ...errors import IntimacyError, WrongUse
from ...shell.command import group, leaf
from ...shell.identity import viewer
from ...shell.invocation import Coded, Invocation, Raw
from ...shell.message_lines import render_message
from ...shell.shell_prompt_lines import WAIT_MS, instead_of
from . import message_view, view
from .answers import (
    CheckedIn,
    CheckinChange,
    CheckinHeard,
    CheckinHistory,
    CheckinMessage,
    CheckinReveal,
    Status,
)
from .whose import who_checked_in

if TYPE_CHECKING:
    from ...packs.instrument import Instrument
    from .records import RoundRef

DUE = 1

app = group(
    "The quick check-in: seven taps, under a minute. Your answers stay sealed until both "
    "of you have answered.",
    epilog="Example: intimacy checkin --as Ana --answers 6,5,6,2,4,5,3 --note -",
)

_On = Annotated[
    str | None,
    typer.Option("--on", metavar="DAY", help="The day you missed, such as 2026-11-20."),
]
_Answers = Annotated[
    str | None,
    typer.Option(
        "--answers", metavar="6,5,6,2,4,5,3",
        help="All answers in order, '-' to skip one; '-' alone reads a list or JSON from stdin.",
    ),
]  # fmt: skip
_Note = Annotated[
    str | None,
    typer.Option("--note", metavar="TEXT", help="A note of your own; '-' reads it from stdin."),
]
_Edit = Annotated[bool, typer.Option("--edit-note", help="Write the note in your editor.")]
_Share = Annotated[
    bool, typer.Option("--share-note", help="Share the note with your partner after the reveal.")
]
_ShareOrNot = Annotated[
    bool | None,
    typer.Option(
        "--share-note/--own-note", help="Share the note with your partner, or keep it private."
    ),
]
_Want = Annotated[
    str | None,
    typer.Option(
        "--want", metavar="AREA",
        help="The area you'd like more of; your partner sees it at the reveal.",
    ),
]  # fmt: skip
_Copy = Annotated[bool, typer.Option("--copy", help="Put the message on the clipboard too.")]
_Week = Annotated[
    str | None,
    typer.Option(
        "--week", metavar="5,6,4",
        help="About your week: close, at ease, wanted; '-' to skip one. Sealed like the rest.",
    ),
]  # fmt: skip
_Dry = Annotated[
    bool, typer.Option("--dry-run", help="Show what would be saved, but save nothing.")
]
_Questionnaire = Annotated[
    str | None,
    typer.Option(
        "--questionnaire",
        metavar="NAME|FILE",
        help="Use another questionnaire: its name or its file.",
    ),
]
_DayOrToday = Annotated[
    str | None, typer.Argument(metavar="[DAY]", help="The day of the check-in; default: today.")
]


@app.callback()
@leaf("checkin", view.checked_in)
def checkin(
    call: Invocation,
    answers: _Answers = None,
    note: _Note = None,
    edit_note: _Edit = False,
    share_note: _Share = False,
    want: _Want = None,
    week: _Week = None,
    on: _On = None,
    questionnaire: _Questionnaire = None,
    dry_run: _Dry = False,
) -> CheckedIn | Coded:
    """Answer today's check-in, at the keyboard or with --answers."""
    from .content import instrument_for
    from .session import CheckinOptions, gather_given, hand_in, must_be_askable, preview

    instrument = instrument_for(call, questionnaire, leave_no_trace=dry_run)
    typed = CheckinOptions(answers, note, edit_note, share_note or None, want, on, week)
    must_be_askable(call, instrument, typed)
    call.unlock()
    given, day = gather_given(call, instrument, typed)
    asked = _asked(instrument, day, questionnaire)
    answer = (preview if dry_run else hand_in)(call, instrument, asked, given)
    if answer.reveal is None or (given is not None and given.answers):
        return answer
    if not _looked_together(call, asked, answer.reveal):
        return answer
    call.answer(partial(view.tonight, answer))
    return Coded(None, 0)


def _looked_together(call: Invocation, asked: RoundRef, found: CheckinReveal) -> bool:
    """Hold the reveal where there is a screen for it; whether that was done, or put off."""
    from . import ceremony, picture
    from .checkin_log import Diary

    if not (picture.can_be_drawn(found) and ceremony.hold_reveal(call)):
        return False
    looked = ceremony.reveal_together(call, found)
    if looked:
        # They looked together, whoever of them pressed the keys.
        Diary(call.vault).note_looking(call.env.now(), None, asked)
    day = "" if asked.day == call.today else f" {asked.day}"
    call.answer(lambda _: view.render_look(f"intimacy checkin reveal{day}", looked=looked))
    return True


@app.command("status", epilog="Example: intimacy checkin status --format '{due}'")
@leaf("checkin status", view.status, whatever_settings=True, to_copy=True)
def status(
    call: Invocation,
    form: Annotated[
        str | None,
        typer.Option(
            "--format",
            metavar="TEXT",
            help="Words of your own, with {day} {due} {answered} {ready} {new} filled in.",
        ),
    ] = None,
    exit_code: Annotated[
        bool,
        typer.Option(
            "--exit-code", help="Exit with 1 while somebody still has to answer; for scripts."
        ),
    ] = False,
) -> Status | Coded:
    """Show one line: who still has to answer, and what's new. It never asks, or shows an answer."""
    from .queries import find_status
    from .refusals import refuse_unknown_names

    refuse_unknown_names(form, view.FORM_NAMES)
    if not call.json:
        call.env.hurry(WAIT_MS)
    try:
        answer = find_status(call, call.as_name or call.env.settings().text("as"))
    except IntimacyError as error:
        if call.json:
            raise
        # A shell must start, whatever is wrong here.
        call.console.answer([line(instead_of(error))])
        return Coded(None, 0)
    code = DUE if exit_code and answer.due else 0
    if form is not None and not call.json:
        call.console.answer([line(view.fill_form(form, answer))])
        return Coded(None, code)
    return Coded(answer, code) if code else answer


@app.command("reveal", epilog="Example: intimacy checkin reveal --json")
@leaf("checkin reveal", view.render_reveal)
def reveal(
    call: Invocation, day: _DayOrToday = None, questionnaire: _Questionnaire = None
) -> CheckinReveal | Coded:
    """Show both your answers for a day, side by side, once you've both answered."""
    from .checkin_log import Diary
    from .content import instrument_for
    from .queries import reveal_of

    instrument = instrument_for(call, questionnaire)
    asked, who = _asked(instrument, call.day(day, "DAY"), questionnaire), viewer(call, call.log)
    found = reveal_of(call, instrument, asked, who)
    if _looked_together(call, asked, found):
        return Coded(None, 0)
    # Also where one side was forgotten since: what is left has been looked at.
    if found.partners and len(call.log.partners()) > 1:
        Diary(call.vault).note_looking(call.env.now(), who, asked)
    return found


@app.command("edit", epilog="Example: intimacy checkin edit --as Ana --answers 6,5,6,2,4,5,2")
@leaf("checkin edit", view.render_change)
def edit(
    call: Invocation,
    answers: _Answers = None,
    note: _Note = None,
    edit_note: _Edit = False,
    share_note: _ShareOrNot = None,
    want: _Want = None,
    week: _Week = None,
    on: _On = None,
    questionnaire: _Questionnaire = None,
) -> CheckinChange:
    """Change your own check-in until it's revealed; what you leave out stays the same."""
    from .content import instrument_for
    from .session import CheckinOptions, gather_given, hand_in_again, must_be_askable

    instrument = instrument_for(call, questionnaire)
    typed = CheckinOptions(answers, note, edit_note, share_note, want, on, week)
    opens = share_note is not None
    if not opens and all(each in (None, False) for each in (answers, note, edit_note, want, week)):
        must_be_askable(call, instrument, typed)
    call.unlock()
    given, day = gather_given(call, instrument, typed, opens=opens)
    return hand_in_again(call, instrument, _asked(instrument, day, questionnaire), given)


@app.command("withdraw", epilog="Example: intimacy checkin withdraw --as Ana")
@leaf("checkin withdraw", view.render_change)
def withdraw(
    call: Invocation, day: _DayOrToday = None, questionnaire: _Questionnaire = None
) -> CheckinChange:
    """Take your own check-in back, until it's revealed."""
    from .checkin_log import Diary
    from .content import instrument_for

    instrument = instrument_for(call, questionnaire)
    asked, who = _asked(instrument, call.day(day, "DAY"), questionnaire), who_checked_in(call)
    Diary(call.vault).withdraw(call.env.now(), who, asked)
    call.say_saved(by=who.name)
    return CheckinChange(
        asked.day, who.name, "withdrawn", questionnaire=asked.questionnaire or None
    )


@app.command("share", epilog="Example: intimacy checkin share 2026-11-20 --as Ana")
@leaf("checkin share", view.render_change)
def share(
    call: Invocation,
    day: Annotated[str, typer.Argument(metavar="DAY")],
    questionnaire: _Questionnaire = None,
) -> CheckinChange:
    """Share a check-in you made before your partner joined."""
    from .checkin_log import Diary
    from .content import instrument_for

    instrument = instrument_for(call, questionnaire)
    asked, who = _asked(instrument, call.day(day, "DAY"), questionnaire), who_checked_in(call)
    if Diary(call.vault).share(call.env.now(), who, asked):
        call.say_saved(by=who.name)
    else:
        call.say_unchanged()
    return CheckinChange(asked.day, who.name, "shared", questionnaire=asked.questionnaire or None)


@app.command("note", epilog="Example: intimacy checkin note 2026-11-20 -")
@leaf("checkin note", view.render_change)
def note(
    call: Invocation,
    day: Annotated[str, typer.Argument(metavar="DAY")],
    text: Annotated[
        str, typer.Argument(metavar="TEXT|-", help="The note; '-' reads it from stdin.")
    ],
    share_note: _Share = False,
    questionnaire: _Questionnaire = None,
) -> CheckinChange:
    """Add a note to your own check-in, even after the reveal."""
    from .checkin_log import Diary
    from .content import instrument_for
    from .session import care_for

    instrument = instrument_for(call, questionnaire)
    asked, who = _asked(instrument, call.day(day, "DAY"), questionnaire), who_checked_in(call)
    diary = Diary(call.vault)
    if share_note:
        diary.must_reach_the_other(who, asked)
    typed = (call.read_stdin("TEXT") if text == "-" else text).strip()
    if not typed:
        raise WrongUse("TEXT is empty.")
    diary.add_note(call.env.now(), who, asked, typed, shared=share_note)
    call.say_saved(by=who.name)
    care_for(call, typed)
    return CheckinChange(asked.day, who.name, "noted", questionnaire=asked.questionnaire or None)


@app.command("ask", epilog="Example: intimacy checkin ask --as Ana --copy")
@leaf("checkin ask", render_message, to_copy=True)
def ask(
    call: Invocation,
    file: Annotated[
        str | None, typer.Argument(metavar="[FILE.svg]", help="Where --qr puts the QR code.")
    ] = None,
    copy: _Copy = False,
    qr: Annotated[
        bool,
        typer.Option(
            "--qr",
            help="Show it as a QR code, if the window is large enough, or save it as FILE.svg.",
        ),
    ] = False,
    affection: Annotated[
        bool | None,
        typer.Option(
            "--affection/--no-affection",
            help="Allow the question about affection, or don't; it's asked only if you both do.",
        ),
    ] = None,
    week: Annotated[
        bool,
        typer.Option("--week", help="Ask about the week too, if your own check-in answers that."),
    ] = False,
    on: _On = None,
) -> CheckinMessage:
    """Write today's questions in a message to a partner who has no terminal. You answer first."""
    from ...shell.message_out import Wanted
    from .by_message import ask as make_message
    from .content import instrument_for

    instrument = instrument_for(call, None)
    wanted = Wanted(copy, qr, file)
    day = call.day(on, "--on")
    return make_message(call, instrument, day, wanted, affection=affection, week=week)


@app.command("heard", epilog="Example: intimacy checkin heard - --as Ana")
@leaf("checkin heard", message_view.heard, to_copy=True)
def heard(
    call: Invocation,
    text: Annotated[str, typer.Argument(metavar="TEXT|-", help="'-' reads it from stdin.")],
    on: Annotated[
        str | None, typer.Option("--on", metavar="DAY", help="The day you asked about.")
    ] = None,
    copy: _Copy = False,
    dry_run: _Dry = False,
) -> CheckinHeard:
    """Save your partner's reply to `checkin ask`, and print both sides as a message."""
    from ...shell.message_out import Wanted
    from .by_message import hear
    from .content import instrument_for

    instrument = instrument_for(call, None)
    day = call.day(on, "--on") if on is not None else None
    return hear(call, instrument, text, day, Wanted(copy), dry_run=dry_run)


def _history(answer: CheckinHistory, look: Look) -> Iterator[Line]:
    # Its pictures are for this command alone.
    from .history_view import history

    yield from history(answer, look)


@app.command("history", epilog="Example: intimacy checkin history --since 2026-11-01")
@leaf("checkin history", _history)
def history(
    call: Invocation,
    since: Annotated[
        str | None,
        typer.Option("--since", metavar="DAY", help="From this day on; default: the last 30 days."),
    ] = None,
    month: Annotated[
        str | None, typer.Option("--month", metavar="YYYY-MM", help="One month, such as 2026-11.")
    ] = None,
    questionnaire: _Questionnaire = None,
) -> CheckinHistory | Raw:
    """Show a month of check-ins at a glance: your own, and those you can both see."""
    from ...shell.scrolled import scroll_lines
    from .content import instrument_for
    from .period import lately, of_month, since_day
    from .queries import history_of

    if since and month:
        raise WrongUse("--since and --month can't go together.", "Give one of them.")
    instrument = instrument_for(call, questionnaire)
    period = lately(call.today)
    if month:
        period = of_month(month, call.today)
    elif since:
        period = since_day(call.day(since, "--since"), call.today)
    name = instrument.name if questionnaire else ""
    found = history_of(call, instrument, name, period, viewer(call, call.log))
    return scroll_lines(call, found, _history)


def _asked(instrument: Instrument, day: date, questionnaire: str | None) -> RoundRef:
    from .records import RoundRef

    return RoundRef(day, instrument.name if questionnaire else "", questionnaire or "")
