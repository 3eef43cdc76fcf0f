"""A session without a terminal: timed events in, states out, a line for a line."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from intimacy_cli.core.turn_clock import elapsed_seconds
from intimacy_cli.core.turn_events import EVENTS, TurnState
from intimacy_cli.core.turn_session import Session, start
from intimacy_cli.features.conflict.script_protocol import play
from tests.conftest import Cli
from tests.features.conflict.plays import ANA, BEN, WHOLE, line, round_of, script, told


def test_a_whole_session_goes_through_its_states_with_both_ledgers(couple: Cli) -> None:
    result = script(couple, *WHOLE)
    assert (result.code, result.err) == (0, "")
    lines = told(result)
    assert len(lines) == len(WHOLE)
    assert [each["state"] for each in lines] == [
        "speaking", "saying_back", "gate", "speaking", "speaking", "passing",
        "saying_back", "gate", "speaking", "speaking", "closing", "closing", "ended",
    ]  # fmt: skip
    assert [each["floor"] for each in lines[:6]] == [ANA] * 6
    assert lines[6] == {
        "at": 32.0, "state": "saying_back", "floor": BEN, "ledger": {ANA: 11.0, BEN: 10.0},
    }  # fmt: skip
    assert lines[-1]["ledger"] == {ANA: 11.0, BEN: 12.0}


def test_the_floor_passes_by_itself_after_the_pause_and_never_by_the_clock(couple: Cli) -> None:
    lines = told(script(couple, *round_of(0, ANA, begin=True)[:4], line(20, "pass"),
                        line(24.9, "yes"), line(26, "yes"), line(9000, "yes")))  # fmt: skip
    assert [each["state"] for each in lines[-3:]] == ["passing", "speaking", "speaking"]


def test_closing_before_both_are_heard_is_refused_and_changes_nothing(couple: Cli) -> None:
    for keys in ([], [line(0, "begin", who=ANA)], round_of(0, ANA, begin=True),
                 [*round_of(0, ANA, begin=True), line(17, "pass")]):  # fmt: skip
        before = told(script(couple, *keys))
        after = told(script(couple, *keys, line(17, "close", how="solved")))
        assert after[: len(before)] == before
        state = before[-1]["state"] if before else "ready"
        assert after[-1] == {"at": 17.0, "refused": "close", "state": state}


def test_parking_is_accepted_unheard_with_its_day_and_only_so(couple: Cli) -> None:
    keys = [line(0, "begin", who=ANA), line(10, "spoke")]
    early = line(11, "close", how="differ", until="2026-12-01")
    parked = line(12, "close", how="parked", until="2026-12-01")
    again = line(15, "close", how="parked", until="2026-12-02")
    rest = (early, parked, line(13, "reopen"), line(14, "said"), again)
    lines = told(script(couple, *keys, *rest))
    assert [each.get("refused") for each in lines] == [None, None, "close", None, None, None, None]
    assert [each["state"] for each in lines[-4:]] == ["closing", "saying_back", "gate", "closing"]
    (kept,) = couple("conflict", "log", "--json").data["sessions"]
    assert (kept["how"], kept["until"], kept["heard"]) == ("parked", "2026-12-02", [])


def test_to_park_it_nobody_has_to_name_a_day(couple: Cli) -> None:
    keys = [line(0, "begin", who=ANA), line(10, "spoke"), line(12, "close", how="parked")]
    assert told(script(couple, *keys))[-1]["state"] == "closing"
    (kept,) = couple("conflict", "log", "--json").data["sessions"]
    assert (kept["how"], kept["until"]) == ("parked", None)
    assert "parked" in couple("conflict", "show").out
    assert "parked" not in couple().out


def test_a_time_out_can_be_made_longer(couple: Cli) -> None:
    lines = told(script(couple, line(0, "time_out", minutes=20), line(60, "longer", minutes=19),
                        line(1200, "longer", minutes=30), line(1300, "return")))  # fmt: skip
    assert [each.get("refused") for each in lines] == [None, "longer", None, None]


@pytest.mark.parametrize(
    "bad",
    [
        line(5, "fly"),
        line(5, 7),
        line(5, None),
        line("soon", "spoke"),
        line(-1, "spoke"),
        line(True, "spoke"),
        line(float("nan"), "spoke"),
        line(float("inf"), "spoke"),
        line(1e300, "spoke"),
        '{"event": "spoke"}',
        '{"at": 5}',
        "[]",
        "5",
        '"spoke"',
        "null",
        line(5, "heard"),
        line(5, "heard", who="Cleo"),
        line(5, "heard", who=3),
        line(5, "time_out"),
        line(5, "time_out", minutes="20"),
        line(5, "time_out", minutes=19),
        line(5, "time_out", minutes=1441),
        line(5, "time_out", minutes=float("nan")),
        line(5, "close", how="won"),
        line(5, "close", how=["solved"]),
        line(5, "close", how="parked", until="soon"),
        line(5, "sleep"),
        line(5, "sleep", seconds=-1),
        line(5, "sleep", seconds=4e9),
        line(5, "spoke", who=BEN),
        line(5, "said", who=ANA),
        line(5, "topic"),
        '{"at": 5, "event": "heard", "who": "\\ud800"}',
    ],
)
def test_an_unknown_event_or_a_bad_field_is_a_refused_line(couple: Cli, bad: str) -> None:
    result = script(couple, line(0, "begin", who=ANA), bad, line(6, "spoke"))
    assert (result.code, result.err) == (0, "")
    lines = told(result)
    assert lines[1]["state"] == "speaking"
    assert set(lines[1]) == {"at", "refused", "state"}
    assert lines[2]["state"] == "saying_back"


def test_a_line_that_is_no_json_ends_it_with_exit_1_after_what_went_before(couple: Cli) -> None:
    result = script(couple, line(0, "begin", who=ANA), "begin please", line(6, "spoke"))
    assert result.code == 1
    assert len(result.lines) == 1
    assert "line 2" in result.err
    assert "Traceback" not in result.err
    (kept,) = couple("conflict", "log", "--json").data["sessions"]
    assert kept["state"] == "ended"


def test_bytes_that_are_no_text_end_it_with_one_line(couple: Cli, tmp_path: Any) -> None:
    file = tmp_path / "script"
    file.write_bytes(b'{"at": 0, "event": "begin", "who": "Ana"}\n\xff\xfe\n')
    result = couple("conflict", "--script", str(file))
    assert result.code == 1
    assert len(result.lines) == 1


def test_a_file_that_is_missing_is_named(couple: Cli) -> None:
    result = couple("conflict", "--script", "nowhere.jsonl")
    assert result.code == 1
    assert "nowhere.jsonl" in result.err


def test_a_script_can_come_from_a_file_with_blank_lines(couple: Cli, tmp_path: Any) -> None:
    file = tmp_path / "script"
    file.write_text("\n\n".join(WHOLE) + "\n\n")
    result = couple("conflict", "--script", str(file))
    assert told(result)[-1]["state"] == "ended"


def test_its_time_ticks_so_that_a_long_wait_between_two_lines_is_no_gap(couple: Cli) -> None:
    lines = told(script(couple, line(0, "begin", who=ANA), line(1000, "spoke")))
    assert lines[-1]["ledger"] == {ANA: 1000.0, BEN: 0.0}


def test_a_sleep_pauses_a_turn_as_of_the_last_tick(couple: Cli) -> None:
    lines = told(script(couple, line(0, "begin", who=ANA), line(10, "sleep", seconds=28800),
                        line(28820, "spoke")))  # fmt: skip
    assert [each["ledger"][ANA] for each in lines] == [0.0, 10.0, 20.0]


def test_a_wink_of_two_seconds_is_no_sleep(couple: Cli) -> None:
    lines = told(script(couple, line(0, "begin", who=ANA), line(10, "sleep", seconds=2)))
    assert lines[-1]["ledger"][ANA] == 12.0


def test_a_time_out_runs_on_while_the_machine_sleeps(couple: Cli) -> None:
    lines = told(script(couple, line(0, "begin", who=ANA), line(10, "time_out", minutes=20),
                        line(20, "return"), line(20, "sleep", seconds=1190),
                        line(1211, "return"), line(1215, "spoke")))  # fmt: skip
    assert lines[2] == {"at": 20.0, "refused": "return", "state": "timed_out"}
    assert [each["state"] for each in lines[3:]] == ["timed_out", "speaking", "saying_back"]
    assert lines[-1]["ledger"][ANA] == 14.0


def test_a_time_that_goes_back_takes_no_time_back(couple: Cli) -> None:
    lines = told(script(couple, line(0, "begin", who=ANA), line(10, "spoke"), line(3, "said")))
    assert lines[-1] == {
        "at": 10.0, "state": "gate", "floor": ANA, "ledger": {ANA: 10.0, BEN: 0.0},
    }  # fmt: skip


def test_names_new_here_join_on_first_use(cli: Cli) -> None:
    result = script(cli, *WHOLE)
    assert result.code == 0
    assert told(result)[-1]["ledger"] == {ANA: 11.0, BEN: 12.0}
    assert "Ana has joined" in result.err
    assert cli("partner", "--json").data["partners"] == [ANA, BEN]


def test_a_third_name_and_a_slip_are_refused_and_join_nobody(cli: Cli) -> None:
    lines = told(script(cli, line(0, "begin", who="Anna"), line(1, "heard", who="Anan"),
                        line(2, "heard", who="Ben"), line(3, "heard", who="Cleo")))  # fmt: skip
    assert [each.get("refused") for each in lines] == [None, "heard", "heard", "heard"]
    assert cli("partner", "--json").data["partners"] == ["Anna", "Ben"]


def test_a_script_that_names_nobody_works_on_a_fresh_home(cli: Cli) -> None:
    result = script(cli, line(0, "yes"))
    assert told(result) == [{"at": 0.0, "refused": "yes", "state": "ready"}]
    assert cli("partner", "--json").data["partners"] == []


def test_both_can_be_named_as_an_option(cli: Cli) -> None:
    result = script(cli, line(0, "begin", who="Zoë"), options=("--partners", "Zoë", "Ada"))
    assert told(result)[0]["ledger"] == {"Zoë": 0.0, "Ada": 0.0}


def test_lengths_are_options_and_settings(couple: Cli) -> None:
    assert couple("config", "set", "conflict.pause_seconds", "30").code == 0
    keys = [*round_of(0, ANA, begin=True), line(20, "pass")]
    slow = told(script(couple, *keys, line(30, "yes")))
    assert slow[-1]["state"] == "passing"
    quick = told(script(couple, *keys, line(30, "yes"), options=("--pause", "1")))
    assert quick[-1]["state"] == "speaking"


@pytest.mark.parametrize(
    "wrong", [("--turn", "5"), ("--rounds", "0"), ("--pause", "-1"), ("--pause", "soon")]
)
def test_a_length_that_does_not_fit_is_wrong_use(couple: Cli, wrong: tuple[str, str]) -> None:
    result = couple("conflict", "--script", "-", *wrong)
    assert (result.code, result.out) == (2, "")
    assert wrong[0] in result.err


def test_a_time_out_of_a_script_is_written_as_a_calendar_file(couple: Cli, tmp_path: Any) -> None:
    file = tmp_path / "back.ics"
    keys = [line(0, "begin", who=ANA), line(60, "time_out", minutes=45)]
    assert script(couple, *keys, options=("--ics", str(file))).code == 0
    # The fixed evening is 20:15 in Berlin, and the script begins then.
    assert "DTSTART:20261123T200100Z" in file.read_text()
    assert file.read_text().count("BEGIN:VALARM") == 1
    folder = tmp_path / "calendar"
    folder.mkdir()
    assert script(couple, *keys, options=("--ics", str(folder), "--no-alarm")).code == 0
    (entry,) = folder.iterdir()
    text = entry.read_text()
    assert f"UID:{entry.stem}\n" in text
    assert "VALARM" not in text
    nowhere = script(couple, *keys, options=("--ics", str(tmp_path / "no" / "back.ics")))
    assert nowhere.code == 1
    assert len(nowhere.err.splitlines()) == 1


def test_the_end_of_a_script_is_the_end_of_its_session(couple: Cli) -> None:
    assert script(couple, line(0, "begin", who=ANA)).code == 0
    (kept,) = couple("conflict", "log", "--json").data["sessions"]
    assert (kept["state"], kept["how"], kept["scripted"]) == ("ended", None, True)


# -- any script at all -------------------------------------------------------------------------

EVENT = st.sampled_from([*EVENTS, "sleep", "fly", ""])
NUMBER = st.one_of(st.integers(-5, 5000), st.floats(), st.floats(0, 5000), st.none(), st.text())
WHO = st.sampled_from([ANA, BEN, "ANA", "Cleo", None])
FIELDS = st.fixed_dictionaries(
    {"at": st.one_of(st.floats(0, 5000), NUMBER), "event": EVENT},
    optional={
        "who": WHO,
        "minutes": st.one_of(st.integers(15, 1500), NUMBER),
        "seconds": NUMBER,
        "how": st.sampled_from(["solved", "middle", "differ", "parked", "won", 4]),
        "until": st.sampled_from(["2026-12-01", "soon", 3, None]),
    },
)


# Chance alone hardly gets through a gate: most lines are the next of a session that goes on.
@st.composite
def leading(draw: st.DrawFn) -> list[dict[str, object]]:
    at, lines = 0.0, []
    for text in WHOLE[: draw(st.integers(0, len(WHOLE)))]:
        fields = json.loads(text)
        at += draw(st.floats(0, 100))
        lines.append({**fields, "at": at})
    return lines


SCRIPT = st.builds(
    lambda one, other: [*one, *other],
    leading(),
    st.lists(st.one_of(FIELDS, st.recursive(st.none(), st.lists)), max_size=30),
)


def balanced(session: Session) -> bool:
    """Whether the ledgers and the rest are all the time that has passed."""
    return session.ledger.total() == session.seen - session.began


@settings(max_examples=1000, deadline=None, suppress_health_check=[HealthCheck.too_slow])
@given(SCRIPT)
def test_any_script_is_played_to_its_end_and_its_ledgers_add_up(lines: list[object]) -> None:
    session = start((ANA, BEN), state=TurnState.READY)
    for each in lines:
        before = session
        played = play(session, json.dumps(each))
        session = played.session
        out = json.loads(played.out)
        assert balanced(session)
        assert out["state"] == session.state.value
        assert sum(session.spoken(who) for who in session.seats) <= elapsed_seconds(session) + 1e-6
        if "refused" in out:
            assert played.log == ()
            # Only time has passed, and the pause at a pass may be over.
            assert session.state is before.state or before.state is TurnState.PASSING
        else:
            assert set(out["ledger"]) == {ANA, BEN}


@given(st.text())
def test_any_text_is_a_line_that_is_refused_or_no_json(text: str) -> None:
    from intimacy_cli.features.conflict.script_protocol import NoJson

    session = start((ANA, BEN), state=TurnState.READY)
    try:
        assert "refused" in json.loads(play(session, text).out)
    except NoJson:
        with pytest.raises((ValueError, RecursionError)):
            json.loads(text)


def test_two_whose_names_are_alike_are_two_people(cli: Cli) -> None:
    result = script(cli, line(0, "begin", who="Sam"), line(1, "heard", who="Pam"))
    assert told(result)[0]["ledger"] == {"Sam": 0.0, "Pam": 0.0}
    assert cli("partner", "--json").data["partners"] == ["Sam", "Pam"]


@pytest.mark.parametrize("known", [[], ["Sam"]])
@pytest.mark.parametrize("names", [("Sam", "Pam"), ("Pam", "Sam")])
def test_both_named_beside_each_other_are_no_slips(
    cli: Cli, known: list[str], names: tuple[str, str]
) -> None:
    for name in known:
        cli("partner", "name", name)
    assert script(cli, options=("--partners", *names)).code == 0
    assert sorted(cli("partner", "--json").data["partners"]) == ["Pam", "Sam"]


def test_a_slip_of_a_known_name_in_a_script_is_said_and_nobody_joins_by_it(cli: Cli) -> None:
    cli("partner", "name", "Ana")
    result = script(cli, line(0, "begin", who="Anna"), line(1, "begin", who="Ana"))
    assert "did you mean Ana?" in result.err
    assert [each.get("refused") for each in told(result)] == ["begin", None]
    assert cli("partner", "--json").data["partners"] == ["Ana"]


@pytest.mark.parametrize("odd", ["\u2028", "\u2029", "\x85"])
def test_a_line_of_a_script_ends_at_a_line_feed_alone(
    couple: Cli, tmp_path: Path, odd: str
) -> None:
    keys = [line(0, "begin", who=ANA), f'{{"at": 5, "event": "spoke", "aside": "one{odd}two"}}']
    (tmp_path / "script").write_text("\r\n".join(keys) + "\r\n", newline="")
    named = couple("conflict", "--script", str(tmp_path / "script"))
    assert named.out == script(couple, *keys).out
    assert "JSON" not in named.err
