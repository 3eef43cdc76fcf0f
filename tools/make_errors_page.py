"""Makes docs/errors.md from the error classes and the gallery. `--check` only compares.

Run: python tools/make_errors_page.py [--check]
"""

from __future__ import annotations

import inspect
import sys
from pathlib import Path

from intimacy_cli import errors

ROOT = Path(__file__).parents[1]
GOLDEN = ROOT / "tests" / "golden" / "errors.txt"
PAGE = ROOT / "docs" / "errors.md"

HEAD = """# Errors

Every failure is one line on stderr: what is wrong, then what to do. With `--json` it is
`{"schema": 1, "error": {"code", "message", "hint"}}`, also on stderr. The exit code and the `code`
are for scripts and stay the same; the sentences may get better. No sentence contains anything that
either of you answered or wrote.

| exit code | meaning |
|---|---|
| 0 | done, or nothing was found |
| 1 | couldn't do it |
| 2 | wrong use, or a terminal is needed to ask |
| 3 | a bug of ours |
| 4 | locked: a passphrase is missing or wrong, or the key is missing or wrong |
| 5 | data damaged, or from a newer version |
| 130, 131, 143, 129 | interrupted, quit, terminated, terminal closed; answers stay as a draft |

A test makes each of these errors happen: the example is what the program said, word for word. In
them `HOME` is where your files live.
"""


def meanings() -> dict[str, str]:
    """What each code means: the first line of its class."""
    found = {
        kind.code: (inspect.getdoc(kind) or "").split("\n")[0]
        for _, kind in inspect.getmembers(errors, inspect.isclass)
        if issubclass(kind, errors.IntimacyError)
    }
    stopped = found["interrupted"]
    return found | {"terminated": stopped, "hung-up": stopped}


def page() -> str:
    """The whole page."""
    parts = [HEAD]
    meaning = meanings()
    for block in GOLDEN.read_text().split("\n\n"):
        first, when, typed, *said = block.strip().split("\n")
        code, _, exits = first[1:].partition("] ")
        example = "\n".join([typed, *said])
        parts.append(
            f"## {code}\n\n{exits.capitalize()}. {meaning[code]}\n\n"
            f"{when.removeprefix('# ')}\n\n```console\n{example}\n```\n"
        )
    return "\n".join(parts)


def main() -> int:
    """Write the page, or compare it."""
    made = page()
    if "--check" in sys.argv:
        same = PAGE.exists() and PAGE.read_text() == made
        if not same:
            print("docs/errors.md is not up to date. Run: python tools/make_errors_page.py")
        return 0 if same else 1
    PAGE.write_text(made)
    return 0


if __name__ == "__main__":
    sys.exit(main())
