"""What holds of every reply: a number is read as it was sent, asked about, or not read at all."""

from __future__ import annotations

import string
from collections.abc import Sequence

from hypothesis import assume, given
from hypothesis import strategies as st

from intimacy_cli.core.replies.model import MessageReply, UnreadReply
from intimacy_cli.core.replies.reading import read_reply
from tests.core.replies.test_replies import AREAS, EXAMPLE, HEADS, MESSAGE, questions

Answers = Sequence[int | None]
WORDS = ("zero", "one", "two", "three", "four", "five", "six", "seven")
# Words that nobody could take for a number, a day, a correction or a question of ours.
PLAIN = (
    "soup",
    "rain",
    "the",
    "walk",
    "was",
    "lovely",
    "mum",
    "called",
    "and",
    "tea",
    "dog",
    "home",
)

one_answer = st.integers(1, 7)
every_answer = st.lists(one_answer, min_size=7, max_size=7)
skipping = st.lists(st.none() | one_answer, min_size=7, max_size=7).filter(any)
plain_line = st.lists(st.sampled_from(PLAIN), min_size=1, max_size=8).map(" ".join)


def read(text: str) -> MessageReply | None:
    """What is understood; None where nothing is taken."""
    try:
        return read_reply(
            text, questions(), messages=(MESSAGE,), about=HEADS.get, names=("Ben",), example=EXAMPLE
        )
    except UnreadReply:
        return None


def said(answers: Answers) -> dict[str, int]:
    """The answers by area, as they are kept."""
    return {area: n for area, n in zip(AREAS, answers, strict=True) if n is not None}


def spaced(apart: str) -> st.SearchStrategy[str]:
    """All seven with this between them."""
    return every_answer.map(lambda answers: apart.join(map(str, answers)))


APART = (
    " ",
    ", ",
    ",",
    "\n",
    "; ",
    " / ",
    " | ",
    " & ",
    ". ",
    " · ",
    "  ",
    "-",
    ".",
    "\u00a0",
    "\n\n",
)
SIGNS = {
    "word": lambda n: WORDS[n],
    "Word": lambda n: WORDS[n].capitalize(),
    "keycap": lambda n: f"{n}\ufe0f\u20e3",
    "wide": lambda n: chr(0xFF10 + n),
    "arabic": lambda n: chr(0x0660 + n),
    "circled": lambda n: chr(0x2460 + n - 1),
    "of seven": lambda n: f"{n}/7",
}


@given(every_answer, st.sampled_from(APART))
def test_all_seven_are_read_whatever_parts_them(answers: list[int], apart: str) -> None:
    found = read(apart.join(map(str, answers)))
    assert found is not None
    assert (found.answers, found.unsure, found.line) == (said(answers), {}, "")


@given(every_answer, st.sampled_from(sorted(SIGNS)), st.sampled_from((" ", ", ", "\n")))
def test_all_seven_are_read_however_they_are_written(
    answers: list[int], sign: str, apart: str
) -> None:
    found = read(apart.join(SIGNS[sign](each) for each in answers))
    assert found is not None
    assert (found.answers, found.unsure) == (said(answers), {})


@given(skipping, st.sampled_from(("-", "—", "skip", "pass")), st.sampled_from((" ", ", ", "\n")))
def test_what_is_skipped_is_absent_and_moves_nothing(
    answers: list[int | None], skip: str, apart: str
) -> None:
    found = read(apart.join(skip if each is None else str(each) for each in answers))
    assert found is not None
    assert (found.answers, found.unsure) == (said(answers), {})


@given(every_answer, st.sets(st.integers(0, 6), min_size=4), st.sampled_from((". ", ") ", ": ")))
def test_a_numbered_list_is_read_by_its_numbers(
    answers: list[int], given_ones: set[int], mark: str
) -> None:
    # As many numbers as questions could be either, and are asked about.
    text = "\n".join(f"{at + 1}{mark}{answers[at]}" for at in sorted(given_ones))
    found = read(text)
    if found is not None:
        expected = [n if at in given_ones else None for at, n in enumerate(answers)]
        assert found.answers == said(expected)
        # What follows the last one may be on its way yet.
        assert set(found.unsure) == set(AREAS[max(given_ones) + 1 :])
    else:
        assert len(given_ones) < 7


@given(every_answer, plain_line, plain_line, st.booleans())
def test_what_is_said_around_the_answers_changes_none(
    answers: list[int], before: str, after: str, lines: bool
) -> None:
    apart = "\n" if lines else " "
    found = read(f"{before}{apart}{' '.join(map(str, answers))}{apart}{after}")
    assert found is not None
    assert (found.answers, found.unsure) == (said(answers), {})
    assert set(found.line.split()) <= set(f"{before} {after}".split())


@given(every_answer, st.integers(10, 120), st.sampled_from(("", "> ", "| ")))
def test_the_message_quoted_changes_none(answers: list[int], width: int, mark: str) -> None:
    import textwrap

    broken = [piece for row in MESSAGE.split("\n") for piece in textwrap.wrap(row, width) or [""]]
    quoted = "\n".join(mark + piece for piece in broken)
    for text in (f"{quoted}\n\n{' '.join(map(str, answers))}", quoted):
        found = read(text)
        # Where it is broken into pieces too small to be known, nothing is taken instead.
        if found is not None and not found.unsure:
            assert text != quoted
            assert found.answers == said(answers)
    if mark:
        whole = read(f"{quoted}\n\n{' '.join(map(str, answers))}")
        assert whole is not None
        assert whole.answers == said(answers)


@given(every_answer)
def test_an_answer_behind_each_quoted_question_is_read(answers: list[int]) -> None:
    rows = [row for row in MESSAGE.split("\n") if row[:1].isdigit()]
    found = read("\n".join(f"{row} {n}" for row, n in zip(rows, answers, strict=True)))
    assert found is not None
    assert (found.answers, found.unsure) == (said(answers), {})


@given(
    st.lists(st.integers(0, 12), max_size=12), st.sampled_from((" ", ", ", "\n", "; ", " / ", "")),
)  # fmt: skip
def test_too_few_too_many_or_beyond_the_scale_are_never_taken(
    numbers: list[int], apart: str
) -> None:
    assume(apart or all(n < 8 for n in numbers))
    fits = len(numbers) == 7 and all(1 <= n <= 7 for n in numbers)
    found = read(apart.join(map(str, numbers)))
    assert (found is not None) == fits
    assert found is None or found.answers == said(numbers)


@given(every_answer, st.sampled_from(AREAS), one_answer)
def test_a_correction_by_name_changes_that_one_alone(
    answers: list[int], area: str, to: int
) -> None:
    for form in ("sorry, {} should be {}", "*{1} for {0}", "oops {} {}", "I meant {} {}"):
        found = read(f"{' '.join(map(str, answers))}\n{form.format(area, to)}")
        assert found is not None
        assert (found.answers, found.unsure) == (said(answers) | {area: to}, {})


@given(every_answer, every_answer)
def test_two_answers_that_differ_are_asked_about_where_they_do(
    first: list[int], second: list[int]
) -> None:
    found = read(f"{' '.join(map(str, first))}\n{' '.join(map(str, second))}")
    assert found is not None
    differ = {area for area, a, b in zip(AREAS, first, second, strict=True) if a != b}
    assert set(found.unsure) == differ
    assert found.answers == {area: n for area, n in said(first).items() if area not in differ}


ALPHABET = (
    string.digits + string.ascii_letters + " \n\t.,;:-—/()*?!'\"<>#½️⃣👍" + "\x1b\x00\u200b\u202e"
)


@given(st.text(ALPHABET, max_size=200) | st.text(max_size=200))
def test_whatever_comes_is_read_refused_or_asked_about_and_in_the_scale(text: str) -> None:
    found = read(text)
    if found is not None:
        assert found.answers or found.unsure
        assert set(found.answers) | set(found.unsure) <= set(AREAS)
        assert set(found.answers).isdisjoint(found.unsure)
        assert all(1 <= n <= 7 for n in found.answers.values())
        assert not any(ord(sign) < 32 and sign != "\n" for sign in found.line)
        # No number is made up: each one that is taken stands there.
        assert all(any(_stands(n, text) for _ in (0,)) for n in found.answers.values())


def _stands(number: int, text: str) -> bool:
    import unicodedata

    signs = {unicodedata.digit(sign, -1) for sign in text}
    return number in signs or WORDS[number] in text.casefold()


@given(st.lists(st.sampled_from(PLAIN + WORDS[1:] + ("to", "for", "x", "skip", "-")), max_size=30))
def test_ordinary_words_are_no_answer_by_accident(words: list[str]) -> None:
    found = read(" ".join(words))
    if found is not None:
        sure = sum(word in WORDS for word in words)
        assert len(found.answers) <= sure
