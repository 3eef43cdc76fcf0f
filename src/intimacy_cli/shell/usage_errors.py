"""A command line that Typer refuses, as one sentence that a person can use.

Imported only once a command line is wrong. Typer says what kind of slip it is, and of which option;
what was typed is looked up in the line itself. Typer's sentences are for programmers, and change
from release to release, so nothing here reads them.
"""

from __future__ import annotations

import sys
from collections.abc import Sequence
from contextlib import suppress
from typing import Any

import typer

from ..core.typos import did_you_mean
from ..errors import WrongUse

# The kinds of slip, wherever this release of Typer keeps them.
_SLIPS: Any = sys.modules[typer.BadParameter.__module__]
_CONTROLS = {code: f"\\x{code:02x}" for code in (*range(0x20), *range(0x7F, 0xA0))}
# A word of this length is known by the first half of it.
_LONG = 80
_QUOTES = "'\""


def wrong_use(error: Any, root: Any, arguments: Sequence[str]) -> WrongUse:
    """A slip in the arguments of the command `root`, with where to read more."""
    ctx, words = _come_to(error, root, list(arguments))
    return refusal(_sentence(error, ctx, words), ctx)


def unknown_command(typed: str, known: Sequence[str], ctx: Any) -> WrongUse:
    """There is no such command; perhaps one is near."""
    meant = did_you_mean(typed, known, cutoff=0.5)
    return refusal(f"there's no command {_quote(typed)}. {meant}".rstrip(), ctx)


def refusal(sentence: str, ctx: Any) -> WrongUse:
    """What is wrong, with where to read more about the command."""
    return WrongUse(sentence, f"See: {ctx.command_path} --help")


def _come_to(error: Any, root: Any, words: list[str]) -> tuple[Any, list[str]]:
    """The context of the command that the slip is about, and the words that were typed for it."""
    path = None if error.ctx is None else error.ctx.command_path
    ctx = root.make_context("intimacy", [], resilient_parsing=True)
    # Where a word may stand for a text (`intimacy thanks 'for the tea'`), it names no command.
    with suppress(WrongUse):
        while ctx.command_path != path:
            _, rest = _take_apart(ctx, words)
            if not rest or not hasattr(ctx.command, "resolve_command"):
                break
            name, command, words = ctx.command.resolve_command(ctx, rest)
            ctx = command.make_context(name, [], parent=ctx, resilient_parsing=True)
    return ctx, words


def _take_apart(ctx: Any, words: list[str]) -> tuple[dict[str, Any], list[str]]:
    """What was typed for each parameter, and the words that belong to none."""
    values, rest, _ = ctx.command.make_parser(ctx).parse_args(list(words))
    return values, rest


def _sentence(error: Any, ctx: Any, words: list[str]) -> str:
    values, rest = _take_apart(ctx, words)
    if isinstance(error, _SLIPS.NoSuchOption):
        return _no_such_option(error.option_name, error.possibilities or ())
    if isinstance(error, _SLIPS.BadOptionUsage):
        return _bad_option_usage(error.option_name, ctx)
    if isinstance(error, _SLIPS.MissingParameter):
        return _missing(error.param)
    if isinstance(error, _SLIPS.BadParameter):
        return _bad_value(error.param, values.get(error.param.name), ctx)
    return f"too many words: {_show(' '.join(rest))}." if rest else "we can't read that line."


def _no_such_option(name: str, near: Sequence[str]) -> str:
    *others, last = sorted(near) or [""]
    meant = f"{', '.join(others)} or {last}" if others else last
    return f"no such option: {_show(name)}." + (f" Did you mean {meant}?" if meant else "")


def _bad_option_usage(name: str, ctx: Any) -> str:
    [option] = [each for each in ctx.command.get_params(ctx) if name in each.opts]
    if option.is_flag:
        return f"option '{name}' doesn't take a value."
    if option.nargs > 1:
        return f"option '{name}' needs {option.nargs} values."
    return f"{name}: needs a value."


def _missing(parameter: Any) -> str:
    choices = _choices(parameter.type)
    choose = f" Choose from: {', '.join(choices)}." if choices else ""
    return f"missing {parameter.param_type_name} '{_name(parameter)}'.{choose}"


def _bad_value(parameter: Any, given: Any, ctx: Any) -> str:
    kind = parameter.type
    value = _refused(parameter, given if isinstance(given, list | tuple) else [given], ctx)
    choices = _choices(kind)
    number = None if choices else _number(kind, value)
    if choices:
        why = f"{_quote(value)} doesn't fit; give one of {', '.join(map(repr, choices))}"
    elif number is not None:
        why = f"{_shorten(str(number))} doesn't fit; give {_range(kind)}"
    else:
        why = f"{_quote(value)} isn't a {'whole ' if _is_whole(kind) else ''}number"
    return f"{_name(parameter)}: {why}."


def _refused(parameter: Any, values: Sequence[str], ctx: Any) -> str:
    """The first of the values that the parameter's type refuses."""
    for value in values:
        try:
            parameter.type(value, parameter, ctx)
        except typer.BadParameter:
            return value
    return ""


def _name(parameter: Any) -> str:
    """A parameter as the help calls it."""
    is_option = parameter.param_type_name == "option"
    return str(parameter.opts[0] if is_option else parameter.human_readable_name)


def _choices(kind: Any) -> list[str]:
    return [str(getattr(each, "value", each)) for each in getattr(kind, "choices", ())]


def _is_whole(kind: Any) -> bool:
    return str(kind.name).startswith("int")


def _number(kind: Any, value: str) -> float | None:
    with suppress(ValueError):
        return int(value) if _is_whole(kind) else float(value)
    return None


def _range(kind: Any) -> str:
    if kind.max is None:
        return f"{kind.min} or more"
    return f"{kind.max} or less" if kind.min is None else f"{kind.min} to {kind.max}"


def _quote(word: str) -> str:
    return _shorten(repr(word))


def _show(words: str) -> str:
    """Words as they were typed, with an escape for what a terminal would obey."""
    return _shorten(words.translate(_CONTROLS))


def _shorten(words: str) -> str:
    """The same on one line; a value of thousands of digits is known by the first of them."""
    return " ".join(word if len(word) < _LONG else _start_of(word) for word in words.split())


def _start_of(word: str) -> str:
    quote = word[-1] if word[-1] in _QUOTES else ""
    return f"{word[: _LONG // 2]}...{quote}"
