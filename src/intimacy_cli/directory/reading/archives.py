"""From what a user names to readable members: zip and gzip are looked into. Reads no format.

Nothing is written anywhere and no archive is unpacked to disk. A member that grows out of all
proportion while it is unpacked is refused, so that a small hostile file stays small.
"""

import io
from collections.abc import Callable, Iterator
from typing import TYPE_CHECKING, BinaryIO, cast

from ...core.frozen import frozen
from ...errors import reason_of
from ..findings import Finding

if TYPE_CHECKING:
    from zipfile import ZipInfo

OpenStream = Callable[[], BinaryIO]

GROWTH = 100
"""An honest directory shrinks to a tenth or a thirtieth; a bomb to a thousandth."""
GROWTH_FREE = 2 * 1024 * 1024
"""Bytes that may come out of an archive before their proportion is looked at."""
DEPTH = 3
"""So many gzips around one another are as deep as anything is looked into."""
_HEAD = 8
_TAIL = 66 * 1024
_LIST = 8 * 1024 * 1024
"""Bytes of a zip's list of files; 10,000 files take about one million."""
_NO_FILES = b"PK\x05\x06" + bytes(18)
_WORKBOOKS = frozenset(("xl/workbook.xml", "xl/workbook.bin", "content.xml"))
"""Tell that a zip is a workbook, which is read as one."""
COPY_THE_TABLE = "copy its table into a spreadsheet, save that and use it instead"
_OFFICE = {
    "word/document.xml": f"a Word document: {COPY_THE_TABLE}",
    "ppt/presentation.xml": f"a presentation: {COPY_THE_TABLE}",
    "Index/Document.iwa": "from Numbers or Pages: there, choose File > Export To > CSV or "
    "Excel, and use that file",
    "Index.zip": "from Numbers or Pages: there, choose File > Export To > CSV or Excel, and use "
    "that file",
}
_HELD = 64 * 1024 * 1024
"""Bytes of a workbook inside an archive, which has to be held to be read."""


class TooDenseError(OSError):
    """What comes out of an archive is out of all proportion to it."""

    def __init__(self) -> None:
        super().__init__(0, "it unpacks to far more than a directory would")


@frozen
class Member:
    """One file by name, with a way to read its bytes from the start, as often as wanted."""

    name: str
    open_stream: OpenStream


def _damage() -> tuple[type[Exception], ...]:
    """Give what reading a damaged archive raises; imported only when something was raised."""
    import lzma
    import struct
    import zipfile
    import zlib

    of_packing = (zipfile.BadZipFile, zlib.error, lzma.LZMAError, struct.error, EOFError)
    # A number that was changed sends the reader before the file's beginning.
    return *of_packing, KeyError, ValueError, NotImplementedError, RuntimeError


class _Measured(io.RawIOBase):
    """A stream that stops when it has grown out of proportion to `size()` compressed bytes."""

    def __init__(self, inner: BinaryIO, size: Callable[[], int], also: list[BinaryIO]) -> None:
        self.inner = inner
        self.size = size
        self.given = 0
        self.also = also

    def readable(self) -> bool:
        return True

    def readinto(self, buffer: object) -> int:
        view = memoryview(cast("bytearray", buffer))
        try:
            data = self.inner.read(len(view))
        except _damage() as error:
            raise OSError(0, "damaged inside its archive") from error
        self.given += len(data)
        if self.given > GROWTH_FREE and self.given > GROWTH * max(self.size(), 1):
            raise TooDenseError
        view[: len(data)] = data
        return len(data)

    def close(self) -> None:
        if not self.closed:
            self.inner.close()
            for each in self.also:
                each.close()
        super().close()


def members_of(member: Member, depth: int = 0) -> Iterator[Member | Finding]:
    """Give the file itself, or what is inside if it is a zip or gzip, whatever it is called."""
    try:
        with member.open_stream() as stream:
            head = stream.read(_HEAD)
    except (OSError, EOFError) as error:
        yield Finding(
            member.name, None, f"couldn't be read ({reason_of(error, type(error).__name__)})"
        )
        return
    if head[:4] in {b"PK\x03\x04", b"PK\x05\x06"}:
        yield from _inside_zip(member, depth)
    elif head[:2] == b"\x1f\x8b":
        yield from _inside_gzip(member, depth)
    else:
        yield member


def _inside_gzip(member: Member, depth: int) -> Iterator[Member | Finding]:
    if depth >= DEPTH:
        yield Finding(member.name, None, "is packed too many times over; unpack it first")
        return

    def unpacked() -> BinaryIO:
        import gzip

        raw = member.open_stream()
        measured = _Measured(cast("BinaryIO", gzip.GzipFile(fileobj=raw)), raw.tell, also=[raw])
        return cast("BinaryIO", io.BufferedReader(measured))

    name = member.name.removesuffix(".gz")
    yield from members_of(Member(name, unpacked), depth + 1)


def _inside_zip(member: Member, depth: int) -> Iterator[Member | Finding]:
    if depth >= DEPTH:
        yield Finding(member.name, None, "is packed too many times over; unpack it first")
        return
    member = _held_workbook(member)
    infos = _listed(member)
    if isinstance(infos, Finding):
        yield infos
        return
    names = {info.filename for info in infos}
    if _WORKBOOKS & names:
        yield member
        return
    for telling, what in _OFFICE.items():
        if telling in names:
            yield Finding(member.name, None, f"is {what}")
            return
    for info in infos:
        if _is_clutter(info.filename):
            continue
        name = f"{member.name}/{info.filename}"
        if info.flag_bits & 1:
            yield Finding(name, None, "is locked with a password; unpack it first")
            continue
        inner = Member(name, _opener(member, info))
        yield from members_of(inner, depth + 1)


def _listed(member: Member) -> "list[ZipInfo] | Finding":
    """Give what a zip says is in it, or why that cannot be read."""
    import zipfile

    try:
        with member.open_stream() as raw:
            if not raw.seekable():
                return Finding(member.name, None, "is a zip inside an archive; unpack that first")
            if _list_size(raw) > _LIST:
                return Finding(member.name, None, "is a zip of far too many files")
            with zipfile.ZipFile(raw) as archive:
                return archive.infolist()[:10_000]
    except (zipfile.BadZipFile, OSError, ValueError, EOFError, NotImplementedError):
        return Finding(member.name, None, "is a zip file that is cut short or damaged")


def _held_workbook(member: Member) -> Member:
    """Give a workbook that is in an archive as one that can be looked about in."""
    with member.open_stream() as raw:
        if raw.seekable():
            return member
        try:
            data = raw.read(_HELD + 1)
        except OSError:
            return member
    held = Member(member.name, lambda: io.BytesIO(data))
    infos = _listed(held) if len(data) <= _HELD else []
    names = set() if isinstance(infos, Finding) else {info.filename for info in infos}
    return held if names & (_WORKBOOKS | set(_OFFICE)) else member


def parts_of(member: Member) -> dict[str, OpenStream] | Finding:
    """Give the files inside a zip that is one document, each behind the guard, by their names."""
    infos = _listed(member)
    if isinstance(infos, Finding):
        return infos
    return {info.filename: _opener(member, info) for info in infos if not info.flag_bits & 1}


def _list_size(raw: BinaryIO) -> int:
    """Give the bytes of a zip's list of files, which is read as a whole; 0 where it tells none.

    APPNOTE.TXT 4.3.14 and 4.3.16: the record at the end, and the larger one before it.
    """
    size = raw.seek(0, io.SEEK_END)
    raw.seek(max(0, size - _TAIL))
    tail = raw.read(_TAIL)
    raw.seek(0)
    if (large := tail.rfind(b"PK\x06\x06")) >= 0 and len(tail) >= large + 48:
        return int.from_bytes(tail[large + 40 : large + 48], "little")
    end = tail.rfind(b"PK\x05\x06")
    return int.from_bytes(tail[end + 12 : end + 16], "little") if end >= 0 else 0


def _opener(outer: Member, info: "ZipInfo") -> OpenStream:
    size = info.compress_size

    def opened() -> BinaryIO:
        import zipfile

        raw = outer.open_stream()
        try:
            # The list of files is known: reading it again for each of thousands takes minutes.
            archive = zipfile.ZipFile(io.BytesIO(_NO_FILES))
            archive.fp = raw
            inner = cast("BinaryIO", archive.open(info))
        except _damage() as error:
            raw.close()
            raise OSError(0, "damaged inside its archive") from error
        also = cast("list[BinaryIO]", [archive, raw])
        measured = _Measured(inner, lambda: size, also=also)
        return cast("BinaryIO", io.BufferedReader(measured))

    return opened


def _is_clutter(name: str) -> bool:
    last = name.rsplit("/", 1)[-1]
    return not last or last.startswith(".") or name.startswith("__MACOSX/")


def unreadable(member: Member, error: BaseException) -> Finding:
    """Give the finding for a stream that broke while it was read."""
    return Finding(
        member.name, None, f"couldn't be read to its end ({reason_of(error, type(error).__name__)})"
    )
