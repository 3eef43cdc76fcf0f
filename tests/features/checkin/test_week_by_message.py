"""The questions about the week, by message: asked with the day's, sealed and read as they are."""

from __future__ import annotations

import pytest

from tests.conftest import Cli

FIRST = "6,5,6,2,4,5,3"
TODAY = "2026-11-23"
DAY = {"close": 7, "shared": 4, "understood": 5, "tension": 3, "new": 2, "stress": 4}
WEEK = {"week_close": 6, "week_ease": 5}
REPLY = "7 4 5 3 2 4 6 5"


@pytest.fixture
def answered(couple: Cli) -> Cli:
    """Ana has answered, about her week too."""
    assert couple("checkin", "--as", "Ana", "--answers", FIRST, "--week", "5,6,4").code == 0
    return couple


@pytest.fixture
def asked(answered: Cli) -> Cli:
    """And has asked Ben both."""
    assert answered("checkin", "ask", "--as", "Ana", "--week").code == 0
    return answered


def test_the_message_asks_about_the_week_where_that_is_wanted(answered: Cli) -> None:
    message = answered("checkin", "ask", "--as", "Ana", "--week").out
    assert "Eight short questions" in message
    assert "7. Over the past week, how close have you felt" in message
    assert "8. Over the past week, how easy" in message
    assert "wanted" not in message, "that is asked only where both allow affection"


def test_without_being_told_it_does_not(answered: Cli) -> None:
    assert "week" not in answered("checkin", "ask", "--as", "Ana").out
    # What is out is out: it can't be asked more with the same day.
    refused = answered("checkin", "ask", "--as", "Ana", "--week")
    assert (refused.code, refused.err.count("\n")) == (1, 1)
    assert "didn't ask about the week" in refused.err


def test_whoever_asks_about_the_week_answers_about_it_first(couple: Cli) -> None:
    couple("checkin", "--as", "Ana", "--answers", FIRST)
    refused = couple("checkin", "ask", "--as", "Ana", "--week")
    assert (refused.code, refused.err.count("\n")) == (1, 1)
    assert "you answer first" in refused.err
    assert "checkin edit --on 2026-11-23 --as Ana --week 5,6,4" in refused.err
    # And nothing was kept of asking.
    assert couple("checkin", "edit", "--as", "Ana", "--week", "5,6,4").code == 0
    assert couple("checkin", "ask", "--as", "Ana", "--week").code == 0


def test_from_then_on_what_was_said_of_the_week_stays(asked: Cli) -> None:
    refused = asked("checkin", "edit", "--as", "Ana", "--week", "1,1,1")
    assert (refused.code, "stays as it is" in refused.err) == (1, True)
    assert asked("data", "undo", "--as", "Ana").code == 1 or (
        asked("checkin", "status", "--json").data["answered"] == ["Ana"]
    )


def test_the_message_holds_nothing_of_what_the_asker_said(couple: Cli) -> None:
    messages = set()
    for day, week in (("2026-11-22", "1,1,1"), (TODAY, "7,7,7")):
        couple("checkin", "--as", "Ana", "--answers", FIRST, "--on", day, "--week", week)
        out = couple("checkin", "ask", "--as", "Ana", "--on", day, "--week").out
        messages.add(out.split("Over the past week", 1)[1])
    assert len(messages) == 1


def test_both_sides_are_sealed_until_the_reply_and_go_back_then(asked: Cli) -> None:
    (before,) = asked("data", "export", "--as", "Ben", "--json").data["records"][:1]
    assert "week" not in before["payload"]
    assert asked("checkin", "history", "--as", "Ben", "--json").data["days"] == []
    heard = asked("checkin", "heard", f"{REPLY}\nwhat a week")
    assert heard.code == 0
    assert "close over the week: Ana 5, Ben 6" in heard.lines
    assert "ease over the week: Ana 6, Ben 5" in heard.lines
    ana, ben = asked("checkin", "reveal", "--as", "Ben", "--json").data["partners"]
    assert (ben["answers"], ben["week"], ben["heard"]) == (DAY, WEEK, True)
    assert ben["note"] == "what a week"
    assert ana["week"] == {"week_close": 5, "week_ease": 6, "week_desired": 4}


def test_it_is_part_of_the_partners_line_in_trends(asked: Cli) -> None:
    asked("checkin", "heard", REPLY)
    lines = asked("trends", "--area", "week_ease", "--json").data["lines"]
    week = [each for each in lines if each["area"] == "week_ease"]
    points = {each["who"]: [point["value"] for point in each["points"]] for each in week}
    assert points == {"Ana": [6], "Ben": [5]}


REPLIES = {
    "as asked": REPLY,
    "the day's and the week's on a line each": "7 4 5 3 2 4\n6 5",
    "one a line": "7\n4\n5\n3\n2\n4\n6\n5",
    "commas": "7,4,5,3,2,4,6,5",
    "all in a row": "74532465",
    "words": "seven four five three two four six five",
    "keycaps": "7️⃣4️⃣5️⃣3️⃣2️⃣4️⃣6️⃣5️⃣",
    "out of seven": "7/7 4/7 5/7 3/7 2/7 4/7 6/7 5/7",
    "a numbered list": "1) 7\n2) 4\n3) 5\n4) 3\n5) 2\n6) 4\n7) 6\n8) 5",
    "by name": "close 7, shared 4, understood 5, tension 3, new 2, stress 4, week close 6, ease 5",
    "a correction": f"{REPLY[:-1]}1\nsorry, week ease should be 5",
    "a correction of one that sounds alike": "7 4 5 3 2 4 1 5\noops, week close should be 6",
    "a correction by number": f"{REPLY[:-1]}1\nsorry, question 8 should be 5",
}


@pytest.mark.parametrize("name", REPLIES)
def test_a_reply_is_read_with_the_same_tolerance(asked: Cli, name: str) -> None:
    heard = asked("checkin", "heard", "-", "--dry-run", "--json", stdin=REPLIES[name]).data
    assert (heard["answers"], heard["week"]) == (DAY, WEEK)


def test_the_quoted_message_is_no_answer(asked: Cli) -> None:
    message = asked("checkin", "ask", "--as", "Ana", "--week").out
    quoted = "".join(f"> {row}\n" for row in message.splitlines())
    for text in (f"{quoted}\n{REPLY}", f"{message}\n{REPLY}", f"{REPLY}\n\n{message}"):
        heard = asked("checkin", "heard", "-", "--dry-run", "--json", stdin=text).data
        assert (heard["answers"], heard["week"], heard["note"]) == (DAY, WEEK, None)


@pytest.mark.parametrize(
    ("text", "says"),
    [
        ("7 4 5 3 2 4", "has 6 answers, and 8 were asked for"),
        ("7 4 5 3 2 4 6 5 5", "9 answers"),
        ("7 4 5 3 2 4 6 9", "9 for ease over the week"),
        ("7 4 5 3 2 4 6-7 5", "close over the week (6 or 7)"),
        ("- - - - - - 6 5", "every question about the day is skipped"),
        ("- - - - - - - -", "every question is skipped"),
        ("1) 7\n2) 4\n3) 5\n4) 3\n5) 2\n6) 4\n7) 6", "isn't clear on ease over the week"),
    ],
)
def test_what_is_not_clear_is_refused_in_one_line(asked: Cli, text: str, says: str) -> None:
    refused = asked("checkin", "heard", "-", stdin=text)
    assert (refused.code in (1, 2), refused.err.count("\n"), refused.out) == (True, 1, "")
    assert says in refused.err
    assert asked("checkin", "status", "--json").data["answered"] == ["Ana"]


def test_the_week_may_be_skipped(asked: Cli) -> None:
    heard = asked("checkin", "heard", "7 4 5 3 2 4 - -", "--json").data
    assert (heard["answers"], heard["week"]) == (DAY, {})


def test_where_both_allow_affection_there_are_ten(couple: Cli) -> None:
    couple("checkin", "--as", "Ana", "--answers", FIRST, "--on", "2026-11-22")
    couple("checkin", "ask", "--as", "Ana", "--on", "2026-11-22", "--affection")
    assert couple("checkin", "heard", "7 4 5 3 2 4 affection yes").code == 0
    couple("checkin", "--as", "Ana", "--answers", FIRST, "--week", "5,6,4")
    message = couple("checkin", "ask", "--as", "Ana", "--week").out
    assert "Ten short questions" in message
    assert "10. Over the past week, how wanted have you felt?" in message
    wanted = ({**DAY, "affection": 6}, {**WEEK, "week_desired": 3})
    rows = [f"{number}. {n}" for number, n in enumerate((7, 4, 5, 3, 2, 6, 4, 6, 5, 3), 1)]
    for text in (
        "7 4 5 3 2 6 4 6 5 3",
        "7453264653",
        "\n".join(rows),
        f"{message}\n7 4 5 3 2 6 4\n6 5 3",
    ):
        heard = couple("checkin", "heard", "-", "--dry-run", "--json", stdin=text).data
        assert (heard["answers"], heard["week"]) == wanted
