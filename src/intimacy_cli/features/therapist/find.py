"""`therapist find` and `show`: directories in, answers out."""

from __future__ import annotations

import os
from collections.abc import Iterator, Sequence

from ...core.frozen import frozen
from ...errors import CannotWrite, NothingThere
from ...shell.call import Call
from ...shell.progress import bar
from . import part, search
from .answers import Found, From, Hit, Relax, Shown, Where
from .facets import same_keys, same_person
from .findings import Finding, Weight
from .index_segment import Index
from .merging import Entry, entries_of
from .options import Options
from .query import Query
from .reasons import why
from .record import Record, Source
from .segment import MemorySegment, Segment
from .sources import Directory, directories, items_of
from .whereabouts import Near, Whereabouts, likely_country
from .wishes import Typed, query_of, reach, wishes_of

LARGE = 2 * 1024 * 1024
"""Bytes above which a directory gets an index; below, reading it takes about a second."""
MOST_COMPARED = 2_000
"""Records of small directories that are looked for in the large ones' indexes."""


@frozen
class Held:
    """The records of all directories, ready to be searched."""

    segments: tuple[Segment, ...]
    indexes: tuple[Index, ...]
    country: str
    merged: int
    bad: int


def found(call: Call, named: Sequence[str], typed: Typed, options: Options) -> Found:
    """Search, and say why each fits."""
    wishes, said = wishes_of(typed)
    miles = call.env.settings().text("therapist.units") == "mi"
    within = reach(typed.within, miles=miles)
    query_of(typed, wishes, None if typed.near is None else (0, 0), within)  # type: ignore[arg-type]
    at_home = call.env.settings().text("country") or ""
    whereabouts = Whereabouts(call, at_home)
    held = hold(call, directories(call, named), options, whereabouts, located=bool(typed.near))
    near = _near(whereabouts, typed, (typed.country or held.country or at_home).upper())
    query = query_of(typed, wishes, near.point if near else None, within)
    result = search.search(held.segments, query)
    return Found(
        tuple(answer_of(hit, query, miles=miles) for hit in result.hits),
        result.total,
        tuple(Relax(each.option, each.opens) for each in result.relax),
        near.said if near else "",
        said,
        held.merged,
        held.bad,
    )


def _near(whereabouts: Whereabouts, typed: Typed, country: str) -> Near | None:
    return None if typed.near is None else whereabouts.near(typed.near, country)


def hold(
    call: Call,
    chosen: Sequence[Directory],
    options: Options,
    whereabouts: Whereabouts,
    *,
    located: bool,
) -> Held:
    """Read the small directories, open the large ones' indexes; `located`: with distances."""
    large = [each for each in chosen if each.data is None and each.size > LARGE]
    findings: list[Finding] = []
    records = list(_records([each for each in chosen if each not in large], options, findings))
    indexes = [opened(call, each, options, whereabouts) for each in large]
    bad = sum(index.bad for index in indexes)
    bad += sum(each.weight is Weight.BAD for each in findings)
    entries = entries_of([*records, *_also_in(indexes, records)])
    merged = len(records) - len(entries) + sum(index.merged for index in indexes)
    small = MemorySegment(entries, whereabouts.locate if located else None)
    segments: list[Segment] = [small] if entries else []
    for index in indexes:
        segments += index.segments
    country = indexes[0].country if indexes else likely_country(records)
    return Held(tuple(segments), tuple(indexes), country, max(0, merged), bad)


def opened(call: Call, directory: Directory, options: Options, whereabouts: Whereabouts) -> Index:
    """Open the index of a large directory; the first time, make it."""
    from .index_build import index_of

    country = call.env.settings().text("country") or ""
    try:
        with bar(call, f"indexing {os.path.basename(directory.path)}, once") as tell:
            cache = call.env.places().cache
            return index_of(directory, options, cache, country, whereabouts.another, tell)
    except OSError as error:
        raise CannotWrite(
            f"the index of {directory.name} could not be written: "
            f"{(error.strerror or str(error)).lower()}.",
            "Make room in the cache folder, which is: intimacy data path",
        ) from None


def _also_in(indexes: Sequence[Index], records: Sequence[Record]) -> Iterator[Record]:
    """Give the records of large directories that are somebody of a small one; hide them there."""
    if len(records) > MOST_COMPARED:
        return
    for index in indexes:
        rows = {
            row for record in records for key in same_keys(record) for row in index.rows_with(key)
        }
        for row, found in zip(sorted(rows), index.records(sorted(rows)), strict=True):
            if any(_is_same(record, found) for record in records):
                index.hide(index.whole(row))
                yield found


def _is_same(one: Record, other: Record) -> bool:
    return bool(set(same_keys(one)) & set(same_keys(other))) and same_person(one, other)


def _records(
    chosen: Sequence[Directory], options: Options, findings: list[Finding]
) -> Iterator[Record]:
    for directory in chosen:
        for item in items_of(directory, options):
            if isinstance(item, Record):
                yield item
            elif isinstance(item, Finding):
                findings.append(item)


def answer_of(hit: part.Hit, query: Query, *, miles: bool = False) -> Hit:
    """Return a hit as it is answered."""
    record = hit.entry.record
    reasons, unknown = why(record, query, hit.distance, about=hit.about, miles=miles)
    distance = None if hit.distance is None else round(hit.distance, 3)
    return _hit(hit.entry, distance, hit.about, reasons, unknown)


def _hit(
    entry: Entry,
    distance: float | None = None,
    about: bool = False,
    reasons: tuple[str, ...] = (),
    unknown: tuple[str, ...] = (),
) -> Hit:
    record = entry.record
    return Hit(
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
            Where(p.address, p.city, p.region, p.postcode, p.country, p.latitude, p.longitude)
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
    )


def _from(source: Source) -> From:
    return From(source.file, source.format.value, source.line, source.identity, source.credit)


def shown(call: Call, named: Sequence[str], wanted: str, options: Options) -> tuple[Shown, Entry]:
    """Return the whole record of an id. Raises NothingThere with those that look like it."""
    entry = entry_with(call, named, wanted, options)
    record = entry.record
    answer = Shown(
        hit=_hit(entry),
        description=record.description,
        note=record.note,
        npi=record.npi,
        remarks={remark.label: remark.text for remark in record.remarks},
        origins={origin.field: _from(origin.source) for origin in record.elsewhere},
        kept=(),
    )
    return answer, entry


def entry_with(call: Call, named: Sequence[str], wanted: str, options: Options) -> Entry:
    """Return the entry of an id."""
    at_home = call.env.settings().text("country") or ""
    chosen = directories(call, named)
    held = hold(call, chosen, options, Whereabouts(call, at_home), located=False)
    near: list[str] = []
    for index in held.indexes:
        if found := index.with_id(wanted):
            return found[0]
    for segment in held.segments:
        if not isinstance(segment, MemorySegment):
            continue
        for entry in segment.entries(range(segment.size)):
            if wanted in entry.ids:
                return entry
            if len(near) < 3 and any(wanted in each for each in entry.ids):
                near.append(entry.record.id)
    hint = f"Did you mean {' or '.join(near)}?" if near else "See: intimacy therapist find WORDS"
    raise NothingThere(f"nobody in these directories has the id {wanted!r}.", hint)
