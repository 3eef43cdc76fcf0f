"""Ways of working by their many names: EFT, ECFT and 'emotionally focused' are one thing.

EFT is never 'tapping': emotional freedom techniques share its letters and nothing else. Knows
words, no records.
"""

from __future__ import annotations

import re
from functools import lru_cache

from ...core.frozen import frozen
from ...core.normalise import fold

TAPPING = "tapping"
EFT = "eft"


@frozen
class Known:
    """A way of working: its short name, what it is called, and a pattern over folded text."""

    id: str
    label: str
    pattern: str


# Abbreviations and spellings as they stand in the directories that were read, in English, German,
# French, Spanish, Italian and Dutch. Patterns are over text without accents and punctuation.
KNOWN = (
    Known(
        EFT, "emotionally focused therapy",
        r"eft|ec?ft c|ecft|efct|efit|efft|iceeft|emotion(?:ally)? focus+ed|emotionsfokussiert\w*"
        r"|emotionsfocused|centree sur les emotions|(?:centrada|focalizada) en las emociones"
        r"|focalizzata sulle emozioni|emotiegericht\w*",
    ),
    Known(
        TAPPING, "tapping (emotional freedom techniques)",
        r"tapping|emotional freedom(?: techniques?)?|klopfakupressur|klopftechnik\w*"
        r"|thought field(?: therapy)?",
    ),
    Known("gottman", "Gottman method", r"gottman\w*"),
    Known(
        "ibct", "integrative behavioural couple therapy",
        r"ibct|integrative behaviou?ral couples?(?: therapy)?",
    ),
    Known("imago", "Imago relationship therapy", r"imago\w*"),
    Known("pact", "PACT", r"psychobiological approach to couples?(?: therapy)?|pact"),
    Known("discernment", "discernment counselling", r"discernment(?: counsell?ing)?"),
    Known(
        "sex", "sex therapy",
        r"sex(?:ual)? therap\w*|psychosexual\w*|sexualtherap\w*|sexolog\w*|sexuolog\w*|aasect"
        r"|terapia sexual|sessualita|seksuolog\w*",
    ),
    Known(
        "systemic", "systemic therapy",
        r"systemic\w*|systemisch\w*|systemique|sistemic\w*|systeemtherap\w*|family systems?"
        r"|systemtherap\w*",
    ),
    Known(
        "psychodynamic", "psychodynamic therapy",
        r"psychodynami\w*|tiefenpsycholog\w*|psychoanalytic couples?(?: \w*therapy)?",
    ),
    Known(
        "cbt", "cognitive behavioural therapy",
        r"i?cbt|cbct|cognitive (?:and )?behaviou?ral?(?: therapy)?|verhaltenstherap\w*|tcc"
        r"|(?<!integrative )behaviou?ral couples?(?: therapy)?"
        r"|cognitivo? co(?:nductual\w*|mportamental\w*)"
        r"|кпт|когнитивно поведен\w*|poznawczo behawioral\w*|認知行動療法|认知行为",
    ),
    Known("act", "acceptance and commitment therapy", r"acceptance (?:and )?commitment\w*"),
    Known("dbt", "dialectical behaviour therapy", r"dbt|dialectical behaviou?ral?(?: therapy)?"),
    Known("emdr", "EMDR", r"emdr|eye movement desensiti[sz]ation\w*"),
    Known(
        "narrative", "narrative therapy",
        r"narrative (?:therapy|practice|couples?(?: therapy)?)",
    ),
    Known("sfbt", "solution-focused therapy", r"sfbt|solution focus+ed\w*|losungsorientiert\w*"),
    Known("ifs", "internal family systems", r"ifs|internal family systems?"),
    Known("schema", "schema therapy", r"schema ?therap\w*"),
)  # fmt: skip
# What is clear when it is typed as a way of working, and is not in the midst of other words.
_TYPED = {
    "narrative": "narrative", "psychoanalytic": "psychodynamic", "tavistock": "psychodynamic",
    "psychobiological approach": "pact", "cosrt": "sex", "gmct": "gottman", "irt": "imago",
    "integrative behavioural": "ibct", "integrative behavioral": "ibct",
    "mixed agenda": "discernment",
}  # fmt: skip
LABELS = {known.id: known.label for known in KNOWN}
_PATTERNS = tuple((known.id, re.compile(rf"(?<!\w)(?:{known.pattern})(?!\w)")) for known in KNOWN)
_SPELT = re.compile(
    r"emotion(?:ally)? focus|emotionsfok|iceeft|ecft|efct|centree sur|las emociones"
)


@lru_cache(maxsize=4096)
def modalities_in(text: str) -> frozenset[str]:
    """Return the ways of working that a text names.

    The letters EFT beside 'tapping' or 'emotional freedom' mean that, unless the other is spelt
    out as well.
    """
    folded = fold(text.replace("-", " ").replace("/", " "))
    found = {name for name, pattern in _PATTERNS if pattern.search(folded)}
    if {EFT, TAPPING} <= found and not _SPELT.search(folded):
        found.discard(EFT)
    return frozenset(found)


@frozen
class ModalityMatch:
    """What somebody who typed a way of working means; `said` is empty if there is no doubt."""

    ids: frozenset[str]
    said: str = ""


def meant(text: str) -> ModalityMatch:
    """Return what was meant by `--modality`; no ids if it is not known here by name."""
    ids = modalities_in(text)
    if not ids and (typed := _TYPED.get(fold(text))):
        ids = frozenset({typed})
    if TAPPING in ids:
        said = "tapping is emotional freedom techniques, not emotionally focused therapy (EFT)"
        return ModalityMatch(ids, said)
    if EFT in ids:
        return ModalityMatch(
            ids, f"{text!r} is taken for emotionally focused therapy, never for tapping"
        )
    return ModalityMatch(ids)
