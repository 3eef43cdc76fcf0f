"""Directory files as other sources write them: what a user sees of each, by made-up rows."""

import csv
import io
import json
import time
import zipfile
from collections.abc import Mapping
from typing import Any

import pytest

from intimacy_cli.directory.fields.columns import column_key
from intimacy_cli.directory.fields.languages import language_code
from intimacy_cli.directory.record import (
    Accepting,
    Fee,
    HelperKind,
    Record,
    RecordPlace,
    Source,
    Term,
    Therapist,
)
from intimacy_cli.directory.search.merge import entries_of
from tests.harness.directories import Read, read, read_set

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
    assert [record.kind for record in read(json.dumps(page)).records] == [HelperKind.PRACTICE]


# FHIR ---------------------------------------------------------------------------------------

_PLANNET = "http://hl7.org/fhir/us/davinci-pdex-plan-net/StructureDefinition/"
_RESTRICTED = [
    {"url": f"{_PLANNET}usage-restriction", "valueReference": {"reference": "#restrict"}}
]


def _bundle(*resources: Mapping[str, Any]) -> str:
    entries = [{"resource": each} for each in resources]
    return json.dumps({"resourceType": "Bundle", "type": "collection", "entry": entries})


def test_where_a_shelter_is_stays_private_if_its_directory_restricts_it() -> None:
    shelter = {
        "resourceType": "HealthcareService", "id": "h", "name": "Counselling in the shelter",
        "location": [{"reference": "Location/l"}],
        "telecom": [
            {"system": "phone", "value": "555 0100", "extension": _RESTRICTED},
            {"system": "url", "value": "https://shelter.example"},
        ],
    }  # fmt: skip
    place = {
        "resourceType": "Location", "id": "l", "name": "The W",
        "telecom": [{"system": "phone", "value": "555 0101", "extension": _RESTRICTED}],
        "address": {"line": ["1 Secret St"], "city": "Ann Arbor", "postalCode": "48104",
                    "extension": _RESTRICTED},
        "position": {"latitude": 42.2, "longitude": -83.7},
    }  # fmt: skip
    record = read(_bundle(shelter, place)).records[0]
    assert record.phones == ()
    assert record.web == ("https://shelter.example",)
    assert record.places == (RecordPlace(city="Ann Arbor"),)


def test_a_restricted_reference_to_a_place_is_not_followed() -> None:
    shelter = {
        "resourceType": "HealthcareService", "id": "h", "name": "Counselling in the shelter",
        "location": [{"reference": "Location/l", "display": "The W", "extension": _RESTRICTED}],
    }  # fmt: skip
    place = {"resourceType": "Location", "id": "l", "address": {"line": ["1 Secret St"]}}
    assert read(_bundle(shelter, place)).records[0].places == ()


_NUMBERS = [{"system": "phone", "value": "555 0199"}, {"system": "email", "value": "a@b.example"}]
_HIDDEN = {"line": ["1 Secret St"], "city": "Ann Arbor", "state": "MI", "postalCode": "48104"}


@pytest.mark.parametrize("kind", ["Organization", "Practitioner", "HealthcareService"])
def test_whoever_is_restricted_as_a_whole_is_shown_with_no_more_than_the_town(kind: str) -> None:
    whole = {
        "resourceType": kind, "id": "w", "extension": _RESTRICTED, "telecom": _NUMBERS,
        "name": [{"text": "The W"}] if kind == "Practitioner" else "The W",
        "address": [_HIDDEN], "contact": [{"telecom": _NUMBERS, "address": _HIDDEN}],
        "location": [{"reference": "Location/l"}],
    }  # fmt: skip
    place = {"resourceType": "Location", "id": "l", "name": "Red door", "address": _HIDDEN,
             "position": {"latitude": 42.2, "longitude": -83.7}, "telecom": _NUMBERS}  # fmt: skip
    record = read(_bundle(whole, place)).records[0]
    assert (record.name, record.phones, record.emails) == ("The W", (), ())
    assert record.places == (RecordPlace(city="Ann Arbor", region="MI"),)


@pytest.mark.parametrize("restricted", ["PractitionerRole", "Practitioner", "HealthcareService"])
def test_a_role_with_anything_restricted_does_not_lead_to_a_street(restricted: str) -> None:
    role = _linked("PractitionerRole", practitioner="Practitioner/p", location="Location/l",
                   healthcareService="HealthcareService/h")  # fmt: skip
    if restricted == "HealthcareService":
        del role["location"]
    person = {"resourceType": "Practitioner", "id": "p", "name": [{"text": "Ana Moe"}]}
    place = {"resourceType": "Location", "id": "l", "address": _HIDDEN, "telecom": _NUMBERS}
    service = {"resourceType": "HealthcareService", "id": "h", "contained": [place]}
    for each in (role, person, service):
        if each["resourceType"] == restricted:
            each["extension"] = _RESTRICTED
    record = read(_bundle(role, person, place, service)).records[0]
    assert record.name == "Ana Moe"
    assert record.phones == ()
    assert record.places == (RecordPlace(city="Ann Arbor", region="MI"),)


def _linked(kind: str, **references: str) -> dict[str, object]:
    told = {field: {"reference": whose} for field, whose in references.items()}
    return {"resourceType": kind, "id": "x", **told}


def test_a_number_of_a_restricted_contact_is_not_shown() -> None:
    practice = {
        "resourceType": "Organization", "id": "o", "name": "The W",
        "contact": [{"telecom": _NUMBERS, "extension": _RESTRICTED}],
    }  # fmt: skip
    record = read(_bundle(practice)).records[0]
    assert (record.phones, record.emails) == ((), ())


def test_a_place_inside_a_service_that_is_referred_to_with_a_restriction_stays_private() -> None:
    service = {
        "resourceType": "HealthcareService", "id": "h", "name": "Counselling in the shelter",
        "location": [{"reference": "#l", "extension": _RESTRICTED}],
        "contained": [{"resourceType": "Location", "id": "l", "address": _HIDDEN}],
    }  # fmt: skip
    role = _linked("PractitionerRole", healthcareService="HealthcareService/h")
    role["practitioner"] = {"display": "Ana Moe"}
    (record,) = read(_bundle(service, role)).records
    assert (record.name, record.places) == ("Ana Moe", ())


def test_a_single_restricted_value_of_a_directory_is_not_shown() -> None:
    practice = {
        "resourceType": "Organization", "id": "o", "name": "The W",
        "telecom": [{"system": "phone", "value": "555 0199",
                     "_value": {"extension": _RESTRICTED}}],
    }  # fmt: skip
    assert read(_bundle(practice)).records[0].phones == ()


def test_a_resource_nested_far_too_deep_does_no_harm() -> None:
    deep: dict[str, object] = {"extension": _RESTRICTED}
    for _ in range(300):
        deep = {"x": [deep]}
    practice = {"resourceType": "Organization", "id": "o", "name": "The W", "more": deep}
    assert read(_bundle(practice)).names == ["The W"]


def _role_and_person(number: int) -> list[dict[str, Any]]:
    person: dict[str, Any] = {
        "resourceType": "Practitioner",
        "id": f"p{number}",
        "name": [{"family": "Doe"}],
    }
    role = _linked("PractitionerRole", practitioner=f"Practitioner/p{number}")
    return [person, {**role, "id": f"r{number}"}]


def test_each_record_of_a_directory_says_when_somebody_attested_it() -> None:
    told = [
        {"resourceType": "VerificationResult", "id": name, "lastPerformed": when,
         "target": [{"reference": whose}]}
        for name, when, whose in (
            ("a", "2026-01-01", "Practitioner/p1"),
            ("b", "2026-02-02", "https://directory.example/fhir/PractitionerRole/r2/_history/3"),
            ("c", "", "PractitionerRole/r3"),
        )
    ]  # fmt: skip
    people = [each for number in (1, 2, 3) for each in _role_and_person(number)]
    records = read(_bundle(*people, *told)).records
    assert [(each.verified_on, each.verified_by) for each in records] == [
        ("2026-01-01", "attested"), ("2026-02-02", "attested"), ("", ""),
    ]  # fmt: skip


def test_a_directory_that_is_eight_times_as_long_does_not_take_sixty_times_as_long() -> None:
    def seconds(many: int) -> float:
        people = [each for number in range(many) for each in _role_and_person(number)]
        text = "\n".join(json.dumps(each) for each in people)
        begun = time.process_time()
        assert len(read(text).records) == many
        return time.process_time() - begun

    short = max(min(seconds(400) for _ in range(3)), 0.001)
    assert seconds(3200) < 25 * short


def test_a_directory_of_the_fifth_release_says_languages_numbers_and_hours_one_level_deeper() -> (
    None
):
    code = {"coding": [{"system": "urn:ietf:bcp:47", "code": "nl"}]}
    person = {
        "resourceType": "Practitioner", "id": "p", "name": [{"family": "Vries", "given": ["Mia"]}],
        "communication": [{"language": code, "preferred": True}],
    }  # fmt: skip
    role = {
        "resourceType": "PractitionerRole", "id": "r", "specialty": [{"text": "Psychotherapy"}],
        "practitioner": {"reference": "Practitioner/p"},
        "contact": [{"telecom": [{"system": "phone", "value": "+31 20 555 0199"}]}],
        "availability": [{"availableTime": [{
            "daysOfWeek": ["mon"],
            "availableStartTime": "09:00:00", "availableEndTime": "17:00:00",
        }]}],
    }  # fmt: skip
    record = read(_bundle(person, role)).records[0]
    assert record.languages == (Term("nl", "nl"),)
    assert record.phones == ("+31 20 555 0199",)
    assert record.hours == "mon 09:00-17:00"


def test_the_first_plan_net_says_new_patients_and_networks_in_its_own_names() -> None:
    role = {
        "resourceType": "PractitionerRole", "id": "r", "practitioner": {"display": "Ana Moe"},
        "extension": [
            {"url": f"{_PLANNET}plannet-ParticipatingNetwork-extension",
             "valueReference": {"reference": "Organization/n", "display": "Patriot PPO"}},
            {"url": f"{_PLANNET}plannet-NewPatients-extension", "extension": [
                {"url": f"{_PLANNET}plannet-AcceptingPatients-extension", "valueBoolean": False}]},
        ],
    }  # fmt: skip
    record = read(_bundle(role)).records[0]
    assert record.accepts_new is Accepting.NO
    assert record.insurance == ("Patriot PPO",)


def test_a_french_role_carries_the_name_and_a_title_alone_is_none() -> None:
    person = {"resourceType": "Practitioner", "id": "p", "name": [{"prefix": ["MME"]}]}
    role = {
        "resourceType": "PractitionerRole", "id": "r",
        "practitioner": {"reference": "Practitioner/p"},
        "extension": [{"url": "https://esante.example/practitionerRole-Name",
                       "valueHumanName": {"family": "MARTIN", "given": ["ODILE"]}}],
    }  # fmt: skip
    assert read(_bundle(person, role)).names == ["ODILE MARTIN"]


def test_a_service_says_its_kinds_beside_its_specialty_and_that_wheelchairs_get_in() -> None:
    service = {
        "resourceType": "HealthcareService", "id": "h", "name": "Psychology services",
        "type": [{"text": "Psychotherapy"}], "specialty": [{"text": "Posttraumatic stress"}],
        "characteristic": [{"coding": [{"display": "Wheelchair access"}]}],
    }  # fmt: skip
    record = read(_bundle(service)).records[0]
    assert record.specialties == (Term("Posttraumatic stress"), Term("Psychotherapy"))
    assert record.accessibility == ("Wheelchair access",)


# Web pages ----------------------------------------------------------------------------------


def _schema(**more: object) -> str:
    return json.dumps({"@context": "https://schema.org", **more})


def test_a_service_on_a_page_has_its_price_and_the_place_of_its_provider() -> None:
    page = _schema(**{
        "@graph": [
            {"@type": "MedicalBusiness", "@id": "#org", "name": "Praxis Huber",
             "address": {"@type": "PostalAddress", "addressLocality": "München"}},
            {"@type": "Service", "name": "Paartherapie", "provider": {"@id": "#org"},
             "offers": {"@type": "Offer", "price": "140.00", "priceCurrency": "EUR"}},
        ]
    })  # fmt: skip
    service = read(page).records[1]
    assert (service.name, service.organisation) == ("Paartherapie", "Praxis Huber")
    assert service.kind is HelperKind.SERVICE
    assert service.fee == Fee(140.0, 140.0, "EUR")
    assert service.places[0].city == "München"


def test_languages_in_one_line_of_a_page_are_several() -> None:
    page = _schema(**{"@type": "Psychologist", "name": "Ade", "knowsLanguage": "English, Yorùbá"})
    assert read(page).records[0].languages == (Term("English"), Term("Yorùbá"))


def test_a_page_says_its_hours_day_by_day_and_that_it_works_online() -> None:
    page = _schema(**{
        "@type": "Psychologist", "name": "Ade",
        "availableService": {"@type": "MedicalTherapy", "name": "Online counselling"},
        "openingHoursSpecification": [
            {"dayOfWeek": ["https://schema.org/Monday", "Tuesday"], "opens": "09:00:00",
             "closes": "18:00:00"}
        ],
    })  # fmt: skip
    record = read(page).records[0]
    assert record.hours == "Mo,Tu 09:00-18:00"
    assert record.online is True


# Maps, cards and what is not read -----------------------------------------------------------


def test_an_export_of_ohsome_keeps_the_number_that_the_map_gave() -> None:
    feature = {
        "type": "Feature", "geometry": {"type": "Point", "coordinates": [8.1, 49.1]},
        "properties": {"@osmId": "way/12", "@snapshotTimestamp": "2024-01-01T00:00:00Z",
                       "healthcare": "psychotherapist", "name": "Praxis"},
    }  # fmt: skip
    record = read(json.dumps({"type": "FeatureCollection", "features": [feature]})).records[0]
    assert record.id == "osm:way/12"
    assert record.source.dated == "2024-01-01"


def test_hours_with_a_comment_keep_both_its_quotes() -> None:
    tags = {
        "healthcare": "psychotherapist",
        "name": "A",
        "opening_hours": 'Mo 09:00-12:00 "by call"',
    }
    element = {"type": "node", "id": 1, "lat": 1.0, "lon": 1.0, "tags": tags}
    record = read(json.dumps({"osm3s": {}, "elements": [element]})).records[0]
    assert record.hours == 'Mo 09:00-12:00 "by call"'


@pytest.mark.parametrize(
    ("tags", "kept"),
    [
        ({"name": ""}, False),
        ({"wheelchair": "yes", "addr:city": "Dublin"}, False),
        ({"phone": "+353 1 453 2147"}, True),
        ({"addr:street": "Beechwood Avenue", "addr:housenumber": "9"}, True),
        ({"operator": "Anna Berg"}, True),
    ],
)
def test_a_building_on_the_map_that_nobody_described_is_told_and_left_out(
    tags: Mapping[str, str], kept: bool
) -> None:
    place = {"type": "way", "id": 3, "lat": 1.0, "lon": 1.0}
    described = place | {"tags": {"amenity": "doctors", **tags}}
    found = read(json.dumps({"osm3s": {}, "elements": [described]}))
    assert bool(found.records) is kept
    assert found.says("way/3 has neither a name nor an address") is not kept


def test_a_table_of_the_map_says_who_is_a_therapist_and_a_node_is_no_profession() -> None:
    record = read(
        "@id\t@type\t@lat\t@lon\tname\thealthcare\taddr:street\taddr:housenumber\taddr:city\n"
        "123\tnode\t52.52\t13.40\tPraxis Mitte\tpsychotherapist\tTorstr.\t5\tBerlin\n"
    ).records[0]
    assert record.therapist is Therapist.YES
    assert record.credentials == ("psychotherapist",)
    assert (record.places[0].address, record.places[0].latitude) == ("Torstr. 5", 52.52)


def _card(*lines: str) -> str:
    return "\r\n".join(["BEGIN:VCARD", "VERSION:3.0", "FN:Ana Moe", *lines, "END:VCARD", ""])


@pytest.mark.parametrize("home", ["TYPE=HOME", "HOME", 'TYPE="home,voice"', "type=home;type=pref"])
def test_a_home_on_a_card_is_not_shown_beside_the_place_of_work(home: str) -> None:
    record = read(
        _card(
            f"TEL;{home}:555 0111", "TEL;TYPE=WORK,FAX:555 0112", "TEL;TYPE=CELL:555 0113",
            f"ADR;{home}:;;9 Private Street;Portland;OR;97205;US",
            "ADR;TYPE=WORK:;;1 Office Road;Portland;OR;97201;US",
            f"EMAIL;{home}:me@home.example", "EMAIL;TYPE=WORK:me@work.example",
            f"URL;{home}:https://home.example", "URL:https://work.example",
            "GEO:45.5;-122.6",
        )
    ).records[0]  # fmt: skip
    assert record.phones == ("555 0113",)
    assert [each.address for each in record.places] == ["1 Office Road"]
    assert record.places[0].latitude is None
    assert (record.emails, record.web) == (("me@work.example",), ("https://work.example",))


def test_who_works_at_home_is_still_to_be_reached_there() -> None:
    record = read(
        _card("TEL;TYPE=HOME,WORK:555 0111", "TEL;TYPE=WORK:", "ADR;TYPE=WORK:;;;;;;",
              "ADR;TYPE=HOME:;;9 Both Street;Portland;OR;97205;US")
    ).records[0]  # fmt: skip
    assert record.phones == ("555 0111",)
    assert [each.address for each in record.places] == ["9 Both Street"]


def test_coordinates_beside_an_address_of_a_card_are_that_address_s() -> None:
    card = (
        "BEGIN:VCARD\nVERSION:4.0\nFN:Ana Moe\nADR;TYPE=pref:;;1 A St;Ulm;;89073;\n"
        'ADR;TYPE=work;GEO="geo:51.7,12.28":;;2 B St;Dessau;;06844;\nEND:VCARD\n'
    )
    assert [place.latitude for place in read(card).records[0].places] == [None, 51.7]


@pytest.mark.parametrize(
    "text",
    [
        '<?xml version="1.0"?>\n<osm version="0.6"><node id="1" lat="1" lon="1"/></osm>',
        '<Bundle xmlns="http://hl7.org/fhir"><text><div>Ana</div></text></Bundle>',
    ],
)
def test_what_is_xml_is_refused_with_what_to_ask_for(text: str) -> None:
    assert read(text).says("is XML, which we can't read; ask its source for JSON")


# Cells --------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("header", "row"),
    [
        ("Nombre y apellidos;C.P.;Población;Precio;Idiomas;Acepta nuevos pacientes",
         "Ana Moe;08001;Barcelona;60 €;català, English;No"),
        ("Imię;Nazwisko;Kod pocztowy;Miasto;Cena;Języki;Accepting",
         "Ana;Moe;08001;Barcelona;60 €;català i English;nie"),
        ("Nome;CEP;Cidade;Valor da consulta;Idiomas;Novos pacientes",
         "Ana Moe;08001;Barcelona;60 €;català e English;não"),
        ("Nom;Prénom;Code postal;Ville;Tarif séance;Langues parlées;Accepte nouveaux patients",
         "Moe;Ana;08001;Barcelona;60 €;català et English;liste d'attente"),
    ],
)  # fmt: skip
def test_headers_of_other_countries_are_known(header: str, row: str) -> None:
    record = read(f"{header}\n{row}\n").records[0]
    assert record.name == "Ana Moe"
    assert record.places == (RecordPlace(city="Barcelona", postcode="08001"),)
    assert record.fee == Fee(60.0, 60.0, "EUR", "60 €")
    assert record.languages == (Term("català"), Term("English"))
    assert record.accepts_new is Accepting.NO


def test_a_register_of_licences_leaves_out_whom_it_has_struck_off() -> None:
    told = read(
        "LICENSE NO,LICENSEE NAME,LICENSE STATUS,PROFESSION NAME\n"
        "MFT1,Jane Doe,CURRENT,MARRIAGE AND FAMILY THERAPIST\n"
        "MFT2,Richard Roe,REVOKED,MARRIAGE AND FAMILY THERAPIST\n"
    )
    assert told.names == ["Jane Doe"]
    assert told.records[0].therapist is Therapist.YES
    assert told.says("1 row is no longer active, going by the status")


def test_a_place_in_words_under_location_is_not_lost() -> None:
    told = read(
        'name,location\nAna,"Portland, OR"\nBo,Köln\nCy,"1 High St, Leeds"\nDi,"(1.5, 2)"\n'
    )
    assert [each.places for each in told.records] == [
        (RecordPlace(city="Portland", region="OR"),),
        (RecordPlace(city="Köln"),),
        (RecordPlace(address="1 High St, Leeds"),),
        (RecordPlace(latitude=1.5, longitude=2.0),),
    ]


def test_what_a_web_page_left_in_cells_is_undone() -> None:
    record = read("name,city,focus\nM&uuml;ller &amp; Partner,K&#246;ln,Couples &amp; families\n")
    assert record.names == ["Müller & Partner"]
    assert record.records[0].places[0].city == "Köln"
    assert record.records[0].specialties == (Term("Couples & families"),)


def test_a_yes_under_insurance_names_none() -> None:
    told = read("name,insurance accepted\nAna,Yes\nBo,No\nCy,Aetna; BCBS\n")
    assert [each.insurance for each in told.records] == [(), ("No",), ("Aetna", "BCBS")]


def test_the_number_of_a_licence_for_several_states_is_kept() -> None:
    told = read('name,License Number,Licensed States\nAna,MFT1,"CA; OR"\n')
    assert [(each.jurisdiction, each.number) for each in told.records[0].licences] == [
        ("", "MFT1"), ("CA", ""), ("OR", ""),
    ]  # fmt: skip


def test_yes_and_no_are_ticks_and_words() -> None:
    told = read("name,online\nA,✓\nB,✗\nC,tak\nD,nie\nE,Both\nF,In-person only\nG,\u2014\n")
    assert [each.online for each in told.records] == [True, False, True, False, True, False, None]


@pytest.mark.parametrize(
    ("written", "code"),
    [("Русский", "ru"), ("українська", "uk"), ("العربية", "ar"), ("中文", "zh"), ("日本語", "ja"),
     ("한국어", "ko"), ("हिन्दी", "hi"), ("Ελληνικά", "el"), ("עברית", "he"), ("Türkçe", "tr"),
     ("Tiếng Việt", "vi"), ("angielski", "en"), ("espanhol", "es"), ("polacco", "pl"),
     ("rumeno", "ro"), ("русский (родной)", "ru")],
)  # fmt: skip
def test_a_language_is_known_by_its_name_in_that_language_or_another(
    written: str, code: str
) -> None:
    assert language_code(written) == code


def test_our_own_list_may_name_languages_in_one_text_and_a_currency_inside_the_fee() -> None:
    told = read(
        '[[therapist]]\nname = "Ana"\nlanguages = "en, de"\nspecialties = "couples; grief"\n'
        'fee = { low = 50, currency = "gbp" }\n'
    )
    record = told.records[0]
    assert record.languages == (Term("en"), Term("de"))
    assert record.specialties == (Term("couples"), Term("grief"))
    assert record.fee == Fee(50.0, 50.0, "GBP")


# The US registry ----------------------------------------------------------------------------

_PERSON = {
    "NPI": "1234567893",
    "Entity Type Code": "1",
    "Replacement NPI": "",
    "Provider Last Name (Legal Name)": "MOE",
    "Provider First Name": "ANA",
    "Healthcare Provider Taxonomy Code_1": "106H00000X",
    "Provider Business Practice Location Address Country Code (If outside U.S.)": "US",
}


def _csv(*rows: dict[str, str]) -> str:
    held = io.StringIO()
    writer = csv.DictWriter(held, rows[0])
    writer.writeheader()
    writer.writerows(rows)
    return held.getvalue()


def test_the_registrys_zip_is_read_without_losing_anything() -> None:
    held = io.BytesIO()
    with zipfile.ZipFile(held, "w") as archive:
        archive.writestr("npidata_pfile_20050523-20250309.csv", _csv(_PERSON))
        archive.writestr("npidata_pfile_20050523-20250309_fileheader.csv", ",".join(_PERSON) + "\n")
        archive.writestr("othername_pfile.csv", _csv({
            "NPI": "1234567893", "Provider Other Organization Name": "X",
            "Provider Other Organization Name Type Code": "3"}))  # fmt: skip
        archive.writestr("endpoint_pfile.csv", _csv({
            "NPI": "1234567893", "Endpoint Type": "DIRECT", "Endpoint": "a@b.example",
            "Affiliation Legal Business Name": "Y"}))  # fmt: skip
        archive.writestr("NPPES_Data_Dissemination_Readme.pdf", b"%PDF-1.4 \x00\x01")
    told = read(held.getvalue(), "NPPES_Data_Dissemination.zip")
    assert told.names == ["ANA MOE"]
    assert told.bad == []
    assert told.says("is a side table of the US registry")


def test_the_registry_is_known_by_the_names_that_a_database_gives_its_columns() -> None:
    row = {column_key(name): cell for name, cell in _PERSON.items()}
    told = read(_csv(row))
    assert told.formats == {"nppes"}
    assert told.names == ["ANA MOE"]
    assert told.records[0].places == (RecordPlace(country="US"),)


def test_an_entry_of_the_registry_with_another_in_its_place_is_left_out() -> None:
    told = read(_csv(_PERSON, {**_PERSON, "NPI": "1234567901", "Replacement NPI": "1234567893"}))
    assert [each.npi for each in told.records] == ["1234567893"]


def test_medicares_list_of_clinicians_is_no_registry_though_it_has_numbers_like_one() -> None:
    told = read(
        "NPI,Provider Last Name,Provider First Name,Provider Middle Name,Cred,pri_spec,Telehlth,"
        "Facility Name,adr_ln_1,adr_ln_2,City/Town,State,ZIP Code,Telephone Number\n"
        "1234567893,MOE,ANA,B,LCSW,CLINICAL SOCIAL WORKER,Y,HOPE CLINIC,1 MAIN ST,STE 2,SALEM,OR,"
        "973010001,5035550101\n"
    )
    assert told.formats == {"spreadsheet"}
    record = told.records[0]
    assert (record.name, record.organisation) == ("ANA MOE", "HOPE CLINIC")
    assert record.places == (
        RecordPlace(address="1 MAIN ST, STE 2", city="SALEM", region="OR", postcode="97301-0001"),
    )
    assert record.therapist is Therapist.YES
    assert record.online is True


# People whom FHIR names alike ---------------------------------------------------------------


def test_two_roles_that_contain_a_person_under_the_same_name_are_two_people() -> None:
    roles = [
        {"resourceType": "PractitionerRole", "id": f"r{name}",
         "practitioner": {"reference": "#p"},
         "contained": [{"resourceType": "Practitioner", "id": "p", "name": [{"text": name}]}]}
        for name in ("Ana", "Bo")
    ]  # fmt: skip
    assert read(_bundle(*roles)).names == ["Ana", "Bo"]


def test_people_without_an_id_are_told_apart_by_their_address_in_the_bundle() -> None:
    entries: list[dict[str, object]] = []
    for name in ("Ana", "Bo"):
        entries += [
            {"fullUrl": f"urn:uuid:{name}",
             "resource": {"resourceType": "Practitioner", "name": [{"text": name}]}},
            {"resource": {"resourceType": "PractitionerRole",
                          "practitioner": {"reference": f"urn:uuid:{name}"}}},
        ]  # fmt: skip
    told = read(json.dumps({"resourceType": "Bundle", "type": "transaction", "entry": entries}))
    assert told.names == ["Ana", "Bo"]
    assert len({record.id for record in told.records}) == 2


def test_several_codes_in_one_specialty_are_several_specialties() -> None:
    nucc = "http://nucc.org/provider-taxonomy"
    role = {
        "resourceType": "PractitionerRole", "id": "r", "practitioner": {"display": "Ana"},
        "specialty": [{"coding": [
            {"system": nucc, "code": "2084N0400X", "display": "Neurology"},
            {"system": nucc, "code": "106H00000X", "display": "Marriage & Family Therapist"},
        ]}],
    }  # fmt: skip
    record = read(_bundle(role)).records[0]
    assert [term.code for term in record.specialties] == ["2084N0400X", "106H00000X"]
    assert record.couples_first is True


def test_two_addresses_of_a_page_do_not_share_one_point() -> None:
    page = _schema(**{
        "@type": "Physician", "name": "Dr. Eva", "telephone": "tel:+49228555010",
        "geo": {"latitude": 50.7, "longitude": 7.1},
        "address": [{"addressLocality": "Bonn"}, {"addressLocality": "Köln"}],
    })  # fmt: skip
    record = read(page).records[0]
    assert record.places == (RecordPlace(city="Bonn"), RecordPlace(city="Köln"))
    assert record.phones == ("+49228555010",)


# Small things -------------------------------------------------------------------------------


def test_answers_that_somebody_put_into_a_list_are_all_read() -> None:
    def page(number: str) -> dict[str, object]:
        taxonomy = {"code": "106H00000X", "desc": "MFT", "primary": True}
        basic = {"first_name": "ANA", "last_name": number}
        person = {"number": number, "basic": basic, "addresses": [], "taxonomies": [taxonomy]}
        return {"result_count": 1, "results": [person]}

    told = read(json.dumps([page("1234567893"), page("1234567901")]))
    assert told.formats == {"npi-api"}
    assert [each.npi for each in told.records] == ["1234567893", "1234567901"]


def test_a_row_that_was_cleared_in_our_own_list_costs_nothing() -> None:
    told = read("name,modalities,note\nAna,EFT,\n,,\nBo,,\n,IBCT,\n")
    assert told.names == ["Ana", "Bo"]
    assert [each.line for each in told.bad] == [5]


def test_a_city_with_its_state_is_both() -> None:
    told = read('name,city\nAna,"Portland, OR"\nBo,"Portland, ME 04101"\nCy,"Leeds, near York"\n')
    assert [each.places[0] for each in told.records] == [
        RecordPlace(city="Portland", region="OR"),
        RecordPlace(city="Portland", region="ME", postcode="04101", country="US"),
        RecordPlace(city="Leeds, near York"),
    ]


def test_what_a_spreadsheet_could_not_work_out_is_unknown() -> None:
    record = read("name,city,fee,online\nAna,#REF!,#NAME?,#DIV/0!\n").records[0]
    assert (record.places, record.fee, record.online) == ((), None, None)


@pytest.mark.parametrize(
    ("one", "other", "same"),
    [
        ("Susie Smith, LPC", "Joe Smith, MD", False),
        ("Susie Smith", "Hans Solo", False),
        ("Susie Smith", "SMITH SUSIE", True),
        ("Susie Smith", "Susie Solo", True),
        ("Susie Smith", "Dr. S Smith", True),
        ("Susie Smith", "", True),
    ],
)
def test_a_number_that_was_copied_to_several_people_does_not_make_them_one(
    one: str, other: str, same: bool
) -> None:
    source = Source("list", "fhir")
    pair = [
        Record(source, HelperKind.PERSON, Therapist.YES, name=name, npi="1234567893")
        for name in (one, other)
    ]
    assert (len(entries_of(pair)) == 1) is same


@pytest.mark.parametrize(
    ("written", "languages"),
    [
        ("🇬🇧 🇩🇪", ("en", "de")),
        ("🇬🇧🇺🇸🇫🇷", ("en", "fr")),
        ("English and Polish", ("English", "Polish")),
        ("deutsch & englisch", ("deutsch", "englisch")),
        ("EN, DE", ("EN", "DE")),
    ],
)
def test_languages_of_a_table_are_flags_codes_or_words(
    written: str, languages: tuple[str, ...]
) -> None:
    told = read(f'name,languages\nAna,"{written}"\n')
    assert tuple(term.text for term in told.records[0].languages) == languages


def test_what_a_page_says_of_a_business_of_no_known_kind_is_said_of_who_provides_it() -> None:
    business = {
        "@context": "https://schema.org",
        "@type": "PsychologicalService",
        "name": "House of talk",
        "telephone": "+49 30 5550101",
        "address": {"@type": "PostalAddress", "addressLocality": "Bonn"},
        "provider": {"@type": "Person", "name": "Anna Berg", "jobTitle": "Psychologist"},
    }
    (record,) = read(json.dumps(business)).records
    assert (record.name, record.phones) == ("Anna Berg", ("+49 30 5550101",))
    assert record.places[0].city == "Bonn"


def test_the_price_of_a_service_is_that_of_who_provides_it_and_no_second_person() -> None:
    practice = {"@type": "MedicalBusiness", "name": "Anna Berg", "telephone": "+49 30 5550101"}
    service = {
        "@type": "Service",
        "name": "Family therapy",
        "provider": {"@type": "HealthBusiness", "name": "Anna Berg"},
        "offers": {"@type": "Offer", "price": "70.00", "priceCurrency": "EUR"},
    }
    page = {"@context": "https://schema.org", "@graph": [practice, service]}
    (record,) = read(json.dumps(page)).records
    assert record.fee is not None
    assert (record.name, record.fee.low, record.fee.currency) == ("Anna Berg", 70, "EUR")


def test_a_service_of_the_first_open_referral_is_at_the_location_that_it_names() -> None:
    tables: dict[str, bytes | str] = {
        "organizations.csv": "id,name,legal_status\n1,House of talk,\n",
        "locations.csv": "id,organization_id,name,transportation\n5,1,Annex,\n",
        "services.csv": "id,location_id,program_id,name,status,languages,description\n"
        '7,5,,Couples counseling,active,"English, Spanish",Talk\n',
        "addresses.csv": "id,location_id,address_1,city,state_province,postal_code,country\n"
        "3,5,12 Main St,Fresno,CA,93650,US\n",
        "mail_addresses.csv": "id,location_id,attention,address_1,city,postal_code\n"
        "4,5,Ann Lee,PO Box 1,Fresno,93650\n",
        "phones.csv": "id,location_id,number,number_type\n6,5,559 555-0101,voice\n",
    }
    (record,) = read_set(tables).records
    assert (record.name, record.organisation) == ("Couples counseling", "House of talk")
    assert (record.places[0].address, record.places[0].city) == ("12 Main St", "Fresno")
    assert record.phones == ("559 555-0101",)
    assert [each.text for each in record.languages] == ["English", "Spanish"]
