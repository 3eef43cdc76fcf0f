"""Our own list as CSV: the columns are our fields by name; several values are divided by `;`."""

from collections.abc import Iterator

from intimacy_cli.features.therapist import values
from intimacy_cli.features.therapist.delimited import Row
from intimacy_cli.features.therapist.findings import Finding
from intimacy_cli.features.therapist.readers.own_toml import KEYS, record_of
from intimacy_cli.features.therapist.record import Format, Record, Source
from intimacy_cli.features.therapist.wordlist import words_in

COLUMNS = (
    "name", "credentials", "organisation", "address", "city", "region", "postcode", "country",
    "latitude", "longitude", "languages", "specialties", "modalities", "fee", "currency",
    "sliding_scale", "insurance", "online", "jurisdictions", "couples_first", "lgbtq_affirming",
    "poly_affirming", "faith", "ipv_trained", "accessibility", "accepts_new", "phones", "emails",
    "web", "note", "verified_on",
)  # fmt: skip
_LISTS = words_in(
    "credentials languages specialties modalities insurance jurisdictions faith accessibility "
    "phones phone emails email web"
)
TEMPLATE = (
    ",".join(COLUMNS) + "\n"
    "Alex Example,LMFT,Example Practice,1 Example Street,Exampleton,,12345,US,,,en; es,"
    "couples; trauma,EFT (certified); IBCT,120,USD,yes,Example Health,yes,NY; NJ,yes,yes,,,,,yes,"
    "+1 212 555 0100,alex@example.org,https://example.org,A friend told us.,2026-11-23\n"
)


def read(file: str, rows: Iterator[Row | Finding]) -> Iterator[Record | Finding]:
    """Yield records of a list with our own column names."""
    header: list[str] | None = None
    for row in rows:
        if isinstance(row, Finding):
            yield row
            continue
        if header is None:
            header = [values.clean(cell).casefold().replace(" ", "_") for cell in row.cells]
            for name in header:
                if name and name not in KEYS:
                    yield Finding(file, row.line, f"has a column '{name[:40]}' that is not known")
            continue
        entry = {
            name: _cell(name, cell) for name, cell in zip(header, row.cells, strict=False) if name
        }
        if not entry.get("name"):
            yield Finding(file, row.line, "has no name; left out")
            continue
        identity = values.clean(entry.get("id"))
        yield record_of(entry, Source(file, Format.OWN_CSV, row.line, identity))


def _cell(name: str, cell: str) -> object:
    if name in _LISTS:
        return list(values.distinct(values.known(part) for part in cell.split(";")))
    text = values.paragraphs(cell) if name == "note" else values.known(cell)
    if name in {"fee", "fee_low", "fee_high"} and values.number(text) is not None:
        return values.number(text)
    return text
