"""Patterns over words, for `core/danger.py`. Pure: a text's words and a pattern in, a place out.

A pattern is a line of words. Regular expressions say the same, but hundreds of them with long
lists of words take longer to compile than the whole program takes to start.

    word  w*  a|b   this word, one that begins so, either
    <name>          one of a list in danger_lexicon/words.py
    x?              may be missing
    .  ..  ...      at most 1, 3 or 7 words of any kind
    !a|b            the next word is none of these; it is not used up
    ^  $            the beginning, the end of the text; w|$ is a word or the end
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from functools import cache

from .frozen import frozen

# What a harmless phrase is replaced by: no pattern names it.
BLANK = "·"
_GAPS = {".": 1, "..": 3, "...": 7}
NOWHERE = -1


@frozen
class PatternPart:
    """One element: which words it takes, or how many of any kind (`gap`).

    `refuses`: the next word must be none of them. `edge`: it is the beginning or the end.
    `or_end`: the end of the text will do as well.
    """

    words: frozenset[str] = frozenset()
    stems: tuple[str, ...] = ()
    gap: int = 0
    optional: bool = False
    refuses: bool = False
    edge: str = ""
    or_end: bool = False

    def takes(self, word: str) -> bool:
        """Whether it names this word."""
        return word in self.words or (bool(self.stems) and word.startswith(self.stems))


Pattern = tuple[PatternPart, ...]


def patterns(text: str, lists: Mapping[str, frozenset[str]]) -> tuple[Pattern, ...]:
    """The patterns of a text, one a line; an indented line goes on from the one above it.

    Empty lines and what stands behind '#' are left out.
    """
    whole = text.replace("|\n    ", "|").replace("\n    ", " ")
    lines = (line.split("#")[0].split() for line in whole.splitlines())
    made: dict[str, PatternPart] = {}

    def part(element: str) -> PatternPart:
        if element not in made:
            made[element] = _part(element, lists)
        return made[element]

    return tuple(tuple(map(part, line)) for line in lines if line)


def _part(element: str, lists: Mapping[str, frozenset[str]]) -> PatternPart:
    if element in _GAPS:
        return PatternPart(gap=_GAPS[element])
    if element in ("^", "$"):
        return PatternPart(edge=element)
    named = element.removesuffix("?").removeprefix("!").split("|")
    words = frozenset().union(*(lists[n[1:-1]] if n[0] == "<" else (n,) for n in named if n))
    return PatternPart(
        words,
        tuple(each[:-1] for each in named if each.endswith("*")),
        optional=element.endswith("?"),
        refuses=element.startswith("!"),
        or_end="$" in named,
    )


def find_matches(pattern: Pattern, words: Sequence[str]) -> Iterator[tuple[int, int]]:
    """Each place where the pattern begins, and the one behind its end."""
    first = pattern[0]
    for start in range(len(words)):
        plain = bool(first.words) and not (first.optional or first.refuses)
        if plain and not first.takes(words[start]):
            continue
        end = _end(pattern, 0, words, start)
        if end != NOWHERE:
            yield start, end


def holds(pattern: Pattern, words: Sequence[str]) -> bool:
    """Whether the pattern is somewhere in the words."""
    return next(find_matches(pattern, words), None) is not None


def possible(all_of: Iterable[Pattern], words: Sequence[str]) -> list[Pattern]:
    """Those of the patterns of which no word is missing: nine in ten go without being tried."""
    there = frozenset(words)
    return [each for each in all_of if all(_is_there(part, there) for part in each)]


def _is_there(part: PatternPart, there: frozenset[str]) -> bool:
    if part.optional or part.refuses or part.or_end or not part.words:
        return True
    if not part.words.isdisjoint(there):
        return True
    return bool(part.stems) and any(word.startswith(part.stems) for word in there)


def _end(pattern: Pattern, at: int, words: Sequence[str], here: int) -> int:
    """Where the rest of the pattern, from part `at` on, ends if it begins `here`."""
    if at == len(pattern):
        return here
    goes_on = (_end(pattern, at + 1, words, each) for each in _behind(pattern[at], words, here))
    return next((end for end in goes_on if end != NOWHERE), NOWHERE)


def _behind(part: PatternPart, words: Sequence[str], here: int) -> Sequence[int]:
    """Every place where the part may end if it begins `here`; none if it does not fit."""
    at_end = here == len(words)
    if part.edge:
        return [here] if (here == 0 if part.edge == "^" else at_end) else []
    if part.gap:
        return range(here, min(here + part.gap, len(words)) + 1)
    there = part.or_end if at_end else part.takes(words[here])
    if part.refuses:
        return [] if there else [here]
    taken = [here if at_end else here + 1] if there else []
    return [*taken, here] if part.optional else taken


def without(phrases: Iterable[Pattern], words: Sequence[str]) -> list[str]:
    """The words with every one of the phrases blanked out."""
    left = list(words)
    for phrase in possible(phrases, words):
        for start, end in find_matches(phrase, words):
            left[start:end] = [BLANK] * (end - start)
    return left


@cache
def inflect_verbs(verbs: str) -> frozenset[str]:
    """Every form of these verbs, and how it is dropped or misspelt: 'slapin', 'slapd', 'slaped'.

    `slap+` doubles its last letter; `hit=hits,hitting` names its forms itself.
    """
    forms: set[str] = set()
    for verb in verbs.split():
        base, _, own = verb.partition("=")
        made = {base, *own.split(",")} if own else _regular(base)
        forms |= made | {each[:-1] for each in made if each.endswith("ing")}
    return frozenset(forms - {""})


def _regular(verb: str) -> set[str]:
    base = verb.removesuffix("+")
    third = "es" if base.endswith(("ch", "sh", "ss", "x")) else "s"
    if base.endswith("e"):
        return {base, base + "s", base + "d", base[:-1] + "ing"}
    stem = base + base[-1] if verb.endswith("+") else base
    past = {stem + "ed", base + "ed", base + "d", base + "t"}
    return {base, base + third, *past, stem + "ing", base + "ing"}
