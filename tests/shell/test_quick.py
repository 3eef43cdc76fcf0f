"""The lines for a shell's start-up: the quick way says what the ordinary way says."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pytest

from intimacy_cli.quick import quick_answer
from tests.conftest import Cli

FIRST = ["--answers", "6,5,6,2,4,5,3"]


def fresh(cli: Cli, home: Path) -> None:
    """Nothing is there."""


def alone(cli: Cli, home: Path) -> None:
    """One name, due."""
    cli("partner", "name", "Ana")


def alone_done(cli: Cli, home: Path) -> None:
    """One name, done."""
    cli("checkin", "--as", "Ana", *FIRST)


def two(cli: Cli, home: Path) -> None:
    """Two names, both due."""
    cli("partner", "name", "Ana", "Ben")


def one_of_two(cli: Cli, home: Path) -> None:
    """Two names, one due."""
    two(cli, home)
    cli("checkin", "--as", "Ana", *FIRST)


def ready(cli: Cli, home: Path) -> None:
    """Both have answered."""
    one_of_two(cli, home)
    cli("checkin", "--as", "Ben", *FIRST)


def alone_then_two(cli: Cli, home: Path) -> None:
    """Both have answered, but one of them before they were two."""
    alone_done(cli, home)
    two(cli, home)
    cli("checkin", "--as", "Ben", *FIRST)


def yesterday(cli: Cli, home: Path) -> None:
    """Yesterday is not today."""
    two(cli, home)
    cli("checkin", "--as", "Ana", *FIRST, "--on", "yesterday")


def quiet(cli: Cli, home: Path) -> None:
    """Quiet days."""
    two(cli, home)
    cli("config", "set", "quiet_until", "2026-11-23")


def quiet_no_more(cli: Cli, home: Path) -> None:
    """Quiet days that are over."""
    two(cli, home)
    cli("config", "set", "quiet_until", "2026-11-22")


def more_settings(cli: Cli, home: Path) -> None:
    """Settings that need a whole parser."""
    two(cli, home)
    (home / "config" / "config.toml").write_text(
        "quiet_until = 2026-11-23 # a day\nplain = false\n"
    )


def broken_settings(cli: Cli, home: Path) -> None:
    """Settings that are no TOML."""
    two(cli, home)
    (home / "config" / "config.toml").write_text("as = = 3\n")


def key_gone(cli: Cli, home: Path) -> None:
    """The key is missing."""
    two(cli, home)
    (home / "config" / "key").unlink()


def vault_gone(cli: Cli, home: Path) -> None:
    """The vault is missing."""
    two(cli, home)
    (home / "data" / "vault.db").unlink()


def vault_spoilt(cli: Cli, home: Path) -> None:
    """The vault is damaged."""
    two(cli, home)
    (home / "data" / "vault.db").write_bytes(b"x" * 5000)


def odd_names(cli: Cli, home: Path) -> None:
    """Names with accents and markup."""
    cli("partner", "name", "Zoë", "[/b]")


STATES = (
    fresh, alone, alone_done, two, one_of_two, ready, alone_then_two, yesterday, quiet,
    quiet_no_more, more_settings, broken_settings, key_gone, vault_gone, vault_spoilt, odd_names,
)  # fmt: skip
PARSED_WHOLE = (more_settings, broken_settings)


@pytest.mark.parametrize("state", STATES)
def test_the_quick_line_is_the_ordinary_line(
    cli: Cli, home: Path, state: Callable[[Cli, Path], None]
) -> None:
    state(cli, home)
    quick = quick_answer(["checkin", "status"])
    ordinary = cli("checkin", "status")
    assert (quick is None) == (state in PARSED_WHOLE)
    assert (ordinary.code, ordinary.err) == (0, "")
    assert ordinary.out.count("\n") == 1
    if quick is not None:
        assert ordinary.out == quick


@pytest.mark.parametrize("value", ["2026-11-23", "2026-11-22", "soon"])
def test_quiet_days_by_a_variable(cli: Cli, value: str, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("INTIMACY_QUIET_UNTIL", value)
    quick = quick_answer(["checkin", "status"])
    ordinary = cli("checkin", "status")
    assert ordinary.code == 0
    assert quick in (None, ordinary.out)


def test_the_version(cli: Cli) -> None:
    assert quick_answer(["--version"]) == cli("--version").out


@pytest.mark.parametrize("arguments", [["checkin"], ["checkin", "status", "--json"], ["--help"]])
def test_everything_else_goes_the_ordinary_way(arguments: list[str]) -> None:
    assert quick_answer(arguments) is None
