"""What one would say aloud, made of four short answers."""

from __future__ import annotations

import pytest

from intimacy_cli.features.talk.aloud import said_aloud, weave_lines


@pytest.mark.parametrize(("name", "typed", "said"), [
    ("feeling", "tired", "I felt tired."), ("feeling", "Tired, cross", "I felt tired, cross."),
    ("feeling", "I was worn out.", "I was worn out."), ("feeling", "I'm sad", "I'm sad."),
    ("need", "An hour of quiet", "I need an hour of quiet."), ("need", "rest!", "I need rest!"),
    ("need", "to sleep", "To sleep."), ("wish", "Would you wash up?", "Would you wash up?"),
    ("situation", "on Sunday the dishes stood", "On Sunday the dishes stood."),
])  # fmt: skip
def test_a_bare_word_gets_its_frame_and_a_sentence_stays(name: str, typed: str, said: str) -> None:
    assert said_aloud({name: typed}) == [said]


WHOLE = {
    "situation": "On Sunday the dishes stood until ten",
    "feeling": "tired",
    "need": "rest",
    "wish": "Would you wash up on Monday?",
}


@pytest.mark.parametrize(("lines", "said"), [
    (WHOLE, "On Sunday the dishes stood until ten, and I felt tired. I need rest. "
            "Would you wash up on Monday?"),
    ({"situation": "When the call came at two", "feeling": "I was scared."},
     "When the call came at two, I was scared."),
    ({"situation": "It rained. We walked home", "feeling": "cold"},
     "It rained. We walked home. I felt cold."),
    ({"feeling": "tired", "wish": "Could we eat early?"}, "I felt tired. Could we eat early?"),
    ({"situation": "On Sunday it rained"}, "On Sunday it rained."),
])  # fmt: skip
def test_the_lines_are_woven_into_one_text(lines: dict[str, str], said: str) -> None:
    assert weave_lines(lines) == said
