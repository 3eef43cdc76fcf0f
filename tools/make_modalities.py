"""Makes docs/modalities.md from the pack of modalities. `--check` only compares.

Run: python tools/make_modalities.py [--check]
"""

from __future__ import annotations

import sys
from collections.abc import Iterable
from pathlib import Path

from intimacy_cli.features.therapist.ready.modalities import (
    CallQuestion,
    Modalities,
    ModalityFact,
    ReadSource,
    read_modalities,
)
from intimacy_cli.packs.loader import builtin_path, load_pack

PAGE = Path(__file__).parents[1] / "docs" / "modalities.md"
HEAD = """<!-- Made by tools/make_modalities.py; change the pack, not this page. -->

# Ways of working with couples

This is what `intimacy therapist questions` and `therapist ready` say about each way of working,
with the page where we read each fact. *Second hand*: we read it on a page that reports it, not in
the original. Requirements change; ask what they are now. None of this says which way suits you,
and no figure promises anything for the two of you.

In this program, EFT always means emotionally focused therapy, never emotional freedom techniques
(tapping).
"""


def page(pack: Modalities) -> str:
    """The whole page."""
    parts = [HEAD, "## When couple therapy is not the way\n", f"{pack.not_the_way.text}"]
    parts += [f"([source]({pack.not_the_way.source}))\n"]
    for each in pack.modalities:
        parts += [f"## {each.name}\n", f"{each.about}\n", f"`--modality {each.id}`\n"]
        parts += known(pack.facts_of(each.id))
        parts += asked(q for q in pack.questions if q.of == each.id)
    parts += ["## Seeking help\n", *known(pack.facts_of("help"))]
    parts += ["## To ask anybody\n", *asked(q for q in pack.questions if q.of == "any")]
    return "\n".join(parts).rstrip() + "\n"


def known(facts: Iterable[ModalityFact]) -> list[str]:
    """Facts as a list, each with its source."""
    rows = [
        f"- {fact.text} ([source]({fact.source})"
        f"{', second hand' if fact.read is ReadSource.SECONDARY else ''})"
        for fact in facts
    ]
    return [*rows, ""]


def asked(questions: Iterable[CallQuestion]) -> list[str]:
    """Questions as a list, each with what to listen for."""
    return [*(f"- **{each.text}** {each.why}" for each in questions), ""]


def main() -> int:
    """Write the page, or compare it."""
    text = page(read_modalities(load_pack(builtin_path("modalities"))))
    if "--check" not in sys.argv:
        PAGE.write_text(text)
        return 0
    if PAGE.exists() and PAGE.read_text() == text:
        return 0
    print("docs/modalities.md is not up to date. Run: python tools/make_modalities.py")
    return 1


if __name__ == "__main__":
    sys.exit(main())
