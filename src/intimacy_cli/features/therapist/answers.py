"""What the commands about therapists answer: plain values, the promise to scripts."""

from __future__ import annotations

from collections.abc import Mapping

from ...core.frozen import frozen
from ...directory.record import Accepting, Fee, HelperKind, Licence, Modality, Therapist


@frozen
class MeetingPlace:
    """A place to meet; degrees in WGS 84 if the source has them."""

    address: str
    city: str
    region: str
    postcode: str
    country: str
    latitude: float | None
    longitude: float | None


@frozen
class From:
    """Where a record is from, with the credit that its source asks for."""

    file: str
    format: str
    line: int | None
    identity: str
    credit: str


@frozen
class FoundPerson:
    """Somebody who fits: why, what is not known, and all that lists may show.

    `distance_km` is to the nearest place; `about` says that it is to the middle of a postcode
    or town. Unknown is null or empty, never no. `merged_by` says by what several rows were found to
    be one person: name and telephone, name and e-mail, a registry's number ...
    """

    id: str
    name: str
    distance_km: float | None
    about: bool
    why: tuple[str, ...]
    unknown: tuple[str, ...]
    kind: HelperKind
    therapist: Therapist
    credentials: tuple[str, ...]
    organisation: str
    places: tuple[MeetingPlace, ...]
    languages: tuple[str, ...]
    specialties: tuple[str, ...]
    modalities: tuple[Modality, ...]
    fee: Fee | None
    sliding_scale: bool | None
    insurance: tuple[str, ...]
    online: bool | None
    licences: tuple[Licence, ...]
    couples_first: bool | None
    lgbtq_affirming: bool | None
    poly_affirming: bool | None
    faith: tuple[str, ...]
    ipv_trained: bool | None
    accessibility: tuple[str, ...]
    accepts_new: Accepting | None
    phones: tuple[str, ...]
    emails: tuple[str, ...]
    web: tuple[str, ...]
    hours: str
    verified_on: str
    verified_by: str
    sources: tuple[From, ...]
    merged_by: tuple[str, ...]


@frozen
class RelaxedOption:
    """An option to leave out (as typed), and how many would then be found."""

    option: str
    opens: int


@frozen
class FoundPeople:
    """The first of those who fit. `near` is the place that was taken; `said` how words were read.

    `merged` counts the rows that were another one's double; `partial` says of each file that is but
    a part of what its source has why it is one. `numbered`: whether `show 2` now means the second
    of these; if not, `again` are the options with which `show ID` looks in the same directories.
    `asked_as` is the --as that the next command needs. `explained`: whether it was asked why rows
    are one person.
    """

    hits: tuple[FoundPerson, ...]
    total: int
    relax: tuple[RelaxedOption, ...]
    near: str
    said: tuple[str, ...]
    merged: int
    findings: int
    partial: tuple[str, ...]
    numbered: bool
    explained: bool
    again: str
    asked_as: str
    unplaced: int
    """How many fit of whom nobody can tell how near they are; `--within` leaves them out."""


@frozen
class Other:
    """A cell of a row that is none of our fields, word for word, under its header."""

    label: str
    text: str


@frozen
class ShownPerson:
    """One record whole, with the owner's own note and where each value is from.

    `others` are the cells of its rows that say something else, or that could not be used.
    """

    hit: FoundPerson
    description: str
    note: str
    npi: str
    remarks: Mapping[str, str]
    origins: Mapping[str, From]
    kept: tuple[str, ...]
    others: tuple[Other, ...]


@frozen
class FileFinding:
    """One finding: where, what, and whether it cost something (`bad`) or not (`note`)."""

    file: str
    line: int | None
    what: str
    weight: str


@frozen
class CheckedFile:
    """What a file turned out to be, and how many records it holds."""

    name: str
    format: str
    detail: str
    records: int


@frozen
class ReadColumn:
    """How a column was read: as one of our fields (empty: not used), with two of its values."""

    file: str
    header: str
    field: str
    examples: tuple[str, ...]


@frozen
class CheckedFiles:
    """What was recognised, how much was read, and what there is to say about it.

    `dropped` counts what was lost: the findings that are bad.
    """

    files: tuple[CheckedFile, ...]
    records: int
    therapists: Mapping[str, int]
    duplicates: int
    dropped: int
    columns: tuple[ReadColumn, ...]
    findings: tuple[FileFinding, ...]


@frozen
class PlaceFile:
    """Places or postcodes that are known on this machine."""

    name: str
    kind: str
    rows: int
    licence: str
    own: bool


@frozen
class PlaceFiles:
    """All sources of places, the built-in ones first."""

    files: tuple[PlaceFile, ...]


@frozen
class PlacesAdded:
    """A file of places that was taken in."""

    name: str
    kind: str
    rows: int
    dropped: int
    lines: tuple[int, ...]


@frozen
class Called:
    """A call, and what came of it."""

    day: str
    note: str


@frozen
class Shortlisted:
    """Somebody on the shortlist, as they were when kept; `note` is the couple's own."""

    id: str
    name: str
    phones: tuple[str, ...]
    emails: tuple[str, ...]
    web: tuple[str, ...]
    places: tuple[str, ...]
    credit: str
    note: str
    kept_on: str
    calls: tuple[Called, ...]


@frozen
class Shortlist:
    """Those who were kept, oldest first. `numbered`: whether `called 2` now means the second."""

    kept: tuple[Shortlisted, ...]
    numbered: bool = False


@frozen
class Overview:
    """The directories in the settings, and how many are on the shortlist."""

    directories: tuple[str, ...]
    kept: int
