"""Whether 'I feel' has a statement about the partner behind it instead of a feeling. Pure."""

from __future__ import annotations

from .rule_text import has_any

_WHO = r"(?:you(?!rself)|your (?!(?:arms?|hands?|warmth|love|absence|pain|kindness|breath)\b))"
_FEELS = (
    rf"\b(?:i|me)(?: am| was| have| have been| do be| does be| do| did)?(?: \w+)?(?: \w+)? "
    rf"(?:feel|felt|feeling|"
    rf"feels?)"
    rf"(?: \w+ly| just| kind of| sort of| really)?,? (?:that|like|as if|as though)(?: maybe| "
    rf"perhaps| sometimes| all)? {_WHO}(?<!like your )",
    r"\b(?:i|me)(?: am| was| have been| do be| just| really| often| always| sometimes| still| do| "
    r"kind "
    r"of)* "
    r"(?:feel|felt|feeling) you(?: (?:people|guys|lot))? (?!when\b|in\b|near\b|beside\b|next\b|"
    r"close\b|on\b|there\b|"
    r"and\b|here\b|against\b|breathe|breathing\b|move|moving\b|warm|behind\b|every|with\b|on "
    r"me)[a-z]+",
    rf"\b(?:it|this|that)(?: \w+)? (?:feels|felt|is feeling) (?:\w+ )?(?:like|as if|as though|"
    rf"that) "
    rf"{_WHO}",
    r"^(?:\w+ )?(?:feels?|felt|feeling) (?:that|like|as if|as though) you\b",
    r"^(?:that|like|as if|as though) you (?:do|did|are|were|have|had|never|always|just|only|could|"
    r"can|would|want|prefer|care|think)\b",
)


def feels_that_you(text: str) -> bool:
    """Whether it says 'I feel that you ...': an opinion about the partner, called a feeling."""
    return has_any(_FEELS, text)
