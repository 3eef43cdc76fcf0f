"""What the keys of JSON lists tell, in the languages that such lists are written in. Only words."""

from functools import lru_cache

from ....core.normalise import words_in
from ...fields.columns import guess, plain_header
from ...fields.professions import names_therapy

_PEOPLE = words_in(
    "therapist counsellor counselor provider practitioner professional person people member "
    "doctor clinician specialist staff team psychologist coach entry entries record item result "
    "row listing profile data document hit node value "
    "therapeut behandler person personen mitglied mitglieder eintrag eintrage liste berater "
    "terapeuta profesional profesionale psicologo persona especialista equipo miembro "
    "therapeute praticien professionnel membre equipe personne medecin "
    "terapeuti professionista professionisti professionale psicologi persone membri "
    "profissional profissionai especialistas equipe pessoa "
    "therapeuten hulpverlener behandelaar leden zorgverlener psycholoog psychologen "
    "terapeuci specjalista specjalisci psycholog psychologowie osoby "
    "terapeuter psykolog psykologer behandlare terapist terapistler uzman uzmanlar danisman "
    "konselor terapis psikolog tenaga "
    "терапевт терапевты психолог психологи психотерапевт психотерапевты специалист специалисты "
    "терапевти специалисти лекари θεραπευτες ψυχολογοι ειδικοι מטפלים מטפל פסיכולוגים אנשי "
    "المعالجون الأطباء الأخصائيون معالج اخصائي चिकित्सक परामर्शदाता 治疗师 咨询师 諮商師 心理師 "
    "心理治療師 カウンセラー 心理士 相談員 치료사 상담사"
)
_PRACTICES = words_in(
    "clinic center centre practice organisation organization service resource facility facilities "
    "agency agencies hospital location site program programme institution provider group "
    "praxis praxen klinik kliniken einrichtung einrichtungen beratungsstelle beratungsstellen "
    "clinica clinicas centro centros cabinet cabinets clinique cliniques organisme praktijk "
    "praktijken centra clinici poradnia poradnie osrodek osrodki klinikler merkez merkezler "
    "клиника клиники центр центры κλινικες מרפאות מרכזים مراكز عيادات 诊所 診所 機構 机构 "
    "クリニック 医療機関 클리닉 센터"
)
_DETAILS = words_in(
    "address addresse phone telephone email contact language specialty specialtie qualification "
    "education degree licence license certification training review rating hour opening schedule "
    "insurance fee price image photo social link tag keyword publication faq comment slot "
    "availability history affiliation membership award office "
    "adressen adresse telefone sprachen schwerpunkte sprechzeiten offnungszeiten bewertungen "
    "direccion direccione telefono idioma especialidade horario formacion resena "
    "telephones langues specialites horaires avis indirizzi lingue orari recensioni "
    "enderecos idiomas avaliacoes talen openingstijden adresy jezyki"
)
_NEUTRAL = words_in(
    "attribute attributes field fields property properties data node source record item doc "
    "document profile details detail info information basic general personal person provider "
    "professional practitioner therapist user account acf meta_data content main public "
    "contact contacts contactinfo contactdetails contactpoint reach communication "
    "address addresses location locations place places office offices practice practices clinic "
    "clinics workplace geo geometry geolocation coordinates coords coordinate position point map "
    "latlng gps session sessions format formats sessiontypes booking availability practicedetails "
    "professionalinfo personalinfo "
    "kontakt kontakte kontaktdaten anschrift anschriften adresse adressen ort orte standort "
    "standorte praxis praxen praxisadresse koordinaten angaben person stammdaten "
    "contacto contactos datos direccion direcciones ubicacion ubicaciones consultorio "
    "consultorios coordenadas perfil persona "
    "coordonnees contacts adresses lieu lieux cabinet cabinets localisation profil "
    "contatto contatti recapiti recapito indirizzo indirizzi sede sedi studio coordinate posizione "
    "contato contatos endereco enderecos localizacao dados local locais "
    "contactgegevens adres adressen locatie locaties praktijk gegevens vestiging vestigingen "
    "kontakty kontakt adres adresy lokalizacja gabinet gabinety dane wspolrzedne "
    "iletisim konum alamat kontak lokasi kontaktinfo kontaktuppgifter adresser mottagning "
    "yhteystiedot osoite контакт контакты контакти адрес адреса местоположение επικοινωνια "
    "διευθυνση τοποθεσια קשר כתובת מיקום اتصال التواصل العنوان عنوان الموقع संपर्क पता स्थान "
    "联系方式 联系 地址 位置 聯絡 聯絡資料 連絡先 住所 所在地 연락처 주소 위치"
)
"""Names of an object that only groups the person's own details, and nobody else's."""
_WRAPPERS = words_in(
    "attribute attributes field fields property properties data node source _source record item "
    "doc document profile details detail info information basic general personal person provider "
    "professional practitioner therapist user acf meta_data content personalinfo stammdaten "
    "persona datos dados dane gegevens perfil profil"
)
_CLINICS = words_in("clinic practice organisation organization company employer facility agency")
GENERIC = words_in(
    "name id type title description url link value number code status note text label category "
    "key uuid display kind slug image price primary main line1 line2 full formatted raw"
)
"""Words that mean nothing without the object they're in."""
VALUES = (
    "value", "number", "name", "label", "title", "text", "display", "wert", "nombre", "nom", "nome",
    "naam", "navn", "namn", "nummer", "numero", "url", "address", "email", "phone", "term", "code",
)  # fmt: skip
"""Names of the value where there are several, the best name first."""
KINDS = ("type", "kind", "system", "label", "use", "rel", "typ", "tipo", "art", "soort", "channel")
"""The keys that say what kind of thing a value is."""
IDS = ("id", "_id", "uid", "uuid", "guid", "key", "code", "slug", "ID", "Id")


@lru_cache(maxsize=4096)
def _words(key: str) -> tuple[str, ...]:
    return tuple(plain_header(key[:200]).split())


def _one(word: str) -> str:
    """Give a word without the sign of its plural, as far as that is one letter."""
    return word[:-1] if len(word) > 3 and word.endswith("s") else word


def _last(key: str, words: frozenset[str]) -> bool:
    found = _words(key)
    return bool(found) and (found[-1] in words or _one(found[-1]) in words)


@lru_cache(maxsize=4096)
def means_people(key: str) -> bool:
    """Tell whether a key is the name of a list of people."""
    return _last(key, _PEOPLE) or names_therapy(plain_header(key[:200]))


def means_practices(key: str) -> bool:
    """Tell whether a key says that places of help are in its list."""
    return _last(key, _PRACTICES)


def means_details(key: str) -> bool:
    """Tell whether a list is of something that belongs to a person, not of people."""
    return _last(key, _DETAILS)


def means_clinic(key: str) -> bool:
    """Tell whether an object is where somebody works."""
    return _last(key, _CLINICS)


@lru_cache(maxsize=4096)
def is_neutral(key: str) -> bool:
    """Tell whether an object only groups the person's own details."""
    words = _words(key)
    joined = "".join(words)
    return bool(words) and (joined in _NEUTRAL or all(each in _NEUTRAL for each in words))


def is_wrapper(key: str) -> bool:
    """Tell whether an object is the person itself, one level further in."""
    return "".join(_words(key)) in _WRAPPERS


@lru_cache(maxsize=8192)
def field_of(header: str) -> str:
    """Give the field of ours that a header stands for, or nothing."""
    return next(iter(guess([header]).of), "")


def singular(key: str) -> str:
    """Give a key for one of what it names many: 'cities' is 'city', 'clinics' 'clinic'."""
    plain = plain_header(key[:200]).removeprefix("by ")
    if plain.endswith("ies"):
        return f"{plain[:-3]}y"
    return plain[:-1] if len(plain) > 3 and plain.endswith("s") else plain
