"""`intimacy talk` and its subcommands: options to work. What is shown lives in view.py."""

from __future__ import annotations

from typing import Annotated

import typer

from ...core.language import languages_of
from ...errors import WrongUse
from ...shell.command import group, leaf
from ...shell.completion import offer
from ...shell.invocation import Invocation, Raw
from ...shell.shell_prompt_lines import spoken_at_start
from . import view
from .answers import (
    Decks,
    DrawnCard,
    MarkedCard,
    Offered,
    PromptCard,
    Raised,
    TalkOffer,
    TodaysCard,
    ToldDay,
)
from .card_packs import (
    DEPTHS,
    FAVOURITE,
    SKIP,
    all_decks,
    drawn_card,
    marked_card,
    open_box,
    past_of,
)
from .cards import CardFilter, deck_id
from .today_line import todays_row

OFFERS = (
    TalkOffer(
        "intimacy talk day", "Ten minutes about the day: you take turns to talk and to listen."
    ),
    TalkOffer(
        "intimacy talk raise",
        "Say calmly what bothers you, in four short lines that only you see at first.",
    ),
    TalkOffer("intimacy talk card", "A prompt to talk about, or to write about on your own."),
)
MINUTES = 10.0

app = group(
    "Talk about the day, say calmly what bothers you, or draw a prompt. "
    "On your own, you can prepare what you want to raise.",
    epilog="Example: intimacy talk day --minutes 10",
)

_Text = Annotated[
    str | None, typer.Option(metavar="TEXT", help=("Your line; '-' reads it from stdin."))
]
_CardId = Annotated[
    str | None,
    typer.Argument(
        metavar="[ID]",
        help="The card's id; default: the last one drawn.",
        autocompletion=offer(lambda call: [card.id for card in open_box(call).cards]),
    ),
]


@app.callback()
@leaf("talk", view.talk)
def talk(call: Invocation) -> Offered | ToldDay | Raised | DrawnCard:
    """Choose with a key on a terminal; elsewhere, see what there is."""
    if call.json or not call.can_ask:
        return Offered(OFFERS)
    chosen = _chosen(call)
    if chosen == "1":
        from .day import tell

        return tell(call, MINUTES, None)
    if chosen == "2":
        from .raise_concern import RaiseOptions, raise_it

        return raise_it(call, RaiseOptions())
    return _card(call, CardFilter(), None) if chosen == "3" else Offered(())


def _card(call: Invocation, wanted: CardFilter, seed: str | None) -> DrawnCard:
    """By keys on a terminal, else one card."""
    from ...shell.one_key import for_keys

    if for_keys(call):
        from .card import deal

        return deal(call, wanted, seed)
    return drawn_card(call, wanted, seed)


def _chosen(call: Invocation) -> str:
    """The key of an offer; empty for leaving."""
    from ...shell.one_key import Numbered, one_key
    from . import screens

    options = [(str(number), each.what) for number, each in enumerate(OFFERS, 1)]
    keys = {number: number for number, _ in options} | {"q": "", "escape": ""}
    return one_key(call, screens.menu(OFFERS), keys, Numbered("Talk:", [*options, ("", "Leave")]))


@app.command("day", epilog="Example: intimacy talk day --minutes 10 --first Ana")
@leaf("talk day", view.render_thanks)
def day(
    call: Invocation,
    minutes: Annotated[
        float,
        typer.Option(
            "--minutes", metavar="N", help="How many minutes in all; half for each of you."
        ),
    ] = MINUTES,
    first: Annotated[
        str | None, typer.Option("--first", metavar="NAME", help="Who goes first.")
    ] = None,
) -> ToldDay:
    """Ten minutes about the day: you take turns to talk, and whoever listens only asks."""
    from .day import tell

    return tell(call, minutes, first)


@app.command("raise", epilog="Example: intimacy talk raise --situation 'You never wash up.'")
@leaf("talk raise", view.render_raised)
def raise_(
    call: Invocation,
    situation: _Text = None,
    feeling: _Text = None,
    need: _Text = None,
    wish: _Text = None,
    keep: Annotated[
        bool, typer.Option("--keep", help="Keep it in the vault, for your eyes only.")
    ] = False,
    read: Annotated[
        bool, typer.Option("--read", help="Read out what you saved last; then you can let it go.")
    ] = False,
) -> Raised:
    """Say calmly what bothers you: what happened, how you felt, what you need, one small request.

    We check each line for always and never, 'you are', a guess at your partner's thoughts,
    an insult, a threat, an order, a comparison, 'I feel that you', blame, contempt, and a request
    too vague to act on.
    """
    from .raise_concern import RaiseOptions, raise_it

    return raise_it(call, RaiseOptions(situation, feeling, need, wish, keep, read))


@app.command("card", epilog="Example: intimacy talk card --deck light --depth 1 --seed 7")
@leaf("talk card", view.render_card)
def card(
    call: Invocation,
    deck: Annotated[
        str,
        typer.Option(
            "--deck",
            metavar="NAME",
            autocompletion=offer(lambda call: [deck.name for deck in all_decks(call).decks]),
            help="The deck to draw from; to see them all: intimacy talk decks.",
        ),
    ] = "",
    depth: Annotated[
        int | None,
        typer.Option("--depth", metavar="1-3", help="How deep: 1 light, 2 personal, 3 deep."),
    ] = None,
    favourites: Annotated[
        bool, typer.Option("--favourites", help="Draw only from your favourites.")
    ] = False,
    seed: Annotated[
        str | None,
        typer.Option(
            "--seed", metavar="TEXT", help="The same seed and history give the same card."
        ),
    ] = None,
) -> DrawnCard:
    """Draw a prompt to talk about; none comes twice until the deck runs out."""
    if depth is not None and depth not in DEPTHS:
        raise WrongUse(f"--depth is 1, 2 or 3; you gave {depth}.")
    return _card(call, CardFilter(deck_id(deck), depth, favourites), seed)


@app.command("decks", epilog="Example: intimacy talk decks --json")
@leaf("talk decks", view.decks)
def decks(call: Invocation) -> Decks | Raw:
    """Show the decks, and how many cards are left in each."""
    from ...shell.scrolled import scroll_lines

    return scroll_lines(call, all_decks(call), view.decks)


@app.command("favourite", epilog="Example: intimacy talk favourite museum-of-us")
@leaf("talk favourite", view.render_marked)
def favourite(call: Invocation, card_id: _CardId = None) -> MarkedCard:
    """Mark a card as a favourite; talk card --favourites draws from those."""
    return marked_card(call, card_id, FAVOURITE)


@app.command("skip", epilog="Example: intimacy talk skip children-question")
@leaf("talk skip", view.render_marked)
def skip(call: Invocation, card_id: _CardId = None) -> MarkedCard:
    """Never show a card again; you don't have to say why."""
    return marked_card(call, card_id, SKIP)


@app.command("today", epilog="Example: intimacy talk today")
@leaf("talk today", whatever_settings=True)
def today(call: Invocation) -> TodaysCard | Raw:
    """Show one prompt, the same all day, for your shell's start-up. It never asks."""
    return spoken_at_start(call, lambda: _todays(call), view.todays_text)


def _todays(call: Invocation) -> TodaysCard:
    if call.env.settings().quiet_on(call.today):
        return TodaysCard(call.today, None, quiet=True)
    languages = languages_of(call.env.settings().text("language"), call.env.environ)
    own = call.env.places().packs
    row = todays_row(call.today, past_of(call.log).skipped, languages, own)
    return TodaysCard(call.today, PromptCard(*row) if row else None)
