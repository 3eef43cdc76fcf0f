"""Drawing prompts: by options, as a script would, and from many processes at once."""

from __future__ import annotations

import json
import os
import subprocess
import sys
from pathlib import Path

from hypothesis import given
from hypothesis import strategies as st

from intimacy_cli.core.shuffle_bag import next_of
from tests.conftest import Cli

SMALL = """
[pack]
kind = "prompts"
name = "ours"

[[prompt]]
id = "ours-bridge"
depth = 1
text = "Which bridge would you cross again?"

[[prompt]]
id = "ours-key"
text = "Which key opens nothing any more?"

[[prompt]]
id = "ours-lamp"
depth = 3
text = "Whose lamp was on when you came home?"

[[prompt]]
id = "ours-stairs"
depth = 1
text = "Which stairs could you climb in the dark?"
"""


def own_pack(home: Path, text: str = SMALL) -> Path:
    """A pack of the couple's own, of four prompts."""
    folder = home / "data" / "packs"
    folder.mkdir(parents=True, exist_ok=True)
    path = folder / "ours.toml"
    path.write_text(text)
    return path


def drawn(cli: Cli, *options: str) -> str:
    return str(cli("talk", "card", "--json", *options).data["card"]["id"])


def test_a_card_has_the_shape_that_scripts_rely_on(cli: Cli) -> None:
    card = cli("talk", "card", "--deck", "light", "--json").data["card"]
    assert set(card) == {"id", "deck", "depth", "text"}
    assert card["deck"] == "light"
    assert card["depth"] in (1, 2, 3)


def test_a_deck_drawn_from_many_processes_gives_each_card_once(cli: Cli, home: Path) -> None:
    own_pack(home)
    command = [sys.executable, "-m", "intimacy_cli", "talk", "card", "--deck", "ours", "--json"]
    started = [
        subprocess.Popen(command, stdout=subprocess.PIPE, env=dict(os.environ)) for _ in range(4)
    ]
    answers = [json.loads(each.communicate(timeout=240)[0])["data"] for each in started]
    assert {each["card"]["id"] for each in answers} == {
        "ours-bridge", "ours-key", "ours-lamp", "ours-stairs",
    }  # fmt: skip
    assert sorted(each["left"] for each in answers) == [0, 1, 2, 3]
    # The deck is empty: the fifth begins it anew.
    assert cli("talk", "card", "--deck", "ours", "--json").data["left"] == 3


def test_every_card_of_a_built_in_deck_comes_once_in_as_many_draws(cli: Cli) -> None:
    size = next(
        d["cards"] for d in cli("talk", "decks", "--json").data["decks"] if d["name"] == "us"
    )
    came = [drawn(cli, "--deck", "us") for _ in range(size)]
    assert len(set(came)) == size > 10


def test_the_same_past_and_seed_draw_the_same_card(cli: Cli, home: Path) -> None:
    first = drawn(cli, "--seed", "7", "--deck", "dreams")
    (home / "data" / "vault.db").unlink()
    (home / "config" / "key").unlink()
    assert drawn(cli, "--seed", "7", "--deck", "dreams") == first


def test_unasked_only_what_may_come_on_any_evening_comes(cli: Cli) -> None:
    for number in range(40):
        card = cli("talk", "card", "--seed", str(number), "--json").data["card"]
        assert card["depth"] < 3
        assert card["deck"] not in ("apart", "new-parents", "long-together")
    assert cli("talk", "card", "--depth", "3", "--json").data["card"]["depth"] == 3


def test_a_card_that_was_left_out_never_comes_again(cli: Cli, home: Path) -> None:
    own_pack(home)
    gone = drawn(cli, "--deck", "ours")
    assert cli("talk", "skip").code == 0
    assert gone not in [drawn(cli, "--deck", "ours") for _ in range(7)]
    assert cli("data", "undo").code == 0
    assert gone in [drawn(cli, "--deck", "ours") for _ in range(4)]


def test_favourites_are_drawn_among_themselves(cli: Cli) -> None:
    assert cli("talk", "card", "--favourites", "--json").data["card"] is None
    cli("talk", "favourite", "museum-of-us")
    cli("talk", "favourite", "perfect-toast")
    came = {drawn(cli, "--favourites"), drawn(cli, "--favourites")}
    assert came == {"museum-of-us", "perfect-toast"}
    assert cli("talk", "card", "--favourites", "--json").data["favourite"] is True


def test_a_bad_prompt_is_reported_and_the_good_ones_are_used(cli: Cli, home: Path) -> None:
    path = own_pack(home, SMALL + '\n[[prompt]]\nid = "x"\ntext = "?"\ndepth = 9\n')
    done = cli("talk", "decks")
    assert done.code == 0
    assert f"{path}, line 25: has a depth that isn't 1, 2 or 3" in done.err
    assert "ours" in done.out


def test_a_slip_in_one_prompt_costs_that_prompt_alone(cli: Cli, home: Path) -> None:
    path = own_pack(home, SMALL + '\n[[prompt]]\nid = "x"\ntext = "No end\n')
    decks = cli("talk", "decks", "--json").data["decks"]
    assert [deck["cards"] for deck in decks if deck["name"] == "ours"] == [4]
    (line,) = cli("talk", "decks").err.splitlines()
    assert line.startswith(f"{path}, line 25: ")
    assert line.endswith("(line 27); the rest are used.")


def test_a_pack_with_a_bracket_too_few_says_what_to_write(cli: Cli, home: Path) -> None:
    path = own_pack(home, '[pack]\nkind = "prompts"\n[prompt]\nid = "x"\ntext = "Why?"\n')
    said = f"{path}: prompt has to be a list of tables; write [[prompt]].\n"
    assert cli("talk", "decks").err == said


def test_a_broken_pack_is_one_line_and_the_built_in_cards_remain(cli: Cli, home: Path) -> None:
    own_pack(home, "[[prompt]\n")
    done = cli("talk", "card")
    assert done.code == 0
    assert len(done.err.splitlines()) == 1
    assert "ours.toml" in done.err


def test_what_does_not_exist_is_named_and_nothing_is_made(cli: Cli, home: Path) -> None:
    wrong = cli("talk", "card", "--deck", "lite")
    assert wrong.code == 2
    assert "light" in wrong.err
    assert cli("talk", "card", "--depth", "4").code == 2
    assert cli("talk", "favourite").code == 1
    assert cli("talk", "skip", "no-such-card").code == 1
    assert not (home / "data" / "vault.db").exists()


@given(
    st.lists(st.sampled_from("abcdefgh"), min_size=1, max_size=8, unique=True),
    st.lists(st.sampled_from("abcdefgh"), max_size=20),
    st.text(max_size=5),
)
def test_no_thing_comes_twice_before_all_that_fit_came_as_often(
    fit: list[str], past: list[str], seed: str
) -> None:
    things = [(each, each) for each in fit]
    name, left = next_of(things, [(each, each) for each in past], seed)
    fewest = min(past.count(each) for each in fit)
    assert name in fit
    assert past.count(str(name)) == fewest
    assert left == sum(past.count(each) == fewest for each in fit) - 1
