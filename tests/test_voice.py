"""What docs/content.md says of the voice, as far as it can be held by looking at words."""

from __future__ import annotations

import ast
import re
import tomllib
from collections import Counter
from collections.abc import Iterator
from itertools import combinations
from pathlib import Path
from typing import Any

import pytest

SOURCE = Path(__file__).parents[1] / "src" / "intimacy_cli"
PACKS = sorted((SOURCE / "packs" / "content" / "en").glob("*.toml"))
SAID_IN = (
    "view.py", "screens.py", "hints.py", "errors.py", "words.py", "advice.py", "cli.py", "table.py",
    "settings.py", "options.py", "backup_word.py", "safety_line.py", "care_line.py", "_view.py",
    "_screens.py", "_line.py", "ask.py",
)  # fmt: skip
# 'The other' beside 'one of you', or before a noun, is English; as a name for a partner it is not.
_AS_A_NAME = "is has can does says said hears to who did will would may must sees feels wants needs"
THE_OTHER = re.compile(
    rf"\bthe other(?:'s)?(?=[,.;:?!]|$| (?:{_AS_A_NAME.replace(' ', '|')})\b)", re.IGNORECASE
)
BESIDE_ONE = re.compile(r"\bone\b[^.?!]*\bthe other\b|afraid of the other", re.IGNORECASE)
BANNED = (
    "of what would you", "stands still", "it is said", "a middle", "themself", "begin anew",
    "is no time", "is no day", "is no amount", "need not", "in your currency", "how was it with",
    "which subject do we walk around", "with full pathos", "has told", "have told", "not told yet",
    "takes it up", "are answered or skipped", "streak", "love language",
)  # fmt: skip
INVITES = (
    "Tell me", "Show me", "Take me", "Teach me", "Ask me", "Give ", "Make your case", "Just name",
    "Tell as much", "You're allowed",
)  # fmt: skip
ALIKE_AT_MOST = 0.6


def texts_in(value: Any) -> Iterator[str]:
    """Every text that a pack shows, whatever its key is called; addresses and ids are none."""
    if isinstance(value, dict):
        for key, each in value.items():
            if key not in ("id", "source", "sources", "lookalikes", "licence", "words", "near_to"):
                yield from texts_in(each)
    elif isinstance(value, list):
        for each in value:
            yield from texts_in(each)
    elif isinstance(value, str):
        yield value


def said(path: Path) -> Iterator[str]:
    """The texts in a module that people read: no docstring of ours, but a command's own."""
    tree = ast.parse(path.read_text())
    silent = {
        id(node.body[0].value)
        for node in ast.walk(tree)
        if isinstance(node, ast.Module | ast.ClassDef | ast.FunctionDef)
        and node.body
        and isinstance(node.body[0], ast.Expr)
        and not (isinstance(node, ast.FunctionDef) and node.decorator_list)
    }
    for node in ast.walk(tree):
        if (
            isinstance(node, ast.Constant)
            and isinstance(node.value, str)
            and id(node) not in silent
        ):
            yield node.value


def every_text() -> Iterator[tuple[str, str]]:
    for path in PACKS:
        yield from ((path.name, text) for text in texts_in(tomllib.loads(path.read_text())))
    for path in sorted(SOURCE.rglob("*.py")):
        if path.name.endswith(SAID_IN):
            name = str(path.relative_to(SOURCE))
            yield from ((name, text) for text in said(path) if " " in text)


def prompts() -> list[dict[str, Any]]:
    path = SOURCE / "packs" / "content" / "en" / "prompts.toml"
    found: list[dict[str, Any]] = tomllib.loads(path.read_text())["prompt"]
    return found


@pytest.mark.parametrize("banned", BANNED)
def test_what_we_do_not_write_is_nowhere(banned: str) -> None:
    found = [(where, text) for where, text in every_text() if banned in text.lower()]
    assert found == []


def test_a_partner_is_never_the_other() -> None:
    found = [
        (where, text)
        for where, text in every_text()
        if THE_OTHER.search(text) and not BESIDE_ONE.search(text)
    ]
    assert found == []


def test_every_prompt_ends_in_a_question_or_invites() -> None:
    odd = [
        each["id"]
        for each in prompts()
        if not each["text"].endswith("?") and not any(word in each["text"] for word in INVITES)
    ]
    assert odd == []


def test_no_sentence_of_a_pack_stands_in_two_places() -> None:
    counted = Counter(
        sentence.strip()
        for path in PACKS
        # What fits two couples alike is said to both; a helpline may serve two nations.
        if path.name not in ("ready.toml", "helplines.toml")
        for text in texts_in(tomllib.loads(path.read_text()))
        for sentence in re.split(r"(?<=[.?!]) ", text)
        if len(sentence.split()) >= 7
    )
    assert [sentence for sentence, times in counted.items() if times > 1] == []


def test_no_two_feelings_are_told_in_nearly_the_same_words() -> None:
    path = SOURCE / "packs" / "content" / "en" / "feelings.toml"
    rows = tomllib.loads(path.read_text())["feeling"]
    grams = [
        (row["word"], {row["near"].lower()[at : at + 3] for at in range(len(row["near"]) - 2)})
        for row in rows
    ]
    alike = [
        (one, other)
        for (one, a), (other, b) in combinations(grams, 2)
        if len(a & b) / len(a | b) > ALIKE_AT_MOST
    ]
    assert alike == []
