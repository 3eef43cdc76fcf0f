"""From a file to the sheets of a workbook, whichever program wrote it, or to why it is none."""

from ....errors import reason_of
from ...findings import Finding
from ..archives import COPY_THE_TABLE, Member, OpenStream, parts_of
from . import ods, xlsx
from .sheet import Sheet, WorkbookError

_ZIP = b"PK\x03\x04"
_OLD = b"\xd0\xcf\x11\xe0"
_MOST_OLD = 64 * 1024 * 1024
_MANIFEST = 1024 * 1024
LOCKED = "is locked with a password: open it, save a copy without the password, and use the copy"
Found = tuple[str, list[Sheet]]
"""What kind of workbook it is, and its sheets."""


def open_workbook(member: Member) -> Found | Finding:
    """Give the kind of a workbook and its sheets, or the finding that says why there are none."""
    try:
        with member.open_stream() as stream:
            head = stream.read(4)
        if head == _ZIP:
            return _in_zip(member)
        return _old(member) if head == _OLD else _flat(member)
    except WorkbookError as error:
        return Finding(member.name, None, str(error))
    except OSError as error:
        why = reason_of(error, "damaged")
        return Finding(member.name, None, f"couldn't be read to its end ({why})")


def _in_zip(member: Member) -> Found | Finding:
    parts = parts_of(member)
    if isinstance(parts, Finding):
        return parts
    if "xl/workbook.xml" in parts:
        return "Excel workbook", xlsx.sheets_of(parts)
    if "xl/workbook.bin" in parts:
        return _by_calamine(member, "Excel binary workbook")
    if "content.xml" not in parts:
        raise WorkbookError(LOCKED)
    kind = _start(parts.get("mimetype"), 200)
    if b"encryption-data" in _start(parts.get("META-INF/manifest.xml"), _MANIFEST):
        raise WorkbookError(LOCKED)
    if kind and b"spreadsheet" not in kind:
        raise WorkbookError(f"is an OpenDocument file, but not a spreadsheet: {COPY_THE_TABLE}")
    return "OpenDocument workbook", ods.sheets_of(parts)


def _start(opened: OpenStream | None, most: int) -> bytes:
    if opened is None:
        return b""
    with opened() as stream:
        return stream.read(most)


def _flat(member: Member) -> Found:
    return "OpenDocument workbook", ods.sheets_of({"content.xml": member.open_stream})


def _old(member: Member) -> Found:
    """Read a document of Office before 2007; one with a password is such a document, too."""
    with member.open_stream() as stream:
        data = stream.read(_MOST_OLD + 1)
    if len(data) > _MOST_OLD:
        raise WorkbookError("is too large for a workbook of this kind; save it as .xlsx")
    if _named(data, "EncryptedPackage") or _named(data, "EncryptionInfo"):
        raise WorkbookError(LOCKED)
    if _named(data, "WordDocument"):
        raise WorkbookError(f"is a Word document: {COPY_THE_TABLE}")
    if not _named(data, "Workbook") and not _named(data, "Book"):
        raise WorkbookError("is an old Office document, but not a workbook; save it as CSV")
    return _by_calamine(member, "Excel 97 workbook")


def _named(data: bytes, name: str) -> bool:
    """Tell whether a stream of this name is in a document of the old Office."""
    return name.encode("utf-16-le") + b"\0\0" in data


def _by_calamine(member: Member, kind: str) -> Found:
    from .by_calamine import sheets_of

    with member.open_stream() as stream:
        data = stream.read(_MOST_OLD + 1)
    if len(data) > _MOST_OLD:
        raise WorkbookError("is too large for a workbook of this kind; save it as .xlsx")
    return kind, sheets_of(data)
