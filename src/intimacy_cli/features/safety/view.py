"""Help as text for people. Pure: an answer and a look in, lines out. Judges nobody."""

from __future__ import annotations

from collections.abc import Iterator
from string import ascii_lowercase

from ...core.days import spoken
from ...core.lines import Line, Look, Span, Style, accent, blank, key, line, quiet, strong, title
from .helplines import Country, Found, Help, Helpline, Use

_USES = {
    Use.DANGER: "In danger now",
    Use.FEAR: "Violence, threats, control, fear",
    Use.CRISIS: "When it is too much",
}
_ONLY_ENGLAND = (
    "The helpline is for England. For Scotland, Wales and Northern Ireland we have no number "
    "that we could confirm."
)
_NEWS = "(n): quoted in the news; we have not read it on a page of the service itself."
_NOT_YOUR_FAULT = (
    "Being afraid at home is never your fault. You need no proof and no plan to call, and you "
    "may call for somebody else."
)
_CANNOT_HIDE = (
    (
        "Your shell. ",
        "It keeps the commands that are typed into it, this one too. To keep one out, type a "
        "space before it. fish then forgets it; bash does with HISTCONTROL=ignorespace, zsh with "
        "setopt histignorespace. To take one out again in bash: history -d NUMBER, then "
        "history -w. In zsh, delete its line in the history file; in fish: history delete.",
    ),
    (
        "Your phone. ",
        "A call can be on the bill, and even one that is not stays in the phone's own list of "
        "calls until you delete it there. A text or a chat stays on the phone.",
    ),
    (
        "This machine. ",
        "Leaving clears this window and what can be scrolled back to, as far as the terminal "
        "does as it is told; one that records, and tmux or screen, may keep their own. Whoever "
        "watches this machine may see what you see. A machine or phone that they cannot reach "
        "is safer.",
    ),
)
_KEPT = (
    "This program keeps nothing of this page: it opens no file of yours, writes none, and "
    "reaches no network."
)


def safety(answer: Help, look: Look) -> Iterator[Line]:
    """The help of a country (or of all), then what cannot be hidden."""
    gap = [] if look.plain else [blank()]
    if answer.found is Found.NOT:
        yield line(_nothing_for(answer.asked))
        yield from gap
    for country in answer.countries:
        yield from _helped(country, look)
        yield from gap
    yield from _about(answer)
    yield from gap
    yield from limits(look)


def _nothing_for(asked: str | None) -> str:
    if asked is None:
        return "Help in the countries of which we have confirmed numbers; one: --country XX"
    return f"For {asked} we have no number that we could confirm. These are the ones we have:"


def _helped(country: Country, look: Look) -> Iterator[Line]:
    yield title(f"Help · {country.name}")
    for use, label in _USES.items():
        lines = [each for each in country.helplines if each.use is use]
        if lines and not look.plain:
            yield quiet(label)
        for each in lines:
            yield _helpline(each, f"{label}: " if look.plain else "  ")
    if country.code == "GB":
        yield line(_ONLY_ENGLAND)


def _helpline(each: Helpline, lead: str) -> Line:
    # Some services are called what is dialled.
    name = "" if each.name in ("", each.reach[0]) else f"{each.name}  "
    parts: list[str | Span] = [lead, *([strong(name)] if name else [])]
    parts.append(accent(" · ".join(each.reach)))
    if each.note:
        parts.append(Span(f"  {each.note}", Style.QUIET))
    if each.news:
        parts.append(Span("  (n)", Style.QUIET))
    return line(*parts, indent=4)


def _about(answer: Help) -> Iterator[Line]:
    if any(each.news for country in answer.countries for each in country.helplines):
        yield quiet(_NEWS)
    for country in answer.countries:
        lead = f"{country.name}: " if len(answer.countries) > 1 else ""
        yield quiet(f"{lead}read at {', '.join(country.sources)}")
    yield quiet(f"Verified on {spoken(answer.verified_on)}.")
    if answer.found is Found.LOCALE:
        yield line("Elsewhere? ", key("intimacy safety --country XX"))


def limits(look: Look) -> Iterator[Line]:
    """What this page keeps (nothing), and what it cannot hide."""
    yield line(_NOT_YOUR_FAULT)
    yield from ([] if look.plain else [blank()])
    yield title("What this page cannot hide")
    for what, words in _CANNOT_HIDE:
        yield line(strong(what), words)
    yield line(_KEPT)


def letters(known: tuple[Country, ...]) -> str:
    """The keys that choose a country, in the order of the list."""
    return ascii_lowercase[: len(known)]


def countries(known: tuple[Country, ...]) -> list[Line]:
    """The list to choose from, a letter each."""
    named = zip(letters(known), known, strict=True)
    rows = [line(key(f" {letter} "), f" {each.name}") for letter, each in named]
    return [title("Help: in which country are you?"), *rows]


def countries_foot(known: tuple[Country, ...]) -> list[Line]:
    """The keys of the list."""
    return [
        line(
            key(f"a-{letters(known)[-1]}"), " choose  ", key("any other key"), " leaves and clears"
        )
    ]


def foot(*, more: bool) -> list[Line]:
    """The keys of a country's page."""
    scroll: list[str | Span] = [key("↑ ↓"), " more  "] if more else []
    return [line(*scroll, key("c"), " country  ", key("any other key"), " leaves and clears")]
