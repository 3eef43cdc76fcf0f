"""What a session says to the two: the one hint for the state, and why a key did nothing now.

Blames nobody, and says the same to both.
"""

from __future__ import annotations

from ...core.turn_clock import overtime, pause_left, return_left, time_out_left
from ...core.turn_events import Event, TurnState
from ...core.turn_guards import Need, offers_rewording, who_of
from ...core.turn_session import Session, WordsState
from ...core.turns import IllegalEvent, rounds_done

# What being flooded feels like (Gottman's word for it), so that one knows it before one is in it.
FLOODED = "Heart racing? Want to shout or leave? Take a time-out: t."
SOFT_OPENING = "A soft opening: I feel ... about ... I need ..."


NOT_YET_HEARD = (
    "To close that way, you each press your number once you feel heard. You can always park it."
)


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
        TurnState.TOPIC: "What is it about? One topic.",
        TurnState.READY: "Who starts?",
        TurnState.SPEAKING: f"{speaker} has the floor.",
        TurnState.SAYING_BACK: f"{listener} says it back. {speaker} keeps the floor.",
        TurnState.GATE: f"{speaker} has the floor. Was that it?",
        TurnState.PASSING: f"{listener}'s turn in {int(pause_left(session)) + 1} s.",
        TurnState.TIMED_OUT: f"Time-out. Back at {back_at}.",
        TurnState.CLOSING: "To end, each say one thing you're glad of.",
        TurnState.ENDED: "The session has ended.",
    }[session.state]


def hint(session: Session) -> str:
    """The one hint that fits the state."""
    if session.state is TurnState.SPEAKING:
        return _speaking(session)
    if session.state is TurnState.SAYING_BACK:
        return _saying_back(session)
    speaker = session.floor
    return {
        TurnState.TOPIC: SOFT_OPENING,
        TurnState.READY: "Either of you can: the rules are the same for both. "
        f"One or two sentences at a time. {FLOODED}",
        TurnState.GATE: f"{speaker}: is that what you meant? 'Not quite' is fine.",
        TurnState.PASSING: f"Take a breath. {FLOODED}",
        TurnState.TIMED_OUT: _timed_out(session),
        TurnState.CLOSING: "Something your partner did, today or lately, that you were glad of.",
        TurnState.ENDED: "",
    }[session.state]


def _speaking(session: Session) -> str:
    speaker, listener = session.floor, session.listener
    if overtime(session) > 0:
        return f"{speaker}: time's up. Finish your sentence; there's no hurry."
    if session.heard == frozenset(session.seats):
        return "You both feel heard. Look for a way forward, or close: c."
    if session.words is not WordsState.UNDERSTOOD:
        return f"{speaker}: a sentence or two, about yourself. {listener}: just listen for now."
    if rounds_done(session):
        return "You've each had a few turns. If you feel heard, press your number."
    return f"{speaker}: say more, or pass. If you feel heard, press your number."


def _saying_back(session: Session) -> str:
    if offers_rewording(session):
        return f"It's hard today. {session.floor}: other words (r)? A break (t)? Another day (c)?"
    if session.not_quites:
        return f"{session.floor}: say which bit was missing. {session.listener}: say that back."
    return f"{session.listener}: say back what you heard, in your own words. Don't answer it yet."


def _timed_out(session: Session) -> str:
    left = return_left(session)
    if left > 0:
        whole = max(1, -int(-left // 60))
        rest = "a minute" if whole == 1 else f"{whole} minutes"
        return f"Do something calming; don't plan a reply. You can go on in {rest}."
    if time_out_left(session) > 0:
        return "When you're both back, press Enter. Too soon? Take longer with l."
    return "Time's up. When you're both ready, press Enter. Too soon? Take longer with l."


def explain_refusal(why: IllegalEvent, session: Session) -> str:
    """Why that key did nothing now, in a sentence."""
    need = why.why
    if need is None:
        return "Not just now."
    said = _for(why.event, session)
    return said.get(need, "Not just now.")


def _for(event: Event, session: Session) -> dict[Need, str]:
    who = who_of(event)
    return {
        Need.ANSWERED: f"Say it back first, until {session.floor} says yes. Then pass.",
        Need.OWN_YES: f"{who} can press that once they've had the floor and said yes.",
        Need.HEARD_ONCE: f"{who} already feels heard.",
        Need.BOTH_HEARD: NOT_YET_HEARD,
        Need.PARKED: NOT_YET_HEARD,
        Need.NOTHING_OPEN: "The speaker hasn't said yes yet.",
        Need.OFFERED: "You can ask for other words after three tries.",
        Need.UNDOABLE: "You can only undo a pass within 5 seconds.",
        Need.MINUTES: "A time-out lasts from 20 minutes to 24 hours (1440 minutes).",
        Need.LONG_ENOUGH: f"Not yet: a time-out lasts at least 20 minutes, and "
        f"{clock(return_left(session) + 0.999)} of them are left.",
        Need.REOPENABLE: "One of you has already said something, so the session stays closed.",
        Need.APPRECIATED_ONCE: f"{who} has had a turn.",
    }


HELP = (
    "The speaker talks about their own side, a sentence or two at a time. The listener says back "
    "what they heard, and adds nothing. The speaker says whether that was it.",
    "You pass the floor yourselves. When you both feel heard, close: solved, met in the middle, "
    "or we differ. Agreeing to differ is as good an ending as any. You can park it at any moment.",
    "Heart racing? Want to shout or leave? That's what t is for: either of you can call a "
    "time-out at any moment, without giving a reason. You say when you'll be back, and it's "
    "written down.",
    "q leaves at once, from anywhere; while you're typing, press Esc first. You can pick it up "
    "again for a day: intimacy conflict resume.",
    "This is for two people who can each say no without fear. If that's not you, intimacy safety "
    "lists people who can help.",
    "Only times and who had the floor are saved; your words, only if you asked for that.",
)
