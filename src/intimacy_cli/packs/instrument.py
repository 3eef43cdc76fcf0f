"""What is asked: items, scales and the scoring rule of a questionnaire. Pure; reads no file.

The contract of a questionnaire (docs/questionnaires.md): per item its own scale, direction and
weight; for the whole the scoring rule, the range, the cut-offs, their direction, the licence and
the citation. The built-in check-in is one of these, with the rule `none`: no score is made of it.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import replace

from ..core.days import SEASONS
from ..core.frozen import frozen
from ..core.kinds import holds_controls
from ..errors import BadFile
from .tables import Table, flag, one_of, optional, rows, table, text, texts

RULES = ("none", "sum", "mean")
# In the order of the months, from December on in the north.
WHERE = ("", "together", "apart")
DIRECTIONS = ("better", "worse", "")
MOST_ITEMS, MOST_POINTS = 100, 10


@frozen
class AnswerScale:
    """Answers on offer: whole numbers 0 to 9, each one key, with a label or an empty text."""

    values: tuple[int, ...]
    labels: tuple[str, ...]

    def label(self, value: int) -> str:
        """What an answer is called; an empty text if it has no name."""
        return self.labels[self.values.index(value)]


@frozen
class InstrumentItem:
    """One question. `reverse`: a high answer counts as low. `weight` multiplies its part.

    `then` is the question of a day gone by; empty where the same words do.
    """

    id: str
    text: str
    scale: AnswerScale
    short: str = ""
    low: str = ""
    high: str = ""
    help: str = ""
    ask: str = ""
    then: str = ""
    reverse: bool = False
    scored: bool = True
    weight: float = 1.0

    @property
    def values(self) -> Sequence[int]:
        """The answers there are, ascending."""
        return self.scale.values


@frozen
class Cut:
    """A cut-off: what its source says of scores below it, and of those from it on."""

    at: float
    below: str
    above: str


@frozen
class MeasurePrecision:
    """How exact a result is, as its source says: the spread in its sample, and the reliability."""

    sd: float
    reliability: float


@frozen
class Tonight:
    """One small thing to do, and the area it is near to.

    `touch`: it is one, so it needs a day on which that was right for both. `where`: for two in one
    place (`together`), in two towns (`apart`), or either (empty). An empty `season` is any.
    """

    id: str
    area: str
    text: str
    touch: bool = False
    where: str = ""
    season: tuple[str, ...] = ()


@frozen
class Instrument:
    """A questionnaire, ready to be asked. `source` is its citation.

    `week`: what is asked about the week, once a week and apart from the rest.
    """

    name: str
    title: str
    version: str
    licence: str
    source: str
    rule: str
    higher: str
    items: tuple[InstrumentItem, ...]
    cuts: tuple[Cut, ...] = ()
    tonight: tuple[Tonight, ...] = ()
    week: tuple[InstrumentItem, ...] = ()
    precision: MeasurePrecision | None = None

    @property
    def ids(self) -> tuple[str, ...]:
        """The items' ids, in the order of asking."""
        return tuple(item.id for item in self.items)

    @property
    def range(self) -> tuple[float, float]:
        """The lowest and the highest score that the rule can give."""
        parts = [
            (_part(i, min(i.scale.values)), _part(i, max(i.scale.values))) for i in self._counted
        ]
        lowest, highest = sum(min(p) for p in parts), sum(max(p) for p in parts)
        share = self._share
        return (lowest / share, highest / share)

    @property
    def _counted(self) -> tuple[InstrumentItem, ...]:
        return tuple(item for item in self.items if item.scored)

    @property
    def _share(self) -> float:
        return sum(item.weight for item in self._counted) if self.rule == "mean" else 1.0

    def score(self, answers: Mapping[str, int]) -> float | None:
        """The score by the questionnaire's own rule; None without a rule or with a gap.

        A skipped item is never guessed: published rules for gaps differ, and we know none of them.
        """
        if self.rule == "none" or any(item.id not in answers for item in self._counted):
            return None
        total = sum(_part(item, answers[item.id]) for item in self._counted)
        return total / self._share


def asked_of(instrument: Instrument, *, past: bool) -> Instrument:
    """The questionnaire in the words for today, or for a day gone by."""
    if not past:
        return instrument
    items = tuple(replace(item, text=item.then or item.text) for item in instrument.items)
    return replace(instrument, items=items)


def _part(item: InstrumentItem, value: int) -> float:
    values = item.scale.values
    turned = min(values) + max(values) - value if item.reverse else value
    return item.weight * turned


def read_instrument(tables: Table, path: str) -> Instrument:
    """A questionnaire from its parsed file. Raises BadFile naming the item and what is wrong."""
    head, scoring = table(tables, "pack", path), tables.get("scoring", {})
    if not isinstance(scoring, Mapping):
        raise BadFile(f"{path}: scoring isn't a table.", 'Write [scoring] and rule = "sum".')
    scales = {
        text(each, "name", where): _scale(each, where)
        for where, each in rows(tables, "scale", path, needed=False)
    }
    items = tuple(
        _item(each, scales, where) for where, each in rows(tables, "item", path, needed=False)
    )
    _refuse_odd_items(items, path)
    if not text(head, "name", path).isprintable():
        raise BadFile(f"{path}: name holds control characters.")
    instrument = Instrument(
        name=text(head, "name", path),
        title=optional(head, "title", path) or text(head, "name", path),
        version=optional(head, "version", path),
        licence=text(head, "licence", path),
        source=optional(head, "source", path) or optional(head, "citation", path),
        rule=one_of(scoring, "rule", RULES, "none", path),
        higher=one_of(scoring, "higher", DIRECTIONS, "", path),
        items=items,
        cuts=tuple(_cut(each, path) for _, each in rows(scoring, "cut", path, needed=False)),
        tonight=tuple(
            _tonight(each, items, where)
            for where, each in rows(tables, "tonight", path, needed=False)
        ),
        week=tuple(
            _item(each, scales, where) for where, each in rows(tables, "week", path, needed=False)
        ),
        precision=_precision(scoring, path),
    )
    _refuse_other_range(instrument, scoring, path)
    return instrument


def _refuse_odd_items(items: Sequence[InstrumentItem], path: str) -> None:
    if not items:
        raise BadFile(f"{path}: no items.", "A questionnaire needs at least one [[item]].")
    if len(items) > MOST_ITEMS:
        raise BadFile(
            f"{path}: {len(items)} items; at most {MOST_ITEMS} can be asked at a sitting."
        )
    seen: set[str] = set()
    for number, item in enumerate(items, 1):
        if item.id in seen:
            raise BadFile(
                f"{path}: item {number}: the id {item.id!r} is taken.",
                "Give each item an id of its own.",
            )
        if holds_controls(item.id):
            raise BadFile(f"{path}: item {number}: its id has control characters in it.")
        seen.add(item.id)


def _refuse_other_range(instrument: Instrument, scoring: Table, path: str) -> None:
    """A declared range that the items cannot give means that the file has a slip in it."""
    if instrument.rule == "none":
        return
    lowest, highest = instrument.range
    for name, found in (("lowest", lowest), ("highest", highest)):
        declared = scoring.get(name)
        if declared is not None and declared != found:
            raise BadFile(
                f"{path}: scoring says {name} = {declared!r}, but the items give {found:g}.",
                "Check the scales, weights and reversed items.",
            )
    for cut in instrument.cuts:
        if not lowest <= cut.at <= highest:
            raise BadFile(f"{path}: the cut at {cut.at:g} is outside {lowest:g} to {highest:g}.")


def _scale(found: Table, where: str) -> AnswerScale:
    points = found.get("points")
    if not isinstance(points, list) or not 2 <= len(points) <= MOST_POINTS:
        raise BadFile(f"{where}: points has to be a list of 2 to {MOST_POINTS} answers.")
    values, labels = [], []
    for point in points:
        value = point.get("value") if isinstance(point, Mapping) else point
        label = point.get("label", "") if isinstance(point, Mapping) else ""
        if not isinstance(value, int) or isinstance(value, bool) or not 0 <= value <= 9:
            raise BadFile(f"{where}: {value!r} isn't an answer; give digits, 0 to 9.")
        if not isinstance(label, str) or value in values:
            raise BadFile(f"{where}: the answer {value} is there twice, or its label isn't text.")
        values.append(value)
        labels.append(label)
    return AnswerScale(tuple(values), tuple(labels))


def _item(found: Table, scales: Mapping[str, AnswerScale], where: str) -> InstrumentItem:
    named = text(found, "scale", where)
    if named not in scales:
        raise BadFile(f"{where}: there's no scale {named!r}.", "Declare it as a [[scale]].")
    weight = found.get("weight", 1)
    if isinstance(weight, bool) or not isinstance(weight, int | float) or not 0 < weight < 1e6:
        raise BadFile(f"{where}: weight has to be a number above 0.")
    return InstrumentItem(
        id=text(found, "id", where),
        text=text(found, "text", where),
        scale=scales[named],
        short=optional(found, "short", where) or text(found, "id", where),
        low=optional(found, "low", where),
        high=optional(found, "high", where),
        help=optional(found, "help", where),
        ask=optional(found, "ask", where),
        then=optional(found, "then", where),
        reverse=flag(found, "reverse", False, where),
        scored=flag(found, "scored", True, where),
        weight=float(weight),
    )


def _tonight(found: Table, items: Sequence[InstrumentItem], where: str) -> Tonight:
    unknown = sorted(found.keys() - {"id", "area", "text", "touch", "where", "season"})
    if unknown:
        raise BadFile(f"{where}: {unknown[0]!r} isn't a field of [[tonight]].")
    areas = [item.id for item in items if item.scored]
    area = text(found, "area", where)
    if area not in areas:
        raise BadFile(f"{where}: area {area!r} isn't one of {', '.join(areas)}.")
    season = texts(found, "season", where) if "season" in found else ()
    for each in season:
        if each not in SEASONS:
            raise BadFile(f"{where}: season {each!r} isn't one of {', '.join(SEASONS)}.")
    return Tonight(
        id=text(found, "id", where),
        area=area,
        text=text(found, "text", where),
        touch=flag(found, "touch", False, where),
        where=one_of(found, "where", WHERE, "", where),
        season=season,
    )


def _precision(scoring: Table, path: str) -> MeasurePrecision | None:
    found = scoring.get("reliable_change")
    if found is None:
        return None
    where = f"{path}: [scoring.reliable_change]"
    if not isinstance(found, Mapping):
        raise BadFile(f"{where} isn't a table.", "It needs sd = and reliability =.")
    numbers = [found.get(name) for name in ("sd", "reliability")]
    for number in numbers:
        if isinstance(number, bool) or not isinstance(number, int | float):
            raise BadFile(f"{where} needs sd = and reliability =, both as numbers.")
    sd, reliability = (float(number or 0) for number in numbers)
    if not 0 < sd < 1e6 or not 0 <= reliability < 1:
        raise BadFile(f"{where}: sd has to be above 0, and reliability from 0 to less than 1.")
    return MeasurePrecision(sd, reliability)


def _cut(found: Table, path: str) -> Cut:
    at = found.get("at")
    if isinstance(at, bool) or not isinstance(at, int | float):
        raise BadFile(f"{path}: a [[scoring.cut]] needs at = a number.")
    return Cut(float(at), text(found, "below", path), text(found, "above", path))
