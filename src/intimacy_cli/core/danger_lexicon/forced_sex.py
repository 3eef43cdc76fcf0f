"""Forced sex, pictures shared or taken by force, pregnancy forced or prevented, being outed.

Patterns alone, as core/danger_pattern.py reads them.
"""

from __future__ import annotations

FORCED_SEX = """
rape|raped|rapes|raping|rapist|rapey
sexually|sexual . abuse*|assault*|harass*|violen*|force*|coerc*|attack*|touch*
grope|groped|gropes|groping|molest|molested|molests|molesting
<force> <me>|them|him . . to|into|in|for|on . have|having|do|sex|sleep|sleeping|perform|suck|
    give|giving|go|going|watch|swallow|strip|touch|kiss|let|lick|film|threesome|bed . . $|sex|
    it|him|you|oral|anal|with|down|things|porn|his|her|naked|stuff|when|while|even|them|on|
    someone|me|his|other
made|makes|make|making|forced|forces|forcing|force|pressured|pressures|pressuring|coerced|
    guilted|guilts|pester* <me>|them|him . . into? . sex|intercourse|anal|oral
<force> himself|herself|yourself|themselves|urself on|onto|inside|into|upon .
    me|us|them|him|my|her|$
impose*|imposing|press*|push* himself|herself|yourself on|onto|against me|them
sex|anal|oral|intercourse|intimate|fuck*|shag*|sleep|slept|sleeping|intercourse ... said|told|
    saying|say|screamed|begged|kept|asked|says|when|even|though|although|after|while|despite|
    against|without .. no|not|stop|want|asleep|sleeping|unconscious|passed|crying|drunk|will|
    consent|sick|hurting|to|crying|ill|cried|sore|stitches|wen|never|permission|saying
i|we|me . . said|say|says|saying|told|screamed|begged|shout*|cried|asked|beg . .
    you|him|her|them|no|not|stop|to|it ... did|do|does|carried|kept|went|still|anyway|continued|
    not|finished|inside|keep|carry|continue|continues|ignore|ignored|would|took|on|kept|forced|
    kept .. it|on|going|stop|anyway|me|inside|did|listen|care|pulled|regardless|sex|touching|
    still
not|never stop* . when|wen|even|after|until|though . i . .
    say|said|cry|cried|beg|screamed|scream|pushed|crying|saying . . no|stop|$|not|in
stop* wen|when i say|said no
<told>|i|me . say|says|said no|stop .. in|bed|to|and sex|bed|he|you|she|it
no in bed
can|could|not|never|afraid|scared|allowed . say no . to|$|in|or .
    sex|bed|$|him|you|her|he|she|intimacy|intercourse
refus*|say|said|saying|not ... sex|sleep|intercourse|intimate ... punish*|angry|hit|hits|
    violent|sulk*|rage|mad|beats|slap*|kick*|threat*|throws|lock*|furious|scream*|or|shout*|get|
    else|cheat|elsewhere
if i . not|say|refuse|said|do|never . . . sleep|sex|put|give|have|no|do|satisfy|perform ... get|
    elsewhere|leave|hit|cheat|hurt|angry|somebody|another|find|take|kick|beat|someone|force*|
    tell|punish|rape*
keep|keeps|kept|going|nag*|pester*|go|goes|push*|sulk*|beg*|pressur*|whin* ... until|till i . .
    give|gave|agree|agreed|let|do|say|have|had|say . . in|yes|him|it|you|sex|$|to
owe|owes|owed|duty|right|rights|entitled|duties|job|marital|conjugal|wifely|demand*|obligat* ..
    . sex|wife|body|bed|it|husband|him|intercourse|baby|intimacy|conjugal|intimate ... $|him|
    whenever|to|when|because|every|as|or|if|and|even|my|he|tired|sick|baby|wants
sex ... is|are|my|duty|right|owe|paid|pay|bought|obligation|demands|demanded|force|forced|
    forcefully|rough|against|without|when|or duty|right|him|wants|for|force|will|consent|
    permission|else|night|me|i
woke|wake|woken|waking|wakes|came up|round|to . . and|to|with|find* . . .
    he|she|you|him|her|them|his|your|it|find ... on|inside|in|touch*|having|me|top|hands|hand|
    doing|between|sex|filming|over . . . top|me|sex|my|it|legs|knickers|underwear|pants|inside
asleep|sleeping|unconscious|passed|blackout|blacked|sleep ... touch*|sex|inside|fuck*|top of
    me|finger*|fingers|filming . . me|my|with|inside|on|$|i
touch*|fuck*|finger*|penetrat*|enter*|grind*|film*|undress* me ... asleep|sleep|sleeping|
    unconscious|not|without|stop|passed|no|even|though|uncomfortable|want|dont
touch*|grab*|kiss* .. me|my . . when|even|after|though|wen|without . . i . . .
    not|said|say|no|asked|told|asking|never|permission|want
grab*|touch*|grope*|squeez*|finger*|slap* .. my|her|his . breast|breasts|boobs|boob|tits|tit|
    crotch|genitals|vagina|penis|balls|pussy|private|privates|butt|ass|arse|bum|nipples|
    knickers|between . . $|in|when|without|and|even|at|every|so|hard|whenever|parts|until|legs|
    while|front|he|i|on|after|again
by force|forcefully
inside me
against my|her|his will|wishes|consent
without my|any|her|our consent|permission|knowledge|agreement
not|never|no|did consent|consented|consenting
condom|protection|rubber ... off|without|remov*|poke*|hole|holes|refus*|pull*|slip*|took|
    tamper*|wear|sabotag*|broke|use|using|take|pierce*|stealth* ... me|telling|not|will|on|
    purpose|said|told|knowing|pregnant|so|midway|wear|middle|use|secret*|halfway|asking|$|lied|
    i|it|in|him|feel|them
remov*|took|takes|taking|slip*|pull*|refus*|pok*|poke*|sabotag*|tamper*|pierc*|put|pricked|not|
    stealth*|never . . . off|to|the|with|holes|in|hole|wear|a|use|his|our|my . . .
    condom|condoms|rubber|protection
stealth|stealthed|stealthing
<take>|flush*|threw|throws|throw|thrown|hid|hides|replace*|swap*|switch*|tamper*|sabotag*|poke*|
    refus*|not|stop*|forbid*|bin*|destroy*|pull*|crush*|remov*|interfer* ...
    my|the|her|birth|me|taking|with|of|use|on|go|take . . .
    contracepti*|birth|pill|pills|coil|iud|implant|patch
<force>|made|must|told|tells|want*|threat*|have|forced|trying|tries|going|says|said . .
    me|to|us|them . . get|have|having|getting|keep|carry|become . . .
    pregnant|abortion|termination|baby|aborted ... $|or|so|against|to|even|another|when|not|
    trap|leave|every|for|if|until|cannot|he|by|otherwise|because|again|keep|want
not|never|refus*|stop*|forbid*|threat* . . . .
    have|having|get|getting|allow*|let|use|using|take|if . . .
    abortion|termination|contraception|contraceptives
abort|aborting|aborted|abortion|termination|miscarry|miscarriage .. or|if|force*|made|by|
    against|else|kick*|push*|beat*|drug*|will|because . .
    he|she|leave|me|will|he|you|kick|of|him|hit|punch*
kick*|punch*|hit|push*|beat . . me|my . . in|stomach|belly|while|when|bump . . .
    pregnant|bump|baby
get|getting|got me|them pregnant ... trap|stay|leave|so|keep|against|purpose|not|tied|without|
    can|never
trap|trapping|trapped . me . with . a|another . baby|pregnancy|child
baby|babies|pregnant|pregnancy|child . . . trap|owe|owes|force|forced|tied|chain*|keep
    me|him|her|us|them|you|here|so|at
<post>|threat*|blackmail* ... my|our|me|us|of|the|private|intimate|those ... <pic>|sextape ...
    me|if|online|everyone|internet|work|family|mum|dad|boss|facebook|whatsapp|without|friends|$|
    unless|public|to|said|parents|mates|permission|group|on|everybody|porn|back
nude|intimate|sexual|explicit|private|sex|porn|naked|nudes|topless ... <post>|threat*|said|says|
    sent|online|without|friends|everyone|internet|if|shared|leak*|delete|blackmail*|told|refus*|
    still|kept|took|secret*|whatsapp . . . them|me|if|online|my|of|i|everyone|it|without|
    friends|to|him|us|the|on|round|all|his|family|parents
film*|record*|photograph*|video*|took|takes|taking|has|have|got|made|makes|send|keeps . . .
    me|us|of|my|nude|naked|sex|secretly|secret ... nude|naked|shower|sex|undress*|bath|sleeping|
    asleep|bedroom|toilet|changing|having|intimate|without|consent|knowing|private|underwear|
    secretly|permission|hidden
revenge porn
deepfake|deepfakes|sextortion|upskirt*|hidden camera|of|me|with
out|outed|outing|outs me|us|them|him to|at|as|in|publicly|if|without
<told>|tell|telling|will|would|going|threat*|id|ill|if|expose|inform|out ... <people>|work|boss|
    school|church|everyone|everybody|mosque|village|imam|pastor|court|landlord|team|community|
    employer ... i|am|im|about|that|my|is . . am|was|being|status|sexuality|orientation|
    transition|hiv|deadname|past|that|secret|what|we|girlfriend|boyfriend . . <gay>|sex|$|slept|
    prostitute|abortion|affair|escort|did|slut|status|worker|if|unless|before
blackmail|blackmails|blackmailed|blackmailing
porn|pornography ... force*|made|make*|without|act|copy|me|recreat* . . . watch|me|to|do|out|it
on|climb*|lay|lies|got|get|gets top of me .. sleep*|asleep|woke|no|stop|not|could|cannot|crying|
    drunk|would|never|can|and|when|held|wont
take|takes|took|have|has|had . . my|his|her|your|me . . clothes|knickers|pants|underwear|way . .
    off|down|with . . $|me|when|without|while|even|no|and|i|asleep
prostitut*|pimp*|whore|sell|sold|rent* me|myself|out|for . . out|to|$|men|money|his|sex|friends
sleep|slept|sex with|for . . his|her|your|other|men|money|friends|rent|boss|landlord . .
    or|because|for|so|force*|made|rent|friends|else|he|if
uses me . when|for|like|whenever|at|in|sexually
spik*|drug* . . me|drink|my
<force> <me>|them . . . have|get|getting|having|to|into|keep|an abortion|baby|termination|pregnant
<force> me . . have|get|getting|having . abortion|termination|abort
my|me clothes|knickers|underwear|pants|trousers|tights|top|pyjamas|bra . .
    were|was|are|pulled|ripped|torn|off . . off|down|gone|torn|ripped|me
wife|husband|woman|partner|girlfriend|wives . can|must|should|could|shall|does|do|may|is
    not|never|no . . refuse|say|deny|right|headache
not|never take|takes|took|taking no for . . . in bed|sex
got|get|gets|made|makes|getting me|them|us drunk|high|wasted ... sex|sleep|touch*|with|bed|so|to
only . . sleep|sex|have|do|let|sleeping ... scared|afraid|frightened|because|angry|punish*|safe|
    worse|avoid
<they> . did|do|does it anyway|regardless .. when|while|though|i|even
forced|force|forces|push*|threw|pull*|drag* me|them|him . onto|on|into|in the|your|his|her|a? .
    bed|mattress|bedroom|sofa|floor|back
not|never stop*|stops . . when|wen|even|while|until|if|though . . i . am|was . crying|asleep|
    hurt*|bleed*|sore|scared|saying|screaming|shaking
stop*|keep|keeps|carr*|went|continu* ... when|while|though|even . . i . am|was .
    crying|bleeding|sobbing|saying|begging
birth control|contraception|pill ... lied|lie|lies|trap|stay|pregnant|without|hid|stopp*|trick*|
    secret*
lied|lies|lying|tricked . . . about . . . pill|contraception|condom|vasectomy|sterile|birth
stopped|stops|quit . taking . the|her|their|my pill|contraception ... without|trap|telling|so
sex tape
<pic>|nude ... show*|sent|post*|leak*|leek*|share* ... friends|mates|online|everyone|people|
    boss|family|parents|internet|website|me|work|group
<post>|leek|leeks|show* .. friends|mates|people|everyone|boss|family|parents|brother|them|him|
    online|my|me . . . <pic>|nude|naked . . of|me|$ . me?
leek|leak|post|share|spread|leaking|leaks|posting . . my|our .
    nude|private|intimate|pictures|photos|pics|videos
sex . . every|all|whenever|each|when . . . night|day|time|bleed*|sick|ill|tired|period|want* ...
    insist*|demand*|bleed|even|or|angry|force*|must|have
insist*|demand*|expect*|force* . . on|to|in . sex|intercourse
<they> . . made|make|makes|want*|force* me . . do|perform|act|things|copy . . .
    sex*|bed|porn|things|hurt|not|uncomfortable
used|uses|using me . . while|when|as|for|like . i? . . was|am|asleep|sleeping|sex|drunk|his|
    your|her|toilet|toy|rag|doll
i|we . did|do not . want . . to? and|but|yet you|he|she|they
    did|do|does|carried|kept|went|made|had
your|his|her . right . . because|to|as|by|over . . .
    pay|paid|rent|married|husband|wife|me|my|body|sex|man
want|wants|wanted|asks|make|makes|made|force*|told|tell|tells me to . . sleep|have|go|do . .
    sex|with|to|bed . . . men|friends|others|someone|people|other|him|boss|women|strangers|
    another|brother
took|take|takes|made|has|have|put|puts|post*|uploads|shared|sent|filmed|recorded . . a? . .
    video|videos|photos|pictures|pics|film|recording|clip|tape . . of . me|us|my|our ... agree*|
    bed|without|know|consent|ask*|naked|nude|online|pornhub|internet|onlyfans|sex|website|
    shower|delete|public|asleep . . . $|and|never|without|not|i|on|to|in|with|ing
pornhub|onlyfans|xvideos|telegram ... me|my|us
put|puts|post*|upload*|share* . . . video|videos|pictures|photos|pics|film|recording|nude . of
    me|us|my
relation|relations|intercourse|sex|physical|it|sleep|slept ... forcefully|forcibly|forceably
forcefully|forcibly|forceably ... relation|relations|intercourse|sex|me|us|inside
with|on|to|at me|us|her|them forcefully|forcibly
against|without my|her|his will|consent
hole|holes ... condom|condoms|preservative|preservatives|diaphragm
make|makes|made|making|give|put me a baby|child . so|against|without|to|because|$
"""
