"""What despair, forced sex and harm to a child sound like. Patterns alone; see danger.py."""

from __future__ import annotations

DESPAIR = """
<end> . myself|himself|herself|yourself|themselves
<kill>|unaliv*|offing|off|top|neck|delete myself|himself|herself|yourself|themselves
suicide|suicidal|suicidality
self harm|harming|harmed|injury|injuring|harms
kys
do|did|does|would|will|can|could|not|never|no|longer|anymore|dont|tired|sick . . want|wants|wanted|wanna|wish|need|see . . to? . be alive|living|breathing|on
not want|wants|wanted|wanna|wish|wan . to? . wake|continue|carry|keep|survive . on|up|living|going|alive|being . $|any|no|like|without|tomorrow|longer|again|and
not want|wants|wan to live|exist|go $|any|no|like|and|because|without|if|on
not want|wants to live . on? any|no|longer more|longer
not want|wants|wan to be|stay here|around|alive|on any|no|longer|earth|$ more|longer|this|$
want|wants|wanting|wish|wished|wishing|ready|hope|hoping|going|trying|thinking|think|thoughts|thinks|about|like|better|feel|feels . . to? . <die>|dead|dying !of|from|when|on|for|hair|inside|tired|my|her|his|hard|down|to|laughing
wants to die
wish . i|he|she . was|were|am|be|had . . dead|never|not|gone|disappear|asleep . . $|born|here|been|wake|exist|around|alive|and|so|or
wish . . i . . could|would|can|never|did|do not? . . disappear|vanish|die|wake|exist|born . . $|up|forever|and|from|any|for
never|not wake|waking|woke|woken up again|$|and|tomorrow|any|so|because|would|is|one
go|going|fall|falling to? sleep|asleep and never|not wake
better off dead|without|if ... me|dead|$|here|gone|i|not
better|happier|easier . without me . $|around|here|in|and|being|alive|he|she
everyone|everybody|kids|you|family|they|world|children|people|he|she . . . be|are|is . . better|happier|easier|relieved|glad . if|without|when|off . . i|me . . $|not|was|were|gone|dead|died|am|disappeared|here|around|did
if i . was|were|am|had|died|just|disappeared . not|never|dead|gone|disappeared . . here|born|woken|woke|around|exist|alive|tomorrow|$|there|nobody|no|would|wake
end|ending it all? $|all|tonight|now|because|here|if|by|myself|right
end|ends|ending it all
end|ends|ended|ending|take|takes|taking|took|finish|finishing my|his|her|your|their|our|it own? life|lives|existence
no|any|what|see|find|without|not ... point|reason|purpose|sense . in|to|of|for|going|me . . live|living|life|on|carrying|alive|being|carry|continue|existing|exist|waking
no|any|see|find|what . . . point|reason . to|in . go|going on
nothing|little|not|no left|much|more? . to live for
live|living for . $|any|without|left|anymore
life . is|has|feels|seems . not|no|pointless|hopeless|meaningless|over|worth|unbearable|without worth|longer|meaning|point|living|$|and|now|purpose|for|any
not worth living|it|being
can|could not|hardly|barely . . carry|keep|survive|cope|face . on|going|living|being|life|another . . . $|living|alive|day|pain|life|any|with
can not face . another day|life|living|tomorrow|waking
can not go on $|any|like this|living|without|and|because|with
can not|hardly go|carry on $|living|any|without|and|i|because|with|alive
can not do this any? more|life .. end|die|goodbye|want|over|all|living|alone|kill
can not live with . myself|this pain|anymore|any|$
<told> ... can not live without
tired|sick|done|finished|exhausted|fed . of|with|up . . living|life|being|existing|world|breathing . . $|alive|here|and|any|any|i|this|in|like
overdos*|od|od'd|odd on|myself|again|if|and|$|tablets|pills|with|to|last|because
take|took|taking|takes|swallow*|saving|hoarding|stockpil*|drink|drank|drinking|drinks|counting|count|counted .. . pills|tablets|sniper|bleach|poison|paracetamol|paracetamols|tylenol|antidepressants|insecticide|otapiapia|antifreeze|packet|pesticide|rat .. if|all|because|to|and|up|when|left|leave|leaves|again|in|enough|die|end|sleep|kill|poison|once|overdose|tonight|me|said|says|myself|himself|herself
<told> ... drink|swallow|take|takes|drank|drinks . . . sniper|bleach|poison|pills|tablets|overdose|pesticide|insecticide
jump|jumping|jumps|jumped|throw|throwing|step|stepping|walk|walking|drive|driving|crash|crashing . . myself|himself|herself|yourself|my|the|your|his|her|car? . off|from|out|in|into|under|through|front|down . . of . a|the|some|my . . bridge|roof|balcony|terrace|window|building|train|cliff|river|traffic|sea|well|lake|tree|wall|bus|lorry|floor|overpass|tracks|ocean|canal|ledge|tube|freeway
slit|slits|slitting|slash*|cut|cuts|cutting|cuttin . . my|her|his|your|their|own . . wrists|wrist|arms|arm|thighs|legs|veins
cutting|burning|harming|starving|hurting|cutin myself|herself|himself|yourself|again
suicide|goodbye|farewell note|letter|letters|message|messages|pact
do|doing|did something|anything stupid|silly|to|rash|terrible|drastic . . $|himself|myself|herself|yourself|if|bad|because|when|to|someday|tonight
<told> .. <told>? . he|she|you|they|hell|will|would|to|going|about|that? .. <kill>|hang|<die>|jump|overdose|suicide|drown|disappear ... <if>|because|unless|without|or
<told> ... <die> $|if|and|unless|rather|alone|or|before|without
not be here|around|alive . . $|tomorrow|much|any|longer|when|for|next|soon|in . . morning|longer|$|christmas|weekend|home|see|week|back|to|with|you
not see me|him|her|them alive
what is the point . . $|of|in|any . . living|life|being|going|alive|anything|me|carrying|any
lost|lose|gave|given|losing|giving . the|all|up|my . will|on|hope|desire|reason|wish . to|in|of? . living|live|life|myself . $|completely|any|since|and|now|i|after|because|everything|this|really
<yes>|am|feel|felt|feeling|been|was|being|so . suicidal|hopeless|worthless|desperate . $|and|about|because|since|all|when|after|to|again|like|lately|now|with|i|inside|these|every|at|for|most|today|these|in|since|without
i am|feel|felt|being|just|was . . a|such|nothing|like . burden . . $|on|to|and|for|everyone|everybody|you|so|who|without
want|wish|need|just|make . . it|pain|everything|this|all . all|the|to|pain|would . to? stop|end|over|go . . $|hurting|forever|for|now|and|away|away|permanently|i
planned|planning|plan|plans|decided|know|chosen|picked|researched|googled|looking|thinking|searched|ready . . . how|way|ways|date|to|what|up . . to|i|of|on|would . . do|die|kill|end|go|suicide . $|it|myself|with|off|die|life|by|and|would
noose|tie a rope|hung|hanged|hanging|hang from|by|himself|in|herself|myself|yourself
noose
vanish|disappear forever|permanently|completely .. nobody|no|everyone|miss|better|want|wish|just|easier
nobody|noone|no|one would|will . . miss|notice|care|notice|mourn me|if . . i|$|when|gone|died|dead|disappeared|am|vanished|was|if
sav*|hoard*|stockpil*|collect* . . up? . . tablets|pills|meds|medication
wish*|rather . . never|not . . . born|existed|exist|woken|met|wake|alive
fault . . . <if>|you|he|she|im|your|is|are . . . dead|die|dies|kill*|suicide|gone|jump*
tell|tells|told|telling|said|says|should . . me|i . . to|should|would|just|could|go . . <kill>|hang|drown|shoot myself|yourself
tell|tells|told|telling me . to . die|jump|go|hang|kill
feel like dying
on my|the way . . out|bridge|roof|tracks
standing|stood|sitting on . a|the . bridge|ledge|roof|tracks|railing
will|would not . be here . . . $|tomorrow|morning|longer|christmas|when|you
last|final . night|day|goodbye|message|words|letter . . . alive|ever|of|forever|said
world|everyone|everybody|they|people|kids|children|you|all . . . better|happier|easier|relieved ... without|if|gone|dead me|i|$|im
way out . but|except|other|than . dying|death|die|suicide
out but dying|death
text*|sent|sends|show*|send|message* ... picture|photo|pic|video|selfie . of . . . rope|noose|pills|wrists|wrist|bridge|cuts|knife|blood|tablets|razor
rope|noose|pills|razor|blade ... goodbye|if i leave|wrist|wrists|stay|neck
tried|trying|try|attempt*|going|want|wanted|plan* to . overdose|od|hang|drown|die|kill|disappear myself|himself|herself|$|and|last|again|but|on|with|when
tried|trying|try|attempt*|going|want|wants|wanted|plan* to . end it|everything|things $|all|if|because|when|he|she|tonight|now|and|by
<die>|dead|death . . than|rather . . . stay|live|be|with
disappear* for good|ever
hurting|cutting|harming myself|himself|herself|yourself|themselves
razor|blade|knife|glass|gun . . to|against|at|on|in . his|her|my|your|their . own? . wrist|wrists|throat|neck|head|arm|mouth
rather die $|than . be|stay|go|live . . with|back|home|married|like
had|have|got enough of . life|living|being|this life|alive
end . yourself|itself|myself|himself|herself
thinking|think|thoughts|dream|dreaming about|of . <die>|death|ending . $|it|a|all|every|my|and|again|more
had|have|got enough of . life|living|being|this? life|alive
"""

FORCED_SEX = """
rape|raped|rapes|raping|rapist|rapey
sexually|sexual . abuse*|assault*|harass*|violen*|force*|coerc*|attack*|touch*
grope|groped|gropes|groping|molest|molested|molests|molesting
<force> <me>|them|him . . to|into|in|for|on . have|having|do|sex|sleep|sleeping|perform|suck|give|giving|go|going|watch|swallow|strip|touch|kiss|let|lick|film|threesome|bed . . $|sex|it|him|you|oral|anal|with|down|things|porn|his|her|naked|stuff|when|while|even|them|on|someone|me|his|other
made|makes|make|making|forced|forces|forcing|force|pressured|pressures|pressuring|coerced|guilted|guilts|pester* <me>|them|him . . into? . sex|intercourse|anal|oral
<force> himself|herself|yourself|themselves|urself on|onto|inside|into|upon . me|us|them|him|my|her|$
impose*|imposing|press*|push* himself|herself|yourself on|onto|against me|them
sex|anal|oral|intercourse|intimate|fuck*|shag*|sleep|slept|sleeping|intercourse ... said|told|saying|say|screamed|begged|kept|asked|says|when|even|though|although|after|while|despite|against|without .. no|not|stop|want|asleep|sleeping|unconscious|passed|crying|drunk|will|consent|sick|hurting|to|crying|ill|cried|sore|stitches|wen|never|permission|saying
i|we|me . . said|say|says|saying|told|screamed|begged|shout*|cried|asked|beg . . you|him|her|them|no|not|stop|to|it ... did|do|does|carried|kept|went|still|anyway|continued|not|finished|inside|keep|carry|continue|continues|ignore|ignored|would|took|on|kept|forced|kept .. it|on|going|stop|anyway|me|inside|did|listen|care|pulled|regardless|sex|touching|still
not|never stop* . when|wen|even|after|until|though . i . . say|said|cry|cried|beg|screamed|scream|pushed|crying|saying . . no|stop|$|not|in
stop* wen|when i say|said no
<told>|i|me . say|says|said no|stop .. in|bed|to|and sex|bed|he|you|she|it
no in bed
can|could|not|never|afraid|scared|allowed . say no . to|$|in|or . sex|bed|$|him|you|her|he|she|intimacy|intercourse
refus*|say|said|saying|not ... sex|sleep|intercourse|intimate ... punish*|angry|hit|hits|violent|sulk*|rage|mad|beats|slap*|kick*|threat*|throws|lock*|furious|scream*|or|shout*|get|else|cheat|elsewhere
if i . not|say|refuse|said|do|never . . . sleep|sex|put|give|have|no|do|satisfy|perform ... get|elsewhere|leave|hit|cheat|hurt|angry|somebody|another|find|take|kick|beat|someone|force*|tell|punish|rape*
keep|keeps|kept|going|nag*|pester*|go|goes|push*|sulk*|beg*|pressur*|whin* ... until|till i . . give|gave|agree|agreed|let|do|say|have|had|say . . in|yes|him|it|you|sex|$|to
owe|owes|owed|duty|right|rights|entitled|duties|job|marital|conjugal|wifely|demand*|obligat* .. . sex|wife|body|bed|it|husband|him|intercourse|baby|intimacy|conjugal|intimate ... $|him|whenever|to|when|because|every|as|or|if|and|even|my|he|tired|sick|baby|wants
sex ... is|are|my|duty|right|owe|paid|pay|bought|obligation|demands|demanded|force|forced|forcefully|rough|against|without|when|or duty|right|him|wants|for|force|will|consent|permission|else|night|me|i
woke|wake|woken|waking|wakes|came up|round|to . . and|to|with|find* . . . he|she|you|him|her|them|his|your|it|find ... on|inside|in|touch*|having|me|top|hands|hand|doing|between|sex|filming|over . . . top|me|sex|my|it|legs|knickers|underwear|pants|inside
asleep|sleeping|unconscious|passed|blackout|blacked|sleep ... touch*|sex|inside|fuck*|top of me|finger*|fingers|filming . . me|my|with|inside|on|$|i
touch*|fuck*|finger*|penetrat*|enter*|grind*|film*|undress* me ... asleep|sleep|sleeping|unconscious|not|without|stop|passed|no|even|though|uncomfortable|want|dont
touch*|grab*|kiss* .. me|my . . when|even|after|though|wen|without . . i . . . not|said|say|no|asked|told|asking|never|permission|want
grab*|touch*|grope*|squeez*|finger*|slap* .. my|her|his . breast|breasts|boobs|boob|tits|tit|crotch|genitals|vagina|penis|balls|pussy|private|privates|butt|ass|arse|bum|nipples|knickers|between . . $|in|when|without|and|even|at|every|so|hard|whenever|parts|until|legs|while|front|he|i|on|after|again
by force|forcefully
inside me
against my|her|his will|wishes|consent
without my|any|her|our consent|permission|knowledge|agreement
not|never|no|did consent|consented|consenting
condom|protection|rubber ... off|without|remov*|poke*|hole|holes|refus*|pull*|slip*|took|tamper*|wear|sabotag*|broke|use|using|take|pierce*|stealth* ... me|telling|not|will|on|purpose|said|told|knowing|pregnant|so|midway|wear|middle|use|secret*|halfway|asking|$|lied|i|it|in|him|feel|them
remov*|took|takes|taking|slip*|pull*|refus*|pok*|poke*|sabotag*|tamper*|pierc*|put|pricked|not|stealth*|never . . . off|to|the|with|holes|in|hole|wear|a|use|his|our|my . . . condom|condoms|rubber|protection
stealth|stealthed|stealthing
<take>|flush*|threw|throws|throw|thrown|hid|hides|replace*|swap*|switch*|tamper*|sabotag*|poke*|refus*|not|stop*|forbid*|bin*|destroy*|pull*|crush*|remov*|interfer* ... my|the|her|birth|me|taking|with|of|use|on|go|take . . . contracepti*|birth|pill|pills|coil|iud|implant|patch
<force>|made|must|told|tells|want*|threat*|have|forced|trying|tries|going|says|said . . me|to|us|them . . get|have|having|getting|keep|carry|become . . . pregnant|abortion|termination|baby|aborted ... $|or|so|against|to|even|another|when|not|trap|leave|every|for|if|until|cannot|he|by|otherwise|because|again|keep|want
not|never|refus*|stop*|forbid*|threat* . . . . have|having|get|getting|allow*|let|use|using|take|if . . . abortion|termination|contraception|contraceptives
abort|aborting|aborted|abortion|termination|miscarry|miscarriage .. or|if|force*|made|by|against|else|kick*|push*|beat*|drug*|will|because . . he|she|leave|me|will|he|you|kick|of|him|hit|punch*
kick*|punch*|hit|push*|beat . . me|my . . in|stomach|belly|while|when|bump . . . pregnant|bump|baby
get|getting|got me|them pregnant ... trap|stay|leave|so|keep|against|purpose|not|tied|without|can|never
trap|trapping|trapped . me . with . a|another . baby|pregnancy|child
baby|babies|pregnant|pregnancy|child . . . trap|owe|owes|force|forced|tied|chain*|keep me|him|her|us|them|you|here|so|at
<post>|threat*|blackmail* ... my|our|me|us|of|the|private|intimate|those ... <pic>|sextape ... me|if|online|everyone|internet|work|family|mum|dad|boss|facebook|whatsapp|without|friends|$|unless|public|to|said|parents|mates|permission|group|on|everybody|porn|back
nude|intimate|sexual|explicit|private|sex|porn|naked|nudes|topless ... <post>|threat*|said|says|sent|online|without|friends|everyone|internet|if|shared|leak*|delete|blackmail*|told|refus*|still|kept|took|secret*|whatsapp . . . them|me|if|online|my|of|i|everyone|it|without|friends|to|him|us|the|on|round|all|his|family|parents
film*|record*|photograph*|video*|took|takes|taking|has|have|got|made|makes|send|keeps . . . me|us|of|my|nude|naked|sex|secretly|secret ... nude|naked|shower|sex|undress*|bath|sleeping|asleep|bedroom|toilet|changing|having|intimate|without|consent|knowing|private|underwear|secretly|permission|hidden
revenge porn
deepfake|deepfakes|sextortion|upskirt*|hidden camera|of|me|with
out|outed|outing|outs me|us|them|him to|at|as|in|publicly|if|without
<told>|tell|telling|will|would|going|threat*|id|ill|if|expose|inform|out ... <people>|work|boss|school|church|everyone|everybody|mosque|village|imam|pastor|court|landlord|team|community|employer ... i|am|im|about|that|my|is . . am|was|being|status|sexuality|orientation|transition|hiv|deadname|past|that|secret|what|we|girlfriend|boyfriend . . <gay>|sex|$|slept|prostitute|abortion|affair|escort|did|slut|status|worker|if|unless|before
blackmail|blackmails|blackmailed|blackmailing
porn|pornography ... force*|made|make*|without|act|copy|me|recreat* . . . watch|me|to|do|out|it
on|climb*|lay|lies|got|get|gets top of me .. sleep*|asleep|woke|no|stop|not|could|cannot|crying|drunk|would|never|can|and|when|held|wont
take|takes|took|have|has|had . . my|his|her|your|me . . clothes|knickers|pants|underwear|way . . off|down|with . . $|me|when|without|while|even|no|and|i|asleep
prostitut*|pimp*|whore|sell|sold|rent* me|myself|out|for . . out|to|$|men|money|his|sex|friends
sleep|slept|sex with|for . . his|her|your|other|men|money|friends|rent|boss|landlord . . or|because|for|so|force*|made|rent|friends|else|he|if
uses me . when|for|like|whenever|at|in|sexually
spik*|drug* . . me|drink|my
<force> <me>|them . . . have|get|getting|having|to|into|keep|an abortion|baby|termination|pregnant
<force> me . . have|get|getting|having . abortion|termination|abort
my|me clothes|knickers|underwear|pants|trousers|tights|top|pyjamas|bra . . were|was|are|pulled|ripped|torn|off . . off|down|gone|torn|ripped|me
wife|husband|woman|partner|girlfriend|wives . can|must|should|could|shall|does|do|may|is not|never|no . . refuse|say|deny|right|headache
not|never take|takes|took|taking no for . . . in bed|sex
got|get|gets|made|makes|getting me|them|us drunk|high|wasted ... sex|sleep|touch*|with|bed|so|to
only . . sleep|sex|have|do|let|sleeping ... scared|afraid|frightened|because|angry|punish*|safe|worse|avoid
<they> . did|do|does it anyway|regardless .. when|while|though|i|even
forced|force|forces|push*|threw|pull*|drag* me|them|him . onto|on|into|in the|your|his|her|a? . bed|mattress|bedroom|sofa|floor|back
not|never stop*|stops . . when|wen|even|while|until|if|though . . i . am|was . crying|asleep|hurt*|bleed*|sore|scared|saying|screaming|shaking
stop*|keep|keeps|carr*|went|continu* ... when|while|though|even . . i . am|was . crying|bleeding|sobbing|saying|begging
birth control|contraception|pill ... lied|lie|lies|trap|stay|pregnant|without|hid|stopp*|trick*|secret*
lied|lies|lying|tricked . . . about . . . pill|contraception|condom|vasectomy|sterile|birth
stopped|stops|quit . taking . the|her|their|my pill|contraception ... without|trap|telling|so
sex tape
<pic>|nude ... show*|sent|post*|leak*|leek*|share* ... friends|mates|online|everyone|people|boss|family|parents|internet|website|me|work|group
<post>|leek|leeks|show* .. friends|mates|people|everyone|boss|family|parents|brother|them|him|online|my|me . . . <pic>|nude|naked . . of|me|$ . me?
leek|leak|post|share|spread|leaking|leaks|posting . . my|our . nude|private|intimate|pictures|photos|pics|videos
sex . . every|all|whenever|each|when . . . night|day|time|bleed*|sick|ill|tired|period|want* ... insist*|demand*|bleed|even|or|angry|force*|must|have
insist*|demand*|expect*|force* . . on|to|in . sex|intercourse
<they> . . made|make|makes|want*|force* me . . do|perform|act|things|copy . . . sex*|bed|porn|things|hurt|not|uncomfortable
used|uses|using me . . while|when|as|for|like . i? . . was|am|asleep|sleeping|sex|drunk|his|your|her|toilet|toy|rag|doll
i|we . did|do not . want . . to? and|but|yet you|he|she|they did|do|does|carried|kept|went|made|had
your|his|her . right . . because|to|as|by|over . . . pay|paid|rent|married|husband|wife|me|my|body|sex|man
want|wants|wanted|asks|make|makes|made|force*|told|tell|tells me to . . sleep|have|go|do . . sex|with|to|bed . . . men|friends|others|someone|people|other|him|boss|women|strangers|another|brother
took|take|takes|made|has|have|put|puts|post*|uploads|shared|sent|filmed|recorded . . a? . . video|videos|photos|pictures|pics|film|recording|clip|tape . . of . me|us|my|our ... agree*|bed|without|know|consent|ask*|naked|nude|online|pornhub|internet|onlyfans|sex|website|shower|delete|public|asleep . . . $|and|never|without|not|i|on|to|in|with|ing
pornhub|onlyfans|xvideos|telegram ... me|my|us
put|puts|post*|upload*|share* . . . video|videos|pictures|photos|pics|film|recording|nude . of me|us|my
"""

CHILD = """
shak*|shook|throw*|threw|thrown|dropped|drop*|burn*|burnt|smother*|dangl*|dunk*|shove*|starv*|lock*|tied|tie*|hurt|hurts|hurting|harm*|drag*|scald*|slam*|hit|hits|hitting|pinch*|bite*|bit|beat*|smack*|slap*|kick*|punch*|whip*|spank*|belt*|flog*|cane|caned|canes|choke*|grab*|strik*|struck|terroris*|terroriz*|drug*|drown*|batter*|leather*|skelp*|whack*|bruis*|abus*|molest*|grope*|groom*|rape* . <mine>|baby|kids|children|little . . <child>
<mine> . <child> ... bruise|bruises|bruised|broken|burns|welts|burn|marks|hit|beaten|slapped|smacked|shaken|kicked|hurt|thrown|locked|abused|touched|molested|punched|starved . . . by|on|from|him|her|with|you|and|where|in|because|for|after|when|until|he|again|every|all|that|says|inappropriately|night|says|off
touch*|interfer*|fondl*|inappropriate*|undress*|kiss*|sleeping|bath*|photograph*|grooming|groomed|grooms . . with? . <mine> . <child>|kin|sister|brother|stepdaughter|stepson . . $|inappropriately|in|wrongly|and|when|at|down|private|sexually|up|there|like|naked|that|under|night|again|bed|who|while
stepdad|stepfather|stepbrother|uncle|father|grandfather|brother|teacher|coach|cousin|pastor|lodger|boyfriend|he|you|she|dad ... touch*|abuse*|molest*|rape*|hurt*|interfer* . my|our|me|the|her|his . . sister|daughter|son|child|kids|children|baby|girl|boy|niece|brother|girls|boys|stepdaughter|private|when
touch*|touched|touches <child>|kids|them|me inappropriately|sexually|there|below|private
paedo*|pedo*|predator|groomer|incest
inappropriate . with|towards|to . <mine> . <child>
left|leave*|leaving . the|our|my|his|her . <child> . . . alone|unattended|home|in|outside|by|with . . . car|hours|bath|night|drunk|house|own|weekend|cold|days|hot|stranger|all|herself|themselves|evening
<child> ... scared|afraid|terrified|frightened|petrified . . of|when|by . . you|him|her|his|your|their|he|father|dad|mum|the|step*|daddy|mummy|he|she
<child> ... saw|see|sees|watched|watching|hear|heard|witness*|hears ... hit|hits|beat|hitting|punch|slap|choke|kick|hurt|strangle|fight|push|throw|throttle|everything|thump|smack . . . me|us|them|him|each|you|my
in front of the|our|my|her kids|children|baby|child|son|daughter .. hit|slap*|beat|punch*|strip*|naked|grab*|spat
<strike> . . me . . while|when|holding|in|i|with ... <child>|pregnant
hit|smack|beat|belt|slap|cane|whip|shake|spank|flog <child> . . with|until|for|on|so|when|if|hard|again|too
told|tells|says|threat*|promis* .. <mine>? . <child> .. <hurt>|<kill>|<strike>|break|smash|belt|lock|send|give|drown|burn . . . <one>|arm|legs|neck|away|head|face|up|teeth|cat|dog|her|their|fingers|out
drove|drive|drives|driving|drink*|high|drunk|shoot*|drugs|weed|needles|meth|passed ... kids|children|baby|child|son|daughter ... in|car|back|with|while|drunk|front|alone|care|seat
not|never|refus* . . feed|feeding|let|give|change|take|allow ... baby|child|kids|children|son|daughter ... eat|food|milk|doctor|out|sleep|water|dinner|hungry|school|hospital|days|nappy
harm|hurt|hurting|harming . the|my|our|a|any|his|her <child>
come|comes|came|goes|went|going|go|get|gets|sneaks|climbs in|into . my|our|the|her|his . daughter|daughters|son|sons|sister|sisters|stepdaughter|child|childs|kids|girls|boys|childrens|stepdaughters . room|bedroom|bed .. at|when|night|in|naked|and
<lock> <mine> . <child> in
tie|ties|tied|tape|tapes|taped|chain* <mine>? . <child>|him|them to|up
makes|make|made the|our|my|us . <child> ... watch*|see|kneel|stand|eat|sleep|hit|hurt
wet|wets|wetting himself|herself|bed ... shout*|dad|him|her|he|she|scared|since
<strike>|<seize> <mine> . . little|wee|youngest|eldest|oldest|small|toddler|baby|one|ones
<child> .. hand|hands|arm|fingers|face|foot|leg|mouth|bottom . on|in|with|under|to|against . . stove|iron|water|cooker|hob|lighter|cigarette|soap|radiator|oven|pepper|door
kiss*|touch*|bath*|sleep*|lie*|cuddl* <mine>? . <child> . on|in|with|under|when . . mouth|lips|bed|naked|night|shower|blanket|clothes ... and|into|when|alone|bed|lock*|secret|$
<child> ... bed|room|shower|bath ... night|naked|alone|secret|touch*|lock*
<one>|<child>|kids|children|daughter|son ... stand|stay|sleep|sit|wait outside . . in|for|all|at|barefoot|naked . . snow|cold|rain|dark|hours|night|winter|sun|heat|naked
leave*|left|gives|gave|put . . bruises|marks|bruise|welts|handprints|scars on
let|lets|leaves|left <mine>? . <child> . go|hungry|without|starving . hungry|food|eat|dirty|days
<child> . . go|hungry|starve|without . . to punish|punish|because|food
pulls|pull|pulled|takes|took <child>|her|his|them|their|the . . . pants|trousers|underwear|nappy|knickers|clothes . . down|off|to ... spank|hit|smack|belt|cane|her|his|and|photo*|bathe
"""

# An answer that is nothing but the word for it.
BARE = """
^ i? am|feel|felt|was|feeling|like|just|that? . <yes>? . scared|terrified|afraid|frightened|unsafe|trapped|controlled|intimidated|threatened|suicidal|worthless|hopeless|desolate|humiliated|helpless|abused|numb|violated|despairing|powerless|degraded|raped|beaten|battered|coerced|desperate|stalked|hunted|imprisoned|terror|fear|despair|hopelessness|worthlessness|horror|horrified|petrified|dehumanised|dehumanized|owned|endangered $|and|or|<yes>|now|again $|<yes>|numb|small|alone|sad|angry|scared|terrified|afraid|hopeless|trapped|ashamed|helpless|hurt|worthless|unsafe|sick|lost|empty|humiliated|tired|frightened|lonely|upset|shaking|again|now|powerless|furious|confused|guilty
^ <yes>? scared|terrified|afraid|frightened|unsafe|trapped|controlled|intimidated|threatened|suicidal|worthless|hopeless|desolate|humiliated|helpless|abused|numb|violated|powerless|terror|fear|despair|desperate|despairing|degraded $
"""
