"""The language that content is wanted in, from a setting or the locale. Pure; knows no folder.

The lines of the shell's start-up import this: it imports nothing itself.
"""

from __future__ import annotations

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Mapping

OURS = "en"
_LOCALES = ("LC_ALL", "LC_MESSAGES", "LANG")


def read_language(text: str) -> str:
    """A language as its folder is called: `de`, or with its country `pt_BR`. Raises ValueError.

    >>> read_language("PT-br")
    'pt_BR'
    """
    language, _, country = text.strip().replace("-", "_").partition("_")
    fits = _letters(language, (2, 3)) and (not country or _letters(country, (2,)))
    if not fits or text.strip().endswith(("-", "_")):
        raise ValueError("give a language's letters, such as de or pt_BR")
    return f"{language.lower()}_{country.upper()}" if country else language.lower()


def languages_of(chosen: str | None, environ: Mapping[str, str]) -> tuple[str, ...]:
    """The languages to look for before English, the most exact first.

    >>> languages_of(None, {"LANG": "pt_BR.UTF-8"}), languages_of("en", {"LANG": "de_AT.UTF-8"})
    (('pt_BR', 'pt'), ())
    """
    locale = next((environ[name] for name in _LOCALES if environ.get(name)), "")
    try:
        exact = read_language(chosen or locale.partition(".")[0].partition("@")[0])
    except ValueError:
        # `C`, `POSIX`, or a name that says nothing of a language.
        return ()
    language = exact.partition("_")[0]
    return () if language == OURS else tuple(dict.fromkeys((exact, language)))


def _letters(text: str, lengths: tuple[int, ...]) -> bool:
    return text.isascii() and text.isalpha() and len(text) in lengths
