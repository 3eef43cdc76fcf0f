"""Export and import: a round trip on random histories, and what is refused."""

from __future__ import annotations

import csv
import json
import os
import shutil
import tempfile
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from intimacy_cli.app import run
from intimacy_cli.errors import BadFile
from intimacy_cli.features.data.document import as_csv, as_json, read_document, record_of
from intimacy_cli.features.table import every_kind
from intimacy_cli.shell.env import real_env
from tests.conftest import NOW, Cli
from tests.harness.older_vault import partner_ids, planted

FIRST = "6,5,6,2,4,5,3"


@dataclass(frozen=True)
class Ran:
    """An in-process call's exit code and what it exported."""

    code: int
    text: bytes


@contextmanager
def home() -> Iterator[Callable[..., Ran]]:
    """A home of its own for one example of hypothesis, and the program in it."""
    folder = Path(tempfile.mkdtemp())
    environ: Any = {"INTIMACY_HOME": str(folder / "home"), "INTIMACY_NOW": NOW}

    def call(*arguments: str) -> Ran:
        out = folder / "out"
        out.unlink(missing_ok=True)
        to_file = ["--output", str(out)] if arguments[:2] == ("data", "export") else []
        code = run([*arguments, *to_file], real_env(environ))
        return Ran(code, out.read_bytes() if out.exists() else b"")

    try:
        yield call
    finally:
        shutil.rmtree(folder)


texts = st.text(st.characters(exclude_categories=["Cs"], exclude_characters="\0"), max_size=20)
words = st.text(st.characters(categories=("L", "N", "P", "S")), min_size=1, max_size=20)
notes = texts.filter(lambda text: bool(text.strip()) and not text.startswith("-"))
days = st.integers(1, 4).map(lambda day: f"2026-11-{day:02}")
who = st.sampled_from(["Ana", "Ben"])
answered = st.lists(st.integers(1, 7), min_size=7, max_size=7).map(
    lambda values: ",".join(map(str, values))
)


def typed(*words: str | st.SearchStrategy[str]) -> st.SearchStrategy[tuple[str, ...]]:
    """A command line of fixed and random words."""
    return st.tuples(*(st.just(w) if isinstance(w, str) else w for w in words))


commands = st.one_of(
    typed("checkin", "--as", who, "--answers", answered, "--on", days),
    typed("checkin", "--as", who, "--answers", answered, "--on", days, "--note", notes),
    typed("checkin", "note", days, notes, "--as", who),
    typed("checkin", "note", days, notes, "--share-note", "--as", who),
    typed("checkin", "edit", "--as", who, "--answers", answered, "--on", days),
    typed("checkin", "withdraw", days, "--as", who),
    typed("checkin", "share", days, "--as", who),
    typed("data", "undo", "--as", who),
    typed("partner", "name", "Anna", "Ben"),
    typed("partner", "name", "Ana", "Ben"),
)


def lived(program: Callable[..., Ran], history: list[tuple[str, ...]]) -> None:
    """Carry out a history; a command that does not fit just then changes nothing."""
    program("partner", "name", "Ana", "Ben")
    for each in history:
        assert program(*each).code in (0, 1, 2), each


@settings(max_examples=15, deadline=None)
@given(st.lists(commands, max_size=9), st.sampled_from(["json", "csv"]))
def test_what_is_exported_comes_back_as_it_was_seen(
    history: list[tuple[str, ...]], form: str
) -> None:
    with home() as here:
        lived(here, history)
        for viewer in ("Ana", "Ben"):
            named = ["--as", viewer] if viewer == "Ben" else []
            taken = here("data", "export", "--format", form, *named)
            if taken.code == 2:
                continue  # the naming itself was undone: nobody of that name can look
            with home() as there, tempfile.NamedTemporaryFile() as file:
                file.write(taken.text)
                file.flush()
                assert there("data", "import", file.name).code == 0
                again = there("data", "export", "--format", form, *named)
                assert again.text == taken.text
                assert there("data", "import", file.name).code == 0
                assert there("data", "export", "--format", form, *named).text == taken.text


@settings(max_examples=100)
@given(
    st.lists(
        st.fixed_dictionaries(
            {
                "id": words, "act": words, "who": st.none(),
                "day": st.dates().map(str), "at": st.just(NOW), "kind": words,
                "visibility": st.just("both"), "form": st.just("open"), "round": st.none(),
                "target": st.none() | words,
                "payload": st.dictionaries(texts, texts | st.integers() | st.booleans()),
                "private": st.none() | st.dictionaries(texts, texts),
            }
        ),
        max_size=4,
    )
)  # fmt: skip
def test_any_record_survives_both_forms(rows: list[dict[str, Any]]) -> None:
    document = read_document(json.dumps({"partners": [], "records": rows}), "x")
    assert list(read_document(as_json(document), "x").records) == rows
    assert list(read_document(as_csv(document), "x").records) == rows


json_values = st.recursive(
    st.none() | st.booleans() | st.integers() | st.floats() | st.text(),
    lambda inner: st.lists(inner, max_size=4) | st.dictionaries(st.text(), inner, max_size=4),
)
GOOD = {
    "id": "a", "act": "a", "who": None, "day": "2026-11-23", "at": NOW, "kind": "talk.day",
    "visibility": "both", "form": "open", "round": None, "target": None,
    "payload": {"seconds": 600}, "private": None,
}  # fmt: skip


@given(st.sampled_from(sorted(GOOD)), json_values)
def test_a_record_with_anything_in_a_field_is_taken_or_refused_by_name(
    field: str, value: object
) -> None:
    try:
        record_of({**GOOD, field: value}, {}, every_kind(), "x: record 1")
    except BadFile as error:
        refused = error.message
    else:
        refused = "x: record 1"
    assert refused.startswith("x: record 1")


@given(st.text())
def test_any_text_is_a_document_or_refused_in_one_sentence(text: str) -> None:
    for each in (text, "{" + text, "id,act\n" + text):
        try:
            read_document(each, "x")
            refused = "x: "
        except BadFile as error:
            refused = error.message
        assert refused.startswith("x: ")


def test_a_sealed_round_stays_sealed_when_it_comes_in(couple: Cli, tmp_path: Path) -> None:
    couple("checkin", "--as", "Ana", "--answers", FIRST, "--note", "CANARY")
    taken = couple("data", "export", "--as", "Ana").out
    assert "CANARY" in taken
    fresh = {"INTIMACY_HOME": str(tmp_path / "other")}
    assert couple("data", "import", "-", stdin=taken, env=fresh).code == 0
    for named in ([], ["--as", "Ben"]):
        seen = couple("data", "export", *named).out
        assert "CANARY" not in seen
        assert '"kind": "checkin"' not in seen
    assert couple("checkin", "--as", "Ben", "--answers", FIRST, "--json").data["state"] == "ready"
    assert "CANARY" not in couple("data", "export", "--as", "Ben").out


def test_what_is_here_already_stays_as_it_is(couple: Cli) -> None:
    couple("checkin", "--as", "Ana", "--answers", FIRST)
    taken = couple("data", "export", "--as", "Ana").out
    again = couple("data", "import", "-", "--json", stdin=taken).data
    assert again == {"added": 0, "known": 3}


def test_the_same_names_elsewhere_are_the_same_two_people(couple: Cli, tmp_path: Path) -> None:
    couple("checkin", "--as", "Ana", "--answers", FIRST)
    taken = couple("data", "export", "--as", "Ana").out
    other = {"INTIMACY_HOME": str(tmp_path / "other")}
    couple("partner", "name", "Ben", "ana", env=other)
    couple("data", "import", "-", stdin=taken)
    assert couple("partner", "--json").data["partners"] == ["Ben", "ana"]
    (day,) = couple("checkin", "history", "--as", "ana", "--json").data["days"]
    assert day["partners"][0]["answers"]["close"] == 6


def test_an_import_is_one_act_its_names_too(cli: Cli, tmp_path: Path) -> None:
    cli("checkin", "--as", "Ana", "--answers", FIRST)
    cli("partner", "name", "Anna")
    taken = cli("data", "export").out
    cli("data", "import", "-", stdin=taken, env={"INTIMACY_HOME": str(tmp_path / "other")})
    for names in ([], ["Anna"], []):
        assert cli("data", "undo").code == 0
        assert cli("partner", "--json").data["partners"] == names
    # Brought in again, it is there again.
    again = cli("data", "import", "-", "--json", stdin=taken).data
    assert (again["added"], again["known"]) == (2, 0)
    assert cli("data", "export").out == taken


def test_an_import_stays_once_somebody_has_answered_under_its_names(
    cli: Cli, tmp_path: Path
) -> None:
    cli("partner", "name", "Ana", "Ben")
    taken = cli("data", "export").out
    cli("data", "import", "-", stdin=taken, env={"INTIMACY_HOME": str(tmp_path / "other")})
    cli("checkin", "--as", "Ana", "--answers", FIRST)
    refused = cli("data", "undo", "--json")
    assert (refused.code, refused.data["code"]) == (1, "could-not")
    assert cli("partner", "--json").data["partners"] == ["Ana", "Ben"]
    # Together with what was written since, it goes.
    assert cli("data", "undo", "2", "--as", "Ana").code == 0
    assert cli("partner", "--json").data["partners"] == []


def bad(**changes: object) -> str:
    """An export with one bad record."""
    return json.dumps({"partners": [], "records": [{**GOOD, **changes}]})


PARTNER = {"kind": "partner", "payload": {"partner": "p", "seat": 1, "name": "Ana"}}


@pytest.mark.parametrize(
    ("text", "names"),
    [
        ("", "line 1"),
        ("{", "line 1"),
        ("{}", "records is missing"),
        ('{"records": [], "partners": [3]}', "partners has to be a list of names"),
        ('{"format": 2, "records": []}', "can't read the format of that export"),
        ('{"partners": [], "records": [3]}', "record 1 isn't an object"),
        (bad(id=""), "record 1: id is missing"),
        (bad(day="2026-13-01"), "record 1: day"),
        (bad(at="yesterday"), "record 1: at"),
        (bad(at="2026-11-23T10:00:00"), "record 1: at"),
        (bad(payload=None), "record 1: payload"),
        (bad(visibility="all"), "can't have visibility 'all'"),
        (bad(visibility="own"), "record 1: only what somebody wrote"),
        (bad(form="sealed"), "record 1: this version doesn't know the form 'sealed'"),
        (bad(who="Ana"), "record 1: 'Ana' isn't one of the partners"),
        (bad(payload={"seconds": "\ud800"}), "'seconds', which isn't a whole number"),
        (
            bad(kind="therapist-call", payload={"therapist": "x", "note": "\ud800"}),
            "'note', which contains half a character",
        ),
        (bad(kind="partner"), "record 1: payload of partner holds 'seconds', which this version"),
        (bad(kind="partner", payload={"seat": 1, "name": "Ana"}), "lacks 'partner'"),
        (
            bad(kind="partner", payload={"partner": "p", "seat": 3, "name": "Ana"}),
            "'seat', which isn't a whole number from 1 to 2",
        ),
        (bad(kind="zzz"), "this version doesn't know the kind 'zzz'"),
        (bad(kind="z" * 9000), "kind is longer than 300 characters"),
        (bad(at="0001-01-01T00:00:00+14:00"), "record 1: at"),
        (bad(day="9999-12-31"), "record 1: day"),
        ("id,act\n1,2\n", "line 1: the columns have to be"),
    ],
)
def test_a_bad_export_is_refused_whole_in_one_line_that_says_where(
    couple: Cli, text: str, names: str
) -> None:
    before = couple("data", "export").out
    refused = couple("data", "import", "-", stdin=text)
    assert refused.code in (1, 2)
    assert refused.err.count("\n") == 1
    assert names in refused.err
    assert couple("data", "export").out == before


def test_a_third_person_does_not_come_in_by_an_import(couple: Cli) -> None:
    rows = [
        {**GOOD, **PARTNER, "id": f"n{n}", "payload": {"partner": f"p{n}", "seat": 1, "name": name}}
        for n, name in enumerate(["Cara", "Dan", "Eve"])
    ]
    for partners in (["Cara"], []):
        text = json.dumps({"partners": partners, "records": rows})
        refused = couple("data", "import", "-", "--json", stdin=text)
        assert (refused.code, refused.data["code"]) == (1, "bad-file")
    assert couple("partner", "--json").data["partners"] == ["Ana", "Ben"]


@pytest.mark.parametrize("payload", [{"answers": "x"}, {"answers": {"close": "x"}, "note": 3}, {}])
def test_a_check_in_of_an_odd_shape_harms_no_reader(
    cli: Cli, home: Path, payload: dict[str, Any]
) -> None:
    cli("partner", "name", "Ana")
    odd = {
        "kind": "checkin", "author": partner_ids(home)["Ana"], "round": "checkin/2026-11-23",
        "payload": {**payload, "want": 3, "score": "x"},
    }  # fmt: skip
    planted(home, [odd])
    for command in (["checkin", "history"], ["checkin", "reveal"], ["checkin", "status"]):
        assert cli(*command).code == 0
        assert cli(*command, "--json").code == 0


def test_a_very_long_note_survives_csv(cli: Cli, tmp_path: Path) -> None:
    cli("checkin", "--as", "Ana", "--answers", FIRST, "--note", "-", stdin="x" * 300_000)
    taken = cli("data", "export", "--format", "csv").out
    assert (
        cli("data", "import", "-", stdin=taken, env={"INTIMACY_HOME": str(tmp_path / "b")}).code
        == 0
    )
    assert cli("data", "export", "--format", "csv").out == taken


def test_an_export_to_a_file_is_for_its_owner_only(cli: Cli, tmp_path: Path) -> None:
    cli("checkin", "--as", "Ana", "--answers", FIRST)
    path = tmp_path / "us.json"
    done = cli("data", "export", "--output", str(path))
    assert (done.code, done.out) == (0, "")
    assert path.stat().st_mode & 0o777 == 0o600
    assert json.loads(path.read_text())["partners"] == ["Ana"]
    assert cli("data", "export", "--output", str(tmp_path / "none" / "x")).code == 2
    assert cli("data", "export", "--replace").code == 2
    assert cli("data", "export", "--output", str(tmp_path)).code == 1
    assert cli("data", "import", str(tmp_path / "none")).code == 1
    assert cli("data", "import", str(tmp_path)).code == 1


def test_in_the_envelope_an_export_can_be_imported_too(cli: Cli, tmp_path: Path) -> None:
    cli("checkin", "--as", "Ana", "--answers", FIRST)
    taken = cli("data", "export", "--json").out
    done = cli(
        "data", "import", "-", "--json", stdin=taken, env={"INTIMACY_HOME": str(tmp_path / "b")}
    )
    assert done.data["added"] == 2


def test_everything_has_a_place(cli: Cli, home: Path) -> None:
    for command in (["data"], ["data", "path"]):
        found = cli(*command, "--json").data
        assert found["vault"] == str(home / "data" / "vault.db")
        assert found["key"] == str(home / "config" / "key")
    assert not home.exists()


@pytest.mark.parametrize("text", ["id\n", f"id\n{'x' * 200_000}\n"], ids=["short", "long"])
def test_reading_an_export_leaves_csv_as_it_was_for_whoever_reads_next(
    cli: Cli, tmp_path: Path, text: str
) -> None:
    before = csv.field_size_limit()
    (tmp_path / "odd.csv").write_text(text)
    assert cli("data", "import", str(tmp_path / "odd.csv")).code == 1
    assert csv.field_size_limit() == before


def test_an_export_is_written_over_nothing_unless_that_is_asked_for(
    cli: Cli, tmp_path: Path
) -> None:
    cli("checkin", "--as", "Ana", "--answers", FIRST)
    (tmp_path / "there").write_text("mine")
    (tmp_path / "link").symlink_to(tmp_path / "there")
    (tmp_path / "dangling").symlink_to(tmp_path / "nothing")
    for name in ("there", "link", "dangling"):
        refused = cli("data", "export", "--output", str(tmp_path / name))
        assert (refused.code, "--replace" in refused.err) == (1, True)
    assert (tmp_path / "there").read_text() == "mine"
    assert not (tmp_path / "nothing").exists()
    assert cli("data", "export", "--output", str(tmp_path / "link"), "--replace").code == 0
    assert json.loads((tmp_path / "there").read_text())["partners"] == ["Ana"]
    assert (tmp_path / "link").is_symlink()
    assert cli("data", "export", "--output", "/dev/null").code == 0


@pytest.mark.parametrize("way", ["itself", "link", "hard link", "folder", "dots"])
@pytest.mark.parametrize("name", ["data/vault.db", "config/key", "config/config.toml", "data/new"])
def test_an_export_never_goes_over_a_file_of_ours(
    cli: Cli, home: Path, tmp_path: Path, name: str, way: str
) -> None:
    cli("checkin", "--as", "Ana", "--answers", FIRST)
    cli("config", "set", "country", "IE")
    ours = home / name
    path = {
        "itself": ours,
        "link": tmp_path / "link",
        "hard link": tmp_path / "hard",
        "folder": tmp_path / "folder" / ours.name,
        "dots": home / "data" / ".." / name,
    }[way]
    (tmp_path / "link").symlink_to(ours)
    (tmp_path / "folder").symlink_to(ours.parent)
    if way == "hard link":
        if not ours.exists():
            return
        os.link(ours, path)
    before = ours.read_bytes() if ours.exists() else None
    for more in ([], ["--replace"]):
        refused = cli("data", "export", "--output", str(path), *more)
        assert (refused.code, "keeps its own" in refused.err) == (1, True)
    assert (ours.read_bytes() if ours.exists() else None) == before


@pytest.mark.parametrize("form", ["json", "csv"])
def test_a_byte_order_mark_before_an_export_does_no_harm(
    cli: Cli, tmp_path: Path, form: str
) -> None:
    cli("checkin", "--as", "Ana", "--answers", FIRST)
    taken = cli("data", "export", "--format", form).out
    file = tmp_path / "bom"
    file.write_bytes(b"\xef\xbb\xbf" + taken.encode())
    cli("partner", "name", "Ana", env={"INTIMACY_HOME": str(tmp_path / "b")})
    assert cli("data", "import", str(file)).code == 0
    for codec in ("utf-16-le", "utf-16-be"):
        file.write_bytes(f"\ufeff{taken}".encode(codec))
        assert cli("data", "import", str(file), "--json").data["added"] == 0
    again = cli("data", "import", "-", "--json", stdin=f"\ufeff{taken}").data
    assert again["added"] == 0


def test_what_has_no_end_on_stdin_is_refused(cli: Cli, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("intimacy_cli.features.data.commands.MOST_BYTES", 1000)
    refused = cli("data", "import", "-", stdin="x" * 1001)
    assert (refused.code, len(refused.err.splitlines())) == (2, 1)
    many = '{"partners": [], "records": [' + "{}," * 1_000_001 + "{}]}"
    with pytest.raises(BadFile, match="more pieces"):
        read_document(many, "x")
