"""`therapist find` in a large directory, beside what one would do instead, in one run.

Run: python benchmarks/directory.py [ROWS] [--runs N] [--nppes] [--no-rivals]. Makes ROWS rows (a
million) of our own CSV, or in the registry's layout; DuckDB and polars are installed into a
temporary environment of their own, from pinned versions. With --both SHARE it makes two files of
ROWS rows, of which that share is in both, and measures comparing them instead.
"""

from __future__ import annotations

import argparse
import csv
import lzma
import os
import random
import subprocess
import sys
import tempfile
import time
import venv
from collections.abc import Callable, Iterator
from itertools import islice
from pathlib import Path

sys.path.insert(0, str(Path(__file__).parent))
from intimacy_cli.gazetteer import builtin
from intimacy_cli.gazetteer.model import PlaceFound
from intimacy_cli.gazetteer.resolve import open_places
from timing import Task, measure, table

PROGRAM = (sys.executable, "-m", "intimacy_cli", "therapist", "find", "--limit", "10")
RIVALS = ("duckdb==1.4.2", "polars==1.35.2")
LARGE, SMALL = "40.75,-73.99", "46.80,-100.78"
"""New York, where one in twenty-five is, and Bismarck, where next to nobody is."""
CITIES = (
    ("New York", "NY", "10001", 40.75, -73.99, 40), ("Portland", "OR", "97205", 45.52, -122.68, 15),
    ("Austin", "TX", "78701", 30.27, -97.74, 15), ("Boise", "ID", "83702", 43.61, -116.20, 5),
)  # fmt: skip
OWN = (
    "name", "credentials", "organisation", "address", "city", "region", "postcode", "country",
    "latitude", "longitude", "languages", "specialties", "modalities", "fee", "currency",
    "sliding_scale", "insurance", "online", "couples_first", "lgbtq_affirming", "accepts_new",
    "phones", "emails", "web", "verified_on", "note",
)  # fmt: skip
_SYLLABLES = tuple(a + b for a in "bdfgklmnprstvz" for b in "aeiou")


def names(chance: random.Random, count: int, syllables: int) -> list[str]:
    """Made-up names."""
    return ["".join(chance.choices(_SYLLABLES, k=syllables)).title() for _ in range(count)]


def people(rows: int) -> Iterator[dict[str, str]]:
    """Made-up therapists, always the same ones."""
    chance = random.Random(2026)
    first, last = names(chance, 3_000, 2), names(chance, 60_000, 3)
    houses = names(chance, 20_000, 3)
    yes = ("yes", "no", "", "")
    for number in range(rows):
        city = chance.choices(CITIES, [each[5] for each in CITIES])[0]
        spread = chance.random() < 0.75
        lat = chance.uniform(25, 48) if spread else chance.gauss(city[3], 0.2)
        lon = chance.uniform(-122, -70) if spread else chance.gauss(city[4], 0.2)
        here = chance.random() < 0.95
        yield {
            "name": f"{chance.choice(first)} {chance.choice(last)}",
            "credentials": chance.choice(("LMFT", "PhD", "LCSW; PhD", "PsyD", "")),
            "organisation": f"{chance.choice(houses)} Counseling",
            "address": f"{chance.randrange(1, 9999)} {chance.choice(last)} Street",
            "city": city[0], "region": city[1], "postcode": city[2], "country": "US",
            "latitude": f"{lat:.6f}" if here else "", "longitude": f"{lon:.6f}" if here else "",
            "languages": chance.choice(("en", "en; es", "en; hi", "en; zh", "es", "")),
            "specialties": chance.choice(("couples; trauma", "couples", "grief; anxiety", "sleep")),
            "modalities": chance.choice(("EFT (certified)", "EFT; IBCT", "Gottman", "CBT", "", "")),
            "fee": str(chance.randrange(60, 300, 5)) if chance.random() < 0.7 else "",
            "currency": "USD", "sliding_scale": chance.choice(yes),
            "insurance": chance.choice(("Aetna; Cigna", "Kaiser", "Blue Cross", "", "")),
            "online": chance.choice(yes), "couples_first": chance.choice(yes),
            "lgbtq_affirming": chance.choice(yes), "accepts_new": chance.choice(yes),
            "phones": f"+1 503 {number // 10_000:03} {number % 10_000:04}",
            "emails": f"contact{number}@example.org",
            "web": f"https://www.example.org/therapists/{number}",
            "verified_on": "2026-01-01",
            "note": "" if chance.random() < 0.5 else "Said to be kind and clear at the telephone.",
        }  # fmt: skip


def write_own(path: Path, rows: int, first: int = 0) -> None:
    """Our own CSV, without those before the first."""
    with path.open("w", newline="", encoding="utf-8") as file:
        out = csv.DictWriter(file, OWN, lineterminator="\n")
        out.writeheader()
        out.writerows(islice(people(first + rows), first, None))


def american_towns() -> list[tuple[str, str, str]]:
    """Postcode, town and state from all over the country, as they go together."""
    built_in = Path(builtin.BUILT_IN) / "postcodes.tsv.xz"
    with lzma.open(built_in, "rt", encoding="utf-8") as file:
        rows = (line.split("\t") for line in file)
        codes = next(row[1].split(" ") for row in rows if row[0] == "US")
    with open_places(None) as places:
        answers = [(code, places.resolve(code, "US")) for code in codes[::5]]
    return [
        (code, answer.place.name, answer.place.region)
        for code, answer in answers
        if isinstance(answer, PlaceFound) and answer.place.name
    ]


def write_nppes(path: Path, rows: int) -> None:
    """The registry's layout, by the header of the sample: all cells quoted, most empty."""
    chance, towns = random.Random(2026), american_towns()
    sample = Path(__file__).parents[1] / "tests/samples/nppes-2018-329cols.csv"
    header = next(csv.reader(sample.open(encoding="utf-8")))
    codes = ("106H00000X", "1041C0700X", "103TC0700X", "101YM0800X")
    blank = dict.fromkeys(header, "")
    with path.open("w", newline="", encoding="utf-8") as file:
        out = csv.DictWriter(file, header, quoting=csv.QUOTE_ALL, lineterminator="\n")
        out.writeheader()
        for number, each in enumerate(people(rows)):
            first, last = each["name"].upper().split(" ")
            # Half of them in four large cities, the others wherever somebody lives.
            postcode, city, state = each["postcode"], each["city"], each["region"]
            if number and chance.random() < 0.5:
                postcode, city, state = chance.choice(towns)
            where = "Provider Business Practice Location Address"
            row = {
                "NPI": str(1_000_000_000 + number), "Entity Type Code": "1",
                "Provider First Name": first, "Provider Last Name (Legal Name)": last,
                "Provider Credential Text": each["credentials"].split(";")[0],
                "Provider First Line Business Practice Location Address": each["address"].upper(),
                f"{where} City Name": city.upper(), f"{where} State Name": state,
                f"{where} Postal Code": f"{postcode}{number % 10_000:04}",
                f"{where} Country Code (If outside U.S.)": "US",
                f"{where} Telephone Number": f"503{number:07}",
                "Healthcare Provider Taxonomy Code_1": codes[number % 4],
                "Healthcare Provider Primary Taxonomy Switch_1": "Y",
                "Last Update Date": "07/08/2007",
            }  # fmt: skip
            out.writerow({**blank, **row})


QUESTIONS = {
    "near a large city, filters": (
        "--near", LARGE, "--within", "20", "--modality", "EFT", "--language", "es", "--max-fee",
        "150", "--known-only",
    ),
    "near a small one": ("--near", SMALL, "--within", "30"),
    "four words": (),
    "a misspelt name": (),
    "nearest ten of all": ("--near", SMALL),
    "filters, no place": ("--online", "--language", "hi", "--max-fee", "100", "--known-only"),
}  # fmt: skip
_HEAD = """
import sys, math
path = sys.argv[1]
def near(lat, lon, a, b):
    p = math.radians
    h = math.sin(p(lat-a)/2)**2 + math.cos(p(lat))*math.cos(p(a))*math.sin(p(lon-b)/2)**2
    return 12742.0176 * math.asin(math.sqrt(h))
"""
_DUCK = """
import duckdb
KM = ("12742.0176*asin(sqrt(pow(sin(radians(latitude-({lat}))/2),2)+cos(radians(latitude))"
      "*cos(radians({lat}))*pow(sin(radians(longitude-({lon}))/2),2)))")
FROM = "read_csv('" + path + "', quote='\\"')"
def ask(where, order):
    print(duckdb.sql(f"SELECT * FROM {FROM} WHERE {where} ORDER BY {order} LIMIT 10").fetchall())
"""
_POLARS = """
import polars as pl
table = pl.scan_csv(path)
def km(a, b):
    lat, lon = pl.col("latitude").radians(), pl.col("longitude").radians()
    h = ((lat-math.radians(a))/2).sin()**2 + lat.cos()*math.cos(math.radians(a))*(
        (lon-math.radians(b))/2).sin()**2
    return 12742.0176*h.sqrt().arcsin()
def ask(where, order):
    print(table.filter(where).sort(order).head(10).collect().rows())
"""
_BYTES = """
import csv
def ask(needle, keep, order):
    found = []
    with open(path, "rb") as file:
        header = file.readline().decode().strip().split(",")
        for line in file:
            if needle in line:
                row = dict(zip(header, next(csv.reader([line.decode()]))))
                if keep(row):
                    found.append(row)
    print(sorted(found, key=order)[:10])
"""


def rivals(word: str) -> dict[str, dict[str, str]]:
    """The same questions for each rival, as a script that takes the file's path."""
    lat, lon = LARGE.split(",")
    low, west = SMALL.split(",")
    fits = "modalities LIKE '%EFT%' AND languages LIKE '%es%' AND fee <= 150"
    first = QUESTIONS_WORDS[0]
    duck = {
        "near a large city, filters": f"k = KM.format(lat={lat}, lon={lon})\n"
        f'ask("{fits} AND " + k + " <= 20", k)',
        "near a small one": f'k = KM.format(lat={low}, lon={west})\nask(k + " <= 30", k)',
        "four words": 'ask(" AND ".join(f"concat_ws(\' \',name,organisation,city,specialties) '
        f"ILIKE '%{{w}}%'\" for w in {word.split()!r}), 'name')",
    }
    polar = {
        "near a large city, filters": f"k = km({lat}, {lon})\nask("
        "pl.col('modalities').str.contains('EFT') & pl.col('languages').str.contains('es')"
        " & (pl.col('fee') <= 150) & (k <= 20), k)",
        "near a small one": f"k = km({low}, {west})\nask(k <= 30, k)",
        "four words": "t = pl.concat_str(['name','organisation','city','specialties'],"
        " separator=' ').str.to_lowercase()\n"
        f"ask(pl.all_horizontal([t.str.contains(w, literal=True) for w in {word.split()!r}]),"
        " 'name')",
    }
    far = "near(float(r['latitude'] or 0), float(r['longitude'] or 0), {}, {})"
    bytes_ = {
        "near a large city, filters": "ask(b'EFT', lambda r: 'es' in r['languages'] and "
        f"(r['fee'] or '999') <= '150' and {far.format(lat, lon)} <= 20, "
        f"lambda r: {far.format(lat, lon)})",
        "four words": f"ask({first.encode()!r}, lambda r: all(w in ' '.join((r['name'],"
        "r['organisation'],r['city'],r['specialties'])).lower() for w in "
        f"{word.split()!r}), lambda r: r['name'])",
    }
    return {
        "DuckDB on the CSV": {k: _HEAD + _DUCK + v for k, v in duck.items()},
        "polars on the CSV": {k: _HEAD + _POLARS + v for k, v in polar.items()},
        "byte search, then csv": {k: _HEAD + _BYTES + v for k, v in bytes_.items()},
    }


QUESTIONS_WORDS: list[str] = []


def memory(command: tuple[str, ...], env: dict[str, str]) -> tuple[float, int]:
    """Seconds and the largest resident size in MB of one process and its helpers."""
    import resource

    started = time.perf_counter()
    done = subprocess.run(
        command, env={**os.environ, **env}, capture_output=True, text=True, check=False
    )
    took = time.perf_counter() - started
    if done.returncode:
        sys.exit(f"{command}: {done.stderr[-400:]}")
    scale = 1024 if sys.platform != "darwin" else 1024 * 1024
    return took, resource.getrusage(resource.RUSAGE_CHILDREN).ru_maxrss // scale


def isolated(work: Callable[[], tuple[float, int]]) -> tuple[float, int]:
    """Run in a child of its own: the largest size of children is kept for good."""
    reader, writer = os.pipe()
    child = os.fork()
    if not child:
        took, size = work()
        os.write(writer, f"{took} {size}".encode())
        os._exit(0)
    os.waitpid(child, 0)
    took_, size_ = os.read(reader, 100).decode().split()
    return float(took_), int(size_)


def main() -> None:
    """Make the rows, build the index, measure, print tables."""
    asked = argparse.ArgumentParser(description=__doc__)
    asked.add_argument("rows", nargs="?", type=int, default=1_000_000)
    asked.add_argument("--runs", type=int, default=7)
    asked.add_argument("--nppes", action="store_true")
    asked.add_argument("--no-rivals", action="store_true")
    asked.add_argument("--both", type=float, metavar="SHARE")
    options = asked.parse_args()
    with tempfile.TemporaryDirectory() as folder:
        if options.both is None:
            measure_in(Path(folder), options)
        else:
            measure_both(Path(folder), options)


def measure_both(folder: Path, options: argparse.Namespace) -> None:
    """Two directories with some people in both: comparing them once, and searching both."""
    one, other = folder / "one.csv", folder / "other.csv"
    write_own(one, options.rows)
    write_own(other, options.rows, options.rows - round(options.rows * options.both))
    env = {"INTIMACY_HOME": str(folder / "home")}
    words = next(people(1))["name"].split()
    question = (*PROGRAM, "--near", LARGE, *words, "-d", str(one))
    both = (*question, "-d", str(other))
    for command in (question, (*PROGRAM, *words, "-d", str(other))):
        isolated(lambda command=command: memory(command, env))  # type: ignore[misc]
    took, size = isolated(lambda: memory(both, env))
    print(
        f"two of {options.rows} rows, {options.both:.0%} in both: compared in {took:.1f} s, "
        f"{size} MB of memory; {os.cpu_count()} processors, load {os.getloadavg()[0]:.1f}\n"
    )
    found = measure([Task("one", question, env), Task("both", both, env)], options.runs)
    _, size = isolated(lambda: memory(both, env))
    rows: list[tuple[str, ...]] = [("ms, whole process", "one of them", "both", "both: MB")]
    rows.append((" ".join(words), f"{found['one']:.0f}", f"{found['both']:.0f}", str(size)))
    print(table(rows))


def measure_in(folder: Path, options: argparse.Namespace) -> None:
    """All of it, in a folder that is thrown away."""
    write = write_nppes if options.nppes else write_own
    big, ten = folder / "big.csv", folder / "ten.csv"
    write(big, options.rows)
    write(ten, 10)
    someone = next(people(1))
    QUESTIONS_WORDS[:] = someone["name"].split()
    words = f"{someone['name']} {someone['city'].split()[0]} {someone['specialties'].split(';')[0]}"
    if options.nppes:
        words = f"{someone['name']} {someone['city']}"
    last = someone["name"].split()[1]
    asked = dict(QUESTIONS)
    asked["four words"] = tuple(words.split())
    asked["a misspelt name"] = (last[:2] + last[3:] + last[2:3], someone["name"].split()[0])
    env = {"INTIMACY_HOME": str(folder / "home")}
    subprocess.run(
        (*PROGRAM, "--near", "Berlin", "-d", str(ten)), env={**os.environ, **env}, check=True,
        capture_output=True,
    )  # fmt: skip
    command: tuple[str, ...] = (*PROGRAM, "x", "-d", str(big))
    took, size = isolated(lambda: memory(command, env))
    (index,) = (folder / "home/cache/therapist").glob("*.idx")
    print(
        f"{options.rows} rows, {big.stat().st_size / 1e6:.0f} MB, "
        f"{'NPPES' if options.nppes else 'own CSV'}; index made in {took:.0f} s, "
        f"{size} MB of memory a process, {index.stat().st_size / 1e6:.0f} MB; "
        f"{os.cpu_count()} processors, load {os.getloadavg()[0]:.1f}\n"
    )
    tasks = [Task("bare", (sys.executable, "-c", "pass"))]
    for name, question in asked.items():
        tasks.append(Task(f"{name}|find", (*PROGRAM, *question, "-d", str(big)), env))
        tasks.append(Task(f"{name}|ten rows", (*PROGRAM, *question, "-d", str(ten)), env))
    columns = ["find", "ten rows"]
    if not options.no_rivals and not options.nppes:
        columns += add_rivals(tasks, folder, big, words.lower())
    found = measure(tasks, options.runs)
    rows: list[tuple[str, ...]] = [("ms, whole process", *columns, "find / ten rows", "find: MB")]
    for name, question in asked.items():
        command = (*PROGRAM, *question, "-d", str(big))
        _, size = isolated(lambda command=command: memory(command, env))  # type: ignore[misc]
        cells = [f"{found[f'{name}|{c}']:.0f}" if f"{name}|{c}" in found else "" for c in columns]
        ratio = found[f"{name}|find"] / found[f"{name}|ten rows"]
        rows.append((name, *cells, f"{ratio:.2f}", str(size)))
    print(table(rows))
    print(f"\nbare: {found['bare']:.0f} ms")


def add_rivals(tasks: list[Task], folder: Path, big: Path, words: str) -> list[str]:
    """Install the rivals beside the project, not into it, and add their questions."""
    venv.create(folder / "rivals", with_pip=True)
    python = str(folder / "rivals/bin/python")
    subprocess.run(
        (python, "-m", "pip", "install", "-q", "--disable-pip-version-check", *RIVALS), check=True
    )
    found = rivals(words)
    for rival, questions in found.items():
        for name, script in questions.items():
            tasks.append(Task(f"{name}|{rival}", (python, "-c", script, str(big))))
    return list(found)


if __name__ == "__main__":
    main()
