"""The answers of `listen` as text for people. Pure: an answer and a look in, lines out."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from ...core.styled_text import Line, Look, Span, Style, accent, blank, line, quiet, strong, title
from ...shell.card import card
from ...shell.drawn_as import MEASURE
from .answers import Exchanged, Feeling, Feelings, Practice
from .screens import CARE, STRENGTHS


def render_practice(answer: Practice | Exchanged, look: Look) -> Iterator[Line]:
    """The situation with its replies; after a practice by keys, one line."""
    if isinstance(answer, Exchanged):
        yield from render_exchange(answer, look)
        return
    if answer.situation is None:
        yield line("What you noticed is yours to keep. Next time there'll be something new.")
        return
    gap = [] if look.plain else [blank()]
    if look.plain:
        yield line("Your partner says: ", accent(answer.situation.says), indent=4)
    else:
        said = line("\u201c", strong(answer.situation.says), "\u201d", indent=1)
        width = min(look.width, MEASURE)
        yield from card(
            [quiet("Your partner says"), said], Look(width, plain=False, ascii=look.ascii)
        )
    for reply in answer.situation.replies:
        yield from gap
        yield line(strong(reply.text), indent=4)
        heard = (
            "they'd probably feel heard"
            if reply.validates
            else "they probably wouldn't feel heard yet"
        )
        yield line(Span(f"  {heard}: ", Style.QUIET), reply.why, indent=4)


def render_exchange(answer: Exchanged, look: Look) -> Iterator[Line]:
    """The thank-you."""
    del look
    if answer.seconds:
        yield line("Thank you both, for saying it and for hearing it.")
    else:
        yield line("Another time, then.")


def feelings(answer: Feelings, look: Look) -> Iterator[Line]:
    """A word with what it is like and its neighbours, or every family."""
    if answer.instead_of is not None:
        yield from _near(answer)
        return
    families = dict.fromkeys(each.family for each in answer.feelings)
    wide = _widest(answer.feelings)
    for number, family in enumerate(families):
        if number and not look.plain:
            yield blank()
        yield quiet(family) if look.plain else title(family)
        for each in answer.feelings:
            if each.family == family:
                yield _feeling(each, answer.word, wide)
    if answer.care:
        yield quiet(CARE)


def _near(answer: Feelings) -> Iterator[Line]:
    """What is near in meaning to a word that is not here; where it is heavy, who helps, first."""
    if answer.care:
        yield quiet(CARE)
    here = "closest in meaning:" if answer.feelings else "nothing in it comes close."
    yield line(f"'{answer.instead_of}' isn't in our list; {here}")
    for each in answer.feelings:
        yield _feeling(each, None, _widest(answer.feelings))


def _widest(feelings: Iterable[Feeling]) -> int:
    return max(15, *(len(each.word) + 2 for each in feelings))


def _feeling(each: Feeling, asked: str | None, wide: int) -> Line:
    word = each.word.ljust(wide)
    strength = Span(f"{STRENGTHS[each.strength]:<8}", Style.QUIET)
    shown = strong(word) if each.word == asked else word
    return line("  ", shown, strength, each.near, indent=wide + 10)
