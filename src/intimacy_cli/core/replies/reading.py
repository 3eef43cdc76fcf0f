"""Reads a reply: the one place that decides what somebody meant. Pure.

A number is taken only where one reading is left. Where there are two, the question is named as
unsure; where nothing can be said of the whole, NotUnderstood says why.
"""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence

from ..frozen import frozen
from .corrections import apply_corrections, is_correction
from .left_over import Left, day_word, tidy
from .listed import ListedReply, by_name_or_number
from .model import MessageReply, Reason, ReplyQuestion, UnreadReply
from .phone_text import About, own_words
from .tokens import Run, Token, TokenKind, fit_tokens, runs_of, tokens_of

_ALLOWS = re.compile(
    r"\b(?:affection|touch)\b\s*[:=-]?\s*(yes|no)\b(?=\s*(?:[.,;!]|$))", re.IGNORECASE
)


# So many numbers in a row are answers, if too few of them.
_MANY = 5


def _nothing(_: str) -> None:
    return


def read_reply(
    text: str,
    questions: Sequence[ReplyQuestion],
    *,
    messages: Sequence[str] = (),
    about: About = _nothing,
    names: Sequence[str] = (),
    example: str = "",
) -> MessageReply:
    """What a reply says. Raises NotUnderstood where nothing can be taken of it.

    `messages` may be quoted in it, `about` knows the head of one, and `example` is what shows in
    them how to answer; `names` may head what they say.
    """
    cleaned = own_words(text, messages, about, names, example)
    lines, allows = _permission(cleaned.lines)
    found = _answered(lines, questions)
    answers, unsure = found.answers, found.unsure
    rest, (answers, unsure) = apply_corrections(found.rest, questions, answers, unsure)
    if not answers and not unsure:
        raise UnreadReply(Reason.SKIPPED)
    said = "\n".join(tidy(rest))
    return MessageReply(answers, unsure, said, cleaned.about, found.day_word, allows)


_Sides = tuple[Mapping[str, int], Mapping[str, Sequence[int]]]


@frozen
class _Found:
    """Answers, and the lines that are left when they are taken out."""

    answers: Mapping[str, int]
    unsure: Mapping[str, Sequence[int]]
    rest: Sequence[str]
    day_word: str | None = None


def _permission(lines: Sequence[str]) -> tuple[list[str], bool | None]:
    """What is said to being asked about affection, taken out of the lines."""
    allows: bool | None = None
    kept = []
    for row in lines:
        for each in _ALLOWS.finditer(row):
            allows = each.group(1).casefold() == "yes"
        kept.append(_ALLOWS.sub("", row))
    return kept, allows


def _answered(lines: Sequence[str], questions: Sequence[ReplyQuestion]) -> _Found:
    """The answers of a reply, in whatever form they come."""
    asked, values = len(questions), questions[0].values
    rows = [_Row(line, runs_of(tokens_of(line, asked, values))) for line in lines]
    whole = [(at, run, kept) for at, row in enumerate(rows) for run in row.runs
             if (kept := fit_tokens(run, asked))]  # fmt: skip
    listed = by_name_or_number(lines, questions)
    if listed is not None and not whole:
        return _of_list(listed, questions)
    if listed is not None and listed.numbered:
        raise UnreadReply(Reason.TWO)
    if whole:
        return _of_runs(rows, whole, questions)
    return _of_rows(rows, questions)


@frozen
class _Row:
    line: str
    runs: Sequence[Run]


def _of_list(listed: ListedReply, questions: Sequence[ReplyQuestion]) -> _Found:
    answers, unsure = _read(listed.given, questions)
    if listed.numbered:
        # The end of a list may be on its way yet.
        last = max(at for at, each in enumerate(questions) if each.id in listed.given)
        unsure |= {each.id: () for each in questions[last + 1 :]}
    return _Found(answers, unsure, listed.rest)


def _of_runs(
    rows: Sequence[_Row],
    whole: Sequence[tuple[int, Run, Sequence[Token]]],
    questions: Sequence[ReplyQuestion],
) -> _Found:
    """Answers that stand whole in one line; sent again, the later holds if it says so."""
    sides: _Sides | None = None
    named: str | None = None
    left = {at: Left(row.line) for at, row in enumerate(rows)}
    for at, run, kept in whole:
        before = left[at].since(run.start)
        now = _read(dict(zip((q.id for q in questions), kept, strict=True)), questions)
        mends = _says_so(rows, at, before)
        again = sides is not None
        sides = now if sides is None or mends else _either(sides, now, questions)
        named = named or day_word(before, rows[at].line[kept[-1].end :])
        end = max(kept[-1].end, _end_of_dashes(run, kept))
        left[at].take(kept[0].start, end, mends=mends and again)
    assert sides is not None
    return _Found(*sides, [each.rest for each in left.values()], named)


def _says_so(rows: Sequence[_Row], at: int, before: str) -> bool:
    """Whether what comes again is said to be a correction: before it, or on the line above."""
    above = rows[at - 1].line if at and not rows[at - 1].runs else ""
    return is_correction(before) or is_correction(above)


def _of_rows(rows: Sequence[_Row], questions: Sequence[ReplyQuestion]) -> _Found:
    """Answers that come over several lines, such as one a line."""
    asked = len(questions)
    longest = 0
    behind = -1
    for first in range(len(rows)):
        block = _block(rows, first) if first > behind else []
        behind = max([behind, *block])
        joined = [token for at in block for token in rows[at].runs[-1].tokens]
        longest = max(longest, sum(each.kind is not TokenKind.DASH for each in joined))
        if len(block) < 2:
            continue
        run = Run(tuple(joined), 0, 0, opens=True, closes=True)
        if kept := fit_tokens(run, asked):
            given = dict(zip((q.id for q in questions), kept, strict=True))
            answers, unsure = _read(given, questions)
            rest = [
                "" if at in block[1:] else row.line[: row.runs[-1].start] if at in block
                else row.line
                for at, row in enumerate(rows)
            ]  # fmt: skip
            return _Found(answers, unsure, rest, day_word(rest[first]))
    if longest >= max(2, min(asked - 2, _MANY)):
        raise UnreadReply(Reason.COUNT, found=longest)
    raise UnreadReply(Reason.NONE)


def _block(rows: Sequence[_Row], first: int) -> list[int]:
    """A line that ends in answers, and the lines of nothing else that follow it."""
    if not rows[first].runs or not rows[first].runs[-1].closes:
        return []
    block = [first]
    for at in range(first + 1, len(rows)):
        if not rows[at].line.strip():
            continue
        if len(rows[at].runs) != 1 or not rows[at].runs[0].pure:
            break
        block.append(at)
    return block


def _read(
    given: Mapping[str, Token], questions: Sequence[ReplyQuestion]
) -> tuple[dict[str, int], dict[str, Sequence[int]]]:
    """The answers that these pieces are. Raises NotUnderstood for one that the scale has not."""
    answers: dict[str, int] = {}
    unsure: dict[str, Sequence[int]] = {}
    for each in questions:
        token = given.get(each.id)
        if token is None or token.kind in (TokenKind.SKIP, TokenKind.DASH):
            continue
        if token.kind is TokenKind.KISS and each is not questions[-1]:
            continue
        fits = tuple(value for value in token.values if value in each.values)
        if token.kind in (TokenKind.NUMBER, TokenKind.WORD):
            if not fits:
                raise UnreadReply(Reason.RANGE, question=each.id, value=token.text.strip())
            answers[each.id] = fits[0]
        else:
            unsure[each.id] = fits
    return answers, unsure


def _either(
    one: _Sides, other: _Sides, questions: Sequence[ReplyQuestion]
) -> tuple[dict[str, int], dict[str, Sequence[int]]]:
    """What two sets of answers agree on; where they do not, it is unsure."""
    answers: dict[str, int] = {}
    unsure: dict[str, Sequence[int]] = {}
    for each in (question.id for question in questions):
        said = [_said(side, each) for side in (one, other)]
        if said[0] == said[1] and each in one[0]:
            answers[each] = one[0][each]
        elif said != [(), ()] or each in one[1] or each in other[1]:
            unsure[each] = tuple(dict.fromkeys(value for values in said for value in values))
    return answers, unsure


def _said(side: _Sides, question: str) -> tuple[int, ...]:
    answers, unsure = side
    return (answers[question],) if question in answers else tuple(unsure.get(question, ()))


def _end_of_dashes(run: Run, kept: Sequence[Token]) -> int:
    last = kept[-1].end
    dashes = [each.end for each in run.tokens if each.kind is TokenKind.DASH and each.end > last]
    return max(dashes, default=last)
