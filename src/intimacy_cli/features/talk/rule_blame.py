"""Whether a feeling or a result is put down to the partner. Pure."""

from __future__ import annotations

from .rule_text import has_any, rx

_THANKS = (
    r"\byou (?:always |have |really |still |all |can |have always |just )?(?:make|made|makes|making) "
    r"(?:me|us) (?:\w+ )?(?:"
    r"laugh\w*|smile|happy|feel (?:so |very |really )?(?:loved|safe|welcome|better|at home|seen|proud|special|calm|"
    r"wanted|good|heard|happy|young|beautiful|warm|less alone|cared)|tea|coffee|dinner|breakfast|lunch|soup|"
    r"supper|a|an|some|the|my|proud|glad|toast|pancakes|your|"
    r"one|this|that|pick|welcome|stronger|better|strong|want to (?:be|try|stay|sing|dance))\b",
    r"\bbecause of you (?:i|we) (?:\w+ )?(?:love|learned|learnt|laugh|found|can(?! not)|dare|got|passed|had a "
    r"(?:good|lovely))\b|\bthanks to you (?:i|we|the \w+) (?:\w+ )?(?:made|got|had a (?:good|lovely|great)|"
    r"passed|found|(?:can|could)(?! not)|slept|managed|caught|have|saved|finished|know|enjoyed|won|are (?:safe|ok))\b",
    r"\b(?:not|never|is it) (?:\w+ )?your fault\b|\bi do not blame you\b|\bnot blaming you\b",
)
_BLAMES = (
    r"\b(?:your (?:own )?(?:fault|doing)|you are (?:all )?to blame|i blame you|blame yourself|down to you "
    r"(?:that|we|i)|all (?:because of|down to|on) you|because of you\b|cause of you|cos of you|on account of you|"
    r"that is on you|this is on you|it is on you|"
    r"thanks to you\b(?! both)|thanks to your|"
    r"because of your (?!\w*(?:help|kindness|support|love|patience|work))|(?:is|was|are|were|all) (?:\w+ )?down to you|no thanks to you|if it was not for you|if it were not for you|the fault is yours)",
    r"\byou(?: \w+ly| always| just| are| have| had| keep| really| people| all| do)*(?: what)? (?:make|made|"
    r"makes|making|"
    r"force|forced|cause|caused|causing|push|pushed|get|got|have got) (?:me|us)(?: to)?(?: be| feel| so| "
    r"very| all| really| look| do| act| lie)* ?(?:\w+)?\b(?! (?:a|some|to the|home|flowers|tickets)\b)"
    r"(?<!made me)(?<!make me)(?<!got me)(?<!get me)",
    r"\blook (?:at )?what you\b(?! (?:got|made for|found|have got))|\bsee what you (?:made|make|did|have done)\b|"
    r"\bwhat you (?:have )?(?:made|make|turned|put|done to)\b",
    r"\byou(?: \w+ly| always| just| are| have| really| would| people| all)* (?:drive|drives|drove|driving|"
    r"driven|send|sent) (?:me|us) (?:\w+ )?(?:mad|crazy|insane|nuts|up the (?:wall|walls)|round the "
    r"(?:bend|twist)|bonkers|to (?:drink|it|this|tears|distraction|despair)|over the edge|spare|mental|"
    r"into|away)\b",
    r"\byou(?: \w+ly| always| just| are| have| had| went and| really| keep| people| would)* (?:ruin|ruined|ruining|"
    r"spoil|spoiled|"
    r"spoilt|wreck|wrecked|destroy|destroyed|killed|messed up|mess up|cost|broke up|waste|wasted|stole|"
    r"sabotaged?|poisoned|embarrass|embarrassed|humiliated?|shamed?|disgraced?|bankrupted?) "
    r"(?:me|us|my|our|the|every|this|that|it all|christmas|sunday|saturday|friday|everything)\b",
    r"\byou(?: \w+ly| always| just| are| have| really| people| do| are always)* (?:stress|stressed|stressing|upset|"
    r"upsetting|"
    r"annoy|annoyed|annoying|infuriate|enrage|exhaust|depress|anger|wind|winding|wound|provoke|provoked|"
    r"provoking|vex|vexed|tire|wear|drain|disappoint|disappointed|frustrate|irritate|"
    r"make life|piss|get on) (?:me|my|us)\b",
    r"\b(?:you are|you were|it is you|it was you|you have been|you being) (?:\w+ )?(?:the )?(?:one|reason|"
    r"cause|problem) (?:who|that|why|i|we|for|of)(?! (?:i (?:love|want|chose)|loves?|married))\b|\bit (?:is|was) you "
    r"(?:who|that)\b|\byou are the (?:reason|cause|whole problem|problem|only reason)\b|\bthe (?:reason|problem) "
    r"(?:\w+ ){0,4}?is (?:you|your)\b|\bi am (?:\w+ )?like this because\b",
    r"\bif you (?:had(?: not)?|have not|did not|were not|would|only|could|just|listened|helped|tried|came|"
    r"cared|paid|told|rang|worked|did|stopped|cleaned|cooked|looked)\b[^.]*\b(?:i|we|none|it|this|that|the \w+) "
    r"(?:would|could|might) (?:not |never |still |have |be )+|\b(?:i|we|none of this|this|that|it) "
    r"(?:would|could) (?:not |never |still )+(?:\w+ ){1,6}?(?:if|unless|had) you\b|"
    r"\bif (?:it|i|we) (?:was|were|had) (?:not )?for you\b|\bwithout you (?:i|we) would (?:be|have)\b"
    r"(?=.*\b(?:rich|happy|finished|promoted|free|slim)\b)",
    r"\bi (?:am|was|get|got|feel|felt|have|had|shout|shouted|drink|cry|cried|yell|yelled|snapped|lie|lied)"
    r"(?: \w+){0,4}? (?:only |just )?(?:because|since|cos) you (?:\w+ )?(?:keep|kept|always|never|"
    r"provoke\w*|push\w*|nag\w*|refuse\w*|make|made|force\w*|started|will not|do not|did not|would not|are (?:so|too|"
    r"always|never|such))\b",
    r"\byou (?:have )?(?:left|leave|gave|give) me (?:with )?no (?:choice|option)\b|\byou (?:always |just |are "
    r"the one who )?(?:started|start|began) (?:it|this|the (?:row|fight|argument)|that)\b|\byou (?:have )?brought "
    r"(?:this|it) on\b|\byou (?:have )?(?:put|dragged|led|got|landed) (?:me|us) (?:in|into|through) (?:this|debt|"
    r"trouble|hell|that|it|the)\b|\byou (?:have )?(?:turned|made) me into\b|\byou asked for it\b|\byou (?:have )?turned (?:my|the|our|everyone|them)[^.]* against me\b|\bsee what i "
    r"(?:put up|have to)\b|\bi have to (?:\w+ ){1,6}?because you (?:never|always|will not|can not|do not|did not)"
    r"\b|\b(?:after|with) all i (?:have )?(?:do|did|done|gave|given) for you\b|\byou (?:took|take|have taken) away my\b|"
    r"\byou give me (?:a )?(?:headaches?|stress|grief|anxiety|palaver|wahala|high blood pressure|bp)\b|"
    r"\b(?:all )?your (?:\w+ )?(?:nagging|moods?|drinking|mess|lies|lateness|behaviour|snoring|work) (?:is|are|"
    r"was|has|made|makes|drives|drove|ruin\w*|cost|spoil\w*) (?:\w+ )?(?:me|us|the reason|why|killing|making|my|our|"
    r"everything|driving|ruined|ruining|spoilt)\b",
)


def blames(text: str) -> bool:
    """Whether it is 'you made me', 'because of you', 'it's your fault'; thanks are not."""
    kept = text
    for each in _THANKS:
        kept = rx(each).sub(" ", kept)
    return has_any(_BLAMES, kept)
