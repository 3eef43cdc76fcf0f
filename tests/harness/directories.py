"""Reading made-up or sample directories in tests."""

import io
import os
from dataclasses import dataclass, fields, is_dataclass
from enum import Enum
from pathlib import Path
from typing import Any

from intimacy_cli.directory.findings import Finding, Weight
from intimacy_cli.directory.options import Options
from intimacy_cli.directory.read import read_directory, read_members
from intimacy_cli.directory.reading.archives import Member
from intimacy_cli.directory.record import RecognisedFile, Record

SAMPLES = Path(__file__).parents[1] / "samples"


@dataclass(frozen=True, slots=True)
class Read:
    """Everything that came out of a reading, sorted."""

    recognised: list[RecognisedFile]
    records: list[Record]
    findings: list[Finding]

    @property
    def formats(self) -> set[str]:
        return {each.format for each in self.recognised}

    @property
    def bad(self) -> list[Finding]:
        return [each for each in self.findings if each.weight is Weight.BAD]

    @property
    def names(self) -> list[str]:
        return [record.name for record in self.records]

    def says(self, words: str) -> bool:
        return any(words in each.what for each in self.findings)


def _sorted(items: list[Any]) -> Read:
    return Read(
        [each for each in items if isinstance(each, RecognisedFile)],
        [each for each in items if isinstance(each, Record)],
        [each for each in items if isinstance(each, Finding)],
    )


def read(data: bytes | str, name: str = "list", options: Options | None = None) -> Read:
    """Read bytes as the file that a user names."""
    raw = data.encode() if isinstance(data, str) else data
    return _sorted(list(read_directory(name, lambda: io.BytesIO(raw), options)))


def read_set(files: dict[str, bytes | str], options: Options | None = None) -> Read:
    """Read several files as one folder."""
    members = []
    for name, data in files.items():
        raw = data.encode() if isinstance(data, str) else data
        members.append(Member(name, lambda raw=raw: io.BytesIO(raw)))  # type: ignore[misc]
    return _sorted(list(read_members("folder", members, options)))


def read_sample(name: str) -> Read:
    """Read a file or folder of the samples."""
    path = SAMPLES / name
    if not path.is_dir():
        return read(path.read_bytes(), path.name)
    return read_set(
        {f"{name}/{each}": (path / each).read_bytes() for each in sorted(os.listdir(path))}
    )


def sample_files() -> list[Path]:
    """Every single file of the samples."""
    return sorted(p for p in SAMPLES.rglob("*") if p.is_file() and p.name != "SOURCES.md")


def plain(value: Any) -> Any:
    """Give a record as plain values without anything unknown, for comparing."""
    if is_dataclass(value):
        told = {field.name: plain(getattr(value, field.name)) for field in fields(value)}
        return {name: each for name, each in told.items() if each not in (None, "", [], {})}
    if isinstance(value, tuple):
        return [plain(each) for each in value]
    return value.value if isinstance(value, Enum) else value
