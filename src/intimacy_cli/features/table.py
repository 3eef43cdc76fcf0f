"""Every command: name, panel, one line of help, module, and its line for `intimacy` alone.

Imports nothing: the help, the completion and the suggestions for a typing error come from here,
and a command's module is imported when it is called. A command enters on the day it works.
"""

EVERY_DAY = "Every day"
YOURS = "Your data"
TWO = "You two"

PANELS = (EVERY_DAY, TWO, YOURS)


class Command:
    """A row of the table.

    `module` is below `intimacy_cli.features` and holds `app`. `glance`, where there is one, is
    `module:function` for the command's line in `intimacy`. `traces` are the beginnings of the kinds
    of record by which one sees that it has been used.
    """

    __slots__ = ("glance", "help", "module", "name", "panel", "traces")

    def __init__(
        self,
        name: str,
        panel: str,
        text: str,
        module: str,
        glance: str = "",
        traces: tuple[str, ...] = (),
    ) -> None:
        self.name = name
        self.panel = panel
        self.help = text
        self.module = module
        self.glance = glance
        self.traces = traces


COMMANDS = (
    Command(
        "checkin",
        EVERY_DAY,
        "The quick check-in: seven taps, under a minute.",
        "checkin.cli",
        "checkin.glance:glance",
        ("checkin", "questionnaire"),
    ),
    Command("partner", TWO, "Who the two of you are.", "partner.cli"),
    Command("data", YOURS, "Export, import, undo, forget; where it lives.", "data.cli"),
    Command("config", YOURS, "Settings.", "config.cli"),
    Command("doctor", YOURS, "Is all well? Safe to show to others.", "doctor.cli"),
    Command("shell-line", YOURS, "What to paste into your shell's start-up.", "shell_line.cli"),
)

BY_NAME = {command.name: command for command in COMMANDS}
