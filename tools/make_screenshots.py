"""Makes docs/screenshots/*.svg from the real program in a real terminal. `--check` only compares.

Run: python tools/make_screenshots.py [--check]. With `--sheet FILE.html` it makes a sheet of every
screen of an evening instead, and of what else there is: at three sizes, on dark, light and
solarized, and without colour.
"""

from __future__ import annotations

import io
import sys
import tempfile
from collections.abc import Callable, Iterator
from itertools import chain
from pathlib import Path

sys.path.insert(0, str(Path(__file__).parents[1]))

from rich.console import Console
from rich.style import Style
from rich.terminal_theme import TerminalTheme
from rich.text import Text

from tests.harness.evening import SIZES, evening, further, variables
from tests.harness.evening_ends import ends
from tests.harness.made_up import LIVES, make_home
from tests.harness.terminal import PROGRAM, Terminal

FOLDER = Path(__file__).parents[1] / "docs" / "screenshots"
NOW = "2026-11-23T20:15:00+01:00"
# Rich's own frame fetches a font from a server; ours takes what the reader has.
FRAME = """\
<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 {width} {height}">
<style>
.{unique_id}-matrix {{ font-family: ui-monospace, Menlo, Consolas, monospace;
  font-size: {char_height}px; line-height: {line_height}px; font-variant-east-asian: full-width; }}
{styles}
</style>
<defs><clipPath id="{unique_id}-clip-terminal">
<rect x="0" y="0" width="{terminal_width}" height="{terminal_height}"/></clipPath>{lines}</defs>
{chrome}
<g transform="translate({terminal_x}, {terminal_y})" clip-path="url(#{unique_id}-clip-terminal)">
{backgrounds}<g class="{unique_id}-matrix">{matrix}</g></g></svg>
"""


def checkin_question(terminal: Terminal) -> None:
    """The third question of a check-in."""
    terminal.intimacy("checkin --as Ana")
    terminal.wait_for("Before the first question")
    terminal.type(" ")
    terminal.wait_for("How close did you feel")
    terminal.press("6", "5")
    terminal.wait_for("Did you feel understood?")


def checkin_reveal(terminal: Terminal) -> None:
    """Both sides of an evening."""
    for who, answers in (("Ana", "6,5,6,2,4,5,3"), ("Ben", "3,5,4,3,4,6,5")):
        terminal.intimacy(f"checkin --as {who} --answers {answers} > /dev/null 2>&1; clear")
        terminal.settle(0.5)
    terminal.type("clear\r")
    terminal.type("intimacy checkin reveal --as Ana\r")
    terminal.wait_for("Sit down together")
    terminal.type("\r")
    terminal.wait_for(" done")


def conflict_turn(terminal: Terminal) -> None:
    """A turn in a disagreement: who has the floor, the time, both ledgers."""
    terminal.intimacy("conflict --topic 'the weekends'; clear")
    terminal.wait_for("What is it about?")
    terminal.type("\r")
    terminal.wait_for("Who starts?")
    # Both at once, so that no second passes between them however busy the machine is.
    terminal.type("1\r")
    terminal.wait_for("Ben says it back.")


def one_area(terminal: Terminal) -> None:
    """One area over twelve weeks, with what is usual and a sentence each."""
    terminal.type("clear\r")
    terminal.type("intimacy trends --area understood\r")
    terminal.wait_for("in steady times")


def a_month(terminal: Terminal) -> None:
    """A month of check-ins."""
    terminal.type("clear\r")
    terminal.type("intimacy checkin history --as Ana\r")
    terminal.wait_for("you both answered on")


# Of a made-up couple with a past.
WITH_A_PAST = {"history": "fallen", "trends": "fallen"}
SHOTS: dict[str, tuple[int, int, Callable[[Terminal], None]]] = {
    "checkin": (72, 18, checkin_question),
    "conflict": (76, 24, conflict_turn),
    "history": (72, 14, a_month),
    "trends": (72, 27, one_area),
    "reveal": (72, 19, checkin_reveal),
}


def shot(name: str) -> str:
    """One screenshot as SVG."""
    columns, rows, drive = SHOTS[name]
    with tempfile.TemporaryDirectory() as folder:
        if name in WITH_A_PAST:
            make_home(Path(folder), LIVES[WITH_A_PAST[name]])
        env = {"INTIMACY_NOW": NOW, "TZ": "Europe/Berlin", "PS1": "$ "}
        with Terminal(Path(folder), columns=columns, rows=rows, env=env, prompt="$") as terminal:
            # Typed by its name, so that no line is wrapped by how long a path is.
            terminal.type(f'intimacy() {{ {" ".join(PROGRAM)} "$@"; }}; clear\r')
            if name not in WITH_A_PAST:
                terminal.intimacy("partner name Ana Ben > /dev/null 2>&1; clear")
                terminal.settle(0.6)
            drive(terminal)
            terminal.settle()
            screen = terminal.cells()
    return svg(name, [coloured(row) for row in screen], columns)


DARK = TerminalTheme(
    (24, 24, 28), (208, 208, 208),
    [(0, 0, 0), (205, 60, 60), (60, 160, 80), (170, 130, 30), (70, 110, 200), (170, 80, 170),
     (40, 150, 160), (200, 200, 200)],
    [(125, 125, 132)] + [(230, 230, 230)] * 7,
)  # fmt: skip
LIGHT = TerminalTheme(
    (255, 255, 255), (40, 40, 40),
    [(0, 0, 0), (180, 40, 40), (40, 120, 60), (140, 100, 0), (40, 80, 170), (140, 50, 140),
     (0, 110, 120), (120, 120, 120)],
    [(115, 115, 115)] + [(60, 60, 60)] * 7,
)  # fmt: skip
SOLARIZED = TerminalTheme(
    (0, 43, 54), (131, 148, 150),
    [(7, 54, 66), (220, 50, 47), (133, 153, 0), (181, 137, 0), (38, 139, 210), (211, 54, 130),
     (42, 161, 152), (238, 232, 213)],
    # Dim letters, which a picture has no other way to draw.
    [(88, 110, 117)] + [(147, 161, 161)] * 7,
)  # fmt: skip
WAYS = ((DARK, "dark"), (LIGHT, "light"), (SOLARIZED, "solarized"))
SHEET = """\
<!doctype html><meta charset="utf-8"><title>The screens</title>
<style>body {{ font-family: sans-serif; background: #888; }} figure {{ display: inline-block;
  margin: 8px; }} .dark svg {{ background: #18181c; }} .light svg {{ background: #fff; }}
  .solarized svg {{ background: #002b36; }}
  svg {{ width: {width}px; }}</style>
{figures}
"""


def sheet() -> str:
    """Every screen of an evening, at each size and in each way, as one page."""
    figures = []
    for columns, rows in SIZES:
        for grey in (False, True):
            for name, cells in screens(columns, rows, grey=grey):
                for theme, way in WAYS[:1] if grey else WAYS:
                    label = f"{name}-{columns}x{rows}-{'grey' if grey else way}"
                    drawn = svg(label, cells, columns, theme)
                    said = f"<figcaption>{label}</figcaption>"
                    figures.append(f'<figure class="{way}">{said}{drawn}</figure>')
    return SHEET.format(width=560, figures="\n".join(figures))


def screens(columns: int, rows: int, *, grey: bool) -> Iterator[tuple[str, list[Text]]]:
    """Every screen at one size: of a new home, then of one with a past."""
    env = variables(PS1="$ ", **({"NO_COLOR": "1"} if grey else {}))
    for past in (False, True):
        with tempfile.TemporaryDirectory() as folder:
            if past:
                make_home(Path(folder), LIVES["fallen"])
            with Terminal(
                Path(folder), columns=columns, rows=rows, prompt="$", env=env
            ) as terminal:
                if past:
                    terminal.type(
                        f'cd "$(mktemp -d)"; intimacy() {{ {" ".join(PROGRAM)} "$@"; }}\r'
                    )
                for name in ends(terminal) if past else chain(evening(terminal), further(terminal)):
                    yield name, [coloured(row) for row in terminal.cells()]


def coloured(row: list[tuple[str, str, bool]]) -> Text:
    """A row of the terminal as Rich text."""
    text = Text()
    for char, colour, bold in row:
        rich = {"brown": "yellow", "brightblack": "bright_black"}
        named = None if colour == "default" else rich.get(colour, colour)
        text.append(char, Style(color=named, bold=bold))
    return text


def svg(name: str, rows: list[Text], columns: int, theme: TerminalTheme | None = None) -> str:
    """The rows in a frame."""
    console = Console(record=True, width=columns, file=io.StringIO(), force_terminal=True)
    for row in rows:
        console.print(row, no_wrap=True, overflow="crop", crop=True)
    return console.export_svg(
        title="intimacy", code_format=FRAME, unique_id=f"shot-{name}", theme=theme
    )


def main() -> int:
    """Write the pictures, or compare them; or write the sheet."""
    if "--sheet" in sys.argv:
        Path(sys.argv[sys.argv.index("--sheet") + 1]).write_text(sheet())
        return 0
    FOLDER.mkdir(parents=True, exist_ok=True)
    made = {FOLDER / f"{name}.svg": shot(name) for name in SHOTS}
    if "--check" not in sys.argv:
        for path, text in made.items():
            path.write_text(text)
        return 0
    stale = [p.name for p, text in made.items() if not p.exists() or p.read_text() != text]
    if stale:
        print(f"not up to date: {', '.join(stale)}. Run: python tools/make_screenshots.py")
    return 1 if stale else 0


if __name__ == "__main__":
    sys.exit(main())
