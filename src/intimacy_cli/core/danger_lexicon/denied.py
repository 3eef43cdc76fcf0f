"""A blow that is denied ('he has never hit me'), unless it goes on: 'not hit me again', 'yet'.

Patterns alone, as core/danger_pattern.py reads them.
"""

from __future__ import annotations

DENIED = """
<they>|i has|have|had|would|could never|not once|ever|even|actually|physically|really? <strike>|
    <hurt>|<choke>|<seize>|<scare>|threatened|<kill>|forced <one> !again|yet|since|for|lately|
    this|hard|today|when|if|because|any|where|on|until|before|in|as|so|like|tonight
<they>|i has|have|had|would never|not once|ever|even|actually?
    <strike>|<hurt>|raised|raise|laid|lifted my|a|the|his|your|our hand|finger|<child>
    !again|yet|since|for|lately|this
<they>|i never once|ever|even|actually? hit|slapped|punched|beat|hurt|touched|kicked|choked|
    threatened|scared|forced <one> !again|yet|since|for|lately|this|hard|where|in|when|on
"""
