"""Driving that is meant to frighten.

Patterns alone, as core/danger_pattern.py reads them.
"""

from __future__ import annotations

DRIVING = """
<drive> ... drunk|pissed|tanked|hammered|wasted|100|110|120|130|140|150|160|170|180|maniac|
    lunatic|crazy|dangerously|recklessly|furious|tree|cliff|wall|bridge|oncoming|traffic|
    pavement ... me|us|i|kids|children|child|baby|scare*|frighten*|scream*|stop|laugh*|angry|
    begg*|crash|kill*|out|crying|car|said|threat*|when
<drive> . . so|too|very|really|faster|dangerously|recklessly|fast|like . .
    fast|faster|maniac|lunatic|dangerously|recklessly ..
    to|when|because|if|after|while|until|on|and . . scare|frighten|you|angry|row|argue|i|me|
    argu*|fight|scared|scream*|purpose|us|mad|cry|drunk|begged|crying|punish
<drive> .. at|into|towards|toward|off . .
    wall|tree|bridge|cliff|traffic|lorry|me|us|road|river|lake
<drive> .. drunk|drink|pissed .. kids|children|baby|child|son|daughter|me|us
speed*|sped|swerv*|accelerat*|slam*|drove|drive|driving ... and|so
    laugh*|scar*|terrif*|would|refus*|scream*|frighten* . . me|us|at|not|when|i
threat*|said|says ... crash|drive|flip|roll|wreck the|us|this|into|off . .
    car|van|truck|tree|wall|bridge|cliff|us|road
wrong side of the road|motorway
grab*|yank*|pull*|jerk* . the|my . steering|wheel|handbrake|steering
push*|threw|throw*|kick*|shov*|dump*|left|leave*|chuck*|order*|made|put <one> . .
    out|on|at|by|in|from . . the|a|my|car|of|side|his . moving|car|middle|motorway|roadside|
    highway|side|hard|road|bush|layby|nowhere|desert|shoulder|verge|forest|parking|moving
ran|run|runs|forced|force|drove|pushed <one>|my off the road
brake|brakes .. cut|tamper*|check|checked|messed
cut|tampered|messed . . with? my|the brake|brakes|car
would|will not . slow|pull|stop . down|over|car|when ...
    scream*|begg*|cry*|i|ask*|scared|laugh*|kids|let
<drive> ... to|and scare|frighten|terrify|punish|shut|scared|frightened|terrified|scaring|
    frightening
<drive> . at|over|like . . hundred|100|110|120|130|140|150|160 ...
    me|us|i|kids|begg*|scream*|laugh*
text*|phone . and|while|when|behind drive|driving|wheel .. kids|children|baby
<drive> . like . . madman|mad|maniac|lunatic|idiot|nutter|psycho|demon|madwoman ...
    until|to|because|when|with|and . . i|me|us|promis*|scare*|angry|row|argu*|kids|stay|sorry|
    stop|cry*|beg*|shut|purpose
speeds|sped|speed|faster|accelerat* . up? . when|if|every|because|until|while|as i|we|me
ran|run|forced|force|push*|ram*|rammed|bump* . me|us|my|the . car|van|bike? . off|into|from .
    the? road|ditch|wall|car
"""
