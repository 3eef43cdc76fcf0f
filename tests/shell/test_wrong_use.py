"""Help, slips of the pen, and wrong use: one line, also in JSON, and where to read more."""

from __future__ import annotations

import json

import pytest

from intimacy_cli.features.table import COMMANDS
from tests.conftest import Cli


@pytest.mark.parametrize(
    "command", [[], *([row.name] for row in COMMANDS), ["checkin", "status"], ["data", "export"]]
)
def test_h_is_help_everywhere(cli: Cli, command: list[str]) -> None:
    short, long = cli(*command, "-h"), cli(*command, "--help")
    assert (short.code, short.err) == (0, "")
    assert short.out == long.out
    assert "Usage: " in short.out
    assert "Example: intimacy" in short.out or "Example: EDITOR" in short.out


def test_help_groups_the_commands_in_panels(cli: Cli) -> None:
    out = cli("--help").out
    for row in COMMANDS:
        assert f"{row.panel}:" in out
        assert row.name in out


@pytest.mark.parametrize(
    ("typed", "meant"),
    [
        (["chekin"], "Did you mean checkin?"),
        (["checkin", "staus"], "Did you mean status?"),
        (["data", "exprot"], "Did you mean export?"),
        (["checkin", "--anwers", "1"], "--answers"),
        (["checkin", "status", "--jsn"], "--json"),
        (["config", "get", "quite_until"], "Did you mean quiet_until?"),
    ],
)
def test_a_slip_of_the_pen_is_answered_with_what_was_meant(
    cli: Cli, typed: list[str], meant: str
) -> None:
    done = cli(*typed)
    assert done.code in (1, 2)
    assert done.out == ""
    assert done.err.count("\n") == 1
    assert meant in done.err


@pytest.mark.parametrize(
    ("typed", "said"),
    [
        (["date-idea", "--budget", "free"], "--budget: 'free' isn't a number. See: "),
        (["date-idea", "--minutes", "1h"], "--minutes: '1h' isn't a whole number. See: "),
        (["date-idea", "--minutes", "0"], "--minutes: 0 doesn't fit; give 1 to 52704000. See: "),
        (["date-idea", "--count", "99"], "--count: 99 doesn't fit; give 1 to 50. See: "),
        (["date-idea", "--season", "fall"], "give one of 'spring', 'summer', 'autumn', 'winter'."),
        (["partner", "name", "Ana", "Ben", "Carl"], "too many words: Carl. See: "),
        (["checkin", "--anwers", "1"], "no such option: --anwers. Did you mean --answers or --as?"),
        (["checkin", "--zzz"], "no such option: --zzz. See: "),
        (["checkin", "--answers"], "--answers: needs a value. See: intimacy checkin --help"),
        (["checkin", "edit", "--note"], "--note: needs a value. See: intimacy checkin edit"),
        (["talk", "card", "--as"], "--as: needs a value. See: intimacy talk card --help"),
        (["--as"], "--as: needs a value. See: intimacy --help"),
        (["shell-line"], "Choose from: bash, zsh, fish. See: "),
    ],
)
def test_a_wrong_value_is_named_in_words_that_are_no_programmers(
    cli: Cli, typed: list[str], said: str
) -> None:
    done = cli(*typed)
    assert done.code == 2
    assert said in done.err


@pytest.mark.parametrize(
    "typed",
    [
        ["nothing-like-it"], ["checkin", "nothing-like-it"], ["--nonsense"], ["checkin", "--as"],
        ["checkin", "share"], ["config", "get"], ["data", "export", "--format", "xml"],
        ["data", "undo", "many"], ["partner", "name"], ["data", "import"], ["config", "set"],
        ["checkin", "status", "too", "much"],
    ],
)  # fmt: skip
def test_wrong_use_is_one_line_and_the_same_in_json(cli: Cli, typed: list[str]) -> None:
    text = cli(*typed)
    assert (text.code, text.out, text.err.count("\n")) == (2, "", 1)
    assert "--help" in text.err
    assert not {"╭", "│", "Usage:"} & set(text.err.split())
    for as_json in ([*typed, "--json"], ["--json", *typed]):
        if as_json[-2:] == ["--as", "--json"]:
            continue  # there --json is the name
        error = json.loads(cli(*as_json).err)["error"]
        assert error["code"] == "wrong-use"


@pytest.mark.parametrize(
    "typed",
    [
        ["--json", "checkin", "status"],
        ["checkin", "--json", "status"],
        ["checkin", "status", "--json"],
    ],
)
def test_the_shared_options_hold_wherever_they_stand(cli: Cli, typed: list[str]) -> None:
    assert cli(*typed).data["day"] == "2026-11-23"
    cli("partner", "name", "Ana", "Ben")
    named = cli("--as", "Ben", "checkin", "--answers", "6,5,6,2,4,5,3", "--json")
    assert named.data["who"] == "Ben"
    assert cli("--as", "Ben", "checkin", "--as", "Ana", "withdraw", "--json").data["code"] == (
        "nothing-there"
    )


def test_hidden_characters_in_what_was_typed_do_nothing_on_the_screen(cli: Cli) -> None:
    hostile = "\x1b[2J\x1b]0;x\x07\u202e"
    for typed in (
        [hostile],
        ["checkin", hostile],
        ["checkin", "--answers", hostile],
        ["config", "get", hostile],
    ):
        for more in ([], ["--json"]):
            err = cli(*typed, *more).err
            assert not {"\x1b", "\x07", "\u202e"} & set(err)
