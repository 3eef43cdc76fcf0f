"""How long what was read on one day stays true: until the next date on which something ends."""

from ...core.frozen import frozen


@frozen
class DaySpan:
    """The days, in ISO form, on which the same things have ended.

    `after` is the last date that had passed, `until` the first that had not; empty: there is none.
    """

    after: str = ""
    until: str = ""

    def holds(self, today: str) -> bool:
        """Tell whether a day is one of these."""
        return (not self.after or self.after < today) and (not self.until or today <= self.until)


class Ends:
    """Notes the dates that are compared with today while something is read."""

    def __init__(self, today: str) -> None:
        self._today = today
        self._after = self._until = ""

    def note(self, until: str) -> None:
        """Note a date on which something ends."""
        if self._today and until < self._today:
            self._after = max(self._after, until)
        else:
            self._until = min(self._until or until, until)

    @property
    def span(self) -> DaySpan:
        """The days on which the same would be read."""
        return DaySpan(self._after, self._until)
