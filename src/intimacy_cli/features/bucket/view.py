"""The couple's list as text for people. Pure: an answer and a look in, lines out."""

from __future__ import annotations

from collections.abc import Iterator

from ...core.bucket_list import When, short
from ...core.days import join_words
from ...core.styled_text import (
    Line,
    Look,
    Span,
    Style,
    blank,
    key,
    line,
    quiet,
    quietly,
    strong,
    title,
)
from ...shell.card import card
from ...shell.frame import printed_page
from .answers import DrawnWish, ListedWish, WishChange, Wishes

_DONE = {
    "added": "On the list: ",
    "done": "It came true: ",
    "dropped": "Off the list: ",
    "edited": "It now says: ",
}


def wishes(answer: Wishes, look: Look) -> Iterator[Line]:
    """The list: what is for soon, then the dreams, then what came true."""
    if not answer.wishes and not answer.waiting_for:
        yield line("The list is empty. ", key("intimacy bucket add 'See the northern lights'"))
        return
    groups = (
        ("Soon", [w for w in answer.wishes if w.when is When.SOON and w.state == "open"]),
        ("Dreams", [w for w in answer.wishes if w.when is When.DREAM and w.state == "open"]),
        ("Came true", [w for w in answer.wishes if w.state == "done"]),
    )
    gap = False
    for name, group in groups:
        if group and not look.plain:
            yield from [blank()] if gap else []
            yield title(name)
            gap = True
        yield from (one(each, look) for each in group)
    yield from _waiting(answer.waiting_for)


def one(wish: ListedWish, look: Look) -> Line:
    """One wish on one line."""
    facts = [
        wish.who or "",
        f"by {wish.by}" if wish.by else "",
        "dream" if look.plain and wish.when is When.DREAM else "",
        f"done {wish.done}" if wish.done else "",
        "sealed" if wish.sealed else "",
    ]
    aside = ", ".join(each for each in facts if each)
    rest = Span(f"  ({aside})", Style.QUIET) if aside else Span("")
    return line(Span(f"{short(wish.id)}  ", Style.QUIET), wish.text, rest, indent=8)


def render_change(answer: WishChange, look: Look) -> Iterator[Line]:
    """What was done to which wish."""
    for wish in answer.wishes:
        if answer.done == "added" and wish.sealed:
            continue
        # Your partner may be sitting right there: what is sealed does not stay on the screen.
        text = "a sealed wish of yours" if wish.sealed else wish.text
        yield line(_DONE[answer.done], strong(text), Span(f"  {short(wish.id)}", Style.QUIET))
    sealed = sum(wish.sealed for wish in answer.wishes)
    if answer.done == "added" and sealed:
        yield line(
            f"Sealed wishes: {sealed}. ", quietly("To see yours: intimacy bucket list --as NAME")
        )
    yield from _waiting(answer.waiting_for)
    del look


def render_drawn(answer: DrawnWish, look: Look) -> Iterator[Line]:
    """The wish that was drawn."""
    if not answer.wishes:
        yield line(
            "There's nothing to draw from yet. Add one: ",
            key("intimacy bucket add 'See the northern lights'"),
        )
        return
    wish = answer.wishes[0]
    if look.plain:
        yield one(wish, look)
        return
    aside = [f"{wish.who}'s wish" if wish.who else "", f"by {wish.by}" if wish.by else ""]
    said = ", ".join(each for each in aside if each)
    held = [title(wish.text), *([quiet(said)] if said else [])]
    yield from printed_page(lambda room: card(held, room), look)
    asked = [
        line("What's the first step?"),
        line("When it comes true: ", key(f"intimacy bucket done {short(wish.id)}")),
    ]
    yield from printed_page(lambda _: asked, look)


def _waiting(names: tuple[str, ...]) -> Iterator[Line]:
    if names:
        yield quiet(
            f"Sealed until {join_words(names)} has written a list too: intimacy bucket add --sealed"
        )
