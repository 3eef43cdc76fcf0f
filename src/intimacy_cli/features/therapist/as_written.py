"""Names and telephone numbers as people write them; only for the eye, the record stays as it is.

A registry writes RICHARD O'CONNOR and 8608247423. Pure. Where the country is not known, or its
numbers have no one way to be written, the digits stay as they are.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence

from ...core.normalise import words_in

_SMALL = frozenset(
    ["von", "vom", "de", "del", "della", "di", "da", "das", "dos", "du", "zu", "zur"]
)
"""Words within a name that begin with a small letter; never the first or the last."""
_AFTER = {"van": "der den de", "von": "der den", "de": "la las los"}
"""Words that are small beside each other: `van` alone may be a Vietnamese name."""
_LETTERS = words_in(
    "II III IV MD PHD PSYD EDD NP RN LPC LPCC LCSW LICSW LMHC LMFT LMSW MSW MFT MA BSC MSC APRN "
    "LADC"
)
_OF_PLACES = re.compile(
    r"\b(?:CENT(?:ER|RE|RO)|CLINI\w*|KLINI\w*|PRAXIS|CABINET|COUNSEL\w*|\w*THERAP\w*|SERVICES?|GROUP"
    r"|ASSOCIATES|HEALTH\w*|INSTITUT\w*|HOSPITAL|L\.?L\.?C|PLLC|INC|LTD|GMBH|THE|OF|AND|FOR)\b|&"
)
"""Words of a practice's name, whose letters may stand for something."""
_INNER = re.compile(r"(?<=\bMc)[a-z]|(?<=\b[OD]['\u2019])[a-z](?=\w)")
_BARE = re.compile(r"\+?[0-9]{7,15}")
_NANP = (r"(?:1)?([2-9]\d\d)([2-9]\d\d)(\d{4})", r"(\1) \2-\3")
_BY_COUNTRY: dict[str, tuple[tuple[str, str], ...]] = {
    "US": (_NANP,),
    "CA": (_NANP,),
    "FR": ((r"(0\d)(\d\d)(\d\d)(\d\d)(\d\d)", r"\1 \2 \3 \4 \5"),),
    "DK": ((r"(\d\d)(\d\d)(\d\d)(\d\d)", r"\1 \2 \3 \4"),),
    "NO": (
        (r"([49]\d\d)(\d\d)(\d\d\d)", r"\1 \2 \3"),
        (r"(\d\d)(\d\d)(\d\d)(\d\d)", r"\1 \2 \3 \4"),
    ),
    "ES": ((r"([6-9]\d\d)(\d\d\d)(\d\d\d)", r"\1 \2 \3"),),
    "PT": ((r"([29]\d\d)(\d\d\d)(\d\d\d)", r"\1 \2 \3"),),
    "PL": ((r"([1-9]\d\d)(\d\d\d)(\d\d\d)", r"\1 \2 \3"),),
    "GB": (
        (r"(02\d)(\d{4})(\d{4})", r"\1 \2 \3"),
        (r"(01\d1|011\d|0[38]\d\d)(\d{3})(\d{4})", r"\1 \2 \3"),
        (r"(07\d{3})(\d{6})", r"\1 \2"),
    ),
    "DE": (
        (r"(0(?:30|40|69|89))(\d{3,9})", r"\1 \2"),
        (r"(01[567]\d)(\d{7,8})", r"\1 \2"),
    ),
    "CH": ((r"(0\d\d)(\d\d\d)(\d\d)(\d\d)", r"\1 \2 \3 \4"),),
    "AU": (
        (r"(04\d\d)(\d\d\d)(\d\d\d)", r"\1 \2 \3"),
        (r"(0[2378])(\d{4})(\d{4})", r"\1 \2 \3"),
    ),
    "IN": ((r"([6-9]\d{4})(\d{5})", r"\1 \2"),),
    "BR": (
        (r"(\d\d)(9\d{4})(\d{4})", r"(\1) \2-\3"),
        (r"(\d\d)([2-5]\d{3})(\d{4})", r"(\1) \2-\3"),
    ),
}
"""How each country writes its own numbers: the digits, and how they stand."""
_ABROAD = (
    (r"\+(1)([2-9]\d\d)(\d{3})(\d{4})", r"+\1 \2 \3 \4"),
    (r"\+(33)(\d)(\d\d)(\d\d)(\d\d)(\d\d)", r"+\1 \2 \3 \4 \5 \6"),
    (r"\+(45|47)(\d\d)(\d\d)(\d\d)(\d\d)", r"+\1 \2 \3 \4 \5"),
    (r"\+(34|351|48)(\d\d\d)(\d\d\d)(\d\d\d)", r"+\1 \2 \3 \4"),
    (r"\+(44)(2\d)(\d{4})(\d{4})", r"+\1 \2 \3 \4"),
    (r"\+(44)(7\d{3})(\d{6})", r"+\1 \2 \3"),
    (r"\+(49)(30|40|69|89|1[567]\d)(\d{3,9})", r"+\1 \2 \3"),
    (r"\+(41)(\d\d)(\d\d\d)(\d\d)(\d\d)", r"+\1 \2 \3 \4 \5"),
    (r"\+(91)([6-9]\d{4})(\d{5})", r"+\1 \2 \3"),
)
"""The same with the country's code, which says itself which country it is."""
_NAMES = {"USA": "US", "UNITED STATES": "US", "UK": "GB", "UNITED KINGDOM": "GB", "INDIA": "IN"}


def name_as_written(name: str) -> str:
    """A name that stands in capitals, in small letters; any other as it is.

    >>> name_as_written("DR. RICHARD O'CONNOR III"), name_as_written("MARIA VON DER HEYDE-MCKAY")
    ("Dr. Richard O'Connor III", 'Maria von der Heyde-McKay')
    >>> name_as_written("MARIA DE LA CRUZ"), name_as_written("JACK MA KWOK")
    ('Maria de la Cruz', 'Jack Ma Kwok')
    >>> name_as_written("EFT"), name_as_written("Anna BERG"), name_as_written("J.R. SMITH, LMFT")
    ('EFT', 'Anna BERG', 'J.R. Smith, LMFT')
    """
    words = name.split(" ")
    shouted = name.isupper() and len(words) > 1 and any(len(word) > 3 for word in words)
    # Which i the small letter is, only the language knows.
    if not shouted or _OF_PLACES.search(name) or "\u0130" in name:
        return name
    return " ".join(_word(words, place) for place in range(len(words)))


def _word(words: Sequence[str], place: int) -> str:
    word = words[place]
    bare, before = word.strip(".,()"), words[place - 1] if place else ""
    # Two letters may be all of somebody's name: Jack Ma.
    after_a_name = place > 1 or before.endswith(",")
    if (bare in _LETTERS and after_a_name) or re.fullmatch(r"(?:\w\.)+,?", word):
        return word
    if place and _is_small(words, place):
        return word.lower()
    capital = "-".join(part[:1] + part[1:].lower() for part in word.split("-"))
    return _INNER.sub(lambda each: each[0].upper(), capital)


def _is_small(words: Sequence[str], place: int) -> bool:
    here, before = words[place].lower(), words[place - 1].lower()
    after = words[place + 1].lower() if place + 1 < len(words) else ""
    pairs = here in _AFTER.get(before, "").split() or after in _AFTER.get(here, "").split()
    return bool(after) and (here in _SMALL or pairs)


def number_as_written(number: str, countries: Iterable[str] = ()) -> str:
    """A telephone number that is bare digits, in groups; any other as it is.

    >>> number_as_written("8608247423", ["US"]), number_as_written("+4512345678")
    ('(860) 824-7423', '+45 12 34 56 78')
    >>> number_as_written("8608247423"), number_as_written("030/123 45", ["DE"])
    ('8608247423', '030/123 45')
    """
    if not _BARE.fullmatch(number):
        return number
    known = {_NAMES.get(each.upper(), each.upper()) for each in countries if each}
    ways: Sequence[tuple[str, str]] = _ABROAD if number.startswith("+") else ()
    if not ways and len(known) == 1:
        ways = _BY_COUNTRY.get(known.pop(), ())
    for digits, groups in ways:
        if found := re.fullmatch(digits, number):
            return found.expand(groups)
    return number
