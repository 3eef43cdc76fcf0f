"""Whether the partner is mocked in the third person, or as 'some people'. Pure."""

from __future__ import annotations

from . import rule_lexicon as words
from .rule_text import any_of, has, has_any, rx

_LORDS = (
    r"(?:princess|prince|king|queen|lord|lady|lordship|ladyship|majesty|highness|master|madam|"
    r"hero|genius|"
    r"professor|expert|big man|big woman|oga|oga madam|chief|saint|martyr|duchess|duke|emperor|"
    r"star|"
    r"man of the house|lady of the manor|lord of the manor|wonder ?boy|golden boy|mister|great man)"
)
_MOCKS = (
    r"\b(?:what|which) (?:kind|sort|type|manner) of (?:a |an )?(?:man|woman|person|husband|wife|"
    r"father|mother|"
    r"partner|dad|mum|human|adult|parent|people|boyfriend|girlfriend|human being|yeye|nonsense|"
    r"fella|eejit|idiot|fool)\b",
    r"\bwho (?:does|do|the hell does|on earth does) (?:he|she|they) think\b|\b(?:he|she) thinks? "
    r"(?:that )?"
    r"(?:he|she)(?: is|'s)? (?:so |such |very |too |all |the |god|above|better|some|a |an |it|"
    r"wonderful|special|clever|"
    r"perfect|funny)|\b(?:he|she) (?:\w+ )?(?:could|can) not (?:even )?(?:boil|find|hold down|"
    r"organi[sz]e|change|"
    r"cook|lift|be (?:bothered|arsed)|look after|keep|manage|tie|do anything)\b",
    r"\b(?:some|certain) (?:people|folks?|men|women|husbands|wives|ones|persons|of us|one|body|"
    r"somebody)\b(?=.*\b(?:"
    r"just|never|always|can not|do not|did not|will not|think|were|are|have|should|must|need|would|"
    r"seem|like to|no|too|only|born|get|expect|live|believe|forget|know)\b)|\bsomebody (?:here|in "
    r"this (?:house|room|"
    r"bed)|i know|not a million)\b|\bsomeone (?:in this (?:house|room|bed)|here|i (?:could|"
    r"know))\b|"
    r"\bsome of us (?:work|have|are|do|actually|get)\b",
    rf"\b(?:the|his|her|little|mr|mrs|miss|ms|sir|mister|madam) (?:\w+ )?{_LORDS}\b(?=.*\b(?:is|"
    rf"are|was|"
    r"has|have|does|did|can|could|wants?|needs?|will|would|deigned?|speaks?|awakes?|wakes?|woke|"
    r"returns?|graces?|"
    r"arrive[sd]?|again|too|finally|here|up|tired|sits?|sat|himself|herself|comes?|came|got|gets|"
    r"must|requires?)\b)",
    r"^(?:oh|ah|and|sure|look|so|well)?,? ?(?:himself|herself) (?:is|was|has|must|wants?|needs?|"
    r"would|will|can|came|comes|gets)\b|"
    r"\b(?:he|she) (?:is|has|have|had|shows) (?:got )?(?:no|zero|not an ounce of|little) (?:\w+ "
    r")?(?:notion|idea|clue|sense|"
    r"manners|shame|brains?|time for (?:his|her)|respect|backbone|patience|heart)\b",
    r"\b(?:he|she)\b[^.]*\b(?:the|that|a|an|big|such a) (?:lazy|useless|selfish|stupid|idle|fat|"
    r"miserable|hopeless|silly|"
    r"spoilt|spoiled|ungrateful|bloody|poor|old|great|big|rotten) (?:\w+ )?(?:sod|cow|article|"
    r"lump|pig|git|fool|eejit|man|"
    r"woman|baby|thing|bitch|bastard|devil|so-and-so|yoke|goat|prat|child|idiot|brat|lout|ass|"
    r"arse)\b|"
    r"\b(?:revolves?|turns) (?:around|round) (?:him|her)\b|\b(?:he|she) thinks? the (?:world|sun|"
    r"house|universe|bins|money)\b",
    r"\b(?:he|she) (?:would|will|could|can|does|did) not (?:even )?(?:lift a finger|know (?:a|how|"
    r"what|where|hard)|notice if|"
    r"care if|see (?:dirt|a mess|it)|get off|stir|possibly|hear)\b|\b(?:men|women)[.,!]|\bthe lot "
    r"of (?:them|ye)\b|"
    r"\bhere comes (?:the|his|her|mr|mrs|miss|lady|lord|my|our) \w+|\b(?:he|she) (?:has|have|had) "
    r"?n(?:o|ot) (?:the |a |any )?"
    r"(?:brains?|clue|sense|shame|manners|idea how|backbone|spine)|\b(?:he|she) thinks? "
    r"[^.]*(?:itself|themselves|by "
    r"magic|grows? on trees|fairies|for (?:him|her))\b",
    r"\b(?:here (?:he|she) (?:comes|goes|is)|there (?:he|she) goes|listen to (?:him|her)|look at "
    r"(?:him|her)|get "
    r"(?:him|her)\b(?=[.,!]|$)|(?:would|will) you (?:look|listen) (?:at|to) (?:him|her)|poor "
    r"(?:little )?(?:thing|baby|him|her|lamb|"
    r"diddums|man|pet|craythur|creature)|god love (?:him|her)|bless (?:him|her)|(?:his|her) "
    r"(?:lordship|ladyship|majesty|highness|nibs)|"
    r"typical (?:man|men|woman|women|male|female|bloke|of (?:him|her|men|women))|just like a "
    r"(?:man|woman)|"
    r"men,? (?:eh|huh|honestly)|all men|all women|men are|women are|(?:no|not a|hardly a|not much "
    r"of a|call that a|calls himself a|"
    r"calls herself a|half a) (?:real )?(?:man|woman|husband|wife|father|mother)|"
    r"(?:he|she) calls? (?:that|this|it|himself|herself)\b|is that (?:what you call )?a (?:man|"
    r"woman|husband|wife|father|mother)|that one\b(?= (?:is|can|could|does|would|"
    r"never|will))|(?:him|her) and (?:his|her) (?:precious|bloody|stupid|silly|big|little|moods)|"
    r"lord help (?:us|me)|what a (?:man|woman|husband|wife|father|mother|laugh|joke|waste)|"
    r"(?:he|she) would (?:forget|lose) (?:his|her) (?:own )?head|born in a barn|god'?s gift|oscar|"
    r"useless (?:man|woman|husband|wife|article|lump))\b",
)


def despises(text: str) -> bool:
    """Whether it mocks him, her or 'some people'; what another person did is told plainly."""
    if has_any(_MOCKS, text):
        return True
    return has(_verdict(), _without_others(text))


def _verdict() -> str:
    harsh, names = any_of(words.HARSH), any_of([*words.NAMES, *words.NAMES_OF_TWO])
    much = (
        r"(?:\w+ly |so |such |too |very |just |always |a |an |the |bit |real |right |proper |big |"
        r"no "
        r"|complete |total |utter |absolute )*"
    )
    return (
        rf"\b(?:he|she) (?:is|was|has been|has become|can be|acts|is being|gets) (?:\w+ )?(?:like "
        rf")?{much}"
        rf"(?:{harsh}|{names}|joke|waste of|no use|no good|not right|all talk|soft in|thick|a "
        rf"mess)\b"
    )


def _without_others(text: str) -> str:
    """Without what is said of a boss, a child, an aunt: only 'he' or 'she' alone is the partner."""
    others = (
        r"\b(?:my|your|our|the|his|her|a|[a-z]+'s) (?:\w+ )?(?:boss|brother|sister|mother|mum|mom|"
        r"father|dad|"
        r"friend|colleague|teacher|manager|neighbour|cat|dog|son|daughter|landlord|doctor|aunt|"
        r"uncle|cousin|nurse|"
        r"driver|plumber|boy|girl|baby|horse|film|book|mate|niece|nephew|gran|nan|grandmother|"
        r"grandfather|client|"
        r"baby|waiter|cook|referee|dentist)\b.*"
    )
    return rx(others).sub(" ", text)
