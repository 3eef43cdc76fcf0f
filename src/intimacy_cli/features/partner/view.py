"""Names as text for people."""

from __future__ import annotations

from collections.abc import Iterator

from ...core.days import join_words
from ...core.styled_text import Line, Look, key, line, quietly
from .couple import Couple


def couple(answer: Couple, look: Look) -> Iterator[Line]:
    """Who is here, and who is called otherwise now."""
    for each in answer.renamed:
        yield line(f"{each.before} is now called {each.now}.")
    if look.plain and answer.partners:
        yield from (line(name) for name in answer.partners)
    elif len(answer.partners) > 1:
        yield line(f"{join_words(answer.partners)}.")
        if not answer.renamed:
            yield line(quietly("To change a name: "), key("intimacy partner name ANA BEN"))
    elif answer.partners:
        yield line(f"Just {answer.partners[0]} for now.")
        yield line(
            "When your partner joins: ", key(f"intimacy partner name {answer.partners[0]} BEN")
        )
    else:
        yield line("You haven't given your names yet. ", key("intimacy partner name ANA BEN"))
