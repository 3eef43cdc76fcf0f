"""Asks a check-in on a terminal: its items, then a line about the day and what to have more of."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from dataclasses import replace

from ...core.frozen import frozen
from ...core.partners import Partner
from ...core.quiz import BACK, SKIP, Quiz, begin_quiz
from ...errors import Stopped, quote_for_shell
from ...packs.instrument import Instrument, InstrumentItem
from ...shell.ask_quiz import ask_quiz
from ...shell.invocation import Invocation
from ...shell.one_key import Numbered, by_number, one_key, wait_for_key
from ...shell.picking import pick
from . import screens
from .area_words import WANTED
from .records import RoundRef
from .refusals import questionnaire_option
from .weekly import Weekly

UNCHANGED = "Nothing was changed."


@frozen
class Extras:
    """What is asked after the taps: a line, whether to share it, and what comes once a week.

    `no_week`: there are to be no more questions about the week.
    """

    note: str | None
    share_note: bool
    want: str | None = None
    week: Mapping[str, int] | None = None
    no_week: bool = False


def ask_items(
    call: Invocation, quiz: Quiz[InstrumentItem], head: str,
    keep: Callable[[Quiz[InstrumentItem]], None] | None = None, *, kept: str,
) -> Quiz[InstrumentItem]:  # fmt: skip
    """Ask until every item is answered or skipped; without `keep` nothing is kept of the way.

    Raises Stopped, which says what is `kept`, when the person leaves.
    """
    return ask_quiz(call, quiz, screens.look(head), keep or _nothing, kept=kept)


def kept_hint(who: Partner, asked: RoundRef, *, past: bool, two: bool) -> str:
    """What is kept, and the very command that goes on from there."""
    words = f" --as {quote_for_shell(who.name)}" if two else ""
    words += f" --on {asked.day}" if past else ""
    words += questionnaire_option(asked.typed)
    return f"Your answers so far are saved. To go on: intimacy checkin{words}"


def _nothing(_: Quiz[InstrumentItem]) -> None:
    return


def ask_extras(
    call: Invocation,
    instrument: Instrument,
    *,
    head: str,
    two: bool,
    due: Weekly,
    note: str | None,
    keep: Callable[[str], None],
    kept: str,
    past: bool,
) -> Extras:
    """Ask for a line, whether to share it, and what is due of what comes once a week.

    `note` is a line that an earlier, interrupted run has kept; `keep` is called with a new one as
    soon as it is there. Raises Stopped when the person leaves.
    """
    day = "that day" if past else "today"
    typed = ""
    try:
        while True:
            if note is None:
                note = _ask_note(call, day, typed)
                keep(note)
                show_care(call, note)
            typed = note
            share = bool(note) and two and _ask_share(call, note)
            if share == BACK:
                note = None
                continue
            extras = Extras(note or None, bool(share))
            found = _ask_due(call, instrument, extras, due, head=head, two=two, kept=kept)
            if found is not None:
                return found
            # One step back: to whether to share what was written, or to writing it.
            note = note or None
    except KeyboardInterrupt:
        raise Stopped(kept=kept) from None


def _ask_note(call: Invocation, day: str, begin: str) -> str:
    question = f"Anything to add about {day}?"
    asked = call.prompts.text(question, private=True, empty="Enter skips it", begin=begin)
    return asked.strip()


def _ask_due(
    call: Invocation, instrument: Instrument, extras: Extras, due: Weekly, *, head: str, two: bool,
    kept: str,
) -> Extras | None:  # fmt: skip
    """The same with what comes once a week; None for a step back."""
    if due is Weekly.WEEK:
        return _ask_week(call, instrument.week, extras, head=head, two=two, kept=kept)
    wish = _ask_want(call, instrument.items, two=two) if due is Weekly.WISH else None
    return None if wish == BACK else replace(extras, want=wish)


def show_care(call: Invocation, note: str | None, *, typed: bool = True) -> None:
    """Tell the writer of a line that speaks of danger, and nobody else, who can help.

    What was `typed` on a screen is answered on one; beside an option it is said and no more.
    """
    if not note:
        return
    from ...core.danger import speaks_of_danger

    if not speaks_of_danger(note):
        return
    if typed and call.console.live:
        wait_for_key(call, screens.care_page(), dict.fromkeys(("enter", " ", "q", "escape"), "on"))
    else:
        call.talk(*screens.care())


def _ask_share(call: Invocation, note: str) -> bool | str:
    # `s` skips here as on the pages around it, and so shares nothing.
    keys = {"enter": "own", SKIP: "own", "n": "own", "y": "share", BACK: BACK}
    options = [("own", "Keep it private"), ("share", "Share it once you've both answered")]
    chosen = one_key(call, screens.share_note(note), keys, Numbered("Your note:", options))
    return BACK if chosen == BACK else chosen == "share"


def _ask_want(call: Invocation, items: Sequence[InstrumentItem], *, two: bool) -> str | None:
    """Which area to have more of; an empty text if it was skipped, `b` for a step back."""
    areas = [item for item in items if item.scored]
    if call.console.live:
        return pick(call.console, screens.want(areas, two=two))
    options = [(item.id, WANTED.get(item.id, item.short)) for item in areas]
    question = f"{screens.WANT} {screens.want_is_for(two=two)}"
    return by_number(call, Numbered(question, [*options, ("", "Skip")]))


def _ask_week(
    call: Invocation,
    items: tuple[InstrumentItem, ...],
    extras: Extras,
    *,
    head: str,
    two: bool,
    kept: str,
) -> Extras | None:
    """The questions about the week, for who wants them; one key, and they never come again.

    None for a step back.
    """
    keys = {"enter": "ask", "y": "ask", SKIP: "skip", "n": "never", BACK: BACK}
    options = [("ask", "Answer them"), ("skip", "Not this week"), ("never", "Never ask again")]
    numbered = Numbered(f"{screens.WEEK} {screens.week_is_for(two=two)}", options)
    chosen = one_key(call, screens.week(two=two), keys, numbered)
    if chosen == BACK:
        return None
    if chosen != "ask":
        return replace(extras, week={}, no_week=chosen == "never")
    done = ask_items(call, begin_quiz(items), f"{head} · the week", kept=kept)
    return replace(extras, week=done.answers)


def show_first_page(call: Invocation) -> None:
    """The page that everybody sees once, before their first question. Raises Stopped."""
    if not call.console.live:
        call.console.talk(*screens.first_page_lines())
        return
    keys = dict.fromkeys(("enter", " "), "on") | dict.fromkeys(("q", "escape"), "leave")
    try:
        chosen = wait_for_key(call, screens.first_page, keys)
    except KeyboardInterrupt:
        chosen = "leave"
    if chosen == "leave":
        raise Stopped(kept="You haven't answered anything yet.")
