"""Spells out what is typed on a telephone: 'u', 'r', 'dont', '2', 'pls', '2moro'. Pure.

The one list of such spellings: `core/danger_text.py` reads it too, and adds the slips and regional
forms that only danger needs. A figure or a single letter may be what it seems ('at 4', 'plan B'),
and 'ur' is two things; `spelt_out` decides by the words beside it.
"""

from __future__ import annotations

import re
from functools import cache

TEXTING = """
u ya ye yous youse yu yew = you
r = are
n nd = and
w wiv = with
b4 = before
wen whn = when
wot wat wut = what
im = i am
ive iv = i have
youve = you have
theyve = they have
weve = we have
youd = you would
theyd = they would
youll = you will
theyll = they will
itll = it will
thats = that is
theyre = they are
whos = who is
theres = there is
dont dnt dinnae = do not
doesnt dosent dosnt = does not
didnt dint didnae = did not
cant cnt cannae = can not
couldnt cudnt couldnae = could not
wont wnt willnae = will not
wouldnt wudnt wouldnae = would not
shouldnt shudnt = should not
isnt isnae = is not
arent = are not
aint = am not
wasnt wasnae = was not
werent = were not
havent = have not
hasnt hasnae = has not
hadnt = had not
wanna = want to
gonna gunna = going to
gotta = have to
hafta = have to
lemme = let me
gimme = give me
coz cos cuz bcoz bcz bc becoz = because
ppl = people
bf = boyfriend
gf = girlfriend
nite = night
2nite = tonight
2day = today
2moro tmrw 2morrow tomoz = tomorrow
2gether = together
4ever 4eva = forever
4get = forget
gr8 = great
l8 = late
l8r = later
m8 = mate
some1 = someone
no1 = nobody
every1 = everyone
any1 = anyone
sum1 = someone
txt = text
txts = texts
fone fon = phone
hav av = have
giv = give
evry = every
thru = through
abt bout = about
agen agn = again
kno = know
sed = said
sez = says
wud wld = would
cud = could
shud = should
tht = that
da tha teh = the
dey = they
dem = them
ma = my
urself yrself = yourself
pls plz = please
plzz = please
thx thnx tnx ty = thanks
jus jst = just
luv = love
rly rlly = really
alwys alwayz alwas = always
nvr neva nevr = never
evn = even
wrk = work
tryin = trying
doin = doing
goin = going
bein = being
nothin = nothing
sumthin somethin = something
tlk = talk
msg = message
msgs = messages
wknd = weekend
mins = minutes
hrs = hours
bday = birthday
idk = i do not know
idc = i do not care
"""
# Behind one of these 'hell', 'shell', 'ill' and 'id' are what they seem; else 'he will' and so on.
NO_SHORT_FORM = frozenset(
    """the of to like in bloody a my his her your our their an living from is was are were be been
    being am feel felt feels fell fall taken very so really too mentally seriously got get egg for
    it as absolute pure sheer no any new fake terminally""".split()  # noqa: SIM905
)
SHORT_FORMS = {
    "hell": ("he", "will"),
    "shell": ("she", "will"),
    "ill": ("i", "will"),
    "id": ("i", "would"),
}
_AMOUNT_BEFORE = frozenset(
    """at by till until from before after past since around about the just only these those my our
    every last next another or and number no room page day chapter bus platform plan vitamin of is
    was are were all level season part took top ate round minus plus than times
    be first episode class year years age aged""".split()  # noqa: SIM905
)
_COUNTED = frozenset(
    """of or oclock am pm more less hundred thousand million weeks times people kids children men
    women year day hour minute week month months days hours minutes years minute yrs hrs mins big
    small little new other extra long whole full different""".split()  # noqa: SIM905
)
_TO, _LETTERS = {"2": "to", "4": "for"}, {"b": "be", "c": "see", "y": "why"}
_BEFORE_A_VERB = frozenset(
    """to 2 will can could would should must may might i you u we they not cant dont wont didnt
    gonna ill never always and n just even let lets please pls""".split()  # noqa: SIM905
)
_IS_BEHIND = re.compile(
    r"(?:\w+ing|\w+ly|a|an|the|so|not|such|too|very|just|always|never|late|lazy|mean|rude|selfish|"
    r"useless|cold|cruel|mad|angry|tired|gone|here|there|home|out|on|in|at|with|from|like|no|all|"
    r"still|both|supposed|meant|done|right|wrong|fine|crazy|jealous|stupid|impossible|unreliable)$"
)
_APART = frozenset(
    "and or but in on at with for when so again from since because people".split()  # noqa: SIM905
)
_ASKS = frozenset(
    """u you r are do dont did didnt is cant would wont must not have
    havent""".split()  # noqa: SIM905
)
_WORD = re.compile(r"(?<!\w)[A-Za-z0-9]+(?:['\u2019][A-Za-z]+)*(?!\w)")


def spelt_out(text: str) -> str:
    """The text with its texting written in full; everything else stays as it was typed."""
    words = [(each.group(), each.start(), each.end()) for each in _WORD.finditer(text)]
    parts, end = [], 0
    for at, (word, start, stop) in enumerate(words):
        before = words[at - 1][0].lower() if at else ""
        after = words[at + 1][0].lower() if at + 1 < len(words) else ""
        full = _meant(word, before, after)
        if full is not None:
            parts += [text[end:start], full]
            end = stop
    return "".join([*parts, text[end:]])


def _meant(word: str, before: str, after: str) -> str | None:
    """What it stands for between these two, or None where it is what it seems."""
    typed = word.lower()
    if typed in _TO:
        counts = not after.isalpha() or before in _AMOUNT_BEFORE or before.isdigit()
        plural = after.endswith("s") and after not in ("us", "this", "his", "discuss", "dress")
        return None if counts or plural or after in _COUNTED else _TO[typed]
    if typed == "y" and word.islower() and after in _ASKS:
        return "why"
    if typed in _LETTERS:
        return _LETTERS[typed] if word.islower() and before in _BEFORE_A_VERB else None
    if typed in ("ur", "yr", "youre"):
        return "you are" if typed == "youre" or _IS_BEHIND.match(after) else "your"
    if typed in SHORT_FORMS:
        is_so = before in NO_SHORT_FORM or before in ("im", "hes", "shes") or not before.isalnum()
        clear = typed in ("ill", "id") and word != "ID" and not (before and is_so)
        return " ".join(SHORT_FORMS[typed]) if clear and after and after not in _APART else None
    return spellings().get(typed)


@cache
def spellings() -> dict[str, str]:
    """Each spelling with what it always means."""
    rows = (row.partition(" = ") for row in TEXTING.strip().splitlines())
    return {each: meant for typed, _, meant in rows for each in typed.split()}
