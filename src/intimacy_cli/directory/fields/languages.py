"""Languages by code and by name: 'hi', 'hin', 'Hindi' and 'hi-IN' are one. Knows words only."""

from __future__ import annotations

import re
from functools import lru_cache

from ...core.normalise import fold, words_in

# ISO 639-1, then 639-2 and 639-3 codes, then names in English, their own language, German, French,
# Spanish and what the sources write. Source of the codes: loc.gov/standards/iso639-2.
_TABLE = """
en eng english englisch anglais ingles inglese engels angielski
es spa spanish espanol spanisch espagnol castellano castilian spaans spagnolo
es espanhol castelhano hiszpanski
de deu ger german deutsch allemand aleman tedesco duits alemao niemiecki
fr fra fre french francais franzosisch frances francese frans francuski
it ita italian italiano italienisch italien italiaans wloski
pt por portuguese portugues portugiesisch portugais portoghese brazilian portugees
nl nld dut dutch nederlands niederlandisch neerlandais holandes flemish vlaams olandese
sv swe swedish svenska schwedisch suedois sueco
no nor norwegian norsk norwegisch norvegien bokmal nynorsk
da dan danish dansk danisch danois
fi fin finnish suomi finnisch finnois
is isl ice icelandic islenska
pl pol polish polski polnisch polonais polaco polacco polones pools
cs ces cze czech cestina tschechisch tcheque
sk slk slo slovak slovencina slowakisch
hu hun hungarian magyar ungarisch hongrois
ro ron rum romanian romana rumanisch roumain rumeno romeno rumano roemeens
bg bul bulgarian balgarski bulgarisch български
el ell gre greek ellinika griechisch grec griego greco ελληνικα
tr tur turkish turkce turkisch turc turco turks turecki
ru rus russian russkij russisch russe ruso russo rosyjski русскии
uk ukr ukrainian ukrainska ukrainisch ukrainien ucraniano ucraino ukrainski украінська
sr srp serbian srpski serbisch српски serbo serbio
hr hrv croatian hrvatski kroatisch
bs bos bosnian bosanski bosnisch
sl slv slovene slovenian slovenscina
sq sqi alb albanian shqip albanisch
mk mkd mac macedonian
lt lit lithuanian lietuviu
lv lav latvian latviesu
et est estonian eesti
ar ara arabic arabisch arabe arabo العربية عربي
he heb iw hebrew ivrit hebraisch hebreu hebreo עברית
yi yid yiddish
fa fas per farsi persian persisch persan dari persa فارسی
ku kur kurdish kurdi kurmanji sorani kurdisch
hi hin hindi हिन्दी हिंदी
ur urd urdu اردو
bn ben bengali bangla বাংলা
pa pan punjabi panjabi ਪੰਜਾਬੀ
gu guj gujarati
mr mar marathi
ta tam tamil தமிழ்
te tel telugu
ml mal malayalam
kn kan kannada
ne nep nepali
si sin sinhala sinhalese
zh zho chi cmn chinese mandarin putonghua chinesisch chinois chino
zh cinese chines chinees 中文 汉语 漢語 普通话 普通話 國語 国语
yue cantonese kantonesisch 粵語 粤语 廣東話 广东话
ja jpn japanese nihongo japanisch japonais japones giapponese japans 日本語
ko kor korean hangugeo koreanisch coreen coreano koreaans 한국어
vi vie vietnamese vietnamesisch vietnamien vietnamita
th tha thai ไทย ภาษาไทย
km khm khmer cambodian
lo lao laotian
my mya bur burmese
id ind indonesian
ms msa may malay
tl tgl fil tagalog filipino
hmn hmong
sw swa swahili kiswahili
am amh amharic
ti tir tigrinya
so som somali somalisch
ha hau hausa
yo yor yoruba
ig ibo igbo
zu zul zulu
xh xho xhosa
af afr afrikaans
ht hat haitian creole
cy cym wel welsh cymraeg
ga gle irish gaeilge
gd gla gaelic
eu eus baq basque euskara
ca cat catalan katalanisch
gl glg galician galego
hy hye arm armenian
ka kat geo georgian
az aze azerbaijani
kk kaz kazakh
uz uzb uzbek
ps pus pashto
ase asl
"""
_CODES = {
    word if word.isascii() else fold(word): row.split()[0]
    for row in _TABLE.strip().splitlines()
    for word in row.split()
}
_CODES |= {"american sign language": "ase", "haitian creole": "ht", "mandarin chinese": "zh"}
_CODES |= {fold("tiếng Việt"): "vi"}
NAMES = (
    {"en": "English"}
    | {
        row.split()[0]: next(word for word in row.split()[1:] if len(word) > 3).title()
        for row in reversed(_TABLE.strip().splitlines())  # of two rows the first gives the name
        if any(len(word) > 3 for word in row.split()[1:])
    }
)

_CHINESE = words_in("zh zho chi chinese chinesisch chinois chino cinese chines chinees") | {
    fold("中文")
}
_SIGNED = re.compile(
    r"\bsign\b|\bsigned\b|gebard|gebaren|\bsignes\b|\bsenas\b|\bsignos\b|\bsegni\b|gestual"
    r"|\blibras\b|migow|teckensprak|tegnsprog|tegnsprak"
)
"""A sign language is none of the country's spoken ones."""
_ENDLESS = words_in("etc usw more other others various all any andere autres otros altre diverse")
_SHORT = 2
_OTHER_CODES = words_in(
    "aa ab ae ak an as av ay ba be bh bi bm bo br ce ch co cr cu cv dv dz ee eo ff fj fo fy gn gv"
    " ho hz ia ie ii ik io iu jv kg ki kj kl kr ks kv kw ky la lb lg li ln lu mg mh mi mn mt na nb"
    " nd ng nn nr nv ny oc oj om or os pi qu rm rn rw sa sc sd se sg sm sn ss st su tk tn to ts tt"
    " tw ty ug ve vo wa wo za"
)
"""The codes of ISO 639-1 that the table has no names for."""
_KNOWN_CODES = frozenset(_CODES.values()) | _OTHER_CODES

_OF_COUNTRY = {
    country: row.split()[0]
    for row in (
        "en GB US IE AU NZ", "de DE AT", "fr FR", "es ES MX AR CO CL PE", "it IT", "pt PT BR",
        "nl NL", "pl PL", "ru RU", "uk UA", "tr TR", "el GR", "sv SE", "no NO", "da DK", "fi FI",
        "cs CZ", "sk SK", "hu HU", "ro RO", "bg BG", "sr RS", "hr HR", "sq AL", "zh CN TW",
        "ja JP", "ko KR", "fa IR", "he IL", "ar SA EG SY MA AE", "vi VN", "th TH", "ka GE", "hy AM",
    )
    for country in row.split()[1:]
}  # fmt: skip
_FIRST_FLAG = 0x1F1E6
"""Where Unicode's letters of flags begin: two of them are a country's flag."""


def languages_of_flags(text: str) -> tuple[str, ...]:
    """Return the codes that flags stand for in a list of languages; nothing if it has words."""
    letters = [ord(each) - _FIRST_FLAG for each in text if not each.isspace()]
    if not letters or len(letters) % 2 or not all(0 <= each < 26 for each in letters):
        return ()
    named = [chr(65 + each) for each in letters]
    countries = [a + b for a, b in zip(named[::2], named[1::2], strict=True)]
    found = [_OF_COUNTRY.get(country, "") for country in countries]
    return tuple(dict.fromkeys(found)) if all(found) else ()


@lru_cache(maxsize=4096)
def language_code(text: str) -> str:
    """Return the code of a language named in any way; its folded words if it is not known.

    >>> language_code("Chinese (Cantonese)"), language_code("Swiss German")
    ('yue', 'de')
    """
    folded = fold(text)
    if folded in _CODES:
        return _CODES[folded]
    if _SIGNED.search(folded):
        return "ase" if re.search(r"\b(?:american|asl|ase)\b", folded) else folded
    return next(iter(_named(folded)), folded)


@lru_cache(maxsize=4096)
def is_language(text: str) -> bool:
    """Tell whether a text names one language that is known here, or is a code of one.

    'Chinese' alone may be Cantonese, and 'English etc' names more than is known.
    """
    folded = fold(text)
    if folded in _CHINESE or folded in _ENDLESS or _ENDLESS & set(folded.split()):
        return False
    code = language_code(text)
    return (code in _KNOWN_CODES) and len(_named(folded)) <= 1


def _named(folded: str) -> tuple[str, ...]:
    """Give the codes of the languages among some words, the first word's first."""
    words = folded.split()
    found = {
        word: _CODES[word]
        for at, word in enumerate(words)
        # After 'es' in 'es AR' come a country's letters, which may be a language's as well.
        if word in _CODES and (at == 0 or len(word) > _SHORT or not word.isascii())
    }
    narrow = [code for word, code in found.items() if word not in _CHINESE]
    return tuple(dict.fromkeys(narrow or found.values()))
