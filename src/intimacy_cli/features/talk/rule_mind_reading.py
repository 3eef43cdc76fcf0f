"""Whether a sentence claims to know what the other thinks, wants or means. Pure."""

from __future__ import annotations

from . import rule_lexicon as words
from .rule_text import has, rx

_GUESS = (
    r"\b(?:story i tell myself|what i tell myself|i tell myself|i was afraid|i am afraid|i "
    r"fear(?:ed)?|i worr(?:y|ied)|"
    r"i am worried|i was worried|worried that|scared that|afraid that|i imagine[d]?|i "
    r"wonder(?:ed)?|maybe|perhaps|"
    r"i am not sure|i do not know|i did not know|no idea|i can not tell|i could not tell|i "
    r"guess(?:ed)?|"
    r"may (?:be|have)|might (?:be|have)|my fear is|part of me|i asked myself|i ask myself|my "
    r"head says|in my head|"
    r"tell me (?:if|whether|what|when|why|how)|i would (?:like|love) to (?:know|hear|understand)|"
    r"help me understand|ask you|i caught myself|i made up)\b"
)
_KIND_GUESS = (
    r"\byou (?:just |only |probably |surely |certainly |also )?(?:wanted|meant|want|mean|"
    r"tried|try|were trying|"
    r"are trying|hoped|thought) (?:\w+ ){0,5}?(?:help|well|kind|kindly|nice|good|best|"
    r"surprise|protect|please|make "
    r"(?:it|me|things) (?:easier|laugh|better|happy|smile)|cheer|look after|save|be fair|calm|rest|"
    r"not to hurt|no harm|spare)\b|\byou (?:did not|do not|never) mean (?:to|it|any|that)\b|"
    r"\byou mean(?:t)? (?:it )?well\b"
    r"|\bi (?:know|am sure|believe|think|see|trust) (?:that )?you (?:do |did |really |still "
    r")?(?:care|love|try|work hard|meant|mean|had|have|were tired|are tired|want the best)\b"
)
_MOTIVE = (
    r"\byou\b.*\b(?:for (?:attention|show|effect|sympathy|pity|revenge)|out of (?:malice|"
    r"jealousy|envy|revenge))\b",
    r"\b(?:on purpose|deliberately|intentionally|purposely|knowingly|out of spite|secretly|"
    r"deep down|"
    r"to spite|in order to (?:hurt|annoy|punish|provoke)|with the intention|to get (?:back|"
    r"even|your own back) (?:at|with|on)? ?(?:me)?|"
    r"behind it all|your real reason|what you really (?:want|think|mean|meant)|hidden agenda|"
    r"made up your mind (?:about|long|that)|ulterior)\b",
    r"(?:\b(?:just|only|simply|merely|purely|solely)|\byou (?!to\b|"
    r"not\b)\w+(?:(?!\bi\b)[^,.;!?])*?) (?:so as )?to "
    r"(?:hurt|annoy|punish|provoke|humiliate|embarrass|shame|upset|irritate|test me|control|"
    r"spite|ridicule|belittle|"
    r"make me|avoid|get (?:out of|away from|rid of|at|back at)|wind me up|shut me up|impress|"
    r"prove|show me|"
    r"show off|keep me|spare yourself|have an excuse|please your)\b",
    r"\byou (?:\w+ )?(?:could|can) not (?:even )?(?:be (?:bothered|arsed)|care less|stand|"
    r"bear|wait to (?:get|be|leave))\b|\bcould not care less\b|\bcould care less\b",
    r"\byou (?:(?:just|simply|really|obviously|clearly|plainly|evidently|honestly|even|"
    r"\w+ly) )*(?:do|did|does) not "
    r"(?:(?:really|even|actually|\w+ly) )*(?:care|love|respect|value|appreciate|trust|"
    r"believe|like (?:me|my|us|being)|fancy|want|"
    r"give a|miss|take (?:me|my|us|this|any of this) seriously|think (?:of|about|i|my|that|"
    r"much)|find me|wish)\b",
    r"\byou (?:(?:just|simply|really|obviously|clearly|plainly|secretly|only|always|probably|"
    r"still|even|\w+ly) )*"
    r"(?:hate|despise|resent|regret|enjoy|enjoyed|think|thought|believe|believed|want|wanted|"
    r"wish|wished|"
    r"hoped|prefer|preferred|intend|intended|planned|meant|love|loved|like|liked|knew|know) "
    r"(?:(?:that|it|exactly|perfectly|very|well|full|damn|only|how|to see|seeing|making|"
    r"watching|hurting|upsetting|when|me to|us to|nothing but|all along) )*"
    r"(?:i|me|my|us|we|our|what|how|why|that|it|this|well|to (?:be|see|hurt|make|have|get|"
    r"start|leave|keep|punish|ruin|win)|"
    r"everybody|everyone|nobody|yourself|you)\b",
    r"\byou (?:\w+ )?(?:only|just|never|merely) (?:\w+ )?(?:think|thought|care|cared|want|"
    r"wanted|care[sd]?) (?:of|about|for)?\b",
    r"\byou (?:are|were|have been) (?:\w+ )?(?:only|just|merely|simply) (?:staying|doing|"
    r"saying|pretending|trying|using|being|acting|putting|making|"
    r"looking for|hoping|here|with me|nice|kind|sorry|interested|in it|after|around|being)\b",
    r"\byou (?:only|just) (?:did|do|said|say|came|come|called|call|asked|ask|married|stay|"
    r"stayed|agreed|bought|"
    r"invited|went|help|helped|cook|cooked|apologised|apologise|listen|listened|hug|kiss|"
    r"touch|talk) "
    r"(?:[^,.;]* )?(?:because|so that|so i|out of|to (?:get|make|shut|please|keep|have|look|"
    r"stop|end|avoid)|when you want)\b",
    r"\byou (?:are|were|have been) (?:\w+ )?(?:trying to (?:get|make|hurt|prove|win|avoid|"
    r"control|change|"
    r"provoke|punish|start|push|shut|trick|turn|impress|keep|ruin|hide|escape|buy|blame|"
    r"guilt|manipulate|drive|pick)|"
    r"hoping (?:i|that|to|for|we)|planning (?:to leave|this all)|(?:looking|waiting) for "
    r"(?:an excuse|a reason|a fight|trouble|me to)|"
    r"out to|determined to|using me|playing (?:games|dumb|with me)|punishing me|testing me|"
    r"avoiding me|"
    r"pretending|hiding (?:something|things|it) from|mocking me)\b",
    r"\byou(?: would|'d)(?: much| far| really| obviously| clearly| always| all)? (?:rather|"
    r"sooner|prefer|be happier|love it if|be glad if|be relieved)\b",
    r"\byou (?:are|were|feel|felt|must be|get|got) (?:\w+ )?(?:ashamed of|embarrassed (?:by|"
    r"of|about)|bored (?:of|by|with)|tired of (?:me|us)|"
    r"sick of (?:me|us)|jealous of|glad (?:that|when|i)|happy (?:that|when) i|relieved "
    r"(?:that|when)|"
    r"disappointed (?:in|by|with) me|not (?:interested|bothered|in love|attracted|sorry|even "
    r"sorry)|"
    r"uninterested|no longer (?:in love|interested|attracted)|over (?:me|us)|done with (?:me|"
    r"us)|determined|proud of (?:hurting|making)|"
    r"hoping|pleased (?:that|when) i)\b",
    r"\byou (?:have|had)? ?(?:\w+ )?(?:stopped|ceased|lost|given up) (?:\w+ )?(?:loving|"
    r"caring|interest|wanting|trying|on (?:us|me)|fancying|respect|feelings?)\b",
    r"\byou (?:are|were|have) (?:always |just |only |even )*(?:been )?(?:jealous|envious) of\b|"
    r"\byou are not "
    r"(?:even |really |at all |ever )*(?:caring|loving|bothering|wanting|understanding|"
    r"valuing|respecting|appreciating|missing|thinking)\b",
    r"\byou (?:have )?(?:\w+ )?stop, you are (?:loving|caring|trying|wanting|fancying|"
    r"bothering)\b|\byou (?:have )?(?:only|just) "
    r"(?:came|come|married|marry|stay|stayed|stuck|go|went|here|with me|listen|listened|helped|"
    r"love|loved|said yes) "
    r"(?:\w+ )?(?:for|because|to|out of)\b|\byou (?:have )?given up\b|\byou are (?:only )?hiding "
    r"something\b|"
    r"\byou (?:have )?(?:already |obviously |clearly |long )+(?:decided|made up|given up|"
    r"planned|forgotten)\b",
    r"\b(?:i know|i can tell|i can see|we both know|anyone can see|it is (?:obvious|clear|"
    r"plain)|obviously|clearly) (?:\w+ )?(?:that |what |why |exactly |very well |full well |"
    r"perfectly well |perfectly |just )*you "
    r"(?:\w+ )?(?:think|want|wanted|mean|meant|are thinking|were thinking|feel|hate|do not|"
    r"did not|would|'d|really|are up to|were up to|thought|have|find|regret|wish|prefer|love|"
    r"are hiding|are only|are just)\b",
    r"\b(?:do|does|did|am|is|are|was|were) not (?:really |even |that |very )?(?:matter|count|"
    r"important|interesting|"
    r"mean (?:anything|much)|worth (?:anything|much)|good enough|attractive)(?: "
    r"anything)?(?: at all)? (?:to|for) you\b",
    r"\b(?:am|is|are|was|were|mean|means|meant|feel like) (?:just |only |nothing but "
    r")?(?:nothing|less|a burden|an afterthought|"
    r"a joke|air|invisible|unimportant|not enough|boring) (?:to|for) you\b",
    r"\b(?:matter|matters|mattered|mean|means|meant|more important|important|worth|come|"
    r"comes) (?:\w+ ){0,3}?(?:more |less |nothing |little )(?:\w+ )?to you\b|\bmore "
    r"(?:important )?to you than\b",
    r"\byou(?: \w+ly| just| always)? (?:pretend|pretended|were pretending|act as if you|"
    r"acted as if you|play the)\b|\bpretending (?:not )?to\b",
    r"\bin your (?:eyes|mind|head|heart)\b|\bto you i am\b|\bfor you i am\b",
    r"\b(?:you|which you|and you|but you|that you) (?:\w+ )?(?:plainly|obviously|clearly|"
    r"evidently|apparently|surely|of course|certainly|frankly) "
    r"(?:do|did|are|were|have|had|could|would|think|want|wanted|feel|love|hate|prefer|find|"
    r"enjoy|thought|need|regret|wish|could) ?(?:not)?\b",
    r"\b(?:obviously|clearly|plainly|evidently|apparently)\b,? (?:\w+ ){0,3}?(?:matter|"
    r"important|nothing|beneath|boring|not worth|too much)\b",
    r"\byou (?:were|are|have been) (?:\w+ )?(?:hop|wait|look|long|itch)ing (?:for|"
    r"to)\b.*\b(?:me|us|fail|leave|go|excuse|fight)\b",
    r"\byou (?:set out|went out of your way|made sure|chose|pick(?:ed)? a fight|started (?:a|"
    r"the|this) (?:row|fight)|planned) (?:to|that|so|just|because)\b",
    r"\byou (?:have|had) (?:no|never had any|not the slightest|zero) (?:intention|interest|"
    r"wish|desire|feelings|respect|love)\b",
    r"\byou (?:think|thought|believe|figure|reckon|assume|assumed|expect me)\b(?! about "
    r"(?:it|us|this)\b)(?! we\b)",
    r"\b(?:all you (?:really )?(?:want|wanted|care about)|what you (?:really|actually|"
    r"secretly) (?:want|wanted))\b|\b(?:what|all) you (?:were (?:going|hoping|looking|"
    r"aiming) for|are (?:after|going for|hoping for))\b",
    r"\byou find (?:me|my|us|it|our) (?:\w+ )*(?:boring|ugly|unattractive|embarrassing|"
    r"annoying|ridiculous|stupid|fat|old|too)\b",
    r"\byou (?:look down on|take me for|see me as|think of me as|treat me as if|have it in "
    r"for|hold it against|blame)\b",
)


_IDIOMS = (
    r"\b(?:behind|after|with|to|for|of|at|from|about|on|near) you (?=like\b)|"
    r"\b(?:before|as) you know(?: it)?\b|\byou know(?=[,.?]| (?:how|what) i mean)"
)


def reads_a_mind(text: str) -> bool:
    """Whether it says what the other means or wants, though nobody told."""
    text = rx(r"\b(?:if|whether|unless|whenever|in case|as long as|anything|what|how|when|"
            r"where|who|whatever) you"
               r"(?: do not| did not| would|'d)? (?:want|wanted|like|liked|prefer|need|rather|"
            r"think|feel|know|love|enjoy)\b").sub(" ", text)  # fmt: skip
    text = rx(_IDIOMS).sub(" ", text)
    text = rx(_KIND_GUESS).sub(" ", text)
    return any(
        _claims_to_know(sentence)
        for sentence in rx(r"(?<=[.!?;])\s+").split(text)
        if not _is_question(sentence)
    )


def _claims_to_know(sentence: str) -> bool:
    if has(_GUESS, sentence):
        return False
    because = rf"\b(?:because|since|cos) you (?:\w+ly |just |still |all )?(?:{words.WISHES})\b"
    if has(because, sentence):
        return True
    # A wish about the other is none about what they think: 'I need you to want this less'.
    asked = rx(
        r"\b(?:i (?:\w+ )?(?:need|want|would like|wish|ask|hope)|would|could|can|will|please|"
        r"let|do|did|are|make|see|show|hear) (?:for )?you "
        r"(?:to |would |could |had |were |might |did )?(?:not )?(?:\w+ )?"
        r"(?:think|want|know|believe|care|understand|like|trust|respect|see|feel|appreciate|"
        r"value|take)\b"
    ).sub(" ", sentence)
    return any(has(each, asked) for each in _MOTIVE)


def _is_question(sentence: str) -> bool:
    return sentence.endswith("?") and has(
        r"^(?:and |so |but )?(?:do|did|are|were|is|was|what|would|could|can|will|shall|may|"
        r"have|has|how about)\b",
        sentence,
    )
