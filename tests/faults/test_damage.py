"""Bits that rot, files that are cut, keys of another vault, versions to come: each is told.

CI flips a few bits in each page; the long tier every byte of a small vault.
"""

from __future__ import annotations

import random
import shutil
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest

from intimacy_cli.store import migrations
from intimacy_cli.store.connection import connect
from tests.faults.commands import CANARY, FIRST
from tests.faults.homes import Said, intimacy, prepared
from tests.faults.places import Place
from tests.harness.vault_key import plain_key

PAGE = 4096
READING = ("data verify", "checkin history --as Ana", "data export --as Ana", "checkin status")
WRITING = f"checkin --as Ana --answers {FIRST}"
NEUTRAL = "not available just now"


@pytest.fixture(scope="module")
def couple(tmp_path_factory: pytest.TempPathFactory) -> Place:
    """A couple's place, sound; it is copied back after each damage."""
    return prepared(tmp_path_factory.mktemp("damage"), "couple")


class Patient:
    """A place that is damaged and made whole again, and what a sound one answers."""

    def __init__(self, couple: Place) -> None:
        self.place = couple
        self.vault = couple.home / "data" / "vault.db"
        self.key = couple.home / "config" / "key"
        self.sound = self.vault.read_bytes()
        self.sound_key = self.key.read_bytes()
        self.answers = {line: intimacy(couple, line) for line in READING}
        assert {each.code for each in self.answers.values()} == {0}

    def read(self) -> set[int]:
        """Read all there is; each answer is the sound one or a sentence. The exit codes."""
        damaged = self.vault.read_bytes() if self.vault.exists() else None
        codes = set()
        for line in READING:
            said = intimacy(self.place, line)
            codes.add(said.code)
            assert self._told(line, said), f"{line}: {said}"
        assert (self.vault.read_bytes() if self.vault.exists() else None) == damaged
        return codes

    def _told(self, line: str, said: Said) -> bool:
        if said.code == 0:
            # Half an answer would be worse than none.
            return said.out == self.answers[line].out or NEUTRAL in said.out
        one_line = len(said.err.splitlines()) == 1 and said.err.startswith("intimacy: ")
        if line == "data verify":
            return said.code in (4, 5) and CANARY not in said.out and (one_line or bool(said.out))
        return said.code in (4, 5) and one_line and not said.out

    def write(self) -> Said:
        """Write something; it works or is refused in one sentence."""
        said = intimacy(self.place, WRITING)
        assert said.code in (0, 4, 5), said
        told = [row for row in said.err.splitlines() if row.startswith("intimacy: ")]
        assert said.code == 0 or len(told) == 1, said
        return said

    def heal(self) -> None:
        """As it was."""
        for name in ("vault.db-journal",):
            (self.vault.parent / name).unlink(missing_ok=True)
        self.vault.write_bytes(self.sound)
        self.key.write_bytes(self.sound_key)


@pytest.fixture
def patient(couple: Place) -> Iterator[Patient]:
    """Sound before and after."""
    made = Patient(couple)
    yield made
    made.heal()


def flipped(data: bytes, at: int, bit: int = 0) -> bytes:
    """The same with one bit turned."""
    return data[:at] + bytes([data[at] ^ (1 << bit)]) + data[at + 1 :]


def test_a_bit_flipped_in_any_page_is_told_and_nothing_half_is_read(patient: Patient) -> None:
    chance = random.Random(7)
    for page in range(len(patient.sound) // PAGE):
        places = [page * PAGE, page * PAGE + PAGE - 1, page * PAGE + chance.randrange(PAGE)]
        for at in places:
            patient.vault.write_bytes(flipped(patient.sound, at, chance.randrange(8)))
            # The integrity check reads every page.
            assert 5 in patient.read()
            patient.write()
            patient.heal()


def test_a_bit_flipped_anywhere_in_the_header_is_damage_and_no_wrong_key(patient: Patient) -> None:
    for at in range(100):
        patient.vault.write_bytes(flipped(patient.sound, at, at % 8))
        said = intimacy(patient.place, "data verify")
        assert said.code == 5, (at, said)
        patient.heal()


def test_a_bit_flipped_anywhere_in_the_key_file_is_told(patient: Patient) -> None:
    for at in range(len(patient.sound_key)):
        patient.key.write_bytes(flipped(patient.sound_key, at, at % 7))
        said = intimacy(patient.place, "checkin history --as Ana")
        # Where only the checksum is hurt, the key still opens its vault, and all is there.
        if said.code == 0:
            assert said.out == patient.answers["checkin history --as Ana"].out
        else:
            assert said.code == 5, (at, said)
            assert len(said.err.splitlines()) == 1
        assert CANARY not in said.err
        patient.heal()


def test_a_vault_cut_at_any_page_or_within_is_told(patient: Patient) -> None:
    for size in range(0, len(patient.sound), PAGE // 2):
        for cut in {size, size + 1}:
            patient.vault.write_bytes(patient.sound[:cut])
            assert 5 in patient.read()
            patient.write()
            patient.heal()


@pytest.mark.long
def test_every_byte_of_a_vault(patient: Patient) -> None:
    told = 0
    for at in range(len(patient.sound)):
        patient.vault.write_bytes(flipped(patient.sound, at, at % 8))
        told += intimacy(patient.place, "data verify").code == 5
        patient.heal()
    assert told == len(patient.sound)


def test_swapped_and_emptied_pages_are_told(patient: Patient) -> None:
    pages = [patient.sound[at : at + PAGE] for at in range(0, len(patient.sound), PAGE)]
    swapped = [*pages[:2], pages[3], pages[2], *pages[4:]]
    emptied = [*pages[:3], bytes(PAGE), *pages[4:]]
    for several in (swapped, emptied):
        patient.vault.write_bytes(b"".join(several))
        assert 5 in patient.read()
        patient.heal()


def test_the_key_of_another_vault_opens_nothing(patient: Patient, tmp_path: Path) -> None:
    other = prepared(tmp_path, "couple")
    shutil.copy(other.home / "config" / "key", patient.key)
    # The line for the shell's start-up stays neutral.
    assert patient.read() == {0, 4}
    assert patient.write().code == 4
    assert patient.vault.read_bytes() == patient.sound


def test_a_vault_of_a_later_version_is_left_untouched(patient: Patient) -> None:
    db = connect(str(patient.vault), plain_key(str(patient.key)))
    db.execute(f"PRAGMA user_version={migrations.VERSION + 1}")
    db.close()
    later = patient.vault.read_bytes()
    assert patient.read() == {0, 5}
    for line in (WRITING, "data undo --as Ana", "data forget everything --as Ana --yes"):
        said = intimacy(patient.place, line)
        assert (said.code, "Upgrade" in said.err) == (5, True)
    assert patient.vault.read_bytes() == later
    assert intimacy(patient.place, "doctor").code == 1


def remove_vault(patient: Patient) -> None:
    """The vault is gone."""
    patient.vault.unlink()


def remove_key(patient: Patient) -> None:
    """The key is gone."""
    patient.key.unlink()


def folder_for_vault(patient: Patient) -> None:
    """Somebody made a folder of that name."""
    patient.vault.unlink()
    patient.vault.mkdir()


@pytest.mark.parametrize("harm", [remove_vault, remove_key], ids=lambda harm: str(harm.__doc__))
def test_what_is_gone_is_said_and_not_begun_anew(
    patient: Patient, harm: Callable[[Patient], None]
) -> None:
    harm(patient)
    assert patient.read() <= {0, 4, 5}
    assert patient.write().code in (4, 5)
    assert not (patient.vault.exists() and patient.key.exists())


def test_a_folder_in_the_vaults_place_is_said(patient: Patient) -> None:
    folder_for_vault(patient)
    said = intimacy(patient.place, WRITING)
    patient.vault.rmdir()
    assert said.code in (1, 5)
    assert len(said.err.splitlines()) == 1


@pytest.mark.parametrize("content", [b"", b"\0" * 512, b"\xd9\xd5\x05\xf9\x20\xa1\x63\xd7" * 80])
def test_a_strange_journal_beside_the_vault_is_no_way_in(patient: Patient, content: bytes) -> None:
    journal = patient.vault.parent / "vault.db-journal"
    journal.write_bytes(content)
    said = intimacy(patient.place, "checkin history --as Ana")
    assert said.code in (0, 5), said
    assert said.code or said.out == patient.answers["checkin history --as Ana"].out
