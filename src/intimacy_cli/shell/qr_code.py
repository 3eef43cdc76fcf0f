"""A text as a QR code: in the terminal where the window has room for it, or as an SVG file."""

from __future__ import annotations

import io
from collections.abc import Iterator

from ..errors import WrongUse

# Light modules around it, by which a camera finds its edge.
_BORDER = 2
# By what is lit in the upper and the lower half of a cell.
_HALVES = {(True, True): "█", (True, False): "▀", (False, True): "▄", (False, False): " "}
# White on black whatever the theme: most cameras want the light modules light.
_ON, _OFF = "\x1b[97;40m", "\x1b[0m"
# What a QR code can hold at most, in bytes (ISO/IEC 18004, version 40, level L).
MOST_BYTES = 2953


def qr_rows(text: str, size: tuple[int, int], *, coloured: bool) -> list[str]:
    """The rows to print. Raises WrongUse where the window of `size` has no room for them."""
    matrix = [[bool(cell) for cell in row] for row in _made(text).matrix_iter(border=_BORDER)]
    columns, rows = len(matrix[0]), (len(matrix) + 1) // 2
    # The prompt comes below it, and what scrolled away cannot be photographed.
    if columns > size[0] or rows + 1 > size[1]:
        raise WrongUse(
            f"--qr: the code needs a window of {columns} columns and {rows + 1} rows; "
            f"this one has {size[0]} and {size[1]}.",
            "Write it into a file: --qr FILE.svg",
        )
    return list(_rows(matrix, coloured=coloured))


def qr_svg(text: str) -> str:
    """The code as an SVG document, black on white."""
    out = io.BytesIO()
    _made(text).save(out, kind="svg", scale=6, border=4, light="#fff", xmldecl=True)
    return out.getvalue().decode()


def _made(text: str) -> _Code:
    if len(text.encode()) > MOST_BYTES:
        raise WrongUse(
            f"--qr: that's too long for a QR code, which holds {MOST_BYTES} bytes.",
            "Leave out --qr, or use --copy.",
        )
    import segno

    code: _Code = segno.make(text, error="l", boost_error=False, micro=False)
    return code


def _rows(matrix: list[list[bool]], *, coloured: bool) -> Iterator[str]:
    # A module that is set is dark; what the terminal lights is the others.
    blank = [True] * len(matrix[0])
    for upper, lower in zip(matrix[::2], [*matrix[1::2], blank], strict=False):
        cells = "".join(_HALVES[not a, not b] for a, b in zip(upper, lower, strict=True))
        yield f"{_ON}{cells}{_OFF}" if coloured else cells


TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Iterable
    from typing import Any, Protocol

    class _Code(Protocol):
        """What we use of a code of segno's."""

        def matrix_iter(self, *, border: int) -> Iterable[Iterable[int]]: ...

        def save(self, out: io.BytesIO, **options: Any) -> None: ...
