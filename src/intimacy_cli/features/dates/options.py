"""The options that draw and list share, and how they become constraints."""

from __future__ import annotations

from typing import Annotated

import typer

from ...core.bounds import MOST_MINUTES
from ...shell.amounts import amount
from .constraints import Constraints
from .ideas import Access, Energy, IdeaPlace, Indoors, Season, Suits, TimeOfDay

Budget = Annotated[
    float | None,
    typer.Option(
        "--budget",
        metavar="AMOUNT",
        help="The most it may cost for both of you; 0 is free.",
    ),
]
Currency = Annotated[
    str | None,
    typer.Option(
        "--currency",
        metavar="CODE",
        help="The currency of costs and --budget, such as EUR; default: the setting.",
    ),
]
Minutes = Annotated[
    int | None,
    typer.Option(
        "--minutes", metavar="N", min=1, max=MOST_MINUTES, help="The most time it may take."
    ),
]
Where = Annotated[
    IdeaPlace | None, typer.Option("--place", help="Where: at home, nearby or on a trip.")
]
Inside = Annotated[
    bool | None, typer.Option("--indoors/--outdoors", help="Whether it's indoors or outdoors.")
]
When = Annotated[Season | None, typer.Option("--season", help="A season it has to suit.")]
Effort = Annotated[Energy | None, typer.Option("--energy", help="How much energy you have.")]
Hour = Annotated[
    TimeOfDay | None, typer.Option("--time-of-day", help="The time of day it has to suit.")
]
Children = Annotated[bool, typer.Option("--children", help="Something a child can join in with.")]
Tags = Annotated[
    list[Access] | None,
    typer.Option("--access", help="What the whole idea has to be; you can repeat this."),
]
Apart = Annotated[
    bool, typer.Option("--apart", help="Something for when you're in two different places.")
]
Suiting = Annotated[
    list[Suits] | None,
    typer.Option("--suits", help="Who or what it has to suit; you can repeat this."),
]
Category = Annotated[
    list[str] | None,
    typer.Option("--category", metavar="NAME", help="Only this category; you can repeat this."),
]
New = Annotated[bool, typer.Option("--new", help="Only ideas you haven't seen before.")]
At = Annotated[
    str | None,
    typer.Option("--at", metavar="WHEN", help="When: 19:30, 'tomorrow 7pm', 'Fri 19:30'."),
]
Ics = Annotated[
    str | None,
    typer.Option(
        "--ics",
        metavar="FILE|FOLDER|-",
        help="Write a calendar file under this name, or into this folder; '-' is stdout.",
    ),
]
NoAlarm = Annotated[
    bool,
    typer.Option(
        "--no-alarm", help="Leave the reminder (an hour before) out of the calendar file."
    ),
]


def parse_constraints(
    budget: float | None,
    minutes: int | None,
    place: IdeaPlace | None,
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
) -> Constraints:
    """The constraints as they were given. Raises WrongUse for a budget that is none."""
    setting = None if indoors is None else Indoors.INDOORS if indoors else Indoors.OUTDOORS
    return Constraints(
        amount(budget, "--budget"), minutes, place, setting, season, energy, time_of_day, children,
        tuple(dict.fromkeys(access or ())), apart, tuple(dict.fromkeys(category or ())), new,
        tuple(dict.fromkeys(suits or ())),
    )  # fmt: skip
