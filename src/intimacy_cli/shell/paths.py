"""Where our files live. Touches nothing on disk; the lines for the shell's start-up import it.

With INTIMACY_HOME, all is in its folders `config`, `data`, `state` and `cache`. Otherwise the XDG
folders on Linux, and what platformdirs says elsewhere (its import costs as much as Python itself,
so on Linux the four lines of the XDG specification stand here). What lives for a session only is
kept off the disk wherever there is a folder in memory: a copy of a home that holds the vault, its
lock and the open key would open by itself.
"""

from __future__ import annotations

import os
import stat
import sys

_NAME = "intimacy"
_MEMORY = "/dev/shm"  # noqa: S108 - whose it is, is looked at
_LINUX: bool = sys.platform.startswith("linux")


class Places:
    """The folders and files of one couple on this machine, as plain texts."""

    __slots__ = ("_disk", "_session", "cache", "config", "data", "state")

    def __init__(
        self, config: str, data: str, state: str, cache: str, session: str, disk: str
    ) -> None:
        """`session`: our folder in that of the session, if any; `disk`: where there is no other."""
        self.config = config
        self.data = data
        self.state = state
        self.cache = cache
        self._session = session
        self._disk = disk

    @property
    def run(self) -> str:
        """What lives for a session: in memory where the system has such a folder."""
        return self._session or _in_memory(self.data) or self._disk

    @property
    def vault(self) -> str:
        """The encrypted vault."""
        return f"{self.data}/vault.db"

    @property
    def key(self) -> str:
        """The file with the vault's key."""
        return f"{self.config}/key"

    @property
    def settings(self) -> str:
        """The settings, in TOML."""
        return f"{self.config}/config.toml"

    @property
    def mark(self) -> str:
        """By which a vault that is older than one that was here is known."""
        return f"{self.state}/mark"

    @property
    def mark_of_home(self) -> str:
        """Tells this home from others in a runtime folder that several of one account share."""
        import zlib

        return f"{zlib.crc32(os.fsencode(self.data)):08x}"

    @property
    def beat(self) -> str:
        """When a session in a disagreement was last seen."""
        return f"{self.run}/conflict-{self.mark_of_home}.beat"

    @property
    def packs(self) -> str:
        """The couple's own content packs."""
        return f"{self.data}/packs"


def find_places(environ: os._Environ[str] | dict[str, str]) -> Places:
    """The places that the environment asks for."""
    home = environ.get("INTIMACY_HOME")
    if home:
        home = os.path.abspath(os.path.expanduser(home))
        return Places(
            f"{home}/config", f"{home}/data", f"{home}/state", f"{home}/cache",
            _session(environ), f"{home}/run",
        )  # fmt: skip
    if _LINUX:
        state = _xdg(environ, "XDG_STATE_HOME", ".local/state")
        return Places(
            _xdg(environ, "XDG_CONFIG_HOME", ".config"),
            _xdg(environ, "XDG_DATA_HOME", ".local/share"),
            state,
            _xdg(environ, "XDG_CACHE_HOME", ".cache"),
            _session(environ),
            f"{state}/run",
        )
    return _elsewhere()


def _xdg(environ: os._Environ[str] | dict[str, str], variable: str, default: str) -> str:
    # The specification: a relative path in a variable is invalid and is to be ignored.
    base = environ.get(variable, "")
    if not base.startswith("/"):
        base = os.path.expanduser(f"~/{default}")
    return f"{base}/{_NAME}"


def _session(environ: os._Environ[str] | dict[str, str]) -> str:
    base = environ.get("XDG_RUNTIME_DIR", "")
    return f"{base}/{_NAME}" if base.startswith("/") and os.path.isdir(base) else ""


def _in_memory(data: str) -> str:
    """A folder of this home in the one that lies in memory; empty if there is none for us."""
    ours = f"{_MEMORY}/{_NAME}-{os.getuid()}"
    try:
        found = os.lstat(ours)
    except FileNotFoundError:
        usable = os.access(_MEMORY, os.W_OK | os.X_OK)
    except OSError:
        usable = False
    else:
        # Anybody may make it there before us, or put a link in its place.
        usable = stat.S_ISDIR(found.st_mode) and found.st_uid == os.getuid()
        usable = usable and not found.st_mode & (stat.S_IWGRP | stat.S_IWOTH)
    return f"{ours}/{_digest(os.path.realpath(data))}" if usable else ""


def _digest(path: str) -> str:
    # Two homes of one account are to be told apart, no more; hashlib costs the shell's lines 5 ms.
    from zlib import crc32

    name = os.fsencode(path)
    return f"{crc32(name):08x}{crc32(name[::-1]):08x}"


def _elsewhere() -> Places:
    import platformdirs

    dirs = platformdirs.PlatformDirs(_NAME, appauthor=False)
    return Places(
        dirs.user_config_dir,
        dirs.user_data_dir,
        dirs.user_state_dir,
        dirs.user_cache_dir,
        "",
        dirs.user_runtime_dir,
    )
