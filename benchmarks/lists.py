"""Times the same people as a workbook and as a JSON list against them as CSV: at most 3 times.

Each is about a megabyte as a workbook or JSON; the first answer and one that comes later.

Run: python benchmarks/lists.py [RUNS [SHARE]], SHARE of so many people (0.25) for a slow machine
"""

from __future__ import annotations

import csv
import json
import random
import shutil
import sys
import tempfile
from pathlib import Path
from xml.sax.saxutils import escape

sys.path.insert(0, str(Path(__file__).parents[1]))

from tests.harness.workbooks import xlsx
from timing import Task, measure, table

AT_MOST = 3.0
MANY = {"xlsx": 12_000, "json": 4_500}
"""People of whom each file is of about a megabyte."""
HEADER = (
    "Name", "Phone", "Email", "Address", "City", "Postcode", "Languages", "Specialties", "Fee",
)  # fmt: skip
WORDS = ("anxiety", "grief", "couples", "trauma", "family", "sleep", "anger", "stress", "loss")
People = list[tuple[str, ...]]


def people(many: int) -> People:
    """Make up people."""
    chance = random.Random(7)
    return [
        (
            f"{''.join(chance.sample('abdeiklmnorstu', 6)).title()} Berg{n}",
            f"030 {chance.randrange(10**6, 10**7)}",
            f"p{n}@example.org",
            f"{chance.choice(WORDS).title()}weg {chance.randrange(200)}",
            chance.choice(("Berlin", "Hamburg", "Bonn", "Ulm")),
            f"{chance.randrange(10000, 99999)}",
            "German; English",
            "; ".join(chance.sample(WORDS, 3)),
            f"{chance.randrange(60, 180)} EUR",
        )
        for n in range(many)
    ]


def as_csv(path: Path, rows: People) -> None:
    """Write them as a table."""
    with path.open("w", newline="", encoding="utf-8") as file:
        csv.writer(file).writerows([HEADER, *rows])


def as_json(path: Path, rows: People) -> None:
    """Write them as a list with contacts and addresses in objects."""
    listed = [
        {
            "name": name,
            "contact": {"phone": phone, "email": mail},
            "address": {"street": street, "city": city, "zip": code},
            "languages": languages.split("; "),
            "specialties": specialties.split("; "),
            "fee": fee,
        }
        for name, phone, mail, street, city, code, languages, specialties, fee in rows
    ]
    path.write_text(json.dumps({"therapists": listed}), encoding="utf-8")


def as_xlsx(path: Path, rows: People) -> None:
    """Write them as a workbook, each text shared as Excel does."""
    numbers: dict[str, int] = {}
    lines = []
    for row in [HEADER, *rows]:
        numbered = (numbers.setdefault(text, len(numbers)) for text in row)
        cells = "".join(f'<c t="s"><v>{number}</v></c>' for number in numbered)
        lines.append(f"<row>{cells}</row>")
    shared = "".join(f"<si><t>{escape(text)}</t></si>" for text in numbers)
    path.write_bytes(xlsx({"People": "".join(lines)}, shared=shared))


def main(runs: int, share: float) -> int:
    """Print the table; 1 if one takes too long."""
    with tempfile.TemporaryDirectory() as folder:
        made = {
            "xlsx": (as_xlsx, people(int(share * MANY["xlsx"]))),
            "json": (as_json, people(int(share * MANY["json"]))),
        }
        tasks = []
        for kind, (write, rows) in made.items():
            files = {kind: Path(folder) / f"list.{kind}", "csv": Path(folder) / f"as-{kind}.csv"}
            write(files[kind], rows)
            as_csv(files["csv"], rows)
            for name, path in files.items():
                find = [sys.executable, "-m", "intimacy_cli", "therapist", "find", "-d", str(path)]
                home = Path(folder) / f"home-{path.name}"
                tasks.append(Task(f"{kind} {name} later", find, {"INTIMACY_HOME": str(home)}))
                fresh = ["sh", "-c", 'rm -rf "$INTIMACY_HOME"; exec "$@"', "sh", *find]
                new = {"INTIMACY_HOME": str(home.with_name(f"new-{path.name}"))}
                tasks.append(Task(f"{kind} {name} first", fresh, new))
        taken = measure(tasks, runs)
        sizes = {kind: (Path(folder) / f"list.{kind}").stat().st_size for kind in made}
        shutil.rmtree(folder, ignore_errors=True)
        Path(folder).mkdir()
    lines = [["list", "answer", "as CSV, ms", "as it is, ms", "ratio"]]
    worst = 0.0
    for kind in made:
        for when in ("first", "later"):
            plain, own = taken[f"{kind} csv {when}"], taken[f"{kind} {kind} {when}"]
            worst = max(worst, own / plain)
            called = f"{kind} of {sizes[kind] / 1e6:.1f} MB, {len(made[kind][1])} people"
            lines.append([called, when, f"{plain:.0f}", f"{own:.0f}", f"{own / plain:.2f}"])
    print(table(lines))
    print(f"\nAt most {worst:.2f} (allowed: {AT_MOST:.0f}).")
    return int(worst > AT_MOST)


if __name__ == "__main__":
    wanted = dict(enumerate(sys.argv))
    sys.exit(main(int(wanted.get(1, "5")), float(wanted.get(2, "1"))))
