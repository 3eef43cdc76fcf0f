"""Whether a feeling or a result is put down to the partner. Pure."""

from __future__ import annotations

from .rule_text import has_any, rx

_THANKS = (
    r"\byou (?:always |have |really |still |all |can |just )*(?:make|made|makes|making) (?:me|us) "
    r"(?:so |very |really |all |feel |a bit |a little |want to )*(?:laugh\w*|smil\w+|happy|"
    r"happier|loved|safe|"
    r"welcome|better|at home|seen|proud|special|calm|wanted|good|heard|young|beautiful|warm|less|"
    r"cared|glad|strong\w*|be|try|stay|sing|dance|hopeful)\b",
    r"\byou (?:\w+ )?(?:make|made|makes|making) (?:me|us) (?:tea|coffee|dinner|breakfast|lunch|"
    r"soup|"
    r"supper|toast|pancakes|an?|some|the|my|your|one|this|that)\b",
    r"\bbecause of you (?:i|we) (?:\w+ )?(?:love|learned|learnt|laugh|found|can(?! not)|dare|got|"
    r"passed|had a (?:good|lovely))\b",
    r"\bthanks to you (?:i|we|the \w+) (?:\w+ )?(?:made|got|had a (?:good|lovely|great)|passed|"
    r"found|"
    r"(?:can|could)(?! not)|slept|managed|caught|have|saved|finished|know|enjoyed|won|are (?:safe|"
    r"ok))\b",
    r"\b(?:not|never|is it) (?:\w+ )?your fault\b|\bi do not blame you\b|\bnot blaming you\b",
)
_BLAMES = (
    r"\b(?:your (?:own )?(?:fault|doing)|you are (?:all )?to blame|i blame you|blame (?:but "
    r")?yourself|"
    r"down to you "
    r"(?:that|we|i)|all (?:because of|down to|on) you|because of you\b|cause of you|cos of you|on "
    r"account of you|"
    r"that is on you|this is on you|it is on you|"
    r"thanks to you\b(?! both)|thanks to your|"
    r"because of your (?!\w*(?:help|kindness|support|love|patience|work))|(?:is|was|are|were|all) "
    r"(?:\w+ )?down to you|no thanks to you|if it was not for you|if it were not for you|the "
    r"fault is yours)",
    r"\byou(?: \w+ly| always| just| are| have| had| keep| really| people| all| do)*(?: what)? "
    r"(?:make|"
    r"made|makes|making|force|forced|cause|caused|causing|push|pushed) (?:me|us) \w+",
    r"\byou(?: \w+ly| always| just| have| keep| really)* (?:get|got|getting) (?:me|us) (?:so |all "
    r"|very )*"
    r"(?:\w+ed|angry|upset|mad|in (?:trouble|debt)|into|down|going|to (?:the point|do))\b",
    r"\b(?:gave|given|give|giving) up (?:\w+ ){1,4}for you\b|\b(?:made|make|makes|making) an? "
    r"(?:fool|show|laughing "
    r"stock|eejit|monkey|mess|idiot) (?:out )?of (?:me|us|my|our|it)\b|\b(?:have|had) to (?:ruin|"
    r"spoil|wreck) "
    r"(?:things|it|everything|my|our|the|every)\b|"
    r"\b(?:gave|give|given|giving) me (?:this|a|an|my|these|grey|all this) (?:\w+ )?(?:headaches?|"
    r"migraines?|ulcers?|hair|"
    r"stress|anxiety|worry|stomach|hell|palpitations|complex|depression|heartburn|grief)\b|"
    r"\byour (?:\w+ )?\w+ (?:has |have |is |are )?(?:cost|costing|ruin\w*|destroy\w*|wreck\w*|"
    r"broke|bankrupted|spoil\w*|"
    r"lost|kill\w*) (?:me|us|my|our|the|everything|this|it)\b|\bi (?:have |was |am )?only \w+(?: "
    r"\w+){0,3} because you\b|"
    r"\b(?:lost|left|leave|fell out|quit|hate|fighting|rowing|stopped speaking)\b[^.]* over you\b|"
    r"\ball (?:of )?this "
    r"(?:over|for) you\b|"
    r"\bput years on (?:me|us)\b|\b(?:you|u) (?:have|had|got) (?:me|us) (?:\w+ )?(?:worn|driven|"
    r"demented|tormented|"
    r"heart-?scalded|at my wits|at the end|on edge|in bits|destroyed|exhausted|broke|in tears|so|"
    r"this|like this|stressed)\b|"
    r"\bbecause of (?:how|what|the way) you\b|\b(?:this|that|it|all this|it all) is (?:all |only |"
    r"just )?because you\b|"
    r"\blook (?:at )?what you\b(?! (?:got|made for|found|have got))|\bsee what you (?:made|make|"
    r"did|have done)\b|"
    r"\bwhat you (?:have )?(?:made|make|turned|put|done to)\b",
    r"\byou(?: \w+ly| always| just| are| have| really| would| people| all)* (?:drive|drives|drove|"
    r"driving|"
    r"driven|send|sent) (?:me|us) (?:\w+ )?(?:mad|crazy|insane|nuts|up the (?:wall|walls)|round "
    r"the "
    r"(?:bend|twist)|bonkers|to (?:drink|it|this|tears|distraction|despair)|over the edge|spare|"
    r"mental|"
    r"into|away)\b",
    r"\byou(?: \w+ly| always| just| are| have| had| went and| really| keep| people| would)* "
    r"(?:ruin|ruined|ruining|"
    r"spoil|spoiled|"
    r"spoilt|wreck|wrecked|destroy|destroyed|killed|messed up|mess up|cost|broke up|waste|wasted|"
    r"stole|"
    r"sabotaged?|poisoned|embarrass|embarrassed|humiliated?|shamed?|disgraced?|bankrupted?) "
    r"(?:me|us|my|our|the|every|this|that|it all|christmas|sunday|saturday|friday|everything)\b",
    r"\byou(?: \w+ly| always| just| are| have| really| people| do| are always)* (?:stress|"
    r"stressed|stressing|upset|"
    r"upsetting|"
    r"annoy|annoyed|annoying|infuriate|enrage|exhaust|depress|anger|wind|winding|wound|provoke|"
    r"provoked|"
    r"provoking|vex|vexed|tire|wear|drain|disappoint|disappointed|frustrate|irritate|"
    r"make life|piss|get on) (?:me|my|us)\b",
    r"\b(?:you are|you were|it is you|it was you|you have been|you being) (?:\w+ )?(?:the "
    r")?(?:one|reason|"
    r"cause|problem) (?:who|that|why|i|we|for|of)(?! (?:i (?:love|want|chose)|loves?|married))\b|"
    r"\bit (?:is|was) you "
    r"(?:who|that)\b|\byou are the (?:reason|cause|whole problem|problem|only reason)\b|\bthe "
    r"(?:reason|problem) "
    r"(?:\w+ ){0,4}?is (?:you|your)\b|\bi am (?:\w+ )?like this because\b",
    r"\bif you(?:'d|(?: had)(?: not)?|have not|did not|were not|would|only|could|just|listened|"
    r"helped|"
    r"tried|came|"
    r"cared|paid|told|rang|worked|did|stopped|cleaned|cooked|looked)\b[^.]*\b(?:i|we|none|it|this|"
    r"that|the \w+) "
    r"(?:would|could|might) (?:not |never |still |have |be )+|\b(?:i|we|none of this|this|that|it) "
    r"(?:would|could) (?:not |never |still )+(?:\w+ ){1,6}?(?:if|unless|had) you\b|"
    r"\bif (?:it|i|we) (?:was|were|had) (?:not )?for you\b|\bwithout you (?:i|we) would (?:be|"
    r"have)\b"
    r"(?=.*\b(?:rich|happy|finished|promoted|free|slim)\b)",
    r"\bi (?:am|was|get|got|feel|felt|have|had|shout|shouted|drink|cry|cried|yell|yelled|snapped|"
    r"lie|lied)"
    r"(?: \w+){0,4}? (?:only |just )?(?:because|since|cos) you (?:\w+ )?(?:keep|kept|always|never|"
    r"provoke\w*|push\w*|nag\w*|refuse\w*|make|made|force\w*|started|will not|do not|did not|"
    r"would not|are (?:so|too|"
    r"always|never|such))\b",
    r"\byou (?:have )?(?:left|leave|gave|give) me (?:with )?no (?:choice|option)\b|\byou "
    r"(?:always |just |are "
    r"the one who )?(?:started|start|began) (?:it|this|the (?:row|fight|argument)|that)\b|\byou "
    r"(?:have )?brought "
    r"(?:this|it) on\b|\byou (?:have )?(?:put|dragged|led|got|landed) (?:me|us) (?:in|into|"
    r"through) (?:this|debt|"
    r"trouble|hell|that|it|the)\b|\byou (?:have )?(?:turned|made) me into\b|\byou asked for it\b|"
    r"\byou (?:have )?turned (?:my|the|our|everyone|them)[^.]* against me\b|\bsee what i "
    r"(?:put up|have to)\b|\bi have to (?:\w+ ){1,6}?because you (?:never|always|will not|can not|"
    r"do not|did not)"
    r"\b|\b(?:after|with) all i (?:have )?(?:do|did|done|gave|given) for you\b|\byou (?:took|take|"
    r"have taken) away my\b|"
    r"\byou give me (?:a )?(?:headaches?|stress|grief|anxiety|palaver|wahala|high blood pressure|"
    r"bp)\b|"
    r"\b(?:all )?your (?:\w+ )?(?:nagging|moods?|drinking|mess|lies|lateness|behaviour|snoring|"
    r"work) (?:is|are|"
    r"was|has|made|makes|drives|drove|ruin\w*|cost|spoil\w*) (?:\w+ )?(?:me|us|the reason|why|"
    r"killing|making|my|our|"
    r"everything|driving|ruined|ruining|spoilt)\b",
)


def blames(text: str) -> bool:
    """Whether it is 'you made me', 'because of you', 'it's your fault'; thanks are not."""
    kept = text
    for each in _THANKS:
        kept = rx(each).sub(" ", kept)
    return has_any(_BLAMES, kept)
