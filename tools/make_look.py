"""Makes docs/look.md: the pieces of every screen, drawn by the program. `--check` only compares.

Run: python tools/make_look.py [--check]
"""

from __future__ import annotations

import sys
from collections.abc import Iterable
from datetime import date
from pathlib import Path

from intimacy_cli.core.styled_text import Line, Look, blank, line, quiet, strong, texts, title
from intimacy_cli.core.text_field import field_of
from intimacy_cli.shell.bars import bar, time_bar
from intimacy_cli.shell.card import card
from intimacy_cli.shell.columns import facts
from intimacy_cli.shell.frame import foot_of
from intimacy_cli.shell.glyphs import glyphs_for, spark, title_with_marks
from intimacy_cli.shell.month import month_rows
from intimacy_cli.shell.picking import Option, Picking
from intimacy_cli.shell.picking import page_of as list_page
from intimacy_cli.shell.plot import Dots, PlotFrame, plot
from intimacy_cli.shell.track import choice_track, track
from intimacy_cli.shell.trend_line import both_answered

PAGE = Path(__file__).parents[1] / "docs" / "look.md"
UNICODE, ASCII = Look(64, plain=False), Look(64, plain=False, ascii=True)
HEAD = """\
# The look: the pieces of every screen

Made by `tools/make_look.py` from the program itself. Every screen is put together from these
pieces. If you've asked for plain lines (`--plain`, `ACCESSIBLE=1`), none of them is drawn: each
picture is a sentence instead.

- **One measure.** Text is at most 64 columns wide, with a margin. In a window that's much
  larger, it's in the middle. The keys are always in the last row.
- **Two people, two marks**: `●` and `◆`, and `◉` where both are. The shape says who it is; the
  colour only helps.
- **Your terminal's own colours.** `NO_COLOR` keeps bold and dim.
- **Nothing is cut without a sign.** If a text is too long, the arrows scroll it, and `↓ more` says
  so.
- **Keys** mean the same everywhere: Enter goes on, `b` goes back, `s` skips, `?` explains, `q`
  leaves.
- **Settings**: `intimacy config set glyphs ascii` draws with signs that are one column wide on
  every terminal; `intimacy config set motion false` shows everything at once.
"""


def pieces(look: Look) -> Iterable[tuple[str, str, list[Line], str]]:
    """Each piece: its name, what it is for, how it looks, and its sentence."""
    names = ("Ana", "Ben")
    yield (
        "A scale to answer on", "Press a digit, or use the arrows and Enter.",
        choice_track(range(1, 8), 5, ("not at all", "completely"), look, lit=False),
        "From 1, not at all, to 7, completely. Your answer so far: 5.",
    )  # fmt: skip
    rows = (("tension", (6, 6)), ("close", (3, 5)), ("understood", (2, 5)))
    yield (
        "Both on one track", "What each of you answered, starting with what you saw alike.",
        [*title_with_marks("Monday 30 November", names, look, 64), blank(),
         *(line(f"{area:<13}", *track(each, (1, 7), look)) for area, each in rows)],
        "understood: Ana 2, Ben 5",
    )  # fmt: skip
    yield (
        "Bars", "How far you've got, and how much time is left.",
        [line(*bar(2 / 7, 40, look)), time_bar(80, 120, "1:20 left", 40, look)],
        "2 of 7. 1:20 left.",
    )  # fmt: skip
    yield (
        "A small chart", "One column for each day: the higher it is, the more there was.",
        [line("close        ", spark((4, 4, 5, None, 3, 2, 4, 6, 6, 7), 1, 7, look))],
        "close, the last days: 4 4 5 - 3 2 4 6 6 7",
    )  # fmt: skip
    days = [date(2026, 11, n).toordinal() for n in (2, 6, 9, 14, 17, 21, 26, 30)]
    dots = [
        Dots(0, tuple(days), (5, 6, 5, 5, 6, 5, 4, 5), (4, 6)),
        Dots(1, tuple(days), (4, 3, 4, 3, 3, 2, 2, 2), (3, 4)),
    ]
    yield (
        "One area over time", "Dots for both of you, and at the side what's usual for each.",
        plot(dots, PlotFrame(1, 7, days[0], days[-1], 50), look),
        "Ana: as usual. Ben: lower since about 17 November.",
    )  # fmt: skip
    marks = {date(2026, 11, n): (0, 1) if n % 3 else (n % 2,) for n in range(2, 29) if n != 20}
    yield (
        "A month", "Who answered on which evening.",
        month_rows(date(2026, 11, 1), marks, date(2026, 11, 30), look),
        both_answered(len(marks), sum(len(each) > 1 for each in marks.values())) + ".",
    )  # fmt: skip
    yield (
        "A card", "A date idea, or a question for the two of you.",
        card([
            title("Reading the Mud"), blank(),
            line("After rain or snow, study the tracks on a soft path, and work out who passed, "
                 "in what order and in what mood."), blank(),
            *facts([("How", "Start at the nearest path without paving, and ask about the first "
                            "print: coming, going, or late?"), ("Bring", "a coin for scale")]),
            blank(), quiet("40 min, free, outdoors"),
        ], look),
        "The same lines, without the frame.",
    )  # fmt: skip
    decks = (
        ("light", "Small, silly and quick."), ("memories", "From before you met."),
        ("dreams", "What you wish for."), ("us", "How the two of you live."),
        ("appreciation", "What you like in each other."), ("curiosity", "Ideas, strangers."),
        ("families", "Where you come from."), ("needs", "What would help."),
        ("rituals", "Goodbyes and hellos."), ("work", "Paid or not."),
        ("money", "What it means to you."), ("film", "For after a film."),
    )  # fmt: skip
    options = tuple(Option(name, name, about) for name, about in decks)
    lines, foot = list_page(Picking("Which deck?", options, at=3), (64, 14), look)
    yield (
        "A list", "Arrows and Enter; a short list has numbers too, and a long one scrolls.",
        [*lines, *foot_of(foot, 64)], "Which deck? 1. light  2. memories ... Type a number:",
    )  # fmt: skip
    field = field_of("the walk was good").press("left").press("left")
    yield (
        "A line of text",
        "Arrows, Home, End, Ctrl-U and Ctrl-W work; Enter on an empty line skips it.",
        [line(strong("Anything to add about today?")),
         line(glyphs_for(look).marker, " ", *field.shown(40, "|" if look.ascii else "▏"))],
        "Anything to add about today? (Enter skips it)",
    )  # fmt: skip


def page() -> str:
    """The whole page."""
    parts = [HEAD]
    for name, what, drawn, said in pieces(UNICODE):
        block = "\n".join(each.rstrip() for each in texts(drawn))
        parts.append(f"## {name}\n{what}\n\n```text\n{block}\n```\nIn words: *{said}*\n")
    in_ascii = {name: lines for name, _, lines, _ in pieces(ASCII)}
    both = "\n".join(each.rstrip() for each in texts(in_ascii["Both on one track"]))
    parts.append(f"## The same in ASCII\n\n```text\n{both}\n```\n")
    return "\n".join(parts)


def main() -> int:
    """Write the page, or compare it."""
    made = page()
    if "--check" not in sys.argv:
        PAGE.write_text(made)
        return 0
    if not PAGE.exists() or PAGE.read_text() != made:
        print("not up to date: docs/look.md. Run: python tools/make_look.py")
        return 1
    return 0


if __name__ == "__main__":
    sys.exit(main())
