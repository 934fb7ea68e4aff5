"""What the kernel denies a worker, tried from inside one."""

from __future__ import annotations

import os
import platform
import socket
import sys
from pathlib import Path

import pytest

from doubles.desks import RememberingDesk, read_orders

pytestmark = pytest.mark.skipif(
    sys.platform != "linux" or platform.machine() not in {"x86_64", "aarch64"},
    reason="the kernel of this machine has no such limits",
)


def what_holds(desk: RememberingDesk) -> set[str]:
    return {name for event, facts in desk.events for name in facts.get("held") or ()}


def need(desk: RememberingDesk, layer: str) -> None:
    if layer not in what_holds(desk):
        pytest.skip(f"this kernel has no {layer}")


def test_a_document_cannot_write_outside_its_folder(tmp_path: Path) -> None:
    outside = tmp_path / "outside"
    desk = read_orders(tmp_path, a=f"write_outside {outside}", b="write_inside")
    need(desk, "landlock")
    assert desk.codes() == {"a": "bug", "b": "ok"}
    assert not outside.exists()


def test_a_document_cannot_overwrite_a_file(tmp_path: Path) -> None:
    outside = tmp_path / "outside"
    outside.write_text("mine", "utf-8")
    need(read_orders(tmp_path, a=f"write_outside {outside}"), "landlock")
    assert outside.read_text("utf-8") == "mine"


def test_a_document_cannot_run_a_program(tmp_path: Path) -> None:
    desk = read_orders(tmp_path, a="execute /bin/true", b="execute /bin/sh")
    need(desk, "landlock")
    assert desk.codes() == {"a": "bug", "b": "bug"}


def test_a_document_cannot_connect(tmp_path: Path) -> None:
    with socket.create_server(("127.0.0.1", 0)) as server:
        port = server.getsockname()[1]
        desk = read_orders(tmp_path, a=f"connect {port}", b="resolve")
    need(desk, "seccomp")
    assert desk.codes() == {"a": "bug", "b": "bug"}


def test_a_document_cannot_signal_other_processes(tmp_path: Path) -> None:
    desk = read_orders(tmp_path, a=f"signal {os.getppid()}")
    need(desk, "landlock")
    assert desk.codes() == {"a": "bug"}


def test_temporary_files_are_gone_after_the_run(tmp_path: Path) -> None:
    read_orders(tmp_path, a="write_inside")
    assert not (tmp_path / "state" / "tmp").exists()
