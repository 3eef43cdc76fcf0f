"""Every leaf of the program, as writing or as reading, with an example call. A new command: a line.

In a line, `{files}` is a folder of the user's, and `{wish}` the id of a wish of theirs.
"""

from __future__ import annotations

from dataclasses import dataclass

FIRST = "6,5,6,2,4,5,3"
# Stands in every text that is typed, so that it can be looked for on the disk.
CANARY = "CANARY-5b1e7d"

# A disagreement in turns, from the first word to the last.
SESSION = """\
{"at": 0, "event": "begin", "who": "Ana"}
{"at": 10, "event": "spoke"}
{"at": 15, "event": "said"}
{"at": 16, "event": "yes"}
{"at": 16, "event": "heard", "who": "Ana"}
{"at": 17, "event": "pass"}
{"at": 32, "event": "spoke"}
{"at": 37, "event": "said"}
{"at": 38, "event": "yes"}
{"at": 38, "event": "heard", "who": "Ben"}
{"at": 40, "event": "close", "how": "differ"}
{"at": 45, "event": "appreciate", "who": "Ana"}
{"at": 50, "event": "appreciate", "who": "Ben"}
"""

# A friend's list, and a GeoNames file of one postcode.
LIST = """\
[[therapist]]
id = "alex"
name = "Alex Example"

[[therapist]]
id = "robin"
name = "Robin Sample"
"""
POSTCODES = "NL\t1011\tAmsterdam\tNoord\t07\t\t\t\t\t52.3729\t4.9036\t4\n"


# A lock's passphrase, the one after it, and the recovery code that goes with the first.
PASSPHRASE, ANOTHER, CODE = "four words for tests", "four other words", "00000-" * 4 + "00000"


@dataclass(frozen=True)
class Example:
    """A command line as it is typed, and the home in which it is, one of HOMES.

    A line for the shell's start-up answers also where it could keep nothing: it `promises` nothing.
    A session answers `step_by_step`: each line, or each question for a key, says that one event
    more is kept. `secrets` are the passphrases and codes that a script hands over, in their order.
    `typed` are the lines for one that is driven by keys; it needs a `terminal`.
    """

    leaf: str
    line: str
    home: str = "couple"
    stdin: str = ""
    terminal: bool = False
    promises: bool = True
    step_by_step: bool = False
    secrets: tuple[str, ...] = ()
    typed: str = ""


# Two who go through the list of `chemistry`, each under a word of their own.
WORDS_OF_BOTH = ("seven purple ladders hum", "nine quiet kettles sing")
CHEMISTRY_MUTUAL = ("kiss-at-the-door",)
CHEMISTRY_ONE_SIDED = ("long-kiss", "back-massage", "dance-in-the-kitchen", "bath-together")
_ANA = '{"answers": {"kiss-at-the-door": "yes", "long-kiss": "yes", "back-massage.give": "yes"}}'
_BEN = '{"answers": {"kiss-at-the-door": "yes", "bath-together": "yes", "long-kiss": "no"}}'
HANDED_IN = (
    Example("chemistry", "chemistry --as Ana --answers -", stdin=_ANA, secrets=WORDS_OF_BOTH[:1]),
    Example("chemistry", "chemistry --as Ben --answers -", stdin=_BEN, secrets=WORDS_OF_BOTH[1:]),
)

# The same by keys: up to a first question, and from there to the end.
BEGINNING = "\n1\n\n\n"
REST = f"y\n1\npass\n\n\ny\n2\nc\nd\n{CANARY} calmer\n1\n2\n"

# Everything here is killed at each of its writes, and meets a full disk at each of them.
WRITES = (
    Example("intimacy", "", promises=False),
    Example("checkin", f"checkin --as Ana --answers {FIRST} --note -", stdin=f"{CANARY} line\n"),
    Example("checkin", f"checkin --as Ana --answers {FIRST}", home="fresh"),
    Example("checkin", f"checkin --as Ana --answers {FIRST} --week 5,6,4"),
    Example("checkin edit", "checkin edit --as Ana --on 2026-11-21 --answers 1,1,1,1,1,1,1"),
    Example("checkin withdraw", "checkin withdraw 2026-11-21 --as Ana"),
    Example("checkin share", "checkin share 2026-11-01 --as Ana"),
    Example("checkin note", "checkin note 2026-11-20 - --as Ana", stdin=f"{CANARY} later\n"),
    Example("checkin ask", "checkin ask --as Ana --on 2026-11-21 --affection"),
    Example("checkin ask", "checkin ask --as Ana --on 2026-11-21 --qr {files}/ask.svg"),
    Example("checkin ask", "checkin ask --as Ana --on 2026-11-21 --week"),
    Example(
        "checkin heard",
        "checkin heard - --as Ana",
        home="asked",
        stdin=f"> Ana asks how your Sunday 22 November 2026 was.\n6 5 - 2 4 5\n{CANARY} line\n",
    ),
    Example("thanks", f"thanks '{CANARY} you made coffee' --as Ana"),
    Example("thanks", f"thanks '{CANARY} you made coffee' --as Ana", home="fresh"),
    Example("thanks", "thanks - --later --as Ana", stdin=f"{CANARY} you laughed\n"),
    Example("thanks give", f"thanks give {CANARY} --as Ana"),
    Example("thanks ask", f"thanks ask '{CANARY} you made coffee' --as Ana"),
    Example("thanks ask", f"thanks ask --kept {CANARY} --as Ana --qr {{files}}/thanks.svg"),
    # What cannot be noted now keeps nobody from reading.
    Example("thanks read", "thanks read --as Ana", promises=False),
    Example("thanks plan", f"thanks plan --notice {CANARY} --say 'you thought of it' --as Ana"),
    Example("partner name", "partner name Anna Ben"),
    Example("partner name", "partner name Ana Ben", home="fresh"),
    Example("date-idea", "date-idea --seed 7"),
    Example("date-idea", "date-idea --seed 7", home="fresh"),
    Example("date-idea today", "date-idea today", promises=False),
    Example(
        "date-idea take",
        "date-idea take crunch-quiz --at '2026-11-28 19:30' --ics {files}/date.ics",
    ),
    Example("date-idea", "date-idea --seed 7 --at '2026-11-28 19:30' --ics {files}/drawn.ics"),
    Example("date-idea done", "date-idea done"),
    Example("date-idea rate", "date-idea rate 4 --as Ana"),
    Example("date-idea veto", "date-idea veto crunch-quiz --as Ana"),
    Example("date-idea add", f"date-idea add --title {CANARY} --text 'Count the boats.'"),
    Example("bucket add", f"bucket add '{CANARY} sailing' --as Ana"),
    Example("bucket draw", "bucket draw --seed 7"),
    Example("bucket done", "bucket done {wish} --as Ana"),
    Example("bucket drop", "bucket drop {wish} --as Ana"),
    Example("bucket edit", "bucket edit {wish} --by 2027-09-01 --as Ana"),
    Example("talk card", "talk card --seed 7"),
    Example("talk today", "talk today", promises=False),
    Example("talk favourite", "talk favourite museum-of-us"),
    Example("talk skip", "talk skip museum-of-us"),
    Example(
        "talk raise",
        f"talk raise --situation '{CANARY} dishes' --feeling tired --need rest --wish help "
        "--keep --as Ana",
    ),
    Example(
        "conflict",
        f"conflict --topic {CANARY} --keep-notes --script -",
        stdin=SESSION,
        step_by_step=True,
    ),
    Example(
        "conflict",
        f"conflict --topic {CANARY} --keep-notes",
        home="unhurried",
        terminal=True,
        step_by_step=True,
        typed=BEGINNING + REST,
    ),
    Example(
        "conflict resume",
        "conflict resume",
        home="waiting",
        terminal=True,
        step_by_step=True,
        typed=REST,
    ),
    Example("conflict reflect", "conflict reflect --text - --as Ana", stdin=f"{CANARY} far off\n"),
    Example("talk day", "talk day", terminal=True, typed="\nq\n"),
    Example("listen", "listen --seed 7", terminal=True, typed="\n6\n\ny\n\nn\n\nn\n\n3\n"),
    Example("listen exchange", "listen exchange", terminal=True, typed="\n\n\ny\nq\n"),
    Example(
        "therapist keep",
        f"therapist keep own-toml:alex --directory {{files}}/list.toml --note '{CANARY} kind'",
    ),
    # They keep who was listed, for an hour: a number means somebody on it.
    Example(
        "therapist find",
        "therapist find --directory {files}/list.toml --near 52.3,4.9",
        promises=False,
    ),
    Example("therapist shortlist", "therapist shortlist", promises=False),
    Example("therapist called", f"therapist called Robin --note '{CANARY} back on Monday'"),
    Example("therapist drop", "therapist drop Robin"),
    Example("therapist places add", "therapist places add {files}/NL.txt"),
    Example("therapist ready", "therapist ready --as Ana --answers 2,3,3,2,1,4"),
    Example("therapist ready withdraw", "therapist ready withdraw --as Ben"),
    Example("chemistry", "chemistry --as Ana --answers -", stdin=_ANA, secrets=WORDS_OF_BOTH[:1]),
    Example("chemistry reveal", "chemistry reveal", home="ready", secrets=WORDS_OF_BOTH),
    Example("chemistry withdraw", "chemistry withdraw --as Ana", home="ready"),
    Example("chemistry add", f"chemistry add '{CANARY} breakfast' --section day"),
    Example(
        "chemistry plan", "chemistry plan --at '2026-11-28 20:00' --seed 7 --ics {files}/time.ics"
    ),
    Example(
        "chemistry after", "chemistry after --as Ana --answers 4,5 --note -", stdin=f"{CANARY}\n"
    ),
    Example("chemistry talk", "chemistry talk --heat 2 --seed 7"),
    Example("chemistry limits add", f"chemistry limits add {CANARY} --as Ana"),
    Example("chemistry limits drop", "chemistry limits drop {limit} --as Ana", home="ready"),
    Example("therapist ready ask", "therapist ready ask --as Ben"),
    Example(
        "therapist ready heard", "therapist ready heard -", home="asked", stdin="1 1 2 - 1 2\n"
    ),
    Example("data backup", "data backup --code --yes-i-wrote-it-down {files}/us.age"),
    Example("config set", "config set quiet_until 2026-12-24"),
    Example("config set", "config set as Ana", home="fresh"),
    Example("config edit", "config edit", home="fresh", terminal=True),
    Example("data export", "data export --as Ana --output {files}/new.json"),
    Example("data export", "data export --as Ana --format csv --replace --output {files}/old.json"),
    Example("data import", "data import {files}/old.json", home="fresh"),
    Example("data undo", "data undo --as Ana"),
    Example("data undo", "data undo 2 --as Ana"),
    Example("data undo", "data undo", home="imported"),
    Example("data forget", "data forget 2026-11-20 --as Ana --yes"),
    Example("data forget", "data forget everything --as Ana --yes"),
    Example("trends", "trends --as Ana", promises=False),
    Example("report", "report --html {files}/year.html"),
    Example("trends", "trends --as Ana --svg {files}/trends.svg"),
    Example("lock set", "lock set --yes-i-wrote-it-down", secrets=(ANOTHER,)),
    Example("lock change", "lock change", home="locked", secrets=(PASSPHRASE, ANOTHER)),
    Example(
        "lock change",
        "lock change --new-code --yes-i-wrote-it-down",
        "locked",
        secrets=(PASSPHRASE, ANOTHER),
    ),
    Example("lock recover", "lock recover", home="locked", secrets=(CODE, ANOTHER)),
    Example("lock remove", "lock remove", home="locked", secrets=(PASSPHRASE,)),
    Example("lock open", "lock open --minutes 60", home="locked", secrets=(PASSPHRASE,)),
    Example("lock now", "lock now", home="open"),
    Example("data restore", "data restore {files}/us.age --yes", "backed", secrets=(PASSPHRASE,)),
    Example("data restore", "data restore {files}/us.age", "bare", secrets=(PASSPHRASE,)),
)

# Everything here is traced, and must not write, make, move or remove anything of the couple's.
# To look at today as both is kept, for the line that announces it; of a day gone by it is not.
READS = (
    Example("checkin status", "checkin status --json"),
    Example("chemistry facts", "chemistry facts"),
    Example("chemistry limits", "chemistry limits"),
    Example("chemistry list", "chemistry list --json"),
    Example("chemistry status", "chemistry status --json"),
    Example("checkin reveal", "checkin reveal 2026-11-20"),
    Example("checkin history", "checkin history --as Ana"),
    Example("partner", "partner"),
    Example("config", "config"),
    Example("config list", "config list"),
    Example("config get", "config get as"),
    Example("config path", "config path"),
    Example("data", "data"),
    Example("data path", "data path"),
    Example("data verify", "data verify"),
    Example("doctor", "doctor"),
    Example("shell-line", "shell-line bash"),
    Example("date-idea list", "date-idea list --minutes 30"),
    Example("date-idea show", "date-idea show crunch-quiz"),
    Example("date-idea history", "date-idea history"),
    Example("bucket", "bucket"),
    Example("bucket list", "bucket list --all"),
    Example("conflict log", "conflict log"),
    Example("conflict show", "conflict show 1"),
    Example("listen feelings", "listen feelings lonely"),
    Example("lock", "lock"),
    Example("lock status", "lock status"),
    Example("packs", "packs"),
    Example("packs check", "packs check {files}/mine.toml"),
    Example("safety", "safety --country IE"),
    Example("thanks jar", "thanks jar --as Ana"),
    Example("talk", "talk"),
    Example("talk decks", "talk decks"),
    Example("therapist", "therapist"),
    Example("therapist check", "therapist check {files}/list.toml"),
    Example("therapist show", "therapist show own-toml:alex --directory {files}/list.toml"),
    Example("therapist template", "therapist template csv"),
    Example("therapist places", "therapist places"),
    Example("therapist places list", "therapist places list"),
    Example("therapist questions", "therapist questions --modality EFT"),
    Example("therapist ready mine", "therapist ready mine --as Ben"),
    Example("therapist ready reveal", "therapist ready reveal"),
    Example("therapist ready status", "therapist ready status"),
)

# How the homes are made, before anything goes wrong. `fresh` has nothing; `locked` is locked after
# its lines, and `open` is kept open; `backed` and `bare` have a backup of another home beside them.
# In `ready` both have gone through the list of `chemistry`. In `waiting` a session waits to be
# taken up; `imported` has taken in what the couple took out.
_UNHURRIED = ("partner name Ana Ben", "config set conflict.pause_seconds 0")
HOMES: dict[str, tuple[str | Example, ...]] = {
    "fresh": (),
    "bare": (),
    "backed": (f"checkin --as Cy --answers {FIRST} --on 2026-11-02 --note {CANARY}-other",),
    "alone": (f"checkin --as Ana --answers {FIRST} --on 2026-11-01 --note {CANARY}-alone",),
    "locked": (f"checkin --as Ana --answers {FIRST} --on 2026-11-01 --note {CANARY}-alone",),
    "open": (f"checkin --as Ana --answers {FIRST} --on 2026-11-01 --note {CANARY}-alone",),
    "imported": ("bucket add 'Learn to sail'", "data import {files}/old.json"),
    "ready": ("partner name Ana Ben", f"chemistry limits add {CANARY} --as Ana", *HANDED_IN),
    "unhurried": _UNHURRIED,
    "asked": (
        "partner name Ana Ben",
        f"checkin --as Ana --answers {FIRST} --on 2026-11-22 --note {CANARY}-asked",
        "checkin ask --as Ana --on 2026-11-22",
        "therapist ready --as Ana --answers 2,3,3,2,1,4",
        "therapist ready ask --as Ana",
    ),
    "waiting": (
        *_UNHURRIED,
        Example(
            "conflict", f"conflict --topic {CANARY} --keep-notes", terminal=True, typed=BEGINNING
        ),
    ),
    "couple": (
        f"checkin --as Ana --answers {FIRST} --on 2026-11-01 --note {CANARY}-alone",
        "partner name Ana Ben",
        f"checkin --as Ana --answers {FIRST} --on 2026-11-20 --note {CANARY}-mine",
        f"checkin --as Ben --answers {FIRST} --on 2026-11-20 --note {CANARY}-his --want new",
        f"checkin --as Ana --answers {FIRST} --on 2026-11-21 --week 5,6,4 --note {CANARY}-sealed",
        "checkin edit --as Ana --answers 2,2,2,2,2,2,2 --on 2026-11-21",
        f"checkin --as Ben --answers {FIRST} --on 2026-11-22",
        f"bucket add '{CANARY} lights' --as Ana",
        "bucket add 'Learn to sail' --as Ben",
        "date-idea --seed 1",
        "date-idea take",
        "config set country IE",
        "conflict --script {files}/session.jsonl",
        "therapist keep own-toml:robin --directory {files}/list.toml",
        "therapist ready --as Ben --answers 2,3,3,2,1,4",
        f"thanks '{CANARY} kept by Ana' --later --as Ana",
        f"thanks '{CANARY} from Ben' --as Ben",
    ),
}
