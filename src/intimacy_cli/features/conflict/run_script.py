"""A script played into the log: lines in, lines out; a session of its own that ends with it."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Sequence
from datetime import timedelta
from io import StringIO, TextIOWrapper
from itertools import islice
from typing import TextIO

from ...core.partners import AT_MOST, Likeness, Partner, fold_name, recognise
from ...core.styled_text import line
from ...core.turn_events import Leave, Timed, TimeOut, TurnState
from ...core.turn_session import Rules, Session, start
from ...core.turns import apply
from ...errors import BadFile, NothingThere, WrongUse, reason_of
from ...plain_file import MB, read_plain
from ...shell.identity import join_partner
from ...shell.invocation import Invocation, write_stdout
from .answers import SessionWords
from .calendar import Ics
from .script_protocol import NoJson, Played, names_in, placeholders, play
from .session_log import Journal, SessionStart

# Lines of a file are written to the vault so many at a time; from a pipe, one by one.
CHUNK = 200
MOST_BYTES = 16 * MB
Keep = Callable[[Sequence[Timed], Session], None]


def play_script(
    call: Invocation, where: str, rules: Rules, *, topic: str | None, keep_words: bool,
    partners: tuple[str, str] | None, ics: Ics,
) -> None:  # fmt: skip
    """Play a file, or stdin for `-`. Raises BadFile, after what went before, at a line no JSON."""
    lines: Iterable[str] = _lines(call, where)
    seated = _seated(call, partners)
    if len(seated) < AT_MOST:
        # Who is meant shows in the lines; a name new here joins on first use.
        lines = list(lines)
        seated = _joined(call, seated, lines)
    names = _names(seated)
    first, second, *_ = [*(each.id for each in seated), None, None]
    opened = SessionStart((first, second), names, rules, scripted=True, keep_words=keep_words)
    journal = Journal.open(call.vault, call.env.now(), opened)
    if keep_words and topic:
        journal.write_words(call.env.now(), SessionWords(topic, None, None))
    # What is asked one line at a time is answered so.
    chunk = 1 if where == "-" and not isinstance(lines, list) else CHUNK
    began = call.env.now()

    def keep(log: Sequence[Timed], session: Session) -> None:
        journal.write(call.env.now(), log, session)
        for entry in log:
            if ics.path and isinstance(entry.event, TimeOut):
                back = began + timedelta(seconds=entry.at + entry.event.minutes * 60)
                ics.write_return(ics.path, journal.act, back, began)

    _play(start(names, rules=rules, state=TurnState.READY), lines, chunk, keep)


def _play(session: Session, lines: Iterable[str], chunk: int, keep: Keep) -> None:
    numbered = ((number, each) for number, each in enumerate(lines, 1) if each.strip())
    try:
        while some := list(islice(numbered, chunk)):
            session, bad = _play_some(session, some, keep)
            if bad:
                raise BadFile(f"line {bad} of the script isn't JSON.", "Nothing after it counted.")
    finally:
        if session.state is not TurnState.ENDED:
            keep([Timed(session.at, Leave())], apply(session, Leave(), session.at))


def _play_some(
    session: Session, some: Sequence[tuple[int, str]], keep: Keep
) -> tuple[Session, int]:
    """Play these lines, keep what happened, then show it; the number of a line that is no JSON."""
    log: list[Timed] = []
    out: list[str] = []
    bad = 0
    for number, text in some:
        try:
            played: Played = play(session, text)
        except NoJson:
            bad = number
            break
        session = played.session
        log += played.log
        out.append(played.out + "\n")
    keep(log, session)
    write_stdout("".join(out))
    return session, bad


def _lines(call: Invocation, where: str) -> Iterable[str]:
    if where == "-":
        stdin = call.env.stdin()
        if isinstance(stdin, TextIOWrapper):
            stdin.reconfigure(errors="replace")
        return _at_most(stdin)
    try:
        # Bytes that are no text must not end a script with a bug.
        text = read_plain(where, MOST_BYTES, pipes=True).decode(errors="replace")
        # Not splitlines: it cuts inside a line of JSON that holds U+2028 as it stands.
        return StringIO(text, newline=None).readlines()
    except FileNotFoundError:
        raise NothingThere(f"--script: there's no file {where!r}.") from None
    except OSError as error:
        raise BadFile(f"--script {where}: {reason_of(error, 'cannot be read')}.") from None


def _at_most(stream: TextIO) -> Iterator[str]:
    """The lines of a stream as they come. Raises BadFile where it has no end, or a line none."""
    left = MOST_BYTES
    while text := stream.readline(left + 1):
        left -= len(text)
        if left < 0:
            raise BadFile(f"--script -: more than {MOST_BYTES // MB} MB came; that isn't a script.")
        yield text


def _seated(call: Invocation, partners: tuple[str, str] | None) -> list[Partner]:
    if partners is None:
        return list(call.log.partners())
    return both_named(call, partners)


def both_named(call: Invocation, names: tuple[str, str]) -> list[Partner]:
    """The two who were named, who join if they are new. Raises WrongUse for one name twice."""
    one, other = names
    seated = [join_partner(call, one, beside=other), join_partner(call, other, beside=one)]
    if seated[0] == seated[1]:
        raise WrongUse("--partners: both names are the same.")
    return seated


def _joined(call: Invocation, seated: list[Partner], lines: Iterable[str]) -> list[Partner]:
    names = {fold_name(name): name for name in reversed([*names_in(lines)])}
    if not seated and len(names) == AT_MOST:
        # Nobody was known, and just two are spoken of: they are the two, however alike.
        second, first = names.values()
        return both_named(call, (first, second))
    for name in reversed(names.values()):
        found = recognise(name, tuple(seated))
        if found.likeness is Likeness.NEW and len(seated) < AT_MOST:
            seated = [*seated, join_partner(call, name)]
        elif found.likeness is Likeness.SLIP and found.partner is not None:
            meant = f"nobody here is called {name!r}; did you mean {found.partner.name}? "
            call.talk(line(meant, "Events for that name are refused. Name both with: --partners"))
    return seated


def _names(seated: Sequence[Partner]) -> tuple[str, str]:
    if len(seated) < AT_MOST:
        return placeholders(tuple(seated))
    return (seated[0].name, seated[1].name)
