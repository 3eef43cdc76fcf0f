"""Is this a therapist, by the words that the source uses? Knows words, no formats."""

import re
from collections.abc import Iterable
from functools import lru_cache

from ...core.normalise import strip_accents, words_in
from ..record import Therapist
from .trade_words import COUPLES, NO_THERAPY, OTHER_JOBS, OTHER_PLACES, THERAPY

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
    r"|\b(?:as a|am an?|your|compassionate|experienced|licensed|qualified) (?:\w+ ){0,2}"
    r"therapist\b|\bneeds a therapist\b|\bas therapists\b"
)
_COUNSELLING = re.compile(
    # From the beginning of a word alone: from each of its letters, a long one would take for ever.
    r"(?:(?<![a-z/-])([a-z/-]+)[ ,]+)?\bcounsell?(?:ing|ors?)\b"
)
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
    folded = NO_THERAPY.sub(" ", strip_accents(text[:2000]))
    return bool(_TRADE.search(folded) or THERAPY.search(folded)) or _counsels(folded)


@lru_cache(maxsize=4096)
def names_another_trade(text: str) -> bool:
    """Tell whether a name or job is that of somebody who does no therapy: a dentist, a lawyer.

    Nothing that names therapy as well counts: a psychotherapist may be a midwife besides.
    """
    if names_therapy(text):
        return False
    folded = strip_accents(text[:500])
    return bool(NO_THERAPY.search(folded) or OTHER_JOBS.search(folded))


_MAY_HELP = re.compile(
    r"therap|terap|psy|counsel|\bdr\b|doctor|doktor|arzt|arztin|physician|medic|nurse|pfleg|social|sozial"
    r"|coach|pastor|pfarr|priest|clergy|minister|chaplain|rabbi|imam|seelsorg|heilprakt|berat|advis"
    r"|mediat|hypno|heal|owner|founder|director|leiter|partner|supervis|trainer|practi[ct]|praxis"
    r"|private|clinic|klinik|member|associate|student|trainee|intern\b|facilitat|support|care|help"
    r"|family|familie|couple|paar|specialist|consultant|prof"
)


def may_help(job: str) -> bool:
    """Tell whether a stated job may be one of help, or says nothing of what it is."""
    folded = strip_accents(job[:300])
    return bool(_MAY_HELP.search(folded)) or not re.search(r"[a-z]{4}", folded)


def names_another_place(name: str) -> bool:
    """Tell whether a name is that of a place of another trade: 'Dental Centre'."""
    return not names_therapy(name) and bool(OTHER_PLACES.search(strip_accents(name[:300])))


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
    return True if any(map(says_couples, texts)) else None


@lru_cache(maxsize=4096)
def says_couples(text: str) -> bool:
    """Tell whether a few words name couples."""
    folded = strip_accents(text[:500])
    # Most names have none of the letters that all of these words need, which is quickly seen.
    if folded.isascii() and not _MAYBE_COUPLES.search(folded):
        return False
    return bool(_COUPLES.search(folded) or COUPLES.search(folded))


_MAYBE_COUPLES = re.compile(
    r"c(?:oupl|upl|onjug|opp|asa|ift|ap doi)|mar(?:ri|it)|ma(?:trim|nzel|lzen)|relati|pa[ar]|ehe"
    r"|gottm|e(?:cf|fc|f)t|bracn|evlili|pasang|pernik|hon nhan|vo chong"
)


def therapist_by_words(
    titles: Iterable[str], running: str = "", jobs: Iterable[str] = ()
) -> Therapist:
    """Yes if names, professions or running text say so; no if one of the jobs is another trade."""
    if any(names_therapy(title) for title in titles if title):
        return Therapist.YES
    if any(names_another_trade(job) for job in jobs if job):
        return Therapist.NO
    return Therapist.YES if running and offers_therapy(running) else Therapist.UNKNOWN
