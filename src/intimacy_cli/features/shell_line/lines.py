"""The lines for each shell. Pure."""

from __future__ import annotations

from enum import Enum

from ...core.frozen import frozen


class Shell(Enum):
    """A shell that people have."""

    BASH = "bash"
    ZSH = "zsh"
    FISH = "fish"


_FILES = {Shell.BASH: "~/.bashrc", Shell.ZSH: "~/.zshrc", Shell.FISH: "~/.config/fish/config.fish"}
_INTERACTIVE = {
    Shell.BASH: "if [[ $- == *i* ]]; then\n    intimacy\nfi",
    Shell.ZSH: "if [[ -o interactive ]]; then\n    intimacy\nfi",
    Shell.FISH: "if status is-interactive\n    intimacy\nend",
}


@frozen
class ShellLines:
    """What to paste, and into which file."""

    shell: Shell
    file: str
    text: str


def lines_for(shell: Shell) -> ShellLines:
    """Today at a glance when a shell starts, and two short names."""
    text = (
        f"{_INTERACTIVE[shell]}\nalias us='intimacy checkin'\nalias both='intimacy checkin reveal'"
    )
    return ShellLines(shell, _FILES[shell], text)
