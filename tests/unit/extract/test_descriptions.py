"""Items that define, list or grant, and lines of the page a notice was taken from."""

from __future__ import annotations

import pytest

from ntm_extract.extract import find_facts
from ntm_extract.extract.tasks.descriptions import is_web_line, only_describes
from ntm_extract.layout import parse_structure

HEAD = (
    "UBND XÃ TRUNG SƠN\nSố: 6/TB-UBND\nTrung Sơn, ngày 05 tháng 6 năm 2023\nTHÔNG BÁO\n"
    "Về việc trực hè\n"
)


def texts(body: str) -> list[str]:
    return [task.text for task in find_facts(parse_structure(HEAD + body)).tasks]


@pytest.mark.parametrize(
    "body",
    [
        "Tổ trực gồm: 01 tổ trưởng, 02 tổ viên và 01 y tá.",
        "Ca đêm là ca từ 22 giờ đến 06 giờ sáng hôm sau.",
        "Người trực đêm được nghỉ bù 01 ngày.",
        "Thù lao được tính theo số ca trực.",
    ],
)
def test_what_defines_or_grants_orders_no_work(body: str) -> None:
    assert only_describes(body)


@pytest.mark.parametrize(
    "body",
    [
        "Trạm Y tế xã rà soát những người được hưởng phụ cấp trực.",
        "Lập danh sách tổ trực gồm 01 tổ trưởng và 02 tổ viên.",
        "Tổ trực gồm 03 người phải có mặt trước 18 giờ.",
        "Người trực đêm được nghỉ bù 01 ngày. Trạm Y tế xã bố trí người thay.",
        "Trạm Y tế xã là đơn vị đầu mối theo dõi lịch trực.",
    ],
)
def test_what_is_to_be_done_is_no_description(body: str) -> None:
    assert not only_describes(body)


@pytest.mark.parametrize(
    "line",
    ["Lịch trực hè ra sao? (Hình từ Internet)*", "Tải về mẫu phiếu trực", ">>> Xem lịch trực"],
)
def test_captions_and_links_are_lines_of_the_page(line: str) -> None:
    assert is_web_line(line)
    assert not is_web_line("Trạm Y tế xã dán lịch trực ở cổng.")


def test_parts_of_a_form_are_no_tasks_beside_filling_it_in() -> None:
    form = (
        "1. Trạm Y tế xã hoàn thành phiếu trực gồm:\n- Phần I: Người trực;\n- Phần II: Ca trực.\n"
    )
    assert texts(form + "2. Công an xã tuần tra ban đêm.") == [
        "1. Trạm Y tế xã hoàn thành phiếu trực gồm: - Phần I: Người trực; - Phần II: Ca trực.",
        "2. Công an xã tuần tra ban đêm.",
    ]


def test_papers_of_a_file_are_no_tasks_where_nobody_is_told_to_make_it() -> None:
    papers = "1. Hồ sơ xin nghỉ gồm:\n- Đơn;\n- Giấy ra viện.\n2. Công an xã tuần tra ban đêm."
    assert texts(papers) == ["2. Công an xã tuần tra ban đêm."]
