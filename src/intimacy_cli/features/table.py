"""Every command: name, panel, one line of help, module, and its line for `intimacy` alone.

Imports nothing: the help, the completion and the suggestions for a typing error come from here,
and a command's module is imported when it is called. A command enters on the day it works.
"""

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Collection, Mapping

    from ..core.kinds import RecordKind

EVERY_DAY = "Every day"
HARD = "When it's hard"
BACK = "Looking back"
YOURS = "Your data"
CLOSENESS = "Closeness"
TWO = "You two"

PANELS = (EVERY_DAY, HARD, CLOSENESS, BACK, TWO, YOURS)


class Command:
    """A row of the table.

    `module` is below `intimacy_cli.features` and holds `app`. `glance`, where there is one, is
    `module:function` for the command's line in `intimacy`. `traces` are the beginnings of the kinds
    of record by which one sees that it has been used. `kinds`, where it keeps anything, is the
    module that holds KINDS: what its records may hold, and what undo calls them.
    """

    __slots__ = ("glance", "help", "kinds", "module", "name", "panel", "traces")

    def __init__(
        self,
        name: str,
        panel: str,
        text: str,
        module: str,
        glance: str = "",
        traces: tuple[str, ...] = (),
        kinds: str = "",
    ) -> None:
        self.name = name
        self.panel = panel
        self.help = text
        self.module = module
        self.glance = glance
        self.traces = traces
        self.kinds = kinds


COMMANDS = (
    Command(
        "checkin",
        EVERY_DAY,
        "The quick check-in: seven taps, under a minute.",
        "checkin.cli",
        "checkin.glance:glance",
        ("checkin", "questionnaire"),
        "checkin.kinds",
    ),
    Command(
        "thanks",
        EVERY_DAY,
        "One line of thanks, to give now or keep for later.",
        "thanks.cli",
        "thanks.glance:glance",
        ("thanks",),
        "thanks.kinds",
    ),
    Command(
        "talk",
        EVERY_DAY,
        "Talk about the day, what bothers you, or a prompt.",
        "talk.cli",
        "",
        ("talk.",),
        "talk.kinds",
    ),
    Command(
        "date-idea",
        EVERY_DAY,
        "Something to do together that's new to you.",
        "dates.cli",
        "dates.glance:glance",
        ("date.offered", "date.taken", "date.done"),
        "dates.kinds",
    ),
    Command(
        "bucket",
        EVERY_DAY,
        "Your own list of what you've always wanted to do.",
        "bucket.cli",
        "bucket.glance:glance",
        ("wish",),
        "bucket.kinds",
    ),
    Command(
        "conflict",
        HARD,
        "Talk out a disagreement in turns, with time-outs.",
        "conflict.cli",
        "conflict.glance:glance",
        ("conflict",),
        "conflict.kinds",
    ),
    Command(
        "therapist",
        HARD,
        "Whether you're both open to help, and who to ask.",
        "therapist.cli",
        traces=("therapist", "ready"),
        kinds="therapist.kinds",
    ),
    Command(
        "safety", HARD, "Where to find help with fear or a crisis; never logged.", "safety.cli"
    ),
    Command(
        "listen",
        HARD,
        "Practise hearing each other, before any advice.",
        "listen.cli",
        "",
        ("listen.",),
        "listen.kinds",
    ),
    # No glance and no suggestion: nothing brings it up but the two of them.
    Command(
        "chemistry",
        CLOSENESS,
        "What you'd each like; only what you both want is shown.",
        "chemistry.cli",
        traces=("chemistry",),
        kinds="chemistry.kinds",
    ),
    Command(
        "trends", BACK, "What has changed, what hasn't, and how sure you can be.", "trends.cli"
    ),
    Command("report", BACK, "A year together on one page; a page for a therapist.", "report.cli"),
    Command("partner", TWO, "Your names.", "partner.cli", kinds="partner.kinds"),
    Command(
        "data", YOURS, "Export, import, back up, undo, forget.", "data.cli", kinds="data.kinds"
    ),
    Command("lock", YOURS, "Lock everything with a passphrase.", "lock.cli"),
    Command("packs", YOURS, "Content packs: see them, check your own.", "packs_check.cli"),
    Command("config", YOURS, "Settings.", "config.cli"),
    Command("doctor", YOURS, "A health check; its output is safe to share.", "doctor.cli"),
    Command(
        "shell-line", YOURS, "Lines to paste into your shell's start-up file.", "shell_line.cli"
    ),
)

BY_NAME = {command.name: command for command in COMMANDS}

# Where it stands what each kind of record may hold; `intimacy` alone keeps what it suggests.
KIND_MODULES = (*(command.kinds for command in COMMANDS if command.kinds), "today.kinds")


def every_kind() -> "Mapping[str, RecordKind]":
    """Every kind of record by its name, as its feature declares it."""
    return {name: kind for module in KIND_MODULES for name, kind in _kinds_in(module).items()}


def kinds_of(names: "Collection[str]") -> "Mapping[str, RecordKind]":
    """The kinds of these names, with no more modules imported than they need."""
    likely = {
        command.kinds
        for command in COMMANDS
        for trace in command.traces
        if any(name.startswith(trace.partition(".")[0]) for name in names)
    }
    found: dict[str, RecordKind] = {}
    for module in sorted(KIND_MODULES, key=lambda each: each not in (*likely, "data.kinds")):
        if not set(names) <= set(found):
            found |= _kinds_in(module)
    return found


def _kinds_in(module: str) -> "Mapping[str, RecordKind]":
    from importlib import import_module

    return {each.kind: each for each in import_module(f".{module}", __package__).KINDS}


# Each kind of content pack: the table in which its rows stand (`[[idea]]`), and `module:function`
# that checks one: `(tables) -> (good, faults)`.
PACK_KINDS = {
    "helplines": ("line", "safety.pack_check:check_pack"),
    "ideas": ("idea", "dates.idea_catalog:check_pack"),
    "questionnaire": ("item", "checkin.pack_check:check_pack"),
    "prompts": ("prompt", "talk.card_packs:check_pack"),
    "situations": ("situation", "listen.content:check_situations"),
    "feelings": ("feeling", "listen.content:check_feelings"),
    "steps": ("step", "listen.content:check_steps"),
    "day": ("stuck", "talk.card_packs:check_day"),
    "modalities": ("modality", "therapist.ready.pack_check:check_modalities"),
    "ready": ("question", "therapist.ready.pack_check:check_ready"),
    "chemistry": ("entry", "chemistry.content:check_list"),
    "chemistry-talk": ("prompt", "chemistry.content:check_talk"),
    "chemistry-dates": ("date", "chemistry.content:check_dates"),
    "chemistry-facts": ("fact", "chemistry.content:check_facts"),
}
