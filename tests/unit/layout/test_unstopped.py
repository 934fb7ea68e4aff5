"""Labels whose stop a scan dropped."""

from __future__ import annotations

import pytest

from ntm_extract.extract import find_facts
from ntm_extract.layout import parse_structure
from ntm_extract.layout.lines import split_lines
from ntm_extract.layout.unstopped import unstopped_labels


def values(text: str) -> list[tuple[int, str, str]]:
    found = unstopped_labels(split_lines(text))
    return [(at, label.scheme, label.value) for at, label in sorted(found.items())]


def test_a_topic_behind_a_lone_numeral_is_a_heading() -> None:
    text = "Chủ tịch xã kết luận như sau:\nI Về tình hình sản xuất vụ xuân\nBà con đã cấy xong."
    assert values(text) == [(1, "roman", "I")]


def test_a_number_between_its_neighbours_is_a_label() -> None:
    text = "1. Thôn Đông dọn kênh.\n2 Thôn Đoài sửa cống.\n3. Thôn Thượng trồng cây."
    assert values(text) == [(1, "arabic", "2")]


def test_a_letter_between_its_neighbours_is_a_label() -> None:
    assert values("a) Dọn kênh;\nb Sửa cống;\nc) Trồng cây.") == [(1, "letter", "b")]


@pytest.mark.parametrize(
    "text",
    [
        "1. Thôn Đông dọn kênh.\n30 Đoàn viên sửa cống.\n2. Thôn Thượng trồng cây.",
        "Danh sách gồm\nI Phạm Thị Mận, thôn Đông\nđã nhận quà",
        "V Về đích sớm là điều xã mong muốn.\nXã đã họp.",
        "2 Mức đóng góp\n3 Mức hỗ trợ",
    ],
)
def test_numbers_and_letters_that_only_stand_there_are_no_labels(text: str) -> None:
    assert values(text) == []


def test_what_stands_below_a_heading_that_lost_its_stop_is_not_assigned() -> None:
    notice = parse_structure(
        "UBND XÃ TRÀ MY\nSố: 5/TB-UBND\nTrà My, ngày 03 tháng 02 năm 2023\nTHÔNG BÁO\n"
        "Kết luận của Chủ tịch UBND xã tại buổi họp giao ban\n"
        "Sau khi nghe các thôn báo cáo, Chủ tịch UBND xã kết luận như sau:\n"
        "I Về kết quả tháng 01\n"
        "Các thôn giao việc cụ thể cho từng tổ; có thêm 12 hộ thoát nghèo, đạt 80% kế hoạch."
    )
    facts = find_facts(notice)
    assert facts.tasks == ()
    assert [(one.value, one.unit) for one in facts.results] == [(12, "hộ"), (80, "%")]


def test_bodies_behind_numbers_head_the_sentences_below_them() -> None:
    heads = "1 Ban Giám hiệu\nChỉ đạo chung.\n2 Công đoàn trường\nThăm người ốm."
    assert values(heads) == [(0, "arabic", "1"), (2, "arabic", "2")]
    assert values("1 Ban Giám hiệu\n05 người\n2 Công đoàn trường\n12 người") == []
