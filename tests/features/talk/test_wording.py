"""What somebody's sentence is told, and what is left in peace."""

from __future__ import annotations

import time
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from intimacy_cli.core.texting import spelt_out
from intimacy_cli.features.talk.advice import LINES, findings_in
from intimacy_cli.features.talk.answers import Label
from intimacy_cli.features.talk.wording import found_in


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
        "The babysitter rang off at nine, and you were still at work.",
        "You were cold after the swim, so I gave you my coat.",
        "We have never been abroad together.",
        "I have never told you this before.",
        "You've never met my aunt.",
        "You made me laugh on Sunday.",
        "If it rains I'll take the bus.",
        "I'll leave the key under the pot if you're late.",
        "My boss is useless, and I brought it home.",
        "Jo's husband is coming to mend the sink.",
        "I need twenty minutes to myself after work.",
        "Could you ring me at 4 on Sunday?",
        "Give me a hug when I come in?",
        "Put simply, I missed you.",
        "We never fought on holiday.",
        "You were weak after the flu.",
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
        ("You are impossible to live with.", Label.YOU_ARE),
        ("You did it to hurt me.", Label.MIND_READING),
        ("I wish you'd use your brain.", Label.INSULT),
        ("If you're late again I'm leaving you.", Label.THREAT),
        ("You have to be home by six.", Label.DEMAND),
        ("Other husbands bring flowers.", Label.COMPARISON),
        ("I feel that you took her side.", Label.FEEL_THAT_YOU),
        ("You made me miss my train.", Label.BLAME),
        ("I'd like more support.", Label.VAGUE),
        ("What kind of man forgets that?", Label.CONTEMPT),
    ],
)
def test_what_would_close_the_others_ears_is_named(harsh: str, what: Label) -> None:
    assert found_in(harsh) == (what,)


def test_two_things_at_once_are_both_named() -> None:
    assert found_in("You're such a control freak.") == (Label.YOU_ARE, Label.INSULT)
    assert found_in("I feel that you're selfish.") == (Label.YOU_ARE, Label.FEEL_THAT_YOU)
    assert found_in("Grow up and act like a man.") == (Label.INSULT, Label.DEMAND)


def test_an_order_with_a_threat_is_a_threat_alone() -> None:
    assert found_in("Stop it now or I'm telling your parents.") == (Label.THREAT,)


def test_what_is_offered_is_one_moment_and_never_a_softer_word() -> None:
    for text in ("You never wash up after you cook.", "We never talked about the funeral."):
        (never,) = findings_in({"situation": text})
        assert never.instead == "On [one day], [what happened that one time]."


def test_a_claim_to_know_is_told_as_the_story_it_is() -> None:
    for text in ("You don't care about me.", "u dont care about me"):
        (mind,) = findings_in({"situation": text})
        assert mind.instead.startswith("The story I tell myself is that you do")
        assert mind.instead.endswith("about me. Is that right?")
    for two in ("You don't care about me and you never did.", "You want to leave. You pig."):
        (story,) = (each.instead for each in findings_in({"situation": two})
                    if each.what is Label.MIND_READING)  # fmt: skip
        assert "[...]" in story


@pytest.mark.parametrize("line", LINES)
def test_an_offered_wording_never_needs_mending_itself(line: str) -> None:
    harsh = (
        "You never listen.", "You're selfish.", "You don't care.", "Shut up.", "you slob",
        "Do it or I'm gone.", "You have to come.", "My ex would have come.", "You made me cry.",
        "I feel that you took her side.", "More respect.", "What kind of man does that?",
    )  # fmt: skip
    for text in harsh:
        for each in findings_in({line: text}):
            claim = "the story" in each.instead.lower()
            assert claim or not found_in(each.instead), each.instead


def test_every_label_has_its_why_and_its_frame_for_every_line() -> None:
    harsh = {
        Label.ALWAYS_NEVER: "You never listen.", Label.YOU_ARE: "You're selfish.",
        Label.MIND_READING: "You hate my friends.", Label.INSULT: "Shut your mouth.",
        Label.THREAT: "You'll regret it.", Label.DEMAND: "You must come.",
        Label.COMPARISON: "My ex would have come.", Label.BLAME: "It's your fault.",
        Label.FEEL_THAT_YOU: "I feel that you took her side.", Label.VAGUE: "More respect.",
        Label.CONTEMPT: "What kind of man does that?",
    }  # fmt: skip
    assert set(harsh) == set(Label)
    for label, text in harsh.items():
        # Only what is asked for can be too vague.
        for line in ("need", "wish") if label is Label.VAGUE else LINES:
            of_it = [each for each in findings_in({line: text}) if each.what is label]
            assert len(of_it) == 1
            assert of_it[0].why.endswith((".", "?"))
            assert of_it[0].instead


@pytest.mark.parametrize(("typed", "meant"), [
    ("u never txt me b4 2moro", "you never text me before tomorrow"),
    ("ur always late n ur mum knows", "you are always late and your mum knows"),
    ("u have 2 answer 4 me", "you have to answer for me"),
    ("i dont c y u r mad pls", "i do not see why you are mad please"),
    ("be home at 4 with 2 kids", "be home at 4 with 2 kids"),
    ("Plan B on the 2nd", "Plan B on the 2nd"),
    ("I'm ill and you're in the shell", "I'm ill and you're in the shell"),
    ("Don\u2019t, \u201cR\u201d", "Don\u2019t, \u201care\u201d"),
])  # fmt: skip
def test_texting_is_spelt_out_and_the_rest_is_left(typed: str, meant: str) -> None:
    assert spelt_out(typed) == meant


TEXTED = {
    "you": "u", "are": "r", "before": "b4", "don't": "dont", "because": "coz", "and": "n",
    "can't": "cant", "tomorrow": "2moro", "please": "pls", "You": "U", "every": "evry",
    "didn't": "didnt", "You've": "Youve", "won't": "wont", "wouldn't": "wouldnt", "I'm": "im",
    "You're": "Youre", "with": "wiv", "tonight": "2nite",
}  # fmt: skip
EVERY = [
    line.split("\t")[0]
    for name in ("raise-sentences.tsv", "raise-sentences-2.tsv")
    for line in (Path(__file__).parent / name).read_text(encoding="utf-8").splitlines()[1:]
]


@given(st.sampled_from(EVERY))
def test_texting_changes_no_answer(text: str) -> None:
    texted = " ".join(TEXTED.get(word, word) for word in text.split(" "))
    assert found_in(texted) == found_in(text)


@given(st.one_of(st.text(max_size=200), st.sampled_from(EVERY)))
def test_spelling_out_twice_is_spelling_out_once_and_changes_no_answer(text: str) -> None:
    once = spelt_out(text)
    assert spelt_out(once) == once
    assert found_in(once) == found_in(text)


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
