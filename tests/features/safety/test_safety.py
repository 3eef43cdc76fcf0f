"""Help where there is fear: the numbers as they were confirmed, and no trace."""

from __future__ import annotations

import os
import re
import shutil
import subprocess
import sys
import time
from datetime import UTC, date, datetime
from pathlib import Path

import pytest

import intimacy_cli
from intimacy_cli.core.styled_text import Look, texts
from intimacy_cli.core.wrapping import cells
from intimacy_cli.features.safety import view
from intimacy_cli.features.safety.helplines import CountrySource, Helplines, Use, Whom
from intimacy_cli.features.safety.sources import read_helplines
from tests.conftest import Cli
from tests.harness.terminal import Terminal

TODAY = date(2026, 12, 1)


@pytest.fixture(scope="module")
def known() -> Helplines:
    return read_helplines(TODAY)


def test_the_four_nations_of_the_uk_have_their_numbers_and_55_its_conditions(cli: Cli) -> None:
    said = cli("safety", "--country", "GB", "--plain").out
    for number in ("0808 2000 247", "0800 027 1234", "0808 80 10 800", "0808 802 1414", "999"):
        assert number in said
    for nation in ("England", "Scotland", "Wales", "Northern Ireland"):
        assert f"in {nation}" in said
    for row in (row for row in said.splitlines() if re.search(r"\b55\b", row)):
        assert re.search("mobile|landline|Never press 55", row), "55 never stands alone"
    assert "Press 55 only when it asks" in said
    assert "From a landline there's no 55" in said


def test_55_is_no_general_rule(known: Helplines) -> None:
    told = {e.country for e in known.lines if re.search(r"\b55\b", f"{e.note} {e.silent}")}
    assert told == {"GB", "IE", "AU", "NZ"}
    (ireland,) = (e for e in known.lines if e.country == "IE" and e.name == "Emergency services")
    assert "55 does nothing in Ireland" in ireland.silent[0]


def test_germany_has_110_for_the_police(cli: Cli) -> None:
    said = cli("safety", "--country", "DE", "--plain").out
    assert "call 110 for the police" in said
    assert "0800 1239900; for men" in re.sub(r" or [^;]*", "", said)


@pytest.mark.parametrize("country", ["KE", "IE", "Botswana", "JP"])
def test_every_country_has_the_worldwide_directory(cli: Cli, country: str) -> None:
    assert "lila.help" in cli("safety", "--country", country, "--plain").out


def test_each_country_has_a_crisis_line_or_is_told_that_none_is_confirmed(
    cli: Cli, known: Helplines
) -> None:
    for place in known.places:
        said = cli("safety", "--country", place.code).out
        line = any(
            row.startswith("Thinking of suicide, or in crisis: ") for row in said.split("\n")
        )
        assert line != (f"We found no crisis line for {place.name} that we could confirm." in said)


def test_lines_for_everyone_come_first_then_for_women_men_and_lgbt_people(
    known: Helplines,
) -> None:
    order = list(Whom)
    for place in known.places:
        (country,) = known.help_for(place, CountrySource.OPTION).countries
        for use in Use:
            shown = [order.index(e.whom) for e in country.helplines if e.use is use]
            assert shown == sorted(shown)


def test_every_line_says_for_whom_and_when_or_that_it_is_not_known(cli: Cli) -> None:
    rows = [
        r for r in cli("safety", "--list", "--plain").lines if re.match(r"(Viol|Think|If you)", r)
    ]
    assert len(rows) > 90
    for row in rows:
        assert "; for " in row
        assert "web " in row or re.search(r"24/7|\d|hours|days|not clear", row.split("; for ")[1])


def test_whoever_fears_their_own_temper_finds_a_line(cli: Cli) -> None:
    for country in ("US", "CA", "GB", "IE", "AU", "NZ", "AT", "BE", "NL", "MX", "SE", "NO", "DK"):
        said = cli("safety", "--country", country).out
        assert re.search(
            r"^If you fear your own temper, or have hurt somebody: ", said, re.MULTILINE
        ), country


def test_a_country_is_shown_with_its_numbers_source_and_date(cli: Cli) -> None:
    shown = cli("safety", "--country", "ie")
    assert shown.code == 0
    for said in ("1800 341 900", "call 112", "https://gov.ie", "30 November 2026", "24/7"):
        assert said in shown.out
    assert "1-800-799-7233" not in shown.out


@pytest.mark.parametrize(
    ("typed", "title"),
    [
        ("UK", "United Kingdom"),
        ("gb", "United Kingdom"),
        ("Great Britain", "United Kingdom"),
        ("England", "England (United Kingdom)"),
        ("SCOTLAND", "Scotland (United Kingdom)"),
        ("northern ireland", "Northern Ireland (United Kingdom)"),
        ("GB-SCT", "Scotland (United Kingdom)"),
        ("n. ireland", "Northern Ireland (United Kingdom)"),
        ("Cymru", "Wales (United Kingdom)"),
        ("usa", "United States"),
        ("U.S.A.", "United States"),
        ("the netherlands", "Netherlands"),
        ("deutschland", "Germany"),
        ("DEU", "Germany"),
        ("Österreich", "Austria"),
        ("osterreich", "Austria"),
        ("Éire", "Ireland"),
        (" ireland ", "Ireland"),
        ("日本", "Japan"),
        ("Québec", "Quebec (Canada)"),
        ("Côte d'Ivoire", "Côte d'Ivoire"),
        ("ivory coast", "Côte d'Ivoire"),
        ("Holland", "Netherlands"),
    ],
)
def test_a_country_may_be_typed_as_people_type_it(cli: Cli, typed: str, title: str) -> None:
    shown = cli("safety", "--country", typed)
    assert (shown.code, shown.err) == (0, "")
    assert f"Help · {title}" in shown.lines


def test_a_nation_has_its_own_lines_and_those_of_the_whole_country_alone(cli: Cli) -> None:
    said = cli("safety", "--country", "Scotland").out
    assert "0800 027 1234" in said
    assert "116 123" in said
    for other in ("0808 2000 247", "0808 802 1414", "0808 80 10 800"):
        assert other not in said


def test_two_letters_that_are_another_country_are_said_to_be(cli: Cli) -> None:
    first = cli("safety", "--country", "NI").lines[0]
    assert first == "NI is Nicaragua. For Northern Ireland: --country 'Northern Ireland'"


@pytest.mark.parametrize("typed", ["Irlandia2", "", "  ", "12", "../..", "xx", "é" * 400])
def test_what_is_no_country_is_said_in_one_line(cli: Cli, typed: str) -> None:
    shown = cli("safety", "--country", typed)
    assert (shown.code, shown.out) == (2, "")
    assert "--country" in shown.err
    assert len(shown.err.splitlines()) == 1


def test_a_slip_is_answered_with_the_nearest_name(cli: Cli) -> None:
    assert "--country Germany" in cli("safety", "--country", "Germny").err


def test_the_variable_wins_over_the_locale_and_the_option_over_both(cli: Cli) -> None:
    env = {"LC_ALL": "en_NZ.UTF-8", "INTIMACY_COUNTRY": "Scotland"}
    shown = cli("safety", "--json", env=env).data
    assert (shown["asked"], shown["found"]) == ("GB:Scotland", "variable")
    shown = cli("safety", "--json", "--country", "IE", env=env).data
    assert (shown["asked"], shown["found"]) == ("IE", "option")


def test_a_variable_that_names_no_country_is_told_and_costs_no_help(cli: Cli) -> None:
    env = {"LC_ALL": "en_NZ.UTF-8", "INTIMACY_COUNTRY": "Atlantis"}
    shown = cli("safety", env=env)
    assert (shown.code, shown.err) == (0, "")
    assert "INTIMACY_COUNTRY is 'Atlantis'" in shown.lines[0]
    assert "0800 733 843" in shown.out


def test_the_locale_tells_the_country(cli: Cli) -> None:
    shown = cli("safety", "--json", env={"LC_ALL": "en_NZ.UTF-8"})
    assert [each["code"] for each in shown.data["countries"]] == ["NZ"]
    assert shown.data["found"] == "locale"


@pytest.mark.parametrize("locale", ["C.UTF-8", "POSIX", "en", "en_XX.UTF-8", ""])
def test_without_a_country_all_are_listed(cli: Cli, locale: str, known: Helplines) -> None:
    shown = cli("safety", "--json", env={"LC_ALL": locale, "LANG": "", "LC_MESSAGES": ""})
    assert len(shown.data["countries"]) == len(known.places)


def test_a_country_without_confirmed_numbers_gets_none_invented(cli: Cli) -> None:
    shown = cli("safety", "--country", "BW")
    assert shown.code == 0
    assert shown.lines[:2] == [
        "Help · Botswana",
        "We have no number for Botswana that we could confirm.",
    ]
    assert cli("safety", "--country", "BW", "--json").data["countries"][0]["helplines"] == []


def test_a_line_confirmed_long_ago_says_so(cli: Cli) -> None:
    late = "more than 400 days ago"
    for day, old in (("2028-01-04", False), ("2028-01-05", True)):
        shown = cli("safety", "--country", "IE", env={"INTIMACY_NOW": f"{day}T12:00:00+00:00"})
        assert (late in shown.out) is old, day
    data = cli("safety", "--country", "IE", "--json").data
    assert all(each["old"] for each in data["countries"][0]["helplines"])


@pytest.mark.long
def test_no_line_that_comes_with_the_program_is_older_than_that_today() -> None:
    today = datetime.now(UTC).date()
    late = [e.name for e in read_helplines(today).lines if e.on(today).old]
    assert late == [], "look them up again, and change verified_on"


def test_it_says_what_it_cannot_hide_and_how_to_keep_a_command_out_of_the_history(
    cli: Cli,
) -> None:
    said = cli("safety", "--country", "ES").out
    for each in ("HISTCONTROL=ignorespace", "setopt histignorespace", "history -d", "bill",
                 "list of calls"):  # fmt: skip
        assert each in said


def test_it_works_where_settings_and_vault_are_broken_and_touches_neither(
    cli: Cli, home: Path
) -> None:
    (home / "config").mkdir(parents=True)
    (home / "data").mkdir()
    (home / "config" / "config.toml").write_text("this is = = no TOML")
    (home / "data" / "vault.db").write_bytes(b"no vault")
    before = {path: path.stat().st_mtime_ns for path in home.rglob("*")}
    shown = cli("safety", "--country", "DE", env={"INTIMACY_QUIET_UNTIL": "no day"})
    assert (shown.code, shown.err) == (0, "")
    assert "116 016" in shown.out
    assert {path: path.stat().st_mtime_ns for path in home.rglob("*")} == before


def installed_copy(folder: Path) -> Path:
    """The program with the byte code of its way in, as after --version, and none of the rest."""
    copy = folder / "copy"
    unwanted = shutil.ignore_patterns("__pycache__")
    shutil.copytree(Path(intimacy_cli.__file__).parent, copy / "intimacy_cli", ignore=unwanted)
    variables = {"PATH": os.environ["PATH"], "PYTHONPATH": str(copy)}
    program = [sys.executable, "-m", "intimacy_cli", "--version"]
    subprocess.run(program, env=variables, capture_output=True, check=True)
    return copy


@pytest.mark.skipif(shutil.which("strace") is None, reason="strace is not installed")
def test_it_opens_no_file_for_writing_makes_no_folder_and_no_socket(tmp_path: Path) -> None:
    trace = tmp_path / "trace"
    package = installed_copy(tmp_path)
    variables = {
        "HOME": str(tmp_path / "nowhere"),
        "PATH": os.environ["PATH"],
        "PYTHONPATH": os.pathsep.join([str(package), *(p for p in sys.path if p)]),
    }
    calls = (
        "open,openat,openat2,creat,mkdir,mkdirat,socket,connect,rename,renameat,renameat2,unlink"
    )
    command = ["strace", "-f", "-qq", "-e", f"trace={calls}", "-o", str(trace)]
    program = [sys.executable, "-m", "intimacy_cli", "safety", "--plain", "--country", "US"]
    done = subprocess.run(
        [*command, *program], env=variables, capture_output=True, text=True, check=False
    )
    if "ptrace" in done.stderr:
        pytest.skip("no process may be traced here")
    assert (done.returncode, done.stderr) == (0, "")
    assert "1-800-799-7233" in done.stdout
    seen = trace.read_text().splitlines()
    assert any("helplines.toml" in each for each in seen)
    writing = [e for e in seen if re.search(r"O_WRONLY|O_RDWR|O_CREAT|O_TRUNC|O_APPEND", e)]
    assert [each for each in writing if '"/dev/null"' not in each] == []
    assert [
        each
        for each in seen
        if re.search(r"\b(mkdir|socket|connect|rename|unlink|creat)\w*\(", each)
    ] == []
    assert [each for each in seen if str(tmp_path / "nowhere") in each] == []
    assert not (tmp_path / "nowhere").exists()


@pytest.mark.terminal
@pytest.mark.parametrize("key", ["q", "x", "\x1b", "\r", "\x03"])
def test_one_key_leaves_with_the_screen_and_what_was_above_it_cleared(home: Path, key: str) -> None:
    with Terminal(home, env={"LC_ALL": "en_IE.UTF-8"}) as terminal:
        before = terminal.mode()
        terminal.intimacy("safety")
        terminal.wait_for("Help · Ireland")
        terminal.type(key)
        terminal.wait_gone("Help · Ireland")
        until = time.monotonic() + 120
        while terminal.lines[0] != "shell>":
            assert time.monotonic() < until, f"nothing but the prompt, at the top:\n{terminal.text}"
            terminal.settle()
        assert b"\x1b[3J" in terminal.raw
        assert not any(terminal.lines[1:])
        assert terminal.code() == 0
        assert terminal.mode() == before
    assert not home.exists()


@pytest.mark.terminal
def test_a_country_is_chosen_by_the_beginning_of_its_name_or_with_the_arrows(home: Path) -> None:
    with Terminal(home, env={"LC_ALL": "C.UTF-8"}, columns=40, rows=14) as terminal:
        terminal.intimacy("safety")
        terminal.wait_for("which country")
        terminal.press(*"germ")
        terminal.wait_for("germ_")
        terminal.wait_gone("Argentina")
        terminal.press("\r")
        terminal.wait_for("Help · Germany")
        terminal.type("c")
        terminal.wait_for("which country")
        terminal.press("\x1b[B", "\x1b[B", "\r")
        terminal.wait_for("Help · Austria")
        terminal.type("c")
        terminal.press(*"zzz")
        terminal.wait_for("No country begins like that.")
        terminal.press("\r", "\x7f", "\x7f", "\x7f", *"sco")
        terminal.wait_for("\u203a Scotland")
        terminal.type("\x1b")
        terminal.wait_gone("which country")
        assert terminal.code() == 0
    assert not home.exists()


def test_how_to_reach_a_line_stands_beside_its_name_where_there_is_room(
    known: Helplines,
) -> None:
    answer = known.help_for(known.countries.named("Ireland"), CountrySource.OPTION)
    wide = texts(view.safety(answer, Look(64, plain=False)))
    assert any(
        row.startswith("  Women's Aid") and row.endswith("call 1800 341 900") for row in wide
    )
    assert all(cells(row) <= 64 for row in wide if "1800 341 900" in row)
    narrow = texts(view.safety(answer, Look(38, plain=False)))
    at = narrow.index("  Emergency SMS 112")
    assert narrow[at + 1].startswith("  text 112")


@pytest.mark.terminal
@pytest.mark.parametrize("size", [(40, 12), (80, 24)])
def test_every_row_of_a_country_can_be_scrolled_to(home: Path, size: tuple[int, int]) -> None:
    with Terminal(home, columns=size[0], rows=size[1]) as terminal:
        terminal.intimacy("safety --country Scotland")
        terminal.wait_for("Help · Scotland")
        seen = set(terminal.lines)
        until = time.monotonic() + 120
        while "Confirmed on" not in terminal.text:
            assert time.monotonic() < until, terminal.text
            terminal.press(" ")
            seen |= set(terminal.lines)
        whole = " ".join(" ".join(seen).split())
        for said in ("99955", "0800 027 1234", "116 123", "lila.help", "redial"):
            assert said in whole, said
        terminal.type("q")
        terminal.wait_gone("Confirmed on")


@pytest.mark.terminal
def test_a_small_window_is_read_by_scrolling(home: Path) -> None:
    with Terminal(home, columns=40, rows=12) as terminal:
        terminal.intimacy("safety --country IE")
        terminal.wait_for("Help · Ireland")
        until = time.monotonic() + 120
        while "reaches no network" not in " ".join(terminal.lines):
            assert time.monotonic() < until, terminal.text
            terminal.press(" ")
        terminal.press("\x1b[A")
        terminal.type("q")
        terminal.wait_gone("network")


@pytest.mark.terminal
def test_where_an_arrow_may_be_two_columns_wide_the_keys_are_named_in_letters(home: Path) -> None:
    with Terminal(home, columns=40, rows=12, env={"LC_ALL": "ja_JP.UTF-8"}) as terminal:
        terminal.intimacy("safety --country IE")
        terminal.wait_for("arrows more")
        terminal.type("c")
        terminal.wait_for("arrows Enter choose")
        assert not {"↑", "↓"} & set(terminal.text)


@pytest.mark.terminal
def test_into_a_file_it_is_printed_and_not_shown(home: Path, tmp_path: Path) -> None:
    with Terminal(home) as terminal:
        terminal.intimacy(f"safety --country IE > {tmp_path}/help.txt")
        assert terminal.code() == 0
    assert "1800 341 900" in (tmp_path / "help.txt").read_text()
