"""Being held, locked in or out, kept from going or sleeping.

Patterns alone, as core/danger_pattern.py reads them.
"""

from __future__ import annotations

HELD = """
hold|holds|held|grip*|grab*|squeez* . me|my . arms|wrists|hands|tight|arm|hard . .
    so|until|that|and|tight|tightly .. can|could|not|move|leave|hurt|hurts|bruise*|marks
<lock> <one> . in|inside|out|up|away|down|indoors|to|outside|from|at|there|here|overnight
<lock> <mine> . <child>|<kin> . in|inside|out|up|outside
<lock> <one> $|when|until|so|while|all|for
<lock> .. door|doors|gate|gates|house|windows|room|flat ... can|could|would|cannot not|nor .
    get|go|leave|step|come|run|escape|out
<lock> . the? . door|gate|house|flat|room|us|me and|with|from ...
    key|keys|outside|hid|hides|took|takes .. <one>|work|away|i|on|pocket|him|with
keep|keeps|kept|keeping me|us|them . locked|prisoner|hostage|captive|indoors|inside|trapped|
    chained|tied
prisoner|hostage|captive
imprison*|house arrest|me
tied|ties|tie|tying|handcuff*|chain*|cuffed <one>|my .
    to|up|down|hands|wrists|in|and|legs|$|arms|feet
block|blocks|blocked|blocking|barricad*|bar|barred|guard|guards . the?|my|our|me . door|doorway|
    way|exit|path|stairs|car|drive|in|hallway|from|driveway|front . $|so|and|when|while|until|
    to|with|if|of|leaving|i|every|for|because|leave
stand|stands|stood|standing|sat|sits|sitting|lay|planted|leaned|leaning . in front of|against
    the|my|our . door|car|doorway
stand|stands|stood|standing|got|gets . in|against the|my|our doorway|way|door|exit ..
    so|and|until|when|i|leave|out|could|not
not|never|refus*|stop|stops|stopped . to? let|letting|lets <me>|them|him leave|go|out|past|up|
    off|inside|home|away|move|eat|down|pass|get|breathe|exit|rest|wash|drink|pee|toilet|through
    . $|<if>|until|the|of|and|to|to|i|home|anywhere|unless|alone|with|for|at|because|his|when|
    car|work|all|out|even|at|outside|by|without|again|again|house|past|bathroom|room|but|on|see|
    room|shower|when|toilet
not|never|refus* . let|letting|lets <one> leave|out|move|breathe|up|past
not|refus* . let|letting <one> sleep
would|will|did|do|could|can not . let go|me .. of|my|me|arm|wrist|hair|hand|neck|when|until|go
would|will|did|do|can not . let go of my|me|our|her|his . arm|wrist|hair|neck|throat|collar
can|could not get out|away|free|past|up .. you|he|she|him|them|door|because|he|house|locked|
    holding|held|me|room|on
can|could|cud|cn not . leave|escape|go|get out|away . . you|he|she|him|them|because|keys|house|
    home|locked|door|without|out|compound|relationship|marriage|even|alive . .
i am|feel|felt|was|were|been . . trapped|stuck|imprisoned . . $|in|here|with|by|and|at|inside .
    this|my|our|him|you|them|marriage|house|home|relationship|you|her|$|i|own|with|he|no|scared|
    can|room|bathroom|bedroom|flat
trapped . $|with you|him|them|her
trapped me|us|them|him
take|takes|took|taking|taken|hid|hide|hides|hiding|has|grabbed|snatched|confiscat*|kept|keeps|
    keep|threw|stole . my|our|the|her|all . . keys|key|shoes|coat|clothes ...
    so|and|could|can|because|when|away|to|again|until|from not|i|me|leave|stop|cannot|stuck|
    away|when|could|can|go|keep|i|leaving|her|him|drive
take|takes|took|taking|taken|hid|hide|hides|hiding|confiscat*|snatched my . .
    keys|key|shoes|clothes|car $|away|so|and|when|if|because|again|every|off|from|whenever
hid|hides|hide|hiding my . car? keys|key
sleep depriv*|deprivation
wakes|woke|wake|keeps|kept|keep <one> . up|awake|up . . all|night|to|so|hours|until|shouting ...
    shout*|scream*|argu*|answer*|admit*|hit*|interrogat*|beat*|question*|confess*|sorry
pull|stop|let . over|the|me|out|us|car ... refused|would not ..
    drove|drive|sped|faster|laughed|hundred|kept
not|never|refus* . . give|gave|giving|hand|let . . me|my . . . back? my? .
    phone|keys|shoes|passport|medication|inhaler|coat .. so|to|until|unless|back|call|ring|leave
not . . give|hand|let . back my|me . . phone|keys|passport|card|id|inhaler|documents
handle|handles|doorknob|lock|locks .. off|on|outside .. door|bedroom|bathroom|room . . .
    so|can|outside|not|cannot
lock|locks|bolt|bolts on the outside
only key|phone|car|keys . . he|she|you|in|with|him|them
he|she|you . has|have|had|keeps the only key
<lock> <mine> . <child> in|inside|out|outside
throw*|threw|kick*|put|puts|chuck*|push*|turf* me|us|them|him . . out . .
    of|at|on|in|into|with|onto|to|$|and . . the|my|our|three|two|one|midnight|night|four|rain|
    snow|cold|front|street|pyjamas|nothing|baby|nightdress|house|home|$|kids|lock*
make|makes|made .. sure . i .. lose|never|cannot . my . job|work|children|kids|home|see|get
kept|keeps|keep|held|locked|shut me|us|them|in . . flat|house|room|cellar|garage|basement|car|
    bedroom|shed|bathroom|attic|hotel . . for|against|days|hours|all|without|until|and|while
was|were|been|am|got kept|held|locked|shut|tied . . . in|inside|to|against|down|out|at|by . . .
    flat|house|room|cellar|garage|basement|car|bedroom|shed|bathroom|attic|bed|hotel|days|hours|
    will|week|home
can|could|do not go|leave|wear|see|meet|do|talk|eat|buy|speak|drive|have|spend|use|work . what|
    who|where|when|anywhere|out|anyone|anything|without|unless|because . . .
    him|his|he|she|you|her|permission|checks|check*|like|want . . .
can not . . leave|out|go|see|without . . . his|her|your
    say|permission|approval|knowing|checking|him|you
kept|keeps|keep|stuck|confined|made|told|forced . . . indoors|inside|locked|upstairs ..
    days|weeks|months|all|he|she|you|they|by|$|like|because|and
made|makes|make me|us . . sleep|stand|stay|sit|kneel|eat . . . garage|shed|cellar|floor|kennel|
    car|porch|rain|snow|cold|corner
made to sleep|stand|kneel|beg|sit|eat|stay|apologise|strip|wait|watch ..
    in|on|outside|for|until|off|naked
kept me|us . . in that|the|a|his|her room|house|flat|car
took|take|takes|pull*|hid|hide|hides|remov*|disconnect*|unplug*|slash*|drain*|let|cut . . the|my|
    our|
    all . . . cap|battery|plugs|plug|fuse|rotor|tyre|tyres|tire|tires|wheel|wheels|bike|ladder|
    router|charger|sim|phone|crutches|coat . . so i|we|she|he|they could|can|cannot . not . leave|
    go|drive|get|ring|call|phone|escape|run|start|walk
"""
