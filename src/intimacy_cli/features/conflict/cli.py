"""`intimacy conflict` and its subcommands: options to work. What is shown lives in view.py."""

from __future__ import annotations

from typing import Annotated

import typer

from ...errors import NothingThere
from ...shell.command import group, leaf
from ...shell.invocation import Invocation
from . import view
from .answers import Ended, Reflection, Reflections, Sitting, Sittings

app = group(
    "Talk out a disagreement in turns: one of you speaks, the other says it back, and then "
    "you swap. You don't have to agree in the end. It's for two people who can each say no without "
    "fear; if that's not you: intimacy safety.",
    epilog="Example: intimacy conflict --topic 'the weekends' --turn 60",
)

DEFAULT_LOG_DAYS = 365

_Ics = Annotated[
    str | None,
    typer.Option(
        "--ics", metavar="FILE|FOLDER", help="Save the end of a time-out as a calendar file."
    ),
]
_NoAlarm = Annotated[
    bool, typer.Option("--no-alarm", help="Leave the reminder out of the calendar file.")
]
_Bell = Annotated[
    bool | None,
    typer.Option("--bell/--no-bell", help="Sound one soft bell when a turn's time is up."),
]


@app.callback()
@leaf("conflict", view.render_end)
def conflict(
    call: Invocation,
    topic: Annotated[
        str | None,
        typer.Option("--topic", metavar="TEXT", help="What the disagreement is about."),
    ] = None,
    partners: Annotated[
        tuple[str, str] | None,
        typer.Option(
            "--partners", metavar="ANA BEN", help="Your names, if you haven't given them yet."
        ),
    ] = None,
    turn: Annotated[
        int | None,
        typer.Option(
            "--turn", min=15, max=900, help="How many seconds a turn should take; default: 90."
        ),
    ] = None,
    rounds: Annotated[
        int | None,
        typer.Option("--rounds", min=1, max=20, help="How many turns you each take; default: 3."),
    ] = None,
    pause: Annotated[
        int | None,
        typer.Option(
            "--pause", min=0, max=60, help="How many seconds between two turns; default: 5."
        ),
    ] = None,
    bell: _Bell = None,
    keep_notes: Annotated[
        bool,
        typer.Option(
            "--keep-notes",
            help="Save words too: the topic, the opening, and what you settled on.",
        ),
    ] = False,
    ics: _Ics = None,
    no_alarm: _NoAlarm = False,
    script: Annotated[
        str | None,
        typer.Option(
            "--script", metavar="FILE|-", help="Play timed events from this file, in JSON lines."
        ),
    ] = None,
) -> Ended | None:
    """Start a session, or play one from a script."""
    from .calendar import Ics
    from .rules import rules_of

    into = Ics(ics, alarm=not no_alarm)
    settings = call.env.settings()
    rules = rules_of(settings, turn, pause, rounds)
    if script is not None:
        from .run_script import play_script

        play_script(
            call, script, rules, topic=topic, keep_words=keep_notes, partners=partners, ics=into
        )
        return None
    from .run_session import SessionOptions, sit_down

    rings = settings.flag("conflict.bell") if bell is None else bell
    return sit_down(call, SessionOptions(rules, topic, partners, keep_notes, into, rings))


@app.command("resume", epilog="Example: intimacy conflict resume --ics back.ics")
@leaf("conflict resume", view.render_end)
def resume(
    call: Invocation, bell: _Bell = None, ics: _Ics = None, no_alarm: _NoAlarm = False
) -> Ended:
    """Pick up a session exactly where you left it, up to a day later."""
    from .calendar import Ics
    from .run_session import resume as go_on

    rings = call.env.settings().flag("conflict.bell") if bell is None else bell
    return go_on(call, Ics(ics, alarm=not no_alarm), bell=rings)


@app.command("log", epilog="Example: intimacy conflict log --since 2026-01-01")
@leaf("conflict log", view.sessions)
def log(
    call: Invocation,
    since: Annotated[
        str | None,
        typer.Option("--since", metavar="DAY", help="From this day on; default: the past year."),
    ] = None,
) -> Sittings:
    """List your sessions, oldest first."""
    from .left import here
    from .session_log import sittings

    start = call.since(since, DEFAULT_LOG_DAYS)
    return Sittings(start, tuple(sittings(call.log, start, here(call))))


@app.command("show", epilog="Example: intimacy conflict show 3")
@leaf("conflict show", view.session)
def show(
    call: Invocation,
    number: Annotated[
        int | None,
        typer.Argument(metavar="[N]", help="The session's number; default: the last one."),
    ] = None,
) -> Sitting:
    """Show one session: how you left it, and where the time went."""
    from .left import here
    from .session_log import session_starts, sitting

    firsts = session_starts(call.log)
    wanted = len(firsts) if number is None else number
    if not 1 <= wanted <= len(firsts):
        raise NothingThere(f"there's no session {wanted}.", "See them: intimacy conflict log")
    found = sitting(call.log, wanted, firsts[wanted - 1], here(call))
    if found is None:
        raise NothingThere(f"session {wanted} can't be read.", "See: intimacy conflict log")
    return found


@app.command("reflect", epilog="Example: intimacy conflict reflect --as Ana")
@leaf("conflict reflect", view.render_reflection)
def reflect(
    call: Invocation,
    text: Annotated[
        str | None,
        typer.Option("--text", metavar="TEXT|-", help="What you write; '-' reads it from stdin."),
    ] = None,
    edit: Annotated[bool, typer.Option("--edit", help="Write in your editor.")] = False,
    share: Annotated[bool, typer.Option("--share", help="Let your partner read it.")] = False,
    every: Annotated[bool, typer.Option("--list", help="Read what you've written.")] = False,
) -> Reflection | Reflections:
    """Write alone for seven minutes about a disagreement, as a kind outsider would see it."""
    from .reflect import earlier
    from .reflect import reflect as write

    return earlier(call) if every else write(call, text, edit=edit, share=share)
