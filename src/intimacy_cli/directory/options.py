"""What a user may say about how a directory is to be read. Holds values, decides nothing."""

from collections.abc import Callable

from ..core.frozen import frozen

_LAST_DAY = "9999-12-31"
"""Completes a date without a month or a day. It doesn't matter that some months have no day 31."""


@frozen
class Options:
    """Wishes that win over guesses.

    `encoding` is a codec's name; `mapping` pairs our field with a column's header; `today` is an
    ISO date: what ended before it counts as ended (empty: nothing has). `noted` is told each date
    that is held against it.
    """

    encoding: str = ""
    mapping: tuple[tuple[str, str], ...] = ()
    today: str = ""
    noted: Callable[[str], None] | None = None

    @property
    def columns(self) -> tuple[str, ...]:
        """The headers that the mapping names."""
        return tuple(column for _, column in self.mapping)

    def ended(self, until: str) -> bool:
        """Tell whether an ISO date is past; a month or a year alone is past when all of it is."""
        last = until[:10] + _LAST_DAY[len(until) :]
        if until and self.noted is not None:
            self.noted(last)
        return bool(until and self.today and last < self.today)
