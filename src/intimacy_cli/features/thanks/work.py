"""Between the options of `thanks` and the jar."""

from __future__ import annotations

from dataclasses import replace

from ...core.partners import Partner
from ...core.sanitize import inert
from ...errors import NothingThere, WrongUse
from ...shell.care_line import care_if_needed
from ...shell.identity import author, known_author, viewer
from ...shell.invocation import Invocation
from ...shell.message_out import ENDING, Wanted, outgoing
from . import screens, view
from .answers import JarOf, Message, NotedThanks, Plan, ReadNow, State, Thanks
from .jar import LONGEST, Jar

STDIN = "-"


def thank(call: Invocation, typed: str | None, *, later: bool) -> NotedThanks:
    """Give a thank-you, or keep it; asked for where it was not typed."""
    text = _typed(call, typed) if typed is not None else _asked(call)
    who = author(call)
    log = call.vault
    to = next((each.name for each in log.partners() if each.id != who.id), None)
    state = State.KEPT if later or to is None else State.GIVEN
    thanks = Jar(log).put(call.env.now(), call.today, who, text, state)
    call.say_saved(by=who.name)
    care_if_needed(call, text, view.care())
    return NotedThanks(thanks, to)


def give(call: Invocation, wanted: str | None) -> NotedThanks:
    """Give one that was kept."""
    who = _somebody(call)
    to = next((each.name for each in call.log.partners() if each.id != who.id), None)
    if to is None:
        raise NothingThere(
            "we don't know your partner's name, so there's nobody to give it to.",
            "Send it as a message: intimacy thanks ask; or name both: "
            "intimacy partner name ANA BEN",
        )
    kept = _kept(call, who, wanted)
    given = Jar(call.vault).hand_on(call.env.now(), call.today, who, kept, State.GIVEN)
    call.say_saved(by=who.name)
    return NotedThanks(given, to)


def ask(call: Invocation, typed: str | None, kept: str | None, wanted: Wanted) -> Message:
    """Put a thank-you into a message: a new one, or one that was kept."""
    if typed is not None and wanted.qr and wanted.file is None and typed.endswith(ENDING):
        typed, wanted = None, replace(wanted, file=typed)
    if typed is not None and kept is not None:
        raise WrongUse("TEXT and --kept: give one of them.")
    if typed is None:
        who = _somebody(call)
        old = _kept(call, who, kept)
        text = old.text
    else:
        text, old = _typed(call, typed), None
        who = author(call)
    out = outgoing(call, view.message_text(who.name, text), wanted)
    now, day = call.env.now(), call.today
    with out.kept_with():
        jar = Jar(call.vault)
        sent = (
            jar.put(now, day, who, text, State.SENT)
            if old is None
            else jar.hand_on(now, day, who, old, State.SENT)
        )
    call.say_saved(by=who.name)
    copied = out.handed_over(call)
    if old is None:
        care_if_needed(call, text, view.care())
    return Message(sent, out.text, copied, out.file)


def read_thanks(call: Invocation) -> ReadNow:
    """Show what waits for somebody, once, on a small page where there is a screen."""
    who = _somebody(call)
    jar = Jar(call.log)
    waiting = jar.waiting_for(who)
    shown = bool(waiting) and call.can_ask and call.console.live and not call.json
    if shown:
        screens.show(call, waiting)
    if waiting:
        Jar(call.vault).note_read(call.env.now(), call.today, who, waiting)
    return ReadNow(who.name, waiting, shown)


def look_through(call: Invocation, since: str | None) -> JarOf:
    """What there is, as the viewer may see it."""
    first = call.day(since, "--since") if since else None
    return JarOf(Jar(call.log).look_through(viewer(call, call.log), first))


def plan(call: Invocation, notice: str | None, say: str | None) -> Plan:
    """Make the plan, or show the one that there is."""
    if notice is None and say is None:
        who = known_author(call)
        found = Jar(call.log).plan(who) if who else None
        if found is not None:
            return found
    if notice is None or say is None:
        missing = "--notice TEXT" if notice is None else "--say TEXT"
        call.must_ask("what you mean to notice, and what you'll say", missing)
        call.unlock()
    who = author(call)
    first = _line(notice, "--notice") if notice is not None else _question(call, view.NOTICE)
    then = _line(say, "--say") if say is not None else _question(call, view.SAY)
    made = Jar(call.vault).set_plan(call.env.now(), call.today, who, first, then)
    call.say_saved(by=who.name)
    care_if_needed(call, f"{first}\n{then}", view.care())
    return made


def _somebody(call: Invocation) -> Partner:
    who = known_author(call)
    if who is None:
        raise NothingThere(
            "you haven't given your names yet.", "Begin: intimacy thanks 'you made coffee'"
        )
    return who


def _kept(call: Invocation, who: Partner, wanted: str | None) -> Thanks:
    """The kept one that is meant: named, the only one, or chosen."""
    jar = Jar(call.log)
    if wanted is not None:
        return jar.find_kept(who, wanted)
    kept = jar.kept(who)
    if not kept:
        raise NothingThere(
            f"{who.name} has kept nothing to give later.",
            "Keep one: intimacy thanks 'TEXT' --later",
        )
    if len(kept) == 1:
        return kept[0]
    call.must_ask("which one", f"its id or words of it, such as {kept[0].id[:6]}")
    chosen = call.prompts.choose("Which one?", [(each.id, each.text) for each in kept])
    return next(each for each in kept if each.id == chosen)


def _asked(call: Invocation) -> str:
    call.must_ask("what to say thank you for", "intimacy thanks 'you made coffee'")
    call.unlock()
    return _question(call, view.WHAT_FOR)


def _question(call: Invocation, question: str) -> str:
    # It may be kept to give later: nothing of it stays on the screen.
    return _line(call.prompts.text(question, check=_fault, private=True), "TEXT")


def _typed(call: Invocation, typed: str) -> str:
    return _line(call.read_stdin("TEXT") if typed == STDIN else typed, "TEXT")


def _line(typed: str, name: str) -> str:
    """A line as it is kept: without what a terminal would obey. Raises WrongUse."""
    text = " ".join(inert(typed).split())
    if fault := _fault(text):
        raise WrongUse(f"{name}: {fault}.", "Say the one thing that you noticed.")
    return text


def _fault(typed: str) -> str:
    text = inert(typed).strip()
    if not text:
        return "there's nothing in it"
    if len(text) > LONGEST:
        return f"there's room for {LONGEST} characters, and these are {len(text):,}"
    return ""
