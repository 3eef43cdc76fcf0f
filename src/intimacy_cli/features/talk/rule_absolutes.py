"""Whether a sentence makes a rule without exception of a complaint. Pure."""

from __future__ import annotations

from . import rule_lexicon as words
from .rule_text import any_of, clauses, has, rx

_ABSOLUTE = (
    r"\b(?:always|never|constantly|forever|continually|permanently|invariably|endlessly|"
    r"incessantly|perpetually|non-?stop|24/7|all the time|the whole time|all day every day|"
    r"day in,? day out|day and night|without fail|at every (?:turn|opportunity|chance)|"
    r"not (?:even )?once|ever once|as (?:always|ever)|every last|without exception)\b"
)
_RULES = (
    r"\bfor once\b",
    r"\byour (?:\w+ )?(?:constant|endless|eternal|never-?ending|perpetual|permanent|"
    r"continual|everlasting|incessant) \w+",
    r"\bever,? ever\b",
    r"\bevery (?:day|night|evening|morning|week|weekend|month|time|year|christmas|holiday|payday|"
    r"\w+day),? (?:it is|you are (?:out|"
    r"off|late|gone|on|at|drunk|too)|the same|without fail)\b|\bday after day\b|\bnight after "
    r"night\b|\byear after year\b|"
    r"\bweek after week\b|\btime and (?:time )?again\b|\bthe same (?:old )?(?:story|thing|excuse) "
    r"(?:every|again)\b",
    r"\bevery ?time (?:you|we) (?:will|are|must|have to|start|keep|go (?:on|out|off|and))\b|"
    r"\bevery ?time,? (?:the same|"
    r"like this)\b|\bevery ?time\b[^.]*\blike this\b",
    r"\b(?:every|each and every|every bloody|every damn|every single) single\b",
    r"\bevery (?:single|bloody|damn|blessed|last) \w+",
    r"\beach and every\b",
    r"\b(?:every|each) (?:\w+ )?(?:day|night|evening|morning|week|weekend) (?:without|of "
    r"(?:the|my))",
    r"\b(?:nobody|no ?one|not one|none of you|not a soul)\b[^.]*\b(?:but|except|apart from) "
    r"(?:me|i)\b",
    r"\b(?:nobody|no ?one)\b.*\bever\b|\bnothing\b.*\bever\b|\bnone of\b.*\bever\b",
    r"\b(?:i am|i have been|am i|being) (?:\w+ )?the only (?:one|person)\b.*\b(?:who|that|in "
    r"this|doing)\b",
    r"\bonly me who\b|\bme who (?:always|has to|does (?:all|everything))\b",
    r"\ball you (?:ever |seem to ever )(?:do|did|care|talk|think|say|want)\b",
    r"\ball you (?:do|did|care about|talk about|think (?:of|about))\b(?! for)",
    r"\bthe only (?:thing|time|things|times) (?:that )?you (?:ever|talk about|care|look|"
    r"touch|think)\b",
    r"\byou (?:do|did|have|are) not ever\b|\b(?:can|could|will|would|do|did) (?:not )?you "
    r"(?:not )?ever\b(?! (?:think|wonder|been|feel|dream))|\bdo you ever (?:listen|stop|"
    r"think of|even|do)\b",
    r"\bnot a single\b|\bnot one single\b",
    r"\bnot one of (?:my|our|the)\b",
    r"\b(?:nothing|everything|anything|whatever) (?:that )?i (?:ever )?(?:do|say|cook|"
    r"suggest|try|make|want|touch)\b",
    r"\bno matter (?:what|how (?:hard|often|much|many times)) i (?:do|say|try|ask|tell|cook|"
    r"explain)\b",
    r"\beverything (?:here |at home |in this house )?(?:is|gets|falls|lands|ends up) "
    r"(?:always |all )?"
    r"(?:my fault|on me|left to me|up to me|down to me|about you|wrong|my job|my problem)\b",
    r"\b(?:a|one) (?:hundred|thousand|million) times\b|\b(?:hundreds|thousands|millions) of "
    r"times\b",
    r"\b(?:anything|anyone|anybody|everyone|everybody|everything) (?:else )?(?:but|except) "
    r"(?:me|us)\b",
    r"\b(?:everyone|everybody|everything|anyone|anything) else\b.*\b(?:before me|comes? "
    r"first|but me|than me)\b",
    r"\bin all (?:these|those|our|the) years\b.*\byou have not\b",
)
_MINE = (
    r"\bi (?:have |am |was |will |would |had |can |could |do |really |just |\w+ly )*"
    r"(?:always|never|constantly|forever)\b"
)
# 'I always' is a habit of mine, unless it says what I am always left with.
_MINE_BUT = (
    r"\bi (?:have |am |was |will |do |\w+ly )*(?:always|never|constantly|forever) "
    r"(?:\w+ ){0,1}?(?:come first|come second|come last|come|count|counted|have to|had to|"
    r"get|got|the one|the last|the only|"
    r"the bad|the person|the first|first|last|left|alone|enough|good enough|right|wrong|to blame|"
    r"waiting|being|end up|ended up|pick|picking|picked|"
    r"clean|cleaning|chasing|begging|apologi[sz]ing|reminding|told off|matter|mattered|nagging|"
    r"running|second|cook|cooking|do everything|"
    r"your|supposed|walking|tidying|doing)\b"
)
_ALWAYS_ME = (
    r"\bi (?:am|was|have been|get|got|feel|felt) (?:always|never|constantly|forever) "
    r"(?:\w+ly )?(?:asked|heard|invited|"
    r"allowed|expected|treated|seen|included|ignored|thanked|listened|interrupted|blamed|"
    r"told|left|praised|noticed)\b|"
    r"\b(?:always|constantly|forever|permanently) (?:being |it is )?(?:me|my|i|the one|up to me|"
    r"left|left to me|on me|down to me)\b|\b(?:it|everything|which|that|this) (?:is |has |"
    r"gets |falls |was |"
    r"has been )?(?:always|constantly|forever|permanently) (?:me|my|i|on me|left|up to|down "
    r"to|about you|"
    r"your|gets?|falls?|ends?|comes?)\b|\balways (?:being |having |be |have |to )(?:the|to|"
    r"be|left|second|last)\b"
    r"|\bnever (?:being |be |getting |get )(?:asked|heard|good|seen|invited|thanked|listened|"
    r"the one|a)\b"
)
_OTHERS = (
    r"\b(?:the|my|your|our|his|her|their) (?!own\b)\w+(?:'s \w+)?(?: and \w+| \w+)?"
    r"(?: is| are| was| were| has| have| had| will| would| can| could)? (?:always|never|"
    r"constantly|forever)\b"
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
    r"\bwe (?:have |had )?never (?:agreed|decided|settled|finished|booked|discussed|set|got "
    r"round|planned|"
    r"wrote|written|made|found|sorted|had time)\b|\b(?:this|that|it) (?:has|had) never\b|"
    r"\b(?:took|takes|feels? like|felt like) forever\b",
    # A fact about one's life together: 'We have never been abroad', 'I have never told you this'.
    r"\bwe (?:have |had )never (?!once\b|ever\b)\w+",
    r"\b(?:you|your \w+|my \w+) (?:have|had|has) never (?:been (?:to|in|on a|abroad|up|inside)|"
    r"met|seen (?:my|our|"
    r"the|a|where)|tried|"
    r"eaten|tasted|ridden|flown|read|owned|heard of|visited|lived|worked|played|watched|driven|"
    r"sung|"
    r"had (?:a|an|the) (?:dog|cat|operation|passport|garden|job))\b",
    r"\bnever (?:eat|eats|drink|drinks|touch|wear|wears) (?:meat|fish|coffee|milk|sugar|alcohol|"
    r"nuts|"
    r"cheese|gluten|wool|wine|beer)\b",
    r"\bwe always (?!fight|argu|row|end|do what|go to your|have to|seem|run|are|miss|talk about|"
    r"forget|rush|fail|owe|lose|"
    r"get|wait|need|come|say|spend)\w+",
    r"\b(?:my|your|our) (?:mother|father|mum|mom|dad|gran|parents|brother|sister|friend|boss|dog|"
    r"cat|mam|nan|aunt|uncle|ex)\b(?: \w+){0,5} never\b(?: once)?",
    r"\bnever (?:fought|argued|rowed|quarrelled|been (?:late|rude|unkind|cruel|mean|unfaithful|"
    r"boring)|lied|shouted|complained|"
    r"cheated|"
    r"raised your|made me feel (?:bad|small|stupid|alone)|missed (?:a|an|one)|judged me)\b",
    r"\byou never (?:know|can tell)\b|\bnever say never\b",
    r"\bnever ?mind\b|\bas never before\b|\bnever (?:again|too late)\b|\bforever (?:and|home|"
    r"yours|grateful)\b",
    r"\bnever (?:fail|failed|fails|forget|forgot|forgotten|regret|regretted|doubt|doubted|"
    r"let me down|"
    r"stop amazing|stop loving)\b(?! to (?:blame|criti|point|remind|mention|tell))",
)


def is_rule_without_exception(text: str) -> bool:
    """Whether it is put as a rule: always, never, every single time, nobody but me."""
    if any(has(each, text) for each in _RULES):
        return not _is_warm(text)
    kept = text
    for each in _NOT_MEANT:
        kept = rx(each).sub(" ", kept)
    if has(_ALWAYS_ME, kept) and not _is_warm(kept):
        return True
    return any(_complains(clause, text) for clause in clauses(kept))


def _complains(clause: str, text: str) -> bool:
    if not has(_ABSOLUTE, clause) or _is_warm(clause):
        return False
    if has(_MINE, clause):
        return has(_MINE_BUT, clause)
    if has(_OTHERS, clause) and not has(r"\byou\b", clause):
        return False
    if has(_A_TIME, clause) and not has(r"\blate\b", clause):
        return False
    return has(
        r"\b(?:you|your|yours|we|us|our|it|this|that|there|i|me|my|nobody|nothing|everything)\b",
        text,
    )


def _is_warm(text: str) -> bool:
    warm = rf"\b{any_of(words.WARM)}\b"
    cold = (
        r"\b(?:not|never|no|nothing|nobody|without|hardly|instead of|rather than|stop|for once) "
        rf"(?:\w+ ){{0,4}}?{any_of(words.WARM)}\b"
    )
    also = (
        r"\b(?:love|like|hate|glad|grateful) it if\b|\bwould (?:love|like|be (?:so "
        r")?(?:glad|happy))\b|\blaugh(?:ed|ing|s)? (?:at|about|it off)\b|\bthanks? (?:for "
        r"nothing|a lot|so much)\b"
    )
    return has(warm, text) and not has(cold, text) and not has(also, text)
