"""One event as an iCalendar file (RFC 5545), for any calendar to import. Pure; writes no file.

By hand: one VEVENT is a few lines, and the icalendar package takes longer to import than a whole
command may take. Instants go out in UTC, so that no time zone has to be described.
"""

from __future__ import annotations

from datetime import UTC, datetime, timedelta

from .frozen import frozen
from .ical_lines import escape_text, fold_line


@frozen
class Event:
    """What stands in the calendar. `starts` knows its offset; `uid` lets a second import update."""

    uid: str
    starts: datetime
    minutes: int
    summary: str
    description: str = ""
    alarm: timedelta | None = None  # how long before it begins; None: no alarm


def calendar(event: Event, made: datetime) -> str:
    """The file's text, with CRLF line ends as the RFC wants them. `made` is the present instant."""
    lines = [
        "BEGIN:VCALENDAR",
        "VERSION:2.0",
        "PRODID:-//intimacy-cli//EN",
        "BEGIN:VEVENT",
        f"UID:{escape_text(event.uid)}",
        f"DTSTAMP:{_utc(made)}",
        f"DTSTART:{_utc(event.starts)}",
        f"DTEND:{_utc(event.starts + timedelta(minutes=event.minutes))}",
        f"SUMMARY:{escape_text(event.summary)}",
        *([f"DESCRIPTION:{escape_text(event.description)}"] if event.description else []),
        *_alarm(event),
        "END:VEVENT",
        "END:VCALENDAR",
    ]
    return "".join(fold_line(line) + "\r\n" for line in lines)


def _alarm(event: Event) -> list[str]:
    """The alarm (RFC 5545, 3.6.6), which shows the summary."""
    if event.alarm is None:
        return []
    minutes = int(event.alarm.total_seconds()) // 60
    return [
        "BEGIN:VALARM",
        "ACTION:DISPLAY",
        f"DESCRIPTION:{escape_text(event.summary)}",
        f"TRIGGER:-PT{minutes}M",
        "END:VALARM",
    ]


def _utc(instant: datetime) -> str:
    return instant.astimezone(UTC).strftime("%Y%m%dT%H%M%SZ")
