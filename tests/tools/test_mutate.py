"""The tool that changes the program in one place at a time."""

from __future__ import annotations

import importlib.util
import sys
from pathlib import Path
from types import ModuleType

import pytest

ROOT = Path(__file__).parents[2]


def tool(name: str) -> ModuleType:
    spec = importlib.util.spec_from_file_location(name, ROOT / f"tools/{name}.py")
    assert spec
    assert spec.loader
    module = importlib.util.module_from_spec(spec)
    sys.modules[name] = module
    spec.loader.exec_module(module)
    return module


mutate = tool("mutate")

CODE = '''"""Not this: 1 < 2."""
TYPE_CHECKING = False
MOST: "3" = 3


def fits(né: int, there: bool = True) -> bool:
    """Not this either."""
    if not there or f"{né < 4}":
        return né <= MOST
    return None
'''


def test_every_change_is_one_that_somebody_might_make() -> None:
    found = {(each.line, each.before, each.after) for each in mutate.mutants_of("a.py", CODE)}
    assert found == {
        (3, "3", "4"),
        (6, "True", "False"),
        (8, 'not there or f"{né < 4}"', "(not there and f'{né < 4}')"),
        (8, "not there", "(there)"),
        (9, "né <= MOST", "(né < MOST)"),
        (9, "return né <= MOST", "return None"),
    }


def test_a_mutant_is_the_file_with_that_change_alone() -> None:
    for each in mutate.mutants_of("a.py", CODE):
        compile(each.text, "a.py", "exec")
        assert each.text.replace(each.after, each.before, 1) == CODE or each.after in CODE


def test_the_same_seed_draws_the_same() -> None:
    once, again = ([str(m) for m in mutate.drawn(20, 7)] for _ in range(2))
    assert once == again
    assert once != [str(m) for m in mutate.drawn(20, 8)]
    assert not [each for each in once if "lexicon" in each]


@pytest.mark.parametrize(
    ("module", "test"),
    [
        ("core.days", "tests/core/test_days.py"),
        ("core.weighted_draw", "tests/core/test_draw.py"),
        ("directory.fields.fees", "tests/test_constants.py"),
    ],
)
def test_the_tests_that_concern_a_module_are_found_by_imports(module: str, test: str) -> None:
    found = mutate.TestMap().tests_of(f"intimacy_cli.{module}")
    assert test in found
    assert 0 < len(found) <= mutate.MOST_FILES


def test_a_change_that_a_test_holds_is_killed_and_one_that_none_holds_is_not(
    tmp_path: Path,
) -> None:
    path = "intimacy_cli/core/days.py"
    text = (ROOT / "src" / path).read_text()
    # The hour at which the day turns is the first four in there.
    late = next(m for m in mutate.mutants_of(path, text) if (m.before, m.after) == ("4", "5"))
    copy = mutate.Copy(str(tmp_path))
    assert copy.fate_of(late, ["tests/core/test_days.py"]) == "killed"
    harmless = mutate.Mutant(path, 1, "", "", text + "\n# Nothing changed.\n")
    assert copy.fate_of(harmless, ["tests/core/test_days.py"]) == "survived"
    assert (ROOT / "src" / path).read_text() == text


def test_the_score_goes_into_its_place_on_a_page(tmp_path: Path) -> None:
    path = "intimacy_cli/core/days.py"
    mutant = mutate.Mutant(path, 3, "a < b", "a <= b", "")
    fates = ("killed", "survived", "hung")
    text = mutate.score_text([mutate.Verdict(mutant, fate) for fate in fates], 1)
    assert "| all | 3 | 1 | 1 | 1 | 0 |" in text
    assert "- `intimacy_cli/core/days.py:3: a < b -> a <= b`" in text
    page = tmp_path / "page.md"
    page.write_text(f"before\n{mutate.BEGIN}\nold\n{mutate.END}\nafter\n")
    mutate.write_score(page, text)
    assert page.read_text() == f"before\n{mutate.BEGIN}\n{text}\n{mutate.END}\nafter\n"
