"""Threats: to oneself, one's children, one's papers, one's name; and the writer's own temper.

Patterns alone, as core/danger_pattern.py reads them.
"""

from __future__ import annotations

THREATS = """
<told> ... <hurt>|<kill>|<choke> <one>|himself|yourself|themselves|herself|myself|everyone|
    everybody
<told> ... <hurt>|<kill>|<choke>|<strike> <mine> .
    <child>|<kin>|<pet>|<body>|family|parents|people|lover
<they> . <will> . <hurt>|<kill>|<strike>|<choke> <one>|<mine> . $|<child>|<pet>|<kin>|<if>|and|
    one|to|in|before|this|when|next|someday|badly|again|family|because|for|with|or|so|too
<they> .. tried|tries|trying|try|attempted|attempts|nearly|almost|want|wants|wanted|wan|plans|
    planned|planning|going . to? . <kill>|<strike>|<hurt>|<choke>|run|drown <one>|<mine> . $|
    <child>|<pet>|<kin>|<if>|and|one|with|over|down|last|in|again|when|because|on|by|twice|
    before|so|for|yesterday|this|once|at|but
i .. <will>|want|nearly|almost|feel|felt|scared|afraid|thought|about|might|like|close . to?
    <hurt>|<kill>|<strike>|<choke>|<seize> you|them|him|my|our|the . $|<child>|<pet>|<kin>|when|
    if|because|again|last|and|in|for|so|one|this|today|tonight|yesterday|with|badly|too|or|
    really
i <yes>? . <strike>|<choke> you|him|them|my|our|the . <child>|<pet>|<kin>|last|when|again|in|
    and|because|on|across|so|$|yesterday|for|once|twice|hard|with|but
i .. put|laid|raised|lifted my hand|hands .. you|her|him|them|throat|neck
i .. can|could not . control|stop|trust myself|my . temper|anger|rage|hands|$|around|with|
    hurting|hitting|shouting|from|when|any
my temper .. scares|frightens|hurt|hit|scared|frightened
afraid|scared|frightened|terrified|worried . i|of|that .
    will|might|may|could|going|what|myself|hurting|ill|would .
    i|hurt|hurting|hit|do|snap|lose|kill|harm|when|to
thoughts|urges|urge|thinking|thought . of|about|to hurting|harming|hurt|harm|killing|smothering|
    shaking|hitting|drowning my|the|our|him|them|you|us
threatened|threatens|threatening|threaten|threats|threat|threatning me|us|them|him|my|our|her|
    his|to|with|against|that|from|he|she|every|and|about|if|again|all|on|when|because|if|
    violence|suicide|$
make|makes|making|made|gets|sending|sends|sent|send|got . threats
death|bomb threat|threats
<told> ... regret|sorry|pay|suffer|consequences|punish|hell .. <if>
<told> ... regret|pay for|it|this|that $|one|for|and|some|the|if
<told> ... see what <they> . . do|does|happens|capable
<told> ... see|know|find|watch what . happens|happen|coming|capable .. <if>
<told> ... watch my|our|your|her|his back|step|mouth
<told> ... teach|show me|us|them|him|you . . lesson|place|boss|who|respect|how
teach|teaches|taught|teaching me|us|them|him a lesson
put|puts|putting me|us|them|him in my|our|her|his|their|the
    place|hospital|ground|grave|morgue|wheelchair|coffin
six feet|foot under
<told> ... last thing|day|breath|mistake
last thing i|you|we . . do|did|say|see
or else $|he|she|they|said|you|and|something
<told> ... or else
<told> ... come|comes|coming|hunt|find|track|send|sends|get|gets|gonna . after|for|down|round|
    people|somebody|someone|boys|guys|lads|men|me|us <if>|after|for|to|round|wherever|no|one|
    down|me|and|us|i|back|$|anywhere|who
<told> ... find|hunt|track me|us|them|him . <if>|wherever|no|anywhere|one|down|and|everywhere
<told> ... know|knows people|guys|somebody|someone|where|men|lads . .
    who|that|live|lives|my|to|could|would|works|work|go|goes
know people|someone|somebody|guys|men who|that|to . . hurt|kill|sort|harm|break|get|deal|take
<told> ... burn|burns|torch|blow|smash|set|burning . the|my|our|your|this|down|fire|us|up .
    house|home|flat|place|down|car|apartment|compound|everything|room|with|up|things|clothes|
    shop|building|trailer
<told> ... pour|throw|splash|set|put . acid|petrol|kerosene|gasoline|fire|boiling|hot|bleach
acid|petrol|kerosene .. on|over|in|at me|us|my|them|him|her|the|house
<told> ... make|makes <one>|my|our|everyone|everything|it . . disappear|suffer|pay|sorry|hell|
    regret|misery|cry|bleed|scream|homeless|wish|impossible|vanish
make|made|makes|making my|our|her|his|their life|lives . hell|misery|living
<told> ... disappear|vanish|bleed|rot|dead|die|dies|grave|coffin|body|bury|buried|morgue|bones|
    blood|limb|limbs <if>|and|someday|one|to|i|in|like|for|before|me|with|by|before|from|on|$|
    together|first|out|where|up|bag|parts|hands|alone|somewhere|all|if
<told> ... ruin|destroy|end|finish|crush|wreck <one>|my|our|your|her|his . life|career|name|
    reputation|job|if|$|when|family|and|in|completely|financially|if|future|if
<told> ... deal|finish with|off me|us|you|them|him|$
<told> ... kick|throw|put|chuck|drive|chase|send <one> .
    out|streets|street|homeless|packing|back|away|on|of|onto . <if>|of|on|and|in|with|the|house|
    $|to|like|street|streets|village|any|when
<told> ... send|sends|sending|sent <one>|my|the . . back|away|home . .
    <if>|to|$|country|village|and|india|pakistan|nigeria|home
if i|you|we|u . <go> .. you|he|she|they|hell|shell|will|would|id|ill|gonna . . . <kill>|<hurt>|
    <strike>|suffer|regret|pay|<end>|burn|never|find|die|shoot|sorry|destroy|hunt|lose
if he|she|they ... finds|find|found|sees|see|knew|know|knows|discovers|catches|hears
    out|this|i|me|that|about ... kill|kills|hurt|hit|beat|dead|murder|deal|finish
so? no|nobody|noone one? else|other . . will|would|can|could|is|ll . have|get|gets|having
    me|you|them|him|u
if <they> . can|could not have me|you|us|them|him|u
do not know what <they> . . capable|able
what <they> .. capable of
take|takes|took|taking|get|steal|keep|kidnap*|run|snatch|have|has|taken|gonna <mine> . <child> .
    . away|off|abroad|country|from|disappear|overseas|back|hostage|forever|again|with|if|out . .
    me|us|you|<if>|$|country|and|to|my|another|ever|her|his|never|of
<told> ... take|get|keep|lose|steal|kidnap*|grab|leave|custody|with|snatch|hide|disappear
    <mine>|custody|full|of . <child>|house|everything|custody|away .
    <if>|away|from|abroad|to|and|$|off|with|again|back|out|me
never|not . see|hold|touch|meet|hear <mine>|from . <child> . again|any|ever|if|unless|$
never see|hold <mine>|them|him . <child>? . again
kidnap*|abduct* me|us|him|them|my|our|the
sent|send|sends|sending|got|had . his|her|your|their|some . brothers|brother|friends|boys|lads|
    cousins|men|family|thugs|people . . to|round|after . .
    beat|hurt|scare|me|threaten|hit|rough|my|house|warn
honour|honor killing|kill|killings|crime|based
bring|brought|brings shame .. family .. kill|die|marry|beat|dead|pay
dowry
stabbed|stabs|stab|shot me|us|him|them|my|at
petrified|scared|terrified|afraid for my|our|her|his|the|their
    life|lives|safety|children|kids|baby|child|son|daughter
fear|fears|feared|fearing|afraid|scared|worried|frightened for my|our|his|her|their
    life|lives|safety
in danger
life is in danger
run|ran|fled|flee|escape|escaped|hide|hid|hiding|fleeing|escaping|running ... from
    you|him|them|house|shelter|refuge|home . . again|when|barefoot|because|in|with|to|$|before|
    at|and|for|with|naked|night
restraining|protection|protective|occupation|molestation|barring|safety|intervention order|orders
women|womens|woman refuge|shelter
police .. came|come|called|called|involved|were|had|told|wont|ring|call|attended|arrested . .
    again|because|to|out|when|on|last|for|you|him|her|$
call*|rang|ring|phoned|phone|ringing . the
    police|cops|guards|guardai|guardi|gardai|999|911|112|000
<told> ... bullet|ditch|canal|acid|coffin
<told> ... never|nobody|noone|no . would|will . . find|see my|the|your|our .
    body|bodies|children|kids|baby|son|daughter|again
<told> ... be sorry
<told> ... accidents|accident ... happen*|have|people|brakes|stairs
<told> ... lose|loses|take|get my|your|our|the . job|home|children|kids|house|visa|licence|baby
    . . <if>|away|off|from|$
<told> ... snap*|flip* and|on|at|one|soon
<they> . <will>|is|are . . find|hunt|track me|us
dog|cat|puppy|kitten ... goes|going|go|end|ends . in|into|out|to the .
    river|road|canal|bin|pound|lake|street|sea|well
<pet> gets it
get|getting|getrid|give|giving rid|away . of? . . <pet> . <if>|because|to
wants|want me|us|them|him dead|gone|hurt
would|will|could . have me|us killed|deported|beaten|shot|arrested|sorted
i will|would|am|ill . . . make|see . . you|him|them . pay|suffer|regret|sorry|bleed
hunt*|hunting . me|us|you|them|him down
<told> ... slit|cut|slash|break|snap|wring|chop|smash|rip|tear|gouge|blow|bash|crack .
    my|your|our|me|her|his|the . . throat|neck|head|legs|arms|face|bones|fingers|knees|kneecaps|
    teeth|brains|off|eyes|heart|tongue|skull
<told> ... bury|buried <one>|my|our|in . . . garden|alive|woods|ground|desert|$|there|bush
<told> ... tell|tells|show|expose|ruin|inform
    <people>|boss|employer|work|school|everyone|police|court|my ... <if> i|we . . <go>|not
<told> ... deported|deport|deportation
without him|her|them|me|you i|you . will|would|be|am . .
    deported|nothing|homeless|street|visa|status
die|killed|punished|beaten . . for|because . . shame|honour|dishonour
shame|honour|honor|dishonour ... die|kill*|beat|punish*|dead|marry|clean
marry|married|marrying|marries me|her|them|us off . to|or|against|in|if|when
married off
must|should|deserve|deserves|going|gonna . to? . be|to? killed|die|beaten|shot|hanged|stoned
gun|guns|pistol|rifle|shotgun|machete|cutlass|revolver|handgun
knife|blade|razor|dagger|cleaver ... my|me|us|wrist|wrists|throat|neck|chest|him|himself|
    herself|yourself|threat*|scared|drunk|argue*|argument|row|kids|children|said
not|never live to see
taken|take|put|took ... into|in care
<told> ... careful ... stairs|road|night|driving|car|sleep|food|behind
kids|children ... taken|take|removed|care ... threat*|said|says|told
out of the|this country . . kids|children|you|with|me|never
i will|would kill|find|hunt|get|hurt you he|she|they|you said
^ help . . he|she|they|you|my
take|takes|took|taking|get <mine> . <child> out of
<they> . . <will> . beat|hit|slap|punch|stab|kill|hurt|strangle me|us|him|them <if>|$
better . do|obey|come|listen|be|stay|shut|behave ... or . . you|he|she|i . . .
    regret|sorry|else|see|pay|kill*|hurt|hit
every bone in
take|takes|taking|get . . <child> out of . country|here
country .. said|says|told|threat*
make|made|makes . sure nobody|noone|no|they|you|i . . . ever|never|will . . find|finds|found|see|
    sees|
    believe|believes|hear|look|looks|want|wants . me|us|again|them|of
sure nobody . finds|find|sees|believes|hears me|us|them
do time|life for|over me|you|them|him
swing for me|you|them|him
<they> go|goin <hurt>|<kill>|chop|lick|buss|beat|cut me|us|she|them|him|up
<they> . <will> . burst|bust|buss|chop|carve|end me|us|them|him|you
"""
