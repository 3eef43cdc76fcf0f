"""What the tables and fields of HSDS are called."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from ....core.normalise import words_in

Part = Mapping[str, Any]

HSDS_TABLES = words_in(
    "organizations services locations service_at_location services_at_location phones "
    "addresses physical_addresses postal_addresses mail_addresses languages schedules "
    "regular_schedules holiday_schedules contacts accessibility accessibility_for_disabilities "
    "cost_options attributes taxonomy_terms taxonomies taxonomy service_taxonomy services_taxonomy "
    "service_areas funding programs eligibility payments_accepted required_documents metadata "
    "meta_table_descriptions organization_identifiers urls service_capacities units "
    # The first examples of version 3 name their tables in the singular.
    "organization service location phone address language schedule contact cost_option attribute "
    "taxonomy_term service_area program required_document organization_identifier"
)


def is_tabular(whole: Mapping[str, Any]) -> bool:
    """Tell whether a JSON object holds tables of HSDS: `services.csv` or `service`, a list each."""
    if any(key.endswith(".csv") for key in whole):
        return True
    tables = [key for key in whole if key in HSDS_TABLES and isinstance(whole[key], list)]
    return len(tables) > 1 and not {"id", "name"} & set(whole)
