"""Deadlines as clerks of all levels put them: what opens an order, ends it, labels it, repeats."""

from __future__ import annotations

from datetime import date

import pytest

from ntm_extract.extract.deadlines import find_deadlines

WEDNESDAY = date(2026, 5, 6)


def _read(text: str) -> list[str | None]:
    found = find_deadlines(text, issued_on=WEDNESDAY)
    return [one.rrule or (one.due.isoformat() if one.due else None) for one in found]


@pytest.mark.parametrize(
    ("text", "due"),
    [
        ("Năm 2026: hoàn thành xây dựng 3 nhà văn hóa thôn.", "2026-12-31"),
        ("Tháng 10/2026: nghiệm thu, bàn giao công trình.", "2026-10-31"),
        ("- Quý IV/2026: Tổng kết Đề án, báo cáo UBND tỉnh.", "2026-12-31"),
        ("Hết quý III/2026 phải lựa chọn xong nhà thầu.", "2026-09-30"),
        ("Từ nay đến cuối năm tập trung thu hồi nợ đọng thuế.", "2026-12-31"),
        ("Ngay trong tháng này, tổ chức kiểm tra các bến thủy.", "2026-05-31"),
        ("Ngay trong tuần này phải họp thống nhất phương án.", "2026-05-10"),
        ("Phấn đấu trong năm nay giảm 2% hộ nghèo.", "2026-12-31"),
        ("Hoàn thành 100% việc số hóa sổ hộ tịch trong năm.", "2026-12-31"),
        ("Ngày 19/5/2026, tổ chức lễ khởi công công trình chào mừng.", "2026-05-19"),
        ("Tổ chức ra quân vào lúc 7 giờ 30 phút ngày 05/6/2026.", "2026-06-05"),
        ("Gửi báo cáo nhanh trước cuối giờ chiều ngày 07/5.", "2026-05-07"),
        ("Gửi về trước khi hết ngày làm việc 12/6/2026.", "2026-06-12"),
        ("Đồng chí Trưởng phòng báo cáo Giám đốc trước ngày thứ Sáu (15/5).", "2026-05-15"),
        ("Thành lập tổ công tác liên ngành trước ngày 10 tháng này.", "2026-05-10"),
        ("Không để chậm quá ngày 20/6/2026.", "2026-06-20"),
        ("Đến hết niên độ ngân sách (31/01/2027) giải ngân 100% kế hoạch vốn.", "2027-01-31"),
        ("Bảo đảm đến hết năm kế hoạch (ngày 31/01/2027) giải ngân trên 95%.", "2027-01-31"),
        ("Thời gian thực hiện: tháng 9/2026 - tháng 3/2027.", "2027-03-31"),
        ("Thời gian thực hiện: tháng 8 - 10.", "2026-10-31"),
        ("Hoàn thành trong hai quý cuối năm.", "2026-12-31"),
        ("Thời hạn giải quyết: 05 ngày làm việc.", None),
        (
            "Trong thời hạn hai mươi lăm (25) ngày làm việc kể từ khi nhận được hồ sơ, trả lời.",
            None,
        ),
        ("Trong thời hạn 2,5 ngày làm việc, kể từ ngày nhận được đơn, phải trả lời.", None),
        ("Gửi báo cáo chậm nhất sau khi kết thúc quý 15 ngày.", None),
        ("Ít nhất mười (10) ngày làm việc trước phiên họp thứ nhất, gửi tài liệu.", None),
        ("Thời hạn trả lời là 10 ngày làm việc kể từ ngày nhận văn bản.", None),
        ("Yêu cầu Hạt Kiểm lâm, trong 10 ngày, kiểm tra lại hiện trường.", None),
        ("Mở lớp tập huấn cho khuyến nông viên (dự kiến tháng 8/2026).", "2026-08-31"),
        ("Tham mưu văn bản trả lời cử tri trước phiên chất vấn ngày 08/7/2026.", "2026-07-08"),
        ("Duyệt kế hoạch dạy học vào thứ Bảy, ngày 12/9/2026.", "2026-09-12"),
        ("Cho học sinh nghỉ học từ chiều ngày 11/5 đến hết ngày 12/5/2026.", "2026-05-12"),
        ("Khẩn trương hoàn thành trong 10 ngày tới.", "2026-05-16"),
        ("Trong 2 tuần tới, tổ công tác làm việc với từng hộ dân.", "2026-05-20"),
        ("Nộp phiếu lấy ý kiến muộn nhất là 16 giờ chiều nay.", "2026-05-06"),
        ("Họp Hội đồng kỷ luật chậm nhất sáng ngày mai.", "2026-05-07"),
        ("Gửi ý kiến trước giờ làm việc ngày thứ Hai (11/5/2026).", "2026-05-11"),
        ("Hạn hoàn thành: 25/5.", "2026-05-25"),
        ("Thời gian thực hiện: Cả năm.", "2026-12-31"),
    ],
)
def test_one_time(text: str, due: str | None) -> None:
    assert _read(text) == [due]


@pytest.mark.parametrize(
    ("text", "rrules"),
    [
        ("Gửi báo cáo năm trước ngày 15/12.", ["FREQ=YEARLY;BYMONTH=12;BYMONTHDAY=15"]),
        (
            "Báo cáo định kỳ 6 tháng trước ngày 10/6, năm trước ngày 10/12, về Sở.",
            ["FREQ=YEARLY;BYMONTH=6;BYMONTHDAY=10", "FREQ=YEARLY;BYMONTH=12;BYMONTHDAY=10"],
        ),
        (
            "Kế hoạch năm sau gửi trước ngày 30 tháng 11 năm trước.",
            ["FREQ=YEARLY;BYMONTH=11;BYMONTHDAY=30"],
        ),
        ("Hằng tuần (chiều thứ Năm) gửi số liệu về Tổ giúp việc.", ["FREQ=WEEKLY;BYDAY=TH"]),
        (
            "Chế độ báo cáo: báo cáo tuần (trước 15 giờ thứ Năm), báo cáo tháng (trước ngày 22).",
            ["FREQ=WEEKLY;BYDAY=TH", "FREQ=MONTHLY;BYMONTHDAY=22"],
        ),
        ("Tổ chức tập huấn nghiệp vụ hòa giải hằng năm cho hòa giải viên.", ["FREQ=YEARLY"]),
        ("Rà soát, đánh giá hằng năm chất lượng đội ngũ cộng tác viên.", ["FREQ=YEARLY"]),
        ("Tổ chức ngày hội hiến máu vào dịp đầu xuân hằng năm.", ["FREQ=YEARLY"]),
        (
            "Báo cáo kết quả trước ngày 20 các tháng 3, 6, 9, 12.",
            ["FREQ=YEARLY;BYMONTH=3,6,9,12;BYMONTHDAY=20"],
        ),
        (
            "Báo cáo trước ngày 15 tháng 6 và tháng 12 hằng năm.",
            ["FREQ=YEARLY;BYMONTH=6,12;BYMONTHDAY=15"],
        ),
        (
            "Gửi báo cáo chậm nhất vào ngày 15 (mười lăm) tháng 01 (một) của năm sau năm báo cáo.",
            ["FREQ=YEARLY;BYMONTH=1;BYMONTHDAY=15"],
        ),
        (
            "Định kỳ báo cáo Mặt trận xã hàng quý, 06 tháng và năm.",
            ["FREQ=MONTHLY;INTERVAL=3", "FREQ=MONTHLY;INTERVAL=6", "FREQ=YEARLY"],
        ),
        ("Gửi số liệu trong 05 ngày đầu của tháng tiếp theo.", ["FREQ=MONTHLY;BYMONTHDAY=5"]),
        (
            "Hằng năm, chậm nhất là ngày thứ 90 kể từ ngày kết thúc năm tài chính, quyết toán.",
            ["FREQ=YEARLY"],
        ),
        ("Cập nhật, bổ sung quy hoạch theo định kỳ 5 năm.", ["FREQ=YEARLY;INTERVAL=5"]),
        (
            "Thực hiện chế độ báo cáo định kỳ (quý, 6 tháng, năm) theo quy định.",
            ["FREQ=MONTHLY;INTERVAL=3", "FREQ=MONTHLY;INTERVAL=6", "FREQ=YEARLY"],
        ),
        (
            "Tổ chức hội nghị sơ kết vào tháng 6 và tổng kết vào tháng 12 hằng năm.",
            ["FREQ=YEARLY;BYMONTH=6", "FREQ=YEARLY;BYMONTH=12"],
        ),
        ("Trình UBND tỉnh ban hành hằng năm khung giá dịch vụ.", ["FREQ=YEARLY"]),
        ("Tiêm bổ sung vào ngày 10, 11, 12 hằng tháng.", ["FREQ=MONTHLY;BYMONTHDAY=10,11,12"]),
        ("Hằng năm, trong tháng 3, tổ chức tháng thanh niên.", ["FREQ=YEARLY;BYMONTH=3"]),
        ("Nhân viên nộp báo cáo tuần trước 17h thứ Sáu.", ["FREQ=WEEKLY;BYDAY=FR"]),
        ("Duy trì chế độ báo cáo nhanh 02 lần/ngày.", ["FREQ=DAILY"]),
    ],
)
def test_what_comes_back(text: str, rrules: list[str]) -> None:
    assert _read(text) == rrules


def test_two_times_side_by_side_share_their_fate() -> None:
    assert _read("Tổ chức kiểm tra trong quý II và quý IV/2026.") == ["2026-06-30", "2026-12-31"]


@pytest.mark.parametrize(
    "text",
    [
        "Xây dựng kế hoạch thanh tra, kiểm tra hằng năm.",
        "Lập dự toán hằng năm gửi Sở Tài chính thẩm định.",
        "Hoàn thành các nhiệm vụ được giao trong năm.",
        "Phù hợp với mục tiêu phát triển nhân lực đến năm 2030.",
        "Trong quý I/2026, toàn huyện đã xử lý 45 trường hợp vi phạm.",
        "Rà soát các hồ sơ tồn đọng từ năm 2023 đến nay.",
        "Trong 3 ngày tới, khu vực có mưa to, các xã chủ động ứng phó.",
        "Niêm yết công khai trong thời gian 07 ngày làm việc tại trụ sở.",
        "Áp dụng bảng giá do UBND tỉnh ban hành hằng năm.",
        "Chuẩn bị chu đáo Hội nghị xúc tiến đầu tư (tổ chức ngày 10/6/2026).",
        "Trực ban trong thời gian nghỉ lễ từ ngày 30/8 đến hết ngày 02/9/2026.",
        "Hoàn thành nạo vét kênh mương trước mùa mưa bão.",
    ],
)
def test_no_deadline(text: str) -> None:
    assert _read(text) == []
