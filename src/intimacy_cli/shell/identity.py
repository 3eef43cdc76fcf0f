"""Who is answering: an option, a variable, a setting, or a question; and who may read what."""

from __future__ import annotations

from collections.abc import Sequence

from ..core.partners import Likeness, Partner, fold_name, kept_name_fault, name_fault, recognise
from ..core.styled_text import Line, line
from ..errors import CouldNot, IntimacyError, UnknownPartner, WrongUse, quote_for_shell
from ..store.log import Log
from ..store.record import NewRecord, fresh_id
from .invocation import Invocation


def given_name(call: Invocation) -> str | None:
    """The name in --as, INTIMACY_AS or the settings, in this order."""
    name = call.as_name or call.env.settings().text("as")
    if name is not None and (fault := name_fault(name)) and not _has_been_one(call, name):
        raise WrongUse(f"--as {name!r}: {fault}.")
    return name


def _has_been_one(call: Invocation, name: str) -> bool:
    """Whether somebody goes by that name since a version that took it."""
    return not kept_name_fault(name) and any(
        fold_name(partner.name) == fold_name(name) for partner in call.log.partners()
    )


def known_partner(
    name: str, partners: tuple[Partner, ...], *, beside: str | None = None
) -> Partner | None:
    """The partner of that name; None if the name is new and there is room for it.

    Raises UnknownPartner for a slip of a known name and for a third person. `beside` is the other's
    name where both were given or asked for: Pam beside Sam is somebody else, and no slip of Sam.
    """
    found = recognise(name, partners)
    if found.likeness is Likeness.SLIP and beside is not None and len(partners) == 1:
        (only,) = partners
        if fold_name(only.name) == fold_name(beside):
            return None
    if found.likeness is Likeness.KNOWN:
        return found.partner
    if found.likeness is Likeness.NEW:
        return None
    both = " and ".join(partner.name for partner in partners)
    if found.likeness is Likeness.SLIP and found.partner is not None:
        raise UnknownPartner(
            f"nobody here is called {name!r}; did you mean {found.partner.name}?",
            "If that really is somebody else: intimacy partner name "
            f"{quote_for_shell(partners[0].name)} {quote_for_shell(name)}"
            if len(partners) == 1
            else f"The two of you are {both}.",
        )
    raise UnknownPartner(
        f"nobody here is called {name!r}; this is for two people, and they are {both}.",
        f"If {partners[0].name} goes by that now: intimacy partner name {quote_for_shell(name)} "
        f"{quote_for_shell(partners[1].name)}",
    )


def viewer(call: Invocation, log: Log) -> Partner | None:
    """Who is reading. Nobody in particular if no name is given, unless there was only ever one."""
    partners = log.partners()
    name = given_name(call)
    if name is None:
        return the_only_one(log)
    partner = known_partner(name, partners)
    if partner is None:
        hint = "Name yourself with: intimacy partner name " + quote_for_shell(name)
        raise UnknownPartner(f"nobody here is called {name!r} yet.", hint)
    return partner


def asker(call: Invocation, log: Log) -> str | None:
    """Who asks, by id, where it only decides what is counted: a name that is nobody's is none."""
    try:
        found = viewer(call, log)
    except IntimacyError:
        return None
    return found.id if found else None


def the_only_one(log: Log) -> Partner | None:
    """Who is meant without a name: the only one there is, if there never was another.

    Where two were named once, one of them may have sealed something from the other, and whoever
    sits there without a name may be either.
    """
    partners = log.partners()
    return partners[0] if len(partners) == 1 and not log.ever_two() else None


def author(call: Invocation, *, why: str = "your name") -> Partner:
    """Who is answering, for what belongs to one person: given, the only one, asked, or exit 2.

    A new name joins on first use and is told so on stderr. Makes the vault if it is not there.
    """
    name = given_name(call)
    if name is None:
        if only := the_only_one(call.log):
            return only
        partners = call.log.partners()
        call.must_ask(why, "--as NAME")
        if partners:
            options = [(partner.id, partner.name) for partner in partners]
            chosen = call.prompts.choose("Who is answering?", options)
            return next(partner for partner in partners if partner.id == chosen)
        name = ask_name(call, "What's your name?")
    return join_partner(call, name)


def partner_of(call: Invocation, who: Partner) -> Partner:
    """The other of the two, to whom a message goes. Raises CouldNot where only one is named."""
    for each in call.log.partners():
        if each.id != who.id:
            return each
    raise CouldNot(
        "a message needs somebody to go to, and we only know one name.",
        f"Name both: intimacy partner name {quote_for_shell(who.name)} BEN",
    )


def named_author(call: Invocation) -> Partner | None:
    """Who writes if a name is given, and joins if it is new; None, the couple, if none is."""
    return author(call) if given_name(call) is not None else None


def writer(call: Invocation) -> Partner | None:
    """Who writes what may be anybody's: a given name, or the only one there is; else the couple."""
    return named_author(call) or viewer(call, call.log)


def known_author(call: Invocation) -> Partner | None:
    """Who comes back to what they wrote before: nobody joins by that.

    Given, the only one, asked, or exit 2, as in `author`; None if nobody is named here at all.
    Raises UnknownPartner for a name that is not known.
    """
    named = viewer(call, call.log) if given_name(call) is not None else None
    return named or (author(call) if call.log.partners() else None)


def author_asked(call: Invocation, hello: Sequence[Line] = ()) -> Partner:
    """Who is about to be asked: as `author`, and on a first run both are asked for at once.

    `hello` is said before that first run.
    """
    nobody_yet = given_name(call) is None and not call.log.partners()
    return _first_names(call, hello) if nobody_yet else author(call)


def _first_names(call: Invocation, hello: Sequence[Line]) -> Partner:
    name = ask_name(call, "What's your name?", above=hello)
    other = ask_name(call, "What's your partner's name?", empty="Enter if it's just you for now")
    # Whoever has typed them on a screen knows that they are there.
    told = not call.console.live
    me = join_partner(call, name, told=told)
    return me if not other else (join_partner(call, other, beside=me.name, told=told), me)[1]


def join_partner(
    call: Invocation, name: str, *, beside: str | None = None, told: bool = True
) -> Partner:
    """The partner of that name, who joins now if the name is new; `beside` as in known_partner."""
    known = known_partner(name, call.log.partners(), beside=beside)
    if known is not None:
        return known
    log = call.vault
    with log.writing():
        partners = log.partners()
        known = known_partner(name, partners, beside=beside)
        if known is not None:
            return known
        partner = Partner(fresh_id(), name.strip())
        log.append(call.env.now(), naming(call, partner, seat=len(partners) + 1))
    if told:
        call.talk(line(f"{partner.name} has joined."))
    return partner


def naming(
    call: Invocation, partner: Partner, *, seat: int, target: str | None = None
) -> NewRecord:
    """The record that names a partner, or (with the record it replaces) renames one."""
    payload = {"partner": partner.id, "seat": seat, "name": partner.name}
    return NewRecord("partner", call.today, payload, target=target)


def ask_name(
    call: Invocation, question: str, *, empty: str = "", above: Sequence[Line] = ()
) -> str:
    """Ask for a name on the terminal; with `empty`, which says what that means, none may do."""

    def fault(text: str) -> str:
        return "" if empty and not text.strip() else name_fault(text.strip())

    return call.prompts.text(question, check=fault, empty=empty, above=above).strip()
