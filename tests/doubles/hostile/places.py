"""Inputs that are hostile by where they lie: links, pipes, names."""

from __future__ import annotations

import os
import socket
from pathlib import Path

from doubles.hostile.texts import GOOD


def write_places(folder: Path, outside: Path) -> dict[bytes, str]:
    """Make them; return what is expected of each, by name."""
    folder.mkdir(parents=True, exist_ok=True)
    outside.mkdir(exist_ok=True)
    (outside / "secret.txt").write_text(GOOD + "SECRET", "utf-8")
    expected: dict[bytes, str] = {}

    def add(name: bytes, what: str) -> Path:
        expected[os.fsencode(folder) + b"/" + name] = what
        return Path(os.fsdecode(os.fsencode(folder) + b"/" + name))

    for name in (b"th\xf4ng b\xe1o.txt", b"line\nend.txt", b"-rf.txt", b"$(touch x).txt",
                 b"\x1b[31mred.txt", "thông báo.txt".encode(), b"a" * 250 + b".txt",
                 b"'quoted\".txt", b"a?b*.txt", b"\xf0\x9f\x93\x84.txt"):  # fmt: skip
        add(name, "good").write_text(GOOD + repr(name), "utf-8")
    add(b"link_itself", "bad").symlink_to(folder / "link_itself")
    add(b"link_nowhere.txt", "bad").symlink_to("nowhere")
    add(b"link_outside.txt", "bad").symlink_to(outside / "secret.txt")
    add(b"link_folder_outside", "bad").symlink_to(outside)
    add(b"link_device.txt", "bad").symlink_to("/dev/zero")
    add(b"link_inside.txt", "good").symlink_to("-rf.txt")
    (folder / "link_loop").symlink_to(folder)
    os.mkfifo(add(b"pipe.pdf", "bad"))
    with socket.socket(socket.AF_UNIX) as line:
        here = Path.cwd()
        os.chdir(folder)
        try:
            line.bind("socket.pdf")
        finally:
            os.chdir(here)
    add(b"socket.pdf", "bad")
    sparse = add(b"sparse.pdf", "bad")
    with sparse.open("wb") as file:
        file.truncate(40 * 2**30)
    deep = folder
    for _ in range(40):
        deep /= "d"
    deep.mkdir(parents=True)
    (deep / "deep.txt").write_text(GOOD, "utf-8")
    expected[os.fsencode(deep) + b"/deep.txt"] = "good"
    return expected
