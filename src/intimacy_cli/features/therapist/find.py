"""`therapist find` and `show`: directories in, answers out."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence
from itertools import islice

from ...core.days import join_words
from ...core.frozen import frozen
from ...core.geo import Point
from ...directory.files import Directory
from ...directory.options import Options
from ...directory.record import Record, Source
from ...directory.search import search
from ...directory.search.explain import FAR_KM, distance_words, why
from ...directory.search.merge import DirectoryEntry
from ...directory.search.query import Query
from ...directory.search.rank import Hit as Ranked
from ...errors import NothingThere
from ...shell.invocation import Invocation
from . import last_list
from .answers import FoundPeople, FoundPerson, From, MeetingPlace, Other, RelaxedOption, ShownPerson
from .find_options import FindOptions, as_typed, query_of, reach, wishes_of
from .locate import Near, Whereabouts
from .named import directories
from .open_directories import OpenRecords, hold

MOST_MEANT = 3
MOST_ALIKE = 100
"""Rows with one id that are looked at."""
_TOWNS = 3
"""Towns that a hint names."""
_AT_HOME = 0.3
"""Share of the postcodes without a country that must be known in one, to be taken as of it: of
another country's five digits about one in ten is a German postcode by chance."""


@frozen
class Searched:
    """An answer before it is given: the people in it whole, and where they were looked for."""

    answer: FoundPeople
    entries: tuple[DirectoryEntry, ...]
    chosen: tuple[Directory, ...]
    options: Options


def search_people(
    call: Invocation, named: Sequence[str], typed: FindOptions, options: Options
) -> Searched:
    """Search, and say why each fits."""
    wishes, said = wishes_of(typed)
    miles = call.env.settings().text("therapist.units") == "mi"
    within = reach(typed.within, miles=miles)
    query_of(typed, wishes, None if typed.near is None else (0, 0), within)  # type: ignore[arg-type]
    at_home = call.env.settings().text("country") or ""
    at_home = (typed.country or at_home).upper()
    whereabouts = Whereabouts(call, at_home)
    chosen = directories(call, named)
    asked = _Asked(whereabouts, typed, at_home)
    opened = hold(call, chosen, options, whereabouts, located=bool(typed.near), first=asked.settle)
    near = asked.near
    opened.demand_some(chosen)
    query = query_of(typed, wishes, near.point if near else None, within)
    result = search.search(opened.held.segments, query)
    said_near = near.said if near else ""
    if near and not typed.within and result.hits:
        said_near += _how_far(whereabouts, near, result.hits[0], miles=miles)
    answer = FoundPeople(
        tuple(answer_of(hit, query, miles=miles) for hit in result.hits),
        result.total,
        tuple(RelaxedOption(each.option, each.opens) for each in result.relax),
        said_near,
        said,
        opened.held.merged,
        opened.bad,
        opened.partial,
        numbered=False,
        explained=typed.why,
        again=as_typed(chosen if named else (), options),
        asked_as="",
        unplaced=result.unplaced,
    )
    entries = tuple(hit.entry for hit in result.hits)
    return Searched(answer, entries, tuple(chosen), options)


class _Asked:
    """The place that was typed, settled once the records are known and before they are placed."""

    def __init__(self, whereabouts: Whereabouts, typed: FindOptions, country: str) -> None:
        self._whereabouts, self._typed, self._country = whereabouts, typed, country
        self.near: Near | None = None

    def settle(self, likely: str, records: Sequence[Record]) -> None:
        """Find the place, and in which country addresses are that name none."""
        if self._typed.near is None:
            return
        country = (self._typed.country or likely or self._country).upper()
        self.near = self._whereabouts.near(self._typed.near, country, _towns(records))
        for each in (likely, self.near.country):
            if each and not self._country and self._whereabouts.fits(each, _AT_HOME, records):
                self._whereabouts.take_for_home(each)
                return


def _towns(records: Sequence[Record]) -> str:
    """Give where the people of the small directories are, in a sentence; empty if nobody says."""
    named = Counter(place.city for record in records for place in record.places if place.city)
    towns = [town for town, _ in named.most_common(_TOWNS)]
    return f"The people in this directory are in {join_words(towns)}." if towns else ""


def _how_far(whereabouts: Whereabouts, near: Near, nearest: Ranked, *, miles: bool) -> str:
    """Say that even the nearest is far, with what else the words could mean close to them."""
    if nearest.distance is None or nearest.distance <= FAR_KM:
        return ""
    far = distance_words(nearest.distance, about=True, miles=miles)
    points = [
        Point(place.latitude, place.longitude)
        if place.latitude is not None and place.longitude is not None
        else whereabouts.locate(place)
        for place in nearest.entry.record.places
    ]
    there = [point for point in points if point is not None]
    others = whereabouts.namesakes(near.typed, there, FAR_KM)
    meant = " or ".join(f'--near "{other}"' for other in others[:MOST_MEANT])
    return f". Even the nearest is {far} away" + (f"; did you mean {meant}?" if meant else "")


def answer_of(hit: Ranked, query: Query, *, miles: bool = False) -> FoundPerson:
    """Return a hit as it is answered."""
    record = hit.entry.record
    reasons, unknown = why(record, query, hit.distance, about=hit.about, miles=miles)
    distance = None if hit.distance is None else round(hit.distance, 3)
    return _hit(hit.entry, distance, hit.about, reasons, unknown)


def _hit(
    entry: DirectoryEntry,
    distance: float | None = None,
    about: bool = False,
    reasons: tuple[str, ...] = (),
    unknown: tuple[str, ...] = (),
) -> FoundPerson:
    record = entry.record
    return FoundPerson(
        id=record.id,
        name=record.name or record.organisation,
        distance_km=distance,
        about=about,
        why=reasons,
        unknown=unknown,
        kind=record.kind,
        therapist=record.therapist,
        credentials=record.credentials,
        organisation=record.organisation,
        places=tuple(
            MeetingPlace(
                p.address, p.city, p.region, p.postcode, p.country, p.latitude, p.longitude
            )
            for p in record.places
        ),
        languages=tuple(term.text for term in record.languages),
        specialties=tuple(term.text for term in record.specialties),
        modalities=record.modalities,
        fee=record.fee,
        sliding_scale=record.sliding_scale,
        insurance=record.insurance,
        online=record.online,
        licences=record.licences,
        couples_first=record.couples_first,
        lgbtq_affirming=record.lgbtq_affirming,
        poly_affirming=record.poly_affirming,
        faith=record.faith,
        ipv_trained=record.ipv_trained,
        accessibility=record.accessibility,
        accepts_new=record.accepts_new,
        phones=record.phones,
        emails=record.emails,
        web=record.web,
        hours=record.hours,
        verified_on=record.verified_on,
        verified_by=record.verified_by,
        sources=tuple(_from(source) for source in entry.sources),
        merged_by=entry.by,
    )


def _from(source: Source) -> From:
    return From(source.file, source.format, source.line, source.identity, source.credit)


def show_person(
    call: Invocation, named: Sequence[str], wanted: str, options: Options, vcard: str | None
) -> ShownPerson:
    """Return the whole record of an id, and write its card into a file if one is named.

    Raises NothingThere with those that look like it.
    """
    from .shortlist import kept_notes

    entry = entry_with(call, named, wanted, options)
    if vcard is not None:
        _write_card(call, entry, vcard)
    return shown_of(entry, kept_notes(call, entry.ids))


def shown_of(entry: DirectoryEntry, kept: tuple[str, ...]) -> ShownPerson:
    """Return all that is known of somebody; `kept` are the notes of the shortlist."""
    record = entry.record
    return ShownPerson(
        hit=_hit(entry),
        description=record.description,
        note=record.note,
        npi=record.npi,
        remarks={remark.label: remark.text for remark in record.remarks},
        origins={origin.field: _from(origin.source) for origin in record.elsewhere},
        kept=kept,
        others=tuple(Other(each.label, each.text) for each in record.others),
    )


def _write_card(call: Invocation, entry: DirectoryEntry, path: str) -> None:
    from ...core.styled_text import line
    from ...shell.output_file import place, write
    from .vcard_export import card

    write(place(path, "--vcard"), card(entry))
    call.talk(line(f"Written to {path}."))


def entry_with(
    call: Invocation, named: Sequence[str], wanted: str, options: Options
) -> DirectoryEntry:
    """Return the entry of an id, or of a number of the last list."""
    meant = last_list.must_mean(call, wanted) if last_list.is_number(wanted) else None
    chosen: Sequence[Directory]
    if meant is not None and meant.directories and not named:
        chosen, options = meant.directories, meant.options
    else:
        chosen = _chosen(call, named, meant)
    at_home = call.env.settings().text("country") or ""
    opened = hold(call, chosen, options, Whereabouts(call, at_home), located=False)
    opened.demand_some(chosen)
    return _of_id(opened.held, meant.id if meant else wanted, meant.name if meant else "")


def _chosen(
    call: Invocation, named: Sequence[str], meant: last_list.Meant | None
) -> list[Directory]:
    """Return the directories to look in; the shortlist does not say where its people are from."""
    if meant is not None and not (named or call.env.settings().texts("therapist.directories")):
        raise NothingThere(
            f"{meant.name} is on your shortlist, but no directory is named to look them up in.",
            "Add --directory FILE. What you kept: intimacy therapist shortlist",
        )
    return directories(call, named)


def _of_id(held: OpenRecords, wanted: str, name: str) -> DirectoryEntry:
    """Return whom an id is of; the name decides where a large file gave one id to several."""
    found = list(islice(held.all_with_id(wanted), MOST_ALIKE))
    names = dict.fromkeys(_called(entry) for entry in found)
    if len(names) > 1 and name not in names:
        several = " and of ".join(list(names)[:3])
        raise NothingThere(
            f"{wanted!r} is the id of {several}, so we can't tell who you mean.",
            "Look for the name, and use the number: intimacy therapist find NAME",
        )
    if found:
        return next((each for each in found if _called(each) == name), found[0])
    alike = (entry.record.id for entry in held.small if any(wanted in each for each in entry.ids))
    near = list(islice(alike, 3))
    hint = f"Did you mean {' or '.join(near)}?" if near else "See: intimacy therapist find WORDS"
    raise NothingThere(f"nobody in these directories has the id {wanted!r}.", hint)


def _called(entry: DirectoryEntry) -> str:
    return entry.record.name or entry.record.organisation
