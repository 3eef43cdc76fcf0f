"""`intimacy therapist` and its subcommands: options to work. What is shown lives in the views."""

from __future__ import annotations

from ...shell.leaf import group
from .ready_cli import register

app = group(
    "Help from outside: whether both are open to it, and what to ask.",
    epilog="Example: intimacy therapist questions --modality EFT",
)
register(app)
