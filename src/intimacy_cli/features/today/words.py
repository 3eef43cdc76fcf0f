"""What `intimacy` says: a day, a line a feature, one suggestion. Plain texts, imports nothing.

A reason never says whose answers it comes from, and never how good a couple is.
"""

from __future__ import annotations

WELCOME = """\
Welcome. Everything you do here stays on this machine.
Three ways to begin:
  intimacy checkin        seven taps about today, under a minute
  intimacy date-idea      something to do together that's new to you
  intimacy partner name   say who you are, for example: Ana Ben"""

WELCOMED = ("Welcome.", "Everything you do here stays on this machine.")
BEGIN = "Three ways to begin"
WAYS = (
    ("intimacy checkin", "seven taps about today, under a minute"),
    ("intimacy date-idea", "something to do together"),
    ("intimacy talk card", "a question for the two of you"),
)

AREAS = {
    "close": "feeling close",
    "shared": "sharing what matters",
    "understood": "feeling understood",
    "tension": "ease between you",
    "new": "new and fun things",
    "affection": "affection and touch",
}

ACTIONS = {
    "talk-about-the-day": "ten minutes of talking about the day",
    "time-for-two": "some time for the two of you",
    "practise-listening": "a short listening practice",
    "an-easy-evening": "an easy evening together",
    "look-back-alone": "looking back at a disagreement alone, for seven minutes",
    "something-new": "something you haven't done before",
    "from-your-list": "something from your own list",
    "check-in": "the one-minute check-in",
    "start-your-list": "a list of what you'd both like to do one day",
    "know-where-to-ask": "finding out who could help, long before you need it",
}


# Said of a fall where nothing carries more: `trends` would call it within the usual.
LOWEST_OF_LATE = "lowest"


def reason_words(reason: str, area: str | None) -> str:
    """Why this step, in a sentence; `reason` and `area` as in `core/suggest.py`."""
    named = AREAS.get(area or "", "")
    return {
        "fallen": f"there's been less of this than usual in the past four weeks: {named}",
        "wanted": f"you'd like more of this: {named}",
        "lowest": f"there's been least of this in the past four weeks: {named}",
        "held": "this suggestion stays for three weeks, since things don't change overnight: "
        + named,
        "new_to_you": "it'd be something new",
        "in_turn": "it's small and fits any evening",
    }[reason]
