"""From what was typed after `find` to a query. Pure, apart from the place, which is handed in."""

from __future__ import annotations

import re
from collections.abc import Sequence

from ...core.frozen import frozen
from ...core.geo import Point
from ...directory.files import Directory
from ...directory.options import Options
from ...directory.search.explain import KM_IN_A_MILE
from ...directory.search.query import (
    CONDITIONS,
    Query,
    SearchWish,
    Sort,
    Want,
    language_wish,
    modality_wish,
    tokens_wish,
    word_wishes,
)
from ...errors import WrongUse, quote_for_shell

_FEE = re.compile(r"\s*(\d{1,6}(?:[.,]\d{1,2})?)\s*([A-Za-z]{3}|[£€$])?\s*")
_SIGNS = {"£": "GBP", "€": "EUR", "$": "$"}
_REACH = re.compile(r"\s*(\d{1,5}(?:\.\d+)?)\s*(km|mi)?\s*", re.IGNORECASE)


@frozen
class FindOptions:
    """What was typed; `flags` are fields of CONDITIONS."""

    words: tuple[str, ...] = ()
    near: str | None = None
    within: str | None = None
    modality: tuple[str, ...] = ()
    language: tuple[str, ...] = ()
    specialty: tuple[str, ...] = ()
    insurance: tuple[str, ...] = ()
    faith: tuple[str, ...] = ()
    max_fee: str | None = None
    flags: tuple[str, ...] = ()
    country: str | None = None
    known_only: bool = False
    everyone: bool = False
    sort: Sort | None = None
    limit: int = 10
    why: bool = False


def wishes_of(typed: FindOptions) -> tuple[tuple[SearchWish, ...], tuple[str, ...]]:
    """Return the wishes, and what is to be said about how words were read."""
    wishes, said = list(word_wishes(" ".join(typed.words))), []
    for text in (*typed.modality, *(wish.text for wish in wishes if wish.ids)):
        wish, told = modality_wish(text)
        if text in typed.modality:
            wishes.append(wish)
        said += [told] if told else []
    for option, texts in (
        ("--specialty", typed.specialty),
        ("--insurance", typed.insurance),
        ("--faith", typed.faith),
    ):
        wishes += [tokens_wish(option, text) for text in texts]
    wishes += [language_wish(text) for text in typed.language]
    wishes += [SearchWish(CONDITIONS[each].option, Want.FLAG, subject=each) for each in typed.flags]
    if typed.max_fee is not None:
        wishes.append(_fee(typed.max_fee))
    if empty := next((w for w in wishes if w.option.startswith("--") and _says_nothing(w)), None):
        raise WrongUse(f"{empty.option} is empty.")
    return tuple(wishes), tuple(dict.fromkeys(said))


def _says_nothing(wish: SearchWish) -> bool:
    return wish.want in (Want.TOKENS, Want.MODALITY, Want.LANGUAGE) and not wish.text.strip()


def _fee(text: str) -> SearchWish:
    match = _FEE.fullmatch(text)
    if match is None:
        raise WrongUse(f"--max-fee {text!r} isn't an amount.", "Example: --max-fee 120, or 120EUR")
    amount = round(float(match[1].replace(",", ".")) * 100)
    currency = _SIGNS.get(match[2] or "", (match[2] or "").upper())
    return SearchWish("--max-fee", Want.FEE, text, amount=amount, currency=currency)


def reach(text: str | None, *, miles: bool) -> float | None:
    """Return how far away at most, in kilometres; a bare number is in the user's own unit."""
    if text is None:
        return None
    match = _REACH.fullmatch(text)
    if match is None or float(match[1]) == 0:
        raise WrongUse(f"--within {text!r} isn't a distance.", "Example: --within 20, or 20mi")
    unit = (match[2] or ("mi" if miles else "km")).lower()
    return float(match[1]) * (KM_IN_A_MILE if unit == "mi" else 1.0)


def query_of(
    typed: FindOptions, wishes: tuple[SearchWish, ...], near: Point | None, within: float | None
) -> Query:
    """Return the query; the order is by distance if there is a place, else by fit."""
    if within is not None and near is None:
        raise WrongUse("--within needs a place to measure from.", "Add: --near PLACE")
    if typed.sort is Sort.DISTANCE and near is None:
        raise WrongUse("--sort distance needs a place.", "Add: --near PLACE")
    order = typed.sort or (Sort.FIT if near is None else Sort.DISTANCE)
    return Query(wishes, near, within, typed.known_only, typed.everyone, order, typed.limit)


def as_typed(named: Sequence[Directory], options: Options) -> str:
    """Return the options that name the directories, and how they are read, to be typed again."""
    names = [each.name if each.data is None else "-" for each in named]
    words = [word for name in names for word in ("-d", name)]
    words += [word for pair in options.mapping for word in ("--map", "=".join(pair))]
    words += ["--encoding", options.encoding] if options.encoding else []
    return quote_for_shell(*words)
