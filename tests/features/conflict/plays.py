"""Scripts of sessions, for the tests of what becomes of them."""

from __future__ import annotations

import json
from typing import Any

from tests.conftest import Cli, Result

ANA, BEN = "Ana", "Ben"


def line(at: object, event: object, **fields: object) -> str:
    return json.dumps({"at": at, "event": event, **fields})


def script(cli: Cli, *lines: str, options: tuple[str, ...] = ()) -> Result:
    return cli("conflict", "--script", "-", *options, stdin="\n".join(lines) + "\n")


def told(result: Result) -> list[Any]:
    return [json.loads(each) for each in result.lines]


def round_of(at: float, who: str, *, begin: bool = False) -> list[str]:
    """One speaks for 10 s, is said back, and says yes and heard."""
    first = [line(at, "begin", who=who)] if begin else []
    return [
        *first,
        line(at + 10, "spoke"),
        line(at + 15, "said"),
        line(at + 16, "yes"),
        line(at + 16, "heard", who=who),
    ]


WHOLE = [
    *round_of(0, ANA, begin=True),
    line(17, "pass"),
    *round_of(22, BEN),
    line(40, "close", how="differ"),
    line(45, "appreciate", who=ANA),
    line(50, "appreciate", who=BEN),
]
