"""The sentences of `intimacy safety` that stand under every country. Judges nobody."""

from __future__ import annotations

from .helplines import Use, Whom

USES = {
    Use.DANGER: "In danger now",
    Use.FEAR: "Violence, threats, control, fear",
    Use.CRISIS: "Thinking of suicide, or in crisis",
    Use.OWN_VIOLENCE: "If you fear your own temper, or have hurt somebody",
}
NONE_FOR = {
    Use.DANGER: "no emergency number",
    Use.FEAR: "no line about violence or fear",
    Use.CRISIS: "no crisis line",
    Use.OWN_VIOLENCE: "no line for people who fear their own temper",
}
WHOM = {
    Whom.EVERYONE: "for everyone",
    Whom.WOMEN: "for women",
    Whom.MEN: "for men",
    Whom.LGBT: "for LGBT+ people",
}
SILENT = "If you can't speak"
WORLDWIDE = "In every country"
OWN = "Your own numbers"
NEWS = (
    "(n): quoted in the news; we haven't read it on the service's own page, or on a government's."
)
NOT_YOUR_FAULT = (
    "Being afraid at home is never your fault. You don't need proof or a plan to call, and "
    "you can call for somebody else."
)
CANNOT_HIDE = (
    (
        "Your shell. ",
        "It keeps the commands you type, this one included. To keep one out, type a "
        "space before it. fish then forgets it; bash does with HISTCONTROL=ignorespace, zsh with "
        "setopt histignorespace. To take one out again in bash: history -d NUMBER, then "
        "history -w. In zsh, delete its line in the history file; in fish: history delete.",
    ),
    (
        "Your phone. ",
        "A call may show on the bill. Even if it doesn't, it stays in the phone's list of calls: "
        "delete it there, then dial something else, so redial doesn't lead to it. A text or a "
        "chat stays on the phone until you delete it.",
    ),
    (
        "This machine. ",
        "Leaving clears this window and its scroll-back, as far as the terminal "
        "allows; a terminal that records, and tmux or screen, may keep a copy. Anybody who "
        "watches this machine may see what you see. A machine or phone they can't reach is "
        "safer.",
    ),
)
KEPT = (
    "This program keeps no trace of this page: it opens no file of yours, writes none, and "
    "reaches no network."
)
KEPT_BUT_YOURS = (
    "This program keeps no trace of this page: it opens no file of yours but the one you "
    "named, writes none, and reaches no network."
)
# Two letters that are one country's code, and that some type for another place.
MISTAKEN = {"NI": "Northern Ireland", "SC": "Scotland"}
