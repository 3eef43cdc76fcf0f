"""What is known, with its source, and when couple therapy is not the way, as text. Pure."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from ....core.styled_text import Line, Look, Span, Style, blank, line, quiet
from .modalities import ModalityFact, NotTheWay, ReadSource


def facts(known: Sequence[ModalityFact], look: Look) -> Iterator[Line]:
    """Each fact with the address where it was read."""
    if known:
        yield from gap(look)
        yield quiet("What's known:")
    for fact in known:
        said = (
            ""
            if fact.read is ReadSource.PAGE
            else " (read on somebody else's page, not in the original)"
        )
        yield from _with_source(f"{fact.text}{said}", fact.source, look)


def not_the_way(words: NotTheWay, look: Look) -> Iterator[Line]:
    """The same words under every answer, whatever it is."""
    yield from gap(look)
    yield from _with_source(words.text, words.source, look)


def _with_source(text: str, source: str, look: Look) -> Iterator[Line]:
    if look.plain:
        yield line(f"{text} Source: {source}")
    else:
        yield line(f"  {text}", indent=2)
        yield line(Span(f"  {source}", Style.QUIET), indent=2)


def gap(look: Look) -> Iterator[Line]:
    """An empty line, where it helps the eye and is no fact of its own."""
    if not look.plain:
        yield blank()
