"""Counts the texts that come with the program, by life and by tag, into docs/content.md.

Run: python tools/count_content.py [--check]   (--check only compares)
"""

from __future__ import annotations

import sys
import tomllib
from collections import Counter
from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from intimacy_cli.packs.loader import builtin_path

PAGE = Path(__file__).parents[1] / "docs" / "content.md"
BEGIN, END = "<!-- counted: tools/count_content.py -->\n", "<!-- end of what is counted -->"

Row = dict[str, Any]


def rows(pack: str, table: str) -> list[Row]:
    """The rows of one of our own packs, as they stand there."""
    with Path(builtin_path(pack)).open("rb") as file:
        found: list[Row] = tomllib.load(file)[table]
    return found


@dataclass(frozen=True)
class Life:
    """A life that a couple leads, and what belongs to it."""

    name: str
    decks: frozenset[str]
    suits: Callable[[Row], bool]
    tags: frozenset[str]


def _life(name: str, decks: str, suits: str, tags: str) -> Life:
    wanted = set(suits.split())
    return Life(
        name, frozenset(decks.split()), lambda idea: bool(wanted & set(idea.get("suits", []))),
        frozenset(tags.split()),
    )  # fmt: skip


LIVES = (
    _life("the first two years", "beginnings", "beginnings", "beginnings"),
    Life("two towns", frozenset(("apart",)), lambda idea: idea["apart"], frozenset(("two-towns",))),
    _life("a baby, or a small child", "new-parents", "new-parents", "new-parents"),
    _life("a stepfamily", "stepfamily", "stepfamily", "stepfamily"),
    _life("shifts and busy weeks", "shifts", "shifts", "shifts"),
    _life("two cultures or faiths", "two-cultures", "faith", "two-cultures faith"),
    Life("little money", frozenset(("money",)), lambda i: i["cost"] == 0, frozenset(("money",))),
    _life("illness, pain, caring", "illness", "illness in-bed", "illness old-parent"),
    _life("grief", "grief", "grief", "grief"),
    _life("a worried or low mind", "worries", "low-mood", "low-mood"),
    _life("minds that work differently", "two-minds", "neurodivergent", "neurodivergent"),
    _life("later life", "later-life long-together", "later-life", "later-life"),
)


@dataclass(frozen=True)
class Content:
    """All that is counted."""

    decks: Sequence[Row]
    prompts: Sequence[Row]
    ideas: Sequence[Row]
    situations: Sequence[Row]


def content() -> Content:
    """Our own packs."""
    return Content(
        rows("prompts", "deck"), rows("prompts", "prompt"), rows("ideas", "idea"),
        rows("situations", "situation"),
    )  # fmt: skip


def by_life(found: Content) -> list[tuple[str, int, int, int]]:
    """Each life with how many prompts, ideas and situations are written for it."""
    return [
        (
            life.name,
            sum(each["deck"] in life.decks for each in found.prompts),
            sum(map(life.suits, found.ideas)),
            sum(bool(life.tags & set(each.get("tags", []))) for each in found.situations),
        )
        for life in LIVES
    ]


def page(found: Content) -> str:
    """The counted part of the page."""
    total = len(found.prompts), len(found.ideas), len(found.situations)
    listener = sum("listener" in each.get("tags", []) for each in found.situations)
    unread = [unread_by_others(each) for each in (found.prompts, found.ideas)]
    unasked = sum(1 for each in found.prompts if _comes_unasked(each, found.decks))
    parts = [
        f"{total[0]} prompts in {len(found.decks)} decks ({unasked} come unasked), "
        f"{total[1]} ideas, {total[2]} situations ({listener} are complaints about the listener).",
        f"{unread[0]} of the prompts and {unread[1]} of the ideas have no line of their own in a "
        "review file.",
        _table(("life", "prompts", "ideas", "situations"), by_life(found)),
        _table(("deck", "prompts", "depth 1, 2, 3", "tender", "comes unasked"), _by_deck(found)),
        _table(("ideas by", "", "of them at home, near, on a trip"), _ideas_by(found.ideas)),
        _table(("situations by tag", ""), _by_tag(found.situations)),
    ]
    return "\n\n".join(parts) + "\n"


def unread_by_others(found: Sequence[Row]) -> int:
    """How many have no line in a table of what somebody else has read."""
    read = {
        line.split("\t")[0]
        for name in ("content-review.tsv", "content-review-talk.tsv", "content-review-read.tsv")
        for line in (PAGE.parent / name).read_text(encoding="utf-8").splitlines()
    }
    return sum(each["id"] not in read for each in found)


def _comes_unasked(prompt: Row, decks: Iterable[Row]) -> bool:
    asked = {deck["id"] for deck in decks if deck.get("asked")}
    return prompt["depth"] < 3 and not prompt.get("tender") and prompt["deck"] not in asked


def _by_deck(found: Content) -> list[tuple[object, ...]]:
    told: list[tuple[object, ...]] = []
    for deck in found.decks:
        cards = [each for each in found.prompts if each["deck"] == deck["id"]]
        depths = Counter(each["depth"] for each in cards)
        tender = sum(each.get("tender", False) for each in cards)
        unasked = sum(_comes_unasked(each, found.decks) for each in cards)
        depth = ", ".join(str(depths[number]) for number in (1, 2, 3))
        told.append((deck["id"], len(cards), depth, tender, unasked))
    return told


def _ideas_by(ideas: Sequence[Row]) -> list[tuple[object, ...]]:
    lists = ("access", "suits", "season", "time_of_day")
    groups = [
        (f"{key.replace('_', ' ')}: {value}", [i for i in ideas if value in i.get(key, [])])
        for key in lists
        for value in dict.fromkeys(each for idea in ideas for each in idea.get(key, []))
    ]
    groups += [
        ("free", [i for i in ideas if i["cost"] == 0]),
        ("half an hour at most", [i for i in ideas if i["minutes"] <= 30]),
        ("high energy", [i for i in ideas if i["energy"] == "high"]),
        ("children join in", [i for i in ideas if i["children"]]),
        ("two towns", [i for i in ideas if i["apart"]]),
        ("only for two towns", [i for i in ideas if i.get("only_apart")]),
        ("content.heat 1 to 3", [i for i in ideas if i.get("heat")]),
    ]
    return [(name, len(each), _places(each)) for name, each in groups]


def _places(ideas: Sequence[Row]) -> str:
    counted = Counter(idea["place"] for idea in ideas)
    return ", ".join(str(counted[place]) for place in ("home", "near", "trip"))


def _by_tag(situations: Sequence[Row]) -> list[tuple[str, int]]:
    counted = Counter(tag for each in situations for tag in each.get("tags", []))
    return sorted(counted.items(), key=lambda each: (-each[1], each[0]))


def _table(head: Sequence[str], lines: Iterable[Sequence[object]]) -> str:
    rule = "|---" * len(head) + "|"
    return "\n".join([_cells(head), rule, *map(_cells, lines)])


def _cells(cells: Sequence[object]) -> str:
    return "| " + " | ".join(map(str, cells)) + " |"


def with_counts(text: str, counted: str) -> str:
    """The page with its counted part made new."""
    before, _, rest = text.partition(BEGIN)
    _, _, after = rest.partition(END)
    return f"{before}{BEGIN}{counted}{END}{after}"


def main() -> int:
    """Write the page, or say that it is out of date."""
    old = PAGE.read_text(encoding="utf-8")
    new = with_counts(old, page(content()))
    if "--check" in sys.argv[1:]:
        if new != old:
            print("docs/content.md is out of date; run: python tools/count_content.py")
        return int(new != old)
    PAGE.write_text(new, encoding="utf-8")
    return 0


if __name__ == "__main__":
    sys.exit(main())
