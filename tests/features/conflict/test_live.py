"""A session as it goes on: the log before the screen, exact time, and the return."""

from __future__ import annotations

import random
from collections.abc import Iterator
from dataclasses import dataclass, field
from datetime import UTC, date, datetime, timedelta
from pathlib import Path

import pytest

from intimacy_cli.core.ical_lines import fold_line
from intimacy_cli.core.turn_clock import elapsed_seconds
from intimacy_cli.core.turn_events import TurnState
from intimacy_cli.core.turn_session import Rules, start
from intimacy_cli.errors import CouldNot
from intimacy_cli.features.conflict.answers import SessionWords
from intimacy_cli.features.conflict.calendar import Ics
from intimacy_cli.features.conflict.heartbeat import Beat
from intimacy_cli.features.conflict.key_bindings import Desk, press
from intimacy_cli.features.conflict.left import Here
from intimacy_cli.features.conflict.live_session import Clock, Live
from intimacy_cli.features.conflict.session_log import (
    EVENT,
    Journal,
    SessionStart,
    find_open,
    sittings,
)
from intimacy_cli.store.log import Log

START = datetime(2026, 11, 23, 20, 15, tzinfo=UTC)


@dataclass
class Time:
    """A clock that goes when it is told to: its seconds, and the wall's."""

    seconds: float = 1000.0
    wall: datetime = START

    def steady(self) -> float:
        return self.seconds

    def now(self) -> datetime:
        return self.wall

    def go(self, seconds: float) -> None:
        self.seconds += seconds
        self.wall += timedelta(seconds=seconds)

    def reboot(self, seconds: float) -> None:
        """The process ended; another starts, whose steady clock is another."""
        self.wall += timedelta(seconds=seconds)
        self.seconds = 7.0


@dataclass
class Room:
    """Where sessions are held: a vault, a runtime folder, a clock."""

    folder: Path
    time: Time = field(default_factory=Time)
    ics: str | None = None

    def log(self) -> Log:
        place = self.folder
        return Log.open(str(place / "data" / "vault.db"), str(place / "key"), create=True)

    def sit_down(self, beat: Beat, *, keep: bool = False) -> Live:
        rules = Rules()
        opened = SessionStart((None, None), ("Ana", "Ben"), rules, scripted=False, keep_words=keep)
        journal = Journal.open(self.log(), self.time.now(), opened)
        desk = Desk(start(opened.names, rules=rules), date(2026, 11, 23), keep_words=keep,
                    words=SessionWords("CANARY", None, None))  # fmt: skip
        return Live(journal, beat, Clock(self.time.steady, self.time.now), desk, ics=Ics(self.ics))

    def here(self) -> Here:
        return Here(self.time.wall.timestamp(), str(self.folder / "run" / "conflict.beat"))

    def come_back(self, beat: Beat) -> Live:
        found = find_open(self.log())
        assert found is not None
        desk = Desk(found.session, date(2026, 11, 23), keep_words=found.opened.keep_words)
        clock = Clock(self.time.steady, self.time.now)
        live = Live(found.journal, beat, clock, desk, ics=Ics(None))
        live.take_up(found)
        return live


@pytest.fixture
def room(tmp_path: Path) -> Room:
    return Room(tmp_path)


@pytest.fixture
def beat(tmp_path: Path) -> Iterator[Beat]:
    with Beat(str(tmp_path / "run" / "conflict.beat")) as one:
        yield one


def hit(live: Live, *keys: str) -> None:
    for key in keys:
        live.tick()
        live.apply(press(live.desk, key))


def wait(room: Room, live: Live, seconds: float, every: float = 0.5) -> None:
    while seconds > 1e-9:
        room.time.go(min(every, seconds))
        live.tick()
        seconds -= every


def test_every_event_is_in_the_log_when_it_can_be_seen(room: Room, beat: Beat) -> None:
    live = room.sit_down(beat)
    keys = ["enter", "1", "enter", "enter", "n", "enter", "y", "1", "p"]
    for number, key in enumerate(keys, 1):
        hit(live, key)
        records = room.log().records(None, kinds=(EVENT,))
        assert len(records) == number
    assert records[-1].payload["event"] == "pass"
    assert len({each.act for each in records}) == 1


def test_thirty_minutes_with_stalls_and_a_night_are_right_to_a_fifth_of_a_second(
    room: Room, beat: Beat
) -> None:
    chance = random.Random(5)
    live = room.sit_down(beat)
    hit(live, "enter", "1")
    truth = {"Ana": 0.0, "Ben": 0.0}
    passed, slept = 0.0, False
    while passed < 1800:
        speaker, turn = live.session.floor, 0.0
        assert speaker is not None
        length = chance.uniform(20, 150)
        while turn < length:
            span = chance.choice([0.05, 0.2, chance.uniform(0.01, 1.99)])
            room.time.go(span)
            live.tick()
            turn += span
            if chance.random() < 0.01:
                # A stop of the process, or a slow disk: nobody was there.
                room.time.go(chance.uniform(2.01, 60))
                live.tick()
            if passed > 900 and not slept:
                room.time.go(8 * 3600)
                live.tick()
                slept = True
        truth[speaker] += turn
        passed += turn
        hit(live, "enter")
        wait(room, live, 8)
        hit(live, "enter", "y", "p")
        wait(room, live, 5)
        for who, seconds in truth.items():
            assert live.session.spoken(who) == pytest.approx(seconds, abs=0.2)
    assert slept
    assert live.session.ledger.total() == live.session.seen - live.session.began
    hit(live, "q")
    (kept,) = sittings(room.log(), date.min, room.here())
    assert {each.name: each.seconds for each in kept.ledger.spoken} == pytest.approx(truth, abs=0.2)
    assert kept.seconds == pytest.approx(elapsed_seconds(live.session))


def test_a_killed_session_comes_back_in_the_same_state_with_the_same_ledgers(
    room: Room, tmp_path: Path
) -> None:
    with Beat(str(tmp_path / "run" / "conflict.beat")) as beat:
        live = room.sit_down(beat)
        hit(live, "enter", "1")
        for _ in range(2):
            wait(room, live, 30)
            hit(live, "enter", "enter", "y", "p")
            wait(room, live, 5)
        wait(room, live, 17.3, every=0.2)
        left = live.session
    # Killed here: nothing more was written, and an hour passes.
    room.time.reboot(3600)
    with Beat(str(tmp_path / "run" / "conflict.beat")) as beat:
        live = room.come_back(beat)
        back = live.session
    assert (back.state, back.floor, back.passes, back.words) == (
        left.state, left.floor, left.passes, left.words,
    )  # fmt: skip
    for who in back.seats:
        assert back.spoken(who) == pytest.approx(left.spoken(who), abs=0.2)
    assert back.ledger.paused == pytest.approx(3600e6, abs=0.3e6)


def test_without_the_small_file_it_goes_on_from_the_last_event(room: Room, tmp_path: Path) -> None:
    with Beat(str(tmp_path / "run" / "conflict.beat")) as beat:
        live = room.sit_down(beat)
        hit(live, "enter", "1")
        wait(room, live, 30)
    (tmp_path / "run" / "conflict.beat").write_bytes(b"\xff rubbish")
    room.time.reboot(3600)
    with Beat(str(tmp_path / "run" / "conflict.beat")) as beat:
        live = room.come_back(beat)
    assert live.session.state is TurnState.SPEAKING
    assert live.session.spoken("Ana") == 0.0


def test_a_time_out_runs_on_while_the_machine_is_off(room: Room, tmp_path: Path) -> None:
    with Beat(str(tmp_path / "run" / "conflict.beat")) as beat:
        live = room.sit_down(beat)
        hit(live, "enter", "1")
        wait(room, live, 12)
        hit(live, "t", "6", "0", "enter")
        assert live.back_at == "21:15"
        hit(live, "enter")
        assert live.session.state is TurnState.TIMED_OUT
        assert "20 minutes" in live.desk.said
        hit(live, "x")
        assert live.over
    room.time.reboot(20 * 60)
    with Beat(str(tmp_path / "run" / "conflict.beat")) as beat:
        live = room.come_back(beat)
        assert live.back_at == "21:15"
        hit(live, "enter")
        assert live.session.state is TurnState.SPEAKING
        assert live.session.floor == "Ana"
        assert live.session.spoken("Ana") == pytest.approx(12, abs=0.2)


def test_the_time_to_come_back_is_written_as_a_calendar_file(room: Room, beat: Beat) -> None:
    room.ics = str(room.folder / "back.ics")
    live = room.sit_down(beat)
    hit(live, "enter", "t", "4", "5", "enter")
    text = (room.folder / "back.ics").read_bytes().decode()
    assert text.startswith("BEGIN:VCALENDAR\r\nVERSION:2.0\r\n")
    assert text.endswith("END:VEVENT\r\nEND:VCALENDAR\r\n")
    assert "DTSTART:20261123T210000Z" in text
    assert all(len(row.encode()) <= 75 for row in text.split("\r\n"))
    assert "CANARY" not in text
    assert live.calendar == room.ics


def test_the_key_for_a_calendar_file_says_where_it_is_and_writes_over_nothing(
    room: Room, beat: Beat, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.chdir(room.folder)
    theirs = room.folder / "intimacy-time-out.ics"
    theirs.write_text("something of theirs")
    before = {each.name for each in room.folder.glob("*.ics")}
    live = room.sit_down(beat)
    hit(live, "enter", "t", "enter")
    assert {each.name for each in room.folder.glob("*.ics")} == before
    made = room.folder / "intimacy-time-out-2.ics"
    for _ in range(2):
        hit(live, "k")
        assert live.desk.said == f"Written: {made}"
    assert live.calendar == str(made)
    assert {each.name for each in room.folder.glob("*.ics")} == before | {made.name}
    assert theirs.read_text() == "something of theirs"


def test_a_calendar_file_that_cannot_be_written_ends_nothing(room: Room, beat: Beat) -> None:
    room.ics = str(room.folder / "nowhere" / "back.ics")
    live = room.sit_down(beat)
    hit(live, "enter", "t", "enter")
    assert live.session.state is TurnState.TIMED_OUT
    assert "nowhere" in live.desk.said


def test_one_bell_at_zero_and_none_again_in_that_turn(room: Room, beat: Beat) -> None:
    live = room.sit_down(beat)
    hit(live, "enter", "1")
    rung = []
    for second in range(200):
        wait(room, live, 1, every=0.2)
        if live.bell():
            rung.append(second + 1)
    assert rung == [90]


def test_a_pass_by_mistake_is_undone_within_five_seconds(room: Room, beat: Beat) -> None:
    live = room.sit_down(beat)
    hit(live, "enter", "1")
    wait(room, live, 10)
    hit(live, "enter", "enter", "y", "p")
    wait(room, live, 4)
    hit(live, "u")
    assert (live.session.state, live.session.floor) == (TurnState.SPEAKING, "Ana")
    hit(live, "p")
    wait(room, live, 6)
    hit(live, "u")
    assert live.session.floor == "Ben"


def test_words_go_into_the_log_only_when_they_are_to_be_kept(room: Room, beat: Beat) -> None:
    for keep in (False, True):
        live = room.sit_down(beat, keep=keep)
        hit(live, "enter", "q")
        assert live.over
    kept = [each.words for each in sittings(room.log(), date.min)]
    assert kept == [None, SessionWords("CANARY", None, None)]


def test_a_session_that_is_open_in_one_terminal_is_not_opened_in_another(
    room: Room, beat: Beat, tmp_path: Path
) -> None:
    with (
        pytest.raises(CouldNot, match="another terminal"),
        Beat(str(tmp_path / "run" / "conflict.beat")),
    ):
        pass


def test_an_ended_session_leaves_no_small_file_and_does_not_wait(
    room: Room, tmp_path: Path
) -> None:
    with Beat(str(tmp_path / "run" / "conflict.beat")) as beat:
        live = room.sit_down(beat)
        hit(live, "enter", "c", "p", "1", "enter", "1", "2")
        assert live.session.state is TurnState.ENDED
    assert list((tmp_path / "run").iterdir()) == []
    assert find_open(room.log()) is None


HOUR = 3600.0


@pytest.mark.parametrize("keys", [[], ["?"], ["t"], ["c"]], ids=["turns", "help", "asked", "how"])
def test_q_leaves_no_event_and_can_be_taken_up_for_a_day(
    room: Room, tmp_path: Path, keys: list[str]
) -> None:
    with Beat(str(tmp_path / "run" / "conflict.beat")) as beat:
        live = room.sit_down(beat)
        hit(live, "enter", "1")
        wait(room, live, 30)
        hit(live, *keys, *(["escape"] if keys == ["t"] else []))
        before = room.log().records(None)
        hit(live, "q")
        assert live.over
        assert room.log().records(None) == before
    left, found = room.time.wall, find_open(room.log())
    assert found is not None
    room.time.wall = left + timedelta(hours=24)
    assert not room.here().still_open(found)
    (over,) = sittings(room.log(), date.min, room.here())
    assert (over.state, over.how) == ("ended", None)
    # As of the moment when it was left: the day after is nobody's time.
    assert over.seconds == pytest.approx(30, abs=0.3)
    assert over.ledger.spoken[0].seconds == pytest.approx(30, abs=0.3)
    room.time.wall = left + timedelta(hours=24, seconds=-1)
    assert room.here().still_open(found)
    (kept,) = sittings(room.log(), date.min, room.here())
    assert (kept.state, kept.how) == ("speaking", None)
    with Beat(str(tmp_path / "run" / "conflict.beat")) as beat:
        assert room.come_back(beat).session.floor == "Ana"


def test_a_time_out_is_open_for_a_day_after_its_end(room: Room, tmp_path: Path) -> None:
    with Beat(str(tmp_path / "run" / "conflict.beat")) as beat:
        live = room.sit_down(beat)
        hit(live, "enter", "t", *"1440", "enter", "q")
    found = find_open(room.log())
    assert found is not None
    room.time.wall = START + timedelta(hours=48, seconds=-1)
    assert room.here().still_open(found)
    room.time.wall = START + timedelta(hours=48)
    assert not room.here().still_open(found)


@pytest.mark.parametrize("keys", [["?"], ["t"], ["c"], ["c", "p"]])
def test_what_lies_on_top_of_a_turn_counts_for_nobody(
    room: Room, beat: Beat, keys: list[str]
) -> None:
    live = room.sit_down(beat)
    hit(live, "enter", "1")
    wait(room, live, 10)
    hit(live, *keys)
    wait(room, live, 10, every=0.2)
    assert live.session.spoken("Ana") == pytest.approx(10)
    # Escape goes one question back.
    hit(live, *["escape"] * len(keys))
    if keys == ["?"]:
        live.close_help()
    # Less than the gap that is taken for a sleep counts for nobody either.
    wait(room, live, 5)
    hit(live, "?")
    wait(room, live, 1)
    live.close_help()
    wait(room, live, 5)
    assert live.session.spoken("Ana") == pytest.approx(20)
    assert live.session.ledger.paused == pytest.approx(11e6)
    assert live.session.ledger.total() == live.session.seen - live.session.began
    hit(live, "enter")
    found = find_open(room.log())
    assert found is not None
    assert found.session == live.session


def test_a_time_out_that_was_asked_for_begins_when_it_is_called(room: Room, beat: Beat) -> None:
    live = room.sit_down(beat)
    hit(live, "enter", "1")
    wait(room, live, 10)
    hit(live, "t")
    wait(room, live, 13)
    hit(live, "enter")
    assert live.session.spoken("Ana") == pytest.approx(10)
    assert live.back_at == "20:35"
    # The time-out itself goes on under its help page.
    hit(live, "?")
    wait(room, live, 1200)
    assert live.session.state is TurnState.TIMED_OUT
    assert live.session.ledger.timed_out == pytest.approx(1200e6)


def test_a_longer_time_out_names_another_return_and_outlives_a_kill(
    room: Room, tmp_path: Path
) -> None:
    with Beat(str(tmp_path / "run" / "conflict.beat")) as beat:
        live = room.sit_down(beat)
        hit(live, "enter", "t", "enter")
        assert live.back_at == "20:35"
        wait(room, live, 1800)
        hit(live, "l", *"60", "enter")
        assert live.back_at == "21:45"
    room.time.reboot(600)
    with Beat(str(tmp_path / "run" / "conflict.beat")) as beat:
        assert room.come_back(beat).back_at == "21:45"


def test_what_they_arrived_at_goes_with_a_close_that_was_taken_back(room: Room, beat: Beat) -> None:
    live = room.sit_down(beat, keep=True)
    hit(live, "enter", "c", "p", "1", "enter", *"calm", "enter")
    assert live.session.state is TurnState.CLOSING
    hit(live, "b", "c", "p", "2", "enter")
    assert live.desk.typed == "calm"
    hit(live, *["backspace"] * 4, "enter")
    (kept,) = sittings(room.log(), date.min, room.here())
    assert kept.words == SessionWords("CANARY", None, None)
    assert str(kept.until) == "2026-11-25"


def test_a_line_of_a_calendar_file_is_folded_between_characters() -> None:
    rows = fold_line("SUMMARY:" + "ä" * 100).split("\r\n")
    assert "".join(row[1:] if number else row for number, row in enumerate(rows)) == (
        "SUMMARY:" + "ä" * 100
    )
    assert all(len(row.encode()) <= 75 for row in rows)
