"""Does somebody in a wheelchair get in, by the words that the source uses? Knows words only."""

import re
from functools import lru_cache

from ...core.normalise import words_in
from .negation import agreed_answer, answers_in, clauses, is_open

# A way in: to deny it is a no.
_ENTRY = re.compile(
    r"accessib|accesib|acessiv|acessib|wheelchair|stepfree|handi|barrierefrei|barrier ?free"
    r"|stufenlos|stufenfrei|ebenerdig|behindertengerecht|disabled access|mobility|designated"
    r"|limited|rollstuhl|rolstoel|fauteuil|zuganglich|toegankelijk|\bada\b|\bpmr\b"
)
# A help: to have none is no matter where there are no steps.
_HELP = re.compile(r"\bramps?\b|\blift|elevator|\brampe|aufzug|fahrstuhl|ascenseur|ascensor")
_STEPS = re.compile(
    r"\b(?:steps?(?! away| from| to\b)|stairs?|staircase|stairway"
    r"|upstairs|stufen?|treppen?|marches?|escaliers?"
    r"|escaleras?|barriers?(?! free)|barrieren?)\b"
)
_YES, _NO = words_in("yes ja oui si sim tak"), words_in("no none nein non nie nao")
_ELSEWHERE = re.compile(
    r"parking|parkplatz|toilet|restroom|bathroom|washroom|\bwc\b|hearing|website|public trans"
    r"|accessible by (?!wheelchair|lift|elevator|ramp)|\b(?:bus|train|tram)\b"
)
_BUILDING = re.compile(r"building|entrance|\bentry|office|practice|rooms?\b|eingang|praxis")


@lru_cache(maxsize=4096)
def gets_in(texts: tuple[str, ...]) -> bool | None:
    """Tell whether somebody in a wheelchair gets in; None if what is said is of something else."""
    said = [part for text in texts for part in clauses(_STEP_FREE.sub("stepfree", text))]
    told = [part for part in said if not is_open(part) and not _is_elsewhere(part)]
    # One denied word denies its clause: 'wheelchair inaccessible'.
    answers = {min(found) for part in told if (found := answers_in(part, _ENTRY))}
    answers |= {part in _YES for part in told if part in _YES | _NO}
    helped = any(True in answers_in(part, _HELP) for part in told)
    steps = {answer for part in told for answer in answers_in(part, _STEPS)}
    answers |= {True} if helped or False in steps else set()
    answers |= {False} if True in steps and not helped else set()
    return agreed_answer(answers)


_STEP_FREE = re.compile(r"step[ -]free", re.IGNORECASE)


def _is_elsewhere(clause: str) -> bool:
    return bool(_ELSEWHERE.search(clause)) and not _BUILDING.search(clause)
