"""Settings as text for people."""

from __future__ import annotations

from collections.abc import Iterator

from ...core.styled_text import Line, Look, line, quiet, strong
from ...shell.settings import Value
from .edit_settings import One, Path, SettingsList


def one(answer: One, look: Look) -> Iterator[Line]:
    """The value alone, so that a script can take it."""
    del look
    yield line(format_value(answer.value))


def path(answer: Path, look: Look) -> Iterator[Line]:
    """The path alone."""
    del look
    yield line(answer.path)


def render_settings(answer: SettingsList, look: Look) -> Iterator[Line]:
    """A setting, its value, where it is from, what it is for."""
    for each in answer.settings:
        value = format_value(each.value) or "(not set)"
        if look.plain:
            yield line(f"{each.key} = {value}  [{each.origin}]  {each.meaning}")
        else:
            yield line(strong(f"{each.key} = {value}"), f"  ({each.origin})")
            yield quiet(f"    {each.meaning} It is {each.shape}.")
    for key in answer.unknown:
        yield line(f"{key} is in the file, but isn't a setting.")


def format_value(value: Value) -> str:
    """A value as it would be typed."""
    if value is None:
        return ""
    if isinstance(value, bool):
        return "true" if value else "false"
    return ", ".join(value) if isinstance(value, tuple) else str(value)
