"""Settings as text for people."""

from __future__ import annotations

from collections.abc import Iterator

from ...core.styled_text import Line, Look, Span, blank, line, quiet, quietly, strong, title
from ...shell.columns import align_columns
from ...shell.settings import Value
from .edit_settings import Explained, One, Path, SettingsList


def one(answer: One, look: Look) -> Iterator[Line]:
    """The value alone, so that a script can take it."""
    value = format_value(answer.value)
    yield line(value) if value or look.plain else quiet("not set")


def path(answer: Path, look: Look) -> Iterator[Line]:
    """The path alone."""
    del look
    yield line(answer.path)


def render_settings(answer: SettingsList, look: Look) -> Iterator[Line]:
    """A setting, its value, where it is from, what it is for."""
    if look.plain:
        for each in answer.settings:
            value = format_value(each.value) or "(not set)"
            yield line(f"{each.key} = {value}  [{each.origin}]  {each.meaning}")
    else:
        yield from _drawn(answer)
    for key in answer.unknown:
        yield line(f"{key} is in the file, but isn't a setting.")


def _drawn(answer: SettingsList) -> Iterator[Line]:
    """The settings of a part together; a value of one's own stands out."""
    parts: dict[str, list[Explained]] = {}
    for each in answer.settings:
        parts.setdefault(each.key.rpartition(".")[0], []).append(each)
    for number, (part, settings) in enumerate(parts.items()):
        yield from [blank()] if number else []
        yield title(part[:1].upper() + part[1:] if part else "You and this program")
        rows = align_columns([_row(each) for each in settings], indent=2)
        for row, each in zip(rows, settings, strict=True):
            yield row
            yield line("    ", quietly(each.meaning), indent=4)


def _row(each: Explained) -> tuple[str | Span, ...]:
    value, own = format_value(each.value), each.origin != "default"
    said = strong(value) if own and value else quietly(value or "not set")
    return (each.key, said, quietly(each.shape + (f"; set in: {each.origin}" if own else "")))


def format_value(value: Value) -> str:
    """A value as it would be typed."""
    if value is None:
        return ""
    if isinstance(value, bool):
        return "true" if value else "false"
    return ", ".join(value) if isinstance(value, tuple) else str(value)
