"""Being followed, watched, sought out.

Patterns alone, as core/danger_pattern.py reads them.
"""

from __future__ import annotations

STALKING = """
stalk|stalks|stalked|stalking|stalker
turn*|show*|appear*|came|comes|coming|pop* up|to|outside|round ..
    uninvited|unannounced|outside|everywhere|again|even ... i|we|my|$|after|go|am|left|work|
    house|flat|gym|where|door|her|at
turn*|show*|appear* up . . at|outside|to|in|wherever|everywhere|where|anywhere
    my|i|our|the|mine|every|me|wherever|her|all . . $|work|job|office|house|flat|home|door|
    school|gym|mum|parents|sister|friends|go|goes|am|new|class|college|went|uni|place|apartment|
    church|shift|again|screaming|without|shouting|workplace|even
<they> . . sits|sit|sitting|sat|waits|waiting|waited|parks|parked|parking|stands|standing|stood|
    lurk*|hangs|hanging|hides|hiding|circl*|drives|drove|driving|watches|watching|watched ..
    outside|past|near|across|opposite|by|round|down|around|at
    my|our|the|me|mine|her|where|from|every . . house|work|flat|window|windows|job|school|home|
    mam|mum|parents|office|door|apartment|building|street|road|place|gym|college|car|sister|i|
    bedroom|drive|estate|workplace|shop|ward|live|garden|new
outside my|our|the|her|mum|me . house|flat|window|door|work|home|mam|mum|office|bedroom|
    apartment ... all|at|every|night|in|again|watch*|in|sat|wait*|sit*|for|when|since|hours|car
<watch> <me>|my|our|everything|every|us|them|him . . through|on|from|in|with|house|windows|
    window|move|i|when|while|sleep|all|every|do|secretly|camera|phone|cameras|the|my|undress*|
    shower
watching the|my|me|us|our . house|windows|window|door|from|through|on|all|every|constantly|
    movements|home
would|will|can|do|did|could not leave me|us|him|them alone ... since|left|broke|after|even|ex|
    split|calls|texts|message*|over|divorce|police|block*|ended|told
since|after|even|though|until|ever . . i|we . left|broke|ended|split|moved|divorced|blocked|
    finished|separated|dumped ... follow*|call*|text*|turn*|show*|messag*|ring*|outside|watch*|
    contact*|account*|threat*|drive*|sends|waits|not|will|keeps|find*|found|knows|came|sit*
turn*|show*|call*|text*|messag*|ring*|outside|watch*|contact*|find*|found|everywhere|wait*|
    follow*|email*|rang|phoned ... even|since|after|though . . i . left|broke|ended|split|moved|
    divorced|blocked|finished|told|changed|leave|asked|said|have . .
    you|him|her|up|them|to|number|$|it|not|stop|away|him|moved
calls|called|calling|texts|texted|texting|rings|rang|ringing|messages|messaged|messaging|phones|
    phoned|phoning|emails|emailed ... hundred|hundreds|nonstop|20|30|40|50|60|70|80|90|100|200|
    300|constantly|fifty|forty|thirty|sixty|dozens|stop .. times|texts|calls|a|day|if|when|
    until|$|every|all|messages|of|and|to|while
fake account|accounts|profile|profiles
found|finds|find|tracked|got|gets|hunt*|discover* . out? . where i .
    live|moved|work|am|was|living|stay|staying|went|had
new address|number .. found|got|somehow|even|how|he|she|you
got|get|gets|find|found . my new address|number
create*|made|makes|set|using|uses|keeps . . . fake|new|another|anonymous
    account|accounts|numbers|number|profile|profiles ... me|contact|message|follow|watch|block*
breaks|broke|break|breaking|let|lets|climb*|sneak*|got|came .
    himself|herself|yourself|themselves? . in|into my|our|the|through|while|when|again . .
    house|flat|home|place|window|apartment|room|i|car|bedroom
ex|he|she|you|they .. keep|keeps|kept . turning|showing|coming|following|ringing|calling|
    texting|messaging|driving|appearing|sending . . . up|round|past|by|me|outside|at|flowers
broke|climbed|climbs|breaks|let . in|into|himself|herself|yourself ..
    while|when|window|house|flat|my|home|at|through|night
drove|drives|driving|drive|walks|walked past|by my|our|the|mum . . house|flat|work|home|window .
    . . again|every|times|at|all|night|slowly
sends|sent|sending|leaves|left|leaving . . flowers|gifts|notes|messages|presents|things|letters
    . . . not|even|after|ask*|stop|every|windscreen|on|since|through ..
    stop|car|blocked|left|ask*|door|again|divorce|split
see|saw|seen|spot*|notice* . his|her|your|the same car|van|truck|him|her|you . . . outside|road|
    street|end|window|house|work|drive|following|behind . . .
    every|again|night|all|after|at|when
his|her|your car . . outside|at|on|in|parked . . . my|our|the . .
    house|road|street|work|flat|window|corner|school ...
    night|every|again|day|all|watching|hours
park|parks|parked|parking|waits|waited|waiting|standing|stood|hanging|hangs|hung|lurking|sits|
    sitting|sat . . around? outside|near|opposite|around|across|by|down . . my|our|the|mine . .
    . $|every|times|again|yoga|class|gym|building|work|house|flat|school|street|all|at|this|job|
    window|place|night|when|since|day|office
been|was|is|were in my|our|the . . flat|house|room|apartment|place|car|garden . . . . .
    ex|without|while|when|moved|he|she|again
accept|accepts|believe|believes . . over . .
    wait*|keep*|follow*|turn*|show*|call*|text*|ring*|come*
wait|waits|waiting|waited for me after|outside|at . .
    work|school|class|college|gym|night|uni|shift|every
not stop|quit following|calling|texting|ringing|messaging|watching|contacting me
been|was|is in my flat|house|room|apartment|car ... ex|he|she|without|again
follow|follows|followed|following my|our|her . car|bus|taxi|bike|van|train
put|puts|installed|downloaded|hid|loaded something|thing|software|app|program . . on|in|under|into
    my|
    our|her|his|the . phone|laptop|car|tablet|computer|bag|watch ... see|sees|know|knows|read|reads|
    track|where|listen|hear|follow|spy
so|and he|she|you|they can|could . . see|check|know|follow|track|watch where i
"""
