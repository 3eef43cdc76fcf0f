"""Changes one setting in the file; a file that somebody edited keeps its comments."""

from __future__ import annotations

from typing import Any

from ..atomic import replace_file
from ..errors import BadFile, CannotWrite, reason_of
from ..plain_file import read_plain
from .output_file import led_to
from .settings import LARGEST, Setting, Value, read_file


def write_setting(path: str, setting: Setting, value: Value) -> None:
    """Set a value in the file, or (None) remove it. The old file stays on any error."""
    text = _changed_text(path, setting, value)
    try:
        replace_file(led_to(path), text)
    except OSError as error:
        raise CannotWrite(f"{path}: {reason_of(error, 'cannot be written')}.") from None


def _changed_text(path: str, setting: Setting, value: Value) -> str:
    old = _read_text(path)
    if old is None:
        import tomli_w

        tables: dict[str, Any] = {}
        _put(tables, setting.key, value)
        return tomli_w.dumps(tables)
    read_file(path)
    import tomlkit

    document = tomlkit.parse(old)
    _put(document, setting.key, value)
    return tomlkit.dumps(document)


def _put(tables: Any, key: str, value: Value) -> None:
    *folders, name = key.split(".")
    for folder in folders:
        if folder not in tables:
            if value is None:
                return
            tables[folder] = {}
        tables = tables[folder]
    if value is None:
        tables.pop(name, None)
    else:
        tables[name] = list(value) if isinstance(value, tuple) else value


def _read_text(path: str) -> str | None:
    try:
        return read_plain(path, LARGEST).decode()
    except FileNotFoundError:
        return None
    except (OSError, UnicodeDecodeError):
        raise BadFile(f"{path}: can't be read as UTF-8 text.") from None
