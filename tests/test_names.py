"""One word, one thing: a stranger finds the place by searching for the word a user would use."""

from __future__ import annotations

import ast
import re
from collections import defaultdict
from collections.abc import Iterator
from pathlib import Path

PACKAGE = Path(__file__).parents[1] / "src" / "intimacy_cli"
SHORTEST = 30
# Every feature has its seats under these names, however little there is to say in one.
SEATS = {"cli", "view", "kinds", "glance", "quick_line", "pack_check", "screens", "__init__"}
SMALL = {
    "__main__": "Python's name for what `-m` runs",
    "core/bounds": "the bounds that options and records share, at a glance",
    "core/danger_lexicon/bare": "a part of the lexicon, each in a file of its own",
    "core/danger_lexicon/denied": "a part of the lexicon, each in a file of its own",
    "core/typed_minutes": "beside typed_days, and as pure",
    "features/checkin/whose": "shared by all that changes a check-in; imports nothing that asks",
    "features/conflict/calendar": "what a time-out leaves in a calendar",
    "features/conflict/labels": "what the ways to end are called, for the screens and for the log",
    "features/conflict/rules": "settings to rules, for the screen and for the script",
    "shell/amounts": "one check for every option that is an amount",
    "shell/bars": "two bars, drawn one way",
    "shell/called": "how a command is called from here; imported by the shell's lines",
    "shell/care_line": "one sentence, one place",
    "shell/for_now": "a mark that the shell's lines import without anything else",
    "shell/heat": "one reading of a setting that two features have",
    "shell/reliable_line": "one sentence, one place",
    "shell/safety_line": "one sentence, one place",
    "store/writer": "a type that breaks a circle of imports",
}
PARTICIPLE = re.compile(
    r"\w+(ed|en|wn|ught)|said|told|held|gone|kept|made|put|sent|left|found|begun"
)
VERBS = {"listen": "the command"}
ADJECTIVES = {"frozen": "a decorator, as `dataclass(frozen=True)` says it"}


def modules() -> Iterator[tuple[str, ast.Module, int]]:
    """Each module: its path without the ending, its syntax, its number of lines."""
    for path in sorted(PACKAGE.rglob("*.py")):
        text = path.read_text("utf-8")
        name = path.relative_to(PACKAGE).with_suffix("").as_posix()
        yield name, ast.parse(text), text.count("\n")


def test_a_public_class_name_occurs_once() -> None:
    where = defaultdict(list)
    for name, tree, _ in modules():
        for node in tree.body:
            if isinstance(node, ast.ClassDef) and not node.name.startswith("_"):
                where[node.name].append(name)
    assert {each: places for each, places in where.items() if len(places) > 1} == {}


def test_no_public_function_is_a_bare_participle() -> None:
    allowed = VERBS | ADJECTIVES
    found = [
        f"{name}: {node.name}"
        for name, tree, _ in modules()
        for node in tree.body
        if isinstance(node, ast.FunctionDef)
        and PARTICIPLE.fullmatch(node.name)
        and "_" not in node.name
        and node.name not in allowed
    ]
    assert found == []


def test_no_module_is_tiny_without_a_reason() -> None:
    tiny = {name for name, _, lines in modules() if lines < SHORTEST}
    unexplained = {name for name in tiny if name.rpartition("/")[2] not in SEATS} - set(SMALL)
    assert unexplained == set()
    assert set(SMALL) <= tiny, "a reason for what is no longer small"


def imports_of(name: str, tree: ast.Module, known: set[str]) -> set[str]:
    """The modules of ours that this one imports anywhere, for types alone included."""
    # What an import inside the package counts its dots from.
    package = name.split("/")[:-1]
    found = set()
    for node in ast.walk(tree):
        if not isinstance(node, ast.ImportFrom) or not node.level:
            continue
        base = package[: len(package) - node.level + 1]
        target = [*base, *(node.module.split(".") if node.module else [])]
        for each in node.names:
            as_module, as_symbol = "/".join([*target, each.name]), "/".join(target)
            found |= {as_module, as_symbol, f"{as_symbol}/__init__"} & known
    return found - {name}


def test_imports_go_round_in_no_circle() -> None:
    trees = {name: tree for name, tree, _ in modules()}
    left = {name: imports_of(name, tree, set(trees)) for name, tree in trees.items()}
    while free := [name for name, wants in left.items() if not wants & set(left)]:
        for name in free:
            del left[name]
    assert left == {}, "each of these is on a circle, or imports one that is"
