"""Open Referral HSDS 3 as JSON: pages, services, organisations in full.

Source: docs.openreferral.org, github.com/openreferral/specification (1.1, 2.0, 3.0, 3.1). The
tables of the CSV form are nested into this shape by `tables`.
"""

from collections.abc import Iterator
from dataclasses import replace
from typing import Any

from ...fields import clean
from ...findings import Finding, note, part_of
from ...options import Options
from ...reading.json_text import obj, objects
from ...record import HelperKind, Record
from .names import Part, is_tabular
from .service import of_service, told_left_out

_OF_A_SERVICE = frozenset({"status", "organization", "organization_id", "service_at_locations"})
"""What a service has and an organisation alone has not."""


def read(file: str, document: Any, _options: Options) -> Iterator[Record | Finding]:
    """Yield records of a page, a service, a service at a location, or an organisation in full."""
    whole = obj(document)
    if is_tabular(whole):
        from .tables import read_tabular

        yield from read_tabular(file, whole)
        return
    if "resources" in whole and "contents" not in whole and "services" not in whole:
        yield note(file, None, "describes tables of a data package; give the folder with them")
        return
    # The British profile's first API calls a page's list `content` and counts `totalPages`.
    page = next((whole[key] for key in ("contents", "content") if key in whole), document)
    found = objects(page)
    left_out: list[str] = []
    for each in found:
        yield from _of_document(file, each, left_out)
    yield from told_left_out(file, left_out)
    pages = clean.number(whole.get("total_pages", whole.get("totalPages"))) or 1
    if pages > 1:
        yield part_of(file, None, f"is one page of {pages:.0f}; the others aren't here")


def _of_document(file: str, each: Part, left_out: list[str]) -> Iterator[Record | Finding]:
    if "service" in each:
        yield from of_service(file, obj(each.get("service")), [each], left_out)
        return
    services = objects(each.get("services"))
    if "services" in each:
        for service in services:
            merged = {"organization": {k: v for k, v in each.items() if k != "services"}, **service}
            places = objects(merged.get("service_at_locations"))
            yield from of_service(file, merged, places, left_out)
        return
    if "latitude" in each and "status" not in each:
        return
    for item in of_service(file, each, objects(each.get("service_at_locations")), left_out):
        alone = isinstance(item, Record) and not _OF_A_SERVICE & set(each)
        yield (
            replace(item, kind=HelperKind.PRACTICE) if isinstance(item, Record) and alone else item
        )
