"""Makes the index of a large directory, once, streaming; whole or not at all.

A file is written under a name of its own and put in its place by one rename: a run that is killed
leaves nothing that is used. Where there are more processors, a table is read in pieces by as many
processes.
"""

from __future__ import annotations

import contextlib
import fcntl
import json
import os
import signal
import tempfile
import time
from collections.abc import Callable, Iterable, Iterator
from itertools import pairwise

from .findings import Finding, Weight
from .index_file import FOLDER, Scale, Stamp, open_index, stamp_of
from .index_rows import Layout, UnevenError, layout_of, records_between, stretches
from .index_segment import Index
from .index_write import Writer
from .options import Options
from .record import Record
from .segment import Locate
from .sources import Directory, items_of, options_for

PATIENCE_S = 120.0
"""Seconds that another process, which is making the same index, is waited for."""
MOST_PROCESSES = 4
_TOLD_EVERY = 2_000
Tell = Callable[[float], None]
NewLocate = Callable[[], Locate]
"""Makes a locate of its own for each process: an open database is not shared between them."""


def index_of(
    directory: Directory,
    options: Options,
    cache: str,
    country: str,
    locate: NewLocate,
    tell: Tell,
    scale: Scale = Scale(),  # noqa: B008 - a frozen value
) -> Index:
    """Return the index of a directory, made now if there is none that belongs to it."""
    options = options_for(directory, options)
    stamp = stamp_of(directory, options, country)
    folder = os.path.join(cache, FOLDER)
    path = os.path.join(folder, f"{stamp.private_name}.idx")
    found = open_index(path, stamp)
    if found is None:
        os.makedirs(folder, mode=0o700, exist_ok=True)
        with _turn(path, stamp):
            found = open_index(path, stamp)
            if found is None:
                _Making(directory, options, stamp, locate, tell, scale).into(path)
                found = open_index(path, stamp)
    if found is None:
        raise OSError(0, "what was just written cannot be read")
    return Index(found, directory.path, directory.name, options)


@contextlib.contextmanager
def _turn(path: str, stamp: Stamp) -> Iterator[None]:
    """Be the only one who makes this index, or wait for the other's; not for ever."""
    with open(f"{path}.lock", "ab") as lock:
        until = time.monotonic() + PATIENCE_S
        while time.monotonic() < until:
            try:
                fcntl.flock(lock, fcntl.LOCK_EX | fcntl.LOCK_NB)
            except OSError:
                time.sleep(0.1)
                if (done := open_index(path, stamp)) is not None:
                    done.close()
                    break
            else:
                _forget_leftovers(path)
                break
        yield


def _forget_leftovers(path: str) -> None:
    folder, name = os.path.split(path)
    for left in os.listdir(folder):
        # With the lock nobody else is at work: these are of a run that was killed.
        if left.startswith(f"{name}.") and left.endswith(".tmp"):
            with contextlib.suppress(OSError):
                os.unlink(os.path.join(folder, left))


class _Making:
    """One run over a source."""

    def __init__(
        self,
        directory: Directory,
        options: Options,
        stamp: Stamp,
        locate: NewLocate,
        tell: Tell,
        scale: Scale,
    ) -> None:
        self._scale = scale
        self._directory, self._options, self._stamp = directory, options, stamp
        self._locate, self._tell = locate, tell
        self._temporary: list[str] = []

    def into(self, path: str) -> None:
        """Make the index in temporary files beside its place, then put it there."""
        try:
            made = self._new_file(path)
            layout = None
            if os.path.isfile(self._directory.path):
                layout = layout_of(self._directory.path, self._options)
            try:
                self._write(made, path, layout)
            except UnevenError:
                made = self._new_file(path)
                self._write(made, path, None)
            with open(made, "rb") as file:
                os.fsync(file.fileno())
            os.replace(made, path)
        finally:
            for each in self._temporary:
                with contextlib.suppress(OSError):
                    os.unlink(each)

    def _new_file(self, path: str) -> str:
        handle, made = tempfile.mkstemp(
            prefix=f"{os.path.basename(path)}.", suffix=".tmp", dir=os.path.dirname(path)
        )
        os.close(handle)
        self._temporary.append(made)
        return made

    def _write(self, made: str, path: str, layout: Layout | None) -> None:
        writer = None
        try:
            if layout is None:
                writer = Writer(made, self._locate(), bodies=True, full=self._scale.rows)
                self._take_items(writer)
            else:
                writer = self._take_pieces(made, path, layout)
            writer.end_segment()
            self._tell(0.92)
            self._finish(writer, layout)
        finally:
            if writer is not None:
                writer.db.close()

    def _take_items(self, writer: Writer) -> None:
        for item in items_of(self._directory, self._options):
            if isinstance(item, Record):
                writer.take(item)
            elif isinstance(item, Finding):
                writer.bad += item.weight is Weight.BAD

    def _take_pieces(self, made: str, path: str, layout: Layout) -> Writer:
        source = self._directory.path
        size = os.stat(source).st_size
        wanted = self._scale.processes or min(MOST_PROCESSES, processors())
        many = max(1, min(wanted, size // self._scale.piece))
        cuts = stretches(source, layout, many)
        pieces = list(pairwise(cuts))
        helpers = [self._begin_piece(self._new_file(path), layout, *each) for each in pieces[1:]]
        writer = Writer(made, self._locate(), bodies=False, full=self._scale.rows)
        writer.bad = layout.bad
        try:
            lines = self._take_piece(writer, layout, *pieces[0], self._tell_share(*pieces[0]))
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

            writer = Writer(made, self._locate(), bodies=False, full=self._scale.rows)
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
                writer.bad += item.weight is Weight.BAD
            else:
                record, offset, line = item
                writer.take(record, offset, line + shift)
        return lines

    def _tell_share(self, start: int, end: int) -> Tell:
        del start, end
        return lambda share: self._tell(0.9 * share)

    def _finish(self, writer: Writer, layout: Layout | None) -> None:
        about = {
            "stamp": self._stamp.text,
            "segments": json.dumps(writer.sizes),
            "layout": json.dumps(_plain(layout)),
            "country": "",
            "bad": str(writer.bad),
            "records": str(sum(writer.sizes)),
            "merged": "0",
        }
        directory = self._directory
        so_far = Index(writer.db, directory.path, directory.name, self._options, about)
        about["merged"] = str(writer.merge(so_far))
        most = writer.countries.most_common(1)
        about["country"] = most[0][0] if most and len(most[0][0]) == 2 else ""
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
    ]
