"""The box of ideas: built in, from the couple's own packs, and kept one by one in the vault.

Reads packs and records; draws nothing. A bad row is reported and the good ones are used.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import replace

from ...core.currency import price_in
from ...core.frozen import frozen
from ...core.styled_text import line
from ...errors import BadFile, NothingThere
from ...packs.loader import builtin_path, load_pack, own_paths
from ...packs.tolerant_reader import read_pack
from ...packs.validation import PackFinding, RowFault
from ...shell.content import cache_of, paths_of
from ...shell.invocation import Invocation
from ...store.log import Log
from .ideas import KIND, TABLE, DateIdea, Unfit, our_ideas, read_idea, read_ideas

ADDED = "idea.added"
MOST_FINDINGS_SHOWN = 3


@frozen
class IdeaBox:
    """Every idea by id, and what was wrong in the couple's own packs."""

    ideas: Mapping[str, DateIdea]
    findings: tuple[PackFinding, ...]
    currency: str | None = None

    def idea(self, wanted: str) -> DateIdea:
        """The idea of that id or title. Raises NothingThere with the nearest one."""
        found = self.ideas.get(wanted) or next(
            (i for i in self.ideas.values() if i.title.casefold() == wanted.casefold()), None
        )
        if found is None:
            from ...core.typos import did_you_mean

            near = did_you_mean(wanted, self.ideas, "See them all: intimacy date-idea list")
            raise NothingThere(f"there's no idea called {wanted!r}.", near)
        return found

    def categories(self) -> tuple[str, ...]:
        """Every category there is, by name."""
        return tuple(sorted({idea.category for idea in self.ideas.values()}))


def open_box(call: Invocation, log: Log, currency: str = "") -> IdeaBox:
    """All ideas there are; what is wrong in the couple's own packs is said on stderr.

    Costs of ours, and of a pack in our place, are said in the `currency`; theirs are in it.
    """
    cache = cache_of(call)
    ideas: dict[str, DateIdea] = {}
    findings: list[PackFinding] = []
    for path in paths_of(call, KIND):
        if path == builtin_path(KIND):
            ours: Iterable[DateIdea] = our_ideas(
                load_pack(path, cache).tables[TABLE], currency or None
            )
        else:
            stand_in, found = _pack(path, cache)
            ours = (_priced(idea, currency) for idea in stand_in)
            findings += found
        ideas = {idea.id: idea for idea in ours}
        if ideas:
            break
    for path in own_paths(call.env.places().packs):
        read, found = _pack(path, cache)
        findings += found
        for idea in (in_currency(each, currency) for each in read):
            if ideas.setdefault(idea.id, idea) is not idea:
                findings.append(
                    PackFinding(path, 0, f"the id {idea.id!r} is taken; choose another")
                )
    for idea in _kept_in(log):
        ideas.setdefault(idea.id, in_currency(idea, currency))
    _say(call, findings)
    return IdeaBox(ideas, tuple(findings), currency or None)


def in_currency(idea: DateIdea, currency: str | None) -> DateIdea:
    """An idea of the couple's own: what it costs was written down in their money."""
    return replace(idea, currency=currency) if currency else idea


def _priced(idea: DateIdea, currency: str) -> DateIdea:
    cost = price_in(idea.cost, currency) if idea.cost else idea.cost
    return replace(idea, cost=cost, currency=currency) if currency else idea


def check_pack(tables: Mapping[str, object]) -> tuple[int, list[RowFault]]:
    """How many rows of a pack are good, and what is wrong with the others."""
    read = read_ideas(tables.get(TABLE))
    return len(read.ideas), list(read.faults)


def _pack(path: str, cache: str | None) -> tuple[Iterable[DateIdea], tuple[PackFinding, ...]]:
    try:
        opened = read_pack(path, {KIND: TABLE}, cache)
    except BadFile as error:
        return (), (PackFinding(path, 0, error.message.removeprefix(f"{path}: ").rstrip(".")),)
    if opened.pack.kind != KIND:
        return (), ()
    read = read_ideas(opened.pack.tables.get(TABLE))
    return read.ideas, opened.findings(read.faults)


def _kept_in(log: Log) -> Iterator[DateIdea]:
    for record in log.records(None, kinds=(ADDED,)):
        try:
            yield read_idea(record.payload)
        except Unfit:
            # Imported from a version that knows more: the record stays, the idea waits.
            continue


def _say(call: Invocation, findings: list[PackFinding]) -> None:
    for each in findings[:MOST_FINDINGS_SHOWN]:
        call.talk(line(finding_text(each)))
    more = len(findings) - MOST_FINDINGS_SHOWN
    if more > 0:
        call.talk(line(f"And {more} more. See all: intimacy packs check FILE"))


def finding_text(finding: PackFinding) -> str:
    """A finding as one line."""
    where = f"line {finding.line}: " if finding.line else ""
    return f"{finding.file}: {where}{finding.what}; left out."
