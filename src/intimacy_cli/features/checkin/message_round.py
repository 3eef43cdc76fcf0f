"""Which message a reply answers, and what it says. Nothing is guessed of the day."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date, timedelta

from ...core.frozen import frozen
from ...core.partners import Partner
from ...core.replies.model import MessageReply, ReplyQuestion
from ...core.sealed_rounds import RoundState
from ...core.typed_days import day_of_words
from ...errors import CouldNot, NothingThere, WrongUse, quote_for_shell
from ...packs.instrument import Instrument, InstrumentItem, asked_of
from ...shell.identity import given_name, known_partner, partner_of
from ...shell.invocation import Invocation
from ...shell.message_in import MessageQuestion as Conversation
from ...shell.message_in import understood
from . import message_view
from .checkin_log import Diary
from .message_log import MessageLog
from .records import RoundRef

# A reply that names no day may be to any message of the last fortnight.
REPLY_DAYS = 13
# What else people call an area.
_ALSO = {
    "affection": ("touch",), "stress": ("carrying",),
    "week_close": ("week close", "close over the week"),
    "week_ease": ("week ease", "ease over the week", "ease"),
    "week_desired": ("week wanted", "wanted over the week", "wanted"),
}  # fmt: skip


@frozen
class CheckinRound:
    """The message that a reply answers: whose, to whom, about which day and areas."""

    asker: Partner
    partner: Partner
    asked: RoundRef
    items: tuple[InstrumentItem, ...]


def read_of(
    call: Invocation, instrument: Instrument, text: str, on: date | None
) -> tuple[CheckinRound, MessageReply]:
    """The message that a reply answers, and what it says. Nothing is guessed of the day."""
    quotes = _quoted_day(text)
    if on is not None and quotes is not None and on != quotes:
        raise CouldNot(
            f"that reply quotes the message for {quotes}, but --on says {on}.", "Nothing was kept."
        )
    found = _round(call, instrument, on or quotes)
    reply = understood(text, conversation(instrument, found), message_view.about)
    if reply.day_word in (None, "today"):
        return found, reply
    certain = on is not None or quotes is not None
    if reply.day_word == "yesterday":
        # Of which day it was the day after, nobody knows any more.
        if certain:
            return found, reply
        raise WrongUse("that reply says 'yesterday'.", f"Say which day: --on {found.asked.day}")
    said = day_of_words(str(reply.day_word), call.today, coming=False)
    if said in (None, found.asked.day):
        return found, reply
    if certain:
        raise CouldNot(
            f"that reply says it's about {said}, but the message was about {found.asked.day}.",
            "Nothing was kept. Ask which day it's about.",
        )
    return read_of(call, instrument, text, said)


def _quoted_day(text: str) -> date | None:
    found = {day for row in text.splitlines() if (day := message_view.about(row))}
    # Two of them are the reader's to refuse.
    return date.fromisoformat(found.pop()) if len(found) == 1 else None


def _round(call: Invocation, instrument: Instrument, day: date | None) -> CheckinRound:
    """The message of a day, or the only one that waits. Raises NothingThere, CouldNot, WrongUse."""
    log = call.log
    diary, partners = Diary(log), log.partners()
    name = given_name(call)
    given = known_partner(name, partners) if name else None
    waiting = [
        (each, asker)
        for each, asker in MessageLog(log).waiting(day or call.today - timedelta(days=REPLY_DAYS))
        if (given is None or given.id == asker) and (day is None or each == day)
    ]
    days = list(dict.fromkeys(each for each, _ in waiting))
    if not days:
        _refuse(diary, partners, day)
    day = days[0] if len(days) == 1 else _chosen(call, days)
    asker = next(p for p in partners if p.id == next(a for each, a in waiting if each == day))
    asked = RoundRef(day)
    areas = MessageLog(log).areas_asked(asker.id, asked)
    return CheckinRound(
        asker, partner_of(call, asker), asked, items_of(call, instrument, asked, areas)
    )


def _refuse(diary: Diary, partners: Sequence[Partner], day: date | None) -> None:
    if (
        day is not None
        and diary.sent(RoundRef(day))
        and diary.state(RoundRef(day)) is RoundState.READY
    ):
        raise CouldNot(
            f"you've both answered for {day}, so it stays as it is.",
            f"See your answers with: intimacy checkin reveal {day}",
        )
    which = f"for {day}" if day else "from the last two weeks"
    asker = partners[0].name if partners else "ANA"
    raise NothingThere(
        f"no message {which} is waiting for a reply; whoever asks answers first.",
        f"Answer, then ask: intimacy checkin ask --as {quote_for_shell(asker)}",
    )


def _chosen(call: Invocation, days: Sequence[date]) -> date:
    """Which of several messages a reply answers that does not say so."""
    if not call.can_ask:
        raise WrongUse(
            f"that reply could be for any of {', '.join(map(str, days))}.",
            f"Say which: --on {days[-1]}",
        )
    options = [(each.isoformat(), f"{each}") for each in reversed(days)]
    return date.fromisoformat(call.prompts.choose("Which day is that reply about?", options))


def conversation(instrument: Instrument, found: CheckinRound) -> Conversation:
    """What the reader has to know of a message."""
    items = found.items
    # It may have been asked in the words of today, or of a day gone by.
    ids = {each.id for each in items}
    both = [
        [item for item in asked_in(instrument, past=past) if item.id in ids]
        for past in (False, True)
    ]
    messages = [
        message_view.question_message(found.asker.name, found.asked.day, each, invites=invites)
        for each in both
        for invites in (False, True)
    ]
    questions = [
        ReplyQuestion(each.id, (each.id, *_ALSO.get(each.id, ())), each.values) for each in items
    ]
    shorts = {each.id: each.short or each.id for each in items}
    return Conversation(
        found.partner.name, questions, messages, message_view.example(items), shorts
    )


def items_of(
    call: Invocation, instrument: Instrument, asked: RoundRef, areas: Sequence[str]
) -> tuple[InstrumentItem, ...]:
    """The questions about these areas, in the words for today or for a day gone by."""
    past = asked.day != call.today
    return tuple(item for item in asked_in(instrument, past=past) if item.id in areas)


def asked_in(instrument: Instrument, *, past: bool) -> tuple[InstrumentItem, ...]:
    """All that a message may ask: about the day, and then about the week."""
    return (*asked_of(instrument, past=past).items, *instrument.week)
