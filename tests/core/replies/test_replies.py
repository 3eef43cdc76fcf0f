"""The replies that were written down before the reader: understood, asked about, or refused."""

from __future__ import annotations

import tomllib
from pathlib import Path
from typing import Any

import pytest

from intimacy_cli.core.replies.model import ReplyQuestion, UnreadReply
from intimacy_cli.core.replies.reading import read_reply

SAMPLES = tomllib.loads((Path(__file__).parent / "replies.toml").read_text(encoding="utf-8"))
MESSAGE = SAMPLES["message"].strip("\n")
OLDER = MESSAGE.replace("Monday 23 November", "Sunday 22 November")
HEADS = {MESSAGE.split("\n")[0]: "2026-11-23", OLDER.split("\n")[0]: "2026-11-22"}
EXAMPLE = "Answer like 6 5 6 2 4 5 3"
AREAS = ("close", "shared", "understood", "tension", "new", "affection", "stress")


def questions(*, six: bool = False) -> list[ReplyQuestion]:
    """What was asked."""
    asked = [area for area in AREAS if not (six and area == "affection")]
    more = {"affection": ("affection", "touch"), "stress": ("stress", "carrying")}
    return [ReplyQuestion(area, more.get(area, (area,)), range(1, 8)) for area in asked]


def filled(text: str) -> str:
    """A reply with the messages that it quotes."""
    quoted = "\n".join(f"> {row}" for row in MESSAGE.split("\n"))
    for name, what in (("message", MESSAGE), ("quoted", quoted), ("older", OLDER)):
        text = text.replace(f"{{{name}}}", what)
    return text


def spelt(sample: dict[str, Any]) -> dict[str, Any]:
    """What is understood of a reply, in the form of the samples."""
    asked = questions(six=sample.get("six", False))
    try:
        found = read_reply(
            filled(sample["text"]), asked, messages=(MESSAGE, OLDER), about=HEADS.get,
            names=("Ben",), example=EXAMPLE,
        )  # fmt: skip
    except UnreadReply as refused:
        return {"refused": refused.reason.value}
    signs = {**{each.id: "-" for each in asked}, **{k: str(v) for k, v in found.answers.items()}}
    signs |= dict.fromkeys(found.unsure, "?")
    said: dict[str, Any] = {"answers": " ".join(signs.values()), "line": found.line}
    said |= {"ask": list(found.unsure)} if found.unsure else {}
    said |= {"day": found.about} if found.about else {}
    said |= {"word": found.day_word} if found.day_word else {}
    return said if found.allows is None else said | {"allows": found.allows}


@pytest.mark.parametrize("sample", [pytest.param(s, id=s["name"]) for s in SAMPLES["reply"]])
def test_a_reply_is_understood_as_it_was_meant_or_asked_about(sample: dict[str, Any]) -> None:
    expected = {k: v for k, v in sample.items() if k not in ("name", "text", "six")}
    if "refused" not in expected:
        expected.setdefault("line", "")
    assert spelt(sample) == expected
