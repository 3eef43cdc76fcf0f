"""What the packages do not say: short names of countries and states, Spain's capitals."""

from typing import NamedTuple


class Town(NamedTuple):
    """One row of GeoNames as the package gives it."""

    country: str
    region: str
    name: str
    lat: float
    lon: float
    population: int
    others: tuple[str, ...]


COUNTRY_WORDS: dict[str, tuple[str, ...]] = {
    "AE": ("UAE",),
    "AT": ("Österreich",),
    "BE": ("België", "Belgique", "Belgien"),
    "BR": ("Brasil",),
    "CH": ("Schweiz", "Suisse", "Svizzera"),
    "CN": ("中国",),
    "CZ": ("Czech Republic", "Česko", "Česká republika"),
    "DE": ("Deutschland", "BRD"),
    "DK": ("Danmark",),
    "ES": ("España",),
    "FI": ("Suomi",),
    "GB": ("UK", "U.K.", "Great Britain", "Britain"),
    "GR": ("Ελλάδα", "Hellas"),
    "HR": ("Hrvatska",),
    "HU": ("Magyarország",),
    "IE": ("Éire", "Republic of Ireland"),
    "IN": ("Bharat", "भारत"),
    "IT": ("Italia",),
    "JP": ("日本", "Nippon"),
    "KR": ("Korea", "한국"),
    "MX": ("México",),
    "NL": ("Netherlands", "Nederland", "Holland"),
    "NO": ("Norge",),
    "NZ": ("Aotearoa",),
    "PL": ("Polska",),
    "RU": ("Россия",),
    "SE": ("Sverige",),
    "TR": ("Turkey", "Türkiye"),
    "UA": ("Україна",),
    "US": ("USA", "U.S.A.", "U.S.", "United States of America", "America"),
    "ZA": ("RSA",),
}

# Country, the code that people write, the code that GeoNames writes (where they differ).
STATE_CODES = (
    *(
        ("CA", *pair.split(":"))
        for pair in [
            "AB:01",
            "BC:02",
            "MB:03",
            "NB:04",
            "NL:05",
            "NS:07",
            "ON:08",
            "PE:09",
            "QC:10",
            "SK:11",
            "YT:12",
            "NT:13",
            "NU:14",
        ]
    ),
    *(
        ("AU", *pair.split(":"))
        for pair in ["ACT:01", "NSW:02", "NT:03", "QLD:04", "SA:05", "TAS:06", "VIC:07", "WA:08"]
    ),
    *(
        ("DE", *pair.split(":"))
        for pair in [
            "BW:01",
            "BY:02",
            "HB:03",
            "HH:04",
            "HE:05",
            "NI:06",
            "NW:07",
            "RP:08",
            "SL:09",
            "SH:10",
            "BB:11",
            "MV:12",
            "SN:13",
            "ST:14",
            "TH:15",
            "BE:16",
        ]
    ),
)

# The first two digits of a Spanish postcode are its province's; a nought after them is the
# province's capital. That much is known without a list. After a stroke: the region, where a
# district elsewhere has the name.
SPANISH_CAPITALS = {
    "01": "Vitoria-Gasteiz", "02": "Albacete", "03": "Alicante", "04": "Almería",
    "05": "Ávila", "06": "Badajoz", "07": "Palma", "08": "Barcelona", "09": "Burgos",
    "10": "Cáceres", "11": "Cádiz", "12": "Castelló de la Plana", "13": "Ciudad Real",
    "14": "Córdoba", "15": "A Coruña", "16": "Cuenca", "17": "Girona", "18": "Granada",
    "19": "Guadalajara", "20": "San Sebastián/59", "21": "Huelva", "22": "Huesca", "23": "Jaén",
    "24": "León", "25": "Lleida", "26": "Logroño", "27": "Lugo", "28": "Madrid",
    "29": "Málaga", "30": "Murcia", "31": "Pamplona", "32": "Ourense", "33": "Oviedo",
    "34": "Palencia", "35": "Las Palmas de Gran Canaria", "36": "Pontevedra",
    "37": "Salamanca/55", "38": "Santa Cruz de Tenerife", "39": "Santander", "40": "Segovia",
    "41": "Sevilla", "42": "Soria", "43": "Tarragona", "44": "Teruel", "45": "Toledo",
    "46": "Valencia", "47": "Valladolid", "48": "Bilbao", "49": "Zamora", "50": "Zaragoza",
    "51": "Ceuta", "52": "Melilla",
}  # fmt: skip
