"""Puts a text on the clipboard by a tool that is there: wl-copy, xclip or pbcopy."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from ..core.styled_text import Line, quiet
from ..errors import CouldNot

# Each with the variable without which it has no clipboard to speak to.
_TOOLS = (
    (("wl-copy",), "WAYLAND_DISPLAY"),
    (("xclip", "-selection", "clipboard"), "DISPLAY"),
    (("pbcopy",), ""),
)
_SECONDS = 10
KEPT = (
    "Copied. Many clipboards keep what was copied, and some share it with your other devices: "
    "copy something else once you've sent this."
)


def clipboard_tool(environ: Mapping[str, str]) -> Sequence[str]:
    """The command line of the tool that is there. Raises CouldNot if there is none."""
    import os
    from shutil import which

    for words, variable in _TOOLS:
        found = which(words[0], path=environ.get("PATH", os.defpath))
        if found and (not variable or environ.get(variable)):
            return (found, *words[1:])
    raise CouldNot(
        "--copy: there's no clipboard tool here that works (wl-copy, xclip or pbcopy).",
        "Leave out --copy, and copy it from the screen.",
    )


def copy_text(tool: Sequence[str], text: str, environ: Mapping[str, str]) -> None:
    """Put a text there. Raises CouldNot where the tool fails."""
    import subprocess

    try:
        # Such a tool stays behind to hand the text out: it must not hold our streams open.
        subprocess.run(  # noqa: S603 - a tool found by its name
            tool, input=text.encode(), stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL,
            timeout=_SECONDS, check=True, env=dict(environ),
        )  # fmt: skip
    except (OSError, subprocess.SubprocessError):
        raise CouldNot(
            f"--copy: {tool[0]} couldn't put it on the clipboard.",
            "Leave out --copy, and copy it from the screen.",
        ) from None


def kept_line() -> Line:
    """What is said of clipboards each time one is used."""
    return quiet(KEPT)
