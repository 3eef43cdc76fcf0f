"""What a session says to the two: the one hint for the state, and why a key did nothing now.

Blames nobody, and says the same to both.
"""

from __future__ import annotations

from ...core.turn_clock import overtime, pause_left, return_left, time_out_left
from ...core.turn_events import Event, State
from ...core.turn_needs import Need, offers_rewording, who_of
from ...core.turn_session import Session, Words
from ...core.turns import IllegalEvent, rounds_done

# What being flooded feels like (Gottman's word for it), so that one knows it before one is in it.
FLOODED = "Heart racing, wanting to shout or leave? Take a time-out: t."
SOFT_OPENING = "A soft opening: I feel ... about ... I need ..."


NOT_YET_HEARD = "To close so, both feel heard: each presses their number. Parking needs nothing."


def clock(seconds: float) -> str:
    """Seconds as 1:05, whole ones."""
    whole = int(seconds)
    minutes, rest = divmod(whole, 60)
    hours, minutes = divmod(minutes, 60)
    return f"{hours}:{minutes:02}:{rest:02}" if hours else f"{minutes}:{rest:02}"


def headline(session: Session, back_at: str) -> str:
    """Who has the floor, or where the session stands, in one line."""
    speaker, listener = session.floor, session.listener
    return {
        State.TOPIC: "What is it about? One topic.",
        State.READY: "Who starts?",
        State.SPEAKING: f"{speaker} has the floor.",
        State.SAYING_BACK: f"{speaker} has the floor. {listener} says it back.",
        State.GATE: f"{speaker} has the floor. Was that it?",
        State.PASSING: f"The floor goes to {listener} in {int(pause_left(session)) + 1} s.",
        State.TIMED_OUT: f"Time-out. Back at {back_at}.",
        State.CLOSING: "To end with: one appreciation each.",
        State.ENDED: "The session has ended.",
    }[session.state]


def hint(session: Session) -> str:
    """The one hint that fits the state."""
    if session.state is State.SPEAKING:
        return _speaking(session)
    if session.state is State.SAYING_BACK:
        return _saying_back(session)
    speaker = session.floor
    return {
        State.TOPIC: SOFT_OPENING,
        State.READY: "Either is fine: both get the same. One or two sentences at a time. "
        f"{FLOODED}",
        State.GATE: f"{speaker}: is that what you meant? Not quite is no failure.",
        State.PASSING: f"Take a breath. {FLOODED}",
        State.TIMED_OUT: _timed_out(session),
        State.CLOSING: "Something the other did, today or lately, that you were glad of.",
        State.ENDED: "",
    }[session.state]


def _speaking(session: Session) -> str:
    speaker, listener = session.floor, session.listener
    if overtime(session) > 0:
        return f"{speaker}: the time is used up. Finish your sentence, there is no hurry."
    if session.heard == frozenset(session.seats):
        return "Both feel heard. Now you may look for a way, or close: c."
    if session.words is not Words.UNDERSTOOD:
        return f"{speaker}: a sentence or two, about yourself. {listener}: listen, no reply yet."
    if rounds_done(session):
        return "A few turns each by now. Who feels heard presses their number."
    return f"{speaker}: say more, or pass. Who feels heard presses their number."


def _saying_back(session: Session) -> str:
    if offers_rewording(session):
        return (
            f"Hard to hear today. {session.floor}: other words (r)? A break (t)? Another day (c)?"
        )
    if session.not_quites:
        return f"{session.floor}: say which bit was missing. {session.listener}: say that back."
    return f"{session.listener}: say back what you heard, in your words. No answer to it yet."


def _timed_out(session: Session) -> str:
    left = return_left(session)
    if left > 0:
        return f"Something calm, and no rehearsing. Back in {clock(left + 0.999)} at the soonest."
    if time_out_left(session) > 0:
        return "When both of you are back: Enter. Still too early? Take longer: l."
    return "It's over. When you're both ready: Enter. Still too early? Take longer: l."


def refused(why: IllegalEvent, session: Session) -> str:
    """Why that key did nothing now, in a sentence."""
    need = why.why
    if need is None:
        return "Not at this point."
    said = _for(why.event, session)
    return said.get(need, "Not at this point.")


def _for(event: Event, session: Session) -> dict[Need, str]:
    who = who_of(event)
    return {
        Need.ANSWERED: f"First it is said back, and {session.floor} says yes. Then pass.",
        Need.OWN_YES: f"{who} can say heard after having had the floor, and a yes.",
        Need.HEARD_ONCE: f"{who} has said so already.",
        Need.BOTH_HEARD: NOT_YET_HEARD,
        Need.PARKED: NOT_YET_HEARD,
        Need.NOTHING_OPEN: "What was said still waits for its yes.",
        Need.OFFERED: "Other words are for after three tries.",
        Need.UNDOABLE: "Passing can be undone for 5 seconds.",
        Need.MINUTES: "A time-out lasts from 20 minutes to 24 hours (1440).",
        Need.LONG_ENOUGH: f"{clock(return_left(session) + 0.999)} more: it lasts 20 minutes "
        "at least.",
        Need.REOPENABLE: "One of you has said theirs, so it stays closed.",
        Need.APPRECIATED_ONCE: f"{who} has said theirs.",
    }


HELP = (
    "The one with the floor speaks for themself, a sentence or two at a time. The other says back "
    "what was heard, and adds nothing. The speaker says whether that was it.",
    "The floor is passed by hand. When both feel heard, close: solved, a middle, or we differ. To "
    "differ is as good an end as any. You can park it until a day at any moment, heard or not.",
    "Heart racing, wanting to shout or leave? That's what t is for: either of you may call a "
    "time-out at any moment, and gives no reason. The time to come back is written down.",
    "q leaves at once, from anywhere; while you type, Esc first. For a day you can take it up "
    "again: intimacy conflict resume.",
    "This is for two who can each say no without fear. intimacy safety lists people who help "
    "where it is not so.",
    "Kept are durations and who had the floor, never words, unless you asked for it.",
)
