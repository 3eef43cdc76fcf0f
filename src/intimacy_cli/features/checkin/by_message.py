"""`checkin ask` and `checkin heard`: for a partner without a terminal.

The order does what sealing does elsewhere. Whoever asks has answered first, and from then on
changes nothing; only then is there a message, and only to such a message can a reply be heard.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from datetime import date, timedelta

from ...core.frozen import frozen
from ...core.lines import line
from ...core.people import Partner
from ...core.replies.model import Question, Reply
from ...core.rounds import State
from ...core.typed_days import day_of_words
from ...errors import CouldNot, NothingThere, WrongUse, quoted
from ...shell.call import Call
from ...shell.message_in import Asked as Conversation
from ...shell.message_in import keep_or_stop, made_clear, reply_text, understood
from ...shell.message_out import Wanted, outgoing
from ...shell.who import given_name, known_partner, partner_of
from . import message_view
from .answers import AskedByMessage, HeardByMessage
from .diary import Diary
from .instrument import Instrument, Item, asked_of
from .sheet import Asked, Sheet, allowed_record
from .show import reveal_of
from .whose import who_checked_in

AFFECTION = "affection"
# A reply that names no day may be to any message of the last fortnight.
REPLY_DAYS = 13
# What else people call an area.
_ALSO = {"affection": ("touch",), "stress": ("carrying",)}


def ask(
    call: Call, instrument: Instrument, day: date, wanted: Wanted, *, affection: bool | None
) -> AskedByMessage:
    """Make the message, and keep that it was made: from then on the asker's answers stay."""
    who, asked = who_checked_in(call), Asked(day)
    partner = partner_of(call, who)
    diary = Diary(call.log)
    _must_be_sealed(diary, who, asked)
    areas = diary.areas_asked(who.id, asked)
    says = {who.id: affection if affection is not None else diary.allows(who.id)}
    says[partner.id] = diary.allows(partner.id)
    if not areas:
        both = all(says.values())
        areas = tuple(each for each in instrument.ids if both or each != AFFECTION)
    items = _items(call, instrument, asked, areas)
    invites = AFFECTION not in areas and bool(says[who.id]) and says[partner.id] is None
    message = message_view.question_message(who.name, day, items, invites=invites)
    out = outgoing(call, message, wanted)
    with out.kept_with():
        if affection is not None:
            Diary(call.vault).allow(call.env.now(), who, call.today, affection=affection)
        Diary(call.vault).ask(call.env.now(), who, asked, areas)
    out.hand_over(call)
    _say_next(call, who, partner, asked)
    return AskedByMessage(
        day, who.name, partner.name, tuple(areas), out.text, bool(out.tool), out.file
    )


def _say_next(call: Call, who: Partner, partner: Partner, asked: Asked) -> None:
    on = "" if asked.day == call.today else f" --on {asked.day}"
    call.talk(
        line(
            f"{who.name}'s answers stay as they are now. When {partner.name} has replied: "
            f"intimacy checkin heard -{on}"
        )
    )


def _must_be_sealed(diary: Diary, who: Partner, asked: Asked) -> None:
    """Raise unless the asker has answered, for both, and their partner hasn't."""
    if who.id not in diary.answered(asked):
        # A round that was asked in and then forgotten takes no other answer.
        diary.refuse_a_second(who, asked)
        on = f" --on {asked.day} --as {quoted(who.name)}"
        raise NothingThere(
            f"you answer first: {who.name} hasn't got a check-in for {asked.day}.",
            f"Answer: intimacy checkin{on}",
        )
    if who.id not in diary.counted(asked):
        raise CouldNot(
            f"{who.name} answered on {asked.day} before you were two, and that stays private.",
            "Ask about a day that you both live through.",
        )
    if diary.state(asked) is State.READY:
        raise CouldNot(
            f"you've both answered for {asked.day}, so there's nothing to ask.",
            f"See it with: intimacy checkin reveal {asked.day}",
        )


def _items(
    call: Call, instrument: Instrument, asked: Asked, areas: Sequence[str]
) -> tuple[Item, ...]:
    words = asked_of(instrument, past=asked.day != call.today)
    return tuple(item for item in words.items if item.id in areas)


# -- a reply ---------------------------------------------------------------------------------------


@frozen
class Round:
    """The message that a reply answers: whose, to whom, about which day and areas."""

    asker: Partner
    partner: Partner
    asked: Asked
    items: tuple[Item, ...]


def hear(
    call: Call, instrument: Instrument, typed: str, on: date | None, wanted: Wanted, *,
    dry_run: bool,
) -> HeardByMessage:  # fmt: skip
    """Read a reply, keep it as the partner's, and give both sides back as a message."""
    text = reply_text(call, typed)
    found, reply = _read(call, instrument, text, on)
    answers = made_clear(call, reply, _conversation(instrument, found))
    heard = HeardByMessage(
        found.asked.day, found.asker.name, found.partner.name, answers, reply.line or None,
        reply.allows, dry_run,
    )  # fmt: skip
    if dry_run:
        return heard
    keep_or_stop(call, heard.partner, message_view.understood_lines(heard))
    # Whether there is a clipboard is looked at before anything is kept; its text is known after.
    outgoing(call, "", wanted)
    _keep(call, instrument, found, heard)
    out = outgoing(call, _both_sides(call, instrument, found), wanted)
    return replace(heard, message=out.text, copied=out.handed_over(call))


def _keep(call: Call, instrument: Instrument, found: Round, heard: HeardByMessage) -> None:
    sheet = Sheet(
        heard.answers, heard.note, share_note=bool(heard.note), version=instrument.version,
        heard=True,
    )  # fmt: skip
    more = (
        [allowed_record(found.partner, call.today, affection=heard.allows)]
        if heard.allows is not None
        else []
    )
    diary = Diary(call.vault)
    diary.hear(call.env.now(), found.partner, found.asked, sheet, *more, asker=found.asker)
    diary.note_looking(call.env.now(), found.asker, found.asked)
    call.talk(
        line(
            f"Kept as {heard.partner}'s own. To delete it: "
            f"intimacy data forget {heard.day} --as {quoted(heard.partner)}"
        )
    )


def _both_sides(call: Call, instrument: Instrument, found: Round) -> str:
    revealed = reveal_of(call, instrument, found.asked, found.asker)
    return message_view.both_sides(revealed, found.items)


def _read(call: Call, instrument: Instrument, text: str, on: date | None) -> tuple[Round, Reply]:
    """The message that a reply answers, and what it says. Nothing is guessed of the day."""
    quotes = _quoted_day(text)
    if on is not None and quotes is not None and on != quotes:
        raise CouldNot(
            f"that reply quotes the message of {quotes}, and --on says {on}.", "Nothing was kept."
        )
    found = _round(call, instrument, on or quotes)
    reply = understood(text, _conversation(instrument, found), message_view.about)
    if reply.day_word in (None, "today"):
        return found, reply
    certain = on is not None or quotes is not None
    if reply.day_word == "yesterday":
        # Of which day it was the day after, nobody knows any more.
        if certain:
            return found, reply
        raise WrongUse("that reply is about 'yesterday'.", f"Say which day: --on {found.asked.day}")
    said = day_of_words(str(reply.day_word), call.today, coming=False)
    if said == found.asked.day:
        return found, reply
    if certain:
        raise CouldNot(
            f"that reply says it is about {said}, and the message is of {found.asked.day}.",
            "Nothing was kept. Ask which day it is about.",
        )
    return _read(call, instrument, text, said)


def _quoted_day(text: str) -> date | None:
    found = {day for row in text.splitlines() if (day := message_view.about(row))}
    # Two of them are the reader's to refuse.
    return date.fromisoformat(found.pop()) if len(found) == 1 else None


def _round(call: Call, instrument: Instrument, day: date | None) -> Round:
    """The message of a day, or the only one that waits. Raises NothingThere, CouldNot, WrongUse."""
    log = call.log
    diary, partners = Diary(log), log.partners()
    name = given_name(call)
    given = known_partner(name, partners) if name else None
    waiting = [
        (each, asker)
        for each, asker in diary.waiting(day or call.today - timedelta(days=REPLY_DAYS))
        if (given is None or given.id == asker) and (day is None or each == day)
    ]
    days = list(dict.fromkeys(each for each, _ in waiting))
    if not days:
        _refuse(diary, partners, day)
    day = days[0] if len(days) == 1 else _chosen(call, days)
    asker = next(p for p in partners if p.id == next(a for each, a in waiting if each == day))
    asked = Asked(day)
    areas = diary.areas_asked(asker.id, asked)
    return Round(asker, partner_of(call, asker), asked, _items(call, instrument, asked, areas))


def _refuse(diary: Diary, partners: Sequence[Partner], day: date | None) -> None:
    if day is not None and diary.sent(Asked(day)) and diary.state(Asked(day)) is State.READY:
        raise CouldNot(
            f"you've both answered for {day}, so it stays as it is.",
            f"See it with: intimacy checkin reveal {day}",
        )
    which = f"for {day}" if day else "of the last fortnight"
    asker = partners[0].name if partners else "ANA"
    raise NothingThere(
        f"no message {which} waits for a reply; whoever asks answers first.",
        f"Answer, then ask: intimacy checkin ask --as {quoted(asker)}",
    )


def _chosen(call: Call, days: Sequence[date]) -> date:
    """Which of several messages a reply answers that does not say so."""
    if not call.can_ask:
        raise WrongUse(
            f"that reply could be for any of {', '.join(map(str, days))}.",
            f"Say which: --on {days[-1]}",
        )
    options = [(each.isoformat(), f"{each}") for each in reversed(days)]
    return date.fromisoformat(call.prompts.choose("Which day is that reply about?", options))


def _conversation(instrument: Instrument, found: Round) -> Conversation:
    items = found.items
    # It may have been asked in the words of today, or of a day gone by.
    ids = {each.id for each in items}
    both = [
        [item for item in asked_of(instrument, past=past).items if item.id in ids]
        for past in (False, True)
    ]
    messages = [
        message_view.question_message(found.asker.name, found.asked.day, each, invites=invites)
        for each in both
        for invites in (False, True)
    ]
    questions = [
        Question(each.id, (each.id, *_ALSO.get(each.id, ())), each.values) for each in items
    ]
    shorts = {each.id: each.short or each.id for each in items}
    return Conversation(
        found.partner.name, questions, messages, message_view.example(items), shorts
    )
