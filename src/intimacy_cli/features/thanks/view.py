"""Thanks as text for people. Pure: an answer and a look in, lines out."""

from __future__ import annotations

from collections.abc import Iterator

from ...core.days import say_day
from ...core.styled_text import Line, Look, key, line, quiet, quietly, strong
from ...shell.care_line import care_lines
from .answers import JarOf, NotedThanks, Plan, ReadNow, State, Thanks

WHAT_FOR = "What did you notice that you were glad of?"
NOTICE = "If I notice ... (a small thing your partner does, in your words)"
SAY = "... then I say ... (as you'd really say it)"


def care() -> list[Line]:
    """For the writer of a line that speaks of danger; names nothing of it."""
    return care_lines("Thanks aren't meant for that.")


def message_text(who: str, text: str) -> str:
    """A thank-you as a message."""
    return f"{who} says thank you: {text}"


def render_noted(answer: NotedThanks, look: Look) -> Iterator[Line]:
    """That it waits for the partner, or is kept."""
    del look
    if answer.thanks.state is State.GIVEN:
        yield line(strong(str(answer.to)), " will find it in: ", key("intimacy"))
        return
    # It is for later, and the partner may be sitting right there.
    yield line("Kept private for now. To give it: ", key("intimacy thanks give"))
    if answer.to is None:
        yield quiet("To send it as a message: intimacy thanks ask")


def render_read(answer: ReadNow, look: Look) -> Iterator[Line]:
    """What waited; where it was on a page of its own, where it is now."""
    if not answer.thanks:
        yield line("Nothing is waiting for you.")
    elif answer.shown:
        yield quiet("To read it again: intimacy thanks jar")
    else:
        yield from (_one(each, look) for each in answer.thanks)


def jar(answer: JarOf, look: Look) -> Iterator[Line]:
    """One a line; nothing where there is nothing."""
    for each in answer.thanks:
        yield _one(each, look)


def _one(thanks: Thanks, look: Look) -> Line:
    day = thanks.day.isoformat() if look.plain else say_day(thanks.day)
    kept = quietly(f"  (kept, {thanks.id[:6]})" if thanks.state is State.KEPT else "")
    return line(quietly(f"{day}  "), strong(thanks.who), f": {thanks.text}", kept, indent=4)


def plan(answer: Plan, look: Look) -> Iterator[Line]:
    """The plan as one sentence."""
    yield line("If I notice ", strong(answer.notice), ", then I say ", strong(answer.say), ".")
    if not answer.new and not look.plain:
        yield quiet("To change it: intimacy thanks plan --notice TEXT --say TEXT")
