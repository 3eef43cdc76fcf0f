"""One person's turn with the list, from the word to what is kept."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from ...core.frozen import frozen
from ...core.partners import Partner
from ...errors import NothingThere
from ...shell.identity import author, author_asked, known_author
from ...shell.invocation import Invocation
from ...shell.safety_line import safety_line
from .answers import ChemistryAnswered, ChemistryList, ChemistryStatus, ListedEntry
from .content import listing_for
from .given import check_heat, parse_given, parse_left_out
from .listing import HEATS, Listing, items_of, left_out
from .overlap import OwnAnswer
from .rounds import ChemistryRounds, Kept, SealedWishes
from .sheet import AnswerSheet, write_sheet
from .word import MOMENT, new_word, open_with_word, wrap


@frozen
class Turn:
    """What was said on the command line."""

    answers: str | None
    heat: int | None
    leave_out: Sequence[str]
    anew: bool
    discreet: bool


def hand_in(call: Invocation, turn: Turn) -> ChemistryAnswered:
    """Take a person's answers, given or asked, and keep them under a word of their own."""
    if turn.answers is None:
        call.must_ask("your answers", "--answers -")
    listing = listing_for(call)
    sections, hottest = _wanted(call, listing, turn)
    given = None if turn.answers is None else parse_given(_text(call, turn.answers), listing)
    who = author(call) if given is not None else author_asked(call)
    rounds = ChemistryRounds(call.vault)
    rounds.refuse_alone()
    rounds.refuse_early(call.today)
    desk = _Desk(call, listing, who, rounds)
    if given is not None:
        return desk.take(given, left_out(listing.items, sections, hottest), turn)
    return desk.ask(sections, hottest, turn)


def standing(call: Invocation) -> ChemistryStatus:
    """Who is ready, as anybody may know it."""
    rounds = ChemistryRounds(call.log)
    ready, today = rounds.ready(), call.today
    free = rounds.open_from
    return ChemistryStatus(
        rounds.number,
        tuple(each.name for each in rounds.partners if each.id in ready),
        rounds.due(),
        free if free is not None and today < free else None,
        rounds.revealed_on,
    )


def list_to_answer(call: Invocation) -> ChemistryList:
    """The list as it is asked, for whoever answers by a file."""
    listing = listing_for(call)
    return ChemistryList(
        listing.version,
        tuple(
            ListedEntry(e.id, e.section, e.heat, e.text, tuple(item.id for item in items_of(e)))
            for e in listing.entries
        ),
    )


def withdraw(call: Invocation) -> ChemistryAnswered:
    """Take one's being ready back."""
    who = known_author(call)
    if who is None:
        raise NothingThere("nobody has answered yet.", "Answer: intimacy chemistry")
    log = call.vault
    with log.writing():
        ChemistryRounds(log).withdraw(call.env.now(), who, call.today)
    call.say_saved()
    return ChemistryAnswered(who.name, ready=False, due=ChemistryRounds(log).due())


class _Desk:
    """Where one person's answers are wrapped, opened and kept."""

    def __init__(
        self, call: Invocation, listing: Listing, who: Partner, rounds: ChemistryRounds
    ) -> None:
        self._call, self._listing, self._who, self._rounds = call, listing, who, rounds
        self._place = rounds.place(who)

    def take(
        self, given: Mapping[str, OwnAnswer], out: frozenset[str], turn: Turn
    ) -> ChemistryAnswered:
        """Keep answers that were given, under the word that is there or a new one."""
        found = None if turn.anew else self._rounds.kept(self._who)
        word, _ = self._word(found)
        wishes = {each: wish for each, wish in given.items() if each not in out}
        self._call.say_moment(MOMENT)
        self._keep(wishes, out, word, ready=True)
        return self._ready()

    def ask(self, sections: frozenset[str], hottest: int, turn: Turn) -> ChemistryAnswered:
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
            sheet = AnswerSheet({}, frozenset(), self._listing.version)
        out = sheet.left_out | left_out(self._listing.items, sections, hottest)

        def keep(pad: Pad) -> None:
            # Nothing is said: it may happen in the middle of a screen.
            self._keep(pad.wishes, pad.left_out(self._listing), word, ready=False)

        pad = pad_of(self._listing, sheet.wishes, out, covered=turn.discreet)
        done = ask_pad(self._call, pad, keep, kept=screens.kept_screen(self._who.name))
        self._call.say_moment(MOMENT)
        self._keep(done.wishes, done.left_out(self._listing), word, ready=True)
        return self._ready()

    def _word(self, found: Kept | None) -> tuple[str, AnswerSheet | None]:
        if found is None:
            return new_word(self._call, self._who), None
        return open_with_word(self._call, self._who, found.sealed, self._place)

    def _start_over(self) -> None:
        """Throw away what is there under a word that was forgotten, or of an earlier round."""
        log = self._call.vault
        with log.writing():
            self._rounds.throw_away(self._who)

    def _wrapped(
        self, wishes: Mapping[str, OwnAnswer], out: frozenset[str], word: str
    ) -> SealedWishes:
        text = write_sheet(self._listing, self._place, wishes, out)
        return SealedWishes(wrap(text, word), self._listing.version)

    def _keep(
        self, wishes: Mapping[str, OwnAnswer], out: frozenset[str], word: str, *, ready: bool
    ) -> None:
        sheet = self._wrapped(wishes, out, word)
        log = self._call.vault
        with log.writing():
            now = ChemistryRounds(log)
            now.refuse_other(self._rounds)
            keep = now.hand_in if ready else now.leave_off
            keep(self._call.env.now(), self._who, self._call.today, sheet)

    def _ready(self) -> ChemistryAnswered:
        self._call.say_saved(by=self._who.name)
        due = ChemistryRounds(self._call.vault).due()
        return ChemistryAnswered(self._who.name, ready=True, due=due)


def _text(call: Invocation, answers: str) -> str:
    if answers == "-":
        return call.read_stdin("--answers")
    from ...store.plain_file import read_plain_file

    return read_plain_file(answers, 1 << 20, "a file of answers").decode(errors="replace")


def _wanted(call: Invocation, listing: Listing, turn: Turn) -> tuple[frozenset[str], int]:
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
