"""Help where there is fear: the numbers as they were confirmed, and no trace."""

from __future__ import annotations

import os
import re
import shutil
import subprocess
import sys
import time
from pathlib import Path

import pytest

import intimacy_cli
from intimacy_cli.features.safety import view
from intimacy_cli.features.safety.helplines import Use, read_helplines
from tests.conftest import Cli
from tests.harness.terminal import Terminal

SAY = {Use.FEAR: "fear", Use.CRISIS: "crisis", Use.DANGER: "crisis"}

# What was confirmed, as it was written down: country, then violence or fear, then in crisis.
# (n): read in news quoting it.
CONFIRMED = """
US | National DV Hotline 1-800-799-7233, TTY 1-800-787-3224, text START to 88788 | 988 call or text; 911
GB | National Domestic Abuse Helpline 0808 2000 247 (24 h) | Samaritans 116 123; 999, then 55 if silent (n)
IE | Women's Aid 1800 341 900 (24/7) | 112 / 999
CA | no single national line: shelters by map at sheltersafe.ca | 9-8-8 call or text; 911
AU | 1800RESPECT 1800 737 732 (24 h) | Lifeline 13 11 14; 000
NZ | Women's Refuge 0800 733 843; Shine 0508 744 633; 0800 456 450 | 111
ZA | GBV Command Centre 0800 428 428, *120*7867# | police 10111
DE | 116 016 (24/7, free, anonymous) | 112
FR | 3919 (24/7, free; not for emergencies) | 17, 112, SMS 114
ES | 016, WhatsApp 600 000 016 (24 h; not on the bill, but in the phone's call list) (n) | 112
IN | NCW 7827170170, short code 14490 (n); Women 181 (n) | Tele MANAS 14416 (n); 112
"""  # noqa: E501 - a table is read by its rows
SOURCES = {
    "US": "ovc.ojp.gov/news/grantee-news/national-domestic-violence-hotline-answers-6-million-contacts; hcfl.gov (988)",  # noqa: E501
    "GB": "gov.uk/government/news/refuge-awarded-grant-to-operate-domestic-abuse-helpline; samaritans.org/how-we-can-help/contact-samaritan",  # noqa: E501
    "IE": "womensaid.ie",
    "CA": "justice.gc.ca/eng/cj-jp/fv-vf/help-aide.html",
    "AU": "surfcoast.vic.gov.au/My_Community/Domestic_violence; lifelineh2h.org.au",
    "NZ": "govt.nz (domestic and family violence)",
    "ZA": "gbv.org.za/about-us",
    "DE": "hilfetelefon.de",
    "FR": "solidaritefemmes.org/appeler-le-3919",
    "ES": "europapress.es (Ministry of Equality, 2025)",
    "IN": "munsifdaily.com/?p=266564; lokmattimes.com (minister, Dec 2025)",
}
ROWS = [tuple(cell.strip() for cell in row.split("|")) for row in CONFIRMED.strip().split("\n")]


def numbers(text: str) -> list[str]:
    """Every run of digits, blanks closed: what somebody would dial."""
    return re.findall(r"\d+", re.sub(r"(?<=\d)[ -](?=\d)", "", text))


def dialled(code: str, column: str) -> list[str]:
    country = next(each for each in read_helplines().countries if each.code == code)
    return [
        number
        for each in country.helplines
        if SAY[each.use] == column
        for number in numbers(" , ".join((each.name, *each.reach, each.note)))
    ]


@pytest.mark.parametrize(("code", "fear", "crisis"), ROWS)
def test_every_number_is_one_that_was_confirmed_and_none_is_missing(
    code: str, fear: str, crisis: str
) -> None:
    # A service that is called by its number names it twice.
    assert set(dialled(code, "fear")) == set(numbers(fear))
    assert set(dialled(code, "crisis")) == set(numbers(crisis))


@pytest.mark.parametrize(("code", "fear", "crisis"), ROWS)
def test_a_number_from_the_news_is_marked_and_no_other(code: str, fear: str, crisis: str) -> None:
    country = next(each for each in read_helplines().countries if each.code == code)
    marked = {n for part in re.split(r"; (?!not)", f"{fear}; {crisis}") if "(n)" in part
              for n in numbers(part)}  # fmt: skip
    ours = {n for each in country.helplines if each.news
            for n in numbers(" , ".join((*each.reach, each.note)))}  # fmt: skip
    assert ours == marked


def test_countries_sources_and_date_are_as_confirmed() -> None:
    known = read_helplines()
    assert [each.code for each in known.countries] == [row[0] for row in ROWS]
    assert {c.code: "; ".join(c.sources) for c in known.countries} == SOURCES
    assert known.verified_on.isoformat() == "2026-11-23"


def test_a_country_is_shown_with_its_numbers_source_and_date(cli: Cli) -> None:
    shown = cli("safety", "--country", "ie")
    assert shown.code == 0
    for said in ("1800 341 900", "112 / 999", "womensaid.ie", "23 November 2026"):
        assert said in shown.out
    assert "1-800-799-7233" not in shown.out


def test_the_locale_tells_the_country(cli: Cli) -> None:
    shown = cli("safety", "--json", env={"LC_ALL": "en_NZ.UTF-8"})
    assert [each["code"] for each in shown.data["countries"]] == ["NZ"]
    assert shown.data["found"] == "locale"


def test_without_a_country_all_are_listed(cli: Cli) -> None:
    shown = cli("safety", "--json", env={"LC_ALL": "C.UTF-8"})
    assert len(shown.data["countries"]) == len(ROWS)


def test_a_country_without_confirmed_numbers_gets_none_invented(cli: Cli) -> None:
    shown = cli("safety", "--country", "BR")
    assert shown.code == 0
    assert "For BR we have no number that we could confirm" in shown.lines[0]


def test_what_is_no_country_is_said_in_one_line(cli: Cli) -> None:
    shown = cli("safety", "--country", "Ireland")
    assert (shown.code, shown.out) == (2, "")
    assert "--country" in shown.err


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
        each for each in seen if re.search(r"\b(mkdir|socket|connect|rename|unlink|creat)", each)
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
        terminal.settle()
        assert b"\x1b[3J" in terminal.raw
        assert terminal.lines[0] == "shell>", "nothing but the prompt, at the top"
        assert not any(terminal.lines[1:])
        assert terminal.code() == 0
        assert terminal.mode() == before
    assert not home.exists()


@pytest.mark.terminal
def test_a_country_is_chosen_from_the_list_by_its_letter(home: Path) -> None:
    with Terminal(home, env={"LC_ALL": "C.UTF-8"}, columns=40, rows=14) as terminal:
        terminal.intimacy("safety")
        terminal.wait_for("in which country")
        terminal.type("h")
        terminal.wait_for("116 016")
        terminal.type("c")
        terminal.wait_for("in which country")
        terminal.type("q")
        terminal.wait_gone("in which country")
    assert not home.exists()


@pytest.mark.terminal
def test_a_small_window_is_read_by_scrolling(home: Path) -> None:
    with Terminal(home, columns=40, rows=12) as terminal:
        terminal.intimacy("safety --country IE")
        terminal.wait_for("1800 341 900")
        until = time.monotonic() + 120
        while "reaches no network" not in " ".join(terminal.lines):
            assert time.monotonic() < until, terminal.text
            terminal.press("\x1b[B")
        terminal.press("\x1b[A")
        terminal.type("q")
        terminal.wait_gone("network")


@pytest.mark.terminal
def test_into_a_file_it_is_printed_and_not_shown(home: Path, tmp_path: Path) -> None:
    with Terminal(home) as terminal:
        terminal.intimacy(f"safety --country IE > {tmp_path}/help.txt")
        assert terminal.code() == 0
    assert "1800 341 900" in (tmp_path / "help.txt").read_text()


def test_the_keys_of_the_list_are_as_many_as_its_countries() -> None:
    known = read_helplines().countries
    for few in (known[:3], known):
        last = view.countries(few)[-1].text.split()[0]
        assert view.countries_foot(few)[0].text.startswith(f"a-{last} choose")
