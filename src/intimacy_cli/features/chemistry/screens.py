"""What chemistry looks like while it asks and shows. Pure: state in, lines out.

The head is neutral: whoever looks over a shoulder reads of a list, and no more.
"""

from __future__ import annotations

from collections.abc import Sequence

from ...core.styled_text import (
    ROOMY,
    Line,
    Screenful,
    Span,
    accent,
    blank,
    key,
    line,
    quiet,
    strong,
    title,
)
from ...errors import quote_for_shell
from ...shell.safety_line import SAFETY
from .answers import Revealed, Shared
from .overlap import OwnAnswer
from .pad import VALUES, WISHES, Pad

LABELS = {
    OwnAnswer.YES: "yes, please",
    OwnAnswer.GLAD: "if you'd like it",
    OwnAnswer.CURIOUS: "curious, to talk about",
    OwnAnswer.NOT_NOW: "not now",
    OwnAnswer.NO: "no",
}
HEAD = "Our list"
LEVELS = (
    ("both", "You'd both love it"),
    ("gladly", "You'd both like it, one of you very much"),
    ("talk", "To talk about"),
)
SAVING = "One moment: saving your answers under your word."
READY_MEANS = (
    "If you say you're ready, your partner is told. When you both are, you can look "
    "together. Until then you can change your answers."
)
NOTHING = (
    "This time there's nothing that you're both open to. That says nothing about either of you, "
    "or about you two: it's one list, on one day."
)

# Page by page, each fits 40 columns by 12 rows.
BEFORE = (
    (
        SAFETY + ".",
        "This is for adults, and for two people who can each say no without fear. If that's "
        "not you, stop here.",
        "No answer is a promise. Nobody owes anybody anything.",
    ),
    (
        "You each answer alone. When you're both ready, you see only what you're both open to. "
        "If either of you answers no or not now, that's never shown.",
        "If you mark everything, your partner sees everything they're open to themselves.",
    ),
    (
        "Your answers are kept under a word that only you know. Choose one your partner wouldn't "
        "guess. If you forget it, nobody can open them.",
        "After you've looked together, your answers are erased; only what you have in common "
        "stays. Thirty days later you can answer again.",
    ),
    (
        "What comes next is intimate. Is anybody looking over your shoulder? Press d, and "
        "each text stays covered until you press v.",
    ),
)
TOGETHER = (
    SAFETY + ".",
    "Sit down together. You each type your word; then you see what you're both open to, and "
    "nothing else.",
    "Your answers are erased at that moment. What you have in common stays, and anybody who "
    "uses this account can read it. Leave if either of you would rather not.",
)


def kept_screen(name: str) -> str:
    """What is said to somebody who leaves."""
    return f"Saved under your word. To go on: intimacy chemistry --as {quote_for_shell(name)}"


def saving(pad: Pad, size: tuple[int, int]) -> Screenful:
    """The same question while a section is being saved."""
    above = question_screen(pad, size)[0] if not pad.done else []
    return above, [quiet(SAVING)]


def before(page: int, size: tuple[int, int]) -> Screenful:
    """One page of what a person should know first; nothing of it may be cut."""
    gap = [blank()] if size[1] >= ROOMY else []
    lines: list[Line] = []
    for text in BEFORE[page]:
        lines += [line(text), *gap]
    return lines, [line(key("Enter"), " go on  ", key("q"), " leave")]


def how_far(size: tuple[int, int]) -> Screenful:
    """How far the list may go for this person."""
    gap = [blank()] if size[1] >= ROOMY else []
    return [
        title("How far may your list go?"),
        *gap,
        line(strong(" 1 "), " tender: holding, kissing, words"),
        line(strong(" 2 "), " sensual too"),
        line(strong(" 3 "), " all of it, sex included"),
        *gap,
        quiet("You can leave sections out later, one by one. Your partner isn't told."),
    ], [line(key("1-3"), " choose  ", key("q"), " leave")]


def question_screen(pad: Pad, size: tuple[int, int]) -> Screenful:
    """One question: its text, the keys on offer, and how far we are."""
    quiz, roomy = pad.quiz, size[1] >= ROOMY
    gap = [blank()] if roomy else []
    question = quiz.item
    lines = [quiet(f"{HEAD} · {quiz.at + 1} of {len(quiz.items)}"), *gap]
    lines += [line(strong("· · ·")) if _hidden(pad) else title(question.text)]
    if question.help and not _hidden(pad) and (roomy or quiz.explained):
        lines.append(quiet(question.help))
    if roomy:
        lines += [quiet(question.section) if not _hidden(pad) else blank(), *gap]
    lines += _offer(quiz.answers.get(question.id), size)
    return lines, [_keys(pad)]


def _hidden(pad: Pad) -> bool:
    return pad.covered and not pad.shown


def _offer(given: int | None, size: tuple[int, int]) -> list[Line]:
    marks = [accent(f"[{value}]") if value == given else strong(f" {value} ") for value in VALUES]
    parts = [(mark, f" {LABELS[wish]}") for mark, wish in zip(marks, WISHES, strict=True)]
    if size[1] >= ROOMY:
        return [line(mark, text, indent=4) for mark, text in parts]
    # Two short ones share a row where rows are few; no row is longer than 40 columns.
    (one, a), (two, b), (three, c), (four, d), (five, e) = parts
    return [
        line(one, a, "  ", two, b), line(three, c), line(four, d, "  ", five, e),
    ]  # fmt: skip


def _keys(pad: Pad) -> Line:
    cover = " uncover  " if pad.covered else " cover  "
    no = " no to the rest of it  " if pad.begun else " no to this section  "
    show: list[str | Span] = [key("v"), " show  "] if pad.covered else []
    return line(
        key("1-5"), " answer  ", key("b"), " back  ", key("s"), " skip  ", key("x"),
        no, key("l"), " leave it out  ", *show, key("d"), cover,
        key("f"), " finish  ", key("q"), " stop",
    )  # fmt: skip


def say_question(pad: Pad) -> list[Line]:
    """One question as lines that a screen reader says."""
    quiz = pad.quiz
    question = quiz.item
    text = "It's covered; press v to see it." if _hidden(pad) else question.text
    lines = [line(f"{quiz.at + 1} of {len(quiz.items)}, {question.section}. {text}")]
    if question.help and not _hidden(pad):
        lines.append(line(question.help))
    if quiz.at == 0 or quiz.explained:
        lines.append(
            line(", ".join(f"{v} {LABELS[w]}" for v, w in zip(VALUES, WISHES, strict=True)) + ".")
        )
    given = quiz.answers.get(question.id)
    if given is not None:
        lines.append(line(f"Your answer so far: {LABELS[WISHES[given - 1]]}."))
    return lines


SPOKEN_KEYS = (
    "Type 1 to 5; b back, s skip, x no to this section, l leave it out, d cover, f finish, q stop:"
)


def finish(pad: Pad, size: tuple[int, int]) -> Screenful:
    """The end of it: ready, or not yet."""
    gap = [blank()] if size[1] >= ROOMY else []
    left = len(pad.quiz.items) - len(pad.quiz.answers)
    unanswered = f"Not answered: {left}. Whatever you haven't answered counts as a no."
    return [
        title("Are you ready?"),
        *gap,
        line(unanswered if left else "You've answered everything."),
        *gap,
        line(READY_MEANS),
    ], [line(key("r"), " ready  ", key("l"), " later  ", key("b"), " back")]


def together(size: tuple[int, int]) -> Screenful:
    """What stands before the reveal."""
    gap = [blank()] if size[1] >= ROOMY else []
    lines: list[Line] = []
    for text in TOGETHER:
        lines += [line(text), *gap]
    return lines, [line(key("Enter"), " go on  ", key("q"), " leave")]


def pages_of(found: Revealed) -> list[list[Line]]:
    """What they have in common, one thing a page."""
    if found.empty:
        return [[line(NOTHING), blank(), line("Something to talk about: intimacy chemistry talk")]]
    return [
        [quiet(heading), blank(), *shared_screen(each)]
        for name, heading in LEVELS
        for each in getattr(found, name)
    ]


def shared_screen(each: Shared) -> list[Line]:
    """One thing that both are open to, with a first step."""
    who = [quiet(f"{each.gives} gives")] if each.gives else []
    care = [quiet(each.care)] if each.care else []
    return [title(each.text), *who, line(f"First step: {each.first_step}"), *care]


def page(lines: Sequence[Line], place: int, count: int) -> Screenful:
    """One of the pages; where it is the last, Enter leaves."""
    on = " next  " if place + 1 < count else " done  "
    return list(lines), [line(key("Enter"), on, key("b"), " back  ", key("q"), " leave")]
