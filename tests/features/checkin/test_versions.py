"""The check-in asks affection anew: what was answered before is kept, shown, and never mixed in."""

from __future__ import annotations

import shlex
from datetime import date, datetime, timedelta
from pathlib import Path

from intimacy_cli.core.checkin_stats import comparable
from intimacy_cli.store.log import Log
from intimacy_cli.store.record import NewRecord
from tests.conftest import Cli

ANSWERS = {"close": 6, "shared": 5, "understood": 6, "tension": 2, "new": 4, "affection": 2}
TODAY = date(2026, 11, 23)


def vault(home: Path) -> Log:
    return Log.open(str(home / "data/vault.db"), str(home / "config/key"), create=False)


def answered_before(home: Path, day: date, who: str, answers: dict[str, int] | None = None) -> None:
    """A check-in as the first version kept it: without a version."""
    log = vault(home)
    (partner,) = [each for each in log.partners() if each.name == who]
    alone = len(log.partners()) < 2
    at = datetime.fromisoformat(f"{day}T20:00:00+01:00")
    with log.writing():
        log.append(at, NewRecord("checkin", day, {"answers": answers or ANSWERS}, partner.id,
                           "own" if alone else "round", f"checkin/{day}"))  # fmt: skip


def test_only_what_was_asked_in_the_same_way_is_compared() -> None:
    without = {area: n for area, n in ANSWERS.items() if area != "affection"}
    assert comparable(ANSWERS, None) == comparable(ANSWERS, "1") == without
    assert comparable(ANSWERS, "") == comparable(ANSWERS, "an odd import") == without
    assert comparable(ANSWERS, "2") == comparable(ANSWERS, "3") == ANSWERS


def test_an_answer_of_before_is_shown_and_left_out_of_the_last_two_weeks(
    ana: Cli, home: Path
) -> None:
    for back in (1, 2):
        answered_before(home, TODAY - timedelta(days=back), "Ana")
    trails = {
        each["area"]: each["values"]
        for each in ana("checkin", "--answers", "6,5,6,2,4,3,3", "--json").data["fortnight"]
    }
    assert trails["close"][-3:] == [6, 6, 6]
    assert trails["affection"][-3:] == [None, None, 3]
    days = ana("checkin", "history", "--json").data["days"]
    assert [each["partners"][0]["answers"]["affection"] for each in days] == [2, 2, 3]
    assert [each["partners"][0]["version"] for each in days] == ["", "", "2"]
    assert (
        "Until 2026-11-22, affection was asked about differently" in ana("checkin", "history").out
    )
    alone = ana("checkin", "history", "--since", "2026-11-23").out
    assert "asked about differently" not in alone


def test_sides_of_two_versions_are_shown_and_not_held_against_each_other(
    couple: Cli, home: Path
) -> None:
    answered_before(home, TODAY, "Ana")
    found = couple("checkin", "--as", "Ben", "--answers", "2,5,6,2,4,7,3", "--json").data["reveal"]
    assert [each["answers"]["affection"] for each in found["partners"]] == [2, 7]
    assert [each["area"] for each in found["apart"]] == ["close"]


def test_changing_a_line_leaves_the_version_and_changing_the_answers_renews_it(
    couple: Cli, home: Path
) -> None:
    answered_before(home, TODAY, "Ana")
    assert couple("checkin", "edit", "--as", "Ana", "--note", "a line").code == 0

    def version() -> str:
        shown = couple("checkin", "history", "--as", "Ana", "--json").data["days"]
        return str(shown[0]["partners"][0]["version"])

    assert version() == ""
    assert couple("checkin", "edit", "--as", "Ana", "--answers", "6,5,6,2,4,5,3").code == 0
    assert version() == "2"


def test_the_version_goes_with_an_export_and_comes_back(
    ana: Cli, home: Path, tmp_path: Path
) -> None:
    answered_before(home, TODAY - timedelta(days=1), "Ana")
    ana("checkin", "--answers", "6,5,6,2,4,5,3")
    file = tmp_path / "all.json"
    file.write_text(ana("data", "export", "--as", "Ana").out)
    elsewhere = {"INTIMACY_HOME": str(tmp_path / "elsewhere")}
    assert ana("data", "import", str(file), env=elsewhere).code == 0
    days = ana("checkin", "history", "--as", "Ana", "--json", env=elsewhere).data["days"]
    assert [each["partners"][0]["version"] for each in days] == ["", "2"]


def test_what_was_low_before_leads_to_no_advice_either(ana: Cli, home: Path) -> None:
    for back in range(1, 20):
        answered_before(home, TODAY - timedelta(days=back), "Ana", {**ANSWERS, "affection": 1})
    suggestion = ana("--json").data["suggestion"]
    assert suggestion["area"] != "affection"


def test_after_the_reveal_no_hint_leads_into_a_wall(couple: Cli) -> None:
    couple("checkin", "--as", "Ana", "--answers", "6,5,6,2,4,5,3")
    again = couple("checkin", "--as", "Ana", "--answers", "6,5,6,2,4,5,3")
    assert (again.code, again.out) == (1, "")
    assert "intimacy checkin edit --as Ana" in again.err
    couple("checkin", "--as", "Ben", "--answers", "6,5,6,2,4,5,3")
    again = couple("checkin", "--as", "Ana", "--answers", "6,5,6,2,4,5,3")
    assert (again.code, again.out) == (1, "")
    assert "edit" not in again.err
    assert "intimacy checkin reveal 2026-11-23" in again.err
    assert couple("checkin", "reveal", "2026-11-23").code == 0


def test_the_hint_for_a_third_name_does_what_it_says(couple: Cli) -> None:
    third = couple("checkin", "--as", "Carl O'Hara", "--answers", "6,5,6,2,4,5,3")
    assert third.code == 2
    assert "intimacy partner name 'Carl O'\\''Hara' Ben" in third.err
    assert couple("partner", "name", "Carl O'Hara", "Ben").code == 0
    assert couple("partner", "--json").data["partners"] == ["Carl O'Hara", "Ben"]


def test_a_hint_names_a_questionnaire_as_it_was_typed(couple: Cli, tmp_path: Path) -> None:
    path = tmp_path / "ours.toml"
    path.write_text(
        '[pack]\nkind = "questionnaire"\nname = "ours"\nlicence = "MIT"\n'
        '[[scale]]\nname = "s"\npoints = [1, 2]\n[[item]]\nid = "a"\ntext = "A?"\nscale = "s"\n'
    )
    asked = ("checkin", "--questionnaire", str(path), "--as", "Ana", "--answers", "1")
    assert couple(*asked).code == 0
    again = couple(*asked)
    assert again.code == 1
    command = again.err.split("Change it with: intimacy ")[1].strip()
    assert couple(*shlex.split(command), "--answers", "2").code == 0
