"""The CSV form of Open Referral HSDS (1.1, 2.0, 3.0, 3.1): tables joined into services.

A part (telephone, language, schedule, ...) names a service at a location, a location, a service or
an organisation; it is hung on the most particular one that it names, and the nearest wins.
"""

from collections import defaultdict
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from typing import Any

from ....core.normalise import words_in
from ...fields import clean
from ...findings import Finding, note
from ...reading.csv_rows import Row
from ...reading.json_text import objects
from ...record import HelperKind, Record, Source, Therapist
from .service import of_service, told_left_out

_JOINS = (
    ("service_at_location_id", "at"),
    ("services_at_location_id", "at"),
    ("location_id", "location"),
    ("service_id", "service"),
    ("organization_id", "organization"),
)
_PARTS = words_in(
    "phones languages schedules regular_schedules addresses physical_addresses "
    "postal_addresses accessibility accessibility_for_disabilities cost_options eligibility "
    "payments_accepted contacts"
)
_AT = ("service_at_location", "services_at_location", "service_at_locations")
_SINGULAR = {
    "organization": "organizations",
    "service": "services",
    "location": "locations",
    "phone": "phones",
    "address": "addresses",
    "physical_address": "physical_addresses",
    "language": "languages",
    "schedule": "schedules",
    "taxonomy_term": "taxonomy_terms",
    "attribute": "attributes",
    "cost_option": "cost_options",
    "contact": "contacts",
}


@dataclass(slots=True)
class Tables:
    """Rows by table, each with the file and line that it is from."""

    rows: dict[str, list[dict[str, str]]] = field(default_factory=dict)
    files: dict[str, str] = field(default_factory=dict)

    def add(self, table: str, file: str, rows: Iterator[Row | Finding]) -> Iterator[Finding]:
        """Take in a table; what could not be read of it is yielded."""
        table = _SINGULAR.get(table, table)
        self.files[table] = file
        kept = self.rows.setdefault(table, [])
        header: list[str] | None = None
        for row in rows:
            if isinstance(row, Finding):
                yield row
            elif header is None:
                header = [clean.clean_text(cell).casefold() for cell in row.cells]
            else:
                named = dict(zip(header, row.cells, strict=False))
                kept.append({**named, "_line": str(row.line)})

    def __getitem__(self, table: str) -> list[dict[str, str]]:
        return self.rows.get(table, [])


def read(name: str, tables: Tables) -> Iterator[Record | Finding]:
    """Yield records of a set of tables: one service at one location each."""
    if not tables["services"]:
        yield from _without_services(name, tables)
        return
    parts = _parts(tables)
    organisations = {row.get("id", ""): _with_parts(row, "organization", parts)
                     for row in tables["organizations"]}  # fmt: skip
    locations = {row.get("id", ""): _with_parts(row, "location", parts)
                 for row in tables["locations"]}  # fmt: skip
    places: dict[str, list[Mapping[str, Any]]] = defaultdict(list)
    for table in _AT:
        for row in tables[table]:
            place = _with_parts(row, "at", parts)
            place["location"] = locations.get(row.get("location_id", ""), {})
            places[row.get("service_id", "")].append(place)
    terms = _terms(tables)
    left_out: list[str] = []
    file = tables.files.get("services", name)
    for row in tables["services"]:
        service = _with_parts(row, "service", parts)
        key = row.get("id", "")
        owner = row.get("organization_id", "")
        if key not in places and (location := locations.get(row.get("location_id", ""))):
            # Before version 1.1 a service is at the one location that it names, and that is whose.
            places[key].append({"location": location})
            owner = owner or location.get("organization_id", "")
        service["organization"] = organisations.get(owner, {})
        service["attributes"] = [{"taxonomy_term": term} for term in terms.get(key, [])]
        service["metadata"] = [
            each for each in tables["metadata"] if key and each.get("resource_id") == key
        ]
        yield from of_service(file, service, places.get(key, []), left_out, int(row["_line"]))
    yield from told_left_out(file, left_out)


def _without_services(name: str, tables: Tables) -> Iterator[Record | Finding]:
    """Organisations alone are practices; other tables alone are no records."""
    for row in tables["organizations"]:
        title = clean.text_or_empty(row.get("name"))
        line = int(row["_line"])
        file = tables.files["organizations"]
        if not title:
            yield Finding(file, line, "is an organisation without a name; left out")
            continue
        yield Record(
            source=Source(file, "hsds", line, clean.clean_text(row.get("id"))),
            kind=HelperKind.PRACTICE,
            therapist=Therapist.UNKNOWN,
            name=title,
            emails=clean.distinct([clean.address_of_mail(row.get("email"))]),
            web=clean.distinct(clean.address_of_web(row.get(key)) for key in ("website", "url")),
            description=clean.text_or_empty(row.get("description")),
        )
    what = "holds no table of services; give the folder with all tables"
    yield note(name, None, what)


def _parts(tables: Tables) -> dict[tuple[str, str], dict[str, list[Any]]]:
    """Parts by what they hang on. Of several keys in one row the most particular known one."""
    known = {
        "at": {row.get("id", "") for table in _AT for row in tables[table]},
        "location": {row.get("id", "") for row in tables["locations"]},
        "service": {row.get("id", "") for row in tables["services"]},
        "organization": {row.get("id", "") for row in tables["organizations"]},
    }
    contacts = {row.get("id", ""): row for row in tables["contacts"] if row.get("id")}
    found: dict[tuple[str, str], dict[str, list[Any]]] = defaultdict(lambda: defaultdict(list))
    for table in _PARTS:
        for row in tables[table]:
            owner = _owner(row, known)
            contact = contacts.get(row.get("contact_id", ""), {})
            if owner:
                found[owner][table].append(row)
            elif whose := _owner(contact, known):
                found[whose]["contacts"].append({**contact, table: [row]})
    return found


def _owner(row: Mapping[str, str], known: Mapping[str, set[str]]) -> tuple[str, str] | None:
    """Give what a part hangs on: the most particular of those that it names and that exist."""
    for column, kind in _JOINS:
        key = row.get(column, "").strip()
        if key and key in known[kind]:
            return kind, key
    return None


def _with_parts(
    row: Mapping[str, str], kind: str, parts: Mapping[tuple[str, str], Mapping[str, Any]]
) -> dict[str, Any]:
    hung = parts.get((kind, row.get("id", "")), {})
    whole: dict[str, Any] = {**row, **hung}
    if isinstance(said := whole.get("languages"), str):
        whole["languages"] = [{"language": each} for each in clean.split_list(said)]
    return whole


def _terms(tables: Tables) -> dict[str, list[dict[str, str]]]:
    """Taxonomy terms by the service that they are given to, whatever the version calls it."""
    names = {
        row.get("id", ""): row for table in ("taxonomy_terms", "taxonomy") for row in tables[table]
    }
    found: dict[str, list[dict[str, str]]] = defaultdict(list)
    for row in tables["attributes"]:
        term = names.get(row.get("taxonomy_term_id", ""))
        if term:
            found[row.get("link_id", "")].append(term)
    for table in ("services_taxonomy", "service_taxonomy", "service_taxonomies"):
        for row in tables[table]:
            term = names.get(row.get("taxonomy_id", "")) or names.get(
                row.get("taxonomy_term_id", "")
            )
            if term:
                found[row.get("service_id", "")].append(term)
    return found


def read_tabular(file: str, document: Mapping[str, Any]) -> Iterator[Record | Finding]:
    """Give the JSON whose keys are names of tables: `services.csv`: [...]."""
    tables = Tables()
    for key, rows in document.items():
        table = key.removesuffix(".csv").rsplit("/", 1)[-1]
        name = _SINGULAR.get(table, table)
        tables.files[name] = file
        tables.rows[name] = [
            {**{k: clean.clean_text(v) for k, v in row.items()}, "_line": "1"}
            for row in objects(rows)
        ]
    yield from read(file, tables)
