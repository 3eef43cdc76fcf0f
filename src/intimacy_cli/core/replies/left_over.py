"""What is left of a reply when its answers are taken: the line, and the day that it names. Pure."""

from __future__ import annotations

import re
from collections.abc import Sequence

from .corrections import is_correction

_DAYS = (
    "yesterday|today|mon(?:day)?|tues?(?:day)?|wed(?:s|nesday)?|thu(?:r|rs|rsday)?|fri(?:day)?"
    "|sat(?:urday)?|sun(?:day)?"
)
_DAY_WORD = re.compile(
    rf"\b(?:for\s+)?({_DAYS})\b(?:['’]s)?(?:\s+was)?\s*[:,-]?\s*$", re.IGNORECASE
)
_THAT_IS = r"\W*(?:(?:that|this)(?:['’]s|\s+is|\s+was)\s+)?"
_DAY_BEHIND = re.compile(rf"{_THAT_IS}(?:(?:for|from)\s+({_DAYS})\b|({_DAYS})\W*$)", re.IGNORECASE)
_EDGES = " \t,;:|/-–—−\"'“”„‘’«»()[]*"


class Left:
    """What is left of a line from which answers are taken."""

    def __init__(self, line: str) -> None:
        self._line = line
        self._taken = 0
        self._kept: list[str] = []

    def since(self, start: int) -> str:
        """What stands before this place, since what was taken last."""
        return self._line[self._taken : start]

    def take(self, start: int, end: int, *, mends: bool) -> None:
        """Take the answers there; with them goes the word that says what they mend."""
        between = _DAY_WORD.sub("", self.since(start))
        said = is_correction(between) or bool(self._taken)
        self._kept.append("" if mends and said else between)
        self._taken = end

    @property
    def rest(self) -> str:
        """The line without what was taken; whole where nothing was."""
        if not self._taken:
            return self._line
        parts = [*self._kept, self._line[self._taken :]]
        return " ".join(part.strip(_EDGES) if not speaks(part) else part.strip() for part in parts)


def day_word(before: str, behind: str = "") -> str | None:
    """The day that is named right before the answers, or behind them as theirs."""
    found = _DAY_WORD.search(before) or _DAY_BEHIND.match(behind)
    return next(filter(None, found.groups())).casefold() if found else None


def speaks(text: str) -> bool:
    """Whether there is more to a text than marks."""
    return bool(text.strip(_EDGES + ".!"))


def tidy(lines: Sequence[str]) -> list[str]:
    """The lines that say something, without the marks that stood around the answers."""
    kept = [" ".join(line.split()).strip(" \t,;|-–—−") for line in lines]
    return [line.strip('"“”„«»') if not _balanced(line) else line for line in kept if speaks(line)]


def _balanced(line: str) -> bool:
    return line.count('"') % 2 == 0 and line.count("“") == line.count("”")
