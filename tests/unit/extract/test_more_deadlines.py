"""Deadlines without a date of their own: meetings, seasons, short delays, rhythms that end."""

from __future__ import annotations

from datetime import date

import pytest

from ntm_extract.extract.deadlines import DeadlineMatch, find_deadlines

MONDAY = date(2024, 6, 3)


def _only(text: str) -> DeadlineMatch:
    (match,) = find_deadlines(text, issued_on=MONDAY)
    return match


@pytest.mark.parametrize(
    ("text", "said", "due", "bound"),
    [
        ("hoàn chỉnh đề án, trình HĐND tỉnh tại kỳ họp cuối năm.", "tại kỳ họp cuối năm",
         None, "by"),
        ("báo cáo HĐND huyện tại kỳ họp giữa năm 2024", "tại kỳ họp giữa năm 2024", None, "by"),
        ("tiêm phòng cho đàn gia súc trước khi vào mùa mưa", "trước khi vào mùa mưa",
         None, "before"),
        ("lập phương án trước khi vào mùa khô (tháng 12/2024).",
         "trước khi vào mùa khô (tháng 12/2024)", date(2024, 11, 30), "before"),
        ("báo cáo Sở Y tế từng ca mắc trong 02 ngày.", "trong 02 ngày", None, "within"),
        ("khai báo trong 24 giờ khi có gia súc chết; không giấu dịch",
         "trong 24 giờ khi có gia súc chết", None, "within"),
        ("đến hết niên độ ngân sách 31/01/2025 giải ngân 100% vốn",
         "đến hết niên độ ngân sách 31/01/2025", date(2025, 1, 31), "by"),
        ("hoàn thành chi trả tiền đối với 50 hộ còn lại trước 25/8; rà soát lại",
         "trước 25/8", date(2024, 8, 25), "before"),
        ("Trong quý III/2024, tham mưu kiện toàn Ban Chỉ đạo.", "Trong quý III/2024",
         date(2024, 9, 30), "within"),
        ("kiểm tra mỗi tháng 02 lần trong quý I/2025", "mỗi tháng 02 lần trong quý I/2025",
         date(2025, 3, 31), "recurring"),
    ],
)  # fmt: skip
def test_deadline_by_what_it_is_counted_from(
    text: str, said: str, due: date | None, bound: str
) -> None:
    match = _only(text)

    assert (match.text, match.due, match.bound) == (said, due, bound)


@pytest.mark.parametrize(
    ("text", "rrules"),
    [
        (
            "gửi Phòng trước ngày 20 hằng tháng; Phòng tổng hợp, gửi Sở trước ngày 25.",
            ["FREQ=MONTHLY;BYMONTHDAY=20", "FREQ=MONTHLY;BYMONTHDAY=25"],
        ),
        (
            "báo cáo trước ngày 20 tháng cuối quý; Sở báo cáo UBND tỉnh trước ngày 25",
            [
                "FREQ=YEARLY;BYMONTH=3,6,9,12;BYMONTHDAY=20",
                "FREQ=YEARLY;BYMONTH=3,6,9,12;BYMONTHDAY=25",
            ],
        ),
    ],
)
def test_the_second_step_of_a_rhythm_keeps_it(text: str, rrules: list[str]) -> None:
    found = find_deadlines(text, issued_on=MONDAY)

    assert [one.rrule for one in found] == rrules


@pytest.mark.parametrize(
    "text",
    [
        "mưa lớn kéo dài trong 03 ngày.",
        "đã tổ chức tập huấn, báo cáo chuyên đề trong 02 ngày.",
        "trả lời kiến nghị của cử tri nêu tại kỳ họp cuối năm",
        "đưa trâu, bò về chuồng trước khi nhiệt độ xuống thấp",
    ],
)
def test_what_only_tells_how_long_or_when_is_no_deadline(text: str) -> None:
    assert not find_deadlines(text, issued_on=MONDAY)
