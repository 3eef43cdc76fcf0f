"""Blows and other violence, done or told.

Patterns alone, as core/danger_pattern.py reads them.
"""

from __future__ import annotations

VIOLENCE = """
# Blows, at anybody.
<strike>|<seize> <one>
<strike>|<seize>|<kill> <mine> . <child>|<pet>
<strike>|<seize>|<kill> <my> <num> year|month
<strike>|<kill> my|our <kin>
<they> . <strike>|<seize> <me>? in|on|across|round|to? the|my|our|me <body>
<strike>|<hold> <me>|them|him by the? <body>|collar|shirt|scruff|ankles
<strike>|<seize>|<hold> <one> .. by|in|on|across|round|over|with|against|into|onto|down|around
    the|my|a|his|her . <body>|wall|floor|ground|stairs|door|belt|bed|fridge|steps|table|chair|
    fist|fists
<they> .. pull*|yank*|grab*|rip*|drag* my|our|her|his
    hair|wrist|wrists|throat|neck|face|jaw|collar
<they> .. twist*|bent|bend*|squeez*|broke|break* my|our|her|his . arm|wrist|hand|fingers|finger|
    rib|ribs|nose|jaw|tooth|teeth|bones|bone|neck|leg|legs|eye|cheekbone
<they> .. stamp*|stomp*|bit|bite*|burn*|burnt|cut|scratched|bruised|punch*|slap*|kick*|hit|
    smack* my|our|her|his|me . <body>
gave|give|gives|giving|given|got|get|gets|getting|land|landed <one>? a . slap|punch|kick|
    clatter|dig|box|beating|hiding|thump|smack|thrashing|black|wallop|whack|clout|backhander|
    headbutt|belt|skelp|flogging|lashing|knock|puck|clip|thick|fat|busted|split|doing|kicking|
    battering|pasting|shove
gave|give|gives|get|getting|took|beats|avoid a|the beating|beatings|hiding
beatings|beatens
black eye|eyes
busted|split|bloody|broken|fat lip|nose
broken rib|ribs|jaw|nose|arm|bone|bones|wrist
bruise|bruises|bruised|bruising .. where|from|you|he|she|they|on|cover|hide|up|all
cover*|hid*|hide|explain* .. bruise|bruises|marks
left|leaves|leaving . marks|bruises|bruise|mark on
told .. doctor|nurse|hospital|gp|boss|teacher|everyone|friends|mum i|id|that .
    fell|walked|slipped|tripped
lay|lays|laid|laying|put|puts|putting|raise|raises|raised|raising|lift|lifts|lifted
    a?|his|her|your|their|ur|hand|hands|fist|fists . hand|hands|fist|fists|finger|to|on|at .
    me|us|them|him|my|our
raised|lifted|raises|lifts|raising a|your|his|her|their|the hand|fist|belt|stick
hands|hand on me
get|gets|got|getting|turn|turns|turned|became|becomes|being|been|is|are|was|am|were <yes>?
    physical|violent|abusive|aggressive . with|to|towards|toward|when|after|again|if|last|and|$
is|are|was|were|being|been|gets|get|got|turns|becomes|became|so|physically|verbally|emotionally|
    sexually|very violent|abusive
violent $|partner|husband|wife|man|home|marriage|relationship|to|with|when|towards|again|and|
    temper|person
domestic abuse|violence
abused|abuses|abusing me|us|them|him|her|by|as|my
am|been|being|was|feel|felt|were <yes>? abused|battered|beaten|assaulted|attacked|raped|
    molested|choked|slapped|punched|kicked|strangled|whipped|flogged
abuse|abuses|abused me|us|them|him|my|our
physical|sexual|emotional|financial|verbal|mental|domestic|his|her|your|the abuse
abuser
torturing|torture|tortures|tortured me|us|them|him|mentally|daily|for
harass|harassing|harassed|harasses me|us|them|for|daily
beat|beats|beating|beaten|knock|knocked|kick|kicked|punch|slap|smack .
    shit|crap|hell|life|daylights|living|stuffing|sense|lights out|into|of
beat|beats|beating|whoop*|whup* my ass|arse|butt
beat|beats|beating|beaten up|black|senseless|badly|blue|daily|mercilessly
knock|knocked|knocks|knocking <one> out|about|around|unconscious|over|down|to|across|into|off|
    against|flying|senseless|upside
knock|knocked|knocks my|our . teeth|tooth|block|head
knocked out my|our|a . teeth|tooth
<seize>|<hold>|sat|sits|knelt|kneeling|kneels|lay|stood|stamped <one>
    down|against|onto|into|on|to|across
push|pushed|pushes|shove|shoved|threw|throw|throws|drag|dragged|drags|chuck* <one>|himself|me .
    down|against|across|onto|off|through|along|by|down
threw|throw|throws|throwing|thrown|chucked|chuck|chucks|chucking|flung|hurled|fling|lobbed|
    hurls|pelted|fired|threw|throwin ... at|towards|across|against|past me|us|them|him|my|our|
    wall|room|kitchen|head|walls|floor|kids|children|wife|husband
<they> .. throw|throws|threw|throwing things|stuff|plates|objects|furniture|cups
<they> .. punch*|kick*|smash*|hit*|put|puts|puncht|headbutt* . hole|holes|through|walls|wall|
    doors|door|fist|mirror|window|windscreen|cupboard|cupboards . in|wall|door|through|beside|
    next|near|when|after|just|because|if|down|$|again|and|by|right|to
hole|holes . in the|our|my . wall|door|doors|walls
kicked|kicks|kick|broke|smashed|breaks|bash*|batter*|punched my|our|the|down .
    door|doors|down|in in|down|down|the|open|to
broke|broken|breaks|breaking|break|kick* down my|our|the . door
<smash> my|our|all|up|everything|things|stuff|plates|windows|furniture|the . phone|laptop|
    things|stuff|house|place|kitchen|plates|everything|up|car|window|windows|flat|tv|telly|
    glasses|mirror|photos|belongings|dishes|door|home|computer|room|windscreen|furniture
<smash> everything|things|stuff|plates|furniture
broke|breaks|break|breaking|smash*|destroy*|burn*|burnt|cut|rip*|tore|shred*|destroys|kick* .
    my|our|things|up|everything|all . things|stuff|phone|clothes|belongings|paintings|
    everything|work .. so|because|when|if|in|angry|rage|just|after|again|against|to|punish|$
breaks|break|broke|breaking|throws|destroys|smashes|smashed things|stuff|everything|furniture
spit|<spit> . in|on|at|into my|me|us|them|him|our|her|his
pour|poured|pours|pouring|threw|throws|throw|chucked|tip* . .
    boiling|hot|scalding|acid|petrol|kerosene|bleach|fuel|water . . over|on|at|in
    <me>|them|him|us
pour|poured|pours|pouring|threw|throws|throw|chucked|tip* . .
    boiling|hot|scalding|acid|petrol|kerosene|bleach|fuel|water . . over|on|at|in my|her|his|our
    . <body>|<child>|<pet>|<kin>
set|sets|setting me|us|him|them|my|the|our|house|fire . . on|fire|alight . fire|$|to
burn*|burnt me|us|him|her|them|my|our|my|the .
    with|arm|hand|cigarette|iron|alive|leg|house|skin|feet|face
cigarette|fag|joint|lighter|iron|cigar ... on|out|against my|me|his|her|our .
    arm|skin|leg|hand|hands|back|body|neck|me
pinned|pins|pinning|pin|hold*|held|restrain* <one> .
    down|against|to|by|under|there|until|so|still|face
sat|sits|sitting|knelt|kneels|kneeling|stood|lay|lies on me|my|us|them|him|top .
    chest|until|so|and|of|back|arms|legs|while|$|me
hurts|hurting|hurt me|us|them|him . physically|when|if|again|on|in|badly|every|so|until|like|
    and|bad|for|with|$|during|where|because
stop|stops|quit hurting|hitting|beating|slapping|kicking|punching|pushing|shoving|choking|
    grabbing me|us|them|him|my|our|the
hurt|hurts|hurting|harm|harmed|harms|harming|kick*|hit*|beat*|kill*|drown*|poison*|strangl*|
    threw|throw*|starv*|shot|shoot*|stab*|tortur*|swung <my> . <pet>
<pet> . is|are|was|being|gets|got hurt|hit|kicked|beaten|killed|poisoned|drowned
drive|drives|drove|driving . at|into|over me|us|him|them
ran|run|runs|running|tried|drove . to? run? me|us|them|him over|down|off
run|ran|runs|running . me|us|them|him over|down|off
assault*|attack*|grop*|molest* me|us|them|him|my|our|by
headlock|chokehold|strangulation|strangled|throttled|strangling|throttling
poison|poisoned|poisoning|poisons|drugged|drugs|drugging|drug|spiked|spikes|spiking|sedated
    <one>|my
put|puts|putting|slip|slips|slipped something|pills|stuff|tablets|drugs|sleeping|powder .
    in|into my|our|me|her|his
a slap|punch|beating|battering|thrashing|hiding .
    now|again|from|for|if|when|every|after|because|and|off
only|just|get|got|gets|getting|for|it is|was? a slap|punch|beating|hiding|smack
<strike>|<seize>|<kill>|<choke> the|a|our|my|his|her|your . . <child>
shout*|scream*|yell*|roar* . in|into my|me|our|her|his . face
corner* me|us|them
nail*|screw*|board* . the|up . windows|window|door|doors . shut|up|closed|down
cut|cuts|cutting|slash*|rip*|burn* up? all? my .
    clothes|things|dresses|photos|passport|dress|wedding
<strike>|<seize>|trap*|shut|slam* my|me|our . <body> ... on purpose
wear*|wore|use|uses|using|put . . long|sunglasses|makeup|concealer|scarf|foundation ..
    sleeves|nobody|hide|cover|see|sees|bruise*|marks|so
<kill> <one> $|and|one|if|because|when|with|in|or|tonight|then|myself
dead|hospital|ditch|grave|coffin|hearse if i|you
# Words that are enough alone, once idioms, games and films are blanked out.
slap|slaps|slapped|slaping|slapping|slapd|punch|punches|punched|punching|strangl*|throttl*|
    headbutt*|wallop*|clobber*|skelp*|backhander|backhand*
bruised|bruises|bruising|bruise
violence|violently
abuse|abused|abuses|abusing|abusive|abuser
assault|assaulted|assaults|assaulting
battered|battering|batters|beater|beatings|thrashings
black and blue
choked|chokes|choking|choke
blood|bleeding|bled|stitches|hospital|casualty|a&e|emergency|er ..
    after|because|from|when|where|what . . you|he|she|they|him . . .
    hit|did|do|push*|threw|kick*|beat|of|threw|attack*|last
put|puts|putting me|him|them in . hospital|casualty|intensive|icu
crack*|broke|fractur*|burst|bust|split|knock* . . my|me|his|her . . rib|ribs|jaw|nose|wrist|
    eardrum|tooth|teeth|lip|skull|eye|finger|fingers|collarbone|arm
of my|me|his|her ribs|teeth|fingers
nearly . put|took|poke* my|his|her eye|teeth out
get|gets|getting|got|becomes|plays rough|heavy|handsy|physical . . with|when|after|if .
    me|him|her|them|us|he|she|you|drunk
<strike>|hit my|your|his|her|our|the . <kin>|<child>|<pet>|one|wee
hit|hits|punch*|kick*|slap* . back|each
puck|kick|dig|thump|slap|punch|elbow in|to my|the|me? . ribs|shin|shins|arm|stomach|face|back|
    belly|gut|kidneys|head|mouth
bate|bet|bating me|us|them|him
cover*|clamp*|press*|gag*|put . . my|me|our . mouth|nose|face . . and|until|so|with|hand|nose|i
pull*|yank*|kick*|swing|swung|hurt|burn*|cut|shav*|starv*|threw|hit <my> .
    dogs|cats|dog|cat|puppy|rabbit|kitten . . tail|ear|ears|leg|legs|fur|until|when
threw|throw|throws|throwing|swung|swing|swings|hurl*|chuck* a|an|the|his|her|your . axe|knife|
    hammer|hatchet|bottle|brick|machete|bat|crowbar|plate|chair|kettle|pan|stool|ashtray|glass|
    mug|phone|laptop|iron
grab*|had|has|took|held my|her|his|the|me|your throat|neck
threw|throw|throws|chuck*|hurl*|toss*|drop*|slam* <mine>? . <child> .
    on|onto|against|across|at|down|into . .
    sofa|bed|floor|wall|cot|crib|room|stairs|couch|ground . . in|because|when|and|so|for|$ . .
    rage|temper|anger|cried|crying|angry|scream*|hurt|$
rage|temper|fury . . kick*|hit*|threw|smash*|punch*|grab*|push*
<strike>|<hold>|<seize> <mine> . <child>|<pet>|<kin> . . <body>|tail|paw|paws|throat|cage
put|threw|throw*|shove*|push*|slam* <one> . through|into|against . .
    door|window|wall|table|glass|cupboard|mirror|fence|bush|bath
hurt|hurts|hurting me|us|him|them $|again|and|last|badly|sometimes|every|physically|like|so|on|
    in|for|inside|when|if|at
forces|forced|forcing me|us|them $|and|every|when|at|in|down|again|into|because|if|against|onto
<they> . yank*|pull*|twist*|squeez*|bent|bend*|wrench*|grip*|broke|break*|bit|burn*|crush*|
    bang*|slam*|cut|slash*|rip* my|our|me . <body>
^ <they> hurt|hurts|hurting me|us $
# As it is said in the Caribbean, in Ireland, in Nigeria.
him|she|he|you|dem|they|man|woman . lick|licks|licked|licking me|us|them|him down|in|up|with|across|
    hard|again|
    when|so
lick|licks|licked|licking|buss|bussed|bust|busted|burst me|us|my|the|her|his|our . head|face|mouth|
    lip|skin|tail|ears
burst|bursts|bursting me|us|you $|if|when|open|one|for|and
buss|bussed my|me|her|his
leather*|skelp*|belt|belts|belted|flog*|lash|lashed|lashes|spank*|whip*|thrash*|batter*|wallop* our|
    wee .
    with|until|so|for|when|last|again|black|till|and
threw|throw|throws|throwing|thrown|chucked|chuck|chucks|flung|hurled|fling|lobbed|hurls|fired|
    pegged|
    pelted|launched|pitched ... at|against|across|into the . . wall|walls|tv|telly|door|ceiling|
    cupboard|mirror|fridge
chop|chops|chopped|cut|hack|hacked|carve|carved <one> up|into|to
acid|petrol|kerosene|bleach|boiling|fuel . . on|over|in|at my|our|her|his|your . face|<child>|<body>
"""
