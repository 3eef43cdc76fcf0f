"""A broken pack is told by the commands that use its kind, and by no other."""

from __future__ import annotations

from pathlib import Path

import pytest

from tests.conftest import Cli

IDEAS = (
    '[pack]\nkind = "ideas"\n\n[[idea]]\ntitle = "Pier"\ntext = "Count the boats."\n'
    'category = "pier"\n\n[[idea]]\ntitle = "No end\n'
)
PROMPTS = (
    b'[pack]\nkind = "prompts"\nname = "ours"\n\n[[prompt]]\nid = "lamp"\n'
    b'text = "Whose lamp was on?"\n\n[[prompt]]\nid = "door"\ntext = "T\xfcr?"\n'
)
QUESTIONNAIRE = Path(__file__).parents[1] / "data" / "four-items.toml"


@pytest.fixture
def packs(home: Path) -> Path:
    """The folder of the couple's own packs."""
    folder = home / "data" / "packs"
    folder.mkdir(parents=True)
    return folder


@pytest.mark.parametrize("command", ["talk card", "talk decks", "listen", "listen feelings"])
def test_of_a_broken_pack_of_ideas_only_the_ideas_say_so(
    cli: Cli, packs: Path, command: str
) -> None:
    (packs / "mine.toml").write_text(IDEAS)
    listed = cli("date-idea", "list", "--category", "pier")
    assert "mine.toml: line 9: " in listed.err
    assert len(listed.lines) == 1
    done = cli(*command.split())
    assert (done.code, done.err.count("mine.toml")) == (0, 0)


def test_of_a_broken_pack_of_prompts_the_ideas_say_nothing(cli: Cli, packs: Path) -> None:
    (packs / "mine.toml").write_bytes(PROMPTS)
    listed = cli("date-idea", "list")
    assert (listed.code, listed.err) == (0, "")
    decks = cli("talk", "decks")
    assert "mine.toml, line 9: not UTF-8 text; the rest are used." in decks.err
    assert "ours" in decks.out


@pytest.mark.parametrize("command", ["talk decks", "listen feelings", "date-idea list"])
def test_a_broken_pack_whose_kind_cannot_be_told_is_told_by_all(
    cli: Cli, packs: Path, command: str
) -> None:
    (packs / "mine.toml").write_text(IDEAS.replace('"ideas"', '"ideas'))
    done = cli(*command.split())
    assert done.code == 0
    assert len(done.err.splitlines()) == 1
    assert "mine.toml: " in done.err


def test_a_pack_that_is_broken_before_its_first_row_is_told_where_it_is_missed(
    cli: Cli, packs: Path
) -> None:
    (packs / "mine.toml").write_text(IDEAS.replace("[[idea]]", "[mood]\nx = = 1\n[[idea]]", 1))
    assert "mine.toml: Invalid value" in cli("date-idea", "list").err
    assert cli("talk", "decks").err == ""


def test_a_broken_pack_of_ideas_hides_no_questionnaire(cli: Cli, packs: Path) -> None:
    (packs / "before.toml").write_text(IDEAS)
    text = QUESTIONNAIRE.read_text()
    (packs / "mine.toml").write_text(text)
    assert "You can use: four-items." in cli("checkin", "--questionnaire", "fuor").err
    (packs / "mine.toml").write_text(f'{text}\n[[item]]\nid = "No end\n')
    broken = cli("checkin", "--questionnaire", "four-items")
    assert broken.code == 1
    assert "mine.toml: " in broken.err


def test_checking_a_broken_pack_of_no_known_kind_names_both(cli: Cli, packs: Path) -> None:
    file = packs / "mine.toml"
    file.write_text(IDEAS.replace('"ideas"', '"weather"'))
    kind, slip = cli("packs", "check", str(file), "--json").data["findings"]
    assert "there's no kind 'weather'" in kind["what"]
    assert slip["what"].startswith("Illegal character")
