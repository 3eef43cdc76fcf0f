"""The sentences of a report. None of them compares two people, and none gives a diagnosis."""

from __future__ import annotations

from ...shell.reliable_line import reliable_words
from ...shell.trend_line import AREA_NAMES, both_answered, grade_words, usual_words
from .answers import AreaYear, DateDone, Outcome, Questionnaire, Report

NO_DIAGNOSIS = (
    "Seven taps in our own wording: not a validated instrument, and not a diagnosis. "
    "Nothing here says why things are as they are."
)
ALL_YOURS = "Made on your own machine from what you can both see. Nothing was sent anywhere."


def mean_words(area: AreaYear) -> str:
    """The mean of the year with its band."""
    return f"{area.mean:.1f} ({area.band[0]:.1f} to {area.band[1]:.1f})"


def area_words(area: AreaYear) -> str:
    """One line of one person's in full."""
    return (
        f"{area.who}, {AREA_NAMES[area.area]} (from 1 to 7): on average {mean_words(area)}, "
        f"usually {usual_words(area.usual)}; {grade_words(area)}. {area.n} check-ins."
    )


def evenings_words(report: Report, who: str = "you") -> str:
    """On how many evenings somebody answered; `who` speaks, or is spoken to."""
    if len(report.partners) < 2:
        return f"Check-ins on {count_words(report.evenings, 'evening')}."
    return f"Check-ins on {both_answered(report.evenings, report.answered_by_both, who)}."


def date_words(done: DateDone) -> str:
    """What was done, with the stars that one who is alone gave it."""
    title = done.title or "a surprise"
    return f"{title} (you gave it {done.stars} out of 5)" if done.stars else title


def talk_lines(report: Report) -> tuple[str, ...]:
    """How often they talked; what there was none of is left out."""
    talks = report.talks
    lines = (
        (talks.about_the_day, "talk about the day", "talks about the day"),
        (talks.cards, "prompt drawn to talk about", "prompts drawn to talk about"),
        (talks.exchanges, "conversation in turns", "conversations in turns"),
        (
            talks.disagreements, "disagreement talked out in turns",
            "disagreements talked out in turns",
        ),
    )  # fmt: skip
    return tuple(f"{n} {one if n == 1 else many}" for n, one, many in lines if n)


def title_of(questionnaire: Questionnaire) -> str:
    """A questionnaire with its licence and source, as its file declares them."""
    if questionnaire.title is None:
        return f"{questionnaire.name} (its file isn't in your packs folder, so no licence is known)"
    parts = [f"licence: {questionnaire.licence}", questionnaire.source]
    return f"{questionnaire.title} ({'; '.join(filter(None, parts))})"


def outcome_words(outcome: Outcome, questionnaire: Questionnaire) -> str:
    """One person's latest result, and the change from the one before."""
    if outcome.change is not None:
        return reliable_words(outcome.change)
    reach = ""
    if questionnaire.lowest is not None and questionnaire.highest is not None:
        reach = f" (from {questionnaire.lowest:g} to {questionnaire.highest:g})"
    return f"{outcome.who}: {outcome.value:g}{reach} on {outcome.day}"


def count_words(number: int, what: str) -> str:
    """So many of something, in the plural unless it is one."""
    return f"{number} {what}" if number == 1 else f"{number} {what}s"
