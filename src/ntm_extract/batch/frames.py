"""Messages between a run and its workers: a JSON head and a body of bytes, each with its length.

Never pickle: a worker has read untrusted files, and unpickling what it sends would run it.
"""

from __future__ import annotations

import json
import socket
import struct
from typing import Any

Head = dict[str, Any]

_LENGTHS = struct.Struct(">II")
MAX_HEAD = 1 << 20


class BrokenFrameError(Exception):
    """The other side sent what is no message."""


def encode(head: Head, body: bytes = b"") -> bytes:
    """Return one message as bytes."""
    text = json.dumps(head, ensure_ascii=True).encode("ascii")
    return _LENGTHS.pack(len(text), len(body)) + text + body


class TooLargeFrameError(BrokenFrameError):
    """The other side sent more than it may."""


class FrameBuffer:
    """Collects bytes as they come and gives back whole messages."""

    def __init__(self, max_body: int) -> None:
        self._max_body = max_body
        self._data = bytearray()

    def feed(self, data: bytes) -> list[tuple[Head, bytes]]:
        """Add bytes; return the messages that are now complete.

        Raises:
            BrokenFrameError: the bytes are no message or beyond the size allowed.
        """
        self._data += data
        found = []
        while (message := self._next()) is not None:
            found.append(message)
        return found

    def _next(self) -> tuple[Head, bytes] | None:
        if len(self._data) < _LENGTHS.size:
            return None
        head_length, body_length = _LENGTHS.unpack_from(self._data)
        if head_length > MAX_HEAD or body_length > self._max_body:
            raise TooLargeFrameError(f"a message of {head_length} + {body_length} bytes")
        middle = _LENGTHS.size + head_length
        end = middle + body_length
        if len(self._data) < end:
            return None
        try:
            head = json.loads(self._data[_LENGTHS.size : middle])
        except ValueError as error:
            raise BrokenFrameError("the head of a message is no JSON") from error
        if not isinstance(head, dict):
            raise BrokenFrameError("the head of a message is no object")
        body = bytes(self._data[middle:end])
        del self._data[:end]
        return head, body


class Line:
    """A blocking end of a socket: the worker's side, and the nursery's."""

    def __init__(self, sock: socket.socket, max_body: int = 1 << 30) -> None:
        self._socket = sock
        self._buffer = FrameBuffer(max_body)
        self._waiting: list[tuple[Head, bytes]] = []

    def send(self, head: Head, body: bytes = b"") -> None:
        """Send one message."""
        self._socket.sendall(encode(head, body))

    def receive(self) -> Head | None:
        """Wait for a message; None when the other side is gone."""
        while not self._waiting:
            data = self._socket.recv(1 << 16)
            if not data:
                return None
            self._waiting = self._buffer.feed(data)
        return self._waiting.pop(0)[0]
