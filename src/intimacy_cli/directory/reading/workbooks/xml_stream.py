"""XML from strangers, piece by piece: no document types, nothing that grows without end.

expat is given the bytes as they come out of the archive. What it must hold is one tag; a tag that
does not end, a document type (and with it every entity of its own) and nesting without end stop it.
"""

from collections.abc import Callable, Iterator
from typing import BinaryIO
from xml.parsers import expat

from .sheet import WorkbookError

_PIECE = 64 * 1024
_LONGEST_TAG = 2 * 1024 * 1024
_DEEPEST = 200
MOST = 1024 * 1024 * 1024
"""Bytes of XML in one part; a list of a million people has half of it."""

Attributes = dict[str, str]


class Handler:
    """What is done at the beginning and the end of each element, by its name without prefix."""

    def begin(self, name: str, attributes: Attributes) -> None:
        """Begin an element."""

    def end(self, name: str) -> None:
        """End it."""

    def text(self, data: str) -> None:
        """Take some of the text in it."""

    def done(self) -> bool:
        """Tell whether nothing more is wanted."""
        return False


def parse(stream: BinaryIO, handler: Handler) -> Iterator[None]:
    """Read XML; gives control back after each piece. Raises WorkbookError for what is none."""
    parser = expat.ParserCreate()
    parser.buffer_text = True
    parser.StartDoctypeDeclHandler = _refused
    depth = 0

    def begin(name: str, attributes: Attributes) -> None:
        nonlocal depth
        depth += 1
        if depth > _DEEPEST:
            raise WorkbookError("is damaged: elements in elements without end")
        handler.begin(name.rpartition(":")[2] if ":" in name else name, attributes)

    def end(name: str) -> None:
        nonlocal depth
        depth -= 1
        handler.end(name.rpartition(":")[2] if ":" in name else name)

    parser.StartElementHandler = begin
    parser.EndElementHandler = end
    parser.CharacterDataHandler = handler.text
    fed = 0
    try:
        while piece := stream.read(_PIECE):
            parser.Parse(piece, False)
            fed += len(piece)
            if fed > MOST or fed - parser.CurrentByteIndex > _LONGEST_TAG:
                raise WorkbookError("has far more in it than a list of people would")
            yield
            if handler.done():
                return
        parser.Parse(b"", True)
    except expat.ExpatError:
        raise WorkbookError("is damaged from some point on") from None
    yield


def _refused(*_: object) -> None:
    raise WorkbookError("declares a document type, which no workbook does; not read")


def parse_all(stream: BinaryIO, handler: Handler) -> None:
    """Read XML to its end, and close the stream."""
    with stream:
        for _ in parse(stream, handler):
            pass


Opener = Callable[[], BinaryIO]
