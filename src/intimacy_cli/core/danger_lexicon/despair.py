"""Thoughts of ending one's life, and somebody's threat of it.

Patterns alone, as core/danger_pattern.py reads them.
"""

from __future__ import annotations

DESPAIR = """
<end> . myself|himself|herself|yourself|themselves
<kill>|unaliv*|offing|off|top|neck|delete myself|himself|herself|yourself|themselves
suicide|suicidal|suicidality
self harm|harming|harmed|injury|injuring|harms
kys
do|did|does|would|will|can|could|not|never|no|longer|anymore|dont|tired|sick . .
    want|wants|wanted|wanna|wish|need|see . . to? . be alive|living|breathing|on
not want|wants|wanted|wanna|wish|wan . to? . wake|continue|carry|keep|survive .
    on|up|living|going|alive|being . $|any|no|like|without|tomorrow|longer|again|and
not want|wants|wan to live|exist|go $|any|no|like|and|because|without|if|on
not want|wants to live . on? any|no|longer more|longer
not want|wants|wan to be|stay here|around|alive|on any|no|longer|earth|$ more|longer|this|$
want|wants|wanting|wish|wished|wishing|ready|hope|hoping|going|trying|thinking|think|thoughts|
    thinks|about|like|better|feel|feels . . to? . <die>|dead|dying !of|from|when|on|for|hair|
    inside|tired|my|her|his|hard|down|to|laughing
wants to die
wish . i|he|she . was|were|am|be|had . . dead|never|not|gone|disappear|asleep . .
    $|born|here|been|wake|exist|around|alive|and|so|or
wish . . i . . could|would|can|never|did|do not? . . disappear|vanish|die|wake|exist|born . .
    $|up|forever|and|from|any|for
never|not wake|waking|woke|woken up again|$|and|tomorrow|any|so|because|would|is|one
go|going|fall|falling to? sleep|asleep and never|not wake
better off dead|without|if ... me|dead|$|here|gone|i|not
better|happier|easier . without me . $|around|here|in|and|being|alive|he|she
everyone|everybody|kids|you|family|they|world|children|people|he|she . . . be|are|is . .
    better|happier|easier|relieved|glad . if|without|when|off . . i|me . .
    $|not|was|were|gone|dead|died|am|disappeared|here|around|did
if i . was|were|am|had|died|just|disappeared . not|never|dead|gone|disappeared . . here|born|
    woken|woke|around|exist|alive|tomorrow|$|there|nobody|no|would|wake
end|ending it all? $|all|tonight|now|because|here|if|by|myself|right
end|ends|ending it all
end|ends|ended|ending|take|takes|taking|took|finish|finishing my|his|her|your|their|our|it own?
    life|lives|existence
no|any|what|see|find|without|not ... point|reason|purpose|sense . in|to|of|for|going|me . .
    live|living|life|on|carrying|alive|being|carry|continue|existing|exist|waking
no|any|see|find|what . . . point|reason . to|in . go|going on
nothing|little|not|no left|much|more? . to live for
live|living for . $|any|without|left|anymore
life . is|has|feels|seems . not|no|pointless|hopeless|meaningless|over|worth|unbearable|without
    worth|longer|meaning|point|living|$|and|now|purpose|for|any
not worth living|it|being
can|could not|hardly|barely . . carry|keep|survive|cope|face .
    on|going|living|being|life|another . . . $|living|alive|day|pain|life|any|with
can not face . another day|life|living|tomorrow|waking
can not go on $|any|like this|living|without|and|because|with
can not|hardly go|carry on $|living|any|without|and|i|because|with|alive
can not do this any? more|life .. end|die|goodbye|want|over|all|living|alone|kill
can not live with . myself|this pain|anymore|any|$
<told> ... can not live without
tired|sick|done|finished|exhausted|fed . of|with|up . .
    living|life|being|existing|world|breathing . . $|alive|here|and|any|any|i|this|in|like
overdos*|od|od'd|odd on|myself|again|if|and|$|tablets|pills|with|to|last|because
take|took|taking|takes|swallow*|saving|hoarding|stockpil*|drink|drank|drinking|drinks|counting|
    count|counted .. . pills|tablets|sniper|bleach|poison|paracetamol|paracetamols|tylenol|
    antidepressants|insecticide|otapiapia|antifreeze|packet|pesticide|rat .. if|all|because|to|
    and|up|when|left|leave|leaves|again|in|enough|die|end|sleep|kill|poison|once|overdose|
    tonight|me|said|says|myself|himself|herself
<told> ... drink|swallow|take|takes|drank|drinks . . . sniper|bleach|poison|pills|tablets|
    overdose|pesticide|insecticide
jump|jumping|jumps|jumped|throw|throwing|step|stepping|walk|walking|drive|driving|crash|crashing
    . . myself|himself|herself|yourself|my|the|your|his|her|car? .
    off|from|out|in|into|under|through|front|down . . of . a|the|some|my . . bridge|roof|
    balcony|terrace|window|building|train|cliff|river|traffic|sea|well|lake|tree|wall|bus|lorry|
    floor|overpass|tracks|ocean|canal|ledge|tube|freeway
slit|slits|slitting|slash*|cut|cuts|cutting|cuttin . . my|her|his|your|their|own . .
    wrists|wrist|arms|arm|thighs|legs|veins
cutting|burning|harming|starving|hurting|cutin myself|herself|himself|yourself|again
suicide|goodbye|farewell note|letter|letters|message|messages|pact
do|doing|did something|anything stupid|silly|to|rash|terrible|drastic . . $|himself|myself|
    herself|yourself|if|bad|because|when|to|someday|tonight
<told> .. <told>? . he|she|you|they|hell|will|would|to|going|about|that? ..
    <kill>|hang|<die>|jump|overdose|suicide|drown|disappear ... <if>|because|unless|without|or
<told> ... <die> $|if|and|unless|rather|alone|or|before|without
not be here|around|alive . . $|tomorrow|much|any|longer|when|for|next|soon|in . . morning|
    longer|$|christmas|weekend|home|see|week|back|to|with|you
not see me|him|her|them alive
what is the point . . $|of|in|any . . living|life|being|going|alive|anything|me|carrying|any
lost|lose|gave|given|losing|giving . the|all|up|my . will|on|hope|desire|reason|wish . to|in|of?
    . living|live|life|myself . $|completely|any|since|and|now|i|after|because|everything|this|
    really
<yes>|am|feel|felt|feeling|been|was|being|so . suicidal|hopeless|worthless|desperate . $|and|
    about|because|since|all|when|after|to|again|like|lately|now|with|i|inside|these|every|at|
    for|most|today|these|in|since|without
i am|feel|felt|being|just|was . . a|such|nothing|like . burden . .
    $|on|to|and|for|everyone|everybody|you|so|who|without
want|wish|need|just|make . . it|pain|everything|this|all . all|the|to|pain|would . to?
    stop|end|over|go . . $|hurting|forever|for|now|and|away|away|permanently|i
planned|planning|plan|plans|decided|know|chosen|picked|researched|googled|looking|thinking|
    searched|ready . . . how|way|ways|date|to|what|up . . to|i|of|on|would . .
    do|die|kill|end|go|suicide . $|it|myself|with|off|die|life|by|and|would
noose|tie a rope|hung|hanged|hanging|hang from|by|himself|in|herself|myself|yourself
noose
vanish|disappear forever|permanently|completely ..
    nobody|no|everyone|miss|better|want|wish|just|easier
nobody|noone|no|one would|will . . miss|notice|care|notice|mourn me|if . .
    i|$|when|gone|died|dead|disappeared|am|vanished|was|if
sav*|hoard*|stockpil*|collect* . . up? . . tablets|pills|meds|medication
wish*|rather . . never|not . . . born|existed|exist|woken|met|wake|alive
fault . . . <if>|you|he|she|im|your|is|are . . . dead|die|dies|kill*|suicide|gone|jump*
tell|tells|told|telling|said|says|should . . me|i . . to|should|would|just|could|go . .
    <kill>|hang|drown|shoot myself|yourself
tell|tells|told|telling me . to . die|jump|go|hang|kill
feel like dying
on my|the way . . out|bridge|roof|tracks
standing|stood|sitting on . a|the . bridge|ledge|roof|tracks|railing
will|would not . be here . . . $|tomorrow|morning|longer|christmas|when|you
last|final . night|day|goodbye|message|words|letter . . . alive|ever|of|forever|said
world|everyone|everybody|they|people|kids|children|you|all . . . better|happier|easier|relieved
    ... without|if|gone|dead me|i|$|im
way out . but|except|other|than . dying|death|die|suicide
out but dying|death
text*|sent|sends|show*|send|message* ... picture|photo|pic|video|selfie . of . . . rope|noose|
    pills|wrists|wrist|bridge|cuts|knife|blood|tablets|razor
rope|noose|pills|razor|blade ... goodbye|if i leave|wrist|wrists|stay|neck
tried|trying|try|attempt*|going|want|wanted|plan* to . overdose|od|hang|drown|die|kill|disappear
    myself|himself|herself|$|and|last|again|but|on|with|when
tried|trying|try|attempt*|going|want|wants|wanted|plan* to . end it|everything|things
    $|all|if|because|when|he|she|tonight|now|and|by
<die>|dead|death . . than|rather . . . stay|live|be|with
disappear* for good|ever
hurting|cutting|harming myself|himself|herself|yourself|themselves
razor|blade|knife|glass|gun . . to|against|at|on|in . his|her|my|your|their . own? .
    wrist|wrists|throat|neck|head|arm|mouth
rather die $|than . be|stay|go|live . . with|back|home|married|like
had|have|got enough of . life|living|being|this life|alive
end . yourself|itself|myself|himself|herself
thinking|think|thoughts|dream|dreaming about|of . <die>|death|ending .
    $|it|a|all|every|my|and|again|more
had|have|got enough of . life|living|being|this? life|alive
better off . in|under|at . the|my|a ground|grave|river|sea|earth|coffin|bottom|water
"""
