"""Changes the program in one place at a time and sees whether a test fails.

`python tools/mutate.py` draws mutants of core/ and directory/fields/ by a seed: a comparison
flipped, a number one off, `and` for `or`, a `not` left out, a yes for a no, nothing returned. Each
is tried in a copy, never in the tree itself, against the tests that concern its module: those that
import it, the nearest first. A mutant that no test notices survives, and is worth a look: a rule
that no test holds, or a line that nobody needs. `--write FILE` puts the score into a page.

Neither mutmut nor cosmic-ray draws a sample by a seed within a bound of time, or chooses tests by
what they import; this is all that they would be used for.
"""

from __future__ import annotations

import argparse
import ast
import os
import random
import re
import shutil
import subprocess
import sys
import tempfile
import time
from collections.abc import Iterator, Sequence
from concurrent.futures import ThreadPoolExecutor
from copy import deepcopy
from dataclasses import dataclass
from datetime import UTC, datetime
from itertools import count
from pathlib import Path

ROOT = Path(__file__).parents[1]
SRC = ROOT / "src"
PACKAGE = "intimacy_cli"
WHERE = ("core", "directory/fields")
# Tables of words are content: a test of each entry would be the table once more.
LEFT_OUT = ("core/danger_lexicon", "__init__.py", "directory/fields/nucc_codes.py")
MOST_FILES = 3
NOT_THESE = "not long and not terminal and not real_time"
BEGIN, END = "<!-- mutants -->", "<!-- /mutants -->"

OPPOSITE: dict[type[ast.cmpop], type[ast.cmpop]] = {
    ast.Lt: ast.LtE, ast.LtE: ast.Lt, ast.Gt: ast.GtE, ast.GtE: ast.Gt, ast.Eq: ast.NotEq,
    ast.NotEq: ast.Eq, ast.Is: ast.IsNot, ast.IsNot: ast.Is, ast.In: ast.NotIn, ast.NotIn: ast.In,
}  # fmt: skip


@dataclass(frozen=True)
class Mutant:
    """One change: the file below src/, the line, and the file's text before and after there."""

    path: str
    line: int
    before: str
    after: str
    text: str

    def __str__(self) -> str:
        """Where it is and what it changes, on one line."""
        return f"{self.path}:{self.line}: {_short(self.before)} -> {_short(self.after)}"


@dataclass(frozen=True)
class Verdict:
    """What became of a mutant: killed, survived, hung (and so noticed), or untested."""

    mutant: Mutant
    fate: str


# -- the changes ---------------------------------------------------------------------------------


def mutants_of(path: str, text: str) -> list[Mutant]:
    """Every mutant of a file, in the order of its lines."""
    tree = ast.parse(text)
    skipped = _skipped(tree)
    found = [
        _mutant(path, text, node, changed)
        for node in ast.walk(tree)
        if id(node) not in skipped
        for changed in _changes(node)
    ]
    return sorted(found, key=lambda each: (each.line, each.before, each.after))


def _changes(node: ast.AST) -> Iterator[ast.AST]:
    """What a node may become."""
    if isinstance(node, ast.Compare):
        for at, op in enumerate(node.ops):
            new = deepcopy(node)
            new.ops[at] = OPPOSITE[type(op)]()
            yield new
    elif isinstance(node, ast.BoolOp):
        new_op = ast.Or() if isinstance(node.op, ast.And) else ast.And()
        yield ast.BoolOp(new_op, node.values)
    elif isinstance(node, ast.UnaryOp) and isinstance(node.op, ast.Not):
        yield node.operand
    elif isinstance(node, ast.Constant):
        if isinstance(node.value, bool):
            yield ast.Constant(not node.value)
        elif isinstance(node.value, int | float):
            yield ast.Constant(node.value + 1)
    elif isinstance(node, ast.Return) and node.value is not None and not _is_none(node.value):
        yield ast.Return(ast.Constant(None))


def _is_none(node: ast.expr) -> bool:
    return isinstance(node, ast.Constant) and node.value is None


def _skipped(tree: ast.AST) -> set[int]:
    """Nodes that nobody's behaviour hangs on: types, and what only the type checker sees.

    The parts of an f-string are left out as well: Python 3.11 does not say where they stand.
    """
    out: set[int] = set()
    for node in ast.walk(tree):
        parts: list[ast.AST | None] = []
        if isinstance(node, ast.JoinedStr):
            parts = [node]
        elif isinstance(node, ast.FunctionDef | ast.AsyncFunctionDef):
            parts = [node.returns, *node.decorator_list]
        elif isinstance(node, ast.arg | ast.AnnAssign):
            parts = [node.annotation]
        elif isinstance(node, ast.Assign) and "TYPE_CHECKING" in ast.unparse(node):
            parts = [node]
        out |= {id(each) for part in parts if part is not None for each in ast.walk(part)}
    return out


def _mutant(path: str, text: str, node: ast.AST, changed: ast.AST) -> Mutant:
    before = ast.get_source_segment(text, node) or ""
    after = ast.unparse(ast.fix_missing_locations(changed))
    if isinstance(node, ast.BoolOp | ast.Compare | ast.UnaryOp):
        after = f"({after})"
    start, end = _span(text, node)
    return Mutant(path, _of(node, "lineno"), before, after, text[:start] + after + text[end:])


def _span(text: str, node: ast.AST) -> tuple[int, int]:
    """Where a node begins and ends, in characters; the tree counts bytes within a line."""
    lines = text.splitlines(keepends=True)

    def at(line: int, column: int) -> int:
        head = lines[line - 1].encode()[:column].decode()
        return sum(map(len, lines[: line - 1])) + len(head)

    begin = at(_of(node, "lineno"), _of(node, "col_offset"))
    return begin, at(_of(node, "end_lineno"), _of(node, "end_col_offset"))


def _of(node: ast.AST, name: str) -> int:
    value: int = getattr(node, name)
    return value


def _short(text: str) -> str:
    flat = " ".join(text.split())
    return flat if len(flat) <= 60 else f"{flat[:57]}..."


# -- which tests concern a module ----------------------------------------------------------------


def imports_of(path: Path, root: Path = SRC) -> set[str]:
    """The modules of ours that a file imports, anywhere in it, by their dotted names."""
    tree = ast.parse(path.read_text(encoding="utf-8"))
    inside = path.is_relative_to(root)
    package = list(path.relative_to(root).parts[:-1]) if inside else []
    found: set[str] = set()
    for node in ast.walk(tree):
        if isinstance(node, ast.Import):
            found |= {alias.name for alias in node.names}
        elif isinstance(node, ast.ImportFrom):
            up = package[: len(package) - node.level + 1] if node.level else []
            base = ".".join([*up, *([node.module] if node.module else [])])
            found |= {base, *(f"{base}.{alias.name}" for alias in node.names)}
    return {name for name in found if name.startswith(PACKAGE)}


class TestMap:
    """From a module to the tests that concern it, found by imports."""

    __test__ = False

    def __init__(self) -> None:
        modules = {_dotted(path): path for path in sorted((SRC / PACKAGE).rglob("*.py"))}
        self._imports = {name: imports_of(path) & set(modules) for name, path in modules.items()}
        self._tests = {
            test: self._steps(self._begins(test, set(modules)))
            for test in sorted((ROOT / "tests").rglob("test_*.py"))
        }

    def tests_of(self, module: str) -> list[str]:
        """Test files that come to the module by imports, the nearest first, a few at most."""
        near = [
            (steps[module], test.stat().st_size, str(test.relative_to(ROOT)))
            for test, steps in self._tests.items()
            if module in steps
        ]
        return [test for _, _, test in sorted(near)[:MOST_FILES]]

    def _begins(self, test: Path, modules: set[str]) -> set[str]:
        """What a test imports; one of a feature comes to all of that by the command line."""
        begins = imports_of(test) & modules
        parts = test.relative_to(ROOT / "tests").parts
        if parts[0] == "features" and len(parts) > 2:
            own = f"{PACKAGE}.features.{parts[1]}."
            begins |= {f"1 {name}" for name in modules if name.startswith(own)}
        return begins

    def _steps(self, begins: set[str]) -> dict[str, int]:
        """How many imports away each module is from where a test begins."""
        steps = {name: 0 for name in begins if " " not in name}
        steps |= {name[2:]: 1 for name in begins if " " in name if name[2:] not in steps}
        waiting = sorted(steps, key=lambda name: steps[name])
        while waiting:
            name = waiting.pop(0)
            for each in sorted(self._imports.get(name, ())):
                if each not in steps:
                    steps[each] = steps[name] + 1
                    waiting.append(each)
        return steps


def _dotted(path: Path) -> str:
    name = ".".join(path.relative_to(SRC).with_suffix("").parts)
    return name.removesuffix(".__init__")


# -- trying them ---------------------------------------------------------------------------------


class Copy:
    """A copy of src/ in which one mutant at a time is put in place and tried."""

    _moments = count(1_700_000_000)

    def __init__(self, folder: str) -> None:
        self._src = Path(folder) / "src"
        shutil.copytree(SRC, self._src, ignore=shutil.ignore_patterns("__pycache__"))
        self._patience: dict[tuple[str, ...], float | None] = {}

    def fate_of(self, mutant: Mutant, tests: Sequence[str]) -> str:
        """Killed, survived, hung, or untested where nobody comes to it or its tests fail anyway."""
        patience = self._patience_for(tuple(tests))
        if patience is None:
            return "untested"
        path = self._src / mutant.path
        before = path.read_text(encoding="utf-8")
        self._put(path, mutant.text)
        try:
            return {0: "survived", 1: "killed", 2: "killed"}.get(self._run(tests, patience), "hung")
        finally:
            self._put(path, before)

    def _patience_for(self, tests: tuple[str, ...]) -> float | None:
        """How long to wait: what the tests take without a mutant, and much more."""
        if tests not in self._patience:
            begun = time.monotonic()
            passes = bool(tests) and self._run(tests, 600) == 0
            self._patience[tests] = 30 + 4 * (time.monotonic() - begun) if passes else None
        return self._patience[tests]

    def _put(self, path: Path, text: str) -> None:
        path.write_text(text, encoding="utf-8")
        # A file's byte code is known by size and second: no two of ours ever have the same.
        moment = next(self._moments)
        os.utime(path, (moment, moment))

    def _run(self, tests: Sequence[str], patience: float) -> int:
        line = [sys.executable, "-m", "pytest", "-q", "-x", "-p", "no:xdist", "-m", NOT_THESE,
                "--hypothesis-seed=0", *tests]  # fmt: skip
        try:
            done = subprocess.run(
                line, cwd=ROOT, check=False, env={
                    **os.environ, "PYTHONPATH": str(self._src), "HYPOTHESIS_PROFILE": "mutants",
                },
                stdin=subprocess.DEVNULL, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL,
                timeout=patience,
            )  # fmt: skip
        except subprocess.TimeoutExpired:
            return -1
        return done.returncode


def drawn(number: int, seed: int, where: Sequence[str] = WHERE) -> list[Mutant]:
    """So many mutants, the same for a seed and a tree; each line of code is as likely."""
    every = [
        mutant
        for folder in where
        for path in sorted(
            (SRC / PACKAGE).glob(f"{folder}/**/*.py" if "." not in folder else folder)
        )
        if not any(part in str(path) for part in LEFT_OUT)
        for mutant in mutants_of(str(path.relative_to(SRC)), path.read_text(encoding="utf-8"))
    ]
    return random.Random(seed).sample(every, min(number, len(every)))


def try_all(mutants: Sequence[Mutant], minutes: float, jobs: int) -> list[Verdict]:
    """Try them until all are done or the time is over; those not come to are left out."""
    tests, until = TestMap(), time.monotonic() + 60 * minutes
    waiting = iter(mutants)
    verdicts: list[Verdict] = []

    def work(folder: str) -> None:
        copy = Copy(folder)
        for mutant in waiting:
            if time.monotonic() > until:
                return
            module = mutant.path.removesuffix(".py").replace("/", ".")
            found = Verdict(mutant, copy.fate_of(mutant, tests.tests_of(module)))
            verdicts.append(found)
            print(f"{len(verdicts):4} {found.fate:9} {mutant}", flush=True)

    with tempfile.TemporaryDirectory() as folder, ThreadPoolExecutor(jobs) as pool:
        folders = [str(Path(folder) / str(n)) for n in range(jobs)]
        list(pool.map(work, folders))
    return verdicts


# -- the score -----------------------------------------------------------------------------------


def score_text(verdicts: Sequence[Verdict], seed: int) -> str:
    """The score as a table, with those that survived."""
    rows = []
    for folder in sorted({_folder(each.mutant) for each in verdicts}):
        fates = [each.fate for each in verdicts if _folder(each.mutant) == folder]
        rows.append(_row(folder, fates))
    rows.append(_row("all", [each.fate for each in verdicts]))
    survived = sorted(str(each.mutant) for each in verdicts if each.fate == "survived")
    day = datetime.now(UTC).date()
    return "\n".join([
        f"`python tools/mutate.py --seed {seed}`, {day}: {len(verdicts)} mutants were tried.", "",
        "| where | tried | killed | hung | survived | untested |", "|---|---|---|---|---|---|",
        *rows, "",
        *(["Survived:"] if survived else []), *(f"- `{each}`" for each in survived),
    ])  # fmt: skip


def _folder(mutant: Mutant) -> str:
    return str(Path(mutant.path).parent.relative_to(PACKAGE))


def _row(name: str, fates: Sequence[str]) -> str:
    cells = (name, len(fates), *map(fates.count, ("killed", "hung", "survived", "untested")))
    return f"| {' | '.join(map(str, cells))} |"


def write_score(page: Path, text: str) -> None:
    """Put the score into its place on a page."""
    old = page.read_text(encoding="utf-8")
    new, places = re.subn(
        f"{BEGIN}.*{END}", lambda _: f"{BEGIN}\n{text}\n{END}", old, flags=re.DOTALL
    )
    if places != 1:
        raise SystemExit(f"{page}: has no place for the score ({BEGIN} ... {END}).")
    page.write_text(new, encoding="utf-8")


def main() -> None:
    """Draw, try, and say how many survived."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("where", nargs="*", default=list(WHERE), help="folders or files to mutate")
    parser.add_argument("--count", type=int, default=300)
    parser.add_argument("--seed", type=int, default=1)
    parser.add_argument("--minutes", type=float, default=25.0, help="no mutant is begun after")
    parser.add_argument("--jobs", type=int, default=os.cpu_count() or 1)
    parser.add_argument("--write", type=Path, metavar="FILE", help="put the score into this page")
    given = parser.parse_args()
    verdicts = try_all(drawn(given.count, given.seed, given.where), given.minutes, given.jobs)
    text = score_text(verdicts, given.seed)
    print(f"\n{text}")
    if given.write:
        write_score(given.write, text)


if __name__ == "__main__":
    main()
