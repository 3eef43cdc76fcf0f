"""Whether a sentence sets the partner beside somebody who does better. Pure."""

from __future__ import annotations

from .rule_text import has, has_any, rx

_MATE = (
    r"(?:wife|husband|partner|fella|man|woman|boyfriend|girlfriend|missus|fianc[eé]e?|lad|lass|"
    r"hubby|bloke|better half|other half|spouse|dad|father|mother|mum|kids|parents)"
)
_DOES = (
    r"(?:do|does|did|would|will|can|could|has|have|is|are|was|were|takes?|took|brings?|brought|"
    r"buys?|bought|helps?|helped|cooks?|cooked|cleans?|manages?|managed|remembers?|remembered|"
    r"calls?|texts?|treats?|treated|earns?|pays?|paid|turns? up|comes?|came|goes|gets?|got|gives?|"
    r"makes?|made|knows?|never|always|still|actually|at least|says?|listens?|talks?|works?|looks?|"
    r"looked|used to|won|sends?|plans?|carr\w+|minds?)"
)
_EX = (
    r"\b(?:my (?:\w+ )?|your (?=ex))(?:ex|ex-?(?:wife|husband|girlfriend|boyfriend|partner)|"
    r"(?:last|first|"
    r"previous|old|former|late) (?:wife|husband|girlfriend|boyfriend|partner|relationship|man|"
    r"marriage|bloke|fella))"
)
_SOMEBODY = (
    r"\b(?:other|most|all|normal|real|decent|proper|good|younger|half the|all the) (?!people "
    r"(?:were|are|was|came|had)\b)"
    r"(?:people|husbands|wives|men|women|couples|partners|dads|mums|moms|fathers|mothers|parents|"
    r"families|guys|girls|boyfriends|girlfriends|blokes|ladies|adults|households|person|husband|"
    r"wife|man|woman|couple|partner|lads)(?:'s?)?\b"
)
_COMPARES = (
    r"\b(?:why|how come) (?:can|could|will|would|do|are|is) (?:not )?you (?:not )?(?:\w+ )?"
    r"(?:be )?(?:more |a bit more |just )?like\b",
    r"\b(?:more|a bit|less|nothing|not|half|was|were|be|you are no|only) like (?:my|your|our|him|"
    r"her|"
    r"other|[a-z]+'s|[a-z]+ (?:is|does|did|from|next)|sam|them|everyone|everybody|normal|the "
    r"(?:neighbours|man|woman|others))\b(?=.*)",
    rf"{_EX}(?:'s \w+)?(?: \w+ly)? {_DOES}\b",
    r"\b(?:everyone|everybody|anyone|anybody|no ?one|nobody|somebody|someone) else(?:'s)?\b(?! "
    r"(?:is "
    r"(?:coming|here|asleep|out)|(?:had|has|have) (?:gone|left|finished|eaten)|came to dinner|"
    r"rang|was (?:asleep|there|out)))",
    rf"{_SOMEBODY} (?:\w+ )?{_DOES}\b",
    r"\b(?:like|as|than) (?:other|most|normal|all the other|everyone|everybody|any other|a normal|"
    r"every other|any normal|a proper|a real)\b",
    r"\b(?:unlike you|unlike some|compared (?:to|with)|next to (?:him|her|them)|in comparison|i "
    r"should have married|i could have (?:married|had)|would never (?:do|say|treat|speak|"
    r"forget|leave|let) (?:\w+ )?(?:this|that|to|me|his|her|like|their)|"
    r"better than you\b|more than you\b|than you (?:do|did|are|ever|have|will|can)\b|"
    r"half (?:as|the) \w+ (?:as|of) (?:he|she|your|my|him|her|they)|"
    r"as (?:good|kind|nice|helpful|clean|tidy|romantic|thoughtful|generous|patient) as "
    r"(?!an?\b))\b",
    rf"\b(?!(?:my|your|our|that|it|he|she|who|what|here|there|how)\b)(?:my |your |our |the )?\w+"
    rf"(?:'s|s') (?:\w+ )?{_MATE} (?:\w+ly |even |just |all )?(?!(?:is|are|was|were|came|comes|has|"
    rf"have|would|will|rang|said|says|got|did) (?:coming|here|ill|sick|in|at|on|out|away|asleep|"
    rf"rang|called|a baby|to|pregnant|turning|forty|fifty|died|over|with|for|like to|"
    rf"back)\b){_DOES}"
    rf"\b",
    r"\bat least (?!(?:once|one|two|three|four|five|six|ten|twice|half|an?|\d|we|i|you|let|try|"
    r"tell|"
    r"say|text|ring|call|this|that|it|the|some|for|ask|on|in|give|look)\b)[a-z]+(?:'s \w+)? "
    rf"(?:\w+ )?{_DOES}\b",
    r"\b(?:your|my|our) (?:\w+ )?(?:friends?|mates?|brothers?|sisters?|dad|father|mum|mother|"
    r"cousins?|"
    r"colleagues?|boss|sister-in-law|brother-in-law|flatmate|neighbours?)(?: \w+ly| all)? "
    rf"{_DOES} .*\b(?:(?:his|her|their|there) {_MATE}s?|(?:my|our) (?:birthday|anniversary)|"
    rf"unlike|and "
    r"you|why (?:can|do) not you|you (?:can|do|did|could) not)\b",
    r"\b(?:your|my) (?:brother|sister|dad|father|mum|mother|friend|cousin|mate|best friend) "
    r"(?:\w+ )?"
    r"(?:would have|would never|would|manages?|managed|never (?:had|has|needed|needs|forgets|"
    r"complains|"
    r"shouts))\b(?! (?:like|love) (?:to|you))",
    rf"\b(?!(?:my|your|our|that|it|he|she|who|what|here|there|how)\b)(?:my |your |our |the "
    rf")?\w+(?:'s|s') {_MATE} (?:\w+ly |"
    rf"even |just |all |never |always )?(?!(?:is|was|has|comes|rings|calls|says|lives|likes|wants|"
    rf"needs|thinks|asks|starts|"
    rf"arrives|turns forty|works (?:at|in|for|with)|does)\b)\w+s (?:\w+)\b",
    r"\b(?:other|most|all|normal|real|younger) (?:husbands|wives|couples|partners|boyfriends|"
    r"girlfriends|dads|mums|men|women|"
    r"people|families) (?!(?:were|are|who|came|come|at|in|on|had|and|with|from|i|we|that)\b)\w+",
    r"\bwith my (?:ex|last|first|previous|old)\b|\bhalf (?:the|as) (?:man|woman|husband|wife|"
    r"father|mother|person|partner)\b|"
    r"\bhas to be (?:asked|told|reminded) (?:twice )?(?:by|from) (?:his|her)\b|\bnever (?:has|"
    r"had) to be (?:asked|told|reminded)\b|"
    r"\b(?:my|your|our) (?:\w+ )?(?:mother|father|mum|mom|dad|gran|parents|brother|sister|"
    r"grandmother|mammy|ma|da|mam|nan|aunt|uncle|granny|friends?|people|ex)\b[^.]*\bnever "
    r"(?:once |even )?(?:moan\w*|whin\w*|grumbl\w*|needed|fought|argued|said a word|late|"
    r"complain\w*|shout\w*|ask\w*|forgot|forgets|raised|missed|miss|let|nagg?\w*|had to)\b",
    r"^(?:and |but |sure |at least )?even (?!when|if|though|so|on|at|after|now|then|before|you\b|"
    r"i\b|we\b|a\b|an\b|in\b|"
    r"the (?:dishes|bins|weekend|smallest)|today|that|this|it\b|as\b|better|worse|more|less|just|"
    r"with|my (?:feelings|"
    r"own)|your (?:phone|own|mess))(?:my |our |the |your )?\w+[^.]*\b(?:can|does|could|manages?|"
    r"managed|knows?|knew|"
    r"washes|helps|has|had|is|was|would|did|do|remember\w*|notice\w*|said|\w+s)\b",
    rf"\blook (?:at )?(?:how )?(?:\w+'s|my \w+'s|your \w+'s) {_MATE}\b|\b(?:see|look at) how "
    rf"(?:\w+'s|other|my \w+|your "
    rf"(?:brother|sister|dad|father|mum|mother))\b|\b(?:the way|like|as much as|as well as|half "
    rf"as much as|as) i "
    r"(?:\w+ )?(?:love|treat|do|did|have|listen|care|respect|look after|help|cook|work|try|"
    r"treated)(?: to| for| about| "
    r"with)? (?:you|yours|for you)\b|\bthe way i do\b|\blike i do\b",
    r"\b(?:how|the way) \w+ (?:treats?|looks? after|talks? to|speaks? to|loves?|helps?|spoils?|"
    r"handles?) "
    r"(?:his|her|their)\b|\bi(?: had|'d| would have|'ve| should have) married\b|\bmarried (?:to "
    r")?someone else\b|"
    rf"\b\w+s' (?:\w+ )?{_MATE}s? (?!are|were|came|came|have had)\w+|"
    r"\bi (?:have |would |could )?never (?:treat|treated|speak|spoke|talk|talked|forget|forgot|"
    r"shout|shouted|let|do|"
    r"did|done|say|said)\b[^.]*\b(?:you|yours)\b(?! (?:this|that) before)|\b(?:see|look at) your "
    r"(?:age ?)?(?:mates|friends|"
    r"brothers?|sisters?|colleagues)\b|"
    rf"\b(?:your|our|all my|all our) (?:\w+ )?(?:friends?|mates?|brothers?|sisters?|cousins?|dad|"
    rf"father|neighbours?|colleagues?|boss|"
    rf"uncles?) (?!(?:and|or|with|is|are|was|were|has|have|lost|left|met|brought)\b)\w+ "
    rf"(?:\w+ )?(?:his|her|their) (?:{_MATE}|wives|husbands)\b|"
    r"\bif i can\b[^.]*\b(?:so can you|you can(?: too)?|why can not you)\b|\bi (?:have )?never "
    r"had (?:this|that|any|such) "
    r"(?:\w+ )?(?:trouble|problem|nonsense|hassle|bother|issue|fight|carry-on)s?\b|\bso can you\b|"
    r"\bwhen i was with\b|\bi (?:do|did|manage|can|remember(?:ed)?|never forget|always manage|have "
    r"never forgotten)\b.*\bwhy (?:can|do|could) not you\b|\bi would never (?:do|say|treat|speak|"
    r"leave|forget|talk)\b.*\b(?:you|that|this)\b|\bi (?:do|work|earn|try|give|clean|love) "
    r"(?:\w+ ){0,4}?(?:more|twice|harder)\b.*\byou\b|\byou used to be\b(?=.*\blike\b)",
    r"\b(?:any|every) other (?:man|woman|husband|wife|partner|person|couple|father|mother|dad|"
    r"mum)\b|"
    r"\bthe (?:neighbours|joneses|smiths|others) (?:\w+ )?(?:manage|have|go|take|never|all|do|"
    r"can)\b",
)


def compares(text: str) -> bool:
    """Whether somebody else is held up: an ex, a brother, 'other husbands', oneself."""
    kept = rx(r"\b(?:more|rather|less|other|earlier|later) than (?:that|this|one|two|\d+)\b").sub(
        " ", text
    )
    if has(
        r"\b(?:coming to stay|came to (?:stay|dinner)|rang to|is visiting|are visiting)\b", kept
    ):
        return False
    return has_any(_COMPARES, kept)
