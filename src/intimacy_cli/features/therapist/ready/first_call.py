"""What to ask in a first call: the general questions, and those of one modality. Pure."""

from __future__ import annotations

from ....core.frozen import frozen
from .modalities import ANY, CallQuestion, Modalities, ModalityFact, ModalityFacts, NotTheWay

# What is known of help as such and is worth knowing before a call; the rest is for `ready`.
_BEFORE_A_CALL = ("screening",)


@frozen
class FirstCall:
    """Questions for a first call; `modality` is None for any. `others`: what else there is."""

    modality: ModalityFacts | None
    general: tuple[CallQuestion, ...]
    own: tuple[CallQuestion, ...]
    facts: tuple[ModalityFact, ...]
    others: tuple[str, ...]
    not_the_way: NotTheWay


def first_call(pack: Modalities, wanted: str) -> FirstCall:
    """The questions of a modality by name or alias, or of `any`. Raises WrongUse."""
    modality = pack.named(wanted)
    known = tuple(pack.fact(each) for each in _BEFORE_A_CALL)
    return FirstCall(
        modality=modality,
        general=tuple(each for each in pack.questions if each.of == ANY),
        own=tuple(each for each in pack.questions if modality and each.of == modality.id),
        facts=known + (pack.facts_of(modality.id) if modality else ()),
        others=tuple(each.id for each in pack.modalities if each != modality),
        not_the_way=pack.not_the_way,
    )
