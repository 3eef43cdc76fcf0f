"""What sounds like danger and is ordinary life: idioms, games, accidents. Blanked out first.

Patterns alone, as core/danger_pattern.py reads them.
"""

from __future__ import annotations

HARMLESS = """
# Games.
beat|beats|beating|beaten|crush*|kill*|destroy*|thrash*|hammer*|smash*|slaughter*|murder*|
    massacre*|shot|annihilat*|whoop*|whup*|batter*|trounc*|spank*|bash*
    me|us|them|him|you|my|our|everyone . . . at|in|on|playing . . . <game>
kick*|kicked|whoop*|whup*|beat|beats|beating my|our|his|her|your ass|arse|butt|bum
    at|in|on|playing|playing
beat|beats|beating|beaten me|us|them|him|you to|by|home|there|hands|fair|into|in|up to?
    the|it|a|seconds|points|miles|down|square|work|bed|straight
beat|beats|beating|beaten me|us|them|him|you to|by|hands|fair
<game> ... beat|thrashed|crushed|killed|hammered|smashed|destroyed me|us|him|them|you|my
    $|again|and|by|every|twice|three|in|fair
hit|hits|hitting|threw|throw|chuck*|throws|throwing|pelt* . . me|us|him|them|kids . . with|at .
    . a|the|some|your|soft|too . snowball|snowballs|pillow|cushion|balloon|balloons|water|ball|
    confetti|sponge|teddy|frisbee|shuttlecock|dart|nerf|paintball
threw|throw|throws|throwing|chuck*|toss*|tossed|flung|lobbed|fling . .
    a|the|your|my|some|his|her|it|me|us . . snowball|snowballs|pillow|cushion|balloon|balloons|
    ball|confetti|sponge|teddy|frisbee|sock|socks|bouquet|rice|popcorn|paper|towel|sweets|keys|
    crisps|dice|jumper|coat|hat|bread|peanuts|party|look|birthday|surprise|line|lifeline|bone
threw|throw|throws|toss* the|our baby|toddler|kids . in|into the air|pool
threw|throw|throws|chuck*|toss* me|us|him|them|her a|the|an|my|off|your|under|in . . party|
    towel|keys|ball|shower|bus|bone|look|glance|coat|jumper|line|bag|pool|when|by|balance|deep|
    end|bash|dinner|smile
throw*|threw me|us|him|them|her under|off|for
threw me|us|him|them|her . a . . . party|shower|birthday|surprise
water|pillow|snowball|food|play|cushion|sword|paintball|nerf|bubble|thumb
    fight|fights|fighting|gun|guns|pistol
nail|glue|staple|water|nerf|heat|spray|massage|toy|bubble|squirt|caulking|paint gun|guns
gun show|club|licence|range|cupboard|safe|metal|law|laws
play wrestl*|fight*|fought
# Idioms.
show|shows|showed|showing me|us a|the|your|some|that video|photo|photos|picture|pictures|clip|meme
keep|keeps|kept|keeping secrets|things|money|it from me . about|when|and|$
beat|beats me|us home|there
kill|kills|killed me with that|those|your . accent|eyes|smile|jokes|puns|look
you are|were|was not allowed|supposed to
push|pushes|pushed|pushing me|us|you away !from
hit|hits me|us when . . . realised|realized|heard|read|understood
hit|hits|hitting me|us|them|him|you up|that|how|like|then|all . . . . i|me|we|for|a|at|once|it|
    what|brick|bricks|ton|you|realised|realized
it|news|realisation|realization|grief|reality|idea|thought|truth|tiredness|heat|wave|jet|
    redundancy|loss|cold|flu|illness|menopause|virus|bug|bill|bills|cost|costs|story|song|film|
    words|comment|sadness|diagnosis|death|move|lockdown|smell|lag . <yes>?
    really|just|suddenly|finally|only|has|had|also|may|did? hit|hits|struck|strikes|shook|
    shakes|knock*|floor*|crush*|chok*|beat|hitting|grabs|grabbed|attack*|scares|scared|
    frighten*|terrif*|kill*|throws|threw|hurt|hurts|burn*|bite|bites me|us|him|them|you|my . .
    out|hard|that|up|for|sideways|down|over|back|feelings|$|when|sideways|six|to|off|heart|a|
    like|badly
hit|hits|hitting|kick|kicked|kicks|beat|beats|beating|strike|struck|bit|bite|punch|knock|
    knocked|shot the|a|rock|its|an|our|his|your|my roof|road|gym|hay|nail|sack|shops|jackpot|
    spot|ground|nerve|snooze|pub|sales|brakes|bottle|books|bucket|habit|bush|traffic|queue|rush|
    clock|drum|eggs|bullet|heat|egg|balance|chord|gold|deal|dust|hand|lip|head|air|back|crowd|
    crowds|rap|odds|limit|kerb|button|drums|carpet|ceiling|tongue|budget|note|bottom|town|keys|
    wood|tyres|ball|balls|can|slopes|weight|line|target|shelves|snag|clearance|road|chop|pillow|
    beach
hit|hits it off
hit|hits home|run|rock
hit|hits|hitting a home|run|nerve|wall|patch|low|snag|plateau
hit|hits|hitting|strike|strikes|struck . me|us|him|them|you as|with|by how|odd|strange|rude|a|
    the|your|that|this|how|kind|unfair|bill|news|bombshell|another|request|surprise|idea|plan|
    question|questions|funny|so|how . . . bill|news|bombshell|request|surprise|idea|plan|
    question|questions|odd|strange|list|demands|guilt|kind|rude|unfair|trip|to|how|funny|that
strike|strikes|struck me|us|them|him as|that|how
slap*|pat*|clap* me|us|him|them|you on the back
kick*|nudg*|elbow*|knee* me|us|him|them under the table
kick*|elbow*|hit|hits|hitting|knee*|punch*|slap*|smack* . . me|us|him|them . .
    in|during|while|when|all . . you|he|she|your|his|her|their|the . .
    sleep|sleeping|asleep|night|dream|dreaming
kick*|throw*|threw|boot*|turf* me|us|him|them|you out of . .
    bed|kitchen|chair|group|chat|meeting|car park|band|shower|room|sofa|bath
kick*|knock*|throw*|threw me|us|him|them|you off . . . sofa|wifi|netflix|team|couch|feet|chair|
    balance|account|call|guard|perch|stride|list|course|laptop|playstation|committee|group|plan
push* me|us|him|them|you . . . for|to|towards|into|on|about|too|harder|about|out . . . an|
    answer|a|the|decide|decision|go|gym|be|try|do|apply|make|talk|have|get|my|comfort|having|
    baby|kids|wedding|buying|it|this|holiday|moving|house|hard|take|ask|study|children|eat|work|
    run|marry|see|tell|choose|better|finish|say|limits|date|think|promotion|dog|family|exercise|
    swing|swings|trolley
push* my|our|his|her . buttons|luck|bike|buggy|boundaries|limits|chair|car|pram|wheelchair|
    trolley|swing|patience
push* them|him|kids|children|baby|son|daughter . . on|in|to|too|at|around . . the|a|swing|
    swings|buggy|pram|do|hard|school|much|football|be|study|piano|trolley|park|homework
drag* me|us|him|them|you|kids|children . . to|along|out|round|into|through|on|up|back . . . . .
    shopping|shops|mother|ikea|party|parties|pub|church|museum|dinner|film|concert|wedding|to|
    for|a|every|all|your|walk|town|argument|drama|family|row|bed|this|it|work|gym|hills|every|
    dance|floor|races|game|garden|market|sales|dancing
grab* me|us|him|them|you a|an|some|the|another|one|something|for
grab* my|our|his|her|your hand|attention|bag|coat|phone
shook|shake|shakes|shaking my|his|her|your|our|their|the hand|hands|head|belief|faith|
    confidence|tree|bottle|sauce|salt|foundations|dice|rug|duvet
shook|shake|shakes|shaken me up
rock*|shook to my|our core
bit|bite|bites|biting my|his|her|our|your head|lip|tongue|nails off?
jump*|tore|tear|rip*|laid|lay|lays|dig|dug|light|lit|laying into|down|in|at my|me|throat . . .
    throat|about|over|for|when|law|because
jump*|bit|bite|snap* down my|head throat|off
twist* my|his|her|your|our arm into|to|about
twist* my|his|her|your|our words
i . . twist*|sprain*|broke|hurt|bump*|burn*|burnt|cut|hit|bang*|knock*|stub*|bruis*|scald*|
    graz*|scratch*|bit|pull*|jam*|trap*|trapped|injured|strained my|me|our ankle|toe|head|knee|
    thumb|finger|elbow|shin|foot|tongue|hand|back|shoulder|leg|wrist|mouth|fingers|arm|lip|chin|
    hip|muscle|neck
i . . hit|bump*|bang*|cut|burn*|burnt|hurt|bruis*|knock*|broke|twist*|bit|scratched|stubbed|
    scald*|jam* my|me . . <body>
i . bruise . easily
hurt*|hurting my|his|her|our|your|their feelings|pride|ego|heart|back|knee
hurt|hurts|hurting me|us|him|them|you . . . when|that|to|deeply|because|a|by|how|more|so|too|
    with|you|very|much|inside|emotionally|what . . . joke*|said|say|forgot|laugh*|did|hear|see|
    words|lot|not|saying|lie*|ignor*|the|that|you|what|comment*|chose|told|missed|never|didnt|
    look*|think|call*|cancel*|talk*|leave|left|much|when|about|how|deeply|my|words|your|turn*|
    walk*|went|spoke|were|way|when|and
hurt|hurts|hurting me|us|him|them|you when|that|and|a|deeply|so|with|by|because|very|too|more|to
    . . lot|you|it|i|much|what|your|how|deeply|forgetting|words|said|we|see|hear|that|joke*|
    about|forgot|$|he|she|they|badly
hurt|hurts by|that|to|when
do not|never|did want|mean|meant . to hurt you|him|them
i . . do|did|never|would not? . . . want|mean|meant . to hurt you|your|him|them
shot|shoot|shoots|shooting me|us|him|them|you . . down|a|an|the|that|your|some|another|one|of|
    dirty|such|daggers . . . in|text|look|message|email|glance|glare|dirty|smile|of|when|before|
    $|every|at|with|again|wink|line|photo|flames|each|idea
shot|shoot|shoots|shooting|shoots . . . down|film|movie|hoops|wedding|photos|pictures|video|
    breeze|through
shot in|at|of|for|clock the|a|espresso|vodka|arm|dark|foot|it
<kill> the|a|time|two|some|an lights|light|mood|engine|vibe|conversation|hour|birds|weeds|
    spider|spiders|wasp|plants|plant|bacteria|joke|party|atmosphere|romance|music|passion|
    plants|evening|telly|sound|few|afternoon|mouse|lawn|pain|battery|story
kill* my|our|his|her . . plants|plant|battery|vibe|mood|back|feet|joy|buzz|confidence|
    houseplants|orchid|basil|libido|dream|tomatoes|chances|sourdough|lawn
kill*|die*|dying|murder|sell for a|an|some|that . . coffee|pint|cup|drink|hour|nap|holiday|lie|
    night|tea|shower|biscuit|chocolate|curry|takeaway|cigarette|beer|bit|sleep|pizza|wee|glass|
    hug|quiet|break|fag|kebab|snack|cuppa|weekend|bath
could|would|might . . <kill>|murder|strangle|throttle|die for
could|would|might|id . . <kill>|murder|demolish a|an|some|for
could|would|can|might have? . . . <kill>|killed|murder|murdered|strangle|strangled|throttle|
    throttled|slap|slapped|choked|smacked|shot|clouted|thumped you|him|them
traffic|work|heat|job|shoes|feet|back|knees|head|commute|hours|suspense|waiting|boredom|diet|
    stairs|heels|hills|hangover|queue|meeting|meetings|deadline|deadlines|exam|exams|cold|flu|
    hayfever|rent|bills|kids|this|it|that|stress|wind|silence|smell|noise|project|schedule|
    tooth|toothache|legs|neck|shoulder|training|gym|dog|baby|teething|heatwave|humidity|
    distance|guilt|hip|tax|school|run|nights|shifts|weather|not|waiting|internet|diy|knowing|
    wait|wave|run|boots|arms|everything|exercise|wallet|prices|period|cramps|jet|lag . is|are|
    was|were|will|wants|would|did|almost|nearly|to|has|have|had|been|slowly|absolutely|really|
    just|gonna|going|be|soon|really kill|killing|kills|killed|killin|kill|murder|murdering|
    murders|finish|finishing|break|breaking|strangling|choking|drowning|suffocating|burying|
    torturing|beating|destroying me|us|him|them|you|somebody|people|my|everyone|somebody
traffic|work|heat|job|shoes|feet|back|knees|head|commute|hours|suspense|waiting|stairs|heels|
    hills|cold|flu|stress|exam|it|this|that|prices|distance|silence|debt|smoke|smell|perfume|
    tie|collar|dust|expectations|mortgage|guilt kills|killed|kill|chokes|choked|choking|
    smother*|strangl*|suffocat* me|us|him|them|you
lol|haha|lmao|omg . . . . kill* me|us
kill* me|us . . . lol|haha|lmao|hahaha|4got|forgot|forget|memes
you are|your . . . killing|killin|slaying me|us . . . . lol|haha|stop|lmao|with|memes|here|
    hahaha|smalls|xd|rofl|jokes|$
are|your killing|killin me lol|haha|lmao
boss|manager|teacher|mum|mother|dad|father|editor|supervisor|sister|brother|neighbour|
    neighbours|neighbors|landlord|gran|dentist|team|coach|professor|dog|mil|trainer|client|
    clients|everyone|wife|husband|you|he|she|kids . .
    is|are|will|would|going|ll|hell|shell|gonna|to . . . to? .
    kill|murder|strangle|slaughter|shoot me|us|you . . if|for|when|but|because|lol|haha|about .
    . . i|this|that|we|late|saying|the|forget|forgot|4got|see|sees|you|not|again|it|my|our|
    broke|lost|ate|told|buying|bought|is . . . late|forget|forgot|4got|tickets|bill|kitchen|
    report|keys|miss|lose|lost|ate|scratch*|spill*|spilt|saying|bring|spent|bought|ordered|
    haircut|price|sofa|mess
ill|will|going|gonna . . kill|murder|throttle|strangle|batter|slaughter you if you . . eat|ate|
    eaten|forget|forgot|leave|left|have|drink|drank|drop|spoil|lose|lost|tell|watch*|are|wake|
    snore|touch|finish|finished|make|break|sing|buy|mention
kill*|laugh* me|myself|yourself|ourselves laughing|trying|working|over|at|to|about|for . . .
kill*|killing myself|yourself|himself|herself|ourselves . laughing|trying|working|over|to|at|
    with|for|getting|cleaning|cooking|doing|in
die|died|dying|dead|dies . . of|from|with|to|for|inside|on|out|laughing|tired|down|set|serious|
    heat|bored . . embarrassment|shame|laughter|boredom|laughing|hunger|thirst|tell|see|know|
    try|hear|show|go|cold|heat|get|happiness|cringe|envy|curiosity|a|meet|have|me|hill|inside|
    hair|wool|guilt|anticipation|eat|stress|sit|when
wanted|want|wish . . to|i|could . die|died|vanish|disappear|dead
    when|of|from|right|on|into|laughing|there|inside . . . you|he|she|they|embarrassment|shame|
    spot|mum|mother|everyone|sang|told|started|my|your|the|floor|your|we
wanted|could|nearly|almost|want . . die|died|vanish|disappear
    with|of|from|when|on|into|right|laughing . .
thought|felt like|i? . i was|would|will|am|going . . going|gonna|die|dying . . . . on|of|from|
    that|climbing|up|run|hill|in|heat|with|laughing|boring|boredom|sauna
scared|bored|worried|frightened|tickled|loved|love|starved|frozen|starving|sick|work|working|
    worked|talked|done|cute . . . half? to death
half to death
to die for
dead|deadly|dying tired|serious|on|line|end|good|sound|nice|easy|slow|beat|weight|keen|bored|
    lift|certain|straight|right|funny
dead|knackered|shattered|tired . on my feet
drop dead|gorgeous
over my dead body
lose|losing|lost the will to|. live . $|by|with|every|when|waiting|at|listening|in|while|during|
    over|with|halfway
career|political|social|commercial|professional|financial suicide
suicide squad|at|mission|to|drive|run|lane|bomber|sprint|sprints|door|doors|junction|watch
is|be|was suicide . . at|to|on|in|for
choke*|choking|choked|chocked up|back|on|down|when|laughing
choke|chokes|choking|choked up|back
smother* me|us|him|them|it|the|you . . in|with|by|kisses|love|sauce|chocolate|butter|attention|
    gravy|affection . . kisses|love|attention|sauce|affection|kindness|$|sunscreen|cream|cuddles
smother* . . with . . love|kisses|attention|affection|kindness
arms|arm|hands|hand|scarf|kisses|kiss|necklace|tie|headphones . . round|around|on my neck . .
    and|kiss*|hug*|told|danced|cuddl*|laugh*|when|warm*
breath* down my|our|his|her neck
pain in the|my neck|arse|ass|backside|bum
stab*|knife*|knifed|knives . me|us|him|them|you in the back . . at|with|by|over|when|work|
    friends|$|and|about|to|in|promotion|meeting
stab|took|take|have|having a stab
attack*|attacked|attacking me|us|him|them|you . . for|over|about|verbally|in|when|with|on . . .
    not|the|my|being|meeting|how|email|saying|questions|your|late|that|facebook|tone|a|bins|
    dishes|money|words|everything|leaving|i|what|spending|cooking
attack*|assault* my|our|his|her|your . character|idea|ideas|work|cooking|friends|family|family|
    opinion|politics|taste|religion|choices|mother|decision|senses|ears
burn*|burnt the|my|our|your|a|dinner|toast|his|her|down . . chicken|dinner|toast|rice|sauce|pan|
    cake|shirt|calories|bridges|bridge|food|onions|jollof|roti|pizza|breakfast|curry|candle|
    candles|steak|bacon|supper|tongue|eggs|milk|bread|soup|porridge|fuse|popcorn|cookies|garlic|
    pot
burn*|burnt|burned out
drown* me|us|them|him|it|in . . out|in|sorrows|work|paperwork|laundry|emails|toys|love|debt|
    gravy|sauce|with|your|washing|our|my
bury|buried|burying|buries . me|us|your|my|himself|yourself|his|her . . in|head|under . .
    work|sand|paperwork|bone|phone|book|leaves
finish* me|us|off|my|your|our|him|them . . the|off|sentence|sentences|book|series|with|dinner|
    food|drink|plate|degree|before|first|pudding|milk
break|breaks|breaking|broke|broken my|our|his|her|your|a|the heart|promise|word|promises|trust|
    concentration|mug|cup|record|news|plate|glass|habit|rules|code|agreement|toaster|flow|vase|
    favourite|favorite|remote|lamp|handle|boiler|dishwasher|chair|bowl|silence|ice|jug|teapot|
    washing|machine|sleep|diet|bank|kettle|zip|umbrella|laptop|camera|streak|cycle
break|breaks|broke|breaking up|off|even|down|it|free|a . .
    with|the|tears|for|on|news|in|to|because
broke|break|breaks|breaking into a? . tears|song|sweat|smile|run
smash*|destroy*|wreck*|trash*|shatter* the|my|our|it|that|your|a|his . pinata|target|record|
    illusion|dream|dreams|it|interview|avocado|potatoes|exam|exams|sleep|confidence|trust|goals|
    presentation|pumpkin|knees|peace|weekend|mood|burger|glass|garlic|sandcastle|lego|tower
smash* it
threat* . . to|us|me|with|about . . . cancel|eat|sing|cook|dance|watch|netflix|sofa|ikea|sell|
    buy|return|paint|redecorate|tickle|strike|decorate|turn|hoover|dye|shave|wear|unsubscribe|
    retire|bake|karaoke|dishes|wash|grow|name|join|bin|run|tidy|rain|swap|divorce ... netflix|last|
    the|hair|my|bike|car|bins|old|subscription|if|loudly|
    sofa|cooking|moustache|beard|pineapple|record|vegan|marathon|guitar|collection|another|cat|
    dog|chickens|band|jumper|trainers|kilt|again|out|over
threat* . . to . throw|cut|start|get|bring|move|turn ... netflix|hair|bike|bins|subscription|sofa|
    cooking|moustache|beard|pineapple|record|vegan|marathon|guitar|collection|cat|dog|chickens|band|
    jumper|trainers|kilt|fringe|curtains|hedge
rain|storm|thunder|snow|weather|clouds|strike|strikes|cold|redundancy|job|bankrupt* . . threat*
death threat* to? plants
under threat
take*|took|taken|taking|drop*|bring*|brought|get|getting|pick* . the|our|my|both|your|his|her .
    <child> . . to|out|for|swimming|home|off|away|on|camping|skating|fishing|into|up|back . . .
    the|school|park|soccer|football|nursery|a|weekend|my|your|swimming|cinema|zoo|so|dentist|
    bed|beach|mum|mother|parents|holiday|walk|creche|doctor|library|practice|church|shops|
    lesson|lessons|daycare|party|for|morning|soccer|grandparents|pool|playground|town|piano|ice|
    pizza|training|hands|christmas|haircut !never|without
in my own kitchen|garden|living|shed
mother|mum|mil|inlaws|law|boss|manager|school|landlord|teacher|doctor|dentist|airline|airport|
    hotel|council|gym|office|company|sister . . is|are|do|does|will|would|did|was not|never
    allow*|let|lets|letting|permit* me|us|him|them . . . cook|help|bring|have|take|wash|pay|
    park|do|wear|choose|finish|touch|clean|change|make|put|carry|near|use|swap|work|eat|drink|
    leave . . . kitchen|own|dishes|home|cooking|early|dog|dogs|shifts|christmas|laundry|annual|
    day|time|lunch|from|friday|house|phone|salt|wheat
not|never|no|only . . allowed|permitted . to|on|in|any|near . . . . sugar|dairy|gluten|alcohol|
    coffee|caffeine|wheat|salt|nuts|carbs|chocolate|couch|sofa|bed|furniture|bread|cheese|milk|
    use|smoke|smoking|park|lift|run|running|jog|swim|swimming|dogs|pets|pet|shellfish|wine|
    drive|gym|exercise|liquids|parking|pool|cake|crisps|grapefruit|fly|lifting|drink|sweets|
    screens|screen|carry|barbecue|upstairs|shoes|overtime|salty|meat|eat|tv|games|ipad|crisps|
    cycle|bath|bend|stairs|kneel|tattoos|nail|jewellery|jeans . . . $|for|until|after|because|
    in|at|on|the|before|while|when|since|and|any|with|during|or|now|here|there|this|indoors|by|
    so|till|weeks|work|home
dog|dogs|cat|cats|puppy|kids|children|shoes|phones|guests|visitors|boys|smoking|pets|food|cars|
    drinks|toddler . . is|are|was|were|should|not not? . . allowed|supposed
doctor|consultant|midwife|physio|dietician|dietitian|surgeon|hospital|nurse|gp ... not|never . .
    allowed|permitted|let|allow
feel|felt|feeling . allowed to be|feel|cry|rest|enjoy|have
not|never . let|lets|letting me|us|him|them . . help|drive|sleep . . your|with|in . . car|
    kitchen|sundays|sunday|saturdays|weekends|weekend|garden|cooking|bike
not|never|no . let|lets|letting me|us|him|them . . help|finish|get|have|pay|speak|talk|win|
    sleep|forget|down|in|go|carry|read|choose|pick|taste|eat|explain|drive|answer|see|say|hear|
    be|know|tell|use|rest . . . . with|a|telling|word|edgeway|edgeways|in|story|sentence|the|
    first|turn|because|on|your|my|last|lie|remote|for|thought|music|snor*|early|too|duvet|it|
    garden|washing|present|presents|sad|film|movie|map|late|what|telly|food|chips|dinner|sat|
    sit|new|playlist|bill|finish|dessert|that . . word|edgeway|edgeways|edge|story|garden|
    sentence|thought|remote|music|snor*|duvet|washing|present|presents|film|movie|map|radio|
    barbecue|dishes|cooking|lie|sad|bill|tab|shopping|bag|bags|chips|dessert|dishwasher|sofa|
    point|joke|turn|playlist|thermostat|first|surprise|telly|in|finished
snor*|snoring|noise|baby|light|dog|cat|neighbours|neighbors|alarm|phone|tv|heat|pain|worry|
    fridge ... not let|letting me|us sleep|rest
keep*|kept|wake*|woke me|us|him . up|awake . . .
    snor*|with|scroll*|tv|light|gaming|all|by|coughing|your .
    snor*|phone|tv|night|reading|cough*|gaming|light|alarm
lost|lose|losing|out control of? . . budget|wedding|car|the|diet|money|spending|garden|$|all|
    freaks?
remote control
control*|controlling about|over the|how|what . . dishwasher|thermostat|kitchen|heating|remote|
    music|garden|recipe|laundry|playlist|holiday|barbecue|route|tv
control freak|panel|tower|group
read|reads|check*|see|saw|got|get|answer*|ignored|open* my . message|messages|text|texts|email .
    and|but|or|yet . . not|never|did|ignored|forgot|left|nothing|no|replied|answered|reply|say|
    laughed
took|take|takes|taken|grab*|borrow*|have|kept|hid|got my|our . phone|keys|key|card|charger|bag|
    coat|laptop|shoes|car|passport|ipad . . by|accidentally|to|instead|for mistake|accident|
    work|take|of|fix|pay|repair|charge|renew|order|buy|get|photograph|ring|$|look|a
threw|throw|deleted|took|broke|opened . . . . . by mistake|accident
told .. i was pregnant . . . before . . . i|we|could
keep|keeps|kept the|our passport|passports|papers in|on the|a|that
hid|hide|hides|hiding my|the|our|your . . present|presents|chocolate|biscuits|gift|gifts|remote|
    crisps|sweets|gin|cake|wine
hid|hide in|behind the|a . . . surprise|boo
left|put|sharpen*|bought|buy|need|want|wash*|clean*|lost|bring|brought|use|used|using|dropped|
    get|borrowed|drop|pass|passed . . . good|bread|the|a|my|our|new|big|kitchen|steak|carving|
    cheese|butter|sharp|your|sharper|better|decent
    knife|knives|scissors|axe|saw|hammer|screwdriver|drill !at|to|against ...
    in|on|for|out|from|and|set|to|with|at|lying|dirty|$|when . . sink|drawer|dishwasher|worktop|
    set|tomatoes|counter|garden|cut|shed|birthday|christmas|outside|kitchen|cheese|bread|table|
    wrong|cake|veg|car|vegetables|open
went|go|going|gone|under|fear under? the knife
baseball|cricket|hurling|bat|softball . bat|practice|match|lesson
belt up|tightening
follow*|following|followed . me|us|him|them|you . . on|back . instagram|twitter|insta|tiktok|
    strava|facebook|spotify|threads|x|linkedin|bluesky|mastodon
follow*|following|followed my !car|cars|bus|taxi|van|bike|friends|every|kids|children|daughter|son|
    mum
follow*|following|followed the|up|your|a|through|suit|recipe|advice|doctor|instructions|
    rules|football|news|example
cat|dog|puppy|toddler|kitten|baby|ducks|goose . . follow* me|us|you
stalk* off|out|of|celery|broccoli|away
show*|turn*|turned up . . late|early|with|drunk|an|at|to|in|without|dressed|for|empty|half . . .
    hour|late|flowers|minutes|lunch|cake|soup|party|dinner|office|recital|match|game|funeral|
    pyjamas|jeans|coffee|wedding|wine|time|christening|presents|me|surprise|christmas|to|
    graduation|tickets|sandwich*|breakfast|pizza|umbrella|smile|gift|mine
wait* . for? . you|me|us|him|them . outside|at . the|my . . station|cinema|school|gym|shop|
    restaurant|office|theatre|bank|church|airport
i . . . wait*|sat|sit|stood|was|were|stand* . . . outside|in . . .
    station|car|cinema|restaurant|rain|cold|house|gate|theatre
scared|scare|frightened|terrified|startled|scaring me|us|him|them|my . . .
    at|with|when|by|during|in|from|jump*|dress* . . . . surprise|party|closet|film|movie|spider|
    boo|halloween|mask|prank|clown|costume|jump*|faint*|collaps*|fell|ghost|popp*|hid|haunted|
    snake|story|fever|fall|choking|climb*|balloon|heart|chest|hospital|sick|ill|vampire|leap*|
    sneaking|creep*|crept|tiptoe*|horror|slip*|ladder|trick|rollercoaster|magic|mouse|cupboard|
    operation|ski*|toy|bike
jump*|leap*|leapt|popp*|sneak*|sneaked|snuck|crept|hid|boo|burst ...
    scared|scare|frightened|startled|terrified me|us|him|them|the
generator|thunder|noise|film|movie|dog|bang|firework|fireworks|storm|alarm|explo*|balloon|crash|
    engine|horror|lightning|backfir*|spider|moth|rat|mouse|siren|bat|snake|swan|goose|cow|horse
    ... scared|scare|scares|frightened|frightens|terrified|startled me|us|him|them|the|it
it|which|that <yes>? scared|scares|frightened|frightens|terrified|terrifies . me|us|him|them
afraid|scared|frightened|terrified of|about . . . flying|spiders|heights|dogs|dog|water|the|
    losing|change|dying|death|being|getting|failing|failure|commitment|mice|snakes|needles|
    dentist|moths|horror|swimming|driving|public|being|dark|wasps|clowns|birds|injections|
    closed|lifts|speaking|geese|thunder|becoming|growing|ageing|aging|forgetting|boredom|cows|
    going|commit*|losing|messing|looking|making|germs|crowds|bees|moving|retiring|retirement|
    disappoint*|marriage|having !you|him|her|his|home|alone|angry
afraid|scared|terrified|worried|frightened i|we|that|of . . . forgot|forgotten|lost|late|cannot|
    will|might|are|would|may|have|losing|can|could|am . . . milk|growing|apart|lose|losing|
    drift*|miss|disappoint*|fail|you|not|keys|forgot|mess|forget|broke|run|boring|never|be|
    disappointed|cancel|like|busy|love|late|your !kill|hit|hurt|find
lose|losing|loosing you|him|them|each|it
afraid|scared of you|him|them|your|his . leaving|losing|dying|falling|not|getting|crashing|
    being|thinking|finding|moving . . .
    ill|sick|bored|hurt|someone|somebody|me|away|$|in|unhappy
your|his|her mother|mum|gran|dog|cooking|cat|dad|father|boss|sister|gran|goose . .
    scares|scare|frightens|terrifies|intimidates|scared me|us
not|never|no . . . feel|feels|felt|am|was . . safe . . on|in|with|about|up|near|using|when|at .
    . . bike|bikes|cycling|ladder|road|motorway|water|ice|car|plane|lift|boat|street|streets|
    area|town|driving|scooter|motorbike|roof|hotel|park|city|bus|horse|swimming|balcony|
    climbing|rope|stairs|money|investment|wiring|brakes|neighbourhood|neighborhood|tube|
    stranger|strangers|night|bridge|station|job
unsafe . . on|cycling|in|about|near|when . . . . road|bike|car|ladder|text|drive|motorway|
    street|area|part|lift|ice|driving|plane|roof|boat|cycling|bus|phone|bridge|stairs|speed
feel|felt|was|were|got|i|be|am . trapped|stuck|locked . .
    at|in|under|on|with|talking|between|by|behind . . . . office|party|lift|elevator|traffic|
    work|meeting|job|conversation|train|queue|car|snow|bathroom|airport|dave|kitchen|cupboard|
    duvet|middle|uncle|cousin|boss|mud|rain|tube|career|corner|seat|shower|toilet|crowd|wedding|
    commute|traffic|routine|suburb|rut|spreadsheet . . .
lock* myself|ourselves|yourself|himself|herself out
lock* me|us|him|them|you out . . of . . . by|mistake|accident|accidentally|wifi|forgot|when . .
    . mistake|accident|door|forgot|bins|left
lock*|shut . the|my|a|your . . . bike|bikes|garage|shed|car|cat|drawer|box|office|suitcase|
    window|laptop|safe|screen
lock* the . door|gate behind|before|at|and|when|after . .
    you|him|her|us|bed|night|forgot|i|we|going . . . . . . not have|had|my|bring|take|check
hit|slap*|smack*|spank* the|on|snooze|down . . . alarm|snooze|label|lips|sunscreen|wrist|paint|
    bum|playfully|button
laugh* ... can|could not breathe|stop|stand
not want|wants to live in|with|near|there|next|close|at|on|above|alone|apart|beyond|abroad|by|
    under !fear|him|pain|you|this
stabbing|shooting|murder|murders . gave|in|on|scene
raise|raised|raises|raising my|your|his|her|their voice|voices|eyebrow|eyebrows|game|hopes
too|so close|early|late|far|fast|slow|loud
felt|feel|like|was|is . a . slap in the face
slap up
slap on the wrist|back
toddler|baby|horse|pony|goat|cow|donkey|son|daughter|nephew|niece|grandson ... punch*|kick*|bit|
    bite*|hit|hits|slap*|headbutt*|scratch*|poked me|us|you . .
    in|all|inside|and|$|with|last|while
brother|sister|friend|dad|mum|son|daughter|you|he|she is|are|was beating me|us . at|in|on|every|by
you glass
glass you
day|life|weather|crossword|puzzle|recipe|ikea|it|this has|have|had . beaten|defeated you|me|us
afraid|scared . to . ask|apply|try|start|drive|swim|fly|sing|dance|dive|ski|jump|climb|perform|
    present|quit|hope|retire|commit|invest !you|him|for
keep|keeps|kept . pushing|asking|telling|nagging me|us
horse|pony|goat|cow|donkey|baby|toddler kick*|bit|punch*|hit me|us
okada|danfo|lorry|bus|taxi|driver|truck|van|cyclist|keke|car|scooter . almost|nearly|just?
    kill*|hit|crush*|knock* me|us
okada man|driver|rider almost|nearly kill*|hit me|us
would|could hurt me|anyone|anybody as|too
saw|seen|watch* ... gun|knife on the|tv news|telly|film
not throw|threw you|me out
not allowed sugar|dairy|gluten|alcohol|coffee|caffeine|wheat|salt|nuts|bread|cheese|carbs|
    sweets|chocolate
slap*|slapping|slapped the|on|some|together|bang|happy . table|sunscreen|paint|cream|thigh|bass|
    knee|makeup|label|butter|in|stick|dash
punch|punches|punched|punching line|lines|the|in|above|bag|bags|card|hole|bowl|drunk .
    air|numbers|code|sky|number
rum|fruit|hole|hawaiian|planter planters punch
pack*|packs|planters . a punch
punch|judy and judy|punch
grip*|strong|firm choke|throttle hold
full|half throttle
bruise|bruised|bruises . easily|ego|apple|apples|banana|bananas|peach|peaches|pride|fruit|feelings
bruise|bruises|bruised . from|on|off . my|the|a . . football|bike|rugby|gym|fall|falling|
    climbing|table|door|shin|match|ski*|judo|yoga|roller*|hockey|cupboard|desk|bed|corner
jump* the gun
gun|guns on . tv|news|telly|belt
big|top|young gun|guns
pocket money . for|of . the|our . kids|children|boys|girls|twins
kids|children|boys|daughter|son ... pocket|allowance money?
allowance . . from|of|at|for . . work|luggage|baggage|carers|attendance|tax|maternity
violently . ill|sick|allergic|agree*|sneez*
choke|chokes|choking|choked on . . . olive|bone|food|pill|crisp|peanut|popcorn|grape|coffee|
    water|toast|sweet|chip|smoke|words|it|the|a|your|my
hospital ... baby|born|operation|appointment|gallbladder|surgery|visit*|hip|mum|dad|gran
stab*|stabbed|stabbing at . the|your|his|her . food|plate|dinner|peas|keyboard|buttons|steak|salad
afraid|scared|terrified|frightened of being . alone|late|boring|bored|old|ill|poor|judged|
    forgotten|seen|wrong|single|broke|unemployed|replaced
frightened|scared|scare|scares|startled|terrified the .
    cat|dog|birds|postman|neighbours|hens|horses|pigeons|deer
controlled|ruled by . . calendar|work|diary|phone|phones|schedule|clock|apps|money|job|emails|
    timetable|inbox|habits
not|never let|lets me|us have the|a|your window|remote|last|aisle|big|good|front|final|first|
    duvet|bed|blanket
not|never . . allowed|permitted to . . sit|talk|touch|speak|move|use|open|play|sing|whistle|
    comment|interrupt ... chair|match|film|seat|record|records|guitar|collection|game|news|
    garden|dinner|tools|boat|car|computer|lego|telly|thermostat|bike|after
nobody|noone|everyone|no . . allowed to . talk|speak|touch|sit
picture|photo of me|us asleep|sleeping|snoring
do|did not want sex when|tonight|as|because|this|that|every
mum|mother|dad|father|parents|nan|gran . . smacked|spanked|caned|slapped|hit me|us
    as|when|growing . . . kids|children|child|little|young|small|up
rather die than . . go|eat|do|wear|see|watch|sing|admit|ask|camp|another
gun|guns|shooting|stabbing in the|that film|movie|series|game|play|trailer
felt|feel|feeling threatened by . your|his|her|the|my . success|friend|friends|job|career|ex|
    salary|promotion|colleague|news|change
said|did|wrote|words|silence|joke|jokes|remark|remarks|tone|comments|comment|that|it|this|
    distance|lie|lies|absence|criticism|mum|dad|friends hurt|hurts|hurting me|us
boss|manager|teacher|editor|coach|supervisor|landlord|dentist .. <kill> me|us
it kills me to
kids|children|boys|girls|twins are|is killing|murdering me|us
could have? died
doctor|consultant|scan|dentist|vet|bank ... will|would|might say|find|think
hangover|pyjamas ... turned|showed up
turned|showed up ... hangover|pyjamas
hold|held|holds|hug|hugged|squeezed|grabbed|took my|our|me hand|hands . . !down
unsafe|insecure in . our|my finances|money|job|savings
scared me . when . . drove|left|went|walked|disappeared|vanished|did|rang|called|overtook|
    swallowed
told ... about my miscarriage|pregnancy|diagnosis|illness|diet|salary|promotion|news ...
    before|without
punch|punching|punches above|below
can not take another . . . week|weekend|day|of of
find them everywhere|anywhere|here|there
wait outside . the|a shop|restaurant|cinema|bank|salon|barber|butcher|chemist
with no . . to help you
throw|threw the first|last|next one
breaks in this flat|house
locked us|me out again
are|am|is you|i|he|she . scared of me
choose what we watch|eat|cook|play|have
dream*|dreamt|nightmare ... <strike>|<kill>|<hurt>|<choke> <one>
in the|that|this film|movie|series|book|novel|episode|show|game|play|story ...
    <strike>|<kill>|<hurt>|<choke>|rape* <one>|his|her|their
murder mystery|mysteries|scene|podcast|podcasts|documentary|novel|night|drama|dramas|on|weekend|
    series|case
are|is|was|absolute|pure|bloody murder
murder|hit|killer|kick|gun|poison|knife|bomb|stalker|rape|abuse|violent|hostage|torture|
    stabbing|kidnap scene|film|films|movie|movies|series|podcast|drama|documentary|thriller|
    novel|book|game|games|video|parade|song|music|line|man|awareness|joke|jokes|show|storm
battered fish|cod|sausage|haddock|sofa|old|armchair|suitcase|chair|copy|car|prawns|paperback|van
abuse*|abused my|our|the|his|your|of trust|hospitality|privilege|privileges|power|good|kindness|
    system|patience|parking|expenses|goodwill
drug|alcohol|substance|laxative|steroid abuse
spit*|spat|spits|spitting . out|image|roast|fire|feathers|it|the|seeds|toothpaste|over|at
    me|us|my . . the|soup|of|curry|coffee|pavement|sink|floor|dinner|food
spit*|spat|spits|spitting out|image|roast|fire|feathers|toothpaste
drug*|poison* me . . . to|against|with . . . mind|advert
knock* me|us|him|them . . . off|out|over|sideways|down . my|feet|socks|when|with|a|for|how|by .
    . . feet|how|gorgeous|looked|flu|beautiful|dress|price|feather|cold|bug|six|news|socks|
    antibiotics
knock* over the|my|a|your . . . vase|coffee|tea|wine|glass|lamp|drink|plant|mug|bin|pint
knock* on|it|down|heads|together|price|through|for
knock* my|the|a . coffee|tea|wine|glass|drink|vase|plant|pint|lamp|confidence
call*|rang|ring* . immigration|embassy about|to|for . . .
    appointment|form|forms|ask|date|interview
visa . . expires|runs|expired|application|appointment|fee|form|arrived|came|approved|renewal
police officer|academy|exam|clearance|check|station|drama|tape|report for|box|series
call*|rang|ring|phone . . . police . . . about|for|over . . . neighbour|neighbours|neighbors|
    bike|noise|car|burglary|party|stolen|theft
self defence|defense|class
keep*|kept|track* track|count|score
never|not see|hold my|the|our|your . . . because|with|for|as|since|when|at . . . work*|job|
    shift|shifts|busy|hours|travel*|commute|school|phone
tablet|pill|pills|tablets|medication|paracetamol for|with|and|at . . .
    headache|breakfast|water|bed|hayfever
take|took|taking|need . . . . tablets|pills|paracetamol|medication . . .
    headache|back|hayfever|migraine|cold|cholesterol|with|before
jump*|run|leap* . . . off|out|into|through|in . . . deep|end|diving|board|plane|sea|lake|pool|
    skin|river|wall|swing|window|waves . . .
    with|at|together|on|holiday|charity|summer|swim*|skydiv*|fun
drive*|drove|driving|drives . . . . past|to|from|miles|150|home|through|carefully|slowly|
    turning|wrong|over . . . miles|turning|exit|turn|way|edinburgh|hours
not|never wake|waking|woke|woken up . . . for|early|on|in|when|to|with|at|before|until . . .
    alarm|baby|time|work|school|the|morning|church|gym|night|change|feed|noon
i . give in and|to . . let|cake|eat|biscuit|chocolate
# Things that kill, hit or squeeze nobody.
nepa|phcn|light|hunger|thirst|sun|cold|dust|rain|mosquito|mosquitoes|fuel|generator|nausea|sneezing|
    cough|pollen|people|casserole|curry|chilli|chili|soup|cooking|lasagne|lasagna|pudding|cake|stew|
    pepper|salsa|wasabi|meatloaf|roast|chutney|gravy|hike|ride|walk|climb|workout|class|move|
    wedding|
    speech|puns|jokes|laughing|homework|spreadsheet|audit|inflation|subscription|flight .
    will|would|did|wan|wants|almost|nearly|has|is|about|gonna|to|go|just|really|have . not|almost|
    nearly|to|soon|wan? . kill|killed|kills|killing|finish|finished|murder|murdered me|us . . with|
    heat|$|and
news|truth|loss|death|diagnosis|realisation|realization|remark|letter|email . about|of|that|in|from
    . .
    . hit|struck|shook|hurt|floored me|us . hard|badly|for|like|$
strangled|suffocated|choked|smothered|battered|attacked|beaten|bullied|trapped|controlled|throttled|
    drowned|crushed|imprisoned|tortured|punished|beat by . . . paperwork|rules|bills|mortgage|job|
    admin|weather|wind|winds|waves|debt|debts|routine|grief|expectations|tie|collar|humidity|pollen|
    heat|deadlines|emails|forms|bureaucracy|red|rain|sun|storm|cold|toothache|laundry|clutter|
    traffic|
    tax|taxes|levels|boss|midges|mosquitoes|wasps|suburbia|stress|hormones|habit|gridlock
# Sides that lose.
arsenal|chelsea|liverpool|spurs|united|city|celtic|rangers|everton|villa|leeds|newcastle|england|
    india|australia|pakistan|ireland|wales|scotland|nigeria|jamaica|france|germany|spain|brazil|
    argentina|team|side|eagles|lads|boys|cowboys|chiefs|packers|lakers|knicks|yankees|mets|giants|
    patriots|steelers|kerry|mayo|dublin|cork|galway|tipperary|kilkenny|leinster|munster|collingwood|
    hawthorn|geelong|essendon|broncos|roosters|chennai|mumbai|kolkata|windies .
    got|get|gets|were|was|are|have|had|been|just|being . battered|thrashed|hammered|slaughtered|
    murdered|beaten|walloped|spanked|destroyed|killed|crushed|whipped|flogged|pummelled|bashed
# Laughing together, tickling, play.
<strike>|<seize>|<hold> me|us|you|them|him ... and|both|until we|us both|all? . laugh*|giggl*|howl*
<strike>|<seize> me|us|you|them|him ... in|into the|our pool|sea|surf|lake|waves|snow|leaves|ballpit
    . . . and|as|while|with ... laugh*|giggl*|fun|splash*|kids|squeal*
tickl* <one> . until|till|so . i|he|she|they|we . . could|can . not . breathe|stop|move|speak|talk
headlock|pinned|pin|down|held|grabbed . . . . tickl*
tickl* <one> . . . . headlock|pinned|grabbed|down
# Told of a film or a book.
watch*|saw|seen|read|about|remember|finished|hate|hated|love|loved|like|liked ...
    one|episode|film|bit|scene|part|story|chapter|ending|finale|twist|plot|documentary
    where|when|in|about . . . . strangl*|kill*|murder*|stab*|shoot*|shot|poison*|chok*|beat*|hit*|
    slap*|punch*|drown*|hang*|kidnap*|chop*|rape*|dies|torture* . his|her|the|their? .
    everyone|everybody|wife|husband|all|people|him|them|neighbour|twin|butler|$
finish|finished|finishing the|a|an|your|this|that|our !<child>|<kin>|job|family|life
stab*|kill*|shot|shoot*|murder*|knifed me|us|him|them in . . among|laser|roblox|valorant|warzone|
    apex|
    overwatch|zelda|gta|skyrim|tekken|counterstrike|dnd|dungeons|werewolf|mafia|battlefield|doom
# Children and animals.
^ !<they>|my . hit|hits|beat|bit|bites|kicked|kicks|pushed|pushes|slapped|slaps|punched|shoved|
    thumped|scratched|pinched|smacked|whacked|clobbered|walloped his|her|their . brother|sister|
    twin|
    brothers|sisters|cousin over|and|again|for|with|$ . . $|you|i|we|the|a|playstation|toy|remote
throw*|threw|chuck*|lobbed|flung|hurled a|the . block|lego|brick|duplo|teddy|ball|toy|car|spoon
    at . . brother|sister|brothers|sisters|twin
a|the|lego|wooden|city|cell|writers|mental|road|building block
<child>|cat|dog|puppy|kitten|toddler|youngest|eldest|oldest|twins|teenager will|would|do|does|can
    not
    let|allow me|us|anyone|him|them !leave|out|go|have|see .
    brush|wash|cut|near|dress|feed|touch|hold|change|sleep|help|put|pick|comb|kiss|hug|in|on|stroke|
    into|wipe|eat|carry . . hair|teeth|nails|face
cat|cats|dog|dogs|puppy|kitten|hamster|parrot|rabbit|ferret|goose|swan|gull|seagull|crab|budgie|
    guinea
    . scratch*|bit|bites|biting|nipped|nips|attack*|jump*|knock*|claw*|tripped|trips|pecked|pecks|
    push*|kick*|hit|smacked|slapped|headbutt*|pounced|ambush* me|us|him|them|you|my|the
i am|was|try|tried|need|have|must . control*|controlling my . . sugar|weight|diet|asthma|cravings|
    portions|appetite|cholesterol|pressure|symptoms|breathing|bladder|hair|spending|thyroid|diabetes
listen|listens|listening|listened to? me|us|him|them . when|while|if|whenever|as i|we|he|she|they .
    . speak|talk|am|say|tell|
    talking|speaking
listen|listens|listening|listened to? me|us
cut|cuts me|us|him|them up at|on|in the . roundabout|motorway|lights|lane|junction|traffic|freeway
dog|dogs|puppy|cat|kitten|cow|calf|horse . licked|licks|lick|licking me|my|the|our|his|her . .
put . the|a shopping|calendar|bus|banking|weather|recipe|meditation|fitness|family app ... so
^ are|shall|should|will|could|can|do|if|when|whether we . . going|try|trying|have|having|want|to .
    . have|
    having? a|another baby|child
# Accidents, and fear for somebody.
lock* me|us|you|him|them out . by|accident|accidentally|mistake . accident|accidentally|mistake
accidentally|mistakenly|absentmindedly lock* me|us|him|them out
scared|afraid|frightened|terrified|worried sick? when|because|after|while|that you|he|she|they|we .
    .
    were|was|are|is|had|got|went|did|fell|fainted|collapsed|came|rang|called|not|crashed . . . . .
    hospital|ill|sick|late|operation|surgery|stroke|heart|cancer|scan|accident|fever|missing|
    ambulance|fainted|icu|unwell|pneumonia|covid|bike|ladder|ice|answer|replying|down|lump|test|
    tests|results|biopsy|flight|storm|labour|theatre
boss|manager|landlord|client|clients|supervisor|company|bank . threatened|threatens|threatening|
    threaten
    . to . cut|raise|sue|fire|sack|move|close|evict|cancel|change|leave . my|our|the|us|me
left|leave|leaves|leaving me|us . . alone|here|there|with? . with|minding the|our|three|two|all
    kids|children|baby|twins|dog|dishes|girls|boys|toddler
if it|they|one|she|he . bit|hit|slapped|smacked|kicked|punched me|us|you|him|them|$ . . $|on
shut|shuts|shutting me|us out . $|and|emotionally|when|again|lately|all|since|these|so
off your|the|his|her phone|ipad|laptop|game|xbox|computer . when|while|if i|we . . talk*|speak*|
    here|cook*
said yes|no to . . . mother|mum|dad|father|parents|sister|brother|party|dinner|wedding|trip|invit*
    . without asking
not . talk|speak to <one>|my|our|your . . like|that|about
put|puts|putting|get|gets|getting|took|take|takes the|our|my|your <child> to|into|in bed|school|
    nursery
beg*|ask* . for . hug|kiss|cuddle|attention|affection|compliment|word
face like a slapped
shout*|yell*|snap*|raised . . because|cos|since you . . not listen|answer|hear|reply|help|stop|care
scared|afraid|frightened|terrified|worried when|because|that|since you|he|she|they . not . ring|
    rang|call|
    called|answer|text|reply|come|wake|turn|show|pick|write|land|message|phone|move|find|see
told|tell|tells me|us to go $|home|away|without|ahead|to|and|alone|first|on !die|hell
never|not let|lets|letting me|us|you down
"""
