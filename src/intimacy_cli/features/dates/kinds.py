"""The records of date ideas: what each may hold, and what undo calls it."""

from __future__ import annotations

from ...core.draw_history import DONE, OFFERED, RATED, TODAY, VETOED
from ...core.kinds import (
    Check,
    RecordKind,
    Whose,
    either,
    fields,
    flag,
    handle,
    instant,
    list_of,
    maybe,
    number,
    one_of,
    text,
    whole,
    word,
)
from .actions import STARS
from .date_log import DECLINED, TAKEN
from .idea_catalog import ADDED
from .ideas import Access, Energy, IdeaPlace, Indoors, Season, Suits, TimeOfDay, Unfit, read_idea

_ASKED = fields(
    {},
    {
        "budget": number(), "minutes": whole(0), "place": one_of(*IdeaPlace),
        "setting": one_of(*Indoors), "season": one_of(*Season), "energy": one_of(*Energy),
        "time_of_day": one_of(*TimeOfDay), "children": flag,
        "access": list_of(one_of(*Access)), "apart": flag, "category": list_of(text), "new": flag,
        "suits": list_of(one_of(*Suits)),
    },
)  # fmt: skip
# Early offers kept less of an idea.
_ABOUT_IT = {
    "category": text, "title": text, "minutes": maybe(whole(0)), "cost": maybe(number()),
}  # fmt: skip
# Of a wish it is the wish's own and some letters before.
_IDEA = {"idea": handle}
_FACTS = fields(_IDEA, _ABOUT_IT)
_TODAY = fields(_IDEA, {**_ABOUT_IT, "currency": word})
_NAMED = fields(_IDEA, {"title": text})
_WHEN = {"at": instant, "minutes": whole(1)}
_FIXED = fields(_IDEA, {"title": text, **_WHEN})
_TURNED_DOWN = fields({"offer": word, **_IDEA})
_SURPRISE = fields({"surprise": flag}, _WHEN)
# What was drawn with a name is for that person alone.
_DRAWN_FOR = ("both", "own")


def _idea(value: object) -> str:
    try:
        read_idea(value)
    except Unfit as unfit:
        return f"holds something that isn't an idea: {unfit.what}"
    return "" if isinstance(value, dict) and "id" in value else "lacks 'id'"


def _of_an_idea(
    kind: str,
    what: Check,
    hidden: Check,
    said: str,
    plain: str,
    seen_by: tuple[str, ...] = ("both",),
) -> RecordKind:
    """Something that came of an idea; of a surprise, what it is stays its planner's own."""
    return RecordKind(
        kind, either(what, _SURPRISE), said, plain=plain, name="title", private=hidden,
        seen_by=seen_by,
    )  # fmt: skip


KINDS = (
    _of_an_idea(
        OFFERED, fields(_IDEA, {**_ABOUT_IT, "asked": _ASKED, "opened": flag}), _FACTS,
        "the offer of {}", "the offer of a date", _DRAWN_FOR,
    ),
    RecordKind(TODAY, _TODAY, "the idea of the day {}", name="title"),
    _of_an_idea(TAKEN, _FIXED, _FIXED, "taking {}", "taking an idea"),
    _of_an_idea(
        DECLINED, _TURNED_DOWN, _TURNED_DOWN, "turning down an idea",
        "turning down an idea", _DRAWN_FOR,
    ),
    _of_an_idea(DONE, _NAMED, _NAMED, "having done {}", "having done a date"),
    RecordKind(
        RATED,
        fields(
            {**_IDEA, "stars": whole(STARS[0], STARS[-1])}, {"title": text, "category": text}
        ),
        "the rating of {}", plain="a rating", name="title", seen_by=("own",), whose=Whose.ONE,
        replaces=True,
    ),
    RecordKind(
        VETOED, _NAMED, "the veto on {}", plain="a veto", name="title",
        seen_by=("own", "both"), withdrawn="lifting {}",
    ),
    RecordKind(ADDED, _idea, "the idea of your own {}", name="title"),
)  # fmt: skip
