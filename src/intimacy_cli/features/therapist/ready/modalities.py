"""Ways of working with couples: what each is, what is known, what to ask. Read from the pack.

Every fact has the address of the page on which it was read; nothing unconfirmed is in the pack.
"""

from __future__ import annotations

from enum import Enum

from ....core.frozen import frozen
from ....core.normalise import squeeze
from ....core.typos import nearest
from ....errors import BadFile, WrongUse
from ....packs.loader import Pack
from ....packs.tables import Table, rows, table, text, texts

ANY = "any"
# The other therapy-like thing that is written EFT.
_TAPPING = ("tapping", "efttapping", "emotionalfreedom", "emotionalfreedomtechnique")


class ReadSource(Enum):
    """Where a fact was read."""

    PAGE = "page"  # on the page of those who say it of themselves, or in the paper's abstract
    SECONDARY = "secondary"  # on a page of somebody else, who reports it


@frozen
class ModalityFact:
    """Something that is known, with the address where it was read."""

    id: str
    about: str
    text: str
    source: str
    read: ReadSource


@frozen
class CallQuestion:
    """A question for the first call; `of` is a modality's id or `any`, `why` what to listen for."""

    id: str
    of: str
    text: str
    why: str


@frozen
class ModalityFacts:
    """A way of working with couples, and what else it is called."""

    id: str
    name: str
    about: str
    aliases: tuple[str, ...]


@frozen
class NotTheWay:
    """When couple therapy is not the way: shown always, whatever anybody answered."""

    text: str
    command: str
    source: str


@frozen
class Modalities:
    """The whole pack."""

    modalities: tuple[ModalityFacts, ...]
    facts: tuple[ModalityFact, ...]
    questions: tuple[CallQuestion, ...]
    not_the_way: NotTheWay

    def named(self, wanted: str) -> ModalityFacts | None:
        """The modality of that name or alias; None for `any`. Raises WrongUse for neither."""
        name = squeeze(wanted)
        if name == ANY:
            return None
        if name.startswith(_TAPPING):
            raise WrongUse(
                f"--modality {wanted!r}: EFT is emotionally focused therapy here; emotional "
                "freedom techniques (tapping) are something else.",
                "For the therapy: --modality EFT",
            )
        known = {squeeze(each): m for m in self.modalities for each in (m.id, m.name, *m.aliases)}
        if name in known:
            return known[name]
        near = nearest(name, known, cutoff=0.75)
        meant = f"Did you mean {known[near].id}? " if near else ""
        ids = ", ".join(m.id for m in self.modalities)
        raise WrongUse(
            f"--modality {wanted!r} isn't one we know.", f"{meant}You can use: {ids}, any."
        )

    def facts_of(self, about: str) -> tuple[ModalityFact, ...]:
        """What is known of a modality, or of `help` as such."""
        return tuple(fact for fact in self.facts if fact.about == about)

    def fact(self, wanted: str) -> ModalityFact:
        """The fact of that id. Raises BadFile: a pack that names it has a slip in it."""
        for fact in self.facts:
            if fact.id == wanted:
                return fact
        raise BadFile(f"there's no fact {wanted!r} in the pack of modalities.")


def read_modalities(pack: Pack) -> Modalities:
    """The pack, checked. Raises BadFile naming the table and what is wrong."""
    path, tables = pack.path, pack.tables
    last = table(tables, "not_the_way", path)
    return Modalities(
        modalities=tuple(
            ModalityFacts(
                text(each, "id", where),
                text(each, "name", where),
                text(each, "about", where),
                texts(each, "aliases", where),
            )
            for where, each in rows(tables, "modality", path)
        ),
        facts=tuple(_fact(each, where) for where, each in rows(tables, "fact", path)),
        questions=tuple(
            CallQuestion(*(text(each, name, where) for name in ("id", "for", "text", "why")))
            for where, each in rows(tables, "question", path)
        ),
        not_the_way=NotTheWay(
            *(text(last, name, f"{path}: not_the_way") for name in ("text", "command", "source"))
        ),
    )


def _fact(found: Table, where: str) -> ModalityFact:
    read = text(found, "read", where)
    if read not in (each.value for each in ReadSource):
        raise BadFile(f"{where}: read has to be page or secondary.")
    return ModalityFact(
        text(found, "id", where),
        text(found, "about", where),
        text(found, "text", where),
        text(found, "source", where),
        ReadSource(read),
    )
