"""Which words name therapy or counselling, and which counsel about something else."""

from __future__ import annotations

import pytest

from intimacy_cli.directory.fields.professions import names_therapy


@pytest.mark.parametrize(
    "text",
    ["Counsellor", "Counseling", "Bereavement counselling", "debt counselling, grief counselling"],
)
def test_counselling_is_therapy(text: str) -> None:
    assert names_therapy(text)


@pytest.mark.parametrize(
    "text", ["Debt counselling", "Career counsellor", "genetic counseling", "Council", "Solicitor"]
)
def test_counselling_about_money_or_work_is_none(text: str) -> None:
    assert not names_therapy(text)
