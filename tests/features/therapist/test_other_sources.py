"""Directory files as other sources write them: what a user sees of each, by made-up rows."""

import csv
import io
import json

import pytest

from intimacy_cli.features.therapist.record import Kind, Term
from reading import Read, read, read_set

# Prices -------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("written", "low", "high", "currency"),
    [
        ("1.200,00 €", 1200, 1200, "EUR"),
        ("$1,200.00", 1200, 1200, "$"),
        ("1 200 €", 1200, 1200, "EUR"),
        ("CHF 1'200.-", 1200, 1200, "CHF"),
        ("80.000 COP", 80000, 80000, "COP"),
        ("CHF 150.\u2013", 150, 150, "CHF"),
        ("Fr. 120.-", 120, 120, "CHF"),
        ("EUR80", 80, 80, "EUR"),
        ("R$ 150,00", 150, 150, "BRL"),
        ("US$100", 100, 100, "USD"),
        ("150 zł", 150, 150, "PLN"),
        ("70 euros", 70, 70, "EUR"),
        ("60€ / 50 min", 60, 60, "EUR"),
        ("120 CHF (60 min)", 120, 120, "CHF"),
        ("£45 per 50 minute session", 45, 45, "GBP"),
        ("de 50 à 70 €", 50, 70, "EUR"),
        ("entre 50 y 70 €", 50, 70, "EUR"),
    ],
)
def test_a_price_is_read_as_its_country_writes_it(
    written: str, low: float, high: float, currency: str
) -> None:
    fee = read(f'name,fee\nAna Moe,"{written}"\n').records[0].fee
    assert fee is not None
    assert (fee.low, fee.high, fee.currency) == (low, high, currency)


@pytest.mark.parametrize(
    "written", ["£50 (concession £30)", "2 sessions £100", "1.2.3", "No", "$$"]
)
def test_a_price_that_could_be_several_things_stays_in_words(written: str) -> None:
    fee = read(f'name,fee\nAna Moe,"{written}"\n').records[0].fee
    assert fee is not None
    assert (fee.low, fee.words) == (None, written)


# Tables -------------------------------------------------------------------------------------


def test_titles_above_the_header_are_no_header_even_when_cells_divide_them() -> None:
    told = read(
        "Verzeichnis 2024;;;\nStand: 01.03.2024;;;\n;;;\nName;PLZ;Ort;Telefon\n"
        "Anna Alt;10115;Berlin;030 5550101\n"
    )
    assert told.names == ["Anna Alt"]
    assert told.records[0].source.line == 5
    assert told.records[0].places[0].city == "Berlin"


def test_a_sentence_above_the_header_is_no_header() -> None:
    told = read(
        "List of therapists, updated March 2024\nPlease call first, then write\n"
        "Name,City,Phone\nAnn Ash,Leeds,0113 496 0101\nBo Ray,York,01904 496010\n"
    )
    assert told.names == ["Ann Ash", "Bo Ray"]


def test_a_header_that_comes_again_is_nobody() -> None:
    told = read("Name,City\nAnn Ash,Leeds\nName,City\nBo Ray,York\n")
    assert told.names == ["Ann Ash", "Bo Ray"]
    assert told.says("is the header once more")


# Open Referral ------------------------------------------------------------------------------

_TABLES = {
    "organization": [{"id": "o1", "name": "Example Org", "email": "office@example.org"}],
    "service": [
        {"id": "s1", "organization_id": "o1", "name": "Community counselling", "status": "active"},
        {"id": "s2", "organization_id": "o1", "name": "An old one", "status": "inactive"},
    ],
    "service_at_location": [{"id": "x1", "service_id": "s1", "location_id": "l1"}],
    "location": [{"id": "l1", "name": "Center", "latitude": "51.5", "longitude": "-0.12"}],
    "contact": [{"id": "c1", "service_id": "s1", "name": "Jo", "email": "jo@example.org"}],
    "phone": [{"id": "p1", "contact_id": "c1", "number": "020 7946 0001"}],
    "language": [{"id": "g1", "service_id": "s1", "name": "Urdu", "code": "ur"}],
}


def _is_the_community_counselling(told: Read) -> None:
    assert told.names == ["Community counselling"]
    assert told.formats == {"hsds"}
    record = told.records[0]
    assert record.organisation == "Example Org"
    assert (record.places[0].name, record.places[0].latitude) == ("Center", 51.5)
    assert record.languages == (Term("Urdu", "ur"),)
    assert record.phones == ("020 7946 0001",)
    assert record.emails == ("office@example.org",)
    assert told.says("1 service is not active")


def test_tables_in_one_json_are_joined_even_if_their_names_are_in_the_singular() -> None:
    _is_the_community_counselling(read(json.dumps(_TABLES), "tabular.json"))


def test_a_folder_of_tables_in_the_singular_is_one_directory() -> None:
    files: dict[str, bytes | str] = {}
    for name, rows in _TABLES.items():
        held = io.StringIO()
        writer = csv.DictWriter(held, rows[0])
        writer.writeheader()
        writer.writerows(rows)
        files[f"csv/{name}.csv"] = held.getvalue()
    _is_the_community_counselling(read_set(files))


def test_a_page_of_the_british_profile_is_read_and_says_that_there_are_more() -> None:
    service = {
        "id": "svc", "name": "Relate", "status": "active",
        "organization": {"id": "o", "name": "Relate North"},
        "contacts": [{"name": "Jo", "phones": [{"number": "0161 496 0000"}]}],
        "service_taxonomys": [{"taxonomy": {"name": "Relationship counselling"}}],
        "cost_options": [{"option": "sliding scale", "amount": None}],
    }  # fmt: skip
    told = read(json.dumps({"totalElements": 3, "totalPages": 3, "content": [service]}))
    assert told.says("one page of 3")
    record = told.records[0]
    assert record.phones == ("0161 496 0000",)
    assert record.specialties == (Term("Relationship counselling"),)
    assert record.sliding_scale is True


def test_a_page_of_organisations_lists_practices() -> None:
    page = {"total_items": 1, "total_pages": 1, "contents": [{"id": "o", "name": "Family Works"}]}
    assert [record.kind for record in read(json.dumps(page)).records] == [Kind.PRACTICE]
