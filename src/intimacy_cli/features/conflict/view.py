"""Sessions as text for people. Pure: an answer and a look in, lines out. Keeps no score."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import datetime
from functools import partial

from ...core.days import join_words, say_day
from ...core.styled_text import (
    Line,
    Look,
    Span,
    Style,
    blank,
    key,
    line,
    quiet,
    quietly,
    strong,
    title,
)
from ...shell.columns import align_columns, facts
from ...shell.frame import printed_page
from .answers import Ended, Reflection, Reflections, SessionWords, Sitting, Sittings, TimeSpent

_HOW = {
    "solved": "solved",
    "middle": "we met in the middle",
    "differ": "we see it differently, and that's fine",
    "parked": "parked",
}


def render_end(answer: Ended, look: Look) -> Iterator[Line]:
    """A session that was just left: a human sentence, what they settled, what comes next.

    Where the time went is for whoever asks for it.
    """
    yield from printed_page(partial(_end, answer), look)


def _end(answer: Ended, look: Look) -> Iterator[Line]:
    left = answer.session
    yield title(_ending(left))
    rows = []
    if left.how:
        until = f" until {say_day(left.until)}" if left.until else ""
        rows.append(("Closed", _HOW[left.how] + until))
    if left.words is not None:
        rows += [("Topic", left.words.topic or ""), ("Settled", left.words.left_with or "")]
    if answer.calendar:
        rows.append(("Calendar", answer.calendar))
    shown = facts(rows)
    yield from [*_gap(look), *shown] if shown else []
    yield from _gap(look)
    yield from _next(answer)
    if left.turns:
        yield from _gap(look)
        yield quiet(f"Where the time went: intimacy conflict show {left.number}")


def _ending(left: Sitting) -> str:
    if left.state != "ended":
        paused = left.back_at is not None
        return "A break, and then you come back." if paused else "You've stopped for now."
    if left.how == "parked":
        return "You've put it down for now. It'll keep."
    if len(left.heard) == 2:
        return "You both felt heard. That was the hard part."
    return "You've stopped here."


def _next(answer: Ended) -> Iterator[Line]:
    left = answer.session
    if left.back_at:
        yield line("Time-out until ", strong(_moment(left.back_at)), ".")
        yield line("Pick it up with: ", key("intimacy conflict resume"))
    elif left.state != "ended":
        yield line("You can pick it up again for a day: ", key("intimacy conflict resume"))
    elif answer.reflect:
        yield line("In a few days, write about it alone, seven minutes each:")
        yield line("  ", key("intimacy conflict reflect"))


def session(answer: Sitting, look: Look) -> Iterator[Line]:
    """One session: how you left it, and where the time went."""
    yield title(f"{answer.number}. {say_day(answer.day)}")
    if not look.plain:
        yield from _figures(answer)
        return
    if answer.back_at:
        yield line("  time-out until ", strong(_moment(answer.back_at)))
    if answer.how:
        until = f" until {answer.until}" if answer.until else ""
        yield line("  closed  ", strong(_HOW[answer.how] + until))
    if answer.words is not None:
        yield from _words(answer.words)
    yield from _ledger(answer.ledger)
    yield line(f"  the floor was passed {_passes(answer)}; {say_length(answer.seconds)} in all")
    if answer.heard:
        verb = "feels" if len(answer.heard) == 1 else "feel"
        yield line(f"  {join_words(answer.heard)} {verb} heard")


def _passes(answer: Sitting) -> str:
    return f"{answer.turns} time" + ("" if answer.turns == 1 else "s")


def _figures(answer: Sitting) -> Iterator[Line]:
    """The same in columns: what was settled, then the time."""
    words, ledger = answer.words or SessionWords(None, None, None), answer.ledger
    until = f" until {say_day(answer.until)}" if answer.until else ""
    settled = [
        ("Time-out", f"until {_moment(answer.back_at)}" if answer.back_at else ""),
        ("Closed", _HOW[answer.how] + until if answer.how else ""),
        ("Felt heard", join_words(answer.heard) if answer.heard else ""),
        ("Topic", words.topic or ""),
        ("Opening", words.opening or ""),
        ("Settled", words.left_with or ""),
    ]
    settled = [each for each in settled if each[1]]
    times = [
        *((f"{each.name} spoke", _clock(each.seconds)) for each in ledger.spoken),
        ("Saying back", _clock(ledger.saying_back)),
        *([("Time-outs", _clock(ledger.timed_out))] if ledger.timed_out else []),
        ("In all", f"{_clock(answer.seconds)}, the floor passed {_passes(answer)}"),
    ]
    rows = facts([*settled, *times], indent=2)
    yield blank()
    yield from rows[: len(settled)]
    yield from [blank()] if settled else []
    yield from rows[len(settled) :]


def _ledger(ledger: TimeSpent) -> Iterator[Line]:
    for each in ledger.spoken:
        yield line("  ", strong(each.name), f" spoke {say_length(each.seconds)}")
    yield line(Span(f"  saying back {say_length(ledger.saying_back)}", Style.QUIET))
    if ledger.timed_out:
        yield line(Span(f"  time-outs {say_length(ledger.timed_out)}", Style.QUIET))


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
        yield line(f"No sessions since {answer.since}. To begin one: ", key("intimacy conflict"))
        return
    if not look.plain:
        yield from _listed(answer)
        return
    for each in answer.sessions:
        parts = [f"{each.number:>3}  {each.day}  {say_length(each.seconds)}"]
        parts += [_HOW[each.how]] if each.how else []
        parts += ["time-out" if each.back_at else ""]
        yield line("  ".join(part for part in parts if part), indent=5)


def _listed(answer: Sittings) -> Iterator[Line]:
    yield title("Your sessions")
    yield blank()
    wide = len(str(answer.sessions[-1].number))
    yield from align_columns(
        [
            (
                quietly(f"{each.number:>{wide}}"),
                f"{each.day}",
                quietly(f"{_clock(each.seconds):>7}"),
                _HOW[each.how] if each.how else "time-out" if each.back_at else "",
            )
            for each in answer.sessions
        ],
        indent=2,
    )
    yield blank()
    yield line("To see one: ", key(f"intimacy conflict show {answer.sessions[-1].number}"))


def say_length(seconds: float) -> str:
    """A length of time as it is said: `11 s`, `4 min 5 s`, `1 h 5 min`."""
    whole = round(seconds)
    hours, minutes, rest = whole // 3600, whole % 3600 // 60, whole % 60
    parts = [(hours, "h"), (minutes, "min"), (0 if hours else rest, "s")]
    said = [f"{many} {unit}" for many, unit in parts if many]
    return " ".join(said) or "0 s"


def _clock(seconds: float) -> str:
    """The same in a column of nothing but times: `4:05`, or hours."""
    whole = round(seconds)
    return f"{whole // 60}:{whole % 60:02}" if whole < 3600 else say_length(seconds)


def _moment(text: str) -> str:
    instant = datetime.fromisoformat(text)
    return f"{instant:%H:%M} on {say_day(instant.date())}"


def reflection(answer: Reflection, look: Look) -> Iterator[Line]:
    """What was written, after it was kept."""
    del look
    whose = "open to both of you" if answer.shared else "for your eyes only"
    many = len(answer.text.split())
    said = "1 word" if many == 1 else f"{many} words"
    took = f" in {say_length(answer.seconds)}" if round(answer.seconds) else ""
    yield line(f"Saved, {whose}: {said}{took}.")


def render_reflection(answer: Reflection | Reflections, look: Look) -> Iterator[Line]:
    """What was just kept, or what was kept earlier."""
    if isinstance(answer, Reflection):
        return reflection(answer, look)
    return reflections(answer, look)


def reflections(answer: Reflections, look: Look) -> Iterator[Line]:
    """What was written earlier, as far as the viewer may read it."""
    if not answer.reflections:
        yield line("You haven't written anything yet. ", key("intimacy conflict reflect"))
    for number, each in enumerate(answer.reflections):
        yield from _gap(look) if number else ()
        yield line(strong(f"{each.day}  {each.who}"))
        yield from (line(f"  {row}", indent=2) for row in each.text.split("\n"))


def _gap(look: Look) -> Iterator[Line]:
    if not look.plain:
        yield blank()


_REFLECT = (
    "Seven minutes, alone. Think of a disagreement the two of you have had.",
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
