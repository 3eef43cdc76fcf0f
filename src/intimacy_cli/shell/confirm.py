"""Whether to go on, asked once: the key for yes is named, and Enter is what does no harm."""

from __future__ import annotations

from collections.abc import Sequence

from ..core.frozen import frozen
from ..core.styled_text import Line, Screenful, Span, Style, blank, key, line, title
from .invocation import Invocation
from .one_key import Numbered, one_key


@frozen
class Confirm:
    """The question, what y does and what Enter does, and what there is to know before.

    `lost`: what would be gone for good, said in the one colour for that.
    """

    question: str
    yes: str
    no: str
    about: Sequence[Line] = ()
    lost: str = ""


def page_of(asked: Confirm) -> Screenful:
    """The question as a page."""
    lines = [title(asked.question), blank(), *asked.about]
    if asked.lost:
        lines += [*([blank()] if asked.about else []), line(Span(asked.lost, Style.LOSS))]
    return lines, [line(key("y"), f" {asked.yes}  ", key("Enter"), f" {asked.no}")]


def ask_to_confirm(call: Invocation, asked: Confirm) -> bool:
    """Whether they said yes; by keys on a screen, or by number where none is drawn."""
    keys = {"y": "yes", "enter": "no", "n": "no", "b": "no", "q": "no", "escape": "no"}
    said = [*asked.about, *([line(asked.lost)] if asked.lost else [])]
    options = [("no", asked.no), ("yes", asked.yes)]
    return one_key(call, page_of(asked), keys, Numbered(asked.question, options, said)) == "yes"
