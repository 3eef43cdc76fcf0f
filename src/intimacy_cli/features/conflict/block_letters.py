"""A name in block letters that can be read from across a room. Pure: text in, rows out.

Our own letters, three or five points wide and five high; a point is two columns of a terminal,
whose cells are about twice as high as wide.
"""

from __future__ import annotations

from ...core.normalise import strip_accents
from ...core.styled_text import Look
from ...core.wrapping import cells

HIGH = 5
_ROWS = """
A .#. #.# ### #.# #.#
B ##. #.# ##. #.# ##.
C .## #.. #.. #.. .##
D ##. #.# #.# #.# ##.
E ### #.. ##. #.. ###
F ### #.. ##. #.. #..
G .## #.. #.# #.# .##
H #.# #.# ### #.# #.#
I ### .#. .#. .#. ###
J ..# ..# ..# #.# .#.
K #.# #.# ##. #.# #.#
L #.. #.. #.. #.. ###
M #...# ##.## #.#.# #...# #...#
N #..# ##.# #.## #..# #..#
O .#. #.# #.# #.# .#.
P ##. #.# ##. #.. #..
Q .##. #..# #..# #.#. .#.#
R ##. #.# ##. #.# #.#
S .## #.. .#. ..# ##.
T ### .#. .#. .#. .#.
U #.# #.# #.# #.# ###
V #.# #.# #.# #.# .#.
W #...# #...# #.#.# ##.## #...#
X #.# #.# .#. #.# #.#
Y #.# #.# .#. .#. .#.
Z ### ..# .#. #.. ###
0 ### #.# #.# #.# ###
1 .#. ##. .#. .#. ###
2 ##. ..# .#. #.. ###
3 ##. ..# .#. ..# ##.
4 #.# #.# ### ..# ..#
5 ### #.. ##. ..# ##.
6 .## #.. ### #.# ###
7 ### ..# .#. .#. .#.
8 ### #.# ### #.# ###
9 ### #.# ### ..# ##.
"""
FONT = {row[0]: tuple(row.split()[1:]) for row in _ROWS.strip().split("\n")}
FONT |= {
    "-": ("...", "...", "###", "...", "..."),
    "'": ("#", "#", ".", ".", "."),
    ".": (".", ".", ".", ".", "#"),
    ":": (".", "#", ".", "#", "."),
    " ": ("..",) * HIGH,
}
# Columns and rows of a point, the largest first.
_SCALES = ((6, 3), (4, 2), (2, 1), (1, 1))
# A point of a letter, and a box: the corners row by row, what lies, what stands.
_UNICODE = ("█", "┏┓┗┛━┃")
_ASCII = ("#", "++++-|")
_DRAWN = Look(plain=False)


def spelt(name: str) -> str | None:
    """The name in letters that the font has, without accents; None if it has not all of them."""
    text = strip_accents(name.replace("\u2019", "'")).upper()
    return text if text and all(c in FONT for c in text) else None


def block(name: str, width: int, height: int, look: Look = _DRAWN) -> list[str]:
    """The name as large as `width` columns and `height` rows allow; in a box if there is no way."""
    text = spelt(name)
    point, box = _ASCII if look.ascii else _UNICODE
    for across, down in _SCALES:
        if text is not None and HIGH * down <= height:
            rows = _set(text, across, down, point)
            if max(map(len, rows)) <= width:
                return rows
    return box_name(name, width, box) if height >= 3 else [name[:width]]


def box_name(name: str, width: int, box: str = _UNICODE[1]) -> list[str]:
    """The name in a wide box: for scripts that the font does not have, and for long names."""
    inner = max(width - 2, 1)
    room = inner - cells(name)
    if room < 0:
        return [name]
    left = room // 2
    middle = box[5] + " " * left + name + " " * (room - left) + box[5]
    rail = box[4] * inner
    return [box[0] + rail + box[1], middle, box[2] + rail + box[3]]


def _set(text: str, across: int, down: int, point: str) -> list[str]:
    rows = []
    for row in range(HIGH):
        points = ".".join(FONT[c][row] for c in text)
        drawn = "".join((point if p == "#" else " ") * across for p in points)
        rows += [drawn] * down
    return rows
