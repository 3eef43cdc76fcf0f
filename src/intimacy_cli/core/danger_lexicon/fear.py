"""Fear of one's partner.

Patterns alone, as core/danger_pattern.py reads them.
"""

from __future__ import annotations

FEAR = """
i|we|kids|children|she|he|they|son|daughter|is|am|are|was|were|feel|felt|get|got|so|too|very|
    really|always|now|still|being|living|baby|dog|cat|everyone|girls|boys . . . scared|afraid|
    frightened|terrified|terror|wary|fear|fears|fearing . . of you|him|them|my|what|your|his|
    her|their|going|coming|how|being|upsetting|making|saying|getting|disagreeing|telling|
    leaving|living|sleeping|speaking|annoying|setting !leaving|losing|dying|falling|crashing|
    getting|cooking|snoring|forgetting|disappointed|liking|mother|mum|not|thinking
scared|afraid|frightened|terrified of you|him|them|my|his|your|their !leaving|losing|dying|
    falling|crashing|getting|cooking|snoring|forgetting|disappointed|liking|mother|mum|thinking|
    not $|partner|husband|wife|boyfriend|girlfriend|dad|father|son|temper|anger|rage|moods|
    fists|reaction|when|if|and|now|so|because|but|any|sometimes|every|all|at|since|after|i|too|
    these|again|driving|right|hands|drinking|brother|brothers|family|ex|finding|he|she|hurting|
    coming|hitting|killing|or|to|in|really|doing|stepdad|physically|he|man|you|we|that
scared|afraid|frightened|terrified|worried|dread|dreading|fear|fearful|anxious of|about|for?
    what|how . <they>|hell|shell . . . do|react|capable|happen|done|doing|be|behave|like
what <they>|hell|shell . . do|does|did to me|us|him|them|my|our|the
what <they>|hell|shell . . . do when|if|next|once|after|wen . .
    he|she|you|they|i|finds|gets|comes|home|find|get|hears|knows
scared|afraid|frightened|terrified|fear|dare|dares . to . go|going|come|coming|be|leave|leaving|
    tell|say|saying|speak|sleep|move|breathe|open|disagree|answer|refuse|stay|see|be|talk|ring|
    call|walk|upset|return|fall|look|make|contradict|stand|close|question|break|end|divorce|go .
    . . home|no|you|him|them|alone|up|anything|to|mouth|back|out|asleep|$|door|wrong|anyone|
    police|because|if|case|against|angry|with|without|her|friends|it|in|upset|inside|night|when|
    off
not dare|dares|dared . to|say|speak|move|leave|breathe|tell|open|disagree|go|ask|cry|answer
scared|afraid|frightened|terrified|worried|fear|know|think|sure|convinced|nightmares|thought|
    believe . . that|about|of . . <they>|hell|shell . . . . <hurt>|<kill>|<strike>|find|finds|
    come|comes|snap|turn|take|lash|explode|violent|kick|kicks|touch|rape|shoot|follow|touching .
    me|us|my|the|him|them|you|himself|herself|yourself|out|$|for|after|in|off|here|again|and|on|
    off|one
<they> . <yes>? scare|scares|scaring|frighten|frightens|frightening|terrify|terrifies|
    terrifying|intimidate|intimidates|intimidated|intimidating|menacing|menace|petrifies .
    me|us|them|him|my|the|our
<they> . <yes>? scared|frightened|terrified . me|us|them|him|my|our|the . $|kids|children|so|
    when|last|and|because|by|with|badly|again|too|really|while|on|that|yesterday|i|in|after|
    baby|son|daughter|tonight|girls|boys|dog|at|into|more|this
temper|anger|rage|moods|shouting|behaviour|behavior|voice|drinking|driving|eyes|fists|way|look|
    face|violence|outbursts . . . . scares|scare|scared|frightens|frighten|frightened|terrifies|
    terrify|terrified|scaring me|us|them|my|the|him
you|he|she|they|way are|is|get|look|looks|gets|being|can|be|was|were .
    so|very|really|quite|be|getting frightening|terrifying|scary|intimidating|menacing
    when|with|if|to|sometimes|drunk|and|again|these|$|at
eggshells|eggshell
tread|treads|treading carefully|softly|around
never|not know|no|knowing|sure|tell what|when|which|who|if|whether . . mood|set|blow|kick|
    explode|snap|come|coming|person|version|going|hell|shell|next|lose|he|mood . . off|it|in|
    home|up|next|through|him|her|explode|snap|blow|be|of|happen|$|to|you|gonna
tiptoe*|watch . around|what|everything . . . him|you|her|them|he|she|say|i . . .
    temper|mood|moods|kick|blow|angry|off|explode|snap|$
not|never|no|nowhere|nor . . . feel|feels|felt|feeling|am|is|be|was . . safe|secure . . $|at|
    with|around|in|here|when|near|any|and|being|living|anywhere|alone|because|sleeping|for|from|
    if|now|by|even|since|to|that|after . . . $|home|you|him|them|my|our|house|own|flat|with|any|
    when|because|he|she|and|alone|more|since|being|bed|here|at|asleep|he|go|sleep|inside|
    marriage|relationship|i|after|the|room
unsafe|unsafe . . $|at|with|around|in|here|when|near|and|because|to . . . $|home|you|him|them|
    my|house|own|with|when|because|again|he|she|i|we|go|being|alone|your
flinch|flinches|flinched|flinching|cower|cowers|cowering|cowered
shak*|tremble*|trembl*|jump*|freeze*|heart|panic*|sick|tense|scared|hide*|dread*|stomach|knot|
    hold ... when|every|hear|hearing|whenever|at|as ... key|keys|car|footsteps|door|voice|steps|
    lock|drive|gate|truck|engine ... $|door|lock|in|home|the|stairs|pull*|turn*|drive|outside|
    on|coming|he|up|you
hide|hides|hid|hiding ... when|whenever|if|from|until|because|every|time ...
    you|he|she|daddy|dad|father|him|they|home|drunk|comes|come
kids|children|son|daughter|baby|girl|boy|she|he|dog . . hides|hide|cries|cry|scared|afraid|
    frightened|terrified|hiding|wets|wet|shakes . . . when|of|whenever|if|bed|under|behind ...
    you|he|she|comes|come|home|shout*|dad|him|your|daddy|drunk
to keep the peace
keep . . him|her|you|them happy|calm|sweet . or|so|because|otherwise|else|not
so . <they>|that|hell|shell . will|would|do|does|did|wont . not
    get|be|go|lose|kick|blow|hit|hurt|explode|start|become|turn
in case <they> . <rage>|kick|kicks|hit|hits|snap|snaps|hurt|hurts|explode|blow|blows|get|gets|
    lose|kicks|loses|goes|mad|angry
hide|hides|hid|hiding . . in|under|behind . . bathroom|toilet|wardrobe|bed|room|cupboard|garden|
    shed|attic|bedroom|car|loft|closet
chair|wardrobe|drawers|dresser|table|knife|phone|keys|bag|bat|hammer ...
    against|under|beside|by|near|in|behind|packed . . . door|pillow|bed|handle|case .. !key
sleep*|slept|keep . . with|in . . chair|clothes|shoes|knife|phone|keys|door|lock*|one|car|
    bathroom .. against|on|open|under|lock*|eye|ready|because
jump|jumps|flinch|duck|cower|freeze|tense ... raise*|hand|move*|voice|near|shout*|closer|arm
hear*|when|every|whenever|as ... car|key|keys|footsteps|door|voice|steps|lock|gate|truck|van|
    drive ... stomach|heart|shak*|trembl*|sick|freeze|tense|panic*|cry|hide|shaking|frozen|
    scared|afraid|terrified|hands
which . of . you|him|her|version|person|one|man|woman . . coming|walk*|come|get|turn*|through
everything right|perfect|he|she|you ... so . . you|he|she|they|that|hell|not
scared|afraid|frightened|terrified . . of|what . . .
    happens|happen|say|said|refuse|no|next|not|did
bag|suitcase packed|hidden .. leave|run|case|go|door
scared|afraid|frightened|terrified stiff|senseless|witless|rigid .. you|he|she|him
<they> . <yes>? terrorise|terrorises|terrorize|terrorizes|terrorised|terrorized|terrorising|
    menace|menaces
live|living|lived|lives in . . fear|terror|dread
in . constant? fear|terror of|when|every|for
<me>|i|we|im|get|gets|got|so|really|always|too|was|am .
    scared|afraid|frightened|terrified|petrified . .
    when|whenever|if|because|wen|once|every|of|by . . time? you|he|she|they|him|them|his|making
scared|afraid|frightened|terrified . of . making|upsetting|annoying|angering|disappointing|
    provoking|setting|pissing you|him|them|my|off
scared|afraid|frightened|terrified . to make|upset|annoy|anger|provoke|disobey|cross you|him|them
darent|daren|dursnt
not set|setting you|him|them off
<they> . like|likes|enjoy|enjoys|laugh*|love|loves . . that|when|it|how|at . . i|im|me . .
    scared|afraid|frightened|cry|crying|terrified|flinch|shak*
said|did|agree|agreed|stay|stayed|let|gave|apologise|apologised|only|married|went|slept|sleep|
    lie|lied|signed ... because|cos . i|we . . scared|afraid|frightened|terrified|fear
out of fear
scares|frightens|terrifies me|us . . what|how|when|that|because . . he|she|you
lock|locked|locks|locking myself|ourselves in . . bathroom|bedroom|toilet|room|car|bath . . .
    when|because|until|he|she|you|from|if|with|to
kids|children|son|daughter|he|she|they . . beg|begs|begged|cry|cries|plead|ask . . me|us . . not
    . to . . leave|go ... with|alone|him|her|you
i|we|am|are|is|she|he|they|kids|children not safe
not safe $|at|with|here|there|around|from
i|we . do|did not feel|felt safe
i|we . not feel|felt|feel feel? safe . $|with|around|at|when|here|anymore|any
if|whether|when you|he|she|they . will|might|are|is|would . . .
    hit|slap|hurt|kill|explode|snap|kick|punch|beat|lash
dare not . answer|speak|say|disagree|move|leave|go|tell|argue
never|not|do|did|would dare . to? . disagree|speak|say|answer|leave|tell|refuse|go|argue|
    complain|question
set|sets|setting you|him|them off
fear|feared|fearing for my|our
scared|afraid|frightened|terrified . of what . . . happen|happens|happened
scared|afraid|frightened|terrified . <they> . <will> .
    come|find|get|turn|wait|take|return|know|see
i|she|we|they . fear|fears|feared|fearing <my>? . husband|wife|partner|boyfriend|girlfriend|fiance|
    man|
    ex|father|stepfather|stepdad|him|them|you !will|may|might|are|is|have|do|did
need|want|wish|like|^ . to feel|be safe in|at|from|around|again|here|when|$ . . $|home|house|flat|
    bed|
    you|him|them|with|asleep|sleep|he|she|own
safe in my own home|house|bed|flat|kitchen|room|marriage|relationship
"""
