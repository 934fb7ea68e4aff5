"""The Hà Tĩnh 2024 notice in its versions, next to notices of the same office and programme."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

import pytest
from typer.testing import CliRunner

from ntm_extract.cli import app

SAMPLES = Path(__file__).parents[2] / "samples"
OTHERS = (
    SAMPLES / "ha_tinh_2022_dropped_glyphs" / "notice.txt",
    SAMPLES / "ha_tinh_2023_office_meeting" / "notice.txt",
    SAMPLES / "thanh_hoa_2022_dispatch" / "notice.txt",
)
DIGITAL = SAMPLES / "ha_tinh_2024" / "notice.txt"
PAGE = SAMPLES / "ha_tinh_2024" / "page_1.png"


@pytest.fixture(scope="module")
def out(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Return the output of matching the digital text, a scanned page of it, and other notices."""
    out = tmp_path_factory.mktemp("dedup")
    files = [str(path) for path in (DIGITAL, PAGE, *OTHERS)]
    result = CliRunner().invoke(app, ["dedup", *files, "--out", str(out)])
    assert result.exit_code == 0, result.stderr
    return out


@pytest.fixture
def group(out: Path) -> dict[str, Any]:
    """Return the only group."""
    report = json.loads((out / "duplicates.json").read_text(encoding="utf-8"))
    (found,) = report["groups"]
    return dict(found)


@pytest.mark.ocr
def test_digital_text_and_scanned_page_are_one_notice_and_the_others_apart(
    group: dict[str, Any],
) -> None:
    assert {member["path"] for member in group["members"]} == {str(DIGITAL), str(PAGE)}


@pytest.mark.ocr
def test_merged_record_has_the_digital_tasks_and_the_scanned_date_and_place(
    out: Path, group: dict[str, Any]
) -> None:
    merged = json.loads((out / "merged" / f"{group['id']}.json").read_text(encoding="utf-8"))
    origins = {origin["field"]: origin["path"] for origin in merged["origins"]}
    assert merged["header"]["issued_on"] == "2024-02-28"
    assert merged["header"]["place"] == "Hà Tĩnh"
    assert origins["header.issued_on"] == origins["header.place"] == str(PAGE)
    assert origins["tasks"] == origins["text"] == str(DIGITAL)
    assert len(merged["tasks"]) > 20
