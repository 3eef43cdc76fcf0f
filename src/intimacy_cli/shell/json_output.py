"""An answer as JSON: one envelope, one encoder. Knows no command.

`{"schema": 1, "command": ..., "data": ...}` on stdout; a failure as
`{"schema": 1, "error": {"code", "message", "hint"}}` on stderr.
"""

from __future__ import annotations

import dataclasses
import json
from collections.abc import Mapping
from datetime import date
from enum import Enum
from typing import Any

from ..core.sanitize import escaped_json
from ..errors import IntimacyError

SCHEMA = 1


def encode_value(value: object) -> Any:
    """A frozen dataclass, and what it holds, as plain JSON values."""
    if dataclasses.is_dataclass(value) and not isinstance(value, type):
        return {f.name: encode_value(getattr(value, f.name)) for f in dataclasses.fields(value)}
    if isinstance(value, Enum):
        return value.value
    if isinstance(value, date):
        return value.isoformat()
    if isinstance(value, Mapping):
        return {str(key): encode_value(each) for key, each in value.items()}
    if isinstance(value, list | tuple | set | frozenset):
        return [encode_value(each) for each in value]
    return value


def answer_json(command: str, answer: object) -> str:
    """The envelope of a good answer, as one line."""
    data = {"schema": SCHEMA, "command": command, "data": encode_value(answer)}
    return escaped_json(json.dumps(data, ensure_ascii=False))


def error_json(error: IntimacyError) -> str:
    """The envelope of a failure, as one line."""
    body = {"code": error.code, "message": error.message, "hint": error.hint}
    return escaped_json(json.dumps({"schema": SCHEMA, "error": body}, ensure_ascii=False))
