"""Is this a therapist, by the words that the source uses? Knows words, no formats."""

import re
from collections.abc import Iterable
from functools import lru_cache

from ...core.normalise import strip_accents, words_in
from ..record import Therapist

# Stems of professions in English, German, French, Spanish, Italian, Portuguese, Dutch and Polish,
# over text without accents. The long list is for names, professions and specialties, where a word
# like 'psychological' can only mean the trade.
_TRADE = re.compile(
    r"psychother|psychoterap|psicoter|psycholog|psicolog|psiholog|psychiat|psiquiat|psichiat"
    r"|psychoanal"
    r"|psicoanal|psicanal|sexolog|seksuolog|sexual therap"
    r"|(?<!physio)(?<!physical )(?<!occupational )(?<!speech )(?<!massage )(?<!radiation )"
    r"(?<!respiratory )(?<!language )\btherapist|\bterapeuta\b|\btherapeute\b"
    r"|(?:couple|couples|marriage|marital|family|relationship|talking|psychological|sex)"
    r"(?:'s|s')? (?:and family |& family )?(?:therap|counsel)"
    r"|paartherap|paarberat|eheberat|familientherap|lebensberat|systemische (?:therap|berat)"
    r"|therapie (?:de couple|familiale|conjugale)|conseil(?:ler|lere)? conjugal|mediation familiale"
    r"|terapia (?:de pareja|de casal|di coppia|familiar|familiare|sistemica)"
    r"|relatietherap|relatiecoun|gezinsther|systeemther|terapia (?:par\b|malzensk|rodzinn)"
    r"|clinical social work|mental health (?:counsel|clinic|therap|practitioner)|\blmft\b"
    r"|\blpcc?\b|\blmhc\b|\blcsw\b"
    r"|\blicsw\b|\bpsyd\b"
)
# In running text only what names the offer itself: 'psychological abuse' is no offer.
_OFFER = re.compile(
    r"psychotherap|psicoterap|psychologists?\b|psychiatrists?\b|psicolog[oa]s?\b"
    r"|(?:talking|psychological|couples?|marriage|marital|family|relationship|sex) therap"
    r"|cognitive.behaviou?ral? therap|paartherap|paarberat|eheberat|familientherap"
    r"|therapie de couple|terapia (?:de pareja|de casal|di coppia)|relatietherap"
)
_COUNSELLING = re.compile(r"(?:([a-z/-]+)[ ,]+)?\bcounsell?(?:ing|ors?)\b")
# What people are counselled about when it is not therapy.
_OTHER_COUNSEL = words_in(
    "legal housing credit debt financial finance employment career careers vocational "
    "guidance genetic nutrition nutritional diet dietary breastfeeding lactation tax budget "
    "money consumer academic immigration homebuyer homeowner homeownership loan bankruptcy "
    "foreclosure business camp admissions college benefits pension medication cessation "
    "tobacco investment pharmacy mortgage school job rehabilitation exercise cessation"
)


def _counsels(folded: str) -> bool:
    return any(
        (match.group(1) or "") not in _OTHER_COUNSEL for match in _COUNSELLING.finditer(folded)
    )


@lru_cache(maxsize=4096)
def names_therapy(text: str) -> bool:
    """Tell whether a name, profession or specialty says therapy, counselling or psychology."""
    folded = strip_accents(text[:2000])
    return bool(_TRADE.search(folded)) or _counsels(folded)


def offers_therapy(text: str) -> bool:
    """Tell whether running text offers therapy or counselling."""
    folded = strip_accents(text[:4000])
    return bool(_OFFER.search(folded)) or _counsels(folded)


_COUPLES = re.compile(
    r"\bcouples?\b|\bmarriage\b|\bmarital\b|\brelationship (?:service|therap|counsel)|\bpaar|\behe"
    r"|terapia par\b|\bmalzen|\bconjugal"
    r"|\bde pareja|\bdi coppia|\bde casal|\brelatiether|\bde couple"
)


def names_couples(texts: Iterable[str]) -> bool | None:
    """Tell whether a profession or offer names couples; silence says nothing."""
    return True if any(_COUPLES.search(strip_accents(text[:500])) for text in texts) else None


def therapist_by_words(titles: Iterable[str], running: str = "") -> Therapist:
    """Yes if names, professions or running text say so; otherwise unknown, never no."""
    if any(names_therapy(title) for title in titles if title):
        return Therapist.YES
    return Therapist.YES if running and offers_therapy(running) else Therapist.UNKNOWN
