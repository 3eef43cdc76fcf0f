"""Dates as text for people. Pure: an answer and a look in, lines out."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from functools import partial

from ...core.days import join_words, say_day
from ...core.styled_text import Line, Look, accent, blank, key, line, quiet, quietly, strong, title
from ...core.weighted_draw import VETO_RATING
from ...core.wrapping import fit_text
from ...shell.columns import align_columns, facts
from ...shell.frame import printed_page, to_measure
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
from .face import PLACES, frame_card, idea_card, numbers
from .ideas import DateIdea
from .today_line import cost_words, minutes_words

_NARROW = 60  # columns; below that, a row has no room for an idea's facts
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
    for idea in answer.ideas:
        if look.plain:
            yield one_line(idea)
        else:
            yield from printed_page(partial(idea_card, idea), look)
        if idea.id in whys:
            yield from to_measure([quiet(f"Why this one: {why_words(whys[idea.id])}")], look)
    yield from _in_calendar(answer)


def render_ideas(answer: Ideas, look: Look) -> Iterator[Line]:
    """A line an idea, and how many there are."""
    if not answer.ideas:
        yield from nothing_fits(answer.relax, answer.relax_two)
        return
    if look.plain:
        yield from (one_line(idea) for idea in answer.ideas)
        return
    yield from _listed(answer, look)
    yield blank()
    last = answer.ideas[-1].id
    yield line(f"{_fit(len(answer.ideas))} One in full: ", key(f"intimacy date-idea show {last}"))


def _listed(answer: Ideas, look: Look) -> Iterator[Line]:
    """A row an idea; in a narrow window its facts stand under its title."""
    if look.width < _NARROW:
        for idea in answer.ideas:
            yield line(strong(idea.title))
            yield line("  ", quietly(" · ".join(each for each in _columns(idea) if each)), indent=2)
        return
    yield from align_columns([
        (
            strong(fit_text(idea.title, look.width - 44)),
            *(quietly(each) for each in _columns(idea)),
        )
        for idea in answer.ideas
    ])  # fmt: skip


def _fit(number: int) -> str:
    return "1 idea fits." if number == 1 else f"{number} ideas fit."


def _columns(idea: DateIdea) -> tuple[str, str, str]:
    """How long, how much, where: the rest is on the card."""
    where = PLACES[idea.place] if idea.place else ""
    return (minutes_words(idea.minutes), cost_words(idea.cost, idea.currency), where)


def one_line(idea: DateIdea) -> Line:
    """An idea on one line, as --plain and pipes want it."""
    aside = ", ".join(numbers(idea))
    text = f"{idea.title}: {idea.text}" if idea.text else idea.title
    return line(f"{text}{f' ({aside})' if aside else ''} [{idea.id}]")


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
        words.append(f"you gave it {why.your_rating} out of 5")
    return ", ".join(words or ["it fits"]) + "."


def nothing_fits(relax: Sequence[RelaxedConstraint], pairs: Sequence[RelaxTwo]) -> Iterator[Line]:
    """Which constraint to leave out, and how many ideas each would open."""
    if not relax and not pairs:
        yield line("There's nothing to offer, even with fewer options. Add an idea of your own:")
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
    takes = f"about {minutes_words(answer.minutes)}" if answer.minutes else ""
    if not look.plain:
        rows = [("Wear", answer.wear), ("Be ready", answer.ready), ("It takes", takes)]
        held = [title("A surprise, for you"), blank(), *facts(rows)]
        yield from printed_page(lambda room: frame_card(held, room), look)
        return
    yield line(accent("Wear: "), answer.wear, indent=6)
    yield line(accent("Be ready: "), answer.ready, indent=10)
    if takes:
        yield line(accent("It takes: "), takes)


def render_idea(answer: ShownIdea, look: Look) -> Iterator[Line]:
    """One idea and its past."""
    if look.plain:
        yield from _told(answer)
        return
    idea = answer.idea
    yield from printed_page(lambda room: idea_card(idea, room), look)
    rows = [
        ("Tried in a study", idea.study),
        ("To read", idea.source),
        ("Suits", join_words([str(each) for each in idea.suits])),
        ("Access", join_words([str(each) for each in idea.access])),
        ("Done", join_words([say_day(day) for day in answer.done])),
        ("Last came up", say_day(answer.offered[-1]) if answer.offered and not answer.done else ""),
        ("Your rating", _stars(answer.your_rating)),
    ]
    if past := facts(rows):
        yield from printed_page(lambda _: past, look)


def _stars(rating: int | None) -> str:
    return f"{rating} out of 5; only you can see that" if rating else ""


def _told(answer: ShownIdea) -> Iterator[Line]:
    yield one_line(answer.idea)
    if answer.idea.how:
        yield line(f"How: {answer.idea.how}")
    if answer.idea.bring:
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
        yield quiet(f"You gave it {answer.your_rating} out of 5; only you can see that.")


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
    elif answer.starts and not (isinstance(answer, Ideas) and answer.envelope):
        yield quiet(f"{spoken_moment(answer.starts)}. To see it until it's over: intimacy")


def render_rating(answer: Rated, look: Look) -> Iterator[Line]:
    """A rating, and whose eyes it is for."""
    del look
    never = f" It won't come up again in {answer.who}'s own draws."
    aside = never if answer.stars == VETO_RATING else ""
    yield line(
        f"{answer.who} gave {answer.title} {answer.stars} out of 5. Only {answer.who} can see "
        f"that.{aside}"
    )


def history(answer: PastOffers, look: Look) -> Iterator[Line]:
    """A line an offer, oldest first."""
    if not answer.offers:
        yield line(f"No date ideas since {answer.since}.")
        return
    if not look.plain:
        yield from align_columns([
            (
                f"{each.day}",
                quietly(each.state),
                strong(each.title),
                quietly(f"you: {each.your_rating} out of 5" if each.your_rating else ""),
            )
            for each in answer.offers
        ])  # fmt: skip
        done = sum(each.state == "done" for each in answer.offers)
        yield blank()
        yield quiet(f"Dates done since {answer.since}: {done}.")
        return
    for each in answer.offers:
        stars = f"  you: {each.your_rating} out of 5" if each.your_rating else ""
        yield line(f"{each.day}  {each.state:<8}  ", strong(each.title), stars)
