"""Whatever stands in an export, or in a vault of before: no later command stops for it."""

from __future__ import annotations

import json
import shutil
from collections.abc import Iterator
from pathlib import Path

import pytest

from tests.faults.homes import intimacy
from tests.faults.places import Place
from tests.harness.older_vault import partner_ids, planted
from tests.harness.whole_life import Document, bugs, lived, mutated

DOCUMENTS, VAULTS = 300, 12
LONG_DOCUMENTS, LONG_VAULTS = 5000, 200


@pytest.fixture(scope="module")
def whole(tmp_path_factory: pytest.TempPathFactory) -> tuple[Place, list[Document]]:
    """A place with a record of every kind, and what each of the two takes out of it."""
    return lived(tmp_path_factory.mktemp("whole"))


def fresh(whole: Place, folder: Path) -> Place:
    """A place with the same files of the user's, and a home with nothing in it."""
    place = Place(folder / "place", whole.wish)
    shutil.copytree(whole.root / "files", place.root / "files")
    for part in ("tmp", "user"):
        (place.root / part).mkdir()
    return place


def tried(
    documents: list[Document], whole: Place, folder: Path, seeds: range, every: int
) -> Iterator[str]:
    """What went wrong with each of these documents; what is refused changes nothing.

    `every`: how much of the readers is tried on each, in turn.
    """
    for seed in seeds:
        place = fresh(whole, folder / str(seed))
        file = place.root / "files" / "odd.json"
        file.write_text(json.dumps(mutated(documents, seed)))
        done = intimacy(place, "data import {files}/odd.json")
        if done.code not in (0, 1, 2) or len(done.err.splitlines()) > 1:
            yield f"{seed}: {done}"
        if done.code == 0:
            yield from (f"{seed}: {each}" for each in bugs(place, seed, every))
        else:
            assert intimacy(place, "data export").out.count('"id"') == 0
        shutil.rmtree(place.root)


def test_what_was_taken_out_is_taken_in_whole_and_undone_by_one_undo(
    whole: tuple[Place, list[Document]], tmp_path: Path
) -> None:
    lived_in, documents = whole
    for number, document in enumerate(documents):
        place = fresh(lived_in, tmp_path / str(number))
        (place.root / "files" / "all.json").write_text(json.dumps(document))
        taken = json.loads(intimacy(place, "data import {files}/all.json --json").out)["data"]
        assert taken == {"added": len(document["records"]), "known": 0}
        assert bugs_without_undo(place) == []
        held = intimacy(place, "data export --as Ana").out
        said = intimacy(place, "data undo").out
        assert said.startswith("Undone: the import (")
        assert intimacy(place, "data export").out.count('"id"') == 0
        assert intimacy(place, "data undo").out.startswith("Brought back: the import (")
        assert intimacy(place, "data export --as Ana").out == held
        assert intimacy(place, "data verify").code == 0


def bugs_without_undo(place: Place) -> list[str]:
    """The same in a copy, as some of what is tried takes back and draws."""
    copy = Place(place.root.parent / "copy", place.wish)
    shutil.copytree(place.root, copy.root)
    return bugs(copy)


def test_a_document_with_one_odd_value_stops_no_later_command(
    whole: tuple[Place, list[Document]], tmp_path: Path
) -> None:
    assert list(tried(whole[1], whole[0], tmp_path, range(DOCUMENTS), 3)) == []


@pytest.mark.long
def test_many_documents_with_one_odd_value_stop_no_later_command(
    whole: tuple[Place, list[Document]], tmp_path: Path
) -> None:
    seeds = range(DOCUMENTS, DOCUMENTS + LONG_DOCUMENTS)
    assert list(tried(whole[1], whole[0], tmp_path, seeds, 3)) == []


def in_an_older_vault(documents: list[Document], whole: Place, folder: Path, seed: int) -> Place:
    """A vault that took in such a document unlooked at, as earlier versions did."""
    place = fresh(whole, folder / str(seed))
    assert intimacy(place, "partner name Ana Ben").code == 0
    ids = partner_ids(Path(place.home))
    rows = []
    for each in mutated(documents, seed)["records"]:
        if each.get("kind") != "partner":
            row = {name: value for name, value in each.items() if name not in ("who", "odd")}
            who = each.get("who")
            row["author"] = ids.get(who) if isinstance(who, str) else None
            rows.append({name: as_kept(name, value) for name, value in row.items()})
    planted(Path(place.home), rows, or_ignore=True)
    return place


def as_kept(name: str, value: object) -> object:
    """A value as SQLite can hold it."""
    if name in ("payload", "private"):
        return value
    text = value if isinstance(value, str | None) else json.dumps(value)
    return text and text.encode(errors="replace").decode()


def looked_over(
    documents: list[Document], whole: Place, folder: Path, seeds: range, every: int
) -> Iterator[str]:
    """What goes wrong in vaults of before; `every` as above."""
    for seed in seeds:
        place = in_an_older_vault(documents, whole, folder, seed)
        yield from (f"{seed}: {each}" for each in bugs(place, seed, every))
        assert intimacy(place, "data verify").code in (0, 5)
        shutil.rmtree(place.root)


def test_an_odd_value_in_a_vault_of_before_stops_no_command(
    whole: tuple[Place, list[Document]], tmp_path: Path
) -> None:
    assert list(looked_over(whole[1], whole[0], tmp_path, range(VAULTS), 3)) == []


@pytest.mark.long
def test_many_odd_values_in_vaults_of_before_stop_no_command(
    whole: tuple[Place, list[Document]], tmp_path: Path
) -> None:
    seeds = range(VAULTS, VAULTS + LONG_VAULTS)
    assert list(looked_over(whole[1], whole[0], tmp_path, seeds, 3)) == []
