"""What a long header asks for: forms make their questions the headers. Knows words only."""

# ruff: noqa: E501 - letters of other scripts are wide

import re
from functools import lru_cache

from ...core.normalise import strip_accents
from .header_words import bare

_LONG = 3
"""Words above which a header is a question or a sentence."""


# The first that is found is the one: 'Your price for a couple' asks for a price, and 'Do you offer
# a sliding scale fee?' for a sliding scale.
_ASKED = tuple(
    (name, re.compile(strip_accents(words)), re.compile(never) if never else None)
    for name, words, never in (
        ("exclusions", r"\b(?:not|nt|dont|never) (?:usually )?(?:treat|see|work with|offer)|exclu"
         r"|no atiend|nicht behand|ne (?:traite|recoi)|nao atend", ""),
        ("sliding", r"sliding|reduced (?:fee|rate)|low ?cost|concession|sozialtarif|tarifa social"
         r"|arancel social|valor social|tarif (?:social|reduit|solidaire)", ""),
        ("insurance", r"insuranc|medical aid|health fund|krankenkass|kassen(?:zulassung|sitz)"
         r"|mutuelle|obras? social|prepagas?|aseguradora|assicura|plano de saude|convenio|verzeker"
         r"|ubezpiecz|страхов|ביטוח|保険|保险|보험|sigorta|asuransi", "liability|malpractice|your own"),
        ("fee", r"how much|\bfees?\b|\bprices?\b|\bcharges?\b|\bcosts?\b|session rate|hourly rate"
         r"|\bpreis|\bkost(?:en|et)\b|honorar|\btarif|\bprix\b|\bprecio|\bcuanto|\barancel|\bprezzo"
         r"|\bquanto\b|\bpreco\b|\bprijs|\bcena\b|\bkoszt|цен[аы]|стоимост|варт[іи]сть|τιμη|מחיר"
         r"|السعر|料金|费用|비용|ucret|biaya", "insuran|payment method|how do (?:clients|people) pay"),
        ("accepts", r"(?:new|taking|take on|accepting|accept|open to|room for)\b.*\b(?:clients?"
         r"|patients?|referrals?|people|couples)|wait(?:ing)? ?list|\bvacanc|availability"
         r"|capacity for"
         r"|neue (?:klient|patient)|warteliste|nouveaux (?:patient|client)|nuevos pacientes"
         r"|nuovi (?:pazient|client)|novos (?:pacient|client)|nieuwe client|nowych (?:pacjent"
         r"|klient)"
         r"|новых клиент|нових клієнт|新規", "hours|when|days"),
        ("lgbtq", r"\blgbt", ""),
        ("online", r"\bonline\b|\bon line\b|\bvideo|telehealth|telemedic|teletherap|\bremote"
         r"|\bzoom\b|virtual|en ligne|a distancia|a distance|en linea|on line|онлайн|אונליין"
         r"|オンライン|线上|線上|온라인", "presence|profile|booking|directory|listing|find you"),
        ("couples", r"\bcouples?\b|\bpaare?n?\b|\bparejas?\b|\bcoppi[ae]\b|\bcasa(?:l|is)\b"
         r"|\bkoppels\b|\bpar(?:y|ami)\b|парами|זוגות|カップル|夫婦|伴侣|커플|부부|ciftler", ""),
        ("languages", r"\blanguages?\b|\bsprachen?\b|\blangues?\b|\bidiomas?\b|\bidioma s\b"
         r"|\blingue\b"
         r"|\btalen\b|\bjezyk|язык|мовами|שפות|言語|语言|언어|bahasa apa", r"\bsign\b|senas|signes"),
        ("licence", r"(?:licen[cs]e|licensure|registration|membership) (?:number|no\b)"
         r"|numero de (?:matricula|colegiad|registro)|numero d(?:e|i) (?:iscrizione|inscription)"
         r"|approbationsnummer", ""),
        ("email", r"e ?mail address|your e ?mail|correo electronico|\bcourriel\b", ""),
        ("phone", r"\b(?:phone|telephone|mobile|whatsapp)\b|number .*\bcall\b|\btelefono\b"
         r"|\btelefonnummer\b|\btelefone\b|numero de telephone|телефон|電話番号|电话", "hours|when"),
        ("web", r"\b(?:web ?site|web page|webseite|sitio web|site internet|pagina web)\b", ""),
        ("organisation", r"\b(?:practice|clinic|organi[sz]ation|institution|company|agency) name\b"
         r"|name of (?:the |your )?(?:practice|clinic|organi[sz]ation|institution|agency|company)"
         r"|nombre de (?:la |tu |su )?(?:institucion|clinica|centro|organizacion)"
         r"|nom (?:du|de votre) cabinet|name (?:der|ihrer) praxis", ""),
        ("name", r"\b(?:your|full|first and last|therapists?) (?:full )?name\b|\bname and surname\b"
         r"|^(?:what is|whats) your name|\btu nombre\b|\bsu nombre\b|nombre completo|\bihr name\b"
         r"|\bvotre nom\b|\bseu nome\b|\bil tuo nome\b|как вас зовут|お名前",
         r"emergency|user ?name|partner|company|practice|clinic|pet"),
        ("address", r"\bstreet\b|\baddress\b|\badresse\b|\bdireccion\b|\bindirizzo\b"
         r"|\bendereco\b|адрес"
         r"|住所|地址", r"e ?mail|web|ip address|\bsame\b|\bhide\b|\bprivate\b"),
        ("city", r"\b(?:which|what) (?:city|town|suburb|area)\b|\blocalidad\b|\bsuburb\b"
         r"|\bwelche[rm]?"
         r" (?:ort|stadt)\b|\bwhere (?:are you|do you|is your)\b.*\b(?:based|located"
         r"|practi[cs]e|work)"
         r"|\bin welche[rm]\b.*\b(?:ort|stadt)\b|dans quelle ville|en que ciudad|em que cidade"
         r"|in quale citta|in which (?:city|town)|в каком городе", ""),
        ("credentials", r"qualifications|accreditation|grado academico|titulacion|\bdiplomes?\b"
         r"|titolo di studio", ""),
        ("profession", r"what do you do|\byour (?:profession|occupation|job|role|discipline)\b"
         r"|\btu profesion\b|\bvotre profession\b|\bihr beruf\b|\bsua profissao\b", ""),
        ("modalities", r"\bapproach|modalit(?:y|ies)\b|therapeutic model|model\w* terap"
         r"|\bmethods?\b"
         r"|therapieverfahren|\btheoretical orientation|\benfoque|\bapproches?\b|\babordage", ""),
        ("clients", r"\bwho do you (?:see|work with|treat)|age groups?|client groups?"
         r"|populations? (?:served|you)|poblacion", ""),
        ("specialties", r"speciali[sz]|\bconcerns\b|\bissues\b|\btopics\b|areas of (?:expertise"
         r"|practice)"
         r"|\btemas\b|schwerpunkt|motivos de consulta", ""),
    )
)  # fmt: skip


@lru_cache(maxsize=4096)
def asked_for(header: str) -> str:
    """Give the field of ours that a long header asks for; empty if it is short or unclear.

    >>> asked_for("How much do you charge per session?"), asked_for("Name")
    ('fee', '')
    """
    plain = bare(header[:300])
    if len(plain.split()) < _LONG and "?" not in header and "？" not in header:
        return ""
    for name, words, never in _ASKED:
        if words.search(plain) and not (never and never.search(plain)):
            return name
    return ""
