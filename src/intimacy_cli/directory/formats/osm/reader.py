"""OpenStreetMap: Overpass JSON and GeoJSON exports; and plain GeoJSON of anybody.

Sources: wiki.openstreetmap.org (Key:healthcare, Key:healthcare:speciality, Tag:healthcare=
psychotherapist, =counselling); RFC 7946. The credit that the ODbL asks for is in every source.
"""

import re
from collections.abc import Iterator, Mapping
from dataclasses import replace
from typing import Any

from ....core.normalise import words_in
from ...fields import clean
from ...fields.columns import guess
from ...fields.languages import is_language
from ...findings import Finding, note, part_of
from ...options import Options
from ...reading.json_text import at, items, obj, objects
from ...record import HelperKind, Record, RecordPlace, Remark, Source, Term, Therapist
from ..spreadsheet.reader import fields_of, hides_its_place
from ..spreadsheet.row import record_of
from .geometry import middle

CREDIT = "© OpenStreetMap contributors"
_SPECIALITIES = words_in(
    "psychotherapist psychotherapy psychology psychologist clinical_psychology psychiatry "
    "psychosomatic_medicine psychosomatics behavior behaviour sexology neuropsychiatry "
    "counselling child_psychiatry adolescent_psychiatry marriage_counselling couple_therapy "
    "family_therapy psychoanalysis psychiatrist"
)
_PROFESSIONS = frozenset(
    ["psychotherapist", "psychologist", "psychiatrist", "counselling", "psychotherapy"]
)
_OTHER_COUNSELLING = frozenset(["dietitian", "nutrition", "nutritionist", "antenatal", "dietician"])
_OPEN_QUESTION = frozenset(["doctor", "doctors", "clinic", "hospital", "centre", "center", "yes"])
_GONE = ("disused:", "was:", "abandoned:", "demolished:", "removed:", "closed:", "razed:")
_OF_OSM = ("@id", "@osmId", "osm_id", "healthcare", "amenity")
_CUT = "exceededTransferLimit"  # what ArcGIS says where it gave only the first records
_LANGUAGE = re.compile(r"language:([a-z]{2,3})")


def read(file: str, document: Any, options: Options) -> Iterator[Record | Finding]:
    """Yield records of an Overpass answer, an OSM export or a plain GeoJSON."""
    whole = obj(document)
    if "elements" in whole:
        yield from _overpass(file, whole)
        return
    refused = _projection(whole)
    if refused:
        what = f"has coordinates in {refused}; save it again in WGS 84 (EPSG:4326)"
        yield Finding(file, None, what)
        return
    if True in (whole.get(_CUT), at(whole, "properties", _CUT)):
        yield part_of(file, None, "was cut off at the server's limit; the rest isn't here")
    features = objects(whole.get("features")) if "features" in whole else objects(document)
    for number, feature in enumerate(features, 1):
        if (
            clean.clean_text(feature.get("type")) not in {"Feature", ""}
            or "properties" not in feature
        ):
            continue
        yield from _feature(file, number, feature, options)


def _projection(whole: Mapping[str, Any]) -> str:
    """Give the name of a projected coordinate system, or nothing."""
    name = clean.clean_text(at(whole, "crs", "properties", "name"))
    code = clean.clean_text(at(whole, "crs", "properties", "code"))
    if re.search(r"CRS84|EPSG:{1,2}[\d.]*:?4326$|EPSG:{1,2}[\d.]*:?(?:4258|4269|4979)$", name):
        return ""
    named = name or (f"EPSG:{code}" if code not in {"", "4326"} else "")
    return named[:80]


def _overpass(file: str, whole: Mapping[str, Any]) -> Iterator[Record | Finding]:
    remark = clean.clean_text(whole.get("remark"))
    if remark:
        what = f"is an answer that was cut short: {remark[:200]}"
        yield Finding(file, None, what, partial=True)
    elements = objects(whole.get("elements"))
    nodes = {
        clean.clean_text(each.get("id")): point
        for each in elements
        if each.get("type") == "node"
        and (point := clean.coordinates(each.get("lat"), each.get("lon")))
    }
    base = clean.iso_date(at(whole, "osm3s", "timestamp_osm_base"))
    for element in elements:
        tags = _tags(element.get("tags"))
        kind, number = clean.clean_text(element.get("type")), clean.clean_text(element.get("id"))
        if not tags or kind not in {"node", "way", "relation"}:
            continue
        point = _point(element, nodes)
        edited = clean.iso_date(element.get("timestamp"))
        yield from _place(file, f"{kind}/{number}", tags, point, (edited, base))


def _point(
    element: Mapping[str, Any], nodes: Mapping[str, tuple[float, float]]
) -> tuple[float, float] | None:
    centre = obj(element.get("center")) or element
    point = clean.coordinates(centre.get("lat"), centre.get("lon"))
    if point:
        return point
    bounds = obj(element.get("bounds"))
    low = clean.coordinates(bounds.get("minlat"), bounds.get("minlon"))
    high = clean.coordinates(bounds.get("maxlat"), bounds.get("maxlon"))
    if low and high:
        return (low[0] + high[0]) / 2, (low[1] + high[1]) / 2
    inline = [clean.coordinates(each.get("lat"), each.get("lon"))
              for each in objects(element.get("geometry"))]  # fmt: skip
    joined = [nodes.get(clean.clean_text(each)) for each in items(element.get("nodes"))[:2000]]
    corners = [each for each in (inline or joined) if each]
    if not corners:
        return None
    north = sum(each[0] for each in corners) / len(corners)
    return north, sum(each[1] for each in corners) / len(corners)


def _tags(value: object) -> dict[str, str]:
    return {
        key: text for key, each in obj(value).items() if (text := clean.paragraphs(each).strip())
    }


def _feature(
    file: str, number: int, feature: Mapping[str, Any], options: Options
) -> Iterator[Record | Finding]:
    properties = obj(feature.get("properties"))
    # osmtogeojson before 2014 and geojson.io nest the tags one level deeper.
    nested = obj(properties.get("tags"))
    tags = _tags(nested or properties)
    point = middle(feature.get("geometry"))
    if feature.get("geometry") and point is None:
        what = f"feature {number} has no usable coordinates in degrees; its place is left out"
        yield note(file, None, what)
    identity = _identity(feature, properties)
    if nested or any(key in properties for key in _OF_OSM):
        edited = clean.iso_date(properties.get("@timestamp") or properties.get("timestamp"))
        taken = clean.iso_date(properties.get("@snapshotTimestamp"))
        yield from _place(file, identity, tags, point, (edited, taken))
        return
    columns = guess(list(properties), options.mapping)
    cells = list(properties.values())
    fields = fields_of(cells, columns)
    own = clean.clean_text(properties.get("id")) or clean.clean_text(feature.get("id"))
    record = record_of(fields, Source(file, "geojson", None, own))
    if not record.name:
        yield Finding(file, None, f"feature {number} has no name; left out")
        return
    if point and not hides_its_place(cells, columns):
        at_point = record.places[0] if record.places else RecordPlace()
        located = replace(at_point, latitude=point[0], longitude=point[1])
        record = replace(record, places=(located, *record.places[1:]))
    yield record


def _identity(feature: Mapping[str, Any], properties: Mapping[str, Any]) -> str:
    for value in (properties.get("@id"), properties.get("@osmId"), feature.get("id"),
                  properties.get("id")):  # fmt: skip
        text = clean.clean_text(value)
        if "/" in text:
            return "/".join(text.rstrip("/").split("/")[-2:])
    number = clean.clean_text(properties.get("osm_id")) or clean.clean_text(properties.get("@id"))
    kind = clean.clean_text(properties.get("osm_type")) or clean.clean_text(properties.get("@type"))
    kind = {"n": "node", "w": "way", "r": "relation"}.get(kind.lower(), kind.lower())
    return f"{kind or 'node'}/{number}" if number else clean.clean_text(feature.get("id"))


def _split(text: str) -> tuple[str, ...]:
    return clean.distinct(part.strip().lower().replace(" ", "_") for part in re.split("[;,]", text))


def therapist_by_tags(tags: Mapping[str, str]) -> Therapist:
    """Tell whether the tags of a place mean therapy; a doctor without a speciality is unknown."""
    kinds = set(_split(tags.get("healthcare", ""))) | set(_split(tags.get("amenity", "")))
    specialities = set(_split(tags.get("healthcare:speciality", "")))
    specialities |= set(_split(tags.get("healthcare:specialty", "")))
    counselling = set(_split(tags.get("healthcare:counselling", "")))
    says_so = (
        specialities & _SPECIALITIES
        or any("psychother" in each for each in specialities)
        or kinds & (_PROFESSIONS - {"counselling"})
        or {"therapist", "psychologist"} & set(_split(tags.get("office", "")))
        or "mental_health" in _split(tags.get("social_facility:for", ""))
    )
    if says_so:
        return Therapist.YES
    if "counselling" in kinds:
        other = counselling and counselling <= _OTHER_COUNSELLING
        return Therapist.NO if other else Therapist.YES
    return Therapist.UNKNOWN if kinds & _OPEN_QUESTION and not specialities else Therapist.NO


def _place(
    file: str,
    identity: str,
    tags: Mapping[str, str],
    point: tuple[float, float] | None,
    dates: tuple[str, str],
) -> Iterator[Record | Finding]:
    if "end_date" in tags or any(key.startswith(_GONE) for key in tags if "health" in key
                                 or "amenity" in key or "office" in key):  # fmt: skip
        yield note(file, None, f"{identity} doesn't exist any more; left out")
        return
    if not {"healthcare", "amenity", "office", "healthcare:speciality", "social_facility",
            "social_facility:for"} & set(tags):  # fmt: skip
        return
    record = _record(file, identity, tags, point, dates)
    if record.therapist is not Therapist.YES and not _is_described(record):
        # A building on the map of which nothing is known but that a doctor may be in it.
        yield note(file, None, f"{identity} has neither a name nor an address; left out")
        return
    yield record


def _is_described(record: Record) -> bool:
    street = any(each.address for each in record.places)
    return bool(record.name or record.phones or record.emails or record.web or street)


def _first(tags: Mapping[str, str], *keys: str) -> str:
    return next((text for key in keys if (text := clean.text_or_empty(tags.get(key, "")))), "")


def _several(tags: Mapping[str, str], *keys: str) -> list[str]:
    return [part.strip() for key in keys for part in tags.get(key, "").split(";")]


def _record(
    file: str,
    identity: str,
    tags: Mapping[str, str],
    point: tuple[float, float] | None,
    dates: tuple[str, str],
) -> Record:
    operator = _first(tags, "operator")
    name = _first(tags, "name", "name:en", "official_name", "brand", "operator")
    checked = clean.iso_date(_first(tags, "check_date", "survey:date", "last_checked"))
    edited, base = dates
    specialities = [
        Term(text, text)
        for text in _split(_first(tags, "healthcare:speciality", "healthcare:specialty"))
    ]
    couples = {"marriage_counselling", "couple_therapy", "couples", "marriage", "family"}
    counselling = set(_split(tags.get("healthcare:counselling", "")))
    return Record(
        source=Source(file, "osm", None, identity, checked or edited or base, CREDIT),
        kind=HelperKind.PRACTICE,
        therapist=therapist_by_tags(tags),
        name=name,
        organisation=operator if operator != name else "",
        places=clean.some_place(_address(tags, point)),
        languages=_languages(tags),
        specialties=clean.distinct_terms(
            [*specialities, *(Term(each, each) for each in sorted(counselling))]
        ),
        insurance=_insurance(tags),
        couples_first=True if couples & (counselling | {t.code for t in specialities}) else None,
        lgbtq_affirming=_lgbtq(tags),
        faith=clean.distinct([_first(tags, "religion"), _first(tags, "denomination")]),
        accessibility=_wheelchair(tags),
        phones=clean.distinct(
            clean.telephone(each)
            for each in _several(tags, "phone", "contact:phone", "mobile", "contact:mobile")
        ),
        emails=clean.distinct(
            clean.address_of_mail(each) for each in _several(tags, "email", "contact:email")
        ),
        web=clean.distinct(
            clean.address_of_web(each)
            for each in _several(tags, "website", "contact:website", "url", "internet")
        ),
        hours=_unquoted(_first(tags, "opening_hours")),
        description=_first(tags, "description", "description:en"),
        remarks=tuple(
            Remark(label, text)
            for label, key in (("floor", "level"), ("fee", "fee"), ("reservation", "reservation"))
            if (text := _first(tags, key))
        ),
        verified_on=checked or edited,
        verified_by="checked" if checked else "edited" if edited else "",
    )


def _unquoted(text: str) -> str:
    """Take the quotes off hours that are a comment as a whole; others stand around a part."""
    whole = text.startswith('"') and text.endswith('"') and text.count('"') == 2
    return text.strip('"') if whole else text


def _address(tags: Mapping[str, str], point: tuple[float, float] | None) -> RecordPlace:
    street = _first(tags, "addr:street", "addr:place", "addr:hamlet")
    number = _first(tags, "addr:housenumber", "addr:housename")
    return RecordPlace(
        address=" ".join(part for part in (street, number) if part) or _first(tags, "addr:full"),
        city=_first(tags, "addr:city", "addr:suburb"),
        region=_first(tags, "addr:state", "addr:province"),
        postcode=_first(tags, "addr:postcode", "postal_code"),
        country=_first(tags, "addr:country"),
        latitude=point[0] if point else None,
        longitude=point[1] if point else None,
    )


def _languages(tags: Mapping[str, str]) -> tuple[Term, ...]:
    spoken = [
        match.group(1)
        for key, value in sorted(tags.items(), key=lambda each: each[1] != "main")
        if (match := _LANGUAGE.fullmatch(key)) and value in {"yes", "main", "primary", "only"}
    ]
    spoken += [text for text in _several(tags, "language") if is_language(text)]
    return clean.distinct_terms(Term(text, text) for text in spoken)


def _insurance(tags: Mapping[str, str]) -> tuple[str, ...]:
    named = [
        key.split(":", 1)[1]
        for key, value in tags.items()
        if key.startswith(("insurance:", "health_insurance:")) and value in {"yes", "only"}
    ]
    return clean.distinct([*named, *_several(tags, "health_insurance", "insurance:health")])


def _lgbtq(tags: Mapping[str, str]) -> bool | None:
    said = _first(tags, "lgbtq", "gay")
    if said in {"primary", "only", "welcome", "yes"}:
        return True
    return False if said == "no" else None


def _wheelchair(tags: Mapping[str, str]) -> tuple[str, ...]:
    said = _first(tags, "wheelchair")
    return (f"wheelchair: {said}",) if said else ()
