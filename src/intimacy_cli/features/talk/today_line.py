"""`talk today` for a shell's start-up: the prompt of the day, the same all day.

Imports no Typer, no dataclass, no TOML parser; never asks, never waits longer than 0.2 s for a
lock. Whatever is wrong, it says one neutral line: a shell must start.

Chosen by the calendar alone, from the built-in pack: the cards of a round of days come in an order
that hangs on the round, so that each comes once a round. Only what the couple left out is passed
over. Depth 1 and 2, from decks that fit any couple, without what may open a wound in a doorway.
The pack has those decks first, and a mark where they end: nothing behind it is looked at.
"""

from __future__ import annotations

import os
from datetime import date

from ...packs.languages import pack_paths
from ...shell.shell_prompt_lines import quick_line

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from ...store.fast_reader import Ask

    Row = tuple[str, str, int, str]

DECKS = frozenset(
    (
        "light", "memories", "dreams", "us", "appreciation", "curiosity", "families",
        "body-and-rest", "rituals", "needs", "good-news",
    )
)  # fmt: skip
END = "# -- Nothing below comes as the card of a day"
DEEPEST = 2


def todays_row(
    day: date, skipped: Iterable[str], languages: Sequence[str] = (), own: str | None = None
) -> Row | None:
    """The id, deck, depth and text of a day's card; None if the couple left all of them out.

    `languages` to look for first, `own` the couple's folder of packs.
    """
    from zlib import crc32

    rows = sorted(_rows(languages, own))
    out = frozenset(skipped)
    if not rows:
        return None
    turn, place = divmod(day.toordinal(), len(rows))
    order = sorted(rows, key=lambda row: crc32(f"{turn}/{row[0]}".encode()))
    return next((row for row in order[place:] + order[:place] if row[0] not in out), None)


def _rows(languages: Sequence[str] = (), own: str | None = None) -> list[Row]:
    """The cards that may come on any day, of the first language that has some; English has."""
    found: list[Row] = []
    for path in pack_paths("prompts", languages, own):
        try:
            found = found or _rows_in(path)
        except (KeyError, ValueError, OSError):
            # Not written as ours is: `packs check` says what is wrong, a shell's line is silent.
            continue
    return found


def _rows_in(path: str) -> list[Row]:
    """The cards of a pack that is written as ours is, read line by line.

    tomllib would take longer than a whole bare interpreter; a test holds this reading equal to it.
    """
    found = []
    with open(path, encoding="utf-8") as file:
        of_a_day, _, _ = file.read().partition(END)
        for block in of_a_day.split("[[prompt]]")[1:]:
            facts = dict(each.split(" = ", 1) for each in block.split("\n") if " = " in each)
            name, deck = facts["id"].strip('"'), facts["deck"].strip('"')
            depth = int(facts["depth"])
            if deck in DECKS and depth <= DEEPEST and facts.get("tender") != "true":
                found.append((name, deck, depth, facts["text"][1:-1].replace('\\"', '"')))
    return found


def today_line(row: Row | None) -> str:
    """The line for people."""
    return f"To talk about: {row[3]}" if row else "No prompt for today: you've skipped them all."


def quiet_line() -> str:
    """The line on a day on which the couple asked for quiet."""
    return "To talk about: quiet for now."


def prompt_line() -> str | None:
    """The line for the shell; None if the settings need more than a glance (the ordinary way)."""
    from ...core.language import languages_of, read_language
    from ...shell.fast_settings import glance_settings
    from ...shell.paths import find_places
    from ...store.visibility import LEFT_OUT_CARDS

    places = find_places(os.environ)
    chosen = (glance_settings(places.settings, os.environ) or {}).get("language")
    try:
        languages = languages_of(chosen and read_language(chosen), os.environ)
    except ValueError:
        return None

    def line(ask: Ask, today: date, _who: str) -> str:
        left_out = ask(LEFT_OUT_CARDS, {"viewer": None})
        return today_line(todays_row(today, [row[0] for row in left_out], languages, places.packs))

    return quick_line(line, quiet=quiet_line())
