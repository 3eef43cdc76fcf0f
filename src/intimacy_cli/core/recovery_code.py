"""Recovery codes: written down by hand, typed back years later. Pure; chance is handed in.

Five groups of five characters, such as `7K3QX-...`: 24 random ones of 5 bits (120 bits), and one
that catches a slip of the pen. The alphabet is Crockford's base 32, without I, L, O and U; the last
character is Luhn's, modulo 32: it catches every single wrong one, and almost every swapped pair.
"""

from __future__ import annotations

ALPHABET = "0123456789ABCDEFGHJKMNPQRSTVWXYZ"
RANDOM_BYTES = 15
GROUPS, GROUP = 5, 5
_ALIKE = str.maketrans("OIL", "011")
_BETWEEN = str.maketrans("", "", "- \t\u2010\u2011\u2012\u2013\u2014\u2212")


def recovery_code(chance: bytes) -> str:
    """The code for 15 random bytes."""
    if len(chance) != RANDOM_BYTES:
        raise ValueError(f"{RANDOM_BYTES} random bytes make a code, not {len(chance)}")
    number = int.from_bytes(chance)
    signs = [ALPHABET[(number >> shift) & 31] for shift in range(115, -1, -5)]
    return _grouped("".join([*signs, _check_sign(signs)]))


def read_code(text: str) -> str | None:
    """The code as it was printed, however it was typed; None if it is none, or has a slip."""
    signs = _bare(text)
    if len(signs) != GROUPS * GROUP or set(signs) - set(ALPHABET):
        return None
    return _grouped(signs) if _check_sign(list(signs[:-1])) == signs[-1] else None


def normalise_code(text: str) -> str:
    """A passphrase or a code as it is used: a code as printed, a passphrase in one normal form.

    The same accented letter is typed in two ways on two systems; both are to open the same lock.
    """
    import unicodedata

    return read_code(text) or unicodedata.normalize("NFC", text)


def group_of(code: str, number: int) -> str:
    """One group, counted from 1."""
    return code.split("-")[number - 1]


def same_group(typed: str, group: str) -> bool:
    """Whether what was typed back is that group, in whatever hand."""
    return _bare(typed) == group


def _bare(text: str) -> str:
    return text.strip().upper().translate(_BETWEEN).translate(_ALIKE)


def _grouped(signs: str) -> str:
    return "-".join(signs[at : at + GROUP] for at in range(0, len(signs), GROUP))


def _check_sign(signs: list[str]) -> str:
    total = 0
    for place, sign in enumerate(reversed(signs)):
        value = ALPHABET.index(sign) * (2 if place % 2 == 0 else 1)
        total += value // 32 + value % 32
    return ALPHABET[-total % 32]
