"""Seven minutes alone: a disagreement as a neutral third would see it. Its author's own.

Three times seven minutes of such writing in a year held off the decline in 120 couples over two
years (Finkel, Slotter, Luchies, Walton & Gross 2013). We claim no effect for this form of it.
"""

from __future__ import annotations

from ...core.days import day_of
from ...errors import WrongUse
from ...shell.call import Call
from ...shell.clock import steady_seconds
from ...shell.who import author, viewer
from ...store.log import New
from . import view
from .answers import Reflection, Reflections

REFLECTION = "conflict.reflection"


def reflect(call: Call, text: str | None, *, edit: bool, share: bool) -> Reflection:
    """Take a reflection, given or asked, and keep it for its author."""
    if text is None:
        call.must_ask("what you write", "--text -")
    began = steady_seconds()
    who = author(call)
    written = _written(call, text, edit=edit)
    if not written:
        raise WrongUse("nothing was written, so nothing is kept.")
    seconds = 0 if text is not None else round(steady_seconds() - began)
    now = call.env.now()
    payload = {"text": written, "seconds": seconds}
    visibility = "both" if share else "own"
    with call.vault.writing():
        call.vault.append(now, New(REFLECTION, day_of(now), payload, who.id, visibility))
    call.say_saved(by=who.name)
    return Reflection(day_of(now), who.name, written, seconds, share)


def earlier(call: Call) -> Reflections:
    """What the viewer wrote, and what the other shared."""
    reader = viewer(call, call.log)
    names = {partner.id: partner.name for partner in call.log.partners()}
    records = call.log.records(reader.id if reader else None, kinds=(REFLECTION,))
    return Reflections(
        tuple(
            Reflection(
                each.day, names.get(each.author or "", ""), str(each.payload.get("text", "")),
                int(each.payload.get("seconds", 0)), each.visibility == "both",
            )
            for each in records
        )
    )  # fmt: skip


def _written(call: Call, text: str | None, *, edit: bool) -> str:
    if text == "-":
        return call.read_stdin("--text").strip()
    if text is not None:
        return text.strip()
    call.console.talk(*view.reflect_intro())
    if edit:
        from ...shell.editor import edited_text

        return edited_text(call.env).strip()
    answers = [call.prompts.text(each, private=True).strip() for each in view.REFLECT_QUESTIONS]
    return "\n".join(each for each in answers if each)
