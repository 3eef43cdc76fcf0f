"""A card by keys, in a real terminal, and as numbered lines for a screen reader."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest

from tests.conftest import Cli
from tests.harness.terminal import Terminal

pytestmark = pytest.mark.terminal
OURS = """
[pack]
kind = "prompts"
name = "ours"

[[deck]]
id = "ours"
about = "For two who cross bridges."
frame = "Take turns."

[[prompt]]
id = "ours-bridge"
depth = 2
tender = true
text = "Which bridge would you cross again?"

[[prompt]]
id = "ours-key"
depth = 2
text = "Which key opens nothing any more?"
"""


@pytest.fixture(autouse=True)
def pack(home: Path) -> None:
    folder = home / "data" / "packs"
    folder.mkdir(parents=True)
    (folder / "ours.toml").write_text(OURS)


@pytest.fixture
def terminal(home: Path, cli: Cli) -> Iterator[Terminal]:
    with Terminal(home) as opened:
        yield opened


def test_keys_mark_a_card_and_bring_another(terminal: Terminal, cli: Cli) -> None:
    before = terminal.mode()
    terminal.intimacy("talk card --deck ours")
    terminal.wait_for("Enter talk  a another  d deck  f favourite  n not for us  ? more")
    first = "bridge" if "bridge" in terminal.text else "key"
    other = "key" if first == "bridge" else "bridge"
    assert ("Take turns." in terminal.text) == (first == "bridge")
    terminal.press("f")
    terminal.wait_for("a favourite · ours")
    terminal.press("a")
    terminal.wait_for(f"Which {other}")
    terminal.press("n")
    terminal.wait_for(f"Which {first}")
    terminal.press("q")
    terminal.wait_for("won't come up again.")
    assert terminal.code() == 0
    assert terminal.mode() == before
    assert not terminal.cursor_hidden
    liked = cli("talk", "card", "--favourites", "--json").data["card"]["id"]
    assert liked == f"ours-{first}"
    assert [d["cards"] for d in cli("talk", "decks", "--json").data["decks"]][-1] == 1


def test_another_deck_is_chosen_by_what_it_says(terminal: Terminal) -> None:
    terminal.intimacy("talk card --deck ours")
    terminal.wait_for("q leave")
    terminal.press("d")
    terminal.wait_for("Small, silly and quick.")
    terminal.press("\x1b[B")
    terminal.press("\r")
    terminal.wait_for("· light")
    terminal.press("\x1b")
    terminal.wait_for("You can always pass.")
    assert terminal.code() == 0


def test_a_screen_reader_gets_numbered_lines(home: Path) -> None:
    with Terminal(home, env={"ACCESSIBLE": "1"}) as terminal:
        terminal.intimacy("talk card --deck ours")
        terminal.wait_for("Type a number:")
        assert "4. A favourite" in terminal.text
        terminal.type("6\r")
        assert terminal.code() == 0
