"""Keeps a mapping beside its file, where `find` looks for it."""

from __future__ import annotations

import os

from ...core.styled_text import line
from ...directory.files import Directory, beside, saved_mapping
from ...directory.options import Options
from ...errors import CouldNot, WrongUse
from ...shell.invocation import Invocation
from ...shell.output_file import write


def save_map(call: Invocation, chosen: list[Directory], options: Options) -> None:
    """Write the mapping that was typed beside the one file that it is for.

    What was saved before stays, but for the fields that were typed now. Raises WrongUse where there
    is nothing to save or no one file, CouldNot for a file there that holds something else.
    """
    if not options.mapping:
        raise WrongUse("--save-map needs a mapping to save.", "Add: --map OURS=COLUMN")
    if len(chosen) != 1 or chosen[0].data is not None or os.path.isdir(chosen[0].path):
        raise WrongUse("--save-map is for one file.", "Name the file by itself.")
    (directory,) = chosen
    path = beside(directory)
    kept = saved_mapping(directory)
    if os.path.exists(path) and not kept and os.path.getsize(path):
        raise CouldNot(f"{path}: it holds something else, so we left it as it is.", "Move it away.")
    import tomli_w

    write(path, tomli_w.dumps({"mapping": kept | dict(options.mapping)}))
    call.talk(line(f"Saved in {path}. `find` uses it from now on."))
