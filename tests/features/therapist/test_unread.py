"""What could not be read is told: silence would look like 'nobody fits'."""

from __future__ import annotations

import json
import os
import subprocess
import sys
import threading
from collections.abc import Callable
from pathlib import Path

import pytest

from tests.conftest import Cli

pytestmark = pytest.mark.usefixtures("home")

LIST = "name,modalities,phones\nAda Berg,EFT,030 5550101\nBo Holm,IBCT,030 5550102\n"
NOISE = bytes(range(256)) * 40


def run(*words: str, **more: object) -> subprocess.CompletedProcess[str]:
    """Run the program as a shell would."""
    command = [sys.executable, "-m", "intimacy_cli", "therapist", *words]
    return subprocess.run(command, capture_output=True, text=True, check=False, **more)  # type: ignore[call-overload,no-any-return]


def test_find_on_a_file_that_is_no_text_fails_and_says_where_to_look(tmp_path: Path) -> None:
    junk = tmp_path / "junk.bin"
    junk.write_bytes(NOISE)
    done = run("find", "-d", str(junk))
    assert (done.returncode, done.stdout) == (1, "")
    assert "junk.bin: nothing could be read." in done.stderr
    assert "intimacy therapist check" in done.stderr


@pytest.mark.parametrize("word", ["Ada", "Nobodyatall"])
def test_find_says_that_one_of_two_directories_could_not_be_read(tmp_path: Path, word: str) -> None:
    junk, friends = tmp_path / "junk.bin", tmp_path / "friends.csv"
    junk.write_bytes(NOISE)
    friends.write_text(LIST)
    done = run("find", "-d", str(junk), "-d", str(friends), word)
    assert done.returncode == 0
    assert "1 thing couldn't be read" in done.stdout


def test_find_says_nothing_of_the_kind_when_all_was_read(tmp_path: Path) -> None:
    friends = tmp_path / "friends.csv"
    friends.write_text(LIST)
    assert "could not be read" not in run("find", "-d", str(friends)).stdout


@pytest.mark.parametrize("command", [("find", "-d"), ("check",)])
def test_what_a_shell_substitutes_for_a_process_is_read_as_a_file_is(
    tmp_path: Path, command: tuple[str, ...]
) -> None:
    friends = tmp_path / "friends.csv"
    friends.write_text(LIST)
    reading, writing = os.pipe()
    os.write(writing, LIST.encode())
    os.close(writing)
    try:
        done = run(*command, f"/dev/fd/{reading}", pass_fds=(reading,))
    finally:
        os.close(reading)
    plain = run(*command, str(friends))
    assert (done.returncode, done.stderr) == (0, "")
    # What came through a pipe is gone: no command to see one of them in full.
    lines = [row for row in plain.stdout.splitlines() if "in full:" not in row]
    assert done.stdout.replace(f"/dev/fd/{reading}", str(friends)).splitlines()[-1] == lines[-1]
    assert "2 records" in done.stdout or "Bo Holm" in done.stdout


def test_two_named_pipes_are_two_directories(tmp_path: Path, cli: Cli) -> None:
    pipes = [tmp_path / "one", tmp_path / "two"]
    writers = []
    for pipe, rows in zip(pipes, ("name,fee\nCy Lund,90\n", LIST), strict=True):
        os.mkfifo(pipe)
        writers.append(threading.Thread(target=pipe.write_text, args=(rows,)))
        writers[-1].start()
    done = cli("therapist", "find", "-d", str(pipes[0]), "-d", str(pipes[1]), "--json", "--all")
    for each in writers:
        each.join(10)
    assert [hit["name"] for hit in done.data["hits"]] == ["Ada Berg", "Bo Holm", "Cy Lund"]


def test_a_device_is_refused_before_it_is_read(cli: Cli) -> None:
    done = cli("therapist", "check", "/dev/zero")
    assert done.code == 1
    assert "isn't a file, a folder or a pipe" in done.err


@pytest.mark.parametrize(
    ("make", "why"),
    [
        (lambda path: path.symlink_to("/nowhere/at/all"), "a link that leads nowhere"),
        (lambda path: path.symlink_to(path), "a link that leads nowhere"),
        (os.mkfifo, "not an ordinary file"),
    ],
    ids=["a link to nothing", "a link to itself", "a pipe"],
)
@pytest.mark.parametrize("name", ["aaa.csv", "zzz.csv"])
def test_what_cannot_be_read_in_a_folder_does_not_stop_the_rest(
    cli: Cli, tmp_path: Path, make: Callable[[Path], None], why: str, name: str
) -> None:
    folder = tmp_path / "folder"
    folder.mkdir()
    make(folder / name)
    (folder / "friends.csv").write_text(LIST)
    found = cli("therapist", "find", "-d", str(folder), "--json").data
    assert (found["total"], found["findings"]) == (2, 1)
    checked = cli("therapist", "check", str(folder), "--strict", "--json")
    (said,) = [each for each in checked.data["findings"] if each["weight"] == "bad"]
    assert (checked.code, checked.data["records"]) == (1, 2)
    assert said["file"].endswith(name)
    assert said["what"] == f"couldn't be read ({why})"


def test_a_large_folder_with_a_link_to_nothing_is_searched(cli: Cli, tmp_path: Path) -> None:
    folder = tmp_path / "folder"
    folder.mkdir()
    (folder / "gone.csv").symlink_to("/nowhere/at/all")
    (folder / "friends.csv").write_text(LIST)
    wide = "".join(f"Cy Lund {n},CBT,{'x' * 900}\n" for n in range(2_500))
    (folder / "large.csv").write_text("name,modalities,note\n" + wide)
    found = cli("therapist", "find", "-d", str(folder), "Ada", "--json").data
    assert ([hit["name"] for hit in found["hits"]], found["findings"]) == (["Ada Berg"], 1)


@pytest.mark.parametrize(
    ("name", "text", "why"),
    [
        ("rows.csv", "clinic_code;town\nA;Berlin\nB;Bonn\n", "has no name; left out"),
        ("none.csv", "a1,b2,c3\n1,2,3\n4,5,6\n", "say which is which with --map"),
        ("page.html", "<html><body><p>Hello</p></body></html>", "without schema.org data"),
        ("list.json", '{"count": 0, "results": []}', "is JSON without a list of people in it"),
        ("cities.json", '[{"city": "Berlin"}, {"city": "Bonn"}]', "has no name; left out"),
    ],
)
def test_a_file_that_was_not_understood_is_never_one_where_nobody_fits(
    cli: Cli, tmp_path: Path, name: str, text: str, why: str
) -> None:
    given = tmp_path / name
    given.write_text(text)
    found = cli("therapist", "find", "-d", str(given))
    assert (found.code, found.out) == (1, "")
    assert "nothing could be read" in found.err
    assert why in found.err
    checked = cli("therapist", "check", str(given))
    assert checked.code == 1
    assert "the rest can" not in checked.out
    assert "Nothing in it could be used." in checked.out


@pytest.mark.parametrize(
    ("document", "why"),
    [
        (
            {"resourceType": "Bundle", "entry": [{"resource": {
                "resourceType": "Practitioner", "id": "7"}}]},
            "nothing could be read. Practitioner/7 has no name; left out. For",
        ),
        ({"error": {"message": "Invalid token."}}, "It is an error from the server: Invalid"),
        ({"error": {"message": "Wait 26 seconds."}}, "seconds. For more"),
    ],
)  # fmt: skip
def test_why_nothing_could_be_read_is_a_whole_sentence(
    cli: Cli, tmp_path: Path, document: object, why: str
) -> None:
    given = tmp_path / "list.json"
    given.write_text(json.dumps(document))
    assert why in " ".join(cli("therapist", "find", "-d", str(given)).err.split())


def test_a_header_without_rows_is_a_list_of_nobody(cli: Cli, tmp_path: Path) -> None:
    given = tmp_path / "list.csv"
    given.write_text("id,name\n")
    found = cli("therapist", "find", "-d", str(given))
    assert (found.code, found.err) == (0, "")
