"""Makes docs/schema/COMMAND.json from what each command returns. `--check` only compares.

Run: python tools/make_schemas.py [--check]
"""

from __future__ import annotations

import collections.abc
import dataclasses
import importlib
import json
import sys
import types
import typing
from datetime import date, datetime
from enum import Enum
from pathlib import Path
from typing import Any

from intimacy_cli.features.table import COMMANDS
from intimacy_cli.features.today.cli import run_glance
from intimacy_cli.shell.command import LEAVES
from intimacy_cli.shell.invocation import Coded, Raw, ShownOnce

FOLDER = Path(__file__).parents[1] / "docs" / "schema"
_PLAIN = {str: "string", int: "integer", float: "number", bool: "boolean", type(None): "null"}


def schemas() -> dict[str, Any]:
    """A schema for each command that answers in JSON, by file name."""
    importlib.import_module("intimacy_cli.app")
    # The bare command finds its work only when it is called.
    LEAVES["intimacy"] = run_glance
    for row in COMMANDS:
        importlib.import_module(f"intimacy_cli.features.{row.module}")
    return {
        f"{command.replace(' ', '-')}.json": envelope(command, function)
        for command, function in sorted(LEAVES.items())
        if typing.get_type_hints(function).get("return", type(None)) is not type(None)
    }


def envelope(command: str, function: Any) -> dict[str, Any]:
    """The whole answer of one command."""
    returned = typing.get_type_hints(function)["return"]
    kinds = [k for k in alternatives(returned) if k not in (type(None), Coded, ShownOnce)]
    # A document of its own has its own shape; beside an answer it is that answer's text.
    answers = [each for each in kinds if each is not Raw]
    data: Any = one_of([schema(each) for each in answers]) if answers else {}
    return {
        "$schema": "https://json-schema.org/draft/2020-12/schema",
        "title": f"intimacy {command} --json" if command != "intimacy" else "intimacy --json",
        "type": "object",
        "required": ["schema", "command", "data"],
        "properties": {"schema": {"const": 1}, "command": {"const": command}, "data": data},
        "additionalProperties": False,
    }


_WRITTEN = {date: "date", datetime: "date-time"}


def schema(kind: Any) -> dict[str, Any]:
    """The schema of one type."""
    if kind in _PLAIN:
        return {"type": _PLAIN[kind]}
    if kind is Any:
        return {}
    if kind in _WRITTEN:
        return {"type": "string", "format": _WRITTEN[kind]}
    if dataclasses.is_dataclass(kind):
        return of_dataclass(kind)
    if isinstance(kind, type) and issubclass(kind, Enum):
        return {"enum": [each.value for each in kind]}
    return of_generic(kind)


def of_generic(kind: Any) -> dict[str, Any]:
    """The schema of a union, a tuple or a mapping."""
    origin, arguments = typing.get_origin(kind), typing.get_args(kind)
    if origin in (typing.Union, types.UnionType):
        return one_of([schema(each) for each in arguments])
    if origin is typing.Literal:
        return {"enum": list(arguments)}
    if origin in (tuple, list, frozenset, set, collections.abc.Sequence):
        return {"type": "array", "items": schema(arguments[0])}
    if origin in (dict, collections.abc.Mapping):
        return {"type": "object", "additionalProperties": schema(arguments[1])}
    raise TypeError(f"no schema for {kind!r}")


def of_dataclass(kind: Any) -> dict[str, Any]:
    """An object with all its fields."""
    hints = typing.get_type_hints(kind)
    fields = {each.name: schema(hints[each.name]) for each in dataclasses.fields(kind)}
    description = (kind.__doc__ or "").split("\n")[0]
    return {
        "description": description,
        "type": "object",
        "required": list(fields),
        "properties": fields,
        "additionalProperties": False,
    }


def alternatives(kind: Any) -> list[Any]:
    """The members of a union, or the type alone."""
    if typing.get_origin(kind) in (typing.Union, types.UnionType):
        return list(typing.get_args(kind))
    return [kind]


def one_of(several: list[dict[str, Any]]) -> dict[str, Any]:
    """Any of several schemas."""
    return several[0] if len(several) == 1 else {"anyOf": several}


def main() -> int:
    """Write the files, or compare them."""
    made = {name: json.dumps(each, indent=1) + "\n" for name, each in schemas().items()}
    found = {path.name: path.read_text() for path in FOLDER.glob("*.json")}
    if "--check" in sys.argv:
        stale = sorted(name for name in made | found if made.get(name) != found.get(name))
        if stale:
            print(f"not up to date: {', '.join(stale)}. Run: python tools/make_schemas.py")
        return 1 if stale else 0
    FOLDER.mkdir(parents=True, exist_ok=True)
    for name in found.keys() - made.keys():
        (FOLDER / name).unlink()
    for name, text in made.items():
        (FOLDER / name).write_text(text)
    return 0


if __name__ == "__main__":
    sys.exit(main())
