"""A reader that does what the document says: reads, fails, hangs, crashes, eats memory, attacks."""

from __future__ import annotations

import ctypes
import hashlib
import json
import os
import signal
import socket
import subprocess
import sys
import time
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path

from ntm_extract.batch import limits
from ntm_extract.batch.reader import Reading, StageClock
from ntm_extract.core.errors import DamagedFileError, MissingModelError

READER = "doubles.readers:load"
MIB = 1024 * 1024


def load(ocr: str) -> ScriptedReader:
    if os.environ.get("DOUBLE_ALLOWS_PYTHON"):
        limits.programs = _python
    return ScriptedReader(ocr)


def _python() -> list[str]:
    """Return the programs of a worker that may run Python, in place of Tesseract."""
    real = Path(sys.executable).resolve()
    return [str(real), *limits.loaders(real)]


def load_without_model(ocr: str) -> ScriptedReader:
    raise MissingModelError("models/repair", f"not there for {ocr}")


@dataclass
class ScriptedReader:
    """The first line of a document is an order and its argument; without one it is read."""

    ocr: str

    def versions(self) -> dict[str, str]:
        return {"ntm_extract": os.environ.get("DOUBLE_VERSION", "1"), "ocr": self.ocr}

    def warm_up(self) -> None:
        pass

    def read(self, name: str, content: bytes, clock: StageClock) -> Reading:
        clock.begin("read")
        order, _, argument = content.partition(b"\n")[0].decode("utf-8", "replace").partition(" ")
        act = ORDERS.get(order)
        if act is not None:
            act(name, argument)
        if seconds := os.environ.get("DOUBLE_SPIN"):
            _spin(float(seconds))
        notice_id = hashlib.sha256(content.lower().strip()).hexdigest()[:16]
        told = content.decode("latin-1") * (
            int(argument.split(maxsplit=1)[0]) if order == "large" else 1
        )
        record = {"notice_id": notice_id, "source": {"path": name}, "text": told}
        text = json.dumps(record, indent=2, ensure_ascii=False) + "\n"
        return Reading(notice_id, text.encode("utf-8", "backslashreplace"), 1)


def _spin(seconds: float) -> None:
    end = time.process_time() + seconds
    while time.process_time() < end:
        pass


def _damaged(name: str, argument: str) -> None:
    raise DamagedFileError(name, argument)


def _bug(_name: str, argument: str) -> None:
    raise ZeroDivisionError(argument)


def _hang(_name: str, _argument: str) -> None:
    time.sleep(3600)


def _hang_deaf(_name: str, _argument: str) -> None:
    """Hang in C with the interpreter locked, as a bad regular expression does."""
    ctypes.PyDLL(None).sleep(3600)


def _hang_in_child(_name: str, _argument: str) -> None:
    child = subprocess.Popen([sys.executable, "-c", "import time; time.sleep(3600)"])
    sys.stderr.write(f"child={child.pid}\n")
    sys.stderr.flush()
    child.wait()


def _memory(_name: str, argument: str) -> None:
    hold = []
    for _ in range(int(argument)):
        hold.append(b"x" * MIB)
        time.sleep(0.001)


KEPT: list[bytes] = []


def _keep(_name: str, argument: str) -> None:
    """Leak memory, as libraries do."""
    KEPT.append(b"x" * int(argument) * MIB)


def _memory_in_child(_name: str, argument: str) -> None:
    """Hold memory here and in a child, each within the limit, both together beyond it."""
    hold = b"x" * int(argument) * MIB
    code = f"import time; hold = b'x' * ({argument} * {MIB}); time.sleep(60)"
    subprocess.run([sys.executable, "-c", code], check=False)
    del hold


def _segfault(_name: str, _argument: str) -> None:
    os.kill(os.getpid(), signal.SIGSEGV)


def _exit(_name: str, argument: str) -> None:
    os._exit(int(argument))


def _shot_once(_name: str, argument: str) -> None:
    """Be shot the first time, as by the out-of-memory killer; ``argument`` is a socket."""
    with socket.socket(socket.AF_UNIX) as line:
        line.connect(argument)
        if line.recv(1) == b"1":
            os.kill(os.getpid(), signal.SIGKILL)


def _sleep(_name: str, argument: str) -> None:
    time.sleep(float(argument.split(maxsplit=1)[0]))


def _write_outside(_name: str, argument: str) -> None:
    Path(argument).write_text("escaped", "utf-8")


def _write_inside(_name: str, _argument: str) -> None:
    place = Path(os.environ["TMPDIR"]) / "scratch"
    place.write_text("x", "utf-8")


def _execute(_name: str, argument: str) -> None:
    subprocess.run([argument], check=True)


def _connect(_name: str, argument: str) -> None:
    with socket.create_connection(("127.0.0.1", int(argument)), timeout=5):
        pass


def _resolve(_name: str, _argument: str) -> None:
    with socket.socket(socket.AF_INET, socket.SOCK_DGRAM) as line:
        line.sendto(b"x", ("127.0.0.1", 53))


def _signal(_name: str, argument: str) -> None:
    os.kill(int(argument), signal.SIGUSR1)


ORDERS: dict[str, Callable[[str, str], None]] = {
    "damaged": _damaged,
    "bug": _bug,
    "hang": _hang,
    "hang_deaf": _hang_deaf,
    "hang_in_child": _hang_in_child,
    "memory": _memory,
    "keep": _keep,
    "memory_in_child": _memory_in_child,
    "segfault": _segfault,
    "exit": _exit,
    "shot_once": _shot_once,
    "sleep": _sleep,
    "write_outside": _write_outside,
    "write_inside": _write_inside,
    "execute": _execute,
    "connect": _connect,
    "resolve": _resolve,
    "signal": _signal,
}
