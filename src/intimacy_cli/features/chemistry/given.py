"""Answers that were given as text, and what is left out: a command line's words to values. Pure."""

from __future__ import annotations

import json
from collections.abc import Collection, Mapping

from ...core.typos import did_you_mean
from ...errors import WrongUse
from .listing import HEATS, Listing
from .overlap import OwnAnswer

NAMES = {
    "yes": OwnAnswer.YES,
    "glad": OwnAnswer.GLAD,
    "curious": OwnAnswer.CURIOUS,
    "not-now": OwnAnswer.NOT_NOW,
    "no": OwnAnswer.NO,
}
EXAMPLE = '{"answers": {"kiss-at-the-door": "yes", "back-massage.give": "glad"}}'


def parse_given(text: str, listing: Listing) -> Mapping[str, OwnAnswer]:
    """The answers in a JSON document. Raises WrongUse naming what does not fit."""
    try:
        found = json.loads(text)
    except (ValueError, RecursionError):
        raise WrongUse("--answers: that isn't JSON.", f"Example: {EXAMPLE}") from None
    answers = found.get("answers") if isinstance(found, Mapping) else None
    if not isinstance(answers, Mapping) or set(found) != {"answers"}:
        raise WrongUse("--answers needs one object with answers in it.", f"Example: {EXAMPLE}")
    known = [item.id for item in listing.items]
    return {_known(name, known, "an entry"): _wish(name, each) for name, each in answers.items()}


def parse_left_out(names: Collection[str], listing: Listing) -> frozenset[str]:
    """Sections that were named. Raises WrongUse for one that is none."""
    known = [section.id for section in listing.sections]
    return frozenset(_known(name, known, "a section", "--leave-out") for name in names)


def check_heat(heat: int | None) -> int:
    """How hot the list may be. Raises WrongUse."""
    if heat is not None and heat not in HEATS:
        raise WrongUse(f"--heat is 1, 2 or 3; you gave {heat}.")
    return max(HEATS) if heat is None else heat


def _wish(name: str, value: object) -> OwnAnswer:
    if not isinstance(value, str) or value not in NAMES:
        raise WrongUse(f"--answers: {name} is one of {', '.join(NAMES)}.")
    return NAMES[value]


def _known(name: str, known: list[str], what: str, option: str = "--answers") -> str:
    if name in known:
        return name
    meant = did_you_mean(name, known, "See them with: intimacy chemistry list")
    raise WrongUse(f"{option}: {name!r} isn't {what} on the list.", meant)
