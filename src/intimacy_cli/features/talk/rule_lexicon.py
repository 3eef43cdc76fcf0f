"""The words that `wording.py` goes by: lists of ours, in lower case, as parts of patterns.

Decides nothing. A word is here because a listener would hear a verdict in it whatever the tone;
what only sometimes hurts (late, quiet, tired, loud) is not.
"""

from __future__ import annotations

# Judgements of character. Said of a deed they may be fair; said of a person they end the talk.
HARSH = [
    "absent", "absent-minded", "abusive", "addicted", "aggressive", "aloof", "arrogant",
    "attention-seeking", "bad tempered", "bad-tempered", "big-headed", "bitter", "bone idle",
    "bone-idle", "boring", "bossy", "brainless", "callous", "careless", "cheap", "childish",
    "clingy", "clueless", "clumsy", "cold", "cold hearted", "cold-hearted", "conceited",
    "controlling", "cowardly", "cranky", "crazy", "critical", "cruel", "cynical", "daft",
    "deceitful", "demanding", "dense", "devious", "dishonest", "disloyal", "dismissive",
    "disorganised", "disorganized", "disrespectful", "dozy", "dramatic", "dull", "dumb",
    "egocentric", "egoistic", "egotistical", "evil", "exhausting", "fake", "feckless", "flakey",
    "flaky", "forgetful", "frigid", "gormless", "greedy", "grumpy", "gutless", "hard work",
    "hard-hearted", "heartless", "high maintenance", "hopeless", "horrible", "hot-headed",
    "humourless", "hypocritical", "hysterical", "idiotic", "idle", "ignorant", "ill-mannered",
    "immature", "impatient", "impolite", "impossible", "impulsive", "incapable", "incompetent",
    "inconsiderate", "indecisive", "indifferent", "inflexible", "insane", "insecure",
    "insensitive", "insincere", "insufferable", "intolerable", "intolerant", "irrational",
    "irresponsible", "jealous", "judgemental", "judgmental", "lame", "lazy", "loud-mouthed",
    "loveless", "manipulative", "mardy", "mean", "mean-spirited", "messy", "minded", "miserly",
    "moody", "nagging", "narcissistic", "narrow minded", "narrow-minded", "nasty", "needy",
    "negative", "neurotic", "nosey", "nosy", "obsessive", "obstinate", "over-sensitive",
    "overbearing", "overdramatic", "oversensitive", "paranoid", "passive-aggressive",
    "pathetic", "patronising", "patronizing", "petty", "phoney", "pig headed", "pig-headed",
    "pompous", "possessive", "preachy", "predictable", "prudish", "pushy", "reckless",
    "ridiculous", "rude", "ruthless", "sarcastic", "scatterbrained", "scatty", "self absorbed",
    "self centered", "self centred", "self-absorbed", "self-centered", "self-centred",
    "self-important", "self-obsessed", "self-righteous", "selfish", "senile",
    "set in your ways", "shallow", "shameless", "sloppy", "slovenly", "slow-witted", "sly",
    "smug", "sneaky", "snobby", "spineless", "spiteful", "spoiled", "spoilt", "stingy",
    "stroppy", "stubborn", "stuck up", "stuck-up", "stupid", "sulky", "superficial", "tactless",
    "thick", "thick-skinned", "thin-skinned", "thoughtless", "tight", "tight fisted",
    "tight-fisted", "toxic", "two faced", "two-faced", "unbearable", "unbelievable", "uncaring",
    "uncommunicative", "undependable", "unemotional", "unfair", "unfaithful", "unfeeling",
    "ungrateful", "unkind", "unloving", "unpleasant", "unreasonable", "unreliable",
    "unromantic", "unserious", "unstable", "unsupportive", "untidy", "untrustworthy", "useless",
    "vain", "vicious", "vindictive", "weak", "wet", "whiny", "wicked", "work-shy", "worthless",
    "wutless",
]  # fmt: skip

# What a person is praised for: 'not very ...' turns it into a judgement.
GOOD = [
    "adult", "affectionate", "attentive", "caring", "considerate", "decent", "dependable",
    "fair", "faithful", "generous", "good", "grown-up", "helpful", "honest", "kind", "loving",
    "loyal", "mature", "nice", "normal", "organised", "patient", "reasonable", "reliable",
    "responsible", "romantic", "sensible", "sensitive", "supportive", "tactful", "thoughtful",
    "tidy", "trustworthy", "warm",
]  # fmt: skip

# Names. After 'you are' or 'such a' they judge as well as mock.
NAMES = [
    "airhead", "amadan", "arse", "arsehole", "article", "ass", "asshole", "baby", "bampot",
    "bastard", "bawbag", "beast", "bellend", "bitch", "blockhead", "bloodsucker", "bludger",
    "bogan", "brat", "brute", "buffoon", "bully", "chancer", "cheapskate", "cheat", "child",
    "clod", "clown", "coconut", "couch-potato", "cow", "coward", "creep", "cretin", "crybaby",
    "dag", "deadbeat", "dickhead", "dictator", "dimwit", "dipstick", "div", "dolt", "donkey",
    "doormat", "dope", "dork", "dosser", "drip", "drongo", "dropkick", "drunk", "duffer",
    "dummy", "dunce", "dweeb", "eegit", "eejit", "egoist", "egotist", "failure", "fool",
    "freak", "freeloader", "fusspot", "gadha", "galah", "git", "goat", "gobdaw", "goblin",
    "gobshite", "gold-digger", "gombeen", "good-for-nothing", "gowl", "hag", "header",
    "hypocrite", "idiot", "ignoramus", "imbecile", "jerk", "killjoy", "knob", "know-all",
    "know-it-all", "latchico", "layabout", "lazybones", "leech", "liar", "loon", "loser",
    "lout", "lump", "lunatic", "martyr", "melt", "miser", "misery", "monster", "moron", "mouse",
    "mule", "mumu", "muppet", "nag", "narcissist", "nightmare", "nincompoop", "ninny", "nitwit",
    "numpty", "oaf", "olodo", "pain", "parasite", "perfectionist", "pig", "pillock", "plank",
    "plonker", "prat", "prick", "princess", "psycho", "psychopath", "roaster", "robot", "sap",
    "scrooge", "scrounger", "scumbag", "shrew", "simpleton", "sissy", "skinflint", "slacker",
    "slob", "sloth", "slouch", "slug", "snake", "snob", "spanner", "sponger",
    "stick-in-the-mud", "toddler", "tool", "tosser", "twat", "twerp", "twit", "tyrant", "ullu",
    "walloper", "wally", "wanker", "waster", "weakling", "weirdo", "whiner", "wimp", "windbag",
    "witch", "workaholic", "worm", "wreck", "wuss", "yeye", "zombie",
]  # fmt: skip

# Traits as things one has: 'your selfishness', 'your sulking'.
TRAITS = [
    "arrogance", "bossiness", "carelessness", "childishness", "coldness", "cowardice",
    "cruelty", "egoism", "forgetfulness", "greed", "immaturity", "indifference",
    "insensitivity", "jealousy", "laziness", "meanness", "moodiness", "neediness", "negativity",
    "pettiness", "rudeness", "self-pity", "selfishness", "smugness", "stinginess",
    "stubbornness", "sulking", "tantrums", "thoughtlessness", "vanity", "whining",
]  # fmt: skip

# Said warmly, 'always' is a present.
WARM = [
    "admire", "adore", "appreciate", "beautiful", "best", "calm", "cheer", "cheers", "cherish",
    "comfort", "comforts", "delicious", "easier", "enjoy", "enjoyed", "enjoying", "favourite",
    "funny", "generous", "gentle", "glad", "good", "grateful", "happy", "helped", "helps",
    "hug", "hugged", "kind", "kindly", "kindness", "kiss", "laugh", "love", "loved", "lovely",
    "loving", "lucky", "miss", "missed", "nice", "patient", "proud", "relief", "remember",
    "safe", "smile", "sweet", "thank", "thanks", "treasure", "trust", "warm", "welcome",
    "wonderful",
]  # fmt: skip

# The same in two words or more, as patterns.
NAMES_OF_TWO = (
    "big baby", "control freak", "couch potato", "cold fish", "drama queen", "good for nothing",
    "know it all", "mummy'?s boy", "mama'?s boy", "waste of (?:space|time)", "wet blanket",
    "spoil ?sport", "spoil?t (?:brat|child)", "joke", "lost cause", "head ?case", "nut ?case",
    "pain in the \\w+", "neat freak", "piece of work",
)  # fmt: skip

# What a motive is said to be where 'because you ...' is no report but a claim.
WISHES = (
    "want|wanted|do not want|did not want|'d rather|would rather|would sooner|prefer|preferred|"
    "enjoy|enjoyed|hate|hated|think|thought|believe|believed|"
    "care|cared|do not care|did not care|do not love|do not like|do not respect|do not trust|"
    "do not believe|can not stand|could not stand|can not bear|could not be bothered|"
    "can not be bothered|fancy|resent|despise|envy|"
    "are (?:too )?(?:ashamed|afraid|scared|bored|jealous|embarrassed|proud|sick|tired of)|"
    "were (?:too )?(?:ashamed|afraid|scared|bored|jealous|embarrassed|proud)|"
    "feel (?:guilty|superior|threatened)|felt (?:guilty|superior|threatened)|have someone|"
    "could not care"
)
