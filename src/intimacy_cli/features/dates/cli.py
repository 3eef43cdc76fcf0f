"""`intimacy date-idea` and its subcommands: options to work. What is shown lives in view.py."""

from __future__ import annotations

from typing import Annotated

import typer

from ...shell.command import group, leaf
from ...shell.completion import offer
from ...shell.invocation import Invocation, Raw
from . import view
from .answers import Ideas, NotedDate, PastOffers, Rated, ShownIdea, TodaysIdea
from .options import (
    Apart,
    At,
    Budget,
    Category,
    Children,
    Currency,
    Effort,
    Hour,
    Ics,
    Inside,
    Minutes,
    New,
    NoAlarm,
    Suiting,
    Tags,
    When,
    Where,
    parse_constraints,
)

DEFAULT_HISTORY_DAYS = 365
MOST_AT_ONCE = 50

app = group(
    "Something to do together that's new to you both. An option you leave out limits nothing. "
    "What you draw with --as NAME is for your eyes only until you've taken "
    "it or done it.",
    epilog="Example: intimacy date-idea --budget 20 --minutes 90 --energy low",
)


def _idea_ids(call: Invocation) -> list[str]:
    from .idea_catalog import open_box

    return list(open_box(call, call.env.log()).ideas)


_Which = Annotated[
    str | None,
    typer.Argument(
        metavar="[ID]",
        help="The idea's id or title; default: the last drawn or taken.",
        autocompletion=offer(_idea_ids),
    ),
]


@app.callback()
@leaf("date-idea", view.ideas)
def date_idea(
    call: Invocation,
    budget: Budget = None,
    minutes: Minutes = None,
    place: Where = None,
    indoors: Inside = None,
    season: When = None,
    energy: Effort = None,
    time_of_day: Hour = None,
    children: Children = False,
    access: Tags = None,
    suits: Suiting = None,
    apart: Apart = False,
    category: Category = None,
    new: New = False,
    count: Annotated[
        int,
        typer.Option(
            "--count", metavar="N", min=1, max=MOST_AT_ONCE, help="How many ideas to draw."
        ),
    ] = 1,
    seed: Annotated[
        str | None,
        typer.Option("--seed", help="The same seed and history give the same draw; for scripts."),
    ] = None,
    why: Annotated[bool, typer.Option("--why", help="Say why it was chosen.")] = False,
    again: Annotated[
        bool, typer.Option("--again", help="Draw another one; the last counts as turned down.")
    ] = False,
    bucket: Annotated[bool, typer.Option("--bucket", help="Draw from your bucket list.")] = False,
    in_envelope: Annotated[
        bool,
        typer.Option(
            "--surprise", help="Show only an envelope: what to wear, and when to be ready."
        ),
    ] = False,
    plan: Annotated[
        str | None,
        typer.Option(
            "--plan", metavar="FILE", help="With --surprise: write the plan to this file."
        ),
    ] = None,
    at: At = None,
    ics: Ics = None,
    no_alarm: NoAlarm = False,
    currency: Currency = None,
) -> Ideas | Raw:
    """Draw an idea that fits. On a terminal you get a card with keys; elsewhere, text."""
    asked = parse_constraints(
        budget, minutes, place, indoors, season, energy, time_of_day, children, access, apart,
        category, new, suits,
    )  # fmt: skip
    from .drawing import Request
    from .run_draw import DrawForm, run_draw

    request = Request(asked, count, seed, again, why, bucket)
    return run_draw(call, request, DrawForm(in_envelope, plan, at, ics, not no_alarm, currency))


@app.command("today", epilog="Example: intimacy date-idea today --json")
@leaf("date-idea today", whatever_settings=True)
def today(call: Invocation) -> TodaysIdea | Raw:
    """Show one idea for today, the same all day: at home or nearby, three hours at most."""
    from ...shell.shell_prompt_lines import spoken_at_start
    from .drawing import draw_today
    from .glance import say_today

    return spoken_at_start(call, lambda: draw_today(call), say_today)


@app.command("list", epilog="Example: intimacy date-idea list --place home --minutes 30")
@leaf("date-idea list", view.render_ideas)
def list_(
    call: Invocation,
    budget: Budget = None,
    minutes: Minutes = None,
    place: Where = None,
    indoors: Inside = None,
    season: When = None,
    energy: Effort = None,
    time_of_day: Hour = None,
    children: Children = False,
    access: Tags = None,
    suits: Suiting = None,
    apart: Apart = False,
    category: Category = None,
    new: New = False,
    bucket: Annotated[
        bool, typer.Option("--bucket", help="List what's on your bucket list.")
    ] = False,
    currency: Currency = None,
) -> Ideas | Raw:
    """List all the ideas that fit; nothing is drawn or saved."""
    asked = parse_constraints(
        budget, minutes, place, indoors, season, energy, time_of_day, children, access, apart,
        category, new, suits,
    )  # fmt: skip
    from ...shell.heat import heat_of_both
    from ...shell.scrolled import scroll_lines
    from .drawing import fitting, reader_of
    from .run_draw import paid_in

    reader = reader_of(call, writes=False, currency=paid_in(call, asked, currency))
    found = fitting(reader, asked, bucket=bucket, heat=heat_of_both(reader.call, reader.log))
    return scroll_lines(call, Ideas(found.ideas, found.relax, found.relax_two), view.render_ideas)


@app.command("show", epilog="Example: intimacy date-idea show crunch-quiz")
@leaf("date-idea show", view.render_idea)
def show(call: Invocation, idea: _Which = None, currency: Currency = None) -> ShownIdea:
    """Show one idea in full, and when you did it."""
    from ...shell.currency import currency_of
    from . import actions as noting

    return noting.show(call, idea, currency_of(call, currency))


@app.command("take", epilog="Example: intimacy date-idea take --at 'tomorrow 19:30' --ics d.ics")
@leaf("date-idea take", view.render_noted)
def take(
    call: Invocation, idea: _Which = None, at: At = None, ics: Ics = None, no_alarm: NoAlarm = False
) -> NotedDate | Raw:
    """Say you'll do it; with --at and --ics you get a calendar file."""
    from .take import take_idea

    return take_idea(call, idea, at, ics, alarm=not no_alarm)


@app.command("done", epilog="Example: intimacy date-idea done --on yesterday")
@leaf("date-idea done", view.render_noted)
def done(
    call: Invocation,
    idea: _Which = None,
    on: Annotated[
        str | None,
        typer.Option("--on", metavar="DAY", help="The day you did it; default: today."),
    ] = None,
) -> NotedDate:
    """Say that you've done it."""
    from . import actions as noting

    noted = noting.done(call, idea, call.day(on, "--on"))
    call.say_saved()
    return noted


@app.command("rate", epilog="Example: intimacy date-idea rate 4 --as Ana")
@leaf("date-idea rate", view.render_rating)
def rate(
    call: Invocation,
    rating: Annotated[
        list[str], typer.Argument(metavar="[ID] 1-5", help="5 is best; 1 means never again.")
    ],
) -> Rated:
    """Say how it was, for your eyes only; your own draws take it into account."""
    from . import actions as noting

    rated = noting.rate(call, rating)
    call.say_saved(by=rated.who)
    return rated


@app.command("veto", epilog="Example: intimacy date-idea veto crunch-quiz")
@leaf("date-idea veto", view.render_noted)
def veto(
    call: Invocation,
    idea: _Which = None,
    lift: Annotated[bool, typer.Option("--lift", help="Take the veto back.")] = False,
) -> NotedDate:
    """Never draw an idea again. --as NAME limits that to your own draws, and nobody is told."""
    from . import actions as noting

    noted = noting.veto(call, idea, lift=lift)
    call.say_saved()
    return noted


@app.command(
    "add", epilog="Example: intimacy date-idea add --title 'The Pier' --text 'Count the boats.'"
)
@leaf("date-idea add", view.render_noted)
def add(
    call: Invocation,
    title: Annotated[
        str | None, typer.Option("--title", help="The title, in two to six words.")
    ] = None,
    text: Annotated[str | None, typer.Option("--text", help="What you do.")] = None,
    how: Annotated[str | None, typer.Option("--how", help="How you start: the first step.")] = None,
    category: Annotated[str | None, typer.Option("--category", metavar="NAME")] = None,
    cost: Annotated[float | None, typer.Option("--cost", metavar="AMOUNT")] = None,
    minutes: Annotated[int | None, typer.Option("--minutes", metavar="N")] = None,
    place: Where = None,
    indoors: Inside = None,
    season: Annotated[list[str] | None, typer.Option("--season", metavar="NAME")] = None,
    energy: Effort = None,
    time_of_day: Annotated[list[str] | None, typer.Option("--time-of-day", metavar="NAME")] = None,
    children: Children = False,
    access: Tags = None,
    apart: Apart = False,
    bring: Annotated[list[str] | None, typer.Option("--bring", metavar="THING")] = None,
    wear: Annotated[
        str | None, typer.Option("--wear", help="What to wear, for a surprise.")
    ] = None,
    id_: Annotated[
        str | None, typer.Option("--id", help="Its id; default: made from the title.")
    ] = None,
) -> NotedDate:
    """Add an idea of your own; what you leave out counts as unknown."""
    from . import actions as noting

    if title is None:
        call.must_ask("its title", "--title TEXT")
        title = call.prompts.text("What's it called?").strip()
    if text is None:
        call.must_ask("what it is", "--text TEXT")
        text = call.prompts.text("What do you do? One sentence:").strip()
    setting = None if indoors is None else "indoors" if indoors else "outdoors"
    noted = noting.add(call, noting.NewIdea(
        id=id_, title=title, text=text, how=how, category=category, cost=cost, minutes=minutes,
        place=place, setting=setting, season=tuple(season or ()), energy=energy,
        time_of_day=tuple(time_of_day or ()), children=children, access=tuple(access or ()),
        apart=apart, bring=tuple(bring or ()), wear=wear,
    ))  # fmt: skip
    call.say_saved()
    return noted


@app.command("history", epilog="Example: intimacy date-idea history --since 2026-01-01")
@leaf("date-idea history", view.history)
def history(
    call: Invocation,
    since: Annotated[
        str | None,
        typer.Option("--since", metavar="DAY", help="From this day on; default: the past year."),
    ] = None,
) -> PastOffers:
    """Show the ideas you were both offered and what came of them.

    --as NAME adds those offered to you alone.
    """
    from .date_log import DateLog
    from .drawing import reader_of

    start = call.since(since, DEFAULT_HISTORY_DAYS)
    reader = reader_of(call, writes=False)
    return PastOffers(start, DateLog(reader.log, reader.sees).history(start))
