"""The numbers of the method, each with its source and with what is seen on either side of it.

Whoever changes one meets its source here first. A source is a page of ours that cites it, a paper,
or, where none gives a number, 'ours' and why.
"""

from __future__ import annotations

import gzip
from collections.abc import Callable, Mapping
from dataclasses import dataclass, replace
from datetime import date, datetime, timedelta
from pathlib import Path
from typing import Any

import pytest

from intimacy_cli.core.checkin_stats import AreaHistory
from intimacy_cli.core.days import day_of
from intimacy_cli.core.geo import Point, haversine
from intimacy_cli.core.reliable import Result, last_change
from intimacy_cli.core.series import Series
from intimacy_cli.core.suggest import CurrentSuggestion, next_step
from intimacy_cli.core.trend import Grade, missing, trend_of
from intimacy_cli.core.turn_clock import stall, undo_left
from intimacy_cli.core.turn_events import (
    Begin,
    NotQuite,
    Pass,
    Return,
    SaidBack,
    Spoke,
    TimeOut,
    TurnState,
    Yes,
)
from intimacy_cli.core.turn_guards import offers_rewording
from intimacy_cli.core.turn_session import Rules, start
from intimacy_cli.core.turns import IllegalEvent, apply
from intimacy_cli.core.typos import forgiving
from intimacy_cli.core.weighted_draw import Taste, draw
from intimacy_cli.directory.fields.fees import fee
from intimacy_cli.directory.record import HelperKind, Record, Source, Therapist
from intimacy_cli.directory.search.merge import entry_of
from intimacy_cli.directory.search.same_person import same_keys
from intimacy_cli.features.checkin.weekly import Weekly, weekly
from intimacy_cli.features.conflict.run_session import _suggests
from intimacy_cli.features.conflict.session_log import Journal, SessionStart
from intimacy_cli.features.safety.helplines import Helpline, Use, Whom
from intimacy_cli.features.therapist.ready.stages import again_from, is_open
from intimacy_cli.features.today.glance import REFLECT, STEP
from intimacy_cli.gazetteer.postcodes import PostcodeKey
from intimacy_cli.gazetteer.queries import Code, Town
from intimacy_cli.gazetteer.resolve import _near
from intimacy_cli.shell.env import real_env
from intimacy_cli.shell.invocation import Invocation
from intimacy_cli.shell.passphrase import fault_of
from intimacy_cli.store.record import AUTOMATIC, NewRecord
from tests.conftest import Cli
from tests.harness.directories import read

TODAY = 740_000
ROOT = Path(__file__).parents[1]
NEXT, IDEA = (f"benchmarks/README.md, {part}" for part in ("Which next step?", "Which idea?"))
DAY = date(2026, 11, 23)
FINE = {"close": 5, "shared": 5, "understood": 5, "tension": 3, "new": 5, "affection": 5}
LONELY = {**FINE, "new": 2}
AREAS = frozenset(("checkin", "date-idea", "bucket", "talk", "listen", "therapist"))


@dataclass(frozen=True)
class Number:
    """What a number decides, its source, how it is seen, and what is seen on either side."""

    decides: str
    source: str
    see: Callable[[Any], object]
    sides: Mapping[Any, object]


# -- check-ins and the next step ---------------------------------------------------------------


def days_of(answers: dict[str, int], number: int, ago: int = 0) -> list[tuple[int, dict[str, int]]]:
    return [(TODAY - ago - back, answers) for back in range(number)]


def reason(check_ins: list[tuple[int, dict[str, int]]], **given: Any) -> str:
    step = next_step([check_ins], today=TODAY, available=AREAS, **given)
    assert step is not None
    return step.reason


def asked_after(days: int) -> Weekly:
    """What is asked so many days after the wish, by one who wants no questions of the week."""
    return weekly(DAY, None, DAY + timedelta(days), refused=True)


def fall_of(lower: int) -> str:
    """The reason, when so many of 28 days were two points lower than half a year of 3s and 5s."""
    before = [(TODAY - 28 - n, {**FINE, "close": 3 + 2 * (n % 2)}) for n in range(182)]
    now = [(TODAY - n, {**FINE, "close": 2 if n < lower else 4}) for n in range(28)]
    return reason(before + now)


def held_for(days: int) -> str:
    """The reason, so many days after another area was named that has since done better."""
    held = CurrentSuggestion("shared", TODAY - days, "lowest")
    return reason(days_of(LONELY, 28), held=held)


def recent_days(ago: int) -> int:
    """How many answers of a day so long ago are of late, and not of what is usual."""
    return len(AreaHistory([(TODAY - ago, FINE)], TODAY).recent["close"])


def usual_days(ago: int) -> int:
    return len(AreaHistory([(TODAY - ago, FINE)], TODAY).usual["close"])


def with_usual(before: int) -> str:
    return reason(days_of(FINE, before, ago=28) + days_of({**FINE, "close": 3}, 28))


def with_late(number: int) -> str:
    return reason(days_of(FINE, 60, ago=28) + days_of({**FINE, "close": 1}, number))


CHECK_INS = (
    Number(
        "the day turns at four",
        "ours: a late evening belongs to its evening",
        lambda clock: day_of(datetime.fromisoformat(f"2026-11-24T{clock}")).day,
        {"03:59:59": 23, "04:00:00": 24},
    ),
    Number(
        "a wish is asked once a week",
        "docs/checkin.md: once a week, one key more",
        asked_after,
        {6: Weekly.NEITHER, 7: Weekly.WISH},
    ),
    Number("four weeks are 'of late'", f"{NEXT}: the mean of 28 days", recent_days, {27: 1, 28: 0}),
    Number(
        "half a year before is usual",
        f"{NEXT}: 182 days; ours",
        usual_days,
        {27: 0, 28: 1, 209: 1, 210: 0},
    ),
    Number("fourteen check-ins make a usual", NEXT, with_usual, {13: "lowest", 14: "fallen"}),
    Number(
        "four answers make a mean",
        "ours: nothing is concluded from a day or two",
        with_late,
        {3: "new_to_you", 4: "fallen"},
    ),
    Number("a fall is clear above 2.5 standard errors", NEXT, fall_of, {7: "lowest", 8: "fallen"}),
    Number(
        "seven check-ins before an area is named",
        NEXT,
        lambda number: reason(days_of(LONELY, number)),
        {6: "new_to_you", 7: "lowest"},
    ),
    Number("an area is held for three weeks", NEXT, held_for, {20: "held", 21: "lowest"}),
    Number(
        "a wish counts for four weeks",
        f"{NEXT}: the last 28 days",
        lambda ago: reason([], wants=[[(TODAY - ago, "shared")]]),
        {27: "wanted", 28: "new_to_you"},
    ),
)


# -- has it changed? ---------------------------------------------------------------------------


def series(values: list[int]) -> Series:
    return Series("ana", "close", tuple(range(1, len(values) + 1)), tuple(values))


def grade_after(low: int) -> Grade:
    """What is said when, after sixty days of 4 and 6, so many days were 4."""
    values = [4 + 2 * (n % 2) for n in range(60)] + [4] * low
    return trend_of(series(values), 1).grade


def reliable(second: float) -> bool | None:
    """Whether a change from nothing is reliable, where its standard error is 1."""
    change = last_change("ana", [Result(DAY, "1", 0.0), Result(DAY, "1", second)], (1.0, 0.5))
    assert change is not None
    return change.reliable


CHANGES = (
    Number(
        "nothing is said before the fifteenth check-in",
        "docs/trends.md: fifteen check-ins before anything is said",
        lambda number: missing(series([5] * number)),
        {14: 1, 15: 0},
    ),
    Number(
        "perhaps, and changed",
        "docs/method.md, Has it changed?: limits 6 and 9, allowance .35",
        grade_after,
        {11: Grade.USUAL, 12: Grade.UNSURE, 17: Grade.UNSURE, 18: Grade.CHANGED},
    ),
    Number(
        "a questionnaire's change is reliable from 1.96",
        "Jacobson & Truax 1991",
        reliable,
        {1.959: False, 1.96: True},
    ),
)


# -- which idea? -------------------------------------------------------------------------------


def things(number: int, kinds: int = 5) -> list[tuple[str, str]]:
    return [(f"idea-{n:03}", f"kind-{n % kinds}") for n in range(number)]


def resting(size: int) -> int:
    """How many rest of so many that fit, all of them offered before."""
    pack = things(size)
    return size - len(draw(pack, offers=pack, seed="a", number=0, count=size))


def weight(fresh: bool) -> float:
    """The weight of one of two, the other having been offered last."""
    offers = [("gone", "b")] if fresh else [("one", "a"), ("gone", "b"), ("gone", "b")]
    (won,) = draw([("one", "a"), ("gone", "b")], offers=offers, seed="a", number=0)
    return round(won.reasons.weight / won.reasons.novelty, 9)


def novelty(age: int) -> float:
    """The novelty of what was offered so many offers ago."""
    offers = [("one", "a"), *[("gone", "gone")] * (age - 1)]
    (won,) = draw([("one", "a")], offers=offers, seed="a", number=0)
    return round(won.reasons.novelty, 3)


def variety(kinds: tuple[str, str]) -> float:
    """What the last two offers' kinds do to the first draw of kind `a`."""
    offers = [("gone-1", kinds[0]), ("gone-2", kinds[1])]
    (first,) = draw([("one", "a")], offers=offers, seed="a", number=0)
    return first.reasons.variety


def new_first(size: int) -> bool:
    """Whether of so many that fit, all but one offered once, the new one always comes first."""
    pack = things(size)
    return all(
        draw(pack, offers=pack[1:], seed=str(seed), number=0)[0].id == pack[0][0]
        for seed in range(60)
    )


DRAWS = (
    Number(
        "half rests, sixty at most",
        IDEA,
        resting,
        {1: 0, 2: 1, 3: 1, 119: 59, 120: 60, 121: 60, 200: 60},
    ),
    Number("what was never offered weighs four times", IDEA, weight, {True: 4.0, False: 1.0}),
    Number(
        "novelty comes back over 100 offers",
        f"{IDEA}: 1 - exp(-age / 100)",
        novelty,
        {10: 0.095, 100: 0.632},
    ),
    Number(
        "the same kind twice running is a quarter as likely, after one between .6",
        IDEA,
        variety,
        {("b", "b"): 1.0, ("b", "a"): 0.25, ("a", "b"): 0.6, ("a", "a"): 0.15},
    ),
    Number(
        "below twenty that fit, the new ones come first", IDEA, new_first, {19: True, 20: False}
    ),
    Number(
        "a rating of 1 is a veto",
        IDEA,
        lambda stars: len(draw([("one", "a")], ratings=[("one", "a", stars)], seed="a", number=0)),
        {1: 0, 2: 1},
    ),
    Number(
        "own ratings count beside two of the kind's, the kind's beside four of the usual",
        f"{IDEA}: pseudo-ratings",
        lambda name: round(Taste([("one", "a", 5), ("two", "b", 3)]).expected(name, "a"), 4),
        {"one": round((1 + 2 * (1 / 5)) / 3, 4), "other": round(1 / 5, 4)},
    ),
)


# -- when it is hard ---------------------------------------------------------------------------


def speaking(rules: Rules | None = None) -> Any:
    return apply(start(("a", "b"), rules=rules, state=TurnState.READY), Begin("a"), at=0.0)


def heard_out(at: float = 1.0) -> Any:
    session = speaking()
    for event in (Spoke(), SaidBack(), Yes()):
        session = apply(session, event, at=at)
    return session


def takes(session: Any, event: Any, at: float) -> bool:
    try:
        apply(session, event, at=at)
    except IllegalEvent:
        return False
    return True


def not_quite(times: int) -> bool:
    session = apply(speaking(), Spoke(), at=1.0)
    for _ in range(times):
        for event in (SaidBack(), NotQuite()):
            session = apply(session, event, at=1.0)
    return offers_rewording(session)


def undone_after(seconds: float) -> float:
    from intimacy_cli.core.turn_clock import advance

    return undo_left(advance(apply(heard_out(), Pass(), at=1.0), 1.0 + seconds))


def floor_after(seconds: float) -> TurnState:
    from intimacy_cli.core.turn_clock import advance

    return advance(apply(heard_out(), Pass(), at=1.0), 1.0 + seconds).state


TURNS = (
    Number(
        "a time-out is 20 minutes at least, a day at most",
        "docs/method.md, A disagreement: clinical advice",
        lambda minutes: takes(speaking(), TimeOut(minutes), 1.0),
        {19.9: False, 20: True, 1440: True, 1440.1: False},
    ),
    Number(
        "nobody is called back before 20 minutes are over",
        "docs/method.md, A disagreement",
        lambda seconds: takes(apply(speaking(), TimeOut(30), at=0.0), Return(), seconds),
        {1199.9: False, 1200.0: True},
    ),
    Number(
        "after three 'not quite' other words are offered",
        "ours: a fourth time would be a quarrel about words",
        not_quite,
        {2: False, 3: True},
    ),
    Number(
        "five seconds pass with the floor",
        "docs/method.md, A disagreement: McCurry 2024",
        floor_after,
        {4.999: TurnState.PASSING, 5.0: TurnState.SPEAKING},
    ),
    Number(
        "a hand-over is a slip for five seconds",
        "ours: as long as the pause",
        lambda seconds: undone_after(seconds) > 0,
        {4.999: True, 5.0: False},
    ),
    Number(
        "a turn aims at 90 seconds, and an end is spoken of after three each",
        "docs/method.md, A disagreement: 'a sentence or two'; 90 is ours",
        lambda name: getattr(Rules(), name),
        {"turn_seconds": 90.0, "rounds": 3},
    ),
    Number(
        "two seconds without a tick are a sleep",
        "ours: four ticks of half a second",
        lambda gap: stall(speaking(), gap) is not None,
        {2.0: False, 2.001: True},
    ),
)


# -- help --------------------------------------------------------------------------------------


def helper(**values: Any) -> Record:
    source = Source(values.pop("file", "a.csv"), "own-csv")
    return replace(Record(source, HelperKind.PERSON, Therapist.YES, "Ann Lee"), **values)


def joined_phones(one: str, other: str) -> int:
    return len(entry_of([helper(phones=(one,)), helper(phones=(other,))]).record.phones)


def alike_in_last(digits: int) -> tuple[bool, bool]:
    """Whether numbers that differ before their last digits are one: of a person, and in print."""
    one, other = ("1" * (12 - digits) + "9" * digits, "2" * (12 - digits) + "9" * digits)
    same = set(same_keys(helper(phones=(one,)))) & set(same_keys(helper(phones=(other,))))
    return bool(same), joined_phones(one, other) == 1


def is_read(gzips: int) -> bool:
    """Whether a list is read that is packed so many times over."""
    data = b"name,phone\nAnn Lee,503 555 0100\n"
    for _ in range(gzips):
        data = gzip.compress(data)
    return read(data).names == ["Ann Lee"]


def goes_with_town(km: float) -> bool:
    """Whether a postcode so far from a town is taken for the town's."""
    town = Town("DE", "X", "Town", 50.0, 10.0, 1000, own=True)
    degrees = km / haversine(Point(50.0, 10.0), Point(51.0, 10.0))
    code = Code("99999", "DE", "X", "Town", 50.0 + degrees, 10.0, 1)
    return bool(_near([(PostcodeKey("DE", "99999", whole=True), [code])], [town]))


def whose_word(verified_on: str) -> str:
    """Whose word on a day stands, if the second of two rows gives this one, the first the 2nd."""
    first = helper(verified_on="2026-01-02", verified_by="first")
    return entry_of(
        [first, helper(verified_on=verified_on, verified_by="second")]
    ).record.verified_by


def ends_of(words: str) -> tuple[float | None, float | None]:
    found = fee(words)
    assert found is not None
    return found.low, found.high


def is_old(days: int) -> bool:
    """Whether a helpline that was confirmed so many days ago is said to be old."""
    line = Helpline(
        "IE", (), Use.FEAR, Whom.EVERYONE, "", "A line", ("1800",), "", "", "", (), news=False,
        source="", page="", verified_on=DAY - timedelta(days),
    )  # fmt: skip
    return line.on(DAY).old


HELP = (
    Number(
        "open to help from 'tell me more first' on",
        "docs/ready.md: what they said themselves",
        lambda answer: is_open({"asked": answer}),
        {2: False, 3: True},
    ),
    Number(
        "a new round of `ready` after four weeks",
        "ours: places like this change over weeks",
        lambda days: DAY + timedelta(days) >= again_from(DAY),
        {27: False, 28: True},
    ),
    Number(
        "one telephone, by its last digits: a country's code and a zero fall away",
        "the shortest whole numbers (Denmark, Norway, Singapore) have eight",
        alike_in_last,
        {6: (False, False), 7: (False, False), 8: (True, True)},
    ),
    Number(
        "from seven digits on it is a telephone",
        "ours: what is shorter is an extension",
        lambda digits: joined_phones(digits[:3] + " " + digits[3:], digits),
        {"555010": 2, "5550100": 1},
    ),
    Number(
        "three gzips deep, and no deeper",
        "ours: deeper is no directory",
        is_read,
        {3: True, 4: False},
    ),
    Number(
        "a postcode goes with a town within 50 km",
        "ours: the largest towns' edges",
        goes_with_town,
        {49.9: True, 50.1: False},
    ),
    Number(
        "two amounts are a range if the second is no less",
        "docs/directory-files.md",
        ends_of,
        {"80 - 80 EUR": (80, 80), "80 - 90 EUR": (80, 90), "80 - 79 EUR": (None, None)},
    ),
    Number(
        "of two who confirmed it on one day, the first one's word stands",
        "docs/therapist.md: the first file's word comes first",
        whose_word,
        {"2026-01-01": "first", "2026-01-02": "first", "2026-01-03": "second"},
    ),
    Number(
        "a slip is forgiven from four letters on",
        "ours: shorter ones could be any word",
        forgiving,
        {"ann": False, "anna": True},
    ),
    Number(
        "a helpline is looked at again after 400 days",
        "docs/safety.md; ours",
        is_old,
        {400: False, 401: True},
    ),
    Number(
        "a passphrase has eight signs at least",
        "NIST SP 800-63B",
        lambda text: "at least 8" in fault_of(text),
        {"qv7#xkw": True, "qv7#xkwz": False},
    ),
)

NUMBERS = (*CHECK_INS, *CHANGES, *DRAWS, *TURNS, *HELP)


@pytest.mark.parametrize("number", NUMBERS, ids=lambda each: each.decides)
def test_the_number_is_where_its_source_says(number: Number) -> None:
    page = number.source.partition(",")[0].partition(":")[0]
    assert not page.endswith(".md") or (ROOT / page).exists()
    assert {side: number.see(side) for side in number.sides} == number.sides


# -- numbers that need a vault -------------------------------------------------------------------


def at_noon(monkeypatch: pytest.MonkeyPatch, day: date) -> Invocation:
    monkeypatch.setenv("INTIMACY_NOW", f"{day}T12:00:00+01:00")
    return Invocation(real_env())


def test_writing_alone_is_suggested_once_in_122_days(
    cli: Cli, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Three times a year: seven minutes every four months is what was tried (Finkel 2013)."""
    cli("partner", "name", "Ana", "Ben")
    call = at_noon(monkeypatch, DAY)
    begun = SessionStart((None, None), ("Ana", "Ben"), Rules(), scripted=False, keep_words=False)
    journal = Journal.open(call.vault, call.env.now(), begun)
    found = {
        days: _suggests(at_noon(monkeypatch, DAY + timedelta(days)), journal)
        for days in (0, 121, 122)
    }
    assert found == {0: True, 121: False, 122: True}


@pytest.mark.parametrize(
    ("days", "tried"),
    [
        ((300, 200), True),
        ((300, 200, 100), False),
        ((365, 200, 100), False),
        ((366, 200, 100), True),
    ],
)
def test_looking_back_alone_is_a_next_step_three_times_a_year(
    cli: Cli, monkeypatch: pytest.MonkeyPatch, days: tuple[int, ...], tried: bool
) -> None:
    """Finkel 2013. It is the third way of easing tension, and comes in the third week."""
    cli("partner", "name", "Ana", "Ben")
    for who in ("Ana", "Ben"):
        for day in ("2026-11-10", "2026-11-11", "2026-11-12", "2026-11-13"):
            cli("checkin", "--as", who, "--answers", "5,5,5,7,5,5,3", "--on", day)
    call = at_noon(monkeypatch, DAY)
    held = {"area": "tension", "since": DAY.toordinal() - 14, "reason": "lowest"}
    new = [
        *(NewRecord(STEP, DAY - timedelta(ago), {**held, "command": REFLECT}) for ago in days),
        NewRecord(STEP, DAY - timedelta(14), {**held, "command": "listen"}),
    ]
    with call.vault.writing():
        call.vault.append(call.env.now(), *new, act=AUTOMATIC)
    step = cli("--json").data["suggestion"]
    assert step["area"] == "tension"
    assert (step["command"] == f"intimacy {REFLECT}") is tried


def test_who_took_an_answer_back_has_not_answered(cli: Cli) -> None:
    """A round counts answers of its kind; that one was withdrawn is a record too, and is none."""
    cli("partner", "name", "Ana", "Ben")
    cli("checkin", "--as", "Ana", "--answers", "6,5,6,2,4,5,3")
    cli("checkin", "withdraw", "--as", "Ana")
    cli("checkin", "--as", "Ben", "--answers", "6,5,6,2,4,5,3")
    status = cli("checkin", "status", "--json").data
    assert (status["answered"], status["ready"]) == (["Ben"], False)


def test_what_is_about_an_answer_does_not_count_for_one(
    cli: Cli, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Neither its withdrawal nor what was added to it, should an import name the round in them."""
    cli("partner", "name", "Ana", "Ben")
    call = at_noon(monkeypatch, DAY)
    ana, _ = (each.id for each in call.vault.partners())
    with call.vault.writing():
        (mine,) = call.vault.append(
            call.env.now(), NewRecord("checkin", DAY, {"answers": {}}, ana, "round", "r1")
        )
        assert call.vault.answered("r1", "checkin") == {ana}
        call.vault.append(
            call.env.now(),
            NewRecord("checkin.note", DAY, {"note": "late"}, ana, "round", "r1"),
            NewRecord("withdraw", DAY, {}, ana, "round", "r1", target=mine),
        )
        assert call.vault.answered("r1", "checkin") == frozenset()
        assert call.vault.counted("r1", "checkin") == frozenset()
