"""What docs/content.md asks of every text in the packs, as far as a rule can hold it."""

from __future__ import annotations

import re
import tomllib
from itertools import combinations
from pathlib import Path
from typing import Any

import pytest

from intimacy_cli.features.dates.ideas import Suits
from intimacy_cli.packs.loader import builtin_path

Row = dict[str, Any]
ALIKE_AT_MOST = 0.45


def rows(pack: str, table: str) -> list[Row]:
    with Path(builtin_path(pack)).open("rb") as file:
        found: list[Row] = tomllib.load(file)[table]
    return found


IDEAS, PROMPTS, DECKS = rows("ideas", "idea"), rows("prompts", "prompt"), rows("prompts", "deck")
SITUATIONS = rows("situations", "situation")
SAID = [
    *[(each["id"], each[key]) for each in IDEAS for key in ("title", "text", "how")],
    *[(each["id"], each["text"]) for each in PROMPTS],
    *[(each["id"], each[key]) for each in DECKS for key in ("about", "frame") if key in each],
    *[(each["id"], each["says"]) for each in SITUATIONS],
    *[(e["id"], r[key]) for e in SITUATIONS for r in e["reply"] for key in ("text", "why")],
]  # fmt: skip

# What the page of style does not allow, each with what it is a sign of.
PHRASINGS = {
    r"\b(?:soul ?mates?|better half|significant other|love languages?|inner child)\b": "a theory",
    r"\b(?:toxic|needy|clingy|narcissis\w+|codependen\w+|attachment style)\b": "a label",
    r"\b(?:spice things up|rekindle|ignite|unlock|supercharge|level up|game.changer)\b": "a slogan",
    r"\b(?:will bring you (?:both )?closer|deepen your|strengthen your bond)\b": "a promise",
    r"\b(?:husband|wife|boyfriend|girlfriend|spouse)\b": "a sex or a marriage",
    r"\b(?:ex-(?:partner|wife|husband)|former partner|exes)\b": "an old partner",
    r"\b(?:the other one|one's partner|your (?:significant|other))\b": "a noun for the partner",
    r"\b(?:rate|rank|score) (?:me|us|your|our|each)\b|\bout of ten\b": "a scale",
    r"\b(?:rose petals|champagne|bottle of wine|blanket fort|bubble bath)\b": "a cliche",
    r"\b(?:utilise|regarding|assist|in order to|prior to|upon)\b": "an office",
    r"\b(?:please|simply|obviously)\b": "what makes light of an effort",
    r"[!]{2}|\.\.\.\.": "shouting",
    r"\b(?:color|favorite|neighbor|gray|traveled|mom)\b": "a spelling from over the sea",
    r"\b(?:informations|make a photo|since three years|patchwork famil\w+)\b": "German",
}


@pytest.mark.parametrize("pattern", PHRASINGS)
def test_no_text_holds_what_we_do_not_write(pattern: str) -> None:
    found = [(name, text) for name, text in SAID if re.search(pattern, text, re.IGNORECASE)]
    assert found == [], PHRASINGS[pattern]


def trigrams(text: str) -> frozenset[str]:
    plain = re.sub(r"[^a-z]+", " ", text.lower()).strip()
    return frozenset(plain[at : at + 3] for at in range(len(plain) - 2))


@pytest.mark.parametrize(
    "texts",
    [
        [(each["id"], each["text"]) for each in PROMPTS],
        [(each["id"], f"{each['title']} {each['text']}") for each in IDEAS],
        [(each["id"], each["how"]) for each in IDEAS],
        [(each["id"], each["says"]) for each in SITUATIONS],
        [(e["id"], r["text"]) for e in SITUATIONS for r in e["reply"] if len(r["text"]) > 40],
        [(e["id"], r["why"]) for e in SITUATIONS for r in e["reply"]],
    ],
    ids=["prompts", "ideas", "first steps", "situations", "replies", "reasons"],
)
def test_no_two_texts_are_nearly_the_same(texts: list[tuple[str, str]]) -> None:
    grams = [(name, trigrams(text)) for name, text in texts]
    alike = [
        (one, other)
        for (one, a), (other, b) in combinations(grams, 2)
        # A pair whose sizes differ so much cannot be that alike: the sets are not even compared.
        if min(len(a), len(b)) > ALIKE_AT_MOST * max(len(a), len(b))
        and len(a & b) > ALIKE_AT_MOST * len(a | b)
    ]
    assert alike == []


def test_no_prompt_can_be_answered_with_yes_or_no() -> None:
    verbs = "do|does|did|are|is|was|were|have|has|had|can|could|would|will|should|may|might|am"
    closed = re.compile(rf"(?:^|[.?:] )(?:{verbs})\b[^.?]*\?", re.IGNORECASE)
    assert [each["id"] for each in PROMPTS if closed.search(each["text"])] == []


def test_a_deep_prompt_of_a_hard_deck_has_a_frame() -> None:
    framed = {deck["id"] for deck in DECKS if deck.get("frame")}
    hard = {"hard-things", "illness", "grief", "worries", "repair", "stepfamily", "two-cultures"}
    assert hard <= framed
    for deck in hard - {"two-cultures"}:
        cards = [each for each in PROMPTS if each["deck"] == deck]
        assert (
            all(each.get("tender") for each in cards if each["depth"] > 1) or deck == "stepfamily"
        )


# -- metadata that contradict one another, or the words beside them -----------------------------


def contradictions() -> list[tuple[str, str]]:
    found = []
    for each in IDEAS:
        text = f"{each['text']} {each['how']}".lower()
        access, suits = each["access"], each.get("suits", [])
        checks = {
            "a trip is not at home in half an hour": each["place"] == "trip"
            and each["minutes"] < 60,
            "at home is not outdoors": each["place"] == "home" and each["setting"] == "outdoors",
            "only_apart, and not apart": each.get("only_apart", False) and not each["apart"],
            "in bed, and not at home, or not of low energy": "in-bed" in suits
            and (each["place"] != "home" or each["energy"] != "low"),
            "high energy, and seated": each["energy"] == "high" and "seated" in access,
            "silent, and on a call": "silent" in suits and "on a call" in text,
            "silent, and read aloud": "silent" in suits and "aloud" in text,
            "low vision, and a picture to look at": "low-vision" in access
            and bool(re.search(r"\b(?:draw|photograph)\b", text)),
            "low hearing, and by ear": "low-hearing" in access
            and bool(re.search(r"\b(?:listen|by ear|hum|sing)\b", text)),
            "a night away for less than ten hours": "spend a night" in text
            and each["minutes"] < 600,
            "studied, and no study or source": ("studied" in suits)
            != bool(each.get("study") and each.get("source")),
            "sensual by category, not by heat": (each["category"] == "sensual")
            != bool(each.get("heat")),
            "sensual, and children join in": bool(each.get("heat")) and each["children"],
            "a surprise that cannot be dressed for": each["place"] != "home"
            and not each.get("wear")
            and each["minutes"] >= 240,
        }
        found += [(each["id"], what) for what, wrong in checks.items() if wrong]
    return found


def test_no_idea_contradicts_itself() -> None:
    assert contradictions() == []


def test_a_study_says_what_it_did_not_show() -> None:
    limits = re.compile(r"n't|\bnot\b|\bonly\b|nothing|faded|few", re.IGNORECASE)
    studied = [each for each in IDEAS if each.get("study")]
    assert len(studied) >= 10
    assert [each["id"] for each in studied if not limits.search(each["study"])] == []


def test_a_complaint_about_the_listener_is_answered_by_owning_it() -> None:
    owns = re.compile(r"\bI\b|\bme\b|\bmy\b|I'd|I've", re.IGNORECASE)
    for each in SITUATIONS:
        if "listener" in each.get("tags", []):
            heard = [reply["text"] for reply in each["reply"] if reply["validates"]]
            assert any(owns.search(text) for text in heard), each["id"]


def test_each_reason_is_said_once_and_briefly() -> None:
    whys = [reply["why"] for each in SITUATIONS for reply in each["reply"]]
    assert len(set(whys)) == len(whys)
    assert max(map(len, whys)) <= 160


def test_every_tag_of_an_idea_is_used() -> None:
    used = {tag for each in IDEAS for tag in each.get("suits", [])}
    assert used == {each.value for each in Suits}


def test_five_draws_of_sixty_were_judged_and_no_text_that_was_thrown_out_is_here() -> None:
    page = Path(__file__).parents[1] / "docs" / "content-review-2.tsv"
    head, *lines = page.read_text(encoding="utf-8").splitlines()
    assert head == "seed\tid\tverdict\twhat was changed"
    judged = [line.split("\t") for line in lines]
    for seed in ("31", "32", "33", "34", "35"):
        assert len({name for number, name, *_ in judged if number == seed}) == 60
    here = {each["id"] for each in (*IDEAS, *PROMPTS, *SITUATIONS)}
    for _, name, verdict, changed in judged:
        assert verdict in ("stands", "reworded", "thrown out")
        assert (name in here) == (verdict != "thrown out"), name
        assert (changed == "-") == (verdict == "stands")


def test_what_an_editor_read_is_here_and_was_read_once() -> None:
    page = Path(__file__).parents[1] / "docs" / "content-review-read.tsv"
    head, *lines = page.read_text(encoding="utf-8").splitlines()
    assert head == "id\tverdict\treason"
    read = [line.split("\t") for line in lines]
    names = [name for name, _, _ in read]
    assert len(set(names)) == len(names)
    here = {each["id"] for each in (*IDEAS, *PROMPTS, *SITUATIONS)}
    for name, verdict, reason in read:
        assert verdict in ("stands", "reworded", "thrown out")
        assert (name in here) == (verdict != "thrown out"), name
        assert len(reason.split()) >= 4, name
