"""Other instruments under the contract: their own scales, score, range and cut; bad files named."""

from __future__ import annotations

import tomllib
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from intimacy_cli.errors import BadFile
from intimacy_cli.packs.instrument import Instrument, read_instrument
from tests.conftest import Cli
from tests.harness.instruments import builtin_instrument

DATA = Path(__file__).parents[2] / "data"
FOUR, SIXTEEN = str(DATA / "four-items.toml"), str(DATA / "sixteen-items.toml")
BUILTIN = builtin_instrument()


def read(path: str) -> Instrument:
    """A questionnaire from its file."""
    return read_instrument(tomllib.loads(Path(path).read_text()), path)


def tables(path: str = FOUR) -> dict[str, Any]:
    """The parsed file, to be spoilt."""
    return tomllib.loads(Path(path).read_text())


@pytest.mark.parametrize(
    ("path", "items", "highest", "cut"), [(FOUR, 4, 21, 13.5), (SIXTEEN, 16, 81, 51.5)]
)
def test_a_published_shape_has_its_range_and_cut(
    path: str, items: int, highest: int, cut: float
) -> None:
    found = read(path)
    assert len(found.items) == items
    assert found.range == (0, highest)
    assert [each.at for each in found.cuts] == [cut]


def test_sixteen_items_have_four_answer_scales_and_bipolar_ones() -> None:
    found = read(SIXTEEN)
    assert len({item.scale for item in found.items}) == 4
    bipolar = [item for item in found.items if item.low and item.high]
    assert len(bipolar) == 6
    assert all(item.scale.values == (5, 4, 3, 2, 1, 0) for item in bipolar)


@given(st.data())
@pytest.mark.parametrize("path", [FOUR, SIXTEEN])
def test_a_score_is_the_sum_of_what_each_item_gives(path: str, data: st.DataObject) -> None:
    found = read(path)
    answers = {i.id: data.draw(st.sampled_from(i.scale.values)) for i in found.items}
    by_hand = sum(
        max(i.scale.values) - answers[i.id] if i.reverse else answers[i.id] for i in found.items
    )
    assert found.score(answers) == by_hand
    assert found.range[0] <= by_hand <= found.range[1]
    for left_out in answers:
        assert found.score({k: v for k, v in answers.items() if k != left_out}) is None


weights = st.integers(1, 5)


@given(st.lists(st.tuples(weights, st.booleans(), st.integers(0, 3)), min_size=1, max_size=6))
def test_a_weighted_mean_stays_on_the_items_scale(items: list[tuple[int, bool, int]]) -> None:
    found = read_instrument(
        {
            "pack": {"name": "x", "licence": "MIT"},
            "scoring": {"rule": "mean"},
            "scale": [{"name": "s", "points": [0, 1, 2, 3]}],
            "item": [
                {"id": f"i{n}", "text": "t", "scale": "s", "weight": weight, "reverse": reverse}
                for n, (weight, reverse, _) in enumerate(items)
            ],
        },
        "x",
    )
    value = found.score({f"i{n}": answer for n, (_, _, answer) in enumerate(items)})
    by_hand = sum(w * (3 - a if r else a) for w, r, a in items) / sum(w for w, _, _ in items)
    assert value == pytest.approx(by_hand)
    assert found.range == (0, 3)


def test_of_the_check_in_no_score_is_made() -> None:
    assert BUILTIN.score(dict.fromkeys(BUILTIN.ids, 4)) is None


@pytest.mark.parametrize(
    ("answers", "score", "reading"),
    [
        ("6,5,5,5", 21, "upper"),
        ("0,0,0,0", 0, "lower"),
        ("4,3,3,3", 13, "lower"),
        ("4,4,3,3", 14, "upper"),
    ],
)
def test_a_questionnaire_is_answered_and_scored_by_its_own_rule(
    ana: Cli, answers: str, score: int, reading: str
) -> None:
    done = ana("checkin", "--questionnaire", FOUR, "--answers", answers, "--json").data
    assert done["score"]["value"] == score
    assert reading in done["score"]["reading"]
    assert done["questionnaire"] == "four-items"
    text = ana("checkin", "history", "--questionnaire", FOUR).out
    assert "four" not in ana("checkin", "history").out
    assert "overall" in text


def test_a_skipped_item_gives_no_score_and_no_guess(ana: Cli) -> None:
    done = ana("checkin", "--questionnaire", FOUR, "--answers", "6,-,5,5")
    assert "No result: a question was skipped" in done.out
    found = ana("checkin", "reveal", "--questionnaire", FOUR, "--json").data
    assert found["partners"][0]["score"]["value"] is None


def test_two_answer_a_questionnaire_as_they_answer_the_check_in(couple: Cli) -> None:
    first = couple("checkin", "--questionnaire", FOUR, "--as", "Ana", "--answers", "6,5,5,5")
    assert "21" not in first.out
    second = couple(
        "checkin", "--questionnaire", FOUR, "--as", "Ben", "--answers", "1,1,1,1", "--json"
    ).data
    assert [p["score"]["value"] for p in second["reveal"]["partners"]] == [21, 4]
    assert couple("checkin", "status", "--json").data["due"] == ["Ana", "Ben"]


def test_a_questionnaire_can_be_changed_and_taken_back_as_its_refusal_says(couple: Cli) -> None:
    typed = ["checkin", "--questionnaire", FOUR, "--as", "Ana", "--answers", "6,5,5,5"]
    couple(*typed)
    again = couple(*typed, "--json").data
    assert "checkin edit --as Ana" in again["hint"]
    # As it was typed: a file that lies elsewhere is not found by the name that it gives itself.
    assert f"--questionnaire {FOUR}" in again["hint"]
    edited = ["checkin", "edit", "--questionnaire", FOUR, "--as", "Ana"]
    assert couple(*edited, "--answers", "1,1,1,1").code == 0
    assert couple(*edited, "--note", "only a note").code == 0
    history = ["checkin", "history", "--questionnaire", FOUR, "--as", "Ana", "--json"]
    (day,) = couple(*history).data["days"]
    assert day["partners"][0]["score"]["value"] == 4
    assert couple("checkin", "withdraw", "--questionnaire", FOUR, "--as", "Ana").code == 0
    assert couple(*history).data["days"] == []


def test_what_is_said_of_a_questionnaire_speaks_of_it_and_of_no_check_in(couple: Cli) -> None:
    which = ["--questionnaire", FOUR]
    said = [
        couple("checkin", "history", *which).out,
        couple("checkin", "withdraw", *which, "--as", "Ana").err,
        couple("checkin", *which, "--as", "Ana", "--answers", "1,1,1,1").out,
        couple("checkin", "edit", *which, "--as", "Ana", "--share-note").err,
        couple("checkin", "edit", *which, "--as", "Ana", "--note", "x").out,
    ]
    couple("checkin", *which, "--as", "Ben", "--answers", "1,1,1,1")
    said.append(couple("checkin", "withdraw", *which, "--as", "Ana").err)
    said.append(couple("checkin", "history", *which).out)
    assert all("four-items" in each for each in said), said
    assert not any("check-in" in each.lower() for each in said), said


def test_one_that_was_put_into_the_packs_is_found_by_name(ana: Cli, home: Path) -> None:
    missing = ana("checkin", "--questionnaire", "four-items", "--answers", "1,1,1,1", "--json")
    assert (missing.code, missing.data["code"]) == (1, "nothing-there")
    packs = home / "data" / "packs"
    packs.mkdir()
    (packs / "mine.toml").write_text(Path(FOUR).read_text())
    done = ana("checkin", "--questionnaire", "four-items", "--answers", "1,1,1,1", "--json")
    assert done.data["score"]["value"] == 4
    assert (
        "four-items"
        in ana("checkin", "--questionnaire", "x", "--answers", "1", "--json").data["hint"]
    )


def spoilt(where: str, **changes: Any) -> dict[str, Any]:
    """The file with one place changed; a value of None takes the key out."""
    found = tables()
    place = {
        "pack": found["pack"], "scoring": found["scoring"], "item": found["item"][1],
        "scale": found["scale"][0], "cut": found["scoring"]["cut"][0], "file": found,
    }[where]  # fmt: skip
    for key, value in changes.items():
        place[key] = value
        if value is None:
            del place[key]
    return found


@pytest.mark.parametrize(
    ("where", "changes", "names"),
    [
        ("file", {"pack": None}, "no [pack] table"),
        ("pack", {"name": None}, "name is missing"),
        ("pack", {"name": "a\nb"}, "name holds control characters"),
        ("pack", {"licence": None}, "licence is missing"),
        ("pack", {"title": 3}, "title is missing, or isn't text"),
        ("file", {"item": []}, "no items"),
        ("file", {"item": 3}, "item has to be a list of tables"),
        ("file", {"scoring": 3}, "scoring isn't a table"),
        ("scoring", {"rule": "median"}, "rule has to be one of none, sum, mean"),
        ("scoring", {"higher": "up"}, "higher has to be one of better, worse"),
        ("scoring", {"highest": 20}, "scoring says highest = 20, but the items give 21"),
        ("scoring", {"lowest": 4}, "scoring says lowest = 4, but the items give 0"),
        ("cut", {"at": 22}, "the cut at 22 is outside 0 to 21"),
        ("cut", {"at": "x"}, "needs at = a number"),
        ("cut", {"below": None}, "below is missing"),
        ("scale", {"points": [1]}, "scale 1: points has to be a list of 2 to 10"),
        ("scale", {"points": list(range(11))}, "scale 1: points has to be a list of 2 to 10"),
        ("scale", {"points": [1, 1]}, "scale 1: the answer 1 is there twice"),
        ("scale", {"points": [1, 10]}, "scale 1: 10 isn't an answer"),
        ("scale", {"points": [1, "x"]}, "scale 1: 'x' isn't an answer"),
        ("item", {"scale": "none"}, "item 2: there's no scale 'none'"),
        ("item", {"id": "overall"}, "item 2: the id 'overall' is taken"),
        ("item", {"text": None}, "item 2: text is missing"),
        ("item", {"weight": 0}, "item 2: weight"),
        ("item", {"weight": float("nan")}, "item 2: weight"),
        ("item", {"reverse": "yes"}, "item 2: reverse has to be true or false"),
    ],
)
def test_a_bad_file_is_refused_in_one_line_that_names_the_item(
    where: str, changes: dict[str, Any], names: str
) -> None:
    with pytest.raises(BadFile) as caught:
        read_instrument(spoilt(where, **changes), "file.toml")
    assert caught.value.message.startswith("file.toml: ")
    assert names in caught.value.message
    assert "\n" not in caught.value.message


toml_values = st.recursive(
    st.integers() | st.booleans() | st.floats() | st.text(max_size=5),
    lambda inner: (
        st.lists(inner, max_size=3) | st.dictionaries(st.text(max_size=5), inner, max_size=3)
    ),
)


@given(st.sampled_from(["pack", "scoring", "item", "scale", "cut"]), st.data())
def test_whatever_stands_in_a_field_the_file_is_used_or_refused(
    where: str, data: st.DataObject
) -> None:
    found = tables()
    place: dict[str, Any] = {
        "pack": found["pack"], "scoring": found["scoring"], "item": found["item"][1],
        "scale": found["scale"][0], "cut": found["scoring"]["cut"][0],
    }[where]  # fmt: skip
    place[data.draw(st.sampled_from(sorted(place)))] = data.draw(toml_values)
    try:
        used = read_instrument(found, "file.toml")
    except BadFile as error:
        assert error.message.startswith("file.toml: ")  # noqa: PT017 - either way is right
    else:
        assert used.items


@pytest.mark.parametrize(
    ("content", "names"),
    [
        (b"", "no [pack] table"),
        (b"[pack\n", "line 1"),
        (b'[pack]\nkind = "questionnaire"\nname = = 3\n', "line 3"),
        (b"\xff\xfe", "UTF-8"),
        (b'[pack]\nkind = "ideas"\n', "a pack of 'ideas', not a questionnaire"),
        (b"a = " + b"[" * 5000, "nested"),
    ],
)
def test_a_file_that_is_none_ends_in_one_line(
    cli: Cli, tmp_path: Path, home: Path, content: bytes, names: str
) -> None:
    path = tmp_path / "q.toml"
    path.write_bytes(content)
    done = cli("checkin", "--as", "Ana", "--questionnaire", str(path), "--answers", "1")
    assert (done.code, done.out, done.err.count("\n")) == (1, "", 1)
    assert str(path) in done.err
    assert names in done.err
    assert not home.exists()


def test_a_missing_file_and_a_folder_are_named(cli: Cli, tmp_path: Path) -> None:
    for path in (tmp_path / "none.toml", tmp_path):
        done = cli("checkin", "--as", "Ana", "--questionnaire", f"{path}/", "--answers", "1")
        assert done.code == 1
        assert str(path) in done.err


def test_the_check_in_that_comes_with_the_program_is_whole() -> None:
    assert BUILTIN.ids == (
        "close", "shared", "understood", "tension", "new", "affection", "stress",
    )  # fmt: skip
    assert [item.id for item in BUILTIN.items if item.reverse] == ["tension"]
    assert [item.id for item in BUILTIN.items if not item.scored] == ["stress"]
    assert all(item.scale.values == (1, 2, 3, 4, 5, 6, 7) for item in BUILTIN.items)
    assert all(item.ask and item.help and item.low and item.high for item in BUILTIN.items)
    assert {each.area for each in BUILTIN.tonight} == set(BUILTIN.ids) - {"stress"}
    assert not [each for each in BUILTIN.tonight if "talk it out" in each.text.lower()]


def test_the_example_on_the_page_can_be_used_as_it_stands(ana: Cli, tmp_path: Path) -> None:
    page = (Path(__file__).parents[3] / "docs" / "questionnaires.md").read_text()
    path = tmp_path / "our-questions.toml"
    path.write_text(page.split("```toml\n")[1].split("```")[0])
    done = ana("checkin", "--questionnaire", str(path), "--answers", "6,0", "--json")
    assert done.data["score"]["value"] == 11
    assert "what it says about the cut-off and above" in done.data["score"]["reading"]


def test_a_questionnaire_that_is_not_there_is_looked_for_among_questionnaires(
    cli: Cli, home: Path
) -> None:
    packs = home / "data" / "packs"
    packs.mkdir(parents=True)
    (packs / "ideas.toml").write_text('[pack]\nkind = "ideas"\nname = "weekend"\n')
    missing = cli("checkin", "--questionnaire", "sixteen", "--answers", "1", "--json")
    assert missing.data["code"] == "nothing-there"
    assert "weekend" not in missing.data["hint"]
