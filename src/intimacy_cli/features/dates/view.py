"""Dates as text for people. Pure: an answer and a look in, lines out."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from ...core.days import join_words, say_day
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
    strong,
    title,
)
from ...core.weighted_draw import VETO_RATING
from .answers import (
    Envelope,
    Ideas,
    NotedDate,
    PastOffers,
    Rated,
    ShownIdea,
    Why,
)
from .constraints import RelaxedConstraint, RelaxTwo
from .ideas import DateIdea
from .today_line import cost_words, minutes_words

_PLACES = {"home": "at home", "near": "nearby", "trip": "a trip"}
_NOTED = {
    "taken": "It's on: {}. Afterwards: intimacy date-idea done",
    "done": "Done: {}. How did you like it? intimacy date-idea rate 1-5 --as NAME",
    "vetoed": "{} won't come up again, for either of you. You can both see that it was ruled out.",
    "lifted": "{} may come up again, for both of you.",
    "added": "{} is one of your ideas now.",
}


_NOTED_OF_ONE = {
    "vetoed": "{} won't come up again in your own draws. Your partner isn't told, and may draw it.",
    "lifted": "{} may come up again in your own draws.",
}


def ideas(answer: Ideas, look: Look) -> Iterator[Line]:
    """The ideas drawn, each as a card (plain: a line each), or what to relax."""
    if answer.envelope is not None:
        yield from envelope(answer.envelope, look)
    elif not answer.ideas:
        yield from nothing_fits(answer.relax, answer.relax_two)
    whys = {why.id: why for why in answer.why}
    for number, idea in enumerate(answer.ideas):
        if look.plain:
            yield one_line(idea)
        else:
            yield from ([blank()] if number else [])
            yield from card(idea)
        if idea.id in whys:
            yield quiet(f"Why this one: {why_words(whys[idea.id])}")
    yield from _in_calendar(answer)


def render_ideas(answer: Ideas, look: Look) -> Iterator[Line]:
    """A line an idea, and how many there are."""
    if not answer.ideas:
        yield from nothing_fits(answer.relax, answer.relax_two)
        return
    wide = 0 if look.plain else max(len(idea.title) for idea in answer.ideas)
    for idea in answer.ideas:
        if look.plain:
            yield one_line(idea)
        else:
            facts_of = Span(facts(idea), Style.QUIET)
            yield line(strong(f"{idea.title:<{wide}}"), "  ", facts_of, indent=wide + 2)
    yield from [] if look.plain else [quiet(f"{len(answer.ideas)} ideas fit.")]


def one_line(idea: DateIdea) -> Line:
    """An idea on one line, as --plain and pipes want it."""
    aside = ", ".join(_numbers(idea))
    text = f"{idea.title}: {idea.text}" if idea.text else idea.title
    return line(f"{text}{f' ({aside})' if aside else ''} [{idea.id}]")


def card(idea: DateIdea) -> Iterator[Line]:
    """An idea as a card."""
    yield title(idea.title)
    yield quiet(facts(idea))
    if idea.text:
        yield line(idea.text)
    if idea.how:
        yield line(accent("How: "), idea.how, indent=5)
    if idea.bring:
        yield line(accent("Bring: "), join_words(list(idea.bring)), indent=7)
    if idea.study:
        yield quiet(f"A study tried this. What it found: intimacy date-idea show {idea.id}")


def facts(idea: DateIdea) -> str:
    """What one wants to know at a glance."""
    parts = _numbers(idea)
    if idea.place:
        parts.append(_PLACES[idea.place])
    if idea.setting and idea.setting != "either" and idea.place != "home":
        parts.append(str(idea.setting))
    if idea.energy:
        parts.append(f"{idea.energy} energy")
    if idea.season:
        parts.append(join_words([str(each) for each in idea.season], "or"))
    if idea.time_of_day:
        parts.append(join_words([str(each) for each in idea.time_of_day], "or"))
    if idea.apart:
        parts.append("works apart too")
    return " · ".join([*parts, idea.category])


def _numbers(idea: DateIdea) -> list[str]:
    return [each for each in (minutes_words(idea.minutes), cost_words(idea.cost)) if each]


def why_words(why: Why) -> str:
    """The reasons, from what the reader may see."""
    words = []
    if why.new:
        words.append("new to you")
    elif why.last_offered:
        words.append(f"last came up on {say_day(why.last_offered)}")
    if why.another_kind:
        words.append("a different kind from last time")
    if why.done:
        words.append("done once" if why.done == 1 else f"done {why.done} times")
    if why.your_rating:
        words.append(f"you gave it {why.your_rating} of 5")
    return ", ".join(words or ["it fits"]) + "."


def nothing_fits(relax: Sequence[RelaxedConstraint], pairs: Sequence[RelaxTwo]) -> Iterator[Line]:
    """Which constraint to leave out, and how many ideas each would open."""
    if not relax and not pairs:
        yield line("Nothing to offer, even with fewer options. Add one of your own:")
        yield line("  ", key("intimacy bucket add"), " or ", key("intimacy date-idea add"))
        return
    yield line("Nothing fits all of that. You'd get:")
    for one in relax:
        yield line("  without ", key(one.option), f": {_ideas(one.opens)}")
    for two in pairs[:5]:
        options = join_words(list(two.options))
        yield line("  without ", key(options), f": {_ideas(two.opens)}")


def _ideas(number: int) -> str:
    return "1 idea" if number == 1 else f"{number} ideas"


def envelope(answer: Envelope, look: Look) -> Iterator[Line]:
    """What the other may read."""
    yield from [] if look.plain else [title("A surprise, for you")]
    yield line(accent("Wear: "), answer.wear, indent=6)
    yield line(accent("Be ready: "), answer.ready, indent=10)
    if answer.minutes:
        yield line(accent("It takes: "), f"about {minutes_words(answer.minutes)}")


def render_idea(answer: ShownIdea, look: Look) -> Iterator[Line]:
    """One idea and its past."""
    yield from ([one_line(answer.idea)] if look.plain else card(answer.idea))
    if look.plain and answer.idea.how:
        yield line(f"How: {answer.idea.how}")
    if look.plain and answer.idea.bring:
        yield line(f"Bring: {join_words(list(answer.idea.bring))}")
    if answer.idea.study:
        yield quiet(f"Tried in a study: {answer.idea.study}")
        yield quiet(f"To read: {answer.idea.source}")
    if answer.idea.suits:
        yield quiet(f"Suits: {join_words([str(each) for each in answer.idea.suits])}")
    if answer.idea.access:
        yield quiet(f"Access: {join_words([str(each) for each in answer.idea.access])}")
    if answer.done:
        yield quiet(f"You did this on {join_words([str(day) for day in answer.done])}.")
    elif answer.offered:
        yield quiet(f"Last came up on {answer.offered[-1]}.")
    if answer.your_rating:
        yield quiet(f"You gave it {answer.your_rating} of 5; only you see that.")


def render_noted(answer: NotedDate, look: Look) -> Iterator[Line]:
    """What was noted."""
    del look
    words = _NOTED_OF_ONE if answer.own else _NOTED
    yield line(words[answer.done].format(answer.title))
    yield from _in_calendar(answer)


def _in_calendar(answer: Ideas | NotedDate) -> Iterator[Line]:
    from ...core.parse_when import spoken_moment

    if answer.calendar:
        when = f"{spoken_moment(answer.starts)}: " if answer.starts else ""
        yield quiet(f"In the calendar file, {when}{answer.calendar}")


def render_rating(answer: Rated, look: Look) -> Iterator[Line]:
    """A rating, and whose eyes it is for."""
    del look
    never = f" It won't come up again in {answer.who}'s own draws."
    aside = never if answer.stars == VETO_RATING else ""
    yield line(
        f"{answer.who} gave {answer.title} {answer.stars} of 5. Only {answer.who} sees that.{aside}"
    )


def history(answer: PastOffers, look: Look) -> Iterator[Line]:
    """A line an offer, oldest first."""
    if not answer.offers:
        yield line(f"No date ideas since {answer.since}.")
        return
    for each in answer.offers:
        stars = f"  you: {each.your_rating} of 5" if each.your_rating else ""
        yield line(f"{each.day}  {each.state:<8}  ", strong(each.title), stars)
    done = sum(each.state == "done" for each in answer.offers)
    yield from [] if look.plain else [quiet(f"Dates done since {answer.since}: {done}.")]
