"""A date idea and what a pack may say of one. Pure; reads no file, draws nothing.

The fields are promises to somebody who filters by them (docs/content.md). In the couple's own
packs only title and text are needed; what is not said is unknown (None), and an idea of unknown
cost is not offered to somebody who named a budget.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping
from enum import StrEnum
from typing import Any, TypeVar

from ...core.bounds import MOST_AMOUNT_KEPT
from ...core.currency import price_in
from ...core.frozen import frozen
from ...core.heat import MOST as HOTTEST
from ...packs.validation import RowFault

KIND, TABLE = "ideas", "idea"
LONGEST_TITLE, LONGEST_TEXT, LONGEST_WORD = 80, 400, 60
MOST_MINUTES = 7 * 24 * 60
MOST_THINGS = 20


class IdeaPlace(StrEnum):
    """Where: at home, near (no planning needed), or a trip."""

    HOME = "home"
    NEAR = "near"
    TRIP = "trip"


class Indoors(StrEnum):
    """Under a roof, under the sky, or equally good in either."""

    INDOORS = "indoors"
    OUTDOORS = "outdoors"
    EITHER = "either"


class Season(StrEnum):
    """A time of the year, wherever the couple lives."""

    SPRING = "spring"
    SUMMER = "summer"
    AUTUMN = "autumn"
    WINTER = "winter"


class Energy(StrEnum):
    """How tired one may be: low can be done from a sofa or at a slow stroll."""

    LOW = "low"
    MEDIUM = "medium"
    HIGH = "high"


class TimeOfDay(StrEnum):
    """The time of day."""

    MORNING = "morning"
    AFTERNOON = "afternoon"
    EVENING = "evening"
    NIGHT = "night"


class Access(StrEnum):
    """What holds for the whole of an idea; `quiet` is no crowd and no noise."""

    STEP_FREE = "step-free"
    QUIET = "quiet"
    SEATED = "seated"
    LOW_VISION = "low-vision"
    LOW_HEARING = "low-hearing"


class Suits(StrEnum):
    """Whom or what an idea suits: how it can be done, then whose life it was written for.

    `pausable` can be broken off at any moment, `silent` makes no sound, `in-bed` works lying down;
    a `studied` one has been tried in a study, which `study` tells.
    """

    PAUSABLE = "pausable"
    SILENT = "silent"
    IN_BED = "in-bed"
    STUDIED = "studied"
    BEGINNINGS = "beginnings"
    NEW_PARENTS = "new-parents"
    STEPFAMILY = "stepfamily"
    SHIFTS = "shifts"
    FAITH = "faith"
    LATER_LIFE = "later-life"
    ILLNESS = "illness"
    GRIEF = "grief"
    LOW_MOOD = "low-mood"
    NEURODIVERGENT = "neurodivergent"


@frozen
class DateIdea:
    """Something to do together: `text` says what, `how` is the first move of the hand.

    `cost` is for both, in the couple's `currency` (None: nobody has said which), `minutes` the
    whole of it. An empty `season` or
    `time_of_day` means any. `apart`: as good for two people in two towns; `only_apart`: for
    them alone, and offered only with --apart. `asked`: it can open a wound, or is for a few, and is
    offered only with --suits. `heat`: how sensual it is, 0 (not) to 3; from 1 on it
    comes only to those who have set `content.heat`. `study` names a study that tried it, and what
    it did not show; `source` is where that can be read.
    """

    id: str
    title: str
    text: str
    how: str = ""
    category: str = "own"
    minutes: int | None = None
    cost: float | None = None
    currency: str | None = None
    place: IdeaPlace | None = None
    setting: Indoors | None = None
    season: tuple[Season, ...] = ()
    energy: Energy | None = None
    time_of_day: tuple[TimeOfDay, ...] = ()
    children: bool = False
    access: tuple[Access, ...] = ()
    apart: bool = False
    only_apart: bool = False
    bring: tuple[str, ...] = ()
    wear: str = ""
    suits: tuple[Suits, ...] = ()
    asked: bool = False
    heat: int = 0
    study: str = ""
    source: str = ""


@frozen
class ReadIdeas:
    """The good rows of a pack, and what is wrong with the others."""

    ideas: tuple[DateIdea, ...]
    faults: tuple[RowFault, ...]


class Odd(ValueError):
    """What is wrong with a value, to be read after its key: `is no number`."""


class Unfit(ValueError):
    """A value that does not fit: the key, and why."""

    def __init__(self, key: str, what: str) -> None:
        super().__init__(what)
        self.key = key
        self.what = what


def read_ideas(rows: object) -> ReadIdeas:
    """The ideas in a pack's rows; a bad one is reported and left out."""
    if not isinstance(rows, list):
        return ReadIdeas((), (RowFault(0, "", "no ideas: a pack of ideas holds [[idea]] tables"),))
    ideas: dict[str, DateIdea] = {}
    faults: list[RowFault] = []
    for number, row in enumerate(rows):
        try:
            idea = read_idea(row)
        except Unfit as unfit:
            faults.append(RowFault(number, unfit.key, unfit.what))
            continue
        if ideas.setdefault(idea.id, idea) is not idea:
            faults.append(RowFault(number, "id", f"the id {idea.id!r} is used twice"))
    return ReadIdeas(tuple(ideas.values()), tuple(faults))


def our_ideas(
    rows: Iterable[Mapping[str, Any]], currency: str | None = None
) -> tuple[DateIdea, ...]:
    """The ideas of our own pack, which a test holds sound: not asked again whether they fit.

    What they cost is said in the couple's currency.

    Asking 250 ideas of everything they hold takes as long as opening the vault and drawing.
    """
    singles = [
        (key, _words(kind).__getitem__)
        for key, kind in (("place", IdeaPlace), ("setting", Indoors), ("energy", Energy))
    ]
    lists = [
        (key, _words(kind).__getitem__)
        for key, kind in (
            ("season", Season), ("time_of_day", TimeOfDay), ("access", Access), ("suits", Suits)
        )
    ]  # fmt: skip
    ideas = []
    for row in rows:
        values = {**row, "bring": tuple(row["bring"]), "currency": currency}
        if currency and row.get("cost"):
            values["cost"] = price_in(row["cost"], currency)
        for key, word in singles:
            values[key] = word(row[key])
        for key, word in lists:
            # Most of these are empty, and a draw is timed.
            found = row.get(key)
            values[key] = tuple(map(word, found)) if found else ()
        ideas.append(DateIdea(**values))
    return tuple(ideas)


def _words(kind: type[StrEnum]) -> Mapping[str, StrEnum]:
    return {word.value: word for word in kind}


def read_idea(row: object) -> DateIdea:
    """One idea from its table. Raises Unfit."""
    if not isinstance(row, Mapping):
        raise Unfit("", "an idea is a table of keys and values")
    values: dict[str, Any] = {}
    key = ""
    try:
        for key, value in row.items():
            values[key] = _READERS[key](value)
    except KeyError:
        raise Unfit(key, f"{key!r} isn't a key of an idea{_near(key)}") from None
    except Odd as error:
        raise Unfit(key, f"{key} {error}") from None
    for key in ("title", "text"):
        if key not in values:
            raise Unfit("", f"{key} is missing")
    if "id" not in values:
        values["id"] = slug(values["title"])
    return DateIdea(**values)


def slug(title: str) -> str:
    """A title as an id: small letters, digits and hyphens."""
    kept = "".join(c if c.isascii() and c.isalnum() else " " for c in title.lower())
    return "-".join(kept.split())[:LONGEST_WORD].strip("-") or "idea"


def _near(key: str) -> str:
    from ...core.typos import nearest

    near = nearest(str(key), _READERS)
    return f"; {near} is" if near else ""


def _text(longest: int, *, may_be_empty: bool = False) -> Callable[[object], str]:
    def read(value: object) -> str:
        if type(value) is not str:
            raise Odd("isn't text")
        if len(value) > longest:
            raise Odd(f"is longer than {longest} characters")
        if not (may_be_empty or value.strip()):
            raise Odd("is empty")
        return value

    return read


def _id(value: object) -> str:
    text = _text(LONGEST_WORD)(value)
    if not (text.isascii() and text.replace("-", "").isalnum() and text == text.lower()):
        raise Odd("needs small letters, digits and hyphens")
    return text


def _cost(value: object) -> float:
    if type(value) is not int and type(value) is not float:
        raise Odd("isn't a number")
    # A whole number is compared as such: 10^400 is no float, and infinity no amount.
    if not 0 <= value <= MOST_AMOUNT_KEPT:
        raise Odd("needs to be 0 or more")
    return value


def _minutes(value: object) -> int:
    if type(value) is not int:
        raise Odd("isn't a whole number")
    if not 1 <= value <= MOST_MINUTES:
        raise Odd(f"needs to be 1 to {MOST_MINUTES}")
    return value


def _heat(value: object) -> int:
    if type(value) is not int or not 0 <= value <= HOTTEST:
        raise Odd(f"needs to be a whole number from 0 to {HOTTEST}")
    return value


def _flag(value: object) -> bool:
    if value is not True and value is not False:
        raise Odd("needs to be true or false")
    return value


_Word = TypeVar("_Word", bound=StrEnum)


def _one_of(words: type[_Word]) -> Callable[[object], _Word]:
    known = {word.value: word for word in words}

    def read(value: object) -> _Word:
        found = known.get(value) if isinstance(value, str) else None
        if found is None:
            raise Odd(f"needs to be one of {', '.join(known)}")
        return found

    return read


def _some_of(words: type[_Word]) -> Callable[[object], tuple[_Word, ...]]:
    one = _one_of(words)

    def read(value: object) -> tuple[_Word, ...]:
        if not isinstance(value, list):
            raise Odd("needs to be a list")
        return tuple(dict.fromkeys([one(each) for each in value])) if value else ()

    return read


def _things(value: object) -> tuple[str, ...]:
    if not isinstance(value, list) or len(value) > MOST_THINGS:
        raise Odd(f"needs to be a list of at most {MOST_THINGS} things")
    return tuple([_thing(each) for each in value]) if value else ()


_thing = _text(LONGEST_TITLE)

_READERS: Mapping[str, Callable[[object], Any]] = {
    "id": _id,
    "title": _text(LONGEST_TITLE),
    "text": _text(LONGEST_TEXT),
    "how": _text(LONGEST_TEXT, may_be_empty=True),
    "category": _text(LONGEST_WORD),
    "cost": _cost,
    "minutes": _minutes,
    "place": _one_of(IdeaPlace),
    "setting": _one_of(Indoors),
    "season": _some_of(Season),
    "energy": _one_of(Energy),
    "time_of_day": _some_of(TimeOfDay),
    "children": _flag,
    "access": _some_of(Access),
    "apart": _flag,
    "only_apart": _flag,
    "bring": _things,
    "wear": _text(LONGEST_TEXT, may_be_empty=True),
    "suits": _some_of(Suits),
    "asked": _flag,
    "heat": _heat,
    "study": _text(LONGEST_TEXT, may_be_empty=True),
    "source": _text(LONGEST_TEXT, may_be_empty=True),
}
