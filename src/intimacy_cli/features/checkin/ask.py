"""Asks a check-in on a terminal: its items, then a line about the day and what to have more of."""

from __future__ import annotations

from collections.abc import Callable, Sequence

from ...core.frozen import frozen
from ...core.quiz import SKIP, Quiz
from ...errors import Stopped
from ...shell.call import Call
from ...shell.one_key import Numbered, one_key, pressed
from ...shell.quizzing import ask_quiz
from . import screens
from .instrument import Item

UNCHANGED = "Nothing was changed."
KEPT = "What you answered so far is kept; intimacy checkin goes on from there."


@frozen
class Extras:
    """What is asked after the taps: a line, whether to share it, and what to have more of."""

    note: str | None
    share_note: bool
    want: str | None


def ask_items(
    call: Call, quiz: Quiz[Item], head: str, keep: Callable[[Quiz[Item]], None] | None = None
) -> Quiz[Item]:
    """Ask until every item is answered or skipped; without `keep` nothing is kept of the way.

    Raises Stopped when the person leaves.
    """
    kept = KEPT if keep else UNCHANGED
    return ask_quiz(call, quiz, screens.look(head), keep or _nothing, kept=kept)


def _nothing(_: Quiz[Item]) -> None:
    return


def ask_extras(
    call: Call,
    items: Sequence[Item],
    *,
    two: bool,
    want_due: bool,
    note: str | None,
    keep: Callable[[str], None],
) -> Extras:
    """Ask for a line, whether to share it, and, once a week, what to have more of.

    `note` is a line that an earlier, interrupted run has kept; `keep` is called with a new one as
    soon as it is there. Raises Stopped when the person leaves.
    """
    try:
        if note is None:
            question = "A line about today, if you like (Enter leaves it out):"
            note = call.prompts.text(question, private=True).strip()
            keep(note)
        share = bool(note) and two and _ask_share(call)
        return Extras(note or None, share, _ask_want(call, items, two=two) if want_due else None)
    except KeyboardInterrupt:
        raise Stopped(kept=KEPT) from None


def _ask_share(call: Call) -> bool:
    keys = {"enter": "own", "k": "own", "s": "share"}
    options = [("own", "Keep it for yourself"), ("share", "Show it once both have answered")]
    return one_key(call, screens.share_note(), keys, Numbered("Your line:", options)) == "share"


def _ask_want(call: Call, items: Sequence[Item], *, two: bool) -> str | None:
    """Which area to have more of; an empty text if the question was skipped."""
    areas = [item for item in items if item.scored]
    keys = {str(number): item.id for number, item in enumerate(areas, 1)} | {SKIP: "", "enter": ""}
    options = [(item.id, screens.WANTED.get(item.id, item.short)) for item in areas]
    question = f"{screens.WANT} {screens.want_is_for(two=two)}"
    numbered = Numbered(question, [*options, ("", "Skip")])
    return one_key(call, screens.want(areas, two=two), keys, numbered)


def show_first_page(call: Call) -> None:
    """The page that everybody sees once, alone with the screen."""
    if not call.console.live:
        call.console.talk(*screens.first_page_lines())
        return
    pressed(call, screens.first_page(), dict.fromkeys(("enter", " ", "q"), "on"))
