"""How far what is put to a couple may go, from what each of the two has asked for. Pure.

0 is nothing sensual. What comes to both is held to the lower of the two: a partner who has asked
for nothing is asked nothing.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from .partners import fold_name

MOST = 3
Heat = int | tuple[str, ...]


def heat_fault(text: str) -> str:
    """What is wrong with a heat as it was typed, or nothing."""
    parts = _parts(text)
    names = [fold_name(name) for name, _ in parts]
    bad = not parts or any(degree not in ("0", "1", "2", "3") for _, degree in parts)
    if bad or ("" in names and len(parts) > 1) or len(set(names)) < len(names):
        return "give a number from 0 to 3, or one for each of you: Ana=1 Ben=2"
    return ""


def read_heat(text: str) -> Heat:
    """One number for both, or a text for each of the two. Raises ValueError."""
    if fault := heat_fault(text):
        raise ValueError(fault)
    parts = _parts(text)
    if parts[0][0]:
        return tuple(f"{name}={degree}" for name, degree in parts)
    return int(parts[0][1])


def lowest_heat(setting: object, names: Sequence[str]) -> int:
    """What may come to the people of these names; who has said nothing counts as 0.

    >>> lowest_heat(("Ana=2", "Ben=1"), ["Ana", "Ben"]), lowest_heat(("Ana=2",), ["Ana", "Ben"])
    (1, 0)
    """
    if not isinstance(setting, tuple):
        return setting if isinstance(setting, int) else 0
    said = {fold_name(name): int(degree) for name, degree in _split(setting)}
    asked = [said.get(fold_name(name), 0) for name in names] or list(said.values())
    return min(asked, default=0)


def _parts(text: str) -> list[tuple[str, str]]:
    # As the sentence above writes it: a blank behind a degree parts two people as a comma does.
    for degree in range(MOST + 1):
        text = text.replace(f"={degree} ", f"={degree}\n")
    pieces = text.replace(",", "\n").split("\n")
    return _split(piece for piece in pieces if piece.strip())


def _split(pieces: Iterable[str]) -> list[tuple[str, str]]:
    """Each piece as a name, empty where there is none, and what stands behind it."""
    found = (piece.rpartition("=") for piece in pieces)
    return [(name.strip(), degree.strip()) for name, _, degree in found]
