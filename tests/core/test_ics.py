"""An event as any calendar reads it (RFC 5545)."""

from __future__ import annotations

from datetime import UTC, datetime, timedelta, timezone

from hypothesis import given
from hypothesis import strategies as st

from intimacy_cli.core.ical_lines import FOLD_AT
from intimacy_cli.core.ics import Event, calendar

MADE = datetime(2026, 11, 23, 20, 15, tzinfo=timezone(timedelta(hours=1)))
STARTS = datetime(2026, 11, 28, 19, 30, tzinfo=timezone(timedelta(hours=1)))


def unfolded(text: str) -> list[str]:
    """Content lines as a calendar puts them together again (RFC 5545, 3.1)."""
    return text.replace("\r\n ", "").split("\r\n")[:-1]


def unescaped(value: str) -> str:
    out, at = [], 0
    while at < len(value):
        if value[at] == "\\":
            out.append({"n": "\n", "N": "\n"}.get(value[at + 1], value[at + 1]))
            at += 2
        else:
            out.append(value[at])
            at += 1
    return "".join(out)


def test_the_whole_file_reads_as_it_should() -> None:
    event = Event("x@intimacy", STARTS, 90, "Supper; two, maybe three", "One\nTwo \\ three")
    assert calendar(event, MADE) == (
        "BEGIN:VCALENDAR\r\nVERSION:2.0\r\nPRODID:-//intimacy-cli//EN\r\nBEGIN:VEVENT\r\n"
        "UID:x@intimacy\r\nDTSTAMP:20261123T191500Z\r\nDTSTART:20261128T183000Z\r\n"
        "DTEND:20261128T200000Z\r\nSUMMARY:Supper\\; two\\, maybe three\r\n"
        "DESCRIPTION:One\\nTwo \\\\ three\r\nEND:VEVENT\r\nEND:VCALENDAR\r\n"
    )


def test_an_alarm_says_what_it_is_and_how_long_before() -> None:
    written = calendar(Event("x", STARTS, 60, "Supper", alarm=timedelta(hours=1)), MADE)
    assert (
        "BEGIN:VALARM\r\nACTION:DISPLAY\r\nDESCRIPTION:Supper\r\nTRIGGER:-PT60M\r\n"
        "END:VALARM\r\nEND:VEVENT"
    ) in written


@given(st.text(st.characters(codec="utf-8", exclude_categories=["Cc", "Cf", "Zl", "Zp"])))
def test_no_line_is_too_long_and_nothing_is_lost(text: str) -> None:
    written = calendar(Event("x", STARTS, 60, text, text), MADE)
    assert all(len(line.encode()) <= FOLD_AT for line in written.split("\r\n"))
    (summary,) = (line for line in unfolded(written) if line.startswith("SUMMARY:"))
    assert unescaped(summary.removeprefix("SUMMARY:")) == text


@given(st.text())
def test_no_text_makes_a_line_of_its_own(text: str) -> None:
    lines = unfolded(calendar(Event("x", STARTS.astimezone(UTC), 60, text, text), MADE))
    assert sum(line.startswith("BEGIN:") for line in lines) == 2
    assert len(lines) in (11, 12)
