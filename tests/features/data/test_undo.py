"""Taking back: the last act of one's own, and an undo itself, however often."""

from __future__ import annotations

import ast
import importlib
from collections.abc import Iterator
from pathlib import Path

import pytest

import intimacy_cli
from intimacy_cli.features.table import every_kind
from tests.conftest import Cli

FIRST = "6,5,6,2,4,5,3"
# Where the kind of a record is handed on, what it may be.
HANDED_ON = {
    ("checkin/records.py", "asked.kind"): ("checkin", "questionnaire"),
    ("dates/date_log.py", "kind"): ("date.taken", "date.done", "date.offered", "date.today"),
    ("talk/card_packs.py", "kind"): ("talk.favourite", "talk.skip"),
}


def sources() -> list[Path]:
    """Every module in which a record is made."""
    package = Path(intimacy_cli.__file__).parent
    return [
        path for path in package.rglob("*.py") if "NewRecord(" in path.read_text(encoding="utf-8")
    ]


def kinds_written(path: Path) -> Iterator[str]:
    """The kinds of the records that a module makes, as its constants and literals name them."""
    package = Path(intimacy_cli.__file__).parent
    name = ".".join(path.relative_to(package.parent).with_suffix("").parts)
    for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"))):
        if not (isinstance(node, ast.Call) and ast.unparse(node.func) == "NewRecord"):
            continue
        kind = node.args[0]
        if isinstance(kind, ast.Constant):
            yield str(kind.value)
        elif found := getattr(importlib.import_module(name), ast.unparse(kind), None):
            yield found
        else:
            yield from HANDED_ON["/".join(path.parts[-2:]), ast.unparse(kind)]


def due(cli: Cli) -> list[str]:
    """Who is due today."""
    return list(cli("checkin", "status", "--json").data["due"])


@pytest.mark.parametrize("again", range(8))
def test_an_undo_of_an_undo_of_an_undo_takes_turns(cli: Cli, again: int) -> None:
    # Ids are random, and what counts must not depend on their order: hence several rounds.
    cli("partner", "name", "Ana", "Ben")
    cli("checkin", "--as", "Ana", "--answers", FIRST)
    for times in range(1, 5):
        assert cli("data", "undo", "--as", "Ana").code == 0
        assert due(cli) == (["Ana", "Ben"] if times % 2 else ["Ben"])


def test_each_undo_in_turn_says_what_it_did(cli: Cli) -> None:
    cli("partner", "name", "Ana", "Ben")
    cli("bucket", "add", "Learn to sail")
    said = [cli("data", "undo").lines[0] for _ in range(4)]
    wish = 'the wish "Learn to sail" (23 Nov)'
    assert said == [f"Undone: {wish}", f"Brought back: {wish}"] * 2
    assert "Learn to sail" in cli("bucket").out


@pytest.mark.parametrize(
    "command",
    [
        ["checkin", "--answers", FIRST],
        ["bucket", "add", "--sealed", "Sail"],
        ["bucket", "add", "Sail"],
    ],
)
def test_the_undo_that_a_command_names_takes_back_what_it_wrote(
    cli: Cli, command: list[str]
) -> None:
    cli("partner", "name", "Ana", "Ben")
    said = cli(*command, "--as", "Ana").err
    named = said.split("Undo: intimacy ")[1].split()
    assert named == ["data", "undo", "--as", "Ana"]
    undone = cli(*named)
    assert "To redo: intimacy data undo --as Ana" in undone.out
    assert cli("checkin", "status", "--json").data["answered"] == []
    assert cli("bucket", "--as", "Ana", "--json").data["wishes"] == []


def test_a_name_that_is_set_or_the_only_one_is_not_asked_for_again(cli: Cli) -> None:
    alone = cli("checkin", "--as", "Ana", "--answers", FIRST).err
    assert alone.rstrip().endswith("intimacy data undo")
    cli("partner", "name", "Ana", "Ben")
    cli("config", "set", "as", "Ben")
    assert cli("checkin", "--answers", FIRST).err.rstrip().endswith("intimacy data undo")


def test_several_acts_are_taken_back_newest_first(cli: Cli) -> None:
    for day in ("2026-11-20", "2026-11-21", "2026-11-22"):
        cli("checkin", "--as", "Ana", "--answers", FIRST, "--on", day)
    taken = cli("data", "undo", "2", "--as", "Ana", "--json").data["acts"]
    assert [each["day"] for each in taken] == ["2026-11-22", "2026-11-21"]
    (left,) = cli("checkin", "history", "--json").data["days"]
    assert left["day"] == "2026-11-20"


def test_what_one_command_wrote_is_taken_back_together(cli: Cli) -> None:
    cli("partner", "name", "Ana", "Ben")
    assert cli("data", "undo").code == 0
    assert cli("partner", "--json").data["partners"] == []


def test_more_than_there_is_takes_back_all_there_is(cli: Cli) -> None:
    cli("checkin", "--as", "Ana", "--answers", FIRST)
    taken = cli("data", "undo", "9", "--as", "Ana", "--json").data["acts"]
    assert [each["kind"] for each in taken] == ["checkin", "partner"]
    nothing = cli("data", "undo", "2", "--json")
    assert (nothing.code, nothing.data["code"]) == (1, "nothing-there")


def test_one_cannot_take_back_what_the_other_wrote(cli: Cli) -> None:
    cli("partner", "name", "Ana", "Ben")
    cli("checkin", "--as", "Ana", "--answers", FIRST)
    refused = cli("data", "undo", "--as", "Ben", "--json")
    assert (refused.code, refused.data["code"]) == (1, "could-not")
    assert "name of somebody who has answered" in refused.data["message"]
    assert due(cli) == ["Ben"]


def seen_by_ana(cli: Cli) -> list[str]:
    """Whose side Ana sees in the reveal of today."""
    return [
        each["name"] for each in cli("checkin", "reveal", "--as", "Ana", "--json").data["partners"]
    ]


@pytest.mark.parametrize("undo", [["data", "undo"], ["checkin", "withdraw"]])
def test_nobody_looks_at_the_others_answers_and_then_takes_back_their_own(
    cli: Cli, undo: list[str]
) -> None:
    cli("partner", "name", "Ana", "Ben")
    cli("checkin", "--as", "Ana", "--answers", FIRST)
    assert cli(*undo, "--as", "Ana").code == 0
    cli("checkin", "--as", "Ben", "--answers", "1,1,1,1,1,1,1")
    # Brought back, Ana's answers open Ben's; from then on hers stay.
    assert cli("data", "undo", "--as", "Ana").code == 0
    assert seen_by_ana(cli) == ["Ana", "Ben"]
    refused = cli("data", "undo", "--as", "Ana", "--json")
    assert (refused.code, refused.data["code"]) == (1, "could-not")
    assert "revealed to both" in refused.data["message"]
    assert seen_by_ana(cli) == ["Ana", "Ben"]


def test_answers_that_both_have_seen_are_not_turned_back_into_an_edit(cli: Cli) -> None:
    cli("partner", "name", "Ana", "Ben")
    cli("checkin", "--as", "Ana", "--answers", FIRST)
    cli("checkin", "edit", "--as", "Ana", "--answers", "7,7,7,7,7,7,7")
    cli("data", "undo", "--as", "Ana")
    cli("checkin", "--as", "Ben", "--answers", "1,1,1,1,1,1,1")
    assert cli("data", "undo", "--as", "Ana").code == 1
    both = cli("checkin", "reveal", "--json").data["partners"]
    assert both[0]["answers"]["close"] == 6


def test_a_sharing_that_opened_the_others_answers_stays(cli: Cli) -> None:
    cli("checkin", "--as", "Ana", "--answers", FIRST)
    cli("partner", "name", "Ana", "Ben")
    cli("checkin", "--as", "Ben", "--answers", "1,1,1,1,1,1,1")
    cli("checkin", "share", "2026-11-23", "--as", "Ana")
    assert cli("data", "undo", "--as", "Ana").code == 1
    assert seen_by_ana(cli) == ["Ana", "Ben"]


def test_an_edit_is_taken_back_to_what_was_before(cli: Cli) -> None:
    cli("checkin", "--as", "Ana", "--answers", FIRST)
    cli("checkin", "edit", "--answers", "1,1,1,1,1,1,1")
    cli("data", "undo")
    (day,) = cli("checkin", "history", "--json").data["days"]
    assert day["partners"][0]["answers"]["close"] == 6


def test_what_was_undone_is_named_as_people_say_it(cli: Cli) -> None:
    cli("partner", "name", "Ana", "Ben")
    for command, said in (
        (["conflict", "reflect", "--as", "Ana", "--text", "x"], "the reflection"),
        (["talk", "skip", "museum-of-us"], 'leaving out the card "museum-of-us"'),
        (["talk", "raise", "--wish", "x", "--keep", "--as", "Ana"], "the lines to raise"),
        (
            ["therapist", "ready", "--answers", "2,3,3,2,1,4", "--as", "Ana"],
            "the answers about help",
        ),
    ):
        assert cli(*command).code == 0
        assert cli("data", "undo", "--as", "Ana").lines[0] == f"Undone: {said} (23 Nov)"


def test_every_kind_of_record_is_declared_by_its_feature_in_words() -> None:
    written = {kind for module in sources() for kind in kinds_written(module)}
    assert {"checkin", "date.taken", "talk.skip", "therapist-keep", "withdraw"} <= written
    declared = every_kind()
    assert written == set(declared)
    for kind in declared.values():
        assert kind.called(None).strip()
        assert "{}" not in kind.called(None) + kind.called("x")
        assert "{}" in kind.withdrawn


def test_a_renaming_is_taken_back(cli: Cli) -> None:
    cli("partner", "name", "Ana", "Ben")
    cli("partner", "name", "Anna", "Ben")
    assert cli("partner", "--json").data["partners"] == ["Anna", "Ben"]
    cli("data", "undo")
    assert cli("partner", "--json").data["partners"] == ["Ana", "Ben"]


def test_on_a_fresh_home_there_is_nothing_to_undo(cli: Cli) -> None:
    assert cli("data", "undo", "--json").data["code"] == "nothing-there"


@pytest.mark.parametrize("count", ["0", "101", "-1", "x", "9" * 5000])
def test_a_count_that_makes_no_sense_is_wrong_use(cli: Cli, count: str) -> None:
    assert cli("data", "undo", "--json", "--", count).code == 2
