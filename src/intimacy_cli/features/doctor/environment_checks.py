"""Checks of what is around the vault: versions, space, clock, settings, packs, terminal."""

from __future__ import annotations

import os
import platform
import sys
from collections.abc import Iterator

from ... import __version__
from ...core.days import join_words
from ...errors import BadFile, IntimacyError
from ...packs.loader import CONTENT, own_paths
from ...packs.tolerant_reader import read_pack
from ...shell.invocation import Invocation
from ...shell.settings import TABLE, flat, read_file
from ..table import PACK_KINDS
from .check import Check, error, info, ok, warning

# A vault of ten years has 3 MB, and a write needs room for its journal too.
_SCARCE, _TIGHT = 10 * 1024 * 1024, 100 * 1024 * 1024
_RELEASED = 2026
_DIRECTORIES = "therapist.directories"
_SEE_PACK = "See what is wrong: intimacy packs check FILE"


def check_versions(call: Invocation) -> Iterator[Check]:
    """What runs here."""
    del call
    python = platform.python_version()
    yield ok("versions", f"intimacy {__version__}, Python {python}, {platform.system()}")
    if not sys.platform.startswith(("linux", "darwin")):
        yield info("system", "only commands without a live screen work here")


def check_content(call: Invocation) -> Iterator[Check]:
    """Whether what we ship can be read: not from inside an archive, which no file can be."""
    del call
    if os.path.isdir(CONTENT):
        yield ok("content", "there, and can be read")
    else:
        fix = "Install intimacy into a folder: it doesn't run from inside an archive."
        yield error("content", f"there's no folder {CONTENT}", fix)


def check_space(call: Invocation) -> Iterator[Check]:
    """Whether there is room to write."""
    folder = call.env.places().data
    while not os.path.isdir(folder) and folder != os.path.dirname(folder):
        folder = os.path.dirname(folder)
    found = os.statvfs(folder)
    free = found.f_bavail * found.f_frsize
    said = f"{free // (1024 * 1024)} MB free where the vault is"
    if free < _SCARCE:
        yield error("space", said, "Free some space before you save anything.")
    elif free < _TIGHT:
        yield warning("space", said, "Free some space soon.")
    else:
        yield ok("space", "more than 100 MB free where the vault is")
    if not os.access(folder, os.W_OK | os.X_OK):
        yield error("space", "the data folder can't be written", "Check its permissions.")


def check_clock(call: Invocation) -> Iterator[Check]:
    """Whether the time can be right."""
    now = call.env.now()
    if now.year < _RELEASED:
        yield warning("clock", f"it says {now.year}", "Set the clock, or days will be wrong.")
        return
    set_by = " (set by INTIMACY_NOW)" if call.env.environ.get("INTIMACY_NOW") else ""
    yield ok("clock", f"{now:%Y-%m-%d %H:%M %z}{set_by}")


def check_settings(call: Invocation) -> Iterator[Check]:
    """Whether the settings can be read."""
    try:
        call.env.settings()
        unknown = [key for key in flat(read_file(call.env.places().settings)) if key not in TABLE]
    except BadFile:
        yield error("settings", "the file can't be read", "Fix it with: intimacy config edit")
        return
    except IntimacyError as trouble:
        # The message names the variable, and what it holds too.
        yield error("settings", f"a variable doesn't fit ({trouble.code})", "intimacy config list")
        return
    if unknown:
        many = f"{len(unknown)} keys" if len(unknown) > 1 else "one key"
        yield info(
            "settings", f"{many} in the file that aren't settings", "See: intimacy config list"
        )
    else:
        yield ok("settings", "all fine")


def check_packs(call: Invocation) -> Iterator[Check]:
    """Whether the couple's own packs can be read, and whether rows of them were lost."""
    paths = list(own_paths(call.env.places().packs))
    tables = {kind: table for kind, (table, _) in PACK_KINDS.items()}
    unread = torn = 0
    for path in paths:
        try:
            opened = read_pack(path, tables)
        except BadFile:
            unread += 1
            continue
        if opened.lost and opened.table:
            torn += 1
        elif opened.lost:
            # Of a kind that nobody knows, no row is used.
            unread += 1
    if unread:
        yield warning("packs", f"{unread} of {len(paths)} of your own can't be used", _SEE_PACK)
    if torn:
        have = "has" if torn == 1 else "have"
        yield warning("packs", f"{torn} of {len(paths)} of your own {have} rows to mend", _SEE_PACK)
    if paths and not unread and not torn:
        yield ok("packs", f"{len(paths)} of your own, and all can be read")


def check_directories(call: Invocation) -> Iterator[Check]:
    """Whether the directories of therapists that are set are there."""
    try:
        paths = call.env.settings().texts(_DIRECTORIES)
    except IntimacyError:
        return
    missing = sum(not os.access(os.path.expanduser(path), os.R_OK) for path in paths)
    if missing:
        yield warning(
            "directories",
            f"{missing} of {len(paths)} can't be read",
            f"Check the setting {_DIRECTORIES}.",
        )
    elif paths:
        yield ok("directories", f"{len(paths)}, and all can be read")


def check_terminal(call: Invocation) -> Iterator[Check]:
    """What the terminal can do; nothing of it is wrong."""
    console = call.console
    if not call.can_ask:
        yield info("terminal", "none, so nothing can be asked; use options instead")
        return
    can = ["colour" if console.coloured(sys.stderr) else "no colour"]
    can.append("a live screen" if console.live else "numbered lines")
    can.append(f"{console.width(sys.stderr)} columns")
    if (sys.stderr.encoding or "").lower().replace("-", "") != "utf8":
        yield info("terminal", "it isn't set to UTF-8", "Set a UTF-8 locale for accents.")
    yield ok("terminal", join_words(can))
