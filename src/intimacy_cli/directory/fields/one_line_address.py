"""An address written in one cell: street, postcode, town, in the orders of many countries.

What cannot be told for sure is left in the street. Knows forms of writing, no gazetteer.
"""

import re
from functools import lru_cache

from ...core.frozen import frozen
from ...core.normalise import strip_accents, words_in

_US = words_in(
    "AL AK AZ AR CA CO CT DE DC FL GA HI ID IL IN IA KS KY LA ME MD MA MI MN MS MO MT NE NV "
    "NH NJ NM NY NC ND OH OK OR PA RI SC SD TN TX UT VT VA WA WV WI WY PR VI GU"
)
_US_NAMES = frozenset([
    "alabama", "alaska", "arizona", "arkansas", "california", "colorado", "connecticut",
    "delaware", "florida", "georgia", "hawaii", "idaho", "illinois", "indiana", "iowa",
    "kansas", "kentucky", "louisiana", "maine", "maryland", "massachusetts", "michigan",
    "minnesota", "mississippi", "missouri", "montana", "nebraska", "nevada", "new hampshire",
    "new jersey", "new mexico", "new york", "north carolina", "north dakota", "ohio",
    "oklahoma", "oregon", "pennsylvania", "rhode island", "south carolina", "south dakota",
    "tennessee", "texas", "utah", "vermont", "virginia", "washington", "west virginia",
    "wisconsin", "wyoming", "district of columbia",
])  # fmt: skip
_CANADA = words_in("AB BC MB NB NL NS NT NU ON PE QC SK YT")
_BRAZIL = words_in(
    "AC AL AP AM BA CE DF ES GO MA MT MS MG PA PB PR PE PI RJ RN RS RO RR SC SP SE TO"
)
_COUNTRIES = {
    "usa": "US", "united states": "US", "us": "US", "united states of america": "US",
    "canada": "CA", "uk": "GB", "united kingdom": "GB", "england": "GB", "scotland": "GB",
    "wales": "GB", "northern ireland": "GB", "ireland": "IE", "australia": "AU",
    "new zealand": "NZ", "deutschland": "DE", "germany": "DE", "osterreich": "AT",
    "austria": "AT", "schweiz": "CH", "suisse": "CH", "svizzera": "CH", "switzerland": "CH",
    "france": "FR", "espana": "ES", "spain": "ES", "italia": "IT", "italy": "IT",
    "nederland": "NL", "netherlands": "NL", "belgium": "BE", "belgie": "BE", "belgique": "BE",
    "denmark": "DK", "danmark": "DK", "sverige": "SE", "sweden": "SE", "norge": "NO",
    "norway": "NO", "finland": "FI", "suomi": "FI", "polska": "PL", "poland": "PL",
    "cesko": "CZ", "czech republic": "CZ", "ceska republika": "CZ", "portugal": "PT",
    "brasil": "BR", "brazil": "BR", "india": "IN", "japan": "JP", "日本": "JP",
    "south korea": "KR", "mexico": "MX", "argentina": "AR", "turkiye": "TR", "turkey": "TR",
    "россия": "RU", "украина": "UA", "україна": "UA", "greece": "GR", "ελλαδα": "GR",
    "israel": "IL", "ישראל": "IL", "singapore": "SG", "indonesia": "ID",
}  # fmt: skip
_INDIA = frozenset([
    "andhra pradesh", "assam", "bihar", "chhattisgarh", "delhi", "goa", "gujarat", "haryana",
    "himachal pradesh", "jharkhand", "karnataka", "kerala", "madhya pradesh", "maharashtra",
    "manipur", "meghalaya", "mizoram", "nagaland", "odisha", "punjab", "rajasthan", "sikkim",
    "tamil nadu", "telangana", "tripura", "uttar pradesh", "uttarakhand", "west bengal",
])  # fmt: skip
_STREET = re.compile(
    r"\b(?:st|ave?|avenue|rd|road|street|blvd|boulevard|dr|drive|ln|lane|way|ct|court|hwy|highway"
    r"|pkwy|parkway|pl|place|sq|square|ter|terrace|suite|ste|floor|fl|unit|apt|room|rm|po box|flat"
    r"|route|crescent|close|building|house|block|plaza|tower|centre|center)\b\.?"
    r"|(?:stra(?:ss|ß)e|str\.?|gasse|platz|weg|allee|ring|damm|ufer|straat|laan|plein|gatan"
    r"|vagen|gade|vej|gata|veien|katu|tie)\b"
    r"|\b(?:rue|chemin|quai|place|impasse|cours|calle|c/|avenida|av|plaza|paseo|via|viale|corso"
    r"|piazza|rua|travessa|praca|ul|al|aleja|plac|jl|jalan|ulica|улица|ул|проспект|пр|вул)\b\.?",
    re.IGNORECASE,
)
_SPLIT = re.compile(r"\s*(?:[,;\n·•|]|\s[-–—]\s)\s*")
_TOWN = r"[^\W\d_][^\d,;()]{1,45}?"
_ASIDE = re.compile(
    r"\s*(?:&|\+|and|und|et|y|e|/)\s*(?:online|telehealth|virtual|video|zoom|en linea)\b.*$"
    r"|\s*\((?:online|telehealth|virtual)[^)]*\)\s*$",
    re.IGNORECASE,
)
_LONGEST = 240
_PREFECTURE = re.compile(
    r"(?:〒?\s*(\d{3}[-‐ー−]?\d{4})\s*)?((?:東京都|北海道|京都府|大阪府|\w{2,3}?県))\s*"
    r"((?:\w{1,6}?郡)?\w{1,7}?[市区町村])"
)
_KOREA = re.compile(r"(\S{1,6}(?:특별시|광역시|특별자치시|도|시))\s+(\S{1,8}[시군구])(?:\s|$)")
_CHINA = re.compile(r"(?:(\w{2,5}?省))?(\w{2,4}?市)(?:\w{1,5}?[区區縣县])?")
_RUSSIA = re.compile(
    r"(?:^|[\s,])(?:г\.|город |м\. ?|місто )\s*([^\W\d_][\w-]+(?: [А-ЯІЇЄ][\w-]+)?)"
)


@frozen
class WrittenAddress:
    """An address in its parts; what is not said, or not sure, is empty."""

    street: str = ""
    postcode: str = ""
    city: str = ""
    region: str = ""
    country: str = ""


@lru_cache(maxsize=4096)
def part_address(text: str) -> WrittenAddress | None:
    """Return the parts of an address in one cell; None if no town can be told for sure.

    >>> found = part_address("Obere Bachgasse 21, 93047 Regensburg")
    >>> found.street, found.postcode, found.city
    ('Obere Bachgasse 21', '93047', 'Regensburg')
    """
    text = _ASIDE.sub("", " ".join(text.replace("\n", ", ").split())).strip(" ,;")
    if not text or len(text) > _LONGEST:
        return None
    if found := _eastern(text):
        return found
    parts = [part.strip(" .") for part in _SPLIT.split(text) if part.strip(" .")]
    if not parts:
        return None
    country = _COUNTRIES.get(strip_accents(parts[-1]), "") if len(parts) > 1 else ""
    if country:
        parts.pop()
    for read in (_british, _american, _canadian, _australian, _brazilian, _indian, _code_first):
        found = read(parts, country)
        if found is not None:
            return found if _is_town(found.city) else None
    if match := _RUSSIA.search(text):
        return WrittenAddress(text, "", match.group(1), "", country)
    return None


def _is_town(city: str) -> bool:
    return bool(city) and len(city) <= 50 and not any(map(str.isdigit, city)) and not _ways(city)


def _ways(text: str) -> bool:
    """Tell whether a text names a street or a house rather than a town: not 'St Albans'."""
    plain = re.sub(r"^(?:st|fort|san|santa)\.? ", "", strip_accents(text))
    return bool(_STREET.search(plain))


def _joined(parts: list[str]) -> str:
    return ", ".join(parts)


def _eastern(text: str) -> WrittenAddress | None:
    bare = re.sub(r"^日本、?", "", text)
    if match := _PREFECTURE.match(bare):
        code = re.sub(r"[‐ー−]", "-", match.group(1) or "")
        street = bare[match.end() :].strip()
        return WrittenAddress(street, code, match.group(3), match.group(2), "JP")
    if match := _KOREA.match(bare):
        return WrittenAddress(bare[match.end() :].strip(), "", match.group(2), match.group(1), "KR")
    if (match := _CHINA.match(bare)) and re.match(r"[\u4e00-\u9fff]", bare):
        return WrittenAddress(bare[match.end() :].strip(), "", match.group(2), match.group(1) or "")
    return None


def _behind_houses(parts: list[str]) -> tuple[list[str], list[str]]:
    """Divide the parts behind the last one with a number or a street from those up to it."""
    last = -1
    for place, part in enumerate(parts):
        if any(map(str.isdigit, part)) or _ways(part):
            last = place
    return parts[: last + 1], parts[last + 1 :]


def _british(parts: list[str], country: str) -> WrittenAddress | None:
    pattern = r"(.*?)\s*\b([A-Z]{1,2}\d[A-Z\d]? ?\d[A-Z]{2}|[A-Z]\d[\dW] ?[A-Z0-9]{4})"
    match = re.fullmatch(pattern, parts[-1])
    if match is None or country not in ("", "GB", "IE"):
        return None
    before, code = match.groups()
    british = re.fullmatch(r"[A-Z]{1,2}\d[A-Z\d]? ?\d[A-Z]{2}", code)
    lines = [*parts[:-1], *([before] if before else [])]
    # 'Dublin 2' is a town's district, no house.
    numbered = [re.sub(r"^(Dublin) \d+\w?$", r"\1", line) for line in lines]
    houses, towns = _behind_houses(numbered)
    if not towns:
        return None
    city, region = towns[0], towns[1] if len(towns) > 1 else ""
    if not houses and len(towns) > 1:
        houses, city, region = towns[:-1], towns[-1], ""
    return WrittenAddress(_joined(houses), code, city, region, "GB" if british else "IE")


def _american(parts: list[str], country: str) -> WrittenAddress | None:
    if country not in ("", "US"):
        return None
    match = re.fullmatch(r"(?:(.*?)\s+)?(\d{5})(?:-(\d{4}))?", parts[-1])
    state, code, before = parts[-1], "", parts[:-1]
    if match:
        code = match.group(2) + (f"-{match.group(3)}" if match.group(3) else "")
        if match.group(1):
            state = match.group(1)
        elif before:
            state = before.pop()
    if state not in _US and strip_accents(state) not in _US_NAMES:
        city, _, last = state.rpartition(" ")
        if code and last in _US and city:
            before, state = [*before, city], last
        elif code and last not in _US and len(parts) > 1 and _is_town(state) and before:
            # 'San Antonio, 78207': without a state it may be any country's.
            return WrittenAddress(_joined(before), code, state, "", country)
        else:
            return None
    if not before:
        return None
    return WrittenAddress(_joined(before[:-1]), code, before[-1], state, "US" if code else country)


def _canadian(parts: list[str], country: str) -> WrittenAddress | None:
    match = re.fullmatch(r"(?:(.*?)\s*)?\b([A-Z]\d[A-Z] ?\d[A-Z]\d)", parts[-1])
    before, code, region = list(parts), "", ""
    if match:
        code = match.group(2)
        before = [*parts[:-1], *([match.group(1)] if match.group(1) else [])]
    elif country != "CA":
        return None
    ending = re.fullmatch(r"(?:(.*?)\s+)?([A-Z]{2})", before[-1]) if before else None
    if ending and ending.group(2) in _CANADA:
        region = ending.group(2)
        before = [*before[:-1], *([ending.group(1)] if ending.group(1) else [])]
    return WrittenAddress(_joined(before[:-1]), code, before[-1], region, "CA") if before else None


def _australian(parts: list[str], country: str) -> WrittenAddress | None:
    text = _joined(parts)
    pattern = r"(?:(.*), )?(" + _TOWN + r"),? (VIC|NSW|QLD|SA|WA|TAS|NT|ACT),?(?: (\d{4}))?"
    match = re.fullmatch(pattern, text)
    if match is None or country not in ("", "AU") or not (match.group(4) or country):
        return None
    street, city, region, code = match.groups()
    return WrittenAddress(street or "", code or "", city.strip(), region, "AU")


def _brazilian(parts: list[str], country: str) -> WrittenAddress | None:
    codes = [p for p in parts if re.fullmatch(r"(?:CEP:? ?)?\d{5}-?\d{3}", p, re.IGNORECASE)]
    rest = [part for part in parts if part not in codes]
    if not rest or (country and country != "BR"):
        return None
    match = re.fullmatch(r"(?:(.+?) ?[-/] ?)?([A-Z]{2})", rest[-1])
    if match is None or match.group(2) not in _BRAZIL or not (codes or match.group(1) or country):
        return None
    before = [*rest[:-1], *([match.group(1)] if match.group(1) else [])]
    code = codes[0].split()[-1] if codes else ""
    if not before or not (codes or country or "/" in rest[-1]):
        return None
    return WrittenAddress(_joined(before[:-1]), code, before[-1], match.group(2), "BR")


def _indian(parts: list[str], country: str) -> WrittenAddress | None:
    match = re.fullmatch(r"(?:(.*?)[\s:–-]*)?\b(\d{6}|\d{3} \d{3})", parts[-1])
    if match is None or country not in ("", "IN", "SG", "RU"):
        return None
    before = [*parts[:-1], *([match.group(1)] if match.group(1) else [])]
    region = ""
    if len(before) > 1 and strip_accents(before[-1]) in _INDIA:
        region, country = before.pop(), "IN"
    if not before:
        return None
    return WrittenAddress(
        _joined(before[:-1]), match.group(2), before[-1].strip(" -"), region, country
    )


_CODES = (
    (re.compile(rf"(\d\d-\d\d\d) ({_TOWN})"), "PL"),
    (re.compile(rf"(\d{{4}}-\d{{3}}) ({_TOWN})"), "PT"),
    (re.compile(rf"(\d{{4}} ?[A-Z]{{2}}) ({_TOWN})"), "NL"),
    (re.compile(rf"(?:[A-Z]{{1,2}}-)?(\d{{3}} \d\d) ({_TOWN})"), ""),
    (re.compile(rf"(?:[A-Z]{{1,2}}-)?(\d{{4,5}}) ({_TOWN})"), ""),
)
_MARKED = {"D": "DE", "DE": "DE", "A": "AT", "AT": "AT", "CH": "CH", "F": "FR", "FR": "FR",
           "I": "IT", "IT": "IT", "B": "BE", "BE": "BE", "L": "LU", "NL": "NL", "DK": "DK",
           "SE": "SE", "FI": "FI", "NO": "NO"}  # fmt: skip


def _code_first(parts: list[str], country: str) -> WrittenAddress | None:
    """'10115 Berlin' as the last part, or as the first one before a street with a number."""
    for place in (len(parts) - 1, len(parts) - 2, 0):
        if place < 0:
            continue
        part, others = parts[place], [*parts[:place], *parts[place + 1 :]]
        last = place == len(parts) - 1
        if not last and place and any(map(str.isdigit, parts[-1])):
            continue
        if place == 0 and not last and not any(map(str.isdigit, "".join(parts[1:]))):
            continue
        if found := _code_and_town(part, country, alone=last):
            street, written = found
            return WrittenAddress(
                _joined([*others, street] if street else others),
                written.postcode, written.city, written.region, written.country or country,
            )  # fmt: skip
    return None


def _code_and_town(part: str, country: str, *, alone: bool) -> tuple[str, WrittenAddress] | None:
    """Give the street before, and postcode and town of 'Musterstr. 5 10115 Berlin'."""
    for pattern, meant in _CODES:
        match = pattern.fullmatch(_bare(part))
        street = ""
        if match is None and alone:
            begun = re.fullmatch(rf"(.*\D\d{{1,4}} ?[a-z]?)\.? ({pattern.pattern})", _bare(part))
            if begun is None:
                continue
            street, match = begun.group(1), pattern.fullmatch(begun.group(2))
        if match is None:
            continue
        city, region = _town(match.group(2).strip(), part)
        mark = re.match(r"([A-Z]{1,2})-\d", match.group(0))
        lands = (
            meant or (_MARKED.get(mark.group(1), "") if mark else "") or ("IT" if region else "")
        )
        if country and lands and lands != country:
            return None
        return street, WrittenAddress("", match.group(1), city, region, lands)
    return None


def _bare(part: str) -> str:
    """Give the part without a province in brackets, 'Cedex', or 'MI' behind the town."""
    part = re.sub(r"\s*\(([^()]*)\)\s*$", "", part)
    return re.sub(r"\s+cedex(?: \d+)?$", "", part, flags=re.IGNORECASE)


def _town(city: str, part: str) -> tuple[str, str]:
    province = re.search(r"\(([A-Z]{2})\)\s*$", part)
    if province:
        return city, province.group(1)
    if (match := re.fullmatch(r"(.+) ([A-Z]{2})", city)) and not city.isupper():
        return match.group(1), match.group(2)
    words = city.split()
    twice = len(words) == 2 and words[0] == words[1]
    return (words[0] if twice else city), ""
