"""The pack against the table of what was read: no number that is not in it, and its rules kept.

tests/data/helplines.tsv holds, a line each, what was found, where, and how sure it is: grade A is a
page of the service, a government, the police or a health service; B is news that quote them.
"""

from __future__ import annotations

import csv
import re
from datetime import date
from pathlib import Path

import pytest

from intimacy_cli.features.safety.helplines import Helpline, Use, Whom
from intimacy_cli.features.safety.sources import read_helplines

TABLE = Path(__file__).parents[2] / "data" / "helplines.tsv"
TEXT = TABLE.read_text(encoding="utf-8").splitlines()
ROWS = list(csv.DictReader(TEXT, delimiter="\t", quoting=csv.QUOTE_NONE))
KNOWN = read_helplines(date(2026, 12, 1))
LINES = KNOWN.lines
EVERYWHERE = "ZZ"

# What could not be read a second time, so that it is not in the pack: country, and what is dialled.
LEAST_SURE = (
    ("DK", "70 20 12 01"), ("CH", "044 455 21 42"), ("CH", "061 205 09 10"),
    ("SE", "020-80 80 80"), ("SE", "020-55 00 00"), ("SE", "020-57 70 70"),
    ("ZA", "0800 456 789"), ("ZA", "0800 567 567"), ("ZA", "31393"), ("ZA", "087 163 2030"),
    ("NG", "0703 0000 203"), ("NG", "0800 078 7746"), ("NG", "0903 440 0009"),
    ("GH", "191"), ("GH", "18555"), ("GH", "0800 000 900"), ("PK", "0311-7786264"),
    ("KE", "1199"), ("AR", "11-2771-6463"), ("AR", "221 602 4003"), ("FR", "08 019 019 11"),
)  # fmt: skip


def dialled(text: str) -> set[str]:
    """Every run of digits, blanks and dashes closed: what somebody would dial."""
    return set(re.findall(r"\d+", re.sub(r"(?<=\d)[ -](?=\d)|[()]", "", text)))


def rows_of(each: Helpline) -> list[dict[str, str]]:
    return [row for row in ROWS if row["country"] == (each.country or EVERYWHERE)]


def by_id(each: Helpline) -> str:
    return f"{each.country}-{each.use.value}-{each.name}"


@pytest.mark.parametrize("each", LINES, ids=by_id)
def test_every_number_was_read_for_that_country(each: Helpline) -> None:
    read = " , ".join(f"{row['name']} , {row['reach']} , {row['note']}" for row in rows_of(each))
    # As one dials it, with and without the 1 of North America.
    found = {number.removeprefix("1") for number in dialled(" , ".join(each.reach))}
    assert found - {number.removeprefix("1") for number in dialled(read)} <= dialled(times(each))


def times(each: Helpline) -> str:
    """Hours that stand beside a way to reach a line."""
    return " , ".join(
        re.findall(r"[A-Z][a-z]{2}-[A-Z][a-z]{2} [\d-]+|, [\d-]+$", " ".join(each.reach))
    )


@pytest.mark.parametrize("each", LINES, ids=by_id)
def test_what_is_marked_as_from_the_news_is_what_was_read_there_alone(each: Helpline) -> None:
    same = [
        row["grade"] for row in rows_of(each) if row["for"] == each.use.value and _is_of(each, row)
    ]
    assert same, "it is not in the table for that"
    assert each.news == ("A" not in same)


def _is_of(each: Helpline, row: dict[str, str]) -> bool:
    """Whether a row is about a line: by what is dialled, or by the address where nothing is."""
    if not each.reach[0].startswith(("call", "text", "dial")):
        return each.reach[0].split()[-1] in row["reach"].split()
    numbers = {number.removeprefix("1") for number in dialled(each.reach[0])}
    return bool(numbers & {number.removeprefix("1") for number in dialled(row["reach"])})


@pytest.mark.parametrize("each", [e for e in LINES if e.news], ids=by_id)
def test_news_are_used_only_where_nothing_better_was_found(each: Helpline) -> None:
    better = [
        other
        for other in LINES
        if not other.news
        and (other.country, other.use, other.whom) == (each.country, each.use, each.whom)
        and (not other.region or set(each.region) <= set(other.region))
        # How to call unheard, and a line that answers at night, are needs of their own.
        and (each.hours != "24/7" or other.hours.startswith("24/7"))
        and not (each.silent and not other.silent)
    ]
    assert better == []


def test_all_that_is_sure_is_there() -> None:
    left_out = [row for row in ROWS if row["grade"] == "A" and not _shipped(row)]
    assert [(row["country"], row["name"]) for row in left_out] == [
        ("SE", "Stödlinjen för män"),
        ("SE", "Stödlinjen för transpersoner"),
        ("SE", "Rätt att välja (honour-based violence)"),
    ]


def _shipped(row: dict[str, str]) -> bool:
    wanted = {number.removeprefix("1") for number in dialled(row["reach"].split("|")[0])}
    lines = [
        e for e in LINES if (e.country or EVERYWHERE, e.use.value) == (row["country"], row["for"])
    ]
    found = {number.removeprefix("1") for e in lines for number in dialled(" , ".join(e.reach))}
    return wanted <= found if wanted else any(row["name"].split(" (")[0] in e.name for e in lines)


@pytest.mark.parametrize(("country", "number"), LEAST_SURE)
def test_what_is_least_sure_is_left_out(country: str, number: str) -> None:
    words = [" , ".join((*e.reach, e.note, *e.silent)) for e in LINES if e.country == country]
    assert dialled(number).isdisjoint(dialled(" , ".join(words)))


def test_each_line_has_an_address_and_a_day_and_each_region_a_name_that_can_be_typed() -> None:
    for each in LINES:
        assert each.source.startswith("https://"), each.name
        assert "." in each.source.split("/")[2], each.name
        assert each.verified_on is not None
        for region in each.region:
            place = KNOWN.countries.named(region)
            assert place is not None, region
            assert (place.code, place.region) == (each.country, region)


def test_who_is_who() -> None:
    men = {e.country for e in LINES if e.use is Use.FEAR and e.whom is Whom.MEN}
    assert men == {"GB", "IE", "AU", "DE"}
    lgbt = {e.country for e in LINES if e.whom is Whom.LGBT}
    assert lgbt == {"US", "GB", "IE", "AU", "ZA", "CH", "BE", "ES", "BR", "IT", "PL", "JP"}
    temper = {e.country for e in LINES if e.use is Use.OWN_VIOLENCE}
    assert temper == {
        "US", "CA", "GB", "IE", "AU", "NZ", "AT", "BE", "NL", "MX", "SE", "NO", "DK", "FI",
    }  # fmt: skip
