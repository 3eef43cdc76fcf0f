"""The options that draw and list share, and how they become constraints."""

from __future__ import annotations

from math import isfinite
from typing import Annotated

import typer

from ...errors import WrongUse
from .ideas import Access, Energy, Place, Season, Setting, Suits, TimeOfDay
from .wanted import Wanted

Budget = Annotated[
    float | None,
    typer.Option(
        "--budget",
        metavar="AMOUNT",
        help="The most it may cost for both of you; 0 is free.",
    ),
]
Minutes = Annotated[
    int | None, typer.Option("--minutes", metavar="N", min=1, help="The longest it may take.")
]
Where = Annotated[Place | None, typer.Option("--place", help="At home, near, or a trip.")]
Inside = Annotated[bool | None, typer.Option("--indoors/--outdoors", help="Indoors or outdoors.")]
When = Annotated[Season | None, typer.Option("--season", help="A season it must suit.")]
Effort = Annotated[Energy | None, typer.Option("--energy", help="How much energy you have.")]
Hour = Annotated[TimeOfDay | None, typer.Option("--time-of-day", help="The time of day.")]
Children = Annotated[bool, typer.Option("--children", help="A child can join in.")]
Tags = Annotated[
    list[Access] | None,
    typer.Option("--access", help="Must hold throughout; may be repeated."),
]
Suiting = Annotated[
    list[Suits] | None,
    typer.Option("--suits", help="Whom or what it must suit; may be repeated."),
]
Apart = Annotated[bool, typer.Option("--apart", help="You're in two different places.")]
Category = Annotated[
    list[str] | None,
    typer.Option("--category", metavar="NAME", help="Only this category; may be repeated."),
]
New = Annotated[bool, typer.Option("--new", help="One you haven't seen before.")]
At = Annotated[
    str | None,
    typer.Option("--at", metavar="WHEN", help="When: 19:30, 'tomorrow 7pm', 'Fri 19:30'."),
]
Ics = Annotated[
    str | None,
    typer.Option(
        "--ics",
        metavar="FILE|FOLDER|-",
        help="Write a calendar file, or one into a folder; '-' is stdout.",
    ),
]
NoAlarm = Annotated[
    bool, typer.Option("--no-alarm", help="No reminder an hour before, in the calendar file.")
]


def wanted(
    budget: float | None,
    minutes: int | None,
    place: Place | None,
    indoors: bool | None,
    season: Season | None,
    energy: Energy | None,
    time_of_day: TimeOfDay | None,
    children: bool,
    access: list[Access] | None,
    apart: bool,
    category: list[str] | None,
    new: bool,
    suits: list[Suits] | None = None,
) -> Wanted:
    """The constraints as they were given. Raises WrongUse for a budget that is none."""
    if budget is not None and not (isfinite(budget) and budget >= 0):
        raise WrongUse(f"--budget {budget:g} is not an amount.", "Give 0 or more.")
    setting = None if indoors is None else Setting.INDOORS if indoors else Setting.OUTDOORS
    return Wanted(
        budget, minutes, place, setting, season, energy, time_of_day, children,
        tuple(access or ()), apart, tuple(category or ()), new, tuple(suits or ()),
    )  # fmt: skip
