"""What a worker process gives up before it reads its first query: the network, core dumps, unbounded memory.

The engine makes HTTP calls of its own (SERVICE, LOAD) and has no switch for it, so the kernel refuses them: a seccomp
filter denies the system calls that make or use a socket, start a program or trace a process. Where there is no
seccomp (another system, another processor), a network namespace of its own is tried. `confine` says which it got.
"""

from __future__ import annotations

import contextlib
import ctypes
import platform
import resource
import signal
import struct
from enum import StrEnum
from typing import Final

# linux/prctl.h, linux/seccomp.h, linux/sched.h
_PR_SET_PDEATHSIG: Final = 1
_PR_SET_NO_NEW_PRIVS: Final = 38
_PR_SET_SECCOMP: Final = 22
_SECCOMP_MODE_FILTER: Final = 2
_CLONE_NEWUSER_AND_NEWNET: Final = 0x10000000 | 0x40000000

# linux/bpf_common.h
_LOAD_WORD: Final = 0x20
_JUMP_EQUAL: Final = 0x15
_JUMP_AT_LEAST: Final = 0x35
_RETURN: Final = 0x06
_ALLOW: Final = 0x7FFF0000
_DENY: Final = 0x00050000 | 1  # the call fails with EPERM
_X32: Final = 0x40000000

# socket connect accept bind listen accept4 socketpair execve execveat ptrace io_uring_setup
# (audit architecture, numbers of these calls in their order): arch/x86 syscall_64.tbl, asm-generic/unistd.h
_NUMBERS: Final = {
    "x86_64": (0xC000003E, (41, 42, 43, 49, 50, 288, 53, 59, 322, 101, 425)),
    "aarch64": (0xC00000B7, (198, 203, 202, 200, 201, 242, 199, 221, 281, 117, 425)),
}


class Isolation(StrEnum):
    """How a worker is kept from the network."""

    SECCOMP = "seccomp"
    NAMESPACE = "namespace"
    NONE = "none"


class _Program(ctypes.Structure):
    _fields_ = (("length", ctypes.c_ushort), ("filter", ctypes.c_void_p))


def confine(memory: int) -> Isolation:
    """Confine this process, which must have one thread: `memory` bounds its private data in bytes, far above what
    the parent allows, for the case that the parent is too slow."""
    die_with_parent()
    resource.setrlimit(resource.RLIMIT_CORE, (0, 0))
    with contextlib.suppress(ValueError, OSError):
        resource.setrlimit(resource.RLIMIT_DATA, (memory, memory))
    with contextlib.suppress(OSError), open("/proc/self/oom_score_adj", "w") as score:  # noqa: PTH123
        score.write("800")
    return without_network()


def die_with_parent() -> None:
    """Ask for SIGKILL when the thread that started this process ends."""
    signal.signal(signal.SIGINT, signal.SIG_IGN)  # Ctrl-C reaches the whole group; the parent decides
    with contextlib.suppress(OSError, AttributeError):
        _libc().prctl(_PR_SET_PDEATHSIG, signal.SIGKILL, 0, 0, 0)


def without_network() -> Isolation:
    """Take the network away, by the first means that works."""
    try:
        libc = _libc()
        if platform.machine() in _NUMBERS and _seccomp(libc, *_NUMBERS[platform.machine()]):
            return Isolation.SECCOMP
        if libc.unshare(_CLONE_NEWUSER_AND_NEWNET) == 0:
            return Isolation.NAMESPACE
    except (OSError, AttributeError):
        return Isolation.NONE
    return Isolation.NONE


def _libc() -> ctypes.CDLL:
    return ctypes.CDLL(None, use_errno=True)


def _seccomp(libc: ctypes.CDLL, architecture: int, numbers: tuple[int, ...]) -> bool:
    """Whether the filter that denies these calls is in force."""
    code = b"".join(_instructions(architecture, numbers))
    buffer = ctypes.create_string_buffer(code, len(code))
    program = _Program(len(code) // 8, ctypes.cast(buffer, ctypes.c_void_p))
    if libc.prctl(_PR_SET_NO_NEW_PRIVS, 1, 0, 0, 0) != 0:
        return False
    return bool(libc.prctl(_PR_SET_SECCOMP, _SECCOMP_MODE_FILTER, ctypes.byref(program), 0, 0) == 0)


def _instructions(architecture: int, numbers: tuple[int, ...]) -> list[bytes]:
    """The filter, as struct sock_filter: another architecture, the x32 calls and each number are denied."""

    def step(code: int, if_true: int, if_false: int, value: int) -> bytes:
        return struct.pack("=HBBI", code, if_true, if_false, value)

    count = len(numbers)
    return [
        step(_LOAD_WORD, 0, 0, 4),  # seccomp_data.arch
        step(_JUMP_EQUAL, 0, count + 3, architecture),
        step(_LOAD_WORD, 0, 0, 0),  # seccomp_data.nr
        step(_JUMP_AT_LEAST, count + 1, 0, _X32),
        *(step(_JUMP_EQUAL, count - place, 0, number) for place, number in enumerate(numbers)),
        step(_RETURN, 0, 0, _ALLOW),
        step(_RETURN, 0, 0, _DENY),
    ]
