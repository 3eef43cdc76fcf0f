"""`intimacy` alone knows `talk` and `listen`."""

from __future__ import annotations

from tests.conftest import Cli


def suggested(cli: Cli) -> set[str]:
    """What is suggested as new on the days of a fortnight."""
    found = set()
    for day in range(10, 24):
        data = cli("--json", env={"INTIMACY_NOW": f"2026-11-{day}T20:15:00+01:00"}).data
        assert data["suggestion"]["why"]
        found.add(data["suggestion"]["command"])
    return found


def test_both_are_suggested_to_a_couple_that_has_tried_neither(couple: Cli) -> None:
    assert {"intimacy talk", "intimacy listen"} <= suggested(couple)


def test_what_was_tried_is_not_new_any_more(couple: Cli) -> None:
    couple("talk", "card")
    couple("listen", "--json")
    assert not {"intimacy talk", "intimacy listen"} & suggested(couple)
