"""Where a round stands."""

from __future__ import annotations

import pytest

from intimacy_cli.core.rounds import State, round_of, state_of


@pytest.mark.parametrize(
    ("partners", "answered", "state"),
    [
        ((), (), State.EMPTY),
        (("a",), (), State.EMPTY),
        (("a",), ("a",), State.ALONE),
        (("a", "b"), (), State.EMPTY),
        (("a", "b"), ("b",), State.WAITING),
        (("a", "b"), ("a", "b"), State.READY),
        (("a", "b"), ("a", "somebody else"), State.WAITING),
    ],
)
def test_the_state_of_a_round(
    partners: tuple[str, ...], answered: tuple[str, ...], state: State
) -> None:
    assert state_of(partners, frozenset(answered)) is state


def test_a_round_has_a_name() -> None:
    assert round_of("checkin", "2026-11-23") == "checkin/2026-11-23"
