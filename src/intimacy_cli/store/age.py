"""Reads and writes age files under a passphrase. The only module that imports pyrage.

age's own scrypt recipient, so that any age program opens what is written here. A file from outside
passes `guarded` first: one small file can otherwise take 44 s and 8.4 GB, and two forms that the
format forbids would be taken.
"""

from __future__ import annotations

from ..errors import WrongPassphrase

# log2 of scrypt's N that a file from outside may ask for: 1 GB and some seconds. What pyrage
# writes is measured on the machine that writes it, 18 to 20 on those of today.
MOST_WORK = 20
MOST_HEADER = 1 << 20
_BINARY = b"age-encryption.org/v1\n"
_ARMOR = b"-----BEGIN AGE ENCRYPTED FILE-----"
_ARMOR_END = b"-----END AGE ENCRYPTED FILE-----"
_FULL_LINE = 64


class NotAge(ValueError):
    """The bytes are no age file that can be read: cut, damaged, or something else."""


def sealed(data: bytes, secret: str) -> bytes:
    """`data` as an age file that `secret` opens. Takes 1 to 2 s, on purpose."""
    from pyrage import passphrase

    return bytes(passphrase.encrypt(data, secret))


def unsealed(data: bytes, secret: str) -> bytes:
    """What is in an age file of ours. Takes 1 to 2 s.

    Raises WrongPassphrase if the secret does not open it (or that one part of the header is
    damaged: age cannot tell the two apart), NotAge for everything else.
    """
    from pyrage import DecryptError, passphrase

    try:
        return bytes(passphrase.decrypt(data, secret))
    except DecryptError as error:
        # One class for all; only the words differ.
        if str(error) == "Decryption failed":
            raise WrongPassphrase from None
        raise NotAge(str(error)) from None


def is_age(data: bytes) -> bool:
    """Whether this begins as an age file does."""
    return data.startswith(_BINARY) or data.lstrip().startswith(_ARMOR)


def guarded(data: bytes) -> bytes:
    """The same age file, fit to be handed to pyrage. Raises NotAge.

    Refuses a passphrase that would be stretched beyond `MOST_WORK`, and a stanza without its short
    last line; strips the white space that may stand around armor.
    """
    if data.lstrip().startswith(_ARMOR):
        data = data.strip()
        _refuse_odd_header(_unarmored(data))
    else:
        _refuse_odd_header(data[:MOST_HEADER])
    return data


def _unarmored(data: bytes) -> bytes:
    import base64
    import binascii

    # Lenient on purpose: pyrage is strict about armor, and on what it takes both agree.
    text = data.removeprefix(_ARMOR).removesuffix(_ARMOR_END)
    try:
        return base64.b64decode(text[: 2 * MOST_HEADER])
    except binascii.Error:
        raise NotAge("the armor is damaged") from None


def _refuse_odd_header(head: bytes) -> None:
    lines = head.split(b"\n")
    at = 1
    while at < len(lines) and lines[at].startswith(b"-> "):
        _refuse_too_much_work(lines[at].split(b" "))
        at += 1
        while at < len(lines) and len(lines[at]) == _FULL_LINE:
            at += 1
        if at == len(lines) or lines[at].startswith(b"-"):
            raise NotAge("a part of the header has no end")
        at += 1


def _refuse_too_much_work(words: list[bytes]) -> None:
    if words[1] != b"scrypt" or len(words) != 4:
        return
    work = words[3]
    if len(work) > 2 or (work.isdigit() and int(work) > MOST_WORK):
        raise NotAge(f"its passphrase is stretched further than 2^{MOST_WORK}")
