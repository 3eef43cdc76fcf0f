"""What still counts, held against a slow reading of the same rules."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from intimacy_cli.store.live_records import Effect, dead_records


def slowly(effects: list[Effect]) -> tuple[set[str], set[str]]:
    """The rules as a person would apply them: an effect counts unless a later undo counts."""

    def counts(at: int) -> bool:
        return not any(
            later.kind == "undo" and later.target == effects[at].act and counts(at + 1 + n)
            for n, later in enumerate(effects[at + 1 :])
        )

    living = [effect for at, effect in enumerate(effects) if counts(at)]
    acts = {effect.target for effect in living if effect.kind == "undo"}
    records = {e.target for e in living if e.kind not in ("undo", "share")}
    return acts, records


kinds = st.sampled_from(["undo", "undo", "withdraw", "checkin", "share"])


@st.composite
def histories(draw: st.DrawFn) -> list[Effect]:
    """Effects in the order of writing; each acts on something that was there before it."""
    effects: list[Effect] = []
    for number in range(draw(st.integers(0, 9))):
        earlier = [f"act{n}" for n in range(number)] or ["elsewhere"]
        effects.append(Effect(f"act{number}", draw(kinds), draw(st.sampled_from(earlier))))
    return effects


@given(histories())
def test_settling_backwards_is_the_same_as_following_every_undo(history: list[Effect]) -> None:
    found = dead_records(history)
    assert (set(found.acts), set(found.records)) == slowly(history)


def test_an_undo_of_an_undo_brings_back() -> None:
    history = [Effect("u1", "undo", "a"), Effect("u2", "undo", "u1")]
    assert dead_records(history).acts == {"u1"}


def test_what_was_shared_is_not_taken_away() -> None:
    assert dead_records([Effect("s", "share", "a")]).records == set()
