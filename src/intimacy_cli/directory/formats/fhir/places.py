"""Where FHIR resources say that somebody can be met. What is restricted is cut away before."""

from ...fields import clean
from ...reading.json_text import items, obj, objects
from ...record import RecordPlace
from .resources import Resource
from .restricted import extensions


def place_of_location(resource: Resource) -> RecordPlace:
    """Give a Location with its position, or the geolocation inside its address."""
    address = obj(resource.get("address"))
    position = obj(resource.get("position"))
    point = clean.coordinates(position.get("latitude"), position.get("longitude"))
    return _place(address, clean.text_or_empty(resource.get("name")), point)


def places_of_addresses(addresses: object) -> list[RecordPlace]:
    """Give the places of Address values; postal ones are no places."""
    found = [
        _place(each, "", None)
        for each in objects(addresses)
        if each.get("type") != "postal"
        and clean.clean_text(each.get("use")) not in {"old", "home", "billing"}
    ]
    return [place for place in found if place != RecordPlace()]


def _place(address: Resource, name: str, point: tuple[float, float] | None) -> RecordPlace:
    for each in extensions(address, "geolocation"):
        inner = {
            clean.clean_text(one.get("url")): one.get("valueDecimal")
            for one in objects(each.get("extension"))
        }
        point = point or clean.coordinates(inner.get("latitude"), inner.get("longitude"))
    lines = items(address.get("line"))
    country = clean.text_or_empty(address.get("country"))
    street = clean.join_parts(lines)
    return RecordPlace(
        name=name,
        address=street or ("" if address.get("city") else clean.text_or_empty(address.get("text"))),
        city=clean.text_or_empty(address.get("city")),
        region=clean.text_or_empty(address.get("state")),
        postcode=clean.postcode(address.get("postalCode"), country),
        country=country,
        latitude=point[0] if point else None,
        longitude=point[1] if point else None,
    )
