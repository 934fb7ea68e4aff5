from __future__ import annotations

import json
import shutil
from pathlib import Path
from typing import Any

import jsonschema
import pytest

from ntm_extract.core.errors import RecordError
from ntm_extract.core.record import NoticeRecord
from ntm_extract.dedup import matching as matching_module
from ntm_extract.dedup import shelf as shelf_module
from ntm_extract.dedup import update
from ntm_extract.dedup.report import Duplicates, MergedRecord
from versions import BODY, PLAN, garbled, next_year, read_as, revised

DIGITAL = read_as(BODY, "digital.txt")
SCAN = read_as(garbled(PLAN), "scan.pdf")
NEXT_YEAR = read_as(next_year(PLAN), "next.txt")
REVISED = read_as(revised(PLAN), "revised.txt")


def store(out: Path, *records: NoticeRecord) -> Path:
    (out / "notices").mkdir(parents=True, exist_ok=True)
    for record in records:
        place = out / "notices" / f"{record.notice_id}.json"
        place.write_text(record.model_dump_json(), encoding="utf-8")
    return out


def written(out: Path) -> dict[str, Any]:
    found: dict[str, Any] = json.loads((out / "duplicates.json").read_text(encoding="utf-8"))
    return found


def paths_of(group: dict[str, Any]) -> list[str]:
    return sorted(member["path"] for member in group["members"])


def test_versions_become_a_group_and_a_merged_record(tmp_path: Path) -> None:
    update(store(tmp_path, DIGITAL, SCAN))
    (group,) = written(tmp_path)["groups"]
    assert paths_of(group) == ["digital.txt", "scan.pdf"]
    merged = json.loads((tmp_path / "merged" / f"{group['id']}.json").read_text(encoding="utf-8"))
    assert merged["text"] == BODY


def test_best_version_is_named_and_every_pair_has_score_and_reasons(tmp_path: Path) -> None:
    update(store(tmp_path, DIGITAL, SCAN))
    (group,) = written(tmp_path)["groups"]
    roles = {member["path"]: member["role"] for member in group["members"]}
    assert roles == {"digital.txt": "best", "scan.pdf": "version"}
    (pair,) = group["pairs"]
    assert pair["score"] > 0.8
    assert pair["reasons"]


def test_series_and_revised_notices_stand_in_a_list_of_their_own(tmp_path: Path) -> None:
    update(store(tmp_path, read_as(PLAN, "plan.txt"), NEXT_YEAR, REVISED))
    report = written(tmp_path)
    assert report["groups"] == []
    kinds = {(pair["a"], pair["b"]): pair["kind"] for pair in report["other_pairs"]}
    assert kinds["next.txt", "plan.txt"] == "series"
    assert kinds["plan.txt", "revised.txt"] == "revised"


def test_files_with_the_same_content_are_copies(tmp_path: Path) -> None:
    store(tmp_path, DIGITAL)
    files = [{"path": path, "notice_id": DIGITAL.notice_id} for path in ("b.txt", "a.txt")]
    (tmp_path / "run.json").write_text(json.dumps({"files": files}))
    update(tmp_path)
    (group,) = written(tmp_path)["groups"]
    assert [member["role"] for member in group["members"]] == ["best", "copy"]
    assert paths_of(group) == ["a.txt", "b.txt"]


def test_later_run_matches_new_notices_without_reading_old_ones(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    update(store(tmp_path, DIGITAL, NEXT_YEAR))
    read: list[str] = []
    reader = shelf_module.read_record

    def noting(path: Path) -> NoticeRecord:
        read.append(path.stem)
        return reader(path)

    monkeypatch.setattr(shelf_module, "read_record", noting)
    update(store(tmp_path, REVISED))
    assert read == [REVISED.notice_id]


def test_later_run_gives_what_one_run_over_everything_gives(tmp_path: Path) -> None:
    update(store(tmp_path / "two", DIGITAL))
    update(store(tmp_path / "two", SCAN, NEXT_YEAR))
    update(store(tmp_path / "one", SCAN, NEXT_YEAR, DIGITAL))
    assert written(tmp_path / "two") == written(tmp_path / "one")


def test_run_that_was_stopped_is_taken_up_again(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    store(tmp_path, DIGITAL, SCAN)
    monkeypatch.setattr(matching_module, "verify", _stopped)
    with pytest.raises(KeyboardInterrupt):
        update(tmp_path)
    monkeypatch.undo()
    update(tmp_path)
    assert len(written(tmp_path)["groups"]) == 1


def _stopped(_a: object, _b: object) -> None:
    raise KeyboardInterrupt


def test_second_run_over_the_same_records_writes_the_same_bytes(tmp_path: Path) -> None:
    update(store(tmp_path, DIGITAL, SCAN, NEXT_YEAR))
    first = (tmp_path / "duplicates.json").read_bytes()
    update(tmp_path)
    assert (tmp_path / "duplicates.json").read_bytes() == first


def test_group_ends_when_its_second_version_is_taken_away(tmp_path: Path) -> None:
    update(store(tmp_path, DIGITAL, SCAN))
    (tmp_path / "notices" / f"{SCAN.notice_id}.json").unlink()
    update(tmp_path)
    assert written(tmp_path)["groups"] == []
    assert list((tmp_path / "merged").iterdir()) == []


def test_record_that_was_written_anew_is_read_again(tmp_path: Path) -> None:
    update(store(tmp_path, DIGITAL, SCAN))
    update(store(tmp_path, read_as(PLAN, "elsewhere.pdf", notice_id=SCAN.notice_id)))
    (group,) = written(tmp_path)["groups"]
    assert paths_of(group) == ["digital.txt", "elsewhere.pdf"]


def test_records_of_two_runs_are_matched_into_a_third_folder(tmp_path: Path) -> None:
    first, second = store(tmp_path / "a", DIGITAL), store(tmp_path / "b", SCAN)
    update(tmp_path / "out", [first])
    update(tmp_path / "out", [second])
    (group,) = written(tmp_path / "out")["groups"]
    assert paths_of(group) == ["digital.txt", "scan.pdf"]


def test_folder_may_be_moved_with_its_index(tmp_path: Path) -> None:
    update(store(tmp_path / "old", DIGITAL, SCAN))
    shutil.move(tmp_path / "old", tmp_path / "new")
    update(tmp_path / "new")
    assert len(written(tmp_path / "new")["groups"]) == 1


def test_report_fits_its_json_schema(tmp_path: Path) -> None:
    update(store(tmp_path, DIGITAL, SCAN, NEXT_YEAR, REVISED))
    jsonschema.validate(written(tmp_path), Duplicates.model_json_schema(mode="serialization"))


def test_merged_record_is_a_record_with_its_origins(tmp_path: Path) -> None:
    update(store(tmp_path, DIGITAL, SCAN))
    (place,) = (tmp_path / "merged").iterdir()
    merged = MergedRecord.model_validate_json(place.read_bytes())
    assert {origin.field for origin in merged.origins} >= {"text", "tasks", "references"}


def test_empty_folder_gives_an_empty_report(tmp_path: Path) -> None:
    update(tmp_path / "out")
    assert written(tmp_path / "out")["groups"] == []


def test_file_that_is_no_record_is_named(tmp_path: Path) -> None:
    store(tmp_path)
    (tmp_path / "notices" / "bad.json").write_text('{"schema_version": "0"}')
    with pytest.raises(RecordError, match=r"bad\.json"):
        update(tmp_path)
