"""What a directory says in words: a no is never a yes, and what is not known is never a no."""

from __future__ import annotations

import json

import pytest
from hypothesis import given
from hypothesis import strategies as st

from intimacy_cli.directory.fields.clean import npi, split_list
from intimacy_cli.directory.fields.fees import amount, fee, sliding_scale
from intimacy_cli.directory.fields.languages import is_language, language_code
from intimacy_cli.directory.formats.spreadsheet.row import accepting
from intimacy_cli.directory.record import Accepting, Fee
from intimacy_cli.directory.search.merge import entries_of
from intimacy_cli.directory.search.terms import accessible
from tests.harness.directories import read
from tests.harness.people import terms_of

# Access -------------------------------------------------------------------------------------

_GETS_IN = [
    "yes", "wheelchair=yes", "Wheelchair: yes", "wheelchair=limited", "Wheelchair accessible",
    "Step-free access", "step free", "ramp at the door", "lift", "Elevator", "Rollstuhlgerecht",
    "barrierefrei", "No steps", "no stairs", "Keine Stufen", "sans marches", "w/o steps",
    "accessible, no appointment needed", "3 steps, ramp available", "barrier-free",
    "Handicap accessible (no stairs)", "Wheelchair access is possible on all floors",
    "Not only accessible toilets; step-free entrance", "no problem with a wheelchair",
    "accessible without steps", "yes, from the back", "ja", "two steps from the station, lift",
]  # fmt: skip
_DOES_NOT_GET_IN = [
    "no", "Nicht barrierefrei", "leider nicht barrierefrei", "no step-free access",
    "no lift, stairs only", "nicht rollstuhlgerecht", "Inaccessible", "wheelchair inaccessible",
    "steps, no ramp", "not accessible", "wheelchair=no", "Wheelchair: no", "Rollstuhl (nein)",
    "non accessible", "non-accessible", "sans accessibilité", "pas accessible aux fauteuils",
    "no wheelchair or step-free access", "isn't wheelchair accessible", "no accesible",
    "wheelchair access is not possible", "Wheelchair access - not available",
    "unzugänglich", "kein rollstuhlgerechter Zugang", "not yet fully wheelchair accessible",
    "niet rolstoeltoegankelijk", "No, sorry", "nein",
]  # fmt: skip
_NOBODY_KNOWS = [
    "", "hearing loop", "No elevator", "no lift", "adacomp", "accessible by bus",
    "accessible parking", "no accessible parking", "ask about wheelchair access",
    "wheelchair access unknown", "Rollstuhl: bitte anfragen", "not inaccessible",
    "not all rooms are accessible", "teilweise barrierefrei", "two steps from the station",
    "yes, 2 steps", "not wheelchair accessible, but step-free at the back",
]  # fmt: skip


@pytest.mark.parametrize(
    ("said", "answer"),
    [
        *((each, True) for each in _GETS_IN),
        *((each, False) for each in _DOES_NOT_GET_IN),
        *((each, None) for each in _NOBODY_KNOWS),
    ],
)
def test_whether_somebody_in_a_wheelchair_gets_in_is_what_the_source_says(
    said: str, answer: bool | None
) -> None:
    assert accessible((said,)) is answer


def test_a_practice_that_says_it_is_not_step_free_is_not_called_accessible() -> None:
    table = "name,accessibility\nAna Moe,Nicht barrierefrei\nBo Ray,barrierefrei\n"
    told = [accessible(record.accessibility) for record in read(table).records]
    assert told == [False, True]


@given(
    st.sampled_from(["no", "not", "nicht", "kein", "non", "sans", "without", "pas", "geen"]),
    st.sampled_from(["accessible", "wheelchair access", "barrierefrei", "rollstuhlgerecht"]),
    st.sampled_from(["", "really ", "yet fully "]),
    st.sampled_from(["", ", hearing loop", "; ring first", " (sorry)"]),
)
def test_no_word_for_no_before_access_is_ever_a_yes(
    no: str, word: str, between: str, after: str
) -> None:
    assert accessible((f"{no} {between}{word}{after}",)) is False


# Sliding scale ------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("said", "answer"),
    [
        ("sliding scale", True),
        ("Sliding-scale spots", True),
        ("No insurance, sliding scale", True),
        ("Sozialtarif auf Anfrage", True),
        ("$150, no sliding scale", False),
        ("No sliding scale", False),
        ("kein Sozialtarif", False),
        ("pas de tarif social", False),
        ("sin tarifa social", False),
        ("Sliding scale: not at this time", False),
        ("sliding scale not available", False),
        ("sliding scale for students, no sliding scale otherwise", None),
        ("$150", None),
    ],
)
def test_a_sliding_scale_that_is_denied_is_none(said: str, answer: bool | None) -> None:
    assert sliding_scale(said) is answer


def test_a_fee_that_says_no_sliding_scale_is_not_offered_as_one() -> None:
    table = 'name,sliding scale,fee\nA,No sliding scale,\nB,,"$150, no sliding scale"\nC,,sliding\n'
    assert [record.sliding_scale for record in read(table).records] == [False, False, True]


# New clients --------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("said", "answer"),
    [
        ("yes", Accepting.YES),
        ("Open", Accepting.YES),
        ("Open, no waitlist", Accepting.YES),
        ("Yes - no waiting list", Accepting.YES),
        ("Full availability", Accepting.YES),
        ("Limited availability", Accepting.YES),
        ("Accepting individuals and families", Accepting.YES),
        ("Accepting new clients", Accepting.YES),
        ("no", Accepting.NO),
        ("Not accepting new clients", Accepting.NO),
        ("No longer accepting", Accepting.NO),
        ("Not currently", Accepting.NO),
        ("No availability", Accepting.NO),
        ("Closed", Accepting.NO),
        ("Full, no waitlist", Accepting.NO),
        ("Waitlist", Accepting.NO),
        ("Accepting for the waiting list", Accepting.NO),
        ("Warteliste", Accepting.NO),
        ("Liste d'attente", Accepting.NO),
        ("Existing clients only", Accepting.NO),
        ("family", Accepting.FAMILY),
        ("Family of current clients", Accepting.FAMILY),
        ("existing families only", Accepting.FAMILY),
        ("Open, waitlist for evenings", None),
        ("No waitlist", None),
        ("Families", None),
        ("n/a", None),
        ("", None),
        ("Call", None),
    ],
)
def test_whether_new_clients_are_taken_is_what_the_source_says(
    said: str, answer: Accepting | None
) -> None:
    assert accepting(said) is answer


# Online -------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("said", "answer"),
    [
        ("Video only, no in-person", True),
        ("Telehealth only; not in person", True),
        ("Yes, by Zoom", True),
        ("Online and in person", True),
        ("possible", True),
        ("In person only", False),
        ("only in-person", False),
        ("nur in Präsenz", False),
        ("No telehealth", False),
        ("online not available", False),
        ("Not currently", False),
        ("kein Online-Angebot", False),
        ("In person", False),
        ("no in-person", None),
        ("video for singles, no video for couples", None),
        ("n/a", None),
    ],
)
def test_whether_somebody_works_online_is_what_the_source_says(
    said: str, answer: bool | None
) -> None:
    assert read(f'name,online\nAna Moe,"{said}"\n').records[0].online is answer


# Lists --------------------------------------------------------------------------------------


@pytest.mark.parametrize("said", ["n/a", "N/A", "n/A ", "-", "unknown", "#N/A", ""])
def test_a_list_that_is_not_given_is_unknown(said: str) -> None:
    assert split_list(said) == ()


@pytest.mark.parametrize(
    ("said", "parts"),
    [
        ("Aetna / Cigna", ("Aetna", "Cigna")),
        ("Aetna/Cigna", ("Aetna", "Cigna")),
        ("Aetna / n/a", ("Aetna",)),
        ("n/a, Aetna", ("Aetna",)),
        ("Aetna; N/A; Cigna", ("Aetna", "Cigna")),
        ("Span/Aetna", ("Span", "Aetna")),
    ],
)
def test_a_list_leaves_out_what_is_not_given(said: str, parts: tuple[str, ...]) -> None:
    assert split_list(said) == parts


def test_an_insurance_that_is_not_given_drops_nobody() -> None:
    table = "name,insurance\nAna Moe,n/a\nBo Ray,Aetna\n"
    assert [record.insurance for record in read(table).records] == [(), ("Aetna",)]


# Languages ----------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("said", "code", "known"),
    [
        ("Chinese (Cantonese)", "yue", True),
        ("Cantonese Chinese", "yue", True),
        ("Chinese (Mandarin)", "zh", True),
        ("Mandarin Chinese", "zh", True),
        ("Chinese (Mandarin and Cantonese)", "zh", False),
        ("Chinese", "zh", False),
        ("Spanish (fluent)", "es", True),
        ("Swiss German", "de", True),
        ("Brazilian Portuguese", "pt", True),
        ("en-US", "en", True),
        ("es-AR", "es", True),
        ("fr-CA", "fr", True),
        ("American Sign Language", "ase", True),
        ("ASL (American Sign Language)", "ase", True),
        ("German Sign Language", "german sign language", False),
        ("Deutsche Gebärdensprache", "deutsche gebardensprache", False),
        ("English Spanish", "en", False),
        ("English, etc", "en", False),
        ("All", "all", False),
        ("etc", "etc", False),
        ("wo", "wo", True),
        ("Haitian Creole", "ht", True),
    ],
)
def test_a_language_is_the_one_that_is_named_and_known_only_if_it_is_one(
    said: str, code: str, known: bool
) -> None:
    assert (language_code(said), is_language(said)) == (code, known)


def test_somebody_who_speaks_cantonese_among_chinese_is_found_by_it() -> None:
    table = 'name,languages\nAna Moe,"Chinese (Cantonese)"\nBo Ray,German Sign Language\n'
    cantonese, signing = read(table).records
    assert "l:yue" in terms_of(cantonese)
    assert "l:de" not in terms_of(signing)


@pytest.mark.parametrize("said", ["All", "English, etc", "English and others"])
def test_a_list_of_languages_without_an_end_says_no_to_none(said: str) -> None:
    record = read(f'name,languages\nAna Moe,"{said}"\n').records[0]
    assert "k:l:" not in terms_of(record)


# The registry's number ----------------------------------------------------------------------


@pytest.mark.parametrize(
    ("said", "number"),
    [
        ("1234567893", "1234567893"),
        (1234567893, "1234567893"),
        (" 1234567893 ", "1234567893"),
        ("2234567893", "2234567893"),
        ("N/A", ""),
        ("pending", ""),
        ("0000000000", ""),
        ("9999999999", ""),
        ("123456789", ""),
        ("12345678931", ""),
        ("\u0661\u0662\u0663\u0664\u0665\u0666\u0667\u0668\u0669\u0660", ""),
        (None, ""),
        (True, ""),
    ],
)
def test_a_number_of_the_registry_is_ten_digits_or_none(said: object, number: str) -> None:
    assert npi(said) == number


@given(st.text() | st.integers() | st.floats() | st.none())
def test_whatever_stands_for_a_number_is_kept_only_if_it_can_be_one(said: object) -> None:
    assert npi(said) == "" or (len(npi(said)) == 10 and npi(said).isascii() and npi(said).isdigit())


def test_different_people_whose_number_is_not_given_stay_different() -> None:
    people = [
        {"@type": "Psychologist", "name": name, "usNPI": "N/A", "telephone": f"+1 212 555 010{at}"}
        for at, name in enumerate(("Ana Moe", "Bo Ray", "Cy Fox"))
    ]
    page = f'<script type="application/ld+json">{json.dumps(people)}</script>'
    assert len(list(entries_of(read(page, "npi.html").records))) == 3
    toml = "".join(f'[[therapist]]\nname = "{each}"\nnpi = "pending"\n' for each in ("A", "B"))
    assert len(list(entries_of(read(toml, "list.toml").records))) == 2


# Prices -------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("said", "low", "high"),
    [
        ("$120 - $150", 120, 150),
        ("$120-150", 120, 150),
        ("100 bis 150 EUR", 100, 150),
        ("CHF 120.- bis 150.-", 120, 150),
        ("$100 up to $150", 100, 150),
        ("80 EUR - 120 EUR", 80, 120),
        ("1.000 - 1.200 \u20ac", 1000, 1200),
        ("$120 per session", 120, 120),
        ("from $80", 80, 80),
        ("1,200", 1200, 1200),
        ("80.50", 80.5, 80.5),
        ("Free.", 0, 0),
        ("$120 - 2 people", None, None),
        ("$2 - 120 people", None, None),
        ("$20 - 50%", None, None),
        ("$100 - 120 sessions", None, None),
        ("$1 - 1.200 people", None, None),
        ("do 150 zł", None, None),
        ("$150 - 100", None, None),
        ("$60, 4 - 6 sessions", None, None),
        ("up to $150", None, None),
        ("bis 150 EUR", None, None),
        ("bis zu 150 EUR", None, None),
        ("jusqu'\u00e0 150 \u20ac", None, None),
        ("max. $150", None, None),
        ("< $150", None, None),
        ("under $100", None, None),
    ],
)
def test_a_price_has_a_lower_end_only_if_one_is_said(
    said: str, low: float | None, high: float | None
) -> None:
    told = fee(said)
    assert told is not None
    assert (told.low, told.high) == (low, high)


@given(st.integers(0, 999_999), st.sampled_from(["{:,}", "{:,}.00", "{}", "{}.00", "{:,}.5"]))
def test_a_comma_between_thousands_is_no_decimal_comma(whole: int, form: str) -> None:
    half = 0.5 if form.endswith(".5") else 0
    assert amount(form.format(whole)) == whole + half


@given(st.text() | st.integers() | st.floats() | st.none() | st.booleans())
def test_no_amount_is_below_nothing(said: object) -> None:
    assert (amount(said) or 0) >= 0
    told = fee(said)
    assert told is None or (told.low or 0) >= 0


def test_a_fee_of_twelve_hundred_is_twelve_hundred_in_every_format() -> None:
    table = read('name,fee,currency,therapist\nAna Moe,"1,200",USD,yes\n', "list.csv")
    toml = read('[[therapist]]\nname = "A"\nfee = "1,200"\ncurrency = "USD"\n', "list.toml")
    offer = {"@type": "Offer", "price": "1,200", "priceCurrency": "USD"}
    page = read(json.dumps({"@context": "https://schema.org", "@type": "Psychologist",
                            "name": "A", "makesOffer": offer}), "a.json")  # fmt: skip
    for told in (table, toml, page):
        assert told.records[0].fee == Fee(1200, 1200, "USD")


def test_of_an_upper_end_alone_the_lower_is_not_known() -> None:
    told = read('[[therapist]]\nname = "A"\nfee = { high = 150 }\ncurrency = "USD"\n', "l.toml")
    assert told.records[0].fee == Fee(words="up to 150 USD", currency="USD")


# Postcodes ----------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("row", "postcode"),
    [
        ("WA,Perth,6000,", "6000"),
        ("NE,Neuchatel,2000,", "2000"),
        ("VT,Viterbo,01100,", "01100"),
        ("CT,Hartford,6103,", "06103"),
        ("ME,Portland,4101,", "04101"),
        ("ma,Boston,2108,", "02108"),
        ("MA,Provincetown,2657.0,", "02657"),
        ("MA,Somewhere,6000,", "6000"),
        ("OR,Salem,97301,", "97301"),
        ("OR,Salem,973010001,", "97301-0001"),
        ("WA,Perth,6000,AU", "6000"),
        ("MA,Boston,2108,US", "02108"),
        (",Bern,3000,", "3000"),
    ],
)
def test_four_digits_get_a_zero_only_where_a_zip_code_can_have_lost_one(
    row: str, postcode: str
) -> None:
    told = read(f"name,state,city,postcode,country\nAna Moe,{row}\n")
    assert told.records[0].places[0].postcode == postcode
