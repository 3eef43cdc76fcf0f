"""Answers that say which question they belong to: `3) 5`, `tension 3`. Pure."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence
from functools import cache

from ..frozen import frozen
from .model import ReplyQuestion
from .tokens import Token, TokenKind, tokens_of

_VALUE = (
    r"(?P<value>(?:\d+(?:\s?/\s?\d)?(?:[.,]\d)?(?:\s?[?+])?|skip(?:ped)?|pass|n/a|[-–—?]+(?!\d)"
    r"|(?:zero|one|two|three|four|five|six|seven|eight|nine|ten)\b))(?![^\W_]|[:/]\d)"
)
_TWO_FIGURES = 10


@frozen
class ListedReply:
    """What each question was given, by its id, and the lines without that."""

    given: Mapping[str, Token]
    rest: Sequence[str]
    numbered: bool


def by_name_or_number(
    lines: Sequence[str], questions: Sequence[ReplyQuestion]
) -> ListedReply | None:
    """Answers of a list; None if it is none. At least half of the questions have to be in it."""
    numbers = _numbered(len(questions) >= _TWO_FIGURES)
    for pattern, numbered in ((numbers, True), (_named(questions), False)):
        given: dict[str, Token] = {}
        rest: list[str] = []
        order: list[str] = []
        for row in lines:
            rest.append(pattern.sub(" ", row))
            for question, token in _pairs(row, pattern, questions, numbered=numbered):
                given[question] = token
                order.append(question)
        rising = order == [each.id for each in questions if each.id in given]
        once = len(order) == len(given) and (rising or not numbered)
        if once and len(given) >= (len(questions) + 1) // 2 and not _more(rest, questions):
            return ListedReply(given, rest, numbered)
    return None


def named_values(row: str, questions: Sequence[ReplyQuestion]) -> dict[str, Token]:
    """The numbers that stand beside the name of a question in a line: `tension 5`."""
    found = dict(_pairs(row, _named(questions), questions, numbered=False))
    found |= dict(_pairs(row, _behind(questions), questions, numbered=False))
    return found


def names_in(row: str, questions: Sequence[ReplyQuestion]) -> list[str]:
    """The questions that a line names."""
    return [
        each.id
        for each in questions
        if re.search(rf"\b(?:{_either(each.names)})\b", row, re.IGNORECASE)
    ]


def _pairs(
    row: str, pattern: re.Pattern[str], questions: Sequence[ReplyQuestion], *, numbered: bool
) -> Iterator[tuple[str, Token]]:
    for each in pattern.finditer(row):
        tokens = tokens_of(each.group("value"), 0, questions[0].values)
        token = next((one for one in tokens if one.answers), None)
        if token is None:
            continue
        if numbered:
            at = int(each.group("number")) - 1
            if at < len(questions):
                yield questions[at].id, token
        else:
            name = each.group("name").casefold()
            yield next(q.id for q in questions if name in [n.casefold() for n in q.names]), token


@cache
def _numbered(ten: bool) -> re.Pattern[str]:
    """Answers behind their numbers. Where there is no tenth question, a 10 is none of them."""
    number = "10|[1-9]" if ten else "[1-9]"
    return re.compile(
        rf"(?<![\w.,/-])(?:q|no\.?\s?|#)?(?P<number>{number})\s?(?:[):=]|\.(?=\s)|\s[-–—]\s)\s*"
        + _VALUE,
        re.IGNORECASE,
    )


def _named(questions: Sequence[ReplyQuestion]) -> re.Pattern[str]:
    return _name_first(tuple(name for each in questions for name in each.names))


def _behind(questions: Sequence[ReplyQuestion]) -> re.Pattern[str]:
    return _name_last(tuple(name for each in questions for name in each.names))


@cache
def _name_first(names: tuple[str, ...]) -> re.Pattern[str]:
    between = r"\s*(?:[:=]|\s[-–—]\s|\b(?:was|is|at|should\s+be|to|should\s+have\s+been)\b)?\s*"
    return re.compile(rf"\b(?P<name>{_either(names)})\b{between}{_VALUE}", re.IGNORECASE)


@cache
def _name_last(names: tuple[str, ...]) -> re.Pattern[str]:
    between = r"\s+(?:for|on|in|at)\s+(?:the\s+)?"
    return re.compile(rf"{_VALUE}{between}(?P<name>{_either(names)})\b", re.IGNORECASE)


def _either(names: Sequence[str]) -> str:
    return "|".join(re.escape(each) for each in sorted(names, key=len, reverse=True))


def _more(rest: Sequence[str], questions: Sequence[ReplyQuestion]) -> bool:
    """Whether there are more answers beside those of the list."""
    for row in rest:
        tokens = tokens_of(row, len(questions), questions[0].values)
        if sum(each.kind is TokenKind.NUMBER for each in tokens) > 1:
            return True
    return False
