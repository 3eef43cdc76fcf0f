"""`therapist questions` and the pack of modalities behind it."""

from __future__ import annotations

import re
from collections import Counter
from pathlib import Path

import pytest

from intimacy_cli.directory.fields.modality_names import meant
from intimacy_cli.features.therapist.ready.content import read_content
from intimacy_cli.features.therapist.ready.modalities import ReadSource, read_modalities
from intimacy_cli.packs.loader import Pack, builtin_path, load_pack
from tests.conftest import Cli

MODALITIES = (
    "eft", "gottman", "ibct", "imago", "sex-therapy", "discernment", "systemic", "cbt",
    "psychodynamic", "narrative", "pact",
)  # fmt: skip
PACK = read_modalities(load_pack(builtin_path("modalities")))
READY = load_pack(builtin_path("ready"))


def test_any_has_the_general_questions_and_makes_no_file(cli: Cli, home: Path) -> None:
    asked = cli("therapist", "questions", "--json").data
    assert asked["modality"] is None
    assert len(asked["general"]) == 12
    assert asked["own"] == []
    assert asked["others"] == list(MODALITIES)
    assert not home.exists()


@pytest.mark.parametrize("modality", MODALITIES)
def test_each_modality_has_its_own_questions_and_facts(cli: Cli, modality: str) -> None:
    asked = cli("therapist", "questions", "--modality", modality, "--json").data
    assert asked["modality"]["id"] == modality
    assert 4 <= len(asked["own"]) <= 6
    assert any(fact["about"] == modality for fact in asked["facts"])
    assert all(fact["source"].startswith("https://") for fact in asked["facts"])


@pytest.mark.parametrize(
    ("typed", "meant"),
    [
        ("EFT", "eft"), ("ECFT", "eft"), ("EFCT", "eft"), ("Emotionally Focused", "eft"),
        ("emotionally-focused therapy", "eft"), ("sex therapy", "sex-therapy"),
        ("Sex-Therapy", "sex-therapy"), ("discernment counseling", "discernment"),
        ("Integrative Behavioral Couple Therapy", "ibct"), ("the gottman method", None),
        ("CBCT", "cbt"), ("cognitive-behavioural", "cbt"), ("Behavioral Couple Therapy", "cbt"),
        ("systemic", "systemic"), ("Tavistock", "psychodynamic"), ("PACT", "pact"),
        ("narrative", "narrative"),
    ],
)  # fmt: skip
def test_a_modality_is_known_by_its_other_names(cli: Cli, typed: str, meant: str | None) -> None:
    found = cli("therapist", "questions", "--modality", typed, "--json")
    if meant is None:
        assert found.code == 2
        assert "Did you mean gottman?" in found.data["hint"]
    else:
        assert found.data["modality"]["id"] == meant


@pytest.mark.parametrize("typed", ["tapping", "EFT tapping", "Emotional Freedom Techniques"])
def test_eft_is_never_tapping(cli: Cli, typed: str) -> None:
    refused = cli("therapist", "questions", "--modality", typed)
    assert refused.code == 2
    assert "emotionally focused therapy" in refused.err


def test_find_knows_every_way_of_working_by_the_names_that_the_questions_know() -> None:
    ids = {"sex-therapy": "sex"}
    for each in PACK.modalities:
        for name in (each.id, each.name.partition(" (")[0], *each.aliases):
            assert ids.get(each.id, each.id) in meant(name).ids, name


def test_of_every_way_of_working_it_is_told_what_is_known_or_that_little_is() -> None:
    said = re.compile(r"trial|meta-analys|review|compare|before against after|uncontrolled|by lot")
    for each in PACK.modalities:
        assert any(said.search(fact.text) for fact in PACK.facts_of(each.id)), each.id


def test_an_unknown_modality_lists_those_there_are(cli: Cli) -> None:
    refused = cli("therapist", "questions", "--modality", "reiki")
    assert refused.code == 2
    assert all(name in refused.err for name in MODALITIES)


def test_what_was_read_on_somebody_elses_page_says_so(cli: Cli) -> None:
    shown = cli("therapist", "questions", "--modality", "eft").out
    effect = next(line for line in shown.splitlines() if "d = 0.93" in line)
    assert "read on somebody else's page" in effect


def test_the_six_years_are_nowhere() -> None:
    for name in ("modalities", "ready"):
        text = Path(builtin_path(name)).read_text().casefold()
        assert "six year" not in text
        assert "6 year" not in text


def test_every_fact_has_an_address_and_every_question_a_home() -> None:
    for several in (PACK.facts, PACK.questions, PACK.modalities):
        assert max(Counter(each.id for each in several).values()) == 1
    assert {fact.about for fact in PACK.facts} <= {*MODALITIES, "help"}
    assert all(fact.source.startswith("https://") for fact in PACK.facts)
    assert {each.of for each in PACK.questions} == {*MODALITIES, "any"}
    assert {fact.id for fact in PACK.facts if fact.read is ReadSource.SECONDARY} >= {"eft-effect"}


def test_two_answers_fit_side_by_side_and_nothing_asks_about_fear() -> None:
    content = read_content(READY, PACK)
    assert 5 <= len(content.questions) <= 6
    assert max(len(label) for each in content.questions for label in each.answers) <= 30
    for each in content.questions:
        asked = f"{each.text} {each.help} {' '.join(each.answers)}".casefold()
        assert not {"afraid", "fear", "violen", "leave you", "divorce"} & set(asked.split())


@pytest.mark.parametrize(
    ("tables", "said"),
    [
        ({}, "no [not_the_way] table"),
        ({"not_the_way": {}}, "text is missing"),
        ({"modality": "x"}, "modality has to be a list of tables"),
        ({"fact": [{"id": "a"}]}, "fact 1: read is missing"),
        ({"fact": [{"read": "heard"}]}, "fact 1: read has to be page or secondary"),
    ],
)
def test_a_slip_in_the_pack_is_named(tables: dict[str, object], said: str) -> None:
    from intimacy_cli.errors import BadFile

    way = {"text": "t", "command": "c", "source": "s"}
    base = {"not_the_way": way, "modality": [], "fact": [], "question": []}
    whole = tables if said.startswith("no ") else {**base, **tables}
    with pytest.raises(BadFile) as caught:
        read_modalities(Pack("pack.toml", "modalities", "m", whole))
    assert said in caught.value.message
