"""Several acts are taken back as one, named by what they were; the next undo brings them back."""

from __future__ import annotations

from pathlib import Path

import pytest

from tests.conftest import Cli

FIRST = "6,5,6,2,4,5,3"


def wishes(cli: Cli) -> list[str]:
    """What stands on the list."""
    return [each["text"] for each in cli("bucket", "list", "--json").data["wishes"]]


@pytest.mark.parametrize("count", [2, 3, 4, 100])
def test_several_that_were_taken_back_come_back_by_one_undo(cli: Cli, count: int) -> None:
    for text in ("one", "two", "three"):
        cli("bucket", "add", text)
    left = ["one", "two", "three"][: max(3 - count, 0)]
    for _ in range(3):
        taken = cli("data", "undo", str(count))
        assert taken.code == 0
        assert ("There's nothing more to undo." in taken.out) == (count > 3)
        assert wishes(cli) == left
        back = cli("data", "undo")
        assert [each[: len("Brought back: the wish")] for each in back.lines[:-1]] == [
            "Brought back: the wish"
        ] * min(count, 3)
        assert wishes(cli) == ["one", "two", "three"]
    assert cli("data", "verify").code == 0


def test_what_both_did_is_taken_back_together_and_by_the_same_one_brought_back(
    couple: Cli,
) -> None:
    couple("bucket", "add", "one")
    couple("bucket", "add", "two", "--as", "Ana")
    couple("data", "undo", "2", "--as", "Ana")
    assert wishes(couple) == []
    # It is Ana's to turn round, as one of the two was hers.
    couple("bucket", "add", "three", "--as", "Ben")
    assert couple("data", "undo", "--as", "Ben").lines[0] == 'Undone: the wish "three" (23 Nov)'
    couple("data", "undo", "--as", "Ana")
    assert wishes(couple) == ["one", "two"]


def test_a_name_that_went_with_an_answer_comes_back_with_it(cli: Cli) -> None:
    cli("checkin", "--as", "Ana", "--answers", FIRST)
    assert cli("data", "undo", "2").code == 0
    assert cli("partner", "--json").data["partners"] == []
    assert cli("data", "undo").code == 0
    assert cli("partner", "--json").data["partners"] == ["Ana"]
    assert len(cli("checkin", "history", "--as", "Ana", "--json").data["days"]) == 1


def test_if_one_of_several_must_stay_all_of_them_stay(couple: Cli) -> None:
    couple("checkin", "--as", "Ana", "--answers", FIRST)
    couple("checkin", "--as", "Ben", "--answers", FIRST)
    couple("bucket", "add", "one", "--as", "Ana")
    refused = couple("data", "undo", "2", "--as", "Ana", "--json")
    assert (refused.code, refused.data["code"]) == (1, "could-not")
    assert refused.data["hint"] == "To undo only what's newer: intimacy data undo 1"
    assert wishes(couple) == ["one"]


@pytest.mark.parametrize(
    ("commands", "said"),
    [
        (["bucket add sailing"], 'the wish "sailing"'),
        (["bucket add sailing", "bucket edit sailing --text flying"],
         'the change of the wish "flying"'),
        (["bucket add sailing", "bucket done sailing"], 'ticking off the wish "sailing"'),
        (["bucket add sailing", "bucket drop sailing"], 'dropping the wish "sailing"'),
        (["bucket add --sealed sailing", "bucket drop sailing"], 'dropping the wish "sailing"'),
        (["bucket add --sealed sailing", "bucket edit sailing --text flying"],
         'the change to the wish "flying"'),
        (["date-idea take crunch-quiz"], 'taking "Crunch Quiz"'),
        (["date-idea done crunch-quiz"], 'having done "Crunch Quiz"'),
        (["date-idea rate crunch-quiz 4"], 'the rating of "Crunch Quiz"'),
        (["date-idea veto crunch-quiz"], 'the veto on "Crunch Quiz"'),
        (["date-idea veto crunch-quiz", "date-idea veto crunch-quiz --lift"],
         'lifting the veto on "Crunch Quiz"'),
        (["date-idea add --title Boats --text Count."], 'the idea of your own "Boats"'),
        (["talk favourite museum-of-us"], 'making the card "museum-of-us" a favourite'),
        (["checkin --answers 6,5,6,2,4,5,3"], "the check-in"),
        (["checkin --answers 6,5,6,2,4,5,3", "checkin edit --answers 1,1,1,1,1,1,1"],
         "the change to the check-in"),
        (["checkin --answers 6,5,6,2,4,5,3", "checkin withdraw"], "taking back the check-in"),
        (["therapist ready --answers 2,3,3,2,1,4", "therapist ready withdraw"],
         "taking back the answers about help"),
        (["therapist keep own-toml:alex --directory {list}"],
         'the shortlist entry "Alex Example"'),
        (["therapist keep own-toml:alex --directory {list}", "therapist called Alex"],
         'the call to "Alex Example"'),
        (["therapist keep own-toml:alex --directory {list}", "therapist drop Alex"],
         'dropping the shortlist entry "Alex Example"'),
        (["talk raise --wish help --keep"], "the lines to raise"),
    ],
    ids=lambda case: case if isinstance(case, str) else "",
)  # fmt: skip
def test_an_undo_says_what_it_took_back_by_its_name(
    couple: Cli, tmp_path: Path, commands: list[str], said: str
) -> None:
    file = tmp_path / "list.toml"
    file.write_text('[[therapist]]\nid = "alex"\nname = "Alex Example"\n')
    for command in commands:
        done = couple(*command.replace("{list}", str(file)).split(), "--as", "Ana")
        assert done.code == 0, done.err
    undone = couple("data", "undo", "--as", "Ana")
    assert undone.lines[0] == f"Undone: {said} (23 Nov)"
    again = couple("data", "undo", "--as", "Ana", "--json").data["acts"]
    assert [(each["what"], each["restored"]) for each in again] == [(said, True)]


def test_an_offer_is_named_by_its_title(couple: Cli) -> None:
    (idea,) = couple("date-idea", "--seed", "7", "--json").data["ideas"]
    assert couple("data", "undo").lines[0] == f'Undone: the offer of "{idea["title"]}" (23 Nov)'


def test_a_long_text_is_named_by_its_beginning_and_on_one_line(couple: Cli) -> None:
    couple("bucket", "add", "a\u202eb " * 45)
    first = couple("data", "undo").lines[0]
    assert len(first) < 120
    assert "\u202e" not in first
