"""`intimacy bucket` and its subcommands: options to work. What is shown lives in view.py."""

from __future__ import annotations

from typing import Annotated

import typer

from ...core.bounds import MOST_MINUTES
from ...core.bucket_list import When
from ...shell.command import group, leaf
from ...shell.completion import offer
from ...shell.identity import given_name
from ...shell.invocation import Invocation
from . import commands as work
from . import view
from .answers import DrawnWish, WishChange, Wishes
from .commands import WishOptions

app = group(
    "Your own list of what you'd both like to do, soon or one day.",
    epilog="Example: intimacy bucket add 'See the northern lights' --dream",
)

_Wish = Annotated[
    str,
    typer.Argument(
        metavar="ID",
        help="The wish: its id, or words from its text.",
        autocompletion=offer(
            lambda call: [wish.id for wish in work.listing(call, everything=False).wishes]
        ),
    ),
]
_By = Annotated[
    str | None,
    typer.Option("--by", metavar="DAY", help="The day to do it by, such as 2027-06-30."),
]
_Dream = Annotated[
    bool | None,
    typer.Option("--dream/--soon", help="Whether it's a dream, or something for soon."),
]
_Cost = Annotated[
    float | None,
    typer.Option("--cost", metavar="AMOUNT", help="Roughly what it costs, for both of you."),
]
_Minutes = Annotated[
    int | None,
    typer.Option(
        "--minutes", metavar="N", min=1, max=MOST_MINUTES, help="Roughly how long it takes."
    ),
]


@app.callback()
@leaf("bucket", view.wishes)
def bucket(call: Invocation) -> Wishes:
    """Show what's still to do."""
    return work.listing(call, everything=False)


@app.command("list", epilog="Example: intimacy bucket list --all")
@leaf("bucket list", view.wishes)
def list_(
    call: Invocation,
    everything: Annotated[bool, typer.Option("--all", help="Include what has come true.")] = False,
) -> Wishes:
    """Show what's still to do; with --all, what has come true too."""
    return work.listing(call, everything=everything)


@app.command("add", epilog="Example: intimacy bucket add 'Learn to sail' --by 2027-09-01 --as Ana")
@leaf("bucket add", view.render_change)
def add(
    call: Invocation,
    texts: Annotated[
        list[str] | None, typer.Argument(metavar="TEXT...", help="Your wish, or several.")
    ] = None,
    by: _By = None,
    dream: _Dream = None,
    cost: _Cost = None,
    minutes: _Minutes = None,
    sealed: Annotated[
        bool,
        typer.Option(
            "--sealed", help="Your partner sees it once you've both written a sealed wish."
        ),
    ] = False,
) -> WishChange:
    """Add a wish; --as NAME says whose it is."""
    given = list(texts or ())
    if not given:
        call.must_ask("a wish", "TEXT")
        call.unlock()
        given = [call.prompts.text("What would you like to do one day?", private=sealed)]
    changed = work.add(call, given, WishOptions(by, _when(dream), cost, minutes), sealed=sealed)
    call.say_saved(by=changed.wishes[0].who if sealed else None)
    return changed


@app.command("draw", epilog="Example: intimacy bucket draw --json")
@leaf("bucket draw", view.render_drawn)
def draw(
    call: Invocation,
    seed: Annotated[
        str | None,
        typer.Option("--seed", help="The same seed and history give the same draw; for scripts."),
    ] = None,
) -> DrawnWish:
    """Draw one of the wishes you can both see; a recent one won't come up again soon.

    With --as NAME, only you see which one you drew.
    """
    drawn = work.draw_one(call, seed)
    if drawn.wishes:
        mine = ", for your eyes only" if given_name(call) else ""
        call.say_saved(f"Saved: this one came up{mine}.")
    return drawn


@app.command("done", epilog="Example: intimacy bucket done 3fa9 --on 2026-11-20")
@leaf("bucket done", view.render_change)
def done(
    call: Invocation,
    wish: _Wish,
    on: Annotated[
        str | None,
        typer.Option("--on", metavar="DAY", help="The day you did it; default: today."),
    ] = None,
) -> WishChange:
    """Say that a wish has come true."""
    changed = work.tick_off(call, wish, call.day(on, "--on"))
    call.say_saved()
    return changed


@app.command("drop", epilog="Example: intimacy bucket drop 3fa9")
@leaf("bucket drop", view.render_change)
def drop(call: Invocation, wish: _Wish) -> WishChange:
    """Take a wish off the list."""
    changed = work.drop(call, wish)
    call.say_saved()
    return changed


@app.command("edit", epilog="Example: intimacy bucket edit 3fa9 --by 2027-09-01")
@leaf("bucket edit", view.render_change)
def edit(
    call: Invocation,
    wish: _Wish,
    text: Annotated[str | None, typer.Option("--text", help="The new text.")] = None,
    by: _By = None,
    dream: _Dream = None,
    cost: _Cost = None,
    minutes: _Minutes = None,
) -> WishChange:
    """Change a wish."""
    if all(each is None for each in (text, by, dream, cost, minutes)):
        call.must_ask("what it should say", "--text TEXT")
        call.unlock()
        # It may be sealed.
        text = call.prompts.text("What should it say?", private=True)
    changed = work.edit(call, wish, text, WishOptions(by, _when(dream), cost, minutes))
    call.say_saved()
    return changed


def _when(dream: bool | None) -> When | None:
    return None if dream is None else When.DREAM if dream else When.SOON
