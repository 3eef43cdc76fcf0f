"""Where FHIR resources say that somebody can be met. What is restricted is cut away before."""

from ...fields import clean
from ...reading.json_text import items, obj, objects
from ...record import Place
from .resources import Resource
from .restricted import extensions


def place_of_location(resource: Resource) -> Place:
    """Give a Location with its position, or the geolocation inside its address."""
    address = obj(resource.get("address"))
    position = obj(resource.get("position"))
    point = clean.coordinates(position.get("latitude"), position.get("longitude"))
    return _place(address, clean.known(resource.get("name")), point)


def places_of_addresses(addresses: object) -> list[Place]:
    """Give the places of Address values; postal ones are no places."""
    found = [
        _place(each, "", None)
        for each in objects(addresses)
        if each.get("type") != "postal"
        and clean.clean(each.get("use")) not in {"old", "home", "billing"}
    ]
    return [place for place in found if place != Place()]


def _place(address: Resource, name: str, point: tuple[float, float] | None) -> Place:
    for each in extensions(address, "geolocation"):
        inner = {
            clean.clean(one.get("url")): one.get("valueDecimal")
            for one in objects(each.get("extension"))
        }
        point = point or clean.coordinates(inner.get("latitude"), inner.get("longitude"))
    lines = items(address.get("line"))
    country = clean.known(address.get("country"))
    street = clean.joined(lines)
    return Place(
        name=name,
        address=street or ("" if address.get("city") else clean.known(address.get("text"))),
        city=clean.known(address.get("city")),
        region=clean.known(address.get("state")),
        postcode=clean.postcode(address.get("postalCode"), country),
        country=country,
        latitude=point[0] if point else None,
        longitude=point[1] if point else None,
    )
