"""A place that was asked for, and how honest its point is: values and words, no look-ups."""

import enum

from ..core.frozen import frozen
from ..core.geo import Point


class PlacePrecision(enum.Enum):
    """What a point stands for."""

    POINT = "point"
    """Coordinates as they were given."""
    POSTCODE = "postcode"
    """The middle of one postcode."""
    AREA = "area"
    """The middle of a larger area than the postcode that was asked for."""
    PLACE = "place"
    """The middle of a town, or of a part of one that has a name of its own."""


@frozen
class GazetteerPlace:
    """A point with what it is called; unknown words are empty, unknown population is 0."""

    point: Point
    precision: PlacePrecision
    name: str = ""
    region: str = ""
    """The region's or state's name in words ('Oregon')."""
    region_code: str = ""
    country: str = ""
    """The country's two letters (ISO 3166-1)."""
    postcode: str = ""
    population: int = 0
    caution: str = ""
    """What to know about the point's precision, in a few words."""

    @property
    def label(self) -> str:
        """What it is called, for people: 'Portland, Oregon, US' or '10115 Berlin, DE'."""
        if self.precision is PlacePrecision.POINT:
            return f"{self.point.lat:g}, {self.point.lon:g}"
        if self.postcode:
            parts = [f"{self.postcode} {self.name}".strip(), self.country]
        else:
            parts = [self.name, self.region if self.region != self.name else "", self.country]
        return ", ".join(part for part in parts if part)

    @property
    def query(self) -> str:
        """What to type for this very one: 'Portland, ME', 'Halle, Flanders, BE', '10115, DE'."""
        if self.precision is PlacePrecision.POINT:
            return f"{self.point.lat:g},{self.point.lon:g}"
        if self.postcode:
            return f"{self.postcode}, {self.country}"
        if self.country == "US" and self.region_code:
            return f"{self.name}, {self.region_code}"
        return ", ".join(part for part in (self.name, self.region, self.country) if part)


@frozen
class PlaceFound:
    """One place was taken."""

    place: GazetteerPlace
    also: tuple[GazetteerPlace, ...] = ()
    """Others that the same words could mean, the likeliest first."""
    read_as: str = ""
    """How the words were understood, if not as they were typed ('Portlnd')."""

    @property
    def said(self) -> str:
        """The line that says which place was taken, and how to have another."""
        line = self.place.label
        if self.place.caution:
            line += f" ({self.place.caution})"
        if self.read_as:
            line += f", which we read as {self.read_as!r}"
        if self.also:
            others = ", ".join(f'--near "{other.query}"' for other in self.also)
            line += f"; also: {others}"
        return line


@frozen
class Several:
    """Nothing was taken: the choices are to be shown, never guessed between."""

    text: str
    choices: tuple[GazetteerPlace, ...]

    @property
    def said(self) -> str:
        """The sentence for people; the choices follow it a line each."""
        return f"{self.text!r} can be more than one place. Say which:"


@frozen
class Unknown:
    """Nothing was found."""

    text: str
    nearest: tuple[str, ...] = ()
    """Names that look like it, to type instead."""
    reason: str = ""

    @property
    def said(self) -> str:
        """The sentence for people, with names that come near."""
        line = self.reason or f"We don't know a place or postcode {self.text!r}."
        if self.nearest:
            line += " Did you mean " + " or ".join(f'"{name}"' for name in self.nearest) + "?"
        return line


Resolution = PlaceFound | Several | Unknown
