"""What is sent after the answers and mends one of them: `sorry, tension should be 5`. Pure."""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence

from .listed import named_values, names_in
from .model import Reason, ReplyQuestion, UnreadReply
from .tokens import Token, TokenKind, runs_of, tokens_of

# These mend something for certain; of the others only what says nothing else.
_SURELY = re.compile(
    r"\b(?:sorry|correct(?:ion|ed)|o+ps|whoops|i\s+mean|i\s+meant|meant"
    r"|should(?:['’]ve|\s+have)?\s+be(?:en)?|make\s+(?:that|it|the|my|number|question)|typo|scratch\s+that)\b|^\s*\*|\*\s*$",
    re.IGNORECASE,
)
_PERHAPS = re.compile(r"\b(?:correct|actually|wait|change|rather|edit)\b|^\W*no\b", re.IGNORECASE)
# It mends more than can be told, or takes it all back.
_ALL_OF_IT = re.compile(
    r"\b(?:swap(?:ped)?|revers(?:e|ed)|backwards|wrong\s+order|mixed\s+(?:them\s+)?up|wrong\s+way"
    r"|other\s+way\s+(?:a?round)|jk|(?:just\s+)?kidding)\b",
    re.IGNORECASE,
)
# It may mend the question that it names, or only say more of it.
_SOFTLY = re.compile(
    r"\b(?:more\s+like|maybe|probably|perhaps|closer\s+to|instead|(?:up|down|on)\s+to|really)\b"
    r"|->|→|(?<!\w)[-+]\s?\d",
    re.IGNORECASE,
)
# Another scale than the one that was asked for.
_SCALE = re.compile(
    r"\b(?:out\s+of|scale\s+(?:of|from)\s+\d+\s*(?:to|-|–)\s*)\s*(\d+)", re.IGNORECASE
)
# A number behind one of these is a time.
_TIME = re.compile(
    r"\b(?:at|by|til|till|until|around|about|before|after|past)\s+\d{1,2}\b", re.IGNORECASE
)
_PLACE = re.compile(
    r"\b([1-9])(?:st|nd|rd|th)\b|\b(?:q|question|number|no\.?|nr\.?)\s?([1-9])\b", re.IGNORECASE
)
_FILLERS = frozenset(
    """sorry correction correct corrected oops ooops whoops i mean meant should have been be make
    that it actually wait typo change scratch rather edit a an the to is was of for on no not and
    my bad answer question number one last please""".split()  # noqa: SIM905
)
_PLACES = ("first", "second", "third", "fourth", "fifth", "sixth", "seventh")
_NOT = re.compile(r"\b(?:not|instead\s+of|rather\s+than)\s+(?:a\s+)?\w+", re.IGNORECASE)

Sides = tuple[dict[str, int], dict[str, Sequence[int]]]


def is_correction(text: str) -> bool:
    """Whether a text says that what comes mends what was before."""
    return bool(_SURELY.search(text) or _PERHAPS.search(text))


def apply_corrections(
    lines: Sequence[str],
    questions: Sequence[ReplyQuestion],
    answers: Mapping[str, int],
    unsure: Mapping[str, Sequence[int]],
) -> tuple[list[str], Sides]:
    """The answers with what was mended, and the lines that are left.

    Raises NotUnderstood for a correction that names no question, or a number beyond its scale.
    """
    sides: Sides = (dict(answers), dict(unsure))
    rest: list[str] = []
    for row in lines:
        _refuse_all_of_it(row, questions)
        mends = is_correction(row)
        given = _given(_NOT.sub("", row), questions, mends=mends)
        for question, token in given.items():
            _put(sides, _question(questions, question), token, sure=mends)
        if len(given) == 1 and not mends and _SOFTLY.search(row):
            for token in _numbers(row, questions):
                _put(sides, _question(questions, next(iter(given))), token, sure=False)
        if not given:
            _refuse_a_bare_number(row, questions, mends=mends)
        if not (given and mends and _is_nothing_else(row, questions)):
            rest.append(row)
    return rest, sides


def _given(row: str, questions: Sequence[ReplyQuestion], *, mends: bool) -> dict[str, Token]:
    given = named_values(row, questions)
    if given or not (mends or _SOFTLY.search(row)):
        return given
    numbers = _numbers(_PLACE.sub("", row), questions)
    named = names_in(row, questions) or _by_place(row, questions)
    return {named[0]: numbers[0]} if len(named) == len(numbers) == 1 else {}


def _refuse_all_of_it(row: str, questions: Sequence[ReplyQuestion]) -> None:
    most = max(questions[0].values)
    scales = [int(each) for each in _SCALE.findall(row)]
    if any(each != most for each in scales):
        raise UnreadReply(Reason.TWO)
    if _ALL_OF_IT.search(row):
        raise UnreadReply(Reason.WHICH)


def _by_place(row: str, questions: Sequence[ReplyQuestion]) -> list[str]:
    """The question of which a line speaks as the third one, or the last."""
    words = re.findall(r"\w+", row.casefold())
    numbered = [int(one or other) - 1 for one, other in _PLACE.findall(row)]
    found = [at for at in numbered if at < len(questions)]
    found += [at for at, place in enumerate(_PLACES[: len(questions)]) if place in words]
    found += [len(questions) - 1] if "last" in words else []
    return [questions[at].id for at in found]


def _put(sides: Sides, question: ReplyQuestion, token: Token, *, sure: bool) -> None:
    answers, unsure = sides
    fits = tuple(value for value in token.values if value in question.values)
    if token.kind in (TokenKind.NUMBER, TokenKind.WORD) and not fits:
        if sure:
            raise UnreadReply(Reason.RANGE, question=question.id, value=token.text.strip())
        return
    before = answers.pop(question.id, None)
    options = [*unsure.pop(question.id, ()), *([] if before is None else [before])]
    if sure and token.kind in (TokenKind.NUMBER, TokenKind.WORD):
        answers[question.id] = fits[0]
    elif sure and token.kind in (TokenKind.SKIP, TokenKind.DASH):
        return
    elif before is not None and fits == (before,):
        answers[question.id] = before
    else:
        unsure[question.id] = tuple(dict.fromkeys([*options, *fits]))


def _refuse_a_bare_number(row: str, questions: Sequence[ReplyQuestion], *, mends: bool) -> None:
    tokens = tokens_of(row, 0, questions[0].values)
    runs = runs_of(tokens)
    figures = [each for run in runs for each in run.tokens if each.values]
    alone = bool(figures) and not re.search(r"[^\W\d_]{2,}", row)
    numbers = _numbers(_TIME.sub("", row), questions)
    fit = any(value in questions[0].values for each in numbers for value in each.values)
    surely = bool(_SURELY.search(row)) or _is_nothing_else(row, questions)
    if alone or (mends and fit and surely):
        raise UnreadReply(Reason.WHICH)


def _numbers(row: str, questions: Sequence[ReplyQuestion]) -> list[Token]:
    tokens = tokens_of(row, 0, questions[0].values)
    numbers = [each for each in tokens if each.kind is TokenKind.NUMBER]
    return numbers or [each for each in tokens if each.kind is TokenKind.WORD]


def _is_nothing_else(row: str, questions: Sequence[ReplyQuestion]) -> bool:
    """Whether a line says nothing beside what it mends."""
    names = {word.casefold() for each in questions for name in each.names for word in name.split()}
    known = _FILLERS | names | set(_PLACES)
    words = re.findall(r"[^\W\d_]+", row.casefold())
    numbers = {each.text.casefold() for each in _numbers(row, questions)}
    return all(word in known or word in numbers for word in words)


def _question(questions: Sequence[ReplyQuestion], wanted: str) -> ReplyQuestion:
    return next(each for each in questions if each.id == wanted)
