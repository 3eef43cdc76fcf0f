"""`therapist ready ask` and `heard`: for a partner without a terminal.

Whoever asks has answered the round first, and from then on changes nothing.
"""

from __future__ import annotations

from dataclasses import replace

from ....core.frozen import frozen
from ....core.partners import Partner
from ....core.replies.model import ReplyQuestion as Put
from ....core.sealed_rounds import RoundState
from ....errors import CouldNot, NothingThere
from ....shell.identity import given_name, known_partner, partner_of
from ....shell.invocation import Invocation
from ....shell.message_in import MessageQuestion, keep_or_stop, made_clear, reply_text, understood
from ....shell.message_lines import kept_as_theirs, stays_line
from ....shell.message_out import Wanted, check_outgoing, outgoing
from . import message_view as view
from .answers import ReadyHeard, ReadyMessage
from .content import Content, content_for
from .read_back import reveal
from .rounds import ReadyRound, ReadyRounds
from .session import who_answered


def ask(call: Invocation, wanted: Wanted) -> ReadyMessage:
    """Make the message, and keep that it was made: from then on the asker's answers stay."""
    who, content = who_answered(call), content_for(call)
    partner = partner_of(call, who)
    found = ReadyRounds(call.log).to_ask_in(who)
    message = view.question_message(who.name, found.number, content.questions)
    out = outgoing(call, message, wanted)
    with out.kept_with():
        ReadyRounds(call.vault).ask(call.env.now(), who, call.today)
    out.hand_over(call)
    call.talk(stays_line(who.name, partner.name, "therapist ready heard -"))
    return ReadyMessage(
        who.name, partner.name, found.number, out.text, bool(out.tool), out.file
    )  # fmt: skip


def hear(call: Invocation, typed: str, wanted: Wanted, *, dry_run: bool) -> ReadyHeard:
    """Read a reply, keep it as the partner's, and give both sides back as a message."""
    text, content = reply_text(call, typed), content_for(call)
    found = _waiting(call)
    asked = _asked(found, content)
    reply = understood(text, asked, view.about)
    if reply.about not in (None, str(found.round.number)):
        raise CouldNot(
            f"that reply quotes the message of round {reply.about}, but it's round "
            f"{found.round.number} that's waiting for a reply.",
            "Nothing was kept.",
        )
    answers = made_clear(call, reply, asked)
    heard = ReadyHeard(
        found.asker.name, found.partner.name, found.round.number, answers, reply.line, dry_run
    )
    if dry_run:
        return heard
    keep_or_stop(call, heard.partner, view.understood_lines(heard))
    check_outgoing(call, wanted)
    rounds = ReadyRounds(call.vault)
    rounds.hear(call.env.now(), found.partner, call.today, answers, found.round)
    call.talk(kept_as_theirs(heard.partner, call.today))
    out = outgoing(call, view.both_sides(reveal(call.vault, content, found.asker)), wanted)
    return replace(heard, message=out.text, copied=out.handed_over(call))


@frozen
class _Waiting:
    """The round that waits for a reply: who asked, and who was asked."""

    asker: Partner
    partner: Partner
    round: ReadyRound


def _waiting(call: Invocation) -> _Waiting:
    """The round in which somebody has asked. Raises NothingThere, CouldNot."""
    partners, rounds = call.log.partners(), ReadyRounds(call.log)
    newest = rounds.newest()
    if newest.sent and rounds.state(newest) is RoundState.READY:
        raise CouldNot(
            "you've both answered that round, so it stays as it is.",
            "See your answers with: intimacy therapist ready reveal",
        )
    name = given_name(call)
    given = known_partner(name, partners) if name else None
    for who in partners:
        asked = who.id in newest.answered & newest.sent
        if asked and (given is None or given.id == who.id):
            return _Waiting(who, partner_of(call, who), newest)
    raise NothingThere(
        "no message is waiting for a reply; whoever asks answers first.",
        "Answer the six questions first, then ask your partner: intimacy therapist ready ask",
    )


def _asked(found: _Waiting, content: Content) -> MessageQuestion:
    questions = content.questions
    number = found.round.number
    return MessageQuestion(
        found.partner.name,
        [Put(each.id, (each.id, each.short), each.values) for each in questions],
        [view.question_message(found.asker.name, number, questions)],
        view.example(questions),
        {each.id: each.short for each in questions},
    )
