"""The command ``run`` as a user meets it: exit codes, what stands on which stream."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

import pytest
from typer.testing import CliRunner

from doubles.plain_tools import READER
from ntm_extract.batch import runner
from ntm_extract.batch.store import LocalStore
from ntm_extract.cli import app

NOTICE = """UBND TỈNH HÀ TĨNH
Số: 64/TB-UBND
Hà Tĩnh, ngày 28 tháng 02 năm 2024
THÔNG BÁO
Kết luận cuộc họp
1. Giao Sở Tài chính hoàn thành hồ sơ trước ngày 30/6/2024.
"""


@pytest.fixture(autouse=True)
def _plain_reader(monkeypatch: pytest.MonkeyPatch) -> None:
    """Read without repair: these tests are about the command."""
    options = runner.Options

    def with_reader(**given: Any) -> runner.Options:
        return options(**given, reader=READER)

    monkeypatch.setattr(runner, "Options", with_reader)


@pytest.fixture
def inbox(tmp_path: Path) -> Path:
    folder = tmp_path / "in"
    folder.mkdir()
    (folder / "good.txt").write_text(NOTICE, "utf-8")
    return folder


def call(*arguments: object, text: bytes | None = None) -> Any:
    return CliRunner().invoke(app, ["run", "--no-dedup", *map(str, arguments)], input=text)


def entries(out: Path) -> list[dict[str, Any]]:
    found: list[dict[str, Any]] = json.loads((out / "run.json").read_text("utf-8"))["files"]
    return found


def test_a_run_without_failures_ends_with_zero(inbox: Path, tmp_path: Path) -> None:
    result = call(inbox, "--out", tmp_path / "out")
    assert result.exit_code == 0, result.stderr
    assert json.loads(result.stdout)["ok"] == 1
    (entry,) = entries(tmp_path / "out")
    record = json.loads((tmp_path / "out" / entry["json"]).read_text("utf-8"))
    assert record["header"]["number"] == "64/TB-UBND"
    assert entry["notice_id"] == record["notice_id"]
    assert {"open", "read", "repair", "layout", "extract", "assemble"} <= set(entry["seconds"])


def test_a_run_with_failures_ends_with_seven_and_says_why(inbox: Path, tmp_path: Path) -> None:
    (inbox / "empty.pdf").touch()
    (inbox / "text.pdf").write_text(NOTICE, "utf-8")
    result = call(inbox, tmp_path / "nowhere.txt", "--out", tmp_path / "out")
    assert result.exit_code == 7
    codes = {Path(each["path"]).name: each["error"] for each in entries(tmp_path / "out")}
    assert codes["good.txt"] is None
    assert codes["empty.pdf"]["code"] == "empty_document"
    assert codes["text.pdf"]["code"] == "damaged_file"
    assert codes["nowhere.txt"]["code"] == "missing_file"
    assert "empty.pdf" in result.stderr
    assert json.loads(result.stdout)["failed"] == 3


def test_standard_input_is_read_under_its_own_name(tmp_path: Path) -> None:
    result = call("-", "--out", tmp_path / "out", text=NOTICE.encode())
    assert result.exit_code == 0, result.stderr
    (entry,) = entries(tmp_path / "out")
    assert entry["path"] == "-"
    record = json.loads((tmp_path / "out" / entry["json"]).read_text("utf-8"))
    assert record["source"]["path"] == "-"


def test_a_folder_in_use_ends_with_eight(inbox: Path, tmp_path: Path) -> None:
    other = LocalStore(tmp_path / "out")
    other.lock()
    result = call(inbox, "--out", tmp_path / "out")
    other.unlock()
    assert result.exit_code == 8
    assert "another run" in result.stderr


def test_an_output_folder_that_cannot_be_made_ends_with_nine(inbox: Path) -> None:
    result = call(inbox, "--out", inbox / "good.txt" / "out")
    assert result.exit_code == 9


@pytest.mark.parametrize(
    "wrong", [["--engine", "magic"], ["--ocr", "perhaps"], ["--jobs", "0"], ["--timeout", "0"]]
)
def test_a_wrong_option_ends_with_two(inbox: Path, tmp_path: Path, wrong: list[str]) -> None:
    assert call(inbox, "--out", tmp_path / "out", *wrong).exit_code == 2


def test_nothing_to_read_is_no_failure(tmp_path: Path) -> None:
    (tmp_path / "in").mkdir()
    assert call(tmp_path / "in", "--out", tmp_path / "out").exit_code == 0


def test_the_second_time_everything_is_skipped(inbox: Path, tmp_path: Path) -> None:
    call(inbox, "--out", tmp_path / "out")
    result = call(inbox, "--out", tmp_path / "out")
    assert json.loads(result.stdout) == {
        "out": str(tmp_path / "out"),
        "finished": True,
        "ok": 0,
        "failed": 0,
        "skipped": 1,
    }


def test_the_summary_cannot_steer_a_terminal(inbox: Path, tmp_path: Path) -> None:
    (inbox / "\x1b[2Jred.pdf").touch()
    result = call(inbox, "--out", tmp_path / "out")
    assert "\x1b" not in result.stderr
