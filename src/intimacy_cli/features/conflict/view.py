"""Sessions as text for people. Pure: an answer and a look in, lines out. Keeps no score."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import datetime

from ...core.days import join_words, say_day
from ...core.styled_text import Line, Look, Span, Style, blank, key, line, quiet, strong, title
from .answers import Ended, Reflection, Reflections, SessionWords, Sitting, Sittings, TimeSpent

_HOW = {
    "solved": "solved",
    "middle": "we met in the middle",
    "differ": "we see it differently, and that's fine",
    "parked": "parked",
}


def render_end(answer: Ended, look: Look) -> Iterator[Line]:
    """A session that was just left: it fits a screen."""
    yield from session(answer.session, look)
    if answer.calendar:
        yield line("For your calendar: ", answer.calendar)
    if answer.session.back_at:
        yield line("Pick it up with: ", key("intimacy conflict resume"))
    elif answer.session.state != "ended":
        yield line("You can go on with it for a day: ", key("intimacy conflict resume"))
    elif answer.reflect:
        yield from _gap(look)
        yield line(
            (
                "In a few days, each write about it alone for seven minutes, as a kind outsider "
                "would:  "
            ),
            key("intimacy conflict reflect"), indent=2,
        )  # fmt: skip


def session(answer: Sitting, look: Look) -> Iterator[Line]:
    """One session: how you left it, and where the time went."""
    del look
    yield title(f"{answer.number}. {say_day(answer.day)}")
    if answer.back_at:
        yield line("  time-out until ", strong(_moment(answer.back_at)))
    if answer.how:
        until = f" until {answer.until}" if answer.until else ""
        yield line("  closed  ", strong(_HOW[answer.how] + until))
    if answer.words is not None:
        yield from _words(answer.words)
    yield from _ledger(answer.ledger)
    turns = f"{answer.turns} time" + ("" if answer.turns == 1 else "s")
    yield line(f"  the floor was passed {turns}; {minutes(answer.seconds)} in all")
    if answer.heard:
        verb = "feels" if len(answer.heard) == 1 else "feel"
        yield line(f"  {join_words(answer.heard)} {verb} heard")


def _ledger(ledger: TimeSpent) -> Iterator[Line]:
    for each in ledger.spoken:
        yield line("  ", strong(each.name), f" spoke {minutes(each.seconds)}")
    yield line(Span(f"  saying back {minutes(ledger.saying_back)}", Style.QUIET))
    if ledger.timed_out:
        yield line(Span(f"  time-outs {minutes(ledger.timed_out)}", Style.QUIET))


def _words(words: SessionWords) -> Iterator[Line]:
    for what, text in (
        ("topic", words.topic),
        ("opening", words.opening),
        ("settled on", words.left_with),
    ):
        if text:
            yield line(Span(f"  {what}  ", Style.QUIET), text, indent=4)


def sessions(answer: Sittings, look: Look) -> Iterator[Line]:
    """The sessions, a line each."""
    if not answer.sessions:
        yield line(f"No sessions since {answer.since}. ", key("intimacy conflict"))
        return
    for each in answer.sessions:
        parts = [f"{each.number:>3}  {each.day}  {minutes(each.seconds)}"]
        parts += [_HOW[each.how]] if each.how else []
        parts += ["time-out" if each.back_at else ""]
        yield line("  ".join(part for part in parts if part), indent=5)
    if not look.plain:
        yield quiet("To see one: intimacy conflict show N")


def minutes(seconds: float) -> str:
    """A length of time as it is said in a list: `4:05 min`, or hours."""
    whole = round(seconds)
    if whole >= 3600:
        return f"{whole // 3600} h {whole % 3600 // 60:02} min"
    return f"{whole // 60}:{whole % 60:02} min"


def _moment(text: str) -> str:
    instant = datetime.fromisoformat(text)
    return f"{instant:%H:%M} on {say_day(instant.date())}"


def reflection(answer: Reflection, look: Look) -> Iterator[Line]:
    """What was written, after it was kept."""
    del look
    whose = "open to both" if answer.shared else "yours alone"
    yield line(f"Saved, {whose}: {minutes(answer.seconds)}, {len(answer.text.split())} words.")


def render_reflection(answer: Reflection | Reflections, look: Look) -> Iterator[Line]:
    """What was just kept, or what was kept earlier."""
    if isinstance(answer, Reflection):
        return reflection(answer, look)
    return reflections(answer, look)


def reflections(answer: Reflections, look: Look) -> Iterator[Line]:
    """What was written earlier, as far as the viewer may read it."""
    if not answer.reflections:
        yield line("Nothing here yet. ", key("intimacy conflict reflect"))
    for number, each in enumerate(answer.reflections):
        yield from _gap(look) if number else ()
        yield line(strong(f"{each.day}  {each.who}"))
        yield from (line(f"  {row}", indent=2) for row in each.text.split("\n"))


def _gap(look: Look) -> Iterator[Line]:
    if not look.plain:
        yield blank()


_REFLECT = (
    "Seven minutes, alone. Think of a disagreement the two of you had.",
    "Somebody who wants the best for both of you saw it all. How would they tell it?",
)
REFLECT_QUESTIONS = (
    "How would they describe what happened? (Enter skips a question)",
    "What good could they find in it, on either side?",
    "What makes it hard to see it that way in the heat of the moment, and what would help?",
)


def reflect_intro() -> list[Line]:
    """What this is, before one writes."""
    return [
        title(_REFLECT[0]),
        line(_REFLECT[1]),
        quiet("It stays private unless you share it. If you're afraid: intimacy safety."),
    ]
