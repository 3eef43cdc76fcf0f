"""The record of a person, practice or service, as its source tells it. Decides nothing.

Unknown is None, an empty text or an empty tuple, and never "no". Terms are kept as the source
writes them; a code is kept beside its words where the source has one.
"""

from dataclasses import field
from enum import StrEnum

from ..core.frozen import frozen


class Therapist(StrEnum):
    """Whether the source says that somebody does therapy or counselling."""

    YES = "yes"
    UNKNOWN = "unknown"
    NO = "no"


class HelperKind(StrEnum):
    """What a record stands for."""

    PERSON = "person"
    PRACTICE = "practice"
    SERVICE = "service"


class Accepting(StrEnum):
    """Whether new clients are taken; `FAMILY` is family of present clients only."""

    YES = "yes"
    NO = "no"
    FAMILY = "family"


@frozen
class Source:
    """Where a record or a value is from.

    `line` counts from 1 and is the first line of the row; `identity` is the source's own (an NPI,
    a resource, a row's id); `dated` is the ISO date that the source gives; `credit` must be shown
    wherever the record is, if it is not empty.
    """

    file: str
    format: str
    """As formats/table.py names it."""
    line: int | None = None
    identity: str = ""
    dated: str = ""
    credit: str = ""


@frozen
class Origin:
    """A field whose value is from somewhere else than the record's own source."""

    field: str
    source: Source


@frozen
class RecordPlace:
    """Where somebody can be met. Coordinates are degrees in WGS 84, both or neither."""

    name: str = ""
    address: str = ""
    city: str = ""
    region: str = ""
    postcode: str = ""
    country: str = ""
    latitude: float | None = None
    longitude: float | None = None


@frozen
class Term:
    """A word of the source, never empty, with the source's code for it if there is one."""

    text: str
    code: str = ""


@frozen
class Modality:
    """A way of working, with the level of certification as the source words it."""

    name: str
    level: str = ""


@frozen
class Fee:
    """What it costs, in units of the currency (ISO 4217, or the sign that the source uses)."""

    low: float | None = None
    high: float | None = None
    currency: str = ""
    words: str = ""


@frozen
class Licence:
    """A licence to practise: where it is valid, its number and the ISO date when it ends."""

    jurisdiction: str = ""
    number: str = ""
    until: str = ""


@frozen
class Remark:
    """Something that the source says and no field holds."""

    label: str
    text: str


@frozen
class Record:
    """One person, practice or service of a directory."""

    source: Source
    kind: HelperKind
    therapist: Therapist
    name: str = ""
    credentials: tuple[str, ...] = ()
    organisation: str = ""
    places: tuple[RecordPlace, ...] = ()
    languages: tuple[Term, ...] = ()
    specialties: tuple[Term, ...] = ()
    modalities: tuple[Modality, ...] = ()
    fee: Fee | None = None
    sliding_scale: bool | None = None
    insurance: tuple[str, ...] = ()
    online: bool | None = None
    licences: tuple[Licence, ...] = ()
    couples_first: bool | None = None
    """Couples are named by the profession itself, or couple counselling is offered by name."""
    lgbtq_affirming: bool | None = None
    poly_affirming: bool | None = None
    faith: tuple[str, ...] = ()
    ipv_trained: bool | None = None
    accessibility: tuple[str, ...] = ()
    accepts_new: Accepting | None = None
    phones: tuple[str, ...] = ()
    emails: tuple[str, ...] = ()
    web: tuple[str, ...] = ()
    hours: str = ""
    description: str = ""
    note: str = ""
    """Private words of whoever keeps the list: never printed in lists."""
    remarks: tuple[Remark, ...] = ()
    npi: str = ""
    verified_on: str = ""
    """ISO date; `verified_by` says what happened on it (certified, last update, changed, ...)."""
    verified_by: str = ""
    others: tuple[Remark, ...] = ()
    """What else stands in the row of a table, word for word, under its headers."""
    elsewhere: tuple[Origin, ...] = field(default=())

    @property
    def id(self) -> str:
        """A short name for this record, the same as long as the source keeps its own.

        Where the source names nothing it is a digest of who and where, so that it survives a
        change of the order of rows.
        """
        from hashlib import blake2b  # 8 ms that only lists without identities need

        if self.source.identity:
            return f"{self.source.format}:{self.source.identity}"
        first = self.places[0] if self.places else RecordPlace()
        parts = (self.name, self.organisation, first.address, first.postcode, *self.phones[:1])
        digest = blake2b("\x1f".join((*parts, *self.emails[:1])).encode(), digest_size=5)
        return f"{self.source.format}:{digest.hexdigest()}"

    def origin_of(self, name: str) -> Source:
        """Where the value of a field is from."""
        return next((each.source for each in self.elsewhere if each.field == name), self.source)

    @property
    def private(self) -> bool:
        """True for lists that somebody keeps: what is made of them is nobody else's to read."""
        return self.source.format in {"vcard", "own-toml", "own-csv"}


@frozen
class RecognisedFile:
    """What a file turned out to be; comes before its records."""

    file: str
    format: str
    detail: str = ""
