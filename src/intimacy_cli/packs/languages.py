"""Where a pack of the program lies in another language: a folder beside ours, or the couple's own.

The lines of the shell's start-up import this, so it knows no pack from inside.
"""

from __future__ import annotations

import os

from ..core.language import OURS

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

_CONTENT = os.path.join(os.path.dirname(__file__), "content")


def pack_paths(name: str, languages: Sequence[str], own: str | None = None) -> Iterator[str]:
    """Where to look for a pack of the program, first to last; the last is English, and is there.

    `own` is the couple's folder of packs, where a language may have a folder as well.
    """
    for language in languages:
        for folder in (own, _CONTENT):
            path = folder and os.path.join(folder, language, f"{name}.toml")
            if path and os.path.isfile(path):
                yield path
    yield os.path.join(_CONTENT, OURS, f"{name}.toml")


def language_folders(own: str) -> Iterator[str]:
    """Every folder of a language but ours: those that come with the program, then the couple's."""
    from ..core.language import read_language

    for folder in (_CONTENT, own):
        try:
            names = sorted(os.listdir(folder))
        except OSError:
            continue
        for name in names:
            try:
                known = name != OURS and read_language(name) == name
            except ValueError:
                continue
            if known and os.path.isdir(os.path.join(folder, name)):
                yield os.path.join(folder, name)
