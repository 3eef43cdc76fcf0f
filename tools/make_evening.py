"""Makes docs/screenshots/evening.svg: a real evening as a moving picture, from the real program.

Run: python tools/make_evening.py. The picture needs no script in the browser: each screen is shown
in its turn by the style sheet in it, in the colours of a dark or a light page.
"""

from __future__ import annotations

import sys
import tempfile
from collections.abc import Iterator
from html import escape
from itertools import groupby
from pathlib import Path

sys.path.insert(0, str(Path(__file__).parents[1]))

from tests.harness.evening import RIGHT, variables
from tests.harness.terminal import PROGRAM, Terminal

PICTURE = Path(__file__).parents[1] / "docs" / "screenshots" / "evening.svg"
COLUMNS, ROWS = 72, 19
WIDE, HIGH, EDGE = 8.4, 18, 12
# How long a screen stands, in seconds: to be read, or to be seen pass by.
READ, SEEN, PASSING = 3.2, 1.4, 0.25
Row = list[tuple[str, str, bool]]
CLASSES = {"cyan": "c", "magenta": "m", "brightblack": "d", "brown": "y", "green": "g"}
STYLE = """\
text { font: 14px ui-monospace, SFMono-Regular, Menlo, Consolas, monospace; white-space: pre;
  fill: #1f2328; }
.p { fill: #fff; stroke: #d0d7de; } .b { font-weight: bold; } .c { fill: #0b7285; }
.m { fill: #9c36b5; } .d { fill: #757b83; } .y { fill: #946200; } .g { fill: #2b7a3d; }
@media (prefers-color-scheme: dark) { text { fill: #d4d4d8; } .p { fill: #18181c;
  stroke: #3f3f46; } .c { fill: #4cc3d0; } .m { fill: #d07fe0; } .d { fill: #8b8b94; }
  .y { fill: #d9b04c; } .g { fill: #6cc38a; } }
.s { opacity: 0; animation: s 1s steps(1) infinite; }
"""


def screens() -> Iterator[tuple[list[Row], float]]:
    """The screens of the evening, each with how long it stands."""
    with (
        tempfile.TemporaryDirectory() as folder,
        Terminal(
            Path(folder), columns=COLUMNS, rows=ROWS, prompt="$", env=variables(PS1="$ ")
        ) as terminal,
    ):
        terminal.type(f'intimacy() {{ {" ".join(PROGRAM)} "$@"; }}; clear\r')
        terminal.settle()
        yield from _first(terminal)
        yield from _second(terminal)
        yield from _together(terminal)


def _first(terminal: Terminal) -> Iterator[tuple[list[Row], float]]:
    terminal.type("intimacy checkin\r")
    terminal.wait_for("What's your name?")
    terminal.settle()
    yield terminal.cells(), READ
    terminal.type("Ana\r")
    terminal.wait_for("partner's name?")
    terminal.type("Ben")
    terminal.settle()
    yield terminal.cells(), SEEN
    terminal.type("\r")
    terminal.wait_for("Before the first question")
    terminal.press(" ")
    terminal.wait_for("1 of 7")
    terminal.settle()
    yield terminal.cells(), SEEN
    for number, answer in enumerate("656245", 2):
        terminal.press(answer)
        terminal.wait_for(f"{number} of 7")
        terminal.settle()
        yield terminal.cells(), PASSING * 2
    terminal.press(RIGHT)
    yield terminal.cells(), PASSING * 3
    terminal.press("3")
    terminal.wait_for("Anything to add")
    terminal.type("the walk was good")
    terminal.settle()
    yield terminal.cells(), SEEN
    terminal.type("\r")
    terminal.wait_for("Share your note")
    terminal.press("y")
    terminal.wait_for("What would you like more of?")
    terminal.press("s")
    terminal.wait_for("Tonight:")
    terminal.wait_ended()
    terminal.settle()
    yield terminal.cells(), READ


def _second(terminal: Terminal) -> Iterator[tuple[list[Row], float]]:
    terminal.type("clear; intimacy checkin --as Ben\r")
    terminal.wait_for("Before the first question")
    terminal.press(" ")
    terminal.wait_for("1 of 7")
    terminal.press(*"3543465")
    terminal.wait_for("Anything to add")
    terminal.type("\r")
    terminal.wait_for("What would you like more of?")
    terminal.press("s")
    terminal.wait_for("You've both answered.")
    terminal.settle()
    yield terminal.cells(), SEEN * 1.5


def _together(terminal: Terminal) -> Iterator[tuple[list[Row], float]]:
    terminal.type("\r")
    terminal.wait_for("Monday 30 November")
    before = ""
    while " done" not in terminal.text:
        if terminal.text != before:
            before = terminal.text
            yield terminal.cells(), PASSING
        terminal.wait(0.02)
    terminal.settle()
    yield terminal.cells(), READ * 2
    terminal.press("\r")
    terminal.wait_for("Tonight:")
    terminal.wait_ended()
    terminal.type("clear; intimacy\r")
    terminal.wait_for("Next")
    terminal.wait_ended()
    terminal.settle()
    yield terminal.cells(), READ


def picture(shown: list[tuple[list[Row], float]]) -> str:
    """All of them in one picture, one after the other, again and again."""
    whole = sum(seconds for _, seconds in shown)
    width, height = COLUMNS * WIDE + 2 * EDGE, ROWS * HIGH + 2 * EDGE
    rules, groups, at = [], [], 0.0
    for number, (rows, seconds) in enumerate(shown):
        begin, end = 100 * at / whole, 100 * (at + seconds) / whole
        at += seconds
        before = "" if number == 0 else "0% { opacity: 0 } "
        rules.append(
            f"@keyframes s{number} {{ {before}{begin:.3f}% {{ opacity: 1 }} "
            f"{end:.3f}% {{ opacity: 0 }} 100% {{ opacity: 0 }} }}"
        )
        style = f"animation: s{number} {whole:.2f}s steps(1) infinite"
        groups.append(f'<g class="s" style="{style}">{"".join(_texts(rows))}</g>')
    return (
        f'<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 {width:.0f} {height:.0f}" '
        f'role="img" aria-label="A check-in of two, the reveal, and today at a glance">\n'
        f"<style>{STYLE}" + "\n".join(rules) + "</style>\n"
        f'<rect class="p" width="{width:.0f}" height="{height:.0f}" rx="8"/>\n'
        + "\n".join(groups) + "\n</svg>\n"
    )  # fmt: skip


def _texts(rows: list[Row]) -> Iterator[str]:
    """A piece of text for each stretch of one style, where it stands."""
    for number, row in enumerate(rows):
        column = 0
        for (colour, bold), cells in groupby(row, lambda cell: cell[1:]):
            text = "".join(cell[0] for cell in cells)
            said = text.strip()
            if said:
                x = EDGE + (column + len(text) - len(text.lstrip())) * WIDE
                y = EDGE + number * HIGH + 14
                names = " ".join(filter(None, [CLASSES.get(colour, ""), "b" if bold else ""]))
                kind = f' class="{names}"' if names else ""
                yield (
                    f'<text x="{x:.1f}" y="{y}" textLength="{len(said) * WIDE:.1f}"{kind}>'
                    f"{escape(said)}</text>"
                )
            column += len(text)


def main() -> int:
    """Write the picture."""
    PICTURE.write_text(picture(list(screens())))
    return 0


if __name__ == "__main__":
    sys.exit(main())
