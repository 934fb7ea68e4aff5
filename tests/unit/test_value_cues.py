"""What makes a deadline, a number, a cited document or a paragraph doubtful by itself."""

from __future__ import annotations

from datetime import date
from typing import Any

import pytest

from ntm_extract.assemble.header_cues import header_cues
from ntm_extract.assemble.name_cues import name_cues
from ntm_extract.assemble.surroundings import Surroundings
from ntm_extract.assemble.value_cues import deadline_cues, quantity_cues, reference_cues
from ntm_extract.assemble.work_cues import said_of_work
from ntm_extract.core.facts import Deadline, Header, LegalReference, Quantity, Source, Task
from ntm_extract.layout import parse_structure


def around_of(text: str) -> Surroundings:
    return Surroundings(parse_structure(text))


def place(text: str, part: str) -> Source:
    start = text.index(part)
    return Source(page=None, start=start, end=start + len(part), bbox=None)


def number_in(text: str, part: str, **values: Any) -> dict[str, float]:
    given = {"indicator": None, "comparator": "=", "value": 5.0, "unit": "xã", "due": None}
    one = Quantity(source=place(text, part), confidence=0.9, text=part, **given | values)
    return quantity_cues("target", one, around_of(text))


def deadline_in(text: str, part: str, **values: Any) -> dict[str, float]:
    given = {"due": None, "rrule": None, "bound": "by", **values}
    one = Deadline(source=place(text, part), confidence=0.9, text=part, **given)
    task = Task(source=place(text, text), confidence=1.0, item="1", text=text, deadlines=(one,))
    return deadline_cues(one, task, around_of(text))


@pytest.mark.parametrize(
    ("part", "values", "hint"),
    [
        ("9 vào", {"unit": "vào"}, "no_unit"),
        ("21h00", {"unit": "h00"}, "no_unit"),
        ("12,5%", {"unit": "%", "indicator": "tỷ lệ hộ nghèo dưới 3"}, "ran_on"),
        ("12,5%", {"unit": "%", "indicator": "tỷ lệ che phủ rừng và"}, "ran_on"),
        ("7 giờ 30", {"unit": "giờ"}, "clock"),
    ],
)
def test_number_cut_wrongly_shows_it(part: str, values: dict[str, Any], hint: str) -> None:
    assert hint in number_in(f"1. Sở Y tế rà soát {part} của tỉnh.", part, **values)


def test_a_size_of_a_thing_is_a_hint_and_a_bound_to_reach_is_none() -> None:
    boat = number_in("1. Cấm tàu dưới 15 m ra khơi.", "dưới 15 m", unit="m")
    area = number_in("1. Diện tích đạt trên 800 ha.", "trên 800 ha", unit="ha")

    assert "threshold&measure" in boat
    assert "threshold&measure" not in area


@pytest.mark.parametrize("unit", ["%", "xã", "/100.000 dân", "triệu đồng/ha"])
def test_an_ordinary_unit_gives_no_hint(unit: str) -> None:
    cues = number_in("1. Phấn đấu đạt 5 trong năm.", "5", unit=unit, indicator="tỷ lệ trạm y tế")

    assert not {"no_unit", "ran_on", "clock", "supposed"} & cues.keys()


def test_figure_of_a_condition_is_told_from_one_that_is_asked_for() -> None:
    asked = number_in("1. Sở Công Thương hỗ trợ 5 xã.", "5 xã")
    supposed = number_in("1. Sở Công Thương báo cáo khi mực nước vượt 5 m.", "5 m", unit="m")

    assert "supposed" not in asked
    assert "supposed" in supposed


@pytest.mark.parametrize(
    ("text", "part", "values", "hint"),
    [
        ("1. Trả kết quả không quá 45 phút.", "không quá 45 phút", {}, "norm"),
        ("1. Vệ sinh lớp học 03 lần/tuần.", "03 lần/tuần", {"rrule": "FREQ=WEEKLY"}, "times"),
        ("1. Họp xong phải gửi biên bản.", "Họp xong", {"counted": "the day of: họp"}, "of_event"),
        ("1. Nêu tại hội nghị tổ chức vào quý III.", "vào quý III", {}, "meeting"),
    ],
)
def test_time_that_may_bind_nobody_is_told(
    text: str, part: str, values: dict[str, Any], hint: str
) -> None:
    assert hint in deadline_in(text, part, **values)


def cited(text: str, number: str, **values: Any) -> dict[str, float]:
    given = {"doc_type": "CĐ", "issued_on": None, "issuer": None, **values}
    one = LegalReference(source=place(text, number), confidence=0.9, number=number, **given)
    return reference_cues(one, around_of(text))


def test_first_number_of_a_notice_without_one_may_be_its_own() -> None:
    text = "Chiều nay Ban Chỉ huy có Công điện 08/CĐ-PCTT về việc ứng phó mưa lớn."

    assert "own" in cited(text, "08/CĐ-PCTT")


@pytest.mark.parametrize(
    ("values", "hint"),
    [
        ({"issuer": "Tổng cục Thủy lợi và"}, "issuer&cut"),
        ({"issuer": "Bộ"}, "issuer&cut"),
        ({"issued_on": date(2024, 5, 1)}, "date&elsewhere"),
    ],
)
def test_a_cited_document_read_in_part_shows_it(values: dict[str, Any], hint: str) -> None:
    assert hint in cited("1. Thực hiện Công điện số 08/CĐ-PCTT, rà soát.", "08/CĐ-PCTT", **values)


def test_letters_of_an_office_are_no_number_of_a_letter() -> None:
    assert "short_code" in cited("3/P.TCHC rà soát biên chế.", "3/P.TCHC")


@pytest.mark.parametrize(
    ("text", "hint"),
    [
        ("quang cảnh buổi tổng dọn vệ sinh (hình từ internet)", "caption"),
        ("- năm 2024: nâng cấp 3 trạm bơm.", "year_opens"),
        ("b) hồ sơ gồm các nội dung: tên dự án, địa điểm.", "contents"),
        ("(1) viên chức được nghỉ bù một ngày.", "grants"),
        ("tiến độ thi công vẫn còn chậm, nhiều nhà thầu chưa đủ máy móc.", "may_tell"),
    ],
)
def test_a_paragraph_that_assigns_nothing_shows_it(text: str, hint: str) -> None:
    assert hint in said_of_work(text, around_of(text), 0, is_row=False)


def test_work_with_a_person_it_names_shows_no_hint() -> None:
    text = "1. sở nội vụ rà soát biên chế trước ngày 05/6."

    assert said_of_work(text, around_of(text), 0, is_row=False) == []


@pytest.mark.parametrize(
    ("name", "hint"),
    [("Phòng Dân tộc (cũ)", "bracketed"), ("P. QLĐT", "letters"), ("Thủ trưởng", "generic")],
)
def test_a_name_that_is_no_whole_body_shows_it(name: str, hint: str) -> None:
    assert hint in name_cues(name, "other")


def test_header_values_that_ran_together_show_it() -> None:
    header = Header(issuing_body="UBND tỉnh An Giang", number="12/TB-UBND", doc_type="TB")

    assert "subject&asks" in header_cues("subject", "Nghỉ Tết mấy ngày?", header)
    assert "line&several" in header_cues("recipients", "Sở Y tế; - Sở Nội vụ", header)
