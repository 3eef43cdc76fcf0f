"""`intimacy report`: a year of what both may see, and a page for a therapist, line by line."""

from __future__ import annotations

import json
import re
from html.parser import HTMLParser
from pathlib import Path

import pytest

from tests.conftest import Cli
from tests.harness.golden import same_as_golden
from tests.harness.made_up import LIVES, make_home
from tests.harness.on_terminal import shown
from tests.harness.terminal import Terminal

FIRST = "6,5,6,2,4,5,3"
LARGEST = 300 * 1024
VOID = {"meta", "link", "br", "hr", "img", "input"}
ADDRESSES = {"href", "src", "srcset", "action", "poster", "data", "xlink:href", "style"}
SHAPE = Path(__file__).parents[2] / "data" / "four-items.toml"


class Page(HTMLParser):
    """A page, looked at as a browser would: its tree must close, and what it asks for is noted."""

    def __init__(self, text: str) -> None:
        super().__init__(convert_charrefs=True)
        self.open: list[str] = []
        self.tags: list[tuple[str, dict[str, str | None]]] = []
        self.words: list[str] = []
        self.feed(text)
        self.close()

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.tags.append((tag, dict(attrs)))
        if tag not in VOID:
            self.open.append(tag)

    def handle_startendtag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.tags.append((tag, dict(attrs)))

    def handle_endtag(self, tag: str) -> None:
        assert self.open.pop() == tag

    def handle_data(self, data: str) -> None:
        self.words.append(data)

    def all(self, tag: str) -> list[dict[str, str | None]]:
        return [attributes for name, attributes in self.tags if name == tag]


@pytest.fixture
def year(cli: Cli, home: Path) -> Cli:
    """A made-up year."""
    make_home(home, LIVES["year"])
    return cli


@pytest.fixture
def page(year: Cli, tmp_path: Path) -> tuple[str, Page]:
    """Its page."""
    path = tmp_path / "year.html"
    assert year("report", "--html", str(path)).code == 0
    text = path.read_text()
    return text, Page(text)


@pytest.mark.parametrize("columns", [80, 40])
def test_the_report_on_a_terminal_is_as_it_was_looked_at(home: Path, columns: int) -> None:
    make_home(home, LIVES["year"])
    said = shown(["report"], columns)
    assert max(len(row) for row in said.splitlines()) <= columns
    same_as_golden(f"report-year-{columns}", said)


@pytest.mark.parametrize("life", [name for name in LIVES if name != "year"])
def test_every_made_up_home_has_its_report(home: Path, cli: Cli, life: str) -> None:
    make_home(home, LIVES[life])
    same_as_golden(f"report-{life}", cli("report").out)


def test_as_markdown_it_says_the_same_and_escapes_what_they_wrote(year: Cli) -> None:
    said = year("report", "--markdown").out
    same_as_golden("report-year-markdown", said)
    assert r"a \<b\>very\</b\> slow breakfast" in said


def test_the_page_is_whole_and_asks_for_nothing(page: tuple[str, Page]) -> None:
    text, found = page
    assert found.open == []
    assert len(text.encode()) < LARGEST
    names = {name for name, _ in found.tags}
    assert not names & {"script", "link", "img", "iframe", "object", "embed", "form", "base"}
    for _, attributes in found.tags:
        for name, value in attributes.items():
            assert not name.startswith("on")
            if name in ADDRESSES:
                assert (value or "").startswith("#")
    assert not re.search(r"url\(|@import|https?://(?!www\.w3\.org/2000/svg)", text)


def test_the_page_is_for_every_reader(page: tuple[str, Page]) -> None:
    text, found = page
    assert found.all("html") == [{"lang": "en"}]
    for one in ("title", "h1", "main", "header", "footer"):
        assert found.all(one), one
    assert len(found.all("h1")) == len(found.all("main")) == 1
    ids = [attributes["id"] for _, attributes in found.tags if "id" in attributes]
    assert len(ids) == len(set(ids))
    assert found.all("a")[0]["href"] == "#main"
    charts = found.all("svg")
    assert len(charts) == 7
    for chart in charts:
        assert chart["role"] == "img"
        assert set(str(chart["aria-labelledby"]).split()) <= set(ids)
    assert len(found.all("desc")) == len(found.all("figcaption")) == len(charts)
    assert all(head["scope"] == "col" for head in found.all("th"))
    assert len(found.all("caption")) == len(found.all("table"))
    assert {"0"} == {each["tabindex"] for each in found.all("div")}
    for wanted in ("prefers-color-scheme:dark", "@media print", 'class="dot0"', 'class="dot1"'):
        assert wanted in text


def contrast(one: str, other: str) -> float:
    def light(colour: str) -> float:
        whole = colour[1:] if len(colour) == 7 else "".join(c * 2 for c in colour[1:])
        parts = [int(whole[at : at + 2], 16) / 255 for at in (0, 2, 4)]
        red, green, blue = (p / 12.92 if p <= 0.04 else ((p + 0.055) / 1.055) ** 2.4 for p in parts)
        return 0.2126 * red + 0.7152 * green + 0.0722 * blue

    low, high = sorted((light(one), light(other)))
    return (high + 0.05) / (low + 0.05)


def test_all_text_and_marks_stand_out_in_light_and_in_dark(page: tuple[str, Page]) -> None:
    text, _ = page
    blocks = re.findall(r"\{(?:color-scheme:[^;]+;)?[^{}]*--ink:[^{}]*\}", text)
    assert len(blocks) >= 5
    for block in blocks:
        colours = dict(re.findall(r"--(\w+):(#[0-9a-f]{3,6})\b", block))
        for name in ("ink", "soft", "link"):
            if name in colours:
                assert contrast(colours[name], colours["back"]) >= 4.5, (name, block)
        for name in ("one", "two"):
            if name in colours:
                assert contrast(colours[name], colours["back"]) >= 3, (name, block)


def test_what_they_wrote_is_text_on_the_page_and_nothing_else(page: tuple[str, Page]) -> None:
    text, found = page
    assert "b" not in {name for name, _ in found.tags}
    assert any("a <b>very</b> slow breakfast" in words for words in found.words)
    assert "Learn to sail <properly>" in "".join(found.words)
    assert "<properly>" not in text


def test_a_line_that_only_one_of_them_shared_is_not_in_it(
    year: Cli, page: tuple[str, Page]
) -> None:
    for said in (page[0], year("report").out, year("report", "--json").out):
        assert "CANARY" not in said
    assert "CANARY-one-sided" in year("checkin", "history").out


def test_ratings_sealed_rounds_and_affection_are_in_nobodys_report(year: Cli) -> None:
    found = year("report", "--json").data
    assert {each["area"] for each in found["areas"]} & {"affection", "week_desired"} == set()
    year("checkin", "--as", "Ana", "--answers", FIRST, "--on", "2026-05-14")
    for who in ([], ["--as", "Ana"], ["--as", "Ben"]):
        assert year("report", "--json", *who).data == found


def test_thanks_are_in_it_once_read_as_many_of_one_as_of_the_other(year: Cli) -> None:
    found = year("report", "--json").data["thanks"]
    assert [(each["who"], each["text"]) for each in found] == [
        ("Ben", "you kept the soup warm"), ("Ana", "you drove through the rain"),
        ("Ben", "you laughed <out loud> at my joke"), ("Ana", "you let me sleep"),
    ]  # fmt: skip
    year("thanks", "you called my mother", "--as", "Ben")
    assert year("report", "--json").data["thanks"] == found
    year("thanks", "read", "--as", "Ana")
    said = year("report").out
    assert "Ben: you called my mother" in said
    assert "soup" not in said, "the oldest gives way, so that neither has said more"
    assert "CANARY" not in said
    assert year("report", "--as", "Ana", "--json").data == year("report", "--json").data


def test_what_went_out_as_a_message_counts_as_said(couple: Cli) -> None:
    couple("thanks", "ask", "you made coffee", "--as", "Ana")
    couple("thanks", "you laughed", "--as", "Ben")
    assert "made coffee" not in couple("report").out, "Ben's isn't read yet"
    couple("thanks", "read", "--as", "Ana")
    assert "What you thanked each other for" in couple("report").out


def test_where_one_alone_said_thanks_the_report_says_nothing_of_it(couple: Cli) -> None:
    for text in ("you made coffee", "you laughed"):
        couple("thanks", text, "--as", "Ana")
    couple("thanks", "read", "--as", "Ben")
    assert couple("report", "--json").data["thanks"] == []
    assert "thank" not in couple("report").out.lower()
    couple("thanks", "you sang", "--as", "Ben")
    couple("thanks", "read", "--as", "Ana")
    couple("data", "undo", "--as", "Ben")
    assert couple("report", "--json").data["thanks"] == []


def test_a_date_has_its_stars_for_one_who_is_alone(ana: Cli) -> None:
    (drawn,) = ana("date-idea", "--seed", "1", "--json").data["ideas"]
    ana("date-idea", "done", drawn["id"], "--on", "2026-11-02")
    ana("date-idea", "done", drawn["id"])
    ana("date-idea", "rate", drawn["id"], "4")
    assert [each["stars"] for each in ana("report", "--json").data["dates"]] == [None, 4]
    assert ana("report").out.count("(you gave it 4 out of 5)") == 1
    ana("partner", "name", "Ana", "Ben")
    for who in ([], ["--as", "Ana"], ["--as", "Ben"]):
        assert "rated" not in ana("report", *who).out


def test_the_figures_are_those_of_the_records(year: Cli) -> None:
    found = year("report", "--json").data
    assert (len(found["dates"]), len(found["wishes"])) == (12, 3)
    assert found["talks"] == {
        "about_the_day": 20, "cards": 20, "exchanges": 0, "disagreements": 0,
    }  # fmt: skip
    assert found["evenings"] == found["answered_by_both"] > 250
    for each in found["areas"]:
        low, high = each["band"]
        assert low <= each["mean"] <= high
    fallen = [each for each in found["areas"] if each["grade"] == "changed"]
    assert [(each["area"], each["who"]) for each in fallen] == [("understood", "Ben")]
    later = year("report", "--since", "2026-11-01", "--json").data
    assert len(later["dates"]) == 0


def test_of_one_who_is_alone_it_is_their_own(cli: Cli, home: Path) -> None:
    make_home(home, LIVES["alone"])
    found = cli("report", "--json").data
    assert {each["who"] for each in found["areas"]} == {"Ana"}
    assert "affection" in {each["area"] for each in found["areas"]}


def test_nothing_yet_makes_no_file_of_ours(cli: Cli, home: Path, tmp_path: Path) -> None:
    assert "nothing here yet" in cli("report").out
    assert not home.exists()


def test_a_questionnaire_stands_with_its_licence_and_its_reliable_change(
    year: Cli, home: Path, tmp_path: Path
) -> None:
    text = SHAPE.read_text() + "\n[scoring.reliable_change]\nsd = 3.0\nreliability = 0.9\n"
    for day, answers in (("2026-05-03", "0,0,0,0"), ("2026-11-03", "5,5,5,5")):
        for who in ("Ana", "Ben"):
            typed = ["--as", who, "--answers", answers, "--on", day]
            assert year("checkin", "--questionnaire", str(SHAPE), *typed).code == 0
    assert "so no licence is known" in year("report").out
    packs = Path(year("data", "path", "--json").data["packs"])
    packs.mkdir(parents=True, exist_ok=True)
    (packs / "four-items.toml").write_text(text)
    said = year("report").out
    assert "Placeholder of four items (licence: MIT; Placeholder wording for tests" in said
    assert "more than measurement error explains (reliable-change index" in said
    lines = year("report", "--for-therapist", "--json").data["lines"]
    assert {"four-items-ana", "four-items-ben"} <= {each["id"] for each in lines}


# -- the page for a therapist --------------------------------------------------------------------


def test_what_is_struck_is_on_no_form_of_the_page(year: Cli, tmp_path: Path) -> None:
    chosen = ["--for-therapist", "--strike", "understood-ben", "--strike", "talks"]
    path = tmp_path / "first.html"
    assert year("report", *chosen, "--html", str(path)).code == 0
    forms = (
        year("report", *chosen).out,
        year("report", *chosen, "--markdown").out,
        path.read_text(),
    )
    for said in forms:
        assert "Ben, understood" not in said
        assert "talks about the day" not in said
        assert "Ana, understood" in said
        assert re.search(r"not\s+a\s+diagnosis", said)
    assert Page(forms[2]).open == []


def test_the_page_with_every_line_is_as_it_was_looked_at(year: Cli) -> None:
    own = ["--add", "We'd like to hear each other again."]
    said = year("report", "--for-therapist", "--keep-all", *own).out
    same_as_golden("report-therapist", said)
    assert len(said.splitlines()) <= 2 * 55, "two pages"


def test_each_partner_strikes_their_own_lines_before_anything_is_written(
    cli: Cli, home: Path, tmp_path: Path
) -> None:
    make_home(home, LIVES["steady"])
    path = tmp_path / "first.html"
    with Terminal(home, rows=30) as terminal:
        terminal.intimacy(f"report --for-therapist --html {path}")
        terminal.wait_for("Ana: shall we keep this on the page?")
        terminal.wait_for("a line about you both")
        terminal.press("\r")
        terminal.wait_for("Ana, close")
        terminal.press("x", "\r", "\r", "\r", "\r")
        terminal.wait_for("Ben: shall we keep this on the page?")
        assert not path.exists()
        terminal.press("x")
        terminal.wait_for("Ben, close")
        terminal.press("\r", "x", "\r", "\r", "\r")
        terminal.wait_for("The page is in")
    said = path.read_text()
    assert "Check-ins on" not in said
    assert "Ana, close" not in said
    assert "Ben, close" in said
    assert "Ben, shared" not in said


def test_who_stops_writes_nothing(cli: Cli, home: Path, tmp_path: Path) -> None:
    make_home(home, LIVES["steady"])
    path = tmp_path / "first.html"
    with Terminal(home) as terminal:
        for key in ("q", "\x03"):
            terminal.type("clear\r")
            terminal.intimacy(f"report --for-therapist --html {path}")
            terminal.wait_for("shall we keep this on the page?")
            terminal.type(key)
            terminal.wait_for("Nothing was written.")
    assert not path.exists()


@pytest.mark.parametrize(
    ("options", "code", "says"),
    [
        (["--for-therapist"], 2, "--keep-all or --strike LINE"),
        (["--for-therapist", "--strike", "love"], 2, "--strike: there's no line 'love'. The lines"),
        (["--strike", "dates"], 2, "go with --for-therapist"),
        (["--replace"], 2, "--replace goes with --html FILE."),
        (["--html", "x.html", "--markdown"], 2, "Give one of them."),
        (["--html", "/nowhere/x.html"], 2, "there's no such folder"),
        (["--since", "soon"], 2, "--since"),
    ],
)
def test_what_does_not_fit_is_one_line(year: Cli, options: list[str], code: int, says: str) -> None:
    done = year("report", *options)
    assert (done.code, len(done.err.splitlines())) == (code, 1)
    assert says in done.err


def test_a_file_that_is_there_is_left_unless_told(year: Cli, tmp_path: Path) -> None:
    path = tmp_path / "year.html"
    path.write_text("mine")
    assert year("report", "--html", str(path)).code == 1
    assert path.read_text() == "mine"
    assert year("report", "--html", str(path), "--replace").code == 0
    assert path.stat().st_mode & 0o777 == 0o600
    told = json.loads(year("report", "--html", str(path), "--replace", "--json").out)
    assert told["command"] == "report"
