"""What can go wrong, in words a person can use; nothing here prints or exits.

Every error carries an exit code (the contract with scripts), a stable code (the contract with
programs), one sentence and one hint. A sentence never holds what a partner answered or wrote.

    IntimacyError                  1  failed
    |- CouldNot                    1  could-not          asked for something that cannot be done now
    |  |- AlreadyAnswered          1  already-answered
    |  |- AlreadyRevealed          1  already-revealed
    |  |- AlreadySent              1  already-sent       asked by message with it, so it stays
    |  |- NotUnderstood            1  not-understood     a reply of which nothing was taken
    |  |- NothingThere             1  nothing-there
    |  |- CannotWrite              1  cannot-write       disk full, folder read-only, vault busy
    |  |- BadFile                  1  bad-file           a file that was named cannot be used
    |  |- TooHeavy                 1  too-heavy          opening it takes more than is agreed to
    |  |- CodeUnseen               1  code-unseen        a recovery code could not be shown
    |  `- NotEncrypting            1  not-encrypting     another apsw hides the encrypting one
    |- WrongUse                    2  wrong-use          an option or a value is off
    |  |- UnknownPartner           2  unknown-partner
    |  |- UnknownPlace             2  unknown-place      nothing of that name, or several
    |  `- TerminalNeeded           2  terminal-needed    would have to ask, and nobody is there
    |- Locked                      4  locked
    |  |- VaultLocked              4  vault-locked
    |  |- WrongPassphrase          4  wrong-passphrase
    |  |- KeyMissing               4  key-missing
    |  `- WrongKey                 4  wrong-key
    |- Damaged                     5  damaged
    |  |- KeyFileDamaged           5  key-file-damaged
    |  |- VaultDamaged             5  vault-damaged
    |  |- VaultMissing             5  vault-missing
    |  |- BackupDamaged            5  backup-damaged
    |  |- AnswersDamaged           5  answers-damaged    wrapped answers that no word opens any more
    |  `- NewerVault               5  newer-vault
    `- Stopped                         interrupted 130, quit 131, terminated 143, hung-up 129

Anything else that reaches the top is a bug (exit 3); `app.py` says so without showing values.
"""

from __future__ import annotations


class IntimacyError(Exception):
    """Something a person can act on.

    `message` is one sentence: what is wrong. `hint` is one sentence: what to do about it.
    """

    exit_code = 1
    code = "failed"

    def __init__(self, message: str, hint: str = "") -> None:
        super().__init__(message)
        self.message = message
        self.hint = hint


class CouldNot(IntimacyError):
    """We understand the request, but can't carry it out now."""

    code = "could-not"


class AlreadyAnswered(CouldNot):
    """One of you answers the same round a second time."""

    code = "already-answered"


class AlreadyRevealed(CouldNot):
    """An answer that you've both seen can't be changed any more."""

    code = "already-revealed"


class AlreadySent(CouldNot):
    """An answer with which the partner was asked by message is no longer changed."""

    code = "already-sent"


class NotUnderstood(CouldNot):
    """A reply to a message that cannot be read, or can be read in two ways; nothing was kept."""

    code = "not-understood"


class NothingThere(CouldNot):
    """What you named doesn't exist."""

    code = "nothing-there"


class CannotWrite(CouldNot):
    """The machine refused to write something; what you saved before is untouched."""

    code = "cannot-write"


class BadFile(CouldNot):
    """A file you named can't be read or understood."""

    code = "bad-file"


class TooHeavy(CouldNot):
    """Something that isn't damaged, but takes more memory and time to open than you agreed to."""

    code = "too-heavy"

    def __init__(self, what: str, work: int, hint: str) -> None:
        """`work`: log2 of how often the passphrase is stretched, which is what costs so much."""
        super().__init__(f"opening {what} would take {cost_of(work)}, so it was left alone.", hint)


class CodeUnseen(CouldNot):
    """A recovery code, which is shown only once, couldn't be shown."""

    code = "code-unseen"


def cost_of(work: int) -> str:
    """What it takes to stretch a passphrase 2^`work` times, in words; 2^18 takes under a second."""
    times = {21: "fifteen seconds", 22: "half a minute"}
    if work > max(times):
        return "more memory and time than one file should ask for"
    return f"{memory_of(work)} of memory and {times.get(work, 'a few seconds')}"


def memory_of(work: int) -> str:
    """How much memory it takes, in words."""
    megabytes = 1 << max(work - 10, 0)
    return f"{megabytes} MB" if megabytes < 1024 else f"{megabytes // 1024} GB"


class NotEncrypting(CouldNot):
    """Plain `apsw` is installed over `apsw-sqlite3mc`: nothing would be encrypted."""

    code = "not-encrypting"

    def __init__(self) -> None:
        super().__init__(
            "the database module in use can't encrypt, so the vault wasn't opened.",
            "Reinstall it: pip uninstall -y apsw apsw-sqlite3mc && pip install apsw-sqlite3mc",
        )


class WrongUse(IntimacyError):
    """An option, an argument or a value that doesn't fit."""

    exit_code = 2
    code = "wrong-use"


class UnknownPartner(WrongUse):
    """A name that belongs to neither of you."""

    code = "unknown-partner"


class UnknownPlace(WrongUse):
    """A place that we don't know, or that could be several; we never guess."""

    code = "unknown-place"


class TerminalNeeded(WrongUse):
    """The program has to ask something, and there's no terminal to ask it on."""

    code = "terminal-needed"

    def __init__(self, what: str, option: str = "", *, instead: str = "") -> None:
        """`option` gives `what`; where none can (it goes by keys), `instead` says what to do."""
        hint = instead or f"Use: {option}"
        use = " for" if instead else ", and this is missing:"
        super().__init__(f"there's no terminal here{use} {what}.", hint)


class Locked(IntimacyError):
    """The vault can't be opened with the key or passphrase that's there."""

    exit_code = 4
    code = "locked"


class VaultLocked(Locked):
    """There's a lock on the vault, and no passphrase to open it with."""

    code = "vault-locked"

    def __init__(self, message: str = "the vault is locked.", hint: str = "") -> None:
        opening = "Open it with: intimacy lock open; in a script, with INTIMACY_PASSPHRASE_FD."
        super().__init__(message, hint or opening)


class WrongPassphrase(Locked):
    """A passphrase or a recovery code that doesn't open what you typed it for."""

    code = "wrong-passphrase"

    def __init__(
        self, hint: str = "Forgotten the passphrase? Use the recovery code: intimacy lock recover"
    ) -> None:
        super().__init__("that isn't the right passphrase or code.", hint)


class KeyMissing(Locked):
    """There's a vault, but not the key that opens it."""

    code = "key-missing"

    def __init__(self, key_path: str) -> None:
        super().__init__(
            f"the vault is there, but its key file {key_path} isn't.",
            "Put the key file back from a copy, or move the vault away to start over.",
        )


class WrongKey(Locked):
    """The key file belongs to another vault."""

    code = "wrong-key"

    def __init__(self, key_path: str) -> None:
        super().__init__(
            f"the key file {key_path} belongs to another vault.",
            "Put back the key file that was made with this vault.",
        )


class Damaged(IntimacyError):
    """Data on the disk isn't what was written, or was written by a newer version."""

    exit_code = 5
    code = "damaged"


class KeyFileDamaged(Damaged):
    """The key file's own checksum doesn't match."""

    code = "key-file-damaged"

    def __init__(self, key_path: str) -> None:
        super().__init__(
            f"the key file {key_path} is damaged.", "Put it back from a copy; don't edit it."
        )


class VaultDamaged(Damaged):
    """The key is right, but a page of the vault doesn't pass its check."""

    code = "vault-damaged"

    def __init__(self, vault_path: str) -> None:
        super().__init__(
            f"the vault {vault_path} is damaged.",
            "Use your last backup: intimacy data restore FILE --set-aside",
        )


class VaultMissing(Damaged):
    """The key file says that a vault was made, but it's gone or empty."""

    code = "vault-missing"

    def __init__(self, vault_path: str, key_path: str) -> None:
        super().__init__(
            f"the vault {vault_path} is gone or empty, but it was there before.",
            "Use your last backup: intimacy data restore FILE --set-aside; "
            f"or remove {key_path} to start over.",
        )


class BackupDamaged(Damaged):
    """A backup that was cut short or altered, or isn't one of ours; nothing in it was used."""

    code = "backup-damaged"

    def __init__(self, path: str, why: str) -> None:
        super().__init__(
            f"{path} can't be restored: {why}. Nothing was changed.",
            "Try another copy of it; a backup is restored whole or not at all.",
        )


class AnswersDamaged(Damaged):
    """Somebody's wrapped answers are not as they were written; no word opens them any more."""

    code = "answers-damaged"

    def __init__(self, name: str, hint: str) -> None:
        super().__init__(
            f"{name}'s answers are damaged, so even the right word won't open them.", hint
        )


class NewerVault(Damaged):
    """A later version of this program wrote the vault."""

    code = "newer-vault"

    def __init__(self, found: int, known: int) -> None:
        super().__init__(
            f"the vault has format {found}; this version knows formats up to {known}. It "
            "hasn't been touched.",
            "Upgrade: pip install --upgrade intimacy-cli",
        )


class Stopped(IntimacyError):
    """You or the system ended the program; what you'd typed so far is saved as a draft."""

    exit_code = 130
    code = "interrupted"

    def __init__(self, exit_code: int = 130, kept: str = "") -> None:
        super().__init__("stopped.", kept)
        self.exit_code = exit_code
        self.code = {143: "terminated", 129: "hung-up", 131: "quit"}.get(exit_code, "interrupted")


def reason_of(error: BaseException, otherwise: str = "it failed") -> str:
    """Why the system refused, as a part of a sentence; `otherwise` where it does not say."""
    return str(getattr(error, "strerror", None) or otherwise).lower()


def quote_for_shell(*words: str) -> str:
    """Words as they must be typed in a shell. Letters of any alphabet need no quotes.

    >>> quote_for_shell("--as", "Zoë", "our list.csv")
    "--as Zoë 'our list.csv'"
    """
    return " ".join(
        word if _is_plain(word) else "'" + word.replace("'", "'\\''") + "'" for word in words
    )


def _is_plain(word: str) -> bool:
    # A first '=' is a command's path to zsh.
    safe = word and not word.startswith("=")
    return bool(safe) and all(sign.isalnum() or sign in "-_.,:/@%+=" for sign in word)
