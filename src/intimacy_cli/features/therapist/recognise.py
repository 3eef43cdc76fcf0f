"""What a file is, by its content and never by its suffix. Reads no records.

The order follows the map of the formats: marks and encodings first, then JSON, markup, cards and
TOML, and a table of delimited text last, because nearly everything could be one.
"""

import re
from collections.abc import Mapping
from dataclasses import replace
from enum import StrEnum
from typing import Any

from ...core.frozen import frozen
from . import values
from .decoding import HEAD, Encoding, encoding_of
from .delimited import Dialect, sniff, split
from .headers import guess, plain_header
from .jsontext import at, items, looks_like_lines, obj, objects
from .record import Format
from .wordlist import words_in


class Shape(StrEnum):
    """How a file is written, before what it says."""

    EMPTY = "empty"
    BINARY = "binary"
    JSON = "json"
    NDJSON = "ndjson"
    HTML = "html"
    VCARD = "vcard"
    TOML = "toml"
    XML = "xml"
    TABLE = "table"
    UNKNOWN = "unknown"


class Table(StrEnum):
    """The tables that are told apart by their header."""

    NPPES = "nppes"
    NPPES_PLACES = "nppes-places"
    HSDS = "hsds"
    OWN = "own"
    SPREADSHEET = "spreadsheet"


@frozen
class Look:
    """What the first bytes of a file show."""

    shape: Shape
    encoding: Encoding
    dialect: Dialect | None = None
    header: tuple[str, ...] = ()


NPPES_PLACES_COLUMN = "Provider Secondary Practice Location Address- Address Line 1"
HSDS_TABLES = words_in(
    "organizations services locations service_at_location services_at_location phones "
    "addresses physical_addresses postal_addresses languages schedules regular_schedules "
    "holiday_schedules contacts accessibility accessibility_for_disabilities cost_options "
    "attributes taxonomy_terms taxonomies taxonomy service_taxonomy services_taxonomy "
    "service_areas funding programs eligibility payments_accepted required_documents metadata "
    "meta_table_descriptions organization_identifiers urls service_capacities units "
    # The first examples of version 3 name their tables in the singular.
    "organization service location phone address language schedule contact cost_option attribute "
    "taxonomy_term service_area program required_document organization_identifier"
)
_NPPES = frozenset(
    ["entity_type_code", "healthcare_provider_taxonomy_code_1", "provider_last_name_legal_name",
     "provider_organization_name_legal_business_name",
     "provider_business_practice_location_address_city_name"]
)  # fmt: skip
"""Some of these are in every file of the registry, even if the name of one is damaged, and in no
other: Medicare's list of clinicians has an NPI and 'Provider First Name' too."""
_TITLES = 6
_OWN = words_in(
    "modalities sliding_scale couples_first accepts_new lgbtq_affirming poly_affirming "
    "ipv_trained jurisdictions verified_on fee_low fee_high"
)
_TOML = re.compile(r"(?:\s*(?:#[^\n]*)?\n)*\s*(?:\[\[?\s*[A-Za-z_][\w. -]*\]\]?\s*(?:#|\n|$)"
                   r"|[A-Za-z_][\w-]*\s*=\s*[\"'\[{\dtf])")  # fmt: skip


def look(head: bytes, wanted: str = "") -> Look:
    """Recognise a file by its first 64 KiB; `wanted` is an encoding that the user named."""
    encoding = encoding_of(head, wanted)
    if not head.strip(b"\x00 \t\r\n\xef\xbb\xbf"):
        return Look(Shape.EMPTY, encoding)
    text = encoding.text(head)
    shape = _shape(text)
    return _table(text, encoding) if shape is None else Look(shape, encoding)


def _shape(text: str) -> Shape | None:
    """Give the shape of anything but a table."""
    begin = text.lstrip("\ufeff \t\r\n\x1e")
    low = begin[:2000].lower()
    toml = bool(_TOML.match(begin))
    page = re.search(r"<!doctype|<html|<head|<body|<script|<div|<!--", low)
    lines = begin[:1] == "{" and looks_like_lines(begin)
    by_mark = (
        (_is_binary(begin), Shape.BINARY),
        (begin[:1] in "{[" and not toml, Shape.NDJSON if lines else Shape.JSON),
        (low.startswith("begin:vcard"), Shape.VCARD),
        (_is_xml(low), Shape.XML),
        (low.startswith("<") and page, Shape.HTML),
        (toml, Shape.TOML),
    )
    return next((shape for fits, shape in by_mark if fits), _damaged(low, text))


def _is_xml(low: str) -> bool:
    """Tell whether this is XML and no page: a map of OpenStreetMap, FHIR, an old workbook."""
    marked = low.startswith(("<?xml", "<osm ")) or re.match(
        r"<\w+ xmlns=.http://hl7\.org/fhir", low
    )
    return bool(marked) and not re.search(r"<!doctype html|<html|application/ld\+json", low)


def _is_binary(text: str) -> bool:
    sample = text[:4096]
    odd = sum(1 for each in sample if each < "\x09" or "\x0e" <= each < "\x1b" or each == "\ufffd")
    return odd > max(8, len(sample) // 20) or text.startswith(("%PDF", "\x89PNG", "\xd0\xcf\x11"))


def _damaged(low: str, text: str) -> Shape | None:
    """Give a card, page or JSON whose first bytes are damaged but whose body gives it away."""
    if re.search(r"^begin:vcard\s*$", text[:HEAD], re.IGNORECASE | re.MULTILINE) or re.search(
        r"\nversion:[234]\.[01]\s*\n", low
    ):
        return Shape.VCARD
    if "application/ld+json" in low:
        return Shape.HTML
    if re.search(r'"(?:resourceType|features|elements|result_count|services|@context)"\s*:', text):
        return Shape.NDJSON if looks_like_lines(text) else Shape.JSON
    return None


def _table(text: str, encoding: Encoding) -> Look:
    text = text.replace("\r\n", "\n").replace("\r", "\n")
    dialect = sniff(text)
    lines = text.split("\n")
    if dialect is None:
        first = next((line for line in lines if line.strip()), "")
        if plain_header(first[:100]) and len(first) < 100 and {"name"} & set(guess([first]).of):
            return Look(Shape.TABLE, encoding, Dialect("\t", 1), (first.strip(),))
        return Look(Shape.UNKNOWN, encoding)
    dialect = _below_titles(lines, dialect)
    first = next((line for line in lines[dialect.skipped :] if line.strip()), "")
    return Look(Shape.TABLE, encoding, dialect, _cells(first, dialect))


def _cells(line: str, dialect: Dialect) -> tuple[str, ...]:
    cells = split(line, dialect.delimiter, quoting=dialect.quoting)
    cells = cells or line.replace('"', "").split(dialect.delimiter)
    return tuple(cell.strip() for cell in cells)


def _below_titles(lines: list[str], dialect: Dialect) -> Dialect:
    """Skip lines that name no column, if one soon after them names two or more."""
    for skipped in range(dialect.skipped, min(dialect.skipped + _TITLES, len(lines))):
        cells = _cells(lines[skipped], dialect)
        known = len(guess(cells).of)
        if skipped == dialect.skipped and (known or table_of("", cells) is not Table.SPREADSHEET):
            return dialect
        if known > 1:
            return replace(dialect, skipped=skipped, columns=len(cells))
    return dialect


def table_of(name: str, header: tuple[str, ...]) -> Table:
    """Which table a header belongs to; a damaged name of one column does not change that."""
    columns = {cell.strip("\ufeff \"'") for cell in header}
    if "NPI" in columns and NPPES_PLACES_COLUMN in columns:
        return Table.NPPES_PLACES
    keys = {column_key(cell) for cell in columns}
    if sum(1 for key in keys if key.startswith(("provider_", "healthcare_provider_"))) >= 3 and (
        _NPPES & keys
    ):
        return Table.NPPES
    base = base_name(name)
    if base in HSDS_TABLES and "id" in columns and _is_hsds(base, columns):
        return Table.HSDS
    lower = {cell.lower() for cell in columns}
    if "name" in lower and _OWN & lower:
        return Table.OWN
    return Table.SPREADSHEET


def column_key(name: str) -> str:
    """Give a column's name as databases write it, so that the registry is known from them too."""
    bare = re.sub(r"[.'\"\ufeff]", "", name).lower()
    return re.sub(r"[^a-z0-9]+", "_", bare).strip("_")


def _is_hsds(base: str, columns: set[str]) -> bool:
    joins = {"organization_id", "service_id", "location_id", "link_id", "resource_id", "parent_id"}
    own = {
        "uri",
        "transportation",
        "alternate_name",
        "tax_status",
        "legal_status",
        "character_set",
        "vocabulary",
        "taxonomy_id",
    }
    return bool((joins | own) & columns) or base in {"taxonomies", "organizations"}


def base_name(name: str) -> str:
    """Give the last part of a name without its suffixes, in lower case."""
    last = name.replace("\\", "/").rsplit("/", 1)[-1]
    return last.split(".", 1)[0].strip().lower()


def format_of(value: Any) -> Format:
    """Which format a JSON document is, or UNKNOWN."""
    first = value[0] if isinstance(value, list) and value else value
    whole = obj(value)
    if not isinstance(first, Mapping):
        return Format.UNKNOWN
    for format_, test in _TESTS:
        if test(whole, first):
            return format_
    return Format.UNKNOWN


def _is_fhir(_: Mapping[str, Any], first: Mapping[str, Any]) -> bool:
    return isinstance(first.get("resourceType"), str) or any(
        "resource" in each for each in objects(first.get("entry"))[:3]
    )


def _is_overpass(whole: Mapping[str, Any], _: Mapping[str, Any]) -> bool:
    found = objects(whole.get("elements"))[:5]
    # A query that ran out of time gives no elements, and says so.
    late = "elements" in whole and "remark" in whole
    return "osm3s" in whole or late or any("type" in each and "id" in each for each in found)


def _is_geojson(whole: Mapping[str, Any], first: Mapping[str, Any]) -> bool:
    kinds = {"FeatureCollection", "Feature"}
    return values.clean(first.get("type")) in kinds or any(
        each.get("type") == "Feature" for each in objects(whole.get("features"))[:5]
    )


def _is_osm_geojson(whole: Mapping[str, Any], first: Mapping[str, Any]) -> bool:
    found = objects(whole.get("features"))[:20] or [first]
    keys = {"@id", "@osmId", "osm_id", "healthcare", "amenity"}
    return _is_geojson(whole, first) and any(
        keys & (set(obj(each.get("properties"))) | set(obj(at(each, "properties", "tags"))))
        for each in found
    )


def _is_npi(whole: Mapping[str, Any], first: Mapping[str, Any]) -> bool:
    found = objects(whole.get("results"))[:5]
    return (
        ("result_count" in whole and "results" in whole)
        or isinstance(whole.get("Errors"), list)
        or any("taxonomies" in each and "number" in each for each in [*found, first])
    )


def _is_samhsa(whole: Mapping[str, Any], _: Mapping[str, Any]) -> bool:
    return any(
        "f2" in service
        for row in objects(whole.get("rows"))[:5]
        for service in objects(row.get("services"))[:5]
    ) or ("rows" in whole and any("typeFacility" in row for row in objects(whole["rows"])[:5]))


def _is_jsonld(_: Mapping[str, Any], first: Mapping[str, Any]) -> bool:
    context = str(first.get("@context", ""))[:500]
    return "schema.org" in context or "@graph" in first or "@type" in first


def is_tabular(whole: Mapping[str, Any]) -> bool:
    """Tell whether a JSON object holds tables of HSDS: `services.csv` or `service`, a list each."""
    if any(key.endswith(".csv") for key in whole):
        return True
    tables = [key for key in whole if key in HSDS_TABLES and isinstance(whole[key], list)]
    return len(tables) > 1 and not {"id", "name"} & set(whole)


def _is_hsds_json(whole: Mapping[str, Any], first: Mapping[str, Any]) -> bool:
    if is_tabular(whole):
        return True
    page = next((whole[key] for key in ("contents", "content") if key in whole), None)
    if page is not None:
        inner = next(iter(objects(page)), {})
        return "total_items" in whole or "total_pages" in whole or _one_of_hsds(inner)
    if any(at(each, "schema", "fields") for each in objects(whole.get("resources"))[:3]):
        return True
    return _one_of_hsds(first)


def _one_of_hsds(first: Mapping[str, Any]) -> bool:
    service = "status" in first and "name" in first and ("id" in first or "organization" in first)
    joined = "service" in first and "location" in first
    parts = {"service_at_locations", "services", "organization", "organization_id"} & set(first)
    named = "name" in first or "id" in first
    return joined or service or bool(parts and named)


_TESTS = (
    (Format.FHIR, _is_fhir),
    (Format.OSM, _is_osm_geojson),
    (Format.GEOJSON, _is_geojson),
    (Format.OSM, _is_overpass),
    (Format.NPI_API, _is_npi),
    (Format.SAMHSA, _is_samhsa),
    (Format.JSONLD, _is_jsonld),
    (Format.HSDS, _is_hsds_json),
)


def unwrapped(value: Any) -> tuple[Any, Format]:
    """Give the document and its format, looking one level into a wrapper such as `data`."""
    found = format_of(value)
    if found is not Format.UNKNOWN and found is not Format.NPI_API:
        return value, found
    for key in ("bundle", "results", "data", "result", "items", "response", "d"):
        inner = obj(value).get(key)
        kind = format_of(inner)
        if kind not in {Format.UNKNOWN, Format.NPI_API}:
            parts = items(inner)
            return (parts[0] if len(parts) == 1 else inner), kind
        if kind is Format.NPI_API and found is Format.UNKNOWN:
            return inner, kind
    return value, found
