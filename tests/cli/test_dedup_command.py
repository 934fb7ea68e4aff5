from __future__ import annotations

import json
from pathlib import Path

import pytest
from typer.testing import CliRunner

from ntm_extract.cli import app
from versions import BODY, PLAN, garbled, read_as

RUNNER = CliRunner()


@pytest.fixture
def finished(tmp_path: Path) -> Path:
    """Return an output folder of a run with two versions of one notice."""
    notices = tmp_path / "run" / "notices"
    notices.mkdir(parents=True)
    for record in (read_as(BODY, "digital.txt"), read_as(garbled(PLAN), "scan.pdf")):
        place = notices / f"{record.notice_id}.json"
        place.write_text(record.model_dump_json(), encoding="utf-8")
    return tmp_path / "run"


def test_finished_records_are_used_as_they_are(finished: Path, tmp_path: Path) -> None:
    result = RUNNER.invoke(app, ["dedup", str(finished), "--out", str(tmp_path / "out")])
    assert result.exit_code == 0
    report = json.loads((tmp_path / "out" / "duplicates.json").read_text(encoding="utf-8"))
    assert len(report["groups"][0]["members"]) == 2
    assert not (tmp_path / "out" / "notices").exists()


def test_counts_go_to_standard_output_and_groups_to_standard_error(
    finished: Path, tmp_path: Path
) -> None:
    result = RUNNER.invoke(app, ["dedup", str(finished), "--out", str(tmp_path / "out")])
    assert json.loads(result.stdout)["groups"] == 1
    assert "scan.pdf" in result.stderr


def test_single_records_may_be_given(finished: Path, tmp_path: Path) -> None:
    files = [str(path) for path in (finished / "notices").iterdir()]
    result = RUNNER.invoke(app, ["dedup", *files, "--out", str(tmp_path / "out")])
    assert json.loads(result.stdout)["notices"] == 2


def test_record_that_is_not_there_is_an_input_error(tmp_path: Path) -> None:
    result = RUNNER.invoke(app, ["dedup", "no.json", "--out", str(tmp_path)])
    assert result.exit_code == 3
    assert "no.json" in result.stderr


def test_json_that_is_no_record_is_a_record_error(tmp_path: Path) -> None:
    (tmp_path / "x.json").write_text("{}")
    result = RUNNER.invoke(app, ["dedup", str(tmp_path / "x.json"), "--out", str(tmp_path / "o")])
    assert result.exit_code == 6
    assert "x.json" in result.stderr
