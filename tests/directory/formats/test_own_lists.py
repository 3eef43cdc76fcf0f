"""A list of one's own, as TOML and as CSV: what the templates promise is what is read."""

import pytest

from intimacy_cli.directory.record import Accepting, Modality, Therapist
from intimacy_cli.features.therapist.check import template_of
from tests.harness.directories import plain, read


@pytest.mark.parametrize("kind", ["toml", "csv"])
def test_a_template_is_a_list_that_can_be_read(kind: str) -> None:
    told = read(template_of(kind))
    assert told.formats == {f"own-{kind}"}
    assert told.findings == []
    record = told.records[0]
    assert record.name == "Alex Example"
    assert record.therapist is Therapist.YES
    assert record.modalities == (Modality("EFT", "certified"), Modality("IBCT"))
    assert record.fee
    assert (record.fee.low, record.fee.currency) == (120.0, "USD")
    assert [each.jurisdiction for each in record.licences] == ["NY", "NJ"]
    assert record.accepts_new is Accepting.YES
    assert record.note == "A friend told us."
    assert record.private


def test_both_templates_say_the_same() -> None:
    toml, table = (plain(read(template_of(kind)).records[0]) for kind in ("toml", "csv"))
    for told in (toml, table):
        told.pop("source")
    assert toml == table


def test_a_template_of_another_kind_is_refused() -> None:
    with pytest.raises(ValueError, match="no template"):
        template_of("xlsx")


def test_one_bad_entry_costs_that_entry_and_names_its_line() -> None:
    text = (
        '# mine\n[[therapist]]\nname = "Ana"\n\n[[therapist]]\nname = "Bo\nfee = 1\n\n'
        '[[therapist]]\nname = "Cy"\nfee = {low = 80, high = 120}\nonline = false\n'
    )
    told = read(text)
    assert told.names == ["Ana", "Cy"]
    assert [each.line for each in told.bad] == [6]
    assert [record.source.line for record in told.records] == [2, 9]
    assert told.records[1].online is False


def test_what_is_not_said_is_unknown_and_never_no() -> None:
    record = read('[[therapist]]\nname = "Ana"\n').records[0]
    assert record.online is None
    assert record.sliding_scale is None
    assert record.accepts_new is None
    assert record.fee is None


def test_a_key_that_is_not_known_and_a_place_off_the_earth_are_named() -> None:
    told = read('[[therapist]]\nname = "Ana"\nnmae = "x"\nlatitude = 200\nlongitude = 1\n')
    assert told.names == ["Ana"]
    assert told.says("'nmae'")
    assert told.says("aren't on earth")


def test_an_entry_without_a_name_is_left_out() -> None:
    told = read('[[therapist]]\ncity = "X"\n')
    assert told.records == []
    assert told.bad[0].line == 1
    assert read("name,modalities\n,EFT\nAna,EFT\n").names == ["Ana"]


def test_an_identifier_stays_when_the_order_changes() -> None:
    table = "name,modalities,city\nAna,EFT,X\nBo,IBCT,Y\n"
    turned = "name,modalities,city\nBo,IBCT,Y\nAna,EFT,X\n"
    first = {record.name: record.id for record in read(table).records}
    assert first == {record.name: record.id for record in read(turned).records}
    assert len(set(first.values())) == 2
