# ruff: noqa: E501 - letters of other scripts are wide
"""Words for therapists, for other trades, and for couples, in many languages. Words only.

Patterns are over text without accents, in lower case; professions.py puts them to use.
"""

import re

from ...core.normalise import strip_accents


def _pattern(words: str) -> re.Pattern[str]:
    return re.compile(strip_accents(words))


THERAPY = _pattern(
    r"psikolog|psikoterap|psikiat|psykolog|psykoter|psykiat|psykoanal|psihijat|psihoter|psihiat"
    r"|pszichol|pszichoter|pszichiat|psychiatr|psykiater"
    r"|behaviou?ral health|crisis (?:intervention|counsel)"
    r"|licensed (?:professional counsel|clinical soc|mental health)|\blcpc\b|\blpc\b|\blmsw\b"
    r"|\blcmhc\b|\blmhp\b|\blmftc?\b|\bbacp\b|\bukcp\b|\bncps\b|marriage (?:&|and) family|pre-?marital"
    r"|dipl(?:om|\.)?[ .-]*psych|\bpsych\.(?=\W|$)|heilpraktik\w+ (?:fur )?psych|tp[ -]?praxis"
    r"|\bterapeut(?!ic|isk|y?czn)|\bterapiste?\b|psicopatol|talkterap|familjeterap|familieterap|perheterap"
    r"|rodinn\w+ terap|konselor|konseling|tam ly\b|tu van tam"
    r"|психолог|психотерап|психиатр|психіатр|психолош|психоаналит|гештальт-?терап|семейный терап"
    r"|ψυχολογ|ψυχοθεραπ|ψυχιατρ|συμβουλος ψυχ|οικογενειακ\w+ θεραπ"
    r"|פסיכולוג|פסיכותרפ|פסיכיאטר|מטפלת? (?:זוגי|משפחתי|רגשי|מיני)|עובדת? סוציאלית? קליני"
    r"|טיפול (?:זוגי|משפחתי|נפשי|רגשי|פסיכ)|בריאות הנפש"
    r"|نفسي|نفسان|نفسية|معالج زوجي|ارشاد اسري|علاج زوجي|روان ?شناس|روان\u200c?شناس|روان ?درمان"
    r"|मनोवैज्ञानिक|मनोचिकित्स|मनोरोग|परामर्शदाता|काउंसलर"
    r"|心理|精神科|精神医学|諮商|谘商|カウンセラー|カウンセリング|심리|상담사|상담센터|정신건강|정신과"
    r"|psikolojik dan|aile dan|evlilik dan|cift terap|aile terap"
)
"""Anybody with one of these titles, or who offers one of these, does therapy or counselling."""

NO_THERAPY = _pattern(
    r"\(\s*(?:except|excluding|other than|not|without|ausser|sauf|excepto)\b[^)]*\)"
    r"|\b(?:school|educational|industrial|organi[sz]ational|industrial[- ]*(?:and |& |/|-)?organi[sz]ational"
    r"|occupational|sports?|business|engineering|consumer|forensic|traffic) (?:psycholog\w+|counsell?or\w*)"
    r"|psycholog\w*,? (?:school|industrial\W+organi[sz]ational|industrial|organi[sz]ational)\b"
    r"|(?:schul|arbeits|wirtschafts|betriebs|verkehrs|werbe|organisations)psycholog\w*"
    r"|psychologues? (?:scolaires?|du travail)|psicolog\w+ (?:escolar|educativ|educacional|laboral|organizacional"
    r"|industrial|scolastic|del lavoro|do trabalho)\w*|psicopedagog\w*|psycholog\w* szkoln\w*|szkoln\w+ psycholog\w*"
    r"|psycholog\w* pracy|школьн\w+ психолог\w*|психолог школы|okul psikolog\w*|skolpsykolog\w*"
    r"|(?:career|careers|vocational|college|admissions|guidance|academic|camp|debt|credit|genetic"
    r"|lactation|financial|nutrition\w*|business|life|executive|fitness|job|school) (?:counsell?or|coach|counsell?ing|coaching)\w*"
    r"|(?:massage|beauty|physical|occupational|speech|respiratory|radiation|spa|nail|skin|aroma|hydro|manual"
    r"|craniosacral|bowen|reiki|recreation\w*|language|physio)[ -]?therap\w*"
    r"|physiotherap\w*|fisioterap\w*|fysioterap\w*|fizjoterap\w*|fizioter\w*|fizyoterap\w*|физиотерап\w*"
    r"|ergotherap\w*|ergoterap\w*|kinesithera\w*|kinesiter\w*|aromatherap\w*|musculoskelet\w*|terapia de la voz"
    r"|массажист\w*|masaj terap\w*|masoterap\w*|massoterap\w*|massage\w*|masa[gj]ist\w*"
    r"|logotherapie|oogtherap\w*|phytotherap\w*|chemotherap\w*|radiotherap\w*"
)
"""Trades that sound like therapy and aren't, and anything named only to be ruled out."""

OTHER_JOBS = _pattern(
    r"\bdent(?:ist|al\b|iste|ista|ysta)|zahnarzt|zahnmed|odontolog|tandarts|tandlak|tandlaege|stomatolog"
    r"|стоматолог|зубн|רופאת? שיניים|מרפאת שיניים|طبيب أسنان|طب الأسنان|दंत|歯科|牙医|牙醫|牙科|치과"
    r"|dis hekim|dokter gigi|nha si\b|nha khoa|hammaslaak|zubar|zubni lek|fogorvos"
    r"|osteopath|osteopat|chiropract|quiropract|chiropra[kx]t|podiatr|podolog|podologue|orthopa?ed"
    r"|optometr|optiker|optician|pharmac|apothek|farmac"
    r"|diet(?:it|et|isch|olog)|dietet|diyetisyen|nutricion|nutritionist|nutrizion|ernahrungs|диетолог"
    r"|logopad|logoped|orthophon|fonoaudiolog|speech patholog|логопед"
    r"|kosmetik|cosmet|esteti|esthetic|aesthetic|beautician|beauty|косметолог|\bnail\b|\bspa\b|friseur|hairdress"
    r"|coiffeu|peluquer|parrucchier|парикмахер|tattoo|make ?up"
    r"|\bplumber|installateur|electrician|elektriker|\bmechanic|carpenter|schreiner|tischler|gardener|gartner\b"
    r"|lawyer|attorney|solicitor|rechtsanw|\bavocat|abogad|avvocat|advogad|adwokat|advocaat|юрист|адвокат|avukat|律师"
    r"|accountant|bookkeeper|buchhalt|steuerberat|comptable|contador|commercialista|księgow|бухгалтер|muhasebe"
    r"|realtor|real estate|immobilien|estate agent|timekeeper|engineer|ingenieur|архитектор|architect"
    r"|\bteacher|grundschullehr|\blehrer|enseignant|maestr[oa]\b|nauczyciel|учитель|ogretmen"
    r"|personal trainer|yoga (?:teacher|instructor)|fitness|photograph|\bchef\b|\bcook\b|\bdriver\b|secretar[yi]"
    r"|receptionist|cashier|\bclerk\b|salesm|sales (?:rep|assoc|manager|agent)|programmer|software|web develop"
    r"|police|firefighter|soldier|pilot|farmer|baker\b|butcher|waiter|waitress|cleaner|janitor"
    r"|gyna?ecolog|cardiolog|dermatolog|urolog|\boncolog|radiolog|ana?esthesi|ophthalmolog|\bsurgeon|chirurg"
    r"|orthopad|\bent specialist|gastroenterolog|endocrinolog|pulmonolog|rheumatolog|kinderarzt|frauenarzt|hno-arzt"
    r"|veterinar|tierarzt|ветеринар|midwi(?:fe|ves)|hebamme|sage-femme|acupunct|akupunkt|homeopath|naturopath"
    r"|accident (?:and|&) emergency|emergency (?:department|room|services|dept|medicine)|notaufnahme|rettungsdienst"
    r"|\burgences\b|servicio de urgencias|pronto soccorso|ambulance|fire department"
    r"|астролог|astrolog|tarot|hellseh"
)
"""Jobs that aren't the kind of help we look for."""

OTHER_PLACES = _pattern(
    r"\bdental\b|dentist|zahnarzt|zahnklinik|odontolog|стоматолог|歯科|牙科|牙医|치과|physiotherap|fisioterap"
    r"|krankengymnast|massage|kosmetik|cosmetic|beauty|apotheke|pharmacy|farmacia|osteopath|chiropract"
    r"|optiker|optician|veterin|tierarzt|hair salon|nail studio|fitness|yoga studio|rechtsanw|law firm"
    r"|accident (?:and|&) emergency|emergency (?:department|room|dept)|notaufnahme|pronto soccorso"
)
"""What places of other trades are called. 'Baker' and 'Cook' aren't in it: people have those names."""

COUPLES = _pattern(
    r"pre-?marital|\bgottman|\befct\b|\becft\b|eft (?:for|with|fur|para|pour) (?:couples|paare|parejas|casais)"
    r"|relationship (?:work|coach|issues in couples)|\bparejas?\b|\bcoppi[ae]\b|\bcasa(?:l|is)\b|casament"
    r"|matrimoni|\bpariterap|parisuhde|\bparterap|\bparsamtal|parrelation|\bpary\b|\bparami\b|parova|manzel"
    r"|parkapcsolat|terapie de cuplu|bracni|partnersk"
    r"|\bпары\b|\bпарами\b|\bпарна|\bпарн(?:ая|ой)|\bпар[аиу]?\b|семейн\w+ пар|супруж|семейная терап|подружж"
    r"|ζευγ|זוגי|זוגות|נישואין|زوجي|زوجية|أزواج|الزواج|ازدواج"
    r"|दंपति|दम्पति|युगल|वैवाहिक|विवाह|伴侣|伴侶|夫妻|婚姻|夫婦|カップル|パートナーシップ|커플|부부"
    r"|\bcift|evlilik|pasangan|pernikahan|cap doi|hon nhan|vo chong"
)
"""Words that name couples, beside those in professions.py; most are in languages it doesn't cover."""

SINGLE = _pattern(
    r"individuals?|individual (?:therapy|sessions?|only)|adults?|einzel(?:therapie|personen|setting)?"
    r"|individuel(?:le)?|individuale|individueel|индивидуально|פרטני|個人|个人|개인|bireysel"
)
"""Settings other than couples. A list that names only these leaves couples out."""
