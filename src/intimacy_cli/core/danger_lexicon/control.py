"""Control: money, papers, telephone, contacts, clothes, food, 'not allowed'.

Patterns alone, as core/danger_pattern.py reads them.
"""

from __future__ import annotations

CONTROL = """
# What one may not do.
i am|was|are|we|she|he|they|been|be|being|feel|felt|is|get . . not|never|no|nor|longer|only . .
    allowed|permitted
not|refus*|never allow|allows|allowed|allowing|permit|permits|permitting me|us|them|him|my . to|
    out|any|$|in|near|my|a|money|phone|access|visitors|friends|privacy
not|never|no allowed|permitted to
stop* allowing me
not|never let|lets|letting|lettin <me>|them|him . . see|meet|visit|talk|speak|call|ring|phone|
    text|contact|message|work|study|go|leave|have|use|drive|wear|eat|sleep|out|get|spend|open|
    close|lock|learn|be|near|keep|buy|shower|wash|make|hold|walk|pray|breathe|cry|make|answer|
    own|dress|earn|bring|travel|return|continue|attend|practice|practise|join|control . . $|
    <people>|my|our|to|a|any|alone|out|work|school|college|anywhere|without|on|job|money|the|
    his|her|your|in|friends|what|when|and|for|own|by|it|near|internet|online|doctor|hospital|gp|
    home|their|there|men|people|anything|driving|uni|university|english|church|mosque|with|
    myself
not|never let my|our|her . family|friends|mum|sister|parents|mother|brother|dad|father|cousin .
    . visit|come|in|near|over|see|call|into|ring|round
not|never let|lets|letting me out|work|study|sleep|eat|leave|go
refuse|refuses|refused to? let|allow|letting|allowing me|us|them
<stop> me|us|them|him . from? . see*|meet*|visit*|talk*|speak*|call*|ring*|phon*|text*|contact*|
    leav*|go|going|work*|study*|hav*|us|using|driv*|wear*|eat*|sleep*|learn*|getting|taking|
    seeing|visiting|tell*|report*|my
isolates|isolated|isolating|isolate <me>|them|him from|completely
cut|cuts|cutting|keeps|kept|turned|turns|turning|push*|pull*|separat*|distanc* me|us|them|him .
    off|away|against|apart|from . . family|friends|everyone|parents|sister|mum|people|anyone|
    everybody|$
<force>|forces|told|tells|wants|demand* <me>|my|him|them . . to? block|unfriend|delete|cut|drop|
    quit|resign|stop|give|leave|hand|sign|lie|beg|kneel|strip|account|report|share|ask|prove|
    ignore|choose|sell|show|change|send|wear|dress|cover|pay|dropout|turn|keep|abort|marry|
    convert|apologise|apologize|sleep|sit|stand|eat|drink|stay|deactivate|check . . <people>|
    <money>|<phone>|my|them|him|up|out|over|job|work|school|college|uni|course|naked|floor|
    knees|seeing|talking|every|friends|for|to|facebook|location|loan|papers|house|everything|
    permission|him|off|all|church|number|numbers|number|contacts|on|whatever|what|again
made|makes|making|make|forced|forces|told|has|wants <me>|them|him .
    quit|resign|leave|give|stop|drop|abandon|turn . . job|work|working|studies|school|course|
    college|uni|university|friends|career|degree|out|church|training
must|have|has|had|need|needs|forced|made|makes . to? resign|quit|give . . job|work|career|up
ask|asks|asking|beg|begging|need|needs|get|without|give|gives|seek . .
    his|her|your|their|my|husbands|husband . permission|approval|consent|leave
permission to|for|before ... out|leave|see|go|spend|buy|call|visit|anything|toilet|eat|speak|
    money|use
have|has|need|must|got|having to . ask|account|explain|justify|beg|report|tell|send|text|ring|
    call|check|show|prove|answer|reply|be . . every|each|where|permission|receipts|receipt|
    within|location|photo|pic|before|money|to|constantly|all|for|proof|by|in|when|selfie|hour|
    video|straight|him|you|what ... pound|penny|pennies|dollar|cent|cents|euro|rupee|naira|quid|
    hour|time|am|go|goes|spend|spent|money|leave|minutes|or|mins|been|hours|toilet|place|with|
    food|buy|bob|rand|receipt|receipts|tampons|pads|shoes|shop|everything|anything|nappies|
    permission|out
# Money.
<they> .. <take> . . my|mi . . . <money>
<take> me <money>
<take> my|all . . <money> . $|away|off|and|so|from|every|because|when|each|then|without|leaving|
    to|in|the|i|from|monthly|as|since
<take> . all? . of? my . <money>
give|gives|gave|giving|allow*|hands|leaves <me>|them . . allowance|pocket|transport|lunch|a|
    only|no|10|20|5|50|barely|feeding|exactly|housekeeping|just . . money|week|day|month|pounds|
    dollars|quid|only|penny|naira|rupees|fare
not|refus*|never|stop* . to? give|gives|giving|allow|send|drop <me>|us|them|him .
    any|single|enough|one|a|my . money|cash|naira|rupee|penny|kobo|shilling|pounds|food
puts|put|give|gives|gave|giving|got <me> . . on|an allowance
no|not|any|without access to . . . money|account|accounts|cash|bank|card|cards|funds|finances|
    passport|documents
not|no|any have|has|had|got|with . money|access|cash|penny of my own
controls|controlling|controlled|manages . . <money>|finances|food|everything|what|who|where|
    when|how|me|us|every|them|my|him|whether|whom|our|all
controlling $|me|us|and|husband|wife|partner|man|behaviour|behavior|over|towards|with|so|every|
    everything|person|relationship|who|what|or|boyfriend|girlfriend|because
coercive|financially|economically control|abuse|controlled|controlling|abusive
put|puts|putting|took|takes|taking|ran|run|opened|opens|opening|made|got|get|signed|sign . .
    loan|loans|debt|debts|credit|card|mortgage|account|contract|catalogue|cards|overdraft|
    accounts . . in|on|under my|our name
in my name . . without|and|behind|he|she|they|forged|i
forged|forges|forging|copied my|our signature
steals|stole|stealing|steal|takes|took|taking . . from|out|of my .
    purse|handbag|wallet|account|savings|bag|child|benefits
paid|pays|salary|wages|money|benefits . . go|goes|into|gone|to|paid his|her|your account|account
sabotag*|got|gets|make|made me|my . . sacked|fired|job|car|career|interview|work|lose|exam|exams
# Papers.
<they> .. <take>|refus*|has|got|threw|throws|destroys|cut . . . my|our|me|mi|all|kids|childrens
    . . <papers>
<take> my|our|her|all|mine . <papers> . $|away|so|and|from|until|because|locked|in|when|to|off|
    if|by|as|at|hostage|i
my|our|her|kids . . <papers> ... lock|locked|hid|hide|hidden|kept|keeps|keep|taken|took|takes|
    burn*|burnt|tore|torn|rip*|ripped|destroy*|confiscat*|seized|safe|with|not ... his|her|your|
    him|by|you|he|she|they|mother|me|give|so|back|under|from|safe|up|in|return|away
not|refus*|never . to? give|giving|return|hand|let . . . . <papers> . back|unless|until|$|so|or
visa|immigration|deport*|sponsor*|greencard|residency|residence|homeoffice|ice|asylum|
    settlement|citizenship|spousal ... cancel*|withdraw*|revok*|report*|call*|threat*|send|sent|
    back|rip*|stop*|refus*|pull*|tear*|hold*|told|tell|over|deported ...
    me|if|my|unless|him|$|says|said|told|i
cancel*|withdraw*|revok*|report*|call*|ring*|phone*|told|tell*|threat*|pull*|stop*|contact*|
    inform*|dob|send|says|said|have|get|gets|got|depend*|using|use|uses ... visa|immigration|
    deport*|sponsor*|residency|ice|asylum|citizenship|greencard|embassy .. on|me|if|my|him|us|
    them|office|$|unless|back|to|when|over|against|because|so
<told> ... send me back|home
deport|deported|deporting me|us|him|them|if|unless|by|because
have|get|got|getting me deported|arrested|sectioned|committed|locked
tell|tells|told|says|said|threat*|claim*|convinc* . . no|any|illegal|not|have .
    rights|illegal|police|court . here|in|because|will
<told> ... social services|services|cps|tusla|custody|court ... me|kids|children|baby|my|away|if
call*|report*|ring*|tell|threat*|said ... social services|cps|tusla|child protection|dcfs|docs
<told> ... everyone|people|police|doctors|work|court|them|judge|doctor . . i|am|that . .
    mad|crazy|insane|mental|unfit|psycho|unstable
# Telephone, messages, accounts.
<they> .. <check>|<take>|<smash>|break*|broke|took|goes|go|going|went|look|looks|looking|looked|
    has|demand*|want*|hit|threw|throws|check* . . through|in|into|at|up|all|every|away|to|for
    my|our|all|every|me|through . . <phone>
<check>|<take> . . my . <phone> . $|every|when|all|at|so|behind|to|and|while|without|because|
    again|if|from|constantly|in|daily|for|away|until|until|as|off|me|everyday|night|he|whenever|
    secretly
go|goes|going|went|look|looks|looking|looked|scroll* through . my|all|every . <phone>|bag|
    handbag|pockets|purse|bin|things|stuff|drawers|drawer
read|reads|reading|check*|monitor* . all|every|through|each|private my|our|single|of . .
    messages|texts|emails|email|dms|diary|post|mail|letters|chats|conversations|message|whatsapp
<phone> ... checked|checks|check|checking . every|constantly|daily|all|by|each .
    night|day|time|him|her|the|evening
<force>|want*|demand*|insist*|has|have|know*|give*|gave|giving|got|ask*|need*|changed|changes|
    change|took|hack*|guess*|forc* .. my|all|me|him|her|them ... password|passwords|pin|
    fingerprint|faceid|logins|login|unlock|unlocked
password|passwords|pin . . of|to|for|from my|everything|all
not|never|no have|allowed|let|lets|letting . . a|my . own|a . password|phone|privacy|lock|pin|
    friends|opinion|money|job|account|bank|key|keys|car|email
listen*|record*|overhear*|monitor*|speaker|loudspeaker|tap* . . to|in|on|my|when|while|to . .
    calls|call|phone|conversations|conversation|speak|talk|everything
text*|send*|message*|messag*|post*|reply*|repl*|pretend*|impersonat*|write*|email* . .
    my|friends|family|mum|sister|boss|people|everyone|to|be|as . . . from|as|pretending|like|be
    . my|me
delet*|block*|wipe*|erase*|remov* . . my|all|the|there|their|his|her|me|out|every . . contacts|
    numbers|number|friends|messages|photos|account|facebook|instagram|apps|social|sister|mum|
    family|contact|brothers|accounts|exes
cut|cuts|unplug*|disconnect*|turn*|switch*|chang*|lock*|smash*|broke|cancel* . . off|the|my|down
    . . internet|wifi|phone|router|line|landline|heating|electric|electricity|power|locks|
    contract|sim ... so|when|if|me|on|i|while|to|until|and
changed|changes|changing the locks
tracker|airtag|gps|spyware|stalkerware|keylogger|life360|bug|bugs|mspy|findmy ... on|in|under|
    to|me|my|app|device|so|phone|car|him|he|you|installed|i|where
put|puts|install*|hid|hide|hides|found|set|sets|place*|plant*|has|have|stuck|sewed ... tracker|
    airtag|gps|spyware|stalkerware|tracking|camera|cameras|bug|recorder|app|cctv|keylogger|
    microphone|mic|dashcam|babycam|nannycam .. in|on|my|to|so|me|watch|bedroom|house|home|under|
    bag|car|bathroom|phone|spy|track|everywhere|$|inside|room
track|tracks|tracked|tracking|monitors|monitored|monitoring|monitor|trace|traces
    me|my|where|everything|every|us|them|him
location . . history|on|all|turned|shared|sharing|off|every|at ... he|she|you|or|knew|always|so|
    must|times|the|him|i|demand*|go*|if|my|mad|question*|check*|know*
shar*|turn*|keep*|have|send*|track*|check*|demand*|want*|going|goes|see*|watch*|live|drop . .
    my|me|him|her|you|them|through|live|his|her . . location
know|knows|knew|check|checks|demand*|ask*|want* ... where i am|was|have|go|went .. every|all|
    always|constantly|minute|time|day|at|second|who|and
prove|proof|photo|photos|pic|selfie|facetime|video|videocall|snap|picture . . .
    of|where|to|me|that|him|you|when|show . . i am|was|go|him|prove
every hour|minute|half|30|15|20|10|five|ten .. or|he|she|you|i|we|if|they|when|where|to|hours
time|times|timed|timing|count*|log|logs|clock*|check* <me>|my|how|the|how . . when|mileage|long|
    odometer|trips|shopping|shop|bathroom|shower|journey|go|minutes|steps|miles|receipts
mileage|receipts .. check*|show*|every|demand*|he|she|ask*|explain*|account|for
check*|show*|demand*|want*|produce|see|go|goes|bring|bringing .. receipt|receipts|mileage
# What one wears, eats, does.
decides|decide|decided|dictate*|controls|choose|chooses|chose|picks|inspects|orders|commands|
    instruct* . . me|my . what|who|whom|when|how|where|if|whether|everything|clothes|that . .
    i|we|to|can|am|she|wear . . . wear|eat|spend|go|see|do|can|talk|allowed|speak|say|think|
    sleep|friends|dress|get|have|buy|weigh|cook|leave
throw*|threw|thrown|cut|burn*|burnt|rip*|tore|shred*|bin*|hid|hide* ... out|up|away|all|my|in .
    . clothes|dresses|dress|skirts|makeup|make|heels|things|tops|underwear|everything|wardrobe
    ... tart*|slut*|whore|short|says|so|could|can|because|he|you|not|tight|out|pieces|look*|
    other|in
weigh|weighs|weighed|weighing me|us|them
starv*|starving me|us|them|him|the|my
deny|denies|denied|denying|withhold|withholds|withheld|lock|locks|locked|locking|hid|hide|hides|
    hiding|refus*|took|takes|taken|taking|control*|stop*|without|confiscat*|flush*|cut|threw|
    throws|keeps|not|count* ... my|the|her|his|me|him|them|give|our|to . . . <meds>|food|fridge|
    heating|toilet|doctor|hospital|treatment|cupboards|cupboard|hormones|hrt .. away|off|from|
    when|if|so|until|up|back|because|to|unless|on|hostage|as|$|and|out|again|lock|locked|so
not|never|refus*|stop* . . let|take|drive|bring|allow|see|letting|seeing|go|going|get|getting
    ... doctor|hospital|gp|midwife|therapist|counsellor|counselling|a&e|antenatal|dentist|clinic
    .. $|because|in|without|unless|when|alone|after|or|for|even|by|on|to|with|appointment|
    appointments|about
slave|maid|servant|property . like|to|for|in . his|her|your|my|me|him|you|$
like|as|am a|your|his|her|the . slave|servant|property
punishes|punished|punish me|us|them|him . . for|when|if|by|with|in|until|because|physically
locked|locks|lock . . the . fridge|food|kitchen|cupboards|pantry|thermostat|phone
forc*|made|make*|threat*|arrang*|sold|sell . . . . marry|marriage|married .. cousin|him|man|old|
    against|will|or|to|her|me|if|someone|somebody|without|15|16|14|17|fourteen|fifteen|sixteen
forced marriage
fgm
circumcis*|cut|cutting my|our|the|her daughter|daughters|girl|girls|granddaughter
called|calls . . me|him|her . . names .. everyday|daily|constantly|slap|hit
follow|follows|followed|following me|us|them|him . . around|home|into|to|everywhere|when|from|
    in|wherever|work|even|all|again|after|about|with|every|and|on . . . foot|car|home|work|
    everywhere|room|shop|toilet|bathroom|street|out|down|all|town|bus|school|house|when|time|
    gym|from|college|$|my|he|sees|see|i|work|shouting|to|today|night|back|even|until
gets|get|goes|go|went|going|got|becomes|becoming|flies|flew|explodes|explode|exploded|kicks|
    kicked|kick|loses|lose|lost|rages|raged|screams|screamed|scream|starts|start|erupts|
    interrogates|accus* . . <rage>|it|into|at|off|his|her|your|temper|me ...
    <if>|because|for|that|whenever|every|after|over .
    i|we|another|talking|seeing|a|being|anyone|someone|time|my . . . talk*|speak*|see|saw|look*|
    late|go|went|wear|wore|phone*|text*|answer*|reply*|replied|laugh*|visit*|meet|met|call*|
    rang|ring|out|say|said|disagree*|friends|mum|mother|family|man|men|bloke|guy|sister|work|
    minutes|spoke|spend|spent|home|fast
i give in|up .. or|because|so|otherwise|every|he|she|you|when
tell|tells|telling|told|says|say me|us|what|who|how . . to|i|we|can|am . . . wear|dress|eat|see|
    talk|speak|weigh|spend|go|friends|think|meet
<force> <me>|them|him . to? . . kneel|strip|beg|undress|crawl|quit|resign|block|unfriend|
    deactivate|convert|marry|abort|sign|bark|grovel
<force> me|us . . . sleep|eat|stand|stay|sit . . . floor|outside|naked|cold|garage|shed|car|
    corner|hours|balcony
smell*|sniff*|inspect*|check* . my . underwear|knickers|pants|bed|sheets|body|bra|panties|
    clothes|bag|bins|pockets
turn*|poison* . . everyone|family|friends|kids|children|them|parents|everybody|my . . . against me
nobody|noone|no|one left . to . talk|turn|tell|call|go|me
<they> ... tell|told|telling|report*|call*|ring*|rang|threat*|phone*|write|wrote|said|says ..
    immigration|homeoffice|uscis|inz|deport*|visa
allowed|permitted friends|out|visitors
not|never|no allowed|permitted . friends|out|visitors|phone|money|anything|own
you|he|she|they . have|has|had|got . me under surveillance|watched|followed
make|makes|made|making me . . . leave|keep|turn|have|put|share|wear|switch . . .
    camera|location|phone|video|webcam|facetime|call|speaker . . on|when|while|all|so|to
cameras|camera|cctv ... every room|bedroom|bathroom|watch|in
home|care|institution|asylum|ward|hospital|sectioned|committed ... threat*|said|says|told . .
    me|put|lock|have|i
threat*|said|says ... put|lock|have me . . in|away|sectioned|committed . a|the|home|care
beg|begging|begged|grovel* . him|her|you|them? for . . money|food|pads|a|medicine|tampons|nappies
<they> . . . <take>|open|opens|opened|opening|intercept*|empty|throw|throws|threw|bin|bins|
    binned|move|moves|moved|break|breaks|broke|chuck*|flush*|get|gets . . away? . my|me|mi . . .
    <money>|<papers>|<meds>|post|mail|letters|benefit|benefits|tips|card|wages|hormones|inhaler|
    crutches|sticks|stick|pads|prosthesis|tampons|antidepressants
<they> . . have|has|put|got|took . . everything|house|car|bank|accounts|account|money|flat ...
    in|under his|her|your name
pocket money
allowance
buy|get|give|gives|buys . me|us . . sanitary|tampons|pads|nappies|medicine|food|clothes ..
    if|unless|until|only|because|beg*|ask*
not|never|refus* . buy|give|get me|us . . sanitary|pads|tampons|nappies|formula|food|medicine|
    medication|insulin|glasses|clothes|underwear|money
may|must|should|can not . . meet|see|speak|talk|leave|wear|visit|call|contact|go . . them|him|
    my|friends|family|to|out|anyone|what|whom|house|without|alone|home|like
can not . . wear|see|meet|eat|spend|do what|who|whoever|whatever|when i
stands|stand|stood|waits|wait|waiting|listens|listen . . outside . . bathroom|toilet|door|shower
    . . . and|while|when|time|door|listen*|until
count|counts|counted|counting|measure*|weighs|weigh . . the|my|our . food|biscuits|slices|
    minutes|steps|tampons|pills|calories|condoms|money|coins|eggs
shares|share|lends|sells|sell|offers|offer|rent me . . with|to|out . . .
    friends|men|mates|boss|others|brothers|cousin|man|couple
wears|wear|wore . . decide*|approve*|allow*
transition|hormones|hrt|pronouns ... hide|hides|hid|refus*|stop*|threat*|forbid*|allow*|let|
    throw|threw|force*|beat
<they> .. decide|decides|choose|chooses|approve|approves . . everything|when|who|what|whether|if i
bad|wrong influence|for ... not meet|see|allowed|talk|speak
i|we|she can|could|must|may|am|are|should not . . study|work|drive|go|leave|see|meet|talk|speak|
    have|wear|sleep|eat|use . . . any more|longer|husband|without|says|said|because
husband|wife|partner|boyfriend|girlfriend|he|she|they|mother|laws|you says|say|said|decided|told
    . i|me|we can|could|must|may|should|am|are|to not|never . . study|work|drive|go|leave|see|
    meet|talk|speak|have|wear|eat|use|call|visit|get
i|we must|have|has give|to|hand . . him|her|you|them|over|his|in . . . . salary|pay|wages|money|
    phone|earnings|card|payslip|income|pension
i must|should give|hand . . my . pay|salary|wages|money|card|phone|earnings
ration|rations|rationed|rationing my|our|the|food|me
makes|make|made|making|wants|has|have|expects|demands me . send . . . pictures|photos|photo|
    picture|selfies|selfie|video|location|proof|screenshots
friends|neighbours|neighbors|brother|mother|family|sister|people|someone|somebody|cousins . .
    watch|watches|watching|spy|spies|spying|report|follow|following|check me|on|us|to . . .
    he|she|you|them|him|$|me|when|for|where|what
search*|searching|check*|go|goes|went|empty|empties|turn* . . through? my . bag|handbag|bags|
    pockets|room|drawers|purse|wallet|car|underwear|rucksack
<they> ... always|know|knows|knew . always? . know|knew|knows? where i . am|was|live|go|went
always know|knows|knew where i
relax|rest|sleep until|till|before i . know|hear|see . . . mood|asleep|gone|door
go|going along with . everything|it|whatever
safer|safest to . . agree|say|keep|nod|let|stay|do|lie|go
because it is safer
everything because . . safe|safer|peace|quiet|afraid|scared
hide*|hid|intercept*|open*|opens . . my|the|all|bank . . post|mail|letters|statements|bank|bills
have|has|got|holds|keeps|controls . . my|all|our . . <money>|<papers> . . $|and|so|in|with
controls|control all|our|every|my . . <money>|<phone>|life|friends|time|food|clothes|body|
    movements|everything|thing
justify every
checking|checks where i
have|has|had|been|am|was|is not been? allowed|permitted
chop*|cut|shredded|bleach* . up? . all? my . clothes|dresses|shoes|sarees|uniform|wigs
beg*|plead* . . for . bus|taxi|train|petrol|gas|transport|lunch|airtime|data|milk|nappies .
    fare|money|fares|card|$|for
salary|wages|pay|income|pension|benefits . . is|are|all|going|goes|go|gone|paid|coming|comes . . in|
    into|to his|her|your|their|him|you . account|accounts|pocket|name|mother|hand|hands
"""
