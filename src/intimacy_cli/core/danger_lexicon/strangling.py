"""Strangling, smothering, choking.

Patterns alone, as core/danger_pattern.py reads them.
"""

from __future__ import annotations

STRANGLING = """
<choke> <one>
<choke> my|our . <child>|<kin>|<pet>
choke*|strangl*|throttl* out
<they> ... hand|hands|arm|forearm|elbow|belt|cord|fingers|knee|foot|scarf|rope|pillow|thumb|
    thumbs|wire|lead . round|around|on|at|against|across|over|to|into my|the|our|her|his|me|your
    . throat|neck|windpipe|face|mouth
hand|hands|forearm|elbow|belt|cord|fingers|knee|foot|rope|pillow|thumb|thumbs .
    round|around|on|at|against|across|over|to|into my|the|our|her|his|me .
    throat|neck|windpipe|face|mouth
grab*|squeez*|press*|gripped|seized|crush*|held|hold|holds|holding|took .
    me|us|them|him|by|my|the . by|the|my . throat|neck|windpipe
by the|my throat|neck
squeez*|press*|push*|knelt|kneel*|stood|lean*|crush* . on? my|the|our|her|his .
    throat|neck|windpipe|chest
could|can not . breathe|breath .. hand|hands|you|he|she|they|him|pillow|under|choke*|until
until|till|so i|he|she|they could not . breathe|breath|scream|move|swallow
until|till|before i|he|she|they|we . passed|blacked|pass|black|went|lost|saw .
    out|limp|consciousness|stars|blue
stop|stops|stopped|stopping|cut|cuts|cutting . me|my|our . from|off? breathing|air|airway|breath
pillow . over|on|onto|against my|our|her|his|the . face|head|mouth
held|holds|hold|pushed|dunked|push|put|forced|shoved my|our|his|her|the|me . head|face|under .
    under|in|into|water|bath . water|bath|toilet|sink|$
everything . went black .. you|he|she|they|hand|hands|neck|throat
"""
