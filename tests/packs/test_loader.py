"""Packs: parsed once, kept in the cache, and never wrong because of it."""

from __future__ import annotations

import os
from pathlib import Path

import pytest

from intimacy_cli.errors import BadFile
from intimacy_cli.packs.loader import LARGEST, builtin_path, load_pack, own_paths

PACK = '[pack]\nkind = "ideas"\nname = "{name}"\n'


@pytest.fixture
def pack(tmp_path: Path) -> Path:
    """A small pack."""
    path = tmp_path / "one.toml"
    path.write_text(PACK.format(name="first"))
    return path


def test_a_pack_is_what_its_file_says(pack: Path) -> None:
    found = load_pack(str(pack))
    assert (found.kind, found.name) == ("ideas", "first")


def test_without_a_name_a_pack_is_called_as_its_file(pack: Path) -> None:
    pack.write_text('[pack]\nkind = "ideas"\n')
    assert load_pack(str(pack)).name == "one"


def test_the_cache_gives_the_same_and_notices_a_change(pack: Path, tmp_path: Path) -> None:
    cache = str(tmp_path / "cache")
    assert load_pack(str(pack), cache) == load_pack(str(pack), cache) == load_pack(str(pack))
    (kept,) = (tmp_path / "cache" / "packs").iterdir()
    assert kept.suffix == ".json"
    pack.write_text(PACK.format(name="other"))
    os.utime(pack, ns=(1, 1))
    assert load_pack(str(pack), cache).name == "other"


@pytest.mark.parametrize("content", [b"", b"{", b"[]", b'{"stamp": 3}', b"\xff", b"[" * 9999])
def test_a_cache_that_was_spoilt_is_as_if_it_were_not_there(
    pack: Path, tmp_path: Path, content: bytes
) -> None:
    cache = tmp_path / "cache"
    load_pack(str(pack), str(cache))
    (kept,) = (cache / "packs").iterdir()
    kept.write_bytes(content)
    assert load_pack(str(pack), str(cache)).name == "first"


def test_no_cache_folder_is_no_harm(pack: Path, tmp_path: Path) -> None:
    (tmp_path / "file").write_text("")
    assert load_pack(str(pack), str(tmp_path / "file")).name == "first"


def test_a_date_in_a_pack_is_no_harm_to_the_cache(pack: Path, tmp_path: Path) -> None:
    pack.write_text(PACK.format(name="dated") + "seen = 2026-11-23\n")
    for _ in range(2):
        assert load_pack(str(pack), str(tmp_path / "cache")).name == "dated"
    assert list((tmp_path / "cache" / "packs").iterdir()) == []


def test_a_pack_that_is_far_too_large_is_refused(pack: Path) -> None:
    os.truncate(pack, LARGEST + 1)
    with pytest.raises(BadFile, match="larger than a pack"):
        load_pack(str(pack))


def test_ones_own_packs_come_in_the_order_of_their_names(tmp_path: Path) -> None:
    for name in ("b.toml", "a.toml", "c.txt"):
        (tmp_path / name).write_text("")
    assert [os.path.basename(p) for p in own_paths(str(tmp_path))] == ["a.toml", "b.toml"]
    assert list(own_paths(str(tmp_path / "none"))) == []


def test_what_comes_with_the_program_can_be_read() -> None:
    assert load_pack(builtin_path("checkin")).kind == "questionnaire"


def test_a_number_without_end_is_refused_in_a_line(tmp_path: Path) -> None:
    path = tmp_path / "long.toml"
    path.write_text(f"[pack]\nkind = {'9' * 5000}\n")
    with pytest.raises(BadFile, match="a number is too long"):
        load_pack(str(path))
