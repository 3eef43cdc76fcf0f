"""A text of some sentences, changed as a whole on a screen of its own; all of it is seen."""

from __future__ import annotations

from ...core.keys import ENTER, ESCAPE
from ...core.styled_text import Screenful, accent, blank, key, line, quiet, title
from ...core.text_field import CURSOR, TextField, field_of
from ...shell.invocation import Invocation
from ...shell.screen import Screen

LONGEST = 2000
QUESTION = "In your own words"


def change_words(call: Invocation, text: str) -> str:
    """The text as it was changed; the old one for whoever goes back, or leaves nothing there."""
    if not call.console.live:
        call.console.talk(line(text))
        typed = call.prompts.text(f"{QUESTION}:", private=True, empty="Enter keeps these")
        return " ".join(typed.split())[:LONGEST] or text
    with Screen(call.console) as screen:
        field = field_of(text, LONGEST)
        while True:
            screen.show(*page(field))
            pressed = screen.wait() or ""
            if pressed in (ENTER, ESCAPE):
                return (" ".join(field.text.split()) or text) if pressed == ENTER else text
            field = field.press(pressed)


def page(field: TextField) -> Screenful:
    """What is being typed, whole, and the keys."""
    before, behind = field.text[: field.at], field.text[field.at :]
    lines = [
        title(QUESTION),
        quiet("Say it as you'd really say it. Nobody hears it yet."),
        blank(),
        line(before, accent(CURSOR), behind),
    ]
    return lines, [line(key("Enter"), " done  ", key("Esc"), " as it was")]
