"""Harm to a child.

Patterns alone, as core/danger_pattern.py reads them.
"""

from __future__ import annotations

CHILD = """
shak*|shook|throw*|threw|thrown|dropped|drop*|burn*|burnt|smother*|dangl*|dunk*|shove*|starv*|
    lock*|tied|tie*|hurt|hurts|hurting|harm*|drag*|scald*|slam*|hit|hits|hitting|pinch*|bite*|
    bit|beat*|smack*|slap*|kick*|punch*|whip*|spank*|belt*|flog*|cane|caned|canes|choke*|grab*|
    strik*|struck|terroris*|terroriz*|drug*|drown*|batter*|leather*|skelp*|whack*|bruis*|abus*|
    molest*|grope*|groom*|rape* . <mine>|baby|kids|children|little . . <child>
<mine> . <child> ... bruise|bruises|bruised|broken|burns|welts|burn|marks|hit|beaten|slapped|
    smacked|shaken|kicked|hurt|thrown|locked|abused|touched|molested|punched|starved . . . by|
    on|from|him|her|with|you|and|where|in|because|for|after|when|until|he|again|every|all|that|
    says|inappropriately|night|says|off
touch*|interfer*|fondl*|inappropriate*|undress*|kiss*|sleeping|bath*|photograph*|grooming|
    groomed|grooms . . with? . <mine> . <child>|kin|sister|brother|stepdaughter|stepson . . $|
    inappropriately|in|wrongly|and|when|at|down|private|sexually|up|there|like|naked|that|under|
    night|again|bed|who|while
stepdad|stepfather|stepbrother|uncle|father|grandfather|brother|teacher|coach|cousin|pastor|
    lodger|boyfriend|he|you|she|dad ... touch*|abuse*|molest*|rape*|hurt*|interfer* .
    my|our|me|the|her|his . . sister|daughter|son|child|kids|children|baby|girl|boy|niece|
    brother|girls|boys|stepdaughter|private|when
touch*|touched|touches <child>|kids|them|me inappropriately|sexually|there|below|private
paedo*|pedo*|predator|groomer|incest
inappropriate . with|towards|to . <mine> . <child>
left|leave*|leaving . the|our|my|his|her . <child> . . .
    alone|unattended|home|in|outside|by|with . . . car|hours|bath|night|drunk|house|own|weekend|
    cold|days|hot|stranger|all|herself|themselves|evening
<child> ... scared|afraid|terrified|frightened|petrified . . of|when|by . . you|him|her|his|
    your|their|he|father|dad|mum|the|step*|daddy|mummy|he|she
<child> ... saw|see|sees|watched|watching|hear|heard|witness*|hears ... hit|hits|beat|hitting|
    punch|slap|choke|kick|hurt|strangle|fight|push|throw|throttle|everything|thump|smack . . .
    me|us|them|him|each|you|my
in front of the|our|my|her kids|children|baby|child|son|daughter ..
    hit|slap*|beat|punch*|strip*|naked|grab*|spat
<strike> . . me . . while|when|holding|in|i|with ... <child>|pregnant
hit|smack|beat|belt|slap|cane|whip|shake|spank|flog <child> . .
    with|until|for|on|so|when|if|hard|again|too
told|tells|says|threat*|promis* .. <mine>? . <child> .. <hurt>|<kill>|<strike>|break|smash|belt|
    lock|send|give|drown|burn . . . <one>|arm|legs|neck|away|head|face|up|teeth|cat|dog|her|
    their|fingers|out
drove|drive|drives|driving|drink*|high|drunk|shoot*|drugs|weed|needles|meth|passed ...
    kids|children|baby|child|son|daughter ... in|car|back|with|while|drunk|front|alone|care|seat
not|never|refus* . . feed|feeding|let|give|change|take|allow ...
    baby|child|kids|children|son|daughter ... eat|food|milk|doctor|out|sleep|water|dinner|
    hungry|school|hospital|days|nappy
harm|hurt|hurting|harming . the|my|our|a|any|his|her <child>
come|comes|came|goes|went|going|go|get|gets|sneaks|climbs in|into . my|our|the|her|his .
    daughter|daughters|son|sons|sister|sisters|stepdaughter|child|childs|kids|girls|boys|
    childrens|stepdaughters . room|bedroom|bed .. at|when|night|in|naked|and
<lock> <mine> . <child> in
tie|ties|tied|tape|tapes|taped|chain* <mine>? . <child>|him|them to|up
makes|make|made the|our|my|us . <child> ... watch*|see|kneel|stand|eat|sleep|hit|hurt
wet|wets|wetting himself|herself|bed ... shout*|dad|him|her|he|she|scared|since
<strike>|<seize> <mine> . . little|wee|youngest|eldest|oldest|small|toddler|baby|one|ones
<child> .. hand|hands|arm|fingers|face|foot|leg|mouth|bottom . on|in|with|under|to|against . .
    stove|iron|water|cooker|hob|lighter|cigarette|soap|radiator|oven|pepper|door
kiss*|touch*|bath*|sleep*|lie*|cuddl* <mine>? . <child> . on|in|with|under|when . .
    mouth|lips|bed|naked|night|shower|blanket|clothes ... and|into|when|alone|bed|lock*|secret|$
<child> ... bed|room|shower|bath ... night|naked|alone|secret|touch*|lock*
<one>|<child>|kids|children|daughter|son ... stand|stay|sleep|sit|wait outside . .
    in|for|all|at|barefoot|naked . . snow|cold|rain|dark|hours|night|winter|sun|heat|naked
leave*|left|gives|gave|put . . bruises|marks|bruise|welts|handprints|scars on
let|lets|leaves|left <mine>? . <child> . go|hungry|without|starving . hungry|food|eat|dirty|days
<child> . . go|hungry|starve|without . . to punish|punish|because|food
pulls|pull|pulled|takes|took <child>|her|his|them|their|the . . .
    pants|trousers|underwear|nappy|knickers|clothes . . down|off|to ...
    spank|hit|smack|belt|cane|her|his|and|photo*|bathe
touch|touches|touching|touched . him|her|them|his|it . when|while|during|in|at|after . . . bath|
    baths|
    bathes|bathing|bed|changes|changing|washes|washing|dress*|night|shower|nappy|asleep|alone
"""
