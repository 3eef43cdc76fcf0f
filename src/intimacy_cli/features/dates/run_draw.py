"""One draw, from the options to the answer: as a card, as an envelope, into a calendar, or plain.

What only some of these need is imported where it is needed: a plain draw is timed.
"""

from __future__ import annotations

from ...core.frozen import frozen
from ...shell.currency import ask_currency, currency_of, is_unasked
from ...shell.invocation import Invocation, Raw
from .answers import Ideas
from .constraints import Constraints
from .drawing import Reader, Request, draw_ideas, reader_of


@frozen
class DrawForm:
    """How the answer is wanted: --surprise, --plan, --at, --ics, --no-alarm and --currency."""

    surprise: bool
    plan: str | None
    at: str | None
    ics: str | None
    alarm: bool = True
    currency: str | None = None


def run_draw(call: Invocation, request: Request, form: DrawForm) -> Ideas | Raw:
    """Draw, and hand out what was drawn; a calendar for stdout is the answer itself."""
    asks_later = not request.wanted.budget and is_unasked(call, form.currency)
    paid = paid_in(call, request.wanted, form.currency)
    if form.surprise or form.plan is not None:
        from .surprise import SealedDate, surprise

        return surprise(call, request, SealedDate(form.plan, form.at, form.ics, form.alarm, paid))
    if form.ics is not None or form.at is not None or not form.alarm:
        return _into_calendar(call, request, form, paid)
    if request.count == 1 and not call.json:
        from ...shell.one_key import for_keys

        if for_keys(call):
            from .interactive_card import deal

            return deal(call, request, paid, may_ask=asks_later)
    return _drawn(reader_of(call, writes=True, currency=paid), request)


def paid_in(call: Invocation, wanted: Constraints, given: str | None) -> str:
    """The currency of a draw; who names a budget and has never said what it is in, is asked."""
    if wanted.budget and is_unasked(call, given):
        return ask_currency(call)
    return currency_of(call, given)


def _drawn(reader: Reader, request: Request) -> Ideas:
    answer = draw_ideas(reader, request)
    if answer.ideas:
        mine = ", for your eyes only" if reader.who else ""
        reader.call.say_saved(f"Saved: what came up{mine}.")
    return answer


def _into_calendar(call: Invocation, request: Request, form: DrawForm, paid: str) -> Ideas | Raw:
    """Draw one, write its calendar file, and only then keep that it was offered and taken."""
    from ...shell.output_file import NewFiles
    from . import actions as noting
    from .take import calendar_entry, with_calendar, write_calendar

    entry = calendar_entry(call, form.at, form.ics, alarm=form.alarm)
    reader = reader_of(call, writes=True, currency=paid)
    with NewFiles() as new:
        answer = draw_ideas(
            reader, request, lambda idea: write_calendar(new, call, idea, entry), at=entry.at
        )
        if not answer.ideas:
            return answer
        noting.take_it(reader, answer.ideas[0], entry.at)
    call.say_saved("Saved: you took it.")
    return with_calendar(call, answer, answer.ideas[0], entry)
