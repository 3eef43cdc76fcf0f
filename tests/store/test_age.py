"""age files from outside: the C2SP kit through our reading, and what the guard must never do."""

from __future__ import annotations

import hashlib
import resource
import zlib
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path

import pyrage
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from intimacy_cli.errors import WrongPassphrase
from intimacy_cli.store.age import MOST_WORK, NotAge, _patiently, guarded, is_age, unsealed
from tests.harness.cheap_age import cheap_age

KIT = Path(__file__).parents[1] / "vectors" / "age"
FILES = sorted(KIT.iterdir())
GOOD = "success"
SECRET = "a secret for tests"


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
    """Read as the program does: the guard first, then each key there is."""
    data = guarded(each.data)
    if each.passphrases:
        return unsealed(data, each.passphrases[-1])
    try:
        keys = [pyrage.x25519.Identity.from_str(identity) for identity in each.identities]
        return bytes(pyrage.decrypt(data, keys))
    except pyrage.DecryptError as error:
        raise NotAge(str(error)) from None


def as_expected(each: Vector) -> bool:
    try:
        found = opened(each)
    except (NotAge, WrongPassphrase):
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
    before = resource.getrlimit(resource.RLIMIT_AS)
    used = int(Path("/proc/self/statm").read_text().split()[0]) * resource.getpagesize()
    resource.setrlimit(resource.RLIMIT_AS, (used + (1 << 29), before[1]))
    try:
        with pytest.raises(NotAge, match="stretched"):
            guarded(vector(KIT / "scrypt_work_factor_23").data)
    finally:
        resource.setrlimit(resource.RLIMIT_AS, before)


@pytest.mark.parametrize("work", [b"21", b"31", b"99", b"021", b"100", b"9" * 4000])
def test_no_spelling_of_too_much_work_passes(work: bytes) -> None:
    whole = cheap_age(b"", SECRET)
    salt = whole.split(b" ")[2]
    too_much = whole.replace(b"scrypt " + salt + b" 1\n", b"scrypt " + salt + b" " + work + b"\n")
    assert too_much != whole
    with pytest.raises(NotAge):
        guarded(too_much)


def test_as_much_work_as_todays_machines_ask_for_passes() -> None:
    whole = cheap_age(b"", SECRET).replace(b" 1\n", f" {MOST_WORK}\n".encode(), 1)
    assert guarded(whole) == whole


@given(data=st.binary(max_size=300))
@settings(max_examples=50)
def test_what_is_written_by_the_book_comes_back(data: bytes) -> None:
    whole = cheap_age(data, SECRET)
    assert is_age(whole)
    assert unsealed(guarded(whole), SECRET) == data


def test_a_payload_of_several_chunks_comes_back() -> None:
    data = bytes(range(256)) * 520
    assert unsealed(guarded(cheap_age(data, SECRET)), SECRET) == data


def test_another_passphrase_is_told_from_damage() -> None:
    whole = cheap_age(b"what we wrote", SECRET)
    with pytest.raises(WrongPassphrase):
        unsealed(whole, SECRET + "x")
    with pytest.raises(NotAge):
        unsealed(whole[:-1], SECRET)


WHOLE = cheap_age(b"what we wrote, and more than that" * 4, SECRET)


@given(at=st.integers(0, len(WHOLE) - 1), bit=st.integers(0, 7))
@settings(max_examples=300)
def test_no_flipped_bit_goes_unnoticed(at: int, bit: int) -> None:
    flipped = bytearray(WHOLE)
    flipped[at] ^= 1 << bit
    with pytest.raises((NotAge, WrongPassphrase)):
        unsealed(guarded(bytes(flipped)), SECRET)


@given(length=st.integers(0, len(WHOLE) - 1))
@settings(max_examples=200)
def test_no_cut_goes_unnoticed(length: int) -> None:
    with pytest.raises((NotAge, WrongPassphrase)):
        unsealed(guarded(WHOLE[:length]), SECRET)


@given(
    start=st.sampled_from([b"", b"age-encryption.org/v1\n", b"age-encryption.org/v1\n-> scrypt ",
                           b"-----BEGIN AGE ENCRYPTED FILE-----\n"]),
    rest=st.binary(max_size=400),
)  # fmt: skip
@settings(max_examples=300)
def test_noise_is_refused_in_one_way(start: bytes, rest: bytes) -> None:
    with pytest.raises((NotAge, WrongPassphrase)):
        unsealed(guarded(start + rest), SECRET)


def refused_at_first(times: int) -> Callable[[], bytes]:
    """A file that opens once the machine has had its busy moments."""
    said = iter(["Excessive work parameter for passphrase."] * times)

    def open_it() -> bytes:
        for words in said:
            raise pyrage.DecryptError(words)
        return b"the key"

    return open_it


def test_a_busy_moment_does_not_make_a_good_file_look_damaged() -> None:
    good = b"age-encryption.org/v1\n-> scrypt c2FsdA 18\nabc\n--- mac\n"
    assert _patiently(refused_at_first(3), good) == b"the key"


def test_too_much_work_is_refused_and_not_tried_again() -> None:
    hostile = b"age-encryption.org/v1\n-> scrypt c2FsdA 30\nabc\n--- mac\n"
    with pytest.raises(NotAge, match="stretched further"):
        _patiently(refused_at_first(1), hostile)
