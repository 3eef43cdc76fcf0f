"""Two people in two homes, who ask each other by message for a fortnight over a bad telephone.

Messages and replies are lost, come days late and in any order, quoted or not. Whatever is kept in
the end as somebody's is what they said on that day, and what was lost stays sealed.
"""

from __future__ import annotations

import random
from dataclasses import dataclass, field
from datetime import date, timedelta
from pathlib import Path

import pytest

from tests.conftest import Cli, Result

DAYS = 14
FIRST_DAY = date(2026, 11, 9)
ASKED = ("close", "shared", "understood", "tension", "new", "stress")
WORDS = ("zero", "one", "two", "three", "four", "five", "six", "seven")
SPOKEN = ("Mon", "Tue", "Wed", "Thu", "Fri", "Sat", "Sun")


@dataclass
class Person:
    """Somebody with a home of their own, and what they truly lived."""

    name: str
    other: str
    home: Path
    lived: dict[date, list[int | None]] = field(default_factory=dict)


@dataclass(frozen=True)
class Letter:
    """A reply on its way: to whose home, about which day, and its text."""

    to: Person
    day: date
    text: str


class Telephone:
    """Loses some of it, and turns its order round."""

    def __init__(self, cli: Cli, chance: random.Random, people: tuple[Person, Person]) -> None:
        self.cli = cli
        self.chance = chance
        self.people = people
        self.on_its_way: list[Letter] = []
        self.heard: set[tuple[str, date]] = set()

    def at(self, person: Person, day: date, *line: str, stdin: str = "") -> Result:
        """Type a line in a person's home, on the evening of a day."""
        env = {"INTIMACY_HOME": str(person.home), "INTIMACY_NOW": f"{day}T21:00:00+01:00"}
        return self.cli(*line, stdin=stdin, env=env)

    def evening(self, day: date) -> None:
        """Both check in, each asks the other, and some letters arrive."""
        for person, other in (self.people, self.people[::-1]):
            self._lives(person, day)
            answers = ",".join("-" if n is None else str(n) for n in person.lived[day])
            line = ("checkin", "--as", person.name, "--answers", answers)
            done = self.at(person, day, *line)
            assert done.code == 0, done.err
            message = self.at(person, day, "checkin", "ask", "--as", person.name)
            assert message.code == 0, message.err
            self._lives(other, day)
            if self.chance.random() < 0.8:
                self.on_its_way.append(Letter(person, day, self._reply(other, day, message.out)))
        self.chance.shuffle(self.on_its_way)
        while self.on_its_way and self.chance.random() < 0.75:
            self._arrives(self.on_its_way.pop(), day)

    def _lives(self, person: Person, day: date) -> None:
        if day not in person.lived:
            lived = [self.chance.choice((1, 2, 3, 4, 5, 6, 7, None)) for _ in range(7)]
            person.lived[day] = lived if any(lived) else [4] * 7

    def said(self, person: Person, day: date) -> dict[str, int]:
        """What a person answers to a message: all but affection, which nobody allowed."""
        areas = ("close", "shared", "understood", "tension", "new", "affection", "stress")
        lived = dict(zip(areas, person.lived[day], strict=True))
        return {area: n for area in ASKED if (n := lived[area]) is not None}

    def _reply(self, person: Person, day: date, message: str) -> str:
        said = self.said(person, day)
        form = self.chance.choice((str, WORDS.__getitem__, lambda n: f"{n}\ufe0f\u20e3"))
        skip = self.chance.choice(("-", "skip", "—"))
        signs = [form(said[area]) if area in said else skip for area in ASKED]
        text = self.chance.choice((" ", ", ", "\n")).join(signs)
        text += self.chance.choice(("", "\nit rained on the 2 of us", "\nlove you"))
        quoted = "".join(f"> {row}\n" for row in message.splitlines())
        return self.chance.choice((text, f"{quoted}\n{text}", f"{message}\n{text}"))

    def _arrives(self, letter: Letter, today: date) -> None:
        """Hear it; where the program asks which day it is about, the person knows."""
        said = self.at(letter.to, today, "checkin", "heard", "-", stdin=letter.text)
        if said.code:
            assert said.err.count("\n") == 1
            on = ("--on", letter.day.isoformat())
            said = self.at(letter.to, today, "checkin", "heard", "-", *on, stdin=letter.text)
        if self.said(self._writer(letter), letter.day):
            assert said.code == 0, (letter, said.err)
            self.heard.add((letter.to.name, letter.day))
        else:
            assert said.code == 1
        # Nobody edits after asking, and a letter that comes twice changes nothing.
        again = self.at(letter.to, today, "checkin", "heard", "-", "--on", str(letter.day),
                        stdin=letter.text)  # fmt: skip
        assert again.code == 1

    def _writer(self, letter: Letter) -> Person:
        return next(each for each in self.people if each is not letter.to)


@pytest.mark.parametrize("seed", range(4))
def test_what_is_kept_is_what_was_said_and_what_was_lost_stays_sealed(
    cli: Cli, tmp_path: Path, seed: int
) -> None:
    ana = Person("Ana", "Ben", tmp_path / "anas")
    ben = Person("Ben", "Ana", tmp_path / "bens")
    telephone = Telephone(cli, random.Random(seed), (ana, ben))
    for person in (ana, ben):
        telephone.at(person, FIRST_DAY, "partner", "name", "Ana", "Ben")
    days = [FIRST_DAY + timedelta(n) for n in range(DAYS)]
    for day in days:
        telephone.evening(day)
    lost = 0
    for person, other in ((ana, ben), (ben, ana)):
        for day in days:
            line = ("checkin", "reveal", str(day), "--as", person.name, "--json")
            sides = telephone.at(person, days[-1], *line).data["partners"]
            found = {each["name"]: each for each in sides}
            if (person.name, day) in telephone.heard:
                assert found[other.name]["answers"] == telephone.said(other, day)
                assert found[other.name]["heard"] is True
            else:
                lost += 1
                assert found == {}
    assert 0 < lost < 2 * DAYS
