"""Runs all checks, one after the other, whatever one of them meets."""

from __future__ import annotations

from collections.abc import Callable, Iterator

from ...errors import reason_of
from ...shell.invocation import Invocation
from .check import Check, FindingLevel, Health, warning
from .environment_checks import (
    check_clock,
    check_content,
    check_directories,
    check_packs,
    check_settings,
    check_space,
    check_terminal,
    check_versions,
)
from .vault_checks import check_engine, check_left_over, check_modes, check_vault

CHECKS: tuple[Callable[[Invocation], Iterator[Check]], ...] = (
    check_versions, check_content, check_engine, check_vault, check_modes, check_left_over,
    check_space, check_clock, check_settings, check_packs, check_directories, check_terminal,
)  # fmt: skip


def examine(call: Invocation) -> Health:
    """All findings, in the order of the checks. Raises nothing that a check can meet on a disk."""
    found: list[Check] = []
    for check in CHECKS:
        try:
            found += check(call)
        except OSError as trouble:
            name = check.__name__.removeprefix("check_")
            reason = reason_of(trouble)
            found.append(warning(name, f"couldn't be checked: {reason}", "Check the permissions."))
    return Health(all(each.level is not FindingLevel.ERROR for each in found), tuple(found))
