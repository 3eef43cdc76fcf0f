"""Directory files as other sources write them: what a user sees of each, by made-up rows."""

import pytest

from reading import read

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
