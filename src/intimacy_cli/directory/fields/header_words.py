"""Headers of tables by what they mean, as header_words.txt lists them. Reads that file only."""

import re
from functools import cache
from importlib.resources import files

from ...core.normalise import strip_accents

_LIST = "header_words.txt"


def bare(header: str) -> str:
    """Give words in lower case, without accents and marks."""
    return " ".join(re.sub(r"[^\w]+|_", " ", strip_accents(header)).split())


@cache
def more_headers() -> dict[str, tuple[str, int]]:
    """Give each header's field, and its place in that field's list; the first is best."""
    found: dict[str, tuple[str, int]] = {}
    counted: dict[str, int] = {}
    text = files(__package__).joinpath(_LIST).read_text(encoding="utf-8")
    for line in text.splitlines():
        if not line or line.startswith("#"):
            continue
        name, _, words = line.partition(":")
        for word in words.split("|"):
            counted[name] = counted.get(name, 0) + 1
            key = word.strip()
            found.setdefault(key if key.isascii() else bare(key), (name, counted[name]))
    return found
