"""Makes docs/commands.md and docs/settings.md from the program itself. `--check` only compares.

Run: python tools/make_reference.py [--check]
"""

from __future__ import annotations

import importlib
import sys
from pathlib import Path
from typing import Any

import typer

from intimacy_cli.app import app
from intimacy_cli.features.table import COMMANDS, PANELS
from intimacy_cli.shell.settings import SETTINGS

DOCS = Path(__file__).parents[1] / "docs"
MADE_BY = "<!-- Made by tools/make_reference.py; change the program, not this page. -->\n"


def commands_page() -> str:
    """Every command's help, panel by panel."""
    parts = [MADE_BY, "# Commands\n", "Every command takes `--json`, `--plain` and `--as NAME`.\n"]
    parts.append(block(help_of(typer.main.get_command(app), "intimacy")))
    for panel in PANELS:
        for row in (row for row in COMMANDS if row.panel == panel):
            module = importlib.import_module(f"intimacy_cli.features.{row.module}")
            command = typer.main.get_command(module.app)
            parts.append(f"## {row.name}\n")
            parts += [block(text) for text in all_help(command, f"intimacy {row.name}")]
    return "\n".join(parts)


def all_help(command: Any, path: str) -> list[str]:
    """The help of a command and of its subcommands."""
    texts = [help_of(command, path)]
    for name, each in getattr(command, "commands", {}).items():
        texts += all_help(each, f"{path} {name}")
    return texts


def help_of(command: Any, path: str) -> str:
    """What --help says, 80 columns wide."""
    with command.make_context(path, [], resilient_parsing=True, terminal_width=80) as ctx:
        return "\n".join(line.rstrip() for line in command.get_help(ctx).split("\n"))


def block(text: str) -> str:
    """Text as a Markdown block."""
    return f"```text\n{text.rstrip()}\n```\n"


def settings_page() -> str:
    """The table of settings."""
    lines = [
        MADE_BY,
        "# Settings\n",
        "Set one with `intimacy config set KEY VALUE`. Options win over variables, and variables",
        "over the file; `intimacy config path` says where the file is. A link to a file",
        "elsewhere is followed, and stays a link.\n",
        "| key | variable | is | default | what it is for | example |",
        "|---|---|---|---|---|---|",
    ]
    for each in SETTINGS:
        default = "not set" if each.default in (None, ()) else str(each.default).lower()
        lines.append(
            f"| `{each.key}` | `{each.variable}` | {each.shape} | {default} | {each.meaning} "
            f"| `{each.example}` |"
        )
    return "\n".join(lines) + "\n"


def main() -> int:
    """Write the pages, or compare them."""
    pages = {DOCS / "commands.md": commands_page(), DOCS / "settings.md": settings_page()}
    if "--check" not in sys.argv:
        for path, text in pages.items():
            path.write_text(text)
        return 0
    stale = [p.name for p, text in pages.items() if not p.exists() or p.read_text() != text]
    if stale:
        print(f"not up to date: {', '.join(stale)}. Run: python tools/make_reference.py")
    return 1 if stale else 0


if __name__ == "__main__":
    sys.exit(main())
