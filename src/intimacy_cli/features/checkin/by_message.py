"""`checkin ask` and `checkin heard`: for a partner without a terminal.

The order does what sealing does elsewhere. Whoever asks has answered first, and from then on
changes nothing; only then is there a message, and only to such a message can a reply be heard.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import replace
from datetime import date

from ...core.partners import Partner
from ...core.sealed_rounds import RoundState
from ...core.series import FOR_ONE_ALONE, WEEKLY
from ...errors import CouldNot, NothingThere, NotUnderstood, quote_for_shell
from ...packs.instrument import Instrument
from ...shell.identity import partner_of
from ...shell.invocation import Invocation
from ...shell.message_in import keep_or_stop, made_clear, reply_text
from ...shell.message_lines import kept_as_theirs, stays_line
from ...shell.message_out import Wanted, check_outgoing, outgoing
from . import message_view
from .answers import CheckinHeard, CheckinMessage
from .checkin_log import Diary
from .message_log import MessageLog
from .message_round import CheckinRound, conversation, items_of, read_of
from .queries import reveal_of
from .records import CheckinSheet, RoundRef, allowed_record
from .whose import who_checked_in

AFFECTION = "affection"


def ask(
    call: Invocation, instrument: Instrument, day: date, wanted: Wanted, *,
    affection: bool | None, week: bool = False,
) -> CheckinMessage:  # fmt: skip
    """Make the message, and keep that it was made: from then on the asker's answers stay.

    `week`: the questions about the week are in it too, if the asker has answered them.
    """
    who, asked = who_checked_in(call), RoundRef(day)
    partner = partner_of(call, who)
    diary, messages = Diary(call.log), MessageLog(call.log)
    _must_be_sealed(diary, who, asked)
    areas = messages.areas_asked(who.id, asked)
    if week:
        _must_have_week(diary, who, asked, areas)
    says = {who.id: affection if affection is not None else messages.allows(who.id)}
    says[partner.id] = messages.allows(partner.id)
    if not areas:
        ids = (*instrument.ids, *(item.id for item in instrument.week if week))
        areas = tuple(each for each in ids if all(says.values()) or each not in FOR_ONE_ALONE)
    items = items_of(call, instrument, asked, areas)
    invites = AFFECTION not in areas and bool(says[who.id]) and says[partner.id] is None
    message = message_view.question_message(who.name, day, items, invites=invites)
    out = outgoing(call, message, wanted)
    with out.kept_with():
        if affection is not None:
            MessageLog(call.vault).allow(call.env.now(), who, call.today, affection=affection)
        MessageLog(call.vault).ask(call.env.now(), who, asked, areas)
    out.hand_over(call)
    _say_next(call, who, partner, asked)
    return CheckinMessage(
        day, who.name, partner.name, tuple(areas), out.text, bool(out.tool), out.file
    )


def _say_next(call: Invocation, who: Partner, partner: Partner, asked: RoundRef) -> None:
    on = "" if asked.day == call.today else f" --on {asked.day}"
    call.talk(stays_line(who.name, partner.name, f"checkin heard -{on}"))


def _must_be_sealed(diary: Diary, who: Partner, asked: RoundRef) -> None:
    """Raise unless the asker has answered, for both, and their partner hasn't."""
    if who.id not in diary.answered(asked):
        # A round that was asked in and then forgotten takes no other answer.
        diary.refuse_a_second(who, asked)
        on = f" --on {asked.day} --as {quote_for_shell(who.name)}"
        raise NothingThere(
            f"you answer first: {who.name} hasn't answered for {asked.day}.",
            f"Answer: intimacy checkin{on}",
        )
    if who.id not in diary.counted(asked):
        raise CouldNot(
            f"{who.name} answered for {asked.day} before your partner joined, so those answers "
            "stay private.",
            "Ask about a day since then.",
        )
    if diary.state(asked) is RoundState.READY:
        raise CouldNot(
            f"you've both answered for {asked.day}, so there's nothing to ask.",
            f"See your answers with: intimacy checkin reveal {asked.day}",
        )


def _must_have_week(diary: Diary, who: Partner, asked: RoundRef, areas: Sequence[str]) -> None:
    """Raise unless the asker has answered about the week, and no message without it is out."""
    if areas and not any(each in WEEKLY for each in areas):
        raise CouldNot(
            f"the message for {asked.day} has gone out, and it didn't ask about the week.",
            "Ask in the next one.",
        )
    mine = diary.entry(who.id, who.id, asked)
    if mine is None or not mine.week:
        on = f" --on {asked.day} --as {quote_for_shell(who.name)}"
        raise NothingThere(
            f"you answer first: {who.name} hasn't answered about the week for {asked.day}.",
            f"Answer: intimacy checkin edit{on} --week 5,6,4",
        )


def hear(
    call: Invocation, instrument: Instrument, typed: str, on: date | None, wanted: Wanted, *,
    dry_run: bool,
) -> CheckinHeard:  # fmt: skip
    """Read a reply, keep it as the partner's, and give both sides back as a message."""
    text = reply_text(call, typed)
    found, reply = read_of(call, instrument, text, on)
    given = made_clear(call, reply, conversation(instrument, found))
    answers, week = _apart(given, found)
    heard = CheckinHeard(
        found.asked.day, found.asker.name, found.partner.name, answers, reply.line or None,
        reply.allows, dry_run, week=week,
    )  # fmt: skip
    if dry_run:
        return heard
    keep_or_stop(call, heard.partner, message_view.understood_lines(heard))
    check_outgoing(call, wanted)
    _keep(call, instrument, found, heard)
    out = outgoing(call, _both_sides(call, instrument, found), wanted)
    return replace(heard, message=out.text, copied=out.handed_over(call))


def _apart(
    given: Mapping[str, int], found: CheckinRound
) -> tuple[dict[str, int], dict[str, int] | None]:
    """What was said of the day, and of the week (None: not asked). Raises NotUnderstood."""
    answers = {area: value for area, value in given.items() if area not in WEEKLY}
    if not answers:
        raise NotUnderstood(
            "every question about the day is skipped, so there's no check-in to keep.",
            f"Nothing was kept. Ask {found.partner.name} for one answer about the day.",
        )
    if not any(item.id in WEEKLY for item in found.items):
        return answers, None
    return answers, {area: value for area, value in given.items() if area in WEEKLY}


def _keep(
    call: Invocation, instrument: Instrument, found: CheckinRound, heard: CheckinHeard
) -> None:
    sheet = CheckinSheet(
        heard.answers, heard.note, share_note=bool(heard.note), version=instrument.version,
        week=heard.week, heard=True,
    )  # fmt: skip
    more = (
        [allowed_record(found.partner, call.today, affection=heard.allows)]
        if heard.allows is not None
        else []
    )
    MessageLog(call.vault).hear(
        call.env.now(), found.partner, found.asked, sheet, *more, asker=found.asker
    )
    Diary(call.vault).note_looking(call.env.now(), found.asker, found.asked)
    call.talk(kept_as_theirs(heard.partner, heard.day))


def _both_sides(call: Invocation, instrument: Instrument, found: CheckinRound) -> str:
    revealed = reveal_of(call, instrument, found.asked, found.asker)
    return message_view.both_sides(revealed, found.items)
