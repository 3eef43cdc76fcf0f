"""Notes what came of an idea: taken, done, rated, vetoed, or one of the couple's own added."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import fields
from datetime import date, datetime

from ...core.draw_history import DONE, OFFERED, RATED, VETOED
from ...core.frozen import frozen
from ...errors import NothingThere, WrongUse
from ...shell.amounts import amount
from ...shell.identity import author
from ...shell.invocation import Invocation
from ...store.record import NewRecord, StoredRecord
from .answers import NotedDate, Rated, ShownIdea
from .date_log import TAKEN, DateLog, note_record, secret_record, stars_of
from .drawing import Reader, reader_of
from .from_bucket import wish_done, wish_ideas
from .idea_catalog import ADDED
from .ideas import Access, DateIdea, Energy, IdeaPlace, Unfit, read_idea
from .planned import when_fixed

STARS = range(1, 6)
Named = tuple[str, str]


@frozen
class NewIdea:
    """An idea of the couple's own as it was typed; None, nothing or False is what was left out."""

    id: str | None
    title: str
    text: str
    how: str | None
    category: str | None
    cost: float | None
    minutes: int | None
    place: IdeaPlace | None
    setting: str | None
    season: tuple[str, ...]
    energy: Energy | None
    time_of_day: tuple[str, ...]
    children: bool
    access: tuple[Access, ...]
    apart: bool
    bring: tuple[str, ...]
    wear: str | None

    def row(self) -> dict[str, object]:
        """What was said of it, as a row of a pack. It may cost 0."""
        said = {each.name: getattr(self, each.name) for each in fields(self)}
        return {
            key: list(value) if isinstance(value, tuple) else value
            for key, value in said.items()
            if value not in {None, ()} and value is not False
        }


def show(call: Invocation, wanted: str | None, currency: str | None = None) -> ShownIdea:
    """One idea with its past; without a name the one that was offered last."""
    reader = reader_of(call, writes=False, currency=currency)
    ledger = DateLog(reader.log, reader.sees)
    named = named_idea(reader, wanted, ledger.last_offered())
    idea = _whole(reader, named)
    stars = ledger.own_rating(idea.id) if reader.sees else None
    return ShownIdea(
        idea,
        ledger.days(OFFERED, idea.id),
        ledger.days(DONE, idea.id),
        stars_of(stars) if stars and stars.author == reader.sees else None,
    )


def idea_to_take(reader: Reader, wanted: str | None) -> DateIdea:
    """The idea that is meant; without a name the one that was offered last."""
    return _whole(
        reader, named_idea(reader, wanted, DateLog(reader.log, reader.sees).last_offered())
    )


def take_it(reader: Reader, idea: DateIdea, at: datetime | None = None) -> NotedDate:
    """Note that this idea was taken, and for when if that is fixed."""
    call, log, named = reader.call, reader.call.vault, (idea.id, idea.title)
    when = when_fixed(at, idea.minutes) if at else {}
    with log.writing():
        ledger = DateLog(log, reader.sees)
        record = note_record(TAKEN, named, call.today, reader.who, when)
        if ledger.is_secret(idea.id):
            secret = secret_record(TAKEN, dict(record.payload), call.today, reader.sees, when)
            log.append(call.env.now(), secret)
        else:
            opened = ledger.opened(idea, call.today, reader.sees)
            log.append(call.env.now(), record, *opened)
    return NotedDate(*named, call.today, "taken", starts=at)


def done(call: Invocation, wanted: str | None, day: date) -> NotedDate:
    """Note that an idea was done; a wish of the couple's own list is done with it."""
    reader = reader_of(call, writes=True)
    named = named_idea(reader, wanted, DateLog(reader.log, reader.sees).in_hand())
    idea, log = _whole(reader, named), call.vault
    with log.writing():
        record = note_record(DONE, named, day, reader.who)
        opened = DateLog(log, reader.sees).opened(idea, day, reader.sees)
        log.append(call.env.now(), record, *opened, *wish_done(log, named[0], record))
    return NotedDate(*named, day, "done")


def rate(call: Invocation, typed: Sequence[str]) -> Rated:
    """Keep one partner's own rating, in place of an earlier one of the same idea.

    `typed` is what is rated, which may be left out, and 1 to 5. Raises WrongUse.
    """
    *before, number = typed
    if not number.isdecimal() or int(number) not in STARS or len(before) > 1:
        said = " ".join(typed)
        raise WrongUse(
            f"{said!r} isn't a rating.", "Give 1 to 5, such as: intimacy date-idea rate 4"
        )
    wanted = before[0] if before else None
    who = author(call, why="whose rating it is")
    reader = reader_of(call, writes=True)
    mine = DateLog(reader.log, who.id)
    named = named_idea(reader, wanted, mine.last_done())
    stars = int(number)
    category = reader.box.ideas[named[0]].category if named[0] in reader.box.ideas else ""
    payload = {"idea": named[0], "title": named[1], "category": category, "stars": stars}
    log = call.vault
    with log.writing():
        old = DateLog(log, who.id).own_rating(named[0])
        target = old.id if old is not None and old.author == who.id else None
        log.append(
            call.env.now(), NewRecord(RATED, call.today, payload, who.id, "own", target=target)
        )
    return Rated(named[0], named[1], who.name, stars)


def veto(call: Invocation, wanted: str | None, *, lift: bool) -> NotedDate:
    """Never again: the couple's, or with a name one's own, which the other is not told of."""
    reader = reader_of(call, writes=True)
    named = named_idea(reader, wanted, DateLog(reader.log, reader.sees).last_offered())
    if not lift:
        return veto_it(reader, named)
    log = call.vault
    with log.writing():
        old = _veto_of(reader, named[0])
        if old is None:
            raise NothingThere(f"you haven't vetoed {named[1]}.")
        back = NewRecord("withdraw", call.today, {}, old.author, old.visibility, target=old.id)
        log.append(call.env.now(), back)
    return NotedDate(*named, call.today, "lifted", own=old.author is not None)


def veto_it(reader: Reader, named: Named) -> NotedDate:
    """Note that this idea is not for them; once is enough."""
    call, log = reader.call, reader.call.vault
    with log.writing():
        old = _veto_of(reader, named[0])
        # The couple's is not one's own: it may be lifted by either.
        if old is None or old.author != _id(reader):
            log.append(call.env.now(), _veto(reader, named))
    return NotedDate(*named, call.today, "vetoed", own=reader.who is not None)


def _veto_of(reader: Reader, idea: str) -> StoredRecord | None:
    """The veto of the one who speaks, else one that they may lift too."""
    return DateLog(reader.call.vault, reader.sees).own_veto(idea, _id(reader))


def _id(reader: Reader) -> str | None:
    return reader.who.id if reader.who else None


def _veto(reader: Reader, named: Named) -> NewRecord:
    payload = {"idea": named[0], "title": named[1]}
    seen_by = "own" if reader.who else "both"
    return NewRecord(VETOED, reader.call.today, payload, _id(reader), seen_by)


def add(call: Invocation, draft: NewIdea) -> NotedDate:
    """Keep an idea of the couple's own in the vault. Raises WrongUse naming the option."""
    amount(draft.cost, "--cost")
    row = draft.row()
    try:
        idea = read_idea(row)
    except Unfit as unfit:
        option = f"--{unfit.key.replace('_', '-')}" if unfit.key else "the idea"
        raise WrongUse(f"{option}: {unfit.what}.") from None
    reader = reader_of(call, writes=True)
    if idea.id in reader.box.ideas:
        raise WrongUse(
            f"there's already an idea called {idea.id!r}.", "Give yours another title, or an --id."
        )
    log = call.vault
    with log.writing():
        new = NewRecord(ADDED, call.today, row | {"id": idea.id}, _id(reader))
        log.append(call.env.now(), new)
    return NotedDate(idea.id, idea.title, call.today, "added")


def named_idea(reader: Reader, wanted: str | None, otherwise: Named | None) -> Named:
    """The id and title of the idea that is meant. Raises NothingThere."""
    if wanted is None:
        if otherwise is None:
            raise NothingThere(
                "no idea has come up yet.",
                "Draw one: intimacy date-idea. If you drew with a name, add it again: --as NAME",
            )
        return otherwise
    for wish in wish_ideas(reader.log, reader.box.currency):
        if wish.id == wanted:
            return (wish.id, wish.title)
    idea = reader.box.idea(wanted)
    return (idea.id, idea.title)


def _whole(reader: Reader, named: Named) -> DateIdea:
    known = reader.box.ideas.get(named[0]) or _wish(reader, named[0])
    return known or DateIdea(named[0], named[1], "")


def _wish(reader: Reader, wanted: str) -> DateIdea | None:
    wishes = wish_ideas(reader.log, reader.box.currency)
    return next((wish for wish in wishes if wish.id == wanted), None)
