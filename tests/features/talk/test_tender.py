"""What can open a wound comes to nobody who did not ask for its like."""

from __future__ import annotations

import re
import tomllib
from datetime import date, timedelta
from pathlib import Path

import pytest

from intimacy_cli.features.talk import today_line
from intimacy_cli.packs.loader import builtin_path
from tests.conftest import Cli
from tests.features.talk.test_cards import own_pack

with Path(builtin_path("prompts")).open("rb") as file:
    PACK = tomllib.load(file)
PROMPTS = {each["id"]: each for each in PACK["prompt"]}
FOR_SOME = {each["id"] for each in PACK["deck"] if each.get("asked")}
TENDER = {name for name, each in PROMPTS.items() if each.get("tender")}
# Childhood and family, loss, the body and touch, fear and shame, and what rankles between two.
TOUCHES = re.compile(
    r"\b(child|children|childhood|grew up|growing up|parent\w*|famil\w+|sibling\w*|relatives?|"
    r"raised you|young|school|body|bodies|touch|closeness|fear\w*|afraid|worr\w+|lonely|loss|grief|"
    r"goodbye|fell ill|quarrel|row|argument|anger|unfinished|avoid|walk around|trust|shame|"
    r"embarrass\w*|small, or|misunderstood|get wrong|apology|mistake|bad day|go quiet|fair|"
    r"unspoken|turning point|by me)\b",
    re.IGNORECASE,
)
# Looked at one by one: the word is there, the wound is not.
HARMLESS = {
    "a-game-you-made-up", "chosen-family", "dish-from-home", "traditions",
    "friend-who-drifted", "parent-you-saw", "advice-too-much", "later-young-person",
    "cultures-at-my-table", "cultures-manners", "cultures-no-twin", "step-went-well",
    "rituals-goodbye", "light-lost-argument",
}  # fmt: skip


def test_whatever_touches_such_a_thing_is_tender_or_deep() -> None:
    found = {
        name
        for name, each in PROMPTS.items()
        if TOUCHES.search(each["text"]) and not each.get("tender") and each["depth"] < 3
    }
    assert found <= HARMLESS
    assert all(each["deck"] != "hard-things" or each.get("tender") for each in PROMPTS.values())


def test_nothing_tender_is_of_depth_one_and_the_first_bedroom_is_tender() -> None:
    assert len(TENDER) > 80
    assert all(PROMPTS[name]["depth"] > 1 for name in TENDER)
    assert "first-bedroom" in TENDER
    assert "room you slept in" not in PROMPTS["first-bedroom"]["text"]


def test_no_day_shows_one() -> None:
    first = date(2026, 1, 1)
    for day in range(3 * 365):
        row = today_line.todays_row(first + timedelta(day), ())
        assert row is not None
        assert row[0] not in TENDER


def test_no_card_that_comes_unasked_is_one_until_the_deck_is_empty_and_after(cli: Cli) -> None:
    number = sum(
        each["depth"] < 3 and not each.get("tender") and each["deck"] not in FOR_SOME
        for each in PROMPTS.values()
    )
    for _ in range(number + 5):
        assert cli("talk", "card", "--json").data["card"]["id"] not in TENDER


@pytest.mark.parametrize("options", [("--deck", "memories"), ("--depth", "2")])
def test_who_asks_for_its_deck_or_depth_is_given_one(cli: Cli, options: tuple[str, ...]) -> None:
    drawn = {cli("talk", "card", *options, "--json").data["card"]["id"] for _ in range(20)}
    assert drawn & TENDER


def test_a_favourite_is_asked_for(cli: Cli) -> None:
    cli("talk", "favourite", "first-bedroom")
    card = cli("talk", "card", "--favourites", "--json").data["card"]
    assert card["id"] == "first-bedroom"


def test_a_couples_own_card_may_be_tender_and_a_slip_is_named(cli: Cli, home: Path) -> None:
    row = '[pack]\nkind = "prompts"\nname = "ours"\n[[prompt]]\nid = "ours-a"\ntext = "What now?"\n'
    path = own_pack(home, row + "tender = true\n")
    assert cli("talk", "card", "--deck", "ours", "--json").data["card"]["id"] == "ours-a"
    assert cli("packs", "check", str(path), "--strict").code == 0
    for slip, said in (
        ('tender = "yes"', "true or false"),
        ("tender = true\ndepth = 1", "depth 1"),
    ):
        path = own_pack(home, f"{row}{slip}\n")
        checked = cli("packs", "check", str(path), "--strict")
        assert checked.code == 1
        assert said in checked.out
