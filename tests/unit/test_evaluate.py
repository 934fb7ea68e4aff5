from __future__ import annotations

import json
from pathlib import Path
from typing import Any

import pytest

from ntm_extract.evaluate import pair_files, score_files, score_record, score_records


def _task(text: str, **fields: Any) -> dict[str, Any]:
    empty: dict[str, Any] = {
        "item": None,
        "lead": [],
        "coordinating": [],
        "report_to": [],
        "deadlines": [],
        "targets": [],
        "references": [],
    }
    return {**empty, "text": text, **fields}


def _record(*tasks: dict[str, Any], **fields: Any) -> dict[str, Any]:
    header = {"number": "1/TB-UBND", "doc_type": "TB", "signatory": None}
    return {
        "header": header,
        "references": [],
        "tasks": list(tasks),
        "targets": [],
        "results": [],
        **fields,
    }


RESULT = {"comparator": "=", "value": 25, "unit": "nhà văn hóa", "due": None}


def test_a_record_compared_with_itself_is_right_in_everything() -> None:
    record = _record(_task("Rà soát các tiêu chí", lead=["Sở Nội vụ"]), results=[RESULT])

    tally = score_record(record, record)

    assert {counts.f1 for counts in tally.counts.values()} == {1.0}


def test_a_missed_task_misses_its_fields_as_well() -> None:
    gold = _record(_task("Rà soát các tiêu chí", lead=["Sở Nội vụ"]))

    tally = score_record(gold, _record())

    assert (tally.of("tasks").missed, tally.of("task.lead").missed) == (1, 1)


def test_an_extra_task_brings_its_fields_as_extra() -> None:
    system = _record(_task("Rà soát", deadlines=[{"due": "2024-06-30", "rrule": None}]))

    tally = score_record(_record(), system)

    assert (tally.of("tasks").extra, tally.of("deadlines").extra) == (1, 1)


def test_tasks_pair_when_their_texts_are_alike_enough() -> None:
    gold = _record(_task("Rà soát các tiêu chí nông thôn mới trên địa bàn tỉnh"))
    system = _record(_task("Rà soát các tiêu chí NTM trên địa bàn tỉnh."))

    assert score_record(gold, system).of("tasks").found == 1


def test_a_unit_may_be_the_opening_of_the_other() -> None:
    short = {**RESULT, "unit": "nhà"}

    tally = score_record(_record(results=[RESULT]), _record(results=[short]))

    assert tally.of("results").found == 1


def test_agencies_are_compared_without_cac() -> None:
    gold = _record(_task("Rà soát", lead=["các sở, ngành"]))
    system = _record(_task("Rà soát", lead=["sở, ngành"]))

    assert score_record(gold, system).of("task.lead").found == 1


def test_a_reference_with_another_date_is_missed_and_extra() -> None:
    gold = _record(references=[{"number": "1/QĐ", "issued_on": "2024-01-02", "issuer": None}])
    system = _record(references=[{"number": "1/QĐ", "issued_on": "2024-02-01", "issuer": None}])

    counts = score_record(gold, system).of("references")

    assert (counts.found, counts.extra, counts.missed) == (0, 1, 1)


def test_overall_is_the_sum_of_the_documents() -> None:
    one, other = _record(_task("Rà soát")), _record()

    report = score_records([("a", one, one), ("b", one, other)])

    assert (report.overall.of("tasks").found, report.overall.of("tasks").missed) == (1, 1)


def test_every_difference_is_listed_with_its_document() -> None:
    report = score_records([("a", _record(_task("Rà soát")), _record())])

    assert any(line.startswith("a | tasks | missed | Rà soát") for line in report.error_lines())


def test_the_table_names_each_document_where_asked() -> None:
    report = score_records([("thong_bao_1", _record(), _record())])

    assert "thong_bao_1" in report.as_table(by_document=True)
    assert "thong_bao_1" not in report.as_table()


def test_folders_are_paired_by_file_name(tmp_path: Path) -> None:
    for folder in ("gold", "system"):
        (tmp_path / folder).mkdir()
        text = json.dumps(_record(_task("Rà soát")), ensure_ascii=False)
        (tmp_path / folder / "a.json").write_text(text, encoding="utf-8")

    report = score_files(pair_files(tmp_path / "gold", tmp_path / "system"))

    assert report.overall.of("tasks").found == 1


def test_an_annotation_finds_the_record_of_its_file_in_the_folder_of_a_run(tmp_path: Path) -> None:
    gold, notices = tmp_path / "gold", tmp_path / "out" / "notices"
    gold.mkdir()
    notices.mkdir(parents=True)
    (gold / "cong_van.json").write_text("{}", encoding="utf-8")
    (tmp_path / "out" / "duplicates.json").write_text("[]", encoding="utf-8")
    record = notices / "73db4f527b8b3a5e.json"
    record.write_text('{"source": {"path": "inbox/cong_van.pdf"}}', encoding="utf-8")

    assert pair_files(gold, tmp_path / "out") == [(gold / "cong_van.json", record)]


def test_a_file_and_a_folder_cannot_be_compared(tmp_path: Path) -> None:
    (tmp_path / "a.json").write_text("{}", encoding="utf-8")

    with pytest.raises(ValueError, match="two files or two folders"):
        pair_files(tmp_path / "a.json", tmp_path)


def test_a_file_that_is_no_record_is_refused(tmp_path: Path) -> None:
    path = tmp_path / "a.json"
    path.write_text("[]", encoding="utf-8")

    with pytest.raises(ValueError, match="not a record"):
        score_files([(path, path)])


def test_a_missing_file_is_an_os_error(tmp_path: Path) -> None:
    with pytest.raises(FileNotFoundError):
        pair_files(tmp_path / "no.json", tmp_path / "none.json")
