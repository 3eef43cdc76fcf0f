"""Practising by options, as a value, and what is remembered of it."""

from __future__ import annotations

from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from intimacy_cli.core.turn_events import TurnState
from intimacy_cli.features.listen import screens
from intimacy_cli.features.listen.answers import Feeling, ListenReply, Situation
from intimacy_cli.features.listen.exchange import Exchange, begin_exchange
from intimacy_cli.features.listen.practice import Phase, Practising, by_family
from intimacy_cli.packs.loader import builtin_path, load_pack
from tests.conftest import Cli

STEPS = dict.fromkeys(
    (
        "ask-if-now", "put-things-down", "a-sentence-or-two", "hear-to-the-end", "say-back-short",
        "start-with-you", "not-quite", "more",
    ),
    "You: a step.",
)  # fmt: skip
SITUATION = Situation(
    "bus", "I missed the bus again.",
    (ListenReply("Again! That is tiring.", True, "makes-sense", "It hears."),
     ListenReply("Get up earlier.", False, "advice", "It's too soon.")),
)  # fmt: skip
ALL = len(load_pack(builtin_path("situations"), None).tables["situation"])
FAMILIES = by_family([Feeling("sad", "sadness", 2, "near", False)])


def test_without_a_terminal_one_gets_the_next_situation_with_its_replies(cli: Cli) -> None:
    found = cli("listen", "--json").data
    assert found["situation"]["says"]
    assert {each["validates"] for each in found["situation"]["replies"]} == {True, False}
    assert all(each["why"] for each in found["situation"]["replies"])


def test_what_was_practised_is_remembered_until_all_have_come(cli: Cli) -> None:
    total = cli("listen", "--json").data["left"] + 1
    assert total >= 40
    came = {cli("listen", "--json").data["situation"]["id"] for _ in range(total - 1)}
    assert len(came) == total - 1
    assert cli("listen", "--json").data["left"] == total - 1


def test_what_one_practises_is_not_the_others_to_see(couple: Cli) -> None:
    couple("listen", "--json", "--as", "Ana")
    assert couple("listen", "--json", "--as", "Ben").data["left"] == ALL - 1
    assert couple("listen", "--json", "--as", "Ana").data["left"] == ALL - 2
    assert "listen.practice" not in couple("data", "export", "--format", "json").out


def test_a_score_is_kept_nowhere(cli: Cli) -> None:
    assert cli("listen", "--json", "--as", "Ana").code == 0
    exported = cli("data", "export", "--format", "json", "--as", "Ana").out
    assert "validates" not in exported
    assert "score" not in exported


def test_a_feeling_comes_with_what_it_is_like_and_its_neighbours(cli: Cli) -> None:
    found = cli("listen", "feelings", "Lonely", "--json").data
    assert found["word"] == "lonely"
    assert found["feelings"][0]["word"] == "lonely"
    assert {each["family"] for each in found["feelings"]} == {"sadness"}
    assert len(cli("listen", "feelings", "--json").data["feelings"]) >= 200
    assert len(cli("listen", "feelings", "shame", "--json").data["feelings"]) == 17


@pytest.mark.parametrize("word", ["worthless", "hopeless", "terrified", "afraid"])
def test_heavy_words_carry_a_quiet_line_to_where_help_is(cli: Cli, word: str) -> None:
    assert "intimacy safety" in cli("listen", "feelings", word).out


def test_a_light_word_does_not(cli: Cli) -> None:
    assert "intimacy safety" not in cli("listen", "feelings", "amused").out
    assert "intimacy safety" not in cli("listen", "feelings").out


def test_a_word_that_is_not_there_is_answered_with_its_nearest(cli: Cli, home: Path) -> None:
    done = cli("listen", "feelings", "lonly")
    assert done.code == 1
    assert "lonely" in done.err
    assert not home.exists()


def test_a_slip_is_answered_with_the_nearest_family(cli: Cli) -> None:
    done = cli("listen", "feelings", "sadnes")
    assert done.code == 1
    assert "Did you mean sadness?" in done.err


DANGER = (
    "abused", "unsafe", "trapped", "controlled", "intimidated", "threatened", "suicidal",
    "worthless", "hopeless", "desolate", "humiliated", "helpless", "numb", "terrified", "afraid",
)  # fmt: skip


@pytest.mark.parametrize("word", [*DANGER, "Suicidal!", "want to die", "raped"])
def test_words_of_danger_are_never_corrected_and_lead_to_help(cli: Cli, word: str) -> None:
    done = cli("listen", "feelings", word)
    assert done.code == 0
    assert "intimacy safety" in done.out
    assert "Did you mean" not in done.out + done.err
    found = cli("listen", "feelings", word, "--json").data
    assert found["care"] is True
    light = {"joy", "warmth", "calm"}
    assert not light & {each["family"] for each in found["feelings"]}


@pytest.mark.parametrize(("word", "near"), [
    ("cheated", "hurt"), ("excluded", "left out"), ("terrible", "sad"), ("fine", "content"),
    ("mistreated", "afraid"), ("insulted", "hurt"),
])  # fmt: skip
def test_what_is_not_here_gets_what_is_near_in_meaning(cli: Cli, word: str, near: str) -> None:
    found = cli("listen", "feelings", word, "--json").data
    assert (found["instead_of"], found["word"]) == (word, None)
    assert near in [each["word"] for each in found["feelings"]]
    assert f"'{word}' isn't in our list" in cli("listen", "feelings", word).out


@pytest.mark.parametrize("word", [
    "happy", "loved", "close", "appreciated", "scared", "stressed", "upset", "hurt", "rejected",
    "betrayed", "ignored", "lonely with you", "taken for granted", "turned on", "aroused",
    "disgusted", "touched out",
])  # fmt: skip
def test_what_couples_say_first_is_here(cli: Cli, word: str) -> None:
    found = cli("listen", "feelings", word, "--json").data
    assert (found["word"], found["instead_of"]) == (word, None)


@pytest.mark.parametrize("word", [
    "hired", "fired", "wired", "timed", "tried", "lovely", "angrily", "sorely", "table", "hut",
    "sand", "said", "fond of", "border", "broad", "prod", "sacred", "hunt", "morning", "moving",
    "cage", "tore", "rested", "boring", "scored", "usual", "lively", "window", "x",
])  # fmt: skip
def test_no_english_word_is_corrected(cli: Cli, word: str) -> None:
    done = cli("listen", "feelings", word)
    assert "Did you mean" not in done.err
    assert done.code == 0 or "See them all: intimacy listen feelings" in done.err


def test_a_slip_of_a_heavy_word_leads_to_help_too(cli: Cli) -> None:
    done = cli("listen", "feelings", "hopless")
    assert "Did you mean hopeless?" in done.err
    assert "intimacy safety" in done.err


def test_all_kindred_words_lead_to_words_that_are_here() -> None:
    pack = load_pack(builtin_path("feelings"), None).tables
    here = {each["word"] for each in pack["feeling"]}
    kin = [word for each in pack["kindred"] for word in each["words"]]
    assert len(kin) == len(set(kin)) >= 80
    assert not here & set(kin)
    assert all(set(each["near"]) <= here for each in pack["kindred"])


def test_without_a_terminal_an_exchange_says_what_to_do_instead(cli: Cli) -> None:
    done = cli("listen", "exchange")
    assert done.code == 2
    assert "intimacy listen --json" in done.err


def test_a_couples_own_situations_are_practised_too(cli: Cli, home: Path) -> None:
    folder = home / "data" / "packs"
    folder.mkdir(parents=True)
    (folder / "ours.toml").write_text(
        '[pack]\nkind = "situations"\n[[situation]]\nid = "ours"\nsays = "The tram was full."\n'
        '[[situation.reply]]\ntext = "Full!"\nvalidates = true\nkind = "says-back"\nwhy = "So."\n'
        '[[situation]]\nid = "broken"\nsays = "Nothing follows."\n'
    )
    done = cli("listen", "--json")
    assert done.data["left"] == ALL
    assert "line 11: needs id, says" in cli("listen").err


def test_a_slip_in_one_of_them_costs_that_one_alone(cli: Cli, home: Path) -> None:
    folder = home / "data" / "packs"
    folder.mkdir(parents=True)
    (folder / "ours.toml").write_text(
        '[pack]\nkind = "situations"\n[[situation]]\nid = "ours"\nsays = "The tram was full."\n'
        '[[situation.reply]]\ntext = "Full!"\nvalidates = true\nkind = "says-back"\nwhy = "So."\n'
        "[[situation]]\nid = broken\n"
    )
    assert cli("listen", "--json").data["left"] == ALL
    assert "line 11: Invalid value (line 12); the rest are used." in cli("listen").err


def press(scene: Practising, *keys: str) -> Practising:
    for key in keys:
        scene = scene.at(0, key)
    return scene


def test_after_each_choice_stands_why_whatever_was_chosen() -> None:
    scene = press(Practising(SITUATION, FAMILIES), "enter", "1", "enter", "n")
    shown = " ".join(each.text for each in screens.say_practice(scene))
    assert "Probably, yes." in shown
    assert "It hears." in shown
    scene = press(scene, "enter", "n")
    assert "It's too soon." in " ".join(each.text for each in screens.say_practice(scene))
    assert press(scene, "enter").phase is Phase.ENDED


@given(st.lists(st.sampled_from(["enter", "y", "n", "1", "5", "0", "u", "w", "p", "o", "x"])))
def test_no_floor_passes_and_no_exchange_breaks_before_the_speakers_yes(keys: list[str]) -> None:
    scene: Exchange = begin_exchange(("Ana", "Ben"), STEPS, 0.0)
    for number, key in enumerate(keys):
        before = scene
        scene = scene.at(number * 1.5, key)
        if scene.session.passes > before.session.passes:
            assert key == "p"
            assert before.understood
        above, foot = screens.exchange(scene, (40, 12))
        assert above
        assert foot
    assert scene.at(len(keys) * 1.5, "q").session.state is TurnState.ENDED
