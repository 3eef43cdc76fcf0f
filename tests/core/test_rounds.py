"""Where a round stands."""

from __future__ import annotations

import pytest

from intimacy_cli.core.sealed_rounds import RoundState, round_of, state_of


@pytest.mark.parametrize(
    ("partners", "answered", "state"),
    [
        ((), (), RoundState.EMPTY),
        (("a",), (), RoundState.EMPTY),
        (("a",), ("a",), RoundState.ALONE),
        (("a", "b"), (), RoundState.EMPTY),
        (("a", "b"), ("b",), RoundState.WAITING),
        (("a", "b"), ("a", "b"), RoundState.READY),
        (("a", "b"), ("a", "somebody else"), RoundState.WAITING),
    ],
)
def test_the_state_of_a_round(
    partners: tuple[str, ...], answered: tuple[str, ...], state: RoundState
) -> None:
    assert state_of(partners, frozenset(answered)) is state


def test_a_round_has_a_name() -> None:
    assert round_of("checkin", "2026-11-23") == "checkin/2026-11-23"
