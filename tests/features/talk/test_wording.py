"""What somebody's sentence is told, and what is left in peace."""

from __future__ import annotations

import time

import pytest
from hypothesis import given
from hypothesis import strategies as st

from intimacy_cli.features.talk.advice import LINES, findings_in
from intimacy_cli.features.talk.wording import Label, found_in


@pytest.mark.parametrize(
    "harmless",
    [
        "I need you to know that I love you.",
        "When you didn't ring I was worried.",
        "You always make me laugh, even on Mondays.",
        "You said I never listen, and it stayed with me.",
        "My brother called me a loser at dinner.",
        "I'm not your mother, and I'd like help with the bins.",
        "I can't always find the words.",
        "Maybe you were tired, maybe you were angry; I don't know.",
        "I don't think you're lazy, I think we're both tired.",
        "If you'd rather stay at home, I'd like to know by noon.",
        "I've been in bed with a cold since Monday.",
        "I would just like you to sit with me.",
    ],
)
def test_what_a_friend_would_leave_in_peace_is_left_in_peace(harmless: str) -> None:
    assert found_in(harmless) == ()


@pytest.mark.parametrize(
    ("harsh", "what"),
    [
        ("You never listen.", Label.ALWAYS_NEVER),
        ("nothing i do is ever right", Label.ALWAYS_NEVER),
        ("Every single weekend you\u2019re with your friends.", Label.ALWAYS_NEVER),
        ("I feel that you're selfish.", Label.YOU_ARE),
        ("You are impossible to live with.", Label.YOU_ARE),
        ("You did it to hurt me.", Label.MIND_READING),
        ("I feel like you want to get rid of me.", Label.MIND_READING),
        ("Grow up and act like a man.", Label.INSULT),
        ("I wish you'd use your brain.", Label.INSULT),
    ],
)
def test_what_would_close_the_others_ears_is_named(harsh: str, what: Label) -> None:
    assert found_in(harsh) == (what,)


def test_a_name_judges_and_mocks_at_once() -> None:
    assert found_in("You're such a control freak.") == (Label.YOU_ARE, Label.INSULT)


def test_the_other_wording_keeps_ones_own_words_where_that_is_safe() -> None:
    (never,) = findings_in({"situation": "You never wash up after you cook."})
    assert never.instead == "You seldom wash up after you cook."
    (mind,) = findings_in({"feeling": "I feel like you don't care about me."})
    assert mind.instead == "The story I tell myself is that you don't care about me. Is it so?"


@pytest.mark.parametrize("line", LINES)
def test_an_offered_wording_never_needs_mending_itself(line: str) -> None:
    harsh = ("You never listen.", "You're selfish.", "You don't care.", "Shut up.", "you slob")
    for text in harsh:
        for each in findings_in({line: text}):
            claim = "the story" in each.instead.lower()
            assert claim or not found_in(each.instead), each.instead


@given(st.text(max_size=300))
def test_any_text_is_looked_at_without_a_fault(text: str) -> None:
    found = found_in(text)
    assert len(set(found)) == len(found)
    assert all(each.why and each.instead for each in findings_in({"need": text}))


def test_the_longest_line_is_looked_at_in_a_moment() -> None:
    """Twice the length takes four times as long at the most, and not for ever."""

    def seconds(text: str) -> float:
        started = time.process_time()
        found_in(text)
        return time.process_time() - started

    for piece in ("you are so very really ", "you i never always ", "a, b and ", "you "):
        whole, half = (piece * 500)[:2000], (piece * 500)[:1000]
        pairs = [(seconds(whole), seconds(half)) for _ in range(3)]
        assert min(long for long, _ in pairs) < 8 * min(short for _, short in pairs), piece
