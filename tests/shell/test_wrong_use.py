"""Help, slips of the pen, and wrong use: one line, also in JSON, and where to read more."""

from __future__ import annotations

import importlib
import json
import subprocess
import sys
from collections.abc import Iterator
from typing import Any

import pytest
import typer

from intimacy_cli.features.table import COMMANDS
from tests.conftest import Cli

# One line for each kind of slip, and what is said to it.
SLIPS = (
    (["date-idea", "--budget", "free"], "--budget: 'free' isn't a number. See: "),
    (["date-idea", "--minutes", "1h"], "--minutes: '1h' isn't a whole number. See: "),
    (["date-idea", "--minutes", "it's"], """--minutes: "it's" isn't a whole number. See: """),
    (["date-idea", "--minutes", ""], "--minutes: '' isn't a whole number. See: "),
    (["data", "undo", "many"], "[N]: 'many' isn't a whole number. See: intimacy data undo --help"),
    (["date-idea", "--minutes", "0"], "--minutes: 0 doesn't fit; give 1 to 52704000. See: "),
    (["date-idea", "--count", "99"], "--count: 99 doesn't fit; give 1 to 50. See: "),
    (["date-idea", "--minutes", "9" * 90], f"--minutes: {'9' * 40}... doesn't fit; give 1 to "),
    (["date-idea", "--minutes", "x" * 90], f"--minutes: '{'x' * 39}...' isn't a whole number."),
    (
        ["date-idea", "--season", "fall"],
        "--season: 'fall' doesn't fit; give one of 'spring', 'summer', 'autumn', 'winter'. See: ",
    ),
    (
        ["date-idea", "--place", "home", "--place", "moon"],
        "--place: 'moon' doesn't fit; give one of 'home', 'near', 'trip'. See: ",
    ),
    (["shell-line", "csh"], "bash|zsh|fish: 'csh' doesn't fit; give one of 'bash', 'zsh', 'fish'."),
    (["partner", "name", "Ana", "Ben", "Carl"], "too many words: Carl. See: "),
    (["checkin", "status", "too", "much"], "too many words: too much. See: intimacy checkin "),
    (["partner", "name", "A", "B", "x" * 90], f"too many words: {'x' * 40}.... See: "),
    (["checkin", "--anwers", "1"], "no such option: --anwers. Did you mean --answers or --as?"),
    (["checkin", "--zzz"], "no such option: --zzz. See: "),
    (["checkin", "--zzz=1", "status"], "no such option: --zzz. See: intimacy checkin --help"),
    (["checkin", "-hx"], "no such option: -x. See: intimacy checkin --help"),
    (["thanks", "for the tea", "--zzz"], "no such option: --zzz. See: intimacy thanks --help"),
    (["checkin", "--answers"], "--answers: needs a value. See: intimacy checkin --help"),
    (["checkin", "edit", "--note"], "--note: needs a value. See: intimacy checkin edit"),
    (["talk", "card", "--as"], "--as: needs a value. See: intimacy talk card --help"),
    (["therapist", "ready", "--as", "A", "mine", "--as"], "See: intimacy therapist ready mine"),
    (["thanks", "for the tea", "--as"], "--as: needs a value. See: intimacy thanks --help"),
    (["therapist", "find", "-d"], "-d: needs a value. See: intimacy therapist find --help"),
    (["--as"], "--as: needs a value. See: intimacy --help"),
    (["checkin", "--json=1"], "option '--json' doesn't take a value. See: intimacy checkin"),
    (["conflict", "--partners", "Ana"], "option '--partners' needs 2 values. See: intimacy "),
    (["partner", "name"], "missing argument 'ANA'. See: intimacy partner name --help"),
    (["shell-line"], "missing argument 'bash|zsh|fish'. Choose from: bash, zsh, fish. See: "),
    (["chekin"], "there's no command 'chekin'. Did you mean checkin? See: intimacy --help"),
    (["data", "exprot"], "there's no command 'exprot'. Did you mean export? See: intimacy data"),
    (["checkin", "x" * 90], f"there's no command '{'x' * 39}...'. See: intimacy checkin --help"),
    (["thanks", "askk"], "there's no command 'askk'. Did you mean ask? See: intimacy thanks"),
    (["thanks", "for", "tea"], "put the words in quotes: "),
)  # fmt: skip

# Carries out the lines that it is handed, and again after Typer has changed every sentence of its.
_REWORDED = """
import contextlib, io, json, sys
import typer
from intimacy_cli.app import run

def heard(lines):
    for line in lines:
        with contextlib.redirect_stderr(io.StringIO()) as said:
            code = run(line)
        yield [code, said.getvalue()]

lines = json.loads(sys.stdin.read())
before = list(heard(lines))
slips = sys.modules[typer.BadParameter.__module__]
plain = slips.ClickException.__init__
def reword(self, message):
    plain(self, "nous regrettons")
slips.ClickException.__init__ = reword
for each in vars(slips).values():
    if isinstance(each, type) and "format_message" in vars(each):
        each.format_message = lambda self: "nous regrettons"
try:
    typer.main.get_command(typer.Typer(callback=lambda: None)).main(["--x"], standalone_mode=False)
except slips.UsageError as error:
    assert (str(error), error.format_message()) == ("nous regrettons",) * 2
print(json.dumps([before, list(heard(lines))]))
"""


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


@pytest.mark.parametrize(("typed", "said"), SLIPS)
def test_a_wrong_value_is_named_in_words_that_are_no_programmers(
    cli: Cli, typed: list[str], said: str
) -> None:
    done = cli(*typed)
    assert (done.code, done.out, done.err.count("\n")) == (2, "", 1)
    assert done.err.startswith("intimacy: ")
    assert said in done.err


def test_our_words_stay_the_same_when_typers_change(tmp_path: Any) -> None:
    done = subprocess.run(
        [sys.executable, "-c", _REWORDED],
        input=json.dumps([typed for typed, _ in SLIPS]),
        env={"HOME": str(tmp_path), "PATH": "", "LANG": "C.UTF-8"},
        capture_output=True,
        text=True,
        check=False,
    )
    assert done.stderr == ""
    before, after = json.loads(done.stdout)
    assert after == before
    for (_, said), (code, heard) in zip(SLIPS, before, strict=True):
        assert code == 2
        assert said in heard


def test_every_parameter_is_of_a_kind_whose_slips_have_words() -> None:
    """Another kind needs a sentence in usage_errors, and a line above."""
    said = {"int", "int range", "float", "float range", "choice", "str", "<str str>", "boolean"}
    for row in COMMANDS:
        module = importlib.import_module(f"intimacy_cli.features.{row.module}")
        for parameter in _parameters(typer.main.get_command(module.app)):
            assert parameter.type.name in said, f"{row.name}: {parameter.name}"
            is_option = parameter.param_type_name == "option"
            assert is_option or parameter.nargs in (1, -1), f"{row.name}: {parameter.name}"


def _parameters(command: Any) -> Iterator[Any]:
    yield from command.params
    for each in getattr(command, "commands", {}).values():
        yield from _parameters(each)


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
