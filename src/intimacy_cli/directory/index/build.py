"""Makes the index of a large directory, streaming.

Where there are more processors, a table is read in pieces by as many processes.
"""

from __future__ import annotations

import contextlib
import json
import os
import signal
from collections.abc import Callable, Iterable
from dataclasses import replace
from itertools import pairwise

from ...made_once import NewFile
from ..files import ChangedError, Directory, items_of, options_for, refuse_changes
from ..findings import Finding
from ..options import Options
from ..record import Record
from ..search.segment import Locate
from .file import IndexScale, Stamp, index_once, stamp_of
from .reader import Index
from .row_offsets import Layout, UnevenError, layout_of, records_between, stretches
from .span import Ends
from .writer import Writer

MOST_PROCESSES = 4
MOST_COUNTRIES = 1_000
"""More than there are; a column that was taken for one of countries may hold anything."""
_TOLD_EVERY = 2_000
Tell = Callable[[float], None]
NewLocate = Callable[[], Locate]
"""Makes a locate of its own for each process: an open database is not shared between them."""


def index_of(
    directory: Directory,
    options: Options,
    cache: str,
    places: str,
    locate: NewLocate,
    tell: Tell,
    scale: IndexScale = IndexScale(),  # noqa: B008 - a frozen value
) -> Index:
    """Return the index of a directory, made now if there is none that belongs to it.

    `places` is another text whenever the points that `locate` gives may be others. If the
    directory changes meanwhile, it is begun again; raises ChangedError if that happens twice.
    """
    options = options_for(directory, options)

    def once() -> Index:
        stamp = stamp_of(directory, options, places)
        making = _Making(directory, options, stamp, locate, tell, scale)
        made = index_once(cache, stamp, making.fill)
        return Index(made, directory.path, directory.name, options)

    try:
        return once()
    except ChangedError:
        return once()


class _Making:
    """One run over a source."""

    def __init__(
        self,
        directory: Directory,
        options: Options,
        stamp: Stamp,
        locate: NewLocate,
        tell: Tell,
        scale: IndexScale,
    ) -> None:
        self._scale = scale
        self._ends = Ends(options.today)
        self._directory, self._stamp = directory, stamp
        self._options = replace(options, noted=self._ends.note)
        self._locate, self._tell = locate, tell

    def fill(self, made: str, new_file: NewFile) -> None:
        """Make the index in this new file, with more of them for its pieces."""
        with refuse_changes(self._directory, self._stamp.state):
            self._fill(made, new_file)

    def _fill(self, made: str, new_file: NewFile) -> None:
        layout = None
        if os.path.isfile(self._directory.path):
            layout = layout_of(self._directory.path, self._options)
        try:
            self._write(made, new_file, layout)
        except UnevenError:
            os.truncate(made, 0)
            self._write(made, new_file, None)

    def _write(self, made: str, new_file: NewFile, layout: Layout | None) -> None:
        writer = None
        try:
            if layout is None:
                writer = Writer(made, self._locate(), bodies=True, scale=self._scale)
                self._take_items(writer)
            else:
                writer = self._take_pieces(made, new_file, layout)
            writer.end_segment()
            self._tell(0.92)
            self._finish(writer, layout)
        finally:
            if writer is not None:
                writer.db.close()

    def _take_items(self, writer: Writer) -> None:
        for item in items_of(self._directory, self._options, self._tell_share):
            if isinstance(item, Record):
                writer.take(item)
            elif isinstance(item, Finding):
                writer.note(item)

    def _take_pieces(self, made: str, new_file: NewFile, layout: Layout) -> Writer:
        source = self._directory.path
        size = os.stat(source).st_size
        wanted = self._scale.processes or min(MOST_PROCESSES, processors())
        many = max(1, min(wanted, size // self._scale.piece))
        cuts = stretches(source, layout, many)
        pieces = list(pairwise(cuts))
        helpers = [self._begin_piece(new_file(), layout, *each) for each in pieces[1:]]
        writer = Writer(made, self._locate(), bodies=False, scale=self._scale)
        writer.bad = layout.bad
        try:
            lines = self._take_piece(writer, layout, *pieces[0], self._tell_share)
            writer.end_segment()
            before = layout.line - 1 + lines
            while helpers:
                helper, made_by_it = helpers[0]
                _wait_for(helper)
                helpers.pop(0)
                before += writer.join(made_by_it, before)
        except BaseException:
            writer.db.close()
            _end(helper for helper, _ in helpers)
            raise
        return writer

    def _begin_piece(self, made: str, layout: Layout, start: int, end: int) -> tuple[int, str]:
        """Start a process that reads one piece into a file of its own."""
        helper = os.fork()
        if helper:
            return helper, made
        code = 1
        try:
            parent = os.getppid()

            def go_on(_share: float) -> None:
                if os.getppid() != parent:
                    # Whoever would take this in is gone.
                    os._exit(1)

            writer = Writer(made, self._locate(), bodies=False, scale=self._scale)
            writer.finish_piece(self._take_piece(writer, layout, start, end, go_on))
            code = 0
        finally:
            os._exit(code)

    def _take_piece(self, writer: Writer, layout: Layout, start: int, end: int, tell: Tell) -> int:
        """Take the records between two bytes; return how many lines there were."""
        first = start == layout.start
        shift = layout.line - 1 if first else 0
        source, name = self._directory.path, self._directory.name
        lines = count_lines(source, start, end)
        found = records_between(source, name, layout, self._options, start, end)
        for number, item in enumerate(found):
            if number % _TOLD_EVERY == 0 and isinstance(item, tuple):
                tell((item[1] - start) / max(1, end - start))
            if isinstance(item, Finding):
                writer.note(item)
            else:
                record, offset, line = item
                writer.take(record, offset, line + shift)
        return lines

    def _tell_share(self, share: float) -> None:
        self._tell(0.9 * share)

    def _finish(self, writer: Writer, layout: Layout | None) -> None:
        about = {
            "stamp": self._stamp.text,
            "after": self._ends.span.after,
            "until": self._ends.span.until,
            "segments": json.dumps(writer.sizes),
            "layout": json.dumps(_plain(layout)),
            "countries": json.dumps(dict(writer.countries.most_common(MOST_COUNTRIES))),
            "bad": str(writer.bad),
            "partial": json.dumps(writer.partial),
            "records": str(sum(writer.sizes)),
            "merged": "0",
        }
        directory = self._directory
        so_far = Index(writer.db, directory.path, directory.name, self._options, about)
        about["merged"] = str(writer.merge(so_far))
        about["segments"] = json.dumps(writer.sizes)
        writer.db.executemany("INSERT INTO about VALUES (?, ?)", about.items())
        writer.db.execute("COMMIT")


def processors() -> int:
    """Return how many processors this process may use."""
    if hasattr(os, "sched_getaffinity"):
        return len(os.sched_getaffinity(0))
    return os.cpu_count() or 1


def _wait_for(helper: int) -> None:
    _, status = os.waitpid(helper, 0)
    if status:
        raise UnevenError


def _end(helpers: Iterable[int]) -> None:
    for helper in helpers:
        with contextlib.suppress(OSError):
            os.kill(helper, signal.SIGKILL)
            os.waitpid(helper, 0)


def count_lines(path: str, start: int, end: int) -> int:
    """Return how many lines end between two bytes, whatever ends them."""
    count = 0
    with open(path, "rb") as file:
        file.seek(start)
        while (left := end - file.tell()) > 0 and (block := file.read(min(left, 1 << 20))):
            if block.endswith(b"\r") and left > len(block):
                block += file.read(1)
            count += block.count(b"\n") + block.count(b"\r") - block.count(b"\r\n")
    return count


def _plain(layout: Layout | None) -> object:
    if layout is None:
        return None
    encoding, mark = layout.encoding, layout.dialect
    return [
        layout.kind.value,
        [encoding.name, encoding.errors, encoding.told],
        [mark.delimiter, mark.columns, mark.quoting, mark.skipped, mark.ragged],
        list(layout.header),
        layout.start,
        layout.line,
        layout.columns,
    ]
