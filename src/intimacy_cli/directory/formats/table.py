"""The formats: their names, how each is known by what is in it, and the readers of JSON ones.

To add one of JSON: a reader in this folder, a row here, a test, and a line in
docs/directory-files.md. Tables are told apart by `table_of`, and read.py hands them out.
"""

from collections.abc import Callable, Mapping
from enum import StrEnum
from typing import Any

from ...core.frozen import frozen
from ...core.normalise import words_in
from ..fields import clean
from ..fields.columns import column_key, guess
from ..reading.json_text import at, obj, objects
from .hsds.names import HSDS_TABLES, is_tabular

FHIR, HSDS, NPI_API, NPPES = "fhir", "hsds", "npi-api", "nppes"
JSONLD, VCARD, OWN_TOML, UNKNOWN = "jsonld", "vcard", "own-toml", "unknown"
JSON_LIST = "json-list"
"""JSON in none of these formats: a list of people with a layout of its own."""

Json = Mapping[str, Any]


@frozen
class JsonFormat:
    """A kind of JSON document.

    `matches` is given the whole document, and the first of a list or the same again. `reader` is
    the module of this folder whose `read(file, document, options)` gives records and findings;
    empty for one whose documents are read together, once all files are known.
    """

    name: str
    matches: Callable[[Json, Json], bool]
    reader: str = ""


class Table(StrEnum):
    """The tables that are told apart by their header."""

    NPPES = "nppes"
    NPPES_PLACES = "nppes-places"
    HSDS = "hsds"
    OWN = "own"
    SPREADSHEET = "spreadsheet"


NPPES_PLACES_COLUMN = "Provider Secondary Practice Location Address- Address Line 1"
_NPPES = frozenset(
    ["entity_type_code", "healthcare_provider_taxonomy_code_1", "provider_last_name_legal_name",
     "provider_organization_name_legal_business_name",
     "provider_business_practice_location_address_city_name"]
)  # fmt: skip
"""Every file of the registry has some of these columns, even if one name is damaged; no other
file has. Medicare's list of clinicians, for one, has an NPI and 'Provider First Name' too."""
_OWN = words_in(
    "modalities sliding_scale couples_first accepts_new lgbtq_affirming poly_affirming "
    "ipv_trained jurisdictions verified_on fee_low fee_high"
)


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
    if "name" in lower and _OWN & lower and not _others_words(lower):
        return Table.OWN
    return Table.SPREADSHEET


def _others_words(lower: set[str]) -> bool:
    """Tell whether a header has words that our own form lacks and any table's may have.

    A list with `lat` or `website` beside `accepts_new` is read by guesses, as any table is.
    """
    from .own.toml_list import KEYS

    odd = [cell for cell in lower if cell and cell.replace(" ", "_") not in KEYS]
    return bool(odd) and bool(guess(odd).of)


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
    return clean.clean_text(first.get("type")) in kinds or any(
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


_STATUSES = words_in("active inactive defunct") | {"temporarily closed"}
"""The statuses of a service in HSDS; a list of people says 'accepting' or 'full' instead."""


def _one_of_hsds(first: Mapping[str, Any]) -> bool:
    """Tell a service of HSDS from an entry of any list, which may have a status, too."""
    status = clean.clean_text(first.get("status")).casefold() in _STATUSES
    known = "id" in first or "organization" in first
    service = status and "name" in first and known and not _PERSONAL & set(first)
    joined = isinstance(first.get("service"), dict) and "location" in first
    organisation = isinstance(first.get("organization"), dict)
    parts = {"service_at_locations", "organization_id"} & set(first)
    several = bool(objects(first.get("services")))
    named = "name" in first or "id" in first
    return joined or service or bool((parts or organisation or several) and named)


_PERSONAL = words_in("first_name firstName last_name lastName phone specialties languages_spoken")

JSON_FORMATS = (
    JsonFormat(FHIR, _is_fhir),
    JsonFormat("osm", _is_osm_geojson, "osm.reader"),
    JsonFormat("geojson", _is_geojson, "osm.reader"),
    JsonFormat("osm", _is_overpass, "osm.reader"),
    JsonFormat(NPI_API, _is_npi, "nppes.api"),
    JsonFormat("samhsa", _is_samhsa, "samhsa"),
    JsonFormat(JSONLD, _is_jsonld, "jsonld"),
    JsonFormat(HSDS, _is_hsds_json, "hsds.services"),
)
"""The first one that matches is used."""
READERS = {row.name: row.reader for row in JSON_FORMATS}
"""The reader for each JSON format, by name."""
