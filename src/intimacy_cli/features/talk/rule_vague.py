"""Whether a wish or need is one that nobody could do by Sunday. Pure."""

from __future__ import annotations

from .rule_text import has, has_any

_GOOD = (
    r"(?:support\w*|respect\w*|love|loving|lovely|attention|attentive|affection\w*|effort|help|"
    r"helpful|"
    r"understanding|intimacy|intimate|romance|romantic|appreciat\w+|communicat\w+|trust\w*|space|"
    r"consideration|considerate|kindness|kind|kinder|nicer?|present|thoughtful\w*|"
    r"care|caring|interest|interested|honest\w*|open|openness|patien\w+|commit\w*|quality time|"
    r"time|"
    r"connection|connected|emotional\w*|warm\w*|fun|spontane\w+|positive|involved|responsib\w+|"
    r"equal\w*|security|peace|freedom|independence|balance|passion\w*|tender\w*|"
    r"supportive|available|engaged|sensitive|mature|reliable|fair\w*|sympath\w+|empath\w+|"
    r"gentle\w*|close\w*|"
    r"teamwork|loyal\w*|grateful|gratitude|listening|recognition|validation|"
    r"reassurance|understood|valued|appreciated|responsive|organi[sz]ed|happy|happier|harmony|"
    r"seriously|chilled|relaxed|easy-?going|like (?:you used to|before))"
)
_MORE = (
    r"(?:more|some|a bit(?: more)?(?: of)?|a little(?: more)?|less|better|greater|any|proper|real|"
    r"much more|a lot more)"
)
_VAGUE = (
    rf"\b{_MORE} (?:\w+ )?{_GOOD}\b(?! (?:(?:with|doing|from|for) the|on|at)\b)",
    r"\b(?:be|being|become|get) (?:\w+ )?(?:nicer|kinder|better|happier|closer|warmer|gentler|"
    r"calmer|softer|"
    r"different|normal|reasonable|good to|there for (?:me|us)|a (?:\w+ )?(?:team|better|good|"
    r"proper|real|"
    r"family|couple|partner|man|husband|wife)|on the same page|friends|happy|loved|respected|"
    r"appreciated|"
    r"valued|understood|supported|nice to|kind to|fair to|honest with|open with|close|like we were|"
    r"like before|ourselves|serious|a bit nicer|positive|like you were)\b",
    r"\b(?:communicate|listen|talk|behave|treat|act|try|do|understand|love|cope|manage|care|"
    r"respect|appreciate|support|help|share)(?: to)?(?: me| us| "
    r"my \w+| each other| with me)? "
    r"(?:\w+ )?(?:better|more|harder|properly|nicer|nicely|well|differently|right|like (?:a|an|"
    r"you|before|your))\b",
    r"\bmake (?:\w+ )?(?:an|more|some|the|any|much more|a bit more|a bigger)(?: of an| of)? "
    r"(?:\w+ )?effort\b|\bmake (?:\w+ )?(?:me|us|this|things|it) (?:work|"
    r"happy|better|a priority|feel \w+)\b|\bput (?:\w+ )?(?:me|us|our \w+|family|this family) "
    r"first\b|\bpull your weight\b|"
    r"\bstep up\b|\bdo your (?:part|bit|share)\b|\bdo more\b|\bmore (?:from|of|out of) you\b|"
    r"\btreated (?:with|as|right|better|well|like)\b|"
    r"\bget (?:on|along) better\b|\bshow (?:me |us )?(?:that )?you (?:care|love)\b|"
    r"\bshow (?:me |us |my \w+ )?(?:\w+ )?(?:respect|love|interest|affection|care|consideration|"
    r"appreciation)\b|"
    r"\b(?:respect|appreciate|value|support|understand|love|trust|cherish|accept|consider|"
    r"prioriti[sz]e) "
    r"(?:me|us|each other|my feelings|my needs|our)\b(?! (?:at|with|on|by|when|through|for)\b)|"
    r"\b(?:take|taking|takes) (?:\w+ )?care of (?:me|us)\b|\blook(?:ing)? after me\b(?! (?:when|"
    r"on|while))|"
    r"\bcare (?:about|for) (?:me|us|my|each)\b|\btake me (?:\w+ )?seriously\b|\bgive me (?:\w+ "
    r")?(?:respect|love|attention|"
    r"space|time|support|peace)\b|\bbe there\b(?! (?:at|on|by|when|in|with)\b)|\bmeet (?:me "
    r"halfway|my needs)\b|"
    r"\bwork on (?:us|our|yourself|this|it|the)\b|\bsort yourself out\b|\bchange (?:your (?:ways?|"
    r"attitude|"
    r"behaviour)|yourself)?(?=[.!?]|$)|\b(?:improve|fix) (?:this|us|our|yourself|things|your)\b|"
    r"\bthings (?:to be|could be|would be|to get|to change|should be)\b|\bhow (?:it|we|things) "
    r"(?:was|were|used)\b|"
    r"\bgo back to (?:how|what|the way|normal)\b|\btreat me (?:with|right|as)\b",
    r"^(?:(?:just|only|some|a bit of|a little|basic|real|proper|i (?:just |only |really )?(?:need|"
    r"want)|"
    r"i would (?:like|love)|i am (?:needing|wanting)) )*(?:some |a bit of |a little |basic |real |"
    r"your |proper )?"
    rf"{_GOOD}(?: and {_GOOD})?(?: from you| from u| please| in this (?:house|marriage)| for once|"
    rf", like|, "
    r"that is all)?[.!?]*$",
    r"\bhave (?:some|a bit of|more|a little) (?:\w+ )?(?:manners|respect|sense|patience|"
    r"consideration|decency|"
    r"compassion|understanding|sympathy|faith|trust)\b",
    r"\b(?:common |basic |human |simple )?(?:decency|courtesy)\b|\bto feel (?:\w+ )?(?:loved|"
    r"valued|wanted|respected|"
    r"appreciated|supported|special|important|understood|heard|seen|desired|needed|close|"
    r"connected|like)\b|\bmore of an? "
    r"\w+|\btreat (?:me|us|my \w+) (?:\w+ )?like\b|\b(?:us|you|we|i) (?:to )?(?:\w+ "
    r")?(?:communicate|compromise|connect|reconnect|"
    r"bond|try|change|grow|"
    r"cooperate)[.!?]*$|^(?:some |more |a bit of |a little )?(?:consideration|respect|"
    r"appreciation|support|love|care|"
    r"understanding|sympathy|attention|affection|kindness|concern) (?:for|from|of|about|towards) ",
    r"\b(?:make|find|have|spend) (?:more |some )?time (?:for|with|together)(?: (?:us|me|each "
    r"other|my \w+))?[.!?]*$|\bi wish (?:we|you|"
    r"things|it|life) (?:were|was|would be|could be|could just be|got on|had) (?:\w+ )?(?:closer|"
    r"different|better|happier|"
    r"nicer|kinder|easier|like|more|less|warmer|how|there for)\b|"
    r"\bbetter (?:relationship|marriage|life|future|communication|sex|home|atmosphere|partner|"
    r"husband|wife|father|mother|"
    r"connection|way)\b|\btaken (?:more )?seriously\b|\bto be (?:\w+ )?(?:respected|heard|loved|"
    r"understood|valued|"
    r"appreciated|supported|listened to|wanted|considered|cherished|included|noticed|desired|"
    r"trusted|prioriti[sz]ed|"
    r"a (?:priority|team|family))\b(?! (?:about|on|when|in|by|before|to)\b)|^(?:emotional|moral|"
    r"mental|physical|mutual|"
    r"unconditional|constant|financial) \w+[.!?]*$|\b(?:emotional|moral|mutual|unconditional) "
    r"(?:support|"
    r"security|safety|respect|connection|love|trust)\b",
    r"\byou to (?:just |really |finally )?(?:understand|get|see|support|respect|appreciate|love|"
    r"value|change|care|grow|try)"
    r"(?: me| my side| us| it| more)?[.!?]*$|\byou to be (?:more|less|better|kinder|nicer|there|"
    r"a)\b",
)
_WISHES = (
    r"^(?:and |so |but |please,? |kindly |abeg,? |just |maybe |ok,? |look,? )*(?:i (?:\w+ "
    r")?(?:need|want|wish|would "
    r"like|would love|would want|hope|am needing|am wanting|ask)|"
    r"we (?:need|should|could|have to|must)|you (?:need|should|could|must|have to|ought|better|"
    r"had better)|could|"
    r"would|can|will|let us|try|be|being|to|more|less|some|a (?:bit|little)|better|show|make|treat|"
    r"communicate|listen|talk|respect|appreciate|support|love|understand|care|do|give|put|stop|"
    r"just|only|basic|"
    r"real|act|behave|change|that you|for you to|for us to|i am begging|i beg|step|pull|work|take|"
    r"things|"
    r"respect|attention|affection|trust|honesty|kindness|space|peace|help|your|consideration|"
    r"appreciation|common|basic|decency|emotional|moral|mutual|value|improve|fix|"
    r"sort|grow|meet|my wish)\b"
)
# A day, a time, a number, a place or a 'when' makes it something that can be done.
_CONCRETE = (
    r"\b(?:(?:mon|tues|wednes|thurs|fri|satur|sun)days?|weekends?|tonight|tomorrow|today|morning|"
    r"evening|"
    r"afternoon|(?:at|before|after) bedtime|breakfast|lunch|dinner|supper|by \w+day|minutes?|"
    r"hours?|half an hour|at \d+|before (?:we|you|i|"
    r"work|bed)|after (?:work|dinner|school)|when (?:i|you|we|my|the|your)|while (?:i|we|you)|if "
    r"(?:i|my|the)|"
    r"once a|twice a|every (?:week|day|month)|next (?:week|month|time)|this week|dishes|bins|"
    r"ironing|"
    r"homework|shopping|laundry|washing|school run|cooking|hoover\w*|nappies|bills|the (?:kids|"
    r"baby|children|dog|car|"
    r"garden|kitchen|boxes|move|cot|shed|tax)|hug|hold (?:my|me)|kiss|walk|text|ring|phone|"
    r"call me|\d+)\b"
)


def is_vague(text: str) -> bool:
    """Whether it asks for what nobody can tick off: 'be nicer', 'more support'."""
    wished = has(_WISHES, text) or has(rf"^{_GOOD}(?: and {_GOOD})?[.!?]*$", text)
    return wished and has_any(_VAGUE, text) and not has(_CONCRETE, text)
