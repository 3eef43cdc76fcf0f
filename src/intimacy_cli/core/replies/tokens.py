"""One line of a reply in its pieces: answers, what parts them, and everything else. Pure."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from enum import Enum

from ..frozen import frozen

NUMBER_WORDS = {
    word: value
    for value, word in enumerate(
        "zero one two three four five six seven eight nine ten".split()  # noqa: SIM905
    )
}
# What a telephone writes where somebody said a number.
_HEARD = {"to": 2, "too": 2, "for": 4, "fore": 4, "ate": 8, "won": 1, "tree": 3, "sex": 6}
_SKIP_WORDS = frozenset("skip skipped pass none blank na n/a nil idk".split())  # noqa: SIM905
_BETWEEN = frozenset("and then".split())  # noqa: SIM905


class TokenKind(Enum):
    """What a piece is."""

    NUMBER = "number"
    WORD = "number word"
    HEARD = "heard"  # 'to' or 'for', which may be a number that was said
    SKIP = "skip"
    DASH = "dash"  # a skip, or what parts two numbers
    KISS = "x"  # a skip, or a kiss
    UNSURE = "unsure"
    APART = "apart"
    OTHER = "other"


@frozen
class Token:
    """A piece of a line. `values`: the answers that it may be."""

    kind: TokenKind
    text: str
    start: int
    end: int
    values: Sequence[int] = ()

    @property
    def answers(self) -> bool:
        """Whether it can stand for an answer."""
        return self.kind not in (TokenKind.APART, TokenKind.OTHER)


_NO_WORD = r"(?![^\W_])"
_PIECES = re.compile(
    r"(?P<time>\d{1,2}[:.h]\d{2}\s?[ap]\.?m\b\.?|\d{1,2}:\d{2}\b|\d{1,2}\s?[ap]\.?m\b)"
    r"|(?P<date>\d{1,4}[./]\d{1,2}[./]\d{2,4}\b)"
    # What laughs or loves in figures.
    r"|(?P<face></?3+|(?<!\S)[:;=]-?3+(?!\S)|(?<!\S)8-?\)|\bxd\b)"
    r"|(?P<of>(?<![/\d])(?<!/\s)\d{1,2}\s?/\s?\d(?!\d|\s?/))"
    r"|(?P<unsure>~\s?\d{1,2}\b|(?<![\d,.\-–—])\d{1,2}(?:½|\?+|\+|\s?ish\b))"
    r"|(?P<pair>(?<![\d.,\-–—])\d[.,\-–—]\d(?![.,\-–—]?\d)(?![^\W_]))"
    rf"|(?P<number>(?<![^\W_])\d+{_NO_WORD})"
    r"|(?P<na>\bn/a\b)"
    r"|(?P<word>[^\W_]+(?:['’][^\W\d_]+)*)"
    r"|(?P<dash>(?<!\S)[-–—−_]+(?=[\s,;/|]|$)|(?<=[,;/|])\s*[-–—−]+(?=\s*(?:[,;/|]|$)))"
    r"|(?P<ask>\?+)"
    r"|(?P<apart>[\s,;:|/.·•&=()\[\]\"'“”„‘’«»*#\-–—−_]+?)"
    r"|(?P<other>.)",
    re.IGNORECASE | re.DOTALL,
)


def tokens_of(line: str, asked: int, values: Sequence[int]) -> list[Token]:
    """The pieces of a line. `asked`: how many questions there are; `values`: their answers."""
    found = list(_pieces(line, asked, values))
    return _digits_alone(found) if found else found


def _pieces(line: str, asked: int, values: Sequence[int]) -> Iterator[Token]:
    for each in _PIECES.finditer(line):
        name, text = str(each.lastgroup), each.group()
        start, end = each.span()
        # All of them in a row: only where each is an answer, and nothing else is.
        if name == "number" and len(text) == asked > 1 and _each_fits(text, values):
            yield from (
                Token(TokenKind.NUMBER, digit, start + at, start + at + 1, (int(digit),))
                for at, digit in enumerate(text)
            )
            continue
        yield _token(name, text, start, end, max(values))


def _each_fits(digits: str, values: Sequence[int]) -> bool:
    return all(int(each) in values for each in digits)


def _token(name: str, text: str, start: int, end: int, most: int) -> Token:
    digits = tuple(int(each) for each in re.findall(r"\d+", text))
    if name == "word":
        return _word(text, start, end)
    if name == "of" and digits[1] == most:
        # Six out of seven.
        return Token(TokenKind.NUMBER, text, start, end, digits[:1])
    if name == "pair" and text[1] in ".,":
        return Token(TokenKind.UNSURE, text, start, end, (digits[0], digits[0] + 1))
    kind = _KINDS.get(name, TokenKind.OTHER)
    return Token(
        kind, text, start, end, digits if kind in (TokenKind.NUMBER, TokenKind.UNSURE) else ()
    )


_KINDS = {
    "number": TokenKind.NUMBER, "of": TokenKind.UNSURE, "pair": TokenKind.UNSURE,
    "unsure": TokenKind.UNSURE, "ask": TokenKind.UNSURE, "na": TokenKind.SKIP,
    "dash": TokenKind.DASH, "apart": TokenKind.APART,
}  # fmt: skip


def _word(text: str, start: int, end: int) -> Token:
    word = text.casefold()
    if word in NUMBER_WORDS:
        return Token(TokenKind.WORD, text, start, end, (NUMBER_WORDS[word],))
    if word in _HEARD:
        return Token(TokenKind.HEARD, text, start, end, (_HEARD[word],))
    if word in _SKIP_WORDS:
        return Token(TokenKind.SKIP, text, start, end)
    if word == "x":
        return Token(TokenKind.KISS, text, start, end)
    return Token(TokenKind.APART if word in _BETWEEN else TokenKind.OTHER, text, start, end)


def _digits_alone(found: list[Token]) -> list[Token]:
    """A question mark behind a sentence is one, and stands for no answer."""
    kept: list[Token] = []
    for each in found:
        before = next((t for t in reversed(kept) if t.text.strip()), None)
        asks = each.kind is TokenKind.UNSURE and not each.values
        if asks and before is not None and before.kind is TokenKind.OTHER:
            kept.append(Token(TokenKind.OTHER, each.text, each.start, each.end))
        else:
            kept.append(each)
    return kept


@frozen
class Run:
    """Answers that stand together in a line, from `start` to `end`.

    `opens` and `closes`: whether nothing but what parts stands before and behind it.
    """

    tokens: Sequence[Token]
    start: int
    end: int
    opens: bool
    closes: bool

    @property
    def pure(self) -> bool:
        """Whether the line is this and nothing else."""
        return self.opens and self.closes


def runs_of(tokens: Sequence[Token]) -> list[Run]:
    """The runs of a line, in order; kisses alone, or what only sounds like a number, are none."""
    runs: list[list[Token]] = [[]]
    for each in tokens:
        if each.kind is TokenKind.OTHER:
            runs.append([])
        elif each.answers:
            runs[-1].append(each)
    found = []
    for run in runs:
        if any(each.kind not in _MAY_END for each in run):
            others = [each for each in tokens if each.kind is TokenKind.OTHER]
            start, end = run[0].start, run[-1].end
            opens = all(each.start >= end for each in others)
            closes = all(each.end <= start for each in others)
            found.append(Run(tuple(run), start, end, opens, closes))
    return found


def fit_tokens(run: Run, asked: int) -> tuple[Token, ...] | None:
    """The run as so many answers, if it can be read so: without what only parts, or ends a line."""
    for kept in (
        [each for each in run.tokens if each.kind is not TokenKind.DASH],
        list(run.tokens),
        _trimmed([each for each in run.tokens if each.kind is not TokenKind.DASH], asked),
        _trimmed(list(run.tokens), asked),
    ):
        if len(kept) == asked:
            return tuple(kept)
    return None


_MAY_END = (TokenKind.HEARD, TokenKind.KISS)


def _trimmed(kept: list[Token], asked: int) -> list[Token]:
    """Without what is no answer at its ends: a kiss, 'too', and a word of the line that follows."""
    digits = any(each.kind is TokenKind.NUMBER for each in kept)
    ends = (*_MAY_END, TokenKind.WORD) if digits else _MAY_END
    while len(kept) > asked and kept[-1].kind in ends:
        kept = kept[:-1]
    while len(kept) > asked and kept[0].kind in ends:
        kept = kept[1:]
    return kept
