"""Constraints decided on their own: what fits, and what to relax."""

from __future__ import annotations

from enum import Enum

from hypothesis import given
from hypothesis import strategies as st

from intimacy_cli.features.dates.constraints import (
    Constraints,
    as_payload,
    constraints_of,
    fits,
    from_payload,
    relax,
    relax_two,
)
from intimacy_cli.features.dates.ideas import (
    Access,
    DateIdea,
    Energy,
    IdeaPlace,
    Indoors,
    Season,
    TimeOfDay,
)

CATEGORIES = ("food", "sky", "rest")


def some(words: type[Enum]) -> st.SearchStrategy[tuple[object, ...]]:
    return st.lists(st.sampled_from(list(words)), unique=True, max_size=3).map(tuple)


ideas_strategy = st.lists(
    st.builds(
        DateIdea,
        id=st.uuids().map(str),
        title=st.just("A Title"),
        text=st.just("A text."),
        category=st.sampled_from(CATEGORIES),
        minutes=st.none() | st.integers(1, 300),
        cost=st.none() | st.integers(0, 60),
        place=st.none() | st.sampled_from(IdeaPlace),
        setting=st.none() | st.sampled_from(Indoors),
        season=some(Season),
        energy=st.none() | st.sampled_from(Energy),
        time_of_day=some(TimeOfDay),
        children=st.booleans(),
        access=some(Access),
        apart=st.booleans(),
    ),
    max_size=25,
)
wanted_strategy = st.builds(
    Constraints,
    budget=st.none() | st.integers(0, 60),
    minutes=st.none() | st.integers(1, 300),
    place=st.none() | st.sampled_from(IdeaPlace),
    setting=st.none() | st.sampled_from([Indoors.INDOORS, Indoors.OUTDOORS]),
    season=st.none() | st.sampled_from(Season),
    energy=st.none() | st.sampled_from(Energy),
    time_of_day=st.none() | st.sampled_from(TimeOfDay),
    children=st.booleans(),
    access=some(Access),
    apart=st.booleans(),
    category=st.lists(st.sampled_from(CATEGORIES), max_size=2).map(tuple),
    new=st.booleans(),
)


@given(ideas_strategy, wanted_strategy)
def test_the_number_behind_a_constraint_is_what_fits_without_it(
    ideas: list[DateIdea], wanted: Constraints
) -> None:
    constraints = constraints_of(wanted, {idea.id for idea in ideas[:5]})
    told = {each.option: each.opens for each in relax(ideas, constraints)}
    for option in constraints:
        without = {name: test for name, test in constraints.items() if name != option}
        assert told.get(option, 0) == len(fits(ideas, without))


@given(ideas_strategy, wanted_strategy)
def test_two_at_once_open_what_fits_without_both(
    ideas: list[DateIdea], wanted: Constraints
) -> None:
    constraints = constraints_of(wanted, ())
    for each in relax_two(ideas, constraints):
        without = {name: test for name, test in constraints.items() if name not in each.options}
        assert each.opens == len(fits(ideas, without)) > 0


@given(wanted_strategy)
def test_what_was_asked_for_can_be_asked_again(wanted: Constraints) -> None:
    assert from_payload(as_payload(wanted)) == wanted


def test_what_an_idea_does_not_say_fits_nobody_who_asks_for_it() -> None:
    unknown = DateIdea("pier", "Pier", "Count the boats.")
    assert fits([unknown], constraints_of(Constraints(), ())) == [unknown]
    for wanted in (
        Constraints(budget=100),
        Constraints(minutes=600),
        Constraints(place=IdeaPlace.HOME),
    ):
        assert fits([unknown], constraints_of(wanted, ())) == []


def test_a_payload_of_a_later_version_is_no_constraint() -> None:
    assert from_payload({"weather": "snow"}) == Constraints()
    assert from_payload({"place": "moon"}) == Constraints()
    assert from_payload("home") == Constraints()
