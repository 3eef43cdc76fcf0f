"""What violence, its threat, weapons and being held sound like. Patterns alone; see danger.py."""

from __future__ import annotations

VIOLENCE = """
# Blows, at anybody.
<strike>|<seize> <one>
<strike>|<seize>|<kill> <mine> . <child>|<pet>
<strike>|<seize>|<kill> <my> <num> year|month
<strike>|<kill> my|our <kin>
<they> . <strike>|<seize> <me>? in|on|across|round|to? the|my|our|me <body>
<strike>|<hold> <me>|them|him by the? <body>|collar|shirt|scruff|ankles
<strike>|<seize>|<hold> <one> .. by|in|on|across|round|over|with|against|into|onto|down|around the|my|a|his|her . <body>|wall|floor|ground|stairs|door|belt|bed|fridge|steps|table|chair|fist|fists
<they> .. pull*|yank*|grab*|rip*|drag* my|our|her|his hair|wrist|wrists|throat|neck|face|jaw|collar
<they> .. twist*|bent|bend*|squeez*|broke|break* my|our|her|his . arm|wrist|hand|fingers|finger|rib|ribs|nose|jaw|tooth|teeth|bones|bone|neck|leg|legs|eye|cheekbone
<they> .. stamp*|stomp*|bit|bite*|burn*|burnt|cut|scratched|bruised|punch*|slap*|kick*|hit|smack* my|our|her|his|me . <body>
gave|give|gives|giving|given|got|get|gets|getting|land|landed <one>? a . slap|punch|kick|clatter|dig|box|beating|hiding|thump|smack|thrashing|black|wallop|whack|clout|backhander|headbutt|belt|skelp|flogging|lashing|knock|puck|clip|thick|fat|busted|split|doing|kicking|battering|pasting|shove
gave|give|gives|get|getting|took|beats|avoid a|the beating|beatings|hiding
beatings|beatens
black eye|eyes
busted|split|bloody|broken|fat lip|nose
broken rib|ribs|jaw|nose|arm|bone|bones|wrist
bruise|bruises|bruised|bruising .. where|from|you|he|she|they|on|cover|hide|up|all
cover*|hid*|hide|explain* .. bruise|bruises|marks
left|leaves|leaving . marks|bruises|bruise|mark on
told .. doctor|nurse|hospital|gp|boss|teacher|everyone|friends|mum i|id|that . fell|walked|slipped|tripped
lay|lays|laid|laying|put|puts|putting|raise|raises|raised|raising|lift|lifts|lifted a?|his|her|your|their|ur|hand|hands|fist|fists . hand|hands|fist|fists|finger|to|on|at . me|us|them|him|my|our
raised|lifted|raises|lifts|raising a|your|his|her|their|the hand|fist|belt|stick
hands|hand on me
get|gets|got|getting|turn|turns|turned|became|becomes|being|been|is|are|was|am|were <yes>? physical|violent|abusive|aggressive . with|to|towards|toward|when|after|again|if|last|and|$
is|are|was|were|being|been|gets|get|got|turns|becomes|became|so|physically|verbally|emotionally|sexually|very violent|abusive
violent $|partner|husband|wife|man|home|marriage|relationship|to|with|when|towards|again|and|temper|person
domestic abuse|violence
abused|abuses|abusing me|us|them|him|her|by|as|my
am|been|being|was|feel|felt|were <yes>? abused|battered|beaten|assaulted|attacked|raped|molested|choked|slapped|punched|kicked|strangled|whipped|flogged
abuse|abuses|abused me|us|them|him|my|our
physical|sexual|emotional|financial|verbal|mental|domestic|his|her|your|the abuse
abuser
torturing|torture|tortures|tortured me|us|them|him|mentally|daily|for
harass|harassing|harassed|harasses me|us|them|for|daily
beat|beats|beating|beaten|knock|knocked|kick|kicked|punch|slap|smack . shit|crap|hell|life|daylights|living|stuffing|sense|lights out|into|of
beat|beats|beating|whoop*|whup* my ass|arse|butt
beat|beats|beating|beaten up|black|senseless|badly|blue|daily|mercilessly
knock|knocked|knocks|knocking <one> out|about|around|unconscious|over|down|to|across|into|off|against|flying|senseless|upside
knock|knocked|knocks my|our . teeth|tooth|block|head
knocked out my|our|a . teeth|tooth
<seize>|<hold>|sat|sits|knelt|kneeling|kneels|lay|stood|stamped <one> down|against|onto|into|on|to|across
push|pushed|pushes|shove|shoved|threw|throw|throws|drag|dragged|drags|chuck* <one>|himself|me . down|against|across|onto|off|through|along|by|down
threw|throw|throws|throwing|thrown|chucked|chuck|chucks|chucking|flung|hurled|fling|lobbed|hurls|pelted|fired|threw|throwin ... at|towards|across|against|past me|us|them|him|my|our|wall|room|kitchen|head|walls|floor|kids|children|wife|husband
<they> .. throw|throws|threw|throwing things|stuff|plates|objects|furniture|cups
<they> .. punch*|kick*|smash*|hit*|put|puts|puncht|headbutt* . hole|holes|through|walls|wall|doors|door|fist|mirror|window|windscreen|cupboard|cupboards . in|wall|door|through|beside|next|near|when|after|just|because|if|down|$|again|and|by|right|to
hole|holes . in the|our|my . wall|door|doors|walls
kicked|kicks|kick|broke|smashed|breaks|bash*|batter*|punched my|our|the|down . door|doors|down|in in|down|down|the|open|to
broke|broken|breaks|breaking|break|kick* down my|our|the . door
<smash> my|our|all|up|everything|things|stuff|plates|windows|furniture|the . phone|laptop|things|stuff|house|place|kitchen|plates|everything|up|car|window|windows|flat|tv|telly|glasses|mirror|photos|belongings|dishes|door|home|computer|room|windscreen|furniture
<smash> everything|things|stuff|plates|furniture
broke|breaks|break|breaking|smash*|destroy*|burn*|burnt|cut|rip*|tore|shred*|destroys|kick* . my|our|things|up|everything|all . things|stuff|phone|clothes|belongings|paintings|everything|work .. so|because|when|if|in|angry|rage|just|after|again|against|to|punish|$
breaks|break|broke|breaking|throws|destroys|smashes|smashed things|stuff|everything|furniture
spit|<spit> . in|on|at|into my|me|us|them|him|our|her|his
pour|poured|pours|pouring|threw|throws|throw|chucked|tip* . . boiling|hot|scalding|acid|petrol|kerosene|bleach|fuel|water . . over|on|at|in <me>|them|him|us
pour|poured|pours|pouring|threw|throws|throw|chucked|tip* . . boiling|hot|scalding|acid|petrol|kerosene|bleach|fuel|water . . over|on|at|in my|her|his|our . <body>|<child>|<pet>|<kin>
set|sets|setting me|us|him|them|my|the|our|house|fire . . on|fire|alight . fire|$|to
burn*|burnt me|us|him|her|them|my|our|my|the . with|arm|hand|cigarette|iron|alive|leg|house|skin|feet|face
cigarette|fag|joint|lighter|iron|cigar ... on|out|against my|me|his|her|our . arm|skin|leg|hand|hands|back|body|neck|me
pinned|pins|pinning|pin|hold*|held|restrain* <one> . down|against|to|by|under|there|until|so|still|face
sat|sits|sitting|knelt|kneels|kneeling|stood|lay|lies on me|my|us|them|him|top . chest|until|so|and|of|back|arms|legs|while|$|me
hurts|hurting|hurt me|us|them|him . physically|when|if|again|on|in|badly|every|so|until|like|and|bad|for|with|$|during|where|because
stop|stops|quit hurting|hitting|beating|slapping|kicking|punching|pushing|shoving|choking|grabbing me|us|them|him|my|our|the
hurt|hurts|hurting|harm|harmed|harms|harming|kick*|hit*|beat*|kill*|drown*|poison*|strangl*|threw|throw*|starv*|shot|shoot*|stab*|tortur*|swung <my> . <pet>
<pet> . is|are|was|being|gets|got hurt|hit|kicked|beaten|killed|poisoned|drowned
drive|drives|drove|driving . at|into|over me|us|him|them
ran|run|runs|running|tried|drove . to? run? me|us|them|him over|down|off
run|ran|runs|running . me|us|them|him over|down|off
assault*|attack*|grop*|molest* me|us|them|him|my|our|by
headlock|chokehold|strangulation|strangled|throttled|strangling|throttling
poison|poisoned|poisoning|poisons|drugged|drugs|drugging|drug|spiked|spikes|spiking|sedated <one>|my
put|puts|putting|slip|slips|slipped something|pills|stuff|tablets|drugs|sleeping|powder . in|into my|our|me|her|his
a slap|punch|beating|battering|thrashing|hiding . now|again|from|for|if|when|every|after|because|and|off
only|just|get|got|gets|getting|for|it is|was? a slap|punch|beating|hiding|smack
<strike>|<seize>|<kill>|<choke> the|a|our|my|his|her|your . . <child>
shout*|scream*|yell*|roar* . in|into my|me|our|her|his . face
corner* me|us|them
nail*|screw*|board* . the|up . windows|window|door|doors . shut|up|closed|down
cut|cuts|cutting|slash*|rip*|burn* up? all? my . clothes|things|dresses|photos|passport|dress|wedding
<strike>|<seize>|trap*|shut|slam* my|me|our . <body> ... on purpose
wear*|wore|use|uses|using|put . . long|sunglasses|makeup|concealer|scarf|foundation .. sleeves|nobody|hide|cover|see|sees|bruise*|marks|so
<kill> <one> $|and|one|if|because|when|with|in|or|tonight|then|myself
dead|hospital|ditch|grave|coffin|hearse if i|you
# Words that are enough alone, once idioms, games and films are blanked out.
slap|slaps|slapped|slaping|slapping|slapd|punch|punches|punched|punching|strangl*|throttl*|headbutt*|wallop*|clobber*|skelp*|backhander|backhand*
bruised|bruises|bruising|bruise
violence|violently
abuse|abused|abuses|abusing|abusive|abuser
assault|assaulted|assaults|assaulting
battered|battering|batters|beater|beatings|thrashings
black and blue
choked|chokes|choking|choke
blood|bleeding|bled|stitches|hospital|casualty|a&e|emergency|er .. after|because|from|when|where|what . . you|he|she|they|him . . . hit|did|do|push*|threw|kick*|beat|of|threw|attack*|last
put|puts|putting me|him|them in . hospital|casualty|intensive|icu
crack*|broke|fractur*|burst|bust|split|knock* . . my|me|his|her . . rib|ribs|jaw|nose|wrist|eardrum|tooth|teeth|lip|skull|eye|finger|fingers|collarbone|arm
of my|me|his|her ribs|teeth|fingers
nearly . put|took|poke* my|his|her eye|teeth out
get|gets|getting|got|becomes|plays rough|heavy|handsy|physical . . with|when|after|if . me|him|her|them|us|he|she|you|drunk
<strike>|hit my|your|his|her|our|the . <kin>|<child>|<pet>|one|wee
hit|hits|punch*|kick*|slap* . back|each
puck|kick|dig|thump|slap|punch|elbow in|to my|the|me? . ribs|shin|shins|arm|stomach|face|back|belly|gut|kidneys|head|mouth
bate|bet|bating me|us|them|him
cover*|clamp*|press*|gag*|put . . my|me|our . mouth|nose|face . . and|until|so|with|hand|nose|i
pull*|yank*|kick*|swing|swung|hurt|burn*|cut|shav*|starv*|threw|hit <my> . dogs|cats|dog|cat|puppy|rabbit|kitten . . tail|ear|ears|leg|legs|fur|until|when
threw|throw|throws|throwing|swung|swing|swings|hurl*|chuck* a|an|the|his|her|your . axe|knife|hammer|hatchet|bottle|brick|machete|bat|crowbar|plate|chair|kettle|pan|stool|ashtray|glass|mug|remote|phone|laptop|iron
grab*|had|has|took|held my|her|his|the|me|your throat|neck
threw|throw|throws|chuck*|hurl*|toss*|drop*|slam* <mine>? . <child> . on|onto|against|across|at|down|into . . sofa|bed|floor|wall|cot|crib|room|stairs|couch|ground . . in|because|when|and|so|for|$ . . rage|temper|anger|cried|crying|angry|scream*|hurt|$
rage|temper|fury . . kick*|hit*|threw|smash*|punch*|grab*|push*
<strike>|<hold>|<seize> <mine> . <child>|<pet>|<kin> . . <body>|tail|paw|paws|throat|cage
put|threw|throw*|shove*|push*|slam* <one> . through|into|against . . door|window|wall|table|glass|cupboard|mirror|fence|bush|bath
hurt|hurts|hurting me|us|him|them $|again|and|last|badly|sometimes|every|physically|like|so|on|in|for|inside|when|if|at
forces|forced|forcing me|us|them $|and|every|when|at|in|down|again|into|because|if|against|onto
<they> . yank*|pull*|twist*|squeez*|bent|bend*|wrench*|grip*|broke|break*|bit|burn*|crush*|bang*|slam*|cut|slash*|rip* my|our|me . <body>
^ <they> hurt|hurts|hurting me|us $
"""

STRANGLING = """
<choke> <one>
<choke> my|our . <child>|<kin>|<pet>
choke*|strangl*|throttl* out
<they> ... hand|hands|arm|forearm|elbow|belt|cord|fingers|knee|foot|scarf|rope|pillow|thumb|thumbs|wire|lead . round|around|on|at|against|across|over|to|into my|the|our|her|his|me|your . throat|neck|windpipe|face|mouth
hand|hands|forearm|elbow|belt|cord|fingers|knee|foot|rope|pillow|thumb|thumbs . round|around|on|at|against|across|over|to|into my|the|our|her|his|me . throat|neck|windpipe|face|mouth
grab*|squeez*|press*|gripped|seized|crush*|held|hold|holds|holding|took . me|us|them|him|by|my|the . by|the|my . throat|neck|windpipe
by the|my throat|neck
squeez*|press*|push*|knelt|kneel*|stood|lean*|crush* . on? my|the|our|her|his . throat|neck|windpipe|chest
could|can not . breathe|breath .. hand|hands|you|he|she|they|him|pillow|under|choke*|until
until|till|so i|he|she|they could not . breathe|breath|scream|move|swallow
until|till|before i|he|she|they|we . passed|blacked|pass|black|went|lost|saw . out|limp|consciousness|stars|blue
stop|stops|stopped|stopping|cut|cuts|cutting . me|my|our . from|off? breathing|air|airway|breath
pillow . over|on|onto|against my|our|her|his|the . face|head|mouth
held|holds|hold|pushed|dunked|push|put|forced|shoved my|our|his|her|the|me . head|face|under . under|in|into|water|bath . water|bath|toilet|sink|$
everything . went black .. you|he|she|they|hand|hands|neck|throat
"""

THREATS = """
<told> ... <hurt>|<kill>|<choke> <one>|himself|yourself|themselves|herself|myself|everyone|everybody
<told> ... <hurt>|<kill>|<choke>|<strike> <mine> . <child>|<kin>|<pet>|<body>|family|parents|people|lover
<they> . <will> . <hurt>|<kill>|<strike>|<choke> <one>|<mine> . $|<child>|<pet>|<kin>|<if>|and|one|to|in|before|this|when|next|someday|badly|again|family|because|for|with|or|so|too
<they> .. tried|tries|trying|try|attempted|attempts|nearly|almost|want|wants|wanted|wan|plans|planned|planning|going . to? . <kill>|<strike>|<hurt>|<choke>|run|drown <one>|<mine> . $|<child>|<pet>|<kin>|<if>|and|one|with|over|down|last|in|again|when|because|on|by|twice|before|so|for|yesterday|this|once|at|but
i .. <will>|want|nearly|almost|feel|felt|scared|afraid|thought|about|might|like|close . to? <hurt>|<kill>|<strike>|<choke>|<seize> you|them|him|my|our|the . $|<child>|<pet>|<kin>|when|if|because|again|last|and|in|for|so|one|this|today|tonight|yesterday|with|badly|too|or|really
i <yes>? . <strike>|<choke> you|him|them|my|our|the . <child>|<pet>|<kin>|last|when|again|in|and|because|on|across|so|$|yesterday|for|once|twice|hard|with|but
i .. put|laid|raised|lifted my hand|hands .. you|her|him|them|throat|neck
i .. can|could not . control|stop|trust myself|my . temper|anger|rage|hands|$|around|with|hurting|hitting|shouting|from|when|any
my temper .. scares|frightens|hurt|hit|scared|frightened
afraid|scared|frightened|terrified|worried . i|of|that . will|might|may|could|going|what|myself|hurting|ill|would . i|hurt|hurting|hit|do|snap|lose|kill|harm|when|to
thoughts|urges|urge|thinking|thought . of|about|to hurting|harming|hurt|harm|killing|smothering|shaking|hitting|drowning my|the|our|him|them|you|us
threatened|threatens|threatening|threaten|threats|threat|threatning me|us|them|him|my|our|her|his|to|with|against|that|from|he|she|every|and|about|if|again|all|on|when|because|if|violence|suicide|$
make|makes|making|made|gets|sending|sends|sent|send|got . threats
death|bomb threat|threats
<told> ... regret|sorry|pay|suffer|consequences|punish|hell .. <if>
<told> ... regret|pay for|it|this|that $|one|for|and|some|the|if
<told> ... see what <they> . . do|does|happens|capable
<told> ... see|know|find|watch what . happens|happen|coming|capable .. <if>
<told> ... watch my|our|your|her|his back|step|mouth
<told> ... teach|show me|us|them|him|you . . lesson|place|boss|who|respect|how
teach|teaches|taught|teaching me|us|them|him a lesson
put|puts|putting me|us|them|him in my|our|her|his|their|the place|hospital|ground|grave|morgue|wheelchair|coffin
six feet|foot under
<told> ... last thing|day|breath|mistake
last thing i|you|we . . do|did|say|see
or else $|he|she|they|said|you|and|something
<told> ... or else
<told> ... come|comes|coming|hunt|find|track|send|sends|get|gets|gonna . after|for|down|round|people|somebody|someone|boys|guys|lads|men|me|us <if>|after|for|to|round|wherever|no|one|down|me|and|us|i|back|$|anywhere|who
<told> ... find|hunt|track me|us|them|him . <if>|wherever|no|anywhere|one|down|and|everywhere
<told> ... know|knows people|guys|somebody|someone|where|men|lads . . who|that|live|lives|my|to|could|would|works|work|go|goes
know people|someone|somebody|guys|men who|that|to . . hurt|kill|sort|harm|break|get|deal|take
<told> ... burn|burns|torch|blow|smash|set|burning . the|my|our|your|this|down|fire|us|up . house|home|flat|place|down|car|apartment|compound|everything|room|with|up|things|clothes|shop|building|trailer
<told> ... pour|throw|splash|set|put . acid|petrol|kerosene|gasoline|fire|boiling|hot|bleach
acid|petrol|kerosene .. on|over|in|at me|us|my|them|him|her|the|house
<told> ... make|makes <one>|my|our|everyone|everything|it . . disappear|suffer|pay|sorry|hell|regret|misery|cry|bleed|scream|homeless|wish|impossible|vanish
make|made|makes|making my|our|her|his|their life|lives . hell|misery|living
<told> ... disappear|vanish|bleed|rot|dead|die|dies|grave|coffin|body|bury|buried|morgue|bones|blood|limb|limbs <if>|and|someday|one|to|i|in|like|for|before|me|with|by|before|from|on|$|together|first|out|where|up|bag|parts|hands|alone|somewhere|all|if
<told> ... ruin|destroy|end|finish|crush|wreck <one>|my|our|your|her|his . life|career|name|reputation|job|if|$|when|family|and|in|completely|financially|if|future|if
<told> ... deal|finish with|off me|us|you|them|him|$
<told> ... kick|throw|put|chuck|drive|chase|send <one> . out|streets|street|homeless|packing|back|away|on|of|onto . <if>|of|on|and|in|with|the|house|$|to|like|street|streets|village|any|when
<told> ... send|sends|sending|sent <one>|my|the . . back|away|home . . <if>|to|$|country|village|and|india|pakistan|nigeria|home
if i|you|we|u . <go> .. you|he|she|they|hell|shell|will|would|id|ill|gonna . . . <kill>|<hurt>|<strike>|suffer|regret|pay|<end>|burn|never|find|die|shoot|sorry|destroy|hunt|lose
if he|she|they ... finds|find|found|sees|see|knew|know|knows|discovers|catches|hears out|this|i|me|that|about ... kill|kills|hurt|hit|beat|dead|murder|deal|finish
so? no|nobody|noone one? else|other . . will|would|can|could|is|ll . have|get|gets|having me|you|them|him|u
if <they> . can|could not have me|you|us|them|him|u
do not know what <they> . . capable|able
what <they> .. capable of
take|takes|took|taking|get|steal|keep|kidnap*|run|snatch|have|has|taken|gonna <mine> . <child> . . away|off|abroad|country|from|disappear|overseas|back|hostage|forever|again|with|if|out . . me|us|you|<if>|$|country|and|to|my|another|ever|her|his|never|of
<told> ... take|get|keep|lose|steal|kidnap*|grab|leave|custody|with|snatch|hide|disappear <mine>|custody|full|of . <child>|house|everything|custody|away . <if>|away|from|abroad|to|and|$|off|with|again|back|out|me
never|not . see|hold|touch|meet|hear <mine>|from . <child> . again|any|ever|if|unless|$
never see|hold <mine>|them|him . <child>? . again
kidnap*|abduct* me|us|him|them|my|our|the
sent|send|sends|sending|got|had . his|her|your|their|some . brothers|brother|friends|boys|lads|cousins|men|family|thugs|people . . to|round|after . . beat|hurt|scare|me|threaten|hit|rough|my|house|warn
honour|honor killing|kill|killings|crime|based
bring|brought|brings shame .. family .. kill|die|marry|beat|dead|pay
dowry
stabbed|stabs|stab|shot me|us|him|them|my|at
petrified|scared|terrified|afraid for my|our|her|his|the|their life|lives|safety|children|kids|baby|child|son|daughter
fear|fears|feared|fearing|afraid|scared|worried|frightened for my|our|his|her|their life|lives|safety
in danger
life is in danger
run|ran|fled|flee|escape|escaped|hide|hid|hiding|fleeing|escaping|running ... from you|him|them|house|shelter|refuge|home . . again|when|barefoot|because|in|with|to|$|before|at|and|for|with|naked|night
restraining|protection|protective|occupation|molestation|barring|safety|intervention order|orders
women|womens|woman refuge|shelter
police .. came|come|called|called|involved|were|had|told|wont|ring|call|attended|arrested . . again|because|to|out|when|on|last|for|you|him|her|$
call*|rang|ring|phoned|phone|ringing . the police|cops|guards|guardai|guardi|gardai|999|911|112|000
<told> ... bullet|ditch|canal|acid|coffin
<told> ... never|nobody|noone|no . would|will . . find|see my|the|your|our . body|bodies|children|kids|baby|son|daughter|again
<told> ... be sorry
<told> ... accidents|accident ... happen*|have|people|brakes|stairs
<told> ... lose|loses|take|get my|your|our|the . job|home|children|kids|house|visa|licence|baby . . <if>|away|off|from|$
<told> ... snap*|flip* and|on|at|one|soon
<they> . <will>|is|are . . find|hunt|track me|us
dog|cat|puppy|kitten ... goes|going|go|end|ends . in|into|out|to the . river|road|canal|bin|pound|lake|street|sea|well
<pet> gets it
get|getting|getrid|give|giving rid|away . of? . . <pet> . <if>|because|to
wants|want me|us|them|him dead|gone|hurt
would|will|could . have me|us killed|deported|beaten|shot|arrested|sorted
i will|would|am|ill . . . make|see . . you|him|them . pay|suffer|regret|sorry|bleed
hunt*|hunting . me|us|you|them|him down
<told> ... slit|cut|slash|break|snap|wring|chop|smash|rip|tear|gouge|blow|bash|crack . my|your|our|me|her|his|the . . throat|neck|head|legs|arms|face|bones|fingers|knees|kneecaps|teeth|brains|off|eyes|heart|tongue|skull
<told> ... bury|buried <one>|my|our|in . . . garden|alive|woods|ground|desert|$|there|bush
<told> ... tell|tells|show|expose|ruin|inform <people>|boss|employer|work|school|everyone|police|court|my ... <if> i|we . . <go>|not
<told> ... deported|deport|deportation
without him|her|them|me|you i|you . will|would|be|am . . deported|nothing|homeless|street|visa|status
die|killed|punished|beaten . . for|because . . shame|honour|dishonour
shame|honour|honor|dishonour ... die|kill*|beat|punish*|dead|marry|clean
marry|married|marrying|marries me|her|them|us off . to|or|against|in|if|when
married off
must|should|deserve|deserves|going|gonna . to? . be|to? killed|die|beaten|shot|hanged|stoned
gun|guns|pistol|rifle|shotgun|machete|cutlass|revolver|handgun
knife|blade|razor|dagger|cleaver ... my|me|us|wrist|wrists|throat|neck|chest|him|himself|herself|yourself|threat*|scared|drunk|argue*|argument|row|kids|children|said
not|never live to see
taken|take|put|took ... into|in care
<told> ... careful ... stairs|road|night|driving|car|sleep|food|behind
kids|children ... taken|take|removed|care ... threat*|said|says|told
out of the|this country . . kids|children|you|with|me|never
i will|would kill|find|hunt|get|hurt you he|she|they|you said
^ help . . he|she|they|you|my
take|takes|took|taking|get <mine> . <child> out of
<they> . . <will> . beat|hit|slap|punch|stab|kill|hurt|strangle me|us|him|them <if>|$
better . do|obey|come|listen|be|stay|shut|behave ... or . . you|he|she|i . . . regret|sorry|else|see|pay|kill*|hurt|hit
every bone in
take|takes|taking|get . . <child> out of . country|here
country .. said|says|told|threat*
"""

WEAPONS = """
pull*|point*|aim*|wave*|waving|held|hold*|put|puts|putting|show*|bring|brought|brandish*|load*|carr*|grab*|got|get|gets|fetch*|clean*|laid|lay|keep|keeps|cocked|draw|drew|fire*|took|take|takes|taking|reach*|pick*|threat*|sleeps|has|have|having|hid|hides|buy|bought|used|use|uses|own|owns|going .. <gun>
<gun> .. at|to|on|against|in|under|out|near|by|beside|when|and|next me|us|my|our|head|him|them|her|the|table|pillow|face|threat*|bed|temple|drunk|when|while|argu*|lap|mouth|angry|ready|said
pull*|point*|aim*|wave*|waving|held|hold*|put|puts|brandish*|threat*|came|come|comes|coming|went|ran|chase*|chasing|attack*|swung|swing*|hit*|beat*|struck|cut|stab*|slash*|smash*|lunge*|grab*|got|picked|pick*|went|rush*|jab*|fetch*|took|showed|going|stood|standing|sharpen*|flog*|after .. <blade> .. me|us|my|our|him|them|her|his|said|throat|argu*|child*|kid*|face|angry|row|fight|drunk|dared|wife|husband|baby|bed|until
<blade> to|against|at|in|across|under|near . my|our|me|us|him|them|her|his|pillow . throat|neck|chest|stomach|face|back|body|pillow|head|ribs|$|eye|when|while|if|and
sleep* with . . knife|gun|machete|axe|cutlass|bat|hammer|rifle
pull*|held|hold*|put|wave*|waving|point*|brandish* a|the|your|his|her|my . knife|blade|machete|cutlass|axe|razor|sword .. on|at|up|in|and|to|when|while|over me|us|my|him|them|the|said|we|front|i|her|throat
came|come|comes|coming|went|goes|go|ran|run|lunged|threatened|threatens|chased|chases|attacked|beat|beats|hit|hits|slashed|cut|stabbed|struck|threatening|swung|whipped|flogs|flogged|whipping|beating|hitting . at? <one>|my|after . . with|by a|the|his|her|your|my|an|hot|broken|kitchen .? . <blade>|stick|wire|slipper|shoe|phone|hanger|lead|rod|iron|fist|fists|brick|pan|remote|pipe|plank|koboko|hose|plate|kettle|chappal|something
<they> . has|have|got|had|owns|keeps|carries|is|are . a|the|his|her|your|an|my|got . knife|gun|machete|cutlass|pistol|rifle|shotgun|blade|dagger|axe|taser
with a|the|his|her|your . knife|gun|machete|cutlass|pistol|rifle|shotgun|blade|dagger . . at|to|on|in|and|against|out|near . . me|my|us|throat|neck|hand|said|back|face|ribs|him|them
"""

HELD = """
hold|holds|held|grip*|grab*|squeez* . me|my . arms|wrists|hands|tight|arm|hard . . so|until|that|and|tight|tightly .. can|could|not|move|leave|hurt|hurts|bruise*|marks
<lock> <one> . in|inside|out|up|away|down|indoors|to|outside|from|at|there|here|overnight
<lock> <mine> . <child>|<pet>|<kin> . in|inside|out|up|outside
<lock> <one> $|when|until|so|while|all|for
<lock> .. door|doors|gate|gates|house|windows|room|flat ... can|could|would|cannot not|nor . get|go|leave|step|come|run|escape|out
<lock> . the? . door|gate|house|flat|room|us|me and|with|from ... key|keys|outside|hid|hides|took|takes .. <one>|work|away|i|on|pocket|him|with
keep|keeps|kept|keeping me|us|them . locked|prisoner|hostage|captive|indoors|inside|trapped|chained|tied
prisoner|hostage|captive
imprison*|house arrest|me
tied|ties|tie|tying|handcuff*|chain*|cuffed <one>|my . to|up|down|hands|wrists|in|and|legs|$|arms|feet
block|blocks|blocked|blocking|barricad*|bar|barred|guard|guards . the?|my|our|me . door|doorway|way|exit|path|stairs|car|drive|in|hallway|from|driveway|front . $|so|and|when|while|until|to|with|if|of|leaving|i|every|for|because|leave
stand|stands|stood|standing|sat|sits|sitting|lay|planted|leaned|leaning . in front of|against the|my|our . door|car|doorway
stand|stands|stood|standing|got|gets . in|against the|my|our doorway|way|door|exit .. so|and|until|when|i|leave|out|could|not
not|never|refus*|stop|stops|stopped . to? let|letting|lets <me>|them|him leave|go|out|past|up|off|inside|home|away|move|eat|down|pass|get|breathe|exit|rest|wash|drink|pee|toilet|through . $|<if>|until|the|of|and|to|to|i|home|anywhere|unless|alone|with|for|at|because|his|when|car|work|all|out|even|at|outside|by|without|again|again|house|past|bathroom|room|but|on|see|room|shower|when|toilet
not|never|refus* . let|letting|lets <one> leave|out|move|breathe|up|past
not|refus* . let|letting <one> sleep
would|will|did|do|could|can not . let go|me .. of|my|me|arm|wrist|hair|hand|neck|when|until|go
would|will|did|do|can not . let go of my|me|our|her|his . arm|wrist|hair|neck|throat|collar
can|could not get out|away|free|past|up .. you|he|she|him|them|door|because|he|house|locked|holding|held|me|room|on
can|could|cud|cn not . leave|escape|go|get out|away . . you|he|she|him|them|because|keys|house|home|locked|door|without|out|compound|relationship|marriage|even|alive . .
i am|feel|felt|was|were|been . . trapped|stuck|imprisoned . . $|in|here|with|by|and|at|inside . this|my|our|him|you|them|marriage|house|home|relationship|you|her|$|i|own|with|he|no|scared|can|room|bathroom|bedroom|flat
trapped . $|with you|him|them|her
trapped me|us|them|him
take|takes|took|taking|taken|hid|hide|hides|hiding|has|grabbed|snatched|confiscat*|kept|keeps|keep|threw|stole . my|our|the|her|all . . keys|key|shoes|coat|clothes ... so|and|could|can|because|when|away|to|again|until|from not|i|me|leave|stop|cannot|stuck|away|when|could|can|go|keep|i|leaving|her|him|drive
take|takes|took|taking|taken|hid|hide|hides|hiding|confiscat*|snatched my . . keys|key|shoes|clothes|car $|away|so|and|when|if|because|again|every|off|from|whenever
hid|hides|hide|hiding my . car? keys|key
sleep depriv*|deprivation
wakes|woke|wake|keeps|kept|keep <one> . up|awake|up . . all|night|to|so|hours|until|shouting ... shout*|scream*|argu*|answer*|admit*|hit*|interrogat*|beat*|question*|confess*|sorry
pull|stop|let . over|the|me|out|us|car ... refused|would not .. drove|drive|sped|faster|laughed|hundred|kept
not|never|refus* . . give|gave|giving|hand|let . . me|my . . . back? my? . phone|keys|shoes|passport|medication|inhaler|coat .. so|to|until|unless|back|call|ring|leave
not . . give|hand|let . back my|me . . phone|keys|passport|card|id|inhaler|documents
handle|handles|doorknob|lock|locks .. off|on|outside .. door|bedroom|bathroom|room . . . so|can|outside|not|cannot
lock|locks|bolt|bolts on the outside
only key|phone|car|keys . . he|she|you|in|with|him|them
he|she|you . has|have|had|keeps the only key
<lock> <mine> . <child> in|inside|out|outside
throw*|threw|kick*|put|puts|chuck*|push*|turf* me|us|them|him . . out . . of|at|on|in|into|with|onto|to|$|and . . the|my|our|three|two|one|midnight|night|four|rain|snow|cold|front|street|pyjamas|nothing|baby|nightdress|house|home|$|kids|lock*
make|makes|made .. sure . i .. lose|never|cannot . my . job|work|children|kids|home|see|get
kept|keeps|keep|held|locked|shut me|us|them|in . . flat|house|room|cellar|garage|basement|car|bedroom|shed|bathroom|attic|hotel . . for|against|days|hours|all|without|until|and|while
was|were|been|am|got kept|held|locked|shut|tied . . . in|inside|to|against|down|out|at|by . . . flat|house|room|cellar|garage|basement|car|bedroom|shed|bathroom|attic|bed|hotel|days|hours|will|week|home
can|could|do not go|leave|wear|see|meet|do|talk|eat|buy|speak|drive|have|spend|use|work . what|who|where|when|anywhere|out|anyone|anything|without|unless|because . . . him|his|he|she|you|her|permission|checks|check*|like|want . . .
can not . . leave|out|go|see|without . . . his|her|your say|permission|approval|knowing|checking|him|you
kept|keeps|keep|stuck|confined|made|told|forced . . . indoors|inside|locked|upstairs .. days|weeks|months|all|he|she|you|they|by|$|like|because|and
made|makes|make me|us . . sleep|stand|stay|sit|kneel|eat . . . garage|shed|cellar|floor|kennel|car|porch|rain|snow|cold|corner
made to sleep|stand|kneel|beg|sit|eat|stay|apologise|strip|wait|watch .. in|on|outside|for|until|off|naked
kept me|us . . in that|the|a|his|her room|house|flat|car
"""

DRIVING = """
<drive> ... drunk|pissed|tanked|hammered|wasted|100|110|120|130|140|150|160|170|180|maniac|lunatic|crazy|dangerously|recklessly|furious|tree|cliff|wall|bridge|oncoming|traffic|pavement ... me|us|i|kids|children|child|baby|scare*|frighten*|scream*|stop|laugh*|angry|begg*|crash|kill*|out|crying|car|said|threat*|when
<drive> . . so|too|very|really|faster|dangerously|recklessly|fast|like . . fast|faster|maniac|lunatic|dangerously|recklessly .. to|when|because|if|after|while|until|on|and . . scare|frighten|you|angry|row|argue|i|me|argu*|fight|scared|scream*|purpose|us|mad|cry|drunk|begged|crying|punish
<drive> .. at|into|towards|toward|off . . wall|tree|bridge|cliff|traffic|lorry|me|us|road|river|lake
<drive> .. drunk|drink|pissed .. kids|children|baby|child|son|daughter|me|us
speed*|sped|swerv*|accelerat*|slam*|drove|drive|driving ... and|so laugh*|scar*|terrif*|would|refus*|scream*|frighten* . . me|us|at|not|when|i
threat*|said|says ... crash|drive|flip|roll|wreck the|us|this|into|off . . car|van|truck|tree|wall|bridge|cliff|us|road
wrong side of the road|motorway
grab*|yank*|pull*|jerk* . the|my . steering|wheel|handbrake|steering
push*|threw|throw*|kick*|shov*|dump*|left|leave*|chuck*|order*|made|put <one> . . out|on|at|by|in|from . . the|a|my|car|of|side|his . moving|car|middle|motorway|roadside|highway|side|hard|road|bush|layby|nowhere|desert|shoulder|verge|forest|parking|moving
ran|run|runs|forced|force|drove|pushed <one>|my off the road
brake|brakes .. cut|tamper*|check|checked|messed
cut|tampered|messed . . with? my|the brake|brakes|car
would|will not . slow|pull|stop . down|over|car|when ... scream*|begg*|cry*|i|ask*|scared|laugh*|kids|let
<drive> ... to|and scare|frighten|terrify|punish|shut|scared|frightened|terrified|scaring|frightening
<drive> . at|over|like . . hundred|100|110|120|130|140|150|160 ... me|us|i|kids|begg*|scream*|laugh*
text*|phone . and|while|when|behind drive|driving|wheel .. kids|children|baby
<drive> . like . . madman|mad|maniac|lunatic|idiot|nutter|psycho|demon|madwoman ... until|to|because|when|with|and . . i|me|us|promis*|scare*|angry|row|argu*|kids|stay|sorry|stop|cry*|beg*|shut|purpose
speeds|sped|speed|faster|accelerat* . up? . when|if|every|because|until|while|as i|we|me
ran|run|forced|force|push*|ram*|rammed|bump* . me|us|my|the . car|van|bike? . off|into|from . the? road|ditch|wall|car
"""
