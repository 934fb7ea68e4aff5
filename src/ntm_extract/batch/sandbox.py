"""What the kernel itself denies a worker: writing outside its folder, running, connecting.

Linux only (Landlock from 5.13, seccomp on x86-64 and ARM64). Where the kernel cannot, the call
says so and the limits of ``limits`` still hold; ``docs/security.md`` lists what rests on what.
"""

from __future__ import annotations

import ctypes
import os
import platform
import struct
import sys
from collections.abc import Iterable

_LANDLOCK_CREATE, _LANDLOCK_ADD, _LANDLOCK_RESTRICT = 444, 445, 446
_RULE_PATH_BENEATH = 1
_EXECUTE, _WRITE_FILE = 1 << 0, 1 << 1
_CHANGES = sum(1 << bit for bit in range(4, 13))  # remove_dir … make_sym
_REFER, _TRUNCATE = 1 << 13, 1 << 14
_SCOPE_SOCKET, _SCOPE_SIGNAL = 1 << 0, 1 << 1
_PR_SET_SECCOMP, _PR_SET_NO_NEW_PRIVS, _SECCOMP_FILTER = 22, 38, 2
_AF_UNIX, _EPERM = 1, 1

# machine: (audit architecture, number of socket(), number of io_uring_setup())
_MACHINES = {"x86_64": (0xC000003E, 41, 425), "aarch64": (0xC00000B7, 198, 425)}


def confine(writable: bytes, programs: Iterable[str]) -> list[str]:
    """Deny this process and its children for good what no document needs.

    Writing is left in ``writable`` (and to /dev/null), executing for ``programs`` alone, and no
    socket of any network can be opened.

    Returns:
        What holds now: ``landlock`` and ``seccomp``, as far as the kernel has them.
    """
    if sys.platform != "linux":
        return []
    libc = ctypes.CDLL(None, use_errno=True)
    if libc.prctl(_PR_SET_NO_NEW_PRIVS, 1, 0, 0, 0) != 0:
        return []
    held = []
    if _landlock(libc, writable, programs):
        held.append("landlock")
    if _no_network(libc):
        held.append("seccomp")
    return held


def _landlock(libc: ctypes.CDLL, writable: bytes, programs: Iterable[str]) -> bool:
    abi = libc.syscall(_LANDLOCK_CREATE, None, 0, 1)
    if abi < 1:
        return False
    changes = _WRITE_FILE | _CHANGES
    changes |= _REFER if abi >= 2 else 0
    changes |= _TRUNCATE if abi >= 3 else 0
    attribute = struct.pack("=Q", changes | _EXECUTE)
    if abi >= 6:  # signals and abstract sockets only within the worker's own processes
        attribute += struct.pack("=QQ", 0, _SCOPE_SOCKET | _SCOPE_SIGNAL)
    ruleset = libc.syscall(_LANDLOCK_CREATE, attribute, len(attribute), 0)
    if ruleset < 0:
        return False
    try:
        allowed = [(writable, changes), (b"/dev/null", _WRITE_FILE | changes & _TRUNCATE)]
        allowed += [(os.fsencode(program), _EXECUTE) for program in programs]
        for path, access in allowed:
            _allow(libc, ruleset, path, access)
        return bool(libc.syscall(_LANDLOCK_RESTRICT, ruleset, 0) == 0)
    finally:
        os.close(ruleset)


def _allow(libc: ctypes.CDLL, ruleset: int, path: bytes, access: int) -> None:
    try:
        place = os.open(path, os.O_PATH | os.O_CLOEXEC)
    except OSError:
        return
    try:
        rule = struct.pack("=Qi", access, place)
        libc.syscall(_LANDLOCK_ADD, ruleset, _RULE_PATH_BENEATH, rule, 0)
    finally:
        os.close(place)


def _no_network(libc: ctypes.CDLL) -> bool:
    """Let socket() make local sockets only, and close io_uring, which would make others."""
    if platform.machine() not in _MACHINES:
        return False
    audit, socket_number, ring_number = _MACHINES[platform.machine()]
    load, equal, at_least, give_back = 0x20, 0x15, 0x35, 0x06
    allow, deny = 0x7FFF0000, 0x00050000 | _EPERM
    program = (  # (what, steps to skip if so, steps to skip if not, value)
        (load, 0, 0, 4),  # the architecture of the call
        (equal, 0, 6, audit),  # another one (32-bit calls): deny
        (load, 0, 0, 0),  # the number of the call
        (at_least, 4, 0, 0x40000000),  # the x32 numbers: deny
        (equal, 3, 0, ring_number),  # deny
        (equal, 0, 3, socket_number),  # any other call: allow
        (load, 0, 0, 16),  # the first argument: the family of the socket
        (equal, 1, 0, _AF_UNIX),  # allow
        (give_back, 0, 0, deny),
        (give_back, 0, 0, allow),
    )
    code = b"".join(struct.pack("=HBBI", *instruction) for instruction in program)
    buffer = ctypes.create_string_buffer(code, len(code))
    header = struct.pack("@HP", len(program), ctypes.addressof(buffer))
    return bool(libc.prctl(_PR_SET_SECCOMP, _SECCOMP_FILTER, header, 0, 0) == 0)
