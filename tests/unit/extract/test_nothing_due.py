"""Times in which nothing falls due, beside the same words where something does."""

from datetime import date

import pytest

from ntm_extract.extract.deadlines import find_deadlines

_DAY = date(2026, 5, 6)


@pytest.mark.parametrize(
    ("text", "due"),
    [
        ("Không tổ chức đoàn kiểm tra tại các cơ sở sản xuất trong quý III năm 2026.", []),
        (
            "Không tổ chức họp trực tiếp, báo cáo bằng văn bản trong tháng 6 năm 2026.",
            [date(2026, 6, 30)],
        ),
        ("Chưa điều chỉnh giá nước sinh hoạt trong quý III và quý IV năm 2026.", []),
        ("Hộ chưa được giao đất, phải giao xong trong tháng 6 năm 2026.", [date(2026, 6, 30)]),
        (
            "Rà soát chỉ tiêu của từng xã trong năm 2026 và giai đoạn 2026 - 2030, gửi Sở Tài"
            " chính trước ngày 20/6/2026.",
            [date(2026, 6, 20)],
        ),
        ("Tổ chức kỷ niệm 80 năm thành lập ngành (15/10/1946 - 15/10/2026).", []),
        (
            "Mở đợt cao điểm vệ sinh môi trường (15/5/2026 - 15/6/2026).",
            [date(2026, 6, 15)],
        ),
        (
            "Giải quyết căn bản hồ sơ của người có công còn tồn đọng vào năm 2027.",
            [date(2027, 12, 31)],
        ),
        ("Với xã còn dưới 15 tiêu chí vào năm 2026, phân công cán bộ phụ trách.", []),
    ],
)
def test_what_falls_due(text: str, due: list[date]) -> None:
    assert [one.due for one in find_deadlines(text, issued_on=_DAY)] == due


def test_a_day_in_brackets_ends_with_its_bracket() -> None:
    (found,) = find_deadlines("Gửi báo cáo trước 16 giờ thứ Năm (ngày 14/5/2026).", issued_on=_DAY)
    assert found.text == "trước 16 giờ thứ Năm (ngày 14/5/2026)"
    assert (found.due, found.at) == (date(2026, 5, 14), "16:00")


def test_a_rhythm_goes_on_with_the_review_of_the_year() -> None:
    found = find_deadlines("Báo cáo định kỳ 6 tháng và tổng kết năm gửi UBND xã.", issued_on=_DAY)
    assert [one.rrule for one in found] == ["FREQ=MONTHLY;INTERVAL=6", "FREQ=YEARLY"]


@pytest.mark.parametrize(
    ("text", "due"),
    [
        ("Chi ủy ra nghị quyết lãnh đạo công tác này ngay trong quý III năm 2026.", "2026-09-30"),
        ("Đề xuất cách xử lý đối với các điểm sạt lở trước ngày 25/10/2026.", "2026-10-25"),
        ("Giảm tỷ lệ hộ nghèo xuống dưới 1,5% đến cuối năm 2026.", "2026-12-31"),
        ("Bê tông hóa 12 km đường thôn từ nay đến hết năm 2028.", "2028-12-31"),
        ("Phân loại xong từng thửa; năm 2027 thu hồi ít nhất 30 ha.", "2027-12-31"),
        ("Nộp đủ hồ sơ, hạn cuối 31/5.", "2026-05-31"),
        ("Báo cáo kết quả tại hội nghị giao ban quý IV/2026.", "2026-12-31"),
        ("Triển khai thêm 03 tuyến xe trong năm.", "2026-12-31"),
        ("Ban hành nghị quyết về hỗ trợ du lịch tại kỳ họp cuối năm 2026.", "2026-12-31"),
        ("Tham mưu Huyện ủy tổng kết Chương trình năm 2028.", "2028-12-31"),
        ("Diễn văn nghệ, tổ chức tối ngày 04/10/2026 (nếu mưa thì dời ngày).", "2026-10-04"),
        ("Báo cáo Chủ tịch xã kết quả tại cuộc họp ngày 06/10/2026.", "2026-10-06"),
    ],
)
def test_what_says_by_when(text: str, due: str) -> None:
    assert [one.due for one in find_deadlines(text, issued_on=_DAY)] == [date.fromisoformat(due)]


@pytest.mark.parametrize(
    "text",
    [
        "Giải quyết hồ sơ đối với các hộ đã nhận đất trước ngày 25/10/2026.",
        "Lập kế hoạch từ nay đến cuối năm 2026 về phòng cháy.",
        "Nghiệm thu theo từng đợt, không dồn vào cuối năm.",
        "Đo đạc đất rừng giai đoạn 2026 - 2030, có xét đến năm 2040.",
        "Hoàn thiện dự thảo Đề án thoát nước, bao gồm cả nước mưa đến năm 2035.",
    ],
)
def test_what_does_not(text: str) -> None:
    assert find_deadlines(text, issued_on=_DAY) == ()
