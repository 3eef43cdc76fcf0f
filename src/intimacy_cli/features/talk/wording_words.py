"""The words that `wording.py` goes by: lists of ours, in lower case, as parts of patterns.

Decides nothing. A word is here because a listener would hear a verdict in it whatever the tone;
what only sometimes hurts (late, quiet, tired, loud) is not.
"""

from __future__ import annotations

# Judgements of character. Said of a deed they may be fair; said of a person they end the talk.
HARSH = (
    "absent minded absent-minded abusive addicted aggressive arrogant attention-seeking "
    "big-headed bitter bone-idle boring bossy brainless callous careless childish clingy clueless "
    "clumsy cold cold-hearted conceited controlling cowardly crazy critical cruel cynical "
    "demanding dishonest dismissive disorganised disorganized disrespectful dramatic dumb "
    "egocentric egoistic egotistical "
    "evil fake feckless forgetful frigid greedy gutless hard-hearted heartless hopeless horrible "
    "humourless hypocritical hysterical idiotic ignorant ill-mannered immature impatient "
    "impolite impossible incapable incompetent inconsiderate indecisive indifferent inflexible "
    "insane insecure insensitive insincere insufferable intolerant intolerable irrational "
    "irresponsible jealous judgemental judgmental lazy loveless loud-mouthed manipulative mean "
    "mean-spirited messy miserly moody narcissistic narrow-minded nasty needy negative "
    "neurotic obsessive obstinate oversensitive over-sensitive overbearing overdramatic "
    "paranoid passive-aggressive pathetic patronising patronizing petty phoney pig-headed "
    "possessive predictable pushy ridiculous rude ruthless scatterbrained self-absorbed "
    "self-centered self-centred self-important self-obsessed self-righteous selfish senile "
    "shallow shameless slow-witted sloppy slovenly sly smug sneaky spiteful spineless spoiled "
    "spoilt stingy stubborn stuck-up stupid sulky superficial tactless "
    "thick-skinned thin-skinned thoughtless tight-fisted toxic two-faced uncaring "
    "unbearable uncommunicative undependable unemotional unfeeling ungrateful unkind unloving "
    "unpleasant unreasonable unreliable unromantic unstable untidy untrustworthy useless vain "
    "vicious vindictive work-shy worthless"
).split()

# What a person is praised for: 'not very ...' turns it into a judgement.
GOOD = (
    "adult affectionate attentive caring considerate decent dependable faithful fair generous "
    "good grown-up helpful honest kind loving loyal mature nice normal organised patient "
    "reasonable reliable responsible romantic sensible sensitive supportive tactful thoughtful "
    "tidy trustworthy warm"
).split()

# Names. After 'you are' or 'such a' they judge as well as mock.
NAMES = (
    "airhead ass arse arsehole asshole baby bastard beast bitch blockhead bloodsucker brat brute "
    "bully cheapskate cheat child clown coward couch-potato cow crybaby creep cretin deadbeat "
    "dictator dimwit donkey doormat drunk dummy egoist egotist failure fool freak fusspot "
    "good-for-nothing goblin hypocrite idiot ignoramus imbecile jerk killjoy know-all "
    "know-it-all layabout lazybones liar loser lump lunatic martyr miser misery monster moron "
    "mouse mule muppet nag narcissist nightmare nitwit oaf pain parasite perfectionist pig "
    "princess prat prick psychopath psycho robot scrooge scumbag shrew sissy skinflint slacker "
    "slob slouch slug snake sloth snob sponger stick-in-the-mud toddler twit tyrant wimp "
    "whiner weakling weirdo windbag witch workaholic worm wreck zombie"
).split()
NAMES_OF_TWO = (
    "big baby",
    "control freak",
    "couch potato",
    "cold fish",
    "drama queen",
    "good for nothing",
    "know it all",
    "mummy'?s boy",
    "mama'?s boy",
    "waste of (?:space|time)",
    "wet blanket",
    "spoil ?sport",
    "spoil?t (?:brat|child)",
    "joke",
    "lost cause",
    "head ?case",
    "nut ?case",
    "pain in the \\w+",
    "neat freak",
    "piece of work",
)

# Traits as things one has: 'your selfishness', 'your temper tantrums'.
TRAITS = (
    "arrogance bossiness carelessness childishness coldness cowardice cruelty egoism "
    "forgetfulness greed immaturity indifference insensitivity jealousy laziness meanness "
    "moodiness neediness negativity pettiness rudeness selfishness self-pity smugness "
    "stinginess stubbornness sulking tantrums thoughtlessness vanity whining"
).split()

# Said warmly, 'always' is a present.
WARM = (
    "love loved loving thank thanks grateful glad happy proud admire adore appreciate cherish "
    "laugh smile treasure wonderful lovely kind kindly kindness gentle safe warm enjoy enjoyed "
    "enjoying trust delicious best comfort comforts cheer cheers hug hugged kiss relief "
    "miss missed welcome remember calm helps helped easier good patient beautiful sweet funny lucky "
    "favourite nice generous"
).split()

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
