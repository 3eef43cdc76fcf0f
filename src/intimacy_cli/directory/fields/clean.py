"""One value of a directory, made clean: text, yes or no, lists, dates, numbers. Knows no format."""

import math
import re
from collections.abc import Iterable
from datetime import date
from functools import lru_cache

from ...core.normalise import words_in
from ..record import RecordPlace, Term

LONGEST = 8000
"""Characters kept of any one text; a directory's longest honest description is about 5,000."""

_WORD = 20
_INVISIBLE = re.compile(
    "[\u200b-\u200f\u202a-\u202e\u2060-\u2069\ufeff\u00ad\x00-\x08\x0e-\x1f\x7f]"
)
_UNKNOWN = words_in(
    "- -- --- \u2013 \u2014 . ? "
    "n/a na n.a. none null nil nan unknown unavailable <unavail> tbd k.a. "
    "unbekannt inconnu desconocido sconosciuto desconhecido onbekend #n/a undefined no_phone "
    "#ref! #value! #name? #null! #div/0! #num!"
) | {"keine angabe", "not available", "not known", "not applicable", "no phone", "non renseigné"}
_LONGEST_UNKNOWN = max(map(len, _UNKNOWN))
_YES = words_in(
    "yes y 1 1.0 ja j oui o x true t si sì sí sim s tak prawda vrai wahr vero verdadero ✓ ✔ ✅ ☑"
    " evet var ya ada có ano igen kyllä joo да так є ναι כן نعم हाँ हां 是 有 可 はい あり 対応 可能"
    " 〇 ○ ◯ ● ◎ 예 네 가능 있음 支持 可以"
)
_NO = words_in(
    "no n 0 0.0 nein non nee nao não nie false f falsch faux falso ✗ ✘ ✖ ❌ ☐ nej nei nem ei ne"
    " hayır hayir yok tidak không нет ні не όχι לא لا नहीं 否 无 無 不可 不 いいえ なし 非対応"
    " 不可能 × 아니오 아니요 불가 불가능 없음 不支持"
)
_HOLE = re.compile(r"X{3,}|\[[^\]]*\]|\{\{|\}\}|<[^>]*>|\bYOUR[ _]|lorem ipsum", re.IGNORECASE)
_PLAIN_TELEPHONE = re.compile(r"[+0-9 ()/-]+")
"""Nothing of this can be a hole or what a spreadsheet leaves."""
_PLAIN_NUMBER = re.compile(r"-?[0-9]{1,9}(?:\.[0-9]{1,12})?")
_NPI = re.compile(r"[12][0-9]{9}")
_MAIL = re.compile(r"[^@\s]+@[^@\s]+\.[^@\s.]+")


def clean_text(value: object) -> str:
    """Text on one line without what cannot be seen; numbers as text; anything else empty."""
    if value == "" or isinstance(value, bool) or not isinstance(value, str | int | float):
        return ""
    if isinstance(value, str) and value.isascii() and value.isprintable():
        if "  " not in value and value[0] != " " != value[-1] and len(value) <= LONGEST:
            return value
        return " ".join(value[:LONGEST].split())
    try:
        text = str(value)
    except ValueError:  # an integer of more digits than Python prints
        return ""
    return " ".join(_INVISIBLE.sub("", text[:LONGEST]).split())


def paragraphs(value: object) -> str:
    """Text whose lines are kept, each without what cannot be seen."""
    if not isinstance(value, str):
        return clean_text(value)
    if "\n" not in value and "\r" not in value:
        return clean_text(value)
    text = value[:LONGEST].replace("\r\n", "\n").replace("\r", "\n")
    return "\n".join(clean_text(line) for line in text.split("\n")).strip()


def text_or_empty(value: object) -> str:
    """Clean text, or nothing if it only says that nothing is known."""
    return (
        _known_word(value) if isinstance(value, str) and len(value) < _WORD else clean_text(value)
    )


@lru_cache(maxsize=16_384)
def _known_word(value: str) -> str:
    # Most cells of a registry are short, and the same as in many other rows.
    text = clean_text(value)
    return "" if text.casefold() in _UNKNOWN else text


def settle_text(cell: str) -> str:
    """Give `known(known(cell))`, at once for a plain cell.

    A cell that is long before it is cleaned may only the second time turn out to say nothing.
    """
    if (
        cell.isascii()
        and cell.isprintable()
        and "  " not in cell
        and cell[:1] != " " != cell[-1:]
        and len(cell) <= LONGEST
    ):
        return "" if len(cell) <= _LONGEST_UNKNOWN and cell.lower() in _UNKNOWN else cell
    return text_or_empty(text_or_empty(cell))


def distinct(values: Iterable[str]) -> tuple[str, ...]:
    """Give the texts that say something, each once, in order."""
    return tuple(dict.fromkeys(value for value in values if value))


def distinct_terms(terms: Iterable[Term]) -> tuple[Term, ...]:
    """Give the terms with words, each once, in order."""
    return tuple(dict.fromkeys(term for term in terms if term.text))


def yes_no(value: object) -> bool | None:
    """Yes, no, or None where the source says neither; words of eight languages."""
    if isinstance(value, bool):
        return value
    if not value:
        return None if value != 0 else False
    word = clean_text(value).casefold()
    if word in _YES:
        return True
    return False if word in _NO else None


def split_list(text: str) -> tuple[str, ...]:
    """Give a list in one field: by line, `;` or `|`, else by `,`, else by `/`, save in `n/a`."""
    if not text_or_empty(text):
        return ()
    if text[:1] in _OPENING and (quoted := _quoted(text)) is not None:
        return quoted
    for pattern in (r"[;|\n]", r",(?![^()]*\))", r"(?<!\b[nN])/|/(?![aA]\b)"):
        parts = re.split(pattern, text)
        if len(parts) > 1:
            return distinct(text_or_empty(part) for part in parts)
    return distinct([text_or_empty(text)])


_OPENING = frozenset("[{(")
_BETWEEN = re.compile(r"""["'’]\s*[,;]\s*["'‘]""")


def _quoted(text: str) -> tuple[str, ...] | None:
    """Give the parts of a list as programs write it: `['a', "b"]`, also one that was cut off."""
    inner = text.strip().strip("[](){}").strip()
    if text[0] == "{" and '":' in text:
        return None
    if inner[:1] in {"'", '"'}:
        return distinct(text_or_empty(part.strip(" '\"")) for part in _BETWEEN.split(inner))
    if text[0] == "[" and text.rstrip().endswith("]"):
        return distinct(text_or_empty(part) for part in inner.split(","))
    return None


_LETTERS = re.compile(r"[^\W\d_]")
_BESIDE_NUMBERS = re.compile(
    r"(?i)\b(?:tel|telefon|telephone|phone|mobile?|mob|cell|handy|ext|extension|x|office|work|home"
    r"|fax|whatsapp|or|oder|ou|o|and|und|call|text|main|private|direct|toll free|ph|fixe|fijo|movil"
    r"|ramal|int|interno|durchwahl|dw|nebenstelle|ask for|intake|voice|sms|no|option|press)\b\.?"
)
_CLOCK = re.compile(
    r"\b\d{1,2}[:.h]\d{2}\b(?!\d)(?=.*[-–])|\b(?:mo|di|mi|do|fr|mon|tue|wed|thu|fri)\b\.?,? "
)


def _reads_as_words(text: str) -> bool:
    """Tell whether a text with digits is an address or hours rather than a number to call."""
    if _CLOCK.search(text.lower()):
        return True
    letters = len(_LETTERS.findall(_BESIDE_NUMBERS.sub("", text)))
    return letters > 12 and letters > sum(map(str.isdigit, text))


def telephone(value: object) -> str:
    """Give a telephone number as written, or nothing if it cannot be one.

    '1.234E+09' is what a spreadsheet leaves of a number, '+1-XXX' a template's hole.
    """
    text = text_or_empty(value).strip("\"' ").removeprefix("tel:")
    digits = sum(map(str.isdigit, text))
    if digits < 3 or digits > 25:
        return ""
    if _PLAIN_TELEPHONE.fullmatch(text):
        return text
    if re.fullmatch(r"[\d.,]+[eE]\+?\d+", text) or _HOLE.search(text) or _reads_as_words(text):
        return ""
    return text.removesuffix(".0") if re.fullmatch(r"\d+\.0", text) else text


def address_of_mail(value: object) -> str:
    """Give an e-mail address, or nothing."""
    text = text_or_empty(value).removeprefix("mailto:").strip("<> ")
    return text if _MAIL.fullmatch(text) else ""


def address_of_web(value: object) -> str:
    """Give a web address as written, or nothing."""
    text = text_or_empty(value)
    plausible = "." in text and " " not in text and "@" not in text and not _HOLE.search(text)
    # Most are plainly addresses of pages: they name neither a map nor a picture.
    plain = (
        text[:4] == "http" and "maps" not in text and text[-5:].find(".") < 0 and "?" not in text
    )
    return text if plausible and (plain or not _NO_SITE.search(text)) else ""


_NO_SITE = re.compile(
    r"(?i)\.(?:jpe?g|png|gif|webp|svg|bmp|heic)(?:$|[?#])|//(?:www\.)?google\.[a-z.]+/maps"
    r"|//maps\.(?:google|app)|//goo\.gl/maps|^[\d.,()+ -]+$"
)
"""A picture, or a place on a map: neither is anybody's page. Nor is a number."""


def is_hole(text: str) -> bool:
    """Tell whether this is what a template leaves where a value should be."""
    return bool(_HOLE.search(text))


def iso_date(value: object, *, month_first: bool = False) -> str:
    """Give an ISO date (YYYY-MM-DD) from the usual forms; nothing if it is none or ambiguous."""
    if isinstance(value, date):
        return value.isoformat()[:10]
    text = clean_text(value)
    if match := re.match(r"(\d{4})-?(\d\d)-?(\d\d)(?:\D|$)", text):
        return _checked(*match.groups())
    match = re.match(r"(\d{1,2})([./-])(\d{1,2})\2(\d{4})(?:\D|$)", text)
    if not match:
        return ""
    first, mark, second, year = match.groups()
    if mark == "." and not month_first:
        return _checked(year, second, first)
    orders = {_checked(year, first, second)} | (
        set() if month_first else {_checked(year, second, first)}
    )
    certain = orders - {""}
    return certain.pop() if len(certain) == 1 else ""


def _checked(year: str, month: str, day: str) -> str:
    try:
        return date(int(year), int(month), int(day)).isoformat()
    except ValueError:
        return ""


def number(value: object) -> float | None:
    """Give a finite number; a decimal comma is understood."""
    if isinstance(value, bool) or value == "":
        return None
    if isinstance(value, str):
        if _PLAIN_NUMBER.fullmatch(value):
            return float(value)
        text = clean_text(value).replace("\u2212", "-")
        value = text.replace(",", ".") if text.count(",") == 1 and "." not in text else text
    if not isinstance(value, str | int | float):
        return None
    try:
        result = float(value)
    except (ValueError, OverflowError):
        return None
    return result if math.isfinite(result) else None


def npi(value: object) -> str:
    """Give a number of the US registry of providers, or nothing if it cannot be one.

    Ten digits, the first 1 or 2 (45 CFR 162.406). Anything else would make one of many people.
    """
    text = clean_text(value)
    return text if _NPI.fullmatch(text) else ""


def coordinates(latitude: object, longitude: object) -> tuple[float, float] | None:
    """Degrees that lie on earth, or None.

    Zero and zero is what empty fields turn into, so it counts as unknown.
    """
    north, east = number(latitude), number(longitude)
    if north is None or east is None or abs(north) > 90 or abs(east) > 180:
        return None
    return None if north == 0 and east == 0 else (north, east)


def postcode(value: object, country: str = "US") -> str:
    """Give a postcode as written; nine US digits get their hyphen, four their lost zero."""
    text = text_or_empty(value)
    if country.upper() not in {"US", "USA", "UNITED STATES", ""}:
        return text
    text = text.removesuffix(".0") if re.fullmatch(r"\d+\.0", text) else text
    if re.fullmatch(r"\d{9}", text):
        return f"{text[:5]}-{text[5:]}"
    if country and re.fullmatch(r"\d{4}", text):
        return f"0{text}"
    return text


def join_parts(parts: Iterable[object], between: str = ", ") -> str:
    """Give the parts that say something, in one line."""
    return between.join(distinct(text_or_empty(part) for part in parts))


def some_place(place: RecordPlace) -> tuple[RecordPlace, ...]:
    """Give the place, unless nothing is known of it."""
    return (place,) if place != RecordPlace() else ()
