"""Reads and writes age files under a passphrase, which any other age program opens and writes too.

Only the format is ours; scrypt, HKDF, HMAC and ChaCha20-Poly1305 are the `cryptography` package's
(OpenSSL's), and this is the only module that imports it. How far a passphrase is stretched is
written in the file: what is written here has 2^18 on every machine, so that any other opens it.
"""

from __future__ import annotations

import os
from collections.abc import Callable, Iterator
from typing import TYPE_CHECKING

from ..errors import CouldNot, WrongPassphrase, memory_of
from .age_format import NotAge, Parts, Stanza, decode_base64, encode_base64, parts_of, signed_part

if TYPE_CHECKING:
    from cryptography.hazmat.primitives.ciphers.aead import ChaCha20Poly1305

# log2 of scrypt's N. 18 is what age itself writes: 256 MB, and half a second to a second.
WORK = 18
# What opens at once: 1 GB and some seconds.
MOST_WORK = 20
# What opens after a yes: 4 GB and half a minute. On fast machines the first versions wrote as much.
MOST_HEAVY_WORK = 22
CHUNK = 64 * 1024
_KEY_BYTES, _SALT_BYTES, _TAG_BYTES = 16, 16, 16
_LABEL = b"age-encryption.org/v1/scrypt"
_LAST = b"\x01"


class TooMuchWork(Exception):
    """The passphrase is stretched 2^`work` times, which nobody has agreed to. No damage."""

    def __init__(self, work: int) -> None:
        super().__init__(work)
        self.work = work


def seal_data(data: bytes, secret: str, *, work: int = WORK) -> bytes:
    """`data` as an age file that `secret` opens. Takes half a second to two, on purpose."""
    file_key, salt = os.urandom(_KEY_BYTES), os.urandom(_SALT_BYTES)
    body = _aead(_stretched(secret, salt, work)).encrypt(bytes(12), file_key, None)
    signed = signed_part(Stanza(b"scrypt", (encode_base64(salt), str(work).encode()), body))
    mac = encode_base64(header_mac(file_key, signed))
    return signed + b" " + mac + b"\n" + _payload_of(data, file_key)


def unseal_data(data: bytes, secret: str, *, most: int = MOST_WORK) -> bytes:
    """What is in an age file that a passphrase opens. Takes half a second to some seconds.

    Raises TooMuchWork beyond 2^`most`; WrongPassphrase if the secret does not open it (or that one
    part of the header is damaged: age cannot tell the two apart); NotAge for everything else.
    """
    from cryptography.exceptions import InvalidTag

    parts = parts_of(data)
    work, salt, wrapped = _only_stanza(parts)
    if work > most:
        raise TooMuchWork(work)
    try:
        file_key = _aead(_stretched(secret, salt, work)).decrypt(bytes(12), wrapped, None)
    except InvalidTag:
        raise WrongPassphrase from None
    return opened_with(parts, file_key)


def work_of(data: bytes) -> int:
    """How far (log2) the passphrase of an age file is stretched. Raises NotAge."""
    return _only_stanza(parts_of(data))[0]


def opened_with(parts: Parts, file_key: bytes) -> bytes:
    """The content, with the file's own key. Raises NotAge, whatever was cut or altered."""
    import hmac

    if not hmac.compare_digest(header_mac(file_key, parts.signed), parts.mac):
        raise NotAge("its header was altered")
    return b"".join(_chunks(parts.payload, file_key))


def header_mac(file_key: bytes, signed: bytes) -> bytes:
    """What stands at the end of the header, over all of it."""
    import hmac

    return hmac.digest(_derived(file_key, b"", b"header"), signed, "sha256")


def _only_stanza(parts: Parts) -> tuple[int, bytes, bytes]:
    """Work, salt and wrapped key of a file that is for a passphrase, which is then for nobody else.

    Nothing in it is trusted yet: the MAC needs the key that is in it.
    """
    stanza, *others = parts.stanzas
    if others or stanza.kind != b"scrypt" or len(stanza.arguments) != 2:
        raise NotAge("it isn't locked with a passphrase")
    salt, work = decode_base64(stanza.arguments[0]), stanza.arguments[1]
    whole = len(salt) == _SALT_BYTES and len(stanza.body) == _KEY_BYTES + _TAG_BYTES
    # Longer than any number that could be carried out, and than any that Python refuses to read.
    if not whole or not work.isdigit() or work.startswith(b"0") or len(work) > 9:
        raise NotAge("its header is damaged")
    return int(work), salt, stanza.body


def _payload_of(data: bytes, file_key: bytes) -> bytes:
    nonce = os.urandom(16)
    cipher = _aead(_derived(file_key, nonce, b"payload"))
    starts = range(0, max(len(data), 1), CHUNK)
    chunks = (
        cipher.encrypt(_nonce(number, last=at == starts[-1]), data[at : at + CHUNK], None)
        for number, at in enumerate(starts)
    )
    return nonce + b"".join(chunks)


def _chunks(payload: bytes, file_key: bytes) -> Iterator[bytes]:
    from cryptography.exceptions import InvalidTag

    nonce, sealed_chunks = payload[:16], memoryview(payload)[16:]
    if len(nonce) < 16:
        raise NotAge("it was cut short")
    cipher = _aead(_derived(file_key, nonce, b"payload"))
    starts = range(0, max(len(sealed_chunks), 1), CHUNK + _TAG_BYTES)
    for number, at in enumerate(starts):
        chunk, last = sealed_chunks[at : at + CHUNK + _TAG_BYTES], at == starts[-1]
        try:
            clear = cipher.decrypt(_nonce(number, last=last), chunk, None)
        except InvalidTag:
            raise NotAge("it was cut or altered") from None
        if last and number and not clear:
            raise NotAge("it ends with an empty part")
        yield clear


def _nonce(number: int, *, last: bool) -> bytes:
    return number.to_bytes(11) + (_LAST if last else b"\x00")


def _aead(key: bytes) -> ChaCha20Poly1305:
    from cryptography.hazmat.primitives.ciphers.aead import ChaCha20Poly1305

    return ChaCha20Poly1305(key)


def _derived(file_key: bytes, salt: bytes, purpose: bytes) -> bytes:
    from cryptography.hazmat.primitives.hashes import SHA256
    from cryptography.hazmat.primitives.kdf.hkdf import HKDF

    return HKDF(SHA256(), 32, salt, purpose).derive(file_key)


def _stretched(secret: str, salt: bytes, work: int) -> bytes:
    from cryptography.hazmat.primitives.kdf.scrypt import Scrypt

    # hashlib's stops at 2 GB.
    scrypt = Scrypt(_LABEL + salt, 32, 1 << work, 8, 1)
    try:
        return _interruptible(lambda: scrypt.derive(secret.encode()))
    except MemoryError:
        raise CouldNot(
            f"opening it takes {memory_of(work)} of memory, which this machine doesn't have free.",
            "Close other programs, or do it on a larger machine.",
        ) from None


def _interruptible(work: Callable[[], bytes]) -> bytes:
    """What `work` gives. It hears no Ctrl-C, so it works beside; who waits for it does hear."""
    import threading

    done: list[bytes | BaseException] = []

    def beside() -> None:
        try:
            done.append(work())
        except BaseException as error:  # noqa: BLE001 - handed on to who waits
            done.append(error)

    worker = threading.Thread(target=beside, daemon=True)
    worker.start()
    worker.join()
    if isinstance(done[0], BaseException):
        raise done[0]
    return done[0]
