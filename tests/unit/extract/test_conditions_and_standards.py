"""What any of a kind may be found at is neither due nor aimed at; what a service may take is."""

from __future__ import annotations

from datetime import date

import pytest

from ntm_extract.extract.deadlines import find_deadlines
from ntm_extract.extract.targets import find_quantities

_ISSUED_ON = date(2025, 5, 6)


@pytest.mark.parametrize(
    ("sentence", "due"),
    [
        ("Xã nào dưới 70% vào ngày 15/10 thì Chủ tịch UBND xã kiểm điểm.", []),
        ("Đơn vị nào không đạt 90% kế hoạch vào ngày 30/9, người đứng đầu giải trình.", []),
        ("Chủ đầu tư nào giải ngân dưới 50% trước ngày 30/6 sẽ bị cắt vốn.", []),
        (
            "Địa phương nào giảm dưới 3% thì báo cáo trước ngày 05/12/2025.",
            [date(2025, 12, 5)],
        ),
        ("Đối với các xã còn dưới 40% vào ngày 01/9, Phó Chủ tịch trực tiếp làm việc.", []),
    ],
)
def test_a_condition_is_neither_deadline_nor_target(sentence: str, due: list[date]) -> None:
    found = find_deadlines(sentence, issued_on=_ISSUED_ON)
    assert [one.due for one in found] == due
    assert not find_quantities(sentence, issued_on=_ISSUED_ON, context="task")


@pytest.mark.parametrize(
    ("sentence", "said"),
    [
        ("Sửa xong 6 trạm bơm trong tháng 9.", [("=", 6, "trạm bơm")]),
        ("Mở lớp xóa mù chữ tại ít nhất 4 xã biên giới.", [(">=", 4, "xã")]),
        ("Sau khi sửa xong 6 trạm bơm, bàn giao cho hợp tác xã.", []),
        (
            "Kiểm soát thanh toán không quá 02 ngày làm việc đối với hồ sơ hợp lệ.",
            [("<=", 2, "ngày làm việc")],
        ),
        (
            "Rút thời gian cấp phép xuống không quá 10 ngày làm việc.",
            [("<=", 10, "ngày làm việc")],
        ),
        ("Trả lời không quá 10 ngày làm việc kể từ ngày nhận hồ sơ.", []),
    ],
)
def test_what_is_finished_where_and_how_fast(
    sentence: str, said: list[tuple[str, int, str]]
) -> None:
    found = find_quantities(sentence, issued_on=_ISSUED_ON, context="task")
    assert [(one.comparator, one.value, one.unit) for one in found] == said


def test_a_standard_of_a_service_is_no_deadline_and_a_limit_from_an_event_is() -> None:
    standard = "Kiểm soát thanh toán không quá 02 ngày làm việc đối với hồ sơ hợp lệ."
    limit = "Trả lời không quá 10 ngày làm việc kể từ ngày nhận hồ sơ."
    assert not find_deadlines(standard, issued_on=_ISSUED_ON)
    assert len(find_deadlines(limit, issued_on=_ISSUED_ON)) == 1
