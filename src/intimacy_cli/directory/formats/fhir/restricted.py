"""What of a FHIR resource is not for everybody, and the resource without it. Shows nothing.

Source: the usage restriction of the National Directory (hl7.org/fhir/us/ndh,
base-ext-usage-restriction). It may stand on a resource, on any part of one and on a reference.
Of a restricted place the town stays, so that a shelter is still found near its town.
"""

from collections.abc import Iterator, Mapping
from typing import Any

from ...reading.json_text import items, obj, objects

_RESTRICTION = "usage-restriction"
_DEEPEST = 40
"""Levels of a resource that are read; those of the standard have less than twenty."""
_REACHES = frozenset({"telecom", "contact", "position", "virtualService", "photo", "endpoint"})
"""Fields that tell how or where somebody is reached."""
_OF_A_TOWN = ("use", "type", "city", "district", "state", "country")


def extensions(resource: object, *endings: str) -> Iterator[Mapping[str, Any]]:
    """Extensions whose address ends so, as 'plannet-NewPatients-extension' ends in newpatients."""
    for each in objects(obj(resource).get("extension")):
        address = each.get("url")
        if isinstance(address, str):
            plain = address.strip().lower().removesuffix("-extension")
            if plain.endswith(endings):
                yield each


def is_restricted(value: object) -> bool:
    """Tell whether a place or number is not for everybody, such as where a women's shelter is."""
    return any(True for _ in extensions(value, _RESTRICTION))


def for_everybody(resource: Mapping[str, Any]) -> Mapping[str, Any]:
    """Give a resource without what is restricted in it, at whatever level that is said."""
    if not _mentions_restriction(resource):
        return resource
    return _without_restricted(resource, _hidden_inside(resource))


def withheld(resource: Mapping[str, Any]) -> Mapping[str, Any]:
    """Give a resource that is restricted as a whole: who it is and its town, and no way there.

    It is marked as restricted itself, so that what is reached through it is withheld as well.
    """
    kept = {name: value for name, value in resource.items() if name not in _REACHES}
    if resource.get("resourceType") == "Location":
        kept.pop("name", None)
    if "address" in kept:
        kept["address"] = _towns(kept["address"])
    if "contained" in kept:
        kept["contained"] = [withheld(each) for each in objects(kept["contained"])]
    if not is_restricted(resource):
        kept["extension"] = [*items(resource.get("extension")), {"url": _RESTRICTION}]
    return kept


def _mentions_restriction(resource: Mapping[str, Any]) -> bool:
    """Look for the word alone: nearly every resource has none, and need not be copied."""
    waiting: list[Any] = [resource]
    while waiting:
        value = waiting.pop()
        if isinstance(value, dict):
            waiting.extend(value.values())
        elif isinstance(value, list):
            waiting.extend(value)
        elif isinstance(value, str) and _RESTRICTION in value.lower():
            return True
    return False


def _hidden_inside(resource: Mapping[str, Any]) -> frozenset[str]:
    """Give the ids of what a resource contains that a restricted reference points at."""
    hidden: set[str] = set()
    waiting: list[Any] = [resource]
    while waiting:
        value = waiting.pop()
        if isinstance(value, dict):
            reference = value.get("reference")
            if isinstance(reference, str) and reference[:1] == "#" and is_restricted(value):
                hidden.add(reference[1:])
            waiting.extend(value.values())
        elif isinstance(value, list):
            waiting.extend(value)
    return frozenset(hidden)


def _without_restricted(
    resource: Mapping[str, Any], hidden: frozenset[str], depth: int = 0
) -> Mapping[str, Any]:
    """Give a resource, or one that is contained in another, without its restricted parts."""
    if is_restricted(resource):
        resource = withheld(resource)
    elif resource.get("resourceType") == "Location" and any(
        is_restricted(resource.get(part)) for part in ("address", "position")
    ):
        # A place's name and its point give away its address, and the other way round.
        others = {part: resource[part] for part in resource if part not in {"name", "position"}}
        resource = {**others, "address": _towns(resource.get("address"))}
    kept = _parts(resource, depth + 1)
    contained = objects(resource.get("contained"))
    if contained and depth == 0:
        kept["contained"] = [
            _without_restricted(each, hidden, 1)
            for each in contained
            if each.get("id") not in hidden
        ]
    return kept


def _parts(value: Mapping[str, Any], depth: int) -> dict[str, Any]:
    kept = {name: _part(name, each, depth) for name, each in value.items()}
    # What is said of a plain value stands beside it, under its name with a line before it.
    for name in [name for name in kept if name[:1] == "_" and is_restricted(value[name])]:
        kept.pop(name[1:], None)
    return kept


def _part(name: str, value: object, depth: int) -> Any:
    if depth > _DEEPEST:
        return None
    if isinstance(value, list):
        return [_part(name, each, depth + 1) for each in value]
    if not isinstance(value, dict):
        return value
    if not is_restricted(value):
        return _parts(value, depth + 1)
    # That something is there may be known: a role with a restricted place is at no other one.
    return _town(value) if name == "address" else {"extension": value["extension"]}


def _towns(addresses: object) -> Any:
    several = isinstance(addresses, list)
    return [_town(each) for each in objects(addresses)] if several else _town(obj(addresses))


def _town(address: Mapping[str, Any]) -> dict[str, Any]:
    return {name: address[name] for name in _OF_A_TOWN if name in address}
