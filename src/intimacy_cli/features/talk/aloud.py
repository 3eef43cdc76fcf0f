"""Makes four short answers into what one would say aloud. Pure.

>>> said_aloud({"feeling": "tired", "need": "An hour of quiet"})
['I felt tired.', 'I need an hour of quiet.']
"""

from __future__ import annotations

from collections.abc import Mapping

_OPENS_A_CLAUSE = {"When", "Whenever", "After", "While", "As"}
_FRAMES = {"feeling": "I felt ", "need": "I need "}
# Who begins with one of these has made a sentence of it already.
_OWN_SENTENCE = {
    "i", "i'm", "im", "i'd", "i've", "i'll", "my", "it", "it's", "that", "this", "there", "you",
    "we", "when", "please", "feeling", "to", "for", "as", "both", "nothing",
}  # fmt: skip


def weave_lines(lines: Mapping[str, str]) -> str:
    """The lines as one text that can be said: what happened and what it was like in one breath.

    >>> weave_lines({"situation": "On Sunday the dishes stood until ten", "feeling": "tired",
    ...        "need": "rest", "wish": "Would you wash up?"})
    'On Sunday the dishes stood until ten, and I felt tired. I need rest. Would you wash up?'
    """
    said = dict(zip(lines, said_aloud(lines), strict=True))
    happened, felt = said.get("situation", ""), said.get("feeling", "")
    if happened.endswith(".") and felt.startswith("I") and _is_short(happened[:-1]):
        joint = ", " if happened.split()[0] in _OPENS_A_CLAUSE else ", and "
        said["situation"] = happened[:-1] + joint + felt
        del said["feeling"]
    return " ".join(said.values())


def _is_short(sentence: str) -> bool:
    """Whether it is one sentence that another can be hung on to."""
    return not any(sign in sentence for sign in ".!?\u2026;:") and ", and " not in sentence


def said_aloud(lines: Mapping[str, str]) -> list[str]:
    """The lines as sentences; a word for a feeling or a need gets its 'I felt', its 'I need'."""
    return [_sentence(name, text) for name, text in lines.items()]


def _sentence(name: str, text: str) -> str:
    first = text.split(maxsplit=1)[0] if text.split() else ""
    if name in _FRAMES and first.lower().replace("\u2019", "'") not in _OWN_SENTENCE:
        lowered = text if first.isupper() else text[:1].lower() + text[1:]
        text = _FRAMES[name] + lowered
    text = text[:1].upper() + text[1:]
    return text if text[-1:] in ".!?\u2026\"'" else f"{text}."
