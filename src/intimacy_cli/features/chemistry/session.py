"""One person's turn with the list, from the word to what is kept."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from ...core.frozen import frozen
from ...core.people import Partner
from ...errors import NothingThere
from ...shell.call import Call
from ...shell.safety_line import safety_line
from ...shell.who import author, author_asked, known_author
from .answers import Answered, Listed, ListedEntry, Standing
from .content import listing_for
from .given import check_heat, parse_given, parse_left_out
from .listing import HEATS, Listing, items_of, left_out
from .overlap import Wish
from .rounds import Kept, Rounds, Sealed
from .sheet import Sheet, written
from .word import MOMENT, new_word, opened, wrap


@frozen
class Turn:
    """What was said on the command line."""

    answers: str | None
    heat: int | None
    leave_out: Sequence[str]
    anew: bool
    discreet: bool


def hand_in(call: Call, turn: Turn) -> Answered:
    """Take a person's answers, given or asked, and keep them under a word of their own."""
    if turn.answers is None:
        call.must_ask("your answers", "--answers -")
    listing = listing_for(call)
    sections, hottest = _wanted(call, listing, turn)
    given = None if turn.answers is None else parse_given(_text(call, turn.answers), listing)
    who = author(call) if given is not None else author_asked(call)
    rounds = Rounds(call.vault)
    rounds.refuse_alone()
    rounds.refuse_early(call.today)
    desk = _Desk(call, listing, who, rounds)
    if given is not None:
        return desk.take(given, left_out(listing.items, sections, hottest), turn)
    return desk.ask(sections, hottest, turn)


def standing(call: Call) -> Standing:
    """Who is ready, as anybody may know it."""
    rounds = Rounds(call.log)
    ready, today = rounds.ready(), call.today
    free = rounds.open_from
    return Standing(
        rounds.number,
        tuple(each.name for each in rounds.partners if each.id in ready),
        tuple(each.name for each in rounds.partners if each.id not in ready),
        free if free is not None and today < free else None,
        rounds.revealed_on,
    )


def listed(call: Call) -> Listed:
    """The list as it is asked, for whoever answers by a file."""
    listing = listing_for(call)
    return Listed(
        listing.version,
        tuple(
            ListedEntry(e.id, e.section, e.heat, e.text, tuple(item.id for item in items_of(e)))
            for e in listing.entries
        ),
    )


def withdraw(call: Call) -> Answered:
    """Take one's being ready back."""
    who = known_author(call)
    if who is None:
        raise NothingThere("nobody has answered yet.", "Answer: intimacy chemistry")
    log = call.vault
    with log.writing():
        Rounds(log).withdraw(call.env.now(), who, call.today)
    call.say_saved()
    return Answered(who.name, ready=False, due=_due(Rounds(log)))


class _Desk:
    """Where one person's answers are wrapped, opened and kept."""

    def __init__(self, call: Call, listing: Listing, who: Partner, rounds: Rounds) -> None:
        self._call, self._listing, self._who, self._rounds = call, listing, who, rounds
        self._place = rounds.place(who)

    def take(self, given: Mapping[str, Wish], out: frozenset[str], turn: Turn) -> Answered:
        """Keep answers that were given, under the word that is there or a new one."""
        found = None if turn.anew else self._rounds.kept(self._who)
        word, _ = self._word(found)
        wishes = {each: wish for each, wish in given.items() if each not in out}
        self._call.say_moment(MOMENT)
        self._keep(wishes, out, word, ready=True)
        return self._ready()

    def ask(self, sections: frozenset[str], hottest: int, turn: Turn) -> Answered:
        """Ask, going on from what is there unless it is to be anew."""
        from . import screens
        from .ask import ask_heat, ask_pad, show_before
        from .pad import Pad, pad_of

        found = None if turn.anew else self._rounds.kept(self._who)
        if found is None:
            show_before(self._call)
        else:
            self._call.talk(safety_line())
        word, sheet = self._word(found)
        if sheet is None:
            self._start_over()
            heat = hottest if turn.heat or hottest == min(HEATS) else ask_heat(self._call)
            hottest = min(heat, hottest)
            sheet = Sheet({}, frozenset(), self._listing.version)
        out = sheet.left_out | left_out(self._listing.items, sections, hottest)

        def keep(pad: Pad) -> None:
            # Nothing is said: it may happen in the middle of a screen.
            self._keep(pad.wishes, pad.left_out(self._listing), word, ready=False)

        pad = pad_of(self._listing, sheet.wishes, out, covered=turn.discreet)
        done = ask_pad(self._call, pad, keep, kept=screens.kept(self._who.name))
        self._call.say_moment(MOMENT)
        self._keep(done.wishes, done.left_out(self._listing), word, ready=True)
        return self._ready()

    def _word(self, found: Kept | None) -> tuple[str, Sheet | None]:
        if found is None:
            return new_word(self._call, self._who), None
        return opened(self._call, self._who, found.sealed, self._place)

    def _start_over(self) -> None:
        """Throw away what is there under a word that was forgotten, or of an earlier round."""
        log = self._call.vault
        with log.writing():
            self._rounds.throw_away(self._who)

    def _wrapped(self, wishes: Mapping[str, Wish], out: frozenset[str], word: str) -> Sealed:
        text = written(self._listing, self._place, wishes, out)
        return Sealed(wrap(text, word), self._listing.version)

    def _keep(
        self, wishes: Mapping[str, Wish], out: frozenset[str], word: str, *, ready: bool
    ) -> None:
        sheet = self._wrapped(wishes, out, word)
        log = self._call.vault
        with log.writing():
            now = Rounds(log)
            now.refuse_other(self._rounds)
            keep = now.hand_in if ready else now.leave_off
            keep(self._call.env.now(), self._who, self._call.today, sheet)

    def _ready(self) -> Answered:
        self._call.say_saved(by=self._who.name)
        return Answered(self._who.name, ready=True, due=_due(Rounds(self._call.vault)))


def _due(rounds: Rounds) -> tuple[str, ...]:
    ready = rounds.ready()
    return tuple(each.name for each in rounds.partners if each.id not in ready)


def _text(call: Call, answers: str) -> str:
    if answers == "-":
        return call.read_stdin("--answers")
    from ...store.plain_file import read_plain_file

    return read_plain_file(answers, 1 << 20, "a file of answers").decode(errors="replace")


def _wanted(call: Call, listing: Listing, turn: Turn) -> tuple[frozenset[str], int]:
    """Which sections are left out, and how hot it may be: of both, and of this person."""
    hottest = check_heat(turn.heat)
    by_both = call.env.settings().texts("chemistry.leave_out")
    known = {section.id for section in listing.sections}
    for heat in HEATS[1:]:
        if f"heat-{heat}" in by_both:
            hottest = min(hottest, heat - 1)
    # A section that this list lacks is passed over: the setting outlives the list.
    both = frozenset(each for each in by_both if each in known)
    return both | parse_left_out(turn.leave_out, listing), hottest
