"""Today's idea as one line, for a shell's start-up: imports nothing that is not built in.

The day's idea is a record whose payload holds all that the line needs, so that one query (DAYS_IDEA
in store/visibility.py) brings it; `date-idea today` says the same line, byte for byte.
"""

from __future__ import annotations

from ...core.sanitize import inert

LONGEST_AMOUNT = 1e15  # what is more than anything costs is said as the number it was kept as


def today_line(
    idea: str, title: str, minutes: int | None, cost: float | None, currency: str | None = None
) -> str:
    """The line for today's idea; of anyone's text only what is harmless on a screen."""
    facts = ", ".join(each for each in (minutes_words(minutes), cost_words(cost, currency)) if each)
    aside = f" ({facts})" if facts else ""
    return f"Today's idea: {inert(title)}{aside}. More: intimacy date-idea show {inert(idea)}"


def quiet_line() -> str:
    """The line on a day on which the couple asked for quiet."""
    return "Today's idea: quiet for now."


def nothing_line() -> str:
    """The line when no idea is left to offer."""
    return "Today's idea: none just now. See what there is: intimacy date-idea list"


def minutes_words(minutes: int | None) -> str:
    """A length of time as people say it: `20 min`, `1 h 30 min`, `2 days`; empty if unknown."""
    if minutes is None:
        return ""
    hours, rest = divmod(minutes, 60)
    if hours >= 24:
        # In whole numbers: early versions took any, and not every one has a fraction.
        whole, tenth = divmod((minutes * 10 + 720) // 1440, 10)
        days = f"{whole}.{tenth}".removesuffix(".0")
        return "1 day" if days == "1" else f"{days} days"
    return " ".join([*([f"{hours} h"] if hours else []), *([f"{rest} min"] if rest else [])])


def cost_words(cost: float | None, currency: str | None = None) -> str:
    """A cost for both: `free`, `about 14 EUR`; empty if unknown, without a currency if none is set.

    The letters, not the sign: they are one column wide each on every terminal.
    """
    if cost is None:
        return ""
    if cost == 0:
        return "free"
    number = f"{cost:,.0f}" if cost == int(cost) and cost < LONGEST_AMOUNT else f"{cost:g}"
    return f"about {number} {inert(currency or '')}".rstrip()
