"""What a date costs is said in what the couple pays in."""

from __future__ import annotations

from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from intimacy_cli.core.currency import LEVELS, guess_currency, price_in, read_currency
from intimacy_cli.features.dates.today_line import cost_words
from tests.conftest import Cli
from tests.harness.terminal import Terminal

DOCS = Path(__file__).parents[3] / "docs" / "date-idea.md"
BREAKFAST = "breakfast-at-supper-time"  # 4, in a coin worth about a euro, for 45 minutes


def cost(cli: Cli, *options: str) -> tuple[float, str | None]:
    idea = cli("date-idea", "show", BREAKFAST, *options, "--json").data["idea"]
    return idea["cost"], idea["currency"]


def test_until_somebody_says_what_they_pay_in_no_currency_is_named(cli: Cli) -> None:
    assert cost(cli) == (4, None)
    assert "about 4)" in cli("date-idea", "show", BREAKFAST).out


def test_the_setting_is_what_costs_are_said_in(cli: Cli) -> None:
    cli("config", "set", "currency", "sek")
    assert cost(cli) == (40, "SEK")
    assert "about 40 SEK" in cli("date-idea", "show", BREAKFAST).out
    assert "about 40 SEK" in cli("date-idea", "list", "--minutes", "45").out


def test_the_option_counts_for_one_command(cli: Cli) -> None:
    cli("config", "set", "currency", "EUR")
    assert cost(cli, "--currency", "JPY") == (400, "JPY")
    assert cost(cli) == (4, "EUR")


def test_a_budget_is_read_in_the_currency(cli: Cli) -> None:
    fits = {
        code: {each["id"] for each in cli(
            "date-idea", "list", "--budget", budget, "--currency", code, "--json"
        ).data["ideas"]}
        for code, budget in (("EUR", "4"), ("SEK", "40"), ("NOK", "4"))
    }  # fmt: skip
    assert fits["EUR"] == fits["SEK"]
    assert BREAKFAST in fits["EUR"]
    assert BREAKFAST not in fits["NOK"]


def test_what_they_wrote_down_themselves_was_in_their_money(cli: Cli) -> None:
    cli("config", "set", "currency", "JPY")
    cli("date-idea", "add", "--title", "Pier", "--text", "Count the boats.", "--cost", "1500")
    assert "about 1,500 JPY" in cli("date-idea", "show", "pier").out
    wish = cli("bucket", "add", "Learn to sail", "--cost", "90000", "--json").data["wishes"][0]
    assert (wish["cost"], wish["currency"]) == (90000, "JPY")
    listed = cli("date-idea", "list", "--bucket", "--json").data["ideas"][0]
    assert (listed["cost"], listed["currency"]) == (90000, "JPY")


def test_none_is_an_answer_too(cli: Cli) -> None:
    cli("config", "set", "currency", "none")
    assert cost(cli) == (4, None)


@pytest.mark.parametrize("typed", ["EURO", "XX", "TRY", "", "12"])
def test_what_is_no_currency_that_we_know_is_refused_in_a_line(cli: Cli, typed: str) -> None:
    refused = cli("date-idea", "--currency", typed)
    assert (refused.code, refused.out) == (2, "")
    assert "--currency" in refused.err
    assert "none" in refused.err


def test_todays_idea_says_the_same_all_day_whatever_is_set_meanwhile(cli: Cli) -> None:
    # A day on which it costs something.
    for day in range(1, 29):
        env = {"INTIMACY_NOW": f"2026-09-{day:02}T12:00:00+02:00", "INTIMACY_CURRENCY": "SEK"}
        first = cli("date-idea", "today", env=env).out
        if "SEK" in first:
            break
    assert "SEK" in first
    again = cli("date-idea", "today", env={"INTIMACY_CURRENCY": "JPY"})
    assert again.out == first
    idea = cli("date-idea", "today", "--json").data["ideas"][0]
    assert idea["currency"] == "SEK"


def test_nobody_is_asked_in_a_script(cli: Cli, home: Path) -> None:
    drawn = cli("date-idea", "--budget", "20", "--minutes", "90")
    assert drawn.code == 0
    assert not (home / "config" / "settings.toml").exists()


@pytest.mark.terminal
def test_who_names_a_budget_is_asked_once(home: Path, cli: Cli) -> None:
    env = {"INTIMACY_CURRENCY": "", "LANG": "nb_NO.UTF-8", "LC_ALL": ""}
    with Terminal(home, columns=120, env=env) as terminal:
        terminal.intimacy("date-idea list --budget 60 --minutes 45")
        terminal.wait_for("What do you pay in?")
        terminal.wait_for("NOK")
        terminal.type("\x15XXX\r")
        terminal.wait_for("don't know what things cost")
        terminal.type("\x15NOK\r")
        terminal.wait_for("about 40 NOK")
        terminal.type("q")
        terminal.wait_for("shell>")
        terminal.type("clear\r")
        terminal.settle()
        terminal.intimacy("date-idea list --budget 60 --minutes 45")
        terminal.wait_for("about 40 NOK")
        assert "What do you pay in?" not in terminal.text
    assert cli("config", "get", "currency").out.strip().endswith("NOK")


@pytest.mark.terminal
def test_to_skip_the_question_is_an_answer(home: Path, cli: Cli) -> None:
    env = {"INTIMACY_CURRENCY": "", "LANG": "C.UTF-8", "LC_ALL": ""}
    with Terminal(home, columns=120, env=env) as terminal:
        terminal.intimacy("date-idea list --budget 6 --minutes 45")
        terminal.wait_for("What do you pay in?")
        terminal.wait_for("Enter: no currency")
        terminal.type("\r")
        terminal.wait_for("about 4")
    assert cli("config", "get", "currency").out.strip().endswith("none")


@pytest.mark.terminal
def test_who_skips_it_gets_the_card(home: Path, cli: Cli) -> None:
    cli("date-idea", "add", "--title", "Pier", "--text", "Boats.", "--category", "p", "--cost", "5")
    with Terminal(
        home, columns=120, env={"INTIMACY_CURRENCY": "", "LC_ALL": "C.UTF-8"}
    ) as terminal:
        terminal.intimacy("date-idea --category p --budget 9")
        terminal.wait_for("Enter: no currency")
        terminal.type("\r")
        terminal.wait_for("about 5")
        terminal.wait_for("not for us")
        terminal.type("q")
        terminal.wait_for("shell>")


@pytest.mark.terminal
def test_the_first_card_that_costs_something_asks(home: Path, cli: Cli) -> None:
    env = {"INTIMACY_CURRENCY": "", "INTIMACY_COUNTRY": "SE"}
    cli("date-idea", "add", "--title", "Pier", "--text", "Boats.", "--category", "p", "--cost", "5")
    with Terminal(home, columns=120, env=env) as terminal:
        terminal.intimacy("date-idea --category p")
        terminal.wait_for("What do you pay in?")
        terminal.wait_for("SEK")
        terminal.type("\r")
        terminal.wait_for("about 5 SEK")
        terminal.type("q")
        terminal.wait_for("shell>")


@given(st.sampled_from(sorted(LEVELS)), st.integers(1, 800))
def test_a_cost_is_rough_and_never_free(code: str, cost: int) -> None:
    there = price_in(cost, code)
    assert there > 0
    if LEVELS[code] > 1:
        assert abs(there - cost * LEVELS[code]) <= 0.05 * cost * LEVELS[code]
        assert len(str(int(there)).rstrip("0")) <= 2


@given(st.sampled_from(sorted(LEVELS)))
def test_dearer_stays_dearer(code: str) -> None:
    costs = [price_in(each, code) for each in range(1, 801)]
    assert costs == sorted(costs)


@given(st.text(max_size=12))
def test_a_guess_is_a_currency_or_nothing(text: str) -> None:
    for found in (guess_currency(text, {}), guess_currency(None, {"LANG": text})):
        assert not found or read_currency(found) == found


@pytest.mark.parametrize(
    ("locale", "code"),
    [
        ("en_IE.UTF-8", "EUR"),
        ("de_CH", "CHF"),
        ("en_GB@euro", "GBP"),
        ("C.UTF-8", ""),
        ("tr_TR", ""),
    ],
)
def test_the_locale_says_where_one_is(locale: str, code: str) -> None:
    assert guess_currency(None, {"LC_ALL": "", "LANG": locale}) == code
    assert guess_currency("SE", {"LANG": locale}) == "SEK"


def test_an_amount_reads_as_people_write_it() -> None:
    assert cost_words(7_200_000, "VND") == "about 7,200,000 VND"
    assert cost_words(2.5, "EUR") == "about 2.5 EUR"
    assert cost_words(0, "EUR") == "free"
    assert cost_words(None, "EUR") == ""


def test_the_page_names_every_currency_with_its_level() -> None:
    told = DOCS.read_text()
    for code, level in LEVELS.items():
        assert f"{code} {level:,}" in told, code
