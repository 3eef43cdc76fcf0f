"""Takes in a reply to a message: reads it, asks about what is not clear, says what is wrong.

What a partner sent is read for its answers alone. Nothing in it is looked at for anything else, and
nothing is said about it.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping, Sequence

from ..core.days import join_words
from ..core.frozen import frozen
from ..core.replies.model import MessageReply, Reason, ReplyQuestion
from ..core.replies.model import UnreadReply as Unread
from ..core.replies.reading import read_reply
from ..core.styled_text import Line
from ..errors import NotUnderstood, Stopped, WrongUse
from .invocation import Invocation

LONGEST = 6_000  # so many characters are a conversation, and no reply
SKIP = "-"


@frozen
class MessageQuestion:
    """What a reply answers: by whom, the questions, and the messages that it may quote.

    `example` is what shows how to answer; `shorts` name the questions, by id, for people.
    """

    who: str
    questions: Sequence[ReplyQuestion]
    messages: Sequence[str]
    example: str
    shorts: Mapping[str, str]


def reply_text(call: Invocation, typed: str) -> str:
    """The reply, from stdin where it is '-'. Raises WrongUse for none, or for what is none."""
    text = call.read_stdin("TEXT") if typed == SKIP else typed
    if not text.strip():
        raise WrongUse("TEXT is empty.", "Paste the reply after '-', or give it in quotes.")
    if len(text) > LONGEST:
        raise WrongUse(
            f"TEXT: {len(text):,} characters are too many for a reply.",
            "Paste the one message that has the answers.",
        )
    return text


def understood(
    text: str, asked: MessageQuestion, about: Callable[[str], str | None]
) -> MessageReply:
    """What a reply says. Raises NotUnderstood, in a sentence, where nothing can be taken of it."""
    try:
        return read_reply(
            text, asked.questions, messages=asked.messages, about=about, names=(asked.who,),
            example=asked.example,
        )  # fmt: skip
    except Unread as error:
        raise NotUnderstood(_sentence(error, asked), _hint(asked)) from None


def made_clear(call: Invocation, reply: MessageReply, asked: MessageQuestion) -> Mapping[str, int]:
    """The answers, with those that are not clear asked of whoever pasted them.

    Raises NotUnderstood where nobody can be asked.
    """
    if not reply.unsure:
        return reply.answers
    if not call.can_ask:
        unsure = join_words([_doubt(each, asked, reply) for each in reply.unsure])
        raise NotUnderstood(f"{asked.who}'s reply isn't clear on {unsure}.", _hint(asked))
    answers = dict(reply.answers)
    for each in asked.questions:
        if each.id in reply.unsure:
            question = f"{asked.who}'s reply isn't clear on {_doubt(each.id, asked, reply)}. Which?"
            likely = reply.unsure[each.id]
            values = [*likely, *(value for value in each.values if value not in likely)]
            options = [(str(value), str(value)) for value in values]
            chosen = call.prompts.choose(question, [*options, (SKIP, "Skipped")])
            if chosen != SKIP:
                answers[each.id] = int(chosen)
    if not answers:
        raise NotUnderstood("every question is skipped, so there's nothing to keep.", _hint(asked))
    return {each.id: answers[each.id] for each in asked.questions if each.id in answers}


def keep_or_stop(call: Invocation, who: str, said: Iterable[Line]) -> None:
    """Say what was understood; on a terminal, ask whether that is right. Raises Stopped."""
    if not call.can_ask:
        call.talk(*said)
        return
    question = f"Keep these as {who}'s answers? They can't be changed afterwards."
    options = [("yes", "Yes"), ("no", "No")]
    if call.prompts.choose(question, options, above=tuple(said)) == "no":
        raise Stopped(kept="Nothing was kept.")


def _doubt(question: str, asked: MessageQuestion, reply: MessageReply) -> str:
    options = join_words([str(value) for value in reply.unsure[question]], "or")
    return f"{asked.shorts[question]} ({options})" if options else asked.shorts[question]


def _sentence(error: Unread, asked: MessageQuestion) -> str:
    number = len(asked.questions)
    scale = asked.questions[0].values
    return {
        Reason.NONE: f"there are no answers in that reply; {number} numbers were asked for.",
        Reason.COUNT: f"that reply has {error.found} answers, and {number} were asked for.",
        Reason.RANGE: (
            f"{error.value[:20]} for {asked.shorts.get(error.question, '')} isn't a number from "
            f"{min(scale)} to {max(scale)}."
        ),
        Reason.WHICH: "that reply corrects an answer, but doesn't say which.",
        Reason.SKIPPED: "every question is skipped, so there's nothing to keep.",
        Reason.TWO: "that reply can be read in two ways.",
    }[error.reason]


def _hint(asked: MessageQuestion) -> str:
    return f"Nothing was kept. Ask {asked.who}, then give just the answers, '-' for a skipped one."
