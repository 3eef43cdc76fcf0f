"""Cells that stand in a column of something else, put where they belong. Knows fields, no headers.

A number in the column of web addresses is a telephone, an e-mail beside it is one, and 'Telehealth'
is no way of working.
"""

import json
import re
from functools import lru_cache

from ...fields import clean
from ...fields.delivery import is_delivery, meets_online
from ...fields.languages import is_language
from ...fields.one_line_address import part_address

Told = dict[str, tuple[str, ...]]
_REMEMBERED = 4096
_APART = re.compile(r"[;|\n]| / |,(?=\s*(?:\S+@|https?:|www\.))|\s+(?=\S+@)")
_NUMBER = re.compile(r"[+(]?\d[\d\s()./+-]{5,24}")
_SITE = re.compile(r"//|www\.|\.[a-z]{2,}(?:/|$)", re.IGNORECASE)
_LINK = re.compile(r"\s*(?:https?://|www\.)\S+\s*$", re.IGNORECASE)
_MAP = re.compile(r"//(?:www\.)?(?:google\.[a-z.]+/maps|maps\.|goo\.gl/maps|\S*openstreetmap\.)")
_PLACES = ("address", "city", "postcode", "region")
_WORKING = ("modalities", "profession", "specialties", "credentials")
_KEYS = {
    "city": ("city", "town", "locality", "addresslocality", "suburb"),
    "region": ("region", "state", "province", "addressregion"),
    "country": ("country", "addresscountry", "countrycode"),
    "postcode": ("postcode", "zip", "zipcode", "postalcode", "plz"),
    "address": ("street", "address", "streetaddress", "line1"),
}
"""What parts of an address are called inside a cell of JSON."""


def put_right(fields: Told) -> Told:
    """Return what a row says, each value in the field that it fits."""
    for name in ("contact", "web", "phone"):
        if texts := fields.get(name):
            _contacts(fields, name, texts)
    for name in _PLACES:
        if any(_LINK.match(text) for text in fields.get(name, ())):
            _no_place(fields, name)
    for name in _WORKING:
        if texts := fields.get(name):
            _ways_to_meet(fields, name, texts)
    if (text := (fields.get("point") or fields.get("address") or ("",))[0])[:1] == "{":
        _from_json(fields, text)
    return fields


def _contacts(fields: Told, name: str, texts: tuple[str, ...]) -> None:
    """Move what is no web address, or no number, to where it belongs."""
    if all(_stays(name, text) for text in texts):
        return
    found: Told = {}
    for text in texts:
        for field, part in _sorted(name, text):
            found[field] = (*found.get(field, ()), part)
    fields[name] = found.pop(name, ())
    for field, parts in found.items():
        if field == "address" and any(fields.get("address", ())):
            continue
        fields[field] = (*fields.get(field, ()), *parts)


def _no_place(fields: Told, name: str) -> None:
    """Take links from where somebody is; one to a map is no web address of theirs either."""
    links = [text for text in fields[name] if _LINK.match(text)]
    fields[name] = tuple(text for text in fields[name] if text not in links)
    own = tuple(link for link in links if not _MAP.search(link))
    if own and not any(fields.get("web", ())):
        fields["web"] = own


def _stays(name: str, text: str) -> bool:
    """Tell at once of the cells that nearly all are: empty, a plain number, a plain address."""
    if not text:
        return True
    if name == "web":
        return text.startswith(("http", "www.")) and " " not in text and ";" not in text
    return name == "phone" and _NUMBER.fullmatch(text) is not None


@lru_cache(maxsize=_REMEMBERED)
def _sorted(name: str, text: str) -> tuple[tuple[str, str], ...]:
    """Give the parts of a cell with the fields that they fit; most cells stay as they are."""
    if not text:
        return ()
    plain_number = name == "phone" and _NUMBER.fullmatch(text)
    if plain_number or (name == "web" and clean.address_of_web(text)):
        return ((name, text),)
    found = [each for part in _APART.split(text) if (each := _placed(name, part.strip()))]
    return ((name, text),) if all(field == name for field, _ in found) else tuple(found)


def _placed(name: str, part: str) -> tuple[str, str] | None:
    """Give the field that a part fits, with the part; None for words in a column of contacts."""
    if clean.address_of_mail(part):
        return "email", part
    if clean.address_of_web(part) and _SITE.search(part):
        return "web", part
    number = clean.telephone(part)
    if name != "phone" and (_NUMBER.fullmatch(part) or (name == "contact" and number)):
        return "phone", number or part
    if name == "phone" and not number and part_address(part):
        return "address", part
    return None if name == "contact" else (name, part)


def _ways_to_meet(fields: Told, name: str, texts: tuple[str, ...]) -> None:
    """Take 'Telehealth' and 'In-person therapy' from the ways of working, professions and topics.

    That they meet in a room is what a column of that says, not one of professions.
    """
    kept = tuple(_without_meeting(text) for text in texts)
    if kept == texts:
        return
    fields[name] = kept
    for text in texts if name in ("modalities", "profession") else ():
        moved = [part for part in clean.split_list(text) if is_delivery(part)]
        alone = name == "modalities" and len(moved) == len(clean.split_list(text))
        if moved and (alone or any(map(_is_online, moved))):
            fields["online"] = (*fields.get("online", ()), "; ".join(moved))


def _is_online(text: str) -> bool:
    return meets_online(text) is True


@lru_cache(maxsize=_REMEMBERED)
def _without_meeting(text: str) -> str:
    parts = clean.split_list(text)
    kept = [part for part in parts if not is_delivery(part)]
    return text if len(kept) == len(parts) else "; ".join(kept)


def _from_json(fields: Told, text: str) -> None:
    """Read an address that a program wrote into one cell as JSON."""
    try:
        said = json.loads(text)
    except ValueError:
        return
    if not isinstance(said, dict):
        return
    plain = {re.sub(r"[^a-z0-9]", "", str(key).lower()): value for key, value in said.items()}
    fields["point"] = ()
    fields["address"] = ()
    for field, keys in _KEYS.items():
        value = next((clean.text_or_empty(plain[key]) for key in keys if key in plain), "")
        if value and not any(fields.get(field, ())):
            fields[field] = (value,)
    if plain.get("onlineonly") is True and not any(fields.get("online", ())):
        fields["online"] = ("yes",)


def known_languages(texts: tuple[str, ...]) -> tuple[str, ...]:
    """Give languages without an answer that there are no further ones: 'No', 'Ninguno'."""
    return tuple(text for text in texts if is_language(text) or not _NONE.fullmatch(text.strip()))


_NONE = re.compile(r"(?i)(?:no|none|ningun[oa]?|keine?|aucune?|nessuna?|nenhum|n/?a|nein|non)\.?")
