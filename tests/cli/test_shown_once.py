"""A notice that came in several versions is shown and exported once, as merged."""

from __future__ import annotations

import shutil
from pathlib import Path

import pytest
from typer.testing import CliRunner

from ntm_extract.cli import app
from ntm_extract.cli.finished import load_records

SAMPLES = Path(__file__).parents[2] / "samples"
NOTICE = SAMPLES / "vpcp_2025_expressways" / "notice.txt"
OTHER = SAMPLES / "thanh_hoa_2022_dispatch" / "notice.txt"


def call(*arguments: str) -> str:
    result = CliRunner().invoke(app, list(arguments))
    assert result.exit_code == 0, result.stderr
    return result.stdout


@pytest.fixture(scope="module")
def out(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Return the folder of a run over a notice, a retyped copy of it, and another notice."""
    folder = tmp_path_factory.mktemp("shown_once")
    retyped = folder / "retyped.txt"
    text = NOTICE.read_text(encoding="utf-8")
    retyped.write_text(text.replace(" và ", " cùng "), encoding="utf-8")
    out = folder / "out"
    call("run", str(NOTICE), str(retyped), str(OTHER), "-o", str(out))
    return out


def test_versions_of_a_notice_are_loaded_once(out: Path) -> None:
    assert len(load_records(out)) == 3
    assert len(load_records(out, copies=False)) == 2


def test_tasks_are_shown_once_and_the_versions_are_counted(out: Path) -> None:
    assert "2 notices (in 3 versions; --copies shows each)" in call("tasks", str(out))
    assert "3 notices, " in call("tasks", str(out), "--copies")


def test_export_holds_every_task_once(out: Path, tmp_path: Path) -> None:
    once, each = tmp_path / "once.csv", tmp_path / "each.csv"
    call("export", str(out), "--to", str(once))
    call("export", str(out), "--to", str(each), "--copies")
    rows = len(once.read_text(encoding="utf-8-sig").splitlines())
    assert 1 < rows < len(each.read_text(encoding="utf-8-sig").splitlines())


def test_versions_are_shown_one_by_one_when_the_merged_record_is_gone(
    out: Path, tmp_path: Path
) -> None:
    copy = shutil.copytree(out, tmp_path / "out")
    shutil.rmtree(copy / "merged")
    assert len(load_records(copy, copies=False)) == 3


def test_a_folder_without_groups_is_shown_as_it_is(tmp_path: Path) -> None:
    out = tmp_path / "out"
    call("run", str(NOTICE), "-o", str(out), "--no-dedup")
    assert len(load_records(out, copies=False)) == 1


@pytest.mark.parametrize(
    ("given", "says"),
    [
        ("missing", "missing: No such file or directory: give the --out folder of a run"),
        ("empty", "empty: no run has written into this folder: give the --out folder of a run"),
        ("letter.txt", "letter.txt: this is no record of this version of the program: give"),
    ],
)
def test_what_holds_no_records_is_named_in_one_line(tmp_path: Path, given: str, says: str) -> None:
    (tmp_path / "empty").mkdir()
    (tmp_path / "letter.txt").write_text("Kính gửi: Ông Tư", encoding="utf-8")
    result = CliRunner().invoke(app, ["tasks", str(tmp_path / given)])
    assert result.exit_code == 3
    assert says in result.stderr
    assert len(result.stderr.splitlines()) == 1


def test_damaged_groups_are_passed_over_with_copies(out: Path, tmp_path: Path) -> None:
    copy = shutil.copytree(out, tmp_path / "out")
    (copy / "duplicates.json").write_text("{", encoding="utf-8")
    result = CliRunner().invoke(app, ["tasks", str(copy)])
    assert result.exit_code == 3
    assert "the groups of versions cannot be read" in result.stderr
    assert "3 notices, " in call("tasks", str(copy), "--copies")


def test_a_file_that_cannot_be_written_is_named_once(out: Path, tmp_path: Path) -> None:
    target = tmp_path / "missing" / "tasks.csv"
    result = CliRunner().invoke(app, ["export", str(out), "--to", str(target)])
    assert result.exit_code == 3
    assert result.stderr == (
        f"error: {target}: No such file or directory: choose another file with --to\n"
    )
