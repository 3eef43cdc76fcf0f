"""Whether a sentence orders where it could ask. Pure."""

from __future__ import annotations

from .rule_text import has_any, rx

_KNOW = (
    r"(?:know|see that|hear (?:me out )?that|understand that|be (?:happy|well|safe|okay|ok|all "
    r"right)|feel (?:loved|safe|free|at home|better))\b"
)
_LED = (
    r"(?:^|[.!?;:,] ?(?:and |so |now )?|^(?:just|now|so|and|please) |\b(?:and|kindly|abeg|oga|oya|"
    r"look|listen|"
    r"seriously|for god's sake|honestly|or|then) )"
)
# Words that are only verbs at the head of a sentence, and those that need their object to be one.
_VERBS = (
    r"(?:stop|quit|get (?:off|out|up|home|rid|me|your|a|the|it|over|on)|put(?! (?:simply|it|"
    r"another|like|that way|bluntly)\b)|give|listen|leave "
    r"(?:me|"
    r"it|my|the|your|us)|come (?:home|back|here|to bed|and|with)|make (?:me|sure|an?|the|your|up|"
    r"it|"
    r"time|more|some)|"
    r"take (?:me|that|this|those|the|your|out|off|my|a|more|some|care of)|let (?:me|go)|turn "
    r"(?:off|the|it|that|this|those|down|up|"
    r"your|around)|clean (?:the|up|your|it|after)|wash (?:the|up|your)|tidy|pick (?:up|me|your|"
    r"the)|"
    r"keep (?:your|the|my|me|it|quiet|out|away|to)|answer|apologi[sz]e|try (?:to|and|harder)|show "
    r"(?:me|some|more|up|a|your|respect|her|him)|sort|do (?:your|the|it|what|as|something|more|"
    r"that|"
    r"one)|start|look (?:at (?:me|us|it|her|him)|after|me)|tell|ask|say (?:sorry|what|it|"
    r"something|thank|you)|help (?:me|"
    r"us|out|more)|call (?:me|your|my|the|us|her|him|before)|text (?:me|back|before|when)|"
    r"ring (?:me|your|my|the|before)|phone (?:me|your|my)|hold (?:me|my|your)|talk to|speak (?:to|"
    r"with)|pay|buy|bring|wait|shut|close|learn|remember|forget (?:it|about)|spend|sit (?:down|"
    r"with|"
    r"and)|stay|wake|wear|eat (?:your|what|with|at)|drink less|think (?:of|about|before)|treat|"
    r"respect|support|love (?:me|us)|admit|explain|promise|choose|decide|find (?:a|the|some|your|"
    r"time)|go (?:to|and|home|away|out|see|back)|move|send|read (?:the|my)|watch (?:the|your|"
    r"where)|"
    r"fix|deal with|handle|finish|check (?:with|your|the)|delete|drop|end it|lower|calm|use|pull|"
    r"have (?:some|a bit|more|a little|the decency|a word)|act|behave|grow up|man up|shut up|get "
    r"a (?:grip|life|job)|communicate|trust me|appreciate|"
    r"understand|consider|include|involve|cook|drive|"
    r"feed|empty|hang up|mind your|mow|hoover|iron|control|manage|cut (?:it|out|your|down|the)|"
    r"be (?:home|back|on time|nice\w*|kind\w*|quiet|honest|more|less|better|a|an|there|here|"
    r"serious|careful|reasonable|patient|grateful|good|ready|polite|respectful|at|in|up))\b"
)
_MUSTS = (
    r"\byou (?:really |just |simply |all |both |people )?(?:have got to|got to|gotta|must(?! (?:be "
    r"(?:tired|so|very|exhausted|hungry|proud|glad|sad|worried)|have|"
    r"feel|miss|know how)\b)|need to|ought to|"
    r"should(?! (?:have|be proud|know that i|feel (?:free|proud|welcome)|hear|see the|meet)\b)|"
    r"had better|better"
    r"(?! (?:than|at|with|every|now|soon))|would better|are to\b|are supposed to|are meant to)\b",
    r"\byou (?:really |just |simply )?have to\b(?! (?:work|go to work|be (?:at work|away|up early)|"
    r"travel|leave for|get up|study|drive (?:to|for)|commute|take (?:the|your) (?:pills|tablets|"
    r"medicine))\b)",
    rf"\bi (?:really |just |also |only |now )?(?:need|want|expect|require|demand|insist (?:that "
    rf")?) "
    rf"(?:that )?you (?!to {_KNOW})(?:not )?(?:to \w+|home\b|gone\b|out\b|off\b|stop\w*)",
    r"\bif you (?:really |truly |even )?(?:love|loved|cared|care about|respect|respected) (?:me|"
    r"us)?,? ?(?:then )?you (?:will|would|'d)\b|"
    r"\bwill you (?:just|ever|not) (?!be able)\w+|\byou (?:ought|must|should) not (?:to )?(?:be "
    r")?\w+|"
    r"\bi want (?:that|the|this|your|those|these|him|her|them|it|my) (?:\w+ )?(?:\w+ )?(?:gone|"
    r"out|off|done|finished|"
    r"cleaned|sorted|back|fixed|moved|deleted|stopped)\b|\byou are going to (?:ring|phone|call|go|"
    r"cancel|pay|get|sit|"
    r"come|write|ask|take|leave|fix|help|explain)\b|\byou can not (?:just )?(?:go|see|invite|wear|"
    r"talk|do that|keep|"
    r"expect|come|treat|walk|be|sit|leave|speak|spend)\b(?! (?:to work|tonight|tomorrow|on|"
    r"because|blind))|"
    r"\b(?:catch yourself on|cop on|cop yourself on)\b|\bin this house (?:you|we)\b",
    r"\bi (?:expect|want|demand|need) (?:an? (?:\w+ )?)?(?:apology|answers?|explanation|straight "
    r"answer|proof|results|obedience|better from you)\b|"
    r"\bkindly (?!person|man|woman|face|word)\w+|"
    r"\b(?:i (?:insist|demand)|i am telling you|i told you to|it is your (?:job|duty|turn|"
    r"responsibility) to|"
    r"(?:it is )?(?:high |about )time you|"
    r"you owe (?:me|it to)|you are (?:not )?going to (?:apologi[sz]e|tell|stop|listen|do|clean|"
    r"give|say)|(?<!when )(?<!if )(?<!that )(?<!time )(?<!whether )you will (?:do|stop|"
    r"apologi[sz]e|listen|tell me|answer|come home|be (?:home|back|"
    r"there)|say sorry|not (?:go|speak|talk|see))|"
    r"do not you dare|you are not (?:allowed|to (?:go|see|speak|talk|leave|call))|"
    r"no more (?:lies|excuses|phone|drinking|going|nights|secrets|games|talking))\b",
)
_IMPERATIVES = (
    rf"{_LED}(?:do not|never|always)(?: you)?(?: ever| dare| even)? "
    r"(?:talk|speak|go|do|touch|leave|tell|ask|call|come|make|use|forget|interrupt|say|lie|start|"
    r"look|bring|treat|ignore|shout|let|put|take|give|be|walk|drink|spend|buy|text|wake|blame|dare|"
    r"argue|answer|phone|post|invite|eat|throw|drive|raise|turn)\b",
    rf"{_LED}{_VERBS}",
    # These may be nouns too ('a visit', 'work'), so they need an object beside them.
    rf"{_LED}(?:accept|allow|arrange|ban|begin|believe|book|break|change|charge|collect|count|"
    r"cover|cross|cook|dress|earn|end|explain|face|fetch|fill|focus|follow|greet|hear|hide|hire|"
    r"invite|introduce|join|"
    r"kick|laugh|lend|lift|lock|lose|mark|meet|mend|notice|offer|open|order|organi[sz]e|own|pack|"
    r"pass|"
    r"praise|prepare|protect|prove|quiet|raise|repair|replace|reply|return|save|see|sell|settle|"
    r"share|shift|"
    r"sign|stand|swap|take|teach|thank|throw|touch|unfollow|unfriend|visit|warn|work|get|hand|"
    r"have|keep|"
    r"make|mind|turn|bring|run|set|clear|come|go|hang|look|put|rinse|scrub|sweep|cut|back|block|"
    r"tidy) (?:me|us|the|"
    r"your|yourself|my|our|it|him|her|them|that|this|those|these|up|out|off|down|away|back|home|"
    r"to your|near)\b",
    rf"{_LED}(?:hurry|enough (?:with|of)|quit|prove|admit|confess|choose|decide|cheer up|chill|"
    rf"calm down|wise up|wake up|"
    r"back off|piss off|go on then|less of)\b",
)
# A question asks; 'You are supposed to help, no?' only looks like one.
_QUESTION = (
    r"(?:^|(?<=[.!?;] ))(?!you\b|dont\b|do not\b)[^.!?;]*\?|"
    r"(?:^|(?<=[.!?;] ))(?:and |so |but |please,? |maybe |ok,? )*(?:could|would|can|will|shall|do|"
    r"did|"
    r"does|are|is|am|may|might|what|when|how|why|where|who|if|have|has|was|were|any "
    r"chance)\b[^.!?;]*\?"
)
# Not an order: asked nicely, asked of both, a wish of one's own, or told of oneself or others.
_ASKED = (
    r"\b(?:do|did|does|will|would|why|if|that|when|because|where|what|how|sad|sorry|glad|know|"
    r"once|after|before|unless|whether|think) (?:do |did )?you (?:\w+ )?(?:have|had|need|needed|"
    r"ought|"
    r"should|must) to\b",
    r"\bplease(?!,? (?:stop|do not))[^.!?;]*|\b(?:let us|shall we)\b[^.!?;]*",
    r"\b(?:i|we|they|he|she) (?:\w+ )?(?:will|would|could|can|do|did|to|try|tried|want to|need to|"
    r"have to|had to|should|might|am|was|were|are)(?: not)? [^,.!?;]*",
    r"\bto (?:be|have|get|know|hear|talk|feel|sleep)\b[^,.!?;]*",
)


def orders(text: str) -> bool:
    """Whether it is an order or a must: 'you have to', 'I need you to', a bare imperative."""
    kept = rx(_QUESTION).sub(" ", text)
    kept = rx(_ASKED[0]).sub(" ", kept)
    if has_any(_MUSTS, kept):
        return True
    for each in _ASKED[1:]:
        kept = rx(each).sub(" ~ ", kept)
    return has_any(_IMPERATIVES, kept.strip())
