"""`talk raise`: four lines that are given or asked, looked at one by one, and kept only if wished.

What is typed stays private: in the vault as its author's own, or nowhere. What speaks of danger
leaves nothing behind, not even a draft, unless its writer asks for it to be kept.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence

from ...core.danger import speaks_of_danger
from ...core.frozen import frozen
from ...core.partners import Partner
from ...core.styled_text import Line
from ...errors import NothingThere, Stopped, TerminalNeeded, WrongUse
from ...shell.identity import author, given_name, known_author, known_partner, the_only_one
from ...shell.invocation import Invocation
from ...store.record import NewRecord, StoredRecord
from . import screens
from .advice import LINES, findings_in
from .answers import Raised
from .ending import WHOLE, End, end_of, read_out, wants_it_read, whole_of
from .view import findings as findings_lines
from .view import not_for_this

RAISE = "talk.raise"
DRAFT = "talk.raise"
LONGEST = 2000


@frozen
class RaiseOptions:
    """The options as they were typed."""

    situation: str | None = None
    feeling: str | None = None
    need: str | None = None
    wish: str | None = None
    keep: bool = False
    read: bool = False


def raise_it(call: Invocation, typed: RaiseOptions) -> Raised:
    """Look at the lines that were given; ask for them if none was and somebody is there."""
    given = _given(call, typed)
    if typed.read:
        if given or typed.keep:
            raise WrongUse("--read shows what was saved; it takes no other option.")
        return _read_kept(call)
    if given:
        raised = _looked_at(given, kept=typed.keep)
        if typed.keep:
            _keep(call, author(call), given)
        return raised
    if call.json or not call.can_ask:
        raise TerminalNeeded("your lines", "--situation TEXT, --feeling, --need or --wish")
    return _asked(call, keep=typed.keep)


def _looked_at(lines: Mapping[str, str], *, kept: bool) -> Raised:
    """The lines with what was found; where they speak of danger, nothing about their wording."""
    danger = speaks_of_danger(*lines.values())
    return Raised(lines, () if danger else findings_in(_of_the_four(lines)), kept, danger=danger)


def _of_the_four(lines: Mapping[str, str]) -> dict[str, str]:
    return {name: lines[name] for name in LINES if name in lines}


def _given(call: Invocation, typed: RaiseOptions) -> dict[str, str]:
    given = {name: value for name in LINES if (value := getattr(typed, name)) is not None}
    piped = [name for name, text in given.items() if text == "-"]
    if len(piped) > 1:
        raise WrongUse(
            f"--{piped[0]} - and --{piped[1]} - can't both read stdin.", "Give one as text."
        )
    for name in piped:
        given[name] = call.read_stdin(f"--{name}")
    lines = {name: " ".join(text.split()) for name, text in given.items()}
    for name, text in lines.items():
        if fault := _fault(text) or ("" if text else "it's empty"):
            raise WrongUse(f"--{name}: {fault}.")
    return lines


def _fault(text: str) -> str:
    return f"A line has at most {LONGEST} characters" if len(text) > LONGEST else ""


# -- asking ------------------------------------------------------------------------------------


def _asked(call: Invocation, *, keep: bool) -> Raised:
    who = _if_known(call)
    lines = _draft(call, who)
    call.talk(*screens.OPENING)
    try:
        _ask(call, who, lines)
        written = {name: text for name, text in lines.items() if text}
        end, written = end_of(call, written, keep=keep)
    except KeyboardInterrupt:
        raise _left(call, who, lines) from None
    if end.keeps:
        _keep(call, author(call), written)
    _drop_draft(call, who)
    return Raised({}, (), end.keeps, end.said)


def _ask(call: Invocation, who: Partner | None, lines: dict[str, str]) -> None:
    """Ask for the lines that are not there yet, and keep each as soon as it is.

    What speaks of danger is never kept on the way, and what was kept before goes.
    """
    above = not_for_this() if speaks_of_danger(*lines.values()) else []
    for name in LINES:
        if name not in lines:
            for text in _asked_line(call, name, dict(lines), above):
                lines[name] = text
                if not speaks_of_danger(*lines.values()):
                    _keep_draft(call, who, lines)
                    continue
                _drop_draft(call, who)
                # A screen reader hears it once; on a screen it goes with each question.
                above = not_for_this() if call.console.live or not above else []


def _asked_line(
    call: Invocation, name: str, before: Mapping[str, str], above: Sequence[Line]
) -> Iterator[str]:
    """One line as it was typed, then each other wording that was taken: the last one counts.

    Where it, or a line `before`, speaks of danger, nobody is told how to word it.
    """
    text = _text(call, screens.ASKED[name], above)
    yield text
    while text and not speaks_of_danger(*before.values(), text):
        found = findings_in({name: text})
        if not found:
            return
        call.talk(*findings_lines(found))
        text = _text(call, "Another way to say it (Enter keeps yours):")
        if text:
            yield text


def _text(call: Invocation, question: str, above: Sequence[Line] = ()) -> str:
    text = call.prompts.text(question, check=_fault, private=True, above=above)
    return " ".join(text.split())


def _left(call: Invocation, who: Partner | None, lines: Mapping[str, str]) -> Stopped:
    """What to say to somebody who breaks off; their draft is kept if it is known whose it is."""
    if speaks_of_danger(*lines.values()):
        _drop_draft(call, who)
        return Stopped(kept="Nothing was kept.")
    if who is None and given_name(call) is not None and lines:
        # Whoever gave a name joins rather than lose what they typed.
        who = author(call)
        _keep_draft(call, who, lines)
    kept = "What you typed is saved; intimacy talk raise picks up where you left off."
    return Stopped(kept=kept if who else "Nothing was kept.")


# -- keeping -----------------------------------------------------------------------------------


def _if_known(call: Invocation) -> Partner | None:
    """Whose draft it would be, without asking and without naming anybody."""
    name = given_name(call)
    if name is None:
        return the_only_one(call.log)
    return known_partner(name, call.log.partners())


def _draft(call: Invocation, who: Partner | None) -> dict[str, str]:
    draft = call.log.draft(DRAFT, who.id) if who else None
    if draft is None:
        return {}
    lines = {name: str(draft.payload[name]) for name in LINES if draft.payload.get(name)}
    if speaks_of_danger(*lines.values()):
        _drop_draft(call, who)
    options = [("on", "Go on"), ("new", "Start over")]
    question = f"You began earlier: {len(lines)} of {len(LINES)} lines are there."
    return lines if lines and call.prompts.choose(question, options) == "on" else {}


def _keep_draft(call: Invocation, who: Partner | None, lines: Mapping[str, str]) -> None:
    if who is not None:
        log = call.vault
        with log.writing():
            log.keep_draft(DRAFT, who.id, call.env.now(), lines)


def _drop_draft(call: Invocation, who: Partner | None) -> None:
    if who is not None and call.log.draft(DRAFT, who.id) is not None:
        log = call.vault
        with log.writing():
            log.drop_draft(DRAFT, who.id)


def _keep(call: Invocation, who: Partner, lines: Mapping[str, str]) -> None:
    log = call.vault
    with log.writing():
        log.append(
            call.env.now(), NewRecord(RAISE, call.today, dict(lines), who.id, visibility="own")
        )
    call.say_saved("Saved for your eyes only.", by=who.name)


def _read_kept(call: Invocation) -> Raised:
    """What its author kept last: on a terminal to be read out, else as the answer."""
    who = known_author(call)
    kept = call.log.records(who.id, kinds=(RAISE,), author=who.id, last=1) if who else []
    if who is None or not kept:
        nothing = f"{who.name} has saved nothing" if who else "nothing is saved here"
        raise NothingThere(f"{nothing} to raise.", "Prepare it with: intimacy talk raise")
    payload = kept[0].payload
    lines = {name: str(payload[name]) for name in (*LINES, WHOLE) if name in payload}
    if call.json or not call.can_ask:
        return _looked_at(lines, kept=True)
    try:
        end = read_out(call, whole_of(lines)) if wants_it_read(call, lines) else None
    except KeyboardInterrupt:
        raise Stopped(kept="It's still saved.") from None
    if end is End.SAID:
        _let_go(call, who, kept[0])
    return Raised({}, (), end is not End.SAID, end is not None)


def _let_go(call: Invocation, who: Partner, record: StoredRecord) -> None:
    log = call.vault
    with log.writing():
        gone = NewRecord("withdraw", call.today, {}, who.id, visibility="own", target=record.id)
        log.append(call.env.now(), gone)
    call.say_saved("You've said it, and it's gone.", by=who.name)
