"""Reads a pack as far as it can be read: a slip costs the row in which it is, not the others.

What a good row is, is decided by the feature whose rows they are.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping

from ..core.frozen import frozen
from ..errors import BadFile
from ..plain_file import read_plain
from .loader import LARGEST, Pack, load_pack, pack_of
from .validation import PackFinding, RowFault, locate_faults


@frozen
class OpenPack:
    """A pack, and what of it could not be read.

    `table` is the name of its rows, empty for a kind that was not asked for: of such a pack no
    more than its head may be here. `lines` are those of the rows that are there, known only where
    the file as a whole is no TOML.
    """

    pack: Pack
    table: str
    lines: tuple[int, ...] | None = None
    lost: tuple[PackFinding, ...] = ()

    def findings(self, faults: Iterable[RowFault]) -> tuple[PackFinding, ...]:
        """All that is wrong: the rows that were lost, and these faults of the others."""
        faults, path = tuple(faults), self.pack.path
        if self.lines is None:
            # Lines are looked for only when something is wrong: the cache does not know them.
            return locate_faults(path, _text_again(path), self.table, faults) if faults else ()
        lines = dict(enumerate(self.lines))
        found = [PackFinding(path, lines.get(fault.row, 0), fault.what) for fault in faults]
        return tuple(sorted([*self.lost, *found], key=lambda finding: finding.line))


def read_pack(path: str, rows: Mapping[str, str], cache: str | None = None) -> OpenPack:
    """The pack at `path`; `rows` names, by the kind, the table in which its rows stand.

    Raises BadFile if there is nothing to read, or if not even its kind can be told.
    """
    try:
        pack = load_pack(path, cache)
    except BadFile as error:
        saved = _saved(path, rows, error)
        if saved is None:
            raise
        return saved
    return OpenPack(pack, rows.get(pack.kind, ""))


def _saved(path: str, rows: Mapping[str, str], trouble: BadFile) -> OpenPack | None:
    """The good rows of a file that is no TOML as a whole; None if nothing can be made of it.

    With its other tables it can be read only once it is cut into rows of its kind; its head alone
    says whether it is of a kind that was not asked for, and so none of the reader's business.
    """
    from .salvage import head_alone, salvage_rows

    try:
        text = _text(path)
    except OSError:
        return None
    for kind, table in rows.items():
        saved = salvage_rows(path, text, table)
        try:
            pack = pack_of(path, saved.tables)
        except BadFile:
            continue
        if saved.findings and pack.kind == kind:
            return OpenPack(pack, table, saved.lines, saved.findings)
    try:
        pack = pack_of(path, head_alone(text))
    except BadFile:
        return None
    what = trouble.message.removeprefix(f"{path}: ").rstrip(".")
    return None if pack.kind in rows else OpenPack(pack, "", (), (PackFinding(path, 0, what),))


def _text_again(path: str) -> str:
    """The text of a file that was read before; empty if it is gone since."""
    try:
        return _text(path)
    except OSError:
        return ""


def _text(path: str) -> str:
    """The text; bytes that are no UTF-8 stand in it as surrogates. Raises OSError."""
    return read_plain(path, LARGEST).decode(errors="surrogateescape").replace("\r\n", "\n")
