"""One of each mechanism: what has its place is done there, and everybody else asks for it."""

from __future__ import annotations

import ast
from collections.abc import Iterator
from pathlib import Path

PACKAGE = Path(__file__).parents[1] / "src" / "intimacy_cli"
# What is reached for in Python's library, and the modules that may.
PLACES = {
    # Text without case and accents; the recovery code is composed (NFC), not taken apart.
    "unicodedata.normalize": {"core/normalise", "core/recovery_code"},
    # The nearest name.
    "get_close_matches": {"core/typos"},
    # A file is written aside and put in its place.
    "os.replace": {"atomic"},
    # One that nobody else has, nor will have.
    "tempfile.mkstemp": {"gazetteer/builtin"},
    # Why the system refused.
    "strerror": {"errors"},
    # Quotes for a shell; taking a line apart (shlex.split) is another matter.
    "shlex.quote": set(),
    "shlex.join": set(),
    # Where a page begins that is scrolled by somebody else than the screen: a list to choose from.
    "top=": {"shell/picking"},
}


def reached(tree: ast.Module) -> Iterator[str]:
    """What a module takes from elsewhere: `name`, `.name`, `module.name`, `argument=` of show."""
    for node in ast.walk(tree):
        if isinstance(node, ast.Name):
            yield node.id
        elif isinstance(node, ast.Attribute):
            yield node.attr
            if isinstance(node.value, ast.Name):
                yield f"{node.value.id}.{node.attr}"
        elif isinstance(node, ast.Call):
            called = getattr(node.func, "attr", "")
            yield from (f"{each.arg}=" for each in node.keywords if called == "show")
        elif isinstance(node, ast.Constant) and node.value == "strerror":
            yield "strerror"


def test_what_has_its_place_is_done_there_alone() -> None:
    found: dict[str, set[str]] = {what: set() for what in PLACES}
    for path in PACKAGE.rglob("*.py"):
        for what in PLACES.keys() & set(reached(ast.parse(path.read_text("utf-8")))):
            found[what].add(path.relative_to(PACKAGE).with_suffix("").as_posix())
    assert found == PLACES
