"""Whether a sentence judges who the other is. Pure."""

from __future__ import annotations

from functools import cache

from . import rule_lexicon as words
from .rule_text import any_of, has, rx

_VERY = (
    r"(?:(?:so|too|very|really|just|such|always|never|being|really being|bloody|damn|damned|"
    r"quite|pretty|rather|totally|completely|utterly|absolutely|simply|incredibly|unbelievably|"
    r"terribly|awfully|extremely|more and more|the most|most|as|still|often|sometimes|usually|"
    r"generally|basically|frankly|honestly|getting|becoming|also|both|only|nothing but|a bit|a "
    r"little|a|an|the|some|one|pure|fierce|dead|your|usual|old|bit|little|complete|total|real|"
    r"right|proper|utter|"
    r"absolute|bunch of|kind of|sort of|plain|clearly|obviously|that|this|how|downright|"
    r"emotionally|socially|\w+ly|\w+ and|\w+,? \w+ and)\s+)*"
)
_BE = (
    r"(?:are|were|have (?:always |never |long )?been|have become|have got so|have turned|have "
    r"grown|became|become|can be|"
    r"could be|will be|get|got|turned|seem|sound|act|acted|acting|behave|behaved|being|be|"
    r"were being|are being|are getting|are becoming|are turning|stay|remain)"
)


# Said of a body, a place, a day, an illness; or of what was done to somebody once.
_LITERAL = (
    r"\b(?:weak|tight|thick|cheap|idle|dull|dense|lame|wet|unfair|grumpy|exhausting|hard work|"
    r"cold|negative|critical|absent|messy|spoil(?:ed|t)|impossible|insecure|clumsy|mean|"
    r"bitter|dramatic|shallow|"
    r"possessive|predictable|unstable|sloppy|impatient|jealous|useless|hopeless|careless|"
    r"forgetful|moody|hysterical|"
    r"fake|sick|late|slow) (?:after|on time|for (?:time|money|space)|from (?:the|your|being)|in "
    r"(?:bed|the (?:water|sea|pool|car|"
    r"house|rain|tent|"
    r"night|morning|first|hospital|kitchen|garden))|at (?:night|the (?:match|beach|bus|game|"
    r"camp))|on (?:the|monday|tuesday|"
    r"wednesday|thursday|friday|saturday|sunday)|"
    r"and (?:wet|hungry|tired|shivering)|hands|feet|enough|to (?:reach|get hold|find|park)|for "
    r"choice|for (?:covid|the "
    r"virus)|without (?:a|your) (?:coat|jumper|glasses)|with (?:a )?(?:fever|flu|laughter)|"
    r"condition|because (?:the|of "
    r"the)|when the (?:heating|boiler|window|bus|sun)|so i (?:gave|got|fetched|lent|brought|"
    r"made))\b|"
    r"\b(?:if|when|in case|unless|because|whenever|while) you (?:are|were|get|got) (?:\w+ )?"
    r"(?:cold|sick|late|slow|tight|cheap|thick)\b|"
    r"\bwere (?:\w+ )?(?:rude|mean|unkind|cold|horrible|nasty|impolite|unpleasant|harsh|short) "
    r"(?:to|with|about) "
    r"(?:my|our|the|her|his|sam|mum|dad|him|them)\b"
)


def judges(text: str) -> bool:
    """Whether it says what the other is: lazy, such a child, just like their father."""
    text = rx(
        r"\b(?:not (?:that|because|think|mean|say|saying|believe|call|calling)|no longer think|"
        r"never (?:thought|said|meant)) (?:that )?you (?:are|were)\b"
    ).sub(" ", text)
    text = rx(
        r"\byou (?:are|were) not (?!so\b|such\b|exactly\b|very\b|really\b|a\b|just\b|only\b)"
    ).sub(" not ", text)
    text = rx(_LITERAL).sub(" ", text)
    return any(has(each, text) for each in _judgements()) or _is_negated_praise(text)


@cache
def _judgements() -> tuple[str, ...]:
    harsh, names = any_of(words.HARSH), any_of([*words.NAMES, *words.NAMES_OF_TWO])
    traits = any_of(words.TRAITS)
    person = (
        r"(?:person|man|woman|partner|wife|husband|father|mother|dad|mum|parent|lover|friend|"
        r"listener|driver|human being|human|son|daughter|guy|girl|boyfriend|girlfriend|housemate|"
        r"flatmate|cook|loser|individual|character|people)"
    )
    poor = (
        r"(?:bad|terrible|lousy|rotten|awful|horrible|poor|useless|hopeless|rubbish|worst|"
        r"appalling|pathetic)"
    )
    near = r"(?:\w+[,]? ){0,3}?"
    return (
        rf"\byou(?: \w+ly| just| really| always| never| can| all)? {_BE} (?:not )?(?:so |"
        rf"such )?{_VERY}(?:{harsh}|{names})\b"
        r"(?!-)(?! (?:of|on) (?:the|that|this) (?:day|list))",
        rf"\b(?:are|were|why are|how|so) (?:you )?{_VERY}{harsh}(?: of you| and \w+ of you|, "
        rf"you)\b",
        rf"\b(?:why|how) (?:are|were|do|can) you (?:be |have to be |always |so "
        rf")*{_VERY}(?:{harsh}|{names})\b",
        rf"\b(?:you|could|can|would|will|please|try|trying|tried|do|to|and|^)(?: \w+)*? be "
        rf"(?:a (?:little|bit) )?(?:so|such|that|as|less|less of|any less) {_VERY}(?:{harsh}|"
        rf"{names})\b",
        rf"\b(?:stop|quit|without) (?:being|acting|behaving)(?: like)? {_VERY}(?:{harsh}|"
        rf"{names})\b",
        rf"\b(?:you|be|being|are|were|with|to|from|than|for|by|at|it is) (?:not )?such (?:a |"
        rf"an )?{near}(?:{harsh}|{names})\b",
        rf"\bsuch (?:a|an) (?:\w+ )?(?:{names}|{harsh} {person})\b",
        rf"\b(?:with|married|marry|to|by|from|for|love|loving|of) (?:a|an|someone|somebody|"
        rf"such a) {near}(?:so |as )?{harsh}(?: as you| {person})",
        rf"\b(?:someone|somebody) (?:(?:who|that) is (?:not )?)?(?:so |as |this |that |more |"
        rf"less )?{harsh}\b",
        rf"\b(?:a|an) (?:very|so|really|deeply|terribly|completely) {harsh} {person}\b",
        rf"\byou(?: \w+)? (?:are|were|have become|make|made|would make) {_VERY}{poor} (?:\w+ "
        rf")?{person}\b",
        r"\b(?:just|exactly|so much|more and more|getting|the same) (?:like|as) (?:your|my) "
        r"(?:mother|father|mum|dad|brother|sister|ex|parents|uncle|aunt|family|grand\w+|"
        r"boss)\b",
        r"\byou are (?:\w+ )?(?:as bad as|worse than|no better than)\b",
        rf"\byou (?:are|were|have been|keep) (?:\w+ )?(?:acting|behaving|carrying on|going on) "
        rf"like (?:a|an|some) "
        rf"(?:\w+ )?(?:{names})\b",
        r"\byou(?: are| were)? (?:have |got )*(?:the )?(?:manners|brains?|charm|temper|emotions|"
        r"maturity|warmth) of an? ",
        r"\byou (?:are|were) (?:\w+ )?(?:like (?:an? (?:\w+ )?(?:bear|bull|child|stone|wall|robot|"
        r"record|stranger|lodger|ghost|zombie|teenager|toddler|sergeant|policeman|dictator|brick)|"
        r"talking to)|all "
        r"(?:mouth|talk|show))\b",
        r"\byou(?: are|'?ve become| have turned into| turned into|r)? (?:turning into|"
        r"becoming|a copy of) (?:your|my) \w+",
        r"\byou (?:are|were) (?:not )?(?:just |exactly |clearly )?(?:the|that|some) (?:kind|"
        r"sort|type)\b|"
        r"\b(?:with|married|to) the (?:kind|sort|type) of (?:person|man|woman|partner)\b",
        rf"\byour (?:\w+ ){{0,2}}?(?:{traits})\b",
        r"\byou (?:\w+ )?(?:have|have got|show|possess|lack) (?:no|zero|absolutely no|not an "
        r"ounce of|not a shred of|so little|all the) "
        r"(?:\w+ )?(?:backbone|spine|heart|empathy|feelings|manners|shame|conscience|patience|"
        r"sense of (?:responsibility|humour|shame|decency|duty|time)|ambition|character|"
        r"self-control|self-discipline|discipline|respect for|guts|consideration|imagination|"
        r"warmth|integrity)\b",
        r"\byou (?:do|did) not have (?:a|an|any|the|one) (?:\w+ )?(?:backbone|spine|heart|empathy|"
        r"feelings|manners|shame|conscience|patience|sense of|ambition|decency|guts|romantic "
        r"bone|ounce|shred)\b",
        r"\b(?:it|that|this|how) (?:is |was )?(?:just |so |exactly |just so )*(?:like you|"
        r"typical)(?=$|[.,!; ]| of you)|\btypical(?: of)? you\b|\byour usual (?:\w+ )*self\b",
        r"\byou (?:are|were|have) (?:\w+ ){0,3}?(?:full of (?:yourself|it)|not a (?:team "
        r"player|nice person|good person)|"
        r"impossible to (?:live|talk|reason|please|love)|hard to love|can not be (?:trusted|"
        r"relied|counted)|"
        r"not (?:to be|capable of) (?:trusted|love|feeling|caring|listening)|incapable of|all talk|"
        r"out of your mind|not right in the head|off your head|there is something wrong with you|"
        r"something is wrong with you|not normal|a burden|a let-?down|a disappointment|"
        r"a disgrace|an embarrassment|never been (?:a )?(?:reliable|good)|too sensitive|too "
        r"emotional|"
        r"too proud|too much of a|more interested in yourself)\b",
        r"\byou (?:only )?(?:think|care) (?:only )?(?:of|about) (?:nobody|no one|nothing|"
        r"yourself)\b(?=.*\bselfish)",
        rf"\bsomeone (?:\w+ ){{0,2}}(?:so|as|this|that) {harsh}\b|\b(?:so|as|this|that) "
        rf"{harsh} as you\b",
        rf"\b(?:you|your) {_VERY}?(?:{harsh}) (?:{names}|{person}|streak|nature|side|"
        rf"character|personality|self|ways|attitude|heart|so-and-so)\b",
        rf"(?:^|, )you {_VERY}(?:{harsh} )*{names}\b",
    )


def _is_negated_praise(text: str) -> bool:
    good = any_of(words.GOOD)
    person = r"(?:person|man|woman|partner|wife|husband|father|mother|parent|friend|listener|adult)"
    return has(
        rf"\byou (?:are|were|have) (?:just |simply |really )?(?:not|never been) (?:exactly |"
        rf"very |really |a very |"
        rf"a particularly |particularly |a |an |much of a |the most |so )+{good}\b"
        rf"|\byou are (?:hardly|anything but|far from) (?:\w+ )?{good}\b"
        rf"|\bnot (?:a|an|much of a|exactly a|the) (?:very |particularly |really )?(?:{good} "
        rf")+{person}\b(?=.*\byou)"
        rf"|\bif you were (?:a )?(?:more|a bit more|halfway|half) (?:{good})\b",
        text,
    )
