"""One event as an iCalendar file (RFC 5545), for any calendar to import. Pure; writes no file.

By hand: one VEVENT is a few lines, and the icalendar package takes longer to import than a whole
command may take. Instants go out in UTC, so that no time zone has to be described.
"""

from __future__ import annotations

from datetime import UTC, datetime, timedelta

from .frozen import frozen
from .inert import inert_lines

FOLD_AT = 75  # octets, without the line break (RFC 5545, 3.1)


@frozen
class Event:
    """What stands in the calendar. `starts` knows its offset; `uid` lets a second import update."""

    uid: str
    starts: datetime
    minutes: int
    summary: str
    description: str = ""


def calendar(event: Event, made: datetime) -> str:
    """The file's text, with CRLF line ends as the RFC wants them. `made` is the present instant."""
    lines = [
        "BEGIN:VCALENDAR",
        "VERSION:2.0",
        "PRODID:-//intimacy-cli//EN",
        "BEGIN:VEVENT",
        f"UID:{escaped(event.uid)}",
        f"DTSTAMP:{_utc(made)}",
        f"DTSTART:{_utc(event.starts)}",
        f"DTEND:{_utc(event.starts + timedelta(minutes=event.minutes))}",
        f"SUMMARY:{escaped(event.summary)}",
        *([f"DESCRIPTION:{escaped(event.description)}"] if event.description else []),
        "END:VEVENT",
        "END:VCALENDAR",
    ]
    return "".join(folded(line) + "\r\n" for line in lines)


def escaped(text: str) -> str:
    """A text as a property's value (RFC 5545, 3.3.11), without control characters."""
    for plain, written in (("\\", "\\\\"), (";", "\\;"), (",", "\\,")):
        text = text.replace(plain, written)
    return inert_lines(text).replace("\n", "\\n")


def folded(line: str) -> str:
    """A line in pieces of at most 75 octets, none of which cuts a character in two."""
    pieces, piece, octets = [], "", 0
    for character in line:
        size = len(character.encode("utf-8", "replace"))
        if octets + size > FOLD_AT:
            pieces.append(piece)
            piece, octets = " ", 1
        piece += character
        octets += size
    return "\r\n".join([*pieces, piece])


def _utc(instant: datetime) -> str:
    return instant.astimezone(UTC).strftime("%Y%m%dT%H%M%SZ")
