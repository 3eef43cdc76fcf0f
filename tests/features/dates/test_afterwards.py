"""What comes after a draw: taken, done, rated, vetoed, shown, put into a calendar."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import pytest

from intimacy_cli.features.dates.date_log import TAKEN
from tests.conftest import Cli


def drawn(cli: Cli, *options: str) -> Any:
    return cli("date-idea", "--json", *options).data["ideas"][0]


@pytest.fixture
def couple(cli: Cli) -> Cli:
    cli("partner", "name", "Ana", "Ben")
    return cli


def test_a_date_is_taken_done_and_rated_without_naming_it(cli: Cli) -> None:
    idea = drawn(cli)
    assert cli("date-idea", "take", "--json").data["id"] == idea["id"]
    drawn(cli)
    assert cli("date-idea", "done", "--json").data["id"] == idea["id"]
    rated = cli("date-idea", "rate", "4", "--as", "Ana", "--json")
    assert rated.data == {"id": idea["id"], "title": idea["title"], "who": "Ana", "stars": 4}
    shown = cli("date-idea", "show", idea["id"], "--as", "Ana", "--json").data
    assert shown["your_rating"] == 4
    assert shown["done"] == ["2026-11-23"]


def test_a_rating_is_changed_by_giving_another(couple: Cli) -> None:
    idea = drawn(couple)["id"]
    couple("date-idea", "rate", idea, "4", "--as", "Ana")
    couple("date-idea", "rate", idea, "2", "--as", "Ana")
    assert couple("date-idea", "show", idea, "--as", "Ana", "--json").data["your_rating"] == 2
    couple("data", "undo", "--as", "Ana")
    assert couple("date-idea", "show", idea, "--as", "Ana", "--json").data["your_rating"] == 4


@pytest.mark.parametrize("after", ["take", "done"])
def test_who_is_alone_sees_a_date_that_was_taken_once(cli: Cli, after: str) -> None:
    cli("partner", "name", "Ana")
    idea = drawn(cli)["id"]
    cli("date-idea", after)
    offers = cli("date-idea", "history", "--json").data["offers"]
    assert [each["id"] for each in offers] == [idea]


def test_a_rating_needs_a_name_and_a_number_from_1_to_5(cli: Cli) -> None:
    drawn(cli)
    assert cli("date-idea", "rate", "4").code == 2
    assert cli("date-idea", "rate", "6", "--as", "Ana").code == 2
    assert cli("date-idea", "rate", "well", "--as", "Ana").code == 2


def test_the_other_never_reads_a_rating(couple: Cli) -> None:
    idea = drawn(couple)["id"]
    couple("date-idea", "rate", idea, "5", "--as", "Ana")
    for command in (
        ("date-idea", "show", idea), ("date-idea", "history"), ("data", "export"),
        ("date-idea", "--why"), ("date-idea", "list"),
    ):  # fmt: skip
        as_ben, as_nobody = couple(*command, "--as", "Ben", "--json"), couple(*command, "--json")
        for answer in (as_ben, as_nobody):
            assert '"your_rating": 5' not in answer.out
            assert "date.rated" not in answer.out


def test_a_veto_of_ones_own_counts_in_ones_own_draws_and_is_told_to_nobody(couple: Cli) -> None:
    request = ("--minutes", "10", "--category", "touch")
    pool = [i["id"] for i in couple("date-idea", "list", *request, "--json").data["ideas"]]
    refused = pool[0]
    said = couple("date-idea", "veto", refused, "--as", "Ana")
    assert "in your own draws" in said.out
    seen_by = {
        who: [
            i["id"]
            for i in couple("date-idea", "list", *request, "--as", who, "--json").data["ideas"]
        ]
        for who in ("Ana", "Ben")
    }
    assert refused not in seen_by["Ana"]
    assert seen_by["Ben"] == pool
    for_ana = {drawn(couple, *request, "--as", "Ana")["id"] for _ in range(4 * len(pool))}
    assert for_ana == set(pool) - {refused}
    for who in (["--as", "Ben"], []):
        offered = {drawn(couple, *request, *who)["id"] for _ in range(4 * len(pool))}
        assert offered == set(pool)
    assert "date.vetoed" not in couple("data", "export", "--as", "Ben").out


def test_a_rating_of_one_is_a_veto_in_ones_own_draws(couple: Cli) -> None:
    request = ("--minutes", "10", "--category", "touch")
    pool = [i["id"] for i in couple("date-idea", "list", *request, "--json").data["ideas"]]
    said = couple("date-idea", "rate", pool[0], "1", "--as", "Ana")
    assert "It won't come up again in Ana's own draws." in said.out
    for_ana = {drawn(couple, *request, "--as", "Ana")["id"] for _ in range(4 * len(pool))}
    assert for_ana == set(pool[1:])
    assert {drawn(couple, *request)["id"] for _ in range(4 * len(pool))} == set(pool)


def test_a_veto_without_a_name_is_the_couples_open_and_counts_for_both(couple: Cli) -> None:
    request = ("--minutes", "10", "--category", "touch")
    pool = [i["id"] for i in couple("date-idea", "list", *request, "--json").data["ideas"]]
    said = couple("date-idea", "veto", pool[0])
    assert "for either of you" in said.out
    for who in (["--as", "Ana"], ["--as", "Ben"], []):
        offered = {drawn(couple, *request, *who)["id"] for _ in range(4 * len(pool))}
        assert offered == set(pool[1:])
        assert "date.vetoed" in couple("data", "export", *who).out


def test_whose_a_veto_was_is_said_and_lifting_ones_own_leaves_the_couples(couple: Cli) -> None:
    for who, own in (([], False), (["--as", "Ana"], True)):
        assert couple("date-idea", "veto", "crunch-quiz", *who, "--json").data["own"] is own
    lift = ("date-idea", "veto", "crunch-quiz", "--lift", "--json")
    assert couple(*lift, "--as", "Ana").data["own"] is True
    assert "crunch-quiz" not in couple("date-idea", "list", "--as", "Ana").out
    assert couple(*lift, "--as", "Ana").data["own"] is False
    assert "crunch-quiz" in couple("date-idea", "list", "--as", "Ana").out


def test_a_veto_of_both_is_lifted_again(cli: Cli) -> None:
    idea = drawn(cli)["id"]
    cli("date-idea", "veto")
    assert idea not in cli("date-idea", "list").out
    assert cli("date-idea", "veto", idea, "--lift").code == 0
    assert idea in cli("date-idea", "list").out
    assert cli("date-idea", "veto", idea, "--lift").code == 1


def test_nothing_was_offered_yet_is_a_sentence(cli: Cli) -> None:
    for command in ("show", "take", "done", "veto"):
        answer = cli("date-idea", command)
        assert answer.code == 1
        assert "intimacy date-idea" in answer.err


def test_a_misspelt_idea_is_answered_with_the_nearest(cli: Cli) -> None:
    assert "crunch-quiz" in cli("date-idea", "show", "crunch-qiz").err


def test_an_idea_goes_into_a_calendar_file(cli: Cli, tmp_path: Path) -> None:
    file = tmp_path / "date.ics"
    answer = cli("date-idea", "--at", "2026-11-28 19:30", "--ics", str(file), "--json")
    text = file.read_bytes().decode()
    assert answer.data["calendar"] == str(file)
    assert "\r\nDTSTART:20261128T183000Z\r\n" in text
    assert cli("date-idea", "history", "--json").data["offers"][0]["state"] == "taken"
    assert cli("date-idea", "--at", "19:00", "--ics", str(file)).code == 2


def test_a_calendar_on_stdout_is_nothing_but_the_calendar(cli: Cli) -> None:
    out = cli("date-idea", "--at", "23:30", "--ics", "-").out
    assert out.startswith("BEGIN:VCALENDAR")
    assert out.rstrip().endswith("END:VCALENDAR")


@pytest.mark.parametrize("typed", ["19.30", "19,30", "19h30", "7.30pm", "7:30 pm", "1930"])
def test_what_is_shown_and_what_is_in_the_calendar_are_the_time_that_was_typed(
    cli: Cli, tmp_path: Path, typed: str
) -> None:
    file = tmp_path / "date.ics"
    answer = cli("date-idea", "--at", f"2026-11-28 {typed}", "--ics", str(file))
    assert "Saturday 28 November 2026, 19:30" in answer.out
    assert b"\nDTSTART:20261128T183000Z\r" in file.read_bytes()


def test_a_folder_of_calendar_files_gets_one_of_the_name_of_its_entry(
    cli: Cli, tmp_path: Path
) -> None:
    idea = drawn(cli)["id"]
    typed = ("date-idea", "take", "--at", "Sat 19:30", "--ics", str(tmp_path))
    answer = cli(*typed, "--json")
    (file,) = tmp_path.glob("*.ics")
    assert answer.data["calendar"] == str(file)
    assert answer.data["starts"] == "2026-11-28T19:30:00+01:00"
    assert f"UID:{file.stem}\n" in file.read_text()
    assert file.stem.startswith(idea)
    again = cli(*typed)
    assert again.code == 2
    assert "it's there already" in again.err
    assert cli("date-idea", "--at", "19:30", "--ics", f"{tmp_path}/none/").code == 2


def test_a_calendar_file_reminds_of_it_unless_it_is_not_to(cli: Cli, tmp_path: Path) -> None:
    typed = ("date-idea", "--at", "Sat 19:30", "--ics", "-")
    assert cli(*typed).out.count("BEGIN:VALARM") == 1
    assert "VALARM" not in cli(*typed, "--no-alarm").out
    assert cli("date-idea", "--no-alarm").code == 2
    surprise = ("date-idea", "--surprise", "--plan")
    assert "VALARM" in cli(*surprise, str(tmp_path / "1"), *typed[1:]).out
    assert "VALARM" not in cli(*surprise, str(tmp_path / "2"), *typed[1:], "--no-alarm").out


def test_a_surprise_shows_the_other_only_the_envelope(couple: Cli, tmp_path: Path) -> None:
    answer = couple("date-idea", "--surprise", "--as", "Ana", "--at", "2026-11-28 18:00", "--json")
    assert answer.data["ideas"] == []
    assert "28 November 2026, 18:00" in answer.data["envelope"]["ready"]
    mine = couple("date-idea", "show", "--as", "Ana", "--json").data["idea"]
    for command in (("date-idea", "history"), ("data", "export"), ("date-idea", "show")):
        for who in (("--as", "Ben"), ()):
            seen = couple(*command, *who)
            assert mine["id"] not in seen.out + seen.err
            assert mine["title"] not in seen.out + seen.err
    assert mine["id"] not in answer.out
    assert mine["title"] not in answer.out + answer.err


@pytest.mark.parametrize("category", ["trip", "rest"])
def test_a_surprise_is_over_by_the_night_of_its_day(couple: Cli, category: str) -> None:
    typed = ("date-idea", "--surprise", "--as", "Ana", "--at", "2026-11-28 18:00")
    for _ in range(6):
        envelope = couple(*typed, "--category", category, "--json").data["envelope"]
        assert envelope["minutes"] <= 6 * 60
    longer = couple(*typed, "--category", "trip", "--minutes", "4000", "--place", "trip", "--json")
    assert longer.code == 0


@pytest.mark.parametrize("then", [["take"], ["--again"]])
def test_what_the_planner_does_with_a_surprise_does_not_tell_it(
    couple: Cli, then: list[str]
) -> None:
    couple("date-idea", "--surprise", "--as", "Ana")
    mine = couple("date-idea", "show", "--as", "Ana", "--json").data["idea"]
    assert couple("date-idea", *then, "--as", "Ana").code == 0
    for command in (("date-idea", "history"), ("data", "export"), ("date-idea", "show")):
        for who in (("--as", "Ben"), ()):
            seen = couple(*command, *who)
            assert mine["id"] not in seen.out + seen.err
            assert mine["title"] not in seen.out + seen.err


def test_a_surprise_that_was_taken_is_open_once_it_was_done(couple: Cli) -> None:
    couple("date-idea", "--surprise", "--as", "Ana")
    mine = couple("date-idea", "take", "--as", "Ana", "--json").data["id"]
    assert couple("date-idea", "done", "--as", "Ben", "--json").data["code"] == "nothing-there"
    assert couple("date-idea", "history", "--as", "Ana", "--json").data["offers"][0]["state"] == (
        "taken"
    )
    assert couple("date-idea", "done", "--as", "Ana", "--json").data["id"] == mine
    assert couple("date-idea", "rate", "5", "--as", "Ben", "--json").data["id"] == mine


@pytest.mark.parametrize("option", ["--plan", "--ics"])
def test_a_surprise_that_cannot_be_written_down_was_not_drawn(
    couple: Cli, tmp_path: Path, option: str
) -> None:
    unfit = str(tmp_path / ("x" * 250))  # no file system has room for it, once it is written beside
    files = {"--plan": str(tmp_path / "plan.txt"), "--ics": str(tmp_path / "day.ics")}
    files[option] = unfit
    typed = [each for pair in files.items() for each in pair]
    before = couple("data", "export", "--as", "Ana").out
    failed = couple("date-idea", "--surprise", "--as", "Ana", "--at", "20:30", *typed, "--json")
    assert (failed.code, failed.data["code"]) == (1, "cannot-write")
    assert couple("data", "export", "--as", "Ana").out == before
    assert [each.name for each in tmp_path.iterdir() if each.is_file()] == []


def test_a_surprise_can_go_to_a_file_without_a_name(cli: Cli, tmp_path: Path) -> None:
    plan = tmp_path / "plan.txt"
    answer = cli("date-idea", "--surprise", "--plan", str(plan))
    title = plan.read_text().splitlines()[0]
    assert title not in answer.out + answer.err
    assert answer.out.startswith("Wear: ")
    assert cli("date-idea", "--surprise").code == 2


def test_the_planner_is_told_where_the_plan_is_with_their_own_name(couple: Cli) -> None:
    said = couple("date-idea", "--surprise", "--as", "Ana").err
    assert "intimacy date-idea show --as Ana" in said


def test_a_time_that_is_none_or_past_is_refused_and_nothing_is_drawn(cli: Cli) -> None:
    for command in (("date-idea",), ("date-idea", "take")):
        for typed in ("soon", "2026-11-22 19:30"):
            answer = cli(*command, "--at", typed)
            assert answer.code == 2
            assert "--at" in answer.err
    assert cli("date-idea", "history", "--json").data["offers"] == []


def test_an_empty_list_says_how_to_put_something_on_it(cli: Cli) -> None:
    for command in (("date-idea", "--bucket"), ("date-idea", "list", "--bucket")):
        assert "intimacy bucket add" in cli(*command).out


def test_a_surprise_rests_in_its_planners_draws_alone(couple: Cli) -> None:
    request = ("--minutes", "10", "--category", "touch")
    everything = (*request, "--count", "50")
    pool = {i["id"] for i in couple("date-idea", "list", *request, "--json").data["ideas"]}
    couple("date-idea", "--surprise", "--as", "Ana", *request)
    secret = couple("date-idea", "show", "--as", "Ana", "--json").data["idea"]["id"]
    for who, offered in ((["--as", "Ben"], pool), (["--as", "Ana"], pool - {secret})):
        given = couple("date-idea", *everything, *who, "--json").data["ideas"]
        assert {each["id"] for each in given} == offered
        couple("data", "undo", *who)


def test_a_surprise_that_was_done_rests_in_everybodys_draws(couple: Cli) -> None:
    request = ("--minutes", "10", "--category", "touch")
    couple("date-idea", "--surprise", "--as", "Ana", *request)
    secret = couple("date-idea", "show", "--as", "Ana", "--json").data["idea"]["id"]
    assert couple("date-idea", "done", "--as", "Ana").code == 0
    for who in (["--as", "Ben"], []):
        given = couple("date-idea", *request, "--count", "50", *who, "--json").data["ideas"]
        assert secret not in {each["id"] for each in given}
        couple("data", "undo", *who)


@pytest.mark.parametrize("line", [("take",), ()], ids=["taken", "drawn"])
def test_without_its_calendar_file_no_idea_is_taken(
    couple: Cli, tmp_path: Path, line: tuple[str, ...]
) -> None:
    idea = drawn(couple)["id"]
    cannot_be = tmp_path / f"{'a' * 300}.ics"
    refused = couple("date-idea", *line, "--at", "2026-11-28 19:30", "--ics", str(cannot_be))
    assert refused.code == 1
    assert "file name too long" in refused.err
    assert TAKEN not in couple("data", "export", "--as", "Ana").out
    offers = couple("date-idea", "history", "--json").data["offers"]
    assert [each["id"] for each in offers] == [idea]
    couple("date-idea", "take")
    assert TAKEN in couple("data", "export", "--as", "Ana").out


def test_todays_idea_stays_all_day_and_changes_with_the_day(cli: Cli) -> None:
    first = cli("date-idea", "today")
    assert first.code == 0
    assert len(first.lines) == 1
    # Nothing that the two did: nothing to take back, and no talk in a shell's start-up.
    assert first.err == ""
    assert (
        cli("date-idea", "today", env={"INTIMACY_NOW": "2026-11-24T03:30:00+01:00"}).out
        == first.out
    )
    assert len(cli("date-idea", "history", "--json").data["offers"]) == 1
    tomorrow = cli(
        "date-idea", "today", "--json", env={"INTIMACY_NOW": "2026-11-24T08:00:00+01:00"}
    )
    assert tomorrow.data["day"] == "2026-11-24"
    assert tomorrow.data["ideas"][0]["title"] not in first.out
    assert tomorrow.data["ideas"][0]["minutes"] <= 180


def test_a_quiet_day_has_no_idea_unless_it_is_asked_for(cli: Cli, home: Path) -> None:
    quiet = {"INTIMACY_QUIET_UNTIL": "2026-12-24"}
    assert cli("date-idea", "today", env=quiet).out == "Today's idea: quiet for now.\n"
    assert cli("date-idea", "today", "--json", env=quiet).data["ideas"] == []
    assert not home.exists()
    assert cli("date-idea", env=quiet).code == 0


def test_with_settings_that_do_not_fit_a_shell_still_starts(cli: Cli, home: Path) -> None:
    (home / "config").mkdir(parents=True)
    (home / "config" / "config.toml").write_text("x = [")
    done = cli("date-idea", "today")
    assert (done.code, done.err) == (0, "")
    assert done.out.startswith("intimacy: not available just now")
    (home / "config" / "config.toml").write_text("as = 3\n")
    assert cli("date-idea", "today").out.startswith("Today's idea: ")


def test_an_idea_of_ones_own_is_drawn_like_any_other(cli: Cli) -> None:
    added = cli(
        "date-idea", "add", "--title", "Count Boats", "--text", "Count the boats at the pier.",
        "--category", "pier", "--minutes", "30", "--cost", "0", "--json",
    )  # fmt: skip
    assert added.data["id"] == "count-boats"
    assert drawn(cli, "--category", "pier", "--budget", "0")["id"] == "count-boats"
    assert cli("date-idea", "add", "--title", "Count boats", "--text", "Again.").code == 2
    assert cli("date-idea", "add", "--title", "Other", "--text", "x", "--season", "mud").code == 2


def hostile(home: Path) -> None:
    packs = home / "data" / "packs"
    packs.mkdir(parents=True)
    (packs / "theirs.toml").write_text(
        '[pack]\nkind = "ideas"\n\n[[idea]]\nid = "trap"\ncategory = "trap"\n'
        'title = "\\u001b[2J[bold]Trap[/b]\\u202e"\ntext = "\\u001b]0;owned\\u0007 :smile: [/b]"\n'
        'bring = ["\\u001b[31m"]\n\n[[idea]]\ntitle = "Bad"\ntext = "x"\nminutes = "long"\n'
    )


def test_a_pack_of_someone_else_is_inert_text(cli: Cli, home: Path) -> None:
    hostile(home)
    for command in (("date-idea", "--category", "trap"), ("date-idea", "show", "trap")):
        for form in ((), ("--plain",), ("--json",)):
            answer = cli(*command, *form)
            assert answer.code == 0
            for bad in ("\x1b", "\x07", "\u202e"):
                assert bad not in answer.out + answer.err
    assert "[bold]Trap[/b]" in cli("date-idea", "show", "trap").out


def test_a_bad_row_is_named_by_its_line_and_the_good_ones_are_used(cli: Cli, home: Path) -> None:
    hostile(home)
    answer = cli("date-idea", "list", "--category", "trap")
    assert "theirs.toml: line 11: minutes isn't a whole number (line 14)" in answer.err
    assert len(answer.lines) == 1
