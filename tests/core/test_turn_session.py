"""The value that holds a session, and the rules it goes by."""

import pytest

from intimacy_cli.core.turn_events import TurnState
from intimacy_cli.core.turn_session import Account, Rules, Session, TimeLedger, start


@pytest.mark.parametrize(
    "wrong",
    [
        {"turn_seconds": 0},
        {"turn_seconds": float("nan")},
        {"turn_seconds": 90_000},
        {"pause_seconds": -1},
        {"pause_seconds": float("inf")},
        {"min_time_out": 19},
        {"min_time_out": 60, "max_time_out": 30},
        {"max_time_out": 1441},
        {"rounds": 0},
    ],
)
def test_rules_that_would_not_calm_anybody_are_refused(wrong: dict[str, float]) -> None:
    with pytest.raises(ValueError, match=r"must be|lasts from"):
        Rules(**wrong)  # type: ignore[arg-type]


def test_a_session_needs_two_different_names() -> None:
    with pytest.raises(ValueError, match="two different names"):
        start(("ANA", "ANA"))


def test_a_session_does_not_start_in_the_middle() -> None:
    with pytest.raises(ValueError, match="starts with the topic"):
        start(("ANA", "BEN"), state=TurnState.GATE)


@pytest.mark.parametrize("at", [float("nan"), float("inf"), 1e300, -1e300])
def test_a_time_that_is_no_time_is_refused(at: float) -> None:
    with pytest.raises(ValueError, match="number of seconds"):
        start(("ANA", "BEN"), at)


def test_a_session_may_start_at_any_moment_of_its_clock() -> None:
    session = start(("ANA", "BEN"), 1_790_000_000.123456)
    assert session.at == 1_790_000_000.123456
    assert session.ledger == TimeLedger()


def test_nobody_listens_while_nobody_has_the_floor() -> None:
    session = start(("ANA", "BEN"))
    assert session.listener is None
    assert session.spoken("BEN") == 0
    with pytest.raises(ValueError, match="tuple"):
        session.spoken("CLEO")


def test_every_account_is_a_line_of_the_ledger() -> None:
    ledger = TimeLedger()
    for span, account in enumerate(Account, start=1):
        ledger = ledger.booked(account, span, 1)
        assert ledger.total() == span * (span + 1) // 2
    assert ledger == TimeLedger((0, 1), 2, 3, 4, 5, 6, 7)


def test_a_session_cannot_be_changed() -> None:
    session: Session = start(("ANA", "BEN"))
    with pytest.raises(AttributeError):
        session.state = TurnState.ENDED  # type: ignore[misc]
