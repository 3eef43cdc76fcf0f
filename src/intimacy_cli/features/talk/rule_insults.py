"""Whether a sentence calls names, mocks or despises. Pure."""

from __future__ import annotations

from . import rule_lexicon as words
from .rule_text import any_of, has, rx

_CONTEMPT = (
    r"(?<!me to )\bshut (?:up|your \w*\s?(?:mouth|face|trap|gob))\b|\bgrow (?:up|a (?:spine|"
    r"pair|backbone))\b(?! (?:in|with|on|near|at|together|here|there))|\bget (?:a life|over "
    r"yourself|a grip|stuffed)\b|\bact your age\b",
    r"\b(?:be|act like) (?:a (?:real )?man|an adult|a grown-?up|a grown (?:man|woman))\b|"
    r"\bman up\b|\b(?:a )?real (?:man|woman|father|mother|partner|adult|grown-up)\b",
    r"\bhalf a brain\b|\bbrain cells?\b|\b(?:use|have|got|had|find|switch on|with) (?:your|a|"
    r"any|that) (?:tiny |little )?brains?\b|\bbrain (?:of|the size)\b|\bpea-?brain",
    r"\byour (?:\w+ ){0,2}?(?:pathetic|stupid|idiotic|ridiculous|dumb|bloody|damn|damned|"
    r"silly|precious|wretched|miserable|useless|moronic|lame|crappy|rubbish|fat|ugly|big fat|"
    r"lazy (?:arse|ass|backside|bum)|big mouth|filthy|disgusting|beloved|almighty|royal|holy|"
    r"so-called|little (?:friends?|hobby|hobbies|games?|job|toys?|tantrums?|world|drama|"
    r"boyfriend|girlfriend|act|show|club))\b",
    r"\b(?:pathetic|sorry|poor|miserable|lame) excuse\b|\bexcuse for a\b|\bwaste of (?:space|"
    r"time|air|breath|oxygen|a )|\bgood for nothing\b|\bgood-for-nothing\b",
    r"\byou (?:\w+ ){0,3}?(?:disgust|revolt|repulse) me\b|\byou make me sick\b|\bmakes? me "
    r"(?:sick|want to (?:vomit|throw up|puke))\b|\bi can not stand (?:the sight|you)\b|"
    r"\bsick of (?:the sight|your face)\b|\b(?:you are|your \w+ (?:is|are)) (?:\w+ "
    r")?(?:disgusting|repulsive|pathetic|a disgrace|laughable|beneath contempt|"
    r"contemptible)\b",
    r"\b(?:it|that|this|which) is (?:\w+ )?(?:pathetic|disgusting|laughable|idiotic|moronic|"
    r"beneath contempt)\b",
    r"\byou (?:are|were|have become) (?:\w+ )?(?:a (?:\w+ )?(?:joke|disgrace|embarrassment|"
    r"parasite)|stupid|dumb|pathetic|worthless|idiotic|brainless|thick|insane|crazy|mental|"
    r"nuts|cretinous)\b",
    r"\bwhat (?:the hell |on earth |in the world )?is (?:wrong|the matter) with you\b|\bwhat "
    r"is your problem\b|\bare you (?:deaf|blind|stupid|thick|mad|insane|crazy|five|twelve|"
    r"three|two|completely|even human|for real|out of)\b",
    r"\b(?:go|run|running|crawl) (?:and )?(?:\w+ )?(?:cry|back|running|home|whine)?(?:ing)? "
    r"?(?:to|back to) (?:your )?(?:mother|mum|mummy|mommy|daddy|dad|parents)\b",
    r"\bcry me a river\b|\bboo-? ?hoo\b|\bpoor (?:little )?(?:you|baby|darling|diddums|lamb|"
    r"old you)\b|\byou poor thing\b|\bdiddums\b",
    r"\b(?:oh,? )?(?:bravo|congratulations|well done|hats off|round of applause|give "
    r"(?:yourself|you) a medal|want a medal|deserve a medal|medal for)\b(?=.*\b(?:for|you|"
    r"again|once|on)\b)",
    r"\bthanks? (?:you )?(?:so much |very much |a lot |a bunch |ever so much )?(?:for "
    r"(?:nothing|ruining|forgetting|spoiling|making me (?:look|wait|feel)|humiliating|"
    r"embarrassing|wrecking))\b|\bthanks a (?:lot|bunch|million)\b",
    r"\b(?:your|his|her|my) (?:majesty|highness|lordship|ladyship|royal highness|lord and "
    r"master|excellency|grace)\b|\bhis lordship\b|\bher ladyship\b|\b(?:mr|mrs|miss|ms|"
    r"mister|little miss|saint)\.? (?:perfect|perfection|know-it-all|know it all|clever|"
    r"important|wonderful|right|big shot|tidy|always|never|innocent)\b",
    r"\bhow (?:very |terribly |awfully )?(?:kind|generous|big|clever|nice|good|thoughtful|"
    r"considerate|brave|noble|gracious|"
    r"mature|grown-up|convenient|romantic) of you\b|\b(?:big|noble|gracious|convenient) of you\b",
    r"\b(?:aren't|are not) you (?:\w+ )?(?:clever|special|funny|sweet|wonderful|perfect|"
    r"precious|a genius|something|the clever|charming)\b|\b(?:genius|einstein|sherlock|smart "
    r"?arse|clever ?clogs|smarty ?pants|wise ?guy|hotshot|big shot|world champion)\b",
    r"\b(?:oh |yeah,? |yes,? |ah,? )(?:great|sure|right|of course|wonderful|brilliant|lovely|"
    r"fantastic|please)\b(?=[,.!]? )|^(?:great|brilliant|fantastic|wonderful|marvellous|"
    r"lovely|charming|nice one|nice job|good job|well done|what a surprise|surprise,? "
    r"surprise|big surprise|bravo|congratulations|congrats)\b[,.!]",
    r"\bwhat a (?:surprise|hero|joke|gentleman|catch|prince|genius|star|loser|pig)\b",
    r"\b(?:another|a third|a second|one more|an extra|a big|an overgrown|a teenage) (?:child|"
    r"toddler|kid|teenager|baby|infant|son|daughter) to (?:clean|look after|pick|raise|bring "
    r"up|feed|mind|run after|babysit|mother|care)\b|\b(?:partner|adult|man|woman|husband|"
    r"wife|grown-up),? (?:and )?not (?:a|an|another) (?:\w+ )?(?:child|toddler|teenager|kid|"
    r"baby|schoolboy|schoolgirl|lodger)\b|\b(?:baby-?sit(?:ting)?|"
    r"nanny(?:ing)?) (?:you|a grown|my own (?:husband|wife|partner))\b|(?<!not )\b(?:i am|am i|"
    r"like|being|as) (?:(?!not\b|if\b|though\b)\w+ )?your "
    r"(?:baby-?sitter|nanny|maid|servant|skivvy|mother)\b",
    r"\bany (?:normal|sane|decent|halfway|half-?way|intelligent|sensible|reasonable) (?:\w+ "
    r")?(?:person|adult|man|woman|partner|human|husband|wife|being|idiot|fool|parent)\b|"
    r"\b(?:a|like a|as a) (?:normal|sane|decent|civili[sz]ed|functioning) (?:human|person|"
    r"adult|partner|being|man|woman)\b|\beven (?:a|an|my|our|the) (?:\w+ "
    r")?(?:child|dog|cat|monkey|five-year-old|toddler|idiot|goldfish|baby|kid|fool|stone|"
    r"plant|houseplant)\b|\b(?:a|an|the) (?:trained )?(?:monkey|five-year-old|goldfish|"
    r"houseplant|doorpost|brick wall) (?:could|would|can|has|is|knows)\b",
    r"\byou are (?:about |only |just )?as (?!good as gold|(?:sweet|kind|strong|beautiful|lovely|"
    r"brave|gentle|warm|important|"
    r"tired|welcome|busy|much|well|far|soon|old|tall)\b)\w+ as an? |\bthe (?:manners|brains?|"
    r"memory|charm|temper|attention "
    r"span|face|patience|emotions|maturity|intelligence|subtlety|warmth|table manners) of an? ",
    r"\b(?:as much use as|(?:about )?as useful as|no use to man or|neither use nor|chocolate "
    r"teapot|a chocolate "
    r"fireguard)\b",
    r"\b(?:you|do you|would you) call (?:that|this|yourself|it)\b(?! (?:a day|off|in|out|what))|"
    r"\bwould not "
    r"(?:know|recognise|recognize|notice) (?:\w+ ){1,4}?if (?:it|they|he|she|one)\b|\bare you "
    r"even (?:trying|listening|"
    r"awake|alive|bothered|able|capable)\b",
    r"\bif (?:that|it|this) is not (?:too much|asking too much|beneath)\b|\bif you can (?:be "
    r"bothered|tear|find it in|bring yourself)\b|\bwould it kill you\b|\bgod forbid\b|"
    r"\bheaven forbid\b|\bhow hard can it be\b|\bis it (?:really )?(?:so|that|too) (?:hard|"
    r"much|difficult) (?:for you|to)\b|\bis that too (?:hard|much|difficult|complicated)\b|"
    r"\bin case you had not noticed\b|\bin your infinite\b|\bwould hate (?:for|to (?:bother|"
    r"trouble|disturb|interrupt) (?:you|your))\b|\bdo not (?:strain|exert|trouble|overdo|"
    r"kill|put) (?:yourself|it)\b|\bsince you are so (?:clever|perfect|busy|important|smart|"
    r"wonderful)\b|\bif you are (?:really )?(?:so|that) (?:clever|perfect|smart|important)\b|"
    r"\bnot that you would\b",
    r"\b(?:bull ?shit|crap|go to hell|piss|fuck\w*|arse\w*|asshole|bastard|bitch|screw you|"
    r"sod off|bugger off|get stuffed|drop dead|bloody (?:idiot|fool|useless|lazy|hell))\b",
    r"\b(?:snor\w*|eat|live|behave|act|look|smell|stink|drink|dress)\w* like (?:a|an|some) "
    r"(?:\w+ )?(?:pig|animal|slob|tramp|child|baby|toddler|brat|idiot|fool|clown|ape|dog|"
    r"sloth|cow|elephant|beast|lunatic|madman|mad ?woman|teenager|zombie|king|queen|prince|"
    r"princess|schoolboy|two-year-old|five-year-old|spoil\w* \w+)\b(?<!i)",
    r"\b(?:get|drag|haul|move|shift|heave|lift|prise) (?:yourself|your \w*\s?(?:backside|"
    r"arse|ass|bum|behind|bottom|body|self)) (?:\w+ )?(?:off|out|up|from)\b|\byour (?:lazy |"
    r"fat |big |own )?(?:backside|arse|ass|bum|behind)\b|\bspoon-?fe(?:e)?d\b",
    r"\b(?:laughable|a laugh|what a laugh|do not make me laugh|moron|imbecile|idiot like you|"
    r"people like you|the likes of you|someone like you|losers?|brat)\b(?=.*\b(?:you|your)\b)",
    r"\blike (?:the|a) (?:\w+ )?(?:martyr|drama queen|king|queen|lord|lady) (?:you|of|in|"
    r"on)\b|\b(?:play(?:ing)?|act(?:ing)?) the (?:martyr|victim|saint|clown|fool|lord|boss|"
    r"princess|big)\b",
)


# A state, not a name.
_DRUNK = (
    r"\b(?:come|came|coming|home|get|got|getting|were|was|been|back|up|bit|so|too|very|still|half|"
    r"both|when|once|in) "
    r"drunk\b"
)


def insults(text: str) -> bool:
    """Whether it calls names, mocks or despises."""
    text = rx(_DRUNK).sub(" ", text)
    text = rx(r"\b(?:made?|makes|making) an? \w+ (?:out )?of (?:me|us|myself)\b").sub(" ", text)
    kept = rx(
        r"\bi (?:was|am|felt|feel|have been|must have been|looked|sat|stood|sounded) "
        r"(?:(?!with\b|to\b|you\b)\w+ ){0,4}?"
        r"(?:like (?:a|an) \w+|such an? \w+|so \w+|an? (?:idiot|fool|\w+))"
    ).sub(" ", text)
    if any(has(each, kept) for each in _CONTEMPT):
        return True
    return any(_calls_names(clause) for clause in rx(r"[,.;:!?]").split(kept))


def _calls_names(clause: str) -> bool:
    """A name whose nearest pronoun before it is the other's."""
    names = rf"\b(?:{any_of([*words.NAMES, *words.NAMES_OF_TWO])})s?\b"
    called = (
        rf"\b(?:you|be|being|are|were|become|such a|such an|like a|like an|act|into|with|"
        rf"married|a complete|a total|a real|"
        rf"a lazy|a selfish|a bloody|you lazy|you selfish|you stupid) (?:\w+,? ){{0,4}}?{names}"
    )
    hit = rx(called).search(clause)
    if has(
        rf"\b(?:liv\w+|married|marry|stuck|shar\w+|bed|home|marriage|life|kitchen) (?:\w+ "
        rf")?(?:with|to) (?:a|an|such an?) (?:\w+,? ){{0,2}}?{names}",
        clause,
    ):
        return True
    if hit is None:
        return False
    before = clause[: hit.end()]
    pronouns = rx(
        r"\b(?:i|me|myself|my|you|your|yourself|he|she|him|her|they|them|we|our|it)\b"
    ).findall(before)
    if not pronouns:
        return not has(r"\bfe(?:el|lt|eling)\b", before)
    return pronouns[-1] in ("you", "your", "yourself")
