"""A number as a cell shows it: `00000`, `0.0%`, `#,##0.00 "€"`, dates. Pure; ECMA-376, 18.8.30.

Dates come out as ISO, since `3/5/26` is two days; numbers have a point and no thousands' mark.
"""

import re
from datetime import datetime, timedelta
from decimal import ROUND_HALF_UP, Decimal, InvalidOperation
from functools import lru_cache

from ....core.frozen import frozen

BUILT_IN = {
    1: "0", 2: "0.00", 3: "#,##0", 4: "#,##0.00", 9: "0%", 10: "0.00%", 14: "yyyy-mm-dd",
    15: "d-mmm-yy", 16: "d-mmm", 17: "mmm-yy", 18: "h:mm", 19: "h:mm:ss", 20: "h:mm",
    21: "h:mm:ss", 22: "yyyy-mm-dd h:mm", 37: "#,##0", 38: "#,##0", 39: "#,##0.00",
    40: "#,##0.00", 45: "mm:ss", 46: "h:mm:ss", 47: "mm:ss", 49: "@",
}  # fmt: skip
_TOKEN = re.compile(
    r'"([^"]*)"|\\(.)|_.|\*.|\[\$([^\]-]*)(?:-[^\]]*)?\]|\[[^\]]*\]|([0#?]+)|(.)', re.DOTALL
)
_CONDITION = re.compile(r"\[(<=|>=|<>|<|>|=)(-?[\d.]+)\]")
_DATE = re.compile(r"[ymdhs]", re.IGNORECASE)
_LAST = 2_958_465
"""31 December 9999."""
_MOST_PLACES = 15


@frozen
class _Plan:
    """How one section of a format shows a number."""

    kind: str
    before: str = ""
    after: str = ""
    whole: int = 0
    places: int = 0
    optional: int = 0
    mask: tuple[str, ...] = ()
    time: bool = False
    day: bool = False


def show_number(text: str, code: str, *, since_1904: bool = False) -> str:
    """Give what a cell with a number shows; the number as it is where the format tells nothing.

    >>> show_number("2139", "00000"), show_number("0.25", "0%"), show_number("120", '#,##0.00 "€"')
    ('02139', '25%', '120.00 €')
    >>> show_number("5551234567", "(###) ###-####"), show_number("45000", "dd/mm/yyyy")
    ('(555) 123-4567', '2023-03-15')
    """
    try:
        value = Decimal(text)
    except InvalidOperation:
        return text
    if not value.is_finite() or abs(value.adjusted()) > 300:
        return text
    section = _section(code, value)
    plan = _plan(section)
    if plan.kind == "date":
        return _date(value, plan, since_1904=since_1904) or general(value)
    if plan.kind == "mask":
        return _masked(value, plan)
    if plan.kind == "number":
        return _number(value, plan)
    return plan.before + general(value) + plan.after


def general(value: Decimal) -> str:
    """Give a number as it is, without what a float adds behind the fifteenth digit.

    >>> general(Decimal("35.100000000000001")), general(Decimal("4.93E+10"))
    ('35.1', '49300000000')
    """
    rounded = Decimal(f"{value:.15g}")
    text = f"{rounded:f}" if abs(rounded.adjusted()) < 21 else f"{rounded:g}"
    return text.rstrip("0").rstrip(".") if "." in text else text


def _section(code: str, value: Decimal) -> str:
    """Give the section of a format that is for this number."""
    sections = _sections(code)
    for section in sections:
        if match := _CONDITION.match(section):
            limit = Decimal(match[2])
            holds = {"<": value < limit, "<=": value <= limit, ">": value > limit,
                     ">=": value >= limit, "=": value == limit, "<>": value != limit}  # fmt: skip
            if holds[match[1]]:
                return section
    plain = [each for each in sections if not _CONDITION.match(each)] or sections[:1]
    if value == 0 and len(plain) > 2:
        return plain[2]
    return plain[0]


@lru_cache(maxsize=512)
def _sections(code: str) -> tuple[str, ...]:
    return tuple(re.findall(r'(?:"[^"]*"|\\.|[^;])+', code[:300])) or ("General",)


@lru_cache(maxsize=512)
def _plan(section: str) -> _Plan:
    if "general" in section.lower() or section.strip() in {"", "@"}:
        return _Plan("general")
    parts: list[tuple[str, str]] = []
    for match in _TOKEN.finditer(section):
        quoted, escaped, currency, digits, sign = match.groups()
        if digits:
            parts.append(("digits", digits))
        elif sign and sign not in ",.":
            parts.append(("sign", sign))
        elif sign:
            parts.append(("point" if sign == "." else "comma", sign))
        elif literal := quoted or escaped or currency:
            parts.append(("literal", literal))
        elif match.group().startswith("_"):
            parts.append(("literal", " "))
    signs = "".join(text for kind, text in parts if kind == "sign")
    if _DATE.search(signs) and not any("#" in text for kind, text in parts if kind == "digits"):
        low = signs.lower()
        day = "d" in low or "y" in low
        return _Plan("date", time="h" in low or "s" in low, day=day or "h" not in low + "s")
    return _numeric(parts)


def _numeric(parts: list[tuple[str, str]]) -> _Plan:
    places = [index for index, (kind, _) in enumerate(parts) if kind == "digits"]
    if not places or any(text in "Ee/" for kind, text in parts if kind == "sign"):
        return _Plan("general")
    first, last = places[0], places[-1]
    before = "".join(text for kind, text in parts[:first] if kind in {"literal", "sign"})
    after = "".join(text for kind, text in parts[last + 1 :] if kind in {"literal", "sign"})
    inner = parts[first : last + 1]
    if any(kind in {"literal", "sign"} for kind, _ in inner):
        return _Plan("mask", mask=tuple(text for _, text in parts))
    if parts[last + 1 :] and parts[last + 1][0] == "comma":
        return _Plan("general")
    point = next((index for index, (kind, _) in enumerate(inner) if kind == "point"), len(inner))
    whole = "".join(text for kind, text in inner[:point] if kind == "digits")
    rest = "".join(text for kind, text in inner[point:] if kind == "digits")[:_MOST_PLACES]
    optional = len(rest) - len(rest.rstrip("#?"))
    return _Plan("number", before, after, whole.count("0"), len(rest), optional)


def _number(value: Decimal, plan: _Plan) -> str:
    if "%" in plan.after + plan.before:
        value *= 100
    try:
        rounded = value.quantize(Decimal(1).scaleb(-plan.places), ROUND_HALF_UP)
    except InvalidOperation:
        return general(value)
    text = f"{abs(rounded):f}"
    whole, _, rest = text.partition(".")
    kept = rest[: len(rest) - plan.optional] + rest[len(rest) - plan.optional :].rstrip("0")
    text = whole.zfill(plan.whole) + (f".{kept}" if kept else "")
    return f"{'-' if rounded < 0 else ''}{plan.before}{text}{plan.after}".strip()


def _masked(value: Decimal, plan: _Plan) -> str:
    """Fill digits into a form such as `(000) 000-0000` from the right."""
    left = list(f"{abs(value):.0f}")
    out: list[str] = []
    for text in reversed(plan.mask):
        if not set(text) <= set("0#?") or not text:
            out.append(text)
            continue
        taken = ""
        for slot in reversed(text):
            taken = (left.pop() if left else "0" if slot == "0" else "") + taken
        out.append(taken)
    text = "".join(reversed(out))
    return ("".join(left) + text).strip() if left else text.strip()


def _date(value: Decimal, plan: _Plan, *, since_1904: bool) -> str:
    if not 0 <= value <= _LAST:
        return ""
    days, part = divmod(value, 1)
    seconds = int((part * 86_400).quantize(Decimal(1), ROUND_HALF_UP))
    # Excel believes that 1900 was a leap year.
    early = not since_1904 and days < 60
    base = datetime(1904, 1, 1) if since_1904 else datetime(1899, 12, 31 if early else 30)  # noqa: DTZ001
    try:
        moment = base + timedelta(days=int(days), seconds=seconds)
    except OverflowError:
        return ""
    clock = f"{moment:%H:%M}"
    if plan.time and not plan.day:
        return clock
    return f"{moment.date().isoformat()} {clock}" if plan.time else moment.date().isoformat()
