"""Whether a sentence threatens: what will happen unless the partner does as wished. Pure."""

from __future__ import annotations

from .rule_text import has, has_any, rx

# What would be done. 'I'll leave the key' and 'I'll go alone' are plans.
_DONE = (
    r"(?:leave(?! (?:the|a|an|it|you a|your|some|work|early|at|on|my (?:keys?|phone))\b)|"
    r"leaving(?! (?:the|at|on|early|work)\b)|divorc\w+|"
    r"pack\w*|(?:take|taking) the (?:kids|children|baby|dog|car|house)|move out|moving out|"
    r"tell(?:ing)? (?:your|everyone|everybody|my (?:mum|mother|father|dad|parents|family|sister))|"
    r"throw(?:ing)? (?:it|them|you|your|all)|find(?:ing)? (?:someone|somebody|a (?:man|woman|"
    r"partner)|another)|stop(?:ping)?,?(?: you are)? (?:cooking|paying|talking|speaking|doing|"
    r"helping|trying|"
    r"washing|sleeping)|walk(?:ing)? (?:out|away)|(?:see|call|calling|ring|phone) (?:a|my|the) "
    r"(?:lawyer|solicitor|police)|chang(?:e|ing) the locks|end(?:ing)? (?:this|it|things)|lose it|"
    r"(?:go|going|move|moving|run) (?:back )?(?:home )?to my (?:mother|mum|mom|parents|sister|"
    r"people|brother|father|dad|village)|go without you|be (?:gone|done|off|finished)|never|"
    r"cancel(?:ling)?(?! (?:the (?:milk|gym|table)))|sell(?:ing)?|burn(?:ing)?|smash|break(?:ing)?|"
    r"cut(?:ting)? (?:up|you|off)|tak(?:e|ing) (?:away|back|your)|block(?:ing)?|make (?:you|your "
    r"life|sure)|show you|teach you|deal with you|report|"
    r"not (?:be (?:here|there|so|back|nice|coming)|come back|forgive|forget|marry|speak|talk|cook|"
    r"come home|pay|help)|sleep(?:ing)? (?:in|on|at|elsewhere)|hate you|do the same|get (?:even|my "
    r"own back)|say yes to)"
)
_I_WILL = (
    r"\b(?:i (?:will|would|shall|am|swear|promise)|we (?:are|will)|i am going to|i (?:am )?about "
    r"to)"
    r"(?: \w+ly| just| going to| not)? "
)
_OVER = (
    r"\b(?:i am|we are|it is|its|this is|that is|am|i was) (?:so |just |all |officially )?"
    r"(?:done|gone|finished|through|over|out(?: of here)?|off)\b"
    r"(?! (?:at|by|with (?:work|the (?:dishes|book|ironing))|for (?:the day|lunch)))"
)
_CONDITION = (
    r"\b(?:if you(?:r)?\b|unless you|until you|the next time|next time|one more|once more|"
    r"(?:do|try|say|pull) (?:that|it|this) (?:again|one more time|once more)|again and|either you|"
    r"if (?:this|it|that|things) (?:goes? on|carr|keeps?|continues?|happens? again|does not|do "
    r"not|is not)|"
    r"^(?:just |so much as )?(?:say|touch|try|carry on|go on|come|go|speak|lie to|miss|forget|"
    r"talk|leave|walk|raise|spend|"
    r"bring|open|look at|call|mention|laugh|ignore|cross|shout|drink|let|put|use|invite|sell|buy|"
    r"ask|wake)\b[^.]* and|"
    r"(?:un)?till? you\b|^you (?:do|say|go|touch|try|dare|tell|leave|lie|put)\b[^.]* and (?:i|we|"
    r"you)\b|"
    r"keep (?:it|this|that|on|doing|talking)|(?:carry|go) on like this|any more of)\b"
)
_YOURS = (
    r"\b(?:do not (?:bother|come|expect|even)|you (?:can|may|will) (?:\w+ )?(?:sleep|find|move|"
    r"pack|"
    r"leave|go|look for|forget|be (?:eating|sleeping|living|going|on your|sitting|alone|single|"
    r"out|talking to)|find (?:the|my|your)|explain|pay|cook your|stay|get out|kiss|be sorry|be on "
    r"your own|"
    r"wash your own|do your own|lose|end up|never see|not see)|there will be (?:trouble|hell|no)|"
    r"you are (?:out|on your own|on the (?:sofa|couch))|that is it\b|see (?:what|how|if|where)|"
    r"watch what|you will see|you will know|consider (?:it|this|us|yourself)|no (?:more )?(?:sex|"
    r"dinner|food)|pack your)"
)
_ALONE = (
    r"\bi will make (?:you|sure you) (?:\w+ )?(?:sorry|pay|regret|cry|wish|suffer|eat)\b|\bwe "
    r"have nothing (?:more |left |else )?"
    r"to (?:talk|say|discuss)\b|"
    r"\bi (?:am giving|will give|give) you (?:\w+ )?(?:until|till|one|a|two|three|\d+|this)\b(?! "
    r"(?:hug|kiss|lift|hand|ring|call|"
    r"shout|present))|\byou (?:will )?(?:soon )?(?:see|find out|learn|know) (?:who|what|how) "
    r"(?:is|i am|happens|i can|it is|"
    r"it feels)\b|\bthere will be (?:war|trouble|hell|consequences|murder|ructions|tears|a "
    r"price)\b|\b(?:come|talk|speak|"
    r"go) (?:near|to) me (?:again )?(?:until|till|unless)\b|\bif (?:that|he|she|it|they|"
    r"i)\b[^.]*\b(?:i am (?:gone|out|done|"
    r"leaving)|we are (?:done|through|over|finished)|it is over)\b|\bthat will be the (?:end|"
    r"last)\b|\b(?:the )?end of "
    r"(?:us|this marriage|it between)\b|\byou have (?:had|used up) your (?:chances?|last)\b|\bi "
    r"will not (?:say it|ask|tell you|"
    r"warn you) again\b|\bwatch me\b|\bi (?:have )?warned you\b|"
    r"\byou have (?:got )?(?:until|till)\b|\bbefore i (?:lose (?:it|my|the|patience)|snap|explode|"
    r"leave|go|walk|pack|"
    r"do something)\b(?! (?:to|for|home|in|out of the house|the house|work))|\bmy (?:bags?|"
    r"suitcase|case) (?:is|are) "
    r"packed\b|\bi could have any(?:body|one)\b|\bmind yourself\b|\bdo not think (?:that )?i "
    r"(?:will not|would not|can not)\b|"
    r"\bkiss (?:\w+ ){1,3}good-?bye\b|\bi am (?:blocking|divorcing|leaving) (?:you|u)\b|^no "
    r"(?:\w+ ){1,2}?, no \w+|\btry "
    r"(?:me|am)\b(?=[.!]|$)|\b(?:ringing|calling|phoning|seeing|getting) (?:a|my|the) "
    r"(?:solicitor|lawyer)\b",
    r"\b(?:this|that) close to \w+ing\b|\b(?:ready|about|tempted) to (?:leave you|walk out|pack "
    r"my|move out|divorce|give up on)\b|"
    r"\bor (?:get|move|clear|ship) (?:out|off|lost)\b|\bone step away from (?:leaving|walking)\b",
    r"\byou (?:will|are going to|would|shall) (?:\w+ )?(?:regret|be sorry|pay for|see me|come "
    r"crawling|come begging|wish you)\b",
    r"\b(?:i am warning you|i warn you|this is your (?:last|final)|last (?:chance|warning)|"
    r"final (?:chance|warning)|do not (?:test|push|try|tempt|make) me\b(?! (?:laugh|late|smile))|"
    r"you have been warned|mark my words|just (?:you )?(?:wait|try it|watch me)|"
    r"you (?:do not|will not) (?:want to know|like) what|or else\b|or (?:there will|you will|you "
    r"can)|watch (?:yourself|your step)|see what happens|wait and see|you will see\b|"
    r"see where (?:that|it|this) gets you|this marriage is over|i know where|i can do (?:it|that) "
    r"too|two can play)\b",
    r"\bi swear (?:to god |on my \w+ )?,? ?(?:i (?:will|am)|next time)\b",
    r"\bnext time (?:\w+ ){0,4}?i (?:will|am|might)\b(?! (?:cook|pay|bring|ring|call|text|book|"
    r"help|do it|try|come|drive|ask|tell you|be (?:more|there|on time|kinder|better)))",
    r"\bi (?:will|might|may|could|would) (?:just |always )?(?:find someone who|leave you|divorce "
    r"you|walk out|move out|pack my)\b",
    r"\b(?:i am|i will be) (?:going to )?(?:leave|leaving) you\b|\bor i (?:will(?! (?:text|ring|"
    r"call|come|wait|cook|ask|see|be (?:there|in)|go on|drive|bring|get|do it|try|"
    r"pick|just|message|miss|have to|fall))|am(?! (?:happy|glad|fine|free|late))|swear|walk|"
    r"leave|"
    r"go)\b|\beither you\b[^.]*\bor (?:i|we|it|you|the)\b|"
    r"\byou will not like what\b|\bor (?:we are|it is|this is|i take|i tell|i call|i pack) ",
)


# 'Do that again and', 'one more lie': whatever follows it is meant as a threat.
_STRONG = (
    r"\b(?:again and|one more (?!day|week|sleep|month|bite|episode|hour|thing|cup|hug|kiss|night "
    r"and we)\w+|"
    r"(?:do|try|say|pull) (?:that|it|this) (?:again|one more time|once more)|keep (?:this|that|"
    r"it) up|"
    r"(?:if (?:this|it|that) )?(?:carr(?:y|ies)|go(?:es)?|keeps) on(?: like (?:this|that))?)\b"
)
_WHATEVER = r"\b(?:i (?:am|will)|we are|it is|its|that is|you (?:can|will|are)|do not|see what)\b"


def threatens(text: str) -> bool:
    """Whether it says what will happen unless: 'or I'm done', 'you'll regret it'."""
    kept = rx(r"[^.!?;]*\?").sub(" ", text)
    kept = rx(
        r"\b(?:whether|i wonder if|tell me|not sure|so that|either) (?:or )?[^.,]*\bor i am\b"
    ).sub(" ", kept)
    if has_any(_ALONE, kept):
        return True
    if has(_STRONG, kept) and has(_WHATEVER, rx(_STRONG).split(kept, maxsplit=1)[1]):
        return True
    if not has(_CONDITION, kept):
        return False
    return has(_I_WILL + _DONE, kept) or has(_OVER, kept) or has(_YOURS, kept)
