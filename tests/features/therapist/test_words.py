"""What a directory says in words: a no is never a yes, and what is not known is never a no."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from intimacy_cli.features.therapist.access import accessible
from intimacy_cli.features.therapist.price import sliding_scale
from reading import read

# Access -------------------------------------------------------------------------------------

_GETS_IN = [
    "yes", "wheelchair=yes", "Wheelchair: yes", "wheelchair=limited", "Wheelchair accessible",
    "Step-free access", "step free", "ramp at the door", "lift", "Elevator", "Rollstuhlgerecht",
    "barrierefrei", "No steps", "no stairs", "Keine Stufen", "sans marches", "w/o steps",
    "accessible, no appointment needed", "3 steps, ramp available", "barrier-free",
    "Handicap accessible (no stairs)", "Wheelchair access is possible on all floors",
    "Not only accessible toilets; step-free entrance", "no problem with a wheelchair",
    "accessible without steps",
]  # fmt: skip
_DOES_NOT_GET_IN = [
    "no", "Nicht barrierefrei", "leider nicht barrierefrei", "no step-free access",
    "no lift, stairs only", "nicht rollstuhlgerecht", "Inaccessible", "wheelchair inaccessible",
    "steps, no ramp", "not accessible", "wheelchair=no", "Wheelchair: no", "Rollstuhl (nein)",
    "non accessible", "non-accessible", "sans accessibilité", "pas accessible aux fauteuils",
    "no wheelchair or step-free access", "isn't wheelchair accessible", "no accesible",
    "wheelchair access is not possible", "Wheelchair access - not available",
    "unzugänglich", "kein rollstuhlgerechter Zugang", "not yet fully wheelchair accessible",
    "niet rolstoeltoegankelijk",
]  # fmt: skip
_NOBODY_KNOWS = [
    "", "hearing loop", "No elevator", "no lift", "adacomp", "accessible by bus",
    "accessible parking", "no accessible parking", "ask about wheelchair access",
    "wheelchair access unknown", "Rollstuhl: bitte anfragen", "not inaccessible",
    "not wheelchair accessible, but step-free at the back",
]  # fmt: skip


@pytest.mark.parametrize(
    ("said", "answer"),
    [
        *((each, True) for each in _GETS_IN),
        *((each, False) for each in _DOES_NOT_GET_IN),
        *((each, None) for each in _NOBODY_KNOWS),
    ],
)
def test_whether_somebody_in_a_wheelchair_gets_in_is_what_the_source_says(
    said: str, answer: bool | None
) -> None:
    assert accessible((said,)) is answer


def test_a_practice_that_says_it_is_not_step_free_is_not_called_accessible() -> None:
    table = "name,accessibility\nAna Moe,Nicht barrierefrei\nBo Ray,barrierefrei\n"
    told = [accessible(record.accessibility) for record in read(table).records]
    assert told == [False, True]


@given(
    st.sampled_from(["no", "not", "nicht", "kein", "non", "sans", "without", "pas", "geen"]),
    st.sampled_from(["accessible", "wheelchair access", "barrierefrei", "rollstuhlgerecht"]),
    st.sampled_from(["", "really ", "yet fully "]),
    st.sampled_from(["", ", hearing loop", "; ring first", " (sorry)"]),
)
def test_no_word_for_no_before_access_is_ever_a_yes(
    no: str, word: str, between: str, after: str
) -> None:
    assert accessible((f"{no} {between}{word}{after}",)) is False


# Sliding scale ------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("said", "answer"),
    [
        ("sliding scale", True),
        ("Sliding-scale spots", True),
        ("No insurance, sliding scale", True),
        ("Sozialtarif auf Anfrage", True),
        ("$150, no sliding scale", False),
        ("No sliding scale", False),
        ("kein Sozialtarif", False),
        ("pas de tarif social", False),
        ("sin tarifa social", False),
        ("Sliding scale: not at this time", False),
        ("sliding scale not available", False),
        ("sliding scale for students, no sliding scale otherwise", None),
        ("$150", None),
    ],
)
def test_a_sliding_scale_that_is_denied_is_none(said: str, answer: bool | None) -> None:
    assert sliding_scale(said) is answer


def test_a_fee_that_says_no_sliding_scale_is_not_offered_as_one() -> None:
    table = 'name,sliding scale,fee\nA,No sliding scale,\nB,,"$150, no sliding scale"\nC,,sliding\n'
    assert [record.sliding_scale for record in read(table).records] == [False, False, True]
