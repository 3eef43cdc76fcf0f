"""Writes docs/turns.md from the transition table; with --check only says whether it is current."""

import argparse
import sys
from collections.abc import Iterator
from pathlib import Path

from intimacy_cli.core.turn_events import Event, Longer, Reopen, Return, Slept, TurnState
from intimacy_cli.core.turns import AUTOMATIC, TABLE, Transition

PAGE = Path(__file__).parent.parent / "docs" / "turns.md"
WHERE: dict[type[Event], str] = {
    Return: "where the time-out began",
    Reopen: "where it was closed",
}
TALKING = [state for state in TurnState if state not in {TurnState.TIMED_OUT, TurnState.ENDED}]

HEAD = """\
# Turns: who has the floor

<!-- Made by tools/make_turns_diagram.py from the table in core/turns.py. Do not edit. -->

A session in which two people take turns is always in one of nine states. What isn't on this page
can't happen: the event is refused, and nothing changes. The rules are the same for both of you.

The box contains every state in which you can call a time-out. `return` leads back to the state you
were in, with the time you had left there. `leave` leads from every state to the end. A session
'with a gate' is one in which your partner says back what you've said: a disagreement, or an
exchange of `listen`.
"""


def rows() -> Iterator[tuple[TurnState, type[Event], Transition]]:
    """Give every line of the table."""
    for state, row in TABLE.items():
        for kind, transition in row.items():
            yield state, kind, transition


def is_common(kind: type[Event], transition: Transition) -> bool:
    """Whether an event leads to the same place from every state in which two people talk."""
    return all(TABLE[state].get(kind) == transition for state in TALKING)


def diagram() -> Iterator[str]:
    """Draw the table in mermaid: one arrow a line, common ones once for all states."""
    yield from ("```mermaid", "stateDiagram-v2", "    [*] --> session", "    state session {")
    yield f"        [*] --> {TurnState.TOPIC.value}"
    for state, kind, transition in rows():
        if state in TALKING and not is_common(kind, transition):
            # An arrow for each place that a close can be taken back to would hide all others.
            to = TurnState.SPEAKING if kind is Reopen else transition.to or state
            where = f", {WHERE[kind]}" if kind is Reopen else ""
            yield f"        {state.value} --> {to.value}: {kind.name}{where}"
    inside = {state: auto for state, auto in AUTOMATIC.items() if auto.to in TALKING}
    for state, auto in inside.items():
        yield f"        {state.value} --> {auto.to.value}: by itself, {auto.when}"
    yield "    }"
    for kind, transition in TABLE[TurnState.TOPIC].items():
        if is_common(kind, transition) and transition.to:
            yield f"    session --> {transition.to.value}: {kind.name}"
    for kind, transition in TABLE[TurnState.TIMED_OUT].items():
        if kind is not Slept:
            to_name = transition.to.value if transition.to else "session"
            to_name = TurnState.TIMED_OUT.value if kind is Longer else to_name
            yield f"    {TurnState.TIMED_OUT.value} --> {to_name}: {kind.name}"
    for state, auto in AUTOMATIC.items():
        if state not in inside:
            # From the box: mermaid does not draw an arrow out of its inside in every version.
            yield f"    session --> {auto.to.value}: {state.value} by itself, {auto.when}"
    yield from (f"    {TurnState.ENDED.value} --> [*]", "```")


def table() -> Iterator[str]:
    """Write the table out, with the needs of every line."""
    yield from ("| state | event | leads to | if |", "|---|---|---|---|")
    for state, kind, transition in rows():
        to = f"`{transition.to.value}`" if transition.to else WHERE.get(kind, "the same")
        needs = "; ".join(need.value for need in transition.needs)
        yield f"| `{state.value}` | `{kind.name}` | {to} | {needs} |"
    for state, auto in AUTOMATIC.items():
        yield f"| `{state.value}` | by itself | `{auto.to.value}` | {auto.when} |"


def page() -> str:
    """Put the whole page together."""
    tail = "`sleep` comes from neither of you: the program stood still for more than 2 seconds."
    return "\n".join([HEAD, *diagram(), "", *table(), "", tail, ""])


def main() -> int:
    """Write the page, or compare it; 1 where it differs."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--check", action="store_true", help="write nothing, exit 1 if it differs")
    parser.add_argument("page", nargs="?", type=Path, default=PAGE)
    chosen = parser.parse_args()
    if not chosen.check:
        chosen.page.write_text(page(), encoding="utf-8")
        return 0
    if chosen.page.is_file() and chosen.page.read_text(encoding="utf-8") == page():
        return 0
    print(f"{chosen.page.name} differs from the table: run tools/{Path(__file__).name}")
    return 1


if __name__ == "__main__":
    sys.exit(main())
