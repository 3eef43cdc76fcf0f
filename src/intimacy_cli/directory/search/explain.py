"""Why somebody was found, in a line, and what their source does not say. Pure."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from ...core.typos import alike
from ..fields.languages import NAMES, language_code
from ..fields.modality_names import LABELS, modalities_in
from ..record import Accepting, Fee, Record
from .query import CONDITIONS, DOLLARS, Query, SearchWish, Want
from .terms import ACCEPTS, ACCESSIBLE, accessible, is_certified, tokens

FAR_KM = 100
"""Farther than anybody would travel for an hour a week."""
KM_IN_A_MILE = 1.609344
"""The international mile of 1959."""


def why(
    record: Record, query: Query, distance: float | None, *, about: bool, miles: bool = False
) -> tuple[tuple[str, ...], tuple[str, ...]]:
    """Return the reasons, the first one first, and what is not known of what was asked."""
    reasons, unknown = [], []
    if query.near is not None:
        if distance is not None:
            far = ": far" if distance > FAR_KM and query.within is None else ""
            reasons.append(distance_words(distance, about=about, miles=miles) + far)
        elif record.places:
            reasons.append("couldn't be placed")
        else:
            unknown.append("where")
    for wish in query.wishes:
        told = reason(record, wish)
        if told:
            reasons.append(told)
        elif wish.want is Want.FEE and record.fee and record.fee.low and not record.fee.currency:
            unknown.append(f"the currency of the {money(record.fee)}")
        elif wish.want is not Want.WORDS:
            unknown.append(_silent(wish))
    if record.couples_first:
        reasons.append("couples first")
    if not query.wishes and query.near is None:
        reasons += [CONDITIONS[ACCEPTS].known] if record.accepts_new == "yes" else []
    return tuple(dict.fromkeys(reasons)), tuple(dict.fromkeys(unknown))


def distance_words(distance: float, *, about: bool, miles: bool = False) -> str:
    """Return kilometres as they are said: '3.2 km', or 'about 3 km' to the middle of a town."""
    unit = "mi" if miles else "km"
    distance = distance / KM_IN_A_MILE if miles else distance
    if about:
        return f"about {distance:.0f} {unit}" if distance >= 1 else "about 1 km or less"
    return f"{distance:.1f} {unit}" if distance < 100 else f"{distance:.0f} {unit}"


def reason(record: Record, wish: SearchWish) -> str:
    """Return how a record fulfils a wish; empty if that is not known."""
    if wish.want is Want.FEE:
        return _fee(record.fee, wish)
    if wish.want is Want.FLAG:
        return CONDITIONS[wish.subject].known if _fulfils(record, wish.subject) else ""
    if wish.want is Want.LANGUAGE:
        codes = {language_code(part) for t in record.languages for part in (t.text, t.code) if part}
        found = wish.subject in codes
        return f"speaks {NAMES.get(wish.subject, wish.text)}" if found else ""
    if wish.want is Want.MODALITY:
        return _modality(record, wish)
    return _words(record, wish)


def _fulfils(record: Record, field: str) -> bool:
    if field == ACCESSIBLE:
        # A hearing loop is access as well, but says nothing of steps: as the search has it.
        return accessible(record.accessibility) is True
    return getattr(record, field) in (True, Accepting.YES)


def _fee(fee: Fee | None, wish: SearchWish) -> str:
    if fee is None or fee.low is None:
        return ""
    same = fee.currency.upper() == wish.currency
    same = same or (fee.currency == "$" and wish.currency in DOLLARS)
    return money(fee) if same or not wish.currency else ""


def money(fee: Fee) -> str:
    """Return a fee as it is said."""
    if fee.low is None:
        return f"fee: {fee.words}"
    if fee.low == 0 and not fee.high:
        return "free"
    high = f"-{fee.high:g}" if fee.high and fee.high != fee.low else ""
    return f"fee {fee.low:g}{high} {fee.currency}".rstrip()


def _silent(wish: SearchWish) -> str:
    if wish.want is Want.FLAG:
        return CONDITIONS[wish.subject].unknown
    return wish.option.removeprefix("--").replace("max-fee", "fee")


def _modality(record: Record, wish: SearchWish) -> str:
    for each in record.modalities:
        same = modalities_in(f"{each.name} {each.level}") & wish.ids
        named = not wish.ids and _has(wish.words, tokens(each.name))
        if same or named:
            level = f" ({each.level})" if each.level else ""
            return f"{_spelt(each.name, same)}{level}"
    texts = (*(t.text for t in record.specialties), *record.credentials, record.description)
    for text in texts:
        if found := modalities_in(text) & wish.ids:
            title = text if is_certified(text) and len(text) < 80 else ""
            return title or _label(found)
    return ""


def _spelt(name: str, ids: Iterable[str]) -> str:
    label = _label(ids)
    return name if not label or len(name) > 8 else f"{name}: {label}"


def _label(ids: Iterable[str]) -> str:
    return ", ".join(sorted(LABELS[name] for name in ids))


def _words(record: Record, wish: SearchWish) -> str:
    if wish.ids and (told := _modality(record, wish)):
        return told
    kinds = {"--insurance": record.insurance, "--faith": record.faith}
    if wish.want is Want.TOKENS:
        said = kinds.get(wish.option, tuple(term.text for term in record.specialties))
        words = {token for text in said for token in tokens(text)}
        if said and _has(wish.words, tuple(words)):
            return f"{wish.option.removeprefix('--')} {', '.join(said)[:80]}"
        return ""
    for field, text in _fields(record):
        if _has(wish.words, tokens(text)):
            return f"{field} {text}"
    return f"says {wish.text}"


def _has(words: Iterable[str], found: tuple[str, ...]) -> bool:
    return all(any(alike(word, token) for token in found) for word in words)


def _fields(record: Record) -> Iterator[tuple[str, str]]:
    yield "name", record.name
    yield "at", record.organisation
    for term in record.specialties:
        yield "specialty", term.text
    for each in record.modalities:
        yield "approach", each.name
    for place in record.places:
        yield "in", place.city
        yield "in", place.region
        yield "in", place.postcode
    for credential in record.credentials:
        yield "title", credential
