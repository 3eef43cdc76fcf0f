"""The page that shows the pieces is what the program draws now."""

from __future__ import annotations

from tools.make_look import PAGE, page


def test_the_page_of_the_look_is_made_by_the_program_of_now() -> None:
    assert PAGE.read_text() == page(), "Run: python tools/make_look.py"
