"""Which blocks of an assigning part only tell."""

from __future__ import annotations

import pytest

from ntm_extract.extract.tasks.tellings import is_hollow, is_narrative


@pytest.mark.parametrize(
    "text",
    [
        "Mọi thông tin xin liên hệ ông Trần Văn An, điện thoại 0912.000.111.",
        "Vướng mắc đề nghị liên hệ Phòng Nghiệp vụ Y.",
        "Nội dung: theo Phụ lục II.",
        "Thời gian thực hiện: theo biểu đính kèm./.",
    ],
)
def test_whom_to_ring_up_and_annexes_are_no_work(text: str) -> None:
    assert is_narrative(text)
    assert is_hollow(text)


@pytest.mark.parametrize(
    "text",
    [
        "Nội dung: rà soát quy hoạch theo Phụ lục II; báo cáo trước ngày 05/6.",
        "Giao Sở Y tế thực hiện theo Phụ lục II, xong trước 05/6; vướng mắc liên hệ Sở Tài chính.",
    ],
)
def test_work_is_work_though_it_names_an_annex(text: str) -> None:
    assert not is_narrative(text)
    assert not is_hollow(text)


def test_points_of_a_programme_are_no_work() -> None:
    assert is_narrative("Hướng dẫn lập biểu mẫu mới (30 phút).")
    assert not is_narrative("Hướng dẫn lập biểu mẫu mới trong 30 phút đầu giờ.")
