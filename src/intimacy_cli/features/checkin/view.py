"""The check-in's answers as text for people. Pure: an answer and a look in, lines out."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from datetime import date

from ...core.days import join_words, say_day
from ...core.sealed_rounds import RoundState
from ...core.styled_text import (
    Line,
    Look,
    Span,
    Style,
    accent,
    blank,
    key,
    line,
    quiet,
    quietly,
    strong,
    title,
)
from ...errors import quote_for_shell
from ...shell.columns import align_columns
from ...shell.frame import at_measure, to_measure
from .answers import (
    CheckedIn,
    CheckinChange,
    CheckinReveal,
    PartnerAnswers,
    Scored,
    Status,
    Trail,
)
from .area_words import area_words, named_week
from .prompt_line import quiet_line, status_line
from .refusals import questionnaire_option, what_is_answered

OWN = "  (yours alone)"
SOME_DAYS = 2  # one day is no picture yet


def checked_in(answer: CheckedIn, look: Look) -> Iterator[Line]:
    """What was handed in, and what comes next."""
    if look.plain or answer.questionnaire:
        yield from _checked_in_as_lines(answer, look)
        return
    yield blank()
    yield from to_measure(_checked_in(answer, at_measure(look)), look)
    if answer.tonight:
        yield from tonight(answer, look)


def _checked_in(answer: CheckedIn, look: Look) -> Iterator[Line]:
    from . import picture

    if answer.reveal is not None and picture.can_be_drawn(answer.reveal):
        yield from _both_drawn(answer.reveal, look)
        return
    if answer.dry_run:
        yield quiet("Nothing was saved. This is what would be saved:")
    if answer.state is RoundState.WAITING and not answer.dry_run:
        yield line(strong("Done."), " Sealed until ", *_who(answer), " too.")
        yield from _shareable(answer)
        yield blank()
        on = "" if answer.tonight else f" --on {answer.day}"
        turns = [
            (quietly(f"{name}'s turn"), key(f"intimacy checkin --as {quote_for_shell(name)}{on}"))
            for name in answer.waiting_for
        ]
        own = f"intimacy checkin history --as {quote_for_shell(answer.who)}"
        yield from align_columns([*turns, (quietly("To see your own"), quietly(own))])
        return
    yield title(f"{answer.who} · {picture.day_words(answer.day)}")
    yield blank()
    yield from picture.own_day(answer.answers, answer.fortnight, look)
    if answer.week:
        yield blank()
        yield from picture.own_day(named_week(answer.week), (), look)
    if answer.note:
        yield blank()
        yield line(quietly("Your note: "), answer.note, indent=4)


def tonight(answer: CheckedIn, look: Look) -> Iterator[Line]:
    """One small thing to do tonight."""
    if answer.tonight:
        yield blank()
        yield from to_measure([line(strong("Tonight: "), answer.tonight, indent=9)], look)


def render_look(command: str, *, looked: bool) -> list[Line]:
    """What is said once a reveal was held, or put off."""
    when = "To look again" if looked else "When you're both there"
    return [blank(), line(quietly(f"{when}: "), key(command))]


def _checked_in_as_lines(answer: CheckedIn, look: Look) -> Iterator[Line]:
    if answer.dry_run:
        yield line("Nothing was saved. This is what would be saved:")
    yield title(f"{answer.who}, {say_day(answer.day)}")
    if answer.reveal is not None:
        yield from render_reveal(answer.reveal, look)
    elif answer.state is RoundState.WAITING and not answer.dry_run:
        # The other may be sitting right there: what is sealed does not stay on the screen.
        yield line(f"Saved: {len(answer.answers)} answers. Sealed until ", *_who(answer), " too.")
        own = f"intimacy checkin history --as {quote_for_shell(answer.who)}"
        yield from _shareable(answer)
        yield quiet(f"To see your own: {own}{questionnaire_option(answer.questionnaire or '')}")
    else:
        yield from _answers(answer.answers, look)
        yield from _answers(named_week(answer.week), look)
        if answer.note:
            yield line(quietly("Your note: "), answer.note, indent=4)
        yield from _score(answer.score, look)
        yield from _fortnight(answer.fortnight)
    if answer.tonight:
        yield from ([] if look.plain else [blank()])
        yield line(strong("Tonight: "), answer.tonight, indent=4)


def _who(answer: CheckedIn) -> tuple[Span, str]:
    return (strong(join_words(answer.waiting_for)), " has answered")


def _answers(answers: Mapping[str, int], look: Look) -> Iterator[Line]:
    for area, value in answers.items():
        track = "" if look.plain else f"  {_track(value)}"
        yield line(f"  {area:<11}", strong(str(value)), quietly(track))


def _track(value: int) -> str:
    return "·" * (value - 1) + "●" + "·" * (7 - value) if 1 <= value <= 7 else ""


def _score(score: Scored | None, look: Look) -> Iterator[Line]:
    if score is None:
        return
    if score.value is None:
        yield line("No result: a question was skipped, and this questionnaire needs them all.")
        return
    # Which end is the good one is what its source says, and no verdict of ours.
    good = {"better": "; its source says high is good", "worse": "; its source says low is good"}
    more = f", on a scale from {score.lowest:g} to {score.highest:g}{good.get(score.higher, '')}"
    yield line("  result ", strong(f"{score.value:g}"), quietly(more), indent=4)
    if score.cut is not None:
        side = "below" if score.value < score.cut else "not below"
        yield line(f"  {side} the cut-off of {score.cut:g}: {score.reading}", indent=4)
    if score.source and not look.plain:
        yield quiet(f"  {score.source}")


def _fortnight(trails: Sequence[Trail]) -> Iterator[Line]:
    """One's own last two weeks as numbers."""
    if max((sum(v is not None for v in t.values) for t in trails), default=0) < SOME_DAYS:
        return
    for trail in trails:
        numbers = " ".join("-" if value is None else str(value) for value in trail.values)
        yield line(f"{trail.area}, the last two weeks: {numbers}")


def status(answer: Status, look: Look) -> Iterator[Line]:
    """One line for a prompt."""
    del look
    done, due = list(answer.answered), list(answer.due)
    yield line(
        quiet_line()
        if answer.quiet
        else status_line(due, done, new=answer.new, asked=bool(answer.asked))
    )


FORM_NAMES = ("{day}", "{due}", "{answered}", "{ready}", "{new}")


def fill_form(form: str, answer: Status) -> str:
    """The status in a form of the user's own, such as `{due}`."""
    told = (
        answer.day.isoformat(),
        join_words(answer.due),
        join_words(answer.answered),
        "yes" if answer.ready else "no",
        "yes" if answer.new else "no",
    )
    facts = dict(zip(FORM_NAMES, told, strict=True))
    for name, fact in facts.items():
        form = form.replace(name, fact)
    return form


def render_change(answer: CheckinChange, look: Look) -> Iterator[Line]:
    """What was done to a check-in."""
    del look
    words = {
        "edited": "has been changed",
        "withdrawn": "has been withdrawn",
        "shared": "is now shared with both of you",
        "noted": "has a new note",
    }
    what = what_is_answered(answer.questionnaire or "")
    yield line(f"{answer.who}'s {what} for {answer.day} {words[answer.done]}.")
    if answer.alone:
        yield line(
            answer.who, " answered it before your partner joined, so it stays private. "
            "To share it: ",
            key(share_command(answer.day, answer.who, answer.questionnaire)),
        )  # fmt: skip


def share_command(day: date, who: str, questionnaire: str | None) -> str:
    """What to type to open to both what was answered alone."""
    option = questionnaire_option(questionnaire or "")
    return f"intimacy checkin share {day} --as {quote_for_shell(who)}{option}"


def _shareable(answer: CheckinReveal | CheckedIn) -> Iterator[Line]:
    """Who has answered for themselves, and how they can open it to both."""
    for name in answer.alone:
        yield line(
            f"{name} answered on {answer.day}, before your partner joined, so those answers stay "
            "private."
        )
        share = share_command(answer.day, name, answer.questionnaire)
        yield line(f"{name} can share them: ", key(share))


def render_reveal(answer: CheckinReveal, look: Look) -> Iterator[Line]:
    """Both sides by side, or who is still missing."""
    if answer.waiting_for:
        yield from _shareable(answer)
        if others := [each for each in answer.waiting_for if each not in answer.alone]:
            verb = "has" if len(others) == 1 else "have"
            yield line(
                f"Nothing to reveal for {answer.day} yet: {join_words(others)} {verb}n't answered."
            )
        return
    if not answer.partners:
        yield line(f"Nothing to reveal for {answer.day} yet: nobody has answered.")
        return
    if not look.plain and _is_drawn(answer):
        yield blank()
        yield from to_measure(_both_drawn(answer, at_measure(look)), look)
        return
    sides = "Both sides" if len(answer.partners) > 1 else "Your answers"
    yield quiet(f"{sides} for {say_day(answer.day)}:")
    yield from side_by_side(answer.partners, look)
    if not answer.apart:
        return
    yield from ([] if look.plain else [blank()])
    yield line("You saw this differently, and both views are true. Ask:")
    for each in answer.apart:
        yield line(f"  {each.area:<11}", quietly(each.ask), indent=13)


def _is_drawn(answer: CheckinReveal) -> bool:
    from .picture import can_be_drawn

    return can_be_drawn(answer)


def _both_drawn(answer: CheckinReveal, look: Look) -> Iterator[Line]:
    from . import picture

    yield from picture.head_of(answer, look)
    yield from picture.drawn_rows(answer, look)
    yield from picture.words_after(answer, look)


def side_by_side(partners: Sequence[PartnerAnswers], look: Look) -> Iterator[Line]:
    """A row an area, a column a partner."""
    sides = [{**partner.answers, **named_week(partner.week)} for partner in partners]
    areas = list(dict.fromkeys(area for side in sides for area in side))
    wide = max([7, *(len(partner.name) for partner in partners)])
    if look.plain:
        for partner, side in zip(partners, sides, strict=True):
            for area in areas:
                yield line(f"{partner.name} {area} {side.get(area, '-')}")
    else:
        yield line(
            " " * 13, *(Span(f"{partner.name:<{wide + 2}}", Style.STRONG) for partner in partners)
        )
        for area in areas:
            cells = (f"{_cell(side.get(area)):<{wide + 2}}" for side in sides)
            yield line(f"  {area:<11}", accent("".join(cells).rstrip()))
    for partner in partners:
        yield from _said_by(partner, alone=len(partners) == 1)
        if partner.score is not None:
            yield line(f"  {partner.name}")
            yield from _score(partner.score, look)


def _said_by(partner: PartnerAnswers, *, alone: bool) -> Iterator[Line]:
    """What both may read. Who looks at both sides calls the other over: nothing of one's own."""
    texts = [partner.shared_note, partner.own_note and partner.own_note + OWN if alone else None]
    for text in filter(None, texts):
        yield line(quietly(f"  {partner.name}: "), text.replace("\n", " / "), indent=4)
    if partner.want:
        words = area_words(partner.want)
        yield line(quietly(f"  {partner.name} would like more of: "), words, indent=4)


def _cell(value: int | None) -> str:
    return "-" if value is None else f"{value}"
