"""Another language is another folder: packs of it are used one by one, and English for the rest."""

from __future__ import annotations

import os
import re
from pathlib import Path

import pytest

from intimacy_cli.core.language import languages_of, read_language
from intimacy_cli.packs.languages import pack_paths
from intimacy_cli.packs.loader import CONTENT, builtin_path, load_pack
from intimacy_cli.packs.misfit import misfit
from intimacy_cli.quick import quick_answer
from tests.conftest import Cli

NAMES = sorted(
    name.removesuffix(".toml") for name in os.listdir(f"{CONTENT}/en") if name.endswith(".toml")
)
TRANSLATED = {"LANG": "xx_YY.UTF-8"}


def english(name: str) -> str:
    return Path(builtin_path(name)).read_text(encoding="utf-8")


@pytest.fixture
def folder(home: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """The folder of a language that there is none of: every word of ours is 'xx ...' in it."""
    for name in ("LC_ALL", "LC_MESSAGES"):
        monkeypatch.delenv(name, raising=False)
    monkeypatch.setenv("LANG", "xx_YY.UTF-8")
    place = home / "data" / "packs" / "xx"
    place.mkdir(parents=True)
    return place


def translate(folder: Path, name: str, *keys: str) -> None:
    """Put a pack there whose texts of these keys are of that language."""
    text = english(name).replace('language = "en"', 'language = "xx"')
    for key in keys:
        text = re.sub(rf'(?m)^{key} = "', f'{key} = "xx ', text)
    (folder / f"{name}.toml").write_text(text, encoding="utf-8")


def test_a_language_is_named_by_letters() -> None:
    assert [read_language(text) for text in ("DE", "pt-br", "pt_BR", "gsw")] == [
        "de", "pt_BR", "pt_BR", "gsw",
    ]  # fmt: skip
    for text in ("", "d", "deutsch", "../..", "de_", "de_AUT", "d1", "de/en"):
        with pytest.raises(ValueError, match="letters"):
            read_language(text)


@pytest.mark.parametrize(
    ("chosen", "environ", "languages"),
    [
        (None, {}, ()),
        (None, {"LANG": "de_AT.UTF-8"}, ("de_AT", "de")),
        (None, {"LANG": "de_AT.UTF-8", "LC_MESSAGES": "fr_FR", "LC_ALL": ""}, ("fr_FR", "fr")),
        (None, {"LANG": "de_AT", "LC_ALL": "C"}, ()),
        (None, {"LANG": "en_IE.UTF-8"}, ()),
        (None, {"LANG": "de_DE@euro"}, ("de_DE", "de")),
        ("es", {"LANG": "de_AT.UTF-8"}, ("es",)),
        ("en", {"LANG": "de_AT.UTF-8"}, ()),
    ],
)
def test_the_setting_wins_over_the_locale(
    chosen: str | None, environ: dict[str, str], languages: tuple[str, ...]
) -> None:
    assert languages_of(chosen, environ) == languages


def test_packs_are_used_one_by_one_and_english_for_the_rest(cli: Cli, folder: Path) -> None:
    translate(folder, "prompts", "text")
    assert cli("talk", "card", "--seed", "7").out.count("xx ") == 1
    assert "xx " not in cli("date-idea", "--seed", "7").out
    translate(folder, "ideas", "title", "text")
    ideas = cli("date-idea", "list", "--json").data["ideas"]
    assert len(ideas) > 200
    assert all(each["title"].startswith("xx ") for each in ideas)


def test_the_setting_chooses_and_the_variable_wins(cli: Cli, folder: Path) -> None:
    translate(folder, "prompts", "text")
    cli("config", "set", "language", "en")
    assert "xx " not in cli("talk", "card", "--seed", "7").out
    assert "xx " in cli("talk", "card", "--seed", "7", env={"INTIMACY_LANGUAGE": "xx"}).out
    refused = cli("config", "set", "language", "german")
    assert (refused.code, "such as de or pt_BR" in refused.err) == (2, True)


@pytest.mark.parametrize("chosen", [None, "xx", "en", "german"])
def test_the_shells_line_says_the_same_both_ways(
    cli: Cli, folder: Path, monkeypatch: pytest.MonkeyPatch, chosen: str | None
) -> None:
    translate(folder, "prompts", "text")
    if chosen:
        monkeypatch.setenv("INTIMACY_LANGUAGE", chosen)
    ordinary = cli("talk", "today").out
    assert quick_answer(["talk", "today"]) in (ordinary, None)
    if chosen != "german":
        assert ("xx " in ordinary) is (chosen != "en")
        assert quick_answer(["talk", "today"]) == ordinary


def test_a_line_of_a_pack_that_is_written_otherwise_is_english(cli: Cli, folder: Path) -> None:
    (folder / "prompts.toml").write_text('[pack]\nkind = "prompts"\n[[prompt]]\nid = "one"\n')
    assert cli("talk", "today").out.startswith("To talk about: ")
    assert quick_answer(["talk", "today"]) == cli("talk", "today").out


LINES = {
    "steps": ("listen", "--seed", "7", "--plain"),
    "modalities": ("therapist", "questions", "--plain"),
    "chemistry-facts": ("chemistry", "facts", "--plain"),
    "helplines": ("safety", "--country", "IE", "--plain"),
}


@pytest.mark.parametrize(("name", "key"), [("chemistry-facts", "text"), ("modalities", "text")])
def test_a_pack_that_cant_stand_in_for_ours_is_told_and_ours_is_used(
    cli: Cli, folder: Path, name: str, key: str
) -> None:
    line = LINES[name]
    ours = cli(*line)
    translate(folder, name, key)
    whole = cli(*line)
    assert whole.out != ours.out
    assert "xx " in whole.out
    path = folder / f"{name}.toml"
    for broken in ("", "[pack]", '[pack]\nkind = "day"\n', path.read_text().replace("source", "s")):
        path.write_text(broken)
        done = cli(*line)
        assert (done.code, done.out) == (0, ours.out)
        assert done.err.count(str(path)) >= 1
        assert "The English one is used." in done.err
        assert "Traceback" not in done.err


def test_the_check_in_is_asked_in_the_language_and_keeps_its_areas(cli: Cli, folder: Path) -> None:
    translate(folder, "checkin", "text", "short")
    cli("partner", "name", "Ana", "Ben")
    done = cli("checkin", "--as", "Ana", "--answers", "6,5,6,2,4,5,3", "--json")
    assert sorted(done.data["answers"]) == sorted(
        ["close", "shared", "understood", "tension", "new", "affection", "stress"]
    )
    path = folder / "checkin.toml"
    path.write_text(path.read_text().replace('id = "shared"', 'id = "geteilt"'))
    refused = cli("checkin", "--as", "Ben", "--answers", "6,5,6,2,4,5,3", "--json")
    assert "geteilt" not in refused.data["answers"]


def test_packs_check_says_what_keeps_a_pack_from_standing_in_for_ours(
    cli: Cli, folder: Path
) -> None:
    translate(folder, "steps", "text")
    translate(folder, "ready", "text")
    good = cli("packs", "check", str(folder / "steps.toml"))
    assert "to mend: 0" in good.out
    path = folder / "ready.toml"
    path.write_text(path.read_text().replace('id = "thought"', 'id = "gedanke"'))
    bad = cli("packs", "check", str(path))
    assert "question 1.id: has to be 'thought'" in bad.out
    (folder / "odd.toml").write_text('[pack]\nkind = "steps"\nlanguage = "xx"\n')
    assert "stands in for none of our packs" in cli("packs", "check", str(folder / "odd.toml")).out
    assert cli("packs", "--json").code == 0, cli("packs", "--json")
    files = [each["file"] for each in cli("packs", "--json").data["packs"]]
    assert {str(path), str(folder / "steps.toml")} <= set(files)


@pytest.mark.parametrize("name", NAMES)
def test_each_of_our_packs_fits_itself_and_no_other(name: str) -> None:
    ours = load_pack(builtin_path(name)).tables
    assert misfit(ours, ours) == ""
    other = load_pack(builtin_path("day" if name != "day" else "steps")).tables
    assert misfit(ours, other)
    for lost in ours:
        assert misfit(ours, {key: table for key, table in ours.items() if key != lost})


def test_safety_reads_nothing_of_the_couples(cli: Cli, folder: Path) -> None:
    """Whoever looks at the couple's files would see that it was read, and when."""
    translate(folder, "helplines", "name")
    assert "xx " not in cli(*LINES["helplines"]).out
    assert list(pack_paths("helplines", ("xx",))) == [builtin_path("helplines")]
