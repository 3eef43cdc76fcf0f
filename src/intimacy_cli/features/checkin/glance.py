"""The check-in's line for `intimacy` alone."""

from __future__ import annotations

from ...core.styled_text import Span, Style
from ...shell.glance_row import GlanceRow
from ...shell.glyphs import mark_of
from ...shell.invocation import Invocation
from .prompt_line import status_line
from .queries import find_status


def glance(call: Invocation) -> str:
    """Who is due, or that both sides wait to be seen."""
    # Kept for whoever opens a shell today: never as one of the two sees it.
    found = find_status(call, None)
    return status_line(
        list(found.due), list(found.answered), new=found.new, asked=bool(found.asked)
    )


def draw_glance(call: Invocation) -> GlanceRow:
    """The same with both marks, and who has answered."""
    found, look = find_status(call, None), call.console.look()
    command = "intimacy checkin reveal" if found.new else "intimacy checkin" if found.due else ""
    spans: list[Span] = []
    for seat, partner in enumerate(call.log.partners()):
        done = "answered" if partner.name in found.answered else "not yet"
        word = "asked" if partner.name in found.asked else done
        spans += [Span("    " if spans else ""), mark_of(seat, look), Span(f" {partner.name}  ")]
        spans.append(Span(word, Style.QUIET))
    if not spans:
        return GlanceRow("Check-in", (Span("seven taps, under a minute"),), "intimacy checkin")
    return GlanceRow("Check-in", tuple(spans), command)
