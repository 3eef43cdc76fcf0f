"""Two homes that differ in any of Ana's answers that are not mutual answer Ben byte for byte alike.

Through every command, before the reveal and after it, and in the sizes of the vault and of a
backup. CI takes two pairs by chance, the long tier twenty-five.
"""

from __future__ import annotations

import random
import shutil
from collections.abc import Iterable
from pathlib import Path
from typing import Any

import pytest

from intimacy_cli.features.chemistry.listing import Listing, ListItem
from intimacy_cli.features.chemistry.overlap import OwnAnswer, level_of
from tests.conftest import Cli
from tests.features.checkin.test_sealed import WHO, asked_in, tries
from tests.harness.locks import scripted
from tests.harness.words import hand_in, reveal

SECRET = "four words for tests"
NAMES = {
    OwnAnswer.YES: "yes", OwnAnswer.GLAD: "glad", OwnAnswer.CURIOUS: "curious",
    OwnAnswer.NOT_NOW: "not-now", OwnAnswer.NO: "no",
}  # fmt: skip
ANY = [*OwnAnswer, None]
SEEDS = [
    *range(2),
    *(pytest.param(seed, marks=pytest.mark.long) for seed in range(2, 25)),
]
# What Ben may type beside a plain call of every command.
MORE: tuple[list[str], ...] = (
    ["chemistry", "reveal", "--json"], ["chemistry", "status", "--json"], ["chemistry", "list"],
    ["chemistry", "limits"],
    ["chemistry", "plan", "--at", "Fri 20:00", "--idea", "common", "--seed", "1"],
    ["data", "export", "--as", "Ana"], ["data", "export", "--as", "Ana", "--format", "csv"],
    ["data", "verify", "--as", "Ana"], ["data", "forget", "everything", "--dry-run", "--as", "Ana"],
    ["data", "undo", "--as", "Ana"], ["chemistry", "withdraw", "--as", "Ana"],
    ["chemistry", "--as", "Ana"], ["chemistry", "withdraw"],
)  # fmt: skip


@pytest.fixture
def items(cli: Cli) -> tuple[ListItem, ...]:
    """Every question of the list."""
    from intimacy_cli.features.chemistry.content import listing_for
    from intimacy_cli.shell.env import real_env
    from intimacy_cli.shell.invocation import Invocation

    found: Listing = listing_for(Invocation(real_env()))
    return found.items


def any_wishes(items: Iterable[ListItem], chance: random.Random) -> dict[str, OwnAnswer]:
    drawn = {item.id: chance.choice(ANY) for item in items}
    return {each: wish for each, wish in drawn.items() if wish is not None}


def otherwise(
    items: Iterable[ListItem],
    ana: dict[str, OwnAnswer],
    ben: dict[str, OwnAnswer],
    chance: random.Random,
) -> dict[str, OwnAnswer]:
    """Ana's answers, with each that is not mutual replaced by any that is not mutual either."""
    changed = dict(ana)
    for item in items:
        if level_of(ana.get(item.id), ben.get(item.mirror)) is None:
            changed.pop(item.id, None)
            fitting = [w for w in ANY if level_of(w, ben.get(item.mirror)) is None]
            if (chosen := chance.choice(fitting)) is not None:
                changed[item.id] = chosen
    return changed


def named(wishes: dict[str, OwnAnswer]) -> dict[str, str]:
    return {each: NAMES[wish] for each, wish in wishes.items()}


def lines(chance: random.Random) -> list[list[str]]:
    """Every command once, as Ben or as nobody in particular; and some more."""
    plain = dict(reversed(list(tries())))
    return [
        *([*command.split(), *each, *chance.choice(WHO)] for command, each in plain.items()),
        *MORE,
    ]


@pytest.mark.parametrize("seed", SEEDS)
def test_ben_gets_the_same_whatever_ana_answered_that_is_not_mutual(
    cli: Cli,
    home: Path,
    tmp_path: Path,
    items: tuple[ListItem, ...],
    monkeypatch: pytest.MonkeyPatch,
    seed: int,
) -> None:
    chance = random.Random(seed)
    ben = any_wishes(items, chance)
    one = any_wishes(items, chance)
    other = otherwise(items, one, ben, chance)
    assert one != other
    cli("partner", "name", "Ana", "Ben")
    worlds = [tmp_path / "one", tmp_path / "two"]
    for world, wishes in zip(worlds, (one, other), strict=True):
        shutil.copytree(home, world)
        monkeypatch.setenv("INTIMACY_HOME", str(world))
        assert hand_in(cli, "Ana", named(wishes)).code == 0
    told_alike(cli, worlds, tmp_path, monkeypatch, chance)
    shown = set()
    for world in worlds:
        monkeypatch.setenv("INTIMACY_HOME", str(world))
        assert hand_in(cli, "Ben", named(ben)).code == 0
        shown.add(reveal(cli, "--json").out)
    assert len(shown) == 1
    told_alike(cli, worlds, tmp_path, monkeypatch, chance)


def told_alike(
    cli: Cli,
    worlds: list[Path],
    tmp_path: Path,
    monkeypatch: pytest.MonkeyPatch,
    chance: random.Random,
) -> None:
    """All that can be asked, and all sizes, are the same in both."""
    sizes = {sized(world) for world in worlds}
    assert len(sizes) == 1, sizes
    for typed in lines(chance):
        answers = {
            asked_in(cli, world, tmp_path / "copy", typed, monkeypatch, may_read=True)
            for world in worlds
        }
        assert len(answers) == 1, typed
    backups: set[Any] = set()
    for world in worlds:
        monkeypatch.setenv("INTIMACY_HOME", str(world))
        file = tmp_path / f"{len(list(tmp_path.iterdir()))}.age"
        assert scripted(cli, "data", "backup", str(file), lines=(SECRET, SECRET)).code == 0
        backups.add(file.stat().st_size)
    assert len(backups) == 1, backups


def sized(world: Path) -> tuple[tuple[str, int], ...]:
    """Every file of a home, but for the cache, with its size."""
    files = [path for path in world.rglob("*") if path.is_file() and "cache" not in path.parts]
    return tuple(sorted((str(p.relative_to(world)), p.stat().st_size) for p in files))
