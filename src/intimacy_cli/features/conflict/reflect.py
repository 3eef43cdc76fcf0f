"""Seven minutes alone: a disagreement as a neutral third person would see it. Its author's own.

Half of 120 married couples wrote so three times for seven minutes, in the second year of a study.
In the first year marital quality fell in both halves, in the second only in the other half (Finkel,
Slotter, Luchies, Walton & Gross 2013). We claim no effect for this form of it.
"""

from __future__ import annotations

from ...core.days import day_of
from ...core.partners import Partner
from ...errors import Stopped, WrongUse
from ...shell.clock import steady_seconds
from ...shell.identity import author, viewer
from ...shell.invocation import Invocation
from ...shell.written import Purpose, handed_in, say_what_is_kept, write_in_editor
from ...store.record import NewRecord
from . import view
from .answers import Reflection, Reflections

REFLECTION = "conflict.reflection"
DRAFT = "conflict.reflection"
EDITED = Purpose("reflect", "intimacy conflict reflect --edit")
_ON = "What you wrote is saved; intimacy conflict reflect picks up where you left off."
_BEGUN = "You started writing earlier."


def reflect(call: Invocation, text: str | None, *, edit: bool, share: bool) -> Reflection:
    """Take a reflection, given or asked, and keep it for its author."""
    if text is None:
        call.must_ask("what you write", "--text -")
    began = steady_seconds()
    who = author(call)
    written_text = _written(call, who, text, edit=edit)
    if not written_text:
        raise WrongUse("nothing was written, so nothing is saved.")
    seconds = 0 if text is not None else round(steady_seconds() - began)
    now = call.env.now()
    payload = {"text": written_text, "seconds": seconds}
    visibility = "both" if share else "own"
    with call.vault.writing():
        call.vault.append(now, NewRecord(REFLECTION, day_of(now), payload, who.id, visibility))
        if text is None and not edit:
            call.vault.drop_draft(DRAFT, who.id)
        handed_in(call.vault, EDITED.name, who.id, written_text)
    call.say_saved(by=who.name)
    return Reflection(day_of(now), who.name, written_text, seconds, share)


def earlier(call: Invocation) -> Reflections:
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


def _written(call: Invocation, who: Partner, text: str | None, *, edit: bool) -> str:
    if text == "-":
        return call.read_stdin("--text").strip()
    if text is not None:
        return text.strip()
    call.talk(*view.reflect_intro())
    if edit:
        return write_in_editor(call, EDITED, who) or ""
    say_what_is_kept(call, EDITED, who)
    return "\n".join(each for each in _answers(call, who) if each)


def _answers(call: Invocation, who: Partner) -> list[str]:
    """The questions one by one; what was written so far is a draft until it is kept."""
    answers = _draft(call, who)
    try:
        for question in view.REFLECT_QUESTIONS[len(answers) :]:
            answers.append(call.prompts.text(question, private=True).strip())
            with call.vault.writing():
                call.vault.keep_draft(DRAFT, who.id, call.env.now(), {"answers": answers})
    except KeyboardInterrupt:
        raise Stopped(kept=_ON if any(answers) else "Nothing was written.") from None
    return answers


def _draft(call: Invocation, who: Partner) -> list[str]:
    draft = call.log.draft(DRAFT, who.id)
    kept = draft.payload.get("answers") if draft else None
    answers = [str(each) for each in kept] if isinstance(kept, list) else []
    if not any(answers):
        return []
    options = [("on", "Go on with it"), ("new", "Start over; this deletes it")]
    return answers if call.prompts.choose(_BEGUN, options) == "on" else []
