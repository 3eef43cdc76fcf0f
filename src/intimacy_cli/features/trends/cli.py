"""`intimacy trends`: options to work. What is shown lives in view.py."""

from __future__ import annotations

from datetime import date
from typing import TYPE_CHECKING, Annotated

import typer

from ...core.series import AREAS
from ...errors import NothingThere, UnknownPartner, WrongUse
from ...shell.command import HELP, leaf
from ...shell.identity import viewer
from ...shell.invocation import Invocation, Raw
from . import view
from .answers import Trends

if TYPE_CHECKING:
    from ...store.log import Log


app = typer.Typer(rich_markup_mode=None, add_completion=False, pretty_exceptions_enable=False)


@app.command(
    epilog="Example: intimacy trends --area understood --since 2026-06-01", context_settings=HELP
)
@leaf("trends", view.trends)
def trends(
    call: Invocation,
    area: Annotated[
        str | None,
        typer.Option("--area", metavar="AREA", help=f"One area, drawn large: {', '.join(AREAS)}."),
    ] = None,
    since: Annotated[
        str | None,
        typer.Option(
            "--since", metavar="DAY", help="From this day on; default: the past 12 weeks."
        ),
    ] = None,
    who: Annotated[
        str | None, typer.Option("--who", metavar="NAME", help="One of you alone.")
    ] = None,
    svg: Annotated[
        str | None, typer.Option("--svg", metavar="FILE", help="Save it as an SVG file as well.")
    ] = None,
    replace: Annotated[
        bool, typer.Option("--replace", help="With --svg: replace a file that's there already.")
    ] = False,
) -> Trends | Raw:
    """See what has changed and what hasn't, and how often we get that wrong.

    Each of you is compared only with yourself, never with your partner.
    """
    from ...shell.output_file import new_place, write
    from ...shell.scrolled import scroll_lines
    from .picture import pictures
    from .work import narrow_trends

    if area is not None and area not in AREAS:
        raise WrongUse(f"--area {area!r} isn't an area.", f"Give one of {', '.join(AREAS)}.")
    if replace and svg is None:
        raise WrongUse("--replace goes with --svg FILE.")
    from ...core.trend import LOOK_BACK

    first = call.since(since, LOOK_BACK - 1)
    path = new_place(call.env.places(), svg, "--svg", replace=replace) if svg else None
    answer = narrow_trends(_found(call, first), area, _named(call.log, who))
    if path is not None:
        if not (answer.areas or answer.too_few):
            if answer.withheld:
                raise NothingThere(
                    "that's only drawn for whoever answered it.",
                    "To draw your own: intimacy trends --as NAME --svg FILE",
                )
            raise NothingThere("there are no check-ins to draw yet.", "Start: intimacy checkin")
        write(path, pictures(answer))
        call.talk(view.render_written(svg or ""))
    return scroll_lines(call, answer, view.trends)


def _found(call: Invocation, since: date) -> Trends:
    """What was kept, or what is worked out anew and kept for the next time."""
    from .kept import keep_trends, kept_trends

    log = call.log
    reader = viewer(call, log)
    own = reader.id if reader else None
    kept = kept_trends(log, own, since, call.today)
    if kept is not None:
        return kept
    from ...core.series import answered_days
    from .work import trends_of

    records = log.records(own, kinds=("checkin",), until=call.today)
    found = trends_of(
        (answered_days(each.author or "", each.day.toordinal(), each.payload) for each in records),
        log.partners(), own, since=since, until=call.today,
    )  # fmt: skip
    keep_trends(log, own, found)
    return found


def _named(log: Log, who: str | None) -> str | None:
    """The name of one of the two, as it is spelt here."""
    if who is None:
        return None
    from ...core.partners import fold_name

    names = [partner.name for partner in log.partners()]
    found = next((name for name in names if fold_name(name) == fold_name(who)), None)
    if found is None:
        there = f"You are {' and '.join(names)}." if names else "You haven't given your names yet."
        raise UnknownPartner(f"--who: nobody here is called {who!r}.", there)
    return found
