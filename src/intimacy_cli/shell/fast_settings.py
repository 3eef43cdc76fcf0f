"""The settings that the shell's lines need, without a TOML parser (its import doubles start-up).

Understands `key = "text"`, `key = true` and `[table]` and nothing else: a file with more in it is
left to the ordinary way, which parses it whole.
"""

from __future__ import annotations

import os

from ..plain_file import read_plain

_VARIABLES = (
    ("quiet_until", "INTIMACY_QUIET_UNTIL"), ("as", "INTIMACY_AS"), ("plain", "INTIMACY_PLAIN"),
    ("glyphs", "INTIMACY_GLYPHS"), ("language", "INTIMACY_LANGUAGE"),
)  # fmt: skip


def glance_settings(path: str, environ: os._Environ[str] | dict[str, str]) -> dict[str, str] | None:
    """Plain top-level texts of the settings file, with variables over them; None if unsure."""
    found = _plain_texts(path)
    if found is None:
        return None
    for key, variable in _VARIABLES:
        if environ.get(variable):
            found[key] = environ[variable]
    # A day that is no day is for the ordinary way to complain about.
    until = found.get("quiet_until", "")
    return found if not until or _is_day(until) else None


def _is_day(text: str) -> bool:
    from datetime import date

    try:
        return date.fromisoformat(text).isoformat() == text
    except ValueError:
        return False


def _plain_texts(path: str) -> dict[str, str] | None:
    try:
        lines = read_plain(path, 65536).decode().split("\n")
    except FileNotFoundError:
        # A link that leads nowhere is for the ordinary way to complain about.
        return None if os.path.islink(path) else {}
    except (OSError, UnicodeDecodeError):
        return None
    found: dict[str, str] = {}
    for each in lines:
        line = each.strip()
        if line.startswith("[") and "quiet" not in line:
            # Tables come last in TOML; what the shell's lines need stands above them.
            break
        if not line or line.startswith("#"):
            continue
        key, _, value = (part.strip() for part in line.partition("="))
        if value in ("true", "false"):
            found[key] = value
            continue
        if len(value) < 2 or value[0] != '"' or value[-1] != '"' or not key.isidentifier():
            return None
        if any(c in value[1:-1] for c in '"\\'):
            return None
        found[key] = value[1:-1]
    return found
