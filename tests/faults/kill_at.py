"""Runs a program and kills it as it enters one system call: `kill_at.py NUMBER COUNT COMMAND ...`.

NUMBER is the call's number on this machine, COUNT which of its calls in the first process, from 1.
It ends as the program ended. strace can do this too, but then it stops the program at each of the
thousands of calls that loading Python makes: its quick way (a seccomp filter, as here) passes over
the signal. See seccomp(2) and ptrace(2).
"""

from __future__ import annotations

import ctypes
import os
import signal
import sys
from collections.abc import Sequence

_TRACE_ME, _CONTINUE, _SET_OPTIONS = 0, 7, 0x4200
# Whoever is started has the filter too, and without a tracer its calls would fail.
_FORK, _VFORK, _CLONE, _SECCOMP, _KILL_AT_EXIT = 1 << 1, 1 << 2, 1 << 3, 1 << 7, 1 << 20
_OPTIONS = _FORK | _VFORK | _CLONE | _SECCOMP | _KILL_AT_EXIT
_SECCOMP_STOP = 7
_NO_NEW_PRIVILEGES, _SET_SECCOMP, _FILTERED = 38, 22, 2
_LOAD_NUMBER, _IF_EQUAL, _RETURN = 0x20, 0x15, 0x06
_ASK_THE_TRACER, _ALLOW = 0x7FF00000, 0x7FFF0000

_libc = ctypes.CDLL(None, use_errno=True)
_libc.ptrace.argtypes = (ctypes.c_long, ctypes.c_long, ctypes.c_void_p, ctypes.c_void_p)
_libc.ptrace.restype = ctypes.c_long


class _Instruction(ctypes.Structure):
    _fields_ = [
        ("code", ctypes.c_ushort), ("if_true", ctypes.c_ubyte), ("if_false", ctypes.c_ubyte),
        ("value", ctypes.c_uint32),
    ]  # fmt: skip


class _Filter(ctypes.Structure):
    _fields_ = [("length", ctypes.c_ushort), ("first", ctypes.POINTER(_Instruction))]


def main(number: int, count: int, command: Sequence[str]) -> None:
    """Run the command, and end as it ends."""
    pid = os.fork()
    if not pid:
        _become(number, command)
    os.waitpid(pid, 0)
    _trace(_SET_OPTIONS, pid, _OPTIONS)
    _trace(_CONTINUE, pid)
    _end_as(_follow(pid, count))


def _become(number: int, command: Sequence[str]) -> None:
    _trace(_TRACE_ME, 0)
    os.kill(os.getpid(), signal.SIGSTOP)
    program = (_Instruction * 4)(
        _Instruction(_LOAD_NUMBER, 0, 0, 0),
        _Instruction(_IF_EQUAL, 0, 1, number),
        _Instruction(_RETURN, 0, 0, _ASK_THE_TRACER),
        _Instruction(_RETURN, 0, 0, _ALLOW),
    )
    listed = _Filter(len(program), program)
    if _libc.prctl(_NO_NEW_PRIVILEGES, 1, 0, 0, 0) or _libc.prctl(
        _SET_SECCOMP, _FILTERED, ctypes.byref(listed), 0, 0
    ):
        raise OSError(ctypes.get_errno(), "no filter for system calls here")
    os.execvp(command[0], list(command))


def _follow(first: int, count: int) -> int:
    """Let it run, and kill it at that call; return how the first process ended."""
    met = 0
    while True:
        pid, status = os.waitpid(-1, 0)
        if not os.WIFSTOPPED(status):
            if pid == first:
                return status
            continue
        if pid == first and status >> 16 == _SECCOMP_STOP:
            met += 1
            if met == count:
                os.kill(pid, signal.SIGKILL)
                continue
        stopped = os.WSTOPSIG(status)
        # A stop that is the tracer's own is no signal of the program's.
        passed = 0 if status >> 16 or stopped in (signal.SIGTRAP, signal.SIGSTOP) else stopped
        _trace(_CONTINUE, pid, passed)


def _trace(what: int, pid: int, data: int = 0) -> None:
    if _libc.ptrace(what, pid, None, data) < 0:
        raise OSError(ctypes.get_errno(), f"ptrace {what}")


def _end_as(status: int) -> None:
    if os.WIFSIGNALED(status):
        os.kill(os.getpid(), os.WTERMSIG(status))
    os._exit(os.WEXITSTATUS(status))


if __name__ == "__main__":
    main(int(sys.argv[1]), int(sys.argv[2]), sys.argv[3:])
