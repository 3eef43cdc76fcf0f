"""Who the two are, and whether a typed name is one of them. No I/O, no asking."""

from __future__ import annotations

from collections.abc import Collection, Iterable
from enum import Enum

from .frozen import frozen
from .normalise import strip_accents

AT_MOST = 2
LONGEST_NAME = 40
_BEGINS_A_FORMULA = "=+-@"


@frozen
class Partner:
    """One of the two: `id` never changes, `name` may."""

    id: str
    name: str


UNNAMED = ("the first of you", "the second of you")
"""What the two are called where nobody has said a name."""


def at_start(name: str) -> str:
    """A name as it begins a sentence: what stands for one gets a capital, a name stays as it is."""
    return name[0].upper() + name[1:] if name in UNNAMED else name


def names_without(partners: Iterable[Partner], ids: Collection[str]) -> tuple[str, ...]:
    """The names of those partners whose ids are not among these."""
    return tuple(each.name for each in partners if each.id not in ids)


class Likeness(Enum):
    """What a typed name turned out to be."""

    KNOWN = "known"
    NEW = "new"  # nobody of that name yet, and there is room
    SLIP = "slip"  # looks like a misspelling of a known name
    THIRD = "third"  # both are named already


@frozen
class NameVerdict:
    """The verdict on a typed name; `partner` is who is (or may be) meant."""

    likeness: Likeness
    partner: Partner | None = None


# Letters of two other scripts whose capital or small form looks like a Latin one. Within a script
# no two of them become one, so that names which differ there stay different.
_LOOKS_LIKE = str.maketrans(
    dict(zip("авекмнорстухіјѕԁһԛԝ", "abekmhopctyxijsdhqw", strict=True))
    | dict(zip("αβεζηικμνορτυχ", "abezhikmnoptyx", strict=True))
)


def fold_name(name: str) -> str:
    """A name for comparing: without case, accents or outer blanks, and as it looks.

    Two names that nobody can tell apart on a screen are one: Ana with a Cyrillic A is Ana.
    """
    return strip_accents(name.strip()).translate(_LOOKS_LIKE)


def name_fault(name: str) -> str:
    """What is wrong with a new name, or an empty text if nothing is."""
    fault = kept_name_fault(name)
    if not fault and begins_a_formula(name):
        sign = name.strip()[0]
        return f"a name can't begin with {sign!r}, which starts a formula in a spreadsheet"
    return fault


def begins_a_formula(text: str) -> bool:
    """Whether a spreadsheet would reckon with a text instead of showing it."""
    return text.strip()[:1] in set(_BEGINS_A_FORMULA)


def kept_name_fault(name: str) -> str:
    """The same of a name that somebody may have had since before: early versions took `@ana`."""
    if not name.strip():
        return "a name can't be empty"
    if len(name) > LONGEST_NAME:
        return f"a name can have {LONGEST_NAME} characters at most"
    if not name.isprintable():
        return "a name can't have control characters"
    if "," in name:
        return "a name can't have a comma"
    return ""


def recognise(name: str, known: tuple[Partner, ...]) -> NameVerdict:
    """Tell whether `name` is a known partner, a new one, a slip of the pen, or a third person."""
    wanted = fold_name(name)
    for partner in known:
        if fold_name(partner.name) == wanted:
            return NameVerdict(Likeness.KNOWN, partner)
    from .typos import one_slip_apart

    for partner in known:
        if one_slip_apart(fold_name(partner.name), wanted):
            return NameVerdict(Likeness.SLIP, partner)
    if len(known) >= AT_MOST:
        return NameVerdict(Likeness.THIRD, None)
    return NameVerdict(Likeness.NEW)
