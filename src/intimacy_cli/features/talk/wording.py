"""Finds what in a sentence would close the other's ears; says what, never why or what instead.

Four things: a complaint put as a rule without exception, a judgement of character, a claim to know
what the other thinks or wants, an insult. The rules go by words and who is spoken of, so they miss
and they mistake; docs/talk.md has the measured shares. What is quoted, or told as somebody's
words, is not looked at.
"""

from __future__ import annotations

import re
from collections.abc import Callable
from enum import Enum
from functools import cache

from . import wording_words as words


class Label(Enum):
    """What was found. The values are the names that scripts rely on."""

    ALWAYS_NEVER = "always_never"
    YOU_ARE = "you_are"
    MIND_READING = "mind_reading"
    INSULT = "insult"


def found_in(sentence: str) -> tuple[Label, ...]:
    """The labels that fit a sentence, each once, in the order of `Label`."""
    text = plain(sentence)
    rules: tuple[tuple[Label, Callable[[str], bool]], ...] = (
        (Label.ALWAYS_NEVER, _is_rule_without_exception),
        (Label.YOU_ARE, _judges),
        (Label.MIND_READING, _reads_a_mind),
        (Label.INSULT, _insults),
    )
    return tuple(label for label, holds in rules if holds(text))


# -- making ready ----------------------------------------------------------------------------

_LONG_FORMS = (
    (r"\bcan'?t\b|\bcannot\b", "can not"),
    (r"\bwon't\b", "will not"),
    (r"\bshan't\b", "shall not"),
    (r"\b(do|does|did|is|are|was|were|have|has|had|would|could|should|must|need)n'?t\b", r"\1 not"),
    (r"\bi'?m\b", "i am"),
    (r"\b(you|they)'?re\b|\b(we)'re\b", r"\1\2 are"),
    (r"\b(i|you|we|they)'ve\b", r"\1 have"),
    (r"\b(i|you|he|she|it|we|they|that|what|nobody)'ll\b", r"\1 will"),
    (r"\b(he|she|it|that|what|there|who|here)'s\b", r"\1 is"),
    (r"\b(wanna)\b", "want to"),
    (r"\b(gonna)\b", "going to"),
)
_QUOTED = (r'"[^"]*"', r"(?<!\w)'[^']*'(?!\w)")
# What somebody said is a report, up to the next comma or 'and I'.
_SAID = (
    r"\b(?:you|he|she|they|we|mum|dad|(?:my|your|our|the) \w+)(?: \w+ly| have| has| had| once)? "
    r"(?:said|told (?:me|us|him|her|them)|wrote|shouted|mentioned|called me|call me|asked (?:me )?"
    r"(?:if|whether)|say|says|tell me)\b(?! sorry)[^,.;:!?]*"
)


def plain(sentence: str) -> str:
    """Lower case, short forms written out, without quotations and reported words."""
    text = " ".join(sentence.lower().replace("\u2019", "'").replace("\u2018", "'").split())
    text = text.replace("\u201c", '"').replace("\u201d", '"')
    for quoted in _QUOTED:
        text = _rx(quoted).sub(" ", text)
    for short, long in _LONG_FORMS:
        text = _rx(short).sub(long, text)
    text = _rx(_SAID).sub(" ", text)
    # 'Stop doing that' says 'you do that'.
    return _rx(r"\b(?:stop|quit|stopped) (\w+ing)\b").sub(r"stop, you are \1", text)


@cache
def _rx(pattern: str) -> re.Pattern[str]:
    """Compiled when first needed: `talk card` and `talk day` never pay for it."""
    return re.compile(pattern)


def _has(pattern: str, text: str) -> bool:
    return _rx(pattern).search(text) is not None


def _any(listed: list[str]) -> str:
    return "(?:" + "|".join(sorted(listed, key=len, reverse=True)) + ")"


def _clauses(text: str) -> list[str]:
    return [
        part.strip()
        for part in _rx(r"[,.;:!?]| - |\b(?:but|though|although|because|when|while)\b").split(text)
        if part.strip()
    ]


# -- always and never ------------------------------------------------------------------------

_ABSOLUTE = (
    r"\b(?:always|never|constantly|forever|continually|permanently|invariably|endlessly|"
    r"incessantly|perpetually|non-?stop|24/7|all the time|the whole time|all day every day|"
    r"day in,? day out|day and night|without fail|at every (?:turn|opportunity|chance)|"
    r"not (?:even )?once|ever once|as (?:always|ever)|every last|without exception)\b"
)
_RULES = (
    r"\bfor once\b",
    r"\byour (?:\w+ )?(?:constant|endless|eternal|never-?ending|perpetual|permanent|continual|everlasting|incessant) \w+",
    r"\bever,? ever\b",
    r"\b(?:every|each and every|every bloody|every damn|every single) single\b",
    r"\bevery (?:single|bloody|damn|blessed|last) \w+",
    r"\beach and every\b",
    r"\b(?:every|each) (?:\w+ )?(?:day|night|evening|morning|week|weekend) (?:without|of (?:the|my))",
    r"\b(?:nobody|no ?one|not one|none of you|not a soul)\b[^.]*\b(?:but|except|apart from) (?:me|i)\b",
    r"\b(?:nobody|no ?one)\b.*\bever\b|\bnothing\b.*\bever\b|\bnone of\b.*\bever\b",
    r"\b(?:i am|i have been|am i|being) (?:\w+ )?the only (?:one|person)\b.*\b(?:who|that|in this|doing)\b",
    r"\bonly me who\b|\bme who (?:always|has to|does (?:all|everything))\b",
    r"\ball you (?:ever |seem to ever )(?:do|did|care|talk|think|say|want)\b",
    r"\ball you (?:do|did|care about|talk about|think (?:of|about))\b(?! for)",
    r"\bthe only (?:thing|time|things|times) (?:that )?you (?:ever|talk about|care|look|touch|think)\b",
    r"\byou (?:do|did|have|are) not ever\b|\b(?:can|could|will|would|do|did) (?:not )?you (?:not )?ever\b(?! (?:think|wonder|been|feel|dream))|\bdo you ever (?:listen|stop|think of|even|do)\b",
    r"\bnot a single\b|\bnot one single\b",
    r"\bnot one of (?:my|our|the)\b",
    r"\b(?:nothing|everything|anything|whatever) (?:that )?i (?:ever )?(?:do|say|cook|suggest|try|make|want|touch)\b",
    r"\bno matter (?:what|how (?:hard|often|much|many times)) i (?:do|say|try|ask|tell|cook|explain)\b",
    r"\beverything (?:here |at home |in this house )?(?:is|gets|falls|lands|ends up) (?:always |all )?"
    r"(?:my fault|on me|left to me|up to me|down to me|about you|wrong|my job|my problem)\b",
    r"\b(?:a|one) (?:hundred|thousand|million) times\b|\b(?:hundreds|thousands|millions) of times\b",
    r"\b(?:anything|anyone|anybody|everyone|everybody|everything) (?:else )?(?:but|except) (?:me|us)\b",
    r"\b(?:everyone|everybody|everything|anyone|anything) else\b.*\b(?:before me|comes? first|but me|than me)\b",
    r"\bin all (?:these|those|our|the) years\b.*\byou have not\b",
)
_MINE = (
    r"\bi (?:have |am |was |will |would |had |can |could |do |really |just |\w+ly )*"
    r"(?:always|never|constantly|forever)\b"
)
# 'I always' is a habit of mine, unless it says what I am always left with.
_MINE_BUT = (
    r"\bi (?:have |am |was |will |do |\w+ly )*(?:always|never|constantly|forever) "
    r"(?:\w+ ){0,1}?(?:come first|come second|come last|come|count|counted|have to|had to|get|got|the one|the last|the only|"
    r"the bad|the person|the first|first|last|left|alone|enough|good enough|right|wrong|to blame|"
    r"waiting|being|end up|ended up|pick|picking|picked|"
    r"clean|cleaning|chasing|begging|apologi[sz]ing|reminding|told off|matter|mattered|nagging|"
    r"running|second|cook|cooking|do everything|"
    r"your|supposed|walking|tidying|doing)\b"
)
_ALWAYS_ME = (
    r"\bi (?:am|was|have been|get|got|feel|felt) (?:always|never|constantly|forever) (?:\w+ly )?(?:asked|heard|invited|"
    r"allowed|expected|treated|seen|included|ignored|thanked|listened|interrupted|blamed|told|left|praised|noticed)\b|"
    r"\b(?:always|constantly|forever|permanently) (?:being |it is )?(?:me|my|i|the one|up to me|"
    r"left|left to me|on me|down to me)\b|\b(?:it|everything|which|that|this) (?:is |has |gets |falls |was |"
    r"has been )?(?:always|constantly|forever|permanently) (?:me|my|i|on me|left|up to|down to|about you|"
    r"your|gets?|falls?|ends?|comes?)\b|\balways (?:being |having |be |have |to )(?:the|to|be|left|second|last)\b"
    r"|\bnever (?:being |be |getting |get )(?:asked|heard|good|seen|invited|thanked|listened|the one|a)\b"
)
_OTHERS = (
    r"\b(?:the|my|your|our|his|her|their) (?!own\b)\w+(?:'s \w+)?(?: and \w+)?"
    r"(?: is| are| was| were| has| have| had| will| would| can| could)? (?:always|never|constantly|forever)\b"
    r"|\b(?:he|she|they|people|everybody|children|neighbours) (?:is |are |was |were |has |have |"
    r"will |can )?(?:always|never|constantly|forever)\b"
)
_A_TIME = (
    r"\b(?:home|back|open|closed|free|at work|in|out|here|in bed|asleep|up)\b.*"
    r"(?:\b(?:mon|tues|wednes|thurs|fri|satur|sun)days?\b|\b(?:before|until|till|by|after|at) "
    r"(?:\d|one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|noon|midnight))"
)
_NOT_MEANT = (
    r"\b(?:almost|nearly|not|hardly|can|could|would|will|may|might|to) (?:always|forever)\b",
    r"\b(?:i|we|you) (?:can|could|may|might|would|will) (?:always|never)\b(?! (?:change|understand|"
    r"learn|listen|see|stop|be good|get|admit|be enough))",
    r"\b(?:please|let us|to|can we|could we|shall we) (?:never|always)\b",
    r"\bnever (?:\w+ ){0,6}again\b",
    r"\bwe (?:have |had )?never (?:agreed|decided|settled|finished|booked|discussed|set|got round|planned|"
    r"wrote|written|made|found|sorted|had time)\b|\b(?:this|that|it) (?:has|had) never\b|"
    r"\b(?:took|takes|feels? like|felt like) forever\b",
    r"\byou never (?:know|can tell)\b|\bnever say never\b",
    r"\bnever ?mind\b|\bas never before\b|\bnever (?:again|too late)\b|\bforever (?:and|home|yours|grateful)\b",
    r"\bnever (?:fail|failed|fails|forget|forgot|forgotten|regret|regretted|doubt|doubted|let me down|"
    r"stop amazing|stop loving)\b(?! to (?:blame|criti|point|remind|mention|tell))",
)


def _is_rule_without_exception(text: str) -> bool:
    if any(_has(each, text) for each in _RULES):
        return not _is_warm(text)
    kept = text
    for each in _NOT_MEANT:
        kept = _rx(each).sub(" ", kept)
    if _has(_ALWAYS_ME, kept) and not _is_warm(kept):
        return True
    return any(_complains(clause, text) for clause in _clauses(kept))


def _complains(clause: str, text: str) -> bool:
    if not _has(_ABSOLUTE, clause) or _is_warm(clause):
        return False
    if _has(_MINE, clause):
        return _has(_MINE_BUT, clause)
    if _has(_OTHERS, clause) and not _has(r"\byou\b", clause):
        return False
    if _has(_A_TIME, clause) and not _has(r"\blate\b", clause):
        return False
    return _has(r"\b(?:you|your|yours|we|us|our|it|this|that|there|i|me|my|nobody|nothing|everything)\b", text)


def _is_warm(text: str) -> bool:
    warm = rf"\b{_any(words.WARM)}\b"
    cold = (
        r"\b(?:not|never|no|nothing|nobody|without|hardly|instead of|rather than|stop|for once) "
        rf"(?:\w+ ){{0,4}}?{_any(words.WARM)}\b"
    )
    also = r"\b(?:love|like|hate|glad|grateful) it if\b|\bwould (?:love|like|be (?:so )?(?:glad|happy))\b|\blaugh(?:ed|ing|s)? (?:at|about|it off)\b|\bthanks? (?:for nothing|a lot|so much)\b"
    return _has(warm, text) and not _has(cold, text) and not _has(also, text)


# -- you are ---------------------------------------------------------------------------------

_VERY = (
    r"(?:(?:so|too|very|really|just|such|always|never|being|really being|bloody|damn|damned|"
    r"quite|pretty|rather|totally|completely|utterly|absolutely|simply|incredibly|unbelievably|"
    r"terribly|awfully|extremely|more and more|the most|most|as|still|often|sometimes|usually|"
    r"generally|basically|frankly|honestly|getting|becoming|also|both|only|nothing but|a bit|a "
    r"little|a|an|the|your|usual|old|bit|little|complete|total|real|right|proper|utter|"
    r"absolute|bunch of|kind of|sort of|plain|clearly|obviously|that|this|how|downright|"
    r"emotionally|socially|\w+ly|\w+ and|\w+,? \w+ and)\s+)*"
)
_BE = (
    r"(?:are|were|have been|have become|have got so|have turned|have grown|became|become|can be|"
    r"could be|will be|get|got|turned|seem|sound|act|acted|acting|behave|behaved|being|be|"
    r"were being|are being|are getting|are becoming|are turning|stay|remain)"
)


def _judges(text: str) -> bool:
    text = _rx(
        r"\b(?:not (?:that|because|think|mean|say|saying|believe|call|calling)|no longer think|"
        r"never (?:thought|said|meant)) (?:that )?you (?:are|were)\b"
    ).sub(" ", text)
    text = _rx(r"\byou (?:are|were) not (?!so\b|such\b|exactly\b|very\b|really\b|a\b|just\b|only\b)").sub(
        " not ", text
    )
    return any(_has(each, text) for each in _judgements()) or _is_negated_praise(text)


@cache
def _judgements() -> tuple[str, ...]:
    harsh, names = _any(words.HARSH), _any([*words.NAMES, *words.NAMES_OF_TWO])
    traits = _any(words.TRAITS)
    person = (
        r"(?:person|man|woman|partner|wife|husband|father|mother|dad|mum|parent|lover|friend|"
        r"listener|driver|human being|human|son|daughter|guy|girl|boyfriend|girlfriend|housemate|"
        r"flatmate|cook|loser|individual|character|people)"
    )
    poor = r"(?:bad|terrible|lousy|rotten|awful|horrible|poor|useless|hopeless|rubbish|worst|appalling|pathetic)"
    near = r"(?:\w+[,]? ){0,3}?"
    return (
        rf"\byou(?: \w+ly| just| really| always| never| can| all)? {_BE} (?:not )?(?:so |such )?{_VERY}(?:{harsh}|{names})\b"
        r"(?!-)(?! (?:of|on) (?:the|that|this) (?:day|list))",
        rf"\b(?:are|were|why are|how|so) (?:you )?{_VERY}{harsh}(?: of you| and \w+ of you|, you)\b",
        rf"\b(?:why|how) (?:are|were|do|can) you (?:be |have to be |always |so )*{_VERY}(?:{harsh}|{names})\b",
        rf"\b(?:you|could|can|would|will|please|try|trying|tried|do|to|and|^)(?: \w+)*? be (?:a (?:little|bit) )?(?:so|such|that|as|less|less of|any less) {_VERY}(?:{harsh}|{names})\b",
        rf"\b(?:stop|quit|without) (?:being|acting|behaving)(?: like)? {_VERY}(?:{harsh}|{names})\b",
        rf"\b(?:you|be|being|are|were|with|to|from|than|for|by|at|it is) (?:not )?such (?:a |an )?{near}(?:{harsh}|{names})\b",
        rf"\bsuch (?:a|an) (?:\w+ )?(?:{names}|{harsh} {person})\b",
        rf"\b(?:with|married|marry|to|by|from|for|love|loving|of) (?:a|an|someone|somebody|such a) {near}(?:so |as )?{harsh}(?: as you| {person})",
        rf"\b(?:someone|somebody) (?:(?:who|that) is (?:not )?)?(?:so |as |this |that |more |less )?{harsh}\b",
        rf"\b(?:a|an) (?:very|so|really|deeply|terribly|completely) {harsh} {person}\b",
        rf"\byou(?: \w+)? (?:are|were|have become|make|made|would make) {_VERY}{poor} (?:\w+ )?{person}\b",
        r"\b(?:just|exactly|so much|more and more|getting|the same) (?:like|as) (?:your|my) (?:mother|father|mum|dad|brother|sister|ex|parents|uncle|aunt|family|grand\w+|boss)\b",
        r"\byou are (?:\w+ )?(?:as bad as|worse than|no better than)\b",
        r"\byou(?: are|'?ve become| have turned into| turned into|r)? (?:turning into|becoming|a copy of) (?:your|my) \w+",
        r"\byou (?:are|were) (?:not )?(?:just |exactly |clearly )?(?:the|that|some) (?:kind|sort|type)\b|"
        r"\b(?:with|married|to) the (?:kind|sort|type) of (?:person|man|woman|partner)\b",
        rf"\byour (?:\w+ ){{0,2}}?(?:{traits})\b",
        r"\byou (?:\w+ )?(?:have|have got|show|possess|lack) (?:no|zero|absolutely no|not an ounce of|not a shred of|so little|all the) "
        r"(?:\w+ )?(?:backbone|spine|heart|empathy|feelings|manners|shame|conscience|patience|"
        r"sense of (?:responsibility|humour|shame|decency|duty|time)|ambition|character|"
        r"self-control|self-discipline|discipline|respect for|guts|consideration|imagination|warmth|integrity)\b",
        r"\byou (?:do|did) not have (?:a|an|any|the|one) (?:\w+ )?(?:backbone|spine|heart|empathy|"
        r"feelings|manners|shame|conscience|patience|sense of|ambition|decency|guts|romantic bone|ounce|shred)\b",
        r"\b(?:it|that|this|how) (?:is |was )?(?:just |so |exactly |just so )*(?:like you|typical)(?=$|[.,!; ]| of you)|\btypical(?: of)? you\b|\byour usual (?:\w+ )*self\b",
        r"\byou (?:are|were|have) (?:\w+ ){0,3}?(?:full of (?:yourself|it)|not a (?:team player|nice person|good person)|"
        r"impossible to (?:live|talk|reason|please|love)|hard to love|can not be (?:trusted|relied|counted)|"
        r"not (?:to be|capable of) (?:trusted|love|feeling|caring|listening)|incapable of|all talk|"
        r"out of your mind|not right in the head|off your head|there is something wrong with you|"
        r"something is wrong with you|not normal|a burden|a let-?down|a disappointment|"
        r"a disgrace|an embarrassment|never been (?:a )?(?:reliable|good)|too sensitive|too emotional|"
        r"too proud|too much of a|more interested in yourself)\b",
        r"\byou (?:only )?(?:think|care) (?:only )?(?:of|about) (?:nobody|no one|nothing|yourself)\b(?=.*\bselfish)",
        rf"\bsomeone (?:\w+ ){{0,2}}(?:so|as|this|that) {harsh}\b|\b(?:so|as|this|that) {harsh} as you\b",
        rf"\b(?:you|your) {_VERY}?(?:{harsh}) (?:{names}|{person}|streak|nature|side|character|personality|self|ways|attitude|heart|so-and-so)\b",
        rf"(?:^|, )you {_VERY}(?:{harsh} )*{names}\b",
    )


def _is_negated_praise(text: str) -> bool:
    good = _any(words.GOOD)
    person = r"(?:person|man|woman|partner|wife|husband|father|mother|parent|friend|listener|adult)"
    return _has(
        rf"\byou (?:are|were|have) (?:just |simply |really )?(?:not|never been) (?:exactly |very |really |a very |"
        rf"a particularly |particularly |a |an |much of a |the most |so )+{good}\b"
        rf"|\byou are (?:hardly|anything but|far from) (?:\w+ )?{good}\b"
        rf"|\bnot (?:a|an|much of a|exactly a|the) (?:very |particularly |really )?(?:{good} )+{person}\b(?=.*\byou)"
        rf"|\bif you were (?:a )?(?:more|a bit more|halfway|half) (?:{good})\b",
        text,
    )


# -- mind reading ----------------------------------------------------------------------------

_GUESS = (
    r"\b(?:story i tell myself|what i tell myself|i tell myself|i was afraid|i am afraid|i fear(?:ed)?|i worr(?:y|ied)|"
    r"i am worried|i was worried|worried that|scared that|afraid that|i imagine[d]?|i wonder(?:ed)?|maybe|perhaps|"
    r"i am not sure|i do not know|i did not know|no idea|i can not tell|i could not tell|i guess(?:ed)?|"
    r"may (?:be|have)|might (?:be|have)|my fear is|part of me|i asked myself|i ask myself|my head says|in my head|"
    r"tell me (?:if|whether|what|when|why|how)|i would (?:like|love) to (?:know|hear|understand)|"
    r"help me understand|ask you|i caught myself|i made up)\b"
)
_KIND_GUESS = (
    r"\byou (?:just |only |probably |surely |certainly |also )?(?:wanted|meant|want|mean|tried|try|were trying|"
    r"are trying|hoped|thought) (?:\w+ ){0,5}?(?:help|well|kind|kindly|nice|good|best|surprise|protect|please|make "
    r"(?:it|me|things) (?:easier|laugh|better|happy|smile)|cheer|look after|save|be fair|calm|rest|"
    r"not to hurt|no harm|spare)\b|\byou (?:did not|do not|never) mean (?:to|it|any|that)\b|\byou mean(?:t)? (?:it )?well\b"
    r"|\bi (?:know|am sure|believe|think|see|trust) (?:that )?you (?:do |did |really |still )?(?:care|love|try|work hard|meant|mean|had|have|were tired|are tired|want the best)\b"
)
_MOTIVE = (
    r"\byou\b.*\b(?:for (?:attention|show|effect|sympathy|pity|revenge)|out of (?:malice|jealousy|envy|revenge))\b",
    r"\b(?:on purpose|deliberately|intentionally|purposely|knowingly|out of spite|secretly|deep down|"
    r"to spite|in order to (?:hurt|annoy|punish|provoke)|with the intention|to get (?:back|even|your own back) (?:at|with|on)? ?(?:me)?|"
    r"behind it all|your real reason|what you really (?:want|think|mean|meant)|hidden agenda|"
    r"made up your mind (?:about|long|that)|ulterior)\b",
    r"(?:\b(?:just|only|simply|merely|purely|solely)|\byou (?!to\b|not\b)\w+(?:(?!\bi\b)[^,.;!?])*?) (?:so as )?to "
    r"(?:hurt|annoy|punish|provoke|humiliate|embarrass|shame|upset|irritate|test me|control|spite|ridicule|belittle|"
    r"make me|avoid|get (?:out of|away from|rid of|at|back at)|wind me up|shut me up|impress|prove|show me|"
    r"show off|keep me|spare yourself|have an excuse|please your)\b",
    r"\byou (?:\w+ )?(?:could|can) not (?:even )?(?:be (?:bothered|arsed)|care less|stand|bear|wait to (?:get|be|leave))\b|\bcould not care less\b|\bcould care less\b",
    r"\byou (?:(?:just|simply|really|obviously|clearly|plainly|evidently|honestly|even|\w+ly) )*(?:do|did|does) not "
    r"(?:(?:really|even|actually|\w+ly) )*(?:care|love|respect|value|appreciate|trust|believe|like (?:me|my|us|being)|fancy|want|"
    r"give a|miss|take (?:me|my|us|this|any of this) seriously|think (?:of|about|i|my|that|much)|find me|wish)\b",
    r"\byou (?:(?:just|simply|really|obviously|clearly|plainly|secretly|only|always|probably|still|even|\w+ly) )*"
    r"(?:hate|despise|resent|regret|enjoy|enjoyed|think|thought|believe|believed|want|wanted|wish|wished|"
    r"hoped|prefer|preferred|intend|intended|planned|meant|love|loved|like|liked|knew|know) "
    r"(?:(?:that|it|exactly|perfectly|very|well|full|damn|only|how|to see|seeing|making|watching|hurting|upsetting|when|me to|us to|nothing but|all along) )*"
    r"(?:i|me|my|us|we|our|what|how|why|that|it|this|well|to (?:be|see|hurt|make|have|get|start|leave|keep|punish|ruin|win)|"
    r"everybody|everyone|nobody|yourself|you)\b",
    r"\byou (?:\w+ )?(?:only|just|never|merely) (?:\w+ )?(?:think|thought|care|cared|want|wanted|care[sd]?) (?:of|about|for)?\b",
    r"\byou (?:are|were|have been) (?:\w+ )?(?:only|just|merely|simply) (?:staying|doing|saying|pretending|trying|using|being|acting|putting|making|"
    r"looking for|hoping|here|with me|nice|kind|sorry|interested|in it|after|around|being)\b",
    r"\byou (?:only|just) (?:did|do|said|say|came|come|called|call|asked|ask|married|stay|stayed|agreed|bought|"
    r"invited|went|help|helped|cook|cooked|apologised|apologise|listen|listened|hug|kiss|touch|talk) "
    r"(?:[^,.;]* )?(?:because|so that|so i|out of|to (?:get|make|shut|please|keep|have|look|stop|end|avoid)|when you want)\b",
    r"\byou (?:are|were|have been) (?:\w+ )?(?:trying to (?:get|make|hurt|prove|win|avoid|control|change|"
    r"provoke|punish|start|push|shut|trick|turn|impress|keep|ruin|hide|escape|buy|blame|guilt|manipulate|drive|pick)|"
    r"hoping (?:i|that|to|for|we)|planning (?:to leave|this all)|(?:looking|waiting) for (?:an excuse|a reason|a fight|trouble|me to)|"
    r"out to|determined to|using me|playing (?:games|dumb|with me)|punishing me|testing me|avoiding me|"
    r"pretending|hiding (?:something|things|it) from|mocking me|laughing at me)\b",
    r"\byou(?: would|'d)(?: much| far| really| obviously| clearly| always| all)? (?:rather|sooner|prefer|be happier|love it if|be glad if|be relieved)\b",
    r"\byou (?:are|were|feel|felt|must be|get|got) (?:\w+ )?(?:ashamed of|embarrassed (?:by|of|about)|bored (?:of|by|with)|tired of (?:me|us)|"
    r"sick of (?:me|us)|jealous of|glad (?:that|when|i)|happy (?:that|when) i|relieved (?:that|when)|"
    r"disappointed (?:in|by|with) me|not (?:interested|bothered|in love|attracted|sorry|even sorry)|"
    r"uninterested|no longer (?:in love|interested|attracted)|over (?:me|us)|done with (?:me|us)|determined|proud of (?:hurting|making)|"
    r"hoping|pleased (?:that|when) i)\b",
    r"\byou (?:have|had)? ?(?:\w+ )?(?:stopped|ceased|lost|given up) (?:\w+ )?(?:loving|caring|interest|wanting|trying|on (?:us|me)|fancying|respect|feelings?)\b",
    r"\byou (?:have )?(?:already |obviously |clearly |long )+(?:decided|made up|given up|planned|forgotten)\b",
    r"\b(?:i know|i can tell|i can see|we both know|anyone can see|it is (?:obvious|clear|plain)|obviously|clearly) (?:\w+ )?(?:that |what |why |exactly |very well |full well |perfectly well |perfectly |just )*you "
    r"(?:\w+ )?(?:think|want|wanted|mean|meant|are thinking|were thinking|feel|hate|do not|did not|would|'d|really|are up to|were up to|thought|have|find|regret|wish|prefer|love|are hiding|are only|are just)\b",
    r"\b(?:do|does|did|am|is|are|was|were) not (?:really |even |that |very )?(?:matter|count|important|interesting|"
    r"mean (?:anything|much)|worth (?:anything|much)|good enough|attractive)(?: anything)?(?: at all)? (?:to|for) you\b",
    r"\b(?:am|is|are|was|were|mean|means|meant|feel like) (?:just |only |nothing but )?(?:nothing|less|a burden|an afterthought|"
    r"a joke|air|invisible|unimportant|not enough|boring) (?:to|for) you\b",
    r"\b(?:matter|matters|mattered|mean|means|meant|more important|important|worth|come|comes) (?:\w+ ){0,3}?(?:more |less |nothing |little )(?:\w+ )?to you\b|\bmore (?:important )?to you than\b",
    r"\byou(?: \w+ly| just| always)? (?:pretend|pretended|were pretending|act as if you|acted as if you|play the)\b|\bpretending (?:not )?to\b",
    r"\bin your (?:eyes|mind|head|heart)\b|\bto you i am\b|\bfor you i am\b",
    r"\b(?:you|which you|and you|but you|that you) (?:\w+ )?(?:plainly|obviously|clearly|evidently|apparently|surely|of course|certainly|frankly) "
    r"(?:do|did|are|were|have|had|could|would|think|want|wanted|feel|love|hate|prefer|find|enjoy|thought|need|regret|wish|could) ?(?:not)?\b",
    r"\b(?:obviously|clearly|plainly|evidently|apparently)\b,? (?:\w+ ){0,3}?(?:matter|important|nothing|beneath|boring|not worth|too much)\b",
    r"\byou (?:were|are|have been) (?:\w+ )?(?:hop|wait|look|long|itch)ing (?:for|to)\b.*\b(?:me|us|fail|leave|go|excuse|fight)\b",
    r"\byou (?:set out|went out of your way|made sure|chose|pick(?:ed)? a fight|started (?:a|the|this) (?:row|fight)|planned) (?:to|that|so|just|because)\b",
    r"\byou (?:have|had) (?:no|never had any|not the slightest|zero) (?:intention|interest|wish|desire|feelings|respect|love)\b",
    r"\byou (?:think|thought|believe|figure|reckon|assume|assumed|expect me)\b(?! about (?:it|us|this)\b)(?! we\b)",
    r"\b(?:all you (?:really )?(?:want|wanted|care about)|what you (?:really|actually|secretly) (?:want|wanted))\b|\b(?:what|all) you (?:were (?:going|hoping|looking|aiming) for|are (?:after|going for|hoping for))\b",
    r"\byou find (?:me|my|us|it|our) (?:\w+ )*(?:boring|ugly|unattractive|embarrassing|annoying|ridiculous|stupid|fat|old|too)\b",
    r"\byou (?:look down on|take me for|see me as|think of me as|treat me as if|have it in for|hold it against|blame)\b",
)


def _reads_a_mind(text: str) -> bool:
    text = _rx(r"\b(?:if|whether|unless|whenever|in case|as long as|anything|what|how|when|where|who|whatever) you"
               r"(?: do not| did not| would|'d)? (?:want|wanted|like|liked|prefer|need|rather|think|feel|know|love|enjoy)\b").sub(" ", text)  # fmt: skip
    text = _rx(_KIND_GUESS).sub(" ", text)
    return any(
        _claims_to_know(sentence)
        for sentence in _rx(r"(?<=[.!?;])\s+").split(text)
        if not _is_question(sentence)
    )


def _claims_to_know(sentence: str) -> bool:
    if _has(_GUESS, sentence):
        return False
    because = rf"\b(?:because|since|cos) you (?:\w+ly |just |still |all )?(?:{words.WISHES})\b"
    if _has(because, sentence):
        return True
    # A wish about the other is none about what they think: 'I need you to want this less'.
    asked = _rx(
        r"\b(?:i (?:\w+ )?(?:need|want|would like|wish|ask|hope)|would|could|can|will|please|let|do|did|are|make|see|show|hear) (?:for )?you "
        r"(?:to |would |could |had |were |might |did )?(?:not )?(?:\w+ )?"
        r"(?:think|want|know|believe|care|understand|like|trust|respect|see|feel|appreciate|value|take)\b"
    ).sub(" ", sentence)
    return any(_has(each, asked) for each in _MOTIVE)


def _is_question(sentence: str) -> bool:
    return sentence.endswith("?") and _has(
        r"^(?:and |so |but )?(?:do|did|are|were|is|was|what|would|could|can|will|shall|may|have|has|how about)\b", sentence
    )


# -- insults ---------------------------------------------------------------------------------

_CONTEMPT = (
    r"(?<!me to )\bshut (?:up|your \w*\s?(?:mouth|face|trap|gob))\b|\bgrow (?:up|a (?:spine|pair|backbone))\b(?! (?:in|with|on|near|at|together|here|there))|\bget (?:a life|over yourself|a grip|stuffed)\b|\bact your age\b",
    r"\b(?:be|act like) (?:a (?:real )?man|an adult|a grown-?up|a grown (?:man|woman))\b|\bman up\b|\b(?:a )?real (?:man|woman|father|mother|partner|adult|grown-up)\b",
    r"\bhalf a brain\b|\bbrain cells?\b|\b(?:use|have|got|had|find|switch on|with) (?:your|a|any|that) (?:tiny |little )?brains?\b|\bbrain (?:of|the size)\b|\bpea-?brain",
    r"\byour (?:\w+ ){0,2}?(?:pathetic|stupid|idiotic|ridiculous|dumb|bloody|damn|damned|silly|precious|wretched|miserable|useless|moronic|lame|crappy|rubbish|fat|ugly|big fat|lazy (?:arse|ass|backside|bum)|big mouth|filthy|disgusting|beloved|almighty|royal|holy|so-called|little (?:friends?|hobby|hobbies|games?|job|toys?|tantrums?|world|drama|boyfriend|girlfriend|act|show|club))\b",
    r"\b(?:pathetic|sorry|poor|miserable|lame) excuse\b|\bexcuse for a\b|\bwaste of (?:space|time|air|breath|oxygen|a )|\bgood for nothing\b|\bgood-for-nothing\b",
    r"\byou (?:\w+ ){0,3}?(?:disgust|revolt|repulse) me\b|\byou make me sick\b|\bmakes? me (?:sick|want to (?:vomit|throw up|puke))\b|\bi can not stand (?:the sight|you)\b|\bsick of (?:the sight|your face)\b|\b(?:you are|your \w+ (?:is|are)) (?:\w+ )?(?:disgusting|repulsive|pathetic|a disgrace|laughable|beneath contempt|contemptible)\b",
    r"\b(?:it|that|this|which) is (?:\w+ )?(?:pathetic|disgusting|laughable|idiotic|moronic|beneath contempt)\b",
    r"\byou (?:are|were|have become) (?:\w+ )?(?:a (?:\w+ )?(?:joke|disgrace|embarrassment|parasite)|stupid|dumb|pathetic|worthless|idiotic|brainless|thick|insane|crazy|mental|nuts|cretinous)\b",
    r"\bwhat (?:the hell |on earth |in the world )?is (?:wrong|the matter) with you\b|\bwhat is your problem\b|\bare you (?:deaf|blind|stupid|thick|mad|insane|crazy|five|twelve|three|two|completely|even human|for real|out of)\b",
    r"\b(?:go|run|running|crawl) (?:and )?(?:\w+ )?(?:cry|back|running|home|whine)?(?:ing)? ?(?:to|back to) (?:your )?(?:mother|mum|mummy|mommy|daddy|dad|parents)\b",
    r"\bcry me a river\b|\bboo-? ?hoo\b|\bpoor (?:little )?(?:you|baby|darling|diddums|lamb|old you)\b|\byou poor thing\b|\bdiddums\b",
    r"\b(?:oh,? )?(?:bravo|congratulations|well done|hats off|round of applause|give (?:yourself|you) a medal|want a medal|deserve a medal|medal for)\b(?=.*\b(?:for|you|again|once|on)\b)",
    r"\bthanks? (?:you )?(?:so much |very much |a lot |a bunch |ever so much )?(?:for (?:nothing|ruining|forgetting|spoiling|making me (?:look|wait|feel)|humiliating|embarrassing|wrecking))\b|\bthanks a (?:lot|bunch|million)\b",
    r"\b(?:your|his|her|my) (?:majesty|highness|lordship|ladyship|royal highness|lord and master|excellency|grace)\b|\bhis lordship\b|\bher ladyship\b|\b(?:mr|mrs|miss|ms|mister|little miss|saint)\.? (?:perfect|perfection|know-it-all|know it all|clever|important|wonderful|right|big shot|tidy|always|never|innocent)\b",
    r"\bhow (?:very |terribly |awfully )?(?:kind|generous|big|clever|nice|good|thoughtful|considerate|brave|noble|gracious|"
    r"mature|grown-up|convenient|romantic) of you\b|\b(?:big|noble|gracious|convenient) of you\b",
    r"\b(?:aren't|are not) you (?:\w+ )?(?:clever|special|funny|sweet|wonderful|perfect|precious|a genius|something|the clever|charming)\b|\b(?:genius|einstein|sherlock|smart ?arse|clever ?clogs|smarty ?pants|wise ?guy|hotshot|big shot|world champion)\b",
    r"\b(?:oh |yeah,? |yes,? |ah,? )(?:great|sure|right|of course|wonderful|brilliant|lovely|fantastic|please)\b(?=[,.!]? )|^(?:great|brilliant|fantastic|wonderful|marvellous|lovely|charming|nice one|nice job|good job|well done|what a surprise|surprise,? surprise|big surprise|bravo|congratulations|congrats)\b[,.!]",
    r"\bwhat a (?:surprise|hero|joke|gentleman|catch|prince|genius|star|loser|pig)\b",
    r"\b(?:another|a third|a second|one more|an extra|a big|an overgrown|a teenage) (?:child|toddler|kid|teenager|baby|infant|son|daughter) to (?:clean|look after|pick|raise|bring up|feed|mind|run after|babysit|mother|care)\b|\b(?:partner|adult|man|woman|husband|wife|grown-up),? (?:and )?not (?:a|an|another) (?:\w+ )?(?:child|toddler|teenager|kid|baby|schoolboy|schoolgirl|lodger)\b|\b(?:babysit|babysitter|nanny)(?:ting)?\b(?=.*\byou)",
    r"\bany (?:normal|sane|decent|halfway|half-?way|intelligent|sensible|reasonable) (?:\w+ )?(?:person|adult|man|woman|partner|human|husband|wife|being|idiot|fool|parent)\b|\b(?:a|like a|as a) (?:normal|sane|decent|civili[sz]ed|functioning) (?:human|person|adult|partner|being|man|woman)\b|\bnormal people\b|\beven (?:a|an|my|our|the) (?:\w+ )?(?:child|dog|cat|monkey|five-year-old|toddler|idiot|goldfish|baby|kid|fool|stone|plant|houseplant)\b|\b(?:a|an|the) (?:trained )?(?:monkey|five-year-old|goldfish|houseplant|doorpost|brick wall) (?:could|would|can|has|is|knows)\b",
    r"\bif (?:that|it|this) is not (?:too much|asking too much|beneath)\b|\bif you can (?:be bothered|tear|find it in|bring yourself)\b|\bwould it kill you\b|\bgod forbid\b|\bheaven forbid\b|\bhow hard can it be\b|\bis it (?:really )?(?:so|that|too) (?:hard|much|difficult) (?:for you|to)\b|\bis that too (?:hard|much|difficult|complicated)\b|\bin case you had not noticed\b|\bin your infinite\b|\bwould hate (?:for|to (?:bother|trouble|disturb|interrupt) (?:you|your))\b|\bdo not (?:strain|exert|trouble|overdo|kill|put) (?:yourself|it)\b|\bsince you are so (?:clever|perfect|busy|important|smart|wonderful)\b|\bif you are (?:really )?(?:so|that) (?:clever|perfect|smart|important)\b|\bnot that you would\b",
    r"\b(?:bull ?shit|crap|go to hell|piss|fuck\w*|arse\w*|asshole|bastard|bitch|screw you|sod off|bugger off|get stuffed|drop dead|bloody (?:idiot|fool|useless|lazy|hell))\b",
    r"\b(?:snor\w*|eat|live|behave|act|look|smell|stink|drink|dress)\w* like (?:a|an|some) (?:\w+ )?(?:pig|animal|slob|tramp|child|baby|toddler|brat|idiot|fool|clown|ape|dog|sloth|cow|elephant|beast|lunatic|madman|mad ?woman|teenager|zombie|king|queen|prince|princess|schoolboy|two-year-old|five-year-old|spoil\w* \w+)\b(?<!i)",
    r"\b(?:get|drag|haul|move|shift|heave|lift|prise) (?:yourself|your \w*\s?(?:backside|arse|ass|bum|behind|bottom|body|self)) (?:\w+ )?(?:off|out|up|from)\b|\byour (?:lazy |fat |big |own )?(?:backside|arse|ass|bum|behind)\b|\bspoon-?fe(?:e)?d\b",
    r"\b(?:laughable|a laugh|what a laugh|do not make me laugh|moron|imbecile|idiot like you|people like you|the likes of you|someone like you|losers?|brat)\b(?=.*\b(?:you|your)\b)",
    r"\blike (?:the|a) (?:\w+ )?(?:martyr|drama queen|king|queen|lord|lady) (?:you|of|in|on)\b|\b(?:play(?:ing)?|act(?:ing)?) the (?:martyr|victim|saint|clown|fool|lord|boss|princess|big)\b",
)


def _insults(text: str) -> bool:
    kept = _rx(
        r"\bi (?:was|am|felt|feel|have been|must have been|looked|sat|stood|sounded) (?:(?!with\b|to\b|you\b)\w+ ){0,4}?"
        r"(?:like (?:a|an) \w+|such an? \w+|so \w+|an? (?:idiot|fool|\w+))"
    ).sub(" ", text)
    if any(_has(each, kept) for each in _CONTEMPT):
        return True
    return any(_calls_names(clause) for clause in _rx(r"[,.;:!?]").split(kept))


def _calls_names(clause: str) -> bool:
    """A name whose nearest pronoun before it is the other's."""
    names = rf"\b(?:{_any([*words.NAMES, *words.NAMES_OF_TWO])})s?\b"
    called = (
        rf"\b(?:you|be|being|are|were|become|such a|such an|like a|like an|act|into|with|married|a complete|a total|a real|"
        rf"a lazy|a selfish|a bloody|you lazy|you selfish|you stupid) (?:\w+,? ){{0,4}}?{names}"
    )
    hit = _rx(called).search(clause)
    if _has(rf"\b(?:liv\w+|married|marry|stuck|shar\w+|bed|home|marriage|life|kitchen) (?:\w+ )?(?:with|to) (?:a|an|such an?) (?:\w+,? ){{0,2}}?{names}", clause):
        return True
    if hit is None:
        return False
    before = clause[: hit.end()]
    pronouns = _rx(r"\b(?:i|me|myself|my|you|your|yourself|he|she|him|her|they|them|we|our|it)\b").findall(before)
    if not pronouns:
        return not _has(r"\bfe(?:el|lt|eling)\b", before)
    return pronouns[-1] in ("you", "your", "yourself")
