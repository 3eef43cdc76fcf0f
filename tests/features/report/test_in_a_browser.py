"""The report's page in headless Chromium, looked at by axe: on paper, at a desk, on a telephone."""

from __future__ import annotations

from pathlib import Path

import pytest

from tests.conftest import Cli
from tests.harness.browser import Look, Seen, looked_at, missing
from tests.harness.made_up import LIVES, make_home

pytestmark = [
    pytest.mark.long,
    pytest.mark.skipif(bool(missing()), reason=missing() or "all is here"),
]
SIZES = {"desktop": (1280, 800, "screen"), "telephone": (390, 844, "screen"),
         "paper": (794, 1123, "print")}  # fmt: skip
LOOKS = [
    Look(f"{name}-{scheme}", width, height, scheme, media)
    for name, (width, height, media) in SIZES.items()
    for scheme in ("light", "dark")
]
NAMES = [each.name for each in LOOKS]


@pytest.fixture(scope="module")
def seen(tmp_path_factory: pytest.TempPathFactory) -> dict[str, dict[str, Seen]]:
    """What was seen of each page, once they have been written: by page, and by the look."""
    return {}


@pytest.fixture(params=["year", "alone", "for-therapist"])
def pages(
    request: pytest.FixtureRequest, seen: dict[str, dict[str, Seen]], cli: Cli, home: Path,
    tmp_path: Path,
) -> dict[str, Seen]:  # fmt: skip
    """One page in every look."""
    which = request.param
    if which not in seen:
        make_home(home, LIVES["alone" if which == "alone" else "year"])
        page = tmp_path / "page.html"
        more = ["--for-therapist", "--keep-all"] if which == "for-therapist" else []
        assert cli("report", *more, "--html", str(page)).code == 0
        seen[which] = {each.name: each for each in looked_at(page, LOOKS, tmp_path)}
    return seen[which]


def test_it_asks_for_nothing_and_complains_of_nothing(pages: dict[str, Seen]) -> None:
    for each in pages.values():
        assert [url.rpartition("/")[2] for url in each.requests] == ["page.html"], each.name
        assert each.console == [], each.name


def test_axe_finds_nothing_wrong(pages: dict[str, Seen]) -> None:
    for each in pages.values():
        assert each.rules > 10, each.name
        assert each.axe == [], each.name


def test_it_fits_every_width(pages: dict[str, Seen]) -> None:
    for each in pages.values():
        assert each.wide["page"] <= each.wide["window"], each.name
        assert all(drawn > 250 for drawn in each.wide["drawn"]), each.name


def test_the_first_key_leads_past_the_head(pages: dict[str, Seen]) -> None:
    for name in (each for each in NAMES if not each.startswith("paper")):
        first = pages[name].first
        assert first["href"] == "#main"
        assert first["left"] >= 0, "what has the focus is seen"


def test_there_is_a_picture_of_each_look(pages: dict[str, Seen]) -> None:
    assert list(pages) == NAMES
    assert {each.picture.read_bytes()[:8] for each in pages.values()} == {b"\x89PNG\r\n\x1a\n"}


def test_it_prints_the_same_in_light_and_in_dark(pages: dict[str, Seen]) -> None:
    light, dark = (pages[f"paper-{scheme}"].picture for scheme in ("light", "dark"))
    assert light.read_bytes() == dark.read_bytes()
