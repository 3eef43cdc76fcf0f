"""Lines that may stand in a shell's start-up: never a prompt, never a wait, never an error.

Two ways to the same text: `quick_line`, before Typer is imported (it imports no Typer, no
dataclass, no JSON), and `spoken_at_start` for the ordinary way. Whatever is wrong, both say one
neutral line: a shell must start.
"""

from __future__ import annotations

import os
import sys

from ..core.days import day_of
from ..errors import IntimacyError, VaultLocked
from .clock import local_now
from .fast_settings import glance_settings
from .open_key import key_opener, notes_lie_in
from .paths import find_places

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Callable
    from datetime import date
    from typing import TypeVar

    from ..store.fast_reader import Ask
    from .invocation import Invocation, Raw

    Answer = TypeVar("Answer")

WAIT_MS = 200
UNAVAILABLE = "intimacy: not available just now; to see why: intimacy checkin"
LOCKED = "intimacy: locked. Open it with: intimacy lock open"


def instead_of(error: Exception) -> str:
    """The one neutral line that stands for whatever went wrong."""
    return LOCKED if isinstance(error, VaultLocked) else UNAVAILABLE


def fit_rows(text: str) -> str:
    """The text between words, at a terminal's width; as it is for a pipe, and where it is drawn.

    A terminal that wraps a line itself tears a word in two.
    """
    if "\x1b" in text or not sys.stdout.isatty():
        return text
    try:
        width = os.get_terminal_size(sys.stdout.fileno()).columns or 80
    except (OSError, ValueError):
        return text
    return "\n".join(row for each in text.split("\n") for row in _rows(each, width))


def _rows(text: str, width: int) -> list[str]:
    """One line in rows, what goes on standing back; `textwrap` takes too long to import."""
    if len(text) <= width:
        return [text]
    lead = " " * (len(text) - len(text.lstrip()))
    rows, row = [], ""
    for word in text.split():
        if row and len(f"{row} {word}") > width:
            rows.append(row)
            row = f"{lead}  {word}"
        else:
            row = f"{row} {word}" if row else f"{lead}{word}"
    return [*rows, row]


def quick_line(
    say: Callable[[Ask, date, str], str | None], *, quiet: str | None, empty: str | None = None
) -> str | None:
    """The line, from a quick look into the vault; None where only the ordinary way can tell.

    `say` gets the day, and the name that the settings give for who is here (empty: none).
    `quiet` is the line of a day on which the couple asked for quiet (None: the ordinary way says
    it), `empty` that of a home without a vault (None: `say` is asked, and sees no records).
    """
    from ..store.fast_reader import OlderVault, glance

    places = find_places(os.environ)
    settings = glance_settings(places.settings, os.environ)
    if settings is None or notes_lie_in(places.run):
        # What an editor left is taken in by the ordinary way.
        return None
    today = day_of(local_now(os.environ))
    if settings.get("quiet_until", "") >= today.isoformat():
        return quiet and fit_rows(quiet) + "\n"
    if empty and not os.path.exists(places.vault) and not os.path.exists(places.key):
        return empty + "\n"
    try:
        with glance(places.vault, places.key, WAIT_MS, key_opener(places, os.environ)) as ask:
            text = say(ask, today, settings.get("as", ""))
    except OlderVault:
        return None
    except (IntimacyError, OSError) as error:
        return instead_of(error) + "\n"
    return None if text is None else fit_rows(text) + "\n"


def spoken_at_start(
    call: Invocation, work: Callable[[], Answer], say: Callable[[Answer], str]
) -> Answer | Raw:
    """The ordinary way: as text the same on every terminal; for a program, the answer itself."""
    from .invocation import Raw

    if call.json:
        return work()
    call.env.hurry(WAIT_MS)
    try:
        return Raw(fit_rows(say(work())) + "\n")
    except IntimacyError as error:
        return Raw(instead_of(error) + "\n")
