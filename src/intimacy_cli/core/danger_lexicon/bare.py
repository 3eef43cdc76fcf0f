"""An answer that is nothing but the word for it.

Patterns alone, as core/danger_pattern.py reads them.
"""

from __future__ import annotations

BARE = """
^ i? am|feel|felt|was|feeling|like|just|that? . <yes>? . scared|terrified|afraid|frightened|
    unsafe|trapped|controlled|intimidated|threatened|suicidal|worthless|hopeless|desolate|
    humiliated|helpless|abused|numb|violated|despairing|powerless|degraded|raped|beaten|
    battered|coerced|desperate|stalked|hunted|imprisoned|terror|fear|despair|hopelessness|
    worthlessness|horror|horrified|petrified|dehumanised|dehumanized|owned|endangered
    $|and|or|<yes>|now|again $|<yes>|numb|small|alone|sad|angry|scared|terrified|afraid|
    hopeless|trapped|ashamed|helpless|hurt|worthless|unsafe|sick|lost|empty|humiliated|tired|
    frightened|lonely|upset|shaking|again|now|powerless|furious|confused|guilty
^ <yes>? scared|terrified|afraid|frightened|unsafe|trapped|controlled|intimidated|threatened|
    suicidal|worthless|hopeless|desolate|humiliated|helpless|abused|numb|violated|powerless|
    terror|fear|despair|desperate|despairing|degraded $
"""
