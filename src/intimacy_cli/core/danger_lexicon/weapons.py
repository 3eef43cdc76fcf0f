"""Weapons shown or used.

Patterns alone, as core/danger_pattern.py reads them.
"""

from __future__ import annotations

WEAPONS = """
pull*|point*|aim*|wave*|waving|held|hold*|put|puts|putting|show*|bring|brought|brandish*|load*|
    carr*|grab*|got|get|gets|fetch*|clean*|laid|lay|keep|keeps|cocked|draw|drew|fire*|took|take|
    takes|taking|reach*|pick*|threat*|sleeps|has|have|having|hid|hides|buy|bought|used|use|uses|
    own|owns|going .. <gun>
<gun> .. at|to|on|against|in|under|out|near|by|beside|when|and|next me|us|my|our|head|him|them|
    her|the|table|pillow|face|threat*|bed|temple|drunk|when|while|argu*|lap|mouth|angry|ready|
    said
pull*|point*|aim*|wave*|waving|held|hold*|put|puts|brandish*|threat*|came|come|comes|coming|
    went|ran|chase*|chasing|attack*|swung|swing*|hit*|beat*|struck|cut|stab*|slash*|smash*|
    lunge*|grab*|got|picked|pick*|went|rush*|jab*|fetch*|took|showed|going|stood|standing|
    sharpen*|flog*|after .. <blade> .. me|us|my|our|him|them|her|his|said|throat|argu*|child*|
    kid*|face|angry|row|fight|drunk|dared|wife|husband|baby|bed|until
<blade> to|against|at|in|across|under|near . my|our|me|us|him|them|her|his|pillow . throat|neck|
    chest|stomach|face|back|body|pillow|head|ribs|$|eye|when|while|if|and
sleep* with . . knife|gun|machete|axe|cutlass|bat|hammer|rifle
pull*|held|hold*|put|wave*|waving|point*|brandish* a|the|your|his|her|my .
    knife|blade|machete|cutlass|axe|razor|sword .. on|at|up|in|and|to|when|while|over
    me|us|my|him|them|the|said|we|front|i|her|throat
came|come|comes|coming|went|goes|go|ran|run|lunged|threatened|threatens|chased|chases|attacked|
    beat|beats|hit|hits|slashed|cut|stabbed|struck|threatening|swung|whipped|flogs|flogged|
    whipping|beating|hitting . at? <one>|my|after . . with|by
    a|the|his|her|your|my|an|hot|broken|kitchen .? . <blade>|stick|wire|slipper|shoe|phone|
    hanger|lead|rod|iron|fist|fists|brick|pan|remote|pipe|plank|koboko|hose|plate|kettle|
    chappal|something
<they> . has|have|got|had|owns|keeps|carries|is|are . a|the|his|her|your|an|my|got . knife|gun|
    machete|cutlass|pistol|rifle|shotgun|blade|dagger|axe|taser
with a|the|his|her|your . knife|gun|machete|cutlass|pistol|rifle|shotgun|blade|dagger . .
    at|to|on|in|and|against|out|near . . me|my|us|throat|neck|hand|said|back|face|ribs|him|them
"""
