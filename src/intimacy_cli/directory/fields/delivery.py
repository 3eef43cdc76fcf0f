# ruff: noqa: E501 - letters of other scripts are wide
"""Do they work online, in a room, or both, by the words that tables use? Knows words only."""

import re
from functools import lru_cache

from ...core.normalise import fold
from . import clean, negation


def _words(listed: str) -> str:
    """Give a pattern of words, over folded text; a star stands for any ending."""
    found = (each.strip() for each in listed.split("|"))
    return "|".join(
        fold(each.rstrip("*")) + (r"\w*" if each.endswith("*") else "") for each in found
    )


_ONLINE = _words(
    "online|on line|onlinetherap*|online*|video*|telehealth*|tele health|telemed*|teletherap*|telepsych*|teleconsult*"
    "|teleterap*|telementalhealth|virtual*|virtuell*|remote*|remoto|remota|zoom|skype|en ligne|en linea|a distancia"
    "|a distanza|a distance|en visio|visio*|beeldbellen|zdaln*|etana|etavastaan*|hybrid*|hibrid*|mixta|mixto|misto"
    "|both|beides|les deux|ambas|ambos|entrambi|daring|онлайн*|дистанционн*|дистанційн*|скайп|διαδικτυακα"
    "|εξ αποστασεως|אונליין|מקוון|זום|عن بعد|أونلاين|اونلاين|ऑनलाइन|uzaktan|çevrimiçi|trực tuyến"
)
_ONLINE_IN = _words("オンライン|遠隔|线上|線上|视频|視訊|远程|遠距|온라인|비대면|화상")
_THERE = _words(
    "in person|inperson|in präsenz|präsenz*|vor ort|in praxis|in der praxis|face to face|f2f|présentiel*|presenciel*"
    "|presencial*|presenza|in sede|in studio|di persona|office|in office|in clinic|au cabinet|en cabinet|en consultorio"
    "|consultorio|offline|off line|onsite|on site|op locatie|in de praktijk|stacjonarn*|w gabinecie|på plats|fysisk*"
    "|på mottagning|lähivastaan*|osobne|osobní|uživo|prezenčn*|очно|очная|очный|очные|личн*|офлайн|δια ζωσης|בקליניקה"
    "|פרונטלי|פנים אל פנים|حضوري|حضوريا|وجها لوجه|yüz yüze|yüzyüze|tatap muka|luring|trực tiếp"
)
_THERE_IN = _words("対面|来談|来所|面对面|面對面|線下|线下|대면|내방")
_BESIDE = _words(
    "therapy|therapies|sessions|session|only|só|and|or|und|oder|et|ou|y|o|e|i|или|и|та|або|also|visits|visit|appointments"
    "|appointment|care|treatment|counselling|counseling|therapie|terapia|terapie|sesiones|sessões|séances|sitzungen|nur|solo"
    "|solamente|únicamente|uniquement|exclusively|exclusivamente|somente|apenas|soltanto|alleen|tylko|только|тільки|רק|فقط|のみ"
    "|ve|dan|hem|de|via|by|per|par|por|in|available|phone|telephone|atendimento|atención|a|consultation|consultations"
)
_IS_ONLINE = re.compile(rf"(?<!\w)(?:{_ONLINE})(?!\w)|(?:{_ONLINE_IN})")
_IS_THERE = re.compile(rf"(?<!\w)(?:{_THERE})(?!\w)|(?<!비)(?:{_THERE_IN})")
_NOTHING_ELSE = re.compile(
    rf"(?:(?:{_ONLINE}|{_ONLINE_IN}|{_THERE}|{_THERE_IN}|{_BESIDE})(?:\s+|$))+"
)


_SHORTLY = re.compile(r"^(?:yes|ja|oui|si)\b|^(?:moglich|possible|posible)$")
_NAY = re.compile(r"(?:no|nein|non|not|nicht|kein\w*)\b")
_ONLY_THERE = re.compile(
    rf"\b(?:only|nur|uniquement|solo|exclusively) (?:{_THERE})"
    rf"|(?:{_THERE})(?: \w+)? (?:only|uniquement|exclusively)\b"
)


@lru_cache(maxsize=4096)
def is_delivery(text: str) -> bool:
    """Tell whether a text says nothing but how people meet: 'Telehealth', 'In-person therapy'."""
    folded = fold(text)
    named = _IS_ONLINE.search(folded) or _IS_THERE.search(folded)
    return bool(named and _NOTHING_ELSE.fullmatch(folded))


@lru_cache(maxsize=4096)
def meets_online(text: str) -> bool | None:
    """Tell whether a text offers to meet online; None if it doesn't say.

    Only in a room is a no: 'In person', 'Nur vor Ort'.
    """
    answer = clean.yes_no(text)
    if answer is not None or not text:
        return answer
    parts = negation.clauses(text)
    answers = {found for part in parts for found in negation.answers_in(part, _IS_ONLINE)}
    if answers or any(map(_SHORTLY.search, parts)):
        return negation.agreed_answer(answers) if answers else True
    denied = any(map(negation.denies, parts))
    if any(_NAY.match(part) and not _IS_THERE.search(part) for part in parts):
        return False
    # 'No in-person' says nothing of online.
    return (
        False if (is_delivery(text) or any(map(_ONLY_THERE.search, parts))) and not denied else None
    )
