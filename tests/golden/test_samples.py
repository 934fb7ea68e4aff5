"""Every sample gives the record that was reviewed, and agrees with its annotation."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from golden.snapshot import SAMPLES, TEXTS, golden_path, snapshot
from ntm_extract import read_notice
from ntm_extract.evaluate import score_files

ANNOTATED = [path for path in TEXTS if (path.parent / "expected.json").exists()]
HA_TINH = SAMPLES / "ha_tinh_2024"
FLOORS = {"tasks": 0.93, "deadlines": 0.9, "references": 0.8}
"""For one sample; the garbled one has six references, so one misread code costs a sixth."""
FLOORS_OF_ALL = {"tasks": 0.97, "deadlines": 0.97, "references": 0.95}


def folder(path: Path) -> str:
    return path.parent.name


@pytest.mark.parametrize("notice", TEXTS, ids=folder)
def test_sample_gives_its_golden_record(notice: Path) -> None:
    assert snapshot(notice) == golden_path(notice).read_text(encoding="utf-8")


def read_into(notice: Path, folder: Path) -> tuple[Path, Path]:
    written = folder / f"{notice.parent.name}.json"
    written.write_text(read_notice(notice).model_dump_json(), encoding="utf-8")
    return notice.parent / "expected.json", written


def below(floors: dict[str, float], pairs: list[tuple[Path, Path]]) -> dict[str, float]:
    overall = score_files(pairs).overall
    scores = {kind: overall.of(kind).f1 for kind in floors}
    return {kind: f1 for kind, f1 in scores.items() if f1 < floors[kind]}


@pytest.mark.parametrize("notice", ANNOTATED, ids=folder)
def test_sample_agrees_with_its_annotation(notice: Path, tmp_path: Path) -> None:
    assert below(FLOORS, [read_into(notice, tmp_path)]) == {}


def test_samples_together_agree_with_their_annotations(tmp_path: Path) -> None:
    assert below(FLOORS_OF_ALL, [read_into(notice, tmp_path) for notice in ANNOTATED]) == {}


@pytest.mark.ocr
@pytest.mark.slow
@pytest.mark.parametrize(
    "name",
    ["notice.docx", "notice_text.pdf", "scan.pdf", "scan_garbled.pdf", "scan.tiff"],
)
def test_version_of_the_notice_agrees_with_the_digital_text(name: str) -> None:
    digital = read_notice(HA_TINH / "notice.txt")
    version = read_notice(HA_TINH / name)
    assert [task.item for task in version.tasks] == [task.item for task in digital.tasks]
    assert _deadlines(version) == _deadlines(digital)


def _deadlines(record) -> list[tuple[str | None, str]]:  # type: ignore[no-untyped-def]
    dump = json.loads(record.model_dump_json())
    return [(d["due"] or d["rrule"], d["text"]) for t in dump["tasks"] for d in t["deadlines"]]
