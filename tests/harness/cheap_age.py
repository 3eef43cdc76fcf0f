"""Writes age files whose passphrase is hardly stretched, so that a test need not wait for scrypt.

The program writes age with pyrage, which always takes its second or two. This is age's format
written again, from its specification (age-encryption.org/v1): ChaCha20-Poly1305 of RFC 8439 in
plain Python, slow and not constant in time, for tests alone. That the program opens these files
shows as well that what it reads is age, and not only what pyrage writes.
"""

from __future__ import annotations

import base64
import hashlib
import hmac
import os
import struct

CHUNK = 64 * 1024
_MASK = 0xFFFFFFFF
_ROUNDS = (
    (0, 4, 8, 12), (1, 5, 9, 13), (2, 6, 10, 14), (3, 7, 11, 15),
    (0, 5, 10, 15), (1, 6, 11, 12), (2, 7, 8, 13), (3, 4, 9, 14),
)  # fmt: skip


def cheap_age(data: bytes, passphrase: str, *, work: int = 1) -> bytes:
    """`data` as an age file; the passphrase is stretched 2^`work` times only."""
    file_key, salt = os.urandom(16), os.urandom(16)
    stretched = hashlib.scrypt(
        passphrase.encode(), salt=b"age-encryption.org/v1/scrypt" + salt, n=2**work, r=8, p=1,
        maxmem=2**31 - 1, dklen=32,
    )  # fmt: skip
    body = _b64(aead(stretched, bytes(12), file_key))
    header = f"age-encryption.org/v1\n-> scrypt {_b64(salt)} {work}\n{body}\n---".encode()
    mac = hmac.digest(_hkdf(file_key, b"", b"header"), header, "sha256")
    nonce = os.urandom(16)
    key = _hkdf(file_key, nonce, b"payload")
    starts = range(0, max(len(data), 1), CHUNK)
    chunks = [
        aead(key, struct.pack(">QI", number >> 24, (number << 8) & _MASK | last), data[at:][:CHUNK])
        for number, at in enumerate(starts)
        for last in (int(at == starts[-1]),)
    ]
    return header + b" " + _b64(mac).encode() + b"\n" + nonce + b"".join(chunks)


def aead(key: bytes, nonce: bytes, data: bytes) -> bytes:
    """ChaCha20-Poly1305 without associated data: the ciphertext and its tag."""
    words = struct.unpack("<8I", key), struct.unpack("<3I", nonce)
    stream = b"".join(_block(*words, n) for n in range(1, (len(data) + 63) // 64 + 1))
    hidden = bytes(a ^ b for a, b in zip(data, stream, strict=False))
    padded = hidden + bytes(-len(hidden) % 16) + struct.pack("<QQ", 0, len(hidden))
    return hidden + _poly1305(_block(*words, 0)[:32], padded)


def _block(key: tuple[int, ...], nonce: tuple[int, ...], counter: int) -> bytes:
    start = [0x61707865, 0x3320646E, 0x79622D32, 0x6B206574, *key, counter, *nonce]
    x = list(start)
    for _ in range(10):
        for a, b, c, d in _ROUNDS:
            x[a] = (x[a] + x[b]) & _MASK
            x[d] = _turned(x[d] ^ x[a], 16)
            x[c] = (x[c] + x[d]) & _MASK
            x[b] = _turned(x[b] ^ x[c], 12)
            x[a] = (x[a] + x[b]) & _MASK
            x[d] = _turned(x[d] ^ x[a], 8)
            x[c] = (x[c] + x[d]) & _MASK
            x[b] = _turned(x[b] ^ x[c], 7)
    return struct.pack("<16I", *((a + b) & _MASK for a, b in zip(x, start, strict=True)))


def _turned(word: int, bits: int) -> int:
    return (word << bits) & _MASK | word >> (32 - bits)


def _poly1305(key: bytes, data: bytes) -> bytes:
    r = int.from_bytes(key[:16], "little") & 0x0FFFFFFC0FFFFFFC0FFFFFFC0FFFFFFF
    total = 0
    for at in range(0, len(data), 16):
        total = (total + int.from_bytes(data[at : at + 16] + b"\x01", "little")) * r
        total %= (1 << 130) - 5
    whole = total + int.from_bytes(key[16:], "little")
    return (whole & ((1 << 128) - 1)).to_bytes(16, "little")


def _hkdf(key: bytes, salt: bytes, info: bytes) -> bytes:
    return hmac.digest(hmac.digest(salt or bytes(32), key, "sha256"), info + b"\x01", "sha256")


def _b64(data: bytes) -> str:
    return base64.b64encode(data).decode().rstrip("=")
