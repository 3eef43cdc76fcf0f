"""Which column of a spreadsheet holds what, by its header in eight languages. Reads no rows."""

import re
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import field
from functools import lru_cache

from ...core.frozen import frozen
from ...core.normalise import strip_accents, words_in
from .fees import currency_in
from .header_words import bare, more_headers
from .languages import NAMES, is_language, language_code
from .professions import names_therapy
from .questions import asked_for

# For each of our fields: headers that mean it as a whole, in order of preference, then beginnings
# of a word that mean it in a short header. The order of fields decides between beginnings.
_WHOLE: dict[str, str] = {
    "id": "id|uuid|identifier|record id|location id|provider id|service id|npi|resource id"
    "|therapist id|practitioner id|person id|member id"
    "|resource agency num|identifiant pp|identifiant|finess|rpps|lanr|nummer|nr|no",
    "name": "name|full name|public name|provider name|therapist|therapist name|provider"
    "|service name|practitioner|counselor|counsellor|psychologist|psychologe|psychologin"
    "|psychologue|psicologo|psicologa|psycholoog|therapeut|therapeutin|therapeute|terapeuta"
    "|psychotherapeut|nom complet|nom|nombre|nombre completo|nome|nome completo|naam"
    "|title of service|nome e cognome|nombre y apellidos|nom et prenom|name und vorname"
    "|site name|program name"
    "|facility name|location name|agency name|name 1|resource name|display name|bezeichnung"
    "|licensee name|licensee|imie i nazwisko|nazwa|psicologo psicologa|nombre del profesional"
    "|nome do profissional",
    "first": "first name|given name|firstname|forename|vorname|prenom|nombres|nome proprio"
    "|voornaam|prenom d exercice|primer nombre|given names"
    "|imie",
    "last": "last name|surname|family name|lastname|nachname|familienname|nom de famille|apellido"
    "|apellidos|cognome|sobrenome|apelido|achternaam|nom d exercice"
    "|nazwisko",
    "credentials": "credentials|credential|cred"
    "|title|titel|titre|titulo|titolo|licenses|licences"
    "|license|licence|license type|qualifications|degree|degrees|suffix|letters"
    "|akademischer titel",
    "profession": "profession|occupation|discipline|beruf|berufsbezeichnung|profesion|professione"
    "|profissao|beroep|job title|provider type|type|category|kategorie|categorie|tipo|functie"
    "|specialite principale|service type|facility type|libelle profession"
    "|profession name|license type description|zawod|healthcare|provider type description"
    "|provider specialty type|beroepsgroep",
    "licence": "license number|licence number|license no|licence no|license|registration number"
    "|approbation|adeli|numero de colegiado|numero ordine|big nummer"
    "|no colegiado|n colegiado|num colegiado|n de colegiado|no de colegiado|crp|numer licencji",
    "jurisdiction": "jurisdiction|jurisdictions|licensed in|license state|licence state|states"
    "|licensed states|license states",
    "organisation": "organisation|organization|organisation name|organization name|clinic|practice"
    "|practice name|praxis|praxisname|agency|company|cabinet|group|employer|einrichtung"
    "|raison sociale|raison sociale site|parent agency|praktijk|praktijknaam|struttura"
    "|centro|clinica|clinique|empresa",
    "address": "address|street|street address|full address|address 1|address line 1|address1"
    "|street 1|street1|strasse|adresse|anschrift|direccion|domicilio|indirizzo|endereco|morada"
    "|adres|straat|rue|calle|via|physical address|physical address 1|adresse postale"
    "|strasse hausnummer"
    "|street and number|strasse und hausnummer|location address|voie|libelle voie"
    "|ulica|endereco completo|adr ln 1",
    "address2": "address 2|address 3|address line 3|numero voie|address line 2|address2"
    "|street 2|street2"
    "|suite|unit|floor|hausnummer"
    "|huisnummer|physical address 2|house number|numero|complement|hausnr"
    "|housenumber|bairro|adr ln 2",
    "city": "city|town|libelle commune|city town|ort|stadt|wohnort|ville|commune|ciudad|localidad"
    "|municipio|citta|comune"
    "|cidade|stad|plaats|woonplaats|plaatsnaam|gemeinde|locality|physical city|praxisort"
    "|miasto|poblacion|miejscowosc",
    "region": "state|region|province|physical state province|physical state|state province"
    "|bundesland"
    "|kanton|canton|departement|provincia|estado"
    "|provincie|regione|distrito|comunidad autonoma|county|physical county"
    "|uf|wojewodztwo|county name",
    "postcode": "zip|zip code|zipcode|postcode|post code|postal code|postalcode|plz|postleitzahl"
    "|code postal|cp|codigo postal|cap|cep|postnummer|npa|physical postal code|physical zip"
    "|c p|kod pocztowy|postal",
    "country": "country|land|pays|pais|paese|country code|physical country|nation|kraj",
    "latitude": "latitude|lat|breitengrad|latitud|latitudine|breite|geo lat|y lat|breedtegraad",
    "longitude": "longitude|lon|lng|long|langengrad|longitud|longitudine|lange|geo lon|geo long"
    "|geo lng|x long|lengtegraad",
    "x": "x|easting|x coordinate|coord x|x coord|eastings|coordonnee x|rechtswert",
    "y": "y|northing|y coordinate|coord y|y coord|northings|coordonnee y|hochwert",
    "point": "point|geo point|geopoint|coordinates|georeference|geolocation|the geom|geom|location"
    "|koordinaten|coordonnees|coordenadas|geocoded column|location 1",
    "phone": "phone|phone number|telephone|tel|telefon|telefonnummer|telefono|telefone|telefoon"
    "|telefoonnummer|mobile|mobil|handy|cell|cell phone|movil|cellulare|telemovel|gsm|portable"
    "|toll free phone number|phone 1|phone 1 number|contact number|intake|intake 1"
    "|numero de telephone|telephone number|rufnummer"
    "|nr telefonu|telefon kontaktowy|tel nr|telephone no|phone no|tel no|fono|celular"
    "|telefono movil|telefono fijo|festnetz",
    "email": "email|e mail|mail|adresse e mail|email address main|email address|e mail address"
    "|courriel|correo|correo electronico"
    "|mail adresse|adresse mail|adresse email|posta elettronica|contact email"
    "|e mailadres|emailadres|e mail adresse|email id|adres e mail|mailadres",
    "web": "website|web|url|web site|homepage|webseite|site web|site|sitio web|sito|sito web"
    "|pagina web|internet|internetseite|web address|link|website url|internetadresse"
    "|strona|strona www|www|pagina|web page|internet site",
    "languages": "language|languages|languages spoken|sprache|sprachen|langue|langues|idioma"
    "|idiomas|lingua|lingue|linguas|taal|talen|fremdsprachen|langues parlees"
    "|jezyki|jezyk|spoken languages|idiomas hablados|lingue parlate|gesproken talen"
    "|gesprochene sprachen",
    "modalities": "modality|modalities|approach|approaches|method|methods|methode|methoden"
    "|verfahren|therapieverfahren|richtlinienverfahren|approche|approches|enfoque|approccio"
    "|orientamento|abordagem|orientation|treatment approaches|types of therapy|therapy types"
    "|therapieform|therapievorm"
    "|nurt|orientacion|corriente|therapierichtung|psychotherapieverfahren|stroming"
    "|orientacion teorica|abordagens|orientation theorique",
    "specialties": "specialties|taxonomy terms|taxonomy term|libelle savoir faire|specialty"
    "|specialities"
    "|speciality|specialisms|focus|expertise"
    "|areas of focus|issues|schwerpunkt|schwerpunkte|fachgebiet|fachrichtung|specialite"
    "|specialites|especialidad|especialidades|specializzazione|specializzazioni|specializations"
    "|aandachtsgebieden|specialisaties|themen|taxonomy|keywords|arbeitsschwerpunkte"
    "|specjalizacja|specjalizacje|pri spec|sec spec all|taxonomy description|taxonomy desc"
    "|primary taxonomy"
    "|primary taxonomy description|primary specialty|provider specialty|healthcare speciality"
    "|motivos de consulta|problematiche|areas of expertise|clinical interests|aandachtsgebied",
    "sliding": "sliding scale|sliding|sliding fee|sliding fee scale|sozialtarif|tarif social"
    "|tarifa social|tarifa reducida|reduced fee|ermassigung|tariffa agevolata|low cost",
    "fee": "fee|fees|price|prices|cost|costs|rate|rates|session fee|tarif|tarifs|preis|preise"
    "|kosten|honorar|prix|precio|precios|prezzo|preco|tarief|tarieven|tariffa|costo|custo"
    "|fee per session|stundensatz|charges|honoraires"
    "|cena|valor|valor da consulta|valor sessao|valor da sessao|stawka|precio sesion"
    "|precio por sesion|tarif seance|tarif de la seance|cost per session|price per session"
    "|rate per session|session cost|session rate|session price",
    "currency": "currency|wahrung|devise|moneda|valuta|moeda|monnaie",
    "insurance": "insurance|insurances|insurance accepted|accepts insurance|insurance accepted"
    "|kasse|kassen|krankenkasse|krankenkassen|kassenzulassung|mutuelle|mutuelles|versicherung"
    "|assurance|seguro|seguros|assicurazione|convenzioni|convenio|convenios|verzekering"
    "|verzekeraar|health insurance|payment accepted|conventionnement|abrechnung|insurance plans"
    "|nfz|ubezpieczenie|kostentrager|accepted insurance|insurance providers|insurance networks",
    "online": "online|telehealth|telehlth"
    "|teletherapy|telemedicine|video|online sessions|remote|virtual"
    "|en ligne|en linea|videosprechstunde|teleconsultation|a distancia|videobellen|online therapy"
    "|teleterapia|on line|consulta online|atendimento online|consultas online|visio"
    "|telepsychology",
    "accepts": "accepting|accepting new clients|accepting new patients|accepts new clients"
    "|accepts new patients|availability|available|taking new clients|freie platze|verfugbar"
    "|verfugbarkeit|disponible|disponibilite|disponibilidad|disponibilita|disponibilidade"
    "|beschikbaar|beschikbaarheid|new clients|new patients|openings|therapieplatze"
    "|acepta nuevos pacientes|acepta pacientes|accepte nouveaux patients"
    "|accepte de nouveaux patients|accepte de nouveaux clients|nouveaux patients"
    "|nouveaux clients|neue patienten|neue klienten|neuaufnahme|accetta nuovi pazienti"
    "|nuovi pazienti|aceita novos pacientes|novos pacientes|nieuwe clienten|accepting clients"
    "|accepting patients|currently accepting",
    "couples": "couples|works with couples|couples therapy|couples first|paare|paartherapie|couple"
    "|parejas|terapia de pareja|coppie|terapia di coppia|casais|relatietherapie"
    "|couples counseling",
    "lgbtq": "lgbt|lgbtq|lgbtqia|lgbtq affirming|lgbtq friendly|lgbt friendly|queer|gay friendly",
    "poly": "poly|polyamory|poly affirming|poly friendly|enm|cnm|non monogamy",
    "faith": "faith|religion|religious|spirituality|konfession|religione|religiao|faith based",
    "ipv": "ipv|ipv trained|domestic violence|domestic violence trained|gewalt|dv trained",
    "accessibility": "accessibility|disabilities access|accessible|wheelchair|wheelchair accessible"
    "|barrierefrei"
    "|barrierefreiheit|rollstuhl|accessibilite|pmr|accesibilidad|accessibilita|acessibilidade"
    "|toegankelijkheid|rolstoeltoegankelijk|ada accessible|handicap accessible",
    "hours": "hours|hours of operation|opening hours|office hours|offnungszeiten|horaires|horario"
    "|horarios|orari|orario|openingstijden|sprechzeiten|sprechstunde",
    "description": "description|about|beschreibung|descripcion|descrizione|descricao|omschrijving"
    "|summary|bio|biography|services description|program description|agency description|profil"
    "|opis",
    "note": "note|notes|notiz|notizen|bemerkung|bemerkungen|kommentar|comment|comments|remarks"
    "|nota|notas|opmerking|opmerkingen|anmerkung|remarque|remarques|note interne"
    "|uwagi",
    "status": "status|license status|licence status|licensee status|registration status"
    "|agency status|provider status|service status|record status|statut",
    "verified": "verified|verified on|last verified|updated|last updated|last update|last modified"
    "|date modified|aktualisiert|letzte aktualisierung|date de mise a jour|mise a jour"
    "|fecha de actualizacion|data aggiornamento|ultimo aggiornamento|bijgewerkt|last verified on",
}
FIELDS = (*_WHOLE, "contact", "clients", "exclusions")
"""Our names of what a column can hold."""
_BY_HEADER = {
    header: (name, rank)
    for name, listed in _WHOLE.items()
    for rank, header in reversed(list(enumerate(listed.split("|"))))
}
_BEGINNINGS: dict[str, tuple[str, ...]] = {
    "sliding": ("sliding",),
    "insurance": ("insur", "krankenkass", "versicher", "mutuelle", "assurance", "assicura",
                  "verzeker", "seguro"),
    "accepts": ("accepting", "accepts", "availab", "disponib", "verfugbar", "beschikbaar"),
    "postcode": ("zipcode", "postleitzahl", "postcode"),
    "languages": ("language", "sprache", "langue", "idioma", "lingue", "linguas"),
    "modalities": ("approach", "modalit", "method", "verfahren", "approche", "enfoque"),
    "specialties": ("special", "schwerpunkt", "focus", "fachgebiet", "especialid"),
    "email": ("email", "courriel", "mailadresse"),
    "web": ("website", "url", "webseite", "homepage"),
    "online": ("online", "telehealth", "teletherap", "telemed", "video"),
    "phone": ("phone", "telephone", "telefon", "mobile"),
    "fee": ("fee", "fees", "price", "tarif", "preis", "honorar", "kosten"),
    "accessibility": ("wheelchair", "accessib", "rollstuhl", "barrierefr"),
    "latitude": ("latitud",),
    "longitude": ("longitud",),
    "couples": ("couple",),
    "lgbtq": ("lgbt",),
    "credentials": ("credential", "qualification"),
    "organisation": ("organisation", "organization", "clinic", "agency"),
    "address": ("address", "adresse", "street", "strasse", "direccion", "indirizzo"),
    "city": ("city", "ville", "ciudad"),
}  # fmt: skip
_LED = re.compile(
    r"^(?:addr|service|provider|practice|therapist|location|contact|physical|public|main|primary"
    r"|business|office|work|practitioner|site|person|program|agency) "
)
# Words that turn a header into something else: whose fax, which description, a yes or no.
_OTHER = words_in(
    "fax tty tdd private confidential same mailing postal billing malpractice volunteers "
    "alternate is does if date num payment status expiration extension ext type "
    "count areas area requires required id uuid "
    "code photo photos image picture avatar logo foto bild img thumbnail headshot maps map rating"
)
_BY_ITSELF = _OTHER - words_in("required requires is same type if payment extension count")
"""Words that turn a header into something else even in a remark behind it."""
_SEVERAL = words_in(
    "phone email web address2 languages specialties modalities credentials insurance description"
    " contact clients exclusions online"
)
_OF_THERAPY = re.compile(r"\b(?:psycho)?therap|\bterap|терап|טיפול|咨询|諮商|心理")
_BESIDES = re.compile(r"(?:besides|in addition to|other than|apart from|ademas del?|alem do|ausser"
                      r"|en plus d[eu]|oltre al?l?|naast|oprocz) (\w+)")  # fmt: skip
_OF_ADDRESS_BOOKS = words_in("birthday anniversary spouse children hobby nickname") | {
    "middle name", "home phone", "home street", "home city", "mobile phone", "group membership",
    "e mail 2 address", "home address", "given name yomi", "phonetic first name", "labels",
    "maiden name", "business fax", "home fax", "company", "job title", "manager s name",
}  # fmt: skip
_LONG = 3
_HOURS = re.compile(r"zeit(?:en)?\b|erreichbar|sprechst|\bhours?\b|horari|horaire|\btimes?\b")
"""When to call is no number."""
_FLAG = re.compile(
    r"(?P<whose>.+?)(?: is| are)? (?:private|confidential|hidden|withheld|unlisted|not public)"
    r"|(?:hide|(?:is|are|keep) (?:private|confidential|hidden)) (?P<hidden>.+)"
    r"|(?:private|confidential|hidden) (?P<place>.+)"
)
_WHERE = frozenset({"address", "address2", "postcode", "latitude", "longitude", "x", "y", "point"})
"""Fields that say where somebody is to be found, finer than the town."""


@frozen
class Columns:
    """Our fields with the numbers of their columns, what was guessed and what is not used."""

    of: Mapping[str, tuple[int, ...]]
    private: Mapping[int, tuple[int, ...]] = field(default_factory=dict)
    headers: tuple[str, ...] = ()
    hiding_places: frozenset[int] = frozenset()
    """The flags among `private` that hide where somebody is to be found."""

    @property
    def unused(self) -> tuple[str, ...]:
        """Headers that nothing was read from."""
        used = {index for indexes in self.of.values() for index in indexes} | set(self.private)
        return tuple(
            header for index, header in enumerate(self.headers) if header and index not in used
        )

    @property
    def currency(self) -> str:
        """The currency that the header of the fees names."""
        index = self.of.get("fee", (None,))[0]
        return "" if index is None else _money(self.headers[index])

    @property
    def spoken(self) -> str:
        """The language that everybody speaks: 'Besides Spanish, which languages ...?'."""
        index = self.of.get("languages", (None,))[0]
        return "" if index is None else _spoken_besides(self.headers[index])

    @property
    def asks_for_therapy(self) -> bool:
        """True if the header of the ways of working says that they are those of therapy."""
        return any(
            _OF_THERAPY.search(plain_header(self.headers[i])) for i in self.of.get("modalities", ())
        )

    @property
    def is_address_book(self) -> bool:
        """True if this is what a program exports of all whom somebody knows."""
        return len(_OF_ADDRESS_BOOKS & {plain_header(header) for header in self.headers}) > 1

    @property
    def names_a_therapist(self) -> bool:
        """True if the header of the names says that these are therapists."""
        return any(names_therapy(self.headers[index]) for index in self.of.get("name", ()))


_money = lru_cache(maxsize=64)(currency_in)


@lru_cache(maxsize=64)
def _spoken_besides(header: str) -> str:
    match = _BESIDES.search(bare(header))
    known = match and is_language(match.group(1))
    return NAMES.get(language_code(match.group(1)), match.group(1)) if match and known else ""


def plain_header(header: str) -> str:
    """Give a header in lower case words: 'PhysicalAddress1' and 'physical_address_1' are one."""
    if header.startswith("@"):
        header = f"osm {header}" if header == "@type" else header  # a node or a way, no profession
    spaced = re.sub(r"(?<=[a-z])(?=[A-Z])|(?<=[A-Za-z])(?=\d)|(?<=\d)(?=[A-Za-z])", " ", header)
    plain = " ".join(re.sub(r"[^\w]+|_", " ", strip_accents(spaced)).split())
    # The French registry says whose address it is.
    return plain.removesuffix(" coord structure")


def guess(headers: Sequence[str], wishes: Iterable[tuple[str, str]] = ()) -> Columns:
    """Give the columns of a file with these headers; `wishes` (field, header) win over guesses."""
    plain = [plain_header(header[:200]) for header in headers]
    taken = _wished(headers, wishes)
    _take(taken, _whole_headers(headers, plain))
    flags = {index: whose for index, whose in _flags(plain).items() if index not in taken}
    begun = [(index, _by_beginning(text)) for index, text in enumerate(plain) if index not in flags]
    _take(taken, [(index, name) for index, name in begun if name])
    known = {*taken, *flags}
    asked = [(i, asked_for(each)) for i, each in enumerate(headers) if i not in known]
    _take(taken, [(index, name) for index, name in asked if name])
    columns: dict[str, tuple[int, ...]] = {}
    for index, name in sorted(taken.items()):
        columns[name] = (*columns.get(name, ()), index)
    private = {index: _covered(whose, plain, taken) for index, whose in flags.items()}
    places = frozenset(index for index, whose in flags.items() if _is_of_a_place(whose))
    return Columns(columns, private, tuple(headers), places)


def _wished(headers: Sequence[str], wishes: Iterable[tuple[str, str]]) -> dict[int, str]:
    wanted = {header.strip().casefold(): name for name, header in wishes}
    folded = enumerate(header.strip().casefold() for header in headers)
    return {index: wanted[header] for index, header in folded if header in wanted}


def _take(taken: dict[int, str], found: Iterable[tuple[int, str]]) -> None:
    """Give columns to fields, the first found first; most fields take one column only."""
    for index, name in found:
        if index not in taken and (name in _SEVERAL or name not in taken.values()):
            taken[index] = name


def _whole_headers(headers: Sequence[str], plain: Sequence[str]) -> list[tuple[int, str]]:
    """Give columns whose whole header means a field, the best header of each field first."""
    ranked = []
    for index, (header, text) in enumerate(zip(headers, plain, strict=True)):
        if found := _BY_HEADER.get(text) or _meaning(header[:200]):
            ranked.append((found[1], index, found[0]))
    return [(index, name) for _, index, name in sorted(ranked)]


@lru_cache(maxsize=4096)
def _meaning(header: str) -> tuple[str, int] | None:
    """Give what a header means that isn't one of the commonest as it stands, with its rank."""
    more = more_headers()
    for turn, written in enumerate(_ways_to_read(header)):
        text = plain_header(written)
        led = _led(text)
        for each in (text, led):
            found = _BY_HEADER.get(each) or more.get(each)
            # 'Contact No.' and 'Site ID' number something else than people.
            if found and (found[0] != "id" or each == text):
                return found[0], found[1] + _LATER * turn
    return None


_LATER = 1000
"""By so much a header stands back that had to be cut before it meant something."""
_GENDERED = re.compile(r"(?:[*:_/·•-]|\()(?:innen|in|ne|euse|trice|e|a|as|os|x)\)?(?=\s|$)")
_BRACKETS = re.compile(r"[(\[（【][^()\[\]（）【】]*[)\]）】]")
_EITHER = re.compile(r"\s*[/|\n]\s*|\s+(?:-|–|—)\s+")
_ASIDE = re.compile(
    r"(?i)^(?:your|the|please|tu|su|votre|ihr|ihre)\s+|[\s?:*#.!？：]+$|^[\s¿*#\d.)]+"
)


def _ways_to_read(header: str) -> Iterator[str]:
    """Give a header, then without the marks of gender, a remark in brackets, a polite word.

    Last come the parts of 'Name / Nom', the first one first. What stands beside a fax or a flag
    stays whole.
    """
    yield header
    without = _GENDERED.sub("", header)
    yield without
    remarks = " ".join(_BRACKETS.findall(header))
    if _BY_ITSELF & set(plain_header(remarks).split()):
        return
    alone = _BRACKETS.sub(" ", without).strip()
    yield alone
    yield _ASIDE.sub("", _ASIDE.sub("", alone))
    parts = _EITHER.split(alone)
    if len(parts) > 1 and not _OTHER & set(plain_header(alone).split()):
        yield from parts


def _led(text: str) -> str:
    """Take off the word that says whose it is; the type of a place is nobody's profession."""
    of_a_place = re.match(r"(?:addr|location|contact|physical|business|office|site) type$", text)
    return "" if of_a_place else _LED.sub("", text)


def _by_beginning(text: str) -> str:
    words = text.split()
    meaning = [word for word in words if not word.isdigit()]
    if not words or _OTHER & set(words):
        return ""
    if _HOURS.search(text):
        return ""
    for name, beginnings in _BEGINNINGS.items():
        short = len(meaning) <= _LONG or (name == "sliding" and words[0].startswith("sliding"))
        if short and any(word.startswith(beginnings) for word in words):
            return "" if "name" in words or ("description" in words and name == "phone") else name
    if len(meaning) > _LONG and "fees" in words and words[-1] == "fees":
        return "fee"
    return ""


def _flags(plain: Sequence[str]) -> dict[int, str]:
    """Give the columns that say that something is private, and of what they say so.

    A 'private phone' may be a number; a 'confidential location' is looked at as a flag, since
    to show a place that is meant to be hidden does more harm than to hide one that is not.
    """
    flags: dict[int, str] = {}
    for index, text in enumerate(plain):
        match = _FLAG.fullmatch(text)
        if match is None:
            continue
        whose = match["whose"] or match["hidden"] or ""
        if match["place"] and _BY_HEADER.get(match["place"], ("", 0))[0] in _WHERE:
            whose = match["place"]
        if whose:
            flags[index] = whose
    return flags


def _field_meant(whose: str) -> str:
    found = _BY_HEADER.get(whose) or _BY_HEADER.get(_led(whose))
    return found[0] if found else _by_beginning(whose)


def _is_of_a_place(whose: str) -> bool:
    return _field_meant(whose) in _WHERE or whose == "city"


def _covered(whose: str, plain: Sequence[str], taken: Mapping[int, str]) -> tuple[int, ...]:
    """Give the columns that a flag such as 'Phone1IsPrivate' hides.

    An address is told by its postcode and its point too. If no column is called like it, all
    that mean the same are hidden: 'telephone is private' beside 'Phone'.
    """
    named = {column for column in taken if plain[column].startswith(whose)}
    if _is_of_a_place(whose):
        named |= {column for column, name in taken.items() if name in _WHERE}
    meant = _field_meant(whose)
    return tuple(named or (column for column, name in taken.items() if name == meant))


def column_key(name: str) -> str:
    """Give a column's name as databases write it, so that the registry is known from them too."""
    bare = re.sub(r"[.'\"\ufeff]", "", name).lower()
    return re.sub(r"[^a-z0-9]+", "_", bare).strip("_")
