"""What to say about a wording: why it might not be heard, and another one. Pure; never scolds.

An offered wording is a frame to fill in: one moment, one feeling, one thing to do. Only a claim
about the partner's mind keeps its words, as the story that it is. Nothing is put into somebody's
mouth that may not be true.
"""

from __future__ import annotations

import re
from collections.abc import Mapping
from functools import cache

from ...core.texting import spelt_out
from .answers import Label, RaiseFinding
from .wording import found_in

LINES = ("situation", "feeling", "need", "wish")

_WHY = {
    Label.ALWAYS_NEVER: "Say 'always' or 'never' and you'll hear about the one time it was "
    "different. One example is easier to hear.",
    Label.YOU_ARE: (
        "This is about who your partner is. It's easier for them to change what they do."
    ),
    Label.MIND_READING: "Only your partner knows what they think or want, and they may see it "
    "differently.",
    Label.INSULT: "Your partner will hear that word and nothing after it.",
    Label.THREAT: "A threat gets you a fight, or a yes that isn't real. What you'd hate to "
    "lose is easier to hear.",
    Label.DEMAND: "It's hard to say yes to an order. A question leaves room for a real yes.",
    Label.COMPARISON: "Next to somebody else, your partner can only lose. Tell them what you "
    "miss, and leave other people out.",
    Label.FEEL_THAT_YOU: "What comes after 'I feel' here is about your partner. A word for the "
    "feeling itself is hard to argue with.",
    Label.BLAME: "Anyone who feels blamed will defend themselves. What happened, and how it "
    "was for you, is easier to hear.",
    Label.VAGUE: "Your partner could mean well and still not know what to do. Ask for one thing "
    "you'd both notice.",
    Label.CONTEMPT: "This looks down on your partner, and they'll hear that first. What do you "
    "miss?",
}
_MOMENT = "On [one day], [what happened that one time]."
_FRAMES = {
    "situation": _MOMENT,
    "feeling": "I felt [one word for it] on [one day], when [what happened].",
    "need": "I need [what would help], because [what it would mean to me].",
    "wish": "Could you [one small thing] on [one day]?",
}
# Where the label asks for something else than the line would.
_INSTEAD = {
    (Label.THREAT, "situation"): f"{_MOMENT} I'm worried about [what I don't want to lose].",
    (Label.THREAT, "need"): "I'm worried about [what I don't want to lose]. I need [what would "
    "help].",
    (Label.THREAT, "wish"): "I'm worried about [what I don't want to lose]. Could you [one small "
    "thing] on [one day]?",
    (Label.DEMAND, "need"): "I need [what it would give me]. Could you [one small thing] on [one "
    "day]?",
    (Label.COMPARISON, "need"): "I miss [what I'd like more of]. I need [what would help].",
    (Label.VAGUE, "need"): "I need [something anyone could see], for example on [one day].",
}
_SURE = r"\b(?:obviously|clearly|plainly|evidently|just|simply|only|of course) "
_FEEL = (
    r"^(?:and |but )?i (?:just |really )?(?:feel|felt|think|know) (?:like |that |as if )?(?=you\b)"
)


def findings_in(lines: Mapping[str, str]) -> tuple[RaiseFinding, ...]:
    """Everything that was found in the lines, in their order; a line is looked at alone."""
    return tuple(
        RaiseFinding(label, _WHY[label], _instead(label, name, text), name)
        for name, text in lines.items()
        for label in found_in(text, name)
    )


def _instead(label: Label, name: str, text: str) -> str:
    if label is Label.MIND_READING:
        story = _as_a_story(text)
        return story or "I don't know why. The story I tell myself is that [...]. Is that right?"
    return _INSTEAD.get((label, name), _FRAMES[name])


def _as_a_story(text: str) -> str | None:
    """The claim as what it is, a story of one's own; only if it is short and begins with 'you'.

    None as well where something else in it would have to go first: an insult, a 'never'.
    """
    claim = _rx(_FEEL).sub("", spelt_out(text.strip()))
    claim = _rx(_SURE).sub("", claim).rstrip(".! ")
    if not _rx(r"^you\b[^.!?;]*$").search(claim):
        return None
    found = set(found_in(claim)) - {Label.MIND_READING}
    return None if found else f"The story I tell myself is that y{claim[1:]}. Is that right?"


@cache
def _rx(pattern: str) -> re.Pattern[str]:
    return re.compile(pattern, re.IGNORECASE)
