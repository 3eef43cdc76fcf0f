"""What a check finds. It never names a person, a path or a text: people post it in public."""

from __future__ import annotations

from enum import Enum

from ...core.frozen import frozen


class FindingLevel(Enum):
    """How much it matters. Only an error makes `doctor` end with exit code 1."""

    OK = "ok"
    INFO = "info"
    WARNING = "warning"
    ERROR = "error"


@frozen
class Check:
    """One finding: which check, how much it matters, what was found, what to do about it."""

    name: str
    level: FindingLevel
    what: str
    advice: str = ""


@frozen
class Health:
    """All findings, and whether none of them is an error."""

    healthy: bool
    checks: tuple[Check, ...]


def ok(name: str, what: str) -> Check:
    """All is well."""
    return Check(name, FindingLevel.OK, what)


def info(name: str, what: str, advice: str = "") -> Check:
    """Worth knowing."""
    return Check(name, FindingLevel.INFO, what, advice)


def warning(name: str, what: str, advice: str) -> Check:
    """Works, but should be seen to."""
    return Check(name, FindingLevel.WARNING, what, advice)


def error(name: str, what: str, advice: str) -> Check:
    """Does not work until it is seen to."""
    return Check(name, FindingLevel.ERROR, what, advice)
