"""One turn of `therapist ready`, from the first question to what stands in the log."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from ....core.answer_text import answers_of, from_json, looks_like_json
from ....core.partners import Partner
from ....core.quiz import STOP, Quiz, as_draft, begin_quiz, from_draft, refuse_nothing
from ....core.sealed_rounds import RoundState
from ....core.styled_text import line
from ....errors import CouldNot, NothingThere, Stopped, WrongUse
from ....shell.identity import author, author_asked, known_author
from ....shell.invocation import Invocation
from ....store.log import Log
from .answers import ReadyAnswered, ReadyReveal, ReadyStatus, Withdrawn
from .content import Content, content_for
from .read_back import missing, reveal, standing
from .rounds import DRAFT, ReadyRounds
from .stages import StageQuestion, stage_of

EXAMPLE = "2,3,3,2,1,4"
_JSON_EXAMPLE = '{"answers": {"thought": 2, "asked": 3}}'
# In a draft: whether nobody else was named when it was begun, so that it was to stay one's own.
ALONE = "alone"
KEPT = "Your answers so far are saved; intimacy therapist ready picks up where you left off."


def hand_in(
    call: Invocation, answers: str | None, *, again: bool
) -> ReadyAnswered | ReadyReveal | ReadyStatus:
    """Take the answers, given or asked, and keep them; or show what is there if it is too early.

    Raises TerminalNeeded before anything is read, CouldNot for answers given too early.
    """
    if answers is None:
        call.must_ask("your answers", f"--answers {EXAMPLE}")
    content = content_for(call)
    if answers is not None:
        text = call.read_stdin("--answers") if answers == "-" else answers
        given = parse_given(text, content.questions)
        who = author(call)
        return _keep(call, content, who, given, again=again)
    who = author_asked(call)
    try:
        ReadyRounds(call.vault).slot(who, call.today, again=again)
    except CouldNot as early:
        call.talk(line(f"{early.message[:1].upper()}{early.message[1:]} {early.hint}"))
        return _instead(call, content, who)
    return _keep(call, content, who, _asked(call, content, who), again=again)


def parse_given(text: str, questions: Sequence[StageQuestion]) -> Mapping[str, int]:
    """Answers from an option or from stdin: `2,3,3,-,1,4`, or JSON.

    Raises WrongUse naming the question.
    """
    if not looks_like_json(text):
        return answers_of(text.strip().split(","), questions)
    found = from_json(text, _JSON_EXAMPLE)
    if isinstance(found, Mapping):
        odd = [name for name in found if name != "answers"]
        if odd:
            raise WrongUse(f"--answers: {odd[0]!r} isn't a field; the only one is answers.")
        found = found.get("answers")
    return answers_of(found, questions)


def withdraw(call: Invocation) -> Withdrawn:
    """Take one's own answers back, until they are revealed."""
    who = who_answered(call)
    ReadyRounds(call.vault).withdraw(call.env.now(), who, call.today)
    call.say_saved()
    return Withdrawn(call.today, who.name)


def who_answered(call: Invocation) -> Partner:
    """Who comes back to their own answers. Raises NothingThere where nobody is named."""
    who = known_author(call)
    if who is None:
        raise NothingThere("nobody has answered yet.", "Answer: intimacy therapist ready")
    return who


def _instead(call: Invocation, content: Content, who: Partner) -> ReadyReveal | ReadyStatus:
    log = call.vault
    rounds = ReadyRounds(log)
    waits = not rounds.alone and rounds.state(rounds.newest()) is not RoundState.READY
    return standing(log, content) if waits else reveal(log, content, who)


def _asked(call: Invocation, content: Content, who: Partner) -> Mapping[str, int]:
    """Ask, going on from a draft if there is one."""
    from ....shell.ask_quiz import ask_go_on, ask_quiz
    from .screens import look

    log = call.vault
    alone = ReadyRounds(log).alone

    def keep(quiz: Quiz[StageQuestion]) -> None:
        with log.writing():
            log.keep_draft(DRAFT, who.id, call.env.now(), as_draft(quiz) | {ALONE: alone})

    quiz = begin_quiz(content.questions)
    left = _left(log, content, who, alone=alone)
    if left is not None and ask_go_on(call, left.so_far):
        quiz = left
    else:
        _show_before(call, next((p.name for p in log.partners() if p.id != who.id), None))
    done = ask_quiz(call, quiz, look(who.name), keep, kept=KEPT)
    if not done.answers:
        with log.writing():
            log.drop_draft(DRAFT, who.id)
    refuse_nothing(done)
    return done.answers


def _show_before(call: Invocation, other: str | None) -> None:
    """Who will see the answers, and what this is not for. Raises Stopped when the person leaves."""
    from ....shell.one_key import wait_for_key
    from . import screens

    if not call.console.live:
        call.console.talk(*screens.before_lines(other))
        return
    keys = {STOP: "stop", "enter": "on", " ": "on"}
    if wait_for_key(call, lambda size: screens.before(other, size), keys) == "stop":
        raise Stopped


def _left(log: Log, content: Content, who: Partner, *, alone: bool) -> Quiz[StageQuestion] | None:
    """What was begun earlier; not if that was under another promise of who may read it."""
    draft = log.draft(DRAFT, who.id)
    if draft is None or draft.payload.get(ALONE, alone) is not alone:
        return None
    return from_draft(content.questions, draft.payload)


def _keep(
    call: Invocation, content: Content, who: Partner, answers: Mapping[str, int], *, again: bool
) -> ReadyAnswered:
    # Not call.log: on a first run that was opened before there was a vault.
    log = call.vault
    rounds = ReadyRounds(log)
    slot = rounds.write(call.env.now(), who, call.today, answers, again=again)
    call.say_saved()
    state = RoundState.ALONE if slot.round is None else rounds.state(rounds.newest())
    waits = state is RoundState.WAITING
    return ReadyAnswered(
        day=call.today,
        who=who.name,
        answers=answers,
        stage=stage_of(answers),
        state=state,
        waiting_for=missing(log, rounds.newest()) if waits else (),
        reveal=None if waits else reveal(log, content, who),
        not_the_way=content.not_the_way,
    )
