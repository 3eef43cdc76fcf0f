"""Makes what somebody typed ready for `core/danger.py`: plain words, however they were written.

Case, punctuation, apostrophes, accents and line breaks are gone afterwards; texting, dropped
letters and common slips of the pen are written out. Pure.
"""

from __future__ import annotations

import re
import unicodedata
from functools import cache

from .danger_lexicon.words import SLIPS_OF

_APOSTROPHES = re.compile("['\u2018\u2019\u201b\u02bc\u02b9\u2032\u00b4\u0060\uff07]")
_MASKED = re.compile(r"(?<=[a-z])[*#@$](?=[a-z])")
_DRAWN_OUT = re.compile(r"([a-z])\1\1+")
_WORD = re.compile(r"[a-z0-9]+")

# Texting, dropped apostrophes, regional spellings. What may be two things stays as it is:
# 'ill', 'hell', 'shell', 'well', 'were', 'id', 'wed'.
_WRITTEN_OUT = """
u ya yah ye yous youse yu yew = you
ur yr youre = your
r = are
n nd = and
2 tae = to
4 = for
b = be
c = see
w wiv wit = with
b4 = before
wen whn = when
wot wat wut = what
y = why
im = i am
ive iv = i have
youve = you have
theyve = they have
weve = we have
youd = you would
hed = he would
theyd = they would
youll = you will
theyll = they will
itll = it will
hes = he is
shes = she is
its = it is
thats = that is
theyre = they are
whos = who is
theres = there is
dont dnt doesnt dosent dosnt dinnae = do not
didnt dint didn didnae = did not
cant cnt cannot cannae = can not
couldnt cudnt couldnae = could not
wont wnt willnae = will not
wouldnt wudnt wouldnae = would not
shouldnt = should not
isnt isnae = is not
arent = are not
aint = am not
amnt = am not
wasnt wasnae = was not
werent = were not
havent hasnt hadnt hasnae = have not
wanna = want to
gonna gunna gon = going to
gotta = have to
hafta = have to
lemme = let me
coz cos cuz bcoz bcz bc cause becoz = because
ppl = people
bf = boyfriend
gf = girlfriend
hubby hubs dh = husband
m8 m8s mates mate = friends
nite = night
2nite = tonight
2moro tmrw = tomorrow
txt = text
txts = texts
txting txtin = texting
txted = texted
pw pws pword passwrd = password
passcode = password
fone fon = phone
mobile mobil cell cellphone handset = phone
hav av = have
giv = give
gimme = give me
evry evrytime everytime = every
thru = through
abt = about
agen agn = again
kno = know
sed = said
sez = says
wud wld = would
cud = could
shud = should
tht = that
da tha teh = the
nife nives = knife
whats = what is
itd = it would
nobodys = nobody is
treatened treaten thretens thretened = threatened
dey = they
dem = them
ma = my
meself mesel masel = myself
urself yrself yourselves = yourself
hisself = himself
themself theirself theirselves = themselves
oot = out
hoose = house
heid = head
wee = little
bairn bairns wean weans wain wains = children
lil = little
d = the
darent = dare not
sis = sister
bro = brother
mam mammy mummy mom mommy mama ammi amma maa = mum
daddy papa = father
feart fritened frightend frightned freightened fraid affraid afriad fearful petrified = afraid
scard scarred scaird skared = scared
anymore nomore = any more
infront = in front
alot = a lot
atall = at all
kikd kikked kikt kiked = kicked
kik = kick
leek leeked leeking = leak
scard scarred scaird skared = scared
strangel stranglel stangle = strangle
kll k1ll kil = kill
gona = going to
hiting hittin = hitting
beatin beeting = beating
violant voilent viloent = violent
mesages mesagges messeges = messages
slaping slappin = slapping
grabed grabd = grabbed
throath throte = throat
polis polise polcie = police
freinds frends frnds = friends
lokked loked lockd = locked
forcd = forced
unsaf unsave = unsafe
breath = breathe
rpe r4pe = rape
rped r4ped = raped
chocked choaked chokd choced = choked
chocking choaking = choking
knive knif = knife
aloud alowd allowd alowed allwoed = allowed
weres = where is
wheres = where is
everywere = everywhere
wherever = everywhere
abit = a bit
kms = kill myself
unalive = kill
unaliving = killing
selfharm = self harm
inlaws = in laws
pls plz = please
bday = birthday
naked nekkid = nude
nudes nude = nude
kiddies = kids
babe = baby
condoms = condom
"""


def words_of(text: str) -> list[str]:
    """The words of a text, as the patterns of danger know them."""
    plain = unicodedata.normalize("NFKD", text).casefold()
    plain = "".join(each for each in plain if not unicodedata.combining(each))
    plain = _MASKED.sub("", _APOSTROPHES.sub("", plain))
    plain = _DRAWN_OUT.sub(r"\1\1", plain)
    known = _written_out()
    return _told_apart(
        [word for typed in _WORD.findall(plain) for word in known.get(typed, (typed,))]
    )


# 'her' before one of these is a person; before anything else it is 'her car'.
_BEHIND_A_PERSON = frozenset(
    [
        "and",
        "in",
        "on",
        "with",
        "again",
        "so",
        "when",
        "because",
        "last",
        "hard",
        "across",
        "at",
        "by",
        "for",
        "from",
        "into",
        "to",
        "down",
        "over",
        "yesterday",
        "today",
        "tonight",
        "every",
        "while",
        "if",
        "but",
        "until",
        "till",
        "after",
        "before",
        "then",
        "twice",
        "once",
        "sometimes",
        "a",
        "daily",
        "badly",
        "out",
        "against",
        "like",
        "though",
        "off",
        "round",
        "around",
        "up",
        "he",
        "i",
        "she",
        "they",
        "we",
        "you",
        "it",
        "that",
        "who",
        "all",
        "not",
        "is",
        "was",
        "always",
        "too",
        "onto",
        "once",
        "the",
        "very",
        "really",
        "this",
        "any",
        "more",
        "where",
        "or",
        "as",
        "about",
    ]
)
# Behind one of these 'hell', 'shell', 'ill' and 'id' are what they seem; else 'he will' and so on.
_NO_SHORT_FORM = frozenset(
    [
        "the",
        "of",
        "to",
        "like",
        "in",
        "bloody",
        "a",
        "my",
        "his",
        "her",
        "your",
        "our",
        "their",
        "an",
        "living",
        "from",
        "is",
        "was",
        "are",
        "were",
        "be",
        "been",
        "being",
        "am",
        "feel",
        "felt",
        "feels",
        "fell",
        "fall",
        "taken",
        "very",
        "so",
        "really",
        "too",
        "mentally",
        "seriously",
        "got",
        "get",
        "egg",
        "for",
        "it",
        "as",
        "absolute",
        "pure",
        "sheer",
        "no",
        "any",
        "get",
        "new",
        "fake",
        "terminally",
    ]
)
_SHORT_FORMS = {
    "hell": ("he", "will"),
    "shell": ("she", "will"),
    "ill": ("i", "will"),
    "id": ("i", "would"),
}
_SELVES = frozenset(("my", "your", "him", "her", "them", "our"))


def _told_apart(words: list[str]) -> list[str]:
    """One spelling for what is one thing: 'her' as a person, 'id' as 'i would', 'my self'."""
    apart: list[str] = []
    for at, word in enumerate(words):
        before = apart[-1] if apart else ""
        after = words[at + 1] if at + 1 < len(words) else "and"
        if word == "her" and after in _BEHIND_A_PERSON:
            apart.append("them")
        elif word in ("self", "selves") and before in _SELVES:
            apart[-1] += word
        elif word in _SHORT_FORMS and before not in _NO_SHORT_FORM:
            apart += _SHORT_FORMS[word]
        else:
            apart.append(word)
    return apart


@cache
def _written_out() -> dict[str, tuple[str, ...]]:
    known: dict[str, tuple[str, ...]] = {slip: (word,) for word in SLIPS_OF for slip in _slips(word)}
    for row in _WRITTEN_OUT.strip().splitlines():
        typed, _, meant = row.partition(" = ")
        known |= {each: tuple(meant.split()) for each in typed.split()}
    return {typed: meant for typed, meant in known.items() if typed not in SLIPS_OF}


def _slips(word: str) -> set[str]:
    """A letter left out, two changed about, one vowel for another; never the first letter's."""
    slips = {word[:at] + word[at + 1 :] for at in range(1, len(word) - 1)}
    slips |= {
        word[:at] + word[at + 1] + word[at] + word[at + 2 :] for at in range(1, len(word) - 1)
    }
    slips |= {
        word[:at] + vowel + word[at + 1 :]
        for at in range(1, len(word))
        if word[at] in "aeiou"
        for vowel in "aeiou"
    }
    return slips | {word[:at] + word[at] + word[at:] for at in range(1, len(word))}
