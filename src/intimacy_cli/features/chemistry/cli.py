"""`intimacy chemistry` and its subcommands: options to work. What is shown lives in view.py."""

from __future__ import annotations

from typing import Annotated

import typer

from ...shell.command import group, leaf
from ...shell.invocation import Invocation
from . import view
from .answers import (
    After,
    ChemistryAnswered,
    ChemistryList,
    ChemistryStatus,
    Drawn,
    Facts,
    Limits,
    ListedEntry,
    Planned,
    Revealed,
    ScreenClosed,
)

app = group(
    "What each of you would like. You answer alone, behind a word only you know, and you only ever "
    "see what you're both open to. For adults, and for two people who can each say no without "
    "fear.",
    epilog="Example: intimacy chemistry --as Ana",
)
_limits = group(
    "What's a no for each of you, if you want to say. Your partner can read it; you needn't say "
    "why.",
    epilog="Example: intimacy chemistry limits",
)
app.add_typer(_limits, name="limits")

_Seed = Annotated[
    str | None,
    typer.Option(
        "--seed",
        metavar="TEXT",
        help="The same seed and history give the same choice; for scripts.",
    ),
]


@app.callback()
@leaf("chemistry", view.render_answered)
def chemistry(
    call: Invocation,
    answers: Annotated[
        str | None,
        typer.Option(
            "--answers",
            metavar="FILE",
            help="Your answers as JSON, '-' for stdin; for the ids: chemistry list --json.",
        ),
    ] = None,
    heat: Annotated[
        int | None,
        typer.Option(
            "--heat",
            metavar="1-3",
            help="1 tender, 2 sensual, 3 all; the rest is left out of your list.",
        ),
    ] = None,
    leave_out: Annotated[
        list[str] | None,
        typer.Option("--leave-out", metavar="SECTION", help="A section to leave out of your list."),
    ] = None,
    anew: Annotated[bool, typer.Option("--anew", help="Start over with a new word.")] = False,
    discreet: Annotated[
        bool, typer.Option("--discreet", help="Hide each text until you press a key.")
    ] = False,
) -> ChemistryAnswered:
    """Go through the list alone, one key at a time; stop and come back whenever you like.

    In a script, give your word as a line through INTIMACY_PASSPHRASE_FD.
    """
    from .session import Turn, hand_in

    return hand_in(call, Turn(answers, heat, leave_out or [], anew, discreet))


@app.command("status", epilog="Example: intimacy chemistry status --json")
@leaf("chemistry status", view.standing)
def status(call: Invocation) -> ChemistryStatus:
    """Show who's ready and who isn't. It never asks, and never says how far anybody has got."""
    from .session import standing

    return standing(call)


@app.command("reveal", epilog="Example: intimacy chemistry reveal")
@leaf("chemistry reveal", view.render_reveal)
def reveal(call: Invocation) -> Revealed | ScreenClosed:
    """Look together: type both your words, and see what you're both open to.

    Your answers are erased at that moment; only what you have in common stays. Thirty days later
    you can answer again.
    """
    from .revealing import reveal as shown

    return shown(call)


@app.command("withdraw", epilog="Example: intimacy chemistry withdraw --as Ana")
@leaf("chemistry withdraw", view.render_answered)
def withdraw(call: Invocation) -> ChemistryAnswered:
    """Say you're not ready after all; you can until you've looked together."""
    from .session import withdraw as take_back

    return take_back(call)


@app.command("list", epilog="Example: intimacy chemistry list --json")
@leaf("chemistry list", view.render_list)
def list_(call: Invocation) -> ChemistryList:
    """Show the whole list, with the id of each entry."""
    from .session import list_to_answer

    return list_to_answer(call)


@app.command("add", epilog="Example: intimacy chemistry add 'Breakfast in bed' --section day")
@leaf("chemistry add", view.render_added)
def add(
    call: Invocation,
    text: Annotated[str, typer.Argument(metavar="TEXT", help="The entry, as you'll both read it.")],
    section: Annotated[
        str,
        typer.Option(
            "--section", metavar="ID", help="The section it belongs to; see: chemistry list."
        ),
    ] = "day",
    heat: Annotated[
        int, typer.Option("--heat", metavar="1-3", help=("From 1 (tender) to 3 (sexual)."))
    ] = 2,
    give: Annotated[
        str | None,
        typer.Option("--give", metavar="TEXT", help="The question for whoever gives it."),
    ] = None,
    get: Annotated[
        str | None,
        typer.Option("--get", metavar="TEXT", help="The question for whoever receives it."),
    ] = None,
) -> ListedEntry:
    """Add an entry of your own. Your partner will read it, and can guess that it's yours.

    Whoever is ready goes through the list once more; their answers stay.
    """
    from .content import listing_for
    from .own import Typed
    from .own import add as keep

    return keep(call, Typed(text, section, heat, give, get), listing_for(call))


@app.command("plan", epilog="Example: intimacy chemistry plan --at 'Fri 20:00' --idea sensual")
@leaf("chemistry plan", view.render_plan)
def plan(
    call: Invocation,
    at: Annotated[
        str | None, typer.Option("--at", metavar="WHEN", help="When, such as 'Fri 20:00'.")
    ] = None,
    minutes: Annotated[
        int, typer.Option("--minutes", metavar="N", help="How many minutes you want.")
    ] = 60,
    idea: Annotated[
        str,
        typer.Option(
            "--idea",
            metavar="KIND",
            help="The kind of idea to add: common (what you're both open to), sensual or none.",
        ),
    ] = "none",
    seed: _Seed = None,
    ics: Annotated[
        str | None, typer.Option("--ics", metavar="FILE", help="The calendar file to write.")
    ] = None,
    title: Annotated[
        str, typer.Option("--title", metavar="TEXT", help="What to call it in the calendar.")
    ] = "Time for us",
) -> Planned:
    """Set time aside for the two of you, with an idea if you want one."""
    from .planning import PlanRequest
    from .planning import plan as set_aside

    return set_aside(call, PlanRequest(at, minutes, idea, seed, ics, title))


@app.command("after", epilog="Example: intimacy chemistry after --as Ana --answers 4,5")
@leaf("chemistry after", view.after)
def after(
    call: Invocation,
    answers: Annotated[
        str | None,
        typer.Option(
            "--answers",
            metavar="4,5",
            help="How it was, and whether you'd want something like that again: each 1 to 5.",
        ),
    ] = None,
    note: Annotated[
        str | None,
        typer.Option(
            "--note", metavar="TEXT", help="A line for your partner; '-' reads it from stdin."
        ),
    ] = None,
    on: Annotated[str | None, typer.Option("--on", metavar="DAY", help="The day it's about.")] = (
        None
    ),
    show: Annotated[
        bool, typer.Option("--show", help="Show that day's answers; ask nothing.")
    ] = False,
) -> After:
    """Say how it was for you: two taps and a line, sealed until you've both answered."""
    from .afterwards import Given
    from .afterwards import after as take

    return take(call, Given(answers, note, call.day(on, "--on"), show))


@app.command("talk", epilog="Example: intimacy chemistry talk --heat 1")
@leaf("chemistry talk", view.render_draw)
def talk(
    call: Invocation,
    heat: Annotated[
        int | None,
        typer.Option("--heat", metavar="0-3", help="1 tender, 2 desire, 3 sex (content.heat)."),
    ] = None,
    seed: _Seed = None,
) -> Drawn:
    """Draw a prompt about desire: how it differs, and what changes it.

    You only get one if you ask.
    """
    from .talking import draw

    return draw(call, heat, seed)


@app.command("facts", epilog="Example: intimacy chemistry facts")
@leaf("chemistry facts", view.facts)
def facts(call: Invocation) -> Facts:
    """Show what's known about desire and pain, with the sources, and who to see."""
    from .talking import facts as known

    return known(call)


@_limits.callback()
@leaf("chemistry limits", view.limits)
def limits(call: Invocation) -> Limits:
    """Show what's a no for each of you."""
    from .limits import all_limits

    return all_limits(call)


@_limits.command("add", epilog="Example: intimacy chemistry limits add 'No surprises' --as Ana")
@leaf("chemistry limits add", view.limits)
def limits_add(
    call: Invocation,
    text: Annotated[
        str | None, typer.Argument(metavar="[TEXT]", help="In your own words; '-' reads stdin.")
    ] = None,
) -> Limits:
    """Say what's a no for you. Your partner can read it."""
    from .limits import add

    return add(call, text)


@_limits.command("drop", epilog="Example: intimacy chemistry limits drop 0123456789abcdef --as Ana")
@leaf("chemistry limits drop", view.limits)
def limits_drop(
    call: Invocation,
    limit: Annotated[str, typer.Argument(metavar="ID", help="Its id; see: chemistry limits.")],
) -> Limits:
    """Take one of your limits back."""
    from .limits import take_back

    return take_back(call, limit)
