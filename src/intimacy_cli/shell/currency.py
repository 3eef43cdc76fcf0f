"""Which currency the couple pays in: as it is set, or asked once of somebody at a terminal."""

from __future__ import annotations

from ..core.currency import NONE, guess_currency, read_currency
from ..core.styled_text import blank, line, quiet
from ..errors import IntimacyError, WrongUse
from .invocation import Invocation

KEY = "currency"
QUESTION = "What do you pay in? Three letters, such as {}."
SKIPS = "Enter: no currency"
ABOUT = (
    "Asked once, so that costs are shown in your currency. To change it later: intimacy config "
    "set currency EUR"
)
UNKNOWN = "we don't know what things cost in that currency; leave it empty for no currency"


def currency_of(call: Invocation, given: str | None = None) -> str:
    """What amounts are in: the option, else the setting; empty where neither says.

    Raises WrongUse for an option that is none.
    """
    if given is None:
        said = call.env.settings().text(KEY) or ""
    else:
        try:
            said = read_currency(given)
        except ValueError as error:
            raise WrongUse(f"--currency {given!r} doesn't fit: {error}.") from None
    return "" if said == NONE else said


def is_unasked(call: Invocation, given: str | None = None) -> bool:
    """Whether nobody has said it yet, and there is somebody who can be asked."""
    return given is None and call.can_ask and not call.json and not call.env.settings().text(KEY)


def ask_currency(call: Invocation) -> str:
    """Ask what they pay in, and keep it; an empty line is an answer too, and kept."""
    from .settings import find_setting
    from .settings_file import write_setting

    def fault(text: str) -> str:
        try:
            if text.strip():
                read_currency(text)
        except ValueError:
            return UNKNOWN
        return ""

    guess = guess_currency(call.env.settings().text("country"), call.env.environ)
    typed = call.prompts.text(
        QUESTION.format(guess or "EUR"),
        check=fault,
        above=[blank(), quiet(ABOUT)],
        empty=SKIPS,
        begin=guess,
    )
    chosen = read_currency(typed) if typed.strip() else NONE
    try:
        write_setting(call.env.places().settings, find_setting(KEY), chosen)
    except IntimacyError as error:
        # An evening out doesn't hang on a file of settings.
        call.talk(line(error.message))
    return "" if chosen == NONE else chosen
