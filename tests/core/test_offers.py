"""The past of a draw: offers of both commands, what was done, ratings, vetoes."""

from __future__ import annotations

from intimacy_cli.core.draw_history import DONE, OFFERED, RATED, TODAY, VETOED, weights_of
from intimacy_cli.store.record import Weighed


def test_what_either_command_offered_counts_in_the_order_of_offering() -> None:
    rows = [Weighed(OFFERED, "a", "x", 0), Weighed(TODAY, "b", "y", 0)]
    assert weights_of(rows).offers == (("a", "x"), ("b", "y"))


def test_what_was_done_without_having_been_offered_rests_like_an_offer_and_once() -> None:
    rows = [
        Weighed(OFFERED, "a", "x", 0), Weighed(DONE, "a", "", 0),
        Weighed(DONE, "b", "", 0), Weighed(DONE, "b", "", 0),
    ]  # fmt: skip
    assert weights_of(rows).offers == (("a", "x"), ("b", ""))


def test_a_rating_without_stars_is_no_rating_and_no_veto() -> None:
    weights = weights_of([Weighed(RATED, "a", "x", 0), Weighed(RATED, "b", "x", 4)])
    assert weights.ratings == (("b", "x", 4),)
    assert weights.vetoed == frozenset()


def test_a_veto_is_by_idea_whoever_it_is_from() -> None:
    assert weights_of([Weighed(VETOED, "a", "", 0)]).vetoed == {"a"}
