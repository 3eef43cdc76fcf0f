"""Feeds broken input to everything that reads a file or a text from outside, and says what came.

Run: python -m tests.faults.malformed COUNT [SEED]. Prints one line of JSON; a process of its own,
so that its memory can be measured.
"""

from __future__ import annotations

import gc
import json
import os
import random
import resource
import sys
import tempfile
import time
import tomllib
from collections import Counter
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from functools import partial
from pathlib import Path

from intimacy_cli.errors import IntimacyError
from intimacy_cli.features.checkin.parse_answers import parse_given
from intimacy_cli.features.data.document import read_document, record_of
from intimacy_cli.features.table import every_kind
from intimacy_cli.packs.instrument import read_instrument
from intimacy_cli.packs.loader import builtin_path, load_pack
from intimacy_cli.shell.fast_settings import glance_settings
from intimacy_cli.shell.settings import load_settings
from intimacy_cli.store.keyfile import read_key
from intimacy_cli.store.log import Log
from tests.faults.breaking import broken, broken_json, broken_toml
from tests.faults.homes import intimacy, prepared
from tests.faults.places import Place

TOO_LONG = 50.0
"""How many times what reading our own 250 ideas takes, in processor time; about two seconds."""
DATA = Path(__file__).parents[1] / "data"
# One input in so many goes through the whole program, and what it took in through every reader.
WHOLE = 25
READERS = (
    "", "checkin history --as Ana", "checkin reveal 2026-11-20", "checkin status --json",
    "data export --as Ana", "data export --format csv", "data verify", "partner", "data undo",
    "doctor --json", "data forget everything --as Ana --dry-run",
)  # fmt: skip
Try = Callable[[bytes], None]
Break = Callable[[bytes, random.Random], bytes]


@dataclass(frozen=True)
class Target:
    """Something that reads: sound examples to begin from, and how it is given an input."""

    name: str
    seeds: Sequence[bytes]
    read: Try
    broken: Break


def targets(folder: Path, place: Place) -> tuple[Target, ...]:
    """Everything that reads from outside. A new format: a line."""
    file = folder / "input.toml"

    def through_file(read: Callable[[str], object]) -> Try:
        def attempt(data: bytes) -> None:
            file.write_bytes(data)
            read(str(file))

        return attempt

    instrument = read_instrument(load_pack(builtin_path("checkin")).tables, "checkin")
    packs = [path.read_bytes() for path in sorted(DATA.glob("*.toml"))]
    packs.append(Path(builtin_path("checkin")).read_bytes())
    exports = [(place.root / "files" / "old.json").read_bytes()]
    exports_csv = [intimacy(place, "data export --as Ana --format csv").out.encode()]
    settings = [b'as = "Ana"\nquiet_until = "2026-12-24"\nplain = true\n[a]\nb = ["c", 1]\n']
    answers = [b"6,5,6,2,-,5,3", b'{"answers": {"close": 6}, "note": "x", "on": "2026-11-20"}']
    return (
        Target("pack", packs, through_file(_read_pack), broken),
        Target("pack's values", packs, through_file(_read_pack), broken_toml),
        Target("export (JSON)", exports, _read_export, broken),
        Target("export's values", exports, _read_export, broken_json),
        Target("export (CSV)", exports_csv, _read_export, broken),
        Target("settings", settings, through_file(_read_settings), broken),
        Target("settings' values", settings, through_file(_read_settings), broken_toml),
        Target("key file", [_bytes(place, "config/key")], through_file(_read_key), broken),
        Target("vault", [_bytes(place, "data/vault.db")], _vault_reader(place), broken),
        Target("answers", answers, lambda data: _read_answers(data, instrument), broken),
        Target("cached pack", _kept(folder), _cache_reader(folder), broken),
        Target("cached pack's values", _kept(folder), _cache_reader(folder), broken_json),
    )


def _bytes(place: Place, path: str) -> bytes:
    return (place.home / path).read_bytes()


def _read_pack(path: str) -> None:
    read_instrument(load_pack(path).tables, path)


def _read_export(data: bytes) -> None:
    document = read_document(_text(data), "input")
    ids = {name: str(number) for number, name in enumerate(document.partners)}
    for number, row in enumerate(document.records, 1):
        record_of(row, ids, every_kind(), f"record {number}")


def _read_settings(path: str) -> None:
    glance_settings(path, {})
    load_settings(path, {})


def _read_key(path: str) -> None:
    read_key(path, check=False)
    read_key(path)


def _read_answers(data: bytes, instrument: object) -> None:
    parse_given(_text(data), instrument)  # type: ignore[arg-type]


def _text(data: bytes) -> str:
    return data.decode(errors="replace")


def _vault_reader(place: Place) -> Try:
    vault, key = place.home / "data" / "vault.db", place.home / "config" / "key"

    def attempt(data: bytes) -> None:
        sound = vault.read_bytes()
        try:
            vault.write_bytes(data)
            Log.open(str(vault), str(key), create=False).records(None)
        finally:
            vault.write_bytes(sound)

    return attempt


def _kept(folder: Path) -> list[bytes]:
    load_pack(builtin_path("checkin"), str(folder / "cache"))
    return [path.read_bytes() for path in (folder / "cache" / "packs").iterdir()]


def _cache_reader(folder: Path) -> Try:
    (kept,) = (folder / "cache" / "packs").iterdir()

    def attempt(data: bytes) -> None:
        kept.write_bytes(data)
        read_instrument(load_pack(builtin_path("checkin"), str(folder / "cache")).tables, "checkin")

    return attempt


class Report:
    """What came of it all."""

    def __init__(self) -> None:
        self.inputs: Counter[str] = Counter()
        self.refused: Counter[str] = Counter()
        self.slowest = 0.0
        self._unit = min(_reading_our_ideas() for _ in range(3))
        self.faults: list[str] = []

    def attempt(self, name: str, seed: str, work: Callable[[], None]) -> None:
        """One input; anything but a sentence of ours is a fault, and so is a long wait."""
        self.inputs[name] += 1
        began = time.process_time()
        try:
            work()
        except IntimacyError as error:
            self.refused[name] += 1
            if "\n" in error.message or not error.message:
                self.faults.append(f"{name} {seed}: no line: {error.message[:80]!r}")
        except Exception as error:  # noqa: BLE001 - that is what is looked for
            self.faults.append(f"{name} {seed}: {type(error).__name__}: {str(error)[:120]}")
        took = (time.process_time() - began) / self._unit
        self.slowest = max(self.slowest, took)
        if took > TOO_LONG:
            self.faults.append(f"{name} {seed}: took {took:.0f} times our ideas")


def whole(place: Place, folder: Path, target: Target, data: bytes) -> None:
    """The same input through the whole program, then every reader over what it took in."""
    path = folder / "given.toml"
    path.write_bytes(data)
    lines = {
        "pack": f"checkin --as Ana --answers 1,2 --questionnaire {path}",
        "export": f"data import {path}",
    }
    kind = target.name.split(" (")[0].split("'")[0]
    home = place.copy(folder / "whole")
    try:
        if kind == "settings":
            (home.home / "config" / "config.toml").write_bytes(data)
        elif kind == "key file":
            (home.home / "config" / "key").write_bytes(data)
        elif kind == "vault":
            (home.home / "data" / "vault.db").write_bytes(data)
        for line in (lines.get(kind, "partner"), *READERS):
            said = intimacy(home, line)
            if said.code not in (0, 1, 2, 4, 5) or "Traceback" in said.err:
                raise AssertionError(f"{line}: exit {said.code}: {said.err}")
            told = [row for row in said.err.splitlines() if row.startswith(("intimacy: ", "{"))]
            if said.code and not told and not said.out:
                raise AssertionError(f"{line}: exit {said.code} without a sentence")
    finally:
        home.drop()


def _reading_our_ideas() -> float:
    """A measure of this machine, so that nothing here depends on how fast or busy it is."""
    data = Path(builtin_path("ideas")).read_text()
    began = time.process_time()
    tomllib.loads(data)
    return time.process_time() - began


def peak_megabytes() -> float:
    """The most memory that this program has had; getrusage counts what its parent had, too."""
    for row in Path("/proc/self/status").read_text().splitlines():
        if row.startswith("VmHWM:"):
            return int(row.split()[1]) / 1024
    return resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024


def main(count: int, seed: int) -> Report:
    """So many inputs, over all targets in turn."""
    chance, report = random.Random(seed), Report()
    with tempfile.TemporaryDirectory() as name:
        folder = Path(name)
        place = prepared(folder, "couple")
        several = targets(folder, place)
        for number in range(count):
            target = several[number % len(several)]
            if number % 100 == 0:
                # A process opens one vault, this one thousands: their caches are not the program's.
                gc.collect()
            data = target.broken(chance.choice(target.seeds), chance)
            report.attempt(target.name, f"{seed}/{number}", partial(target.read, data))
            if (number // len(several)) % WHOLE == 0:
                report.attempt(
                    f"{target.name}, whole program", f"{seed}/{number}",
                    partial(whole, place, folder, target, data),
                )  # fmt: skip
    return report


if __name__ == "__main__":
    os.environ.setdefault("TZ", "Europe/Berlin")
    found = main(int(sys.argv[1]), int(sys.argv[2]) if len(sys.argv) > 2 else 1)
    peak = peak_megabytes()
    answer = {
        "inputs": sum(found.inputs.values()), "by": found.inputs, "refused": found.refused,
        "slowest": round(found.slowest, 3), "peak_mb": round(peak), "faults": found.faults,
    }  # fmt: skip
    sys.stdout.write(json.dumps(answer) + "\n")
