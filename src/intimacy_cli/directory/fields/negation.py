"""Does a text say a thing, deny it, or leave it open? Knows the words for no in several languages.

Made for the short remarks in a table's cell. What both affirms and denies is open.
"""

import re
from collections.abc import Iterable
from functools import lru_cache

from ...core.normalise import fold

_NO = (
    r"no|not|non|none|never|without|lacks|lacking|neither|nor|cannot|cant|isnt|arent|doesnt|dont"
    r"|wont|nein|nicht|kein|keine|keinen|keinem|keiner|keinerlei|ohne|weder|pas|sans|aucune?|jamais"
    r"|sin|ningun|ninguna|senza|nessuno?a?|nao|sem|nenhuma?|niet|geen|zonder|nie|bez|brak|inte|ikke"
)
_YES = r"yes|ja|oui|si|sim|tak"
_PART = re.compile(
    r"[,;.()\[\]/|\n!]|\s[-\u2010-\u2015]+\s"
    r"|\b(?:but|aber|sondern|mais|pero|sino|mas|however|although|though)\b",
    re.IGNORECASE,
)
_MORE = (
    r"(?: (?:possible|available|offered|provided|present|accepted|yet|now|currently|longer|given"
    r"|at|this|the|moment|time|moglich|vorhanden|gegeben|derzeit|verfugbar|angeboten|disponible"
    r"|posible|possibile|beschikbaar|mogelijk))*"
)
_ALONE = re.compile(rf"(?:{_NO}|{_YES}|x){_MORE}")
_BEFORE = re.compile(rf"\b(?:{_NO})(?: \w+){{0,3}} ?$")
_AFTER = re.compile(rf"^\w*(?: \w+){{0,3}} (?:{_NO}){_MORE}$")
_DENIED_WITHIN = re.compile(r"^(?:in|un|non)$|nicht$")
_OPEN = re.compile(
    r"\b(?:unknown|unclear|unsure|unbekannt|unklar|inconnu|ask|enquire|inquire|call|phone us"
    r"|contact|anfragen?|erfragen|demander|consultar|planned|geplant|hardly|barely|kaum"
    r"|not all|not every\w*|nicht alle|nicht uberall|part(?:ly|ially)|teilweise|partiellement)\b"
)
_TWICE = 2
_NO_TROUBLE = re.compile(r"\b(?:no|kein|keine|sans|sin) (?:problem\w*|issues?|doubt|frage)\b")


@lru_cache(maxsize=4096)
def clauses(text: str) -> tuple[str, ...]:
    """Give the parts of a remark, folded; a yes or no that stands alone joins what it follows.

    >>> clauses("Step-free (no), lift")
    ('step free no', 'lift')
    """
    found: list[str] = []
    for part in _PART.split(re.sub(r"\bw/o\b", "without", text)):
        said = _NO_TROUBLE.sub(" ", fold(part.replace("=", " ")))
        if found and _ALONE.fullmatch(said) and not _ALONE.fullmatch(found[-1]):
            found[-1] = f"{found[-1]} {said}"
        elif said:
            found.append(said)
    return tuple(found)


def denies(clause: str) -> bool:
    """Tell whether there is a word for no anywhere in a clause."""
    return bool(re.search(rf"\b(?:{_NO})\b", clause))


def is_open(clause: str) -> bool:
    """Tell whether a clause says that one has to ask, or that it is so in part."""
    return bool(_OPEN.search(clause))


def answers_in(clause: str, word: re.Pattern[str]) -> set[bool]:
    """Give whether one clause affirms a word, denies it, does neither, or both."""
    denials = [_denials(clause, match) for match in word.finditer(clause)]
    # What is denied twice, as 'not inaccessible' is, may be meant either way.
    return {count == 0 for count in denials if count < _TWICE}


def affirms(text: str, word: re.Pattern[str]) -> bool | None:
    """Tell whether a text affirms or denies a word; None if it does neither, or both."""
    return agreed_answer(answer for part in clauses(text) for answer in answers_in(part, word))


def agreed_answer(answers: Iterable[bool]) -> bool | None:
    """Give the answer that all give alike; None if there is none."""
    found = set(answers)
    return found.pop() if len(found) == 1 else None


def _denials(clause: str, match: re.Match[str]) -> int:
    head, tail = clause[: match.start()], clause[match.end() :]
    whole, _, begun = head.rpartition(" ")
    within = bool(_DENIED_WITHIN.search(begun))
    before = bool(_BEFORE.search(f"{whole} " if begun else head))
    return within + (before or bool(_AFTER.search(tail)))
