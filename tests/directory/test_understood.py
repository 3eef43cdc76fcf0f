"""How a table is understood: its header, whose rows they are, where they are, what cells mean."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from intimacy_cli.directory.fields.one_line_address import part_address
from intimacy_cli.directory.options import Options
from intimacy_cli.directory.record import Accepting, Therapist
from tests.conftest import Cli
from tests.harness.directories import read

pytestmark = pytest.mark.usefixtures("places_there")


def _table(tmp_path: Path, text: str) -> str:
    path = tmp_path / "list.csv"
    path.write_text(text, encoding="utf-8")
    return str(path)


def _found(cli: Cli, *typed: str) -> dict[str, Any]:
    data: dict[str, Any] = json.loads(cli("therapist", "find", *typed, "--json").out)["data"]
    return data


def _names(answer: dict[str, Any]) -> list[str]:
    return [hit["name"] for hit in answer["hits"]]


# Headers ------------------------------------------------------------------------------------


def test_a_row_of_people_is_never_the_header() -> None:
    text = (
        "Whom,Paper,Screen,Words\nAnna Berg,No,Online,x\nBert Klein,Type,Online,Especialidad\n"
        "Clara Lang,No,Phone,City\n"
    )
    assert read(text).says("has no column we know; say which is which with --map")
    told = read(text, options=Options(mapping=(("name", "Whom"),)))
    assert told.names == ["Anna Berg", "Bert Klein", "Clara Lang"]


def test_the_column_that_is_named_says_which_line_is_the_header(cli: Cli, tmp_path: Path) -> None:
    path = _table(tmp_path, "Anna Moe;Online;Type\nWhom;Where;What\nBo Ray;Leeds;x\n")
    answer = _found(cli, "-d", path, "--map", "name=Whom", "--map", "city=Where")
    assert [(h["name"], h["places"][0]["city"]) for h in answer["hits"]] == [("Bo Ray", "Leeds")]


def test_check_tells_the_lines_above_the_header(cli: Cli, tmp_path: Path) -> None:
    path = _table(
        tmp_path, "Otley Network\nAs of,March\nName,City,Phone\nAnn Ash,Leeds,0113 4960101\n"
    )
    said = cli("therapist", "check", path).out
    assert "is above the header (line 3) and not read: 'Otley Network'; 'As of,March'" in said
    assert "Name  name: Ann Ash" in said


def test_questions_of_a_form_are_read_as_headers() -> None:
    record = read(
        "Timestamp,What is your full name?,What do you do?,Do you see couples?,"
        "Do you work by video?,What do you charge per session (EUR)?,"
        "Do you have space for new clients?\n"
        "1,Anna Berg,Psychologist,Yes,No,90,No\n"
    ).records[0]
    assert (record.name, record.therapist, record.couples_first) == ("Anna Berg", "yes", True)
    assert (record.online, record.accepts_new) == (False, Accepting.NO)
    assert record.fee is not None
    assert (record.fee.low, record.fee.currency) == (90, "EUR")


def test_answers_that_do_not_fit_a_question_are_not_used() -> None:
    long = "We believe in the whole person and in taking the time that it takes to get there."
    record = read(f"Name,What are fees for you?,Phone\nAnna Berg,{long},030 5550101\n").records[0]
    assert record.fee is None


@pytest.mark.parametrize(
    ("header", "field"),
    [
        ("Therapeut*in", "name"), ("Nombre y Apellido", "name"), ("ФИО", "name"),
        ("Ονοματεπώνυμο", "name"), ("שם המטפל", "name"), ("اسم المعالج", "name"), ("नाम", "name"),
        ("姓名", "name"), ("氏名", "name"), ("이름", "name"), ("Adı Soyadı", "name"),
        ("Nama Psikolog", "name"), ("Họ và tên", "name"), ("Imię i nazwisko", "name"),
        ("Psicólogo/a", "name"), ("Contact No.", "phone"), ("Cep Telefonu", "phone"),
        ("Valor da sessão (R$)", "fee"), ("Hourly rate", "fee"), ("Telefonzeiten", "hours"),
        ("Telefonische Erreichbarkeit", "hours"), ("Takes couples", "couples"),
        ("Target groups", "clients"), ("Session Format", "online"), ("Modalidad", "online"),
        ("availability_status", "accepts"), ("Exclusions", "exclusions"), ("PLZ/Ort", "city"),
        ("Name / Nom", "name"), ("Obra social", "insurance"), ("Warteliste", "accepts"),
    ],
)  # fmt: skip
def test_headers_of_many_languages_are_known(header: str, field: str) -> None:
    from intimacy_cli.directory.fields.columns import guess

    assert guess([header]).of == {field: (0,)}


@pytest.mark.parametrize("header", ["Photo URL", "Phone (fax)", "Image", "Site ID", "Sr No"])
def test_other_headers_stay_unread(header: str) -> None:
    from intimacy_cli.directory.fields.columns import guess

    assert guess([header]).of == {}


# Whose rows ---------------------------------------------------------------------------------


@pytest.mark.parametrize("header", ["No", "ID", "Site ID", "Sr No"])
def test_a_number_that_comes_twice_makes_nobody_one(cli: Cli, tmp_path: Path, header: str) -> None:
    path = _table(
        tmp_path,
        f"{header},Name,Phone\n1,Anna Berg,030 5550101\n2,Bert Klein,030 5550102\n"
        "1,Clara Lang,040 5550103\n",
    )
    answer = _found(cli, "-d", path)
    assert [(h["name"], h["phones"]) for h in answer["hits"]] == [
        ("Anna Berg", ["030 5550101"]),
        ("Bert Klein", ["030 5550102"]),
        ("Clara Lang", ["040 5550103"]),
    ]


def test_an_id_of_its_own_stays_one() -> None:
    told = read("ID,Name\nx7,Anna Berg\nx8,Bert Klein\n")
    assert [each.source.identity for each in told.records] == ["x7", "x8"]


# Places -------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("address", "code", "city"),
    [
        ("Obere Bachgasse 21, 93047 Regensburg", "93047", "Regensburg"),
        ("Hügelstraße 41 · 64283 Darmstadt", "64283", "Darmstadt"),
        ("12 Main St, Concord, NC", "", "Concord"),
        ("Nashville, TN 37203 & Online", "37203", "Nashville"),
        ("14 High Street, Otley, West Yorkshire, LS21 1AA", "LS21 1AA", "Otley"),
        ("12 Dawson St, Dublin 2, D02 X285", "D02 X285", "Dublin"),
        ("100 King St W, Toronto, ON M5X 1A9", "M5X 1A9", "Toronto"),
        ("12 Smith St, Fitzroy VIC 3065", "3065", "Fitzroy"),
        ("Bahnhofstrasse 1, CH-8001 Zürich, Schweiz", "8001", "Zürich"),
        ("14 bis rue des Lilas, 75011 Paris", "75011", "Paris"),
        ("C/ Mayor 15, 2º B, 28013 Madrid", "28013", "Madrid"),
        ("Via Garibaldi 12, 20121 Milano (MI)", "20121", "Milano"),
        ("Kerkstraat 5, 1017 GC Amsterdam", "1017 GC", "Amsterdam"),
        ("Rue Haute 3, 1000 Bruxelles", "1000", "Bruxelles"),
        ("Nørregade 12, 1165 København K", "1165", "København K"),
        ("Storgatan 3, 111 22 Stockholm", "111 22", "Stockholm"),
        ("Mannerheimintie 5, 00100 Helsinki", "00100", "Helsinki"),
        ("ul. Długa 5/7, 00-238 Warszawa", "00-238", "Warszawa"),
        ("Rua Augusta 5, 1100-053 Lisboa", "1100-053", "Lisboa"),
        ("Rua Augusta, 123 - Centro, São Paulo - SP, 01310-100", "01310-100", "São Paulo"),
        ("4th Block, Koramangala, Bengaluru, Karnataka - 560034", "560034", "Bengaluru"),
        ("〒150-0001 東京都渋谷区神宮前1-2-3", "150-0001", "渋谷区"),
    ],
)
def test_an_address_in_one_cell_is_parted(address: str, code: str, city: str) -> None:
    place = read(f'Name,Address\nAnna Berg,"{address}"\n').records[0].places[0]
    assert (place.postcode, place.city) == (code, city)


@pytest.mark.parametrize(
    "address",
    ["12345 Main Street", "1010 Main Street, Springfield", "25000 Main St, Suite 5", "By phone",
     "2555 Park Road, 2000 Center Tower", "Jl. Tebet Raya No.129, RT.003/RW.6"],
)  # fmt: skip
def test_an_address_that_names_no_town_for_sure_stays_whole(address: str) -> None:
    assert part_address(address) is None


@given(st.text(max_size=300))
def test_any_text_can_be_looked_at_for_an_address(text: str) -> None:
    found = part_address(text)
    assert found is None or (found.city and not any(map(str.isdigit, found.city)))


def test_who_is_somewhere_else_is_not_near(cli: Cli, tmp_path: Path) -> None:
    path = _table(
        tmp_path,
        "Name;Adresse\nAnna Berg;Obere Bachgasse 21, 93047 Regensburg\n"
        "Bert Klein;Torstraße 5, 10119 Berlin\nClara Lang;Hinterhof\n",
    )
    answer = _found(cli, "-d", path, "--near", "Berlin", "--within", "10")
    assert (_names(answer), answer["total"], answer["unplaced"]) == (["Bert Klein"], 1, 1)
    said = cli("therapist", "find", "-d", path, "--near", "Berlin").out
    assert "about 401 km: far" in said
    assert "1 person couldn't be placed" in said
    assert "not said: where" not in said


def test_a_postcode_is_read_in_the_country_that_is_typed(cli: Cli, tmp_path: Path) -> None:
    path = _table(tmp_path, "Name,Zip\nAnna Berg,28277\nBert Klein,28025\n")
    near = ("-d", path, "--near", "Charlotte, NC", "--within", "25")
    assert _names(_found(cli, *near)) == ["Anna Berg"]
    assert _names(_found(cli, *near, "--country", "US")) == ["Anna Berg"]


def test_an_unclear_place_is_listed_with_where_the_people_are(cli: Cli, tmp_path: Path) -> None:
    path = _table(tmp_path, "Name,City\nAnna Berg,Potsdam\nBert Klein,Potsdam\n")
    said = cli("therapist", "find", "-d", path, "--near", "10115")
    assert said.code == 2
    assert '--near "10115, DE"' in said.err
    assert "The people in this directory are in Potsdam." in said.err


# Values -------------------------------------------------------------------------------------


@pytest.mark.parametrize("header", ["Status", "Availability Status", "Capacity"])
@pytest.mark.parametrize(
    "word", ["Not accepting new clients", "Waitlist for new clients", "not_taking", "Full"]
)
def test_who_takes_nobody_is_not_offered_to_who_asks(
    cli: Cli, tmp_path: Path, header: str, word: str
) -> None:
    path = _table(tmp_path, f"Name,{header}\nAnna Berg,Accepting clients\nBert Klein,{word}\n")
    assert _names(_found(cli, "-d", path, "--accepts-new")) == ["Anna Berg"]


def test_the_status_of_a_licence_says_nothing_of_clients() -> None:
    assert read("Name,Status\nAnna Berg,Active\n").records[0].accepts_new is None


@pytest.mark.parametrize(
    ("header", "cell", "low", "currency"),
    [
        ("Price (€)", "140", 140, "EUR"), ("Fees per session (INR)", "₹1,200", 1200, "INR"),
        ("料金（円）", "8,000", 8000, "JPY"), ("Seans Ücreti (TL)", "2.500", 2500, "TRY"),
        ("Fee", "$120 per 50 min", 120, "$"), ("Fee", "70-90 €", 70, "EUR"),
        ("Стоимость", "3500 руб.", 3500, "RUB"), ("Fee (AUD)", "$220", 220, "AUD"),
    ],
)  # fmt: skip
def test_a_fee_has_the_money_of_its_cell_or_header(
    header: str, cell: str, low: float, currency: str
) -> None:
    fee = read(f'Name,{header}\nAnna Berg,"{cell}"\n').records[0].fee
    assert fee is not None
    assert (fee.low, fee.currency) == (low, currency)


def test_dollars_count_for_dollars(cli: Cli, tmp_path: Path) -> None:
    path = _table(tmp_path, "Name,City,Fee\nAnna Berg,Boston,$140\nBert Klein,Boston,$90\n")
    assert _names(_found(cli, "-d", path, "--max-fee", "100USD")) == ["Bert Klein"]


def test_cells_in_another_column_go_where_they_belong() -> None:
    told = read(
        "name,website,phone,contact\nAnna Berg,0821-7871-822,,\n"
        'Bert Klein,www.b.example,"5 Oak Ave, Boise, ID 83702",\n'
        "Clara Lang,https://example.org/a.jpg,030 5550101,c@example.org / 0171 5550101\n"
    )
    anna, bert, clara = told.records
    assert (anna.phones, anna.web) == (("0821-7871-822",), ())
    assert (bert.phones, bert.places[0].city) == ((), "Boise")
    assert (clara.web, clara.emails) == ((), ("c@example.org",))
    assert clara.phones == ("030 5550101", "0171 5550101")


@pytest.mark.parametrize("cell", ["Mo 9:10-10:00", "Di 12-13", "Mo-Fr 9:00-12:00 Uhr"])
def test_hours_are_no_number(cell: str) -> None:
    record = read(f"Name;Telefon;Telefonzeiten\nAnna Berg;{cell};{cell}\n").records[0]
    assert (record.phones, record.hours) == ((), cell)


@pytest.mark.parametrize("header", ["Modality", "Session Format", "Modalidad", "Type"])
def test_how_they_meet_is_read_under_any_header(header: str) -> None:
    anna, bert = read(f"Name,{header}\nAnna Berg,Telehealth\nBert Klein,In-Person\n").records
    assert (anna.online, anna.modalities, anna.credentials) == (True, (), ())
    assert bert.online is (None if header == "Type" else False)
    assert (bert.modalities, bert.credentials) == ((), ())


@pytest.mark.parametrize(
    "cell", ["['Grief', 'Anxiety']", '["Grief", "Anxiety"]', "Grief | Anxiety", "Grief; Anxiety"]
)
def test_a_list_in_a_cell_is_parted(cell: str) -> None:
    quoted = cell.replace('"', '""')
    record = read(f'Name,Specialties\nAnna Berg,"{quoted}"\n').records[0]
    assert [term.text for term in record.specialties] == ["Grief", "Anxiety"]


# Couples ------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    "words",
    ["Paartherapie", "terapia de pareja", "thérapie de couple", "marriage and family therapy",
     "Pre-Marital Counseling", "Gottman Method", "EFT for couples", "terapia di coppia",
     "terapia de casal", "relatietherapie", "terapia par", "парная терапия", "טיפול זוגי",
     "カップルカウンセリング", "夫妻咨询", "부부상담", "çift terapisi", "konseling pernikahan"],
)  # fmt: skip
def test_couples_are_found_by_what_they_are_called(cli: Cli, tmp_path: Path, words: str) -> None:
    path = _table(tmp_path, f"Name,Specialties\nAnna Berg,Anxiety\nBert Klein,{words}\n")
    assert _names(_found(cli, "-d", path, "--couples", "--known-only")) == ["Bert Klein"]
    assert _names(_found(cli, "-d", path, "--all"))[0] == "Bert Klein"


def test_who_leaves_couples_out_takes_none() -> None:
    record = read(
        'Name,Specialties,Exclusions\nAnna Berg,Marriage counselling,"family, couples"\n'
    ).records[0]
    assert record.couples_first is False


# Is it a therapist? -------------------------------------------------------------------------


@pytest.mark.parametrize(
    "job",
    ["Dentist", "Zahnärztin", "Physiotherapist", "Massage therapist", "Beauty therapist",
     "School psychologist", "Industrial-organizational psychologist", "Career counsellor",
     "Schulpsychologin", "Psicóloga escolar", "Life coach", "Косметолог", "歯科医師", "Diyetisyen"],
)  # fmt: skip
def test_another_trade_is_no_therapist(cli: Cli, tmp_path: Path, job: str) -> None:
    path = _table(tmp_path, f"Name,Profession\nAnna Berg,{job}\nBert Klein,Psychotherapist\n")
    assert _names(_found(cli, "-d", path)) == ["Bert Klein"]
    assert set(_names(_found(cli, "-d", path, "--all"))) == {"Anna Berg", "Bert Klein"}


@pytest.mark.parametrize(
    "job",
    ["Psikolog", "Психотерапевт", "公認心理師", "מטפלת זוגית", "Ψυχολόγος", "मनोवैज्ञानिक",
     "معالج نفسي", "心理咨询师", "심리상담사", "Chuyên gia tâm lý", "psychoterapeutka", "Psykolog"],
)  # fmt: skip
def test_the_trade_is_known_in_its_script(job: str) -> None:
    assert read(f"Name,Profession\nAnna Berg,{job}\n").records[0].therapist is Therapist.YES


def test_an_address_book_offers_nobody_without_a_sign(cli: Cli, tmp_path: Path) -> None:
    path = _table(
        tmp_path,
        "First Name,Last Name,Company,Job Title,Birthday\nNina,Hart,,Paartherapeutin,\n"
        "Tante,Gerda,,,12/1/1950\nUwe,Kranz,Kranz,Timekeeper,\n",
    )
    assert _names(_found(cli, "-d", path)) == ["Nina Hart"]
    assert len(_names(_found(cli, "-d", path, "--all"))) == 3


def test_a_family_name_is_no_job() -> None:
    told = read("Name,City\nAnnie Baker,Leeds\nTom Cook,York\nDental Centre York,York\n")
    assert [each.therapist.value for each in told.records] == ["unknown", "unknown", "no"]


def test_a_list_with_other_words_beside_ours_is_read_as_any_table() -> None:
    record = read(
        "name,street,city,lat,lon,website,telehealth,accepts_new,couples_first\n"
        "Anna Berg,Weg 1,Jena,50.93,11.59,https://berg.example,yes,no,yes\n"
    ).records[0]
    assert (record.places[0].address, record.places[0].latitude) == ("Weg 1", 50.93)
    assert (record.web, record.online) == (("https://berg.example",), True)
    assert (record.accepts_new, record.couples_first) == (Accepting.NO, True)


def test_an_emergency_department_is_no_therapist() -> None:
    entry = {
        "resourceType": "HealthcareService",
        "id": "ae",
        "name": "Accident and Emergency department",
        "category": [{"text": "Hospitals (except Psychiatric Hospitals)"}],
    }
    record = read(json.dumps(entry)).records[0]
    assert record.therapist is Therapist.NO


@pytest.mark.parametrize("header", ["Address", "City", "Alamat", "Postcode"])
def test_a_link_in_the_column_of_a_place_is_no_place(cli: Cli, tmp_path: Path, header: str) -> None:
    rows = f"Name,{header},Phone\nAda Berg,https://www.google.com/maps/place/Ada/@1,030 5550101\n"
    rows += "Bo Holm,https://boholm.example/praxis,030 5550102\nCy Lund,,030 5550103\n"
    ada, bo, cy = _found(cli, "-d", _table(tmp_path, rows), "--all")["hits"]
    assert [each["places"] for each in (ada, bo, cy)] == [[], [], []]
    assert (ada["web"], bo["web"]) == ([], ["https://boholm.example/praxis"])
