"""The traps of the directory formats, each with a few made-up rows."""

import csv
import gzip
import io
import json
import zipfile
from typing import Any

import pytest

from intimacy_cli.directory.options import Options
from intimacy_cli.directory.record import Accepting, HelperKind, RecordPlace, Term, Therapist
from tests.harness.directories import SAMPLES, read, read_set

_NPPES = (SAMPLES / "nppes-330cols-organisations.csv").read_text("utf-8").splitlines()[0]
_COLUMNS = next(csv.reader([_NPPES]))


def _nppes(*rows: dict[str, str]) -> str:
    held = io.StringIO()
    writer = csv.DictWriter(held, _COLUMNS, restval="", quoting=csv.QUOTE_ALL)
    writer.writeheader()
    writer.writerows(rows)
    return held.getvalue()


_PERSON = {
    "NPI": "1234567893",
    "Entity Type Code": "1",
    "Provider First Name": "ANA",
    "Provider Last Name (Legal Name)": "MOE",
    "Healthcare Provider Taxonomy Code_1": "363LF0000X",
    "Healthcare Provider Taxonomy Code_2": "106H00000X",
}


# The US registry ---------------------------------------------------------------------------


def test_a_deactivated_entry_of_the_registry_is_left_out_and_counted() -> None:
    gone = {"NPI": "1234567894", "NPI Deactivation Date": "01/02/2020"}
    again = {**_PERSON, "NPI": "1234567895", "NPI Deactivation Date": "03/16/2006",
             "NPI Reactivation Date": "03/20/2006"}  # fmt: skip
    later = {**_PERSON, "NPI": "1234567896", "NPI Deactivation Date": "03/16/2016",
             "NPI Reactivation Date": "03/20/2006"}  # fmt: skip
    told = read(_nppes(_PERSON, gone, again, later))
    assert [record.npi for record in told.records] == ["1234567893", "1234567895"]
    assert told.says("2 deactivated")
    assert not told.bad


def test_a_therapist_by_the_second_code_is_a_therapist() -> None:
    assert read(_nppes(_PERSON)).records[0].therapist is Therapist.YES


def test_what_the_registry_does_not_disclose_is_unknown() -> None:
    hidden = {**_PERSON, "Provider Credential Text": "<UNAVAIL>", "Provider Name Suffix Text": "--"}
    record = read(_nppes(hidden)).records[0]
    assert record.credentials == ()
    assert record.name == "ANA MOE"


def test_a_school_counsellor_and_a_behaviour_analyst_are_no_therapists() -> None:
    for code in ("101YS0200X", "103K00000X", "103G00000X", "106S00000X"):
        row = {"NPI": "1234567893", "Entity Type Code": "1", "Provider Last Name (Legal Name)": "X",
               "Healthcare Provider Taxonomy Code_1": code}  # fmt: skip
        assert read(_nppes(row)).records[0].therapist is Therapist.NO


def test_second_places_of_the_registry_are_joined_by_their_number() -> None:
    head = ["NPI", "Provider Secondary Practice Location Address- Address Line 1",
            "Provider Secondary Practice Location Address - City Name",
            "Provider Secondary Practice Location Address - Postal Code"]  # fmt: skip
    second = (
        ",".join(f'"{each}"' for each in head) + '\n"1234567893","9 ELM ST","SALEM","019701234"\n'
    )
    told = read_set({"npidata_pfile.csv": _nppes(_PERSON), "pl_pfile.csv": second})
    assert told.records[0].places[-1].city == "SALEM"
    assert told.records[0].places[-1].postcode == "01970-1234"


def test_columns_are_read_by_name_and_not_by_position() -> None:
    rows = list(csv.reader(io.StringIO(_nppes(_PERSON))))
    turned = "\n".join(",".join(f'"{cell}"' for cell in reversed(row)) for row in rows)
    assert read(turned).names == ["ANA MOE"]


# Encodings and delimiters ------------------------------------------------------------------

_TABLE = "name;city;postcode;language\nJörg Müller;Köln;50667;Deutsch, Türkçe\nZoë Aß;Bonn;53111;\n"


@pytest.mark.parametrize(
    "encoding", ["utf-8", "utf-8-sig", "cp1252", "utf-16", "utf-16-le", "utf-16-be"]
)
@pytest.mark.parametrize("mark", [";", "\t", "|", ","])
def test_a_table_is_read_in_any_encoding_with_any_delimiter(encoding: str, mark: str) -> None:
    table = _TABLE.replace("Deutsch, Türkçe", "Deutsch / Turkce").replace(";", mark)
    told = read(table.encode(encoding))
    assert told.names == ["Jörg Müller", "Zoë Aß"]
    assert told.records[0].places[0].city == "Köln"
    assert told.records[0].languages == (Term("Deutsch"), Term("Turkce"))


def test_windows_letters_are_told_once() -> None:
    told = read(_TABLE.replace("Türkçe", "Türk").encode("cp1252"))
    assert sum("Windows-1252" in each.what for each in told.findings) == 1


def test_a_file_of_the_nhs_is_divided_by_a_sign_and_never_quoted() -> None:
    table = (
        'OrganisationName¬Postcode¬Phone\nThe "Talk" Centre¬M1 1AA¬0161 000 0000\nÉ¬M2 2BB¬0161\n'
    )
    told = read(table.encode("latin-1"))
    assert told.names == ['The "Talk" Centre', "É"]
    assert told.records[0].places[0].postcode == "M1 1AA"


def test_an_encoding_that_the_user_names_wins() -> None:
    told = read("name;city\nЮлия;Тюмень\n".encode("cp1251"), options=Options(encoding="cp1251"))
    assert told.names == ["Юлия"]


def test_lines_end_as_they_like() -> None:
    for end in ("\n", "\r\n", "\r"):
        assert read(end.join(["name,city", "A B,X", "C D,Y"])).names == ["A B", "C D"]


def test_a_line_for_excel_and_a_title_stand_above_the_header() -> None:
    assert read("sep=;\nname;city\nA B;X\nC D;Y\n").names == ["A B", "C D"]
    told = read("List of practices 2025\n\nname,city,zip\nA B,X,1\nC D,Y,2\nE F,Z,3\n")
    assert told.names == ["A B", "C D", "E F"]
    assert told.records[0].source.line == 4


def test_a_quoted_newline_keeps_the_lines_counted() -> None:
    told = read('name,address,city\n"A B","1 Road\nRear house",X\n"C D",2 Road,Y\n')
    assert [record.source.line for record in told.records] == [2, 4]
    assert told.records[0].places[0].address == "1 Road Rear house"


def test_only_a_line_feed_ends_a_row() -> None:
    told = read("name,description,city\nAna,one\u2028two\x0cthree\x85four,X\nBo,,Y\n")
    assert told.names == ["Ana", "Bo"]
    assert told.bad == []


def test_suffixes_are_not_believed() -> None:
    told = read("BEGIN:VCARD\nVERSION:3.0\nFN:Ana\nEND:VCARD\n", "list.csv")
    assert told.formats == {"vcard"}


# Spreadsheets ------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("header", "row"),
    [
        ("Nom;Prénom;Ville;Code postal;Téléphone;Langues;Tarif",
         "Martin;Léa;Lyon;69001;04 00 00 00 00;français, anglais;60 €"),
        ("Nachname;Vorname;Ort;PLZ;Telefon;Sprachen;Honorar",
         "Martin;Léa;Lyon;69001;04 00 00 00 00;français, anglais;60 €"),
        ("Apellidos;Nombre;Ciudad;Código postal;Teléfono;Idiomas;Precio",
         "Martin;Léa;Lyon;69001;04 00 00 00 00;français, anglais;60 €"),
        ("Cognome;Nome;Città;CAP;Telefono;Lingue;Tariffa",
         "Martin;Léa;Lyon;69001;04 00 00 00 00;français, anglais;60 €"),
        ("Apelido;Nome;Cidade;CEP;Telefone;Idiomas;Preço",
         "Martin;Léa;Lyon;69001;04 00 00 00 00;français, anglais;60 €"),
        ("Achternaam;Voornaam;Plaats;Postcode;Telefoon;Talen;Tarief",
         "Martin;Léa;Lyon;69001;04 00 00 00 00;français, anglais;60 €"),
        ("last_name;FirstName;City;ZIP Code;Phone Number;Languages Spoken;Session fee",
         "Martin;Léa;Lyon;69001;04 00 00 00 00;français, anglais;60 €"),
    ],
)  # fmt: skip
def test_columns_are_guessed_in_seven_languages(header: str, row: str) -> None:
    record = read(f"{header}\n{row}\n").records[0]
    assert record.name == "Léa Martin"
    assert (record.places[0].city, record.places[0].postcode) == ("Lyon", "69001")
    assert record.phones == ("04 00 00 00 00",)
    assert record.languages == (Term("français"), Term("anglais"))
    assert record.fee
    assert (record.fee.low, record.fee.currency) == (60.0, "EUR")


def test_what_was_guessed_is_said_and_a_wish_wins() -> None:
    table = "Wer,Wo genau,Telefon\nA B,Bonn,0228 123456\nC D,Kiel,0431 123456\n"
    told = read(table, options=Options(mapping=(("name", "Wer"), ("city", "Wo genau"))))
    assert told.names == ["A B", "C D"]
    assert told.records[0].places[0].city == "Bonn"
    assert told.says("name=Wer")


def test_yes_and_no_are_understood_and_silence_is_unknown() -> None:
    table = "name,online,sliding scale,accepting new clients\nA,ja,x,no\nB,-,n/a,\nC,TRUE,0,oui\n"
    first, second, third = read(table).records
    assert (first.online, first.sliding_scale, first.accepts_new) == (True, True, Accepting.NO)
    assert (second.online, second.sliding_scale, second.accepts_new) == (None, None, None)
    assert (third.online, third.sliding_scale, third.accepts_new) == (True, False, Accepting.YES)


def test_projected_coordinates_are_refused_and_degrees_are_not() -> None:
    told = read("name,x,y,lat,lon\nA,651000,6862000,,\nB,651000,6862000,48.85,2.35\n")
    assert told.records[0].places == ()
    assert told.records[1].places[0].latitude == 48.85
    assert told.says("aren't degrees")


def test_a_decimal_comma_is_a_decimal_point() -> None:
    place = read("name;lat;lon\nA;47,79;13,06\n").records[0].places[0]
    assert (place.latitude, place.longitude) == (47.79, 13.06)


def test_a_lost_zero_is_found_and_a_ruined_telephone_is_refused() -> None:
    told = read("name,state,zip,phone\nA,MA,2101,1.234E+09\nB,,2101,617 555 0100\n")
    assert told.records[0].places[0].postcode == "02101"
    assert told.records[1].places[0].postcode == "2101"
    assert (told.records[0].phones, told.records[1].phones) == ((), ("617 555 0100",))


def test_a_line_of_totals_is_no_practice() -> None:
    told = read("name,phone\nA B,0100 200\nTotal,1\n")
    assert told.names == ["A B"]
    assert told.says("totals")


def test_what_is_flagged_private_is_not_read() -> None:
    table = (
        "PublicName,Phone1Number,Phone1IsPrivate,PhysicalAddress1,PhysicalCity,"
        "PhysicalPostalCode,Latitude,Longitude,PhysicalAddressIsPrivate\n"
        "Shelter,555 0100,Yes,1 Secret St,Town,12345,40.1,-80.1,Yes\n"
        "Clinic,555 0101,No,2 Main St,Town,12345,40.2,-80.2,No\n"
    )
    shelter, clinic = read(table).records
    assert shelter.phones == ()
    assert "Secret" not in repr(shelter)
    assert shelter.places[0].latitude is None
    assert (shelter.places[0].city, shelter.places[0].postcode) == ("Town", "")
    assert clinic.phones == ("555 0101",)
    assert clinic.places[0].latitude == 40.2


_FLAGS = [
    ("Address Is Private", "Yes"),
    ("Address Is Private", "Private"),
    ("Address Is Private", "on request"),
    ("Street Address Is Private", "Yes"),
    ("street_address_confidential", "true"),
    ("LocationIsConfidential", "1"),
    ("ZIP is private", "x"),
    ("Latitude hidden", "yes"),
    ("Address Hidden", "yes"),
    ("Address not public", "yes"),
    ("Hide address", "yes"),
    ("Confidential location", "yes"),
    ("Is private address", "yes"),
]


@pytest.mark.parametrize(("flag", "said"), _FLAGS)
def test_a_private_address_takes_its_postcode_and_its_point_with_it(flag: str, said: str) -> None:
    table = f"Name,Street Address,{flag},City,ZIP,Latitude,Longitude\n"
    table += f"Safe House,5 Hidden Lane,{said},Portland,97205,45.51,-122.61\n"
    table += (
        "Clinic,2 Main St,no,Salem,97301,44.94,-123.03\nOther,3 Main St,,Salem,97301,44.9,-123\n"
    )
    hidden, shown, silent = read(table).records
    assert hidden.places == (RecordPlace(city="Portland"),)
    assert [each.places[0].postcode for each in (shown, silent)] == ["97301", "97301"]
    assert (shown.places[0].address, shown.places[0].latitude) == ("2 Main St", 44.94)


@pytest.mark.parametrize("said", ["yes", True, 1, "Private"])
def test_a_map_does_not_give_away_the_point_of_a_private_address(said: object) -> None:
    private, public = (
        {
            "type": "Feature", "geometry": {"type": "Point", "coordinates": [-122.6, 45.5]},
            "properties": {"name": "Safe House Counseling", "address": "5 Hidden Lane",
                           "city": "Portland", "address_is_private": flag},
        }
        for flag in (said, False)
    )  # fmt: skip
    told = read(json.dumps({"type": "FeatureCollection", "features": [private, public]}))
    assert told.records[0].places == (RecordPlace(city="Portland"),)
    assert (told.records[1].places[0].address, told.records[1].places[0].latitude) == (
        "5 Hidden Lane",
        45.5,
    )


def test_a_flag_hides_what_it_means_when_its_column_is_called_otherwise() -> None:
    table = "name,phone,email,telephone is private\nAna Moe,555 0100,a@b.example,Yes\n"
    record = read(table).records[0]
    assert (record.phones, record.emails) == ((), ("a@b.example",))


def test_a_column_of_private_numbers_hides_no_public_one() -> None:
    record = read("name,phone,private phone\nAna Moe,555 0100,555 0199\n").records[0]
    assert record.phones == ("555 0100",)


def test_invisible_signs_and_hard_spaces_are_taken_away() -> None:
    told = read("\ufeffname,city\n\u200bAna\u00a0Moe\u202e,Town\n")
    assert told.names == ["Ana Moe"]


def test_empty_and_doubled_headers_do_no_harm() -> None:
    told = read("name,,phone,phone,\nA B,x,0100 200,0100 300,\n")
    assert told.records[0].phones == ("0100 200", "0100 300")


def test_a_price_is_an_amount_only_if_it_says_one() -> None:
    cells = ["€90", "80-120 EUR", "on request", "free", "$25 first, then 3 sessions 100", "120"]
    table = "name,fee\n" + "\n".join(f'N{i},"{cell}"' for i, cell in enumerate(cells))
    fees = [record.fee for record in read(table).records]
    assert [(fee.low, fee.high) if fee else None for fee in fees] == [
        (90.0, 90.0), (80.0, 120.0), (None, None), (0.0, 0.0), (None, None), (120.0, 120.0),
    ]  # fmt: skip
    assert [fee.currency if fee else "" for fee in fees][:2] == ["EUR", "EUR"]


def test_other_counselling_is_no_therapy() -> None:
    table = (
        "name,description\nA,Legal counseling\nB,Couples counselling\nC,Debt counselling\n"
        "D,Physiotherapist\nE,Praxis für Paartherapie\n"
    )
    said = [record.therapist.value for record in read(table).records]
    assert said == ["unknown", "yes", "unknown", "unknown", "yes"]


def test_rows_of_another_length_are_named_and_the_others_are_used() -> None:
    told = read("name,city,zip\nA B,X,1\nC D\nE F,Y,2,too,many\nG H,Z,3\n")
    assert told.names == ["A B", "G H"]
    assert [each.line for each in told.bad] == [3]


# FHIR --------------------------------------------------------------------------------------


def _role(**more: object) -> dict[str, object]:
    return {"resourceType": "PractitionerRole", "id": "r1", **more}


def test_a_reference_that_leads_nowhere_keeps_the_words_it_has() -> None:
    role = _role(
        practitioner={"reference": "Practitioner/none", "display": "Ana Moe"},
        organization={
            "reference": "https://x.org/fhir/Organization/o/_history/2",
            "display": "Org",
        },
        location=[{"display": "Main house"}, None],
        specialty=[{"text": "Psychotherapist"}],
    )
    told = read(json.dumps(role))
    record = told.records[0]
    assert (record.name, record.organisation, record.therapist) == ("Ana Moe", "Org", Therapist.YES)
    assert record.places[0].name == "Main house"
    assert told.says("aren't in the file")


def test_references_are_followed_through_bundles_addresses_and_containment() -> None:
    person = {"resourceType": "Practitioner", "id": "p", "name": [
        {"use": "old", "text": "Old Name"},
        {"use": "official", "family": "Moe", "given": ["Ana"]}]}  # fmt: skip
    house = {"resourceType": "Location", "id": "l", "name": "House", "address": {"city": "Town"}}
    role = _role(practitioner={"reference": "urn:uuid:1"}, location=[{"reference": "#l"}],
                 contained=[house])  # fmt: skip
    bundle = {"resourceType": "Bundle", "type": "collection", "entry": [
        {"fullUrl": "urn:uuid:1", "resource": person}, {"resource": role}]}  # fmt: skip
    record = read(json.dumps({"count": 1, "results": [bundle]})).records[0]
    assert record.name == "Ana Moe"
    assert record.places[0].city == "Town"


def test_several_roles_of_one_person_are_one_person_with_several_places() -> None:
    lines = [
        {"resourceType": "Practitioner", "id": "p", "name": [{"text": "Ana"}]},
        {"resourceType": "Location", "id": "a", "address": {"city": "A"}},
        {"resourceType": "Location", "id": "b", "address": {"city": "B"}},
        {"resourceType": "Location", "id": "c", "status": "suspended", "address": {"city": "C"}},
        {**_role(practitioner={"reference": "Practitioner/p"},
                 location=[{"reference": "Location/a"}, {"reference": "Location/c"}])},
        {**_role(practitioner={"reference": "Practitioner/p"},
                 location=[{"reference": "Location/b"}]), "id": "r2"},
        {**_role(practitioner={"reference": "Practitioner/p"}), "id": "r3", "active": False},
    ]  # fmt: skip
    told = read("\n".join(json.dumps(line) for line in lines))
    assert [[place.city for place in record.places] for record in told.records] == [["A", "B"]]


def test_what_has_ended_is_left_out_when_the_day_is_known() -> None:
    role = _role(practitioner={"display": "Ana"}, period={"end": "2020-01-01"})
    assert read(json.dumps(role), options=Options(today="2026-11-23")).records == []
    assert read(json.dumps(role)).names == ["Ana"]


@pytest.mark.parametrize(
    ("end", "there"),
    [
        ("2026", True),
        ("2025", False),
        ("2026-11", True),
        ("2026-10", False),
        ("2026-11-23", True),
        ("2026-11-22", False),
        ("2026-11-22T10:00:00Z", False),
        ("2026-11-23T10:00:00Z", True),
    ],
)
def test_who_is_there_until_a_year_or_a_month_is_there_to_the_end_of_it(
    end: str, there: bool
) -> None:
    held_against: list[str] = []
    role = _role(practitioner={"display": "Ana"}, period={"end": end})
    options = Options(today="2026-11-23", noted=held_against.append)
    assert read(json.dumps(role), options=options).names == (["Ana"] if there else [])
    # What was read is kept until the day on which it would be read otherwise.
    assert {day >= "2026-11-23" for day in held_against} == {there}


def test_a_german_psychotherapist_is_known_by_the_code_of_the_profession() -> None:
    person = {"resourceType": "Practitioner", "id": "p", "name": [{"text": "Ana"}],
              "qualification": [{"code": {"coding": [{"code": "1.2.276.0.76.4.45", "system":
              "https://gematik.de/fhir/directory/CodeSystem/PractitionerProfessionOID"}]}}],
              }  # fmt: skip
    assert read(json.dumps(person)).records[0].therapist is Therapist.YES


def test_payers_and_networks_are_no_practices() -> None:
    payer = {"resourceType": "Organization", "id": "o", "name": "Payer",
             "type": [{"coding": [{"code": "ntwk"}]}]}  # fmt: skip
    clinic = {"resourceType": "Organization", "id": "c", "name": "Clinic"}
    told = read_set({"a": json.dumps(payer), "b": json.dumps(clinic)})
    assert told.names == ["Clinic"]


# OpenStreetMap and GeoJSON -----------------------------------------------------------------


def _feature(geometry: object, **properties: object) -> dict[str, object]:
    return {"type": "Feature", "properties": properties, "geometry": geometry}


def test_longitude_comes_first_and_a_missing_geometry_is_no_error() -> None:
    features = [
        _feature({"type": "Point", "coordinates": [13.06, 47.79]}, name="A"),
        _feature(None, name="B"),
        _feature({"type": "MultiPolygon",
                  "coordinates": [[[[0, 10], [2, 10], [2, 12], [0, 12], [0, 10]]]]}, name="C"),
    ]  # fmt: skip
    told = read(json.dumps({"type": "FeatureCollection", "features": features}))
    first, second, third = told.records
    assert (first.places[0].latitude, first.places[0].longitude) == (47.79, 13.06)
    assert second.places == ()
    assert (third.places[0].latitude, third.places[0].longitude) == (11.0, 1.0)


def test_a_map_with_a_feature_a_line_is_one_document() -> None:
    feature = json.dumps(_feature({"type": "Point", "coordinates": [1.5, 2.5]}, name="A B"))
    text = f'{{ "type": "FeatureCollection",\n"features": [\n{feature}\n]\n}}\n'
    assert read(text).names == ["A B"]
    assert read(f"{feature}\n{feature}\n").names == ["A B", "A B"]


@pytest.mark.parametrize("name", ["EPSG:3857", "urn:ogc:def:crs:EPSG::25832"])
def test_projected_maps_are_refused_in_words(name: str) -> None:
    crs = {"type": "name", "properties": {"name": name}}
    feature = _feature({"type": "Point", "coordinates": [1e6, 6e6]}, name="A")
    told = read(json.dumps({"type": "FeatureCollection", "crs": crs, "features": [feature]}))
    assert told.records == []
    assert told.says("WGS 84")


def test_tags_of_the_map_say_who_is_a_therapist() -> None:
    tags = [
        ({"healthcare": "psychotherapist"}, "yes"),
        ({"healthcare": "counselling", "healthcare:counselling": "nutrition"}, "no"),
        ({"healthcare": "counselling"}, "yes"),
        ({"healthcare": "doctor", "healthcare:speciality": "general;Psychiatry"}, "yes"),
        ({"amenity": "doctors"}, "unknown"),
        ({"amenity": "pharmacy"}, "no"),
        ({"amenity": "social_facility", "social_facility:for": "mental_health"}, "yes"),
    ]
    elements = [{"type": "node", "id": i, "lat": 1.5, "lon": 2.5, "tags": {**each, "name": "N"}}
                for i, (each, _) in enumerate(tags)]  # fmt: skip
    told = read(json.dumps({"elements": elements}))
    assert [record.therapist.value for record in told.records] == [said for _, said in tags]


def test_a_way_is_where_its_nodes_are_and_bare_nodes_are_no_records() -> None:
    elements = [
        {"type": "node", "id": 1, "lat": 10, "lon": 20},
        {"type": "node", "id": 2, "lat": 12, "lon": 22},
        {"type": "way", "id": 3, "nodes": [1, 2, 99], "tags": {"healthcare": "psychologist"}},
        {"type": "way", "id": 4, "center": {"lat": 5, "lon": 6}, "tags": {"amenity": "clinic",
              "name": "Clinic"}},
        {"type": "node", "id": 5, "lat": 1, "lon": 1,
         "tags": {"disused:amenity": "doctors", "healthcare": "doctor"}},
    ]  # fmt: skip
    told = read(json.dumps({"osm3s": {}, "elements": elements}))
    assert [record.source.identity for record in told.records] == ["way/3", "way/4"]
    assert told.records[0].places[0].latitude == 11
    assert told.says("doesn't exist any more")


# vCard -------------------------------------------------------------------------------------


def test_an_old_card_in_quoted_printable_is_read() -> None:
    card = (
        "begin:vcard\r\nversion:2.1\r\n"
        "N;CHARSET=ISO-8859-1;ENCODING=QUOTED-PRINTABLE:M=FCller;J=F6rg\r\n"
        "item1.TEL;WORK;VOICE:0221 1\r\n 23456\r\nTEL;FAX:0221 99\r\n"
        "ADR;WORK;ENCODING=QUOTED-PRINTABLE;CHARSET=UTF-8:;;Gro=C3=9Fe Stra=\r\n"
        "=C3=9Fe 1;K=C3=B6ln;;50667;Germany\r\n"
        "TITLE:Psychotherapeut\r\nend:vcard\r\n"
    )
    record = read(card).records[0]
    assert record.name == "Jörg Müller"
    assert record.phones == ("0221 123456",)
    assert (record.places[0].address, record.places[0].city) == ("Große Straße 1", "Köln")
    assert record.therapist is Therapist.YES


def test_a_card_in_sixteen_bits_with_escapes_and_an_organisation() -> None:
    card = (
        "BEGIN:VCARD\nVERSION:4.0\nKIND:org\nFN:House\\, the\nORG:House\\, the\n"
        "NOTE:one\\ntwo\\; three\nGEO:geo:47.8,13.04;u=10\nREV:20240102T000000Z\n"
        'TEL;VALUE=uri;TYPE="work,voice":tel:+43-662-1;ext=5\nEND:VCARD\n'
    )
    record = read(card.encode("utf-16")).records[0]
    assert (record.name, record.kind) == ("House, the", HelperKind.PRACTICE)
    assert record.note == "one\ntwo; three"
    assert record.private
    assert record.phones == ("+43-662-1 ext 5",)
    assert record.places[0].latitude == 47.8
    assert record.verified_on == "2024-01-02"


def test_a_card_without_its_end_is_used_and_named() -> None:
    told = read("BEGIN:VCARD\nFN:A\nBEGIN:VCARD\nFN:B\nEND:VCARD\n")
    assert told.names == ["A", "B"]
    assert [each.line for each in told.bad] == [1]


# schema.org --------------------------------------------------------------------------------


def _page(*scripts: str) -> str:
    body = "\n".join(f'<script type="application/ld+json">{each}</script>' for each in scripts)
    return f"<!doctype html><html><body>{body}</body></html>"


def test_a_broken_script_is_named_and_the_others_are_used() -> None:
    good = '{"@context":"https://schema.org","@type":"Psychologist","name":"Ana"}'
    told = read(_page('{"@type": = }', good))
    assert told.names == ["Ana"]
    assert told.records[0].therapist is Therapist.YES
    assert len(told.bad) == 1


@pytest.mark.parametrize(
    "script",
    [
        '{"@type":["MedicalBusiness","Psychologist"],"name":"Ana",}',
        '//<![CDATA[\n{"@type":"Psychologist","name":"Ana"}\n//]]>',
        '<!-- {"@type":"Psychologist","name":"Ana"} -->',
        "{&quot;@type&quot;:&quot;Psychologist&quot;,&quot;name&quot;:&quot;Ana&quot;}",
        '{"@graph":[{"@type":"WebSite"},{"@type":"http://schema.org/Psychologist","name":"Ana"}]}',
        '{"@type":"Psychologist","name":"Ana","description":"one\ntwo"};',
    ],
)
def test_what_pages_do_to_their_data_is_undone(script: str) -> None:
    assert read(_page(script)).names == ["Ana"]


def test_holes_of_a_template_are_no_values() -> None:
    script = {"@type": "Psychologist", "name": "Ana", "telephone": "+1-XXX-XXX",
              "email": "[PREENCHER]", "priceRange": "$$", "url": "https://ana.example",
              "address": {"streetAddress": "[PREENCHER]", "addressLocality": "Town"}}  # fmt: skip
    record = read(_page(json.dumps(script))).records[0]
    assert (record.phones, record.emails) == ((), ())
    assert record.places[0].address == ""
    assert record.fee
    assert (record.fee.low, record.fee.words) == (None, "$$")


def test_a_person_points_at_a_practice_by_its_name_in_the_page() -> None:
    graph = [
        {"@type": "Person", "@id": "#ana", "name": "Ana", "jobTitle": "Psychotherapist",
         "worksFor": {"@id": "#p"}, "knowsLanguage": ["de", {"name": "Hindi"}]},
        {"@type": "MedicalBusiness", "@id": "#p", "name": "Praxis",
         "address": {"addressLocality": "Bonn"}, "geo": {"latitude": "50.7", "longitude": "7.1"}},
    ]  # fmt: skip
    ana, practice = read(
        _page(json.dumps({"@context": "https://schema.org", "@graph": graph}))
    ).records
    assert (ana.organisation, ana.places[0].city) == ("Praxis", "Bonn")
    assert ana.languages == (Term("de", "de"), Term("Hindi"))
    assert practice.places[0].latitude == 50.7


# HSDS --------------------------------------------------------------------------------------


def test_tables_inherit_from_the_nearest() -> None:
    told = read_set({
        "organizations.csv": "id,name,email,url\no,Org,org@x.org,\n",
        "services.csv": "id,organization_id,name,status,fees\ns,o,Family therapy,active,sliding\n"
                        "t,o,By phone,active,free\nu,o,Old,defunct,\n",
        "locations.csv": "id,name,latitude,longitude\nl,House,40.5,-73.5\nm,Hall,,\n",
        "services_at_location.csv": "id,service_id,location_id\nsl,s,l\nsm,s,m\n",
        "phones.csv": "id,service_id,location_id,service_at_location_id,number\n"
                      "1,s,,,555 0001\n2,,l,,555 0002\n3,,,sm,555 0003\n",
        "languages.csv": 'id,service_id,location_id,language\n1,s,,"English, Spanish"\n',
        "datapackage.json": "../../datapackage.json",
    })  # fmt: skip
    phones = {(r.name, r.places[0].name if r.places else ""): r.phones for r in told.records}
    assert phones == {
        ("Family therapy", "House"): ("555 0002",),
        ("Family therapy", "Hall"): ("555 0003",),
        ("By phone", ""): (),
    }
    first = told.records[0]
    assert first.languages == (Term("English"), Term("Spanish"))
    assert first.sliding_scale is True
    assert first.emails == ("org@x.org",)
    assert told.records[2].fee
    assert told.records[2].fee.low == 0
    assert told.says("1 service is not active")


def test_a_set_of_tables_may_come_as_a_zip() -> None:
    held = io.BytesIO()
    with zipfile.ZipFile(held, "w") as archive:
        for path in sorted((SAMPLES / "hsds2-datapackage").iterdir()):
            archive.writestr(f"all/{path.name}", path.read_bytes())
    assert len(read(held.getvalue()).records) == 10


# Archives and everything else --------------------------------------------------------------


def test_archives_are_looked_into_whatever_they_are_called() -> None:
    table = _nppes(_PERSON).encode()
    held = io.BytesIO()
    with zipfile.ZipFile(held, "w", zipfile.ZIP_DEFLATED) as archive:
        archive.writestr("readme.pdf", b"%PDF-1.4 \x00\x01")
        archive.writestr("npidata_pfile.csv.gz", gzip.compress(table))
    told = read(held.getvalue(), "download")
    assert told.names == ["ANA MOE"]
    assert told.records[0].source.file == "download/npidata_pfile.csv"


def test_a_workbook_without_sheets_says_so() -> None:
    held = io.BytesIO()
    with zipfile.ZipFile(held, "w") as archive:
        archive.writestr("xl/workbook.xml", "<workbook/>")
    assert read(held.getvalue(), "list.xlsx").says("has nothing in the sheets")


@pytest.mark.parametrize(
    "data", [b"", b"   \n", b"hello there\n", b"\x00\x01\x02\x03" * 100, b"{}"]
)
def test_what_is_no_directory_is_said_to_be_none(data: bytes) -> None:
    told = read(data)
    assert told.records == []
    assert len(told.bad) == 1


def test_the_registrys_answer_of_today_is_read_like_that_of_2019() -> None:
    result = {"number": "1234567893", "enumeration_type": "NPI-1",
              "basic": {"first_name": "ANA", "last_name": "MOE", "status": "A",
                        "certification_date": "2024-05-06", "name_prefix": "--"},
              "addresses": [{"address_purpose": "MAILING", "city": "HOME"},
                            {"address_purpose": "LOCATION", "city": "TOWN", "country_code": "US",
                             "postal_code": "012345678"}],
              "taxonomies": [{"code": "106H00000X", "desc": "MFT", "primary": True}]}  # fmt: skip
    record = read(json.dumps({"result_count": 1, "results": [result]})).records[0]
    assert record.source.format == "npi-api"
    assert [place.city for place in record.places] == ["TOWN"]
    assert record.places[0].postcode == "01234-5678"
    assert (record.verified_on, record.verified_by) == ("2024-05-06", "certified")
    assert record.couples_first is True


@pytest.mark.parametrize(
    ("specialty", "phone", "records"),
    [
        ("Accident and Emergency service", "025553333", 1),
        ("Accident and Emergency service", "025554444", 2),
        ("Couples counselling", "025553333", 2),
    ],
)
def test_a_ward_with_the_telephone_of_who_works_there_is_nobody_else(
    specialty: str, phone: str, records: int
) -> None:
    def coded(text: str) -> list[dict[str, Any]]:
        return [{"coding": [{"display": text}], "text": text}]

    resources: list[dict[str, Any]] = [
        {"resourceType": "Practitioner", "id": "p", "name": [{"text": "Helen Mayo"}]},
        {"resourceType": "PractitionerRole", "id": "r", "specialty": coded("Cardiologist"),
         "practitioner": {"reference": "Practitioner/p"},
         "telecom": [{"system": "phone", "value": "025553333"}]},
        {"resourceType": "HealthcareService", "id": "s", "name": f"Downunder {specialty}",
         "specialty": coded(specialty), "telecom": [{"system": "phone", "value": phone}]},
    ]  # fmt: skip
    bundle = {"resourceType": "Bundle", "entry": [{"resource": each} for each in resources]}
    told = read(json.dumps(bundle))
    assert len(told.records) == records
    assert told.says("it isn't listed by itself") is (records == 1)
