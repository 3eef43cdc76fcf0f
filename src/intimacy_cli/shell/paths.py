"""Where our files live. Touches nothing on disk; the lines for the shell's start-up import it.

With INTIMACY_HOME, everything is in its folders `config`, `data`, `state`, `cache` and `run`; only
what lives for a session is in XDG_RUNTIME_DIR, where that is set. Otherwise the XDG folders on
Linux, and what platformdirs says elsewhere (its import costs as much as Python itself, so on Linux
the four lines of the XDG specification stand here).
"""

from __future__ import annotations

import os
import sys

_NAME = "intimacy"
_LINUX: bool = sys.platform.startswith("linux")


class Places:
    """The folders and files of one couple on this machine, as plain texts."""

    __slots__ = ("cache", "config", "data", "run", "state")

    def __init__(self, config: str, data: str, state: str, cache: str, run: str) -> None:
        self.config = config
        self.data = data
        self.state = state
        self.cache = cache
        self.run = run  # in memory where the system has such a folder; gone after a restart

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
    def packs(self) -> str:
        """The couple's own content packs."""
        return f"{self.data}/packs"


def find_places(environ: os._Environ[str] | dict[str, str]) -> Places:
    """The places that the environment asks for."""
    home = environ.get("INTIMACY_HOME")
    if home:
        home = os.path.abspath(os.path.expanduser(home))
        run = _session(environ) or f"{home}/run"
        return Places(f"{home}/config", f"{home}/data", f"{home}/state", f"{home}/cache", run)
    if _LINUX:
        return Places(
            _xdg(environ, "XDG_CONFIG_HOME", ".config"),
            _xdg(environ, "XDG_DATA_HOME", ".local/share"),
            _xdg(environ, "XDG_STATE_HOME", ".local/state"),
            _xdg(environ, "XDG_CACHE_HOME", ".cache"),
            _runtime(environ),
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


def _runtime(environ: os._Environ[str] | dict[str, str]) -> str:
    # What lies here for a moment is best kept off the disk. Both are made 0700, and whoever puts
    # something there looks whose they are.
    base = "/dev/shm" if os.path.isdir("/dev/shm") else "/tmp"  # noqa: S108
    return _session(environ) or f"{base}/{_NAME}-{os.getuid()}"


def _elsewhere() -> Places:
    import platformdirs

    dirs = platformdirs.PlatformDirs(_NAME, appauthor=False)
    return Places(
        dirs.user_config_dir,
        dirs.user_data_dir,
        dirs.user_state_dir,
        dirs.user_cache_dir,
        dirs.user_runtime_dir,
    )
