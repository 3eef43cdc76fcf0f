"""age files: the C2SP kit through our reading, pyrage's files and ours, and what is never done."""

from __future__ import annotations

import hashlib
import re
import resource
import zlib
from dataclasses import dataclass
from pathlib import Path

import pyrage
import pytest
from cryptography.exceptions import InvalidTag
from cryptography.hazmat.primitives.asymmetric.x25519 import X25519PrivateKey, X25519PublicKey
from cryptography.hazmat.primitives.ciphers.aead import ChaCha20Poly1305
from cryptography.hazmat.primitives.hashes import SHA256
from cryptography.hazmat.primitives.kdf.hkdf import HKDF
from hypothesis import given, settings
from hypothesis import strategies as st

from intimacy_cli.errors import WrongPassphrase, memory_of
from intimacy_cli.store.age import (
    CHUNK,
    MOST_HEAVY_WORK,
    MOST_WORK,
    WORK,
    TooMuchWork,
    opened_with,
    seal_data,
    unseal_data,
    work_of,
)
from intimacy_cli.store.age_format import NotAge, Stanza, decode_base64, is_age, parts_of
from tests.harness.cheap_age import cheap_age

KIT = Path(__file__).parents[1] / "vectors" / "age"
FILES = sorted(KIT.iterdir())
GOOD = "success"
SECRET = "a secret for tests"
CHEAP = 1
REFUSED = (NotAge, WrongPassphrase, TooMuchWork)


@dataclass(frozen=True)
class Vector:
    """One file of the kit: what it says about itself, and the age file in it."""

    expect: str
    payload: str
    identities: tuple[str, ...]
    passphrases: tuple[str, ...]
    data: bytes

    @property
    def supported(self) -> bool:
        return not any(each.startswith("AGE-SECRET-KEY-PQ-") for each in self.identities)


def vector(path: Path) -> Vector:
    head, _, data = path.read_bytes().partition(b"\n\n")
    found: dict[str, list[str]] = {}
    for line in head.decode().split("\n"):
        name, _, value = line.partition(": ")
        found.setdefault(name, []).append(value)
    if "compressed" in found:
        data = zlib.decompress(data)
    return Vector(
        found["expect"][0], found.get("payload", [""])[0], tuple(found.get("identity", ())),
        tuple(found.get("passphrase", ())), data,
    )  # fmt: skip


def opened(each: Vector) -> bytes:
    """Read as the program does; the files for a key of somebody's own, with that key."""
    if each.passphrases:
        return unseal_data(each.data, each.passphrases[-1])
    parts = parts_of(each.data)
    for identity in each.identities:
        for stanza in parts.stanzas:
            if (file_key := with_identity(identity, stanza)) is not None:
                return opened_with(parts, file_key)
    raise WrongPassphrase


def with_identity(identity: str, stanza: Stanza) -> bytes | None:
    """The X25519 recipient, which the program has no use for: here to reach the kit's files."""
    if stanza.kind == b"scrypt":
        raise NotAge("a passphrase, and not alone")
    if stanza.kind != b"X25519":
        return None
    share = decode_base64(b"".join(stanza.arguments))
    if len(stanza.arguments) != 1 or len(share) != 32 or len(stanza.body) != 32:
        raise NotAge("a damaged stanza")
    private = X25519PrivateKey.from_private_bytes(bech32(identity))
    try:
        shared = private.exchange(X25519PublicKey.from_public_bytes(share))
    except ValueError:
        raise NotAge("a share of low order") from None
    salt = share + private.public_key().public_bytes_raw()
    key = HKDF(SHA256(), 32, salt, b"age-encryption.org/v1/X25519").derive(shared)
    try:
        return ChaCha20Poly1305(key).decrypt(bytes(12), stanza.body, None)
    except InvalidTag:
        return None


def bech32(text: str) -> bytes:
    """The 32 bytes of an identity; the checksum of the kit's own ones is not looked at."""
    values = ["qpzry9x8gf2tvdw0s3jn54khce6mua7l".index(sign) for sign in text.lower()[16:-6]]
    number = int("".join(f"{value:05b}" for value in values)[:256], 2)
    return number.to_bytes(32)


def as_expected(each: Vector) -> bool:
    try:
        found = opened(each)
    except REFUSED:
        return each.expect != GOOD
    return each.expect == GOOD and hashlib.sha256(found).hexdigest() == each.payload


def test_all_124_supported_files_of_the_kit_are_taken_or_refused_as_it_says() -> None:
    every = {path.name: vector(path) for path in FILES}
    supported = {name: each for name, each in every.items() if each.supported}
    failed = [name for name, each in supported.items() if not as_expected(each)]
    assert failed == []
    assert (len(every), len(supported), len(every) - len(supported)) == (143, 124, 19)


def test_a_file_that_would_stop_the_machine_is_refused_unstretched() -> None:
    """Stretching it would take 8 GB; half a gigabyte more than is there now is enough to refuse."""
    kit = vector(KIT / "scrypt_work_factor_23").data
    before = resource.getrlimit(resource.RLIMIT_AS)
    used = int(Path("/proc/self/statm").read_text().split()[0]) * resource.getpagesize()
    resource.setrlimit(resource.RLIMIT_AS, (used + (1 << 29), before[1]))
    try:
        with pytest.raises(TooMuchWork):
            unseal_data(kit, "password", most=MOST_HEAVY_WORK)
    finally:
        resource.setrlimit(resource.RLIMIT_AS, before)
    assert work_of(kit) == 23


def with_work(work: bytes) -> bytes:
    """A file that says that its passphrase is stretched so often."""
    whole = cheap_age(b"", SECRET)
    salt = whole.split(b" ")[2]
    made = whole.replace(b"scrypt " + salt + b" 1\n", b"scrypt " + salt + b" " + work + b"\n")
    assert made != whole
    return made


@pytest.mark.parametrize("work", [MOST_WORK + 1, MOST_HEAVY_WORK, 23, 31, 99, 10**8])
def test_much_work_is_never_done_unasked_and_never_called_damage(work: int) -> None:
    made = with_work(str(work).encode())
    assert work_of(made) == work
    with pytest.raises(TooMuchWork) as found:
        unseal_data(made, SECRET)
    assert found.value.work == work


@pytest.mark.parametrize("work", [b"021", b"0", b"-1", b"+18", b"0x12", b"", b"1e1", b"9" * 4000])
def test_a_number_that_is_none_is_damage(work: bytes) -> None:
    with pytest.raises(NotAge):
        unseal_data(with_work(work), SECRET)


def test_what_a_yes_costs_is_said_in_megabytes_and_gigabytes() -> None:
    assert [memory_of(work) for work in (18, 20, 21, 22)] == ["256 MB", "1 GB", "2 GB", "4 GB"]


def test_what_is_written_has_the_same_work_on_every_machine() -> None:
    whole = seal_data(b"ours", SECRET)
    assert (work_of(whole), WORK) == (18, 18)
    assert re.match(rb"age-encryption\.org/v1\n-> scrypt [A-Za-z0-9+/]{22} 18\n", whole)
    assert unseal_data(whole, SECRET) == pyrage.passphrase.decrypt(whole, SECRET) == b"ours"


AROUND_A_CHUNK = st.builds(
    lambda chunks, more: max(chunks * CHUNK + more, 0), st.integers(0, 3), st.integers(-20, 20)
)


@given(length=AROUND_A_CHUNK, start=st.binary(min_size=1, max_size=5))
@settings(max_examples=60)
def test_pyrage_reads_what_we_write_and_so_do_we(length: int, start: bytes) -> None:
    data = (start * (length // len(start) + 1))[:length]
    whole = seal_data(data, SECRET, work=CHEAP)
    assert is_age(whole)
    assert pyrage.passphrase.decrypt(whole, SECRET) == data
    assert unseal_data(whole, SECRET) == data


def test_we_read_what_pyrage_writes() -> None:
    for data in (b"", b"a line", bytes(range(256)) * 520):
        whole = pyrage.passphrase.encrypt(data, SECRET)
        assert unseal_data(whole, SECRET, most=MOST_HEAVY_WORK) == data


@given(data=st.binary(max_size=300))
@settings(max_examples=50)
def test_what_is_written_by_the_book_comes_back(data: bytes) -> None:
    assert unseal_data(cheap_age(data, SECRET), SECRET) == data


def test_no_two_files_are_alike() -> None:
    assert len({seal_data(b"", SECRET, work=CHEAP) for _ in range(20)}) == 20


def test_another_passphrase_is_told_from_damage() -> None:
    whole = cheap_age(b"what we wrote", SECRET)
    with pytest.raises(WrongPassphrase):
        unseal_data(whole, SECRET + "x")
    with pytest.raises(NotAge):
        unseal_data(whole[:-1], SECRET)


WHOLE = cheap_age(b"what we wrote, and more than that" * 4, SECRET)


@given(at=st.integers(0, len(WHOLE) - 1), bit=st.integers(0, 7))
@settings(max_examples=300)
def test_no_flipped_bit_goes_unnoticed(at: int, bit: int) -> None:
    flipped = bytearray(WHOLE)
    flipped[at] ^= 1 << bit
    with pytest.raises(REFUSED):
        unseal_data(bytes(flipped), SECRET)


LONG = seal_data(bytes(2 * CHUNK), SECRET, work=CHEAP)
FIRST = LONG.index(b"\n", LONG.index(b"\n---") + 1) + 17
ONE = CHUNK + 16


@pytest.mark.parametrize(
    "altered",
    [
        LONG[: FIRST + ONE],
        LONG[:FIRST],
        LONG[:FIRST] + LONG[FIRST + ONE :] + LONG[FIRST : FIRST + ONE],
        LONG + LONG[FIRST + ONE :],
        LONG + b"\0",
    ],
    ids=["last part gone", "all gone", "parts swapped", "part doubled", "something after"],
)
def test_whole_parts_that_are_cut_swapped_or_doubled_do_not_go_unnoticed(altered: bytes) -> None:
    assert altered != LONG
    with pytest.raises(NotAge):
        unseal_data(altered, SECRET)


@given(length=st.integers(0, len(WHOLE) - 1))
@settings(max_examples=200)
def test_no_cut_goes_unnoticed(length: int) -> None:
    with pytest.raises(REFUSED):
        unseal_data(WHOLE[:length], SECRET)


@given(
    start=st.sampled_from([b"", b"age-encryption.org/v1\n", b"age-encryption.org/v1\n-> scrypt ",
                           b"-----BEGIN AGE ENCRYPTED FILE-----\n"]),
    rest=st.binary(max_size=400),
)  # fmt: skip
@settings(max_examples=300)
def test_noise_is_refused_in_one_way(start: bytes, rest: bytes) -> None:
    with pytest.raises(REFUSED):
        unseal_data(start + rest, SECRET)
