"""Which facts of a record are right, and which its review names."""

from __future__ import annotations

from typing import Any

from ntm_extract.evaluate.verdicts import fact_verdicts, listed

PLACE = {"page": None, "start": 0, "end": 40, "bbox": None}


def record_of(**task: Any) -> dict[str, Any]:
    whole = {
        "item": "1", "text": "Sở Tài chính báo cáo kết quả thực hiện", "source": PLACE,
        "lead": [], "coordinating": [], "report_to": [], "deadlines": [], "targets": [],
    }  # fmt: skip
    return {
        "header": {"place": "Hà Nội"}, "references": [], "targets": [], "results": [],
        "tasks": [{**whole, **task}], "review": [],
    }  # fmt: skip


def test_facts_are_judged_one_by_one() -> None:
    gold = record_of(lead=["Sở Tài chính"])
    found = record_of(lead=["Sở Tài chính", "Sở Y tế"])

    right = {one.path: one.right for one in fact_verdicts(gold, found)}

    assert right == {
        ("header", "place"): True,
        ("tasks", 0): True,
        ("tasks", 0, "lead", 0): True,
        ("tasks", 0, "lead", 1): False,
    }


def test_facts_of_a_task_that_is_none_are_judged_with_it() -> None:
    gold = {**record_of(), "tasks": []}

    paths = [one.path for one in fact_verdicts(gold, record_of(lead=["Sở Y tế"]))]

    assert paths == [("header", "place"), ("tasks", 0)]


def test_review_names_an_agency_by_its_name_and_task() -> None:
    record = record_of(lead=["Sở Tài chính", "Sở Y tế"])
    record["review"] = [
        {"kind": "lead", "read": "Sở Y tế", "start": 5, "end": 12},
        {"kind": "lead", "read": "Sở Tài chính", "start": 50, "end": 62},
    ]

    assert listed(record) == {("tasks", 0, "lead", 1)}


def test_review_names_values_of_the_header_by_what_they_say() -> None:
    record = record_of()
    record["review"] = [{"kind": "header", "read": "Hà Nội", "start": 0, "end": 0}]

    assert listed(record) == {("header", "place")}
