"""The process that loads the models once and forks workers, each in milliseconds.

Run as ``python -m ntm_extract.batch.nursery FD``; FD is a socket to the run. It never reads a
document. When the run is gone it kills its workers and ends, so nothing outlives a kill -9.
"""

from __future__ import annotations

import gc
import json
import os
import selectors
import signal
import socket
import sys
import traceback
from contextlib import suppress
from typing import Any

from ntm_extract.batch.frames import FrameBuffer, Head, encode
from ntm_extract.batch.job import Limits
from ntm_extract.batch.reader import Reader, find_reader
from ntm_extract.batch.worker import leave, serve
from ntm_extract.core.collector import look_seldom
from ntm_extract.core.errors import NtmExtractError

MAX_MESSAGE = 1 << 16
_PEAK_UNIT = 1 if sys.platform == "darwin" else 1024


class Nursery:
    """Forks workers on request, buries them, and kills them on request."""

    def __init__(self, control: socket.socket, reader: Reader, limits: Limits) -> None:
        self._control = control
        self._reader = reader
        self._limits = limits
        self._orders = FrameBuffer(0)
        self._handles: list[int] = []
        self._numbers: dict[int, int] = {}
        self._pids: dict[int, int] = {}

    def run(self) -> None:
        """Serve until the run hangs up."""
        bell, ringer = socket.socketpair()
        for end in (bell, ringer):
            end.setblocking(False)
        signal.set_wakeup_fd(ringer.fileno(), warn_on_full_buffer=False)
        signal.signal(signal.SIGCHLD, lambda *_: None)
        with selectors.DefaultSelector() as selector:
            selector.register(self._control, selectors.EVENT_READ)
            selector.register(bell, selectors.EVENT_READ)
            while True:
                ready = {key.fileobj for key, _ in selector.select()}
                if bell in ready:
                    with suppress(BlockingIOError):
                        bell.recv(4096)
                    self._bury()
                if self._control in ready and not self._obey(selector):
                    break
        for pid in self._numbers:
            _kill(pid)
            os.waitpid(pid, 0)

    def _obey(self, selector: selectors.BaseSelector) -> bool:
        try:
            data, handles, _, _ = socket.recv_fds(self._control, MAX_MESSAGE, 1)
        except ConnectionResetError:
            return False
        self._handles += handles
        for order, _ in self._orders.feed(data):
            if order["kind"] == "fork":
                self._fork(order["worker"], order["folder"], self._handles.pop(0), selector)
            elif order["worker"] in self._pids:
                _kill(self._pids[order["worker"]])
        return bool(data)

    def _fork(
        self, number: int, folder: str, handle: int, selector: selectors.BaseSelector
    ) -> None:
        os.set_inheritable(handle, False)
        pid = os.fork()
        if pid == 0:
            status = 1
            try:
                signal.set_wakeup_fd(-1)
                signal.signal(signal.SIGCHLD, signal.SIG_DFL)
                selector.close()
                self._control.close()
                with socket.socket(fileno=handle) as sock:
                    serve(sock, self._reader, self._limits, bytes.fromhex(folder))
                status = 0
            finally:
                leave(status)
        os.close(handle)
        self._numbers[pid], self._pids[number] = number, pid
        self._tell({"kind": "born", "worker": number, "pid": pid})

    def _bury(self) -> None:
        while True:
            try:
                pid, status, usage = os.wait4(-1, os.WNOHANG)
            except ChildProcessError:
                return
            if pid == 0:
                return
            _kill(pid)  # what the worker started goes with it
            number = self._numbers.pop(pid, None)
            if number is not None:
                del self._pids[number]
                code = os.waitstatus_to_exitcode(status)
                peak = usage.ru_maxrss * _PEAK_UNIT
                self._tell({"kind": "dead", "worker": number, "status": code, "peak": peak})

    def _tell(self, head: Head) -> None:
        with suppress(OSError):
            self._control.sendall(encode(head))


def _kill(group: int) -> None:
    with suppress(ProcessLookupError, PermissionError):
        os.killpg(group, signal.SIGKILL)


def main(arguments: list[str]) -> int:
    """Load the reader, say so, and serve."""
    signal.signal(signal.SIGINT, signal.SIG_IGN)
    control = socket.socket(fileno=int(arguments[0]))
    settings: dict[str, Any] = json.loads(arguments[1])
    versions: dict[str, str] = {}
    try:
        reader = find_reader(settings["reader"], settings["ocr"])
        versions = reader.versions()
        reader.warm_up()
    except NtmExtractError as error:
        told = {"code": error.code, "path": error.path, "detail": error.detail}
        control.sendall(encode({"kind": "unfit", **told}))
        return 1
    except Exception:  # a bug: the documents that meet it will record it
        traceback.print_exc()
        if not versions:
            return 1
    gc.collect()
    gc.freeze()
    look_seldom()
    control.sendall(encode({"kind": "ready", "versions": versions}))
    Nursery(control, reader, Limits(**settings["limits"])).run()
    return 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
