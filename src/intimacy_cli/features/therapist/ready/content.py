"""Finds what `therapist ready` asks and what it offers then: the packs, read once."""

from __future__ import annotations

from ....core.frozen import frozen
from ....errors import BadFile
from ....packs.loader import Pack
from ....packs.tables import Table, optional, rows, text, texts
from ....shell.content import cache_of, in_language
from ....shell.invocation import Invocation
from .modalities import Modalities, ModalityFact, NotTheWay, read_modalities
from .stages import Fit, StageQuestion

MOST_ANSWERS = 9


@frozen
class ReadyStep:
    """One thing that can be done; `command` helps with it, or is empty."""

    text: str
    command: str


@frozen
class Advice:
    """What fits: a title, some sentences, what can be done, and what is known about it."""

    fit: Fit
    title: str
    text: tuple[str, ...]
    steps: tuple[ReadyStep, ...]
    facts: tuple[ModalityFact, ...]


@frozen
class Content:
    """All that `therapist ready` says."""

    questions: tuple[StageQuestion, ...]
    advice: tuple[Advice, ...]
    not_the_way: NotTheWay

    def advice_for(self, fit: Fit) -> Advice:
        """What fits then."""
        return next(each for each in self.advice if each.fit is fit)


def modalities_for(call: Invocation) -> Modalities:
    """The pack of modalities."""
    return in_language(call, "modalities", read_modalities, cache_of(call))


def content_for(call: Invocation) -> Content:
    """The questions and what fits, with the facts that it rests on."""
    modalities = modalities_for(call)
    return in_language(call, "ready", lambda pack: read_content(pack, modalities), cache_of(call))


def read_content(pack: Pack, modalities: Modalities) -> Content:
    """The pack, checked. Raises BadFile naming the table and what is wrong."""
    path, tables = pack.path, pack.tables
    questions = tuple(_question(each, where) for where, each in rows(tables, "question", path))
    advice = tuple(_advice(each, where, modalities) for where, each in rows(tables, "fit", path))
    missing = {each.value for each in Fit} - {each.fit.value for each in advice}
    if missing:
        raise BadFile(f"{path}: no [[fit]] for {', '.join(sorted(missing))}.")
    return Content(questions, advice, modalities.not_the_way)


def _question(found: Table, where: str) -> StageQuestion:
    answers = texts(found, "answers", where)
    if not 2 <= len(answers) <= MOST_ANSWERS:
        raise BadFile(f"{where}: answers has to be 2 to {MOST_ANSWERS} texts, one for each key.")
    return StageQuestion(
        text(found, "id", where),
        text(found, "short", where),
        text(found, "text", where),
        text(found, "help", where),
        answers,
    )


def _advice(found: Table, where: str, modalities: Modalities) -> Advice:
    known = {each.value: each for each in Fit}
    fit = known.get(text(found, "id", where))
    if fit is None:
        raise BadFile(f"{where}: id has to be one of {', '.join(known)}.")
    facts = tuple(modalities.fact(each) for each in texts(found, "facts", where))
    return Advice(
        fit, text(found, "title", where), texts(found, "text", where), _steps(found, where), facts
    )


def _steps(found: Table, where: str) -> tuple[ReadyStep, ...]:
    return tuple(
        ReadyStep(text(each, "text", place), optional(each, "command", place))
        for place, each in rows(found, "step", where)
    )
